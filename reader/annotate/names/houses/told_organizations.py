"""Organisations that the form of their name and the words beside it give away: 加盟遠瀾股份, 新創「沐光」."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from reader.annotate.names.houses import cues
from reader.annotate.names.houses.field_words import field_words
from reader.annotate.text.fold import Flat, chinese, flatten
from reader.annotate.text.found import entity, script_tag
from reader.annotate.text.gazetteer import Gazetteer, forms_of, gazetteer, scan
from reader.annotate.text.lexicon import lexicon
from reader.annotate.text.searching import near
from reader.annotate.text.spans import Occupied, add, by_paragraph, outermost
from reader.document import ORG, PERSON, PLACE, TITLE, Article, Entity, Mention
from reader.knowledge import Knowledge
from reader.record import replace


def told_organizations(article: Article, knowledge: Knowledge) -> Article:
    """Mark organisations given away by their form, then each name the article has made known, everywhere."""
    flat, tag = flatten(article.paragraphs), script_tag(article.paragraphs)
    article = _titles_freed(_longer(_two_in_one(article, flat), knowledge, flat, tag), knowledge, flat)
    listed = list(near(cues.LISTED, cues.CODE, flat.text, 10, 16))
    coded = {match.span("name") for match in listed}
    spans = coded | {match.span("name") for pattern in cues.PATTERNS for match in pattern.finditer(flat.text)}
    posts = _posts(article, flat)
    spans |= {span for post in posts for span in _begun(flat.text, post)}
    proven = set(_bare(article, flat, knowledge))
    proven.update(m.span("name") for m in listed if cues.EXCHANGE.match(flat.text, m.end()))
    proven.update(m.span("name") for m in cues.OFFICE.finditer(flat.text))
    told = {_opened(flat, span) for span in (*_fitting(flat, spans), *proven)}
    mentions = sorted(told, key=lambda span: (span[0] - span[1], span))
    coded |= {match.span("name") for match in near(cues.BRANDED, cues.LETTERS, flat.text, 8, 36)}
    article = _freed(article, flat, coded)
    inside, fresh = _around(article, flat, mentions, coded)
    made = [_made(article, knowledge, flat, tag, span) for span in fresh]
    kept = tuple(each for each in article.mentions if each not in inside)
    article = add(replace(article, mentions=kept), [one for one, _ in made], [mention for _, mention in made])
    return _everywhere(article, flat)


def _begun(text: str, post: int) -> Iterator[tuple[int, int]]:
    """Find what begins a clause, is called as companies are, and ends where a post begins."""
    for match in cues.BEGINS.finditer(text, max(0, post - cues.LONGEST), post + cues.LONGEST):
        if match.end() == post:
            yield match.span("name")


def _opened(flat: Flat, span: tuple[int, int]) -> tuple[int, int]:
    """Leave out what opens the report ahead of a name: 近日|骏网科技."""
    match = cues.OPENED.match(flat.text, *span)
    return (match.end() if match else span[0], span[1])


def _freed(article: Article, flat: Flat, spans: set[tuple[int, int]]) -> Article:
    """Drop the guess that a listed company, or a brand with a post behind it, is a person or a place: 力智（6719）."""
    places = {(*flat.locate(start), end - start) for start, end in spans}

    def wrong(each: Mention) -> bool:
        guess = each.type in (PERSON, PLACE) and not _known(article, each)
        return guess and (each.paragraph, each.start, each.end - each.start) in places

    kept = tuple(each for each in article.mentions if not wrong(each))
    return replace(article, mentions=kept) if len(kept) < len(article.mentions) else article


def _two_in_one(article: Article, flat: Flat) -> Article:
    """Drop what a guess made of two names and the verb between them, 青嶼大學加入遠山研究院: each is found for itself."""

    def wrong(each: Mention) -> bool:
        if each.type is not ORG or _known(article, each):
            return False
        at = flat.starts[each.paragraph]
        return cues.BETWEEN.search(flat.text, at + each.start + 2, at + each.end - 2) is not None

    kept = tuple(each for each in article.mentions if not wrong(each))
    return replace(article, mentions=kept) if len(kept) < len(article.mentions) else article


def _titles_freed(article: Article, knowledge: Knowledge, flat: Flat) -> Article:
    """Give a company back what a title took of its name: 紫荊梓半導體|工程師 begins a clause, a person behind it."""
    titles = _posts(article, flat)
    known = gazetteer(knowledge)
    changed: dict[Mention, Mention] = {}
    for each in article.mentions:
        at = flat.starts[each.paragraph]
        if each.type is not TITLE or at + each.start not in titles:
            continue
        clause = max(flat.text.rfind(stop, at, at + each.start) for stop in "，。；：、") + 1 or at
        for start in range(each.start + 1, each.end - 1):
            names = known.forms.names.get(flat.text[at + start : at + each.end], ())
            post = next((one for one in names if one.type is each.type), None)
            if post is None:
                continue
            house = cues.NAMED.fullmatch(flat.text, clause, at + start)
            bare = (
                None
                if house or each.confidence >= cues.SURE
                else cues.HEAD.fullmatch(flat.text, clause, at + start)
            )
            if (house and not lexicon().ordinary(cues.LONGER.split(house["name"])[0])) or (
                bare and not _of_words(bare[0])
            ):
                changed[each] = replace(each, start=start, entity=post.entity)
            break
    if not changed:
        return article
    entities = {one.entity: knowledge.entities[one.entity] for one in changed.values()}
    mentions = tuple(changed.get(each, each) for each in article.mentions)
    return replace(article, mentions=mentions, entities={**entities, **article.entities})


def _posts(article: Article, flat: Flat) -> set[int]:
    """Give where titles stand with a person's name right behind them: 玉泉半導體 before 产品经理許海燕."""
    people = {(m.paragraph, m.start) for m in article.mentions if m.type is PERSON}
    return {
        flat.starts[m.paragraph] + m.start
        for m in article.mentions
        if m.type is TITLE and (m.paragraph, m.end) in people
    }


