"""What of a row may reach the terminal: a sidecar, a note or a plug-in can hold what commands it, as an article can."""

from __future__ import annotations

import re

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

COMMANDS = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Controls, and marks that turn the direction of a row: no cell is counted for them, so that none is missed."""

LONE = re.compile("[\ud800-\udfff]")
"""Halves of characters, which cannot be written; each is counted as one cell."""


class Harmless(LineFilter):
    """Leaves out of every row of every widget what would command the terminal."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Give the same segments where all can be printed, as nearly always."""
        if all(segment.text.isprintable() for segment in segments):
            return segments
        return [
            Segment(LONE.sub("\ufffd", COMMANDS.sub("", text)), style, control)
            for text, style, control in segments
        ]
