"""Which moves an article and its translation both tell, and which the translation alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from reader.document import ALONE, Article, Move, Post, Span, Status
from reader.record import record

Evidence = dict[str, tuple[Span, ...]]
"""Id of a move of the article -> the words of the translation that tell it."""


@record
class Pairs:
    """In which pair each paragraph is, of the article and of the translation; a pair has the number of its first."""

    ours: Mapping[int, int]
    theirs: Mapping[int, int]

    @classmethod
    def of(cls, article: Article) -> Pairs:
        """Read off the pairs of an article that is aligned; what has no counterpart is in none."""
        ours: dict[int, int] = {}
        theirs: dict[int, int] = {}
        for number, place in enumerate(article.rendition.beside if article.rendition else ()):
            if place.above and number - 1 in ours:
                ours[number] = ours[number - 1]
            elif place.own[0] < place.own[1]:
                ours[number] = number
                theirs |= dict.fromkeys(range(*place.own), number)
        return cls(ours, theirs)


@record
class Telling:
    """A move of the translation, by the ids of the article, and whom its words name."""

    move: Move
    named: frozenset[str]


def joined_moves(
    ours: Iterable[Move], theirs: Iterable[Telling], pairs: Pairs
) -> tuple[tuple[Move, ...], Evidence]:
    """Part the moves of the translation: those it alone tells, and the words for those of the article."""
    by_who: dict[str | None, dict[str, Move]] = defaultdict(dict)
    for move in ours:
        for who in _who(move):
            by_who[who][move.id] = move
    alone: list[Move] = []
    evidence: Evidence = {}
    for telling in theirs:
        those = {identity: move for who in _who(telling.move) for identity, move in by_who[who].items()}
        found = _best(those.values(), telling, pairs) or _each(by_who, telling.move, pairs)
        for move in found:
            spans = (*evidence.get(move.id, ()), *telling.move.evidence)
            evidence[move.id] = tuple(dict.fromkeys(spans))
        if not found:
            alone.append(telling.move)
    return tuple(move for move in alone if not _told(move, by_who[move.person], evidence)), evidence


def _who(move: Move) -> Iterator[str | None]:
    """Give the people of a move; None stands for those of a group who are not named."""
    if move.person is not None:
        yield move.person
    if move.group is not None:
        yield from (None, *move.group.members)


def _best(ours: Iterable[Move], telling: Telling, pairs: Pairs) -> list[Move]:
    """Give the move that agrees best with a telling; none where none does."""
    scored = [(_agreement(move, telling, near=_near(move, telling.move, pairs)), move) for move in ours]
    best = max((score for score, _ in scored), default=0)
    return [next(move for score, move in scored if score == best)] if best else []


def _each(by_who: Mapping[str | None, Mapping[str, Move]], theirs: Move, pairs: Pairs) -> list[Move]:
    """Give the moves of the people, by name, of whom the translation tells the number alone."""
    if theirs.group is None or theirs.group.members or (theirs.group.count or 0) < 2:
        return []
    moves = {i: move for those in by_who.values() for i, move in those.items() if move.person}
    found = [
        move
        for move in moves.values()
        if _near(move, theirs, pairs)
        and _compatible(move, theirs)
        and any(a and a == b for a, b in _ends(move, theirs))
    ]
    return found if len({move.person for move in found}) == theirs.group.count else []


def _near(ours: Move, theirs: Move, pairs: Pairs) -> bool:
    """Tell whether two moves are told in paragraphs that belong together."""
    places = {pairs.ours.get(span.paragraph, -1) for span in ours.evidence} - {-1}
    return any(pairs.theirs.get(span.paragraph) in places for span in theirs.evidence)


def _compatible(ours: Move, theirs: Move) -> bool:
    """Tell whether neither denies what the other tells, and the days agree as far as both tell one."""
    denied = (ours.status is Status.DENIED) != (theirs.status is Status.DENIED)
    return not denied and (ours.date.startswith(theirs.date) or theirs.date.startswith(ours.date))


def _agreement(ours: Move, telling: Telling, *, near: bool) -> int:
    """Tell how well two moves of the same people agree, 0 where they are not one.

    They must agree in where to or where from.  Side by side that is enough, for the other end may be read
    wrongly; elsewhere nothing may differ.  An organisation that the words do not name, or that the article
    does not, differs from none side by side.
    """
    theirs = telling.move
    unnamed = ours.group and theirs.group and not {*ours.group.members} & {*theirs.group.members}
    if not _compatible(ours, theirs) or (unnamed and not (near and _count(ours) == _count(theirs))):
        return 0
    ends = _ends(ours, theirs)
    agreeing = sum(bool(a) and a == b for a, b in ends)
    differing = sum(
        bool(a and b) and a != b and not (near and (b not in telling.named or str(b).startswith(ALONE)))
        for a, b in ends
    )
    if not agreeing and near and not differing and _side(ours) == _side(theirs) != 0:
        return 1
    return 0 if not agreeing or (differing and not near) else 4 * agreeing - 2 * differing + near


def _ends(ours: Move, theirs: Move) -> list[tuple[str | None, str | None]]:
    """Give where from, and where to, by both."""
    return [
        (_organization(ours.origin), _organization(theirs.origin)),
        (_organization(ours.destination), _organization(theirs.destination)),
    ]


def _organization(post: Post | None) -> str | None:
    return post.organization if post else None


def _count(move: Move) -> int | None:
    return move.group.count if move.group else None


def _side(move: Move) -> int:
    """Tell whether someone only leaves (-1), only joins (1), or both (0)."""
    return (move.destination is not None) - (move.origin is not None)


def _told(theirs: Move, ours: Mapping[str, Move], evidence: Evidence) -> bool:
    """Tell whether the same words tell a move of the article that begins where this one ends, or ends where it begins.

    `X returned to A after joining B` tells X's way from B to A, which says that X was at B.
    """
    if not _side(theirs):
        return False
    came, went = _organization(theirs.destination), _organization(theirs.origin)
    return any(
        {*theirs.evidence} & {*evidence.get(identity, ())}
        and (
            (came and came == _organization(move.origin))
            or (went and went == _organization(move.destination))
        )
        for identity, move in ours.items()
    )
