"""What the lists beside the article say: people, moves, notes, and the card of an entity."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from reader.app.lists.translated_rows import alone, mentions_there, moves_there, named_there, told_there
from reader.app.widgets.panel import Item
from reader.app.widgets.styled import Pieces, quoted
from reader.document import Article, Entity, EntityType, Mention, Move, Span
from reader.mentions import in_paragraph, of
from reader.naming import NAMELESS, PINYIN, Naming
from reader.script import fold
from reader.wording import say

if TYPE_CHECKING:
    from reader.annotate.decided import Told
    from reader.userdata import Note

DECIDED_SIGN = "✓"
"""Before what the reader confirmed, changed or added; one cell wide in every terminal."""

OTHERS = (EntityType.ORG, EntityType.PRODUCT, EntityType.PLACE, EntityType.TITLE)


ELSEWHERE = 30
"""Moves told elsewhere that are listed with a paragraph; in a book of megabytes its people have hundreds."""


def waiting() -> list[Item]:
    """Say that names are still being looked for."""
    return [Item(lines=([(say("looking"), "dim")],), indent=0)]


def people(article: Article, paragraph: int | None, naming: Naming) -> list[Item]:
    """List the people of a paragraph (of the article, for None), then the other names in a line a type."""
    mentions = _mentions(article, paragraph)
    moving = _moving(paragraph, naming)
    named = list(dict.fromkeys(m.entity for m in mentions if m.type is EntityType.PERSON))
    people = {i for i in moving if i in article.entities and article.entities[i].type is EntityType.PERSON}
    named += [identity for identity in moving if identity in people and identity not in named]
    named.sort(key=lambda identity: identity not in moving)
    if paragraph is None:
        named.sort(key=lambda identity: -naming.count(identity))
    items = [_person(article.entities[identity], naming) for identity in named]
    items += [_person(entity, naming, say("translation_only")) for entity in named_there(article, paragraph)]
    if not items:
        text = say("no_people_article" if paragraph is None else "no_people")
        items.append(Item(lines=([(text, "dim")],), indent=0))
    others = [_others(type_, mentions, naming) for type_ in OTHERS]
    shown = [item for item in others if item is not None]
    return [*items, *([Item(lines=([("", "")],))] if shown else []), *shown]


def _mentions(article: Article, paragraph: int | None) -> Sequence[Mention]:
    """Give the mentions of a paragraph (of the article, for None), which stand in order."""
    if paragraph is None:
        return article.mentions
    return in_paragraph(article.mentions, paragraph)


def _moving(paragraph: int | None, naming: Naming) -> list[str]:
    """List who moves in a paragraph, in the order in which the moves name them."""
    moves = naming.moves_in(paragraph)
    return list(dict.fromkeys(identity for move in moves for identity in move.people))


def _person(entity: Entity, naming: Naming, remark: str = "") -> Item:
    name, english = naming.name(entity.id), naming.english(entity.id)
    head: Pieces = [(name, "person")]
    if english and english != name:
        head.append((f"  {english}", "strong"))
    if (count := naming.count(entity.id)) > 1:
        head.append((f"  ×{count}", "dim"))
    posts = "；".join(filter(None, map(naming.post, entity.posts)))
    about = remark or posts or entity.about
    return Item(lines=(head, [(about, "dim")]) if about else (head,), value=entity.id)


def _others(type_: EntityType, mentions: Iterable[Mention], naming: Naming) -> Item | None:
    named = list(dict.fromkeys(m.entity for m in _whole(m for m in mentions if m.type is type_)))
    named = [identity for identity in named if fold(naming.name(identity)) not in NAMELESS]
    if not named:
        return None
    line: Pieces = [(say(type_.value) + "  ", "dim")]
    for number, identity in enumerate(named):
        if number:
            line.append((" · ", "dim"))
        line.append((naming.name(identity), type_.value.lower()))
    return Item(lines=(line,))


def _whole(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Leave out a name that is part of a longer one of its type: 三星 of 三星電子."""
    place = (-1, 0)
    for each in mentions:
        if (each.paragraph, each.end) > place:
            yield each
            place = (each.paragraph, each.end)


