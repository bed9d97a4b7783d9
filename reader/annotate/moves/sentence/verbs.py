"""Where verbs of moving stand in a text: longest form first, decoys and names skipped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reader.annotate.moves.sentence.inflections import inflections
from reader.annotate.text.fold import fold
from reader.annotate.text.lately import lately
from reader.annotate.text.searching import quick
from reader.knowledge import Verb
from reader.record import record

LEAVING = frozenset({"leave", "withdraw", "retire", "dismiss", "suspend"})
"""Kinds of verb that tell what is left; all others tell what is joined."""

Forms = dict[str, list[tuple[str, Verb | None]]]


@record
class Frame:
    """Places before and after a verb, in order; `needed` are those that must be found."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    needed: frozenset[str]


@record
class Trigger:
    """A verb of moving at `start`..`end` of a text; `english` tells whether its form is."""

    start: int
    end: int
    verb: Verb
    frame: Frame
    english: bool = False


@record
class Lexicon:
    """Forms by their first two characters (Chinese) or first word (English), the longest first.

    `heads` finds words of Latin letters, and all characters with which a Chinese form begins.
    """

    chinese: Forms
    english: Forms
    frames: dict[str, Frame]
    heads: re.Pattern[str]


def parse_frame(notation: str) -> Frame:
    """Read a frame as moves.yaml writes it: `person V (to) (new)`."""
    places = notation.split()
    at = places.index("V")
    needed = frozenset(place for place in places if not place.startswith("(") and place != "V")
    names = [place.strip("()") for place in places]
    return Frame(tuple(names[:at]), tuple(names[at + 1 :]), needed)


@lately(1)
def lexicon_of(verbs: tuple[Verb, ...]) -> Lexicon:
    """Give the compiled lexicon of these verbs, kept as long as the same ones are asked for."""
    return compile_lexicon(verbs)


def compile_lexicon(verbs: tuple[Verb, ...]) -> Lexicon:
    """Sort the forms of all verbs for `find_triggers`; decoys stand among them without a verb."""
    chinese: dict[str, Verb | None] = {}
    english: dict[str, Verb | None] = {}
    for verb in verbs:
        for tag, words in verb.forms.items():
            table = english if tag == "en" else chinese
            table.update((fold(form).lower(), verb) for word in words for form in inflections(word))
        for word in map(fold, verb.decoys):
            (english if word.isascii() else chinese).setdefault(word.lower(), None)
    return Lexicon(
        _by_start(chinese, words=False),
        _by_start(english, words=True),
        {verb.id: parse_frame(verb.frame) for verb in verbs},
        _first_characters(chinese),
    )


def _first_characters(chinese: Iterable[str]) -> re.Pattern[str]:
    """Give a pattern of words of Latin letters, and of characters with which a Chinese form may begin, the next one seen."""
    starts = {form[:2] for form in chinese if form and not form[0].isascii()}
    alone = re.escape("".join(sorted(each for each in starts if len(each) == 1)))
    first, second = (
        re.escape("".join(sorted({each[at] for each in starts if len(each) == 2}))) for at in (0, 1)
    )
    ways = (f"[{alone}]" if alone else "", f"[{first}](?=[{second}])" if first else "", "[A-Za-z]+")
    return quick("|".join(filter(None, ways)))


def _by_start(forms: dict[str, Verb | None], *, words: bool) -> Forms:
    table: Forms = {}
    for form in sorted(forms, key=len, reverse=True):
        key = re.split("[^a-z]", form)[0] if words else form[:2]
        table.setdefault(key, []).append((form, forms[form]))
    return table


_NONE: list[tuple[str, Verb | None]] = []

_BEFORE_IT = re.compile("之?前(?=[，,为曾是在任担于系她他职的就供]|$)")
_BEFORE_LEAVING = re.compile("之?前(?!海|程|往|任|锋|卫|场|国)")


_OFTEN = re.compile(
    "(?:者|人数|现象|事件)?(?:并不?|已不?|早已|也不?|屡|频)?(?:不?鲜见|少见|罕见|不再少数|屡见不鲜|频繁|频频|频发|成风|司空见惯|不是(?:新闻|新鲜事|个例|孤例)|并非(?:个例|孤例))"
)
"""主播離職並不鮮見 tells of no one."""


def _only_dates(text: str, end: int, verb: Verb) -> bool:
    """加盟前為甲公司主管, 離任前管理: the move only says when something else was."""
    if verb.kind in LEAVING and _OFTEN.match(text, end):
        return True
    pattern = _BEFORE_LEAVING if verb.kind in LEAVING else _BEFORE_IT
    return text[end : end + 1] in ("之", "前") and pattern.match(text, end) is not None


def find_triggers(text: str, lexicon: Lexicon) -> Iterator[Trigger]:
    """Give the verbs of moving in a folded text, in order, none overlapping another."""
    low = text.lower() if len(text.lower()) == len(text) else text
    after = 0
    for start, head in _heads(low, lexicon):
        if start < after:
            continue
        latin = low[start:head].isascii()
        found = _longest(low, start, head, lexicon)
        if found is None or (low[start] in _AHEAD and _reaches(low, start, start + 1, found[0], lexicon)):
            continue
        if latin and low[start:head] in _HELPING and _reaches(low, start, head + 1, found[0], lexicon):
            continue
        end, verb = found
        if verb is not None and not _only_dates(low, end, verb):
            yield Trigger(start, end, verb, lexicon.frames[verb.id], latin)
        after = end


_AHEAD = "将已平"
"""Words of time with which a form may begin, 將接 is none where 接替 is, and the end of a name, 某某平|調任."""


_HELPING = frozenset(("has", "have", "had", "will", "would", "to", "is", "are", "was", "were"))
"""Words with which a form of English may begin: 'has left' is none where 'left for' is."""


def _reaches(low: str, start: int, later: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a form that begins `later` ends later, too: 將接|替, has left| for."""
    head = later + 1
    while low[start].isascii() and low[head : head + 1].isalpha():
        head += 1
    found = _longest(low, later, head, lexicon)
    return found is not None and found[0] > end


def _longest(low: str, start: int, head: int, lexicon: Lexicon) -> tuple[int, Verb | None] | None:
    """Give where the longest form at `start` ends, and its verb; `head` is the end of its first word or character."""
    latin = low[start:head].isascii()
    if latin:
        forms = lexicon.english.get(low[start:head], _NONE)
    else:
        short = lexicon.chinese.get(low[start:head], _NONE)
        forms = lexicon.chinese.get(low[start : start + 2], _NONE)
        forms = forms + short if short else forms
    for form, verb in forms:
        end = start + len(form)
        if low.startswith(form, start) and not (latin and low[end : end + 1].isalnum()):
            return end, verb
    return None


def _heads(low: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Give in order where a form may begin: a word of letters, or its first character."""
    chinese, english = lexicon.chinese, lexicon.english
    for match in lexicon.heads.finditer(low):
        start, end = match.span()
        if match[0] in english or match[0] in chinese or low[start : start + 2] in chinese:
            yield start, end
