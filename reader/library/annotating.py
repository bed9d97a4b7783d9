"""Finding the names in the articles of a library, in a process of its own: the screen stays quick meanwhile."""

from __future__ import annotations

import os
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import redirect_stderr
from itertools import islice
from multiprocessing import get_context

from reader.document import Article
from reader.library import index
from reader.library.index import Names
from reader.library.naming import Told, found

Feed = Callable[[list[tuple[str, str, Told]]], None]
"""Takes what articles tell, each with its path and item."""

AHEAD = 4
"""Articles given to the process before it asks: it never waits, and little is lost at the end."""

EVERY = 1.0
"""Seconds between two commits."""


def process() -> Executor:
    """Start the process; `spawn`, because a fork would copy the locks of the threads here.

    multiprocessing's tracker wants the file of standard error, which is none while the screen is on.
    """
    if os.name != "nt":
        from multiprocessing import resource_tracker

        with redirect_stderr(sys.__stderr__):
            resource_tracker.ensure_running()
    return ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_yield_to_others)


def end(executor: Executor) -> None:
    """Stop the process at once, whatever it does: who quits does not wait for an article."""
    processes = list((getattr(executor, "_processes", None) or {}).values())
    executor.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.terminate()


def _yield_to_others() -> None:
    if hasattr(os, "nice"):
        os.nice(10)


def annotate(
    connection: sqlite3.Connection,
    executor: Executor,
    by: Callable[[str, str], Article],
    stopped: Callable[[], bool],
    feed: Feed = lambda _: None,
    quitting: Callable[[], bool] = lambda: False,
) -> Iterator[int]:
    """Find the names of the articles that wait for it, until `stopped`; give how many are left, at every commit.

    `by` annotates the article of a path and an item; where it fails, that article alone is marked.
    `feed` is given what the articles tell, before they are marked as done.
    Raise BrokenProcessPool where the process dies (of memory, say); the article it died of is marked too, unless
    the reader is `quitting`.
    """
    waiting = index.unannotated(connection)
    rest = iter(waiting)
    tasks: list[tuple[int, str, str, Future[tuple[Names, Told | None]]]] = []
    done: list[tuple[int, Names]] = []
    telling: list[tuple[str, str, Told]] = []
    count, then = 0, time.monotonic()

    def commit() -> None:
        feed([*telling])
        index.put_names(connection, done)
        telling.clear()
        done.clear()

    while not stopped():
        for number, path, item in islice(rest, AHEAD - len(tasks)):
            tasks.append((number, path, item, executor.submit(found, by, path, item)))
        if not tasks:
            break
        number, path, item, task = tasks.pop(0)
        try:
            names, told = task.result()
        except BrokenProcessPool:
            done += [] if quitting() else [(number, Names(index.FAILED, index.FAILED))]
            commit()
            raise
        done.append((number, names))
        telling += [(path, item, told)] if told else []
        count += 1
        if time.monotonic() - then > EVERY:
            commit()
            then = time.monotonic()
            yield len(waiting) - count
    for *_, task in tasks:
        task.cancel()
    commit()
    if waiting:
        yield len(waiting) - count
