"""An article read in a process of its own, on another core, while this one imports the screen."""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import NoReturn

from reader.document import Article, Paragraph
from reader.first import held
from reader.intake.treatment import Treatment
from reader.wording import Fault

TOGETHER = 500
"""Paragraphs sent at once: no key is answered while they are taken out of their bytes."""

POLITE = 5
"""How much the process gives way to others (`nice`)."""

Done = tuple[Article, Treatment]
"""An article, and how it was read."""


def second_core() -> bool:
    """Tell whether two processes can go on at once."""
    return hasattr(os, "sched_getaffinity") and len(os.sched_getaffinity(0)) > 1


def apart(read: Callable[[], Done], *, politely: bool = False) -> Callable[[], Done | None]:
    """Begin to read; give what waits for it, once.  `politely` it gives way: the screen comes first, with the head.

    It gives None where that came to nothing, or where there is no second core to do it: then it must be
    read here.  It raises the Fault that the article ended in.
    """
    if not hasattr(os, "fork") or not second_core():
        return lambda: None
    source, sink = os.pipe()
    child = os.fork()
    if not child:
        os.close(source)
        os.nice(POLITE if politely else 0)
        _send(read, sink)
    os.close(sink)
    return lambda: _received(source, child)


def _send(read: Callable[[], Done], sink: int) -> NoReturn:
    """Read, write it down, and end, whatever happens: nothing of the program goes on here."""
    code = 1
    try:
        for number in (*held.ends(), signal.SIGINT, signal.SIGTSTP):  # it is not this process's terminal
            signal.signal(number, signal.SIG_DFL)
        try:
            article, treatment = read()
        except Fault as fault:
            with open(sink, "wb") as file:
                pickle.dump((fault.key, fault.code, _told(fault)), file)
            raise
        count = len(article.paragraphs)
        with open(sink, "wb") as file:
            pickle.dump((replace(article, paragraphs=()), treatment, count), file, pickle.HIGHEST_PROTOCOL)
            for first in range(0, count, TOGETHER):
                some = [(one.text, one.kind) for one in article.paragraphs[first : first + TOGETHER]]
                pickle.dump(some, file, pickle.HIGHEST_PROTOCOL)
        code = 0
    finally:
        os._exit(code)


def _received(source: int, child: int) -> Done | None:
    paragraphs: list[Paragraph] = []
    try:
        with open(source, "rb") as file:
            article, treatment, count = pickle.load(file)
            if isinstance(article, str):  # the key of a Fault, its code and fields
                raise Fault(article, code=treatment, **count)
            while len(paragraphs) < count:
                paragraphs += [Paragraph(text, kind) for text, kind in pickle.load(file)]
    except (EOFError, pickle.UnpicklingError):  # it ended before it had told all
        return None
    finally:
        with suppress(ChildProcessError):  # where children that end are not told of
            os.waitpid(child, 0)
    return (replace(article, paragraphs=tuple(paragraphs)), treatment) if paragraphs else None


def _told(fault: Fault) -> dict[str, object]:
    """Give the fields of a Fault as they can be sent: numbers are told apart from one and many, the rest as words."""
    return {name: value if isinstance(value, int) else str(value) for name, value in fault.fields.items()}
