"""Exporting from the screen: which format, which file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from reader.wording import say

if TYPE_CHECKING:
    from reader.app.reading import ReadingScreen


def ask_export(screen: ReadingScreen) -> None:
    """Ask for format and file, and write; the status line says where."""
    from reader.app.dialogs import FileDialog, choice  # neither is needed for the first paint
    from reader.export import FORMATS

    options: list[tuple[str, object]] = [(say(f"export_{name}"), name) for name in FORMATS]

    def ask_file(value: object) -> None:
        if isinstance(value, str):
            stem = Path(screen.article.source.name or "article").stem
            name = str(Path.cwd() / (stem + FORMATS[value]))
            screen.app.push_screen(FileDialog(say("export_title"), name, writer(screen, value)), told)

    def told(path: str | None) -> None:
        if path is not None:
            screen.tell(say("export_written", path=Path(path).expanduser().resolve()))

    screen.app.push_screen(choice(say("export_title"), options), ask_file)


def writer(screen: ReadingScreen, name: str) -> Callable[[str, bool], None]:
    """Give what writes the article as shown now in a format."""

    def write_file(path: str, force: bool) -> None:
        from reader.export import render, write

        content = render(screen.article, screen.desk.notes(), name, exported=date.today().isoformat())
        write(Path(path).expanduser(), content, force=force)

    return write_file
