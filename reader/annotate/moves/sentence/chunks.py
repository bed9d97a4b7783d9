"""Noun phrases built of mentions: 前甲公司研究員某某, 甲證券原董事長, 某人旗下的乙公司, 甲、乙和丙."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from reader.annotate.moves.sentence import joints
from reader.annotate.moves.sentence.groups import Several
from reader.annotate.moves.sentence.houses import introduced
from reader.annotate.text.spans import outermost
from reader.document import EntityType, Mention
from reader.record import record, replace


@record
class Chunk:
    """A noun phrase at `start`..`end` of a paragraph.

    `head` is person, several, org or title; `orgs` and `titles` are what modifies or heads it, `core`
    is where its last name begins; `former` tells of 前, 原.
    """

    start: int
    end: int
    head: str
    core: int
    people: tuple[Mention, ...] = ()
    orgs: tuple[Mention, ...] = ()
    titles: tuple[tuple[int, int], ...] = ()
    several: Several | None = None
    former: bool = False
    place: Mention | None = None


def items(mentions: Iterable[Mention], several: Iterable[Several]) -> list[Mention | Several]:
    """Give outermost mentions and words for people, in order, none overlapping: names first."""
    chosen: list[Mention | Several] = [*outermost(mentions)]
    for words in sorted(several, key=lambda words: words.start - words.end):
        clash = [item for item in chosen if item.start < words.end and words.start < item.end]
        inner = [item for item in clash if isinstance(item, Mention) and item.type is not EntityType.PERSON]
        if len(clash) > len(inner) or any(i.start < words.start or i.end > words.end for i in inner):
            continue
        chosen = [item for item in chosen if item not in inner] + [words]
    return sorted(chosen, key=lambda item: item.start)


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
        single = _single(item, inside)
        if single is None:
            continue
        apart = bool(chunks) and chunks[-1].head == "person" and chunks[-1].start in takes
        if chunks and single.head == "person" and text[chunks[-1].end : single.start].isspace():
            apart = apart or _given(text, chunks)
            apart = apart or any(at in filled for at in range(chunks[-1].start - 4, chunks[-1].start + 1))
        apart = apart or (bool(chunks) and _next_clause(text, chunks[-1], item, found, filled))
        joined = _join(text, chunks[-1], single, stops) if chunks and not apart else None
        if joined is None:
            chunks.append(_with_former(text, single))
        else:
            chunks[-1] = joined
    return _with_all_posts(text, chunks)


def _next_clause(
    text: str,
    left: Chunk,
    item: Mention | Several,
    found: Sequence[Mention | Several],
    filled: Container[int],
) -> bool:
    """甲將轉任經濟部長、總統府副秘書長乙接任: the post behind the verb is 甲's, the next one is 乙's."""
    if left.head != "title" or text[left.end : item.start] != "、":
        return False
    given = any(at in filled for at in range(left.start - 1, left.start + 1))
    titles = (m for m in found if isinstance(m, Mention) and m.type is EntityType.TITLE)
    ends = {item.end, *(m.end for m in titles if m.start in (item.start, item.end))}
    behind = (m for m in found if isinstance(m, Mention) and m.type is EntityType.PERSON)
    return given and any(m.start in ends for m in behind)


def _with_all_posts(text: str, chunks: list[Chunk]) -> list[Chunk]:
    """甲大學校長、乙學院院士某某: both posts are those of the name, unless a verb gives the first."""
    done: list[Chunk] = []
    for chunk in chunks:
        left = done[-1] if done else None
        if (
            left is not None
            and (left.head, chunk.head) == ("title", "person")
            and len(chunk.people) == 1
            and chunk.titles
            and chunk.titles[0][0] < chunk.core
            and (
                text[left.end : chunk.start] == "、" or joints.ITS_UNIT.fullmatch(text, left.end, chunk.start)
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


def _given(text: str, chunks: Sequence[Chunk]) -> bool:
    """甲連任董事長 乙接任總裁: a post that a verb gives to one is not that of the name behind the space."""
    if len(chunks) < 2 or chunks[-2].head != "person" or chunks[-1].head != "title":
        return False
    between = text[chunks[-2].end : chunks[-1].start]
    return 0 < len(between) < 7 and " " not in between and "、" not in between


def _single(item: Mention | Several, inside: Sequence[Mention]) -> Chunk | None:
    start, end = item.start, item.end
    if isinstance(item, Several):
        orgs = tuple(m for m in inside if m.type is EntityType.ORG and start <= m.start and m.end <= end)
        return Chunk(start, end, "several", start, orgs=orgs, several=item)
    if item.type is EntityType.PERSON:
        return Chunk(start, end, "person", start, people=(item,))
    if item.type is EntityType.ORG:
        return Chunk(start, end, "org", start, orgs=(item,))
    if item.type is EntityType.TITLE:
        offices = tuple(m for m in inside if m.type is EntityType.ORG and start <= m.start and m.end <= end)
        return Chunk(start, end, "title", start, orgs=offices[-1:], titles=((start, end),))
    if item.type is EntityType.PLACE:
        return Chunk(start, end, "place", start, place=item)
    return None


def _with_former(text: str, chunk: Chunk) -> Chunk:
    if text[chunk.start - 1 : chunk.start] not in joints.FORMER_ENDS:
        return chunk
    match = joints.FORMER.search(text, max(0, chunk.start - 8), chunk.start)
    if match is None:
        return chunk
    former = match[0].strip() not in ("时任", "现任", "新任")
    return replace(chunk, start=match.start(), former=former)


def _join(text: str, left: Chunk, right: Chunk, stops: set[int]) -> Chunk | None:
    gap = text[left.end : right.start]
    if len(gap) > 46 or any(left.end <= stop < right.start for stop in stops):
        return None
    pair = left.head, right.head
    if pair == ("person", "person"):
        return _people(text, left, right, gap)
    if left.head == "place":
        return _at_place(text, left, right) if gap in ("", "原", "前", "时任", "现任") else None
    if right.head == "place":  # 渣打香港 is the one in Hong Kong
        return _in_a_land(left, right, gap)
    if pair == ("person", "org"):
        near = (joints.OF.fullmatch(gap) and gap.strip('“「" ')) or gap in ("'s ", "’s ")
        return replace(right, start=left.start) if near and not gap.startswith("（") else None
    if (
        pair == ("title", "org")
        and (joints.BETWEEN.fullmatch(gap) or introduced(gap, 0, len(gap)))
        and not joints.UNIT.match(text, right.start)
    ):
        return replace(left, end=right.end, orgs=left.orgs + right.orgs)
    if pair == ("title", "org") or left.head == "several":
        return _behind_several(left, right, gap)
    if pair == ("person", "title") and right.start in stops:
        return None  # 由某某|代理院長
    if pair == ("person", "title"):
        return replace(left, end=right.end, titles=left.titles + right.titles) if not gap.strip() else None
    if right.head == "several":
        return _before_several(left, right, gap)
    return _modified(text, left, right, gap)


def _in_a_land(left: Chunk, right: Chunk, gap: str) -> Chunk | None:
    """花旗集團亞太區主管, 瑞銀前中國區主管, 滙豐環球私人銀行香港區主管: where someone works for the house."""
    if left.head != "org":
        return None
    former = gap in ("前", "原")
    field = 0 < len(gap) <= 8 and joints.MODIFIER.fullmatch(gap) and not joints.FUNCTION.search(gap)
    if gap.strip() and not former and not field:
        return None
    return replace(left, end=right.end, former=left.former or former, place=right.place)


def _area(left: Chunk, gap: str) -> int:
    """Give where a post begins with the area it is for, 亞太區業務主管; 0 where it does not."""
    place = left.place
    return place.start if place and place.end == left.end and joints.AREA.match(gap) else 0


def _at_place(text: str, left: Chunk, right: Chunk) -> Chunk | None:
    """安嶺市副市長 works for 安嶺市; in 北京甲公司 the place is part of the name."""
    post = right.titles[0][0] if right.titles else right.start
    gap = text[left.end : right.start] if right.start > left.end else ""
    governs = (
        right.titles and not right.orgs and post == left.end + len(gap) and joints.GOVERNS.match(text, post)
    )
    if gap and not governs:
        return None
    orgs = (left.place,) if governs and left.place else right.orgs
    former = left.former or right.former or gap in ("原", "前")
    return replace(right, start=left.start, orgs=orgs, place=left.place, former=former)


def _people(text: str, left: Chunk, right: Chunk, gap: str) -> Chunk | None:
    same = left.people[-1].entity == right.people[0].entity
    if (
        joints.BRACKET_OPENS.fullmatch(gap)
        or joints.ALSO_CALLED.fullmatch(gap)
        or (same and joints.SPELT.fullmatch(gap))
        or (gap.strip() == "" and same)
    ):
        close = gap == " (" and text[right.end : right.end + 1] == ")" and not right.titles
        return replace(left, end=right.end + close)
    if gap.strip() and joints.AND.fullmatch(gap):
        return replace(left, end=right.end, people=left.people + right.people)
    return None


def _behind_several(left: Chunk, right: Chunk, gap: str) -> Chunk | None:
    words = left.several
    if words is None or right.head != "person" or (words.refers and words.single):
        return None
    posts = right.titles and right.titles[0][0] == right.start and joints.NEXT_TITLE.fullmatch(gap)
    if not gap or posts or joints.APPOSITION.fullmatch(gap.strip() or gap):
        return replace(
            left, end=right.end, head="person", core=right.start, people=left.people + right.people
        )
    return None


def _before_several(left: Chunk, right: Chunk, gap: str) -> Chunk | None:
    words = right.several
    assert words is not None
    if words.refers and words.single:
        return None
    if left.head == "person":
        listed = joints.ETC.fullmatch(gap.strip()) or (not gap.strip() and words.count == len(left.people))
        if gap.strip() == "" and words.start > 0 and left.people and words.count is not None:
            listed = listed or words.count >= len(left.people)
        return replace(left, end=right.end, several=words, orgs=left.orgs + right.orgs) if listed else None
    if left.head in ("org", "title") and joints.PLAIN.fullmatch(gap):
        return replace(right, start=left.start, orgs=left.orgs + right.orgs)
    return None


def _english(text: str, left: Chunk, right: Chunk, gap: str) -> bool:
    """XAI's general counsel; general counsel, Marian Cole, resigned."""
    if (left.head, right.head) == ("org", "title"):
        return bool(joints.OWNS.fullmatch(gap))
    if (left.head, right.head) == ("org", "person"):
        return bool(joints.OWNS.fullmatch(gap) or joints.RANKED.fullmatch(gap))
    named = (left.head, right.head) == ("title", "person") and left.orgs != ()
    return (
        named and joints.APPOSED_TITLE.fullmatch(gap) is not None and text[right.end : right.end + 1] == ","
    )


