"""People who bear the name of someone known, and are another: 院士王某某 in an article without a word of baseball."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from reader.annotate.text.fold import Flat, flatten
from reader.annotate.text.found import entity, script_tag
from reader.document import PERSON, Article, Entity, Mention
from reader.knowledge import Knowledge
from reader.record import replace


class Field(NamedTuple):
    """A field of work: what `about` says of those in it, what they are called in Chinese, what such an article speaks of."""

    about: re.Pattern[str]
    posts: str
    words: str


_FIELDS: Mapping[str, Field] = {
    "sport": Field(
        re.compile(
            r"player|football|basketball|baseball|pitcher|tennis|badminton|swimmer|athlete|diver|gymnast|coach|sprinter|hurdler"
            r"|boxer|skater|golfer|volleyball|goalkeeper|racing|Olympic|champion|snooker"
        ),
        "球员|选手|前锋|中锋|后卫|门将|投手|捕手|国脚|外援|运动员|主教练|教练|队长|打者|游击手",
        "体育|奥运|冠军|球|联赛|比赛|国家队|田径|游泳",
    ),
    "state": Field(
        re.compile(
            r"premier|minister|politic|mayor|governor|secretary|official|lawmaker|legislator|senator|party|ambassador|diplomat"
            r"|commissioner|prosecutor|judge|general|president of [A-Z]\w+$|congress|parliament|chief executive of Hong Kong"
        ),
        "书记|市长|县长|区长|省长|州长|局长|厅长|部长|处长|检察长|法官|大使|参赞|立委|议员|镇长|署长|司长|次长",
        "政府|国务院|中央|中共|省委|市委|立法院|行政院|党|内阁|总统|央行|部会|大选|外交",
    ),
    "science": Field(
        re.compile(
            r"professor|scien|mathemati|physic|chemist|biolog|academician|scholar|research|engineer|astronaut|doctor|economist"
            r"|historian|university|university president|linguist"
        ),
        "院士|教授|研究员|讲师|科学家|学者|博士后|医师|医生|工程师|特聘教授",
        "大学|学院|研究|科学|论文|实验室|院士|教授",
    ),
    "business": Field(
        re.compile(
            r"founder|chief|executive|CEO|chair|entrepreneur|business|investor|bank|owner|manager|head of|partner|director of|tycoon"
            r"|president of|president at|fund"
        ),
        "总经理|董事长|总裁|首席|创始人|合伙人|行长|基金经理|总监|副总|经理",
        "公司|集团|企业|银行|创业|投资|股|基金|科技|市场|创始",
    ),
    "arts": Field(
        re.compile(
            r"actor|actress|sing|film|writer|novel|music|pianist|artist|host|presenter|comedian|paint|conductor|composer|journalist"
            r"|anchor|model|television|director|poet|star"
        ),
        "导演|演员|歌手|主持人|作家|编剧|主播|画家|艺人|记者|钢琴家|指挥家",
        "电影|音乐|演唱|剧|节目|电视|娱乐|综艺|影|歌|文学|媒体|新闻",
    ),
}
_BEFORE = {name: re.compile(f"(?:{field.posts})[“「 ]?$") for name, field in _FIELDS.items()}
_BEHIND = {name: re.compile(f"(?:{field.posts})") for name, field in _FIELDS.items()}
_SPEAKS_OF = {name: re.compile(f"{field.posts}|{field.words}") for name, field in _FIELDS.items()}
_REACH = 8
"""Characters before a name in which its post may end."""


def namesakes(article: Article, knowledge: Knowledge) -> Article:
    """Keep apart who is called by another field's post, in an article that has no word of the known one's field."""
    flat = flatten(article.paragraphs)
    others = {
        identity
        for identity, places in _places(article, flat).items()
        if _another(knowledge.entities[identity], flat, places)
    }
    if not others:
        return article
    tag, fresh = script_tag(article.paragraphs), dict[str, Entity]()
    changed = []
    for each in article.mentions:
        if each.entity in others:
            name = article.text(each)
            made = entity(PERSON, chinese_names=(name,), tag=tag, taken=knowledge.entities)
            fresh[made.id] = made
            each = replace(each, entity=made.id, confidence=0.9)
        changed.append(each)
    entities = {key: one for key, one in article.entities.items() if key not in others}
    return replace(article, entities={**entities, **fresh}, mentions=tuple(changed))


def _places(article: Article, flat: Flat) -> dict[str, list[Mention]]:
    """Give the mentions of each known person whose names in the article are all Chinese, of two or three characters."""
    found: dict[str, list[Mention]] = {}
    longer: set[str] = set()
    for each in article.mentions:
        if each.type is PERSON and article.entities[each.entity].known:
            found.setdefault(each.entity, []).append(each)
            words = flat.words(each)
            if len(words) > 3 or not all("\u3400" <= one <= "\u9fff" for one in words):
                longer.add(each.entity)
    return {identity: places for identity, places in found.items() if identity not in longer}


def _another(known: Entity, flat: Flat, places: list[Mention]) -> bool:
    """Tell whether the posts beside a name are of none of the known person's fields, and the article of none of them."""
    own = {name for name, field in _FIELDS.items() if known.about and field.about.search(known.about)}
    if not own:
        return False
    told = set(_posts(flat, places))
    return bool(told) and not told & own and not any(_SPEAKS_OF[name].search(flat.text) for name in own)


def _posts(flat: Flat, places: list[Mention]) -> Iterator[str]:
    """Give the fields of the posts that stand right before or behind a name."""
    for each in places:
        start = flat.starts[each.paragraph] + each.start
        end = start + each.end - each.start
        for name in _FIELDS:
            if _BEFORE[name].search(flat.text, max(0, start - _REACH), start) or _BEHIND[name].match(
                flat.text, end
            ):
                yield name
