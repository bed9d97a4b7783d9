"""An annotated article in the formats of other programs, one file a format."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from reader.document import Article
from reader.userdata import Note, files
from reader.wording import Fault

FORMATS = {"markdown": ".md", "json": ".json"}
"""Name of a format -> the ending of its files."""


def render(article: Article, notes: Iterable[Note], name: str, *, exported: str = "") -> str:
    """Give an annotated article in the format `name`, one of FORMATS; `exported` is the date for the head."""
    if name == "json":
        from reader.export.annotated_json import annotated_json

        return annotated_json(article)
    from reader.export.markdown import markdown

    return markdown(article, notes, exported=exported)


def write(path: Path, content: str, *, force: bool = False) -> None:
    """Put `content` at `path` as UTF-8, whole or not at all; over a file that is there only with `force`.

    Raise Fault for a file that is there (code 2), a symbolic link, a device, a missing folder, a full disk.
    """
    try:
        present = os.path.lexists(path)
        if present and not stat.S_ISREG(path.lstat().st_mode):
            raise Fault("export_no_file", path=path, code=2)
        if present and not force:
            raise Fault("export_exists", path=path, code=2)
        if not path.parent.is_dir():
            raise Fault("export_folder", path=path, folder=path.parent, code=2)
        if present:
            files.replace(path, content.encode("utf-8", "backslashreplace"))
        else:
            _create(path, content.encode("utf-8", "backslashreplace"))
    except FileExistsError:
        raise Fault("export_exists", path=path, code=2) from None
    except OSError as error:
        raise Fault("export_not_written", path=path, why=error.strerror or error) from None


def _create(path: Path, content: bytes) -> None:
    """Write a new file under a name taken first, so that no other program's file is written over."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
    try:
        files.replace(path, content)
    except OSError:
        path.unlink(missing_ok=True)
        raise
