"""Houses that an English sentence names, or means, and that nobody knows: none that the text is about stands for them."""

from __future__ import annotations

import re

from reader.annotate.english.words import COMMON
from reader.annotate.moves.filling.places import LEAVING, Reading

_NAMED_NEXT = re.compile(r" (?:the )?([A-Z][\w&.'’-]+)")
_HIS_OWN = re.compile(r" (?:his|her|their) (?:[a-z]+ )?(?:own|eponymous|namesake|self-titled)\b")
_HE_FOUNDED = re.compile(
    r" the [a-z]+ (?:that )?(?:he|she|they) (?:co-?)?(?:founded|started|built|led|ran)\b"
)
_LABEL = re.compile(r"(?:[•*–-] )?[A-Z][\w&.'’ -]{1,30}: ")
_AT_WHERE = re.compile(r"\bat (?:the )?([A-Z][\w&.'’-]+), where [^;.]*$")


def left_unknown(reading: Reading) -> bool:
    """'left Zorbo in May', 'Zorbo: X has left', 'left her own label', 'at Zorbo, where X has stepped down': of no house that we know."""
    scene, trigger = reading.scene, reading.trigger
    if not trigger.english or trigger.verb.kind not in LEAVING:
        return False
    if _HE_FOUNDED.match(scene.text, trigger.end):
        return True
    if trigger.verb.id == "go-away" and _HIS_OWN.match(scene.text, trigger.end):
        return True
    label = _LABEL.match(scene.text) if scene.start == 0 else None
    if label is not None and not any(c.start < label.end() and (c.orgs or c.people) for c in scene.chunks):
        return True
    named = _NAMED_NEXT.match(scene.text, trigger.end) if "from" in trigger.frame.right else None
    named = named or _AT_WHERE.search(scene.text, scene.start, trigger.start)
    if named is None or named[1].rstrip(".,") in COMMON:
        return False
    dates = any(date.start <= named.start(1) < date.end for date in scene.dates)
    return not dates and not any(c.start <= named.start(1) < c.end for c in scene.chunks)
