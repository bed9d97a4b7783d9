"""One page for a browser: the article in both scripts, names marked, people, moves and notes; nothing from outside.

All text of the article is escaped, the page's own style and script are let in by their hashes, and
nothing else is let in, so that no article can run anything.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from hashlib import sha256
from html import escape
from itertools import pairwise
from pathlib import Path
from urllib.parse import quote

from reader.document import Article, Kind, Span
from reader.export import facts
from reader.export.escaping import json_text, visible
from reader.export.html_rows import entity_row, legend, move_row, note_row, row_name
from reader.export.schema_org import news_article
from reader.export.wish import Wish
from reader.name_forms import name_form
from reader.naming import Naming
from reader.script import HANS, HANT, NameSpan, View, view
from reader.userdata import Note
from reader.wording import language, say

DATA = Path(__file__).parent / "data"

CLASSES = {HANT: "hant", HANS: "hans"}
TAGS = {Kind.HEADING: "h2", Kind.CAPTION: 'p class="caption"', Kind.TEXT: "p"}


def html(article: Article, notes: Sequence[Note], wish: Wish) -> str:
    """Write the page; it opens in the article's own script unless `wish.simplified_first` says otherwise."""
    views = facts.views(article, wish.traditional)
    first = views.source or HANT
    if wish.simplified_first is not None:
        first = HANS if wish.simplified_first else HANT
    style, script = ((DATA / name).read_text("utf-8") for name in ("page.css", "page.js"))
    title = _text(article.source.title or article.source.name)
    written = list(_paragraphs(article, notes, views))
    titled = _is_title(article, 0)
    parts = [
        f'<!doctype html>\n<html lang="{first}" data-script="{first}">\n<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(style, script)}">',
        f'<title>{title}</title>\n<meta name="generator" content="newsreader">',
        f'<script type="application/ld+json">{_data(article, views)}</script>',
        f"<style>{style}</style>\n</head>\n<body>",
        *_head(article, views, first, written.pop(0) if titled else f"<h1>{_titles(views) or title}</h1>"),
        "<article>",
        *written,
        "</article>",
        *_sections(article, notes, views),
        *_foot(article, wish),
        f'<div id="card" role="tooltip" hidden></div>\n<script>{script}</script>\n</body>\n</html>\n',
    ]
    return "\n".join(parts)


def _policy(style: str, script: str) -> str:
    hashes = (base64.b64encode(sha256(part.encode()).digest()).decode() for part in (style, script))
    rules = "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; base-uri 'none'; form-action 'none'"
    return rules.format(*hashes)


def _data(article: Article, views: facts.Views) -> str:
    """Write JSON that no script element can be left with: < > & are written out."""
    text = json_text(news_article(article, views.original, views.source))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _text(text: str) -> str:
    return escape(visible(text))


def _head(article: Article, views: facts.Views, first: str, heading: str) -> Iterator[str]:
    source = article.source
    told = [source.publisher, source.author, source.date, source.path or source.name]
    yield f"<header>\n{heading}"
    yield f'<p class="facts">{" · ".join(_text(part) for part in told if part)}</p>'
    if source.address.startswith(("https://", "http://")):
        yield f'<p class="facts"><a href="{_text(source.address)}" rel="noreferrer">{_text(source.address)}</a></p>'
    if views.source:
        yield f'<div class="switch" role="group" aria-label="{_text(say("html_script"))}">'
        for tag in (HANT, HANS):
            pressed = "true" if tag == first else "false"
            yield f'<button type="button" data-script="{tag}" aria-pressed="{pressed}">{_text(say(f"html_{tag}"))}</button>'
        yield "</div>"
    yield f'<p class="legend" lang="{language()}">{legend(article)}</p>\n</header>'


def _is_title(article: Article, number: int) -> bool:
    """Tell whether a paragraph is the title, which then stands at the head of the page and nowhere else."""
    return number == 0 and article.paragraphs[0].text == article.source.title


def _titles(views: facts.Views) -> str:
    return _both({tag: _text(naming.title()) for tag, naming in views.both}) if views.source else ""


def _both(shown: dict[str, str]) -> str:
    """Put markup for each script where one of them is seen; once where they are the same."""
    if len(set(shown.values())) == 1:
        return next(iter(shown.values()))
    return "".join(
        f'<span class="{CLASSES[tag]}" lang="{tag}">{markup}</span>' for tag, markup in shown.items()
    )


