"""Where the names of organisations end that a guess cut: 建信|理財董事長, 綠能行前, and what is none: 直接向軟體."""

from __future__ import annotations

import re

from reader.annotate.fold import Flat, flatten
from reader.annotate.found import entity, script_tag
from reader.annotate.gazetteer import Gazetteer, gazetteer
from reader.annotate.spans import Occupied
from reader.document import Article, Entity, EntityType, Mention
from reader.knowledge import Knowledge
from reader.record import replace

_TRADE = re.compile(
    "(?P<trade>理财|证券|基金(?!经理)|资管|期货|信托|投信|投顾|人寿|产险|财险|金控|租赁|金租|消金|消费金融|保险|养老|健康险|再保险|投行(?=.{2,}总)|自营)(?P<was>[原前]?)(?=.{2})"
)
"""What kind of house it is, taken into the post: 招銀|理財原總裁."""

_NO_HOUSE = re.compile(
    r"(?:直接|同时|分别|随后|并|[二两三四五六七八九十]人|均|亦|该[所校院社台会]|其).*"
    r"|.*[向均亦将已拟]"
    r"|(?:外资|内资|民营|公股|国有|私募|公募|互联网|科技|云计算|创业|初创|新创|上市|知名|头部|大型|中小|本土|海外|跨国|[A-Z]{2}|晶片|芯片|半导体|保险|资管|理财|银行|金融|投资|资产管理|第三方|央|国)*"
    r"(?:公司|企业|机构|银行|平台|巨头|厂商|券商)"
)
"""What names no organisation, as a whole."""

_WHEN = re.compile(r"(?:加入|加盟|入职|进入|任职|离开)$")
_SUFFIX = re.compile(
    r"(?:集团|控股|律师行|律师事务所|会计师行|会计师事务所|足球俱乐部)(?!队|[^，。]{0,3}公司)"
)


def house_edges(article: Article, knowledge: Knowledge) -> Article:
    """Lengthen, cut or drop guessed organisations, and give a person the surname that a title left over."""
    flat = flatten(article.paragraphs)
    known = gazetteer(knowledge)
    taken = Occupied(article.mentions)
    made: dict[str, Entity] = {}
    changed: dict[Mention, Mention | None] = {}
    before: Mention | None = None
    for each in article.mentions:
        if each.type is EntityType.ORG:
            fresh = _house(article, each, flat, taken)
            if fresh != each:
                changed[each] = _named(article, fresh, flat, known, knowledge, made) if fresh else None
        elif each.type is EntityType.TITLE and before is not None and changed.get(before, before) is not None:
            _traded(article, before, each, flat, known, knowledge, made, changed)
        elif each.type is EntityType.PERSON and before is not None:
            named = _surnamed(article, before, each, flat, known, knowledge, made)
            if named is not None:
                changed[each] = named
        before = each
    if not changed:
        return article
    people = {old.entity: new.entity for old, new in changed.items() if new and new.type is EntityType.PERSON}
    mentions = []
    for each in article.mentions:
        now = changed.get(each, each)
        if now is not None:
            mentions.append(now if now.entity not in people else replace(now, entity=people[now.entity]))
    return replace(article, mentions=tuple(mentions), entities={**made, **article.entities})


def _guess(article: Article, mention: Mention) -> bool:
    one = article.entities.get(mention.entity)
    return one is not None and not one.known


def _house(article: Article, each: Mention, flat: Flat, taken: Occupied) -> Mention | None:
    """Give an organisation with its true ends; None for what names none."""
    at = flat.starts[each.paragraph]
    words = flat.text[at + each.start : at + each.end]
    if not _guess(article, each):
        return each
    if _NO_HOUSE.fullmatch(words) and len(words) > 2:
        return None
    if (
        words[-1] == "前"
        and len(words) > 2
        and _WHEN.search(flat.text, max(0, at + each.start - 3), at + each.start)
    ):
        return replace(each, end=each.end - 1)
    more = _SUFFIX.match(flat.text, at + each.end)
    if more and not _SUFFIX.search(words) and not taken.touches(each.paragraph, each.end, more.end() - at):
        return replace(each, end=more.end() - at)
    return each


def _named(
    article: Article,
    mention: Mention,
    flat: Flat,
    known: Gazetteer,
    knowledge: Knowledge,
    made: dict[str, Entity],
) -> Mention:
    """Give a mention the entity of its words: a known one, one of the article, or a new one."""
    at = flat.starts[mention.paragraph]
    words = flat.text[at + mention.start : at + mention.end]
    found = {one.entity for one in known.forms.names.get(words, ()) if one.type is mention.type}
    if len(found) == 1:
        (identity,) = found
        made[identity] = knowledge.entities[identity]
        return replace(mention, entity=identity)
    printed = article.paragraphs[mention.paragraph].text[mention.start : mention.end]
    one = entity(
        mention.type, chinese_names=(printed,), tag=script_tag(article.paragraphs), taken=knowledge.entities
    )
    made[one.id] = one
    return replace(mention, entity=one.id)


def _traded(
    article: Article,
    house: Mention,
    post: Mention,
    flat: Flat,
    known: Gazetteer,
    knowledge: Knowledge,
    made: dict[str, Entity],
    changed: dict[Mention, Mention | None],
) -> None:
    """建信|理財董事長 is the 董事長 of 建信理財."""
    touching = house.paragraph == post.paragraph and house.end == post.start
    if house.type is not EntityType.ORG or not touching or house.end - house.start != 2:
        return
    match = _TRADE.match(flat.text, flat.starts[post.paragraph] + post.start)
    if match is None or match.end() - flat.starts[post.paragraph] >= post.end - 1:
        return
    end = match.end("trade") - flat.starts[post.paragraph]
    start = match.end() - flat.starts[post.paragraph]
    changed[house] = _named(article, replace(house, end=end), flat, known, knowledge, made)
    changed[post] = _named(article, replace(post, start=start), flat, known, knowledge, made)


def _surnamed(
    article: Article,
    post: Mention,
    person: Mention,
    flat: Flat,
    known: Gazetteer,
    knowledge: Knowledge,
    made: dict[str, Entity],
) -> Mention | None:
    """主任何|嘉樹: the one character between a title and a given name is the surname."""
    between = post.paragraph == person.paragraph and person.start - post.end == 1
    if post.type is not EntityType.TITLE or not between or person.end - person.start != 2:
        return None
    at = flat.starts[person.paragraph]
    surname = flat.text[at + person.start - 1]
    if surname not in known.surnames or not _guess(article, person):
        return None
    return _named(article, replace(person, start=person.start - 1), flat, known, knowledge, made)
