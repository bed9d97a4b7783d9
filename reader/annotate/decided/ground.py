"""Where decisions hold on: the words, the entities and the moves of one automatic result."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cached_property

from reader import anchors
from reader.annotate.decided.records import (
    OWN,
    Decision,
    Drop,
    End,
    Fails,
    Holds,
    Mark,
    Merge,
    Ref,
    Rename,
    Retype,
    Told,
)
from reader.annotate.text.fold import fold
from reader.annotate.text.found import script_tag
from reader.document import ORG, PERSON, Article, Entity, EntityType, Move, Post, Quote, Span


class Ground:
    """One automatic result, with what was looked up in it once: the text never changes under it."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._spans: dict[tuple[Quote, int], Span | None] = {}
        self._alike: dict[str, tuple[Span, ...]] = {}

    # Words

    def find(self, quote: Quote, near: int = 0) -> Span | None:
        """Find the words of a quote; None where they are lost."""
        key = (quote, near)
        if key not in self._spans:
            self._spans[key] = anchors.find(self.article.paragraphs, quote, near=near)
        return self._spans[key]

    def alike(self, exact: str) -> tuple[Span, ...]:
        """Find the same words everywhere; of two that overlap, the first."""
        if exact not in self._alike:
            self._alike[exact] = tuple(self._occurrences(exact))
        return self._alike[exact]

    def _occurrences(self, exact: str) -> Iterator[Span]:
        for number, paragraph in enumerate(self.article.paragraphs):
            start = paragraph.text.find(exact) if exact else -1
            while start >= 0:
                yield Span(number, start, start + len(exact))
                start = paragraph.text.find(exact, start + len(exact))

    def spans(self, decision: Mark | Drop) -> tuple[Span, ...]:
        """Give the places of a decision about a name."""
        if decision.alike:
            return self.alike(decision.quote.exact)
        span = self.find(decision.quote, decision.paragraph)
        return () if span is None else (span,)

    def evidence(self, told: Told) -> tuple[Span, ...]:
        """Find the words that prove a move; those that are lost are left out."""
        found: list[Span] = []
        for quote in told.quotes:
            span = self.find(quote, found[-1].paragraph if found else 0)
            if span is not None and span not in found:
                found.append(span)
        return tuple(found)

    # Entities

    @cached_property
    def named(self) -> frozenset[str]:
        """List the entities that are mentioned."""
        return frozenset(mention.entity for mention in self.article.mentions)

    @cached_property
    def _surfaces(self) -> dict[str, Counter[str]]:
        surfaces: dict[str, Counter[str]] = defaultdict(Counter)
        for mention in self.article.mentions:
            surfaces[mention.entity][self.article.text(mention)] += 1
        return surfaces

    @cached_property
    def _named(self) -> dict[str, tuple[list[str], list[str]]]:
        """Folded name -> the machine's ids: of those with this name, and of those only called so here."""
        named: dict[str, set[str]] = defaultdict(set)
        called: dict[str, set[str]] = defaultdict(set)
        for identity, entity in self.article.entities.items():
            if not identity.startswith(OWN):
                for name in (name for names in entity.names.values() for name in names):
                    named[fold(name)].add(identity)
                for form in self._surfaces[identity]:
                    called[fold(form)].add(identity)
        return {
            name: (sorted(named[name], key=self._rank), sorted(called[name] - named[name], key=self._rank))
            for name in (named.keys() | called.keys())
        }

    def _rank(self, identity: str) -> tuple[int, str]:
        return -self._surfaces[identity].total(), identity

    def resolve(self, ref: Ref) -> str | None:
        """Give the id of who is meant: by id, else by name, of the same type if there is one.

        Whoever has the name comes before whoever is only called so here.
        """
        if ref.id in self.article.entities:
            return ref.id
        for ids in () if ref.id.startswith(OWN) else self._named.get(fold(ref.name), ()):
            same = (identity for identity in ids if self.article.entities[identity].type is ref.type)
            if (found := next(same, next(iter(ids), None))) is not None:
                return found
        made = self.made(ref).id
        return made if made in self.article.entities else None

    def made(self, ref: Ref) -> Entity:
        """Make the entity of a name that the machine knows nothing of."""
        identity = ref.id or f"{OWN}{ref.type.value.lower()}-{'-'.join(fold(ref.name).lower().split())}"
        tag = "en" if ref.name.isascii() else script_tag(self.article.paragraphs)
        return Entity(identity, ref.type, {tag: (ref.name,)})

    def refer(self, entity: Entity) -> Ref:
        """Tell of an entity, which may have been changed or made by decisions, so that `resolve` finds it."""
        here = self.article.entities.get(entity.id)
        name = next((form for form, _ in self._surfaces[entity.id].most_common(1)), "")
        name = name or next((names[0] for names in (here or entity).names.values() if names), entity.id)
        stays = here is None or here.known or entity.id.startswith(OWN)
        return Ref(name, (here or entity).type, entity.id if stays else "")

    # Moves

    def told(self, article: Article, move: Move) -> Told:
        """Write a move of `article` (this one, with decisions laid over) so that it is found again."""

        def ref(identity: str, kind: EntityType) -> Ref:
            entity = article.entities.get(identity) or self.article.entities.get(identity)
            return self.refer(entity) if entity else Ref(identity, kind, identity)

        def end(post: Post | None) -> End | None:
            if post is None:
                return None
            return End(ref(post.organization, ORG) if post.organization else None, post.role or "")

        group = move.group
        return Told(
            person=ref(move.person, PERSON) if move.person else None,
            label=group.label if group else "",
            count=group.count if group else None,
            members=tuple(ref(each, PERSON) for each in group.members) if group else (),
            origin=end(move.origin),
            destination=end(move.destination),
            date=move.date,
            date_text=move.date_text,
            status=move.status,
            quotes=tuple(anchors.quote(article, span) for span in move.evidence),
        )

    def place(self, decision: Decision) -> Span | None:
        """Tell where a decision stands; None where what it hangs on is no longer in the article."""
        match decision:
            case Mark(quote=quote, paragraph=near) | Drop(quote=quote, paragraph=near):
                return self.find(quote, near)
            case Retype(entity=ref) | Rename(entity=ref) | Merge(entity=ref):
                return self._where(ref)
            case Holds(move=told) | Fails(move=told):
                return next(iter(self.evidence(told)), None)

    def _where(self, ref: Ref) -> Span | None:
        identity = self.resolve(ref)
        mentions = self.article.mentions if identity else ()
        here = next((m for m in mentions if m.entity == identity), None)
        if here is None:
            return next(iter(self.alike(ref.name)), None)
        return Span(here.paragraph, here.start, here.end)
