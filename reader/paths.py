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
    from platformdirs import user_data_path

    return _own("NEWSREADER_DATA") or user_data_path(NAME, appauthor=False)


def repairs() -> Path:
    """Give the folder of what a user decided of encodings and repairs."""
    return data() / "repairs"


def config() -> Path:
    """Give the folder of a user's settings and own annotations."""
    from platformdirs import user_config_path

    return _own("NEWSREADER_CONFIG") or user_config_path(NAME, appauthor=False)


def cache() -> Path:
    """Give the folder of what can be computed again."""
    from platformdirs import user_cache_path

    return _own("NEWSREADER_CACHE") or user_cache_path(NAME, appauthor=False)


def writable(folder: Path) -> bool:
    """Tell whether a folder can be written, or made where it is not there yet."""
    nearest = next((one for one in (folder, *folder.parents) if one.exists()), folder)
    return nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK)


def _own(variable: str) -> Path | None:
    value = os.environ.get(variable)
    return Path(value).expanduser() if value else None
