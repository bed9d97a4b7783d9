"""Outcomes of restored places in words."""

from __future__ import annotations

from collections import Counter


def right(counts: Counter[tuple[str, str]]) -> str:
    """Tell how many of the repairs made are right, but for what □ stands for, by how sure they were."""
    told = []
    for certainty in ("proven", "inferred"):
        good = counts["exact", certainty] + counts["eaten", certainty]
        made = sum(n for (_, c), n in counts.items() if c == certainty)
        told.append(f"{certainty} {good} of {made} right ({good / max(1, made):.0%})")
    return ", ".join(told)


def line(counts: Counter[tuple[str, str]]) -> str:
    """Tell the outcomes of the places."""
    by = Counter[str]()
    for (outcome, _), number in counts.items():
        by[outcome] += number
    places = by.total() - by["false"]
    kinds = ", ".join(
        f"{by[kind]} {kind}" for kind in ("eaten", "offered", "wrong", "unsure", "left", "false")
    )
    return f"exact {by['exact']} of {places} ({by['exact'] / max(1, places):.1%}), {kinds}"
