"""People, organisations and posts in English text, by the shape of names and what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from reader.annotate.english.cues import (
    MEANS_ORG_AFTER,
)
from reader.annotate.english.edges import AREA, TOWNLIKE, begins, ends, goes_on, surname_of, told_house
from reader.annotate.english.evidence import Shape, kinds_of
from reader.annotate.english.longer import called_in_brackets, lengthened
from reader.annotate.english.posts import POST
from reader.annotate.english.words import (
    CALLED_SO,
    COMMON,
    GIVEN,
    HONOURS,
    NAMELESS,
    ORG_ENDS,
    ORG_HEADS,
    PARTICLES,
)
from reader.annotate.text.found import entity, script_tag, slug
from reader.annotate.text.spans import Occupied, add, by_paragraph, of_type
from reader.document import ORG, PERSON, PLACE, TITLE, Article, Entity, EntityType, Mention
from reader.knowledge import Knowledge
from reader.record import replace

_STRETCH = re.compile(r"[A-Za-zÀ-ÖØ-Þ\"“‘'(][ -~À-ÿ‘’“”–—…]{24,}")
_LOWER = re.compile(r"(?<![\w'’-])[a-z]{2,}(?![\w])")
_SYLLABLE = (
    r"(?!(?:run|in|to|me|do|go|so|be|he|we|she|no|on|up|led)\b)(?:[ct]?[sz]?h?|t?sz|kw|gw|[bpmfdnlgkjqxryw]|ch|hs)"
    r"(?:[iuyw]?(?:ang|eung|eng|ing|ong|ung|oon|eon|an|en|in|un|am|im|um|iat|at|et|it|ut|ap|ip|op|ik|uk|ee|ao|ai|ei|ou|uo|ok|ak|ek|a|e|i|o|u)|(?:[bdghjkmnsw]|ch)?(?:yeong|yeon|yeol|yeop|eong|eok|eol|eom|eop|eun|eul|eo|yun|yul|yoo|yu|ye|oo|ol|ul|il|oh|hyun|hwan|gyu|hwa)|tsz|ng|ih|ah|eh|ueh|on|ui|iu|erh?)"
)
"""A syllable of Chinese as it stands behind a hyphen in a given name: Tsai Ing-wen, Carrie Lam Cheng Yuet-ngor."""

_WORD = rf"(?:(?:[A-Z]\.){{2,3}}(?= [A-Z])|[A-ZÀ-ÖØ-Þ](?:[A-Za-zÀ-ÿ0-9]|[-&](?=[A-Z])|-(?={_SYLLABLE}(?![\w-]))|['’](?=[A-Z]))*|[a-z]{{1,2}}[A-Z][A-Za-z0-9]+)"
_DOT = (
    r"(?:(?:(?<=(?<!&)\b[A-Z])|(?<=\bM[rs])|(?<=\b[DS][rt])|(?<=\bMrs)|(?<=\bProf)|(?<=\bCo))\.(?= [A-Z]))?"
)
"""A dot within a name: Robert J. Haas, Mr. Ellery."""

_NAME = re.compile(
    rf"(?:(?<![\w&.-])|(?<=\b[Ee]x-)){_WORD}{_DOT}(?:(?: (?:of|{'|'.join(PARTICLES)})(?: [Tt]he)?)* {_WORD}{_DOT}| [“\"][A-Z][a-z]+[”\"](?= [A-Z][a-z])| [&+] {_WORD}|(?<=\bDepartment) for {_WORD}(?:(?:, |,? and ){_WORD})*| \([A-Z][a-z]{{1,6}}\.?\)(?= [A-Z][a-z])|['’]s (?:University|College|Hospital|School)(?![\w-]))*"
    r"(?:,? (?:Inc|Ltd|Corp|LLC|Plc|Jr|Sr)\b)?(?:(?:(?<= Inc)|(?<= Ltd)|(?<= Corp)|(?<= Co)|(?<= [JS]r))\.(?=[,)]| [a-z(]))?"
)


def english_names(article: Article, knowledge: Knowledge) -> Article:
    """Mark the names of English stretches that nobody marked before; Chinese text costs one search."""
    stretches = [(n, *span) for n, each in enumerate(article.paragraphs) for span in _english(each.text)]
    if not stretches:
        return article
    shapes = [shape for n, start, end in stretches for shape in _shapes(article, n, start, end)]
    shapes += _brands(article, stretches, shapes)
    article = lengthened(article, ((s.paragraph, s.start, s.end) for s in shapes))
    taken = Occupied(article.mentions)
    shorter = by_paragraph(m for m in article.mentions if m.type in (PLACE, ORG))
    surnames = _surnames(knowledge)
    kinds = kinds_of(article, [s for s in shapes if not s.headline], surnames)
    bearers = _bearers(article, kinds, surnames, _towns(shapes, knowledge))
    entities: dict[str, Entity] = {}
    mentions: list[Mention] = []
    swallowed: set[Mention] = set()
    for shape in shapes:
        kind, full = bearers.get(shape.words, (None, ""))
        if kind is None:
            continue
        whole = kind is ORG and (told_house(shape.words) or shape.words in kinds)
        inside = _inside(shorter, shape) if whole else _called_as_places(shorter, shape, kind)
        if inside:  # 'Washington' in 'University of Washington' belongs to the longer name
            swallowed |= inside
        elif taken.touches(shape.paragraph, shape.start, shape.end):
            continue
        identity = full if full in article.entities else _made(full, kind, article, knowledge, entities)
        mentions.append(Mention(shape.paragraph, shape.start, shape.end, kind, identity, 0.8))
    kept = tuple(m for m in article.mentions if m not in swallowed)
    found = add(replace(article, mentions=kept), entities.values(), mentions)
    return _posts(called_in_brackets(found, knowledge), stretches, knowledge)


def _inside(shorter: Mapping[int, list[Mention]], shape: Shape) -> set[Mention]:
    """Give places, or several houses, that are parts of a house's name; one house may have a unit called after it."""
    inside = {
        each
        for each in shorter.get(shape.paragraph, ())
        if shape.start <= each.start and each.end <= shape.end
    }
    if any(each.type is PLACE and each.end - each.start == shape.end - shape.start for each in inside):
        return set()
    if AREA.match(shape.words) and not told_house(shape.words):
        return set()
    return inside if len(inside) > 1 or all(each.type is PLACE for each in inside) else set()


