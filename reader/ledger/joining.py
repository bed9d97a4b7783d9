"""Which tellings of many articles are one move, and where they contradict each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from reader.annotate.text.fold import fold
from reader.record import record

NEAR = 12
"""Months between two dates told of what may still be one move."""

RANK = ("denied", "planned", "reported", "confirmed")
"""Status, the surer later."""


@record
class Telling:
    """A move as one article tells it: `seen` is the day of the article, `order` the same whatever was read first."""

    id: int
    order: tuple[str, ...]
    article: int
    origin: int | None
    origin_role: str
    destination: int | None
    destination_role: str
    date: str
    status: str
    confidence: float
    seen: str
    count: int | None = None


@record
class Joined:
    """One move of someone, and the tellings it is made of, the most telling first."""

    tellings: tuple[Telling, ...]
    origin: int | None
    origin_role: str
    destination: int | None
    destination_role: str
    date: str
    status: str
    confidence: float
    seen: str
    contradictions: dict[str, list[str]]

    @property
    def day(self) -> str:
        """Give what the move is sorted by: its date, or that of the first article that tells it."""
        return self.date or self.seen


def join(tellings: Sequence[Telling]) -> list[Joined]:
    """Join what several articles tell of one person (or one group) into moves, in the order of time."""
    groups: list[list[Telling]] = []
    for telling in sorted(tellings, key=_fullest_first):
        group = next((each for each in groups if _fits(telling, each)), None)
        if group is None:
            groups.append([telling])
        else:
            group.append(telling)
    moves = [_joined(group) for group in groups]
    return sorted(moves, key=lambda move: (move.day, move.tellings[0].order))


def _fullest_first(telling: Telling) -> tuple[object, ...]:
    ends = (telling.origin is None) + (telling.destination is None)
    return ends, -len(telling.date), telling.date or telling.seen, telling.order


def _fits(telling: Telling, group: Sequence[Telling]) -> bool:
    return all(_same(telling, other) for other in group) and any(_shares(telling, other) for other in group)


def _shares(one: Telling, other: Telling) -> bool:
    """Tell whether both name one end alike: where someone went, else where they left."""
    if one.destination is not None and other.destination is not None:
        return one.destination == other.destination
    if one.origin is not None or other.origin is not None:
        return one.origin == other.origin
    return bool(one.destination_role and other.destination_role)  # a new role at a place that none names


def _same(one: Telling, other: Telling) -> bool:
    """Tell whether two tellings may be of one move: no end differs, and not years apart.

    Within one place (or without any) only the same new role is the same move.
    """
    for mine, theirs in ((one.origin, other.origin), (one.destination, other.destination)):
        if mine is not None and theirs is not None and mine != theirs:
            return False
    inside = one.origin == one.destination or other.origin == other.destination
    if inside and not _roles_agree(one.destination_role, other.destination_role):
        return False
    return _months_apart(one, other) <= NEAR


def _months_apart(one: Telling, other: Telling) -> int:
    """Give months between the dates told, 0 where one is not told or only the year is and it is the same."""
    a, b = one.date, other.date
    if not a or not b:
        return _without_date(one, other)
    if a.startswith(b) or b.startswith(a):
        return 0
    if len(a) < 7 or len(b) < 7:
        return max(0, abs(int(a[:4]) - int(b[:4])) * 12 - 11) if a[:4].isdigit() and b[:4].isdigit() else 0
    return abs(_months(a) - _months(b))


def _without_date(one: Telling, other: Telling) -> int:
    """Judge by the articles' days: a story without a date is about what just happened, or looks back.

    Someone who looks back tells later, so only an article long before the date is of another move.
    """
    dated, bare = (one, other) if one.date else (other, one)
    if not dated.date or len(bare.seen) < 7:
        return 0
    day = dated.date if len(dated.date) >= 7 else f"{dated.date}-01"
    return max(0, _months(day) - _months(bare.seen))


def _months(date: str) -> int:
    try:
        return int(date[:4]) * 12 + int(date[5:7])
    except ValueError:
        return 0


def _roles_agree(one: str, other: str) -> bool:
    a, b = fold(one), fold(other)
    return not a or not b or a in b or b in a


def _joined(group: Sequence[Telling]) -> Joined:
    full = [each for each in group if each.status != "denied"] or list(group)
    dates = [each.date for each in full if each.date]
    return Joined(
        tellings=tuple(group),
        origin=next((each.origin for each in group if each.origin is not None), None),
        origin_role=_most(each.origin_role for each in full),
        destination=next((each.destination for each in group if each.destination is not None), None),
        destination_role=_most(each.destination_role for each in full),
        date=_date(dates),
        status=max((each.status for each in group), key=RANK.index),
        confidence=max(each.confidence for each in full),
        seen=min((each.seen for each in group if each.seen), default=""),
        contradictions=_contradictions(group),
    )


def _most(texts: Iterable[str]) -> str:
    """Give what is told most often, of those the longest."""
    counts = Counter(text for text in texts if text)
    return max(counts, key=lambda text: (counts[text], len(text), text), default="")


def _date(dates: Sequence[str]) -> str:
    """Give the date that most agree with, as precise as any of those tells."""
    if not dates:
        return ""
    votes = {date: sum(other.startswith(date) or date.startswith(other) for other in dates) for date in dates}
    return max(votes, key=lambda date: (votes[date], len(date), [-ord(c) for c in date]))


def _contradictions(group: Sequence[Telling]) -> dict[str, list[str]]:
    """List what is told of one thing in ways that cannot all be right."""
    found: dict[str, list[str]] = {}
    dates = sorted({each.date for each in group if each.date})
    if any(not b.startswith(a) for a, b in pairwise(dates)):
        found["date"] = dates
    statuses = {each.status for each in group}
    if "denied" in statuses and len(statuses) > 1:
        found["status"] = sorted(statuses, key=RANK.index)
    for field in ("origin_role", "destination_role"):
        roles = sorted({role for each in group if (role := getattr(each, field))})
        if any(not _roles_agree(a, b) for number, a in enumerate(roles) for b in roles[:number]):
            found[field] = roles
    return found
