"""An article read in a process of its own, on another core, while this one imports the screen."""

from __future__ import annotations

import os
import pickle
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from threading import Thread
from typing import BinaryIO, NoReturn

from reader.document import Article, Paragraph
from reader.first import held
from reader.intake.treatment import Treatment
from reader.wording import Fault

TOGETHER = 500
"""Paragraphs sent at once: no key is answered while they are taken out of their bytes."""

POLITE = 5
"""How much the process gives way to others (`nice`)."""

LOOK = 0.5
"""Seconds between two looks whether the program is still there that waits for the article."""

Done = tuple[Article, Treatment]
"""An article, and how it was read."""


def second_core() -> bool:
    """Tell whether two processes can go on at once."""
    return hasattr(os, "sched_getaffinity") and len(os.sched_getaffinity(0)) > 1


class Here:
    """An article of which only the beginning is read here at once; for the whole of it there is no other process."""

    def __init__(self, begin: Callable[[], Done | None]) -> None:
        self.beginning = begin

    def whole(self) -> Done | None:
        """Give nothing: it must be read by who asks for it."""
        return None


class Apart:
    """An article that a process reads: its beginning, where that is wanted, then all of it; each is given once."""

    def __init__(self, source: BinaryIO, child: int, *, begins: bool) -> None:
        self._source, self._child, self._begins = source, child, begins

    def beginning(self) -> Done | None:
        """Wait for the beginning; None where the article has none that can be shown before all is read."""
        if not self._begins:
            return None
        self._begins = False
        with suppress(EOFError, pickle.UnpicklingError):  # it ended: that is found again below
            return _received(self._source)
        return None

    def whole(self) -> Done | None:
        """Wait for all of it; None where that came to nothing: then it must be read here.

        Raise the Fault that the article ended in.
        """
        self.beginning()
        try:
            return _received(self._source)
        except (EOFError, pickle.UnpicklingError):  # it ended before it had told all
            return None
        finally:
            self._source.close()
            with suppress(ChildProcessError):  # where children that end are not told of
                os.waitpid(self._child, 0)


def apart(
    read: Callable[[], Done],
    begin: Callable[[], Done | None] = lambda: None,
    *,
    begun: bool = False,
    after: float = 0.0,
) -> Apart | Here:
    """Begin to read: with the beginning, unless that is `begun` already; then all gives way to the screen that shows it.

    `after` so many seconds: to read much takes from the other core, too.
    """
    if not hasattr(os, "fork") or not second_core():
        return Here((lambda: None) if begun else begin)
    source, sink = os.pipe()
    parent, child = os.getpid(), os.fork()
    if not child:
        os.close(source)
        _send(read, None if begun else begin, sink, (parent, after))
    os.close(sink)
    return Apart(open(source, "rb"), child, begins=not begun)


def _send(
    read: Callable[[], Done],
    begin: Callable[[], Done | None] | None,
    sink: int,
    course: tuple[int, float],
) -> NoReturn:
    """Read, write it down, and end, whatever happens: nothing of the program goes on here."""
    code = 1
    try:
        for number in (*held.ends(), signal.SIGINT, signal.SIGTSTP):  # it is not this process's terminal
            signal.signal(number, signal.SIG_DFL)
        parent, after = course
        Thread(target=_outlive_nobody, args=(parent,), daemon=True).start()
        time.sleep(after)
        with open(sink, "wb") as file:
            polite = begin is None
            if begin is not None:
                head = _begun(begin)
                _write(head, file)
                polite = head is not None
            os.nice(POLITE if polite else 0)
            try:
                _write(read(), file)
            except Fault as fault:
                pickle.dump((fault.key, fault.code, _told(fault)), file)
        code = 0
    finally:
        os._exit(code)


def _outlive_nobody(parent: int) -> None:
    """End where the program has: it may have been left, or killed, while its article was still being read."""
    while os.getppid() == parent:
        time.sleep(LOOK)
    os._exit(1)


def _begun(begin: Callable[[], Done | None]) -> Done | None:
    """Read the beginning; what is wrong with an article is told of all of it."""
    try:
        return begin()
    except Fault:
        return None


def _write(done: Done | None, file: BinaryIO) -> None:
    article, treatment = done or (Article(), Treatment())
    count = len(article.paragraphs)
    pickle.dump((replace(article, paragraphs=()), treatment, count), file, pickle.HIGHEST_PROTOCOL)
    for first in range(0, count, TOGETHER):
        some = [(one.text, one.kind) for one in article.paragraphs[first : first + TOGETHER]]
        pickle.dump(some, file, pickle.HIGHEST_PROTOCOL)
    file.flush()


def _received(file: BinaryIO) -> Done | None:
    """Read what was written; None for what has no paragraphs."""
    article, treatment, count = pickle.load(file)
    if isinstance(article, str):  # the key of a Fault, its code and fields
        raise Fault(article, code=treatment, **count)
    paragraphs: list[Paragraph] = []
    while len(paragraphs) < count:
        paragraphs += [Paragraph(text, kind) for text, kind in pickle.load(file)]
    return (replace(article, paragraphs=tuple(paragraphs)), treatment) if paragraphs else None


def _told(fault: Fault) -> dict[str, object]:
    """Give the fields of a Fault as they can be sent: numbers are told apart from one and many, the rest as words."""
    return {name: value if isinstance(value, int) else str(value) for name, value in fault.fields.items()}
