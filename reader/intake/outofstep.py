"""Reading on from a place where GBK bytes fell out of step: a beam over the few ambiguous bytes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from reader.intake import gbk, language, readings
from reader.intake.glosses import GLOSS

TAIL = re.compile(rf"[(（]?([{readings.LETTERS}]{{1,6}})[)）]")
"""The end of a gloss that a run out of step leaves over."""

BEAM = 10
CHOICES = 4
"""Readings of the run held at once, and candidates tried for a lost byte."""

HOPELESS = 16.0
"""Nats by which a reading may fall behind the text as seen before it is given up."""

BEHIND = 9.0
"""Nats by which one may fall behind the best."""

EATEN, DROPPED, UNKNOWN = -2.0, 0.0, -4.0
"""Log-probability that a mark was eaten with the byte before it, a pair dropped, a byte simply lost."""

WILD = 0x100
"""Added to the first byte of a dropped pair: the next character may begin with any byte that fits it."""

LOST = "□"
AFTER_FIGURE = frozenset("年月日时点分秒万亿千百元美人名家个位岁米公吨倍％%号届天周次多余件台款辆种项条层")
POOR = -4.0
"""A character less likely than this makes a dropped pair worth a look."""


@dataclass(frozen=True, slots=True)
class Path:
    """One reading so far: its log-probability and characters.

    `lead` is the first byte that waits for its second, -1 when in step again; `chosen` counts the
    bytes that were chosen rather than read.
    """

    score: float
    text: str
    lead: int
    chosen: int = 0


@dataclass(frozen=True, slots=True)
class Scene:
    """What stands before the run, and the script of the text: what is chosen should be of that script."""

    before: str
    traditional: bool

    def price(self, so_far: str, character: str) -> float:
        """Give the log-probability of a character after the text so far."""
        context = so_far if len(so_far) > 1 else self.before + so_far
        return language.step(context, character) + language.form(character, traditional=self.traditional)


def follow(text: str, at: int, limit: int, seen: list[float], traditional: bool) -> list[tuple[int, Path]]:
    """Follow the likeliest readings; give where each came in step again."""
    scene = Scene(before(text, at), traditional)
    waiting: dict[int, list[Path]] = {}
    found: list[tuple[int, Path]] = []

    def take(end: int, path: Path) -> None:
        if end > limit or path.score < seen[end - at] - HOPELESS:
            return
        if path.lead < 0:
            found.append((end, path))
        else:
            waiting.setdefault(end, []).append(path)

    _begin(text, at, scene, take)
    for place in range(at + 1, limit):
        held: dict[tuple[int, str], Path] = {}
        for path in sorted(waiting.pop(place, ()), key=lambda path: -path.score):
            if path.score > max_score(held) - BEHIND:
                held.setdefault((path.lead, path.text[-2:]), path)
        for path in list(held.values())[:BEAM]:
            _advance(text, place, path, scene, take)
    return found


def before(text: str, at: int) -> str:
    """Give the two characters before a place, glosses left out."""
    return ("\n\n" + GLOSS.sub("", text[max(0, at - 20) : at]))[-2:]


Take = Callable[[int, Path], None]


def max_score(held: dict[tuple[int, str], Path]) -> float:
    """Give the score of the best path held, which came first."""
    return next(iter(held.values())).score if held else -999.0


def _begin(text: str, at: int, scene: Scene, take: Take) -> None:
    """Try what the lost character may have been."""
    tail = TAIL.match(text, at + 1)
    if tail:
        last = gbk.encoded(text[at - 1])
        fitting = [c for c in gbk.with_lead(last[-1]) if readings.reads(c, tail[1])] if len(last) == 2 else []
        best = max((language.start(c) for c in fitting), default=0.0)
        for character in fitting:
            price = language.start(character) - best
            if price > -8:  # only common characters are ever glossed
                take(tail.end(), Path(price, "", gbk.encoded(character)[1], int(len(fitting) > 1)))
        return
    ends = _likeliest(gbk.with_trail(gbk.FULL_WIDTH), "", scene)
    mark = text[at + 1]
    for price, character in ends:
        if mark in gbk.MARKS:
            take(at + 2, Path(price, character, gbk.MARKS[mark], 1))
        for lead in gbk.MARKS.values():
            take(at + 1, Path(price + EATEN, character, lead, 1))
    units = gbk.encoded(mark)
    if len(units) == 2 and units[1] >= 0x80:
        for price, character in _likeliest(gbk.with_trail(units[0]), "", scene):
            take(at + 2, Path(price + UNKNOWN, character, units[1], 1))


@cache
def _openers(characters: str, number: int = 20) -> list[tuple[float, str]]:
    """Give those of the characters that most often begin words."""
    return sorted(((language.start(c), c) for c in characters), reverse=True)[:number]


def _likeliest(characters: str, so_far: str, scene: Scene) -> list[tuple[float, str]]:
    return sorted(((scene.price(so_far, c), c) for c in characters), reverse=True)[:CHOICES]


def _advance(text: str, place: int, path: Path, scene: Scene, take: Take) -> None:
    """Read one more character seen: its first byte ends a true character, its second begins the next."""
    seen = text[place]
    if seen in "?\ufffd":
        _meet_loss(text, place, path, scene, take)
        return
    gloss = GLOSS.match(text, place)
    if gloss and readings.reads(text[place - 1], gloss[1]):
        take(gloss.end(), path)
        return
    units = (gbk.FULL_WIDTH, gbk.MARKS[seen]) if seen in gbk.MARKS else gbk.encoded(seen)
    if not units:
        return
    for later in _with_drops(path, units[0], scene):
        for price, character in _completed(later, units[0], scene):
            after = units[1] if len(units) == 2 else -1
            letter = chr(after) if 0 <= after < 0x80 else ""  # no character begins with a letter
            longer = later.text + character + letter
            take(place + 1, Path(later.score + price, longer, -1 if letter else after, later.chosen))


def _completed(path: Path, trail: int, scene: Scene) -> list[tuple[float, str]]:
    """Give the characters that the waiting byte, or any byte after a dropped pair, makes with this one."""
    last = path.text[-1:] or scene.before[-1]
    if path.lead < WILD:
        character = gbk.pair(path.lead, trail)
        return [(scene.price(path.text, character), character)] if character else []
    lost = path.lead - WILD
    seconds = gbk.with_trail(trail)
    likely = {c for _, c in _openers(seconds)} | language.followers(last, seconds)
    fitting = [(scene.price(path.text, c), c) for c in likely if gbk.is_dropped(lost, gbk.encoded(c)[0])]
    return sorted(fitting, reverse=True)[: 3 * CHOICES]


def _with_drops(path: Path, trail: int, scene: Scene) -> Iterator[Path]:
    """Give the reading as it is, and with one or two pairs dropped where it would go on badly."""
    yield path
    if max((price for price, _ in _completed(path, trail, scene)), default=-99.0) > POOR:
        return
    once = _dropped(path, scene)
    yield from once
    for first in once[:2]:
        yield from _dropped(first, scene)[:CHOICES]


def _dropped(path: Path, scene: Scene) -> list[Path]:
    """Suppose that the pair of the waiting character's second byte and the next one's first is gone."""
    last = path.text[-1:] or scene.before[-1]
    if path.lead < WILD:
        characters = gbk.before_dropped(path.lead)
        likely = set(characters)
    else:
        likely = {
            c
            for c in language.followers(last, gbk.ending_private()) | _usual_private()
            if gbk.is_dropped(path.lead - WILD, gbk.encoded(c)[0])
        }
    tried = sorted(((scene.price(path.text, c), c) for c in likely), reverse=True)[: 2 * CHOICES]
    return [
        Path(path.score + DROPPED + price, path.text + c, WILD + gbk.encoded(c)[1], path.chosen + 1)
        for price, c in tried
    ]


@cache
def _usual_private() -> frozenset[str]:
    return frozenset(c for _, c in _openers(gbk.ending_private(), 40))


def _meet_loss(text: str, place: int, path: Path, scene: Scene, take: Take) -> None:
    """Read a question mark: the waiting byte's second was lost, with an ASCII character after it."""
    tail = TAIL.match(text, place + 1)
    if tail:
        for later in (path, *_dropped(path, scene)):
            if later.lead < WILD:
                fitting = [c for c in gbk.with_lead(later.lead) if readings.reads(c, tail[1])]
            else:
                fitting = [
                    c
                    for c in readings.readers(tail[1])
                    if gbk.encoded(c) and gbk.is_dropped(later.lead - WILD, gbk.encoded(c)[0])
                ]
            for character in fitting:
                price = scene.price(later.text, character)
                take(tail.end(), Path(later.score + price, later.text + character, -1, later.chosen))
        return
    eaten = _eaten(text, place + 1)
    for later in (path, *_dropped(path, scene)[:CHOICES]):
        if later.lead < WILD:
            ends = _likeliest(gbk.with_lead(later.lead), later.text, scene)
        else:
            ends = _followed(later.text, later.lead - WILD, scene)
        for price, character in ends:
            path_text = later.text + character + eaten
            take(place + 1, Path(later.score + price, path_text, -1, later.chosen + 1))


def _followed(so_far: str, lost: int, scene: Scene) -> list[tuple[float, str]]:
    """Give the likeliest characters that may follow a dropped pair whose first byte is `lost`."""
    likely = language.followers((scene.before + so_far)[-1], gbk.every()) | _usual()
    fitting = [(scene.price(so_far, c), c) for c in likely if gbk.is_dropped(lost, gbk.encoded(c)[0])]
    return sorted(fitting, reverse=True)[:CHOICES]


@cache
def _usual() -> frozenset[str]:
    return frozenset(c for _, c in _openers(gbk.every(), 60))


def _eaten(text: str, after: int) -> str:
    """Tell what was eaten: a bracket if one closes, a comma between clauses, else nobody knows."""
    line = text[after : after + 30].split("\n")[0]
    closing = re.search("[)）]", line)
    if closing and not re.search("[(（]", line[: closing.start()]):
        return "（"
    following = line[:1]
    if not following:
        return ""  # the line end itself
    if language.simplified(following) in AFTER_FIGURE or not following.isalpha():
        return LOST
    return "，"
