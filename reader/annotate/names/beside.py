"""What names are by the names right beside them: 云岭剧院 before 导演某某 is a house, 门将 behind 俱乐部 a post."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from reader.annotate.text.fold import Flat, flatten
from reader.annotate.text.found import entity, script_tag
from reader.annotate.text.gazetteer import gazetteer
from reader.annotate.text.lexicon import lexicon
from reader.annotate.text.spans import add
from reader.document import ORG, PERSON, PLACE, TITLE, Article, Entity, Mention
from reader.knowledge import Knowledge
from reader.record import replace

_POST = 8
"""Characters that a post between a house and a name has at most."""

_SURE = 0.85
"""Confidence from which a guessed person stays one, even before somebody else's title."""

_HOUSE = re.compile(
    "..(?:美术馆|博物馆|博物院|图书馆|艺术馆|纪念馆|文学馆|科学馆|当代馆|[国北]美馆|医院|剧院|大学|学院|研究院|研究所|中学|小学|乐团|剧团|舞团|话剧院|歌剧院)$"
)
_MUSEUM = re.compile("..(?:美术馆|博物馆|博物院|艺术馆|文学馆|当代馆|[国北]美馆)$")
"""A house wherever the article speaks of its head, a 馆长."""
_JOINS = re.compile(
    "(?:加入|加盟|入职|转投|跳槽至|跳槽到|重返|回归|任职于|就职于|供职于|任教于|执教于|调任|转任|签约)了?$"
)
_MOVES_ON = re.compile("(?:，|后|并|而|转|再|去)?(?:加入|加盟|入职|转投|跳槽|重返|回归)")

Places = Mapping[tuple[int, int], Mention]
"""Mentions by paragraph and where they begin."""


def beside(article: Article, knowledge: Knowledge) -> Article:
    """Mark posts between a house and a name; what a title and a name follow, or people join, is a house."""
    flat = flatten(article.paragraphs)
    article = add(article, *_posts(article, knowledge, flat))
    begins = {(m.paragraph, m.start): m for m in article.mentions}
    titled = {(m.paragraph, m.end) for m in article.mentions if m.type is TITLE}
    sure = {m.entity for m in article.mentions if m.type is PERSON and m.confidence >= _SURE}
    houses = {
        each.entity
        for each in article.mentions
        if each.entity not in sure
        and not article.entities[each.entity].known
        and (each.paragraph, each.start) not in titled  # 记者|某某|实习生某某
        and _is_house(each, flat, begins)
    }
    return _as_houses(article, knowledge, houses) if houses else article


def _posts(article: Article, knowledge: Knowledge, flat: Flat) -> tuple[list[Entity], list[Mention]]:
    """Find the titles that fill what stands between an organisation and a person: 足球俱樂部|门将|吳洋."""
    known = gazetteer(knowledge)
    marks = []
    for house, person in _gaps(article):
        at = flat.starts[house.paragraph]
        words = flat.text[at + house.end : at + person.start]
        before = flat.text[at : at + house.end]
        if lexicon().known(before[-1:] + words[:1]) and not before.endswith("俱乐部"):
            continue  # 公安部|门将某某带走
        post = next((one for one in known.forms.names.get(words, ()) if one.type is TITLE), None)
        if post is not None:
            marks.append(Mention(house.paragraph, house.end, person.start, TITLE, post.entity))
    return [knowledge.entities[each.entity] for each in marks], marks


def _gaps(article: Article) -> Iterator[tuple[Mention, Mention]]:
    """Give an organisation and the person behind it, where a few characters without a mark are between them."""
    last: Mention | None = None
    for each in article.mentions:
        near = last is not None and last.paragraph == each.paragraph and 1 < each.start - last.end <= _POST
        if near and last is not None and last.type is ORG and each.type is PERSON:
            yield last, each
        if last is None or last.paragraph != each.paragraph or each.end > last.end:
            last = each


def _is_house(each: Mention, flat: Flat, begins: Places) -> bool:
    at = flat.starts[each.paragraph]
    start, end = at + each.start, at + each.end
    title = begins.get((each.paragraph, each.end))
    titled = title is not None and title.type is TITLE
    if each.type is PERSON:
        person = begins.get((each.paragraph, title.end)) if titled and title is not None else None
        return person is not None and person.type is PERSON and person.entity != each.entity
    if each.type is not PLACE or not _HOUSE.search(flat.text, start, end):
        return False
    if _MUSEUM.search(flat.text, start, end) and "馆长" in flat.text:
        return True
    left = flat.text.endswith("离开", at, start) and _MOVES_ON.match(flat.text, end)
    return bool(titled or left or _JOINS.search(flat.text, max(at, start - 8), start))


def _as_houses(article: Article, knowledge: Knowledge, houses: set[str]) -> Article:
    """Make organisations of what was taken for people or places."""
    made: dict[str, Entity] = {}
    for identity in sorted(houses):
        names = [name for forms in article.entities[identity].names.values() for name in forms]
        made[identity] = entity(
            ORG,
            chinese_names=tuple(names),
            tag=script_tag(article.paragraphs),
            taken=knowledge.entities,
        )
    mentions = tuple(
        replace(each, type=ORG, entity=made[each.entity].id) if each.entity in made else each
        for each in article.mentions
    )
    entities = {key: one for key, one in article.entities.items() if key not in made}
    return replace(article, entities=entities | {one.id: one for one in made.values()}, mentions=mentions)
