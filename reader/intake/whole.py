"""A whole article of a file, of bytes or of text, whatever format it is in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from reader.document import Article, Paragraph, Source, Span
from reader.intake import byline, formats, lined, missing, sniff
from reader.intake.decode import decode, first_lines
from reader.intake.encoding import line_ends
from reader.intake.formats.contents import Contents
from reader.intake.paragraphs import UNSETTLED, split
from reader.intake.places import spans
from reader.intake.repairs import Decision
from reader.intake.restore import Restored
from reader.intake.restore import restore as restored
from reader.intake.steps import after
from reader.intake.taking import take
from reader.intake.title import TOP, title_of
from reader.wording import Fault, say

HEAD, LONG = 1 << 14, 1 << 16
"""Bytes of a beginning, more than the first page of most terminals; bytes from which a text has one that is read first."""

SETTLED = 1000
"""Characters of a paragraph that is text by its length alone."""

SAMPLE = 20_000
"""Characters of a text by which its title is repaired, where that does not stand in it."""


def read(
    path: str | Path,
    *,
    encoding: str | None = None,
    restore: bool = True,
    decisions: Sequence[Decision] = (),
) -> Article:
    """Read a file as an article, whatever format it is in.

    `encoding` overrides what would be detected; `restore` off leaves damage as it is (hidden and
    commanding characters are made harmless all the same); `decisions` are the reader's on repairs.
    Raise Fault where the file is missing, a folder, unreadable, empty, too large, damaged or no text,
    the extra for its format missing, or the encoding unknown.
    """
    file = Path(path)
    return from_bytes(
        take(path), name=file.name, path=file, encoding=encoding, restore=restore, decisions=decisions
    )


def beginning(
    path: str | Path, *, encoding: str | None = None, decisions: Sequence[Decision] = ()
) -> Article | None:
    """Read the beginning of a long plain text as an article, repaired as far as it tells by itself.

    Its paragraphs are the first of the whole, but where only what follows tells of damage.  None for a short text,
    for other formats, and where nothing can be read; raise Fault for an unknown encoding.
    """
    file = Path(path)
    try:
        with file.open("rb") as opened:
            data = opened.read(LONG)
    except (OSError, ValueError):
        return None
    if len(data) < LONG or sniff.refused(data) or sniff.form(data, file.name):
        return None
    decoded = first_lines(data, HEAD, encoding)
    source = Source(name=file.name, path=str(path), encoding=decoded.encoding)
    whole = restored(decoded.text, decisions=decisions)
    return _settled(_article(source, (), whole, decoded.text)) if split(whole.text) else None


def _settled(head: Article) -> Article | None:
    """Leave out the last paragraphs of a beginning, and what is told of them or of the text as a whole.

    A long one stays text, whatever follows, and however it goes on.
    """
    settled = (number + 1 for number, one in enumerate(head.paragraphs) if len(one.text) > SETTLED)
    count = max(len(head.paragraphs) - UNSETTLED, *settled, 0)
    steps = [*zip(head.steps, head.places, strict=True)]
    offers = [*zip(head.offers, head.offer_places, strict=True)]
    steps = [one for one in steps if one[1].paragraph < count]
    offers = [one for one in offers if one[1].paragraph < count]
    settled_head = replace(
        head,
        paragraphs=head.paragraphs[:count],
        steps=tuple(step for step, _ in steps),
        places=tuple(place for _, place in steps),
        offers=tuple(offer for offer, _ in offers),
        offer_places=tuple(place for _, place in offers),
        remarks=(),
        unsearched=0,
    )
    return settled_head if count else None


def from_bytes(
    data: bytes,
    *,
    name: str,
    path: str | Path | None = None,
    encoding: str | None = None,
    restore: bool = True,
    decisions: Sequence[Decision] = (),
) -> Article:
    """Make an article of bytes; `name` is what it is called in messages and headings.

    Raise Fault as read() does.
    """
    what = sniff.refused(data)
    if what and encoding is None:
        raise Fault("intake_not_text", name=name, what=what)
    source = Source(name=name, path=None if path is None else str(path), sha256=sha256(data).hexdigest())
    form = sniff.form(data, name)
    if form == "zip":
        raise Fault("format_archive", name=name)
    if form:
        contents = formats.read(data, form, name=name, encoding=encoding)
        text = "\n".join(paragraph.text for paragraph in contents.paragraphs)
        whole = restored(text, repair=restore, decisions=decisions)
        title = _as_repaired(contents, text, whole) if whole.steps and restore else contents.title
        return _of_contents(replace(contents, title=title), source, whole)
    decoded = decode(data, encoding)
    whole = restored(decoded.text, repair=restore, decisions=decisions)
    undecodable = decoded.undecodable and decoded.undecodable - missing.understood(whole.steps)
    source = replace(source, encoding=decoded.encoding, undecodable=undecodable)
    return _article(source, _undecodable(undecodable, decoded.encoding), whole, decoded.text)


def from_text(
    text: str,
    *,
    name: str = "",
    path: str | Path | None = None,
    restore: bool = True,
    decisions: Sequence[Decision] = (),
) -> Article:
    """Make an article of text; raise Fault where there is none."""
    data = text.encode("utf-8", "surrogatepass")
    source = Source(name=name, path=None if path is None else str(path), sha256=sha256(data).hexdigest())
    seen = line_ends(text)
    return _article(source, (), restored(seen, repair=restore, decisions=decisions), seen)


def _article(source: Source, remarks: tuple[str, ...], whole: Restored, seen: str) -> Article:
    """Make an article of plain text, cut into paragraphs after its repair; `seen` is the text before it."""
    found = split(whole.text, seen)
    if not found:
        raise Fault("intake_empty", name=source.path or source.name)
    told = byline.find(paragraph.text for paragraph in found[:TOP])
    source = replace(
        source, title=title_of(found), date=told.date, author=told.author, publisher=told.publisher
    )
    ranges = _ranges(whole)
    return _placed(source, found, whole, spans(whole.text, ranges, seen) if ranges else (), remarks)


def _of_contents(contents: Contents, source: Source, whole: Restored) -> Article:
    """Make an article of what a format holds; its paragraphs were repaired as one text, a line each."""
    pieces = lined.pieces(whole.text)
    if not pieces:
        raise Fault("intake_empty", name=source.path or source.name)
    found = lined.paragraphs(pieces, contents.paragraphs, whole.steps)
    source = replace(
        source,
        encoding=contents.encoding,
        title=_clean(contents.title) or title_of(found),
        date=_clean(contents.date),
        author=_clean(contents.author),
        publisher=_clean(contents.publisher),
        address=_clean(contents.address),
    )
    remarks = (*_undecodable(contents.undecodable, contents.encoding), *filter(None, (contents.remark,)))
    return _placed(source, found, whole, lined.spans(pieces, _ranges(whole)), remarks)


def _as_repaired(contents: Contents, text: str, whole: Restored) -> str:
    """Give the title that a damaged file states, repaired as the text below it was."""
    for number, paragraph in enumerate(contents.paragraphs):
        if paragraph.text == contents.title:
            repaired = whole.text.split("\n")
            return repaired[number] if len(repaired) == len(contents.paragraphs) else contents.title
    with_text = restored(f"{' '.join(contents.title.split())}\n{text[:SAMPLE]}")
    return with_text.text.partition("\n")[0]


def _ranges(whole: Restored) -> list[tuple[int, int]]:
    """Give where the steps changed the text, and what the offers are about."""
    changed = [(at, at + len(inserted)) for at, inserted in after(whole.steps)]
    return [*changed, *((offer.start, offer.end) for offer in whole.offers)]


def _placed(
    source: Source,
    found: tuple[Paragraph, ...],
    whole: Restored,
    places: tuple[Span, ...],
    remarks: tuple[str, ...],
) -> Article:
    return Article(
        source=source,
        paragraphs=found,
        steps=whole.steps,
        offers=whole.offers,
        places=places[: len(whole.steps)],
        offer_places=places[len(whole.steps) :],
        remarks=(*remarks, *_left(whole.unsearched)),
        unsearched=whole.unsearched,
    )


def _undecodable(count: int, encoding: str) -> tuple[str, ...]:
    return (say("intake_undecodable", count=count, encoding=encoding),) if count else ()


def _left(count: int) -> tuple[str, ...]:
    return (say("intake_unsearched", count=count),) if count else ()


def _clean(text: str) -> str:
    """Make a line of what a file says about itself: no command to a terminal, no hidden character."""
    return restored(" ".join(text.split()), repair=False).text.strip()
