"""The vocabulary of the article on the screen: the words not known yet, how often, and what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from reader.app.later import later
from reader.app.widgets.dialogs import ListDialog
from reader.app.widgets.panel import Item, ListPanel
from reader.app.words import learning
from reader.app.words.word_rows import sound
from reader.language.vocabulary import Word, coverage, vocabulary
from reader.script import fold
from reader.wording import say

if TYPE_CHECKING:
    from reader.app.reading import ReadingScreen

MOST = 1_000
"""Unknown words that are listed; the most frequent come first."""


class VocabularyDialog(ListDialog):
    """Lists unknown words; K marks the one under the cursor as known, Enter goes to its first place."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("K", "know", show=False)]

    def __init__(self, screen: ReadingScreen, words: tuple[Word, ...]) -> None:
        self.reading, self.words = screen, words
        super().__init__(
            say("vocabulary"),
            items(screen, words),
            hint=f"Enter {say('hint_show')} · K {say('word_known')} · Esc {say('hint_back')}",
            wide=True,
        )

    def action_know(self) -> None:
        """Mark the word under the cursor as known; the next one takes its place."""
        panel = self.query_one(ListPanel)
        if isinstance(panel.value, Word):
            learning.mark_known(self.reading, panel.value.word)
            self.items = items(self.reading, self.words)
            panel.show_items(self.items, cursor=min(panel.cursor, len(self.items) - 1))


def items(screen: ReadingScreen, words: tuple[Word, ...]) -> list[Item]:
    """List the unknown words of an article under the part of it that is known."""
    known = screen.lexis.known
    unknown = [word for word in words if fold(word.word) not in known]
    percent = round(100 * coverage(words, known))
    told = say("vocabulary_coverage", percent=percent, unknown=len(unknown), words=len(words))
    listed = [Item(lines=([(told, "dim")], [("", "")]), indent=0)]
    return [*listed, *(_row(screen, word) for word in unknown[:MOST])]


def _row(screen: ReadingScreen, word: Word) -> Item:
    line = [(screen.naming.words(word.word), "strong"), (f"  ×{word.count}", "dim")]
    entry = next(iter(screen.lexis.entries(word.word)), None)
    if entry is not None:
        line += [(f"  {sound(entry, screen.view.look.phonetics)}", "title"), (f"  {entry.senses[0]}", "")]
    return Item(lines=(line,), value=word)


def show(screen: ReadingScreen) -> None:
    """List the vocabulary, once a thread has counted it."""
    article = screen.article

    def count() -> None:
        words = vocabulary(article)
        later(screen, _show, screen, words)

    screen.tell(say("vocabulary_counting"))
    screen.run_worker(count, thread=True, group="vocabulary", exclusive=True)


def _show(screen: ReadingScreen, words: tuple[Word, ...]) -> None:
    def chosen(value: object) -> None:
        if isinstance(value, Word):
            screen.view.focus()
            screen.view.go_to_word(value.first)

    screen.tell("")
    screen.app.push_screen(VocabularyDialog(screen, words), chosen)
