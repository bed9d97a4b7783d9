"""Heights of many blocks, with the row of a block and the block of a row in logarithmic time."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate


class Heights:
    """A Fenwick tree over the heights of blocks, in rows."""

    def __init__(self, heights: Iterable[int]) -> None:
        self._heights = list(heights)
        sums = [*accumulate(self._heights, initial=0)]
        self._tree = [total - sums[place & (place - 1)] for place, total in enumerate(sums)]
        self.total = sums[-1]

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, block: int) -> int:
        return self._heights[block]

    def set(self, block: int, height: int) -> None:
        """Correct the height of one block."""
        change = height - self._heights[block]
        if not change:
            return
        self._heights[block] = height
        self.total += change
        place = block + 1
        while place < len(self._tree):
            self._tree[place] += change
            place += place & -place

    def row(self, block: int) -> int:
        """Give the first row of a block; of the block after the last, the total."""
        rows, place = 0, block
        while place:
            rows += self._tree[place]
            place &= place - 1
        return rows

    def find(self, row: int) -> tuple[int, int]:
        """Give the block that a row lies in and the row within it, clamped to the first and last row."""
        row = max(0, min(row, self.total - 1))
        place, step = 0, 1 << (len(self._tree) - 1).bit_length()
        while step:
            there = place + step
            if there < len(self._tree) and self._tree[there] <= row:
                place, row = there, row - self._tree[there]
            step >>= 1
        return min(place, len(self._heights) - 1), row
