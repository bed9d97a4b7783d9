"""GBK text whose bytes fell out of step: found at a lost character, put in step again.

A converter wrote a pinyin gloss or a half-width mark over bytes that were the second of one
character and the first of the next.  From there each character seen holds the end of one true
character and the beginning of the next, until an ASCII byte is met: `期。《每日` is seen as
`期?!睹咳`.  Shifting the bytes back gives the text; what was lost is chosen by a language model.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from reader.document import Certainty, Step
from reader.intake import gbk, language, readings
from reader.intake.glosses import GLOSS, HANZI

ANCHOR = re.compile("[?\ufffd？](?=[^\\s\\d])")
TAIL = re.compile(rf"[(（]?([{readings.LETTERS}]{{1,6}})[)）]")
REACH = 100
"""Characters that a run out of step is followed for; real ones end within a clause."""

BEAM = 6
CHOICES = 4
"""Readings of the run held at once, and candidates tried for a lost byte."""

HOPELESS = 16.0
"""Nats by which a reading may fall behind the text as seen before it is given up."""

GAIN, GAIN_ALONE, MARGIN = 6.0, 14.0, 1.0
"""Nats gained over the text as seen: in a damaged text, in one without other damage; over the second best."""

EATEN, DROPPED, UNKNOWN = -2.0, -0.5, -4.0
"""Log-probability that a mark was eaten with the byte before it, a pair dropped, a byte simply lost."""

UNPAIRED = -2.0
"""Log-probability of a quotation mark without a partner in its paragraph."""

LOST = "□"
POOR = -7.0
"""A character less likely than this makes a dropped pair worth a look."""


@dataclass(frozen=True, slots=True)
class Path:
    """One reading so far: its log-probability, characters, the first byte that waits for its second
    (-1 when in step again), and how many bytes were chosen rather than read.
    """

    score: float
    text: str
    lead: int
    chosen: int = 0


@dataclass(frozen=True, slots=True)
class Offer:
    """What may have stood at `start` up to `end`: readings, the likeliest first, and their gain in nats."""

    start: int
    end: int
    candidates: tuple[str, ...]
    certainty: Certainty
    gain: float

    def step(self, text: str) -> Step:
        """Give the step that puts the first candidate in place."""
        return Step("shift", self.start, text[self.start : self.end], self.candidates[0], self.certainty)


def offers(text: str, *, damaged: bool = False) -> Iterator[Offer]:
    """Find runs out of step; `damaged` tells that the text bears other proof of such a converter."""
    at = 0
    while match := ANCHOR.search(text, at):
        offer = _offer(text, match.start(), damaged) if _suspicious(text, match.start(), damaged) else None
        at = offer.end if offer else match.end()
        if offer:
            yield offer


def _suspicious(text: str, at: int, damaged: bool) -> bool:
    """Tell whether a mark is worth a search: a gloss's tail follows, or Chinese that reads badly."""
    if at == 0 or text[at - 1].isascii() or text[at - 1] == "？":
        return False
    tail = TAIL.match(text, at + 1)
    if tail and readings.toned(tail[1]):
        return True
    following = text[at + 1 : at + 6].split("\n")[0]
    if text[at + 1] in gbk.MARKS and damaged:
        return True
    if not any(HANZI.match(character) for character in following):
        return False
    return language.score(following, "？") < (-6.5 if damaged else -8.0) * len(following)


