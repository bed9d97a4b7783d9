"""The terminal as Textual drives it, taken over with the first page on it: nothing is cleared, no key lost."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import termios
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NoReturn

from rich.style import Style
from textual._ansi_sequences import SYNC_END, SYNC_START
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Resize
from textual.geometry import Size

from reader.app.terminal import guard, heard, scarce
from reader.app.terminal.delta import Shown
from reader.first import held, odd, word
from reader.wording import say

if TYPE_CHECKING:
    from types import FrameType

    from textual.message import Message

    from reader.app.reading import ReadingScreen

heard.begin()

ALTERNATE = "\x1b[?1049h"

PATIENCE = 3
"""Seconds that a terminal which takes nothing any more may hold up the end."""

SHORT = b"newsreader: there is not enough memory.\n"

LOOK = 1.0
"""Seconds between two looks whether the terminal is still there."""

AS_IT_STANDS = {"script": "original", "wording": False, "english": False, "translation": "off", "ruby": "off"}
"""Settings with which the first page shows the text as it stands."""


class Terminal(LinuxDriver):
    """Starts on the first page where there is one, writes only what changes, and is left at once."""

    shown: Shown | None = None
    """What stands on the terminal; None where that is not known: at the start, and after another size."""

    attrs_now: list[Any] | None = None
    """How the terminal is set while the screen is up."""

    _watching = False

    _whole = False
    """Whether the terminal is told where what is written begins and ends, so that it shows all of it at once."""

    def __init__(self, *given: Any, **how: Any) -> None:
        """Write to standard output, which is known to be a terminal; Textual would write to standard error (`2>log`)."""
        super().__init__(*given, **how)
        self._file = sys.__stdout__
        self._size = self._size or self._get_terminal_size()

    def write(self, data: str) -> None:
        """Write of a frame what differs from the one before, nothing where nothing does; enter the alternate screen once.

        Many terminals would clear it.
        """
        if data in (SYNC_START, SYNC_END):
            self._whole = data == SYNC_START
            return
        if data == ALTERNATE:
            self.shown = None
            if held.before is not None and held.page:
                return
        elif data.startswith("\x1b[") and data[2:3].isdigit():
            data = self._delta(data)
        if data:
            super().write(f"{SYNC_START}{data}{SYNC_END}" if self._whole else data)

    def _delta(self, frame: str) -> str:
        if self.shown is None:
            self.shown = Shown(*self._get_terminal_size())
        delta = self.shown.delta(frame)
        if delta is None:
            self.shown = None
            return frame
        return delta

    def _get_terminal_size(self) -> tuple[int, int]:
        """Believe a terminal no size that none has: every cell of it would be laid out."""
        columns, rows = super()._get_terminal_size()
        return min(columns, odd.SIDE), min(rows, odd.SIDE)

    def process_message(self, message: Message) -> None:
        """Hear what the terminal tells; some tell of a size where others are asked for it."""
        if isinstance(message, Resize):
            size = Size(*(min(side, odd.SIDE) for side in message.size))
            message = Resize(size, size, size, message.pixel_size)
        super().process_message(message)

    def _resized(self, number: int, stack: FrameType | None) -> None:
        """Know nothing any more: terminals clip, wrap and move what they show when their size changes."""
        self.shown = None
        if callable(self._told_before):
            self._told_before(number, stack)

    def start_application_mode(self) -> None:
        """Start; where that fails, as without memory for threads, the terminal is given back."""
        try:
            self._start()
        except BaseException:
            self._give_back()
            raise

    def _start(self) -> None:
        """Start, and remember how the terminal was set before the page was painted."""
        before = self.attrs_before
        guard.tell(guard.UP)
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self._told_before = signal.signal(signal.SIGWINCH, self._resized)
        if held.before is not None:
            self.attrs_before, held.before = held.before, None
        with suppress(termios.error):
            self.attrs_now = termios.tcgetattr(self.fileno)
        if before is not None and self.attrs_before == self.attrs_now:
            self.attrs_before = before  # a second start found what the first one had set
        self._hear()

    def _sigcont_application(self, *_: object) -> None:
        """Start again after Ctrl+Z; after SIGSTOP, which leaves no time to give the terminal back, only paint anew.

        Textual would start a second time, and take the terminal as it is now for what it was before.
        """
        if self._must_signal_resume:
            super()._sigcont_application()
        elif self._auto_restart and self.attrs_now is not None:
            with suppress(termios.error):
                termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_now)
            self.shown = None
            self._app.call_later(self._app.refresh, layout=True)

    def stop_application_mode(self) -> None:
        """Stop; a SIGCONT that comes meanwhile does not take the terminal again."""
        self.attrs_now = None
        super().stop_application_mode()
        guard.tell(guard.DOWN)

    def leave(self, code: int = 0, words: bytes = b"") -> NoReturn:
        """Give the terminal back as it was, and end the program, at last with words; all that is to be kept must be on the disk.

        Textual's own way waits for its widgets and threads, 0.2 s and more.  A terminal that is gone, or
        takes nothing any more, holds nobody up.
        """
        self.attrs_now = None
        signal.signal(signal.SIGALRM, lambda number, frame: os._exit(code))
        signal.alarm(PATIENCE)
        try:
            self._give_back()
            termios.tcflush(self.fileno, termios.TCIFLUSH)
        finally:
            with suppress(OSError):
                os.write(2, words)
            os._exit(code)

    def see_given_back(self) -> None:
        """See to it that the terminal is given back, where it is still there."""
        with suppress(OSError, termios.error):
            if self.attrs_before is not None:
                termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before)
            if self._file is not None:
                os.write(self._file.fileno(), held.RESTORE.encode())
        guard.tell(guard.DOWN)

    def _give_back(self) -> None:
        if self.attrs_before is not None:
            termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before)
        if self._writer_thread is not None and self._writer_thread.is_alive():
            self._writer_thread.stop()
        if self._file is not None:
            self._file.write(held.RESTORE)
            self._file.flush()
        guard.tell(guard.DOWN)

    def _hear(self) -> None:
        """End well when told to from outside, and when the terminal is gone, which may come without a signal."""
        loop = asyncio.get_running_loop()
        for number in held.ends():
            loop.add_signal_handler(number, self._end, number)
        # not by add_signal_handler: what a key says to an editor (userdata.editor) is not said to us
        signal.signal(signal.SIGINT, lambda number, frame: loop.call_soon_threadsafe(self._end, number))
        if not self._watching:
            self._watching = True
            self._watch(loop)
            scarce.begin(self.end_short, loop)
            threading.Thread(target=self._outlive, daemon=True, name="terminal").start()

    def _outlive(self) -> None:
        """Have the terminal given back by another process, once all is on the screen, or end when it is gone."""
        time.sleep(LOOK)
        if self.attrs_before is not None and self._file is not None:
            guard.start(self.fileno, self._file.fileno(), self.attrs_before)
            guard.tell(guard.DOWN if self.attrs_now is None else guard.UP)
        outlive(self.fileno)

    def _watch(self, loop: asyncio.AbstractEventLoop) -> None:
        try:
            termios.tcgetattr(self.fileno)
        except termios.error:
            self._end(signal.SIGHUP)
        loop.call_later(LOOK, self._watch, loop)

    def _end(self, number: int) -> None:
        """Keep what is open, and end with the exit code that shells give a signal."""
        from reader.app.keeping import keeping

        try:
            keeping.keep_all(self._app)
        finally:
            self.leave(128 + number)

    def end_short(self) -> NoReturn:
        """End without memory: keep what is open if that can be done, and say so in one sentence."""
        from reader.app.keeping import keeping

        signal.signal(scarce.CALL, signal.SIG_IGN)
        words = SHORT
        with suppress(Exception):
            keeping.keep_all(self._app)
            words = f"newsreader: {say('memory_gone')}\n".encode()
        self.leave(1, words)

    def _run_input_thread(self) -> None:
        """Read keys until the end; a terminal that is gone is told by `_watch`."""
        with suppress(OSError):
            self.run_input_thread()


def outlive(terminal: int) -> None:
    """End a program that waits for ever to write to a terminal that is gone: `_watch` cannot run then.

    What was told as saved is on the disk already.
    """
    while True:
        time.sleep(LOOK)
        try:
            termios.tcgetattr(terminal)
        except termios.error:
            time.sleep(PATIENCE)  # `_watch` is given the time to end it well
            os._exit(128 + signal.SIGHUP)


def leave_word(screen: ReadingScreen) -> None:
    """Write down how the screen looks, for the first page of the next start."""
    values = {name: held.value for name, held in screen.settings.values.items()}
    if AS_IT_STANDS.items() <= values.items() and {"people", "moves"} <= {*screen.side.shown()}:
        names = {"": "", "heading": "heading", "caption": "caption", "bar": "bar"}
        ground = screen.view.style_of("")
        styles = {name: _codes(screen, ground + screen.view.style_of(style)) for name, style in names.items()}
        word.leave((screen.settings.number("measure"), styles))
    else:
        word.leave(None)


def _codes(screen: ReadingScreen, style: Style) -> str:
    """Give what switches a style on in this terminal (SGR, without ESC); nothing where colours are not wanted."""
    console = screen.app.console
    if screen.app.no_color:
        style = style.without_color
    painted = style.render(".", color_system=console._color_system)
    return painted.partition(".")[0].removeprefix("\x1b[").removesuffix("m")
