"""Two names that an article tells to be one's: 笑古（本名：王劍偉）; 寧德時代新能源科技股份有限公司, which is 寧德時代."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from reader.annotate.text.fold import fold
from reader.annotate.text.gazetteer import Name, gazetteer
from reader.annotate.text.spans import Occupied
from reader.document import ORG, PERSON, PLACE, Article, Entity, EntityType, Mention, reading_order
from reader.knowledge import Knowledge
from reader.record import replace

_OPENS = re.compile(
    r"\s?[（(](?:(?:本名|原名|真名|花名|艺名|笔名|又名|外号|昵称|网名|人称|曾用名|藝名|筆名|外號|暱稱|綽號|人稱|網名)[：:为為叫是]?)?"
)
_CLOSES = re.compile(r"[）)]")
_LEGAL = re.compile(
    r"(?:新能源|科技|管理|技术|网络|信息|通信|电子|软件|终端|实业|控股|集团|股份|[（(][\u4e00-\u9fff]{2,4}[)）]){0,4}(?:有限责任公司|有限公司|股份公司|公司)"
)
"""What follows the name that a company is known by in the one it is registered under."""


def same_names(article: Article, knowledge: Knowledge) -> Article:
    """Let both names mean one entity; known ones stay apart."""
    article = _lettered(article)
    into: dict[str, str] = {}
    pairs = (
        _in_brackets(article),
        _given(article),
        _last_names(article),
        _registered(article, knowledge),
        _clubs(article, knowledge),
    )
    for kept, other in (pair for each in pairs for pair in each):
        kept = into.get(kept, kept)
        if kept != other and other not in into and not article.entities[other].known:
            into[other] = kept
    if not into:
        return article
    entities = dict(article.entities)
    for other, kept in into.items():
        known = entities.get(kept) or knowledge.entities[kept]
        entities[kept] = _with_names(known, entities.pop(other))
    mentions = tuple(replace(m, entity=into[m.entity]) if m.entity in into else m for m in article.mentions)
    return replace(article, entities=entities, mentions=mentions)


def _in_brackets(article: Article) -> Iterator[tuple[str, str]]:
    """Give two ids of each person whom a bracket names again, that of the known name first."""
    people = {(m.paragraph, m.start): m for m in article.mentions if m.type is PERSON}
    for each in people.values():
        text = article.paragraphs[each.paragraph].text
        opened = _OPENS.match(text, each.end)
        inside = people.get((each.paragraph, opened.end())) if opened else None
        if inside is None or inside.entity == each.entity or not _CLOSES.match(text, inside.end):
            continue
        if not _chinese(article, each) or not (_chinese(article, inside) or " " in article.text(inside)):
            continue  # one Latin word in a bracket may be anything
        pair = each.entity, inside.entity
        yield pair[::-1] if article.entities[inside.entity].known else pair


_LETTERS = re.compile(
    r" ?[（(](?:音[译譯][，,、] ?)?([A-Z][A-Za-zÀ-ɏ'’.-]{1,30}(?: [A-Z][A-Za-zÀ-ɏ'’.-]{0,30}){1,3})[）)]"
)


def _lettered(article: Article) -> Article:
    """Mark what stands in letters in a bracket behind a person as that person's name: 柯尼（音譯，Tom Corney）."""
    taken = Occupied(article.mentions)
    more: list[Mention] = []
    entities = dict(article.entities)
    for each in article.mentions:
        if each.type is not PERSON or not _chinese(article, each):
            continue
        found = _LETTERS.match(article.paragraphs[each.paragraph].text, each.end)
        if found is None or taken.touches(each.paragraph, found.start(1), found.start(1) + 1):
            continue
        more.append(replace(each, start=found.start(1), end=found.end(1)))
        one = entities[each.entity]
        if not one.known:
            entities[each.entity] = replace(one, names={**one.names, "en": (found[1],)})
    if not more:
        return article
    mentions = tuple(sorted((*article.mentions, *more), key=reading_order))
    return replace(article, entities=entities, mentions=mentions)


