"""Words and their meaning, readings, and the translation."""
