"""A program killed while it fills the ledger: the next run ends with the same ledger as an undisturbed one."""

import os
import signal

import pytest

from reader.ledger import settling, store, taking
from tests.benchmarks.people_world import World
from tests.told import everything, take

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

ARTICLES = 60
WORLD = World(20)


def fill(path, told: int) -> None:
    """Take in all articles, settling now and then; write a byte for each step."""
    connection = store.connect(path)
    for number in range(ARTICLES):
        if taking.ingest(connection, WORLD.article(number)[0]):
            os.write(told, b"a")
        if number % 5 == 4:
            for _ in settling.settle(connection):
                os.write(told, b"s")
    settling.settled(connection)
    connection.close()


def run(path, steps: int | None) -> int:
    """Fill a ledger in a process of its own, killed after so many steps; give its exit status."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        os.close(read)
        try:
            fill(path, write)
        except BaseException:
            os._exit(1)
        os._exit(0)
    os.close(write)
    count = 0
    while os.read(read, 1):
        count += 1
        if count == steps:
            os.kill(child, signal.SIGKILL)
    os.close(read)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def test_killed_again_and_again(tmp_path):
    path = tmp_path / "ledger.sqlite"
    ended = [run(path, steps) for steps in (1, 2, 3, 5, 8, 6, 7, 4)]
    assert ended.count(-signal.SIGKILL) >= 6  # the last ones may have come to their end before the signal
    assert run(path, None) == 0
    disturbed, undisturbed = store.connect(path), store.connect(tmp_path / "other.sqlite")
    take(undisturbed, *(WORLD.article(number)[0] for number in range(ARTICLES)))
    assert everything(disturbed) == everything(undisturbed)
    assert len(everything(disturbed)) > ARTICLES
    assert disturbed.execute("pragma integrity_check").fetchone() == ("ok",)
    disturbed.close()
    undisturbed.close()
