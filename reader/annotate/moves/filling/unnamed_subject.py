"""Who moves where only a word for a kind of person tells: 高管離職, 女排世界冠軍加盟甲."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.places import LEAVING, Reading
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.groups import unnamed


def bare_noun(reading: Reading, before: Chunk | None) -> bool:
    """Fill who moves from a word for a kind of person right before the verb; tell whether there is one."""
    agent = _BY_AGENT.search(reading.scene.text, reading.clause[0], reading.trigger.start)
    start = agent.start() if agent else reading.trigger.start
    match = unnamed().search(reading.scene.text, max(reading.clause[0], start - 12), start)
    if match is not None and reading.scene.text[match.start() - 1 : match.start()] in ("随", "与", "跟"):
        return False  # 隨縣長辭職: it is not he alone
    behind = any(c.start == reading.trigger.end and c.head == "org" for c in reading.right)
    if match is None or (
        reading.trigger.verb.weak and not (behind and reading.trigger.verb.kind == "withdraw")
    ):
        return False
    orgs = before.orgs if before is not None and match.start() - before.end <= 2 else ()
    if not orgs and reading.trigger.verb.kind not in LEAVING and not _opens(reading, match):
        return False
    begin = before.start if orgs and before is not None else match.start()
    if not orgs and (whole := _WHOLE.search(reading.scene.text, reading.clause[0], match.start())):
        begin = whole.start()
    reading.who = Chunk(begin, match.end("who"), "several", begin, orgs=orgs)
    reading.losses.append("unnamed")
    return True


_BY_AGENT = re.compile("被[^，。；被]{1,14}$")
"""職員因曠工被甲公司解僱: who acts stands between."""


_WHOLE = re.compile(r"(?<![一-鿿A-Za-z0-9])[A-Za-z0-9一-鿿]{1,8}$")
"""What a noun phrase that begins its clause has before its noun: 女排2大世界|冠軍."""


def _opens(reading: Reading, match: re.Match[str]) -> bool:
    """Tell whether who joins, of whom no more is told, stands at the beginning of the clause: 女排世界冠軍加盟甲."""
    begin = reading.clause[0]
    sure = reading.trigger.verb.id == "join"
    return sure and (
        match.start() == begin or bool(_WHOLE.fullmatch(reading.scene.text, begin, match.start()))
    )
