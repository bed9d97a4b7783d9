"""Brands that a guess took for people, told by the post and the name behind them: Ferragamo|創意總監|某某."""

from __future__ import annotations

import re

from reader.annotate.text.reworded import Rewording
from reader.document import PERSON, TITLE, Mention

_POST_BEHIND = re.compile(r"[前原]?[\u4e00-\u9fff]{0,8}$")


def houses_before_posts(work: Rewording) -> set[Mention]:
    """Give what was taken for people and stands right before another's post and name: Ferragamo|創意總監|某某."""
    row = [m for m in work.article.mentions if m.type in (PERSON, TITLE)]
    found = {
        work.words(house)
        for at, (house, post, who) in enumerate(zip(row, row[1:], row[2:], strict=False))
        if _is_house(work, row[at - 1] if at else None, house, post, who)
    }
    found -= _last_parts(work)
    people = (m for m in row if m.type is PERSON) if found else ()
    return {m for m in people if work.words(m) in found and work.guessed(m)}


def _last_parts(work: Rewording) -> set[str]:
    """Give the last parts of the article's foreign names: 菲利普 of 愛德華·菲利普 is no brand."""
    names = (work.words(each) for each in work.article.mentions if each.type is PERSON)
    return {name.rsplit("·", 1)[1] for name in names if "·" in name}


def _is_house(work: Rewording, before: Mention | None, house: Mention, post: Mention, who: Mention) -> bool:
    """Tell whether the first of name, post and name is no person: none is 原副總裁 of another."""
    kinds = [m.type for m in (house, post, who)]
    if kinds != [PERSON, TITLE, PERSON] or not work.guessed(house):
        return False
    if not house.paragraph == post.paragraph == who.paragraph or who.start - post.end > 1:
        return False
    titled = before is not None and before.type is TITLE and before.paragraph == house.paragraph
    if titled and before is not None and house.start - before.end <= 1:
        return False
    gap = work.flat.text[work.end(house) : work.start(post)]
    if not _POST_BEHIND.fullmatch(gap.strip()):
        return False
    words = work.words(house)
    letters = words.isascii() and " " not in words
    return letters or gap[:1] in ("前", "原") or (not gap and words[0] not in work.known.surnames)