def _called_as_places(shorter: Mapping[int, list[Mention]], shape: Shape, kind: EntityType) -> set[Mention]:
    """Give the places whose names are parts of a person's: Cindy Holland, Israel Englander."""
    first = shape.words.split()[0]
    initial = any(len(word.rstrip(".")) == 1 for word in shape.words.split()[1:-1])
    if kind is not PERSON or first == shape.words or (first not in GIVEN and not initial):
        return set()
    if len(shape.words.split()) > 2 and not initial:
        return set()  # 'names Nora Pell Asia editor'
    own = (m for m in shorter.get(shape.paragraph, ()) if shape.start <= m.start and m.end <= shape.end)
    return {each for each in own if each.type is PLACE or each.start > shape.start}


def _english(text: str) -> Iterator[tuple[int, int]]:
    """Give the stretches of English sentences: Latin text with at least two words in small letters."""
    for match in _STRETCH.finditer(text):
        if len(_LOWER.findall(match[0])) >= 2:
            yield match.span()


_SMALL = frozenset(["after", "amid", "from", "into", "over", "than", "that", "with"])
"""Words that stay small in a headline; any other tells of a sentence: 'Ben Pratt joins Orbit from Polaris'."""


def _shapes(article: Article, paragraph: int, start: int, end: int) -> Iterator[Shape]:
    text = article.paragraphs[paragraph].text
    words = re.findall(r"[A-Za-z][\w'’-]*", text[start:end])
    capitals = sum(word[0].isupper() for word in words)
    closed = text[start:end].rstrip(' "”’)').endswith((".", "!", "?"))  # no headline, but a short sentence
    plain = any(word.islower() and len(word) > 3 and word not in _SMALL for word in words)
    headline = not closed and capitals > 0.6 * len(words) and not plain
    posts = [each.span() for each in POST.finditer(text, start, end)]
    behind = start
    for match in _NAME.finditer(text, start, end):
        for first, last, honoured in _trimmed(match):
            if first < behind:
                continue
            amid = next((a for a, b in posts if first < a - 1 and b < last and text[a - 1] == " "), None)
            if amid is not None and text[first : amid - 1] not in NAMELESS:  # ABC Entertainment|SVP|Nora Pell
                yield Shape(paragraph, first, amid - 1, text[first : amid - 1], honoured, headline)
                first = amid
            first = next((b + 1 for a, b in posts if a <= first < b < last), first)  # Minister of Trade|Lin
            first = begins(text, first, last)
            parts = text[first:last].split(" ")
            if text.endswith(("ex-", "Ex-"), 0, first) and len(parts) in (3, 4) and "&" not in parts:
                cut = first + len(" ".join(parts[:-2]))  # ex-Orbit|Tom Reed
                yield Shape(paragraph, first, cut, text[first:cut], honoured, headline)
                first = cut + 1
            last = behind = ends(text, first, last)
            name = text[first:last]
            named = len(name) > 1 and name not in NAMELESS and not name.startswith("& ")
            if named and not any(a <= first and last <= b for a, b in posts):
                yield Shape(paragraph, first, last, name, honoured, headline)


