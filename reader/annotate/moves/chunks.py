"""Noun phrases built of mentions: 前甲公司研究員某某, 甲證券原董事長, 某人旗下的乙公司, 甲、乙和丙."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence

from reader.annotate.moves.groups import Several
from reader.annotate.moves.houses import introduced
from reader.document import EntityType, Mention
from reader.record import record, replace

_FORMER = re.compile(
    r"(?:(?<![此之目日当以])前任|(?<![此之目日当以])前|原|时任|现任|新任|[Ff]ormer |[Ee]x-)$"
)
_BRACKET = r"(?:\s?[（(][^（）()]{0,40}[)）])?"
_BRACKETED = re.compile(r"[（(][^（）()，]{1,12}[)）]")
_AND = re.compile(
    rf"{_BRACKET}(?:先生|女士|博士|同志|教授)?(?:、|和|与|及|以及|跟|暨|&|\s|,| and |, and )+(?:前|原)?"
)
_OF = re.compile(rf"{_BRACKET}(?:旗下的?|的|创办的?|创立的?|领导的?|主导的?|执掌的?|掌舵的?)?[“「\"]?")
_PLAIN = re.compile(
    rf"{_BRACKET}(?:的|旗下的?|原|前|时任|现任|前任|新任|第.届|官方|公司|集团|俱乐部|[\s@“”「」\"/])*"
)
_TITLES = re.compile(r"(?:、|兼任?|及|和|与|以及|暨|\s|/|并|,|的| and )*")
_MODIFIER = re.compile(rf"{_BRACKET}的?[\u4e00-\u9fffA-Za-z0-9 +-]{{1,12}}")
_IN_OFFICE = re.compile(r"^[的\s]*(?:前|原)?(?:兼?任|当|[籍裔区])?")
_HEADLINE = re.compile(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])")
"""What parts the clauses of a headline."""

_FUNCTION = re.compile(
    r"成立|首[度次]|\d年|找|担任|出任|接任|就任|当选|获选|(?<!方)向|自(?!动|研|主|营|媒|然)|对(?!外|公|冲)|(?<!自)由|过(?!程)|[在是与被将把从至为就已曾了着称说]|宣布|表示|获悉|公告|收到|透露|确认|证实|认为|发布|\b(?:as|of|for|at|in|to|and|by|with|from|is|was|has|said|on)\b|当天|今日|昨日|近日|日前|正式|突然|或者|没有|提前|主动|可能|因|遭|有|获|奖|得主|冠军"
)
_APPOSITION = re.compile(r"(?:——|—|--|：|:|，包括|包括|，分别是|分别是|分别为|，|[（(])\s*")
_ETC = re.compile(r"等(?:共|至少|约|在内的)?")
_RANK = re.compile(
    "(?:主管|总监|经理|主任|负责人|专家|总裁|主席|教授|研究员|工程师|合伙人|分析师|顾问|董事|科学家|后卫|前锋|中场|门将|教练)$"
)

_INNER = re.compile("(?:中心|事业部|业务部|团队|业务群|事业群|工作室|频道)$")
"""What the name of a part of an organisation ends in."""

_WAS = re.compile(r"^(?:的|\s|前任?(?!锋)|原|现任|时任)+")

_GOVERNS = re.compile(
    r"(?:[市省州县区镇乡]委)?(?:候任|代理|代|常务|第一)?副?(?:市长|省长|州长|县长|区长|镇长|乡长|书记|总统|总理|首相|主席|国王|行政长官|特首|议长|议员|酋长)"
)
"""Posts whose place is what they govern."""

_ENGLISH_TITLE = re.compile(r",? (?:a|an|the|its|as)? ?$")


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
    chosen: list[Mention | Several] = []
    after = -1
    for mention in mentions:
        if mention.start >= after:
            chosen.append(mention)
            after = mention.end
    names = [item for item in chosen if isinstance(item, Mention)]
    for words in sorted(several, key=lambda words: words.start - words.end):
        clash = [item for item in chosen if item.start < words.end and words.start < item.end]
        inner = [item for item in clash if isinstance(item, Mention) and item.type is not EntityType.PERSON]
        if len(clash) > len(inner) or any(i.start < words.start or i.end > words.end for i in inner):
            continue
        chosen = [item for item in chosen if item not in inner] + [words]
    del names
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
        joined = _join(text, chunks[-1], single, stops) if chunks and not apart else None
        if joined is None:
            chunks.append(_with_former(text, single))
        else:
            chunks[-1] = joined
    return _with_all_posts(text, chunks)


_GIVEN_POST = re.compile("(?:担任|出任|就任|接任|兼任|转任|升任|任命为|任|为|免去|辞去|卸任)(?:了)?$")


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
            and text[left.end : chunk.start] == "、"
            and left.orgs
            and not _GIVEN_POST.search(text, max(0, left.start - 4), left.start)
        ):
            done[-1] = replace(
                chunk, start=left.start, orgs=left.orgs + chunk.orgs, titles=left.titles + chunk.titles
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
    match = _FORMER.search(text, max(0, chunk.start - 8), chunk.start)
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
        return _people(left, right, gap)
    if left.head == "place":
        return _at_place(text, left, right) if not gap else None
    if right.head == "place":  # 渣打香港 is the one in Hong Kong
        return _in_a_land(left, right, gap)
    if pair == ("person", "org"):
        near = _OF.fullmatch(gap) and gap.strip('“「" ')
        return replace(right, start=left.start) if near and not gap.startswith("（") else None
    if (
        pair == ("title", "org")
        and (_BETWEEN.fullmatch(gap) or introduced(gap, 0, len(gap)))
        and not _UNIT.match(text, right.start)
    ):
        return replace(left, end=right.end, orgs=left.orgs + right.orgs)
    if pair == ("title", "org") or left.head == "several":
        return _behind_several(left, right, gap)
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
    field = 0 < len(gap) <= 8 and _MODIFIER.fullmatch(gap) and not _FUNCTION.search(gap)
    if gap.strip() and not former and not field:
        return None
    return replace(left, end=right.end, former=left.former or former, place=right.place)


_AREA = re.compile("(?:区|分部|分公司|市场)")


def _at_place(text: str, left: Chunk, right: Chunk) -> Chunk:
    """安嶺市副市長 works for 安嶺市; in 北京甲公司 the place is part of the name."""
    post = right.titles[0][0] if right.titles else right.start
    governs = right.titles and not right.orgs and post == left.end and _GOVERNS.match(text, post)
    orgs = (left.place,) if governs and left.place else right.orgs
    former = left.former or right.former
    return replace(right, start=left.start, orgs=orgs, place=left.place, former=former)


def _people(left: Chunk, right: Chunk, gap: str) -> Chunk | None:
    if gap.strip() in ("（", "(") or (gap.strip() == "" and left.people[-1].entity == right.people[0].entity):
        return replace(left, end=right.end)
    if gap.strip() and _AND.fullmatch(gap):
        return replace(left, end=right.end, people=left.people + right.people)
    return None


def _behind_several(left: Chunk, right: Chunk, gap: str) -> Chunk | None:
    words = left.several
    if words is None or right.head != "person" or (words.refers and words.single):
        return None
    if not gap or _APPOSITION.fullmatch(gap.strip() or gap):
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
        listed = _ETC.fullmatch(gap.strip()) or (not gap.strip() and words.count == len(left.people))
        if gap.strip() == "" and words.start > 0 and left.people and words.count is not None:
            listed = listed or words.count >= len(left.people)
        return replace(left, end=right.end, several=words, orgs=left.orgs + right.orgs) if listed else None
    if left.head in ("org", "title") and _PLAIN.fullmatch(gap):
        return replace(right, start=left.start, orgs=left.orgs + right.orgs)
    return None


_BETWEEN = re.compile(" (?:of|at|for) (?:the )?")
_UNIT = re.compile("(?:Faculty|Department|School|College|Board) of ")
"""A part of an organisation, which the text names elsewhere."""

_APPOSED_TITLE = re.compile(r"[\w -]{0,30}, ")
_OWNS = re.compile(r"['’]s (?:[\w-]+ ){0,2}")


def _english(text: str, left: Chunk, right: Chunk, gap: str) -> bool:
    """XAI's general counsel; general counsel, Marian Cole, resigned."""
    if (left.head, right.head) == ("org", "title"):
        return bool(_OWNS.fullmatch(gap))
    named = (left.head, right.head) == ("title", "person") and left.orgs != ()
    return named and _APPOSED_TITLE.fullmatch(gap) is not None and text[right.end : right.end + 1] == ","


