"""Reading on from a place where GBK bytes fell out of step: a beam over the few ambiguous bytes."""

from __future__ import annotations

from math import inf
from operator import itemgetter

from reader.intake import gbk, language, readings
from reader.intake.glosses import GLOSS, TAIL
from reader.intake.halves import CHOICES, SUPPOSED, Halves
from reader.record import record

BEAM, SAME = 10, 2
"""Readings of the run held at once; those with as many last characters alike are one."""

FIRST, OPENING = 20, 3
"""Characters tried for the first of a run, of which only the second byte is known, and the characters seen
after which no more than BEAM readings are held: what stands behind tells 罰款 from 。款."""

HOPELESS = 16.0
"""Nats by which a reading may fall behind the text as seen before it is given up."""

BEHIND = 6.0
"""Nats by which one may fall behind the best."""

EATEN, UNKNOWN = -2.0, -4.0
"""Log-probability that a mark was eaten with the byte before it, and that a byte was simply lost."""

LOST = "□"

POOR = -3.5
"""A character less likely than this makes a dropped pair worth a look."""

SUPPOSING = 6.0
"""Nats by which a reading may fall behind the best for dropped pairs to be supposed in it."""


TWICE = 2
"""Of the likeliest characters before a dropped pair, those before which another may be dropped."""


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


class Beam:
    """The readings of a run: those that wait for a second byte, by where they stand, and those in step again.

    `halves` tells what bytes may have been in this text; `before` is what stands before the run.
    """

    def __init__(self, at: int, limit: int, seen: list[float], before: str, halves: Halves) -> None:
        self.at, self.limit, self.before, self.halves = at, limit, before, halves
        self.waiting: dict[int, list[Path]] = {}
        self.found: list[tuple[int, Path]] = []
        self._hopeless = [price - HOPELESS for price in seen]
        self._least = self._hopeless[:]  # rises with the best that waits at each place

    def context(self, so_far: str) -> str:
        """Give the last two characters of a reading."""
        return so_far[-2:] if len(so_far) > 1 else (self.before + so_far)[-2:]

    def worst(self, end: int, lead: int) -> float:
        """Give the score below which a reading up to a place is not held."""
        if end > self.limit:
            return inf
        return (self._hopeless if lead < 0 else self._least)[end - self.at]

    def take(self, end: int, score: float, text: str, lead: int, chosen: int) -> None:
        """Hold a reading up to a place, unless it fell behind."""
        if score < self.worst(end, lead):
            return
        path = Path(score, text, lead, chosen)
        if lead < 0:
            self.found.append((end, path))
            return
        self.waiting.setdefault(end, []).append(path)
        if score - BEHIND > self._least[end - self.at]:
            self._least[end - self.at] = score - BEHIND

    def held(self, place: int, most: int = BEAM) -> list[Path]:
        """Give the few best readings that wait at a place, the best first; those that go on alike once."""
        held: dict[tuple[int, str], Path] = {}
        for path in sorted(self.waiting.pop(place, ()), key=lambda path: -path.score):
            if path.score < self._least[place - self.at] or len(held) == most:
                break
            held.setdefault((path.lead, path.text[-SAME:]), path)
        return [*held.values()]


def follow(
    text: str, at: int, limit: int, seen: list[float], halves: Halves
) -> tuple[list[tuple[int, Path]], int]:
    """Follow the likeliest readings; give where each came in step again, and for how many characters any was followed.

    `seen` is the log-probability of the text as seen, from `at` up to each place.
    """
    beam = Beam(at, limit, seen, before(text, at), halves)
    _begin(text, at, beam)
    followed = 0
    for place in range(at + 1, limit):
        held = beam.held(place, FIRST if place < at + OPENING else BEAM)
        if held:
            followed += 1
            _advance(text, place, held, beam)
    return beam.found, followed


def before(text: str, at: int) -> str:
    """Give the two characters before a place, glosses left out."""
    return ("\n\n" + GLOSS.sub("", text[max(0, at - 20) : at]))[-2:]


def _begin(text: str, at: int, beam: Beam) -> None:
    """Try what the lost character may have been."""
    tail = TAIL.match(text, at + 1)
    if tail:
        _begin_glossed(text[at - 1 : at], tail[1], tail.end(), beam)
        return
    mark = text[at + 1]
    for price, character in beam.halves.likeliest(beam.before, gbk.with_trail(gbk.FULL_WIDTH), FIRST):
        if mark in gbk.MARKS:
            beam.take(at + 2, price, character, gbk.MARKS[mark], 1)
        for lead in gbk.MARKS.values():
            beam.take(at + 1, price + EATEN, character, lead, 1)
    units = gbk.encoded(mark)
    if len(units) == 2 and units[1] >= 0x80:
        for price, character in beam.halves.likeliest(beam.before, gbk.with_trail(units[0])):
            beam.take(at + 2, price + UNKNOWN, character, units[1], 1)


def _begin_glossed(character: str, syllable: str, end: int, beam: Beam) -> None:
    """Try the characters read so whose first byte is the second of the one before."""
    units = gbk.encoded(character)
    fitting = [c for c in gbk.with_lead(units[1]) if readings.reads(c, syllable)] if len(units) == 2 else []
    best = max((language.start(c) for c in fitting), default=0.0)
    for found in fitting:
        price = language.start(found) - best
        if price > -8:  # only common characters are ever glossed
            beam.take(end, price, "", gbk.encoded(found)[1], int(len(fitting) > 1))


