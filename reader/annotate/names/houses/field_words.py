"""Words of a field of work, which name no house however much they look like one: 多模態, 具身智能."""

from __future__ import annotations

from reader.annotate.text.fold import fold
from reader.annotate.text.lately import lately
from reader.knowledge import Knowledge


@lately(1)
def field_words(knowledge: Knowledge) -> frozenset[str]:
    """Give the words of terms.yaml, folded; kept for the last knowledge asked."""
    return frozenset(
        fold(word) for term in knowledge.terms for words in term.names.values() for word in words
    )