def _modified(text: str, left: Chunk, right: Chunk, gap: str) -> Chunk | None:
    pair = left.head, right.head
    former = left.former or bool(re.search(r"[前原]$", gap))
    both = replace(
        right,
        start=left.start,
        orgs=left.orgs + right.orgs,
        titles=left.titles + right.titles,
        former=former,
        place=left.place or right.place,
    )
    if _english(text, left, right, gap):
        return both
    if pair == ("title", "title"):
        field = gap.startswith("、") and len(gap) < 8 and _MODIFIER.fullmatch(gap[1:])
        if (
            gap.startswith("、")
            and left.orgs
            and right.orgs
            and _INNER.search(text[right.orgs[-1].start : right.orgs[-1].end])
        ):
            both = replace(both, orgs=left.orgs)  # 甲公司副總裁、視頻開發中心總經理: of 甲
        return both if _TITLES.fullmatch(gap) or (field and not _FUNCTION.search(gap)) else None
    if pair == ("title", "person"):
        near = not gap.strip() or _BRACKETED.fullmatch(gap) or gap.strip(' “”「」"@') == "" or gap in ("的",)
        return both if near else None
    if pair == ("org", "org"):
        return both if _PLAIN.fullmatch(gap) else None
    if _PLAIN.fullmatch(gap):
        return both
    if _MODIFIER.fullmatch(gap) and not (_FUNCTION.search(gap) or _HEADLINE.search(gap)):
        if right.head == "title":
            if left.place and left.place.end == left.end and _AREA.match(gap):
                return replace(both, titles=((left.place.start, right.end),))
            begin = left.end + len(gap) - len(_IN_OFFICE.sub("", gap))
            return replace(both, titles=((begin, right.end),))
        if _RANK.search(gap):
            bare = _WAS.sub("", gap)
            if left.place and left.place.end == left.end and _AREA.match(gap):
                return replace(both, titles=((left.place.start, right.start),))
            return replace(both, titles=((right.start - len(bare), right.start),))
        return both if len(gap) <= 6 else None
    return None
