"""The command `batch`: many articles annotated on all cores, or on a cluster, into a folder of parts."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from reader import wording
from reader.annotate.aside import cores as count
from reader.batch import cores, places, plan
from reader.batch.collection import articles, roots
from reader.batch.work import Done, Order, Task
from reader.cli import complain, progress, tell_unlisted
from reader.cli.opened import folders_of
from reader.userdata import files
from reader.wording import Fault, say

EVERY = 0.2
"""Seconds between two looks of the progress line."""


def batch(options: argparse.Namespace) -> int:
    """Annotate the articles of folders, feeds, files and URLs; 1 where some of them could not be."""
    order = _order(options)
    odd: list[str] = []
    items = articles(_given(options), odd.append)
    tell_unlisted(odd)
    if not items:
        raise Fault("batch_nothing", code=2)
    with _alone(order.out):
        tasks = list(plan.tasks(order, items, plan.parts(order, len(items))))
        done = _all(_run(options, order, tasks), len(items))
        failed = [each for one in done for each in one.failed]
        told = plan.tell_failed(order, failed)
    annotated, kept = sum(one.annotated for one in done), sum(one.kept for one in done)
    print(say("batch_done", annotated=annotated, kept=kept, failed=len(failed), path=order.out))
    if told:
        complain(say("batch_failed", count=len(failed), path=told))
    return 1 if failed or odd else 0


def _given(options: argparse.Namespace) -> list[str]:
    """Give what is wanted; `-` stands for the lines of standard input, a name each."""
    given: list[str] = []
    for name in options.what:
        given += _piped() if name == "-" else [name]
    return given


def _piped() -> Iterator[str]:
    for line in sys.stdin.buffer:
        if name := os.fsdecode(line).rstrip("\r\n"):
            yield name


def _order(options: argparse.Namespace) -> Order:
    from reader.annotate.stamp import stamp
    from reader.batch.rows import form

    folders = folders_of(options)
    form(options.format)  # a missing extra is told before anything is done
    out = options.out if places.is_remote(options.out) else os.path.abspath(options.out)
    return Order(
        out,
        options.format,
        stamp(tuple(folders)),
        roots(name for name in options.what if name != "-"),
        tuple(map(str, folders)),
        wording.language(),
    )


@contextmanager
def _alone(out: str) -> Iterator[None]:
    """Keep a second run out of a folder on the disk, and take away what a killed one left half-written."""
    try:
        if places.is_remote(out):
            yield
            return
        with files.locked(Path(out)):
            for left in Path(out).glob(".articles-*.tmp"):
                left.unlink(missing_ok=True)
            yield
    except TimeoutError as error:
        raise Fault("batch_busy", path=out) from error
    except OSError as error:
        raise Fault("batch_unwritable", path=out, why=error.strerror or error) from error


def _run(options: argparse.Namespace, order: Order, tasks: Sequence[Task]) -> Iterator[Done]:
    if options.cluster:
        from reader.batch import cluster

        return cluster.run(options.cluster, order, tasks)
    return cores.run(tasks, options.jobs or count())


def _all(done: Iterator[Done], count: int) -> list[Done]:
    """Gather what comes of the parts; on a terminal a line tells how far it is. Ctrl+C stops with a sentence."""
    found: list[Done] = []
    begun = then = time.monotonic()
    shown = sys.stderr.isatty()
    try:
        for one in done:
            found.append(one)
            if shown and (now := time.monotonic()) - then > EVERY:
                then = now
                _show(found, count, now - begun)
    except KeyboardInterrupt:
        raise Fault("batch_stopped") from None
    finally:
        progress()
    return found


def _show(found: Sequence[Done], count: int, seconds: float) -> None:
    annotated, failed = sum(one.annotated for one in found), sum(len(one.failed) for one in found)
    ready = annotated + failed + sum(one.kept for one in found)
    pace = (annotated + failed) / seconds
    left = int((count - ready) / (ready / seconds)) if ready else 0
    line = say(
        "batch_progress",
        ready=ready, count=count, pace=f"{pace:.0f}", failed=failed, left=f"{left // 60}:{left % 60:02}",
    )  # fmt: skip
    progress(line)
