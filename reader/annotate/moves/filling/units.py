"""Posts that the unit before a name does not have: 醫學院教授某某獲委任為副校長, 次長由甲會副主委某某及乙署署長某某擔任."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.places import Reading
from reader.annotate.text.fold import fold
from reader.document import Mention

_OF_A_CITY = re.compile("(?:代理|副)?(?:秘书长|市长|县长|参议)")
_OF_A_MINISTRY = re.compile("(?:常务|政务|副)?(?:次长|部长)")
_OF_A_UNIVERSITY = re.compile("(?:.{0,4}副)?校长")


def leaves_unit(text: str, house: Mention, role: str | None) -> bool:
    """交通處長某某升任秘書長, 醫學院教授某某獲委任為副校長: the post is no part of the unit before the name."""
    name, post = text[house.start : house.end], fold(role or "")
    if name[-1] in "处局署":
        above = _OF_A_CITY.match(post.removeprefix("新增")) or _OF_A_MINISTRY.fullmatch(post)
        return above is not None and "国" not in name
    return name.endswith(("学院", "学系", "研究所")) and _OF_A_UNIVERSITY.match(post) is not None


def above_all(name: str, role: str | None) -> bool:
    """Tell whether a post is of the whole university, where a name is that of one of its faculties."""
    faculty = fold(name).endswith(("学院", "学系", "研究所"))
    return faculty and _OF_A_UNIVERSITY.match(fold(role or "")) is not None


_LISTED = re.compile("(?:、|和|与|及|以及)(?:[原前]|现任|时任)?")


def in_a_row(reading: Reading, own: Mention) -> bool:
    """次長由甲會副主委某某及乙署署長某某擔任: one post for two of two houses is of neither."""
    who, scene = reading.who, reading.scene
    return who is not None and any(
        c.head == "person"
        and c.orgs
        and c.orgs[-1].entity != own.entity
        and reading.preposition(c) == "by"
        and _LISTED.fullmatch(scene.text, c.end, who.start)
        for c in reading.left
    )
