"""What the terminal is: its size, its colours, and how wide it draws what we print, measured if it answers."""

from __future__ import annotations

import os
import re
import select
import sys
from collections.abc import Mapping

from reader.record import record

SAMPLES = {"漢": 2, "，": 2, "“": 1, "…": 1, "□": 1}
"""Characters that terminals disagree on or may get wrong -> the cells we lay them out with."""

PATIENCE = 0.5
"""Seconds to wait for a terminal's answer; over slow lines 0.2 is usual."""


@record
class Terminal:
    """`columns` and `rows` are 0 where there is no terminal; `colours` is 2, 16, 256 or 1 << 24.

    `widths` maps each of SAMPLES to the cells measured; empty where the terminal does not answer.
    """

    name: str
    columns: int
    rows: int
    colours: int
    widths: Mapping[str, int]


def look() -> Terminal:
    """Look at the terminal that standard output goes to."""
    here = sys.stdout.isatty()
    size = os.get_terminal_size(sys.stdout.fileno()) if here else os.terminal_size((0, 0))
    widths = _measure() if here and sys.stdin.isatty() else {}
    return Terminal(os.environ.get("TERM", ""), size.columns, size.lines, colours(os.environ), widths)


def colours(environment: Mapping[str, str]) -> int:
    """Tell how many colours the screen takes, by NO_COLOR, COLORTERM and TERM as Rich reads them."""
    name = environment.get("TERM", "").strip().lower()
    if environment.get("NO_COLOR") or name in ("dumb", "unknown"):
        return 2
    if environment.get("COLORTERM", "") in ("truecolor", "24bit"):
        return 1 << 24
    return 256 if name.endswith(("256color", "kitty")) else 16


def _measure() -> dict[str, int]:
    """Print each sample, ask where the cursor is, and wipe the line again."""
    try:
        import termios
        import tty
    except ImportError:  # Windows has neither
        return {}
    keyboard = sys.stdin.fileno()
    before = termios.tcgetattr(keyboard)
    widths: dict[str, int] = {}
    try:
        tty.setcbreak(keyboard)
        for character in SAMPLES:
            sys.stdout.write(f"\r{character}\x1b[6n")
            sys.stdout.flush()
            answer = _answer(keyboard)
            if answer is None:
                break
            widths[character] = answer - 1
    finally:
        termios.tcsetattr(keyboard, termios.TCSADRAIN, before)
        sys.stdout.write("\r\x1b[K")
        sys.stdout.flush()
    return widths if len(widths) == len(SAMPLES) else {}


def _answer(keyboard: int) -> int | None:
    """Read the column out of the terminal's answer; None where none comes."""
    data = b""
    while select.select([keyboard], [], [], PATIENCE)[0]:
        data += os.read(keyboard, 64)
        if found := re.search(rb"\x1b\[\d+;(\d+)R", data):
            return int(found[1])
    return None