def moves(article: Article, paragraph: int | None, naming: Naming) -> list[Item]:
    """List the moves told in a paragraph, then those of its people told elsewhere; or all, in order."""
    here = [*naming.moves_in(paragraph)]
    here.sort(key=lambda move: min(((e.paragraph, e.start) for e in move.evidence), default=(1 << 30, 0)))
    listed = [*here, *moves_there(article, paragraph)]
    more = 0
    if paragraph is not None:
        told = {move.id for move in here}
        named = (mention.entity for mention in _mentions(article, paragraph))
        other = [move for move in naming.moves_of(named) if move.id not in told]
        listed += other[:ELSEWHERE]
        more = max(0, len(other) - ELSEWHERE)
    items = _told(listed, paragraph, naming)
    if more:
        items.append(Item(lines=([(say("moves_more", count=more), "dim")],)))
    if items:
        return items
    return [Item(lines=([(say("no_moves_article" if paragraph is None else "no_moves"), "dim")],), indent=0)]


def _told(listed: Iterable[Move], paragraph: int | None, naming: Naming) -> list[Item]:
    """Give an entry for each move; words that prove several in a row stand below the first of them alone."""
    items: list[Item] = []
    above: list[Pieces] = []
    for move in listed:
        proof = _proof(move, paragraph, naming)
        items.append(
            Item(lines=(*_move(move, naming), *(proof if proof != above else ()), [("", "")]), value=move.id)
        )
        above = proof
    return items


def _move(move: Move, naming: Naming) -> list[Pieces]:
    """Tell who moves, from where to where, and how sure that is."""
    head: Pieces = []
    if move.person is not None:
        entity = naming.entity(move.person)  # a move that was confirmed outlives "is a product"
        head.append((naming.name(move.person), (entity.type if entity else EntityType.PERSON).value.lower()))
        english = naming.english(move.person)
        if english and english != naming.name(move.person):
            head.append((f"  {english}", "strong"))
    elif move.group:
        head.append((naming.words(move.group.label), "person"))
        head += [(f"  {say('count_people', count=move.group.count)}", "dim")] if move.group.count else []
    lines = [head, [(way(move, naming), "")], _facts(move, naming)]
    if move.group and move.group.members:
        lines.append([("、".join(map(naming.name, move.group.members)), "dim")])
    return lines


def _proof(move: Move, paragraph: int | None, naming: Naming) -> list[Pieces]:
    """Give the words that prove a move: of the paragraph where it has any, and of the translation."""
    lines: list[Pieces] = []
    own = () if alone(move, naming.article) else move.evidence
    span = next((e for e in own if e.paragraph == paragraph), next(iter(own), None))
    if span is not None:
        if paragraph is not None and span.paragraph != paragraph:
            lines.append([(say("elsewhere", number=span.paragraph + 1), "dim")])
        lines.append([(quoted(naming.quote(span)), "quote")])
    return lines + [[(quoted(words), "quote")] for words in told_there(move, naming.article)[:1]]


def way(move: Move, naming: Naming) -> str:
    """Tell a move's way: from → to, or who joins, who leaves."""
    return way_of(naming.post(move.origin), naming.post(move.destination), posts_only=posts_only(move))


def posts_only(move: Move | Told) -> bool:
    """Tell whether no organisation is known at either end."""
    return not any(end and end.organization for end in (move.origin, move.destination))


def way_of(here: str, there: str, *, posts_only: bool = False) -> str:
    """Tell a way from place to place in words; one of the two, or both, may be empty.

    With `posts_only` they are roles of which no organisation is known: nobody joins a role.
    """
    if here and there:
        return f"{here} → {there}"
    if there:
        return say("takes_post" if posts_only else "joins", there=there)
    if here:
        return say("gives_up_post" if posts_only else "leaves", here=here)
    return say("leaves_untold")


def _facts(move: Move, naming: Naming) -> Pieces:
    facts: Pieces = [(say(move.status.value), move.status.value)]
    if date := _date(move, naming):
        facts.append((f"  {date}", "dim"))
    if move.decided:
        facts.append((f"  {DECIDED_SIGN} {say('by_you')}", "confirmed"))
    if move.confidence < 1:
        facts.append((f"  {say('confidence', percent=round(move.confidence * 100))}", "dim"))
    if alone(move, naming.article):
        facts.append((f"  {say('translation_only')}", "reported"))
    elif told_there(move, naming.article):
        facts.append((f"  {say('translation_too')}", "dim"))
    return facts


def _date(move: Move, naming: Naming) -> str:
    """Give the date, and as printed where that tells more: 過去一周, 6月, not 2025年6月30日 once again."""
    printed = naming.words(move.date_text)
    if not move.date or not printed:
        return move.date or printed
    if [int(part) for part in re.findall(r"[0-9]+", printed)] == [int(part) for part in move.date.split("-")]:
        return move.date
    return f"{move.date} ({printed})" if printed.isascii() else f"{move.date} （{printed}）"