def _offer(text: str, at: int, damaged: bool) -> Offer | None:
    limit = text.find("\n", at, at + REACH)
    limit = limit if limit >= 0 else min(len(text), at + REACH)
    seen = _seen(text, at, limit)
    found = _search(text, at, limit, seen)
    ranked: dict[tuple[int, str], tuple[float, int]] = {}
    for end, path in found:
        gain = (
            path.score - seen[end - at] + _onward(path.text, text, end) + _balance(text, at, end, path.text)
        )
        if gain > ranked.get((end, path.text), (-99.0, 0))[0]:
            ranked[end, path.text] = (gain, path.chosen)
    if not ranked:
        return None
    order = sorted(ranked, key=lambda key: -ranked[key][0])
    end, best = order[0]
    gain, chosen = ranked[end, best]
    tail = TAIL.match(text, at + 1)
    if gain < (GAIN if damaged or tail else GAIN_ALONE):
        return None
    rivals = [key for key in order[1:] if key[1] != best]
    margin = gain - ranked[rivals[0]][0] if rivals else 99.0
    certainty = Certainty.UNSURE
    if chosen == 0 and margin > MARGIN:
        certainty = Certainty.PROVEN
    elif margin > MARGIN or damaged:
        certainty = Certainty.INFERRED
    candidates = tuple(dict.fromkeys([best, *(key[1] for key in rivals if key[0] == end)][:4]))
    return Offer(at, end, candidates, certainty, gain)


def _seen(text: str, at: int, limit: int) -> list[float]:
    """Give the log-probability of the text as seen up to each place; the tails of glosses cost nothing."""
    sums = [0.0]
    before, skip = text[at - 1], at
    for place in range(at, limit):
        character = "？" if text[place] in "?\ufffd" else text[place]
        tail = TAIL.match(text, place + 1) if character == "？" else GLOSS.match(text, place)
        if tail:
            skip = tail.end()
        free = tail is not None or place < skip
        sums.append(sums[-1] + (0.0 if free else language.step(before, character)))
        before = before if free else character
    return sums


def _onward(last: str, text: str, end: int) -> float:
    """Give the difference that the character after the run makes, read after one or the other ending."""
    if end >= len(text) or not last:
        return 0.0
    return language.step(last[-1], text[end]) - language.step(text[end - 1], text[end])


def _balance(text: str, at: int, end: int, repaired: str) -> float:
    """Give the price of quotation marks that the reading leaves without a partner in the line."""
    start = text.rfind("\n", 0, at) + 1
    stop = text.find("\n", end)
    whole = text[start:at] + repaired + text[end : stop if stop >= 0 else len(text)]
    return UNPAIRED * sum(abs(whole.count(a) - whole.count(b)) for a, b in ("“”", "《》", "「」"))


def _search(text: str, at: int, limit: int, seen: list[float]) -> list[tuple[int, Path]]:
    """Follow the likeliest readings; give where each came in step again."""
    waiting: dict[int, list[Path]] = {}
    found: list[tuple[int, Path]] = []

    def take(end: int, path: Path) -> None:
        if end > limit or path.score < seen[end - at] - HOPELESS:
            return
        if path.lead < 0:
            found.append((end, path))
        else:
            waiting.setdefault(end, []).append(path)

    _begin(text, at, take)
    for place in range(at + 1, limit):
        held: dict[tuple[int, str], Path] = {}
        for path in sorted(waiting.pop(place, ()), key=lambda path: -path.score):
            held.setdefault((path.lead, path.text[-1:]), path)
        for path in list(held.values())[:BEAM]:
            _advance(text, place, path, text[at - 1], take)
    return found


Take = Callable[[int, Path], None]


def _begin(text: str, at: int, take: Take) -> None:
    """Try what the lost character may have been."""
    before = text[at - 1]
    tail = TAIL.match(text, at + 1)
    if tail:
        last = gbk.encoded(before)
        fitting = [c for c in gbk.with_lead(last[-1]) if readings.reads(c, tail[1])] if len(last) == 2 else []
        best = max((language.start(c) for c in fitting), default=0.0)
        for character in fitting:
            price = language.start(character) - best
            if price > -8:  # only common characters are ever glossed
                take(tail.end(), Path(price, "", gbk.encoded(character)[1], int(len(fitting) > 1)))
        return
    ends = _likeliest(gbk.with_trail(gbk.FULL_WIDTH), before)
    mark = text[at + 1]
    for price, character in ends:
        if mark in gbk.MARKS:
            take(at + 2, Path(price, character, gbk.MARKS[mark], 1))
        for lead in gbk.MARKS.values():
            take(at + 1, Path(price + EATEN, character, lead, 1))
    units = gbk.encoded(mark)
    if len(units) == 2 and units[1] >= 0x80:
        for price, character in _likeliest(gbk.with_trail(units[0]), before):
            take(at + 2, Path(price + UNKNOWN, character, units[1], 1))


