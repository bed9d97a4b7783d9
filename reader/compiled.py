"""Where the program's modules keep their bytecode when Python was told not to write it beside them, or may not.

Without it every module is compiled again at every start: 60 ms up to the screen.  The files are Python's own,
under `compiled` in the cache.
"""

from __future__ import annotations

import os
import sys
from importlib.machinery import SOURCE_SUFFIXES, FileFinder, ModuleSpec, SourceFileLoader

from reader.folder import cache

TYPE_CHECKING = False  # typing takes 12 ms to import
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import CodeType

PACKAGE = f"{__package__}."

_finders: dict[str, FileFinder] = {}


def use() -> None:
    """Keep our modules' bytecode in the cache, unless it stands beside them."""
    if Finder not in sys.meta_path and not os.path.exists(__spec__.cached or ""):
        sys.meta_path.insert(0, Finder)


class Loader(SourceFileLoader):
    """Loads a module as Python does, with its bytecode in the cache."""

    def get_code(self, fullname: str) -> CodeType | None:
        """Give what the module was compiled to, or compile it and write that down."""
        usual = sys.pycache_prefix, sys.dont_write_bytecode
        sys.pycache_prefix, sys.dont_write_bytecode = os.path.join(cache(), "compiled"), False
        try:
            return super().get_code(fullname)
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
