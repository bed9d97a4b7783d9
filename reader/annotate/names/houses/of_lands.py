"""Houses named after lands: 美国|队 plays for it, 渣打|香港 is the house there."""

from __future__ import annotations

import re

from reader.annotate.text.reworded import Rewording
from reader.document import ORG, Mention
from reader.record import replace

_SQUAD = re.compile(
    "(?:国家|国奥|国青|国少|代表)?(?:男子|女子|男|女)?(?:足球|篮球|排球|乒乓球|羽毛球|冰壶|冰球|曲棍球|足|篮|排|曲)?(?:一线)?队(?![员长友列伍形医徽服内里中外史])"
    "| ?FC(?![A-Za-z平版游主机])|[男女](?:足|篮|排|曲|乒|冰)(?![球鞋板])"
)


_PLAYS = re.compile(r"[主客]场|\d[比-]\d(?!\d)")
_AT = re.compile("[在于到回赴从]$|前往$")
"""在北京主場: there, not who."""


def squad(work: Rewording, each: Mention) -> None:
    """美国|队, 加拿大|男篮: who plays for a place is its team, and so is the place: 荷兰|客場, 苏格兰|1比0."""
    text, end = work.flat.text, work.end(each)
    more = _SQUAD.match(text, end)
    if more is None:
        if _PLAYS.match(text, end) and not _AT.search(text, 0, work.start(each)):
            work.changed[each] = work.meant(replace(each, type=ORG))
        return
    end = each.end + len(more[0])
    if not work.taken.touches(each.paragraph, each.end, end):
        work.changed[each] = work.meant(replace(each, end=end, type=ORG))


_LAND = "(?:大中华|亚太|北亚|东南亚|中国|台湾|香港|日本|韩国|亚洲|全球|欧洲|北美)"


HOUSE_IN_LAND = re.compile(
    rf"(?:瑞士|美国|英国|德国|法国|日本)?(?!{_LAND})(?P<house>[\u4e00-\u9fff]{{2,5}}?)(?P<land>{_LAND})区?"
)


def in_a_land(work: Rewording, each: Mention) -> None:
    """瑞士寶盛北亞區, 默沙東中國, taken for places: houses, as they are called there."""
    guess = work.guessed(each) and each not in work.changed
    match = HOUSE_IN_LAND.fullmatch(work.words(each)) if guess else None
    if match is not None:
        area = match["land"] not in ("中国", "台湾", "香港", "日本") or work.words(each)[-1] == "区"
        end = each.start + match.end("house") if area else each.end
        work.changed[each] = work.meant(
            replace(each, start=each.start + match.start("house"), end=end, type=ORG)
        )
