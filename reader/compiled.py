"""Where the program's modules keep their bytecode when Python was told not to write it beside them, or may not.

Without it every module is compiled again at every start: 60 ms up to the screen.  The files are Python's own,
under `compiled` in the cache.  They are code: a folder of another user, or one that anyone may write to,
is left alone.
"""

from __future__ import annotations

import os
import sys
from importlib.machinery import SOURCE_SUFFIXES, FileFinder, ModuleSpec, SourceFileLoader
from stat import S_IWOTH

from reader.folder import cache

TYPE_CHECKING = False  # typing takes 12 ms to import
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import CodeType

PACKAGE = f"{__package__}."

FOLDER = "compiled"
"""Name of the folder in the cache."""

_finders: dict[str, FileFinder] = {}


def use() -> None:
    """Keep our modules' bytecode in the cache, unless it stands beside them."""
    if Finder not in sys.meta_path and not os.path.exists(__spec__.cached or "") and is_safe():
        sys.meta_path.insert(0, Finder)


def is_safe() -> bool:
    """Tell whether nobody but this user can have put code into the cache."""
    if not hasattr(os, "geteuid"):
        return True
    for folder in (cache(), os.path.join(cache(), FOLDER)):
        try:
            stat = os.stat(folder)
        except OSError:  # not made yet
            continue
        if stat.st_uid != os.geteuid() or stat.st_mode & S_IWOTH:
            return False
    return True


class Loader(SourceFileLoader):
    """Loads a module as Python does, with its bytecode in the cache."""

    def get_code(self, fullname: str) -> CodeType | None:
        """Give what the module was compiled to, or compile it and write that down."""
        usual = sys.pycache_prefix, sys.dont_write_bytecode
        sys.pycache_prefix, sys.dont_write_bytecode = os.path.join(cache(), FOLDER), False
        try:
            return super().get_code(fullname)
        except (EOFError, ImportError, TypeError, ValueError):  # the file is damaged behind its head
            return self.source_to_code(self.get_data(self.path), self.path)
        finally:
            sys.pycache_prefix, sys.dont_write_bytecode = usual


class Finder:
    """Finds the program's own modules."""

    @staticmethod
    def find_spec(name: str, path: Sequence[str] | None = None, target: object = None) -> ModuleSpec | None:
        """Tell where a module of ours is; nothing of others'."""
        if not name.startswith(PACKAGE) or not path:
            return None
        folder = path[0]
        if folder not in _finders:
            _finders[folder] = FileFinder(folder, (Loader, SOURCE_SUFFIXES))
        return _finders[folder].find_spec(name)