@cache
def _openers(characters: str) -> list[tuple[float, str]]:
    """Give those of the characters that most often begin words."""
    return sorted(((language.start(c), c) for c in characters), reverse=True)[:6]


def _likeliest(characters: str, before: str, number: int = CHOICES) -> list[tuple[float, str]]:
    return sorted(((language.step(before, c), c) for c in characters), reverse=True)[:number]


def _advance(text: str, place: int, path: Path, before: str, take: Take) -> None:
    """Read one more character seen: its first byte ends a true character, its second begins the next."""
    last = path.text[-1:] or before
    seen = text[place]
    if seen in "?\ufffd":
        _meet_loss(text, place, path, last, take)
        return
    gloss = GLOSS.match(text, place)
    if gloss and readings.reads(text[place - 1], gloss[1]):
        take(gloss.end(), path)
        return
    units = (gbk.FULL_WIDTH, gbk.MARKS[seen]) if seen in gbk.MARKS else gbk.encoded(seen)
    if not units:
        return
    character = gbk.pair(path.lead, units[0])
    price = language.step(last, character) if character else -99.0
    if character:
        after = units[1] if len(units) == 2 else -1
        if 0 <= after < 0x80:  # a letter: no character begins with it
            moved = Path(path.score + price, path.text + character + chr(after), -1, path.chosen)
        else:
            moved = Path(path.score + price, path.text + character, after, path.chosen)
        take(place + 1, moved)
    if price < POOR and len(units) == 2 and units[1] >= 0x80:
        _meet_drop(place, path, last, (units[0], units[1]), take)


def _meet_drop(place: int, path: Path, last: str, units: tuple[int, int], take: Take) -> None:
    """Suppose that a pair between the one waiting and this one was in a private cell, and is gone."""
    tried = []
    seconds = gbk.with_trail(units[0])
    usual = {c for _, c in _openers(seconds)}
    for first in gbk.before_dropped(path.lead):
        lost = gbk.encoded(first)[1]
        price = language.step(last, first)
        for second in usual | language.followers(first, seconds):
            if gbk.is_dropped(lost, gbk.encoded(second)[0]):
                tried.append((price + language.step(first, second), first + second))
    for price, two in sorted(tried, reverse=True)[: 2 * CHOICES]:
        take(place + 1, Path(path.score + DROPPED + price, path.text + two, units[1], path.chosen + 1))


def _meet_loss(text: str, place: int, path: Path, last: str, take: Take) -> None:
    """Read a question mark: the waiting byte's second was lost, with an ASCII character after it."""
    tail = TAIL.match(text, place + 1)
    if tail:
        fitting = [c for c in gbk.with_lead(path.lead) if readings.reads(c, tail[1])]
        for character in fitting:
            price = language.step(last, character)
            take(tail.end(), Path(path.score + price, path.text + character, -1, path.chosen))
        return
    for price, character in _likeliest(gbk.with_lead(path.lead), last):
        eaten = _eaten(text, place + 1)
        take(place + 1, Path(path.score + price, path.text + character + eaten, -1, path.chosen + 1))


def _eaten(text: str, after: int) -> str:
    """Tell what was eaten: a bracket if one closes, a comma between clauses, else nobody knows."""
    line = text[after : after + 30].split("\n")[0]
    closing = re.search("[)）]", line)
    if closing and not re.search("[(（]", line[: closing.start()]):
        return "（"
    following = line[:1]
    if not following or language.simplified(following) in language.AFTER_FIGURE or not following.isalpha():
        return LOST
    return "，"
