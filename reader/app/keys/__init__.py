"""The table of keys, what a person made of it, and the help."""
