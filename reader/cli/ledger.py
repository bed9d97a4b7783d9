"""The command `ledger`: people, organisations, moves over many articles as a table, CSV or JSON; who is who decided."""

from __future__ import annotations

import argparse
import re
import shutil
import sqlite3
import sys
from collections.abc import Mapping, Sequence

from reader.cli import complain
from reader.export.csv_tables import table as csv_table
from reader.export.escaping import json_text, visible
from reader.export.links import link
from reader.ledger import queries, store
from reader.ledger.asking import questions
from reader.ledger.deciding import decide, renew
from reader.ledger.flows import flows
from reader.ledger.queries import Step, Wanted
from reader.typeset import cells, fit
from reader.wording import Fault, say

Row = Mapping[str, object]

SHOWN = 50
"""Rows of a table, where --limit says nothing; CSV and JSON hold all."""

STATUSES = ("confirmed", "reported", "planned", "denied")


def ledger(options: argparse.Namespace) -> int:
    """Do what is asked of the ledger; raise Fault where it cannot be opened."""
    try:
        connection = store.connect()
    except (OSError, sqlite3.Error) as error:
        raise store.fault(error) from error
    try:
        return _do(connection, options)
    except sqlite3.Error as error:
        raise store.fault(error) from error
    finally:
        connection.close()


def _do(connection: sqlite3.Connection, options: argparse.Namespace) -> int:
    if options.what in ("build", "rebuild"):
        from reader.cli import ledger_build  # processes and annotators: no question pays for them

        do = ledger_build.build if options.what == "build" else ledger_build.rebuild
        return do(connection, options)
    for _ in renew(connection):
        pass
    if options.what in ("same", "different"):
        return _decide(connection, options)
    if not connection.execute("select exists (select 1 from article)").fetchone()[0]:
        complain(say("ledger_empty"))
    _print(options, *_answer(connection, options))
    return 0


