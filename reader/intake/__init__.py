"""From bytes to an Article: decoding, repairs, paragraphs."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:  # typing takes 12 ms, which the first page does not wait for
    from typing import Any

    from reader.intake.whole import beginning, from_bytes, from_text, read

__all__ = ["beginning", "from_bytes", "from_text", "read"]


def __getattr__(name: str) -> Any:
    """Import what reads whole articles when it is asked for: the first page needs `paragraphs` alone."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from reader.intake import whole

    return getattr(whole, name)
