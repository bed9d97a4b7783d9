"""Names that move although a preposition stands before them, and posts that do not: 自某某請辭後, 隨某某加入的乙."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.places import LEAVING, Reading
from reader.annotate.moves.sentence.chunks import Chunk


def posts_not_people(reading: Reading, chunk: Chunk) -> bool:
    """更換兩個重要職位, 決定誰先離任: posts leave nothing."""
    text = reading.scene.text
    return (
        chunk.several is not None
        and reading.trigger.verb.kind in ("leave", "retire")
        and text.endswith(("职位", "岗位"), 0, chunk.end)
    )


def parts(reading: Reading, chunk: Chunk) -> bool:
    """球隊與主教練某某解約: with whom the team parts is who leaves."""
    if reading.scene.text[chunk.start - 1] in "向对":
        return False
    parts = reading.scene.text.startswith(("解约", "分道扬镳", "和平分手"), reading.trigger.start)
    return parts and reading.preposition(chunk) == "aside" and reading.near(chunk) <= 2


_SINCE = re.compile("[^，。；]{0,12}?(?:之?后|以后|以来)，")


def since(reading: Reading, chunk: Chunk) -> bool:
    """自某某請辭後, 對某某的解任案: what stands before the name tells when, or of whom."""
    text, verb = reading.scene.text, reading.trigger
    if text.startswith("自", chunk.start - 1) and _SINCE.match(text, verb.end):
        return True  # 自某某去年8月加入甲後
    if chunk.end == verb.start:
        return text.startswith("自", chunk.start - 1) and text.startswith(("后", "之后"), verb.end)
    return text.startswith("对", chunk.start - 1) and text[chunk.end : verb.start] == "的"


_CALL = re.compile("(?:的)?(?:邀请|邀约|之邀|力邀|委托|指派|委派|推荐|引荐|感召|影响|启发|鼓励)")


def at_his_call(text: str, chunk: Chunk) -> bool:
    """受某某邀請進入甲公司: it is not he who goes."""
    return text[chunk.start - 1 : chunk.start] in tuple("受应经获在") and bool(_CALL.match(text, chunk.end))


_LIKE = re.compile("(?:像|如同|跟|和|与)(?:前任|前辈|同事|老同事|老搭档|当年的|此前的|其)?$")


def likened(text: str, chunk: Chunk) -> bool:
    """將像前任某某一樣離職: to whom another is likened."""
    return text.startswith(("一样", "那样", "一般"), chunk.end) and bool(
        _LIKE.search(text, max(0, chunk.core - 6), chunk.core)
    )


_AND_THEN = re.compile("[）)]? ?(?:和|与|及|以及)")


_ADVERBS = re.compile(
    "[）)]? ?(?:[已将也亦均都先后随之相继陆续分别一同起双正式近日昨今日月年底初末拟于在]|随后|宣布|\\d)*"
)


def second(reading: Reading, chunk: Chunk) -> bool:
    """甲（A）和副總裁乙（B）隨之加入: the second of two with titles of their own moves too."""
    text, left = reading.scene.text, [c for c in reading.left if c.end <= chunk.start]
    last = left[-1] if left else None
    listed = last is not None and last.head == "person" and _AND_THEN.fullmatch(text, last.end, chunk.start)
    return bool(listed) and bool(_ADVERBS.fullmatch(text, chunk.end, reading.trigger.start))


def leaves_it(reading: Reading, chunk: Chunk) -> bool:
    """填補某某（X）離職後的空缺: who is replaced leaves."""
    between = reading.scene.text[chunk.end : reading.trigger.start]
    return reading.trigger.verb.kind in LEAVING and bool(
        re.fullmatch(r"(?:[（(][^（）()]{1,30})?[）)]?", between)
    )
