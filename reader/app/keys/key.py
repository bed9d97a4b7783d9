"""What a key is: a name that settings can use, the keys themselves, what they do, how the help tells it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.record import record

if TYPE_CHECKING:
    from reader.app.reading import ReadingScreen


@record
class Key:
    """An action of the reading screen, under a stable `name` (lower-case words, hyphens).

    `keys` are in Textual's names, with commas between; `text` is the key of the help's sentence
    (empty: told together with the one before), `label` the keys as the help prints them, empty
    where they are called what they are.
    """

    name: str
    keys: str
    act: Callable[[ReadingScreen], None]
    text: str
    section: str
    label: str = ""
