"""What was made lately of some things, found again by those things themselves: to hash an article costs more."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from operator import is_
from typing import TypeVar, TypeVarTuple

Things = TypeVarTuple("Things")
Made = TypeVar("Made")


def lately(count: int) -> Callable[[Callable[[*Things], Made]], Callable[[*Things], Made]]:
    """Keep what a function has made of the last `count` things; those that are equal but not the same count apart."""

    def keeping(make: Callable[[*Things], Made]) -> Callable[[*Things], Made]:
        kept: list[tuple[tuple[*Things], Made]] = []

        @wraps(make)
        def found(*things: *Things) -> Made:
            for ones, made in kept:
                if all(map(is_, ones, things)):
                    return made
            fresh = make(*things)
            kept.insert(0, (things, fresh))
            del kept[count:]
            return fresh

        return found

    return keeping
