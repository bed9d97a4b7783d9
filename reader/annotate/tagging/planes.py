"""Each character weighed with two neighbours, for four characters at once by half the products: Winograd's F(4, 3).

Four sums of three products each are six products of sums: those of the polynomials that the values and the weights
are at 0, 1, -1, 2, -2 and infinity.  What that costs in precision is a hundredth of a thousandth of a score.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Places = NDArray[np.int64]

FARTHEST = 4
"""Characters between neighbours, at most; a power of two."""

PLANES = 4 * FARTHEST
"""Character PLANES x row + plane lies there: four that stand 1, 2 or 4 apart are four planes side by side."""

_WEIGHTS = np.array(
    [
        [1 / 4, 0, 0],
        [-1 / 6, -1 / 6, -1 / 6],
        [-1 / 6, 1 / 6, -1 / 6],
        [1 / 24, 1 / 12, 1 / 6],
        [1 / 24, -1 / 12, 1 / 6],
        [0, 0, 1],
    ],
    np.float32,
)
"""What the weights of left neighbour, character and right neighbour add up to, at each of the six."""


def sixfold(weights: Scores) -> Scores:
    """Give (6, width, width) for the (3 x width, width) of left neighbour, character, right neighbour."""
    six: Scores = np.einsum("kn,nij->kij", _WEIGHTS, np.stack(np.split(weights, 3)))
    return six


def laid_out(before: Places) -> Places:
    """Give the place of each character where no two sentences are neighbours, from how many stand before it in its own."""
    places: Places = np.arange(len(before)) + FARTHEST * (np.cumsum(before == 0) - 1)
    return places


class Planes:
    """Room for the values of characters, (PLANES, rows, width) with a row of zeros before and behind, used again and again."""

    def __init__(self, most: int, width: int) -> None:
        """Make room for characters with places below `most`."""
        self._most = _rows(most)
        self._width = width
        self._values = np.empty(PLANES * (self._most + 2) * width, np.float32)
        self._more = np.empty(PLANES * self._most * width, np.float32)
        self._nothing = np.zeros_like(self._more)
        self._six = np.empty((2, 6 * FARTHEST * self._most * width), np.float32)
        self._other = np.empty((4, FARTHEST * self._most * width), np.float32)

    def put(self, places: Places, values: Scores) -> None:
        """Lay out the values of some sentences; their places are in order."""
        self._rows = _rows(int(places[-1]) + 1)
        self._own = (places % PLANES) * (self._rows + 2) + places // PLANES + 1
        flat = self._planes().reshape(-1, self._width)
        flat[:] = 0
        flat[self._own] = values
        between = np.ones(len(flat), bool)
        between[self._own] = False
        self._between = np.flatnonzero(between)

    def take(self) -> Scores:
        """Give the values of the characters in turn."""
        values: Scores = self._planes().reshape(-1, self._width)[self._own]
        return values

    def add(self, reach: int, weights: Scores, always: Scores) -> None:
        """Add to the values of each character what it and the two that stand so far from it weigh, where that is positive.

        `weights` are those of `sixfold`, `always` is added to what they weigh.
        """
        rows = FARTHEST * self._rows
        sums, products = (six[: 6 * rows * self._width].reshape(6, rows, self._width) for six in self._six)
        self._sums(reach, sums)
        np.matmul(sums, weights, out=products)
        products[1] += always  # at 1 it counts in all four
        size = PLANES * self._rows * self._width
        more = self._more[:size].reshape(PLANES, self._rows, self._width)
        self._four(reach, products, more)
        np.maximum(more, self._nothing[:size].reshape(more.shape), out=more)
        planes = self._planes()
        planes[:, 1:-1] += more
        planes.reshape(-1, self._width)[self._between] = 0

    def _planes(self) -> Scores:
        shape = PLANES, self._rows + 2, self._width
        return self._values[: shape[0] * shape[1] * shape[2]].reshape(shape)

    def _sums(self, reach: int, sums: Scores) -> None:
        """Put into `sums` what four characters and the two beside them add up to, at each of the six."""
        shape = FARTHEST // reach, reach, self._rows, self._width
        zero, one, minus_one, two, minus_two, infinite = (each.reshape(shape) for each in sums)
        left, right, a, b = (each[: sums[0].size].reshape(shape) for each in self._other)
        planes = self._planes().reshape(shape[0], 4, reach, self._rows + 2, self._width)
        first, second, third, fourth = (planes[:, n, :, 1:-1] for n in range(4))
        left[1:], left[0] = fourth[:-1], planes[-1, 3, :, :-2]
        right[:-1], right[-1] = first[1:], planes[0, 0, :, 2:]
        np.subtract(third, first, out=a)
        np.subtract(fourth, second, out=b)
        np.add(a, a, out=one)
        np.add(b, one, out=two)
        np.subtract(b, one, out=minus_two)
        np.subtract(left, second, out=zero)
        zero *= 4
        zero += b
        np.subtract(right, third, out=infinite)
        a *= 4
        infinite -= a
        np.multiply(second, 4, out=a)
        np.subtract(fourth, a, out=a)
        np.multiply(first, 4, out=b)
        np.subtract(third, b, out=b)
        np.add(a, b, out=one)
        np.subtract(a, b, out=minus_one)

    def _four(self, reach: int, products: Scores, found: Scores) -> None:
        """Put into `found` what the six products make of each four characters; they are used up."""
        shape = FARTHEST // reach, reach, self._rows, self._width
        zero, one, minus_one, two, minus_two, infinite = (each.reshape(shape) for each in products)
        a, b = (each[: products[0].size].reshape(shape) for each in self._other[:2])
        planes = found.reshape(shape[0], 4, reach, self._rows, self._width)
        first, second, third, fourth = (planes[:, n] for n in range(4))
        np.add(one, minus_one, out=a)
        one -= minus_one
        np.add(two, minus_two, out=b)
        two -= minus_two
        zero += a
        np.add(zero, b, out=first)
        b *= 4
        np.add(a, b, out=third)
        np.add(two, two, out=minus_two)
        np.add(one, minus_two, out=second)
        minus_two *= 4
        one += minus_two
        np.add(one, infinite, out=fourth)


def _rows(places: int) -> int:
    return -(-(places + FARTHEST) // PLANES)
