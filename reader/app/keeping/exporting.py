"""Exporting from the screen: which format, which file; the dialog shows what will be written."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from reader.script import HANS, HANT, Script
from reader.wording import Fault, say

if TYPE_CHECKING:
    from reader.app.reading import ReadingScreen
    from reader.export import Made


def ask_export(screen: ReadingScreen) -> None:
    """Ask for format and file, and write; the status line says where."""
    from reader.app.keeping.export_dialog import ExportDialog
    from reader.app.widgets.dialogs import FileDialog  # neither is needed for the first paint

    written: list[Path] = []

    def ask_file(name: str | None) -> None:
        if name is not None:
            write = writer(screen, name, written)
            screen.app.push_screen(FileDialog(say("export_title"), offered(screen, name), write), told)

    def told(path: str | None) -> None:
        if path is not None:
            screen.tell(say("export_written", path=say("export_comma").join(map(str, written))))

    screen.app.push_screen(ExportDialog(lambda name: preview(screen, name)), ask_file)


def offered(screen: ReadingScreen, name: str) -> str:
    """Offer a file beside the article, or in the current folder where one may not write there."""
    from reader.export import FORMATS, stem

    source = screen.article.source
    beside = Path(source.path).absolute().parent if source.path else Path.cwd()
    folder = beside if beside.is_dir() and os.access(beside, os.W_OK) else Path.cwd()
    endings = FORMATS[name].endings
    ending = endings[0] if len(endings) == 1 else f".{endings[0].rpartition('.')[2]}"
    return str(folder / (stem(source) + ending))


def preview(screen: ReadingScreen, name: str) -> str:
    """Give the beginning of what would be written, a package for Anki as the table that it holds."""
    try:
        made = _made(screen, "tsv" if name == "anki" else name)
    except Fault as fault:
        return str(fault)
    parts = []
    for ending, content in made.items():
        head = [ending] if len(made) > 1 else []
        lines = content.splitlines() if isinstance(content, str) else []
        parts.append("\n".join([*head, *(line[:PREVIEW_COLUMNS] for line in lines[:PREVIEW_LINES])]))
    return "\n\n".join(parts)


PREVIEW_LINES, PREVIEW_COLUMNS = 60, 300
"""What of each file is shown: a few screens, and of a line as much as a wide terminal holds."""


def writer(screen: ReadingScreen, name: str, written: list[Path]) -> Callable[[str, bool], None]:
    """Give what writes the article in a format; `written` tells the files afterwards."""

    def write_files(path: str, force: bool) -> None:
        from reader.export import destinations, write_all
        from reader.export.files import real

        contents = destinations(_made(screen, name), Path(path).expanduser(), screen.article)
        write_all(contents, article=screen.article, force=force)
        written[:] = [real(each.absolute()) for each in contents]

    return write_files


def _made(screen: ReadingScreen, name: str) -> Made:
    """Render the article; a page opens in the script that the screen shows."""
    from reader.export import Wish, render
    from reader.export.looked_up import of

    target = screen.target
    shown = target.script or target.source
    regional = target.script in (Script.TAIWAN, Script.HONG_KONG)
    wish = Wish(
        exported=date.today().isoformat(),
        traditional=target.script if regional else Script.TAIWAN,
        decisions=screen.corrections.decisions(),
        looked_up=of(screen.article) if name in ("anki", "tsv") else (),
        simplified_first=shown.startswith(HANS) if shown.startswith((HANS, HANT)) else None,
    )
    return render(screen.article, screen.desk.notes(), name, wish)
