"""Rows of the page for a browser: a move, someone who is named, a note."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from html import escape

from reader.document import Article, EntityType, Move, Post, Span
from reader.export import facts, phrases
from reader.export.escaping import visible
from reader.naming import Naming
from reader.script import HANS, HANT
from reader.userdata import Note
from reader.wording import say


def text(words: str) -> str:
    """Escape words for HTML; control characters are shown by their pictures."""
    return escape(visible(words))


def paragraph_link(number: int) -> str:
    """Link to a paragraph of the page (from 0)."""
    return f'<a href="#p{number + 1}">¶{number + 1}</a>'


def legend(article: Article) -> str:
    """Tell what the colours and lines under names stand for, as far as the article has them."""
    kinds = {mention.type for mention in article.mentions}
    return "".join(
        f'<span><span class="m {kind.value.lower()}">{text(say(f"html_{kind.value.lower()}"))}</span></span>'
        for kind in EntityType
        if kind in kinds
    )


def both(words: dict[str, str]) -> str:
    """Show words in the script that the page shows; `words` are plain, by script."""
    if len(set(words.values())) == 1:
        return text(words[HANT])
    return "".join(
        f'<span class="{kind}" lang="{tag}">{text(words[tag])}</span>'
        for tag, kind in ((HANT, "hant"), (HANS, "hans"))
    )


def move_row(number: int, move: Move, views: facts.Views) -> str:
    """Tell a move, with links to the words that prove it."""
    told = {
        tag: phrases.who(_worded(move, naming), name=naming.both) + "\n" + _way(move, naming.post)
        for tag, naming in views.both
    }
    who = both({tag: words.partition("\n")[0] for tag, words in told.items()})
    way = both({tag: words.partition("\n")[2] for tag, words in told.items()})
    status = move.status.value
    date = f" · {text(phrases.date(move))}" if phrases.date(move) else ""
    proofs = "".join(
        f"<p><q>{both({tag: naming.quote(span) for tag, naming in views.both})}</q> "
        f'<a href="#move-{number}-{place}">¶{span.paragraph + 1}</a></p>'
        for place, span in enumerate(move.evidence, 1)
    )
    return (
        f'<div class="row" id="move-{number}"><p><b>{who}</b>{date} '
        f'<span class="status {status}">{text(phrases.status(move))}</span></p><p>{way}</p>{proofs}</div>'
    )


def _worded(move: Move, naming: Naming) -> Move:
    """Give a move with the words for its group as the view shows them."""
    return (
        replace(move, group=replace(move.group, label=naming.words(move.group.label))) if move.group else move
    )


def _way(move: Move, post: Callable[[Post | None], str]) -> str:
    return f"{post(move.origin)} → {post(move.destination)}".strip()


def entity_row(identity: str, views: facts.Views, numbers: Sequence[int]) -> str:
    """Tell who or what a name stands for, and in which paragraphs; the card over a name in the text shows the same."""
    article, naming = views.original.article, views.original
    entity = article.entities.get(identity)
    kind = entity.type.value.lower() if entity else "org"
    names = both({tag: view.name(identity) for tag, view in views.both})
    english = naming.english(identity)
    lines = [f'<p><b class="{kind}">{names}</b>{f" {text(english)}" if english else ""}</p>']
    if entity and entity.about:
        lines.append(f"<p>{text(entity.about)}</p>")
    posts = entity.posts if entity else ()
    lines += [f"<p>{both({tag: view.post(post) for tag, view in views.both})}</p>" for post in posts]
    where = [paragraph_link(number) for number in numbers]
    if entity and re.fullmatch(r"Q\d+", entity.wikidata or ""):
        where.append(
            f'<a href="https://www.wikidata.org/wiki/{entity.wikidata}" rel="noreferrer">Wikidata</a>'
        )
    if where:
        lines.append(f'<p class="where">{" ".join(where)}</p>')
    return f'<div class="row" id="{text(row_name(identity))}">{"".join(lines)}</div>'


def row_name(identity: str) -> str:
    """Give the name in the page of an entity's row; names in the text link to it."""
    return "e-" + visible(identity, line=True).replace(" ", "_")


def note_row(number: int, note: Note, span: Span | None) -> str:
    """Show a note under the words it stands at; a lost one tells where they stood."""
    where = paragraph_link(span.paragraph) if span else f"¶{note.paragraph + 1}?"
    mark = f"✎{number} " if span else ""
    name = f' id="note-{number}"' if span else ""
    tags = f'<p class="where">{text(say("export_semicolon").join(note.tags))}</p>' if note.tags else ""
    return (
        f'<div class="row note"{name}><p>{mark}<q>{text(note.quote.exact)}</q> {where}</p>'
        f"<p>{text(note.text)}</p>{tags}</div>"
    )
