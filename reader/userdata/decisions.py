"""The decisions about one article: decide, withdraw, undo; each change is on the disk before it returns."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from reader import paths
from reader.annotate.decided import Decision, subject
from reader.document import Source
from reader.record import record
from reader.userdata import decisionfile, files, notefile
from reader.userdata.decisionplace import Place
from reader.userdata.notes import identity, now
from reader.userdata.yaml import lone
from reader.wording import Fault

DATA, BESIDE = "data", "beside"
"""Where decisions are kept: in the reader's own data, or in the annotations beside the article."""


@record
class Step:
    """One decision before and after, None where it was not there or is no more, and its place in the list."""

    before: Decision | None
    after: Decision | None
    at: int | None = None

    @property
    def id(self) -> str:
        """Give the decision's id."""
        known = self.before or self.after
        assert known is not None
        return known.id


Change = tuple[Step, ...]
"""What is done, and undone, at once."""


class DecisionStore:
    """The decisions about the article from `source`, of both places; new ones go where `keep` says.

    `beside` is the file of annotations beside the article, None where it has none: then all is kept
    in `folder` (the reader's own data without one).  As with notes, opening writes nothing, every
    change is laid over what the file holds by then, so that two programs keep each other's decisions,
    and where anything fails a Fault is raised and nothing is changed.
    """

    def __init__(
        self,
        source: Source,
        *,
        beside: Path | None = None,
        keep: str = DATA,
        folder: Path | None = None,
        clock: Callable[[], str] = now,
    ) -> None:
        self._clock = clock
        self._folder = folder or paths.data() / "decisions"
        own = Place(self._folder / notefile.file_name(source), source)
        self._places = [Place(beside), own] if beside else [own]
        self._home = self._places[0] if beside and keep == BESIDE else own
        self._undo: list[Change] = []
        self._redo: list[Change] = []
        self.reload()

    @property
    def path(self) -> Path:
        """Give the file that new decisions go to."""
        return self._home.path

    def decisions(self) -> tuple[Decision, ...]:
        """Give the decisions as of the last change or `reload`, oldest first, those beside before ours."""
        listed = (decision for place in self._places for decision in place.decisions)
        return tuple({decision.id: decision for decision in listed}.values())

    def get(self, identity: str) -> Decision:
        """Give the decision with this id; raise KeyError without one."""
        return {decision.id: decision for decision in self.decisions()}[identity]

    def reload(self) -> tuple[Decision, ...]:
        """Read again what is on the disk, the decisions of other programs too."""
        for place in self._places:
            place.load()
        return self.decisions()

    def decide(self, *decisions: Decision, instead: Iterable[str] = ()) -> Change:
        """Take decisions, at once; those about the same before, and those with ids `instead`, go.

        Each gets an id where it has none, and the time.
        """
        new = [replace(one, id=one.id or identity(), made=self._clock()) for one in decisions]
        about = [subject(one) for one in new]
        dropped = set(instead) | {one.id for one in new}
        old = [one for one in self.decisions() if one.id in dropped or subject(one) in about]
        return self._do((*(Step(one, None) for one in old), *(Step(None, one) for one in new)))

    def take_in(self, decisions: Iterable[Decision]) -> int:
        """Add decisions that were taken elsewhere, ids and times kept; give how many were not here yet.

        What is decided here about the same stays.
        """
        here = self.decisions()
        ids, subjects = {one.id for one in here}, [subject(one) for one in here]
        new = [one for one in decisions if one.id not in ids and subject(one) not in subjects]
        if new:
            self._do(tuple(Step(None, one) for one in new))
        return len(new)

    def withdraw(self, identity: str) -> Change:
        """Take a decision back; raise KeyError where none has this id."""
        return self._do((Step(self.get(identity), None),))

    def undo(self) -> Change | None:
        """Take back the last change that is not taken back yet; give what was done, None without one."""
        return self._back(self._undo, self._redo)

    def redo(self) -> Change | None:
        """Do again what was taken back last; give what was done, None if there is nothing."""
        return self._back(self._redo, self._undo)

    def _do(self, change: Change) -> Change:
        done = self._save(change)
        self._undo.append(done)
        self._redo.clear()
        return done

    def _back(self, done: list[Change], other: list[Change]) -> Change | None:
        if not done:
            return None
        change = self._save(tuple(Step(step.after, step.before, step.at) for step in reversed(done[-1])))
        done.pop()
        other.append(change)
        return change

    def _save(self, change: Change) -> Change:
        records = [decisionfile.record(step.after) for step in change if step.after]
        if (text := json.dumps(records, ensure_ascii=False)) != lone(text):
            raise Fault("notes_surrogate")
        done: list[Step] = []
        with files.changing(self._folder, self.path, "decisions_not_saved", held="notes_locked"):
            self.reload()
            for place, steps in self._by_place(change):
                decisions, taken = applied(place.decisions, steps)
                place.save(decisions)
                done += taken
        return tuple(done)

    def _by_place(self, change: Change) -> list[tuple[Place, list[Step]]]:
        """Part a change by the files that hold what it replaces; new decisions go home."""
        held = {decision.id: place for place in self._places for decision in place.decisions}
        parted: dict[int, tuple[Place, list[Step]]] = {}
        for step in change:
            place = held.get(step.id, self._home)
            parted.setdefault(id(place), (place, []))[1].append(step)
        return list(parted.values())


def applied(decisions: Sequence[Decision], steps: Iterable[Step]) -> tuple[tuple[Decision, ...], list[Step]]:
    """Lay steps over decisions that another program may have changed meanwhile: what it decided stays.

    Give the steps too, each with the place where it was taken, so that undoing leads back there.
    """
    listed, taken = list(decisions), []
    for step in steps:
        end = len(listed) if step.at is None else min(step.at, len(listed))
        at = next((place for place, one in enumerate(listed) if one.id == step.id), end)
        there = listed[at : at + 1] if at < len(listed) and listed[at].id == step.id else []
        theirs = [replace(one, id=identity()) for one in there if one not in (step.before, step.after)]
        listed[at : at + len(there)] = [*([step.after] if step.after else []), *theirs]
        taken.append(replace(step, at=at))
    return tuple(listed), taken
