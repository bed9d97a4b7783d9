"""Quotes that survive edits: from a span to the words around it, and from words back to a span."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from reader.document import Article, Paragraph, Quote, Span

AROUND = 40
"""Paragraphs to either side in which reworded words are looked for."""

BESIDE = 6
"""Characters of context that must have stayed for reworded words to be known by them."""

LONG = 12
"""Pairs of characters from which on a quote is known by what it shares, without its context."""

MOST = 2000
"""Characters up to which texts are compared in order, which takes their product: 60 ms at worst."""

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


def nearest(paragraphs: Sequence[Paragraph], wanted: Quote, *, near: int = 0) -> Span | None:
    """Find where the words of a quote stand now that they were reworded; None where most of them are gone.

    What stands between the same words as before is taken, else, of a long quote, the place that shares
    most of its pairs of characters; only paragraphs around `near` are read.
    """
    around = range(max(0, near - AROUND), min(len(paragraphs), near + AROUND + 1))
    for number in sorted(around, key=lambda number: abs(number - near)):
        place = _between(paragraphs[number].text, wanted)
        if place and alike(paragraphs[number].text[slice(*place)], wanted.exact):
            return Span(number, *place)
    pairs = _pairs(wanted.exact)
    whole = not (wanted.prefix or wanted.suffix)
    if not around or (len(pairs) < LONG and not whole):
        return None
    shared, _, number = max((len(pairs & _pairs(paragraphs[n].text)), -abs(n - near), n) for n in around)
    if shared <= len(pairs) / 2:
        return None
    text = paragraphs[number].text
    if whole:
        return Span(number, 0, len(text))
    if max(len(text), len(wanted.exact)) > MOST:
        return None
    matcher = SequenceMatcher(None, wanted.exact, text, autojunk=False)
    blocks = [one for one in matcher.get_matching_blocks() if one.size > 1]
    start, end = blocks[0].b, blocks[-1].b + blocks[-1].size
    return Span(number, start, end) if alike(text[start:end], wanted.exact) else None


def alike(text: str, other: str) -> bool:
    """Tell whether more than half of two texts is the same, in the same order; of long ones, in any order."""
    if max(len(text), len(other)) > MOST:
        ours, theirs = _pairs(text), _pairs(other)
        return 2 * len(ours & theirs) > max(len(ours), len(theirs))
    return SequenceMatcher(None, text, other, autojunk=False).ratio() > 0.5


def _between(text: str, wanted: Quote) -> tuple[int, int] | None:
    """Give what stands between the context of a quote, as far as it is about as long as the quote was."""
    before, behind = wanted.prefix[-BESIDE:], wanted.suffix[:BESIDE]
    if len(before) + len(behind) < BESIDE:
        return None
    at = text.find(before)
    start = at + len(before) if before else 0
    end = text.find(behind, start) if behind else len(text)
    fits = at >= 0 and start < end <= start + 2 * len(wanted.exact) + BESIDE
    return (start, end) if fits else None


def _pairs(text: str) -> set[str]:
    return {text[at : at + 2] for at in range(len(text) - 1)}


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
