"""The ledger over generated articles: is who is who right, how fast are questions?

python -m tests.benchmarks.ledger identity [--articles 10000] [--seed 8]
python -m tests.benchmarks.ledger queries [--moves 100000]
"""

from __future__ import annotations

import argparse
import sqlite3
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from reader.ledger import settling, store, taking
from tests.benchmarks.people_world import World


def build(
    path: Path, world: World, articles: Iterable[int]
) -> tuple[sqlite3.Connection, dict[str, dict[str, int]]]:
    """Give a ledger of a world's articles, and the truth by address."""
    connection = store.connect(path)
    truth: dict[str, dict[str, int]] = {}
    connection.execute("begin")
    for number in articles:
        record, truth[record["source"]["path"]] = world.article(number)
        taking.ingest(connection, record)
    connection.execute("commit")
    settling.settled(connection)
    return connection, truth


def pairs(rows: Iterable[tuple[int, object]]) -> tuple[float, float, int]:
    """Give precision and recall over pairs that are said, or truly are, one; rows are (told, true)."""
    rows = list(rows)
    both = sum(n * (n - 1) // 2 for n in Counter(rows).values())
    said = sum(n * (n - 1) // 2 for n in Counter(told for told, _ in rows).values())
    true = sum(n * (n - 1) // 2 for n in Counter(truth for _, truth in rows).values())
    return both / max(1, said), both / max(1, true), len(rows)


def judge(
    connection: sqlite3.Connection, truth: dict[str, dict[str, int]]
) -> dict[str, tuple[float, float, int]]:
    """Give precision, recall and count for persons, organisations and moves."""
    found = {}
    for kind in ("PERSON", "ORG"):
        query = "select l.entity, a.address, l.name from local l join article a on a.id = l.article where l.type = ?"
        found[kind] = pairs(
            (e, truth[address][name]) for e, address, name in connection.execute(query, (kind,))
        )
    query = "select t.move, a.address, t.name from told t join article a on a.id = t.article"
    found["moves"] = pairs((m, truth[address][name]) for m, address, name in connection.execute(query))
    return found


def identity(options: argparse.Namespace) -> None:
    """Print how well persons, organisations and moves of several articles are told to be one."""
    for seed in range(options.seed, options.seed + options.worlds):
        world = World(options.articles // 8, seed)
        with tempfile.TemporaryDirectory() as folder:
            begun = time.process_time()
            connection, truth = build(Path(folder) / "ledger.sqlite", world, range(options.articles))
            spent = time.process_time() - begun
            names = Counter(person.names["zh-Hans-CN"] for person in world.people)
            shared = sum(n for n in names.values() if n > 1)
            print(
                f"seed {seed}: {options.articles} articles, {len(world.people)} people, {shared} of them namesakes"
            )
            for what, (precision, recall, count) in judge(connection, truth).items():
                print(f"  {what:<7} {count:>6}   precision {precision:.4f}   recall {recall:.4f}")
            (offers,) = connection.execute("select count(*) from offer").fetchone()
            print(
                f"  {offers} pairs offered for a decision; {spent:.1f} s of CPU, the articles' making included"
            )


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("identity", "queries"))
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--moves", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=8)
    parser.add_argument("--worlds", type=int, default=1)
    options = parser.parse_args()
    {"identity": identity}[options.what](options)


if __name__ == "__main__":
    main()
