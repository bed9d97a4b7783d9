"""Decisions about names, laid over mentions and entities."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reader.annotate.decided.ground import Ground
from reader.annotate.decided.records import Decision, Drop, Holds, Mark, Merge, Ref, Rename, Retype
from reader.annotate.names.people.pinyin_names import spellings
from reader.document import Article, Entity, Mention, Names, Quote, Span, reading_order
from reader.naming import PINYIN
from reader.record import replace


@dataclass
class Sheet:
    """Mentions and entities while decisions are laid over them, paragraph by paragraph as touched.

    `moved` holds (place, id before, id now) of the mentions that now mean another entity.
    """

    ground: Ground
    entities: dict[str, Entity]
    pages: dict[int, list[Mention]] = field(default_factory=dict)
    moved: list[tuple[Span, str, str]] = field(default_factory=list)
    merged: dict[str, str] = field(default_factory=dict)
    retyped: set[str] = field(default_factory=set)

    def page(self, number: int) -> list[Mention]:
        """Give the mentions of a paragraph, to be changed."""
        if number not in self.pages:
            low, high = edges(self.ground.article.mentions, number)
            self.pages[number] = list(self.ground.article.mentions[low:high])
        return self.pages[number]

    def resolve(self, ref: Ref) -> str | None:
        """Give the id of who is meant, after what was merged; None if there is no such entity."""
        identity = ref.id if ref.id in self.entities else self.ground.resolve(ref)
        if identity is None and (made := self.ground.made(ref).id) in self.entities:
            identity = made
        return None if identity is None else self.root(identity)

    def insist(self, ref: Ref) -> str:
        """Give the id of who is meant; make the entity where there is none."""
        if (identity := self.resolve(ref)) is not None:
            return identity
        entity = self.ground.made(ref)
        self.entities[entity.id] = entity
        return entity.id

    def root(self, identity: str) -> str:
        """Give the id under which a merged entity goes on."""
        while identity in self.merged:
            identity = self.merged[identity]
        return identity


def edges(mentions: Sequence[Mention], paragraph: int) -> tuple[int, int]:
    """Give the first and the last, exclusive, of the mentions of a paragraph."""
    low = bisect_left(mentions, paragraph, key=lambda mention: mention.paragraph)
    return low, bisect_left(mentions, paragraph + 1, lo=low, key=lambda mention: mention.paragraph)


def lay_names(sheet: Sheet, decisions: Iterable[Decision]) -> tuple[Mention, ...]:
    """Lay the decisions about names over the sheet; give all mentions then.

    Those about one place go one after the other, the later over the earlier; then come marks at all
    the same words, the longest first, where no longer name stands.  Entities, those that moves brought
    in among them, are merged, then given their types, then their names.
    """
    listed = tuple(decisions)
    for decision in listed:
        if isinstance(decision, Mark) and not decision.alike:
            _mark(sheet, decision, sheet.ground.spans(decision))
        elif isinstance(decision, Drop):
            _drop(sheet, decision)
        elif isinstance(decision, Holds):
            for ref in decision.move.refs():
                sheet.insist(ref)
    _mark_alike(sheet, listed)
    for decision in listed:
        if isinstance(decision, Merge):
            _merge(sheet, decision)
    _name_entities(sheet, listed)
    return _mentions(sheet)


def _name_entities(sheet: Sheet, decisions: Iterable[Decision]) -> None:
    listed = tuple(decisions)
    for decision in listed:
        if isinstance(decision, Retype) and (identity := sheet.resolve(decision.entity)):
            sheet.entities[identity] = replace(sheet.entities[identity], type=decision.type)
            sheet.retyped.add(identity)
    for decision in listed:
        if isinstance(decision, Rename) and (identity := sheet.resolve(decision.entity)):
            _rename(sheet, identity, dict(decision.names))


def _drop(sheet: Sheet, decision: Drop) -> None:
    for span in sheet.ground.spans(decision):
        page = sheet.page(span.paragraph)
        page[:] = [m for m in page if not _on(m, span)]


def _mark_alike(sheet: Sheet, decisions: Sequence[Decision]) -> None:
    """Mark the same words everywhere but where something else was decided, or a longer name stands."""
    chosen = {
        span
        for one in decisions
        if isinstance(one, Mark) and not one.alike
        for span in sheet.ground.spans(one)
    }
    later: set[Span] = set()
    marks: list[tuple[Mark, frozenset[Span]]] = []
    for decision in reversed(decisions):
        if isinstance(decision, Drop):
            later.update(sheet.ground.spans(decision))
        elif isinstance(decision, Mark) and decision.alike:
            marks.append((decision, frozenset(chosen | later)))
    marks.sort(key=lambda pair: -len(pair[0].quote.exact))
    placed = [(mark, [s for s in sheet.ground.spans(mark) if s not in taken]) for mark, taken in marks]
    for _, spans in placed:
        for span in spans:
            page = sheet.page(span.paragraph)
            page[:] = [m for m in page if not _gives_way(m, span, whole=False) or _on(m, span)]
    for mark, spans in placed:
        _mark(sheet, mark, [span for span in spans if not _inside(sheet.page(span.paragraph), span)])


def _on(mention: Mention, span: Span) -> bool:
    return (mention.start, mention.end) == (span.start, span.end)


def _inside(page: Iterable[Mention], span: Span) -> bool:
    """Tell whether a longer name stands around a place."""
    return any(
        m.start <= span.start and span.end <= m.end and (m.start, m.end) != (span.start, span.end)
        for m in page
    )


def _mark(sheet: Sheet, decision: Mark, spans: Sequence[Span]) -> None:
    identity = sheet.insist(decision.entity) if spans else ""
    for span in spans:
        page = sheet.page(span.paragraph)
        if decision.was is not None and decision.was != decision.quote:
            _widen(sheet, decision.was, span)
        kept = [m for m in page if not _gives_way(m, span, whole=decision.was != decision.quote)]
        kind = sheet.entities[identity].type
        kept.append(Mention(span.paragraph, span.start, span.end, kind, identity))
        page[:] = sorted(kept, key=reading_order)


def _widen(sheet: Sheet, was: Quote, span: Span) -> None:
    """Take away the mention whose edges were wrong: `was`, where it shares characters with `span`."""
    text, page = sheet.ground.article.paragraphs[span.paragraph].text, sheet.page(span.paragraph)
    start = text.find(was.exact, max(0, span.start - len(was.exact) + 1))
    while 0 <= start < span.end:
        page[:] = [m for m in page if (m.start, m.end) != (start, start + len(was.exact))]
        start = text.find(was.exact, start + 1)


def _gives_way(mention: Mention, span: Span, *, whole: bool) -> bool:
    """Tell whether a mention gives way to one at `span`: the same, a crossing one, one inside if `whole`."""
    if mention.end <= span.start or mention.start >= span.end:
        return False
    outside = mention.start <= span.start and mention.end >= span.end
    inside = mention.start >= span.start and mention.end <= span.end
    return (outside and inside) or (whole if inside else not outside)


def _merge(sheet: Sheet, decision: Merge) -> None:
    one, two = sheet.resolve(decision.entity), sheet.resolve(decision.into)
    if one is None or two is None or one == two:
        return
    gone, kept = sheet.entities[one], sheet.entities[two]
    sheet.merged[one] = two
    names = {
        tag: tuple(dict.fromkeys((*kept.names.get(tag, ()), *gone.names.get(tag, ()))))
        for tag in (*kept.names, *gone.names)
    }
    posts = tuple(dict.fromkeys((*kept.posts, *gone.posts)))
    wikidata, about = kept.wikidata or gone.wikidata, kept.about or gone.about
    sheet.entities[two] = replace(kept, names=names, posts=posts, wikidata=wikidata, about=about)


def _rename(sheet: Sheet, identity: str, names: Names) -> None:
    entity = sheet.entities[identity]
    kept = {tag: forms for tag, forms in {**entity.names, **names}.items() if forms and tag != PINYIN}
    renamed = replace(entity, names=kept, known=True)
    spelt = spellings(renamed) if PINYIN in entity.names else ()  # of the name that it has now
    sheet.entities[identity] = replace(renamed, names={**kept, PINYIN: spelt} if spelt else kept)


def _mentions(sheet: Sheet) -> tuple[Mention, ...]:
    """Put the pages together again; every mention goes under its entity's id and decided type."""
    mentions: list[Mention] = []
    before = sheet.ground.article.mentions
    place = 0
    for number in sorted(sheet.pages):
        low, high = edges(before, number)
        mentions += before[place:low]
        mentions += sheet.pages[number]
        sheet.moved += _moved(before[low:high], sheet.pages[number])
        place = high
    mentions += before[place:]
    if changed := _changed(sheet):
        mentions = [_of(changed[m.entity], m) if m.entity in changed else m for m in mentions]
    return tuple(mentions)


def _of(entity: Entity, mention: Mention) -> Mention:
    """Give a mention to another entity; three times as quick as dataclasses.replace, for there may be many."""
    place = (mention.paragraph, mention.start, mention.end)
    return Mention(*place, entity.type, entity.id, mention.confidence)


def _moved(before: Sequence[Mention], after: list[Mention]) -> Iterator[tuple[Span, str, str]]:
    """List the mentions in whose place one of another entity stands."""
    for mention in before:
        if mention not in after:
            for now in after:
                if now.start < mention.end and mention.start < now.end and now.entity != mention.entity:
                    yield Span(now.paragraph, now.start, now.end), mention.entity, now.entity


def _changed(sheet: Sheet) -> Mapping[str, Entity]:
    """Map the ids that mean another entity, or one of another type, to that entity."""
    ids = {*sheet.merged, *sheet.retyped}
    return {identity: sheet.entities[sheet.root(identity)] for identity in ids}


def named_by(article: Article) -> set[str]:
    """List the entities that an article mentions."""
    return {mention.entity for mention in article.mentions}