_BRAND = re.compile(rf"(?<![\w.'’-])[a-z][a-z0-9]{{3,}}(?![\w'’-]*[-_/@])(?={MEANS_ORG_AFTER.pattern})")


def _brands(article: Article, stretches: list[tuple[int, int, int]], shapes: list[Shape]) -> list[Shape]:
    """Give names in small letters: a word with which a paragraph begins and that does what a company does."""
    opened = {
        match[0]
        for paragraph, start, _ in stretches
        if start == 0 and (match := _BRAND.match(article.paragraphs[paragraph].text))
    }
    if not opened:
        return []
    words = re.compile(rf"(?<![\w'’-])(?:{'|'.join(sorted(opened))})(?![\w-])")
    return [
        Shape(paragraph, *match.span(), match[0], honoured=False, headline=False)
        for paragraph, start, end in stretches
        for match in words.finditer(article.paragraphs[paragraph].text, start, end)
    ]


def _trimmed(match: re.Match[str]) -> Iterator[tuple[int, int, bool]]:
    """Cut a run of capitalised words at those that begin no name, and at an `of` that joins none."""
    begin = end = -1
    honoured, before = False, ""
    last = match[0].split(" ")[-1]
    named = last in ORG_ENDS and last not in TOWNLIKE and " " in match[0]  # New Frontier Foundation
    words = [*re.finditer(r"\S+", match[0])]
    for word, after in zip(words, [*(each[0].rstrip(".,") for each in words[1:]), ""], strict=True):
        plain = word[0].rstrip(".,")
        small = plain in PARTICLES or plain in ("of", "the", "&")
        cut = (
            (plain == "of" and before not in ORG_HEADS)
            or (plain in COMMON and not goes_on(word[0], before if begin >= 0 else "", last, named, after))
            or (small and begin < 0)
        )
        if cut:
            if begin >= 0:
                yield match.start() + begin, match.start() + end, honoured
            begin, honoured = -1, plain in HONOURS
        elif begin < 0:
            begin = word.start()
        if not cut and not small:
            end = word.end()
        before = plain
    if begin >= 0:
        yield match.start() + begin, match.start() + end, honoured


@lru_cache(maxsize=2)
def _romanised(surnames: tuple[str, ...]) -> frozenset[str]:
    return frozenset(each.capitalize() for each in surnames if len(each) > 1)


def _surnames(knowledge: Knowledge) -> frozenset[str]:
    return _romanised(tuple(sorted({one for each in knowledge.surnames.values() for one in each})))


def _towns(shapes: list[Shape], knowledge: Knowledge) -> frozenset[str]:
    """Give the first words of names that are known places: Washington alone is no Washington Post Company."""
    firsts = {shape.words.split()[0] for shape in shapes}
    known = ((word, knowledge.entities.get(slug(word))) for word in firsts)
    return frozenset(word for word, one in known if one is not None and one.type is PLACE)


_APART = frozenset(["Academy", "Foundation", "Fund", "Institute", "Research", "Studios", "Ventures"])
"""Last words of houses that are not the house they are called after: Orbit Ventures."""


