"""The sequence tagger: a field and a small network over characters."""