def notes(located: Sequence[tuple[Note, Span | None]], reworded: Container[str] = ()) -> list[Item]:
    """List notes in the order of the text, those whose words are lost at the end; `reworded` are ids."""
    items = []
    for note, span in sorted(located, key=lambda p: (p[1] is None, p[1] and (p[1].paragraph, p[1].start))):
        where = say("paragraph_n", number=span.paragraph + 1) if span else say("note_lost")
        head: Pieces = [(where, "strong" if span else "denied")]
        head += [(f"  {say('note_reworded')}", "reported")] if note.id in reworded else []
        head.append((f"  {quoted(note.quote.exact)}", "quote"))
        body: list[Pieces] = [[(line, "")] for line in note.text.splitlines() or [""]]
        untold = [tag for tag in note.tags if f"#{tag}" not in note.text]
        tags: list[Pieces] = [[(" ".join(f"#{tag}" for tag in untold), "title")]] if untold else []
        items.append(Item(lines=(head, *body, *tags, [("", "")]), value=note.id))
    return items or [Item(lines=([(say("no_notes"), "dim")],), indent=0)]


def card(article: Article, identity: str, naming: Naming) -> list[Item]:
    """Say all that is known of an entity; its mentions and moves can be chosen, to be shown."""
    entity = naming.entity(identity) or Entity(identity, EntityType.PERSON)
    items = [Item(lines=([(say(entity.type.value), "dim")], *_known(entity)))]
    items.append(Item(lines=([(say("card_names"), "strong")],)))
    for tag, names in entity.names.items():
        line: Pieces = [(f"{kind_of_name(entity, tag)}  ", "dim"), (names[0], entity.type.value.lower())]
        if len(names) > 1:
            also = "" if tag == PINYIN else f"{say('card_aliases')} "  # with the tones it is the same name
            line.append((f"  {also}{'、'.join(names[1:])}", "dim"))
        items.append(Item(lines=(line,)))
    spans = [Span(m.paragraph, m.start, m.end) for m in of(article.mentions, identity)]
    surfaces = "、".join(naming.forms(identity))
    here: list[Pieces] = [[(surfaces, "")]] if surfaces else []
    here += [[(naming.post(post), "")] for post in entity.posts]
    items.append(Item(lines=([("", "")], [(say("card_here"), "strong")], *here)))
    told = [move for move in (*article.moves, *moves_there(article, None)) if identity in parties(move)]
    if told:
        items.append(Item(lines=([("", "")], [(say("card_moves"), "strong")])))
        items += _told(told, None, naming)
    items.append(Item(lines=([("", "")], [(say("card_mentions", count=len(spans)), "strong")])))
    items += [Item(lines=(snippet(article, span, naming),), value=span) for span in spans]
    return items + mentions_there(article, identity)


def kind_of_name(entity: Entity, tag: str) -> str:
    """Say of which region a name is; of one found in the text, which no file knows, only its script is known."""
    return say(tag) if entity.known or not tag.startswith("zh-Han") else say(f"script_{tag[:7]}").capitalize()


def _known(entity: Entity) -> list[Pieces]:
    lines: list[Pieces] = []
    if entity.about:
        lines.append([(entity.about, "")])
    if entity.wikidata:
        lines.append([(f"Wikidata {entity.wikidata}", "dim")])
    if not entity.known:
        lines.append([(say("card_found"), "dim")])
    return lines


def parties(move: Move) -> set[str | None]:
    """List the ids of the people and organisations of a move."""
    ends = {post.organization for post in (move.origin, move.destination) if post}
    return {*move.people, *ends}


def snippet(article: Article, span: Span, naming: Naming, *, around: int = 14) -> Pieces:
    """Give a place with the words around it."""
    low = max(0, span.start - around)
    high = min(len(article.paragraphs[span.paragraph].text), span.end + around)
    return [
        (say("paragraph_n", number=span.paragraph + 1) + " ", "dim"),
        ("…" * (low > 0) + naming.quote(Span(span.paragraph, low, span.start)), "dim"),
        (naming.quote(span), "strong"),
        (naming.quote(Span(span.paragraph, span.end, high)), "dim"),
        ("…" * (high < len(article.paragraphs[span.paragraph].text)), "dim"),
    ]
