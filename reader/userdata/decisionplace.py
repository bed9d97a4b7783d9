"""The two places of an article's decisions: a file of the reader's own, a section beside the article."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from reader.annotate.decided import Decision
from reader.annotate.sidecar import DECISIONS as SECTION
from reader.document import Source
from reader.knowledge.loader import read_text
from reader.knowledge.yaml import Value, read
from reader.userdata import decisionfile, files, notefile
from reader.userdata.yaml import dump
from reader.wording import Fault

_OURS = re.compile(rf"^{SECTION}:.*\n?(?:(?:[ \t-].*)?(?:\n|\Z))*", re.MULTILINE)
"""The section in a file that a person wrote: its key, then all lines that are indented, items or blank."""


@dataclass
class Place:
    """One file that holds decisions, and what was read of it last; read again only when it changed.

    `source` is set where the file is the reader's own, and begins with what it is about; without it
    the file is one beside the article, of which only the section is ever written.
    """

    path: Path
    source: Source | None = None
    decisions: tuple[Decision, ...] = ()
    _stamp: tuple[int, ...] | None = field(default=None, repr=False)
    _text: str = field(default="", repr=False)
    _origin: Path | None = field(default=None, repr=False)

    def load(self) -> tuple[Decision, ...]:
        """Read what the file holds now; raise a Fault for one that is broken."""
        stamp = _stamp(self.path)
        if stamp is None or stamp != self._stamp:
            text, self._origin = self._found()
            value = read(text, name=str(self.path)) if text else {}
            if not isinstance(value, dict | str) or (isinstance(value, str) and value):
                raise Fault("decisions_broken", path=self.path, what=SECTION)
            self.decisions = _section(value, str(self._origin or self.path))
            self._text, self._stamp = text, stamp
        return self.decisions

    def _found(self) -> tuple[str, Path | None]:
        """Read the text: of the file, else of that of an article elsewhere with the same content."""
        moved = notefile.moved(self.path, self.source) if self.source else []
        for path in (self.path, *moved):
            if os.path.exists(path):
                return read_text(path), path
        return "", None

    def save(self, decisions: tuple[Decision, ...]) -> None:
        """Put decisions on the disk, under the lock of the caller; OSError or Fault where that fails."""
        section = decisionfile.write(decisions)
        if self.source is not None:
            text = dump({"source": dict(notefile.head(self.source))}) + section
        else:
            text = self._beside(section, decisions)
        files.sweep(self.path)
        files.replace(self.path, text.encode("utf-8"), mode=0o600 if self.source else 0o666)
        if self._origin and self._origin != self.path and not self._of_another():
            self._origin.unlink(missing_ok=True)  # the article has moved: one file, under its new name
        self._text, self._stamp, self._origin = text, _stamp(self.path), self.path
        self.decisions = decisions

    def _of_another(self) -> bool:
        head = read(self._text, name=str(self.path))
        source = head.get("source") if isinstance(head, dict) else None
        path = source.get("path") if isinstance(source, dict) else None
        return not path or os.path.exists(str(path))

    def _beside(self, section: str, decisions: tuple[Decision, ...]) -> str:
        """Put the section into what a person wrote, of which nothing else may change."""
        found = _OURS.search(self._text)
        start, end = found.span() if found else (len(self._text), len(self._text))
        before = self._text[:start]
        text = before + "\n" * bool(before and not before.endswith("\n")) + section + self._text[end:]
        if found and self.decisions:  # what we wrote ourselves before fits again
            return text
        was = read(self._text, name=str(self.path)) if self._text.strip() else {}
        now = read(text, name=str(self.path))
        if not (isinstance(was, dict) and isinstance(now, dict) and _rest(was) == _rest(now)):
            raise Fault("decisions_beside", path=self.path)
        if _section(now, str(self.path)) != decisions:
            raise Fault("decisions_beside", path=self.path)
        return text


def _rest(value: dict[str, Value]) -> dict[str, Value]:
    return {key: one for key, one in value.items() if key != SECTION}


def _section(value: Value, name: str) -> tuple[Decision, ...]:
    section = value.get(SECTION, []) if isinstance(value, dict) else []
    return decisionfile.parse(section, name=name)


def _stamp(path: Path) -> tuple[int, ...] | None:
    """Tell one state of a file from another; None where there is none."""
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_ino, state.st_mtime_ns, state.st_size
