"""The ledger over generated articles: is who is who right, how fast are questions?

python -m tests.benchmarks.ledger identity [--articles 10000] [--seed 8] [--annotated]

With --annotated the texts of the articles are read by the program's own annotators; then only those are judged
that were found where they stand, and how many these are is told.
python -m tests.benchmarks.ledger queries [--moves 100000]
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any

from reader.annotate.pipeline import annotate, load_knowledge
from reader.document import Article, Paragraph, Source
from reader.export.annotated_json import tree
from reader.export.escaping import json_text
from reader.knowledge import Knowledge
from reader.ledger import pages, settling, store, taking
from reader.ledger import queries as queries_
from reader.ledger.flows import flows
from reader.ledger.queries import Wanted
from tests.benchmarks.people_world import CHARACTERS, PLACES, SURNAMES, World


def build(
    path: Path, world: World, articles: Iterable[int], *, annotated: bool = False
) -> tuple[sqlite3.Connection, dict[str, dict[str, int]]]:
    """Give a ledger of a world's articles, and the truth by address."""
    connection = store.connect(path)
    truth: dict[str, dict[str, int]] = {}
    connection.execute("begin")
    for number in articles:
        record, told = world.article(number)
        if annotated:
            record, told = read(record, told)
        truth[record["source"]["path"]] = told
        taking.ingest(connection, record)
    connection.execute("commit")
    settling.settled(connection)
    return connection, truth


def read(record: dict[str, Any], told: dict[str, int]) -> tuple[dict[str, Any], dict[str, int]]:
    """Give an article as the annotators have it, and who those found in the right place truly are."""
    paragraphs = tuple(Paragraph(each["text"]) for each in record["paragraphs"])
    source = record["source"]
    article = annotate(
        Article(
            Source(name=source["name"], path=source["path"], sha256=source["sha256"], date=source["date"]),
            paragraphs,
        ),
        known(),
    )
    places = {
        (m["paragraph"], m["start"], m["end"], m["type"]): told[m["entity"]] for m in record["mentions"]
    }
    truth: dict[str, int] = {}
    for mention in article.mentions:
        at = (mention.paragraph, mention.start, mention.end, mention.type.name)
        if at in places:
            truth.setdefault(mention.entity, places[at])
    return json.loads(json_text(tree(article))), truth


@lru_cache(maxsize=1)
def known() -> Knowledge:
    """Give what the program knows."""
    return load_knowledge()


