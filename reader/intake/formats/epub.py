"""An EPUB: its chapters in the order of the spine as one article, each under its heading."""

from __future__ import annotations

from posixpath import dirname, join, normpath
from urllib.parse import unquote

from reader.document import Paragraph
from reader.intake import byline
from reader.intake.formats import limits, web
from reader.intake.formats.archive import Archive
from reader.intake.formats.contents import Contents, titled
from reader.intake.formats.web.bounds import check
from reader.intake.formats.web.charset import decoded
from reader.intake.formats.xml import Element, elements
from reader.wording import Fault

CONTAINER = "META-INF/container.xml"
RIGHTS = "META-INF/encryption.xml"
FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""Algorithms that only disguise fonts."""

PAGES = frozenset(("application/xhtml+xml", "text/html", "application/x-dtbook+xml"))


def read(data: bytes, *, name: str, encoding: str | None = None) -> Contents:
    """Read a book; `encoding` overrides what its chapters declare."""
    archive = Archive(data, name)
    _readable(archive, name)
    roots = [
        e.attributes.get("full-path", "")
        for e in elements(archive.read(CONTAINER), name)
        if e.name == "rootfile"
    ]
    package = next((root for root in roots if root in archive), "")
    if not package:
        raise Fault("format_damaged", name=name, what=CONTAINER)
    about = elements(archive.read(package), name)
    paragraphs: list[Paragraph] = []
    characters = elements_read = 0
    for chapter in _spine(about, dirname(package)):
        text = decoded(archive.read(chapter), encoding).text
        elements_read += check(text, name)
        if elements_read > limits.BOOK:
            raise Fault("format_crowded", name=name, limit=f"{limits.BOOK:,}")
        found = web.whole(text, name=name)
        characters += sum(len(paragraph.text) for paragraph in found)
        limits.size(characters, limits.CHARACTERS, name)
        paragraphs += found
    title = _told(about, "title")
    return Contents(
        paragraphs=titled(paragraphs, title),
        title=title,
        author="、".join(e.text for e in about if e.name == "creator" and e.text),
        publisher=_told(about, "publisher"),
        date=byline.day(_told(about, "date")) or _told(about, "date")[:10],
        address=next(
            (e.text for e in about if e.name in ("source", "identifier") and e.text.startswith("http")), ""
        ),
    )


def _readable(archive: Archive, name: str) -> None:
    """Raise Fault where more than fonts is encrypted."""
    if RIGHTS in archive:
        for element in elements(archive.read(RIGHTS), name):
            algorithm = element.attributes.get("Algorithm", "")
            if element.name == "EncryptionMethod" and algorithm not in FONTS:
                raise Fault("format_encrypted", name=name)


def _spine(about: list[Element], folder: str) -> list[str]:
    """Give the members that are read in turn, each once; the table of contents is not among them."""
    items = {e.attributes.get("id", ""): e.attributes for e in about if e.name == "item"}
    chosen: dict[str, None] = {}
    for element in about:
        if element.name != "itemref" or element.attributes.get("linear") == "no":
            continue
        item = items.get(element.attributes.get("idref", ""), {})
        if item.get("media-type") in PAGES and "nav" not in item.get("properties", "").split():
            chosen[normpath(join(folder, unquote(item.get("href", ""))))] = None
    return list(chosen)


def _told(about: list[Element], name: str) -> str:
    return next((e.text for e in about if e.name == name and e.text), "")
