"""Layers about people alone."""
