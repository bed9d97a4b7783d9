"""The parts of a run on the workers of a Dask cluster that is there already; needs the extra `cluster`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from reader import __version__
from reader.batch.work import Done, Order, Task, make_part
from reader.wording import Fault

AHEAD = 3
"""Parts given to each thread of the cluster before it asks."""

TRIES = 5
"""Times a part is begun anew when workers die under it, before the run gives up."""

PATIENCE = "10s"
"""How long to wait for the scheduler."""


def run(address: str, order: Order, tasks: Sequence[Task]) -> Iterator[Done]:
    """Make all parts on the cluster at `address`, and give each as it is done, in no order.

    A part whose worker dies is made by another; it is written whole, under the same name, with the same
    bytes, so that nothing is lost and nothing stands twice.  Raise Fault where the scheduler does not
    answer, has no workers, or these would annotate differently from this machine.
    """
    with _client(address) as client:
        threads = _checked(client, address, order)
        yield from _made(client, tasks, threads * AHEAD)


def _made(client: Any, tasks: Sequence[Task], window: int) -> Iterator[Done]:
    from distributed import as_completed
    from distributed.scheduler import KilledWorker

    def submit(task: Task) -> Any:
        return client.submit(make_part, task, pure=False, retries=TRIES)

    waiting = iter(tasks)
    running = as_completed([submit(task) for task in islice(waiting, window)], loop=client.loop)
    for future in running:
        try:
            done: Done = future.result()
        except KilledWorker as error:
            raise Fault("cluster_killed", why=error) from error
        yield done
        future.release()
        for task in islice(waiting, 1):
            running.add(submit(task))


def _client(address: str) -> Any:
    try:
        from distributed import Client
    except ImportError as error:
        raise Fault("format_extra", what=address, extra="cluster") from error
    try:
        return Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise Fault("cluster_silent", address=address, why=str(error) or type(error).__name__) from error


def _checked(client: Any, address: str, order: Order) -> int:
    """Give the number of threads of all workers, who must be of this release and know what we know."""
    threads = client.nthreads()
    if not threads:
        raise Fault("cluster_empty", address=address)
    stamps = client.run(_stamp, order.annotations, on_error="return")
    for worker, told in stamps.items():
        if told != order.stamp:
            here = f"{__version__} {order.stamp}"
            raise Fault("cluster_differs", worker=worker, there=told, here=here)
    return sum(threads.values())


def _stamp(annotations: tuple[str, ...]) -> str:
    from pathlib import Path

    from reader.annotate.stamp import stamp

    return stamp(tuple(Path(folder) for folder in annotations))
