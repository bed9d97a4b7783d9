"""One move told several times is one move with several pieces of evidence; contradictions stay apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from reader.annotate.moves.filling.nobody import NO_POST, and_others, of_a_kind
from reader.annotate.moves.filling.places import LEAVING
from reader.annotate.moves.merging.bridge import bridged
from reader.annotate.moves.merging.confidence import confidence, told_again
from reader.annotate.moves.merging.kin import Kin, kin_of
from reader.annotate.moves.merging.sameness import dates_agree, only_side, organization, same, who
from reader.annotate.moves.merging.unnamed import with_names
from reader.annotate.moves.sentence.telling import Telling
from reader.annotate.text.fold import fold
from reader.document import Article, Move, Post, Span, Status
from reader.record import replace

ALIKE = 200
"""Moves of one person that a telling is held against: more are no news, and hostile text stays linear."""

_RANK = (Status.CONFIRMED, Status.REPORTED, Status.PLANNED)


def merge(article: Article, tellings: Iterable[Telling]) -> Article:
    """Add the moves that are told, each with all its evidence, behind those the article has."""
    today, kin = article.source.date[:4], kin_of(article)
    told = [telling for telling in tellings if not _empty(telling)]
    found = _gathered(_gathered(map(_move, told), kin, today), kin, today)
    rumours = {each.evidence for each in told if "hearsay" in each.losses}
    found = with_names(found, kin)
    if any(move.person for move in found):
        found = [move for move in found if not _nobody(move)]
    found = bridged(_umbrella(found), today, kin, rumours)
    found = _absorb(_members(found))
    own = _by_who(article.moves)
    fresh = [move for move in found if not any(same(old, move, kin) for old in own.get(who(move), ()))]
    start = len(article.moves)
    numbered = (replace(move, id=f"move-{start + n}") for n, move in enumerate(fresh, 1))
    return replace(article, moves=(*article.moves, *numbered)) if fresh else article


def _gathered(moves: Iterable[Move], kin: Kin, today: str) -> list[Move]:
    """Bring the tellings of one move together, with all their evidence; `today` is the article's year."""
    found: list[Move] = []
    proofs: list[dict[Span, None]] = []
    places: dict[tuple[str | None, bool], list[int]] = {}
    for move in moves:
        alike = places.setdefault(who(move), [])
        index = next((at for at in alike[-ALIKE:] if same(found[at], move, kin, today)), None)
        if index is None:
            alike.append(len(found))
            found.append(move)
            proofs.append(dict.fromkeys(move.evidence))
        else:
            found[index] = _joined(found[index], move)
            proofs[index].update(dict.fromkeys(move.evidence))
    return [replace(move, evidence=tuple(proof)) for move, proof in zip(found, proofs, strict=True)]


def _by_who(moves: Iterable[Move]) -> dict[tuple[str | None, bool], list[Move]]:
    found: dict[tuple[str | None, bool], list[Move]] = {}
    for move in moves:
        found.setdefault(who(move), []).append(move)
    return found


def _empty(telling: Telling) -> bool:
    """Tell whether someone joins nobody knows what: no move worth showing."""
    leaving = telling.trigger.verb.kind in LEAVING
    if (
        telling.group
        and not leaving
        and not (telling.origin.organization or telling.destination.organization)
    ):
        return True  # 兩位院士履新
    ends = telling.origin.organization, telling.destination.organization
    group = telling.group
    if group and group.count is None and _SOME.match(fold(group.label)) and _GUESSED & {*telling.losses}:
        return True  # 部分獨董因到期辭任: of no house that is told
    if group and group.members and group.count is None and not any(ends):
        return True  # 多位基金經理卸任，包括甲基金的某某: each is told by name
    if group and (
        and_others(group.label, group.count)
        or (not group.members and of_a_kind(group.label, group.count, ends))
    ):
        return True
    there = telling.destination
    if not leaving and (group or not there.organization) and NO_POST.fullmatch(fold(there.role or "-")):
        return True  # 成为又一位投身造车的高管
    within = ends[0] == ends[1] is not None or telling.trigger.verb.id == "act-for"
    if telling.group and telling.group.count == 1 and within:
        return True  # 由董事長代行秘書職責: nobody named, and within the house
    if telling.group and telling.group.count == 1 and not (telling.origin or telling.destination):
        return True  # 一個投資人的第四次出走
    empty = telling.destination or (telling.trigger.english and not telling.origin)
    if telling.status is Status.DENIED and not any(ends) and empty:
        return True  # 'denied he was leaving' says no more
    return (
        not leaving
        and not telling.destination
        and not (telling.origin and telling.trigger.verb.kind == "transfer")
        and not (telling.origin.organization and telling.trigger.verb.id == "join")
    )


_SOME = re.compile("部分|多数|大多|不少|许多|一些")
_GUESSED = {"company", "guess", "employer"}


def _nobody(move: Move) -> bool:
    """Tell whether someone, or some, without a name leave what has none, 董事長離職: no news beside who has a name."""
    group = move.group
    houses = organization(move.origin), organization(move.destination)
    return group is not None and not any(houses) and (group.count or 1) < 100 and not group.members


