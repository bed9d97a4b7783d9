"""Offices that tell of moves elsewhere, and are no house that a sentence without one means."""

from __future__ import annotations

import re

from reader.annotate.moves.sentence.bodies import oversees
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.scene import Scene
from reader.annotate.text.fold import fold

_OFFICIAL = re.compile("(?:高层|高级)?(?:官员|发言人|人士|主管)?(?:表示|指出|证实|说|称|透露|宣布|强调|转述)")


def official(scene: Scene, chunk: Chunk) -> bool:
    """財政部官員表示，某某已請辭: the ministry that says so oversees houses, and is not the one that is left."""
    own = chunk.orgs[-1]
    body = oversees(scene.text[own.start : own.end]) and chunk.head != "person"
    return body and _OFFICIAL.match(scene.text, own.end) is not None


_OFFICE = re.compile(".{2,}[^司法]?(?:局|处|署|政府)")


def an_office(name: str) -> bool:
    """Tell whether a name is that of an office of government: who leaves 數字政策專員 need not be of the one told of."""
    return _OFFICE.fullmatch(fold(name)) is not None
