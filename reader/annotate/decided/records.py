"""What a person can decide about an article: plain records that hang on words, never on offsets."""

from __future__ import annotations

from reader.document import EntityType, Quote, Status
from reader.record import record

OWN = "own-"
"""Beginning of the ids of entities and moves that a person's decision made."""


@record
class Ref:
    """Someone or something, told so that it is found again after the machine has looked anew.

    `name` is a form in which the article names it, or a name typed in.  `id` is empty where the
    machine gave the id (it may give another tomorrow), else that of an annotation file, or one
    beginning with OWN that a decision made.
    """

    name: str
    type: EntityType
    id: str = ""


@record
class Mark:
    """Here stands a name of `entity`.  `paragraph` (from 0) is where the quote stood, a hint only.

    `was` is the quote of the mention that this one replaces: the same words where only another is
    meant by them, longer or shorter ones where its edges were wrong.  `alike`: at all the same words.
    """

    id: str
    quote: Quote
    entity: Ref
    paragraph: int = 0
    was: Quote | None = None
    alike: bool = False
    made: str = ""


@record
class Drop:
    """Here stands no name; `alike`: nor at any of the same words."""

    id: str
    quote: Quote
    paragraph: int = 0
    alike: bool = False
    made: str = ""


@record
class Retype:
    """An entity is of another type than the machine thought."""

    id: str
    entity: Ref
    type: EntityType
    made: str = ""


@record
class Merge:
    """Two entities are one: `entity` is `into`, under whose id and type both go on."""

    id: str
    entity: Ref
    into: Ref
    made: str = ""


@record
class Rename:
    """What an entity is called: (BCP 47 tag, names) pairs in place of those known; no names: none."""

    id: str
    entity: Ref
    names: tuple[tuple[str, tuple[str, ...]], ...]
    made: str = ""


@record
class End:
    """Where a move comes from or goes to: an organisation, a role in words, or both."""

    organization: Ref | None = None
    role: str = ""


@record
class Told:
    """A move as a person sees it, its evidence as quotes; exactly one of `person` and `label` is set.

    `label`, `count` and `members` tell of a group; dates and status are those of `document.Move`.
    """

    person: Ref | None = None
    label: str = ""
    count: int | None = None
    members: tuple[Ref, ...] = ()
    origin: End | None = None
    destination: End | None = None
    date: str = ""
    date_text: str = ""
    status: Status = Status.REPORTED
    quotes: tuple[Quote, ...] = ()

    def refs(self) -> tuple[Ref, ...]:
        """List whom and what the move names."""
        ends = (end.organization for end in (self.origin, self.destination) if end)
        return tuple(ref for ref in (self.person, *self.members, *ends) if ref)


@record
class Holds:
    """A move holds: confirmed as the machine told it, told otherwise than in `was`, or added.

    It is kept whole, so that it stays when the machine no longer finds it.
    """

    id: str
    move: Told
    was: Told | None = None
    added: bool = False
    made: str = ""


@record
class Fails:
    """A move that the machine told does not hold."""

    id: str
    move: Told
    made: str = ""


Decision = Mark | Drop | Retype | Merge | Rename | Holds | Fails


def subject(decision: Decision) -> object:
    """Tell what a decision is about: of two about the same, the later stands for both."""
    match decision:
        case Mark(quote=quote, alike=alike) | Drop(quote=quote, alike=alike):
            return "name", quote.exact if alike else quote
        case Merge(entity=entity, into=into):
            return "merge", entity, into
        case Retype(entity=entity) | Rename(entity=entity):
            return type(decision), entity
        case Holds(id=identity, added=True):
            return "move", identity
        case Holds(move=move, was=was):
            return "move", was or move
        case Fails(move=move):
            return "move", move
