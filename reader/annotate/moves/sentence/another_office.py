"""Officials whom a text gives the post of another office: 勞工處處長某某擔任勞工及福利局局長."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.annotate.moves.sentence.verbs import Trigger
from reader.document import ORG, PERSON, PLACE, TITLE, Mention

_OFFICE = re.compile("(?:局|署|处|厅|[省市县区州]委|政府)$")
_STILL = re.compile("目前|现时|现阶段|如今|一直|仍|长期|兼")
_AHEAD = frozenset(("", "原", "时任"))
"""What may stand between the beginning of a clause and the office of until now."""


def of_another_office(text: str, verb: Trigger, mentions: Sequence[Mention]) -> bool:
    """甲局局長某某擔任乙局局長: an official of one office, with his post, holds the post of another from then on."""
    who = next((m for m in mentions if m.end == verb.start and m.type is PERSON), None)
    there = next((m for m in mentions if m.start == verb.end and m.type in (ORG, PLACE)), None)
    if who is None or there is None or not any(m.type is TITLE and m.start == there.end for m in mentions):
        return False
    post = next((m for m in mentions if m.end == who.start and m.type is TITLE), None)
    clause = max(text.rfind(stop, 0, who.start) for stop in "，。；：\n（") + 1
    offices = [m for m in mentions if m.type is ORG and clause <= m.start < who.start]
    if post is None or not offices or _STILL.search(text, clause, who.start):
        return False
    own, other = offices[0], text[there.start : there.end]
    official = _OFFICE.search(text, own.start, own.end) and _OFFICE.search(other)
    return bool(official) and text[own.start : own.end] != other and text[clause : own.start] in _AHEAD