def _bare(article: Article, flat: Flat, knowledge: Knowledge) -> Iterator[tuple[int, int]]:
    """Find a known name, or what no words make, between the beginning of a clause and someone's title and name: 逐光CFO衡芷若."""
    people = {(m.paragraph, m.start) for m in article.mentions if m.type is PERSON}
    ends = sorted({flat.starts[m.paragraph] + m.end for m in article.mentions})
    known, fields = gazetteer(knowledge), field_words(knowledge)
    for each in article.mentions:
        behind = (each.paragraph, each.end) in people or (each.paragraph, each.end + 1) in people
        if each.type is not TITLE or not behind:
            continue
        begin = flat.starts[each.paragraph]
        at = begin + each.start
        match = cues.BARE.search(flat.text, max(begin, at - 8), at)
        if match is None or bisect_right(ends, match.start("name")) < bisect_right(ends, at):
            continue
        name = cues.ROLE_WORDS.sub("", match["name"])
        sizes = range(len(match["name"]), 1, -1)
        size = next((n for n in sizes if _house(match["name"][:n], known)), 0)
        if size:
            yield match.start("name"), match.start("name") + size
            continue
        if cues.OF_A_FIELD.search(flat.text, at, begin + each.end) or name in fields:
            continue
        if len(name) > 1 and match["name"].startswith(name) and not _of_words(name):
            yield match.start("name"), match.start("name") + len(name)


def _house(name: str, known: Gazetteer) -> str:
    """Give the one known organisation of a name; an empty text where there is none, or several."""
    found = {each.entity for each in known.forms.names.get(name, ()) if each.type is ORG}
    return next(iter(found)) if len(found) == 1 else ""


def _of_words(text: str) -> bool:
    """Tell whether a text is one or more ordinary words of two characters and more."""
    words = lexicon()
    return not text or any(
        words.ordinary(text[:size]) and _of_words(text[size:]) for size in (2, 3, 4) if size <= len(text)
    )