def _move(telling: Telling) -> Move:
    leaving = telling.trigger.verb.kind in LEAVING
    origin = Post(telling.origin.organization, telling.origin.role) if telling.origin else None
    destination = (
        Post(telling.destination.organization, telling.destination.role) if telling.destination else None
    )
    if origin and destination and origin == Post(destination.organization):
        origin = None  # 委派某某代理公司總裁: within the house, from no post that is told
    if origin is None and destination is None:
        origin, destination = (Post(), None) if leaving else (None, Post())
    return Move(
        id="",
        person=telling.person,
        group=telling.group,
        origin=origin,
        destination=destination,
        date=telling.date.iso if telling.date else "",
        date_text=telling.date_text,
        status=telling.status,
        evidence=(telling.evidence,),
        confidence=confidence(telling),
    )


def _joined(one: Move, two: Move) -> Move:
    """Join two tellings: the surer status, the longer date; two witnesses are surer."""
    status = one.status if one.status not in _RANK else min(one.status, two.status, key=_RANK.index)
    whole = [each for each in (one, two) if only_side(each) != "leaves"]
    status = whole[0].status if len(whole) == 1 else status  # who has left has not yet joined
    first, second = (one, two) if len(one.date) >= len(two.date) else (two, one)
    members = dict.fromkeys(
        (*(one.group.members if one.group else ()), *(two.group.members if two.group else ()))
    )
    return replace(
        one,
        group=replace(one.group, members=tuple(members)) if one.group else None,
        origin=_post(*_surer(one, two, "origin")),
        destination=_post(*_surer(one, two, "destination")),
        date=first.date or second.date,
        date_text=first.date_text or second.date_text,
        status=status,
        confidence=told_again(one.confidence, two.confidence),
    )


def _surer(one: Move, two: Move, side: str) -> tuple[Post | None, Post | None]:
    """Give a side of two tellings, the surer first: 小米 of the text, not 小米汽車 that a headline is about."""
    posts = getattr(one, side), getattr(two, side)
    return posts[::-1] if two.confidence > one.confidence else posts


def _post(one: Post | None, two: Post | None) -> Post | None:
    if one is None or two is None:
        return one or two
    return Post(one.organization or two.organization, one.role or two.role)


def _umbrella(moves: list[Move]) -> list[Move]:
    """A named move to X without origin takes the one of the counted group that moved to X."""
    groups = [m for m in moves if m.group and (m.group.count or 0) > 1 and m.origin and m.destination]
    most = max((g.group.count or 0 for g in groups if g.group), default=0)
    whence: dict[str | None, set[str | None]] = {}
    for each in groups:
        if each.group and each.group.count == most:
            whence.setdefault(organization(each.destination), set()).add(organization(each.origin))
    dates = {each.date for each in groups}
    done = []
    heading = Counter(organization(m.destination) for m in moves if m.person and m.origin is None)
    for move in moves:
        to = organization(move.destination)
        sure = move.status is not Status.PLANNED or heading[to] == most
        if move.person and to and move.origin is None and move.status is not Status.DENIED and sure:
            origins = whence.get(to, set())
            fits = (
                len(origins) == 1
                and _told_before(groups, move)
                and all(dates_agree(move.date, date) for date in dates)
            )
            if fits and len(move.date_text) != 5 and not move.date_text.endswith("年"):
                origin = Post(next(iter(origins)), None)
                move = replace(move, origin=origin, confidence=round(move.confidence * 0.9, 2))
        done.append(move)
    return done


def _told_before(groups: Iterable[Move], move: Move) -> bool:
    return any(
        (each.evidence[0].paragraph, each.evidence[0].start)
        <= (move.evidence[0].paragraph, move.evidence[0].start)
        for each in groups
    )


def _members(moves: Sequence[Move]) -> list[Move]:
    """A counted group has as members those whose own move is the same passage."""
    passages: dict[tuple[str | None, str | None], dict[str, None]] = {}
    for each in moves:
        if each.person and each.status not in (Status.DENIED, Status.PLANNED):
            passages.setdefault(_passage(each), {})[each.person] = None
    done = []
    for move in moves:
        if move.group and move.origin and move.destination and move.status is not Status.PLANNED:
            whole = None not in (passage := _passage(move))
            named = passages.get(passage, {}) if whole else {}
            most = move.group.count
            if most is None or len(named) <= most:
                members = tuple(dict.fromkeys((*move.group.members, *named)))
                if most is None or len(members) <= most:
                    move = replace(move, group=replace(move.group, members=members))
        done.append(move)
    return done


def _passage(move: Move) -> tuple[str | None, str | None]:
    return organization(move.origin), organization(move.destination)


def _absorb(moves: list[Move]) -> list[Move]:
    """A group without a number says again what a counted group between the same two says."""
    kept: list[Move] = []
    hosts: list[int] = []
    for move in moves:
        host = next((at for at in hosts if _covers(kept[at], move)), None) if move.group else None
        if host is None:
            if move.group and move.group.count and len(hosts) < ALIKE:
                hosts.append(len(kept))
            kept.append(move)
        else:
            evidence = tuple(dict.fromkeys((*kept[host].evidence, *move.evidence)))
            kept[host] = replace(kept[host], evidence=evidence)
    return kept


def _covers(counted: Move, vague: Move) -> bool:
    if not (counted.group and vague.group) or vague.group.count is not None or vague.group.members:
        return False
    if (
        (counted.group.count or 0) < 2
        or counted.status is Status.DENIED
        or vague.status in (Status.DENIED, Status.PLANNED)
    ):
        return False
    ends = ((counted.origin, vague.origin), (counted.destination, vague.destination))
    return all(not organization(b) or organization(a) == organization(b) for a, b in ends)
