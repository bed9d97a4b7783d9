"""What the keys do that jump: back and forward, marks, the filter of names."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from reader.app.deciding.correcting import Turn
from reader.app.keys.key import Key
from reader.app.lists.rows import snippet
from reader.app.widgets.keymenu import Choice, ask_key
from reader.app.widgets.over import Over
from reader.document import EntityType, Span
from reader.mentions import by_type
from reader.wording import say

if TYPE_CHECKING:
    from reader.app.reading import ReadingScreen


def back(screen: ReadingScreen) -> None:
    """Go back to where the last jump began; before the first, to the article that this one was opened over."""
    place = screen.trail.back(screen.view.cursor)
    if place is None:
        from reader.app.keeping import shelf  # not needed for the first paint

        if shelf.leave(screen):
            return
    _go(screen, place, "no_way_back")


def forward(screen: ReadingScreen) -> None:
    """Go forward again."""
    _go(screen, screen.trail.forward(screen.view.cursor), "no_way_forward")


def _go(screen: ReadingScreen, place: Span | None, nothing: str) -> None:
    if place is None:
        screen.tell(say(nothing))
        return
    screen.view.focus()
    screen.view.go(place, center=True)


class LetterMenu(Over[str | None]):
    """Asks for one letter or digit; closes with it, None for any other key."""

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self.heading, self.text = title, text

    def compose(self) -> ComposeResult:
        """Lay out the question."""
        with Vertical(classes="letter") as box:
            box.border_title = self.heading
            box.border_subtitle = f"Esc {say('hint_cancel')}"
            yield Static(self.text, markup=False)

    def on_key(self, event: events.Key) -> None:
        """Close with the letter."""
        event.stop()
        letter = event.character or ""
        self.dismiss(letter if letter.isascii() and letter.isalnum() else None)


def set_mark(screen: ReadingScreen) -> None:
    """Ask for a letter, and mark the place under the cursor with it."""
    place = screen.view.cursor

    def take(letter: str | None) -> None:
        if letter is not None:
            before = screen.marks.get(letter)
            screen.tell(_mark(screen, letter, place))
            screen.history.did(
                Turn(partial(_mark, screen, letter, before), partial(_mark, screen, letter, place))
            )

    used = " ".join(sorted(screen.marks))
    text = say("mark_letters", letters=used) if used else say("mark_letter")
    screen.app.push_screen(LetterMenu(say("mark_title"), text), take)


def _mark(screen: ReadingScreen, letter: str, place: Span | None) -> str:
    """Let a letter mark a place, or none; tell which."""
    if place is None:
        screen.marks.pop(letter, None)
        return say("mark_gone", letter=letter)
    screen.marks[letter] = place
    return say("mark_set", letter=letter, number=place.paragraph + 1)


def go_to_mark(screen: ReadingScreen) -> None:
    """Offer the marks and the place before the last jump."""
    choices = []
    if screen.trail.last is not None:
        choices.append(Choice("'", say("mark_last"), partial(_jump, place=screen.trail.last)))
    for letter, place in sorted(screen.marks.items()):
        choices.append(Choice(letter, _words(screen, place), partial(_jump, place=place)))
    if choices:
        ask_key(screen, say("marks_title"), choices)
    else:
        screen.tell(say("no_marks"))


def _jump(screen: ReadingScreen, place: Span) -> None:
    screen.jump(place)


def _words(screen: ReadingScreen, place: Span) -> str:
    end = min(place.start + 12, len(screen.article.paragraphs[place.paragraph].text))
    pieces = snippet(screen.article, Span(place.paragraph, place.start, end), screen.naming, around=0)
    return "".join(text for text, _ in pieces)


def ask_filter(screen: ReadingScreen) -> None:
    """Choose of which type the names are that Tab walks through."""

    def take(screen: ReadingScreen, only: EntityType | None) -> None:
        screen.view.only = only
        screen.tell(say(only.value if only else "all_types"))

    letters = dict(zip(EntityType, "poclt", strict=True))
    counts = by_type(screen.article.mentions)
    choices = [
        Choice(letter, f"{say(kind.value)} ×{counts[kind]}", partial(take, only=kind))
        for kind, letter in letters.items()
    ]
    choices.append(Choice("a", say("all_types"), partial(take, only=None)))
    ask_key(screen, say("filter_title"), choices)


def _list(screen: ReadingScreen) -> None:
    from reader.app.lists.jumplist import ask_jump  # not needed for the first paint

    ask_jump(screen)


KEYS: tuple[Key, ...] = (
    Key("jump", "J", _list, "key_jump", "walk", "J"),
    Key("backward", "ctrl+o,less_than_sign,alt+left", back, "key_backward", "walk", "Ctrl+O < Alt+←"),
    # where a terminal sends Tab for Ctrl+I, and keeps Alt for itself, > is what comes through
    Key("forward", "ctrl+i,greater_than_sign,alt+right", forward, "key_forward", "walk", "Ctrl+I > Alt+→"),
    Key("set-mark", "M", set_mark, "key_mark", "walk", "M a–z"),
    Key("go-to-mark", "apostrophe", go_to_mark, "key_go_mark", "walk", "' a–z  ''"),
    Key("filter", "F", ask_filter, "key_filter_menu", "walk", "F"),
)
