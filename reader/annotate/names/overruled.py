"""Known names that a longer name found by the tagger makes part of itself: 北京 of 北京某某醫院, 高文 of 高文寶."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.annotate.names.houses.papers import read_only
from reader.annotate.tagging.tagger import Found
from reader.annotate.text.fold import Flat, chinese
from reader.annotate.text.transliteration import spelt
from reader.document import ORG, PERSON, PLACE, PRODUCT, TITLE, Mention, Span

GOES_ON = re.compile("[说称则将曾在也已是为与和对被向从的等及先教老总女小等表]")
"""Characters that often follow a name."""

_TEAMS = 0.6
_RANKS = 0.9
_LONGER = 0.9  # a person of three characters, of whom two are known as another's name
_MOVING = 0.6  # the same, right before a verb of moving
_MOVES = re.compile("调任|出任|接任|升任|转任|担任|就任|获任|加盟|加入|离职|辞任|辞职|卸任|退休")
_SPELT = 0.5
_DOTTED = 0.6
_NO_NAME = re.compile(
    r"^(?:前|原|待|现|时任|现任|新任)$|[需由在和与被向对及是为至于从到将经获]"
)  # words before a name
_NO_NAME_BEHIND = re.compile("组织|架构|人事|高管|高层|管理层|内部|员工|股价|官方|官网|年报")
"""What follows a company's name and is none of it: 理想汽車|組織再調整."""
_OVERRULES = {ORG: 0.5, PLACE: 0.45, TITLE: 0.45, PRODUCT: 0.5}
"""Confidence from which a longer name swallows known ones: 北京 in 北京某某醫院."""

_NAMED_AFTER = 0.6
"""Confidence from which an organisation is named after the person that it begins with."""


def team_of(found: Found, span: Span, touched: Sequence[Mention]) -> Mention | None:
    """Give the known place whose name stands for its team or government here: 米兰 2比1 罗马."""
    if found.type is not ORG or found.confidence < _TEAMS or len(touched) != 1:
        return None
    (place,) = touched
    same = (place.start, place.end) == (span.start, span.end)
    return place if same and place.type is PLACE else None


def swallows(found: Found, span: Span, touched: Sequence[Mention], flat: Flat) -> bool:
    """Tell whether a found name is longer than all known ones that it touches, and sure enough."""
    words = flat.text[found.start : found.end]
    if found.type is PERSON:
        return _another(found, span, touched, words, flat)
    if found.confidence < _OVERRULES[found.type]:
        return False
    if found.type is PRODUCT and not (words[0] == "《" and words[-1] == "》"):
        return False
    if found.type is ORG and _at_end(found, span, touched, flat):
        return False
    if touched[0].type is found.type is ORG and _NO_NAME_BEHIND.fullmatch(words, touched[0].end - span.start):
        return False
    return all(
        span.start <= each.start
        and each.end <= span.end
        and each.end - each.start < span.end - span.start
        and _may_be_part(each, found, span, flat)
        for each in touched
    )


def house_before(found: Found, span: Span, touched: Sequence[Mention], flat: Flat) -> int:
    """Give how long the known organisation is with which a post begins that is known too: 審計署|副審計長.

    So of a club before a foreign name: 雷霆|维斯布鲁克.
    """
    if not touched:
        return 0
    kinds = [each.type for each in touched]
    if found.type is PERSON and kinds == [ORG] and touched[0].start == span.start:
        length = touched[0].end - span.start
        rest = flat.text[found.start + length : found.end]
        return length if len(rest) > 2 and spelt(rest.replace("·", "")) else 0
    if found.type is not TITLE or kinds != [ORG, TITLE]:
        return 0
    house, post = touched
    if house.start != span.start or post.end != span.end:
        return 0
    length = house.end - house.start
    between = flat.text[found.start + length : found.start + post.start - span.start]
    return length if between in ("", "副") else 0


def _another(found: Found, span: Span, touched: Sequence[Mention], words: str, flat: Flat) -> bool:
    """Tell whether known names are parts of a person's: 高文 of 高文寶, 萬科 of 布蘭科·伊萬科維奇."""
    length = span.end - span.start
    inside = all(
        span.start <= each.start and each.end <= span.end and each.end - each.start < length
        for each in touched
    )
    if not inside or not all(map(chinese, words.replace("·", ""))):
        return False
    known = touched[0]
    if len(words) == 3 and len(touched) == 1 and known.type is PERSON:
        short = known.start == span.start and known.end == span.end - 1
        least = _MOVING if _MOVES.match(flat.text, found.end) else _LONGER
        return short and found.confidence >= least and not GOES_ON.match(words[2])
    if len(words) == 3 and len(touched) == 1 and known.type is PLACE:  # 長江 of 趙長江
        return known.end == span.end and known.start == span.start + 1 and found.confidence >= _LONGER
    if len(words) == 3 and len(touched) == 1 and known.type is ORG:  # 書記|彭清華
        post = flat.text[found.start - 1 : found.start] in tuple("记长席裁理任员")
        last = known.end == span.end and known.start == span.start + 1
        return last and post and words[0] not in "于任向由从在和与" and found.confidence >= _LONGER
    begun = words[: known.end - span.start] if known.start == span.start and len(touched) == 1 else ""
    if known.type is PERSON and "·" in begun:  # 基斯·亚 of 基斯·亚历山大
        return found.confidence >= _DOTTED
    people = any(each.type is PERSON for each in touched)
    return len(words) > 4 and found.confidence >= _SPELT and spelt(words.replace("·", "")) and not people


def _may_be_part(each: Mention, found: Found, span: Span, flat: Flat) -> bool:
    """Tell whether a known name may be part of a longer one: 盖蒂 of 盖蒂基金, but no organisation of a post."""
    if each.type is PERSON:
        named_after = found.type is ORG and found.confidence >= _NAMED_AFTER
        return found.type is PRODUCT or (each.start == span.start and named_after)
    if found.type is PRODUCT:
        whole = (each.start, each.end) == (span.start + 1, span.end - 1)
        return each.type is not ORG or (whole and read_only(flat.text, flat.words(each)))
    return found.type is not TITLE or each.type is TITLE or _rank(found, each)


def _at_end(found: Found, span: Span, touched: Sequence[Mention], flat: Flat) -> bool:
    """Tell whether a known organisation ends the name, and what stands before it is no name: 前金管會."""
    last = touched[-1]
    before = flat.text[found.start : found.start + last.start - span.start]
    return last.type is ORG and last.end == span.end and bool(_NO_NAME.search(before))


def _rank(found: Found, inside: Mention) -> bool:
    """Tell whether a Chinese organisation is part of a rank: 中國工程院院士."""
    return found.confidence >= _RANKS and inside.type in (ORG, PLACE)


def lost(touched: Sequence[Mention], span: Span, found: Found) -> Iterator[Mention]:
    """Give the known mentions that a longer name makes part of itself.

    The organisation with which the name of an organisation begins stays, inside it.
    """
    stays = found.type is ORG
    for each in touched:
        if not (stays and each.type is ORG and each.start == span.start):
            yield each
