"""The parts of a run on the cores of this machine, each in a process of its own."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from itertools import islice
from multiprocessing import get_context, parent_process
from threading import Thread

from reader.batch.rows import part
from reader.batch.work import Done, Task, make_part, try_one
from reader.wording import Fault, say

AHEAD = 2
"""Parts given to each process before it asks: none waits, and memory stays the same however many there are."""


def run(tasks: Sequence[Task], jobs: int) -> Iterator[Done]:
    """Make all parts, and give each as it is done, in no order; closing the iterator stops the processes.

    The largest come first: the last ones are small, and no process waits long for another at the end.
    A process that dies (of memory, or killed) is followed by another: the parts it may have died of are
    made one article at a time, and an article that ends its process again is told as failed.
    """
    rest = sorted(tasks, key=_size, reverse=True)
    while rest:
        unfinished: dict[int, Task] = {task.number: task for task in rest}
        try:
            for done in _pooled(rest, jobs):
                del unfinished[done.number]
                yield done
            return
        except BrokenProcessPool as broken:
            suspects = [task for task in broken.args[0] if task.number in unfinished]
        for task in suspects:
            del unfinished[task.number]
            yield _carefully(task)
        rest = list(unfinished.values())


def _size(task: Task) -> int:
    """Give the bytes of a part's articles."""
    return sum(item.size for item in task.items)


def _pooled(tasks: Sequence[Task], jobs: int) -> Iterator[Done]:
    """Make parts in a pool; raise BrokenProcessPool with the tasks that were in it when a process died."""
    waiting = iter(tasks)
    inside: dict[Future[Done], Task] = {}
    pool = _pool(jobs)
    try:
        while True:
            for task in islice(waiting, jobs * AHEAD - len(inside)):
                inside[pool.submit(make_part, task)] = task
            if not inside:
                return
            for future in wait(inside, return_when=FIRST_COMPLETED).done:
                done = future.result()
                del inside[future]
                yield done
    except BrokenProcessPool:
        raise BrokenProcessPool(list(inside.values())) from None
    finally:
        _end(pool)


def _carefully(task: Task) -> Done:
    """Make a part in which an article may end the process: first each article alone, then the part without it."""
    hopeless = dict(task.hopeless)
    pool: ProcessPoolExecutor | None = None
    for item in task.items:
        pool = pool or _pool(1)
        try:
            pool.submit(try_one, task.order, item).result()
        except BrokenProcessPool:
            hopeless[item.place] = say("batch_died")
            _end(pool)
            pool = None
    if pool:
        _end(pool)
    try:
        return next(_pooled([replace(task, hopeless=hopeless)], 1))
    except BrokenProcessPool:
        raise Fault("batch_died_again", path=part(task.number, task.order.form)) from None


def _pool(jobs: int) -> ProcessPoolExecutor:
    """`spawn`, because a fork would copy whatever locks are held here."""
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_begin)


def _begin() -> None:
    """Leave Ctrl+C to the program, which stops its processes; end when it is killed and cannot."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := parent_process():
        parent.join()
        os._exit(1)


def _end(pool: ProcessPoolExecutor) -> None:
    """Stop the processes at once: parts are whole whenever that happens."""
    processes = list((getattr(pool, "_processes", None) or {}).values())
    pool.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.terminate()
