"""Products by the others of the article: Mate X5 where Mate 60 is one, M4|MacBook Air, Glory|BiFi."""

from __future__ import annotations

import re
from itertools import pairwise

from reader.annotate.text.reworded import Rewording, rewording
from reader.document import PRODUCT, Article, Mention
from reader.knowledge import Knowledge
from reader.record import replace

_FAMILY = re.compile(r"(?P<word>[A-Z][A-Za-z]{2,})(?:[ -]?[A-Z]{0,2}[0-9]|$)")
"""The word that the products of a series begin with, before a number."""
_MEMBER = (
    r"[ -]?[A-Z]{0,2}[0-9]{1,3}[A-Za-z]?(?: (?:Pro|Max|Plus|Ultra|Mini|Lite|Air|SE))*\+?(?![A-Za-z0-9.])"
)
_FIRST_WORD = re.compile(r"(?<![A-Za-z0-9&.-] )(?<![A-Za-z0-9&.-])[A-Z][a-z]+ $")
_CONFIDENCE = 0.7


def series(article: Article, knowledge: Knowledge) -> Article:
    """Mark the other products of a series; join what a guess parted, and give a product its first word."""
    work = rewording(article, knowledge)
    products = [each for each in article.mentions if each.type is PRODUCT]
    _joined(work, products)
    families = {match["word"] for each in products if (match := _FAMILY.fullmatch(_head(work, each)))}
    words = "|".join(sorted(families))
    for match in re.finditer(rf"(?<![A-Za-z0-9.\-])(?:{words}){_MEMBER}", work.flat.text) if words else ():
        work.mark(*match.span(), PRODUCT, _CONFIDENCE)
    return work.done()


def _head(work: Rewording, product: Mention) -> str:
    """Give the first word of a product in letters with its number."""
    return re.split(r"(?<=[0-9])", work.words(product), maxsplit=1)[0]


def _joined(work: Rewording, products: list[Mention]) -> None:
    """Make one of two products in letters with a blank between them; the second takes the word before it."""
    for before, each in pairwise((None, *products)):
        if each is None or not work.words(each).isascii():
            continue
        if before is not None and _next_to(work, before, each):
            first = work.changed.get(before) or before
            work.changed[before] = None
            work.changed[each] = work.meant(replace(each, start=first.start))
            continue
        start = work.start(each)
        word = _FIRST_WORD.search(work.flat.text, max(0, start - 16), start) if work.guessed(each) else None
        if word and not work.taken.touches(each.paragraph, each.start - len(word[0]), each.start):
            work.changed[each] = work.meant(replace(each, start=each.start - len(word[0])))


def _next_to(work: Rewording, before: Mention, each: Mention) -> bool:
    near = before.paragraph == each.paragraph and before.end + 1 == each.start
    return near and work.flat.text[work.end(before)] == " " and work.words(before).isascii()
