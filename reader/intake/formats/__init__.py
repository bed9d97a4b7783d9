"""What other formats hold: saved pages, books, documents, mail; one module a format.

Each module has `read(data, encoding)`, which gives the Contents or raises a Fault.  None of them is
imported before a file of its format is opened.
"""

from __future__ import annotations

from importlib import import_module

from reader.intake.formats import limits
from reader.intake.formats.contents import Contents

MODULES = {
    "html": "reader.intake.formats.web",
    "epub": "reader.intake.formats.epub",
    "docx": "reader.intake.formats.docx",
    "pdf": "reader.intake.formats.pdf",
    "mail": "reader.intake.formats.mail",
    "newsboat": "reader.intake.formats.newsboat",
    "markdown": "reader.intake.formats.markdown",
}
"""Name of a format, as reader.intake.sniff tells it -> the module that reads it."""


def read(data: bytes, form: str, *, name: str, encoding: str | None = None) -> Contents:
    """Read bytes of the format `form`, one of MODULES; `name` is what messages call them.

    Raise Fault where they cannot be read, hold too much, or the extra for the format is missing.
    """
    contents: Contents = import_module(MODULES[form]).read(data, name=name, encoding=encoding)
    limits.size(sum(len(one.text) for one in contents.paragraphs), limits.CHARACTERS, name)
    return contents
