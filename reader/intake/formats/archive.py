"""The members of a ZIP archive, unpacked under limits that are checked while reading, not in the header."""

from __future__ import annotations

import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from reader.intake.formats import limits
from reader.wording import Fault

PIECE = 1 << 20
"""Bytes unpacked at a time."""

DAMAGE = (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, KeyError, RuntimeError)
"""What zipfile raises on archives that are cut off, forged, or packed in ways it does not know."""


class Archive:
    """An archive in memory; `name` is what messages call it."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self.left = limits.UNPACKED
        try:
            self._zip = ZipFile(BytesIO(data))
        except DAMAGE as error:
            raise damaged(name, error) from None
        members = self._zip.infolist()
        if len(members) > limits.MEMBERS:
            raise Fault("format_members", name=name, limit=f"{limits.MEMBERS:,}")
        self._members = {member.filename: member for member in members}

    def __contains__(self, member: str) -> bool:
        return member in self._members

    def read(self, member: str) -> bytes:
        """Unpack a member; nothing where there is none.  Raise Fault beyond the limits or for a damaged one."""
        info = self._members.get(member)
        return b"" if info is None else self._unpack(info)

    def check(self) -> None:
        """Unpack every member once, so that a library that knows no limits may open the archive."""
        for info in self._members.values():
            self._unpack(info)

    def _unpack(self, info: ZipInfo) -> bytes:
        if info.flag_bits & 1:
            raise Fault("format_encrypted", name=self.name)
        pieces: list[bytes] = []
        try:
            with self._zip.open(info) as file:
                while piece := file.read(PIECE):
                    pieces.append(piece)
                    self.left -= len(piece)
                    if self.left < 0:
                        raise Fault("format_large", name=self.name, limit=f"{limits.UNPACKED:,}")
        except DAMAGE as error:
            raise damaged(self.name, error) from None
        return b"".join(pieces)


def damaged(name: str, error: object) -> Fault:
    """Give the fault of a file that its library cannot read, with the library's first words."""
    what = " ".join(str(error).split())[:80] or type(error).__name__
    return Fault("format_damaged", name=name, what=what)
