"""A leaving told here and a joining told there are one move: 羅某已離職。羅某將加入星野動力."""

from __future__ import annotations

from collections.abc import Container, Sequence

from reader.annotate.moves.merging.kin import Kin
from reader.document import Move, Span, Status
from reader.record import replace


def bridged(moves: Sequence[Move], today: str, kin: Kin, rumours: Container[Span] = ()) -> list[Move]:
    """Join a person's leaving of late with the joining of late; `today` is the article's year.

    `rumours` is the evidence that only tells what others say: who has left for certain is not for that
    certain to have joined, so both moves are kept, each as sure as it is told.
    """
    places: dict[str, list[int]] = {}
    for at, move in enumerate(moves):
        if move.person and not _long_ago(move, today):
            places.setdefault(move.person, []).append(at)
    done: list[Move | None] = list(moves)
    for own in places.values():
        if len(own) > 1:
            _absorb(done, own)
            _join(done, own, kin, rumours, today)
    return [move for move in done if move is not None]


def _absorb(done: list[Move | None], own: Sequence[int]) -> None:
    """A leaving is the first half of a move from there that is told whole; its words are proof of that."""
    wholes: dict[str, int] = {}
    for at in own:
        move = done[at]
        if move and move.origin and move.destination and move.status is not Status.DENIED:
            wholes.setdefault(move.origin.organization or "", at)
    at_last = next(reversed(wholes.values()), None)
    if at_last is None:
        there = [at for at in own if (each := done[at]) and each.destination and not each.origin]
        at_last = there[0] if len(there) == 1 and _sure(done[there[0]]) else None
    for at in own:
        left = done[at]
        if left and left.origin and not left.destination and left.status is not Status.DENIED:
            nowhere = not left.origin.organization and not left.date
            host = wholes.get(left.origin.organization or "-", at_last if nowhere else None)
            whole = done[host] if host is not None else None
            if host is not None and whole is not None and not _afterwards(whole, left):
                done[host] = replace(whole, evidence=_proof(whole, left))
                done[at] = None


def _afterwards(whole: Move, left: Move) -> bool:
    """2014年由總監升任總裁，2018年辭去: left in a later year, or the post that the other move led to."""
    if whole.date and left.date[:4] > whole.date[:4]:
        return True
    there, post = whole.destination, left.origin
    return there is not None and there == post and bool(there.role)


def _sure(move: Move | None) -> bool:
    return move is not None and move.status is Status.CONFIRMED and move.destination is not None


def _join(
    done: list[Move | None], own: Sequence[int], kin: Kin, rumours: Container[Span], today: str
) -> None:
    told = [(at, move) for at in own if (move := done[at]) is not None]
    left = [(at, move) for at, move in told if move.origin and not move.destination]
    joined = [
        (at, move) for at, move in told if move.destination and not (move.origin and move.origin.organization)
    ]
    if len(left) == 1 < len(joined):  # of several, the one of this year
        of_late = [each for each in joined if not each[1].date[:4].isdecimal() or each[1].date[:4] >= today]
        joined = of_late if today.isdecimal() and len(of_late) == 1 else joined
    if len(left) == len(joined) == 1 and left[0][1].status is Status.CONFIRMED:
        said = joined[0][1]
        if said.status is not Status.CONFIRMED and all(each in rumours for each in said.evidence):
            if _one(left[0][1], said, kin, today):
                done[joined[0][0]] = replace(said, origin=left[0][1].origin)
            return
    if len(left) == len(joined) == 1 and _one(left[0][1], joined[0][1], kin, today):
        done[joined[0][0]] = _whole(left[0][1], joined[0][1])
        done[left[0][0]] = None


_LATE = ("10", "11", "12")
"""Months of last year that may still be of late."""


_A_DAY = 10
"""Characters of the date of a day."""


def _elsewhere(left: Move, joined: Move) -> bool:
    """2008年5月加入甲, told in another paragraph than the leaving, with its year and no day."""
    apart = not {each.paragraph for each in left.evidence} & {each.paragraph for each in joined.evidence}
    return apart and joined.date_text[:4].isdecimal() and len(joined.date) < _A_DAY


def _one(left: Move, joined: Move, kin: Kin, today: str) -> bool:
    if not today and not left.date and joined.date[4:] == "" != joined.date:
        return False  # 2018年加入甲 in an article of no known day: not where one goes who leaves now
    if not today and not left.date and _elsewhere(left, joined):
        return False
    year = joined.date[:4]
    past = today.isdecimal() and year.isdecimal() and int(year) < int(today)
    if past and not left.date and joined.date[5:7] not in _LATE:
        return False  # 去年加入乙: not where one goes who leaves 甲 now
    origin = left.origin.organization if left.origin else None
    destination = joined.destination.organization if joined.destination else None
    if not origin or not destination or kin(origin, destination) or _goes_back(left, joined):
        return False
    if (left.status is Status.DENIED) != (joined.status is Status.DENIED):
        return False
    if left.date and joined.date and left.date[:7] > joined.date[:7]:
        return False
    return left.status is not Status.PLANNED or joined.status is not Status.CONFIRMED


def _goes_back(left: Move, joined: Move) -> bool:
    """出任甲市委副書記，後於同年9月卸任乙縣委書記: what a paragraph tells first was first."""
    one = left.evidence[0]
    before = any(each.paragraph == one.paragraph and each.start < one.start for each in joined.evidence)
    return bool(left.date) and not joined.date and before


def _whole(left: Move, joined: Move) -> Move:
    """Give the joining with the origin and the evidence of the leaving: it is not over before that."""
    dated = joined if joined.date else left
    return replace(
        joined,
        origin=left.origin,
        date=dated.date,
        date_text=dated.date_text or joined.date_text,
        evidence=_proof(left, joined),
        confidence=min(left.confidence, joined.confidence),
    )


def _proof(one: Move, two: Move) -> tuple[Span, ...]:
    return tuple(dict.fromkeys((*one.evidence, *two.evidence)))


def _long_ago(move: Move, today: str) -> bool:
    year = move.date[:4]
    return year.isdecimal() and today.isdecimal() and int(year) < int(today) - 1
