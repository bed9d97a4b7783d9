"""The notes on the screen: writing, editing, deleting, undoing; the store keeps them."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from reader import anchors
from reader.app.article import here
from reader.document import Article, Span
from reader.wording import Fault, say

if TYPE_CHECKING:  # read when the notes are opened, after the first paint
    from reader.app.reading import ReadingScreen
    from reader.userdata import Note, NoteStore


Change = Callable[["NoteStore"], object]


class Desk:
    """The notes of the article being read; its store is opened with the names, or by the first note before them."""

    def __init__(
        self, article: Article | None = None, store: NoteStore | None = None, remark: str = ""
    ) -> None:
        self._article, self._store, self.remark = article, store, remark
        self.located: list[tuple[Note, Span | None]] = []
        self.reworded: set[str] = set()
        if store is not None:
            self.locate()
        lost = sum(span is None for _, span in self.located)
        if lost:
            self.remark = say("notes_lost", count=lost)

    @classmethod
    def opened(cls, article: Article) -> Desk:
        """Open the notes of an article; where they cannot be read, tell why in `remark`."""
        from reader.userdata import NoteStore

        try:
            store = NoteStore(article.source)
            store.ready()
            return cls(article, store)
        except Fault as fault:
            return cls(article, None, str(fault))

    def locate(self) -> None:
        """Find where the notes stand; what was found before is not looked for again."""
        from reader.userdata import located

        if self._article is not None and self._store is not None:
            known = {(note.quote, note.paragraph): span for note, span in self.located}
            notes = self._store.notes()
            fresh = [note for note in notes if (note.quote, note.paragraph) not in known]
            known |= {(note.quote, note.paragraph): span for note, span in located(self._article, fresh)}
            self.located = [(note, known[note.quote, note.paragraph]) for note in notes]
            text = self._article.text
            self.reworded = {n.id for n, span in self.located if span and text(span) != n.quote.exact}

    def reload(self) -> None:
        """Read again what is on the disk; what cannot be read changes nothing."""
        if self._store is not None:
            with suppress(Fault):
                self._store.reload()
            self.locate()

    def by_paragraph(self) -> dict[int, list[Span]]:
        """Give the spans with notes, by paragraph; a whole paragraph's is empty, and only signed."""
        spans: dict[int, list[Span]] = {}
        for note, span in self.located:
            if span is not None and self._article is not None:
                whole = span.end - span.start == len(self._article.paragraphs[span.paragraph].text)
                signed = Span(span.paragraph, span.start, span.start) if whole and not note.entity else span
                spans.setdefault(span.paragraph, []).append(signed)
        return spans

    def notes(self) -> tuple[Note, ...]:
        """Give the notes, oldest first."""
        return self._store.notes() if self._store else ()

    def place(self, identity: str) -> Span | None:
        """Tell where a note stands; None where its words are lost."""
        return next((span for note, span in self.located if note.id == identity), None)

    def write(self, screen: ReadingScreen) -> None:
        """Ask for a note on what the reader stands at."""
        if self._store is None and not self.remark and self._article is None:
            screen.desk = Desk.opened(screen.article)  # names are still looked for: a note need not wait
            screen.desk.write(screen)
            return
        if self._store is None:
            screen.tell(self.remark)
            return
        about = here.subject(screen)
        quote = anchors.quote(screen.article, about.span)

        def add(store: NoteStore, text: str) -> None:
            store.add(quote, text, paragraph=about.span.paragraph, entity=about.entity, move=about.move)
            screen.view.end_selection()

        self._ask(screen, about.called, "", add)

    def edit(self, screen: ReadingScreen, identity: str) -> None:
        """Ask for other words of a note."""
        if self._store is None:
            return
        note = self._store.get(identity)
        what = say("note_paragraph", number=note.paragraph + 1)
        self._ask(screen, what, note.text, lambda store, text: store.edit(identity, text=text))

    def _ask(
        self, screen: ReadingScreen, what: str, before: str, save: Callable[[NoteStore, str], object]
    ) -> None:
        """Ask for the words of a note until they are on the disk, or let go."""
        from reader.app.widgets.dialogs import NoteDialog

        def keep(text: str | None) -> None:
            desk = screen.desk if screen.desk._store is not None else self  # another, if names came meanwhile
            if text is not None and not desk._change(screen, lambda store: save(store, text), "note_saved"):
                telling = screen.telling
                self._ask(screen, what, text, save)  # what was typed is not lost with a full disk
                screen.tell(telling)

        def rescue(text: str) -> None:
            if self._store is not None:
                save(self._store, text)

        screen.app.push_screen(NoteDialog(what, before, rescue), keep)

    def delete(self, screen: ReadingScreen, identity: str) -> None:
        """Delete a note; it can be undone."""
        self._change(screen, lambda store: store.delete(identity), "note_deleted")

    def _change(self, screen: ReadingScreen, change: Change, done: str) -> bool:
        """Change the store, and say it only once it is on the disk; tell whether it is."""
        if self._store is None:
            return False
        try:
            change(self._store)
        except Fault as fault:
            screen.tell(str(fault))
            return False
        screen.history.did(self._store)
        self.locate()
        screen.refresh_all()
        screen.tell(say(done))
        return True


def everywhere(screen: ReadingScreen) -> None:
    """List the notes of all articles."""
    from reader.app.keeping.shelf import ask

    ask(screen)


def edit(screen: ReadingScreen) -> None:
    """Change the words of the note under the cursor of the list of notes."""
    if identity := _marked(screen):
        screen.desk.edit(screen, identity)


def delete(screen: ReadingScreen) -> None:
    """Delete the note under the cursor of the list of notes."""
    if identity := _marked(screen):
        screen.desk.delete(screen, identity)


def _marked(screen: ReadingScreen) -> str | None:
    notes = screen.side.panel("notes")
    if notes.has_focus and isinstance(notes.value, str):
        return notes.value
    screen.tell(say("no_note_marked"))
    return None
