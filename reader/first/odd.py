"""Values in the environment that Textual and rich would stumble over: they are taken away before either reads them."""

from __future__ import annotations

import os

TYPE_CHECKING = False  # typing takes 12 ms to import
if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping

SIDE = 1_000
"""Most columns or rows that are believed: a screen of the size that is told is laid out, whatever the terminal has."""

FASTEST = 1_000
"""Most frames a second that are believed: between more of them no time passes, and nothing else is done."""

SYSTEMS = ("auto", "standard", "256", "truecolor", "windows")
"""What rich knows of colours."""

DRIVERS = tuple(
    f"textual.drivers.{name}"
    for name in (
        "web_driver:WebDriver",
        "linux_driver:LinuxDriver",
        "linux_inline_driver:LinuxInlineDriver",
        "headless_driver:HeadlessDriver",
        "windows_driver:WindowsDriver",
    )
)


def _up_to(most: int) -> Callable[[str], bool]:
    return lambda text: text.isascii() and text.isdigit() and 0 < int(text[:9]) <= most and len(text) < 9


GOOD: dict[str, Callable[[str], bool]] = {
    "COLUMNS": _up_to(SIDE),
    "LINES": _up_to(SIDE),
    "TEXTUAL_FPS": _up_to(FASTEST),
    "TEXTUAL_COLOR_SYSTEM": SYSTEMS.__contains__,
    "TEXTUAL_DRIVER": DRIVERS.__contains__,
    "TEXTUAL_PRESS": str.isprintable,
    "TEXTUAL_LOG": lambda text: False,  # written at every step, and where it cannot be, that ends the program
}
"""Which values of a variable are good."""


def take_away(environment: MutableMapping[str, str] = os.environ) -> None:
    """Take away what is not good."""
    for name, is_good in GOOD.items():
        if name in environment and not is_good(environment[name]):
            del environment[name]
