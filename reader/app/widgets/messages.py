"""What the parts of the screen tell each other; only the reading screen answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from reader.app.library.rows import Facts
    from reader.library.index import Row


@dataclass
class CursorMoved(Message):
    """The cursor stands on other text; `mention` is the number of the mention selected, if any."""

    paragraph: int
    mention: int | None


@dataclass
class CardWanted(Message):
    """The reader wants the card of the name or word under the cursor."""


@dataclass
class ItemChosen(Message):
    """Enter or a click on an item of a list; `value` is what the list was given with it."""

    panel: str
    value: object


@dataclass
class ItemMarked(Message):
    """The cursor of a list has gone to another item."""

    panel: str
    value: object


@dataclass
class LibraryTold(Message):
    """What the thread behind a list of articles has found; `rows` and `facts` are None where they are as before.

    `busy` says what it does now, empty for nothing; `scanned` is whether it has looked for articles once.
    `unlisted` tells of files that cannot be listed; None is as before.
    """

    rows: list[Row] | None
    facts: Facts | None
    busy: str
    scanned: bool
    unlisted: str | None = None
