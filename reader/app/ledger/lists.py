"""The lists of the ledger as lines: each person or organisation with the latest move, under the names of the columns."""

from __future__ import annotations

from reader.app.ledger.rows import Names, way, when
from reader.app.lists.rows import way_of
from reader.app.widgets.panel import Item
from reader.app.widgets.styled import Pieces
from reader.ledger.pages import Page
from reader.ledger.queries import Party, Step
from reader.typeset import cells, fit
from reader.wording import say

GAP = 2
NARROW, WIDE = 56, 110
"""Cells below which no latest move is shown, and from which it has more room than the name."""

COUNTS = ("moves", "articles")


def widths(width: int) -> dict[str, int]:
    """Give the cells of each column in a list `width` cells wide; the latest move has none where there is no room."""
    counts = {name: max(5, cells(say(f"ledger_column_{name}")) + 1) for name in COUNTS}
    rest = max(8, width - sum(counts.values()) - GAP * len(counts))
    latest = 0 if width < NARROW else rest // 2 if width < WIDE else rest * 3 // 5
    return {"name": rest - latest - (GAP if latest else 0), "latest": latest, **counts}


def heads(width: int) -> Pieces:
    """Give the names of the columns; an arrow tells that those with the most moves come first."""
    pieces: Pieces = []
    for name, size in widths(width).items():
        label = ("▾" if name == "moves" else "") + say(f"ledger_column_{name}")
        space = " " * max(0, size - cells(label))
        lead = " " * GAP if pieces else ""
        if size:
            told = space + label if name in COUNTS else label + space
            pieces.append((lead + told, "strong" if name == "moves" else "dim"))
    return pieces


def items(page: Page, tag: str, width: int) -> list[Item]:
    """Give the entries of a list, `width` cells wide."""
    names = Names(page, tag)
    size = widths(width)
    return [Item(lines=(_line(each, page, names, size),), value=each.id) for each in page.parties] or [
        Item(lines=([(say("ledger_empty"), "dim")],))
    ]


def _line(party: Party, page: Page, names: Names, size: dict[str, int]) -> Pieces:
    name = fit(names.of(party.id, party.name), size["name"])
    room = size["name"] - cells(name) - GAP
    english = fit(party.english, room) if party.english != name and room > 4 else ""
    called = name + (" " * GAP + english if english else "")
    line: Pieces = [(name, "person" if page.kind == "PERSON" else "org"), (called[len(name) :], "dim")]
    line.append((" " * (size["name"] - cells(called)), ""))
    if size["latest"]:
        step = page.latest.get(party.id)
        told = fit(_told(step, party, page, names), size["latest"]) if step else ""
        line.append((" " * GAP + told + " " * (size["latest"] - cells(told)), ""))
    for count, column in ((party.moves, "moves"), (party.articles, "articles")):
        line.append((" " * GAP + str(count or "").rjust(size[column]), "dim"))
    return line


def _told(step: Step, party: Party, page: Page, names: Names) -> str:
    """Tell a move in short: of an organisation, who came from where or left for where."""
    origin = names.of(step.origin, step.origin_name) if step.origin else ""
    destination = names.of(step.destination, step.destination_name) if step.destination else ""
    told = way_of(origin, destination) if origin or destination else way(step, names)
    if page.kind == "ORG":
        who = step.label or "、".join(names.of(number, name) for number, _, name in step.people)
        if origin and destination:
            told = f"← {origin}" if step.destination == party.id else f"→ {destination}"
        told = f"{who}  {told}"
    return f"{when(step)}  {told}"
