"""One sentence laid out: its noun phrases, verbs of moving and dates."""
