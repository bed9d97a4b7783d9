"""The application: one reading screen, its commands in the palette, the theme."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual._context import active_message_pump
from textual.app import App, SystemCommand
from textual.color import Color
from textual.css.query import NoMatches
from textual.css.stylesheet import Stylesheet
from textual.filter import LineFilter, Monochrome, NoColor
from textual.screen import Screen

from reader import wording
from reader.app import beginning, preferences
from reader.app.keys.inorder import InOrder
from reader.app.keys.key import Key
from reader.app.keys.keyboard import Keyboard
from reader.app.keys.keys import KEYS
from reader.app.opening import Opening
from reader.app.reading import ReadingScreen
from reader.app.terminal import fewcolours, heap, heard
from reader.app.terminal.harmless import Harmless
from reader.app.widgets import themes
from reader.app.widgets.over import Palette, whole
from reader.wording import Fault, say

if TYPE_CHECKING:
    from textual.driver import Driver

    from reader.app.library.screen import Library


FIRST, REST = (Path(__file__).with_name(name) for name in ("styles.tcss", "parts.tcss"))
"""How what stands on the screen first looks, and how all else does."""

TURN = 0.001
"""Seconds after which a thread that looks for names lets a key be answered; Python's own 0.005 are felt."""


class _Sheet(Stylesheet):
    """A style sheet that is parsed once a theme: Textual's would be parsed twice at the start, 12 ms each."""

    def reparse(self) -> None:
        """Parse what was not parsed with the variables of this theme."""
        self.parse()


