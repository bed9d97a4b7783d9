"""What is to be done in the folder of the output: how many parts it has, and which article goes into which.

`_batch.json` in that folder says what it holds: {version, form, parts}.  Everything else is told by the
parts themselves, so that a run that was stopped anywhere goes on from what lies there.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence

from reader.batch import places
from reader.batch.collection import Item, count_of_parts, part_of
from reader.batch.rows import BEGINNING
from reader.batch.rows import parts as parts_of
from reader.batch.work import Order, Task
from reader.wording import Fault

VERSION = 1
# pandas and Spark pass over files that begin with _
PLAN = "_batch.json"
FAILED = "_failed.jsonl"
"""File in the folder: what could not be annotated by the last run, and why."""


def parts(order: Order, count: int) -> int:
    """Give how many parts the output has, decided at its first run; raise Fault where it is not ours."""
    address = places.inside(order.out, PLAN)
    try:
        plan = json.loads(places.read(address))
        known = int(plan["parts"]) if plan["version"] == VERSION else 0
        form = str(plan["form"])
    except FileNotFoundError:
        return _begin(order, address, count_of_parts(count))
    except (ValueError, KeyError, TypeError):
        known, form = 0, ""
    if known < 1:
        raise Fault("batch_plan", path=address)
    if form != order.form:
        raise Fault("batch_form", code=2, path=order.out, form=form)
    return known


def _begin(order: Order, address: str, count: int) -> int:
    if places.names(order.out):
        raise Fault("batch_not_empty", code=2, path=order.out)
    plan = {"version": VERSION, "form": order.form, "parts": count}
    places.make_folder(order.out)
    places.write(address, (json.dumps(plan) + "\n").encode())
    return count


def tasks(order: Order, items: Sequence[Item], count: int) -> Iterator[Task]:
    """Give the parts that have articles, or had them: a part can have lost all of its own."""
    of: dict[int, list[Item]] = defaultdict(list)
    for item in items:
        of[part_of(item, count)].append(item)
    there = {int(places.name(each)[len(BEGINNING) :][:6]) for each in parts_of(order.out)}
    for number in sorted({*of, *there}):
        yield Task(order, number, tuple(of[number]))


def tell_failed(order: Order, failed: Sequence[tuple[Item, str]]) -> str:
    """Write down what could not be annotated, and give where; an empty list takes the file away."""
    address = places.inside(order.out, FAILED)
    if not failed:
        places.remove(address)
        return ""
    lines = (
        json.dumps({"address": item.address, "item": item.item, "why": why}) + "\n"
        for item, why in sorted(failed)
    )
    places.write(address, "".join(lines).encode())
    return address
