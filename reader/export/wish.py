"""What one export may want: a date for its head, a script to show first, links for Obsidian, words looked up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.export.card import Card
from reader.record import record
from reader.script import Script

if TYPE_CHECKING:
    from reader.annotate.decided import Decision


@record
class Wish:
    """How to export.

    `exported` is the day of the export (ISO 8601; empty: not told), `traditional` the region whose
    traditional script stands beside a simplified article, `simplified_first` the script in which a
    page opens, `wiki_links` writes names as [[Name]], `looked_up` are cards beside those of the notes,
    `decisions` are the reader's, which the article shows already and JSON carries along.
    """

    exported: str = ""
    traditional: Script = Script.TAIWAN
    simplified_first: bool | None = None
    wiki_links: bool = False
    looked_up: tuple[Card, ...] = ()
    decisions: tuple[Decision, ...] = ()
