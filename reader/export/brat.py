"""The article as brat takes it: its text, and beside it names (T), moves (E), their status (A) and notes (#).

Offsets count code points of the text file; each character of the article keeps its place.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, count

from reader.document import Article, Mention, Move, Post, Span
from reader.export import facts
from reader.export.escaping import visible
from reader.export.wish import Wish
from reader.userdata import Note

NEAR = 8
"""Mentions before a place that are looked at for the nearest: one that reaches into the place is among the last."""

TYPES = {"PERSON": "Person", "ORG": "Organization", "PRODUCT": "Product", "PLACE": "Place", "TITLE": "Title"}


def brat(article: Article, notes: Sequence[Note], wish: Wish) -> dict[str, str]:
    """Write the text and its annotations; lost notes stand at no words and are left out."""
    text = "".join(visible(paragraph.text, line=True) + "\n" for paragraph in article.paragraphs)
    return {".brat.txt": text, ".brat.ann": "".join(line + "\n" for line in _Lines(article, text).all(notes))}


class _Lines:
    """Numbers the lines of one .ann file."""

    def __init__(self, article: Article, text: str) -> None:
        self.article, self.text = article, text
        self.starts = [0, *accumulate(len(paragraph.text) + 1 for paragraph in article.paragraphs)]
        self.bounds, self.remarks = count(1), count(1)
        self.names: dict[Mention, str] = {}
        self.named: dict[str, list[Mention]] = {}
        for mention in article.mentions:
            self.named.setdefault(mention.entity, []).append(mention)

    def all(self, notes: Sequence[Note]) -> Iterator[str]:
        for mention in self.article.mentions:
            self.names[mention] = f"T{next(self.bounds)}"
            kind = TYPES[mention.type.value]
            yield self._bound(
                self.names[mention], kind, [Span(mention.paragraph, mention.start, mention.end)]
            )
        proved = [move for move in self.article.moves if any(span.start < span.end for span in move.evidence)]
        for number, move in enumerate(proved, 1):
            yield from self._event(number, move)
        for note, span in facts.placed(self.article, notes)[0]:
            name = f"T{next(self.bounds)}"
            yield self._bound(name, "Note", [span])
            yield self._remark(name, note.text)

    def _bound(self, name: str, kind: str, spans: Sequence[Span]) -> str:
        places = [(self.starts[s.paragraph] + s.start, self.starts[s.paragraph] + s.end) for s in spans]
        words = " ".join(self.text[start:end] for start, end in places)
        return f"{name}\t{kind} {';'.join(f'{start} {end}' for start, end in places)}\t{words}"

    def _event(self, number: int, move: Move) -> Iterator[str]:
        """Tell a move: its evidence is the trigger, people and organisations its arguments."""
        trigger = f"T{next(self.bounds)}"
        yield self._bound(trigger, "Move", list(_apart(move.evidence)))
        people = [("Person", person) for person in facts.movers(move, self.article)]
        ends = (("From", move.origin), ("To", move.destination))
        wanted = [*people, *((role, post.organization) for role, post in ends if post)]
        arguments = [
            f"{role}:{name}"
            for role, identity in wanted
            if (name := self._nearest(identity, move.evidence[0]))
        ]
        yield f"E{number}\t{' '.join([f'Move:{trigger}', *_numbered(arguments)])}"
        yield f"A{number}\tStatus E{number} {move.status.value}"
        if told := " · ".join(
            filter(None, (move.date, move.date_text, *_roles(move.origin, move.destination)))
        ):
            yield self._remark(f"E{number}", told)

    def _nearest(self, identity: str | None, span: Span) -> str:
        """Give the mention of an entity that stands nearest to a span, one inside it first."""
        mentions = self.named.get(identity or "", [])
        place = self._place(span)
        at = bisect_left(mentions, place, key=self._place)
        near = mentions[max(0, at - NEAR) : at + 1]
        best = min(
            near, key=lambda m: (not facts.overlap(m, span), abs(self._place(m) - place)), default=None
        )
        return self.names[best] if best else ""

    def _place(self, span: Mention | Span) -> int:
        return self.starts[span.paragraph] + span.start

    def _remark(self, name: str, text: str) -> str:
        return f"#{next(self.remarks)}\tAnnotatorNotes {name}\t{' '.join(visible(text, line=True).split())}"


def _apart(spans: Sequence[Span]) -> Iterator[Span]:
    """Give spans in order, without those that overlap one before: brat's fragments lie apart."""
    last = Span(-1, 0, 0)
    for span in sorted(spans, key=lambda s: (s.paragraph, s.start, -s.end)):
        if span.start < span.end and (span.paragraph, span.start) >= (last.paragraph, last.end):
            last = span
            yield span


def _numbered(arguments: Sequence[str]) -> Iterator[str]:
    """Number arguments of one role from the second on: Person, Person2, as brat has them."""
    seen: dict[str, int] = {}
    for argument in arguments:
        role, _, name = argument.partition(":")
        seen[role] = seen.get(role, 0) + 1
        yield f"{role}{seen[role] if seen[role] > 1 else ''}:{name}"


def _roles(*posts: Post | None) -> list[str]:
    return [post.role for post in posts if post and post.role]
