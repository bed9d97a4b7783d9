"""The command that lists the notes of all articles."""

from __future__ import annotations

import argparse
from itertools import groupby

from reader.cli import complain
from reader.export.escaping import json_text
from reader.userdata.everywhere import Shelved, shelf, tagged


def notes(options: argparse.Namespace) -> int:
    """Print the notes of all articles, or those with all tags wanted; 1 where a file cannot be read."""
    shelved, faults = shelf()
    wanted = tagged(shelved, options.tag)
    print(_json(wanted) if options.format == "json" else _markdown(wanted), end="")
    for fault in faults:
        complain(str(fault))
    return 1 if faults else 0


def _json(shelved: list[Shelved]) -> str:
    records = [
        {
            "id": each.note.id,
            "article": {"name": each.name, "title": each.title, "path": each.path, "sha256": each.sha256},
            "gone": each.gone,
            "paragraph": each.note.paragraph + 1,
            "quote": each.note.quote.exact,
            "entity": each.note.entity,
            "move": each.note.move,
            "text": each.note.text,
            "tags": list(each.note.tags),
            "created": each.note.created,
            "changed": each.note.changed,
        }
        for each in shelved
    ]
    return json_text(records) + "\n"


def _markdown(shelved: list[Shelved]) -> str:
    """Give a heading for each article, and its notes in the order of the text."""
    from reader.export.escaping import block, inline

    ordered = sorted(shelved, key=lambda each: (each.path, each.name, each.note.paragraph, each.note.created))
    parts = []
    for (path, name), group in groupby(ordered, key=lambda each: (each.path, each.name)):
        listed = list(group)
        parts.append(f"# {inline(listed[0].title or name)}\n\n{inline(path or name)}\n")
        for each in listed:
            parts.append(f"- ¶{each.note.paragraph + 1} 「{inline(each.note.quote.exact)}」\n")
            parts.append(block(each.note.text, "  ") + "\n")
            if untold := [tag for tag in each.note.tags if f"#{tag}" not in each.note.text]:
                parts.append("  " + inline(" ".join(f"#{tag}" for tag in untold)) + "\n")
    return "\n".join(parts)
