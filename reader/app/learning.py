"""What the keys do that help with the language: from word to word, their meaning and reading."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reader.app.key import Key
from reader.wording import say

if TYPE_CHECKING:
    from reader.app.reading import ReadingScreen


def words(screen: ReadingScreen, by: int) -> None:
    """Go to the next or previous word."""
    screen.view.focus()
    if not screen.view.move_words(by):
        screen.tell(say("no_more_words"))


KEYS: tuple[Key, ...] = (
    Key("next-word", "l,right", partial(words, by=1), "key_word", "walk", "h l ← →"),
    Key("previous-word", "h,left", partial(words, by=-1), "", "walk"),
)
