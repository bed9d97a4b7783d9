"""Words for learners: those noted or looked up, as cards for Anki."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from reader.document import Article, Entity, Span
from reader.export import facts
from reader.export.card import FIELDS, Card
from reader.export.escaping import visible
from reader.export.links import link
from reader.export.wish import Wish
from reader.naming import PINYIN, Naming
from reader.userdata import Note
from reader.wording import Fault, say

LONGEST = 12
"""Characters of a noted passage that still is a word to learn: four-character idioms pair up to nine."""

MODEL, DECK = 1_607_392_319, 2_059_400_110
"""Fixed, so that Anki knows the cards again at the next import; chosen at random, as genanki asks."""

_SENTENCE_END = re.compile(r"(?<=[。！？!?；])")


def cards(article: Article, notes: Sequence[Note], wish: Wish) -> list[Card]:
    """Give a card for each word noted, in the order of the article, then for those looked up, once each."""
    views = facts.views(article, wish.traditional)
    found, _ = facts.placed(article, notes)
    made = [
        _card(views, note, span) for note, span in found if len(note.quote.exact) <= LONGEST or note.entity
    ]
    once: dict[str, Card] = {}
    for card in (*made, *wish.looked_up):
        once.setdefault(card.word, card)
    return list(once.values())


def _card(views: facts.Views, note: Note, span: Span) -> Card:
    article = views.original.article
    entity = article.entities.get(note.entity or "")
    return Card(
        word=article.text(span),
        traditional=views.traditional.quote(span),
        simplified=views.simplified.quote(span),
        pinyin=next(iter(entity.names.get(PINYIN, ())), "") if entity else "",
        sense="; ".join(filter(None, (_about(views.original, entity), note.text))),
        sentence=sentence(article, span),
        source=link(article.source, span.paragraph),
    )


def _about(naming: Naming, entity: Entity | None) -> str:
    if entity is None:
        return ""
    names = "" if PINYIN in entity.names and "en" not in entity.names else naming.english(entity.id)
    return ", ".join(filter(None, (names, entity.about)))


def sentence(article: Article, span: Span) -> str:
    """Give the sentence in which a span stands: up to 。！？； on either side."""
    text = article.paragraphs[span.paragraph].text
    start = 0
    for part in _SENTENCE_END.split(text):
        if span.start < start + len(part) or start + len(part) == len(text):
            end = max(start + len(part), span.end)
            return text[start:end].strip()
        start += len(part)
    return text


def tsv(article: Article, notes: Sequence[Note], wish: Wish) -> str:
    """Write the cards as Anki imports text: head lines that name the fields, a line a card."""
    columns = "\t".join(FIELDS)
    head = ["#separator:tab", "#html:false", "#notetype:newsreader", f"#columns:{columns}"]
    rows = ("\t".join(_plain(card)) for card in cards(article, notes, wish))
    return "\n".join([*head, *rows]) + "\n"


def _plain(card: Card) -> Iterator[str]:
    """Give the fields, each on one line; one that begins like a comment or a quoted field is told apart."""
    for name in FIELDS:
        text = visible(getattr(card, name), line=True)
        doubled = text.replace('"', '""')
        yield f'"{doubled}"' if text[:1] in ("#", '"') else text


def apkg(article: Article, notes: Sequence[Note], wish: Wish) -> bytes:
    """Pack the cards as a deck for Anki; raise Fault where genanki is missing or there is no word."""
    words = cards(article, notes, wish)
    if not words:
        raise Fault("export_no_words")
    try:
        import genanki  # an extra: only learners need it
    except ImportError:
        raise Fault("export_no_genanki", extra='pip install "newsreader[anki]"', code=2) from None
    deck = genanki.Deck(
        DECK, f"newsreader::{visible(article.source.title or article.source.name, line=True)}"
    )
    model = _model(genanki)
    for card in words:
        values = [_html(value) for value in _values(card)]
        deck.add_note(genanki.Note(model, values, guid=genanki.guid_for(card.word, card.source)))
    return _packed(genanki.Package(deck))


def _values(card: Card) -> list[str]:
    return [getattr(card, name) for name in FIELDS]


def _html(text: str) -> str:
    from html import escape

    return escape(visible(text)).replace("\n", "<br>")


def _model(genanki: Any) -> Any:
    front = '<div class="word">{{word}}</div><div class="sentence">{{sentence}}</div>'
    back = (
        "{{FrontSide}}<hr id=answer><div>{{traditional}} · {{simplified}}</div>"
        '<div class="pinyin">{{pinyin}}</div><div>{{sense}}</div><div class="source">{{source}}</div>'
    )
    style = (
        ".card { font-family: sans-serif; font-size: 20px; text-align: center; } .word { font-size: 40px; }"
        " .sentence { margin: 1em; } .pinyin { color: #0072b2; } .source { font-size: 12px; opacity: .6; }"
    )
    return genanki.Model(
        MODEL,
        "newsreader",
        fields=[{"name": name} for name in FIELDS],
        templates=[{"name": say("export_card"), "qfmt": front, "afmt": back}],
        css=style,
    )


def _packed(package: Any) -> bytes:
    """Give the bytes of a package; genanki writes files only."""
    from pathlib import Path
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        path = Path(folder) / "deck.apkg"
        package.write_to_file(str(path), timestamp=0.0)
        return path.read_bytes()
