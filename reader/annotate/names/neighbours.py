"""What the names in the same list and in the same article tell of a name: 布雷克、霸能及猛威爾, 彼得·泰爾 and 泰爾."""

from __future__ import annotations

import re
from itertools import pairwise

from reader.annotate.text.lexicon import lexicon
from reader.annotate.text.reworded import Rewording, rewording
from reader.annotate.text.spans import outermost
from reader.document import ORG, PERSON, TITLE, Article, Mention
from reader.knowledge import Knowledge
from reader.record import replace

_BETWEEN = re.compile(
    r" ?(?:、|及|和|与|以及) ?(?P<name>[\u4e00-\u9fff]{2,4}?|[A-Z][A-Za-z0-9.]{1,20}(?: [A-Z][A-Za-z0-9.]{1,20}){0,2}) ?(?:、|及|和|与|以及) ?"
)
"""What stands between two names of a list."""
_LISTED = re.compile(" ?(?:、|及|和|与|以及) ?")
_JOINS = "及和与以"
_TYPES = (PERSON, ORG)
_CONFIDENCE = 0.7


def neighbours(article: Article, knowledge: Knowledge) -> Article:
    """Mark what a list has between two people, or two houses; the last part of someone's name is that person."""
    work = rewording(article, knowledge)
    outer = list(outermost(article.mentions))
    _last_parts(work, outer)
    _called(work, outer)
    for before, behind in pairwise(outer):
        if before.paragraph == behind.paragraph and before.type is behind.type and before.type in _TYPES:
            _gap(work, before, behind)
        if before.paragraph == behind.paragraph and before.type is ORG:
            _last(work, before, behind)
    for before, each, behind in zip(outer, outer[1:], outer[2:], strict=False):
        if before.paragraph == behind.paragraph and before.type is behind.type and before.type in _TYPES:
            _guess(work, before, each, behind)
    return work.done()


def _last_parts(work: Rewording, outer: list[Mention]) -> None:
    """泰爾 is 彼得·泰爾, where the guess took it for a place or house."""
    full: dict[str, set[str]] = {}
    for each in outer:
        parts = work.words(each).split("·")
        if each.type is PERSON and len(parts) > 1 and len(parts[-1]) > 1:
            full.setdefault(parts[-1], set()).add(each.entity)
    for each in outer if full else ():
        meant = full.get(work.words(each), set())
        if len(meant) == 1 and each.type is not PERSON and work.guessed(each):
            (identity,) = meant
            work.changed[each] = replace(each, type=PERSON, entity=identity)


_CALLED = re.compile("[（(](?P<name>[A-Z][a-zé]{2,14})[）)]")


def _called(work: Rewording, outer: list[Mention]) -> None:
    """石詠莉（Sukie）: the one word in a bracket behind someone is what that person is called, elsewhere too."""
    names: dict[str, str] = {}
    for each in outer:
        match = _CALLED.match(work.flat.text, work.end(each)) if each.type is PERSON else None
        if match and work.words(each)[0] >= "\u3400" and match["name"] not in work.known.forms.names:
            names.setdefault(match["name"], each.entity)
    for name, identity in names.items():
        for match in re.finditer(
            rf"(?<![A-Za-z0-9] )(?<![A-Za-z0-9]){name}(?![A-Za-z0-9]| [A-Z])", work.flat.text
        ):
            if work.mark(*match.span(), PERSON, _CONFIDENCE):
                work.more[-1] = replace(work.more[-1], entity=identity)


def _gap(work: Rewording, before: Mention, behind: Mention) -> None:
    """Mark the one unmarked name between two of a kind: in letters between houses, in Chinese between people."""
    begin, end = work.end(before), work.start(behind)
    match = _BETWEEN.fullmatch(work.flat.text, begin, end)
    if match is None:
        return
    name, letters = match["name"], match["name"][0] < "\u2e80"
    if letters is not (before.type is ORG):
        return
    if letters or not (lexicon().known(name) or name[0] in _JOINS):
        work.mark(*match.span("name"), before.type, _CONFIDENCE)


def _last(work: Rewording, before: Mention, each: Mention) -> None:
    """Make a house of Yelp in SpaceX、Yelp等, taken for a person."""
    text, words = work.flat.text, work.words(each)
    if each.type is not PERSON or not work.guessed(each) or not words.isascii() or " " in words:
        return
    if _LISTED.fullmatch(text, work.end(before), work.start(each)) and text.startswith("等", work.end(each)):
        work.changed[each] = work.meant(replace(each, type=ORG))


def _guess(work: Rewording, before: Mention, each: Mention, behind: Mention) -> None:
    """Make a guess of another kind one of the list that it stands in."""
    text = work.flat.text
    if each.type is before.type or each in work.changed or not work.guessed(each):
        return
    listed = _LISTED.fullmatch(text, work.end(before), work.start(each)) and _LISTED.fullmatch(
        text, work.end(each), work.start(behind)
    )
    letters = work.words(each).isascii()
    people = before.type is PERSON and not letters and len(work.words(each)) < 5
    if listed and each.type is not TITLE and (people or (before.type is ORG and letters)):
        work.changed[each] = work.meant(replace(each, type=before.type))
