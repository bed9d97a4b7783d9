"""Layers about organisations alone: houses, in short."""
