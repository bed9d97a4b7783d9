"""How the screen looks, as it last wrote down itself: what the first page cannot find out in so short a time."""

from __future__ import annotations

import os

from reader.folder import cache, content, folder

TYPE_CHECKING = False  # typing takes 12 ms to import
if TYPE_CHECKING:
    from collections.abc import Mapping

    Look = tuple[int, Mapping[str, str]]
    """How the screen looks: the longest line in cells, and what switches each style on (SGR, without ESC)."""

MEASURE = 88
"""Cells of the longest line unless set otherwise: 44 Chinese characters; longer ones tire the eye."""

SHORTEST, LONGEST = 20, 400
"""Bounds of the longest line, as the setting has them."""

WORD = "first-page"
"""File in the cache in which the screen writes down how it looks."""

TERMINAL = ("TERM", "COLORTERM", "COLORFGBG", "NO_COLOR", "TEXTUAL_COLOR_SYSTEM", "TEXTUAL_THEME")
"""Variables that tell of the terminal's colours."""

PLACES = ("NEWSREADER_DATA", "NEWSREADER_CACHE", "NEWSREADER_CONFIG", "NEWSREADER_SHARED")
"""Variables that only tell where files are."""

UNSET = "-"
"""The state where nothing is set."""

BY_DEFAULT: Look = (MEASURE, {"heading": "1", "caption": "3"})
"""How the screen looks where nothing is set, but for its colours."""


def path() -> str:
    """Give the path of the file in which the screen writes down how it looks in a terminal like this."""
    terminal = "-".join(os.environ.get(name, "") for name in TERMINAL)
    name = "".join(letter if letter.isalnum() else "-" for letter in f"{WORD}-{terminal}")[:100]
    return os.path.join(cache(), name)


def state() -> str:
    """Tell what decides how the screen looks: the settings in the file, and those of the environment."""
    settings = os.path.join(folder("NEWSREADER_CONFIG", "XDG_CONFIG_HOME", ".config"), "settings.toml")
    try:
        stat = os.stat(settings)
        written = f"{stat.st_mtime_ns}.{stat.st_size}"
    except OSError:
        written = "-"
    own = sorted(name for name in os.environ if name.startswith("NEWSREADER_") and name not in PLACES)
    told = "".join(f" {name}={os.environ[name]}" for name in own)
    return f"{written}{told}".encode("unicode-escape", "backslashreplace").decode()


def leave(look: Look | None) -> None:
    """Write down how the screen looks, None where it shows the text otherwise than as it stands."""
    told = [state()]
    if look is not None:
        measure, styles = look
        told += [f"measure {measure}", *(f"{name or '-'} {codes}" for name, codes in styles.items())]
    content, there = "\n".join(told), path()
    if read(there) != content:
        write(there, content)


def look() -> Look | None:
    """Give how the screen will look, by its own word; by default where it has left none and nothing is set."""
    told = read(path())
    if told is None:
        return BY_DEFAULT if state() == UNSET else None
    known, *listed = told.split("\n")
    if known != state() or not listed:
        return None
    values = {name: value for name, _, value in (line.partition(" ") for line in listed)}
    measure = values.pop("measure", "")
    if not _is_measure(measure) or not all(map(_is_style, values.values())):
        return None
    return int(measure), {"" if name == "-" else name: codes for name, codes in values.items()}


def _is_measure(cells: str) -> bool:
    """Tell whether a text is a number that the setting may have."""
    return cells.isdecimal() and len(cells) <= len(str(LONGEST)) and SHORTEST <= int(cells) <= LONGEST


def _is_style(codes: str) -> bool:
    """Tell whether a text holds nothing but numbers of styles and colours: it is written to the terminal."""
    return codes.isascii() and not codes.replace(";", "").strip("0123456789")


def write(path: str, text: str) -> None:
    """Put a text at a path, whole, for this user only; without it, the next page waits for the screen."""
    from contextlib import suppress  # at the end of the program: its start does not wait for it

    fresh = f"{path}.{os.getpid()}"
    with suppress(OSError):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        try:
            handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with open(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            os.replace(fresh, path)
        except OSError:
            os.unlink(fresh)


def read(path: str) -> str | None:
    """Give the text of a file; None where it cannot be read."""
    try:
        return content(path).decode()
    except (OSError, ValueError):
        return None
