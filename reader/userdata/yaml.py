"""Writing YAML for people that reads back as the same strings, through `reader.knowledge.yaml`."""

from __future__ import annotations

import re

import yaml

Plain = str | int | list["Plain"] | dict[str, "Plain"]

_UNSEEN = re.compile(r"[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""What must be escaped: controls, line ends other than \\n, byte order marks, unassigned ends of planes."""


_Base: type = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


class _Dumper(_Base):  # type: ignore[misc]
    """Writes text of several lines as such (|), and escapes what cannot be seen."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    blank = text.endswith("\n\n") or not text.strip("\n")  # a block would end in "...", and so the document
    style = '"' if blank or _UNSEEN.search(text) else "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def dump(value: Plain) -> str:
    """Write a value as YAML; every string reads back as it was.  Lone surrogates: see `lone`."""
    return str(yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**9))


def lone(text: str) -> str:
    r"""Write out lone surrogates (an undecodable file name has them) as \udc80: no file can hold them."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