def _given(article: Article) -> Iterator[tuple[str, str]]:
    """Give whom the article calls by the given name too: 方秀琳, and 秀琳, where one person alone is called so."""
    people = {m.entity: article.text(m) for m in reversed(article.mentions) if m.type is PERSON}
    full: dict[str, set[str]] = {}
    for entity, name in people.items():
        if len(name) == 3 and "\u3400" <= name[0] <= "\u9fff":
            full.setdefault(name[1:], set()).add(entity)
    nick: dict[str, set[str]] = {}
    for key, bearers in full.items():
        for character in set(key):
            nick.setdefault(character, set()).update(bearers)
    for entity, name in people.items():
        own = full.get(name, set())
        if len(name) == 2 and (name[1] == "仔" or name[0] == "阿"):
            own = own or nick.get(name[0] if name[1] == "仔" else name[1], set())
        if len(own) == 1 and not article.entities[entity].known:
            yield next(iter(own)), entity


_PARTED = re.compile("[\u3400-\u9fff]+(?:[-.．‧•][\u3400-\u9fff]+)+")


def _last_names(article: Article) -> Iterator[tuple[str, str]]:
    """Give whom the article calls by the last name too: 大衛-布倫南, and 布倫南, where one person alone is called so."""
    people = {m.entity: article.text(m) for m in reversed(article.mentions) if m.type is PERSON}
    last: dict[str, set[str]] = {}
    for entity, name in people.items():
        if _PARTED.fullmatch(name):
            last.setdefault(re.split("[-.．‧•]", name)[-1], set()).add(entity)
    for entity, name in people.items() if last else ():
        own = last.get(name, set())
        if len(own) == 1 and not article.entities[entity].known:
            yield next(iter(own)), entity


def _chinese(article: Article, mention: Mention) -> bool:
    return "\u3400" <= article.text(mention)[0] <= "\u9fff"


def _registered(article: Article, knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """Give the ids of a known company and of the one that is registered under a longer form of its name."""
    names = gazetteer(knowledge).forms.names
    houses = {m.entity: m for m in article.mentions if m.type is ORG}.values()
    own = {fold(article.text(each)): each.entity for each in houses}
    for each in houses:
        words = fold(article.text(each))
        if article.entities[each.entity].known or not words.endswith("公司"):
            continue
        place = next((n for n in (3, 2) if _kind(names, words[:n]) is PLACE), 0)
        place += words[place : place + 1] in "省市" if place else 0
        for start, end in (
            (s, e) for s in dict.fromkeys((0, place)) for e in range(len(words) - 2, s + 1, -1)
        ):
            found = names.get(words[start:end], ())
            if found and found[0].type is ORG and not found[0].ambiguous:
                if _LEGAL.fullmatch(words, end):
                    yield found[0].entity, each.entity
                break
            other = own.get(words[start:end])
            if other and not article.entities[other].known and _LEGAL.fullmatch(words, end):
                yield other, each.entity
                break


_TEAM = re.compile("(?:(?:足球|篮球|排球|棒球)?俱乐部|(?:足球|篮球|排球|棒球|[男女][篮足排])队?|队)$")
_TEAM_ENDS = "队隊部球足篮籃排"


def _clubs(article: Article, knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """Give the ids of a club and of the same one under a longer name: 阿爾濱, 阿爾濱隊, 大連阿爾濱足球俱樂部."""
    houses = [(article.text(m), m) for m in article.mentions if m.type is ORG]
    if not any(name[-1:] in _TEAM_ENDS for name, _ in houses):
        return
    texts = {fold(name): each for name, each in houses}
    bare = {_TEAM.sub("", name): each.entity for name, each in sorted(texts.items(), reverse=True)}
    names = gazetteer(knowledge).forms.names
    for name, each in texts.items():
        own = _TEAM.sub("", name)
        if len(own) > 1 and bare[own] != each.entity:
            yield bare[own], each.entity
        town = next((n for n in (2, 3) if len(own) > n + 1 and _kind(names, own[:n]) is PLACE), 0)
        short = bare.get(own[town:]) if town else None
        if short is not None and short != bare[own] and not article.entities[short].known:
            yield bare[own], short


def _kind(names: Mapping[str, tuple[Name, ...]], words: str) -> EntityType | None:
    found = names.get(words, ())
    return found[0].type if found else None


def _with_names(kept: Entity, other: Entity) -> Entity:
    """Add the other's names behind those of the one that is kept."""
    names = {
        tag: (*kept.names.get(tag, ()), *other.names.get(tag, ())) for tag in {**kept.names, **other.names}
    }
    return replace(kept, names={tag: tuple(dict.fromkeys(of)) for tag, of in names.items()})
