"""Names that no file knows, as the tagger finds them, made to agree over the whole article."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from reader.annotate.fold import Flat, chinese, flatten, fold, latin
from reader.annotate.found import entity, script_tag
from reader.annotate.gazetteer import Gazetteer, bounded, gazetteer, scan
from reader.annotate.lexicon import lexicon
from reader.annotate.spans import by_paragraph, outermost, touching
from reader.annotate.tagger import Found, tagger
from reader.annotate.transliteration import spelt
from reader.document import Article, Entity, EntityType, Mention, Span, reading_order
from reader.knowledge import Knowledge

LEAST: Mapping[EntityType, float] = {
    EntityType.PERSON: 0.3,
    EntityType.ORG: 0.25,
    EntityType.PLACE: 0.3,
    EntityType.TITLE: 0.25,
    EntityType.PRODUCT: 0.4,
}
"""Confidence below which a name of a type is left out; about where F1 is best on CLUENER."""

_LATIN_LEAST = {EntityType.PERSON: 0.6, EntityType.TITLE: 0.5}
_LATIN_ELSE = 0.85  # the training texts have few Latin names, and RLHF or Slack look like companies
_SURE = 0.75  # a person named like an ordinary word, or by one Latin word, must be surer than others
_GENERIC = frozenset(("公司", "本公司", "集团", "该公司", "股份公司", "董事会"))
_OFTEN = 3  # times that a name must stand before the same character to end with it
_GOES_ON = re.compile("[说称则将曾在也已是为与和对被向从的等及先教老总女小等表]")  # follows names often
_TEAMS = 0.6
_CROSSES = 0.8
_LED = re.compile(
    r"(?:子公司|母公司|旗下|车企|新能源车企|初创公司|加盟|球队|东家)(?=.{3})"
)  # leads to a name
_CLOSED = re.compile("[^「『【（《]*[」』】）》]")  # no name begins before a quotation ends
_RANKS = 0.9
_AROUND = 8  # characters of a decoy on either side of the name in it
_ADDRESS = re.compile("先生|女士|小姐|太太|博士|教授|老师|某")
_NO_NAME = re.compile(
    r"^(?:前|原|现|时任|现任|新任)$|[需由在和与被向对及是为至于从到将经获]"
)  # words before a name
_OVERRULES = {EntityType.ORG: 0.5, EntityType.PLACE: 0.45, EntityType.TITLE: 0.45, EntityType.PRODUCT: 0.5}
"""Confidence from which a longer name swallows known ones: 北京 in 北京某某醫院."""

_NAMED_AFTER = 0.6
"""Confidence from which an organisation is named after the person that it begins with."""


def unknown_names(article: Article, knowledge: Knowledge) -> Article:
    """Add what the tagger finds; what is already marked stays, unless it is part of a longer name."""
    flat = flatten(article.paragraphs)
    known = gazetteer(knowledge)
    likely = (each for each in _likely(tagger().text(flat.text), flat) if not _decoy(each, flat, known))
    found = _agreeing(_completed(list(likely), flat), flat)
    article = _without_crossed(article, found, flat)
    outer = by_paragraph(tuple(outermost(article.mentions)))
    tag = script_tag(article.paragraphs)
    taken = article.entities.keys() | knowledge.entities.keys()
    by_name = _by_name(article)
    bearers = _bearers(by_name)
    entities: dict[str, Entity] = dict(article.entities)
    mentions: list[Mention] = []
    swallowed: set[Mention] = set()
    for each in found:
        span = _span(each, flat)
        touched = touching(outer.get(span.paragraph, ()), span.start, span.end)
        team = _team(each, span, touched)
        if touched and not team and not _swallows(each, span, touched, flat):
            continue
        swallowed.update([team] if team else _lost(touched, span, each))
        words = flat.text[each.start : each.end]
        bearer = _bearer(words, bearers) if each.type is EntityType.PERSON else ""
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
            Mention(span.paragraph, span.start, span.end, each.type, identity, round(each.confidence, 3))
        )
    kept = [mention for mention in article.mentions if mention not in swallowed]
    return replace(article, entities=entities, mentions=tuple(sorted((*kept, *mentions), key=reading_order)))


def _without_crossed(article: Article, found: Iterable[Found], flat: Flat) -> Article:
    """Drop known names of two characters that a sure name crosses: 长江 in 次长[江佩珊]."""
    short = {
        (mention.paragraph, at): mention
        for mention in article.mentions
        if mention.end - mention.start == 2 and chinese(fold(article.text(mention))[0])
        for at in (mention.start, mention.end - 1)
    }
    crossed = set()
    for each in found:
        if each.confidence >= _CROSSES:
            span = _span(each, flat)
            for at, beyond in ((span.start, span.start - 1), (span.end - 1, span.end)):
                mention = short.get((span.paragraph, at))
                if mention and mention.start <= beyond < mention.end:
                    crossed.add(mention)
    if not crossed:
        return article
    return replace(article, mentions=tuple(each for each in article.mentions if each not in crossed))


def _decoy(each: Found, flat: Flat, known: Gazetteer) -> bool:
    """Tell whether the words stand in one that a person said holds no name."""
    first = max(0, each.start - _AROUND)
    around = flat.text[first : each.end + _AROUND]
    start, end = each.start - first, each.end - first
    return any(not hit.names and hit.start <= start and end <= hit.end for hit in scan(known, around))


def _likely(found: Iterable[Found], flat: Flat) -> Iterator[Found]:
    """Leave out what cuts through a Latin word, people written in part in Latin, and 公司 without a post."""
    every = list(found)
    titles = {each.start for each in every if each.type is EntityType.TITLE}
    for each in every:
        if closed := _CLOSED.match(flat.text, each.start, each.end):
            each = each._replace(start=closed.end())
        words = flat.text[each.start : each.end]
        if not any(map(str.isalnum, words)):
            continue  # marks alone name nobody
        if not bounded(flat.text, each.start, each.end) or words != words.strip(" ，。、；：！？“”·-"):
            continue
        if each.type is EntityType.PERSON and (_mixed(words) or not _addressed(each, flat)):
            continue
        if each.type is EntityType.PERSON and each.confidence < _SURE and _a_word(words):
            continue
        if each.type is EntityType.PERSON and words.isascii() and _half(each, flat.text):
            continue
        if any(map(latin, words)) and each.confidence < _LATIN_LEAST.get(each.type, _LATIN_ELSE):
            continue
        if words in _GENERIC and each.end not in titles:
            continue
        led = _LED.match(words) if each.type is EntityType.ORG else None
        yield each._replace(start=each.start + led.end()) if led else each


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
        if each.type is EntityType.PERSON and len(words) == 2 and all(map(chinese, words)):
            if words not in longer:
                after = [match[1] for match in re.finditer(f"{words}(.)", flat.text)]
                same = len(after) >= _OFTEN and len(set(after)) == 1 and chinese(after[0])
                longer[words] = after[0] if same and not _GOES_ON.match(after[0]) else ""
            yield each._replace(end=each.end + flat.text.startswith(longer[words] or "\0", each.end))
        else:
            yield each


def _agreeing(found: Iterable[Found], flat: Flat) -> list[Found]:
    """Give one name one type in the whole article, the one that is surest in sum.

    A name is believed everywhere once it is believed somewhere.
    """
    votes: dict[str, dict[EntityType, float]] = defaultdict(lambda: defaultdict(float))
    best: dict[str, float] = defaultdict(float)
    every = list(found)
    for each in every:
        words = flat.text[each.start : each.end]
        votes[words][each.type] += each.confidence
        best[words] = max(best[words], each.confidence)
    agreed = []
    for each in every:
        words = flat.text[each.start : each.end]
        kind = max(votes[words], key=lambda one: (votes[words][one], one))
        if best[words] >= LEAST[kind]:
            agreed.append(each._replace(type=kind))
    return agreed


def _span(each: Found, flat: Flat) -> Span:
    paragraph, start = flat.locate(each.start)
    return Span(paragraph, start, start + each.end - each.start)


def _team(found: Found, span: Span, touched: Sequence[Mention]) -> Mention | None:
    """Give the known place whose name stands for its team or government here: 米兰 2比1 罗马."""
    if found.type is not EntityType.ORG or found.confidence < _TEAMS or len(touched) != 1:
        return None
    (place,) = touched
    same = (place.start, place.end) == (span.start, span.end)
    return place if same and place.type is EntityType.PLACE else None


def _swallows(found: Found, span: Span, touched: Sequence[Mention], flat: Flat) -> bool:
    """Tell whether a found name is longer than all known ones that it touches, and sure enough."""
    words = flat.text[found.start : found.end]
    if found.type is EntityType.PERSON or found.confidence < _OVERRULES[found.type]:
        return False
    if found.type is EntityType.PRODUCT and not (words[0] == "《" and words[-1] == "》"):
        return False
    if found.type is EntityType.ORG and _at_end(found, span, touched, flat):
        return False
    if _house_and_post(found, span, touched):
        return False
    return all(
        span.start <= each.start
        and each.end <= span.end
        and each.end - each.start < span.end - span.start
        and _may_be_part(each, found, begins=each.start == span.start)
        for each in touched
    )


def _may_be_part(each: Mention, found: Found, *, begins: bool) -> bool:
    """Tell whether a known name may be part of a longer one: 盖蒂 of 盖蒂基金, but no organisation of a post."""
    if each.type is EntityType.PERSON:
        named_after = found.type is EntityType.ORG and found.confidence >= _NAMED_AFTER
        return found.type is EntityType.PRODUCT or (begins and named_after)
    if found.type is EntityType.PRODUCT:
        return each.type is not EntityType.ORG
    return found.type is not EntityType.TITLE or each.type is EntityType.TITLE or _rank(found, each)


def _house_and_post(found: Found, span: Span, touched: Sequence[Mention]) -> bool:
    """Tell whether a post is no more than a known organisation and a known post: 数码港|顾问."""
    kinds = [each.type for each in touched]
    whole = touched[0].start == span.start and touched[-1].end == span.end
    return (
        found.type is EntityType.TITLE
        and kinds == [EntityType.ORG, EntityType.TITLE]
        and whole
        and touched[0].end == touched[1].start
    )


def _at_end(found: Found, span: Span, touched: Sequence[Mention], flat: Flat) -> bool:
    """Tell whether a known organisation ends the name, and what stands before it is no name: 前金管會."""
    last = touched[-1]
    before = flat.text[found.start : found.start + last.start - span.start]
    return last.type is EntityType.ORG and last.end == span.end and bool(_NO_NAME.search(before))


def _rank(found: Found, inside: Mention) -> bool:
    """Tell whether a Chinese organisation is part of a rank: 中國工程院院士."""
    return found.confidence >= _RANKS and inside.type in (EntityType.ORG, EntityType.PLACE)


def _lost(touched: Sequence[Mention], span: Span, found: Found) -> Iterator[Mention]:
    """Give the known mentions that a longer name makes part of itself.

    The organisation with which the name of an organisation begins stays, inside it.
    """
    stays = found.type is EntityType.ORG
    for each in touched:
        if not (stays and each.type is EntityType.ORG and each.start == span.start):
            yield each


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
    if kind is EntityType.PERSON and len(name) in (2, 3) and not spelt(name):
        bearers[name[0]].add(identity)


def _by_name(article: Article) -> dict[tuple[EntityType, str], str]:
    flat = flatten(article.paragraphs)
    names: dict[tuple[EntityType, str], str] = {}
    for each in article.mentions:
        start = flat.starts[each.paragraph] + each.start
        names.setdefault((each.type, flat.text[start : start + each.end - each.start]), each.entity)
    return names
