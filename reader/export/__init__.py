"""An annotated article in the formats of other programs, one file a format."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from reader.userdata import files
from reader.wording import Fault

FORMATS = {"markdown": ".md", "json": ".json"}
"""Format -> the ending of its files; written by `markdown.markdown` and `annotated_json.annotated_json`."""


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
