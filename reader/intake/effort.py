"""How much of one text is searched for damage before the rest is left, so that no text takes for ever."""

from __future__ import annotations


class Effort:
    """A bound that grows with the length of a text; what is met beyond it is counted, not searched."""

    def __init__(self, text: str, *, least: int, every: int) -> None:
        """Allow `least` units, and one more for `every` so many characters."""
        self._left = least + len(text) // every
        self.unsearched = 0

    def allows(self) -> bool:
        """Tell whether one more place may be searched; where not, count it."""
        if self._left > 0:
            return True
        self.unsearched += 1
        return False

    def spend(self, units: int) -> None:
        """Count what a search took."""
        self._left -= units
