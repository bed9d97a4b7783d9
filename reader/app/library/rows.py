"""The list of a library: what stands in each column, in which order, and which articles are shown."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import field

from reader.app.widgets.styled import Pieces
from reader.library.index import FAILED, Row
from reader.library.shelfmarks import Marks
from reader.record import record
from reader.script import fold
from reader.typeset import cells, fit
from reader.wording import say

UNREAD = "●"
GAP = 2


@record
class Facts:
    """What is known of articles beside the index, by the sha256 of their content.

    `marks` are the reader's own; `sourced` is whether any article names a source.
    """

    marks: Marks = field(default_factory=Marks)
    sourced: bool = False


COLUMNS = ("title", "date", "source", "people", "moves", "notes")
SORTS = {"t": "title", "d": "date", "c": "source", "p": "people", "m": "moves", "n": "notes", "u": "unread"}
"""Letter of the menu -> what the list is sorted by."""

DOWNWARD = frozenset(("date", "people", "moves", "notes", "unread"))
"""Columns that begin with the latest, the most."""

SHOWS = {"a": "all", "u": "unread", "m": "moves", "n": "notes", "x": "faults"}
"""Letter of the menu -> which articles are shown."""


def widths(width: int, sourced: bool = True) -> dict[str, int]:
    """Give the cells of each column in a list `width` cells wide, the sign of what is unread not counted.

    The column of sources goes where it has no room, or where no article names one (`sourced` is False).
    """
    numbers = {name: max(4, cells(say(f"column_{name}"))) for name in ("people", "moves", "notes")}
    source = 0 if width < 90 or not sourced else 10 if width < 120 else 18
    rest = {"date": 10, "source": source, **numbers}
    taken = sum(size + GAP for size in rest.values() if size)
    return {"title": max(8, width - 2 - taken), **rest}


def header(width: int, by: str, down: bool, *, sourced: bool = True) -> Pieces:
    """Give the names of the columns; an arrow stands at the one that the list is sorted by."""
    pieces: Pieces = [("▾ " if by == "unread" and down else "▴ " if by == "unread" else "  ", "dim")]
    for name, size in widths(width, sourced).items():
        if size:
            text, room = say(f"column_{name}"), size + (GAP if name != "title" else 0)
            arrow = ("▾" if down else "▴") if name == by else ""
            right = name in ("people", "moves", "notes")
            label = arrow + text if right else text + (f" {arrow}" if arrow else "")
            space = " " * max(0, room - cells(label))
            lead = " " * GAP if not right and name != "title" else ""
            pieces.append(
                (space + label if right else lead + label + space[len(lead) :], "strong" if arrow else "dim")
            )
    return pieces


def paint(row: Row, facts: Facts, width: int) -> Pieces:
    """Give one line of the list."""
    size = widths(width, facts.sourced)
    unread = row.sha256 not in facts.marks.seen
    style = "denied" if row.fault else "dim" if not row.sha256 else "strong" if unread else ""
    title = fit(row.title, size["title"])
    pieces: Pieces = [
        (f"{UNREAD} " if unread and row.sha256 else "  ", "title"),
        (title + " " * (size["title"] - cells(title)), style),
        (" " * GAP + fit(row.date, 10).ljust(10), "dim"),
    ]
    if size["source"]:
        source = fit(row.source, size["source"])
        pieces.append((" " * GAP + source + " " * (size["source"] - cells(source)), "dim"))
    for name, count, shade in (
        ("people", row.people, "person"),
        ("moves", row.moves, "org"),
        ("notes", facts.marks.notes.get(row.sha256, 0), "title"),
    ):
        text = "·" if count is None and row.sha256 else "?" if count == FAILED else str(count or "")
        pieces.append((" " * GAP + text.rjust(size[name]), "dim" if count is None else shade))
    return pieces


def ordered(rows: Iterable[Row], facts: Facts, by: str, down: bool) -> list[Row]:
    """Sort by a column, then by date (the latest first), then by title; what has no value comes last."""
    listed = sorted(rows, key=lambda row: (row.title, row.path))
    listed.sort(key=lambda row: row.date, reverse=True)

    def value(row: Row) -> str | int:
        match by:
            case "title":
                return fold(row.title)
            case "date":
                return row.date
            case "source":
                return fold(row.source)
            case "notes":
                return facts.marks.notes.get(row.sha256, 0)
            case "unread":
                return int(row.sha256 not in facts.marks.seen)
            case _:
                return max(0, (row.moves if by == "moves" else row.people) or 0)

    valued = [(value(row), row) for row in listed]
    valued.sort(key=lambda pair: pair[0], reverse=down)
    if by == "unread":
        return [row for _, row in valued]
    return [row for empty in (False, True) for has, row in valued if (has in ("", 0)) is empty]


def shown(rows: Sequence[Row], facts: Facts, show: str, ids: Collection[int] | None) -> list[Row]:
    """Keep the articles of a filter, and of those the ones a search found; None is no search."""
    tests: dict[str, Callable[[Row], bool]] = {
        "all": lambda row: True,
        "unread": lambda row: row.sha256 not in facts.marks.seen,
        "moves": lambda row: (row.moves or 0) > 0,
        "notes": lambda row: row.sha256 in facts.marks.notes,
        "faults": lambda row: bool(row.fault),
    }
    test = tests[show]
    return [row for row in rows if (ids is None or row.id in ids) and test(row)]
