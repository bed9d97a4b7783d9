"""People whom no file knows, by the form of the name: 林小文（Xiaowen Lin）, 安娜·貝格-霍爾姆."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import replace

from reader.annotate.text.fold import Flat, chinese, flatten, fold
from reader.annotate.text.found import either, entity, script_tag, slug
from reader.annotate.text.gazetteer import gazetteer
from reader.annotate.text.lexicon import lexicon
from reader.annotate.text.searching import quick
from reader.annotate.text.spans import add
from reader.annotate.text.transliteration import TRANSLITERATED, spelt
from reader.document import PERSON, TITLE, Article, Entity, Mention, Span
from reader.knowledge import Knowledge
from reader.record import record

_TOKEN = r"(?:[A-Z]\.|[A-Z][A-Za-zÀ-ɏ'’.]{0,30}(?:-[A-Za-zÀ-ɏ']{1,30}){0,3}|(?:de|van|von|der|den|la|el|al|bin|di|da)\b)"
_LATIN = rf"[A-Z][A-Za-zÀ-ɏ'’.-]{{0,40}}(?: {_TOKEN}){{1,4}}"
_AFTER = quick(rf" ?[（(][ ]?(?:英文名|英文|原名)?[:： ]?({_LATIN})[ ]?(?=[）)，,、;；])")
_CALLED = quick(r"(?<=[\u3400-\u9fff]) ?[（(]([A-Z][a-z]{2,14})[）)]")
"""A given name behind the name of someone known: 蔡依林（Jolin）."""
_BEFORE = quick(rf"({_LATIN}) ?[（(][ ]?([\u3400-\u9fff]{{2,4}})[ ]?[）)]")
_NOT_PEOPLE = quick(
    r"\b(?:Inc|Corp|Co|Ltd|LLC|Group|Company|Labs?|University|Institute|Bank|Capital|Partners|Motors?|College"
    r"|Technolog(?:y|ies)|AI|Foundation|Media|News|Times|Post|Daily|Ventures|Research|School|Center|Team|Studio"
    r"|Intelligence|Learning|Model|Systems?|Services?|Cloud|Holdings?|Networks?|Computing|Agency|Department"
    r"|Association|Committee|Council|Union|Fund|Exchange|Street|City|Island|River|Valley|Language)\b"
)
_ENDS_A_WORD = quick("(?:医|学|先|考|新|毕业|研究)生$")
"""生 spells no name behind these: 医生霍莉·费尔伍德."""
_KIN = re.compile("(?:哥哥|弟弟|姐姐|妹妹|父亲|母亲|妻子|丈夫|儿子|女儿|前妻|前夫|女友|男友)(?=..)")
"""Whose relative someone is, ahead of a foreign name."""
_VOWELS = quick(r"[aeiouyü]+", re.IGNORECASE)
_BYLINE = quick(
    r"(?:记者|通讯员|特约记者|实习记者|撰文|作者|摄影|编辑|责编|责任编辑"
    r"|(?<![\u3400-\u9fff])[文图]{1,2})([ :：/丨|]{0,3})"
    r"((?:[\u3400-\u9fff]{2,4}[、 ,，/]{1,2}){0,4}[\u3400-\u9fff]{2,4})"
    r"(?=$|[ \n）)】/，,。;；|丨]|摄|报道|报导|综合|编译|北京|上海|台北|香港|深圳|发自|电|讯)"
)
_BYLINE_ENDS = quick(
    r"(?:摄影|摄|报道|报导|综合报道|综合报导|综合|编译|北京|上海|台北|香港|深圳|发自|专电|电|讯)+$"
)


@record
class _Pair:
    """One person: the span of the Chinese name, that of the English one, either of them perhaps None."""

    chinese: Span | None
    english: Span | None


def bracketed(article: Article, knowledge: Knowledge) -> Article:
    """Mark people by the form of their names, and both of their names as one person's."""
    surnames = gazetteer(knowledge).surnames
    flat = flatten(article.paragraphs)
    pairs = [*_pairs(article, flat, surnames), *_bylines(flat, surnames)]
    linked = {(each.chinese.paragraph, each.chinese.start) for each in pairs if each.chinese}
    pairs += [
        pair
        for pair in _dotted(article, flat)
        if pair.chinese and (pair.chinese.paragraph, pair.chinese.start) not in linked
    ]
    return _settle(article, knowledge, pairs)


def surname_of(name: str, surnames: Mapping[str, frozenset[str]]) -> str:
    """Give the surname with which a folded Chinese name begins, the longest; or an empty text."""
    return next((name[:size] for size in (2, 1) if len(name) > size and name[:size] in surnames), "")


