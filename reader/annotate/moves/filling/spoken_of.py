"""Whom a sentence is about: its main clause, whom it names only by the way, whom it points back at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.scene import Scene
from reader.document import Mention

_THEN = re.compile("[^，。]{0,10}(?:之前|之后|以前|以后|前|后|时|期间|以来|任内)，")


_ONCE = re.compile("[）)]?[^，。；]{1,16}(?:[之以]?后|之前|以前|期间)，")
"""甲升任總裁後，乙…，他…: the main clause is about 乙."""


def of_main_clause(text: str, people: Sequence[Chunk]) -> list[Chunk]:
    """Leave out whom only a subordinate clause is about, where others remain."""
    return [c for c in people if not _ONCE.match(text, c.end)] or [*people]


_WRITES = re.compile("(?:[）)]|[（(][^（）()]{1,30}[）)])?(?:的)?(?:报导|报道|撰文|引述|分析)")


_BESIDES = (
    "In addition to ",
    "Along with ",
    "Together with ",
    "Unlike ",
    "Besides ",
    "Apart from ",
    "Alongside ",
)
_COMPARED = re.compile("(?:^|[。；，])(?:相比|比起|相较于?|不同于)[^。；]{0,60}的$")
"""相比2015年加入…的|某某，乙…: to whom another is held."""


def by_the_way(text: str, chunk: Chunk) -> bool:
    """除某人外, 在某人入職之前: spoken of only by the way."""
    if text.endswith(
        ("除", "除了", "相比", "比起", "不同于", "相较于", *_BESIDES), 0, chunk.core
    ) or _COMPARED.search(text, 0, chunk.core):
        return True
    if _WRITES.match(text, chunk.end):
        return True
    return text.endswith("在", 0, chunk.start) and bool(_THEN.match(text, chunk.end))


def distinct(mentions: Iterable[Mention]) -> list[Mention]:
    """Give the last mention of each entity, in order."""
    last = {mention.entity: mention for mention in mentions}
    return sorted(last.values(), key=lambda m: (m.paragraph, m.start))


_HE = re.compile(r"(?:^|[，。；])(?:(?:19|20)\d\d年[^，。；]{0,12}，?)?[让使令]?(?:他|她)(?!们|的)")


def of_him(scene: Scene, subject: Chunk) -> bool:
    """Tell whether a sentence speaks of 他 before it names another."""
    return _HE.search(scene.text[scene.start : subject.start]) is not None


POINTS_BACK = re.compile("[这該该][位名](?![一-鿿]{0,12}(?:表示|称|说|透露))")
"""這位深耕多年的專家履歷亮眼: a paragraph that opens so goes on about the person of the one before."""

_SPEAKS = re.compile(
    r"(?:先生|女士|博士)?(?:则|也|亦|又|还|并)?(?:赞扬|感谢|祝贺|欢迎|形容|表示|称|说|指出|透露|认为|强调|坦言|笑言|：|:)| (?:said|says|told)\b"
)


_TAUGHT_BY = re.compile("(?:师从|师承|师事|拜[^，。]{0,3}为师|受教于)[^，。；]{0,14}$")

_SUBJECT = ("", "by", "agent", "patient")


def first_person(chunks: Iterable[Chunk], scene: Scene) -> Chunk | None:
    """Give the first person that is no object of a preposition; one who speaks of another comes last."""
    first = None
    for one in chunks:
        replaced = any(t.end == one.start and "other" in t.frame.right for t in scene.triggers)
        taught = _TAUGHT_BY.search(scene.text, max(scene.start, one.core - 16), one.core)
        taught = taught or _COMPARED.search(scene.text, max(0, scene.start - 1), one.core)
        if one.head == "person" and not replaced and not taught and scene.prepositions[one.start] in _SUBJECT:
            if not _SPEAKS.match(scene.text, one.end):
                return one
            first = first or one
    return first
