"""The frozen records that every part shares: an article, its spans, who is in it and who moved.

Every span is half-open and counts code points of one paragraph of the restored source text, which
no annotation ever alters.  Scripts, glosses and colours are views, made elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from enum import StrEnum

from reader.record import record

Names = Mapping[str, tuple[str, ...]]
"""BCP 47 tag -> names, the preferred one first; places in the lists correspond across regions."""


class Kind(StrEnum):
    """What a paragraph is."""

    TEXT = "text"
    HEADING = "heading"
    CAPTION = "caption"


class EntityType(StrEnum):
    """What a name names."""

    PERSON = "PERSON"
    ORG = "ORG"
    PRODUCT = "PRODUCT"
    PLACE = "PLACE"
    TITLE = "TITLE"

    __hash__ = str.__hash__  # an enumeration's own is written in Python, and asked for with every look-up


PERSON, ORG, PRODUCT, PLACE, TITLE = EntityType
"""The types by names of their own: annotators ask for them half a million times in 37,000 characters, and until Python
3.12 an enumeration takes ten times as long as a module to find one."""


class Status(StrEnum):
    """How far a move has come, by the article's own words."""

    CONFIRMED = "confirmed"
    REPORTED = "reported"
    PLANNED = "planned"
    DENIED = "denied"

    __hash__ = str.__hash__


class Certainty(StrEnum):
    """How sure a repair of the text is."""

    PROVEN = "proven"
    INFERRED = "inferred"
    UNSURE = "unsure"


@record
class Span:
    """Characters `start` up to, not including, `end` of paragraph number `paragraph` (from 0)."""

    paragraph: int
    start: int
    end: int


@record
class Quote:
    """A W3C TextQuoteSelector: the words, and what stands before and after them; no offsets."""

    exact: str
    prefix: str = ""
    suffix: str = ""


@record
class Paragraph:
    """One paragraph of restored text, without its line end."""

    text: str
    kind: Kind = Kind.TEXT


@record
class Step:
    """One repair: at `start` of the text as decoded, `removed` stood where `inserted` is now.

    `start` counts code points of the whole decoded text; steps are in order and never overlap,
    so that replacing each in turn gives the restored text.
    """

    repair: str
    start: int
    removed: str
    inserted: str
    certainty: Certainty = Certainty.PROVEN


@record
class Offer:
    """What may have stood at `start` up to `end` of a text: readings, the likeliest first.

    `gain` is how much likelier the first one is than the text as it stands, in nats; 0.0 for a repair
    that the reader rejected, which is offered again like any other.
    """

    start: int
    end: int
    candidates: tuple[str, ...]
    certainty: Certainty
    gain: float
    repair: str = "shift"

    def step(self, text: str, candidate: int = 0) -> Step:
        """Give the step that puts a candidate in place."""
        removed = text[self.start : self.end]
        return Step(self.repair, self.start, removed, self.candidates[candidate], self.certainty)


@record
class Source:
    """Where an article came from.  `sha256` is of the bytes as read, in hexadecimal.

    `undecodable` counts the bytes that had no meaning in `encoding`; they stand in the text as ‹XX›.

    `title`, `date` (ISO 8601), `author`, `publisher` (the paper or site) and `address` (its URL) are
    what the article itself tells, empty where it does not.
    """

    name: str = ""
    path: str | None = None
    sha256: str = ""
    encoding: str = "utf-8"
    undecodable: int = 0
    title: str = ""
    date: str = ""
    author: str = ""
    publisher: str = ""
    address: str = ""


@record
class Post:
    """A place at an organisation (an entity's id) in a role (as the article words it)."""

    organization: str | None = None
    role: str | None = None


@record
class Entity:
    """Someone or something the article names, under one id.

    `posts` are the affiliations that the article states; `known` tells whether the entity comes
    from an annotation file (a person decided) or was found in the text (the machine did).
    """

    id: str
    type: EntityType
    names: Names = field(default_factory=dict)
    wikidata: str | None = None
    about: str = ""
    posts: tuple[Post, ...] = ()
    known: bool = True


@record
class Mention:
    """A span of one paragraph that names the entity with id `entity`; mentions may nest."""

    paragraph: int
    start: int
    end: int
    type: EntityType
    entity: str
    confidence: float = 1.0

    def __hash__(self) -> int:
        """Tell mentions apart by their place: few share one, and of all six fields it takes three times as long."""
        return hash((self.paragraph, self.start, self.end))