def _bearers(
    article: Article, kinds: Mapping[str, EntityType], surnames: frozenset[str], towns: frozenset[str]
) -> Mapping[str, tuple[EntityType, str]]:
    """Give each form that may stand for a name: the full name, a surname alone, an organisation without its end.

    The second part is the full name, or the id of an entity that the article has.
    """
    full: dict[str, tuple[EntityType, str]] = {words: (kind, words) for words, kind in kinds.items()}
    for mention in article.mentions:
        words = article.text(mention)
        if mention.type in (PERSON, ORG) and words.isascii():
            own = full.setdefault(words, (mention.type, mention.entity))
            if mention.type is ORG and own[0] is not ORG and mention.confidence == 1:
                full[words] = mention.type, mention.entity
    forms = dict(full)
    houses = {words.removeprefix("The ") for words, (kind, _) in full.items() if kind is ORG}
    called = [words.split()[-1] for words in houses if " " in words]
    for words, (kind, bearer) in full.items():
        parts = words.removeprefix("The ").split()
        if len(parts) < 2:
            continue
        if kind is PERSON:
            forms.update((each, (kind, bearer)) for each in surname_of(parts, surnames))
        elif parts[1] == "&" and parts[0] not in COMMON | GIVEN:
            forms.setdefault(parts[0], (kind, bearer))  # Cushman & Wakefield
        elif parts[-1] in ORG_ENDS and parts[0] not in COMMON | GIVEN:
            short = " ".join(parts[:-1]).rstrip(",")
            if len(parts) > 2 and parts[0] not in towns:
                forms.setdefault(parts[0], (kind, bearer))
            if kinds.get(short) is not PERSON:
                forms[short] = (kind, bearer)
            if parts[-1] in CALLED_SO and called.count(parts[-1]) == 1:  # United, the Times
                forms[parts[-1]] = (kind, bearer)
    forms.update(_first_words(kinds, full, COMMON | GIVEN | towns))
    return forms


def _first_words(
    kinds: Mapping[str, EntityType], full: Mapping[str, tuple[EntityType, str]], none: frozenset[str]
) -> Iterator[tuple[str, tuple[EntityType, str]]]:
    """Give a house told by one word the longer house that begins so, if it is the only one: Cathay, of Cathay Pacific."""
    houses = [words for words, (kind, _) in full.items() if kind is ORG and " " in words]
    for word in (each for each, kind in kinds.items() if kind is ORG and " " not in each):
        longer = {
            full[words]
            for words in houses
            if words.startswith(f"{word} ") and words.split()[-1] not in _APART
        }
        if len(longer) == 1 and word not in none:
            yield word, longer.pop()


def _made(
    name: str, kind: EntityType, article: Article, knowledge: Knowledge, entities: dict[str, Entity]
) -> str:
    known = article.entities.get(slug(name)) or entities.get(slug(name))
    if known is None or known.type is not kind:
        known = entity(kind, english=name, tag=script_tag(article.paragraphs), taken=knowledge.entities)
    entities[known.id] = known
    return known.id


def _posts(article: Article, stretches: list[tuple[int, int, int]], knowledge: Knowledge) -> Article:
    """Mark posts, whole: a known one within a longer one gives way, curator in 'chief curator'."""
    entities: dict[str, Entity] = {}
    mentions = []
    titles = by_paragraph(of_type(article.mentions, TITLE))
    shorter: set[Mention] = set()
    for paragraph, start, end in stretches:
        for match in POST.finditer(article.paragraphs[paragraph].text, start, end):
            identity = _made(match[0], TITLE, article, knowledge, entities)
            mentions.append(Mention(paragraph, *match.span(), TITLE, identity, 0.8))
            shorter.update(
                each
                for each in titles.get(paragraph, ())
                if match.start() <= each.start
                and each.end <= match.end()
                and each.end - each.start < match.end() - match.start()
            )
    kept = tuple(each for each in article.mentions if each not in shorter) if shorter else article.mentions
    added = add(replace(article, mentions=kept), (), mentions)
    used = {mention.entity for mention in added.mentions}
    return add(added, (each for key, each in entities.items() if key in used), ())
