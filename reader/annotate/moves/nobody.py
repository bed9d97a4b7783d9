"""People of a whole trade, of whom no one house is left: 今年以來逾200位基金經理離職."""

from __future__ import annotations

import re

from reader.annotate.moves.places import Reading

_LEADERS = re.compile(r"(?:\d{2,}|[几数十百])余?多?[名位].*(?:高管|高层|基金经理|分析师)")
"""Numbers of leaders that no one house has: 300名高管离职."""

_OVERALL = re.compile(r"以来|年内|[\d多数几]+余?家(?!族)|业内|业界|行业|全市场|全国|全球|各地|海外")
"""Words of a whole trade."""


def of_a_trade(reading: Reading) -> bool:
    """Tell whether those without a name who leave are of a whole trade and no one house."""
    who, scene = reading.who, reading.scene
    if who is None:
        return False
    counted = who.several is not None and not who.people
    begin = scene.start if counted else reading.clause[0]
    if _OVERALL.search(scene.text, begin, reading.trigger.start):
        return True
    return counted and _LEADERS.search(scene.text, who.start, who.end) is not None
