"""A Word document (.docx): paragraphs by their styles, headings, and what its properties tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from itertools import groupby
from typing import Any

from reader.document import Kind, Paragraph
from reader.intake import byline
from reader.intake.formats import limits
from reader.intake.formats.archive import Archive, damaged
from reader.intake.formats.contents import Contents, row, titled
from reader.intake.paragraphs import is_caption
from reader.wording import Fault, say

TEXT = "word/document.xml"
"""Where the text stands in the archive, in documents of every maker."""

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
HEADING = re.compile(r"heading|title|標題|标题|題目|题目", re.I)
CAPTION = re.compile(r"caption|題注|题注|圖說|图说|標號", re.I)
TEMPLATE_DAY = "2013-12-23"
"""Day of the template of python-docx: documents made of it that do not tell their own have it."""

PIECES = {f"{WORD}tab": " ", f"{WORD}br": "\n", f"{WORD}cr": "\n", f"{WORD}noBreakHyphen": "-"}


def read(data: bytes, *, name: str, encoding: str | None = None) -> Contents:
    """Read a document; `encoding` means nothing here: the format says how text is written."""
    try:
        from docx import Document
    except ImportError:
        raise Fault("format_extra", what="DOCX", extra="docx") from None
    Archive(data, name).check()
    title = author = written = remark = ""
    try:
        document = Document(BytesIO(data))
        paragraphs = _paragraphs(document, name)
        title, author = (_line(_told(document, what)) for what in ("title", "author"))
        written = str(_told(document, "created") or "")[:10]
    except Fault:
        raise
    except Exception as error:  # python-docx names no set of errors for files that are not as they should be
        paragraphs, remark = _text_alone(data, name, error), say("format_damaged_beside", name=name)
    by = byline.with_properties(
        (one.text for one in paragraphs[:6]), author=author, date="" if written == TEMPLATE_DAY else written
    )
    return Contents(
        paragraphs=titled(paragraphs, title),
        title=title,
        author=by.author,
        publisher=by.publisher,
        date=by.date,
        remark=remark,
    )


def _told(document: Any, what: str) -> Any:
    """Give one of the properties; None for one that cannot be read: the text is none the worse for it."""
    try:
        return getattr(document.core_properties, what)
    except Exception:  # as above
        return None


def _text_alone(data: bytes, name: str, error: Exception) -> list[Paragraph]:
    """Read the text where something beside it is damaged: styles, numbering, properties, notes.

    Raise Fault for the error of the whole where the text itself cannot be read, or there is none.
    """
    from docx.oxml import parse_xml

    try:
        root = parse_xml(Archive(data, name).read(TEXT))
    except Exception:  # as above
        raise damaged(name, error) from None
    found = [Paragraph(text, _kind("", text)) for p in _outer(root) for text in _lines(p)]
    limits.size(sum(len(one.text) for one in found), limits.CHARACTERS, name)
    if not found:
        raise damaged(name, error)
    return found


def _outer(root: Any) -> Iterator[Any]:
    """Give the paragraphs, those of text boxes once."""
    return (p for p in root.iter(f"{WORD}p") if not any(p.iterancestors(FALLBACK)))


def _paragraphs(document: Any, name: str) -> list[Paragraph]:
    """Read every paragraph of the body, those in tables, text boxes and fields too, each once; then the notes."""
    styles = {style.style_id: style.name or "" for style in document.styles}
    found: list[Paragraph] = []
    characters = 0
    for lines, style in (*_body(document, styles), *((lines, "") for lines in _notes(document))):
        for text in lines:
            characters += len(text)
            found.append(Paragraph(text, _kind(style, text)))
        limits.size(characters, limits.CHARACTERS, name)
    return found


def _body(document: Any, styles: Mapping[str, str]) -> Iterator[tuple[list[str], str]]:
    """Give the lines of each paragraph, or of a row of a table, and the name of its style."""
    for table_row, inside in groupby(
        _outer(document.element.body), lambda p: next(p.iterancestors(f"{WORD}tr"), None)
    ):
        if table_row is None:
            for paragraph in inside:
                yield _lines(paragraph), styles.get(paragraph.style or "", "")
            continue
        cells = groupby(inside, lambda p: next(p.iterancestors(f"{WORD}tc"), None))
        yield row([[line for p in cell for line in _lines(p)] for _, cell in cells]), ""


def _notes(document: Any) -> Iterator[list[str]]:
    """Give the lines of each footnote and endnote."""
    from docx.oxml import parse_xml

    for related in document.part.rels.values():
        if related.reltype.endswith(("/footnotes", "/endnotes")) and not related.is_external:
            for paragraph in parse_xml(related.target_part.blob).iter(f"{WORD}p"):
                yield _lines(paragraph)


def _lines(paragraph: Any) -> list[str]:
    """Give the lines of a paragraph, but for empty ones."""
    return [text for line in _text(paragraph).split("\n") if (text := _line(line))]


def _text(paragraph: Any) -> str:
    """Give the words of a paragraph without what stands in paragraphs inside it, or was struck out."""
    parts: list[str] = []
    for node in paragraph.iter():
        if node.tag != f"{WORD}t" and node.tag not in PIECES:
            continue
        if next(node.iterancestors(f"{WORD}p"), None) is paragraph:
            parts.append(PIECES.get(node.tag) or node.text or "")
    return "".join(parts)


def _line(text: str | None) -> str:
    return re.sub(r"[ \t\xa0]+", " ", text or "").strip()


def _kind(style: str, text: str) -> Kind:
    if CAPTION.search(style) or is_caption(text):
        return Kind.CAPTION
    return Kind.HEADING if HEADING.search(style) else Kind.TEXT
