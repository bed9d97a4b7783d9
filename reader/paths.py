"""Where things lie: the knowledge we ship, and a user's own data, settings and cache."""

from __future__ import annotations

import os
from pathlib import Path

NAME = "newsreader"


def shipped() -> Path:
    """Give the annotations that come with the program: beside it in a checkout, inside it in a wheel."""
    here = Path(__file__).resolve().parent
    inside = here / "annotations"
    return inside if inside.is_dir() else here.parent / "annotations"


def data() -> Path:
    """Give the folder of a user's notes; made by whoever first writes there."""
    return _folder("data")


def repairs() -> Path:
    """Give the folder of what a user decided of encodings and repairs."""
    return data() / "repairs"


def config() -> Path:
    """Give the folder of a user's settings and own annotations."""
    return _folder("config")


def cache() -> Path:
    """Give the folder of what can be computed again."""
    return _folder("cache")


def beside(article: Path) -> Path:
    """Give the place of what is written down beside an article: `name.annotations.yaml` for `name.txt`."""
    return article.with_name(f"{article.stem}.annotations.yaml")


def writable(folder: Path) -> bool:
    """Tell whether a folder can be written, or made where it is not there yet."""
    nearest = next((one for one in (folder, *folder.parents) if one.exists()), folder)
    return nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK)


NOWHERE = Path(os.devnull) / NAME
"""The folder of who has no home, as a user that the system does not know: it can be neither read nor made."""


def _folder(kind: str) -> Path:
    value = os.environ.get(f"NEWSREADER_{kind.upper()}")
    try:
        if value:
            return Path(value).expanduser()
        import platformdirs

        found: Path = getattr(platformdirs, f"user_{kind}_path")(NAME, appauthor=False)
        return found
    except RuntimeError:  # there is no HOME, and the system knows none
        return NOWHERE
