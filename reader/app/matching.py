"""The translation on the screen: aligned in the background, and put right by hand."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from reader.app.correcting import Turn
from reader.app.key import Key
from reader.document import Article
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
        screen.app.call_from_thread(screen.tell, str(fault))
    else:
        screen.app.call_from_thread(_take, screen, found)


def _take(screen: ReadingScreen, found: Article) -> None:
    """Show the alignment with whatever else is known of the article by now."""
    if found.remarks != screen.article.remarks:
        screen.tell(found.remarks[-1])
    article = replace(screen.article, translation=found.translation, rendition=found.rendition)
    screen.article = article
    screen.view.show_article(article)
    screen.refresh_all()


def choose(screen: ReadingScreen) -> None:
    """Ask which paragraph of the translation belongs to the one under the cursor."""
    from reader.app.dialogs import choice  # not needed for the first paint

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
