"""The chance that a telling is right, by what had to be guessed to read it."""

from __future__ import annotations

from reader.annotate.moves.telling import Telling

_BASE = 0.93
_LOSS = {
    "carried": 0.93,
    "carried_far": 0.72,
    "pronoun": 0.85,
    "antecedent": 0.9,
    "company": 0.92,
    "employer": 0.88,
    "agent": 0.88,
    "weak": 0.88,
    "group": 0.85,
    "unnamed": 0.8,
}


def confidence(telling: Telling) -> float:
    """Multiply what each guess costs; the factors come from the development half (see evaluate.py)."""
    chance = _BASE
    for loss in dict.fromkeys(telling.losses):
        chance *= _LOSS.get(loss, 1.0)
    return round(chance, 2)
