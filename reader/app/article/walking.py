"""What the keys do that walk through the article: lines, names, paragraphs, moves, finds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.app import annotating, fetching
from reader.app.article.findline import FindLine, leave
from reader.app.keeping import keeping
from reader.app.later import wanted
from reader.app.lists.rows import parties
from reader.app.words import translation
from reader.document import EntityType
from reader.wording import say

if TYPE_CHECKING:
    from reader.app.reading import ReadingScreen


def rows(screen: ReadingScreen, by: int) -> None:
    """Move the cursor by lines."""
    screen.view.move_rows(by)


def pages(screen: ReadingScreen, by: int) -> None:
    """Move by screens."""
    screen.view.move_pages(by)


def ends(screen: ReadingScreen, *, last: bool) -> None:
    """Go to the first or last paragraph."""
    with screen.far_jump():
        screen.view.move_to_end(last=last)


def mentions(screen: ReadingScreen, by: int) -> None:
    """Select the next or previous name."""
    screen.view.focus()
    if not screen.view.move_mentions(by):
        _none_further(screen, "no_more_names")


def narrow(screen: ReadingScreen) -> None:
    """Walk through names of one type only: each in turn, then all."""
    order = [None, *EntityType]
    screen.view.only = order[(order.index(screen.view.only) + 1) % len(order)]
    screen.tell(say(screen.view.only.value if screen.view.only else "all_types"))


def paragraphs(screen: ReadingScreen, by: int) -> None:
    """Go to the next or previous paragraph."""
    with screen.far_jump():
        there = screen.view.move_paragraphs(by)
    if not there:
        screen.tell(say("no_more_paragraphs"))


def moved(screen: ReadingScreen, by: int) -> None:
    """Go to the next or previous paragraph in which someone moves."""
    with screen.far_jump():
        there = screen.view.move_paragraphs(by, screen.moved)
    if not there:
        _none_further(screen, "no_more_moved")


def _none_further(screen: ReadingScreen, key: str) -> None:
    """Say that nothing follows; as long as names are looked for, that is not known."""
    wanted(screen)
    screen.tell(say(key if screen.annotated else "still_looking"))


def back(screen: ReadingScreen) -> None:
    """Close what is open, one thing at a time: the search line, a list, the selection, the finds, the word, the article.

    While names are looked for in a long article, that is ended before the article is.
    """
    if screen.query_one(FindLine).shown:
        leave(screen)
    elif fetching.give_up(screen):
        pass
    elif not screen.view.has_focus:
        screen.side.remove_class("used")
        screen.view.focus()
    elif screen.view.selection is not None:
        screen.view.end_selection()
    elif screen.search.hits or screen.view.overlay.hit:
        screen.search.clear()
        screen.refresh_overlay()
    elif screen.view.selected is None and screen.view.word is None and annotating.give_up(screen):
        pass
    elif screen.view.selected is None and screen.view.word is None and keeping.listed(screen):
        keeping.leave(screen)
        return
    else:
        screen.view.release()
    screen.refresh_bars()


def show_evidence(screen: ReadingScreen, identity: str) -> None:
    """Go to the words that prove a move; when they are in sight already, to the next proof."""
    move = next((move for move in screen.article.moves if move.id == identity), None)
    if move is None:
        translation.show_told(screen, identity)
        return
    if not move.evidence:
        return
    current = screen.view.overlay.hit
    place = (move.evidence.index(current) + 1) % len(move.evidence) if current in move.evidence else 0
    screen.corrections.shown = identity
    joined = frozenset(filter(None, parties(move)))
    screen.view.show_overlay(replace(screen.view.overlay, hit=move.evidence[place], joined=joined))
    screen.jump(move.evidence[place])