def _paragraphs(article: Article, notes: Sequence[Note], views: facts.Views) -> Iterator[str]:
    found, _ = facts.placed(article, notes)
    signs: dict[int, list[str]] = {}
    for number, (_, span) in enumerate(found, 1):
        mark = f'<a class="sup" href="#note-{number}">✎{number}</a>'
        signs.setdefault(span.paragraph, []).append(mark)
    proofs = _proofs(article)
    for number, paragraph in enumerate(article.paragraphs):
        tag = "h1" if _is_title(article, number) else TAGS[paragraph.kind]
        anchors = "".join(f'<span id="{name}"></span>' for _, name in proofs.get(number, []))
        shown = {tag_: _paragraph(naming, number, proofs.get(number, [])) for tag_, naming in views.both}
        body = f'<a class="n" href="#p{number + 1}">{number + 1}</a>{anchors}{_both(shown)}{"".join(signs.get(number, []))}'
        yield f'<{tag} id="p{number + 1}">{body}</{tag.split()[0]}>'


def _proofs(article: Article) -> dict[int, list[tuple[Span, str]]]:
    """Give the evidence in each paragraph, with the name that a row of the moves links to."""
    places: dict[int, list[tuple[Span, str]]] = {}
    for number, move in enumerate(article.moves, 1):
        for place, span in enumerate(move.evidence, 1):
            places.setdefault(span.paragraph, []).append((span, f"move-{number}-{place}"))
    return places


def _paragraph(naming: Naming, number: int, proofs: Sequence[tuple[Span, str]]) -> str:
    """Write one paragraph in one script: names are links to their rows, evidence can be lit."""
    article = naming.article
    mentions = list(facts.outer(article, number))
    text = article.paragraphs[number].text
    shown = _view(naming, number)
    edges = {0, len(text)} | {edge for m in mentions for edge in (m.start, m.end)}
    edges |= {edge for span, _ in proofs for edge in (span.start, span.end)}
    written = []
    later, lit = sorted(proofs, key=lambda proof: -proof[0].start), list[tuple[Span, str]]()
    marked = {m.start: m for m in mentions}
    mention = None
    for start, end in pairwise(sorted(edges)):
        words = _text(shown.text[shown.to_view(start) : shown.to_view(end)])
        mention = marked.get(start, mention)
        if mention is not None and start < mention.end:
            kind = mention.type.value.lower()
            words = f'<a class="m {kind}" href="#{quote(row_name(mention.entity))}">{words}</a>'
        while later and later[-1][0].start <= start:
            lit.append(later.pop())
        lit = [proof for proof in lit if start < proof[0].end]
        names = " ".join(name for _, name in lit)
        written.append(f'<span class="ev" data-e="{names}">{words}</span>' if names else words)
    return "".join(written)


def _view(naming: Naming, number: int) -> View:
    """Show a paragraph in the script of `naming`, names kept whole."""
    article = naming.article
    text = article.paragraphs[number].text
    names = [
        NameSpan(m.start, m.end, name_form(article.text(m), article.entities[m.entity], naming.target))
        for m in facts.outer(article, number)
    ]
    return view(text, names, naming.target)


def _sections(article: Article, notes: Sequence[Note], views: facts.Views) -> Iterator[str]:
    found, lost = facts.placed(article, notes)
    named = list(dict.fromkeys(m.entity for m in article.mentions))
    wanted = dict.fromkeys([*facts.people(article), *facts.organizations(article), *named])
    where = facts.paragraphs(article)
    sections = {
        "export_moves": [move_row(number, move, views) for number, move in enumerate(article.moves, 1)],
        "html_names": [entity_row(identity, views, where.get(identity, ())) for identity in wanted],
        "export_notes": [note_row(number, note, span) for number, (note, span) in enumerate(found, 1)],
        "export_lost": [note_row(0, note, None) for note in lost],
    }
    for key, rows in sections.items():
        if rows:
            yield f'<section lang="{language()}">\n<h2>{_text(say(key))}</h2>'
            yield from rows
            yield "</section>"


def _foot(article: Article, wish: Wish) -> Iterator[str]:
    told = [f"sha256 {article.source.sha256}" if article.source.sha256 else "", wish.exported]
    yield f"<footer><p>{_text(' · '.join(filter(None, ('newsreader', *told))))}</p></footer>"
