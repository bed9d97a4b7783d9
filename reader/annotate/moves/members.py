"""Countries and companies that leave a union or an alliance (卡塔爾退出石油輸出國組織): withdrawals, but no one's move.

DuEE labels them as it labels a player who leaves a team.  A reader who follows people is not shown them: only the
evaluation asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.annotate.moves.decrees import Page
from reader.annotate.moves.sentence.dates import find_dates
from reader.annotate.moves.sentence.verbs import Trigger
from reader.annotate.text.clauses import sentences
from reader.document import ORG, PLACE, PRODUCT, Mention
from reader.record import record

_BODY = re.compile(
    "(?:协会|联盟|组织|委员会|理事会|同盟|共同体|欧盟|北约|欧佩克|OPEC|WTO|联合会|公会|商会|联赛|法院|议会|国集团|论坛|联合国.*)$"
)
"""Names of what has members, at their ends."""
_BETWEEN = re.compile("[^，。；！？“”《》]{0,16}")
"""What may stand between a member and the verb, and between the verb and the body: 密集宣布, 加密货币的管理组织."""
_LIST = re.compile("、|和|与|及|以及")
_ENDS = re.compile("$|[，。；！？：、\\s）”]|[之以]?后|的")


@record
class Withdrawal:
    """Members named at `start`..`end` of a paragraph leave `body`, where it is named; `date` as printed."""

    paragraph: int
    trigger: Trigger
    start: int
    end: int
    body: Mention | None
    date: str


def withdrawals(
    pages: Sequence[Page], mentions: dict[int, list[Mention]], told: set[tuple[int, int]]
) -> Iterator[Withdrawal]:
    """Give who leaves as a member; `told` are the paragraphs and starts of verbs that tell of people."""
    for number, page in enumerate(pages):
        named = mentions.get(number, [])
        bodies = [m for m in named if m.type is ORG and _BODY.search(page.text, m.start, m.end)]
        for start, end in sentences(page.text) if bodies else ():
            for verb in page.triggers:
                left = verb.verb.id == "withdraw" and not verb.english and start <= verb.start < end
                if left and (number, verb.start) not in told:
                    yield from _withdrawal(number, page.text, start, verb, named, bodies)


def _withdrawal(
    number: int, text: str, start: int, verb: Trigger, named: Sequence[Mention], bodies: Sequence[Mention]
) -> Iterator[Withdrawal]:
    body = next(
        (
            m
            for m in bodies
            if m.start >= verb.end
            and _BETWEEN.fullmatch(text, verb.end, m.start)
            and _ENDS.match(text, m.end)
        ),
        None,
    )
    if body is None and not _ENDS.match(text, verb.end):
        return
    ahead = [m for m in named if start <= m.start and m.end <= verb.start]
    if not ahead or not _BETWEEN.fullmatch(text, ahead[-1].end, verb.start):
        return
    members = ahead[-1:]
    for left, right in reversed(list(pairwise(ahead))):
        if not _LIST.search(text, left.end, right.start) or right.start - left.end > 8:
            break
        members.insert(0, left)
    if any(m.type not in (ORG, PLACE, PRODUCT) for m in members):
        return
    dates = [d for d in find_dates(text, start, verb.start) if d.end <= verb.start]
    date = text[dates[-1].start : dates[-1].end] if dates else ""
    yield Withdrawal(number, verb, members[0].start, members[-1].end, body, date)