def _pairs(article: Article, flat: Flat, surnames: Mapping[str, frozenset[str]]) -> Iterator[_Pair]:
    ends = {(mention.paragraph, mention.end): mention for mention in article.mentions}
    titles = {place for place, mention in ends.items() if mention.type is TITLE}
    for match in _AFTER.finditer(flat.text):
        if _NOT_PEOPLE.search(match[1]):
            continue
        paragraph, at = flat.locate(match.start())
        english = Span(paragraph, *_shift(flat, match.span(1)))
        known = ends.get((paragraph, at))
        if known:
            if known.type is PERSON:
                yield _Pair(Span(paragraph, known.start, known.end), english)
            continue
        before = flat.text[max(0, match.start() - 24) : match.start()]
        size = _left(before, match[1], surnames) or _behind_post(before, paragraph, at, titles)
        if size:
            yield _Pair(Span(paragraph, at - size, at), english)
    for match in _CALLED.finditer(flat.text):
        paragraph, at = flat.locate(match.start())
        known = ends.get((paragraph, at))
        if known and known.type is PERSON and not _NOT_PEOPLE.search(match[1]):
            yield _Pair(
                Span(paragraph, known.start, known.end), Span(paragraph, *_shift(flat, match.span(1)))
            )
    for match in _BEFORE.finditer(flat.text):
        begin = _begin(match, surnames)
        paragraph, _ = flat.locate(match.start())
        if begin < 0:
            begin = _known_abroad(match, ends.get((paragraph, _shift(flat, match.span(1))[1])))
        if begin >= 0:
            english = Span(paragraph, *_shift(flat, (begin, match.end(1))))
            yield _Pair(Span(paragraph, *_shift(flat, match.span(2))), english)


def _begin(match: re.Match[str], surnames: Mapping[str, frozenset[str]]) -> int:
    """Tell where the English name before a bracket begins, behind the words of a post: Affairs|Tseng Po-han; -1 for nowhere."""
    words = match[1].split(" ")
    for first in range(max(1, len(words) - 1)):
        name = " ".join(words[first:])
        if not _NOT_PEOPLE.search(name) and agree(match[2], name, surnames):
            return match.end(1) - len(name)
    return -1


def _known_abroad(match: re.Match[str], known: Mention | None) -> int:
    """Tell where the name of a person begins whom the article has marked in letters, Alan Moss（莫斯）; -1 for nowhere."""
    if known is None or known.type is not PERSON or not spelt(match[2]):
        return -1
    return match.end(1) - (known.end - known.start)


_LISTED_BEHIND = quick(r"[）)](?:、|和|与|及|以及)([\u3400-\u9fff]{2,5})$")


def _behind_post(before: str, paragraph: int, at: int, titles: Container[tuple[int, int]]) -> int:
    """Tell how many characters between a post, or a pair before it, and a bracket spell a name: 工程師|柯特（Tom Kert）; 0 if none."""
    listed = _LISTED_BEHIND.search(before)
    if listed and spelt(listed[1]):
        return len(listed[1])
    sizes = (size for size in range(2, 7) if (paragraph, at - size) in titles)
    size = next((size for size in sizes if all(map(chinese, before[-size:]))), 0)
    return size if size and not lexicon().ordinary(before[-size:]) else 0


def _shift(flat: Flat, span: tuple[int, int]) -> tuple[int, int]:
    _, start = flat.locate(span[0])
    return start, start + span[1] - span[0]


def _left(before: str, english: str, surnames: Mapping[str, frozenset[str]]) -> int:
    """Tell how many characters before a bracket are the Chinese name of an English one; 0 if none."""
    dotted = [match for match in TRANSLITERATED.finditer(before) if match.end() == len(before)]
    if dotted:
        return len(dotted[0][0])
    fits = [size for size in (3, 2, 4) if len(before) >= size and agree(before[-size:], english, surnames)]
    return next(
        (size for size in fits if _syllables_fit(before[-size:], english, surnames)), fits[0] if fits else 0
    )


