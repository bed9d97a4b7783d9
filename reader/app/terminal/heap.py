"""When Python looks for garbage: only in what is young while much is made that stays, and never in what has stayed."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

USUAL = gc.get_threshold()

YOUNG = (5_000, 10, 1 << 30)
"""Objects made before a look at the young ones, such looks before one at those of them that stayed, and no others."""

_lock, _making, _closed = Lock(), set[object](), list[bool]()


def begin() -> None:
    """Look for garbage from now on, unless something is being made; what is there is not looked through (13 to 50 ms)."""
    with _lock:
        if not _making:
            _look(USUAL)


def closed() -> None:
    """Look through everything when something is made next: an article was closed, and what it held can go."""
    _closed.append(True)


@contextmanager
def kept() -> Iterator[None]:
    """Look only at what is young while something is made that stays: a look through a long article takes two keys' time.

    The screen makes garbage with every key, 60 KB and more; in the minutes that a book takes it would add up.
    """
    made = object()
    with _lock:
        _making.add(made)
        if _closed:
            _closed.clear()
            gc.unfreeze()
            gc.collect()
        _look(YOUNG)
    try:
        yield
    finally:
        with _lock:
            _making.discard(made)
        begin()


def _look(often: tuple[int, int, int]) -> None:
    gc.freeze()
    gc.set_threshold(*often)
    gc.enable()
