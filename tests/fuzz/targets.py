"""What is tried: for each part of the program, what it is given and what must hold of what it gives."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any, NamedTuple

from tests.fuzz import around, files, inside, material, programs, screens, texts


class Target(NamedTuple):
    """What chance makes of a seed, and what must hold of it; an exception tells that it does not."""

    make: Callable[[Random], Any]
    hold: Callable[[Any], None]


TARGETS = {
    "file": Target(material.file, texts.read_file),
    "first page": Target(texts.begun, texts.first_shown),
    "restore": Target(texts.some_text, texts.restored),
    "annotate": Target(texts.some_text, texts.annotated),
    "page": Target(texts.page, texts.laid_out),
    "yaml": Target(files.own_file, files.parsed),
    "json": Target(files.export, files.imported),
    "feed": Target(files.feed, files.fed),
    "inside": Target(inside.within, inside.read),
    "saved page": Target(inside.page, inside.read),
    "letter": Target(inside.letter, inside.read),
    "drawing": Target(inside.drawing, inside.read),
    "records": Target(inside.records, files.parsed),
    "lexicon": Target(inside.lexicon, inside.looked_up),
    "newsboat": Target(inside.newsboat, inside.fed),
    "query": Target(lambda chance: material.text(chance, 60), files.asked),
    "command": Target(files.call, files.commanded),
    "home": Target(around.home, around.lived_in),
    "marks": Target(around.forged, around.believed),
    "screen": Target(screens.sitting, screens.read_by_keys),
    "program": Target(programs.sitting, programs.sits),
    "frames": Target(screens.frames, screens.told_in_short),
}
