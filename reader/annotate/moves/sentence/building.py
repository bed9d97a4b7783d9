"""Noun phrases built of a sentence's mentions, one after the other."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from reader.annotate.moves.sentence import joints
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.groups import Several
from reader.annotate.moves.sentence.joining import join
from reader.document import ORG, PERSON, PLACE, TITLE, Mention
from reader.record import replace


def build(
    text: str,
    found: Sequence[Mention | Several],
    inside: Sequence[Mention],
    stops: set[int],
    takes: Container[int] = (),
    filled: Container[int] = (),
) -> list[Chunk]:
    """Join items to noun phrases.

    `inside` are all mentions of the sentence, `stops` where verbs begin, `takes` where those end that
    take a person as their object (免去某人的局長職務), `filled` those that take a post: 甲接會長 乙任秘書長.
    """
    chunks: list[Chunk] = []
    for item in found:
        single = _single(text, item, inside)
        if single is None or (single.head == "place" and _SEAT.match(text, single.end)):
            continue
        apart = bool(chunks) and chunks[-1].head == "person" and chunks[-1].start in takes
        apart = apart and not (single.head == "person" and text[chunks[-1].end : single.start] == "、")
        if chunks and single.head == "person" and text[chunks[-1].end : single.start].isspace():
            apart = apart or _given(text, chunks)
            apart = apart or any(at in filled for at in range(chunks[-1].start - 4, chunks[-1].start + 1))
        apart = apart or (bool(chunks) and _next_clause(text, chunks[-1], item, found, filled))
        joined = join(text, chunks[-1], single, stops) if chunks and not apart else None
        if joined is None:
            chunks.append(_with_former(text, single, chunks[-1].end if chunks else 0))
        else:
            chunks[-1] = joined
    return _with_all_posts(text, chunks)


_SEAT = re.compile(r"(?:,? [A-Z][\w.]{1,14})?-(?:based|headquartered)\b")
"""'chief of Franklin, Tenn.-based A': where a house sits takes no part."""

_NEXT = re.compile("、[\u4e00-\u9fff]{0,8}")
_NEXT_OF = re.compile("、[原前]?(?:现任|时任|新任)?")
_BY_NEXT = re.compile("(?:一职|职位|职务|职缺|遗缺)?[则也均将暂]?由")


def _next_clause(
    text: str,
    left: Chunk,
    item: Mention | Several,
    found: Sequence[Mention | Several],
    filled: Container[int],
) -> bool:
    """甲將轉任經濟部長、總統府副秘書長乙接任: the post behind the verb is 甲's, the next one is 乙's."""
    if left.head != "title" or not _NEXT.fullmatch(text, left.end, item.start):
        return False
    given = any(
        at in filled and not set("，。；、：") & set(text[at : left.start])
        for at in range(left.start - 4, left.start + 1)
    )
    if given and _BY_NEXT.match(text, item.end):
        return True  # 乙升任主秘、某處處長職位由丙接任
    if not _NEXT_OF.fullmatch(text, left.end, item.start):
        return False
    titles = (m for m in found if isinstance(m, Mention) and m.type is TITLE)
    ends = {item.end, *(m.end for m in titles if m.start in (item.start, item.end))}
    behind = (m for m in found if isinstance(m, Mention) and m.type is PERSON)
    return given and any(m.start in ends for m in behind)


def _with_all_posts(text: str, chunks: list[Chunk]) -> list[Chunk]:
    """甲大學校長、乙學院院士某某: both posts are those of the name, unless a verb gives the first."""
    done: list[Chunk] = []
    for chunk in chunks:
        left = done[-1] if done else None
        if left is not None and _counted_posts(text, left, chunk):
            done[-1] = replace(chunk, start=left.start, orgs=left.orgs + chunk.orgs)
        elif (
            left is not None
            and (left.head, chunk.head) == ("title", "person")
            and len(chunk.people) == 1
            and chunk.titles
            and chunk.titles[0][0] < chunk.core
            and (
                text[left.end : chunk.start] in ("、", "兼")
                or joints.ITS_UNIT.fullmatch(text, left.end, chunk.start)
            )
            and left.orgs
            and not joints.GIVEN_POST.search(text, max(0, left.start - 4), left.start)
        ):
            unit = any(joints.INNER.search(text, each.start, each.end) for each in chunk.orgs)
            own = () if unit else chunk.orgs  # 甲公司副總裁、某工作室負責人: of 甲公司
            done[-1] = replace(
                chunk, start=left.start, orgs=left.orgs + own, titles=left.titles + chunk.titles
            )
        else:
            done.append(chunk)
    return done


def _counted_posts(text: str, left: Chunk, right: Chunk) -> bool:
    """2位執行副總經理暨共同|營運長某某及某某: as many people as are counted, by name."""
    words = left.several
    return (
        words is not None
        and words.count == len(right.people) > 1
        and not words.refers
        and bool(right.titles and right.titles[0][0] == right.start)
        and joints.NEXT_TITLE.fullmatch(text, left.end, right.start) is not None
    )


def _given(text: str, chunks: Sequence[Chunk]) -> bool:
    """甲連任董事長 乙接任總裁: a post that a verb gives to one is not that of the name behind the space."""
    if len(chunks) < 2 or chunks[-2].head != "person" or chunks[-1].head != "title":
        return False
    between = text[chunks[-2].end : chunks[-1].start]
    return 0 < len(between) < 7 and " " not in between and "、" not in between


_DEGREES = re.compile(
    r"(?:,? (?:M\.D\.|Ph\.D\.|Pharm\.D\.|J\.D\.|Sc\.D\.|D\.Sc\.|MD|PhD|CFA|MBA|M\.P\.H\.|MPH|QC|KC|SC|CBE|OBE|MBE|Esq\.)(?![\w]))+(?:,(?! (?:and|as|an?|the|who|its|former|formerly) | (?i:president|chief|chair\w*|CEO|professor|director|head|vice|senior|executive|dean|founder|managing|medical|interim)\b))?"
)
"""What stands behind the name of a doctor, up to the comma that closes it."""


def _single(text: str, item: Mention | Several, inside: Sequence[Mention]) -> Chunk | None:
    start, end = item.start, item.end
    if isinstance(item, Several) and item.refers and item.single:  # 這位從甲局空降的董事長
        return Chunk(start, end, "several", start, several=item)
    if isinstance(item, Several):
        orgs = tuple(
            m for m in inside if m.type is ORG and start <= m.start and m.end <= end and text[m.end] != "系"
        )  # 多名甲系高管 were there once
        return Chunk(start, end, "several", start, orgs=orgs, several=item)
    if item.type is PERSON:
        degrees = _DEGREES.match(text, end)
        return Chunk(start, degrees.end() if degrees else end, "person", start, people=(item,))
    if item.type is ORG:
        return Chunk(start, end, "org", start, orgs=(item,))
    if item.type is TITLE:
        offices = tuple(m for m in inside if m.type is ORG and start <= m.start and m.end <= end)
        return Chunk(start, end, "title", start, orgs=offices[-1:], titles=((start, end),))
    if item.type is PLACE:
        return Chunk(start, end, "place", start, place=item)
    return None


def _with_former(text: str, chunk: Chunk, after: int) -> Chunk:
    if text[chunk.start - 1 : chunk.start] not in joints.FORMER_ENDS:
        return chunk
    match = joints.FORMER.search(text, max(after, chunk.start - 8), chunk.start)
    if match is None:
        return chunk
    former = match[0].strip() not in ("时任", "现任", "新任")
    return replace(chunk, start=match.start(), former=former)