class NewsreaderApp(App[None]):
    """Shows one article, or a list of many."""

    TITLE = "newsreader"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar = []

    def __init__(self, opening: Opening | Library) -> None:
        self._colours: dict[str, dict[str, str]] = {}
        super().__init__(
            driver_class=_driver(), css_path=[FIRST] if isinstance(opening, Opening) else [FIRST, REST]
        )
        self.typed = InOrder(self, super().on_event)
        self.opening = opening
        self.broken: Fault | None = None
        self.keyboard = Keyboard.of(KEYS, opening.settings)
        self.set_keymap(self.keyboard.keymap())
        heard.meant = self.keyboard.with_alt()
        wording.use_keys({key.name: self.keyboard.label(key.name) for key in self.keyboard.keys})
        for theme in (*themes.OWN, themes.COLOURLESS):
            self.register_theme(theme)
        self._filter()
        self.theme = themes.chosen(opening.settings)
        self.stylesheet = _Sheet(variables=self.get_css_variables())

    def _filter(self) -> None:
        """Choose what is taken out of every row; without colours Textual would show greys, for an empty NO_COLOR, too."""
        self.no_color = fewcolours.are_unwanted()
        own = [one for one in self._filters if not isinstance(one, Monochrome | NoColor)]
        if self.no_color:
            ground = Color.parse(themes.COLOURLESS.background or "")
            few: LineFilter = fewcolours.Colourless(ground)
        else:
            few = fewcolours.Legible(lambda: self.native_ansi_color)
        self._filters[:] = [*own, few, Harmless()]

    def validate_theme(self, name: str) -> str:
        """Let no theme be another where its colours are not shown."""
        return themes.COLOURLESS.name if self.no_color else name

    def get_css_variables(self) -> dict[str, str]:
        """Give Textual's themes, too, colours for names and moves."""
        if self.theme not in self._colours:  # asked for three times at the start, 0.7 ms each
            self._colours[self.theme] = themes.completed(super().get_css_variables())
        self.theme_variables = self._colours[self.theme]
        return self.theme_variables

    def dress(self) -> None:
        """Know the look of all that comes after the first page."""
        if not self.stylesheet.has_source(str(REST)):
            self.stylesheet.read(REST)
            self.stylesheet.parse()

    def get_default_screen(self) -> Screen[None]:
        """Begin with the article, or the list."""
        if isinstance(self.opening, Opening):
            return ReadingScreen(self.opening, self.keyboard)
        from reader.app.library.screen import LibraryScreen  # an article alone does not wait for it

        return LibraryScreen(self.opening, self.keyboard)

    def on_ready(self) -> None:
        """Look for garbage again, but not in what has been made up to now."""
        heap.begin()

    async def _check_bindings(self, key: str, priority: bool = False) -> bool:
        """Do what a key stands for, on a screen that has only just been opened once it is whole."""
        await whole(self.screen)
        return await super()._check_bindings(key, priority)

    def _handle_exception(self, error: Exception) -> None:
        """End for an error, but for that of a screen closed while it opened: it has no widgets, and nobody misses them."""
        going = self._exit or getattr(active_message_pump.get(None), "_pruning", False)
        if isinstance(error, MemoryError) and (end := getattr(self._driver, "end_short", None)) is not None:
            end()
        if not (going and isinstance(error, NoMatches)):
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """Keep what is open, and the traceback in a file: the reader is told one sentence."""
        from reader.app import breaking

        self.broken = breaking.kept(self)
        self._close_messages_no_wait()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """List every key's action, the themes and the languages of the interface."""
        reading = next((s for s in reversed(self.screen_stack) if isinstance(s, ReadingScreen)), None)
        if reading is not None:
            for key, label in self.keyboard.told():
                if key.text and key.name != "palette":
                    yield SystemCommand(say(key.text), label, self._runner(reading, key))
            for tag in wording.LANGUAGES:
                name = wording.catalogue()["language_name"][wording.LANGUAGES.index(tag)]
                yield SystemCommand(say("choose_language", name=name), tag, self._speaker(reading, tag))
            for name in themes.names():
                yield SystemCommand(say("choose_theme", name=name), "", self._painter(reading, name))

    def action_command_palette(self) -> None:
        """Open the palette, which asks in the reader's language."""
        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(placeholder=say("palette_prompt"), id="--command-palette"))

    async def on_event(self, event: events.Event) -> None:
        """Hear keys in their order."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            await self.typed.take(event)
        else:
            await super().on_event(event)

    async def _on_key(self, event: events.Key) -> None:
        """Do what a key stands for, unless what it needs is not there yet."""
        event.prevent_default()  # Textual goes on to its own handler otherwise
        if not beginning.waits(self.screen, event):
            await self.take_key(event)
        self.typed.done(event)

    async def take_key(self, event: events.Key) -> None:
        """Do what a key stands for; give a letter to what asks for it, if it was typed before that was there."""
        focused = self.focused
        if focused and event.is_printable and focused.check_consume_key(event.key, event.character):
            letter = events.Key(event.key, event.character)
            focused.post_message(letter)
            self.typed.given(letter, focused)
        elif not await self._check_bindings(event.key, priority=True):  # of what a key before it has opened
            await App._on_key(self, event)

    def _runner(self, reading: ReadingScreen, key: Key) -> Callable[[], None]:
        def run() -> None:
            self.call_later(key.act, reading)

        return run

    def _speaker(self, reading: ReadingScreen, tag: str) -> Callable[[], None]:
        def speak() -> None:
            preferences.change(reading, "language", tag)

        return speak

    def _painter(self, reading: ReadingScreen, name: str) -> Callable[[], None]:
        def paint() -> None:
            preferences.change(reading, "theme", name)

        return paint


def _driver() -> type[Driver] | None:
    """Give the driver of a terminal; None for another one, which Textual or the environment chooses."""
    if os.name == "nt" or "TEXTUAL_DRIVER" in os.environ:
        return None
    from reader.app.terminal.driver import Terminal

    return Terminal


def run(opening: Opening | Library) -> None:
    """Show an article or a library until the reader quits; raise Fault for a theme, an action or a key that is not there."""
    sys.setswitchinterval(TURN)
    app = NewsreaderApp(opening)
    try:
        app.run()
    finally:  # Textual's way leads through threads, of which one may have ended for want of memory
        if (see := getattr(app._driver, "see_given_back", None)) is not None:
            see()
    if app.broken:
        raise app.broken
