"""The translation of an article: found beside it, and put beside its paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from reader import intake
from reader.document import Article, Beside, Rendition
from reader.wording import say

MOST = 20_000
"""Paragraphs of an article that is aligned; 3,000 take two seconds, in the background."""


def beside(path: Path) -> Path | None:
    """Find the English translation of an article by its name: `name.en.txt` for `name.txt` or `name.zh.txt`.

    It may be of another format than the article: `name.en.docx` serves where there is no `name.en.txt`.
    """
    stem = path.stem.removesuffix(".zh")
    same = path.with_name(f"{stem}.en{path.suffix}")
    others = sorted(path.parent.glob(f"{_literal(stem)}.en.*")) if path.parent.is_dir() else []
    return next((other for other in (same, *others) if other != path and other.is_file()), None)


def _literal(name: str) -> str:
    return "".join(f"[{c}]" if c in "*?[" else c for c in name)


def paired(article: Article, path: Path) -> Article:
    """Give an article its translation, one paragraph for one where there are as many; `aligned` does better.

    Raise Fault where the file cannot be read.
    """
    theirs = tuple(paragraph.text for paragraph in intake.read(path, restore=False).paragraphs)
    article = replace(article, rendition=Rendition(theirs))
    if len(theirs) != len(article.paragraphs):
        return article
    return laid(article, [((n, n + 1), (n, n + 1)) for n in range(len(theirs))])


def aligned(article: Article, fixed: Iterable[tuple[int, int]] = ()) -> Article:
    """Find what each paragraph has of the translation; `fixed` are pairs that a person put together.

    An article of more than MOST paragraphs is paired by their numbers, with a remark.
    """
    from reader.language.alignment import align  # only for what has a translation

    rendition = article.rendition
    if rendition is None or not article.paragraphs:
        return article
    ours = [paragraph.text for paragraph in article.paragraphs]
    if len(ours) > MOST:
        remark = say("translation_long", count=len(ours), most=MOST)
        pairs = _by_number(len(ours), len(rendition.paragraphs))
        return replace(laid(article, pairs), remarks=(*article.remarks, remark))
    found = align(ours, rendition.paragraphs, glosses=glosses(article), fixed=fixed)
    return laid(article, [(pair.source, pair.target) for pair in found])


Pairs = Sequence[tuple[tuple[int, int], tuple[int, int]]]
"""Ranges of the article's paragraphs, and of the translation's, that say the same; one may be empty."""


def _by_number(ours: int, theirs: int) -> Pairs:
    pairs = [((n, n + 1), (n, n + 1)) for n in range(min(ours, theirs))]
    rest = ((min(ours, theirs), ours), (min(ours, theirs), theirs))
    return [*pairs, rest] if ours != theirs else pairs


def glosses(article: Article) -> dict[str, tuple[str, ...]]:
    """Give the names in an article, as written, with the English ones of the same."""
    return {
        article.text(mention): english
        for mention in article.mentions
        if (english := article.entities[mention.entity].names.get("en", ()))
    }


def laid(article: Article, pairs: Pairs) -> Article:
    """Put a translation beside the paragraphs it is paired with; the article must have one."""
    assert article.rendition is not None
    places = [Beside() for _ in article.paragraphs]
    for (low, high), (first, last) in pairs:
        if low == high and last > first:
            _leave_over(places, low, (first, last))
        elif first < last:
            places[low] = replace(places[low], own=(first, last))
            places[low + 1 : high] = [replace(place, above=True) for place in places[low + 1 : high]]
    texts = article.rendition.paragraphs
    translation = tuple(
        "\n".join(text for ends in (place.before, place.own, place.after) for text in texts[slice(*ends)])
        for place in places
    )
    return replace(article, translation=translation, rendition=Rendition(texts, tuple(places)))


def _leave_over(places: list[Beside], low: int, theirs: tuple[int, int]) -> None:
    """Put what only the translation says after the paragraph before it, or before the first."""
    if low == 0:
        before = places[0].before
        places[0] = replace(places[0], before=(before[0] if before[1] else theirs[0], theirs[1]))
    else:
        after = places[low - 1].after
        places[low - 1] = replace(places[low - 1], after=(after[0] if after[1] else theirs[0], theirs[1]))
