"""Tables that ship with the reader; README.md here says where they come from."""

from __future__ import annotations

from pathlib import Path


def unpack(file: Path) -> str:
    """Give the text of a file compressed with xz."""
    import lzma  # 3 ms that clean UTF-8 need not pay

    return lzma.decompress(file.read_bytes()).decode()