def _fitting(flat: Flat, spans: set[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for start, end in spans:
        words = flat.text[start:end]
        if words[0] == "新" and any(lexicon().known(words[a:b]) for a, b in ((0, 2), (0, 3), (1, 3))):
            continue  # 新能源汽车, 新成立科技
        if not any(lexicon().ordinary(words[at:]) for at in range(max(0, len(words) - 4), 1)):
            yield start, end


def _around(
    article: Article, flat: Flat, spans: list[tuple[int, int]], coded: set[tuple[int, int]]
) -> tuple[set[Mention], list[tuple[int, int]]]:
    """Keep the spans that touch nothing but a place, or what is whole within them; give those within.

    What a stock code stands behind (`coded`) is one name, though its beginning be a known one: 富瑞|特装（300228）.
    """
    outer = by_paragraph(tuple(outermost(article.mentions)))
    inside: set[Mention] = set()
    kept = []
    for start, end in spans:
        paragraph, at = flat.locate(start)
        last = at + end - start
        touched = [m for m in outer.get(paragraph, ()) if m.start < last and at < m.end]
        if all(
            (_part(article, m) or ((start, end) in coded and m.type is ORG and m.end - m.start < 3))
            and at <= m.start
            and m.end < last
            for m in touched
        ):
            inside.update(touched)
            kept.append((start, end))
    return inside, kept


def _part(article: Article, mention: Mention) -> bool:
    """Tell what may be part of a longer name: a place, or the beginning of a company that nobody knows."""
    doubtful = mention.type is PERSON and mention.confidence < cues.SURE
    unknown = (mention.type is ORG or doubtful) and not _known(article, mention)
    return unknown or mention.type is PLACE


def _made(
    article: Article, knowledge: Knowledge, flat: Flat, tag: str, span: tuple[int, int]
) -> tuple[Entity, Mention]:
    paragraph, at = flat.locate(span[0])
    end = at + span[1] - span[0]
    name = article.paragraphs[paragraph].text[at:end]
    known = _house(flat.text[span[0] : span[1]], gazetteer(knowledge))
    if known:
        one = knowledge.entities[known]
    else:
        one = entity(ORG, chinese_names=(name,), tag=tag, taken=knowledge.entities)
    return one, Mention(paragraph, at, end, ORG, one.id, 0.7)


def _longer(article: Article, knowledge: Knowledge, flat: Flat, tag: str) -> Article:
    """光大 before 證券 is 光大證券: a known name and what kind of company it is are one name."""
    entities: dict[str, Entity] = {}
    changed: dict[Mention, Mention] = {}
    taken = Occupied(article.mentions)
    for mention in outermost(article.mentions):
        if mention.type is not ORG or mention.end - mention.start > 4:
            continue
        start = flat.starts[mention.paragraph]
        match = cues.LONGER.match(flat.text, start + mention.end)
        if not match or taken.touches(mention.paragraph, mention.end, match.end() - start):
            continue
        name = flat.text[start + mention.start : start + mention.end]
        if not name.isascii() and not cues.WHOLE.search(name):
            one, longer = _made(article, knowledge, flat, tag, (start + mention.start, match.end()))
            entities[one.id] = one
            changed[mention] = longer
    if not changed:
        return article
    mentions = tuple(changed.get(each, each) for each in article.mentions)
    return replace(article, mentions=mentions, entities={**entities, **article.entities})


_BODY = re.compile("..[部院局署委府厅]$")
_LEAST = {PERSON: 3, ORG: 4}


def _everywhere(article: Article, flat: Flat) -> Article:
    """Mark the other places of people and organisations that nobody knew before this article."""
    names: dict[str, Mention] = {}
    for mention in article.mentions:
        at = flat.starts[mention.paragraph]
        body = mention.type is ORG and _BODY.search(flat.text, at + mention.start, at + mention.end)
        least = 3 if body else _LEAST.get(mention.type, 99)
        if (
            mention.end - mention.start >= least
            and mention.confidence >= 0.47
            and not _known(article, mention)
        ):
            names.setdefault(flat.text[at + mention.start : at + mention.end], mention)
    wanted = [name for name, each in [*names.items()][: cues.MOST] if each.type is ORG or not name.isascii()]
    taken = Occupied(article.mentions)
    more = []
    for begin, end in _places(flat.text, wanted):
        paragraph, start = flat.locate(begin)
        if not taken.touches(paragraph, start, start + end - begin):
            one = names[flat.text[begin:end]]
            more.append(Mention(paragraph, start, start + end - begin, one.type, one.entity, 0.7))
    return add(article, (), more) if more else article


_MANY = 40
"""Names from which on those in Chinese are looked for all at once: in a long text there are hundreds."""

_ONE_WORD = re.compile(r"(?![A-Za-z0-9]| [A-Z])")


def _places(text: str, names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Give where names stand; one in letters stands as a word of its own."""
    many = names if len(names) > _MANY else ()
    plain = dict.fromkeys((name for name in many if chinese(name[0]) and chinese(name[-1])), ())
    if plain:
        yield from (hit[:2] for hit in scan(forms_of(plain), text))
    for name in names:
        at = text.find(name) if name not in plain else -1
        while at >= 0:
            end = at + len(name)
            if not name.isascii() or (_ONE_WORD.match(text, end) and not text[at - 1 : at].isalnum()):
                yield at, end
            at = text.find(name, end)


def _known(article: Article, mention: Mention) -> bool:
    one = article.entities.get(mention.entity)
    return one is None or one.known
