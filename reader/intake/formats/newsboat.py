"""What newsboat pipes to a program: lines that tell about the item, its text, its numbered links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime

from reader.document import Kind, Paragraph
from reader.intake import byline
from reader.intake.decode import decode
from reader.intake.formats import limits
from reader.intake.formats.contents import Contents, titled
from reader.intake.paragraphs import FULL_LINE, join, split, width

FIELDS = ("Feed", "Title", "Author", "Date", "Link", "Flags", "Podcast Download URL")
"""In the order in which newsboat's itemrenderer.cpp writes them; long ones go on in the next line."""

FIELD = re.compile(rf"({'|'.join(FIELDS)}): (.*)")
LINKS = re.compile(r"\n[ \t]*Links:[ \t]*\n+(?=\[1\]: )")
BLANK_ENDS = re.compile(r"[ \t]+$", re.M)
"""Newsboat's empty lines hold a blank."""

LINK = re.compile(r"^\[(\d+)\]: ", re.M)
PICTURE = re.compile(
    r"\[(?:image|embedded flash|iframe|video|audio) \d+(?: \(link #\d+\))?(?:: ([^\]]{0,2000}))?\](?:\[\d+\])?"
)


def read(data: bytes, *, name: str, encoding: str | None = None) -> Contents:
    """Read an item as newsboat's pipe-to gives it."""
    limits.size(len(data), limits.CHARACTERS * 4, name)
    text = decode(data, encoding)
    head, _, body = BLANK_ENDS.sub("", text.text).lstrip("\n").partition("\n\n")
    told = _fields(head)
    paragraphs = list(split("\n\n".join(_unwrapped(_body(body)))))
    return Contents(
        paragraphs=titled(_captioned(paragraphs), told.get("Title", "")),
        encoding=text.encoding,
        title=told.get("Title", ""),
        author=told.get("Author", ""),
        publisher=told.get("Feed", ""),
        date=_day(told.get("Date", "")),
        address=told.get("Link", "").replace(" ", ""),
        undecodable=text.undecodable,
    )


def _fields(head: str) -> dict[str, str]:
    told: dict[str, list[str]] = {}
    last = ""
    for line in head.split("\n"):
        if match := FIELD.match(line):
            last = match[1]
            told[last] = [match[2].strip()]
        elif last:
            told[last].append(line.strip())
    return {name: " ".join(parts) for name, parts in told.items()}


def _body(text: str) -> str:
    """Give the text without the list of links at its end and the numbers that lead to it."""
    text = f"\n{text}"
    ends = [match.start() for match in LINKS.finditer(text)]
    if not ends:
        return text
    listed = set(LINK.findall(text[ends[-1] :]))
    text = PICTURE.sub(lambda match: f"\n\n{PICTURED}{match[1] or ''}\n\n", text[: ends[-1]])
    return re.sub(r"\[(\d+)\]", lambda match: "" if match[1] in listed else match[0], text)


def _unwrapped(text: str) -> Iterator[str]:
    """Join the lines that newsboat wrapped; a line that is not nearly full ends with a line break."""
    lines = [line.strip() for line in text.split("\n")]
    full = FULL_LINE * max(map(width, lines))
    held: list[str] = []
    for line in lines:
        if line:
            held.append(line)
        if held and (not line or width(line) < full):
            yield join(held)
            held = []
    if held:
        yield join(held)


PICTURED = "\ufffc"
"""Stands before what a picture shows, until paragraphs are told apart."""


def _captioned(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Make captions of what pictures show; one that says nothing goes."""
    found = []
    for paragraph in paragraphs:
        if not paragraph.text.startswith(PICTURED):
            found.append(paragraph)
        elif paragraph.text != PICTURED:
            found.append(Paragraph(paragraph.text.removeprefix(PICTURED), Kind.CAPTION))
    return found


def _day(date: str) -> str:
    """Read the day of newsboat's dates: as mail writes them, unless `datetime-format` says otherwise."""
    try:
        return parsedate_to_datetime(date).date().isoformat()
    except ValueError:
        return byline.day(date)
