"""Whether two noun phrases are one: 甲公司|研究員, 前甲公司|某某, 某人旗下的|乙公司, 甲|、乙和丙."""

from __future__ import annotations

import re

from reader.annotate.moves.sentence import joints
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.houses import introduced
from reader.record import replace


def join(text: str, left: Chunk, right: Chunk, stops: set[int]) -> Chunk | None:
    """Join two noun phrases of a text to one; None where they are two, as with a verb of `stops` between them."""
    gap = text[left.end : right.start]
    if len(gap) > 46 or (gap and any(left.end <= stop < right.start for stop in stops)):
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
        return _before_several(text, left, right, gap)
    if gap.startswith(("毕业", "出身")):
        return replace(right, start=left.start)  # 清華畢業的某某: no one of 清華
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
    gap = joints.CLOSES.sub("", gap)
    if text.startswith(("新任", "继任"), right.start):
        return None  # 卸任院長某某和新任院長某某
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


def _before_several(text: str, left: Chunk, right: Chunk, gap: str) -> Chunk | None:
    words = right.several
    assert words is not None
    if words.refers and words.single:
        return None
    if left.head == "person":
        listed = joints.ETC.fullmatch(gap.strip()) or (not gap.strip() and text.startswith("等", words.start))
        listed = listed or (not gap.strip() and words.count == len(left.people))
        if gap.strip() == "" and words.start > 0 and left.people and words.count is not None:
            listed = listed or words.count >= len(left.people)
        return replace(left, end=right.end, several=words, orgs=left.orgs + right.orgs) if listed else None
    team = left.head == "org" and joints.OF_TEAM.fullmatch(gap) and not joints.FUNCTION.search(gap)
    if team or (left.head in ("org", "title") and joints.PLAIN.fullmatch(gap)):
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


def _posts(text: str, left: Chunk, right: Chunk, gap: str) -> Chunk | None:
    """Join a post and the next one, or its short form: 總經理兼董事, 首席市場官（CMO）."""
    short = gap in ("（", "(") and text[right.start : right.end].isascii()
    if short and text.startswith(("）", ")"), right.end):
        return replace(left, end=right.end + 1)  # 首席市場官（CMO）某某
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


def _modified(text: str, left: Chunk, right: Chunk, gap: str) -> Chunk | None:
    pair = left.head, right.head
    if _english(text, left, right, gap):
        return _both(left, right, gap)
    if pair == ("title", "title"):
        return _posts(text, left, right, gap)
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
    if (
        joints.PLAIN.fullmatch(gap)
        or (pair in (("org", "person"), ("org", "title")) and joints.KNOWN_AS.fullmatch(gap))
        or (under and not joints.FUNCTION.search(gap))
    ):
        once = _ONCE_OF.search(text, max(0, left.start - 6), left.start)
        return replace(
            _both(left, right, gap),
            former=left.former or gap.endswith(("前", "原")) or bool(once) or _of_before(text, right),
        )
    if (
        pair == ("org", "org")
        and gap in ("和", "与", "及", "以及", "、")
        and _share_a_post(text, left, right)
    ):
        return _both(left, right, gap)  # 任甲公司和乙公司董事長
    if pair == ("org", "org"):
        return None
    if pair == ("org", "person") and left.former and _made(gap):
        return _both(left, right, gap)
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
        words = gap.strip()
        return both if len(gap) <= 6 and not (words.isascii() and words.islower()) else None  # told A that X
    return None


_ONCE_OF = re.compile("曾经?(?:效力|任职|服务|执教)[过于]*$")
"""曾經效力|甲隊的某某: of whom it was long ago."""


_MADE = re.compile(
    r"[\u4e00-\u9fffA-Za-z0-9 ]{2,24}(?:研发者|开发者|操盘手|缔造者|主导者|负责人|研究员|工程师|科学家)"
)


def _made(gap: str) -> bool:
    """前甲公司Orbit機器人靈巧手核心研發者某某: what someone made there."""
    return _MADE.fullmatch(gap) is not None and not joints.FUNCTION.search(gap)


def _of_before(text: str, post: Chunk) -> bool:
    """甲學院|前院長: a post that begins with what makes it one of before."""
    return post.head == "title" and text.startswith(("前", "原"), post.start) and post.end - post.start > 2


def _share_a_post(text: str, left: Chunk, right: Chunk) -> bool:
    """任甲公司和乙公司董事長, 從甲公司和乙公司董事長轉任: the post behind the second is of both."""
    if joints.GIVEN_POST.search(text, max(0, left.start - 4), left.start):
        return True
    return text[left.start - 1] in "从由自" and joints.A_POST.match(text, right.end) is not None


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
