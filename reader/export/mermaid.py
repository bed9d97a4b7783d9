"""The graph of moves as Mermaid, which GitHub, GitLab, Obsidian and Notion draw."""

from __future__ import annotations

from collections.abc import Sequence

from reader.document import Article, Status
from reader.export import facts
from reader.export.escaping import visible
from reader.export.way import UNTOLD, Way, ends, ways
from reader.export.wish import Wish
from reader.userdata import Note
from reader.wording import say

ARROWS = {Status.CONFIRMED: "==>", Status.REPORTED: "-->", Status.PLANNED: "-.->", Status.DENIED: "--x"}


def mermaid(article: Article, notes: Sequence[Note], wish: Wish) -> str:
    """Write organisations as boxes and each move as an arrow with its words."""
    naming = facts.views(article, wish.traditional).original
    names = {identity: f"n{number}" for number, identity in enumerate(ends(article))}
    lines = ["flowchart LR"]
    for identity, name in names.items():
        text = _text(naming.both(identity)) if identity != UNTOLD else "?"
        lines.append(f'  {name}(["{text}"])' if identity == UNTOLD else f'  {name}["{text}"]')
    lines += [_line(way, names) for way in ways(naming)]
    return "\n".join(lines) + "\n"


def _line(way: Way, names: dict[str, str]) -> str:
    words = _text(f"{way.label()} · {say(f'export_{way.status.value}')}")
    return f'  {names[way.origin]} {ARROWS[way.status]}|"{words}"| {names[way.destination]}'


def _text(text: str) -> str:
    """Write out what could end a label or mark it up: Mermaid takes #35; for #."""
    shown = " ".join(visible(text, line=True).split())
    return "".join(
        c if c.isalnum() or c in " ·,.()-:/，。：；、（）「」《》→" else f"#{ord(c)};" for c in shown
    )
