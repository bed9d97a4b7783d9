"""The lists beside the article: people, moves, notes, the word under the cursor; each may be hidden."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.app import ComposeResult
from textual.containers import Vertical

from reader.app.keeping.noting import Desk
from reader.app.lists import rows
from reader.app.widgets.panel import ListPanel
from reader.document import Article
from reader.naming import Naming
from reader.wording import say

PANELS = ("people", "moves", "notes")

FIRST = {"people": "chosen", "notes": "hidden", "word": "hidden"}
"""How lists stand at first; the others are shown."""


class Side(Vertical):
    """Shows what belongs to one paragraph, or to the whole article (`whole`)."""

    def __init__(self, first: Sequence[str]) -> None:
        super().__init__(id="side")
        self._first = [name for name in PANELS if name in first or name != "notes"]
        self.whole = False
        self._listed: dict[str, Naming] = {}

    def compose(self) -> ComposeResult:
        """Lay out the lists that are seen first; the notes come when asked for."""
        for name in self._first:
            yield ListPanel(id=name, classes=FIRST.get(name, ""))

    async def complete(self) -> None:
        """Lay out the other lists."""
        others = (name for name in (*PANELS, "word") if name not in self._first)
        await self.mount_all(ListPanel(id=name, classes=FIRST[name]) for name in others)

    def lists(self) -> Iterator[ListPanel]:
        """Give the lists there are."""
        return iter(self.query(ListPanel))

    def fit(self) -> None:
        """Break the lines of the lists for the room there is now."""
        for panel in self.lists():
            panel.fit()

    def panel(self, name: str) -> ListPanel:
        """Give a list by its name, one of PANELS or `word`."""
        return self.query_one(f"#{name}", ListPanel)

    def show(self, article: Article, paragraph: int, naming: Naming, *, annotated: bool) -> None:
        """Show people and moves of a paragraph, or of the article."""
        place = None if self.whole else paragraph
        scope = say("whole_article") if self.whole else say("paragraph_n", number=paragraph + 1)
        for name, build in (("people", rows.people), ("moves", rows.moves)):
            panel = self.panel(name)
            panel.border_title = f"{say(name)} · {scope}"
            if self.whole and self._listed.get(name) is naming:
                continue  # another paragraph, but the same list, as long as the article
            self._listed.pop(name, None)
            if not panel.has_class("hidden"):
                if self.whole and annotated:
                    self._listed[name] = naming
                cursor = panel.cursor if panel.has_focus and annotated else None
                panel.show_items(
                    build(article, place, naming) if annotated else rows.waiting(), cursor=cursor
                )

    def show_notes(self, desk: Desk) -> None:
        """Show all notes of the article."""
        for panel in self.query("#notes").results(ListPanel):
            panel.border_title = say("notes")
            if not panel.has_class("hidden"):
                panel.show_items(rows.notes(desk.located, desk.reworded), cursor=panel.cursor)

    def show_panels(self, names: Sequence[str]) -> None:
        """Show these lists and no others; in a narrow terminal the first of them."""
        for panel in self.lists():
            if panel.id != "word":
                panel.set_class(panel.id not in names, "hidden")
                panel.set_class(panel.id == next(iter(names), ""), "chosen")
        self._hide_if_empty()

    def toggle_word(self) -> bool:
        """Show what the word under the cursor means, or no longer; tell whether it is shown."""
        panel = self.panel("word")
        shown = panel.has_class("hidden") or (self.screen.has_class("narrow") and not self.has_class("wordy"))
        panel.set_class(not shown, "hidden")
        self.set_class(shown, "wordy")  # in a narrow terminal it then stands alone
        self._hide_if_empty()
        return shown

    def _hide_if_empty(self) -> None:
        self.set_class(all(panel.has_class("hidden") for panel in self.lists()), "hidden")

    def shown(self) -> tuple[str, ...]:
        """Name the lists that are shown."""
        seen = {panel.id for panel in self.lists() if not panel.has_class("hidden")}
        return tuple(name for name in PANELS if name in seen)

    def toggle(self, name: str) -> bool:
        """Show a list and go to it, or hide the one that has the focus; tell whether it is shown."""
        panel = self.panel(name)
        hide = panel.has_focus
        panel.set_class(hide, "hidden")
        self.set_class(not hide, "used")
        for one in PANELS:
            self.panel(one).set_class(one == name and not hide, "chosen")
        self.remove_class("wordy")
        self._hide_if_empty()
        if not hide:
            panel.focus()
        return not hide