def _advance(text: str, place: int, held: list[Path], beam: Beam) -> None:
    """Read one more character seen: its first byte ends a true character, its second begins the next."""
    seen = text[place]
    if seen in "?\ufffd":
        for path in held:
            _meet_loss(text, place, path, beam)
        return
    gloss = GLOSS.match(text, place) if seen in "(（" else None
    if gloss and readings.reads(text[place - 1], gloss[1]):
        for path in held:
            beam.take(gloss.end(), path.score, path.text, path.lead, path.chosen)
        return
    end, mark = place + 1, seen
    if seen == " " and text[end : end + 1] in gbk.MARKS:  # a mark narrowed here too, its byte before a blank
        end, mark = place + 2, text[end]
    units = (gbk.FULL_WIDTH, gbk.MARKS[mark]) if mark in gbk.MARKS else gbk.encoded(seen)
    if units:
        _read(held, units[0], end, units[1] if len(units) == 2 else -1, beam)


def _read(held: list[Path], trail: int, end: int, lead: int, beam: Beam) -> None:
    """Complete each reading's waiting byte; then, where that reads badly, suppose pairs dropped before it."""
    letter = chr(lead) if 0 <= lead < 0x80 else ""  # no character begins with a letter
    lead = -1 if letter else lead
    doubtful: list[Path] = []
    for path in held:
        direct = beam.halves.completed(beam.context(path.text), path.lead, trail)
        for price, character in direct:
            beam.take(end, path.score + price, path.text + character + letter, lead, path.chosen)
        if path.score > held[0].score - SUPPOSING and not (direct and direct[0][0] > POOR):
            doubtful.append(path)
    if doubtful:
        _suppose(doubtful, trail, end, (letter, lead), beam)


def _suppose(doubtful: list[Path], trail: int, end: int, rest: tuple[str, int], beam: Beam) -> None:
    """Suppose one pair dropped, or two, the most hopeful first; what fell behind is not followed."""
    twice: list[Path] = []
    for number in (SUPPOSED, TWICE):
        hopeful, likely = _hopeful(twice or doubtful, trail, beam, number)
        for hope, path, score, first, gone in hopeful:
            if hope < beam.worst(end, rest[1]):
                break
            so_far = path.text + first
            for more, character in beam.halves.completed(beam.context(so_far), gone, trail):
                beam.take(end, score + more, so_far + character + rest[0], rest[1], path.chosen + 1)
        twice = [
            Path(score, path.text + first, gone, path.chosen + 1) for _, path, score, first, gone in likely
        ]
        if not twice:
            break


Hopeful = tuple[float, Path, float, str, int]
"""What a reading may come to with its next character; the reading; its log-probability with one more, which
stands before a pair that is gone; this character; what is known of the pair."""


def _hopeful(paths: list[Path], trail: int, beam: Beam, most: int) -> tuple[list[Hopeful], list[Hopeful]]:
    """Suppose one more pair dropped in each reading, `most` ways: the most hopeful first; the likeliest of each."""
    found: list[Hopeful] = []
    likely: list[Hopeful] = []
    for path in paths:
        once = beam.halves.dropped(beam.context(path.text), path.lead)
        for number, (price, first) in enumerate(once[:most]):
            gone = gbk.DROPPED + gbk.encoded(first)[1]
            score = path.score + price
            one = (score + beam.halves.hope(first, gone, trail), path, score, first, gone)
            found.append(one)
            if number < TWICE:
                likely.append(one)
    found.sort(key=itemgetter(0), reverse=True)
    return found, likely


def _gone(path: Path, beam: Beam, kind: int) -> list[Path]:
    """Give the readings in which a pair is gone."""
    return [
        Path(path.score + price, path.text + c, kind + gbk.encoded(c)[1], path.chosen + 1)
        for price, c in beam.halves.dropped(beam.context(path.text), path.lead, kind)
    ]


def _meet_loss(text: str, place: int, path: Path, beam: Beam) -> None:
    """Read a question mark: a pair that is no character, of two that were, or of one and an ASCII character."""
    tail = TAIL.match(text, place + 1)
    later = (path, *_gone(path, beam, gbk.DROPPED)[:CHOICES])
    if tail:
        for one in later:
            for price, c in beam.halves.glossed(beam.context(one.text), one.lead, tail[1]):
                beam.take(tail.end(), one.score + price, one.text + c, -1, one.chosen)
        return
    after = text[
        place + 1 : place + 2
    ]  # a line's end was not eaten, it is still there; before a mark a blank was
    alone = after in ("\n", "") or after in gbk.MARKS
    for one in later:
        for price, c in beam.halves.lost(beam.context(one.text), one.lead):
            read, score = one.text + c, one.score + price
            for more, eaten in [(0.0, "")] if alone else beam.halves.eaten(beam.context(read)):
                beam.take(place + 1, score + more, read + eaten, -1, one.chosen + 1)
    for one in _gone(path, beam, gbk.UNDEFINED):
        beam.take(place + 1, one.score, one.text, one.lead, one.chosen)
