"""The card of whoever or whatever a name names: what is known of it, and the places that say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.article import walking
from reader.app.lists import rows
from reader.app.words import learning
from reader.document import Span
from reader.wording import say

if TYPE_CHECKING:
    from reader.app.reading import ReadingScreen


def show(screen: ReadingScreen, identity: str) -> None:
    """Open the card of an entity; what is chosen on it is shown in the text."""
    from reader.app.widgets.dialogs import ListDialog  # not needed for the first paint

    def chosen(value: object) -> None:
        if isinstance(value, Span):
            screen.go_to_span(value)
        elif isinstance(value, str):
            walking.show_evidence(screen, value)

    items = rows.card(screen.article, identity, screen.naming)
    hint = f"Enter {say('hint_show')} · Esc {say('hint_back')}"
    dialog = ListDialog(screen.naming.both(identity), items, hint=hint, wide=True)
    screen.app.push_screen(dialog, chosen)
    learning.look_up_under(screen, dialog, identity)


def of_selected(screen: ReadingScreen) -> None:
    """Open the card of the name selected, or of the word under the cursor."""
    if screen.view.selected is None:
        learning.look_up(screen)
    else:
        show(screen, screen.article.mentions[screen.view.selected].entity)
