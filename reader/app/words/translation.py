"""The translation on the screen: aligned in the background, and put right by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from reader.app.deciding.correcting import Turn
from reader.app.keys.key import Key
from reader.app.later import later
from reader.document import Article, Move, Span
from reader.typeset import fit
from reader.wording import Fault, say

if TYPE_CHECKING:
    from reader.app.reading import ReadingScreen

FORGET = -1
"""Chosen to let the paragraph be aligned without help again."""

PREVIEW = 52
"""Cells of a paragraph of the translation in the list."""


def align(screen: ReadingScreen, article: Article) -> None:
    """Find which paragraphs belong together, and show it; for a thread of its own."""
    from reader.language.translation import aligned
    from reader.userdata.anchored import fixed

    try:
        found = aligned(article, fixed(article))
    except Fault as fault:
        later(screen, screen.tell, str(fault))
    else:
        later(screen, _take, screen, found)


def _take(screen: ReadingScreen, found: Article) -> None:
    """Show the alignment with whatever else is known of the article by now."""
    if found.remarks != screen.article.remarks:
        screen.tell(found.remarks[-1])
    article = replace(screen.article, translation=found.translation, rendition=found.rendition)
    screen.show_article(article)


def retell(screen: ReadingScreen, cancelled: Callable[[], bool]) -> None:
    """Find who moves in the translation, and join it to the article; for a thread of its own.

    Whatever an annotator does, the translation stays readable: then nothing is joined, and it is said why.
    """
    from reader.annotate.retold import as_article, joined

    opening = screen.opening
    told = article = as_article(screen.article)
    try:
        if opening.gradually is None:
            told = opening.annotate(article, cancelled)
        else:
            for _, found in opening.gradually(article, lambda: 0, cancelled):
                told = found or told
        joined(screen.article, told)  # the tables of sounds are read here, not while a key waits
    except Exception as error:
        why = f"{type(error).__name__}: {error}"
        later(screen, screen.tell, say("annotation_failed", why=why))
    else:
        if not cancelled():
            later(screen, _take_told, screen, told)


def rejoined(article: Article, told: Article | None) -> Article:
    """Join what the translation tells, as far as that is known, to an article that may have changed."""
    if told is None:
        return article
    from reader.annotate.retold import joined  # read when the translation was annotated

    return joined(article, told)


def _take_told(screen: ReadingScreen, told: Article) -> None:
    screen.told = told
    screen.show_article(screen.article)


def show_told(screen: ReadingScreen, identity: str) -> None:
    """Go to the words of the translation that alone tell a move, and show the translation where it is not."""
    from reader.app.lists.rows import parties

    move, number = _told(screen, identity), told_beside(screen, identity)
    if move is None or number is None:
        return
    if screen.view.look.translation == "off":
        screen.view.show_translation("under")
    joined = frozenset(filter(None, parties(move)))
    screen.view.show_overlay(replace(screen.view.overlay, hit=None, joined=joined))
    screen.jump(Span(number, 0, 0))
    screen.tell(say("told_by_translation", number=number + 1))


def _told(screen: ReadingScreen, identity: str) -> Move | None:
    moves = screen.article.retold.moves if screen.article.retold else ()
    return next((move for move in moves if move.id == identity), None)


def told_beside(screen: ReadingScreen, identity: str) -> int | None:
    """Give the paragraph beside which the translation tells a move that the article does not; None for another."""
    from reader.page.parallel import opposite

    move = _told(screen, identity)
    return opposite(screen.article, move.evidence[0].paragraph) if move and move.evidence else None


def choose(screen: ReadingScreen) -> None:
    """Ask which paragraph of the translation belongs to the one under the cursor."""
    from reader.app.widgets.dialogs import choice  # not needed for the first paint

    number, rendition = screen.view.cursor.paragraph, screen.article.rendition
    if rendition is None or not rendition.beside:
        screen.tell(say("no_translation" if rendition is None else "aligning"))
        return
    own = rendition.beside[number].own
    options: list[tuple[str, object]] = [(say("pair_forget"), FORGET)]
    for other, text in enumerate(rendition.paragraphs):
        mark = "•" if own[0] <= other < own[1] else " "
        options.append((f"{mark} {other + 1:>3}  {fit(text, PREVIEW)}", other))
    at = own[0] + 1 if own[0] < own[1] else min(number + 1, len(options) - 1)
    title = say("pair_title", number=number + 1)
    screen.app.push_screen(choice(title, options, at=at), partial(_chosen, screen, number))


def _chosen(screen: ReadingScreen, number: int, other: object) -> None:
    """Remember the choice, once it is on the disk, and align the rest around it."""
    from reader.userdata.anchored import fixed

    if not isinstance(other, int):
        return
    wanted = None if other == FORGET else other
    try:
        before = next((theirs for ours, theirs in fixed(screen.article) if ours == number), None)
        screen.tell(_pair(screen, number, wanted))
    except Fault as fault:
        screen.tell(str(fault))
        return
    screen.history.did(Turn(partial(_pair, screen, number, before), partial(_pair, screen, number, wanted)))


def _pair(screen: ReadingScreen, number: int, other: int | None) -> str:
    from reader.userdata.anchored import fix

    fix(screen.article, number, other)
    article = screen.article
    screen.run_worker(lambda: align(screen, article), thread=True, group="align", exclusive=True)
    return say("aligning")


KEYS: tuple[Key, ...] = (Key("pair", "equals_sign", choose, "key_pair", "keep"),)
