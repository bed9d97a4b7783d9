"""The program's modules, compiled, in one file of the cache: for where Python keeps no bytecode beside them.

Where it was told not to write there (PYTHONDONTWRITEBYTECODE), or may not, it compiles every module again at
every start: 60 ms up to the screen.  An entry holds for the very file that it was made from, by time and size.
"""

from __future__ import annotations

import marshal
import os
import sys
from importlib.machinery import ModuleSpec, SourceFileLoader

from reader.folder import cache

TYPE_CHECKING = False  # typing takes 12 ms to import
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import CodeType

    Made = tuple[int, int, bytes]
    """When the source was written (ns), its bytes, and what it was compiled to."""

PACKAGE = f"{__package__}."

_path = ""
_known: dict[str, Made] = {}
_fresh: dict[str, tuple[int, int, CodeType]] = {}


def use(part: str) -> None:
    """Take modules from the file for a part of the program, unless Python keeps its own bytecode; see `keep`."""
    global _path
    if _path or os.path.exists(__spec__.cached or ""):
        return
    _path = _file(part)
    _known.update(_read(_path))
    sys.meta_path.insert(0, Finder)


def keep() -> None:
    """Write down what had to be compiled; nothing where there was nothing to compile, or nowhere to write."""
    if not _fresh:
        return
    for path, (written, size, code) in list(_fresh.items()):
        _known[path] = written, size, marshal.dumps(code)
        _fresh.pop(path, None)
    new = f"{_path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(_path), exist_ok=True)
        with open(new, "wb") as file:
            os.fchmod(file.fileno(), 0o600)
            file.write(marshal.dumps(_known))
        os.replace(new, _path)
    except OSError:
        _gone(new)


def _gone(path: str) -> None:
    try:
        os.unlink(path)
    except OSError:
        return


def _file(part: str) -> str:
    """Give the path of the file; another Python, and another copy of the program, have others."""
    import zlib

    place = f"{os.path.dirname(__file__)} {sys.version} {sys.flags.optimize}"
    return os.path.join(cache(), f"compiled-{part}-{zlib.crc32(place.encode()):08x}")


def _read(path: str) -> dict[str, Made]:
    """Read the file, if nobody else can have written it: what stands in it is run."""
    try:
        with open(path, "rb") as file:
            stat = os.fstat(file.fileno())
            if stat.st_uid != os.geteuid() or stat.st_mode & 0o022:
                return {}
            made = marshal.loads(file.read())
    except (OSError, ValueError, EOFError, TypeError, AttributeError):  # there is no geteuid on Windows
        return {}
    return made if isinstance(made, dict) else {}


class Loader(SourceFileLoader):
    """Loads a module as Python does, but for where its bytecode is kept."""

    def get_code(self, fullname: str) -> CodeType | None:
        """Give what the module was compiled to, or compile it."""
        stat = os.stat(self.path)
        known = _known.get(self.path)
        if known is not None and known[:2] == (stat.st_mtime_ns, stat.st_size):
            code: CodeType = marshal.loads(known[2])
            return code
        code = self.source_to_code(self.get_data(self.path), self.path)
        _fresh[self.path] = stat.st_mtime_ns, stat.st_size, code
        return code


class Finder:
    """Finds the program's own modules."""

    @staticmethod
    def find_spec(name: str, path: Sequence[str] | None = None, target: object = None) -> ModuleSpec | None:
        """Tell where a module of ours is; nothing of others'."""
        if not name.startswith(PACKAGE) or not path:
            return None
        inside = os.path.join(path[0], name.rpartition(".")[2])
        for file, folders in ((f"{inside}.py", None), (os.path.join(inside, "__init__.py"), [inside])):
            if os.path.isfile(file):
                spec = ModuleSpec(name, Loader(name, file), origin=file, is_package=folders is not None)
                spec.has_location = True
                if folders:
                    spec.submodule_search_locations = folders
                return spec
        return None
