"""Posts in the squads of a club and in the forces: 一軍|打擊教練, 空軍|司令, 某某|中將; chairs with a name: 林伯欣講席|教授."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.annotate.text.reworded import Rewording
from reader.document import ORG, PERSON, TITLE, Mention
from reader.record import replace

_FIELD = "(?:牛棚|守备|打击|投手|投捕|内野|外野|野手|捕手|体能|跑垒|战术|防守|进攻|技术|情搜|农场|统筹|首席|兼任|兼|与|及|/|／)"
_SQUAD = re.compile(f"(?:[一二三]军{_FIELD}*|首席{_FIELD}+|{_FIELD}{{2,}})$")
_LONGEST = 12
_COACH = ("教练", "总教练", "教头", "总监", "教练团")

_FORCE = re.compile(
    "(?:[陆海空]军|火箭军|武警部队|海警局|[一二三四五六七八九十]{1,2}军团|[东南西北中]部战区|[\u4e00-\u9fff]{1,2}(?:防部|防卫指挥部|军区|舰队|联队)|后备指挥部|[全][动]署)$"
)
_COMMANDS = re.compile("副?(?:总?司令|政治委员|政委|指挥官|参谋长|舰队长|联队长)")
_RANK = re.compile("(?:[一二]级上将|[上中少准]将|[上中少大]校(?![长园区方友车门]))")

_CHAIR = re.compile("(?:终身|荣誉|杰出|冠名)?(?:讲席|讲座)教授")
_NAMED_SO = re.compile("[系院所部学]$")
_LETTERS = re.compile("[（(][A-Za-z][^（）()]{2,40}[）)]")
_CONFIDENCE = 0.7


def of_squad(work: Rewording, post: Mention) -> None:
    """Let 教練 begin where the squad or the field of the coach is told; mark the force before its commander."""
    words, at = work.words(post), work.start(post)
    if words.endswith(_COACH):
        ahead = _SQUAD.search(work.flat.text, max(0, at - min(_LONGEST, post.start)), at)
        begin = post.start - len(ahead[0].lstrip("与及/／兼")) if ahead else post.start
        if begin < post.start and not work.taken.touches(post.paragraph, begin, post.start):
            work.changed[post] = work.meant(replace(post, start=begin))
    elif _COMMANDS.fullmatch(words):
        force = _FORCE.search(work.flat.text, max(0, at - min(_LONGEST, post.start)), at)
        if force is not None:
            work.mark(force.start(), force.end(), ORG, _CONFIDENCE)


def ranked(work: Rewording, person: Mention) -> None:
    """Mark the rank behind an officer's name: 某某|中將升任."""
    rank = _RANK.match(work.flat.text, work.end(person))
    if rank is not None:
        work.mark(*rank.span(), TITLE, _CONFIDENCE)


def chair(work: Rewording, post: Mention, before: Sequence[Mention]) -> None:
    """甲大學生物學系|雪莉·某某（Shirley …）終身|講席教授: whom a chair is named after holds it not."""
    if not _CHAIR.fullmatch(work.words(post)) or not before:
        return
    text, at = work.flat.text, work.start(post)
    people = [m for m in before if m.type is PERSON and m.paragraph == post.paragraph]
    for person in people:
        gap = text[work.end(person) : at]
        rest = _LETTERS.sub("", gap, count=1)
        apart = work.start(person)
        ahead = _NAMED_SO.search(text, max(0, apart - 1), apart)
        house = any(m.type is ORG and m.end == person.start and m.paragraph == post.paragraph for m in before)
        if rest in ("", "终身", "荣誉", "杰出", "冠名") and (ahead or house) and "·" in work.words(person):
            inside = [m for m in people if m.start >= person.start]
            work.changed.update(dict.fromkeys(inside))
            work.changed[post] = work.meant(replace(post, start=person.start))
            return
