"""One told without a name, and then by name, is one move: the headline's 總裁離職, and who it was."""

from __future__ import annotations

from collections.abc import Sequence

from reader.annotate.moves.merging.kin import Kin
from reader.annotate.moves.merging.sameness import only_side, organization
from reader.document import Move, Span, Status
from reader.record import replace


def with_names(moves: Sequence[Move], kin: Kin) -> list[Move]:
    """創始人離職 in a headline says what the text says of the founder by name."""
    kept = list(moves)
    for move in moves:
        if move.group is None or move.group.count != 1 or move.group.members:
            continue
        at = next((n for n, each in enumerate(kept) if each.person and _names_him(each, move)), None)
        at = _of_the_headline(kept, move, kin) if at is None else at
        at = _named_next(kept, move, kin) if at is None else at
        if at is not None:
            kept[at] = replace(kept[at], evidence=tuple(dict.fromkeys((*kept[at].evidence, *move.evidence))))
            kept = [each for each in kept if each is not move]
    return kept


def _of_the_headline(moves: Sequence[Move], unnamed: Move, kin: Kin) -> int | None:
    """Find the one named person who leaves what the headline says someone without a name leaves."""
    left, joined = organization(unnamed.origin), organization(unnamed.destination)
    if left is None and joined is not None and not unnamed.evidence[0].paragraph:
        goes = (n for n, each in enumerate(moves) if each.person and _goes(each, joined, kin))
        return next(goes, None)
    if left is None or unnamed.evidence[0].paragraph or unnamed.status is Status.DENIED:
        return None
    leave = [
        n
        for n, each in enumerate(moves)
        if each.person
        and (own := organization(each.origin))
        and kin(own, left)
        and (
            each.destination or not unnamed.destination
        )  # 轉投集團 of the headline is to a house of the group
    ]
    alike = [n for n in leave if moves[n].status is unnamed.status] or leave
    return alike[0] if len({moves[n].person for n in alike}) == 1 else None


def _goes(named: Move, joined: str, kin: Kin) -> bool:
    own = organization(named.destination)
    return own is not None and kin(own, joined) and named.status is not Status.DENIED


_NEXT = 90
"""Characters within which the text gives the name of whom it has told of without one."""


def _named_next(moves: Sequence[Move], unnamed: Move, kin: Kin) -> int | None:
    """甲公司第三位高管離職。經確認，總工程師某某已離開甲公司: find the name that the same paragraph gives at once."""
    first, house = unnamed.evidence[0], organization(unnamed.origin)
    if house is None or only_side(unnamed) != "leaves" or unnamed.status is Status.DENIED:
        return None
    return next(
        (
            n
            for n, each in enumerate(moves)
            if each.person
            and (own := organization(each.origin)) is not None
            and kin(own, house)
            and each.status is not Status.DENIED
            and any(_soon(first, e) for e in each.evidence)
        ),
        None,
    )


def _soon(first: Span, second: Span) -> bool:
    """Tell whether a proof follows another at once, in its paragraph or at the beginning of the next."""
    between = second.start - (first.end if second.paragraph == first.paragraph else 0)
    return 0 <= second.paragraph - first.paragraph <= 1 and 0 <= between <= _NEXT


def _names_him(named: Move, unnamed: Move) -> bool:
    if only_side(named) == "joins" or (named.status is Status.DENIED) != (unnamed.status is Status.DENIED):
        return False
    ends = ((named.origin, unnamed.origin), (named.destination, unnamed.destination))
    if all(organization(a) and organization(a) == organization(b) for a, b in ends):
        return True
    if any(organization(b) and organization(a) != organization(b) for a, b in ends):
        return False
    one, two = (each.origin.role if each.origin else None for each in (named, unnamed))
    return bool(one and two and (one in two or two in one))
