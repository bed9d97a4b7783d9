"""Markdown: its front matter, and its text with emphasis, links and code shown as plain words."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

from reader.document import Kind, Paragraph
from reader.intake import byline
from reader.intake.decode import decode
from reader.intake.formats import limits
from reader.intake.formats.contents import Contents, row, titled
from reader.intake.paragraphs import blocks, is_caption
from reader.knowledge.yaml import Value
from reader.knowledge.yaml import read as read_yaml
from reader.wording import Fault

if TYPE_CHECKING:
    from markdown_it.token import Token

TOML = re.compile(r"\+\+\+[ \t]*\n(.*?\n)\+\+\+[ \t]*(?:\n|$)", re.S)
FRONT = re.compile(r"---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|$)", re.S)
COMMENT = re.compile(r"<!--(?:(?!<!--).)*?-->|<!--", re.S)
NOTE, NOTED = re.compile(r"^\[\^[^\]\s]{1,40}\]:[ \t]*", re.M), re.compile(r"\[\^[^\]\s]{1,40}\]")
"""What stands before a footnote, and where the text refers to it."""

TAGS = re.compile(r"</?[A-Za-z][^<>]*>")
FIELDS = {
    "title": ("title", "headline"),
    "author": ("author", "authors", "byline"),
    "publisher": ("publisher", "source", "site"),
    "date": ("date", "published", "pubdate"),
    "address": ("url", "link", "address", "canonical_url"),
}
"""Field of Contents -> the keys of front matter that tell it."""


def read(data: bytes, *, name: str, encoding: str | None = None) -> Contents:
    """Read a Markdown file; front matter that is no YAML is text."""
    limits.size(len(data), limits.MARKUP, name)
    text = decode(data, encoding)
    front, body = _parted(text.text, name)
    told = {key: next((front[k] for k in keys if front.get(k)), "") for key, keys in FIELDS.items()}
    if re.match(r"https?://", told["publisher"]):  # a source that is an address
        told["address"], told["publisher"] = told["address"] or told["publisher"], ""
    paragraphs = _paragraphs(NOTED.sub("", NOTE.sub("\n", body)))
    seen = byline.find(one.text for one in paragraphs[:6])
    return Contents(
        paragraphs=titled(paragraphs, told["title"]),
        encoding=text.encoding,
        title=told["title"],
        author=told["author"] or seen.author,
        publisher=told["publisher"] or seen.publisher,
        date=byline.day(told["date"]) or told["date"][:10] or seen.date,
        address=told["address"],
        undecodable=text.undecodable,
    )


def _parted(text: str, name: str) -> tuple[dict[str, str], str]:
    """Give the front matter as texts, and the rest."""
    match = FRONT.match(text) or TOML.match(text)
    if not match:
        return {}, text
    try:
        value = read_yaml(match[1], name=name) if match.re is FRONT else _toml(match[1])
    except (Fault, ValueError):  # a rule and a line of text look like front matter, too
        return {}, text
    if not isinstance(value, dict):
        return {}, text
    return {key.lower(): _line(one) for key, one in value.items()}, text[match.end() :]


def _toml(text: str) -> Value:
    """Read front matter as Hugo writes it, every value a text; raise ValueError where it is no TOML."""
    return _texts(tomllib.loads(text))


def _texts(value: object) -> Value:
    if isinstance(value, dict):
        return {key: _texts(one) for key, one in value.items()}
    return [_texts(one) for one in value] if isinstance(value, list) else str(value)


def _line(value: Value) -> str:
    if isinstance(value, list):
        return "、".join(_line(one) for one in value)
    if isinstance(value, dict):
        return _line(value.get("name", ""))
    return " ".join(value.split())


def _paragraphs(text: str) -> list[Paragraph]:
    """Read the blocks; lines of one paragraph are joined only where the text as a whole is wrapped."""
    from markdown_it import MarkdownIt  # rich needs it anyway

    found: list[tuple[str, Kind]] = []
    marks: list[str] = []
    heading = False
    cells: list[list[str]] | None = None
    for token in MarkdownIt("commonmark", {"maxNesting": 50}).enable("table").parse(text):
        if token.type == "list_item_open":
            marks.append(f"{token.info}{token.markup} " if token.info else "• ")
        heading = token.type == "heading_open" or (heading and token.type == "inline")
        if token.type == "tr_open":
            cells = []
        elif token.type == "tr_close":
            found += [(line, Kind.TEXT) for line in row(cells or [])]
            cells = None
        elif token.type == "inline" and cells is not None:
            cells.append([words] if (words := _words(token).strip()) else [])
        elif token.type == "inline":
            kind = Kind.HEADING if heading else Kind.TEXT
            found.append(("".join(marks) + _words(token), kind))
            marks = []
        elif token.type in ("fence", "code_block"):
            found += [(line, Kind.TEXT) for line in token.content.split("\n")]
        elif token.type == "html_block":
            found += [(line, Kind.TEXT) for line in TAGS.sub("", COMMENT.sub("", token.content)).split("\n")]
    return _joined(found)


def _words(token: Token) -> str:
    """Write inline tokens as words: a picture is its description, a link its text."""
    parts: list[str] = []
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak"):
            parts.append("\n")
        elif child.type in ("text", "code_inline"):
            parts.append(child.content)
        elif child.type == "image":
            parts.append(f"\n{PICTURED}{child.content}\n" if child.content.strip() else "")
        elif child.type == "html_inline" and re.match(r"<br\b", child.content, re.I):
            parts.append("\n")
    return "".join(parts)


PICTURED = "\ufffc"
"""Stands before what a picture shows, until lines are joined."""


def _joined(found: list[tuple[str, Kind]]) -> list[Paragraph]:
    """Cut paragraphs into lines, or join the lines of each, as the whole text asks for."""
    lines = [line for text, kind in found if kind is Kind.TEXT for line in [*text.split("\n"), ""]]
    wrapped = iter([block for _, block in blocks(lines) if block])
    paragraphs: list[Paragraph] = []
    for text, kind in found:
        if kind is Kind.HEADING:
            paragraphs.append(Paragraph(" ".join(text.split()), kind))
            continue
        left = len("".join(text.split()))
        while left > 0 and (block := next(wrapped, "")):
            left -= len("".join(block.split()))
            paragraphs.append(_told(block))
    return [one for one in paragraphs if one.text]


def _told(block: str) -> Paragraph:
    """Tell captions from text."""
    if block.startswith(PICTURED):
        return Paragraph(block.removeprefix(PICTURED).strip(), Kind.CAPTION)
    return Paragraph(block, Kind.CAPTION if is_caption(block) else Kind.TEXT)
