"""Patterns as Python compiled them, kept beside the bytecode: Python compiles each of them anew in every process.

That is a tenth of a start (most are Textual's), and a quarter of the time until an article has its first marks.  What
comes of a pattern depends on it, its flags and the version of Python alone, and Python checks it before it runs.
The program does this for itself; who imports the library has Python's own `re` as it is.
"""

from __future__ import annotations

import marshal
import os
import sys
from _thread import _local
from array import array
from contextlib import suppress
from importlib import import_module
from zlib import crc32

from reader import compiled
from reader.folder import cache

TYPE_CHECKING = False  # typing takes 12 ms to import
if TYPE_CHECKING:
    import re
    from collections.abc import Callable
    from typing import Any

    Key = tuple[str | bytes, int]
    """A pattern, and its flags."""

    Kept = tuple[bytes, tuple[Any, ...]]
    """The code of a pattern, 32 bits a word, and what else Python makes a pattern of: its flags and groups."""

START, MORE = "start", "more"
"""What every start of the screen compiles, and all else: in two files, as the first one is read before the first page."""

MOST = 1 << 22
"""Bytes of a file that is added to; one that has grown beyond them, over many versions, is begun anew."""

_FROZEN = "<frozen importlib._bootstrap>"

_python: tuple[Any, Any, Any] | None = None
"""The module of `re` that compiles, and what it has for that where it is left alone."""

_fresh: dict[Key, Kept] = {}
_tables: dict[str, dict[Key, Kept]] = {}
_here = _local()
"""What this thread compiles: `key`, where it is to be kept."""


def use() -> None:
    """Take from now on what was compiled before; where `re` has other parts than we know, it stays as it is."""
    global _python
    with suppress(ImportError, AttributeError):
        module: Any = import_module("re._compiler")
        if module.compile is not _compile:
            _python = module, module.compile, module._sre
            module.compile, module._sre = _compile, _Recorder()


def keep(name: str) -> None:
    """Write down what modules have compiled that was not known, and let `re` go on as it did."""
    if _python is None:
        return
    module, *usual = _python
    module.compile, module._sre = usual
    if _fresh and (file := _file(name, to_write=True)):
        _write(file, _table(name) | _fresh)
    _fresh.clear()
    _tables.clear()


def made(pattern: str, flags: int, mark: str, make: Callable[[], re.Pattern[str]]) -> re.Pattern[str]:
    """Give what `make` makes of a pattern in a way of its own, or has made of it in an earlier process.

    `mark` tells that way from others.
    """
    if _python is None:
        return make()
    key = mark + pattern, int(flags)
    known = _known(key, pattern)
    if known is not None:
        return known
    _here.key = key
    try:
        return make()
    finally:
        _here.key = None


def _known(key: Key, pattern: str | bytes) -> re.Pattern[Any] | None:
    """Make a pattern of what is known of it."""
    assert _python is not None
    known = _fresh.get(key) or _table(START).get(key) or _table(MORE).get(key)
    if known:
        code, (found, *rest) = known
        with suppress(RuntimeError, TypeError, ValueError, OverflowError):  # it is none of this Python's
            return _python[2].compile(pattern, found, memoryview(code).cast("I").tolist(), *rest)  # type: ignore[no-any-return]
    return None


def _compile(pattern: Any, flags: int = 0) -> re.Pattern[Any]:
    """Compile as `re` does, or make the pattern of what is known of it."""
    assert _python is not None
    module, compile, _ = _python
    key = pattern, int(flags)
    if not isinstance(pattern, (str, bytes)) or flags & module.SRE_FLAG_DEBUG or not _imports():
        return compile(pattern, flags)  # type: ignore[no-any-return]
    known = _known(key, pattern)
    if known is not None:
        return known
    if getattr(_here, "key", None):
        return compile(pattern, flags)  # type: ignore[no-any-return]
    _here.key = key
    try:
        return compile(pattern, flags)  # type: ignore[no-any-return]
    finally:
        _here.key = None


class _Recorder:
    """Stands for the module that makes patterns, and remembers what it made one of."""

    def compile(self, pattern: Any, flags: int, code: list[int], *rest: Any) -> re.Pattern[Any]:
        """Make a pattern."""
        assert _python is not None
        key = getattr(_here, "key", None)
        if key is not None:
            _fresh[key] = array("I", code).tobytes(), (int(flags), *rest)
        return _python[2].compile(pattern, flags, code, *rest)  # type: ignore[no-any-return]

    def __getattr__(self, name: str) -> object:
        assert _python is not None
        return getattr(_python[2], name)


def _imports() -> bool:
    """Tell whether a module is being imported: what is compiled later may be made of the words of an article."""
    frame = sys._getframe(2)
    while frame is not None and frame.f_code.co_filename != _FROZEN:
        frame = frame.f_back  # type: ignore[assignment]
    return frame is not None


def _table(name: str) -> dict[Key, Kept]:
    if name not in _tables:
        _tables[name] = _read(_file(name))
    return _tables[name]


def _file(name: str, *, to_write: bool = False) -> str:
    """Give the file: beside our bytecode where it stands beside the modules, else in the cache; empty where neither will do."""
    beside = os.path.dirname(__spec__.cached or "")
    tag = f"{name}.{sys.implementation.cache_tag}.patterns"
    there = os.path.join(beside, tag)
    if os.path.exists(__spec__.cached or "") and (
        os.access(beside, os.W_OK) if to_write else os.path.exists(there)
    ):
        return there
    return os.path.join(cache(), compiled.FOLDER, tag) if compiled.is_safe() else ""


def _read(path: str) -> dict[Key, Kept]:
    """Read what `_write` wrote with the same Python; nothing for anything else."""
    try:
        with open(path, "rb") as file:
            version, check, body = marshal.loads(file.read(MOST))
        if version == sys.version and check == crc32(body):
            return marshal.loads(body)  # type: ignore[no-any-return]
    except (OSError, EOFError, ValueError, TypeError):
        pass
    return {}


def _write(path: str, table: dict[Key, Kept]) -> None:
    """Write a table at once; where that cannot be done, the next start is as slow as this one."""
    body = marshal.dumps(table)
    with suppress(OSError):
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        beside = f"{path}.{os.getpid()}"
        with open(beside, "wb") as file:
            file.write(marshal.dumps((sys.version, crc32(body), body)))
        os.replace(beside, path)
