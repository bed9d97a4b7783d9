"""Tables that ship with the reader; README.md here says where they come from."""

from __future__ import annotations

from pathlib import Path


def unpack(file: Path) -> str:
    """Give the text of a file compressed with xz."""
    import lzma  # 3 ms that clean UTF-8 need not pay

    return lzma.decompress(file.read_bytes()).decode()


def packed(text: str) -> bytes:
    """Compress a text for `unpack`, which then asks the system for as much memory as it has, not for 65 MB."""
    import lzma

    data = text.encode()
    how = {"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "dict_size": max(len(data), 1 << 12)}
    return lzma.compress(data, filters=[how])