def _modified(text: str, left: Chunk, right: Chunk, gap: str) -> Chunk | None:
    pair = left.head, right.head
    if _english(text, left, right, gap):
        return _both(left, right, gap)
    if pair == ("title", "title"):
        field = gap.startswith("、") and len(gap) < 8 and joints.MODIFIER.fullmatch(gap[1:])
        if (
            gap.startswith("、")
            and right.orgs
            and (
                (left.orgs and joints.INNER.search(text[right.orgs[-1].start : right.orgs[-1].end]))
                or joints.OWN_OFFICE.fullmatch(text, right.orgs[-1].start, right.orgs[-1].end)
            )
        ):
            right = replace(right, orgs=())  # 甲公司副總裁、視頻開發中心總經理: of 甲
        return (
            _both(left, right, gap)
            if joints.TITLES.fullmatch(gap) or (field and not joints.FUNCTION.search(gap))
            else None
        )
    if pair == ("title", "person"):
        ranked = gap.startswith("、") and len(gap) < 10 and joints.RANK.search(gap)
        if ranked and not joints.FUNCTION.search(gap):  # 總裁助理、精算責任人某某
            return replace(_both(left, right, gap), titles=(*left.titles, (left.end + 1, right.start)))
        post = right.titles and right.titles[0][0] == right.start
        near = (
            joints.HONOUR.fullmatch(gap) is not None
            or gap.strip(' \u3000\t“”「」"@的') == ""
            or joints.BRACKETED.fullmatch(gap) is not None
        )
        near = near or bool(post and joints.NEXT_TITLE.fullmatch(gap))
        return _both(left, right, gap) if near else None
    under = left.head == "org" and right.orgs and joints.UNDER.fullmatch(gap)
    if joints.PLAIN.fullmatch(gap) or (under and not joints.FUNCTION.search(gap)):
        return _both(left, right, gap)
    if (
        pair == ("org", "org")
        and gap in ("和", "与", "及", "以及", "、")
        and joints.GIVEN_POST.search(text, max(0, left.start - 4), left.start)
    ):
        return _both(left, right, gap)  # 任甲公司和乙公司董事長
    if pair == ("org", "org"):
        return None
    if joints.MODIFIER.fullmatch(gap) and not (
        joints.FUNCTION.search(gap) or joints.HEADLINE.search(gap) or joints.CLAUSE.search(gap)
    ):
        both = _both(left, right, gap)
        if right.head == "title":
            begin = _area(left, gap) or left.end + len(gap) - len(joints.IN_OFFICE.sub("", gap))
            return replace(both, titles=((begin, right.end),))
        if joints.RANK.search(gap):
            begin = _area(left, gap) or right.start - len(joints.WAS.sub("", gap))
            return replace(both, titles=((begin, right.start),))
        return both if len(gap) <= 6 else None
    return None


def _both(left: Chunk, right: Chunk, gap: str) -> Chunk:
    """Join two phrases of which the second is the head."""
    return replace(
        right,
        start=left.start,
        orgs=left.orgs + right.orgs,
        titles=left.titles + right.titles,
        former=left.former or gap.endswith(("前", "原")),
        place=left.place or right.place,
    )
