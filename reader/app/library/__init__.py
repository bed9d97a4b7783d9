"""The list of articles of a folder."""
