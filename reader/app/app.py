"""The application: one reading screen, its commands in the palette, the theme."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.screen import Screen
from textual.theme import BUILTIN_THEMES

from reader import wording
from reader.app.key import Key
from reader.app.keys import KEYS
from reader.app.opening import Opening
from reader.app.reading import ReadingScreen
from reader.wording import Fault, say


class NewsreaderApp(App[None]):
    """Shows one article."""

    TITLE = "newsreader"
    CSS_PATH = "styles.tcss"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar = []

    def __init__(self, opening: Opening) -> None:
        super().__init__()
        self.opening = opening
        if opening.theme:
            self.theme = opening.theme

    def get_default_screen(self) -> Screen[None]:
        """Begin with the article."""
        return ReadingScreen(self.opening)

    def on_ready(self) -> None:
        """Collect garbage again, without what stays for ever (13 to 50 ms saved at the start)."""
        gc.freeze()
        gc.enable()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """List every key's action, the themes and the languages of the interface."""
        reading = next((s for s in self.screen_stack if isinstance(s, ReadingScreen)), None)
        if reading is not None:
            for key in KEYS:
                if key.text and key.text != "key_palette":
                    yield SystemCommand(say(key.text), key.label, self._runner(reading, key))
            for tag in wording.LANGUAGES:
                name = wording.catalogue()["language_name"][wording.LANGUAGES.index(tag)]
                yield SystemCommand(say("choose_language", name=name), tag, self._speaker(reading, tag))
        for name in self.available_themes:
            yield SystemCommand(say("choose_theme", name=name), "", self._painter(name))

    def _runner(self, reading: ReadingScreen, key: Key) -> Callable[[], None]:
        def run() -> None:
            self.call_later(key.act, reading)

        return run

    def _speaker(self, reading: ReadingScreen, tag: str) -> Callable[[], None]:
        def speak() -> None:
            wording.use(tag)
            reading.refresh_all()

        return speak

    def _painter(self, name: str) -> Callable[[], None]:
        def paint() -> None:
            self.theme = name

        return paint


def run(opening: Opening) -> None:
    """Show an article until the reader quits; raise Fault for a theme that is not there."""
    if opening.theme and opening.theme not in BUILTIN_THEMES:
        raise Fault("no_theme", code=2, wanted=opening.theme, choices=", ".join(sorted(BUILTIN_THEMES)))
    NewsreaderApp(opening).run()