@record
class Group:
    """Several people who move together: the words for them, how many, and those who are named."""

    label: str
    count: int | None = None
    members: tuple[str, ...] = ()


@record
class Move:
    """One change of post.  Without `origin` someone joins, without `destination` someone leaves.

    Exactly one of `person` (an entity's id) and `group` is set.  `date` is an ISO 8601 prefix
    (2022, 2022-06, 2022-06-29) or empty, `date_text` the date as printed.  `confidence` is the
    estimated chance that the move is what the article says; 1.0 where a person wrote it down.
    `decided` tells that the reader confirmed, changed or added it.
    """

    id: str
    person: str | None = None
    group: Group | None = None
    origin: Post | None = None
    destination: Post | None = None
    date: str = ""
    date_text: str = ""
    status: Status = Status.REPORTED
    evidence: tuple[Span, ...] = ()
    confidence: float = 1.0
    decided: bool = False

    @property
    def people(self) -> tuple[str, ...]:
        """List the ids of those who move, of a group those who are named."""
        if self.person:
            return (self.person,)
        return self.group.members if self.group else ()


@record
class Beside:
    """What a translation has for one paragraph, as half-open ranges of its paragraphs, empty for nothing.

    `own` says the same; where `above` is set, what says it stands with the paragraph before.  `before`
    and `after` say what the article does not: what comes before the first paragraph, and after this one.
    """

    own: tuple[int, int] = (0, 0)
    above: bool = False
    before: tuple[int, int] = (0, 0)
    after: tuple[int, int] = (0, 0)


@record
class Rendition:
    """A translation: its paragraphs, and what each paragraph of the article has of it.

    `beside` is empty until it is known; then every paragraph of the translation is in one place of it.
    """

    paragraphs: tuple[str, ...] = ()
    beside: tuple[Beside, ...] = ()


ALONE = "translation:"
"""Before the id of a move that a translation alone tells, and of whom it alone names unless a file knows them."""


@record
class Retold:
    """What a translation tells of who moves, put beside what the article tells.

    `mentions` and all spans count the translation's paragraphs; ids are the article's where it names the
    same.  `entities` are those that the translation alone names, `moves` those that it alone tells, and
    `evidence` maps the id of a move of the article to the words of the translation that tell it, too.
    """

    entities: Mapping[str, Entity] = field(default_factory=dict)
    mentions: tuple[Mention, ...] = ()
    moves: tuple[Move, ...] = ()
    evidence: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)


@record
class Article:
    """An article as read, and all that is known about it.

    `steps` are the repairs that made this text of the text as decoded, `offers` those not sure enough
    to be made; the offsets of an offer count over the restored text, before it was cut into paragraphs.
    `places` tell where each step's `inserted` stands in the paragraphs, one span a step, and
    `offer_places` where each offer would (see intake/repairs.py, which reads them).
    `mentions` are ordered by paragraph, start, and the longer first; those of a long one are `Mentions`
    (mentions.py), else a tuple.  `translation` is empty or has one entry a paragraph (empty where it has none),
    in full in `rendition`; `retold` is what that tells of who moves, once it is known.  `remarks` are sentences
    for the reader about what could not be used: a quote that is lost, a plug-in that failed.  `unsearched`
    counts the places that looked damaged and were left, because so much of the text had been searched.
    """

    source: Source = field(default_factory=Source)
    paragraphs: tuple[Paragraph, ...] = ()
    steps: tuple[Step, ...] = ()
    offers: tuple[Offer, ...] = ()
    places: tuple[Span, ...] = ()
    offer_places: tuple[Span, ...] = ()
    entities: Mapping[str, Entity] = field(default_factory=dict)
    mentions: Sequence[Mention] = ()
    moves: tuple[Move, ...] = ()
    translation: tuple[str, ...] = ()
    rendition: Rendition | None = None
    retold: Retold | None = None
    remarks: tuple[str, ...] = ()
    unsearched: int = 0

    def text(self, span: Span | Mention) -> str:
        """Give the words under a span."""
        return self.paragraphs[span.paragraph].text[span.start : span.end]


def reading_order(mention: Mention) -> tuple[int, int, int]:
    """Sort key of mentions: by place, and where two begin together the longer first."""
    return mention.paragraph, mention.start, -mention.end
