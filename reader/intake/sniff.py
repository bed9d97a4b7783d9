"""Which format bytes are in: by what they begin with, then by the name of the file."""

from __future__ import annotations

import re

REFUSED = {
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"\x1f\x8b": "GZIP",
    b"\x7fELF": "ELF",
    b"\xd0\xcf\x11\xe0": "DOC",
    b"{\\rtf": "RTF",
    b"7z\xbc\xaf": "7Z",
    b"Rar!": "RAR",
}
"""What a file that is not read begins with -> what it is called."""

ENDINGS = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".shtml": "html",
    ".mhtml": "mail",
    ".mht": "mail",
    ".eml": "mail",
    ".mbox": "mail",
    ".epub": "epub",
    ".docx": "docx",
    ".pdf": "pdf",
    ".md": "markdown",
    ".markdown": "markdown",
}
CONTAINERS = frozenset(("epub", "docx", "pdf"))
"""Formats that are told by their content alone: a name makes no archive of text."""

HEAD = 4096
"""Bytes looked at."""

PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*"
    rb"<(?:!doctype\s+html|(?:html|head|body|meta|title|article|section|div|p|h1|table|script|style|link)[\s>/])",
    re.I | re.S,
)
FIELD = rb"[A-Za-z][A-Za-z0-9-]{1,40}:[^\n]*\n(?:[ \t][^\n]*\n)*"
FIELDS = re.compile(rb"(?:" + FIELD + rb"){2,}")
MAIL = re.compile(
    rb"^(?:From|Subject|MIME-Version|Received|Return-Path|Message-ID|Content-Type|Delivered-To):", re.M | re.I
)
FEED = re.compile(rb"(?:Feed: [^\n]*\n(?:[^\n:]+\n)?)?Title: [^\n]*\n(?:[^\n]+\n)*?(?:Date|Link): ")
FRONT = re.compile(rb"---[ \t]*\r?\n(?:(?:[ \t-]|[A-Za-z_][A-Za-z_-]*:)[^\n]*\n)+---[ \t]*(?:\r?\n|$)")


def refused(data: bytes) -> str:
    """Give the name of a format that is told by its first bytes and not read, or nothing."""
    return next((what for mark, what in REFUSED.items() if data.startswith(mark)), "")


def form(data: bytes, name: str) -> str:
    """Give the format: a key of reader.intake.formats.MODULES, "zip", or "" for plain text."""
    if data.startswith(b"%PDF-") or (b"%PDF-" in data[:1024] and name.lower().endswith(".pdf")):
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _packed(data)
    return _written(_plain(data[:HEAD])) or _by_name(name)


def _packed(data: bytes) -> str:
    """Tell an EPUB by the member that must come first, a DOCX by the one that it must have."""
    if data[30:58].startswith(b"mimetypeapplication/epub"):
        return "epub"
    return next(
        (
            form
            for mark, form in ((b"word/document.xml", "docx"), (b"META-INF/container.xml", "epub"))
            if mark in data
        ),
        "zip",
    )


def _written(head: bytes) -> str:
    if PAGE.match(head):
        return "html"
    if FEED.match(head):
        return "newsboat"
    if FRONT.match(head):
        return "markdown"
    body = head.partition(b"\n")[2] if head.startswith(b"From ") else head
    fields = FIELDS.match(body)
    return "mail" if fields and MAIL.search(fields[0]) else ""


def _by_name(name: str) -> str:
    ending = name[name.rfind(".") :].lower() if "." in name else ""
    form = ENDINGS.get(ending, "")
    return "" if form in CONTAINERS else form


def _plain(head: bytes) -> bytes:
    """Give the beginning without byte order mark, one byte a letter, line feeds for line ends."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.replace(b"\0", b"")[2:]
    return head.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").lstrip(b"\n")
