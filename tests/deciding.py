"""Articles and decisions for tests: a machine's result over a made-up text, and what a person may say of it."""

from __future__ import annotations

from functools import lru_cache

from hypothesis import strategies as st

from reader import anchors
from reader.annotate.decided import (
    Decision,
    Drop,
    End,
    Fails,
    Ground,
    Holds,
    Mark,
    Merge,
    Ref,
    Rename,
    Retype,
    Told,
)
from reader.document import (
    Article,
    Entity,
    EntityType,
    Mention,
    Move,
    Paragraph,
    Post,
    Quote,
    Source,
    Span,
    Status,
    reading_order,
)

NAMES = {
    "林小文": EntityType.PERSON,
    "高遠航": EntityType.PERSON,
    "小林": EntityType.PERSON,
    "晨星科技": EntityType.ORG,
    "星科": EntityType.ORG,
    "海灣城": EntityType.PLACE,
}
TEXT = (
    "林小文上月離開晨星科技，加入星科。高遠航留任。",
    "星科的小林說，林小文與高遠航下周到海灣城。晨星科技未回應。",
    "海灣城的晨星科技說：小林離開星科，重返晨星科技。",
)
SOURCE = Source(name="a.txt", path="/nowhere/a.txt", sha256="a" * 64)


@lru_cache
def machine() -> Article:
    """Give an article as a machine annotated it, every id the machine's own."""
    entities = {
        f"x-{name}": Entity(f"x-{name}", kind, {"zh-Hant-TW": (name,)}, known=False)
        for name, kind in NAMES.items()
    }
    mentions = []
    for number, text in enumerate(TEXT):
        for name, kind in NAMES.items():
            start = text.find(name)
            while start >= 0:
                inside = any(
                    name in other != name and other in text[max(0, start - 3) : start + 5] for other in NAMES
                )
                if not inside:
                    mentions.append(Mention(number, start, start + len(name), kind, f"x-{name}", 0.8))
                start = text.find(name, start + 1)
    moves = (
        Move("move-1", person="x-林小文", origin=Post("x-晨星科技"), destination=Post("x-星科"), date_text="上月",
             evidence=(Span(0, 0, 17),), confidence=0.7),
        Move("move-2", person="x-小林", origin=Post("x-星科"), evidence=(Span(2, 9, 16),), confidence=0.6),
        Move("move-3", person="x-小林", destination=Post("x-晨星科技", "工程師"), evidence=(Span(2, 9, 24),), confidence=0.5),
    )  # fmt: skip
    return Article(
        SOURCE,
        tuple(map(Paragraph, TEXT)),
        entities=entities,
        mentions=tuple(sorted(mentions, key=reading_order)),
        moves=moves,
    )


refs = st.sampled_from([Ref(name, kind) for name, kind in NAMES.items()] + [Ref("新人", EntityType.PERSON)])
ids = st.text("0123456789abcdef", min_size=6, max_size=6)


@st.composite
def quotes(draw: st.DrawFn) -> tuple[Quote, int]:
    article = machine()
    number = draw(st.integers(0, len(TEXT) - 1))
    if draw(st.booleans()):
        mention = draw(st.sampled_from([m for m in article.mentions if m.paragraph == number]))
        span = Span(number, mention.start, mention.end)
    else:
        start = draw(st.integers(0, len(TEXT[number]) - 5))
        span = Span(number, start, start + draw(st.integers(1, 5)))
    return anchors.quote(article, span), number


@st.composite
def tolds(draw: st.DrawFn) -> Told:
    article = machine()
    ground = Ground(article)
    if draw(st.booleans()):
        return ground.told(article, draw(st.sampled_from(article.moves)))
    end = st.none() | st.builds(End, st.none() | refs, st.sampled_from(["", "院長"]))
    origin, destination = draw(end), draw(end)
    group = draw(st.booleans())
    return Told(
        person=None if group else draw(refs),
        label="三名研究員" if group else "",
        count=draw(st.none() | st.integers(1, 99)) if group else None,
        members=tuple(draw(st.lists(refs, max_size=2))) if group else (),
        origin=origin,
        destination=destination or (None if origin else End()),
        date=draw(st.sampled_from(["", "2025", "2025-06", "2025-06-03"])),
        status=draw(st.sampled_from(list(Status))),
        quotes=tuple(quote for quote, _ in draw(st.lists(quotes(), max_size=2))),
    )


def _mark(draw: st.DrawFn, identity: str, quote: Quote, near: int, *, alike: bool) -> Mark:
    """Mark as the screen does: a new name, a mention split off, or a mention with other edges."""
    kind = draw(st.sampled_from(["new", "split", "edges"]))
    person = EntityType.PERSON
    if kind == "new":
        return Mark(
            identity, quote, Ref(quote.exact, NAMES.get(quote.exact, person)), near, None, alike, "2026"
        )
    if kind == "split":
        return Mark(identity, quote, Ref(quote.exact, person, f"own-{identity}"), near, quote)
    number, text = near, TEXT[near]
    mention = draw(st.sampled_from([m for m in machine().mentions if m.paragraph == number]))
    low, high = draw(st.integers(-1, 1)), draw(st.integers(-1, 1))
    start = max(0, mention.start + low)
    end = max(start + 1, min(len(text), mention.end + high))
    entity = Ref(machine().text(mention), mention.type)
    was = anchors.quote(machine(), Span(number, mention.start, mention.end))
    return Mark(identity, anchors.quote(machine(), Span(number, start, end)), entity, number, was)


@st.composite
def decisions(draw: st.DrawFn) -> Decision:
    kind = draw(st.sampled_from([Mark, Drop, Retype, Merge, Rename, Holds, Fails]))
    identity, flag = draw(ids), draw(st.booleans())
    quote, near = draw(quotes())
    if kind is Mark:
        return _mark(draw, identity, quote, near, alike=flag)
    if kind is Drop:
        return Drop(identity, quote, near, flag)
    if kind is Retype:
        return Retype(identity, draw(refs), draw(st.sampled_from(list(EntityType))))
    if kind is Merge:
        return Merge(identity, draw(refs), draw(refs))
    if kind is Rename:
        tags = draw(st.lists(st.sampled_from(["zh-Hant-HK", "zh-Hans-CN", "en"]), unique=True, min_size=1))
        return Rename(
            identity, draw(refs), tuple((tag, ("林文", "Wen: #1")[: draw(st.integers(0, 2))]) for tag in tags)
        )
    if kind is Fails:
        return Fails(identity, draw(tolds()))
    was_told = draw(st.none() | tolds())
    return Holds(identity, draw(tolds()), was_told, flag and was_told is None)


many = st.lists(decisions(), max_size=7, unique_by=lambda one: one.id).map(tuple)
