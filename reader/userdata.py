"""The reader's own: notes, kept in plain files."""
