"""What keys send, read without loss: Esc and a letter that come together, and bytes that are no text."""

from __future__ import annotations

from codecs import getincrementaldecoder
from collections.abc import Iterable
from functools import partial

from textual import events
from textual._xterm_parser import XTermParser
from textual.drivers import linux_driver

meant: frozenset[str] = frozenset()
"""Keys with Alt that the reader has given a meaning, by Textual's names."""


class Parser(XTermParser):
    """Hears Esc and what follows it as two keys, however fast they come: from a slow line, or on a busy machine.

    Textual takes Esc and a letter that come within a tenth of a second for Alt and that letter, which does
    nothing, and leaves out an Esc before another sign.
    """

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[events.Key]:
        if alt and f"alt+{'shift+' * sequence.isupper()}{sequence.lower()}" not in meant:
            yield events.Key("escape", "\x1b")
            alt = False
        yield from super()._sequence_to_key_events(sequence, alt)


def begin() -> None:
    """Let Textual's driver read keys so.

    Its own decoder ends the program at the first byte from the keyboard, or of a paste, that is no text.
    """
    vars(linux_driver).update(
        XTermParser=Parser,
        getincrementaldecoder=lambda name: partial(getincrementaldecoder(name), errors="replace"),
    )
