"""Quotes that survive edits: from a span to the words around it, and from words back to a span."""

from __future__ import annotations

from collections.abc import Sequence

from reader.document import Article, Paragraph, Quote, Span

CONTEXT = 24
"""Characters of context kept on either side: enough to tell repeats apart, short enough to read."""


def quote(article: Article, span: Span) -> Quote:
    """Anchor a span by its words and the context within its paragraph."""
    text = article.paragraphs[span.paragraph].text
    return Quote(
        exact=text[span.start : span.end],
        prefix=text[max(0, span.start - CONTEXT) : span.start],
        suffix=text[span.end : span.end + CONTEXT],
    )


def find(paragraphs: Sequence[Paragraph], wanted: Quote, *, near: int = 0) -> Span | None:
    """Find the words of a quote: where most context agrees, then nearest to paragraph `near`.

    Give None where the exact words no longer occur: the anchor is lost and must be shown so.
    """
    best: tuple[int, int, Span] | None = None
    if 0 <= near < len(paragraphs) and (here := _whole(paragraphs[near].text, wanted)) >= 0:
        return Span(near, here, here + len(wanted.exact))  # nothing can be better, and nothing else is read
    for number, paragraph in enumerate(paragraphs):
        start = paragraph.text.find(wanted.exact) if wanted.exact else -1
        while start >= 0:
            end = start + len(wanted.exact)
            before = paragraph.text[max(0, start - len(wanted.prefix)) : start]
            behind = paragraph.text[end : end + len(wanted.suffix)]
            agreed = _common_end(before, wanted.prefix) + _common_start(behind, wanted.suffix)
            rank = (agreed, -abs(number - near))
            if best is None or rank > best[:2]:
                best = (*rank, Span(number, start, end))
            start = paragraph.text.find(wanted.exact, start + 1)
    return best[2] if best else None


def _whole(text: str, wanted: Quote) -> int:
    """Tell where the words stand with all the context there was; -1 where they do not."""
    if not wanted.exact or not (wanted.prefix or wanted.suffix):
        return -1
    start = text.find(wanted.prefix + wanted.exact + wanted.suffix)
    return start if start < 0 else start + len(wanted.prefix)


def _common_start(text: str, wanted: str) -> int:
    for count, (a, b) in enumerate(zip(text, wanted, strict=False)):
        if a != b:
            return count
    return min(len(text), len(wanted))


def _common_end(text: str, wanted: str) -> int:
    return _common_start(text[: -len(wanted) - 1 : -1] if wanted else "", wanted[::-1])
