"""What an article, a sidecar, or a note beside it holds, on a real terminal: nothing of it is heard as a command."""

from __future__ import annotations

import re
import select
from collections.abc import Iterator
from os import close
from pathlib import Path

import pytest

from tests.test_hostile_commands import EVIL, article
from tests.test_terminal import Terminal

__all__ = ["article"]

OURS = re.compile(
    rb"\x1b\[[0-9;:]*[mHrJKMLSTABCDG]"  # colours, places, scrolled rows
    rb"|\x1b\[\?(?:1049|25|7|2004|1000|1002|1003|1004|1006|1015|1016|2048|2026)[hl]|\x1b\[\?(?:2026|2048)\$p"
    rb"|\x1b\[[<>=][0-9]*u|\x1b\]22;[a-z]+\x07"  # the keyboard's manner, the pointer's shape
    rb"|[\r\n\t]"
)
"""All that the program says to a terminal besides text."""

WORDS = [b"0;title", b"cm0gLXJm", b"+q", b"0;t"]


OFFLINE = """
import socket
def refuse(*given, **how):
    open({told!r}, "w").close()
    raise OSError("no network")
for name in ("connect", "connect_ex", "sendto", "bind"):
    setattr(socket.socket, name, refuse)
socket.getaddrinfo = socket.create_connection = refuse
import sys
sys.argv[1:] = [{article!r}]
from reader.__main__ import main
main()
"""
"""The program where whatever asks for the network leaves a file behind."""


@pytest.fixture
def screen(article: Path) -> Iterator[Terminal]:
    article.write_text(f"林小文{EVIL}加入星科。[bold]粗[/bold]\n\n{EVIL}\n\n林小文離開{EVIL}。\n", "utf-8")
    told = article.with_name("asked")
    terminal = Terminal("-c", OFFLINE.format(told=str(told), article=str(article)), module=False)
    terminal.wait("¶")
    yield terminal
    close(terminal.file)
    assert not told.exists()  # no network access ever


def settle(terminal: Terminal) -> None:
    """Read what a key brings: an Esc must be heard before the next key, or both are one."""
    patience = 1.0
    for _ in range(20):
        if not select.select([terminal.file], [], [], patience)[0]:
            return
        assert terminal.read(0)
        patience = 0.1


KEYS = [
    "m",
    "\r",
    "p",
    "\r",
    "\x1b",
    "s",
    "R",
    "\x1b",
    "O",
    "J",
    "\x1b",
    "/bold\r",
    "B",
    "\x1b",
    "a",
    "x\x13",
    "o",
    "x",
    "\x1b",
]


def test_nothing_is_heard_as_a_command(screen: Terminal) -> None:
    """Panels, cards, lists, the search line, exports: what is written is our own sequences, and text."""
    assert "[bold]粗[/bold]" in screen.text  # markup is text
    for key in KEYS:
        screen.press(key)
        settle(screen)
    screen.press("\x1b\x1b\x1bq")
    assert screen.leave() == 0
    rest = OURS.sub(b"", screen.output).decode("utf-8")
    assert not re.findall("[\x00-\x1f\x7f-\x9f\u202e\u2066\ud800-\udfff]", rest)
    assert sum(word.decode() in rest for word in WORDS) >= 2  # the words of commands were shown, as words
