"""The list from which one jumps: entities, moves, notes, headings, narrowed while typing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from reader.app.lists.rows import way
from reader.app.widgets.narrowing import Narrowing
from reader.app.widgets.panel import Item
from reader.app.widgets.styled import Pieces, quoted
from reader.document import EntityType, Kind, Span
from reader.language.answers import ranker
from reader.mentions import entities
from reader.record import record
from reader.wording import catalogue, say

if TYPE_CHECKING:
    from reader.app.reading import ReadingScreen

KINDS = (*(kind.value for kind in EntityType), "MOVE", "NOTE", "HEADING")
"""What one can jump to."""

SHOWN = 200
"""Lines listed at most; typing brings the others."""


@record
class Target:
    """A thing to jump to: its kind, one of KINDS, the names it answers to, its line, its place."""

    kind: str
    names: tuple[str, ...]
    line: Pieces
    place: Span
    mention: int | None = None


def targets(screen: ReadingScreen) -> list[Target]:
    """List all that one can jump to: entities by how often they are named, moves, notes, headings."""
    return [*_entities(screen), *_moves(screen), *_notes(screen), *_headings(screen)]


def _entities(screen: ReadingScreen) -> list[Target]:
    article, naming = screen.article, screen.naming
    first: dict[str, int] = {}
    for number, identity in enumerate(entities(article.mentions)):
        first.setdefault(identity, number)
    listed = []
    order = list(EntityType)
    for identity in sorted(first, key=lambda each: -naming.count(each)):
        entity, mention = article.entities[identity], article.mentions[first[identity]]
        name, english = naming.name(identity), naming.english(identity)
        line: Pieces = [(name, entity.type.value.lower())]
        line += [(f"  {english}", "")] if english and english != name else []
        line.append((f"  {say(entity.type.value)} ×{naming.count(identity)}", "dim"))
        names = (name, *naming.surfaces(identity), *(n for each in entity.names.values() for n in each))
        place = Span(mention.paragraph, mention.start, mention.end)
        listed.append(Target(entity.type.value, tuple(dict.fromkeys(names)), line, place, first[identity]))
    return sorted(listed, key=lambda target: order.index(EntityType(target.kind)))


def _moves(screen: ReadingScreen) -> list[Target]:
    naming, listed = screen.naming, []
    for move in screen.article.moves:
        if not move.evidence:
            continue
        who = [naming.name(each) for each in move.people]
        label = (
            naming.name(move.person) if move.person else naming.words(move.group.label if move.group else "")
        )
        english = [naming.english(each) for each in move.people]
        line: Pieces = [(label, "person"), (f"  {way(move, naming)}", "")]
        line.append((f"  {say('MOVE')}", "dim"))
        names = (f"{label} {way(move, naming)}", *who, *english)
        listed.append(Target("MOVE", names, line, move.evidence[0]))
    return listed


def _notes(screen: ReadingScreen) -> list[Target]:
    listed = []
    for note, span in screen.desk.located:
        if span is not None:
            words = " ".join(note.text.split())
            line: Pieces = [
                (words[:60], ""),
                (f"  {quoted(note.quote.exact[:20])}", "quote"),
                (f"  {say('NOTE')}", "dim"),
            ]
            names = (words, note.quote.exact, *(f"#{tag}" for tag in note.tags))
            listed.append(Target("NOTE", names, line, span))
    return listed


def _headings(screen: ReadingScreen) -> list[Target]:
    listed = []
    for number, paragraph in enumerate(screen.article.paragraphs):
        if paragraph.kind is Kind.HEADING:
            span = Span(number, 0, len(paragraph.text))
            shown = screen.naming.quote(span)
            line: Pieces = [(shown, "strong"), (f"  {say('HEADING')}", "dim")]
            listed.append(Target("HEADING", (shown, paragraph.text), line, span))
    return listed


def narrowed(every: Sequence[Target], query: str, kind: str) -> list[Target]:
    """Keep what answers a query, the best first; `@person` in it keeps one kind."""
    words = query.split()
    for word in [word for word in words if word.startswith(("@", "＠"))]:
        words.remove(word)
        kind = kind_named(word[1:]) or kind
    kept = [target for target in every if kind in ("", target.kind)]
    if not words:
        return kept
    rank = ranker(" ".join(words))
    ranked = [
        (best, number) for number, target in enumerate(kept) if (best := rank(target.names)) is not None
    ]
    return [kept[number] for _, number in sorted(ranked)]


def kind_named(word: str) -> str:
    """Give the kind whose name, in any language of the interface, begins so; empty for none."""
    wanted = word.casefold()
    names = catalogue()
    told = (kind for kind in KINDS if any(name.startswith(wanted) for name in (kind.lower(), *names[kind])))
    return next(told, "") if wanted else ""


class JumpList(Narrowing[Target | None]):
    """All that one can jump to; closes with the one chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "kind(1)", show=False, priority=True),
        Binding("shift+tab", "kind(-1)", show=False, priority=True),
    ]

    def __init__(self, every: Sequence[Target]) -> None:
        super().__init__(say("jump_prompt"))
        self.every = every
        self.kinds = ["", *(kind for kind in KINDS if any(target.kind == kind for target in every))]
        self.kind = ""

    def answer(self, typed: str) -> Sequence[Item]:
        """Give the lines for what was typed, of the kind asked for."""
        found = narrowed(self.every, typed, self.kind)
        kind = say(self.kind) if self.kind else say("jump_all")
        count = say("jump_count", count=len(found), total=len(self.every))
        self.tell(f"{say('jump_title')} · {kind} · {count}", say("jump_hint"))
        items = [Item(lines=(target.line,), value=target) for target in found[:SHOWN]]
        return items or [Item(lines=([(say("jump_nothing"), "dim")],))]

    def action_kind(self, by: int) -> None:
        """List the next kind only, after the last everything."""
        self.kind = self.kinds[(self.kinds.index(self.kind) + by) % len(self.kinds)]
        self.narrow()


def ask_jump(screen: ReadingScreen) -> None:
    """Open the list, and go to what is chosen."""

    def take(target: Target | None) -> None:
        if target is not None:
            screen.jump(target.place, mention=target.mention)

    screen.app.push_screen(JumpList(targets(screen)), take)
