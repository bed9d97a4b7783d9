"""The reading screen: the article, the lists beside it, and what every key does."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.geometry import Size
from textual.widgets import Input

from reader import first
from reader.app import bars, beginning, preferences
from reader.app.article import findline, walking
from reader.app.article.article_view import ArticleView
from reader.app.article.searching import Search
from reader.app.beginning import Beginning
from reader.app.deciding.correcting import Corrections, History
from reader.app.deciding.mending import Mender, repaired
from reader.app.keeping import keeping
from reader.app.keeping.noting import Desk
from reader.app.keys.keyboard import Keyboard
from reader.app.keys.keys import KEYS
from reader.app.later import key_came
from reader.app.lists import cards
from reader.app.lists.side import PANELS, Side
from reader.app.opening import Opening
from reader.app.terminal import heap
from reader.app.terminal.together import Together
from reader.app.widgets.foot import Foot
from reader.app.widgets.messages import CardWanted, CursorMoved, ItemChosen
from reader.app.words import learning, translation
from reader.app.words.lexis import Lexis
from reader.document import Article, Span
from reader.language.regional import REGIONAL
from reader.naming import Naming
from reader.page.layout import Page
from reader.page.trail import Trail
from reader.page.walks import mention_on
from reader.script import Target
from reader.wording import Fault, language, say

if TYPE_CHECKING:
    from reader.userdata.places import Left


class ReadingScreen(Together[None]):
    """Coordinates the article and the lists; all messages end here."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(key.keys, f"do({number})", id=key.name, show=False) for number, key in enumerate(KEYS)
    ]

    def __init__(self, opening: Opening, keyboard: Keyboard) -> None:
        super().__init__()
        self.opening, self.keyboard = opening, keyboard
        self.beginning: Beginning | None = Beginning(whole=opening.whole is None)
        self.settings = opening.settings
        self.target = Target("", opening.script, opening.wording, REGIONAL)
        self.chosen = self.target
        self.annotated = False
        self.progress, self.pressed, self.given_up = 0.0, 0.0, False
        self.due: deque[Callable[[], None]] = deque()
        self.listed: int | None = None
        self.telling = opening.telling
        self.search = Search()
        self.trail = Trail()
        self.marks: dict[str, Span] = {}
        self.touched = self.touched_since = False
        self.hinted: tuple[str, int, str] | None = None
        self.kept: Left | None = None
        self.restored = False
        self.desk: Desk = Desk()
        self.mender = Mender()
        self.lexis = Lexis()
        self.corrections = Corrections()
        self.history = History()
        self.told: Article | None = None
        self.fetching: object | None = None
        self._set_article(opening.article)

    def _set_article(self, article: Article, naming: Naming | None = None) -> None:
        self.article = article = translation.rejoined(article, self.told)
        ready = naming is not None and naming.article is article
        self.naming = naming.seen(self.target) if naming and ready else Naming(article, self.target)
        self.repaired = repaired(article)
        self.moved = frozenset(span.paragraph for move in article.moves for span in move.evidence)

    def compose(self) -> ComposeResult:
        """Lay out article, lists, the search line, status and hints, as they will stay."""
        self._fit(self.app.size)
        with Horizontal(id="body"):
            width = min(first.room(*self.app.size)[0], self.settings.number("measure"))
            yield ArticleView(self.article, self.target, width=width, id="article")
            yield Side(self.settings.several("panels"))
        yield Foot(id="status")
        yield Foot(id="hints")

    def on_mount(self) -> None:
        """Show the text at once; names follow from a thread."""
        self.view.focus()
        self.view.go(self.opening.at or Span(0, 0, 0))
        preferences.begin(self)
        keeping.resume(self)
        self.refresh_lists()
        self.app.app_resume_signal.subscribe(self, self._resumed)
        self.call_after_refresh(beginning.complete, self)
        self.call_after_refresh(self._leave_word)

    def on_unmount(self) -> None:
        """Give back what the article held."""
        heap.closed()

    def _leave_word(self) -> None:
        from reader.app.terminal.driver import leave_word  # there is none on Windows

        leave_word(self)

    def _resumed(self, app: App[object]) -> None:
        """Paint everything again after Ctrl+Z and fg: the shell has written over it."""
        for widget in self.query("*"):
            widget.refresh()

    @property
    def view(self) -> ArticleView:
        """Give the article's widget."""
        return self.query_one(ArticleView)

    @property
    def side(self) -> Side:
        """Give the lists."""
        return self.query_one(Side)

    def set_source(self, source: str) -> None:
        """Know which script the article is written in."""
        if source == self.target.source:
            return
        self.target = replace(self.target, source=source)
        self.view.show_look(replace(self.view.look, target=self.target))
        self.refresh_lists()

    def show_article(self, article: Article, naming: Naming | None = None) -> None:
        """Show other annotations of the same text; the reader's place stays.  `naming` is of them, if made already."""
        self._set_article(article, naming)
        self.view.show_article(self.article)
        if self.annotated:  # names found on the way add to what a search finds once all are known
            self.search.renew(self.article, self.view.cursor)
        self.refresh_all()

    def show_whole(self, article: Article, page: Page) -> None:
        """Show the article of which the head was shown; the reader's place stays."""
        self._set_article(article)
        page = page if page.look == self.view.look else page.looked(self.view.look)
        self.view.show_article(self.article, page)
        self.refresh_all()

    def refresh_all(self) -> None:
        """Show everything anew: after other annotations, another script or language."""
        if self.naming.article is not self.article:
            self.naming = Naming(self.article, self.target)
        self.naming = self.naming.seen(self.target)
        self.refresh_overlay()
        self.refresh_lists()

    def refresh_overlay(self) -> None:
        """Show the hits, the notes and the signs in the margin."""
        self.view.show_overlay(self.search.overlay(self.desk.by_paragraph(), self.moved, self.repaired))

    def refresh_lists(self) -> None:
        """Show the lists of the paragraph under the cursor, or of the article."""
        self.listed = self.view.cursor.paragraph
        self.side.show(
            self.article,
            self.view.cursor.paragraph,
            self.naming,
            annotated=self.annotated or self.progress > 0,
        )
        self.side.show_notes(self.desk)
        self.refresh_bars()

    def refresh_word(self) -> None:
        """Show what the word under the cursor means, where the reader wants that."""
        learning.refresh(self)

    def refresh_bars(self) -> None:
        """Show the two lines at the foot."""
        width = self.app.size.width - 2
        line = bars.status(
            self.article,
            self.view.cursor.paragraph,
            self.naming.title(),
            self.target,
            self.view.only,
            self.telling,
            width,
            ""
            if self.annotated or not self.progress or self.given_up
            else say("annotating", percent=round(self.progress * 100)),
        )
        self.query_one("#status", Foot).tell(line)
        focused = self.focused.id if self.focused and self.focused.id in (*PANELS, "find") else None
        walked = "selecting" if self.view.selection else "found" if self.search.hits else "article"
        hinted = focused or walked, width, language()
        if hinted != self.hinted:  # else they are as before; to make them takes 2 ms
            self.hinted = hinted
            self.query_one("#hints", Foot).tell(bars.hints(focused or walked, width, self.keyboard))

    def tell(self, text: str) -> None:
        """Say one thing in the status line, until the next key."""
        self.telling = text
        self.refresh_bars()

    def _screen_resized(self, size: Size) -> None:
        """Lay out for another size; text and lists are broken into lines again before anything is painted."""
        if not self.query(Side):  # at the start, before there is anything
            super()._screen_resized(size)
            return
        self._fit(size)
        with self.one_frame():
            super()._screen_resized(size)
            self.view.fit()
            self.side.fit()
            self.refresh_bars()

    def _fit(self, size: Size) -> None:
        """Put the lists beside the article, or under it where the terminal is narrow."""
        self.set_class(size.width < first.NARROW, "narrow")
        self.set_class(size.width < first.SLIM, "slim")
        self.set_class(size.width >= first.WIDE, "wide")
        self.set_class(size.height < first.SHORT and size.width < first.NARROW, "short")

    def on_descendant_focus(self) -> None:
        """Offer the keys of what has the focus now."""
        self.refresh_bars()

    @on(CursorMoved)
    def _cursor_moved(self, message: CursorMoved) -> None:
        if message.paragraph == self.listed:
            self.refresh_bars()
        else:
            self.refresh_lists()
        self.refresh_word()

    @on(CardWanted)
    def _card_wanted(self, message: CardWanted) -> None:
        cards.of_selected(self)

    @on(ItemChosen)
    def _item_chosen(self, message: ItemChosen) -> None:
        if message.panel == "people":
            cards.show(self, str(message.value))
        elif message.panel == "moves":
            walking.show_evidence(self, str(message.value))
        elif message.panel == "notes":
            self.jump(self.desk.place(str(message.value)) or self.view.cursor)

    def go_to_span(self, span: Span) -> None:
        """Go to a place, and select the name that stands there."""
        self.jump(span, mention=mention_on(self.article, span))

    def jump(self, place: Span, *, mention: int | None = None) -> None:
        """Go to a place in the article; `Ctrl+O` comes back from there."""
        self.trail.leave(self.view.cursor)
        self.view.focus()
        self.view.go(place, mention=mention, center=True)

    @contextmanager
    def far_jump(self) -> Iterator[None]:
        """Remember where the reader was, if what happens meanwhile scrolls further than a screen."""
        here, top = self.view.cursor, self.view.scroll_y
        yield
        if abs(self.view.scroll_y - top) >= self.view.size.height:
            self.trail.leave(here)

    def action_do(self, number: int) -> None:
        """Do what a key stands for, or tell why that cannot be done: a file may be gone by now."""
        try:
            KEYS[number].act(self)
        except Fault as fault:
            self.tell(str(fault))

    def on_key(self) -> None:
        """Let a telling go with the next key."""
        self.telling, self.touched, self.touched_since = "", True, True
        key_came(self)

    @on(Input.Changed, "#find")
    def _words_typed(self, event: Input.Changed) -> None:
        findline.typed(self, event.value)

    @on(Input.Submitted, "#find")
    def _words_submitted(self, event: Input.Submitted) -> None:
        findline.submitted(self, event.value)

    def show_help(self) -> None:
        """Show all keys."""
        from reader.app.keys.helping import help_dialog

        self.app.push_screen(help_dialog(self.keyboard))

    def show_target(self, target: Target) -> None:
        """Show the text in another script, region or wording; the place on the screen stays."""
        self.target = target
        self.view.show_look(replace(self.view.look, target=target))
        self.refresh_all()
