"""What tells one state of the annotators from another: what was found by an older one is found anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from reader import __version__, paths
from reader.annotate.pipeline import GROUP

CODE = ("annotate", "intake", "knowledge", "language")
"""Rooms of this package whose code decides what is found; their models and word lists lie in them too."""


@lru_cache(maxsize=4)
def stamp(extra: Sequence[Path] = ()) -> str:
    """Give a digest of all that decides what is found: code, models, knowledge, plug-ins; 16 hexadecimal digits.

    `extra` are folders of annotations as for `load_knowledge`, in a tuple.  Machines with the same release
    and the same annotations give the same stamp.
    """
    digest = sha256(__version__.encode())
    here = Path(__file__).resolve().parents[1]
    for file in _files(
        (*(here / room for room in CODE), paths.shipped(), paths.config() / "annotations", *extra)
    ):
        digest.update(
            file.name.encode("utf-8", "surrogateescape") + b"\0" + sha256(file.read_bytes()).digest()
        )
    for name in _plug_ins():
        digest.update(name.encode())
    return digest.hexdigest()[:16]


def _files(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        yield from sorted(
            file
            for file in folder.rglob("*")
            if file.is_file() and "__pycache__" not in file.parts and not file.name.startswith(".")
        )


def _plug_ins() -> list[str]:
    from importlib.metadata import entry_points

    return sorted(
        f"{each.name}={each.value}@{each.dist and each.dist.version}" for each in entry_points(group=GROUP)
    )
