"""What one core does: a part of the output, from its articles and what the part held before."""

from __future__ import annotations

import gc
from collections.abc import Mapping
from dataclasses import field
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from reader import paths, wording
from reader.batch import places
from reader.batch.collection import Item
from reader.batch.rows import Form, Head, Row, form, part
from reader.intake.taking import take
from reader.record import record
from reader.wording import Fault, say

if TYPE_CHECKING:
    from reader.export.annotated_json import Json
    from reader.knowledge import Knowledge


@record
class Order:
    """How all parts of a run are made.

    `out` is the folder of the parts, `form` one of reader.batch.rows.FORMS, `roots` the folders whose
    lost articles go, `annotations` folders of knowledge over ours, `language` that of the remarks.
    """

    out: str
    form: str
    stamp: str
    roots: tuple[str, ...] = ()
    annotations: tuple[str, ...] = ()
    language: str = "en"


@record
class Task:
    """One part: its number, its articles, and those (by place) that are not to be tried again, with the reason."""

    order: Order
    number: int
    items: tuple[Item, ...]
    hopeless: Mapping[tuple[str, str], str] = field(default_factory=dict)


@record
class Done:
    """What came of a part: how many were annotated, how many were there already, what failed (item, sentence)."""

    number: int
    annotated: int
    kept: int
    failed: tuple[tuple[Item, str], ...] = ()


_one_at_a_time = Lock()
"""The threads of a worker share one model; Python would run them by turns anyway."""


def make_part(task: Task) -> Done:
    """Annotate the articles of a part that are new or have changed, and put the part in its place, whole.

    The same articles give the same bytes, whoever makes them and however often.  Raise OSError where the
    part cannot be written; whatever goes wrong with one article is told of that article.
    """
    with _one_at_a_time:
        wording.use(task.order.language)
        return _make(task)


def try_one(order: Order, item: Item) -> None:
    """Annotate an article for nothing: whether the process survives it is what is asked."""
    try:
        _row(item, None, order, form(order.form))
    except Exception:  # told when the part is made
        return


def _make(task: Task) -> Done:
    order = task.order
    shape = form(order.form)
    address = places.inside(order.out, part(task.number, order.form))
    before = _before(shape, address)
    asked = {item.place for item in task.items}
    rows = {place: row for place, row in before.items() if place not in asked and not _lost(place[0], order)}
    annotated, failed = 0, []
    for item in task.items:
        if item.place in task.hopeless:
            failed.append((item, task.hopeless[item.place]))
            continue
        try:
            row = _row(item, before.get(item.place), order, shape)
        except Fault as fault:
            failed.append((item, str(fault)))
        except Exception as error:  # annotators of others may raise anything, and there are more articles
            failed.append((item, say("batch_broken", what=f"{type(error).__name__}: {error}")))
        else:
            annotated += row is not before.get(item.place)
            rows[item.place] = row
    if rows != before:
        _put(shape, address, [rows[place] for place in sorted(rows)])
    return Done(task.number, annotated, len(task.items) - annotated - len(failed), tuple(failed))


def _before(shape: Form, address: str) -> dict[tuple[str, str], Row]:
    """Read what the part holds; one that is damaged is made anew."""
    try:
        return {row[0].place: row for row in shape.read(places.read(address))}
    except (FileNotFoundError, ValueError, TypeError, KeyError):
        return {}


def _put(shape: Form, address: str, rows: list[Row]) -> None:
    if rows:
        places.write(address, shape.write(rows))
    else:
        places.remove(address)


def _lost(address: str, order: Order) -> bool:
    """Tell whether an article that nobody asked for lay in a folder that was asked for: it is gone then."""
    return address.startswith(order.roots)


def _row(item: Item, before: Row | None, order: Order, shape: Form) -> Row:
    """Give the row of an article: the one there was, where nothing has changed since."""
    sidecar = _sidecar(item)
    changed = "+".join([item.changed, *([str(sidecar.stat().st_mtime_ns)] if sidecar else [])])
    head = before[0] if before and before[0].stamp == order.stamp else None
    if before and head and item.changed and (head.size, head.changed) == (item.size, changed):
        return before
    data = _bytes(item)
    content = sha256(data + (sidecar.read_bytes() if sidecar else b"")).hexdigest()
    if before and head and head.content == content:
        return before
    tree = _annotated(item, data, sidecar, order.annotations)
    return shape.make(Head(item.address, item.item, item.size, changed, content, order.stamp), tree)


def _bytes(item: Item) -> bytes:
    if item.item:
        from reader.library.reading import page

        return page(item.address, item.item)
    try:
        if not places.is_remote(item.address):
            return take(item.address)
        return places.read(item.address)
    except FileNotFoundError as error:
        raise Fault("intake_missing", path=item.address) from error
    except OSError as error:
        raise Fault("intake_unreadable", path=item.address, why=error.strerror or error) from error


def _annotated(item: Item, data: bytes, sidecar: Path | None, folders: tuple[str, ...]) -> dict[str, Json]:
    from reader import intake
    from reader.annotate.pipeline import annotate
    from reader.export.annotated_json import tree

    article = intake.from_bytes(
        data, name=places.name(item.address), path=None if item.item else item.address
    )
    return tree(annotate(article, _knowledge(folders), sidecar=sidecar))


def _sidecar(item: Item) -> Path | None:
    """Give the annotations that stand beside an article on this machine."""
    if item.item or places.is_remote(item.address):
        return None
    beside = paths.beside(Path(item.address))
    return beside if beside.is_file() else None


@lru_cache(maxsize=1)
def _knowledge(folders: tuple[str, ...]) -> Knowledge:
    """Load what is known once a process, and keep the search for garbage away from it: a thirtieth of all time."""
    from reader.annotate.pipeline import load_knowledge
    from reader.annotate.text.gazetteer import gazetteer

    gc.disable()  # a sixth of the time until the first article
    try:
        known = load_knowledge([Path(folder) for folder in folders])
        gazetteer(known)
        gc.collect()
        gc.freeze()
    finally:
        gc.enable()
    return known
