"""Correcting names, moves and repairs; what was decided, listed and undone."""
