"""What stays: the place, notes, exports, the file that changed."""
