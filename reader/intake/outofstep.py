"""Reading on from a place where GBK bytes fell out of step: a beam over the few ambiguous bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import field
from functools import cache

from reader.intake import gbk, language, readings
from reader.intake.glosses import GLOSS, TAIL
from reader.intake.manner import Manner
from reader.record import record

BEAM, SAME = 12, 4
"""Readings of the run held at once; those with as many last characters alike are one."""

CHOICES, FIRST, SUPPOSED = 4, 12, 10
"""Candidates tried for a lost byte; for the first of a run; for one before a pair that is gone."""

HOPELESS = 16.0
"""Nats by which a reading may fall behind the text as seen before it is given up."""

BEHIND = 9.0
"""Nats by which one may fall behind the best."""

EATEN, UNKNOWN = -2.0, -4.0
"""Log-probability that a mark was eaten with the byte before it, and that a byte was simply lost."""

LOST = "□"
EATABLE = "，（）：；！？□"
"""What may have been eaten with a byte: a mark that was narrowed, or a digit or letter that nobody knows."""

POOR = -3.5
"""A character less likely than this makes a dropped pair worth a look."""

SUPPOSING = 7.0
"""Nats by which a reading may fall behind the best for dropped pairs to be supposed in it."""


@record
class Path:
    """One reading so far: its log-probability and characters.

    `lead` is the first byte that waits for its second, -1 when in step again; `chosen` counts the
    bytes that were chosen rather than read.
    """

    score: float
    text: str
    lead: int
    chosen: int = 0


@record
class Scene:
    """What stands before the run, and what the text it stands in is like: its script, its own words."""

    before: str
    manner: Manner
    known: dict[tuple[str, int, int], list[tuple[float, str]]] = field(default_factory=dict)

    def context(self, so_far: str) -> str:
        """Give the last two characters of the text so far."""
        return so_far[-2:] if len(so_far) > 1 else (self.before + so_far)[-2:]

    def price(self, so_far: str, character: str) -> float:
        """Give the log-probability of a character after the text so far."""
        return self.manner.price(self.context(so_far), character)

    def last(self, so_far: str) -> str:
        """Give the last character so far."""
        return so_far[-1] if so_far else self.before[-1]


def follow(text: str, at: int, limit: int, seen: list[float], manner: Manner) -> list[tuple[int, Path]]:
    """Follow the likeliest readings; give where each came in step again."""
    scene = Scene(before(text, at), manner)
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
        here = waiting.pop(place, None)
        if here:
            for path, best in _held(here):
                _advance(text, place, path, scene, take, suppose=path.score > best - SUPPOSING)
    return found


def _held(paths: list[Path]) -> Iterator[tuple[Path, float]]:
    """Give the few best readings, those that go on alike once; and the score of the best."""
    paths.sort(key=lambda path: -path.score)
    best = paths[0].score
    alike: set[tuple[int, str]] = set()
    for path in paths:
        key = (path.lead, path.text[-SAME:])
        if path.score < best - BEHIND or len(alike) == BEAM:
            return
        if key not in alike:
            alike.add(key)
            yield path, best


def before(text: str, at: int) -> str:
    """Give the two characters before a place, glosses left out."""
    return ("\n\n" + GLOSS.sub("", text[max(0, at - 20) : at]))[-2:]


Take = Callable[[int, Path], None]


def _begin(text: str, at: int, scene: Scene, take: Take) -> None:
    """Try what the lost character may have been."""
    tail = TAIL.match(text, at + 1)
    if tail:
        last = gbk.encoded(text[at - 1 : at])
        fitting = [c for c in gbk.with_lead(last[-1]) if readings.reads(c, tail[1])] if len(last) == 2 else []
        best = max((language.start(c) for c in fitting), default=0.0)
        for character in fitting:
            price = language.start(character) - best
            if price > -8:  # only common characters are ever glossed
                take(tail.end(), Path(price, "", gbk.encoded(character)[1], int(len(fitting) > 1)))
        return
    ends = _likeliest(gbk.with_trail(gbk.FULL_WIDTH), "", scene, number=FIRST)
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
def _openers(characters: str, number: int = 20) -> tuple[str, ...]:
    """Give those of the characters that are the commonest."""
    return tuple(sorted(characters, key=language.start, reverse=True)[:number])


def _likeliest(
    characters: Iterable[str], so_far: str, scene: Scene, *, number: int = CHOICES
) -> list[tuple[float, str]]:
    return scene.manner.likeliest(scene.context(so_far), characters, number)


def _advance(text: str, place: int, path: Path, scene: Scene, take: Take, *, suppose: bool) -> None:
    """Read one more character seen: its first byte ends a true character, its second begins the next.

    With `suppose`, also suppose that pairs were dropped before it.
    """
    seen = text[place]
    if seen in "?\ufffd":
        _meet_loss(text, place, path, scene, take)
        return
    if seen in "(（":
        gloss = GLOSS.match(text, place)
        if gloss and readings.reads(text[place - 1], gloss[1]):
            take(gloss.end(), path)
            return
    end, mark = place + 1, seen
    if seen == " " and text[end : end + 1] in gbk.MARKS:  # a mark narrowed here too, its byte before a blank
        end, mark = place + 2, text[end]
    units = (gbk.FULL_WIDTH, gbk.MARKS[mark]) if mark in gbk.MARKS else gbk.encoded(seen)
    if not units:
        return
    after = units[1] if len(units) == 2 else -1
    letter = chr(after) if 0 <= after < 0x80 else ""  # no character begins with a letter
    for score, read, chosen in _readings(path, units[0], scene, suppose=suppose):
        take(end, Path(score, path.text + read + letter, -1 if letter else after, path.chosen + chosen))


def _readings(path: Path, trail: int, scene: Scene, *, suppose: bool) -> Iterator[tuple[float, str, int]]:
    """Give what the waiting byte makes with this one, dropped pairs supposed: score, characters, choices."""
    direct = _completed(path.text, path.lead, trail, scene)
    for price, character in direct:
        yield path.score + price, character, 0
    if not suppose or (direct and direct[0][0] > POOR):
        return
    once = _dropped(path.text, path.lead, scene)
    for price, first in once:
        lead = gbk.DROPPED + gbk.encoded(first)[1]
        for more, character in _completed(path.text + first, lead, trail, scene):
            yield path.score + price + more, first + character, 1
    for price, first in once[:2]:
        lead = gbk.DROPPED + gbk.encoded(first)[1]
        for again, second in _dropped(path.text + first, lead, scene)[:CHOICES]:
            both, then = first + second, gbk.DROPPED + gbk.encoded(second)[1]
            for more, character in _completed(path.text + both, then, trail, scene):
                yield path.score + price + again + more, both + character, 2


def _completed(so_far: str, lead: int, trail: int, scene: Scene) -> list[tuple[float, str]]:
    """Give the characters that a byte, or any byte after a pair that is gone, makes with this one."""
    key = (scene.context(so_far), lead, trail)
    if key not in scene.known:
        if lead < gbk.DROPPED:
            fitting: Iterable[str] = gbk.pair(lead, trail)
        else:
            fitting = _likely(scene.last(so_far), gbk.after_gone(lead, trail), 12, scene)
        scene.known[key] = _likeliest(fitting, so_far, scene)
    return scene.known[key]


def _likely(last: str, characters: str, number: int, scene: Scene) -> set[str]:
    """Give those of the characters worth a look after another: its usual followers, and the commonest."""
    return {
        *_openers(characters, number),
        *language.followers(last, characters),
        *scene.manner.followers(last, characters),
    }


def _dropped(so_far: str, lead: int, scene: Scene, kind: int = gbk.DROPPED) -> list[tuple[float, str]]:
    """Suppose that the pair of the waiting character's second byte and the next one's first is gone."""
    key = (scene.context(so_far), lead, -kind)
    if key not in scene.known:
        if lead < gbk.DROPPED:
            found = _likeliest(gbk.before_gone(lead, kind), so_far, scene, number=SUPPOSED)
        else:
            likely = _likely(scene.last(so_far), gbk.between_gone(lead, kind), 30, scene)
            found = _likeliest(likely, so_far, scene)
        scene.known[key] = found
    return scene.known[key]


def _gone(path: Path, scene: Scene, kind: int) -> list[Path]:
    """Give the readings in which a pair is gone."""
    return [
        Path(path.score + price, path.text + c, kind + gbk.encoded(c)[1], path.chosen + 1)
        for price, c in _dropped(path.text, path.lead, scene, kind)
    ]


def _meet_loss(text: str, place: int, path: Path, scene: Scene, take: Take) -> None:
    """Read a question mark: a pair that is no character, of two that were, or of one and an ASCII character."""
    tail = TAIL.match(text, place + 1)
    for later in (path, *_gone(path, scene, gbk.DROPPED)[:CHOICES]):
        if tail:
            for character in _glossed(later.lead, tail[1]):
                price = scene.price(later.text, character)
                take(tail.end(), Path(later.score + price, later.text + character, -1, later.chosen))
            continue
        for price, character in _lost(later, scene):
            read = later.text + character
            for more, eaten in _eaten(text, place + 1, read, scene):
                take(place + 1, Path(later.score + price + more, read + eaten, -1, later.chosen + 1))
    if not tail:
        for later in _gone(path, scene, gbk.UNDEFINED):
            take(place + 1, later)


def _glossed(lead: int, syllable: str) -> list[str]:
    """Give the characters read so whose first byte waits."""
    if lead < gbk.DROPPED:
        return [c for c in gbk.with_lead(lead) if readings.reads(c, syllable)]
    return [c for c in readings.readers(syllable) if c in gbk.following(lead)]


def _lost(path: Path, scene: Scene) -> list[tuple[float, str]]:
    """Give the likeliest characters whose second byte is lost."""
    key = (scene.context(path.text), path.lead, 0)
    if key not in scene.known:
        if path.lead < gbk.DROPPED:
            fitting: Iterable[str] = gbk.with_lead(path.lead)
        else:
            fitting = _likely(scene.last(path.text), gbk.following(path.lead), 40, scene)
        scene.known[key] = _likeliest(fitting, path.text, scene)
    return scene.known[key]


def _eaten(text: str, after: int, so_far: str, scene: Scene) -> list[tuple[float, str]]:
    """Give what may have been eaten; a line's end was not, it is still there."""
    if text[after : after + 1] in ("\n", ""):
        return [(0.0, "")]
    key = (scene.context(so_far), 0, 0)
    if key not in scene.known:
        scene.known[key] = _likeliest(EATABLE, so_far, scene)
    return scene.known[key]
