"""Decisions about moves, laid over what the machine told; a move is known again by who and by its words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.annotate.decided.names import Sheet, edges, named_by
from reader.annotate.decided.records import OWN, Decision, End, Fails, Holds, Ref, Told
from reader.document import ORG, PERSON, Article, EntityType, Group, Mention, Move, Post, Span
from reader.record import replace


def lay_moves(sheet: Sheet, article: Article, decisions: Iterable[Decision]) -> tuple[Move, ...]:
    """Lay the decisions about moves over those of `article`, whose names are decided already.

    A move that holds stands where the machine's stood, under an id of its own; one the machine does
    not tell stands at the end.
    """
    listed = tuple(decisions)
    found = [move for move in followed(sheet, article) if not move.id.startswith(OWN)]
    places = {move.id: float(number) for number, move in enumerate(article.moves)}
    laid: list[tuple[float, int, str, Move]] = []
    for decision in listed:
        if isinstance(decision, Fails):
            evidence = sheet.ground.evidence(decision.move)
            found = [move for move in found if not same(sheet, move, decision.move, evidence)]
    for decision in listed:
        if isinstance(decision, Holds):
            move = _move(sheet, decision)
            told = [each for each in (decision.was, None if decision.added else decision.move) if each]
            gone = [m for m in found if any(same(sheet, m, t, sheet.ground.evidence(t)) for t in told)]
            found = [m for m in found if m not in gone]
            place = min((places[m.id] for m in gone), default=places.get(move.id, len(places)))
            first = min(((e.paragraph, e.start) for e in move.evidence), default=(1 << 30, 0))
            laid.append((place, first[0], f"{first[1]:09}{move.id}", move))
    laid += [(places[move.id], -1, "", move) for move in found]
    return tuple(move for *_, move in sorted(laid, key=lambda each: each[:3]))


def same(sheet: Sheet, move: Move, told: Told, evidence: Sequence[Span]) -> bool:
    """Tell whether the machine's move is the one told of: the same who, shared words, no other ends.

    Where all its words are lost, both ends must agree instead.
    """
    if told.person is not None:
        if move.person is None or move.person != sheet.resolve(told.person):
            return False
    elif move.group is None or move.group.label != told.label:
        return False
    pairs = ((move.origin, told.origin), (move.destination, told.destination))
    ends = [(_organization(post), _resolved(sheet, end)) for post, end in pairs]
    if not evidence:
        return any(one for one, _ in ends) and all(one == two for one, two in ends)
    if any(one and two and one != two for one, two in ends) or not any(a and b for a, b in pairs):
        return False
    return any(
        a.paragraph == b.paragraph and a.start < b.end and b.start < a.end
        for a in move.evidence
        for b in evidence
    )


def _organization(post: Post | None) -> str | None:
    return post.organization if post else None


def _resolved(sheet: Sheet, end: End | None) -> str | None:
    return sheet.resolve(end.organization) if end and end.organization else None


def _move(sheet: Sheet, decision: Holds) -> Move:
    told = decision.move
    members = tuple(map(sheet.insist, told.members))
    return Move(
        id=f"{OWN}{decision.id}",
        person=sheet.insist(told.person) if told.person else None,
        group=None if told.person else Group(told.label, told.count, members),
        origin=_post(sheet, told.origin),
        destination=_post(sheet, told.destination),
        date=told.date,
        date_text=told.date_text,
        status=told.status,
        evidence=sheet.ground.evidence(told),
        decided=True,
    )


def _post(sheet: Sheet, end: End | None) -> Post | None:
    if end is None:
        return None
    return Post(_insisted(sheet, end.organization), end.role or None)


def _insisted(sheet: Sheet, ref: Ref | None) -> str | None:
    return sheet.insist(ref) if ref else None


def followed(sheet: Sheet, article: Article) -> list[Move]:
    """Give the moves as told of the entities that are meant now.

    A move of the machine whose person is no longer named, or is no person, goes; an organisation
    that is none any more is left out of its ends.
    """
    touched = {before for _, before, _ in sheet.moved} | sheet.merged.keys() | sheet.retyped
    named = named_by(article)
    touched |= sheet.ground.named - named
    if not touched:
        return list(article.moves)
    kept = (_follow(sheet, article, move, touched, named) for move in article.moves)
    return [move for move in kept if move is not None]


def _follow(sheet: Sheet, article: Article, move: Move, touched: set[str], named: set[str]) -> Move | None:
    people = {move.person, *(move.group.members if move.group else ())} - {None}
    ends = {_organization(move.origin), _organization(move.destination)} - {None}
    if move.id.startswith(OWN) or not (people | ends) & touched:
        return move
    inside = [m for span in move.evidence for m in _within(article, span)]

    def now(identity: str | None, kind: EntityType) -> str | None:
        if identity is None or identity not in touched:
            return identity
        meant = _meant(sheet, identity, inside, move)
        certain = move.confidence == 1.0 or meant in named
        right = sheet.entities[meant].type is kind if meant in sheet.entities else True
        return meant if certain and right else None

    person = now(move.person, PERSON)
    if move.person and person is None:
        return None
    group = move.group and replace(
        move.group, members=tuple(filter(None, (now(each, PERSON) for each in move.group.members)))
    )
    posts = [
        post and replace(post, organization=now(post.organization, ORG))
        for post in (move.origin, move.destination)
    ]
    if ends and not any(post and (post.organization or post.role) for post in posts):
        return None
    return replace(move, person=person, group=group, origin=posts[0], destination=posts[1])


def _within(article: Article, span: Span) -> list[Mention]:
    low, high = edges(article.mentions, span.paragraph)
    return [m for m in article.mentions[low:high] if span.start <= m.start and m.end <= span.end]


def _meant(sheet: Sheet, identity: str, inside: list[Mention], move: Move) -> str:
    """Tell whom an id means now: the one all its mentions in the evidence were given to, if one."""
    root = sheet.root(identity)
    if any(mention.entity == root for mention in inside):
        return root
    given = {
        sheet.root(now)
        for place, before, now in sheet.moved
        if before == identity
        and any(e.paragraph == place.paragraph and e.start <= place.start < e.end for e in move.evidence)
    }
    return given.pop() if len(given) == 1 else root
