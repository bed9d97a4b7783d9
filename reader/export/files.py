"""Writing exports: whole or not at all, never over a file unasked, never through a link."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from pathlib import Path

from reader.document import Article
from reader.userdata import files
from reader.wording import Fault


def write_all(contents: Mapping[Path, str | bytes], *, article: Article, force: bool = False) -> None:
    """Write the files of an export; where one of them may not be written, raise its Fault before any is.

    The file of the article itself is never written over.
    """
    for path in contents:
        if _same(path, article.source.path):
            raise Fault("export_over_article", path=path, code=2)
        _refuse(path, force=force)
    for path, content in contents.items():
        write(path, content, force=force)


def write(path: Path, content: str | bytes, *, force: bool = False) -> None:
    """Put `content` at `path`, text as UTF-8; over a file that is there only with `force`.

    Raise Fault for a file that is there (code 2), a symbolic link, a device, a missing folder, a full disk.
    """
    data = content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
    _refuse(path, force=force)
    try:
        if os.path.lexists(path):
            files.replace(path, data)
        else:
            _create(path, data)
    except FileExistsError:
        raise Fault("export_exists", path=path, code=2) from None
    except OSError as error:
        raise Fault("export_not_written", path=path, why=error.strerror or error) from None


def _refuse(path: Path, *, force: bool) -> None:
    try:
        present = os.path.lexists(path)
        if present and not stat.S_ISREG(path.lstat().st_mode):
            raise Fault("export_no_file", path=path, code=2)
        if present and not force:
            raise Fault("export_exists", path=path, code=2)
        if not os.path.isdir(path.parent):
            raise Fault("export_folder", path=path, folder=path.parent, code=2)
    except OSError as error:
        raise Fault("export_not_written", path=path, why=error.strerror or error) from None


def _same(path: Path, other: str | None) -> bool:
    return bool(other) and os.path.exists(path) and os.path.exists(other or "") and path.samefile(other or "")


def real(path: Path) -> Path:
    """Tell where a file really lies: `path` itself, unless a link or `..` on the way leads elsewhere."""
    folder = path.parent
    return path if Path(os.path.abspath(folder)) == folder.resolve() else folder.resolve() / path.name


def _create(path: Path, content: bytes) -> None:
    """Write a new file under a name taken first, so that no other program's file is written over."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
    try:
        files.replace(path, content)
    except OSError:
        path.unlink(missing_ok=True)
        raise