def _wanted(options: argparse.Namespace) -> Wanted:
    """Read the filters; raise Fault for a day that is none and a status that is none."""
    if options.since and not re.fullmatch(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", options.since):
        raise Fault("ledger_since", code=2, given=options.since)
    statuses = tuple(filter(None, (options.status or "").split(",")))
    if unknown := next((each for each in statuses if each not in STATUSES), None):
        raise Fault("ledger_status", code=2, given=unknown, choices=", ".join(STATUSES))
    limit = options.limit if options.limit is not None else SHOWN + 1 if options.format == "table" else 0
    person, org = _name(options.person), _name(options.org)
    origin, destination = _name(options.origin), _name(options.destination)
    return Wanted(person, org, origin, destination, options.since or "", statuses, limit)


def _name(typed: str | None) -> str:
    """Give a name as typed; bytes that are no text cannot be asked for."""
    return (typed or "").encode("utf-8", "replace").decode("utf-8")


def _answer(connection: sqlite3.Connection, options: argparse.Namespace) -> tuple[Sequence[str], list[Row]]:
    """Give the columns and rows of an answer."""
    wanted = _wanted(options)
    if options.what in ("people", "orgs"):
        kind = "PERSON" if options.what == "people" else "ORG"
        found = queries.parties(connection, kind, wanted)
        return ("key", "name", "english", "moves", "articles"), [
            {"key": each.key, "name": each.name, "english": each.english, "moves": each.moves,
             "articles": each.articles, "names": each.names}
            for each in found
        ]  # fmt: skip
    if options.what == "flows":
        return _flows(connection, wanted)
    if options.what == "offers":
        return ("one", "other", "why", "articles"), [
            {"one": each.one.key, "other": each.other.key, "why": say(f"ledger_why_{each.why}"),
             "articles": f"{each.one.articles}/{each.other.articles}"}
            for each in questions(connection, limit=wanted.limit)
        ]  # fmt: skip
    forward = options.what == "timeline"
    found_steps = queries.steps(connection, wanted, forward=forward)
    if forward:
        return TIMELINE, [row for step in found_steps for row in _told(step)]
    return MOVES, [_move(step) for step in found_steps]


MOVES = ("date", "who", "from", "from_role", "to", "to_role", "status", "articles", "contradictions", "proof")
TIMELINE = ("date", "who", "from", "to", "to_role", "status", "proof", "words", "contradictions")


def _move(step: Step) -> dict[str, object]:
    first = step.proofs[0] if step.proofs else None
    return {
        "date": step.date,
        "day": step.day,
        "who": step.who,
        "who_keys": [key for _, key, _ in step.people],
        "from": step.origin_name,
        "from_key": step.origin_key,
        "from_role": step.origin_role,
        "to": step.destination_name,
        "to_key": step.destination_key,
        "to_role": step.destination_role,
        "status": step.status,
        "confidence": round(step.confidence, 2),
        "articles": step.tellings,
        "contradictions": "; ".join(f"{say(f'ledger_contradicted_{f}')}: {' / '.join(v)}" for f, v in step.contradictions.items()),
        "proof": _place(first) if first else "",
        "proofs": [
            {"place": _place(each), "title": each.title, "seen": each.seen, "words": each.words, "date": each.date,
             "status": each.status, "confidence": each.confidence}
            for each in step.proofs
        ],
    }  # fmt: skip


def _told(step: Step) -> list[dict[str, object]]:
    """Give a row for each article that tells a move; what the move is stands in the first."""
    whole = _move(step)
    return [
        {**whole, "status": proof.status, "proof": _place(proof), "words": proof.words}
        for proof in step.proofs
    ] or [whole]


def _place(proof: queries.Proof) -> str:
    from reader.document import Source

    return link(Source(path=proof.address), proof.paragraph)


def _flows(connection: sqlite3.Connection, wanted: Wanted) -> tuple[Sequence[str], list[Row]]:
    rows: list[Row] = [
        {"from": each.origin_name, "to": each.destination_name, "moves": each.moves, "from_key": each.origin,
         "to_key": each.destination}
        for each in flows(connection, wanted)
    ]  # fmt: skip
    return ("from", "to", "moves"), rows


def _print(options: argparse.Namespace, head: Sequence[str], rows: list[Row]) -> None:
    if options.format == "json":
        print(json_text(rows, indent=1))
    elif options.format == "csv":
        flat = [key for key in rows[0] if not isinstance(rows[0][key], (list, dict))] if rows else list(head)
        print(csv_table(flat, rows), end="")
    else:
        limit = options.limit if options.limit is not None else SHOWN
        shown = [_dated(row) for row in (rows[:limit] if limit else rows)]
        print(
            _table(head, shown, shutil.get_terminal_size((120, 24)).columns if sys.stdout.isatty() else 0),
            end="",
        )
        if len(rows) > len(shown):
            complain(say("ledger_more", count=len(shown)))
        elif not rows:
            complain(say("ledger_none"))


def _dated(row: Row) -> Row:
    """Put the day of the first article in brackets where no date is told."""
    return {**row, "date": row["date"] or f"({row['day']})"} if row.get("day") else row


def _table(head: Sequence[str], rows: Sequence[Row], width: int) -> str:
    """Write a table for people: columns that hold nothing left out, the last ones cut where `width` is short."""
    kept = [name for name in head if any(row.get(name) not in ("", None) for row in rows)] or list(head)
    lines = [[say(f"ledger_head_{name}") for name in kept]]
    lines += [[visible(str(row.get(name, "") or ""), line=True) for name in kept] for row in rows]
    widths = [max(map(cells, column)) for column in zip(*lines, strict=True)]
    text = ""
    for line in lines:
        parts = [part + " " * (room - cells(part)) for part, room in zip(line, widths, strict=True)]
        whole = "  ".join(parts).rstrip()
        text += (fit(whole, width) if width else whole) + "\n"
    return text


def _decide(connection: sqlite3.Connection, options: argparse.Namespace) -> int:
    """Write down that two are the same, or are not, and settle what follows."""
    if len(options.names) != 2:
        raise Fault("ledger_two", code=2, what=options.what)
    pairs = [_pair(connection, *map(_name, options.names))]
    decide(connection, pairs, same=options.what == "same")
    for _ in renew(connection):
        pass
    told = "ledger_same" if options.what == "same" else "ledger_different"
    print(say(told, one=options.names[0], other=options.names[1]))
    return 0


def _pair(connection: sqlite3.Connection, one: str, other: str) -> tuple[int, int]:
    """Give the first local of each of two keys."""
    found = []
    for key in (one, other):
        row = connection.execute(
            "select min(l.id) from local l join entity e on e.id = l.entity where e.key = ?", (key,)
        ).fetchone()
        if row[0] is None:
            raise Fault("ledger_nobody", code=2, key=key)
        found.append(int(row[0]))
    return found[0], found[1]
