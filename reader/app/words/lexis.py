"""The words of the article on the screen: the dictionary, opened when first asked for, and what is known."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.app.later import later
from reader.app.terminal import heap
from reader.document import Span
from reader.page.words import Bounds, sentence
from reader.record import record
from reader.script import fold
from reader.wording import Fault, say

if TYPE_CHECKING:  # read in the thread that opens the dictionary, after the first paint
    from reader.app.reading import ReadingScreen
    from reader.language.dictionary import Dictionary, Entry
    from reader.language.terms import Term, Terms
    from reader.page.layout import Page
    from reader.page.ruby import Reading
    from reader.script import View
    from reader.userdata.known_words import WordStore

LONGEST = 24
"""Characters of the longest word that is looked for in the dictionary."""


@record
class Help:
    """Everything open: the dictionary, the terms by region, the words the reader knows or looked up."""

    dictionary: Dictionary
    terms: Terms
    store: WordStore


@dataclass(slots=True)
class Lexis:
    """Looks words up.  Nothing is read before the first `ask`, by a key or when nobody types; `known` are folded words."""

    known: frozenset[str] = frozenset()
    _help: Help | None = None
    _opening: bool = False
    _said: str = ""
    _unasked: bool = False
    _waiting: list[Callable[[], None]] = field(default_factory=list)

    @property
    def ready(self) -> bool:
        """Tell whether words can be looked up now."""
        return self._help is not None

    def ask(
        self, screen: ReadingScreen, then: Callable[[], None] | None = None, *, unasked: bool = False
    ) -> None:
        """Do something as soon as words can be looked up; no key waits for it, and `unasked` nothing is said of it."""
        self._unasked = unasked
        if self._help is not None:
            if then is not None:
                then()
            return
        if then is not None:
            self._waiting.append(then)
        if not self._opening:
            self._opening = True
            screen.run_worker(lambda: self._open(screen), thread=True, group="lexis")

    def _open(self, screen: ReadingScreen) -> None:
        """Read what is needed, in a thread of its own."""
        from reader.language import beforehand
        from reader.language.dictionary import open_dictionary
        from reader.language.pinyin import readings
        from reader.language.segment import words
        from reader.language.terms import terms
        from reader.userdata.known_words import WordStore

        def progress(part: float) -> None:
            later(screen, self._tell, screen, round(part * 100))

        try:
            if self._unasked:  # else the reader waits for it, and is told how far it is
                beforehand.build()
            with heap.kept():
                store = WordStore()
                opened = Help(open_dictionary(progress), terms(), store)
                known = frozenset(map(fold, store.known()))
                words("新聞")  # their tables are read at first use: here, not at a key
                readings("新聞")
        except Fault as fault:
            later(screen, self._failed, screen, str(fault))
        else:
            later(screen, self._take, screen, opened, known)

    def _tell(self, screen: ReadingScreen, percent: int) -> None:
        """Say how far it is, where nothing else was said meanwhile: what is saved is said for longer."""
        if not self._unasked and screen.telling in ("", self._said):
            self._said = say("dictionary_building", percent=percent) if percent < 100 else ""
            screen.tell(self._said)

    def _failed(self, screen: ReadingScreen, why: str) -> None:
        self._opening = False
        self._waiting.clear()
        if not self._unasked:
            screen.tell(why)

    def _take(self, screen: ReadingScreen, opened: Help, known: frozenset[str]) -> None:
        self._help, self.known = opened, known
        screen.view.show_words(self.cut, self.read)
        for remark in opened.dictionary.remarks:
            screen.tell(remark)
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then()
        screen.refresh_word()

    def cut(self, text: str, names: Sequence[Bounds]) -> Sequence[Bounds]:
        """Cut a text into words; names and terms stay whole."""
        from reader.language.segment import words

        spans = self._help.terms.in_text(text, names) if self._help else ()
        return words(text, sorted([*names, *((span.start, span.end) for span in spans)]))

    def read(self, page: Page, number: int, shown: View) -> Sequence[Reading]:
        """Tell how the words of a block are read."""
        from reader.language.aloud import aloud

        return aloud(page, number, shown, known=self.known)

    def entries(self, word: str) -> tuple[Entry, ...]:
        """Look a word up; nothing is found before the dictionary is open."""
        return self._help.dictionary.look_up(word) if self._help else ()

    def term(self, word: str) -> Term | None:
        """Give the term that a word is, if it is called otherwise elsewhere."""
        return self._help.terms.hint(word) if self._help else None

    def matches(self, text: str) -> tuple[str, ...]:
        """Give the words of the dictionary that a text begins with, the longest first."""
        return self._help.dictionary.longest(text[:LONGEST]) if self._help else ()

    def toggle(self, word: str) -> bool:
        """Mark a word as known, or no longer; tell whether it is now.  Raise Fault where it cannot be kept."""
        folded = fold(word)
        knows = folded not in self.known
        if self._help is not None:
            self._help.store.know(word, known=knows)
            self.known = self.known | {folded} if knows else self.known - {folded}
        return knows

    def remember(self, screen: ReadingScreen, span: Span) -> None:
        """Keep a word looked up, with its sentence, for the learner's export."""
        from datetime import datetime

        from reader.userdata.known_words import LookedUp
        from reader.userdata.notefile import absolute
        from reader.userdata.yaml import lone

        if self._help is None:
            return
        source = screen.article.source
        text = screen.article.paragraphs[span.paragraph].text
        start, end = sentence(text, span.start, span.end)
        self._help.store.look_up(
            LookedUp(
                word=text[span.start : span.end],
                sentence=text[start:end].strip(),
                source=source.address or source.title or source.name,
                when=datetime.now().astimezone().isoformat(timespec="seconds"),
                path=lone(absolute(source.path)),
                sha256=source.sha256,
            )
        )