def pairs(rows: Iterable[tuple[int, object]]) -> tuple[float, float, int]:
    """Give precision and recall over pairs that are said, or truly are, one; rows are (told, true)."""
    rows = list(rows)
    both = sum(n * (n - 1) // 2 for n in Counter(rows).values())
    said = sum(n * (n - 1) // 2 for n in Counter(told for told, _ in rows).values())
    true = sum(n * (n - 1) // 2 for n in Counter(truth for _, truth in rows).values())
    return both / max(1, said), both / max(1, true), len(rows)


def judge(
    connection: sqlite3.Connection, truth: dict[str, dict[str, int]], *, annotated: bool = False
) -> dict[str, tuple[float, float, int]]:
    """Give precision, recall and count for persons, organisations and moves."""
    found = {}
    for kind in ("PERSON", "ORG"):
        query = "select l.entity, a.address, l.name from local l join article a on a.id = l.article where l.type = ?"
        found[kind] = pairs(
            (e, truth[address][name])
            for e, address, name in connection.execute(query, (kind,))
            if name in truth[address]
        )
    if annotated:
        return found
    query = "select t.move, a.address, t.name from told t join article a on a.id = t.article"
    found["moves"] = pairs((m, truth[address][name]) for m, address, name in connection.execute(query))
    return found


def identity(options: argparse.Namespace) -> None:
    """Print how well persons, organisations and moves of several articles are told to be one."""
    for seed in range(options.seed, options.seed + options.worlds):
        world = World(options.articles // 8, seed)
        with tempfile.TemporaryDirectory() as folder:
            begun = time.process_time()
            connection, truth = build(
                Path(folder) / "ledger.sqlite", world, range(options.articles), annotated=options.annotated
            )
            spent = time.process_time() - begun
            names = Counter(person.names["zh-Hans-CN"] for person in world.people)
            shared = sum(n for n in names.values() if n > 1)
            print(
                f"seed {seed}: {options.articles} articles, {len(world.people)} people, {shared} of them namesakes"
            )
            for what, (precision, recall, count) in judge(
                connection, truth, annotated=options.annotated
            ).items():
                print(f"  {what:<7} {count:>6}   precision {precision:.4f}   recall {recall:.4f}")
            (offers,) = connection.execute("select count(*) from offer").fetchone()
            print(
                f"  {offers} pairs offered for a decision; {spent:.1f} s of CPU, the articles' making included"
            )


def queries(options: argparse.Namespace) -> None:
    """Print the CPU time of questions, the median and worst of 20, and that of a peer: reading all rows of `move`."""
    with tempfile.TemporaryDirectory() as folder:
        connection = crowded(Path(folder) / "ledger.sqlite", options.moves)
        counts = [
            connection.execute(f"select count(*) from {t}").fetchone()[0]
            for t in ("article", "entity", "move")
        ]
        print("{} articles, {} people and organisations, {} moves".format(*counts))
        busiest = queries_.parties(connection, "ORG", Wanted(limit=1))[0]
        mover = queries_.parties(connection, "PERSON", Wanted(limit=1))[0]
        asked: dict[str, Callable[[], object]] = {
            "people": lambda: queries_.parties(connection, "PERSON", Wanted(limit=51)),
            "orgs": lambda: queries_.parties(connection, "ORG", Wanted(limit=51)),
            "moves": lambda: queries_.steps(connection, Wanted(limit=51)),
            "moves --person": lambda: queries_.steps(connection, Wanted(person=mover.name, limit=51)),
            "moves --org": lambda: queries_.steps(connection, Wanted(organization=busiest.name, limit=51)),
            "moves --from --status": lambda: queries_.steps(
                connection, Wanted(origin=busiest.name, status=("denied",), limit=51)
            ),
            "moves --since --status": lambda: queries_.steps(
                connection, Wanted(since="2024-06", status=("planned",), limit=51)
            ),
            "people --to --since": lambda: queries_.parties(
                connection, "PERSON", Wanted(destination=busiest.name, since="2023", limit=51)
            ),
            "people --person, inside a name": lambda: queries_.parties(
                connection, "PERSON", Wanted(person=mover.name[1:], limit=51)
            ),
            "timeline": lambda: queries_.steps(connection, Wanted(limit=51), forward=True),
            "flows": lambda: flows(connection, Wanted(limit=51)),
            "flows --since": lambda: flows(connection, Wanted(since="2024", limit=51)),
            "page of a person": lambda: pages.page(connection, mover.id),
            "page of an organisation": lambda: pages.page(connection, busiest.id),
            "(peer) count of moves": lambda: connection.execute(
                "select sum(length(day)) from move"
            ).fetchone(),
        }
        for name, ask in asked.items():
            times = []
            for _ in range(20):
                begun = time.process_time()
                ask()
                times.append((time.process_time() - begun) * 1000)
            print(f"  {name:<32} median {sorted(times)[10]:6.1f} ms   worst {max(times):6.1f} ms")


def crowded(path: Path, moves: int) -> sqlite3.Connection:
    """Give a ledger of so many moves of as many people between 2,000 organisations, 50 in an article."""
    chance = Random(8)
    world = World(8)
    places = [f"{a}{b}{c}" for a in PLACES for b in CHARACTERS[:25] for c in ("科技", "大学", "银行", "影业")]
    connection = store.connect(path)
    connection.execute("begin")
    for number in range(moves // 50):
        record, _ = world.article(number)
        taking.ingest(connection, {**record, **_fifty(number, places, chance)})
    connection.execute("commit")
    settling.settled(connection)
    connection.execute("analyze")
    return connection


def _fifty(number: int, places: list[str], chance: Random) -> dict[str, Any]:
    entities: dict[str, Any] = {}
    moves = []
    for count in range(50):
        serial = number * 50 + count
        name = SURNAMES[serial % 40] + "".join(
            CHARACTERS[serial // d % 45] for d in (40, 40 * 45, 40 * 45 * 45)
        )
        ends = chance.choices(places, k=2)
        for identity, kind, called in (
            (f"person-{name}", "PERSON", name),
            *((f"org-{e}", "ORG", e) for e in ends),
        ):
            entities[identity] = {
                "id": identity, "type": kind, "names": {"zh-Hans-CN": [called]}, "wikidata": None, "about": "",
                "posts": [], "known": False,
            }  # fmt: skip
        origin, destination = ({"organization": f"org-{end}", "role": None} for end in ends)
        words = f"{name}加入{ends[1]}"
        moves.append(
            {"id": f"m{count}", "person": f"person-{name}", "group": None, "from": origin, "to": destination,
             "date": f"{2015 + serial % 11}-{serial % 12 + 1:02}", "date_text": "", "confidence": 0.8, "decided": False,
             "status": chance.choices(("confirmed", "reported", "planned", "denied"), (5, 3, 1, 1))[0],
             "evidence": [{"paragraph": count, "start": 0, "end": len(words), "text": words}]}
        )  # fmt: skip
    return {"entities": list(entities.values()), "mentions": [], "moves": moves}


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("identity", "queries"))
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--moves", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=8)
    parser.add_argument("--worlds", type=int, default=1)
    parser.add_argument("--annotated", action="store_true")
    options = parser.parse_args()
    {"identity": identity, "queries": queries}[options.what](options)


if __name__ == "__main__":
    main()
