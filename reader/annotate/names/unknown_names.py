"""Names that no file knows, as the tagger finds them, made to agree over the whole article."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter

from reader.annotate.names.overruled import GOES_ON, house_before, lost, swallows, team_of
from reader.annotate.tagging.tagger import Found, likely_right, tagger
from reader.annotate.text.fold import CHINESE, Flat, chinese, flatten, latin
from reader.annotate.text.found import either, entity, script_tag
from reader.annotate.text.gazetteer import Hit, bounded, decoys, gazetteer
from reader.annotate.text.lexicon import lexicon
from reader.annotate.text.spans import by_paragraph, outermost, touching
from reader.annotate.text.transliteration import spelt
from reader.document import (
    ORG,
    PERSON,
    PLACE,
    PRODUCT,
    TITLE,
    Article,
    Entity,
    EntityType,
    Mention,
    Span,
    reading_order,
)
from reader.knowledge import Knowledge
from reader.record import replace

LEAST: Mapping[EntityType, float] = {
    PERSON: 0.3,
    ORG: 0.45,
    PLACE: 0.3,
    TITLE: 0.45,
    PRODUCT: 0.4,
}
"""Confidence below which a name of a type is left out; about where F1 is best on fifths held back."""

_KIND_TOLD = re.compile(
    "..(?:公司|集团|银行|大学|医院|俱乐部|金控|证券|保险|科技|电子|半导体|汽车|基金会|委员会|研究院|研究所|实验室)$"
)
_LEAST_TOLD = 0.3
"""A name that tells what it is need not be as sure: 永昌金控."""

_LATIN_LEAST = {PERSON: 0.6, TITLE: 0.5}
_LATIN_ELSE = 0.85  # the training texts have few Latin names, and RLHF or Slack look like companies
_SURE = 0.75  # a person named like an ordinary word, or by one Latin word, must be surer than others
_GENERIC = frozenset(("公司", "集团", "该公司", "股份公司", "董事会", "交易所", "民生", "博物馆"))
_OFTEN = 3  # times that a name must stand before the same character to end with it
_CROSSES = 0.8
_LED = re.compile(
    r"(?:子公司|母公司|旗下|车企|新能源车企|初创公司|加盟|球队|东家)(?=.{3})"
)  # leads to a name
_OPENED = re.compile(r"[^（(）)]+[（(](?=[\u3400-\u9fff]{3,}$)")
"""CCF（中国计算机学会: the name in full stands within brackets that another has opened."""
_CLOSED = re.compile(
    "(?:[^「『【（《]+|【[^「『【（《]+(?=】.))?[」』】）》]"
)  # no name begins before a quotation ends
_CODED = re.compile(
    r"[（(]\d{3,6}[^（）()]*[)）].|特命$"
)  # 鴻海（2317）研究院, 駐日本國特命|全權大使: no names
_AROUND = 8  # characters of a decoy before the name in it
_START = attrgetter("start")
_ADDRESS = re.compile("先生|女士|小姐|太太|博士|教授|老师|某|同志")


def unknown_names(article: Article, knowledge: Knowledge) -> Article:
    """Add what the tagger finds; what is already marked stays, unless it is part of a longer name."""
    flat = flatten(article.paragraphs)
    barred = decoys(gazetteer(knowledge), flat.text)
    likely = (each for each in _likely(tagger().text(flat.text), flat) if not _within(each, barred))
    found = _agreeing(_completed(list(likely), flat), flat)
    article = _without_crossed(article, found, flat)
    outer = by_paragraph(tuple(outermost(article.mentions)))
    tag = script_tag(article.paragraphs)
    taken = either(article.entities, knowledge.entities)
    by_name = _by_name(article)
    bearers = _bearers(by_name)
    entities: dict[str, Entity] = dict(article.entities)
    mentions: list[Mention] = []
    swallowed: set[Mention] = set()
    for each in found:
        span = _span(each, flat)
        touched = touching(outer.get(span.paragraph, ()), span.start, span.end)
        marked = bool(touched) and (touched[0].start, touched[0].end) == (span.start, span.end)
        if marked and not team_of(each, span, touched):
            continue  # as most are
        house = house_before(each, span, touched, flat)
        if house:
            each = each._replace(start=each.start + house)
            span, touched = _span(each, flat), touched[1:]
        team = team_of(each, span, touched)
        if touched and not team and not swallows(each, span, touched, flat):
            continue
        if touched:
            swallowed.update([team] if team else lost(touched, span, each))
        words = flat.text[each.start : each.end]
        bearer = _bearer(words, bearers) if each.type is PERSON else ""
        if bearer:
            by_name[each.type, words] = bearer
        elif (each.type, words) not in by_name:
            name = article.text(span)
            english = name if name.isascii() else ""
            if team:
                english = next(iter(article.entities[team.entity].names.get("en", ())), "")
            names = () if name.isascii() else (name,)
            made = entity(each.type, chinese_names=names, english=english, tag=tag, taken=taken)
            entities.setdefault(made.id, made)
            by_name[each.type, words] = made.id
            _bear(bearers, each.type, words, made.id)
        identity = by_name[each.type, words]
        mentions.append(
            Mention(
                span.paragraph,
                span.start,
                span.end,
                each.type,
                identity,
                round(likely_right(each.confidence), 3),
            )
        )
    kept = [mention for mention in article.mentions if mention not in swallowed]
    return replace(article, entities=entities, mentions=tuple(sorted((*kept, *mentions), key=reading_order)))


def _without_crossed(article: Article, found: Iterable[Found], flat: Flat) -> Article:
    """Drop known names of two characters that a sure name crosses: 长江 in 次长[江佩珊]."""
    short = {
        flat.starts[mention.paragraph] + mention.start: mention
        for mention in article.mentions
        if mention.end - mention.start == 2 and chinese(flat.words(mention)[0])
    }
    sure = (each for each in found if each.confidence >= _CROSSES)
    crossed = {short[at] for each in sure for at in (each.start - 1, each.end - 1) if at in short}
    if not crossed:
        return article
    return replace(article, mentions=tuple(each for each in article.mentions if each not in crossed))


def _within(each: Found, barred: Sequence[Hit]) -> bool:
    """Tell whether the words stand in one that a person said holds no name; the hits are by start."""
    low = bisect_left(barred, each.start - _AROUND, key=_START)
    high = bisect_right(barred, each.start, low, key=_START)
    return any(each.end <= hit.end for hit in barred[low:high])


def _likely(found: Iterable[Found], flat: Flat) -> Iterator[Found]:
    """Leave out what cuts through a Latin word, people written in part in Latin, and 公司 without a post."""
    every = list(found)
    titles = {each.start for each in every if each.type is TITLE}
    for each in every:
        words = flat.text[each.start : each.end]
        if not CHINESE.fullmatch(words):
            if closed := _CLOSED.match(flat.text, each.start, each.end):
                each = each._replace(start=closed.end())
            elif opened := _OPENED.match(flat.text, each.start, each.end):
                each = each._replace(start=opened.end())
            words = flat.text[each.start : each.end]
            if not _well_written(each, words, flat.text):
                continue
        if each.type is PERSON and not _addressed(each, flat):
            continue
        if each.type is PERSON and each.confidence < _SURE and _a_word(words):
            continue
        if words in _GENERIC and each.end not in titles:
            continue
        if each.type is PRODUCT and lexicon().ordinary(words):
            continue
        led = _LED.match(words) if each.type is ORG else None
        yield each._replace(start=each.start + led.end()) if led else each


def _well_written(each: Found, words: str, text: str) -> bool:
    """Tell whether marks, letters and digits may stand in a name as they do."""
    if not any(map(str.isalnum, words)):
        return False  # marks alone name nobody
    if words.count("《") != words.count("》"):
        return False
    if words[-1] in "）)" and not any(map(words.count, "（(")):
        return False
    if each.type is ORG and ("：" in words or _CODED.search(words)):
        return False
    if not bounded(text, each.start, each.end) or words != words.strip(" ，。、；：！？“”·-丨|"):
        return False
    if each.type is PERSON and (_mixed(words) or (words.isascii() and _half(each, text))):
        return False
    letters = str.isalpha if each.type is ORG else str.isalnum  # 135 is part of 国营135工厂
    least = _LATIN_LEAST.get(each.type, _LATIN_ELSE)
    return each.confidence >= least or not any(latin(one) and letters(one) for one in words)


def _a_word(words: str) -> bool:
    """Tell whether a name of a person is an ordinary word, or a single Latin one: Devin, 高峰."""
    if words.isascii():
        return " " not in words
    return lexicon().ordinary(words)


def _half(each: Found, text: str) -> bool:
    """Tell whether another capitalised word stands beside a Latin one: Mike of Mike Torres."""
    before, after = text[max(0, each.start - 20) : each.start], text[each.end : each.end + 2]
    return bool(re.search(r"[A-Z][a-z]+ $", before) or re.match(r" [A-Z]", after))


def _mixed(words: str) -> bool:
    """Tell whether letters and Chinese characters stand in one name."""
    return any(map(latin, words)) and any(map(chinese, words))


def _addressed(each: Found, flat: Flat) -> bool:
    """Tell whether a surname alone is one that a form of address follows: 劉先生."""
    return each.end - each.start > 1 or bool(_ADDRESS.match(flat.text, each.end))


def _completed(found: Sequence[Found], flat: Flat) -> Iterator[Found]:
    """Add the last character to a name of two that it follows wherever the name stands: 苏芷 of 苏芷晴."""
    longer: dict[str, str] = {}
    for each in found:
        words = flat.text[each.start : each.end]
        if each.type is PERSON and len(words) == 2 and CHINESE.fullmatch(words):
            if words not in longer:
                longer[words] = _always_behind(words, flat.text)
            goes_on = longer[words] and flat.text.startswith(longer[words], each.end)
            yield each._replace(end=each.end + 1) if goes_on else each
        else:
            yield each


def _always_behind(words: str, text: str) -> str:
    """Give the character that may go on with a name, the same one each of many times; else an empty text."""
    behind, times = "", 0
    place = text.find(words)
    while place >= 0:
        place += len(words)
        here = text[place : place + 1]
        if here.strip("\n"):
            if behind not in ("", here):
                return ""
            behind = here
            times += 1
        place = text.find(words, place + 1)
    return behind if times >= _OFTEN and chinese(behind) and not GOES_ON.match(behind) else ""


def _agreeing(found: Iterable[Found], flat: Flat) -> list[Found]:
    """Give one name one type in the whole article, the one that is surest in sum.

    A name is believed everywhere once it is believed somewhere.
    """
    votes: dict[str, dict[EntityType, float]] = {}
    best: dict[str, float] = {}
    every = [(each, flat.text[each.start : each.end]) for each in found]
    for each, words in every:
        own = votes.setdefault(words, defaultdict(float))
        own[each.type] += each.confidence
        if 1 < len(words) < 4 and each.type is not TITLE and _ADDRESS.match(flat.text, each.end):
            own[PERSON] += 3  # 金湘军同志, however much 金湘军 looks like an army
        best[words] = max(best.get(words, 0.0), each.confidence)
    agreed = {words: _believed(words, own, best[words]) for words, own in votes.items()}
    return [
        each if each.type is kind else each._replace(type=kind)
        for each, words in every
        if (kind := agreed[words])
    ]


def _believed(words: str, votes: Mapping[EntityType, float], best: float) -> EntityType | None:
    """Give the type of a name, None where it is nowhere sure enough."""
    kind = max(votes, key=lambda one: (votes[one], one)) if len(votes) > 1 else next(iter(votes))
    if best >= LEAST[kind]:
        return kind
    return kind if kind is ORG and best >= _LEAST_TOLD and _KIND_TOLD.search(words) else None


def _span(each: Found, flat: Flat) -> Span:
    paragraph, start = flat.locate(each.start)
    return Span(paragraph, start, start + each.end - each.start)


def _bearer(surname: str, bearers: Mapping[str, set[str]]) -> str:
    """Give the one person of the article whom a surname alone can mean: 李 for 李想; else an empty text."""
    found = bearers.get(surname, set()) if len(surname) == 1 else set()
    return next(iter(found)) if len(found) == 1 else ""


def _bearers(by_name: Mapping[tuple[EntityType, str], str]) -> dict[str, set[str]]:
    """Give the people of the article whom a surname alone may mean."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for (kind, name), identity in by_name.items():
        _bear(bearers, kind, name, identity)
    return bearers


def _bear(bearers: dict[str, set[str]], kind: EntityType, name: str, identity: str) -> None:
    if kind is PERSON and len(name) in (2, 3) and not spelt(name):
        bearers[name[0]].add(identity)


def _by_name(article: Article) -> dict[tuple[EntityType, str], str]:
    flat = flatten(article.paragraphs)
    names: dict[tuple[EntityType, str], str] = {}
    for each in article.mentions:
        names.setdefault((each.type, flat.words(each)), each.entity)
    return names
