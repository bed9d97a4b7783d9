"""Posts in the squads of a club: 一軍|打擊教練, 首席打擊與首席守備|教練."""

from __future__ import annotations

import re

from reader.annotate.text.reworded import Rewording
from reader.document import Mention
from reader.record import replace

_FIELD = "(?:牛棚|守备|打击|投手|投捕|内野|外野|野手|捕手|体能|跑垒|战术|防守|进攻|技术|情搜|农场|统筹|首席|兼任|兼|与|及|/|／)"
_SQUAD = re.compile(f"(?:[一二三]军{_FIELD}*|首席{_FIELD}+|{_FIELD}{{2,}})$")
_LONGEST = 12
_COACH = ("教练", "总教练", "教头", "总监", "教练团")


def of_squad(work: Rewording, post: Mention) -> None:
    """Let 教練 begin where the squad or the field of the coach is told."""
    words, at = work.words(post), work.start(post)
    if not words.endswith(_COACH):
        return
    ahead = _SQUAD.search(work.flat.text, max(0, at - min(_LONGEST, post.start)), at)
    begin = post.start - len(ahead[0].lstrip("与及/／兼")) if ahead else post.start
    if begin < post.start and not work.taken.touches(post.paragraph, begin, post.start):
        work.changed[post] = work.meant(replace(post, start=begin))
