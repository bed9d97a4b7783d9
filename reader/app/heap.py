"""When Python looks for garbage: not while much is made that stays, and never in what has stayed."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_lock, _making, _closed = Lock(), set[object](), list[bool]()


def begin() -> None:
    """Look for garbage from now on, unless something is being made; what is there is not looked through (13 to 50 ms)."""
    with _lock:
        if not _making:
            gc.freeze()
            gc.enable()


def closed() -> None:
    """Look through everything when something is made next: an article was closed, and what it held can go."""
    _closed.append(True)


@contextmanager
def kept() -> Iterator[None]:
    """Look for no garbage while something is made that stays: a look through a long article takes as long as two keys."""
    made = object()
    with _lock:
        _making.add(made)
        gc.disable()
        if _closed:
            _closed.clear()
            gc.unfreeze()
            gc.collect()
    try:
        yield
    finally:
        with _lock:
            _making.discard(made)
        begin()
