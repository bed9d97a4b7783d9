"""The words of a region for a view, from the terms in force; they are read when a view first asks."""

from __future__ import annotations

from collections.abc import Sequence

from reader.script import NameSpan, Target, Wording


class _Regional:
    """Costs nothing to import, so that it can stand in a Target before the first paint."""

    def in_wording(self, text: str, target: Target, names: Sequence[NameSpan]) -> list[NameSpan]:
        from reader.language.terms import terms  # 100 ms with the words of the segmenter

        return terms().in_wording(text, target, names)


REGIONAL: Wording = _Regional()
