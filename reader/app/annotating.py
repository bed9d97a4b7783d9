"""Annotating in a thread what is being read: what was found is shown where the reader is, and once all is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from reader.app.article.looking import switched
from reader.app.deciding.correcting import Corrections
from reader.app.keeping import keeping
from reader.app.keeping.noting import Desk
from reader.app.later import arrive, in_a_pause, later, paused
from reader.app.terminal import heap
from reader.app.words import learning, translation
from reader.document import Article
from reader.naming import Naming
from reader.script import prepare, script_of
from reader.trim import trim
from reader.wording import Fault, say

if TYPE_CHECKING:
    from reader.app.opening import Steps
    from reader.app.reading import ReadingScreen


def opened(article: Article) -> Callable[[ReadingScreen], None]:
    """Look up, in a thread, what is known of an article before its names; give what shows it, in the screen's own."""
    source, recalled = script_of(article), keeping.recalled(article.source)

    def show(screen: ReadingScreen) -> None:
        screen.set_source(source)
        keeping.restore(screen, *recalled)
        learning.warm(screen)

    return show


def annotate(screen: ReadingScreen) -> None:
    """Annotate the opening's article, then show it."""
    with heap.kept():
        _annotate(screen)


def _annotate(screen: ReadingScreen) -> None:
    worker = get_current_worker()
    article = screen.opening.article
    screen.search.prepare(article).warm()  # so that the first search is quick
    screen.given_up = False

    def cancelled() -> bool:
        return worker.is_cancelled or screen.given_up

    steps = _steps(screen, article, cancelled)
    try:
        article = _annotated(screen, article, steps, cancelled)
    except Fault as fault:
        article = replace(article, remarks=(*article.remarks, str(fault)))
    except Exception as error:  # whatever an annotator does, the text stays readable
        why = f"{type(error).__name__}: {error}"
        article = replace(article, remarks=(*article.remarks, say("annotation_failed", why=why)))
    corrections, desk = Corrections.opened(article, screen.opening), Desk.opened(article)
    article = corrections.article(article)
    if not worker.is_cancelled:
        screen.search.prepare(article).warm()
        naming = Naming(article, screen.target)
        arrive(screen, cancelled, _take, screen, naming, desk, corrections)
    for _ in steps:
        pass  # now that it is shown, what was found is kept for the next opening
    if not worker.is_cancelled:
        in_a_pause(screen, cancelled)
        prepare(
            switched(screen.target, screen.chosen)
        )  # 40 MB for some scripts: not while all else is in memory
    trim()
    if article.rendition is not None and not worker.is_cancelled:
        translation.align(screen, article)
        if not screen.given_up:
            translation.retell(screen, cancelled)


def _steps(screen: ReadingScreen, article: Article, cancelled: Callable[[], bool]) -> Steps:
    """Annotate step by step where that can be done, else in one."""
    opening = screen.opening
    if opening.gradually is None:
        yield 1.0, opening.annotate(article, cancelled)
    else:
        yield from opening.gradually(article, lambda: screen.view.cursor.paragraph, cancelled)


def _annotated(
    screen: ReadingScreen, article: Article, steps: Steps, cancelled: Callable[[], bool]
) -> Article:
    """Take the steps up to the last; show on the way what is found around the reader.

    Where the reader gives up, what was found last stays.
    """
    for share, found in steps:
        if share == 1.0 and found is not None:
            return found
        article = found or article
        if found is not None:
            naming = Naming(found, screen.target)
            arrive(screen, cancelled, _show_part, screen, share, naming, cancelled)
        elif not cancelled():
            later(screen, _tell_share, screen, share)
    return article


def give_up(screen: ReadingScreen) -> bool:
    """Look for no more names in a long article; tell whether any were looked for."""
    if screen.annotated or not screen.progress or screen.given_up:
        return False
    screen.given_up = True
    return True


def _tell_share(screen: ReadingScreen, share: float) -> None:
    """Tell how far it has come; nothing is corrected before all is known."""
    screen.progress, screen.annotated = share, False
    if paused(screen):  # else the next key tells it
        screen.refresh_bars()


def _show_part(screen: ReadingScreen, share: float, naming: Naming, cancelled: Callable[[], bool]) -> None:
    """Show what is known by now, unless the reader has given up since."""
    if not cancelled():
        screen.progress, screen.annotated = share, False
        screen.show_article(naming.article, naming)


def _take(screen: ReadingScreen, naming: Naming, desk: Desk, corrections: Corrections) -> None:
    """Show what is known now; the reader's place stays.  Names are counted before, where no key waits for it."""
    if screen.desk.notes():
        desk.reload()  # written while names were looked for
    screen.desk, screen.corrections, screen.annotated = desk, corrections, True
    screen.show_article(naming.article, naming)
    given_up = say("annotating_given_up", percent=round(screen.progress * 100)) if screen.given_up else ""
    remarks = dict.fromkeys(
        filter(None, (given_up, *naming.article.remarks, desk.remark, corrections.remark))
    )
    if remarks:
        screen.tell(" · ".join(remarks))
