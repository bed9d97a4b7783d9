"""A Word document (.docx): paragraphs by their styles, headings, and what its properties tell."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

from reader.document import Kind, Paragraph
from reader.intake import byline
from reader.intake.formats import limits
from reader.intake.formats.archive import Archive, damaged
from reader.intake.formats.contents import Contents, titled
from reader.intake.paragraphs import is_caption
from reader.wording import Fault

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
    try:
        document = Document(BytesIO(data))
        paragraphs = _paragraphs(document, name)
        about = document.core_properties
        title, author = _line(about.title), _line(about.author)
        written = about.created.date().isoformat() if about.created else ""
    except Fault:
        raise
    except Exception as error:  # python-docx names no set of errors for files that are not as they should be
        raise damaged(name, error) from None
    by = byline.with_properties(
        (one.text for one in paragraphs[:6]), author=author, date="" if written == TEMPLATE_DAY else written
    )
    return Contents(
        paragraphs=titled(paragraphs, title),
        title=title,
        author=by.author,
        publisher=by.publisher,
        date=by.date,
    )


def _paragraphs(document: Any, name: str) -> list[Paragraph]:
    """Read every paragraph of the body, those in tables, text boxes and fields too, each once."""
    styles = {style.style_id: style.name or "" for style in document.styles}
    found: list[Paragraph] = []
    characters = 0
    for element in document.element.body.iter(f"{WORD}p"):
        if any(True for _ in element.iterancestors(FALLBACK)):  # the same words for older programs
            continue
        style = styles.get(element.style or "", "")
        for line in _text(element).split("\n"):
            text = _line(line)
            characters += len(text)
            if text:
                found.append(Paragraph(text, _kind(style, text)))
        limits.size(characters, limits.CHARACTERS, name)
    return found


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
