"""What was made lately of a thing, found again by that thing itself: to hash an article costs more."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Thing = TypeVar("Thing")
Made = TypeVar("Made")


def lately(count: int) -> Callable[[Callable[[Thing], Made]], Callable[[Thing], Made]]:
    """Keep what a function has made of the last `count` things; those that are equal but not the same count apart."""

    def keeping(make: Callable[[Thing], Made]) -> Callable[[Thing], Made]:
        kept: list[tuple[Thing, Made]] = []

        @wraps(make)
        def found(thing: Thing) -> Made:
            for one, made in kept:
                if one is thing:
                    return made
            fresh = make(thing)
            kept.insert(0, (thing, fresh))
            del kept[count:]
            return fresh

        return found

    return keeping
