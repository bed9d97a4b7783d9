"""The notes of all articles on the screen: found by words and tags, opened where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader import anchors
from reader.app.fetching import fetch
from reader.app.keeping import keeping
from reader.app.widgets.narrowing import Narrowing
from reader.app.widgets.panel import Item
from reader.app.widgets.styled import Pieces, quoted
from reader.document import Article, Span
from reader.page.finding import folded
from reader.userdata.everywhere import Shelved, shelf, tagged
from reader.wording import Fault, say

if TYPE_CHECKING:
    from reader.app.opening import Opening
    from reader.app.reading import ReadingScreen


def ask(screen: ReadingScreen) -> None:
    """List the notes of all articles; open the article of the one chosen."""
    shelved, faults = shelf()

    def take(each: Shelved | None) -> None:
        if each is not None:
            go(screen, each)

    screen.app.push_screen(ShelfList(shelved, faults), take)


def go(screen: ReadingScreen, shelved: Shelved) -> None:
    """Go to a note; where it stands in another article, open that over this one."""
    sources = (one for one in (screen, *under(screen)) if one.article.source.sha256 == shelved.sha256)
    if shelved.sha256 and (there := next(sources, None)):
        if there is not screen:
            _leave_to(screen, there)
        there.jump(place(there.article, shelved))
    elif shelved.gone:
        path = shelved.path
        screen.tell(say("shelf_gone_at", path=path) if path else say("shelf_piped"))
    else:
        _open(screen, shelved)


def place(article: Article, shelved: Shelved) -> Span:
    """Find where a note stands; its old paragraph where the words are lost."""
    note = shelved.note
    found = anchors.find(article.paragraphs, note.quote, near=note.paragraph)
    return found or Span(max(0, min(note.paragraph, len(article.paragraphs) - 1)), 0, 0)


def _open(screen: ReadingScreen, shelved: Shelved) -> None:
    other = screen.opening.other
    assert other is not None

    def show(opening: Opening) -> None:
        keeping.keep(screen)
        key = screen.keyboard.label("backward").split()[0]
        back = opening.telling or say("shelf_back", key=key, name=screen.article.source.name)
        there = place(opening.article, shelved)
        opening = replace(opening, at=there, settings=screen.settings, telling=back)
        screen.app.push_screen(type(screen)(opening, screen.keyboard))

    fetch(screen, shelved.title or shelved.name, lambda: other(Path(shelved.path)), show)


def under(screen: ReadingScreen) -> list[ReadingScreen]:
    """List the articles that this one was opened over, the nearest first."""
    stack = [one for one in screen.app.screen_stack if isinstance(one, type(screen))]
    return stack[: stack.index(screen)][::-1]


def leave(screen: ReadingScreen) -> bool:
    """Go back to the article that this one was opened over; False where there is none."""
    if not (below := under(screen)):
        return False
    _leave_to(screen, below[0])
    return True


def _leave_to(screen: ReadingScreen, there: ReadingScreen) -> None:
    keeping.keep(screen)
    while screen.app.screen is not there:
        screen.app.pop_screen()
    there.settings = screen.settings
    there.refresh_all()
    there.tell(say("shelf_returned", name=there.article.source.name))


def narrowed(shelved: Sequence[Shelved], query: str) -> list[Shelved]:
    """Keep the notes that have all words of a query, in either script, and all its #tags."""
    words = query.split()
    tags = [word for word in words if word.startswith(("#", "＃")) and len(word) > 1]
    wanted = [folded(word) for word in words if not word.startswith(("#", "＃"))]
    kept = []
    for each in tagged(shelved, tags):
        text = folded(f"{each.note.text} {each.note.quote.exact} {each.title} {each.name}")
        if all(word in text for word in wanted):
            kept.append(each)
    return kept


class ShelfList(Narrowing[Shelved | None]):
    """The notes of all articles; closes with the one chosen."""

    def __init__(self, shelved: Sequence[Shelved], faults: Sequence[Fault]) -> None:
        super().__init__(say("shelf_prompt"))
        self.shelved, self.faults = shelved, faults

    def answer(self, typed: str) -> Sequence[Item]:
        """Give the notes for what was typed, then the files that cannot be read."""
        found = narrowed(self.shelved, typed)
        count = say("jump_count", count=len(found), total=len(self.shelved))
        self.tell(f"{say('shelf_title')} · {count}", say("shelf_hint"))
        nothing = say("shelf_nothing" if self.shelved else "shelf_empty")
        items = [_item(each) for each in found] or [Item(lines=([(nothing, "dim")],))]
        return [*items, *(Item(lines=([(str(fault), "denied")],)) for fault in self.faults)]


def _item(each: Shelved) -> Item:
    note = each.note
    head: Pieces = [(each.title or each.name, "strong"), (f"  {note.changed[:10]}", "dim")]
    if each.gone:
        head.append((f"  {say('shelf_gone')}", "denied"))
    words = note.quote.exact if len(note.quote.exact) <= 30 else note.quote.exact[:30] + "…"
    lines: list[Pieces] = [head, [(quoted(words), "quote")]]
    lines += [[(line, "")] for line in note.text.splitlines()[:4]]
    untold = [tag for tag in note.tags if f"#{tag}" not in note.text]
    lines += [[(" ".join(f"#{tag}" for tag in untold), "title")]] if untold else []
    return Item(lines=(*lines, [("", "")]), value=each)
