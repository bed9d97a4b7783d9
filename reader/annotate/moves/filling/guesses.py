"""When a post without its house may be taken for one of the house that the text is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.annotate.moves.filling.memory import Memory
from reader.annotate.moves.filling.places import LEAVING, Reading
from reader.annotate.moves.sentence.telling import Side
from reader.document import Mention

_FILLS = re.compile("填补|补上|递补")
"""他的空缺將由某某填補: in the house that the text is about."""

_NATION = ("国家队", "國家隊", "国足", "國足")


def may_guess(reading: Reading, known: Side, memory: Memory, orgs: Sequence[Mention]) -> bool:
    """Tell whether a post without its organisation may be taken for one of whom the text is about."""
    if (
        not orgs
        and reading.trigger.verb.kind in LEAVING
        and reading.scene.text.endswith("的", 0, reading.trigger.start)
    ):
        return False  # 轟動業界的是某某的離職
    if _FILLS.match(reading.scene.text, reading.trigger.start) and reading.trigger.verb.kind == "takeover":
        return "缺" in reading.scene.text[reading.clause[0] : reading.trigger.start]
    if reading.trigger.english and reading.trigger.verb.kind == "takeover":
        return any(c.head == "person" for c in reading.right)
    if reading.trigger.verb.id == "take-over" and memory.sport and orgs:
        return True  # 去年甲隊換某某接手
    if reading.trigger.verb.kind not in LEAVING and (known.role or "").startswith(_NATION):
        return False
    if (
        reading.trigger.verb.id in ("appointment-of", "hire-of")
        and (orgs or memory.org)
        and reading.trigger.english
    ):
        return True  # 'A gained a finance chief with the hiring of X'
    return known.role is not None or reading.trigger.verb.kind in LEAVING