def agree(name: str, english: str, surnames: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether a folded Chinese name may be the English one: its surname is spelt there."""
    surname = surname_of(name, surnames)
    tokens = english.casefold().replace("’", "'").split()
    return (
        bool(surname)
        and all(map(chinese, name))
        and 0 < len(name) - len(surname) <= 2
        and any(_plain(token) in surnames[surname] for token in (tokens[-1], tokens[0]))
    )


def _plain(token: str) -> str:
    return token.replace("-", "").replace("'", "").strip(".,")


def _syllables_fit(name: str, english: str, surnames: Mapping[str, frozenset[str]]) -> bool:
    surname = surname_of(name, surnames)
    given = [token for token in english.casefold().split() if _plain(token) not in surnames[surname]]
    return len(_VOWELS.findall(" ".join(given))) == len(name) - len(surname)


def _dotted(article: Article, flat: Flat) -> Iterator[_Pair]:
    ends = {(mention.paragraph, mention.end) for mention in article.mentions}
    for match in TRANSLITERATED.finditer(flat.text):
        paragraph, start = flat.locate(match.start())
        first = match[0].index("·")
        # a title may end in a character that also spells names: begin after the known name
        start += next((size for size in range(first - 1, 0, -1) if (paragraph, start + size) in ends), 0)
        if start == flat.locate(match.start())[1] and _ENDS_A_WORD.search(
            flat.text, max(0, match.start() - 2), match.start() + 1
        ):
            start += 1
        kin = _KIN.match(flat.text, match.start())
        start += kin.end() - match.start() if kin else 0
        yield _Pair(Span(paragraph, start, _shift(flat, match.span())[1]), None)


def _bylines(flat: Flat, surnames: Mapping[str, frozenset[str]]) -> Iterator[_Pair]:
    for match in _BYLINE.finditer(flat.text):
        for name in re.finditer(r"[\u3400-\u9fff]+", match[2]):
            plain = _BYLINE_ENDS.sub("", name[0])
            surname = surname_of(plain, surnames)
            if surname and 1 <= len(plain) - len(surname) <= 2 and (match[1] or len(plain) < 4):
                start = match.start(2) + name.start()
                paragraph, _ = flat.locate(start)
                yield _Pair(Span(paragraph, *_shift(flat, (start, start + len(plain)))), None)


def _settle(article: Article, knowledge: Knowledge, pairs: list[_Pair]) -> Article:
    """Give each pair its entity: one the article or the files know by either name, or a new one."""
    marked = {(each.paragraph, each.start, each.end): each for each in article.mentions}
    by_name = person_names(article)
    tag = script_tag(article.paragraphs)
    entities: dict[str, Entity] = dict(article.entities)
    taken = either(entities, knowledge.entities)
    mentions: list[Mention] = []
    for pair in sorted(pairs, key=lambda each: each.english is None):  # both names first
        spans = [span for span in (pair.chinese, pair.english) if span]
        words = [article.text(span) for span in spans]
        there = [
            marked[place] for span in spans if (place := (span.paragraph, span.start, span.end)) in marked
        ]
        if any(mention.type is not PERSON for mention in there):
            continue
        if _another(article, knowledge, pair, there):
            article = replace(article, mentions=tuple(each for each in article.mentions if each not in there))
            marked = {place: each for place, each in marked.items() if each not in there}
            known, there = [], []
        else:
            known = words
        identity = (
            there[0].entity
            if there
            else next((by_name[key] for word in known if (key := fold(word)) in by_name), "")
        )
        if not identity:
            english = article.text(pair.english) if pair.english else ""
            own = knowledge.entities.get(slug(english)) if known else None
            found = (
                own
                if own and own.type is PERSON
                else entity(
                    PERSON,
                    chinese_names=(article.text(pair.chinese),) if pair.chinese else (),
                    english=english,
                    tag=tag,
                    taken=taken,
                )
            )
            entities[found.id], identity = found, found.id
        by_name.update((fold(word), identity) for word in words)
        mentions.extend(
            Mention(span.paragraph, span.start, span.end, PERSON, identity, 0.95)
            for span in spans
            if (span.paragraph, span.start, span.end) not in marked
        )
    used = {mention.entity for mention in mentions}
    return add(article, (entities[identity] for identity in sorted(used)), mentions)


def _another(article: Article, knowledge: Knowledge, pair: _Pair, there: list[Mention]) -> bool:
    """Tell whether 李光耀（Victor Li）is not the Victor Li whom the files know: he has another Chinese name."""
    if not pair.chinese or not pair.english or len(there) != 1 or there[0].end != pair.english.end:
        return False
    one = knowledge.entities.get(there[0].entity)
    names = [name for tag, of in one.names.items() if tag.startswith("zh") for name in of] if one else []
    own = fold(article.text(pair.chinese))
    native = "·" not in own and surname_of(own, gazetteer(knowledge).surnames)
    return bool(names and native) and not any(fold(name) in own or own in fold(name) for name in names)


def person_names(article: Article) -> dict[str, str]:
    """Map the folded names of the article's people to their ids."""
    names = [
        (name, each.id)
        for each in article.entities.values()
        if each.type is PERSON
        for names in each.names.values()
        for name in names
    ]
    folded = fold("\n".join(name for name, _ in names)).split("\n")  # at once: a call costs more than a name
    return {form: identity for form, (_, identity) in zip(folded, names, strict=True)} if names else {}
