"""A saved web page: the article in it, told apart from all that stands around it."""

from __future__ import annotations

from dataclasses import replace

from reader.document import Kind, Paragraph
from reader.intake import byline
from reader.intake.formats import limits
from reader.intake.formats.contents import Contents, titled
from reader.intake.formats.web import bounds
from reader.intake.formats.web.blocks import Block, Node, Outline, outline
from reader.intake.formats.web.body import body
from reader.intake.formats.web.charset import decoded
from reader.intake.formats.web.facts import facts
from reader.intake.formats.web.rows import rows
from reader.intake.paragraphs import is_caption

HEADING = 40
"""Characters of a line in bold type that is a heading."""

CAPTION = 80
"""Characters of a centred line below a picture that is its caption."""


def read(data: bytes, *, name: str, encoding: str | None = None) -> Contents:
    """Read a page; the charset it declares is believed where the bytes do not tell otherwise."""
    limits.size(len(data), limits.MARKUP, name)
    page = decoded(data, encoding)
    return replace(from_text(page.text, name=name), encoding=page.encoding, undecodable=page.undecodable)


def from_text(text: str, *, name: str) -> Contents:
    """Read the markup of a page."""
    tree, found = parsed(text, name=name)
    chosen = body(found)
    about = facts(tree, found, chosen)
    chosen = [block for block in chosen if not byline.only(block.text, about.author)]
    paragraphs = [Paragraph(block.text, kind(block)) for block in rows(found, chosen)]
    return replace(about, paragraphs=titled(paragraphs, about.title))


def whole(text: str, *, name: str) -> list[Paragraph]:
    """Read all text of a page: a chapter of a book or a letter has no menus."""
    page = parsed(text, name=name)[1]
    return [Paragraph(block.text, kind(block)) for block in rows(page, page.blocks)]


def parsed(text: str, *, name: str) -> tuple[Node, Outline]:
    """Parse markup; raise Fault where it is nested too deeply."""
    from selectolax.lexbor import LexborHTMLParser  # 5 ms, of use for pages only

    bounds.check(text, name)
    tree = LexborHTMLParser(text)
    return tree, outline(tree)


def kind(block: Block) -> Kind:
    """Tell headings and captions from text, by markup first."""
    if block.caption * 2 > len(block.text) or is_caption(block.text):
        return Kind.CAPTION
    if block.below_picture and len(block.text) <= CAPTION:
        return Kind.CAPTION
    if block.tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
        return Kind.HEADING
    bold = block.bold == len(block.text) <= HEADING and block.text[-1] not in "。，；：！？!?…」”"
    return Kind.HEADING if bold else Kind.TEXT
