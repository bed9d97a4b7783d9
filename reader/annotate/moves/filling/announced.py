"""Which organisation a sentence is about: the one that announces, else the first that is no one's goal."""

from __future__ import annotations

from itertools import chain

from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.scene import Scene
from reader.annotate.text.lately import lately
from reader.annotate.text.searching import quick
from reader.document import Mention

_TELLS = quick(
    r"\s?(?:[（(][^（）()]{0,30}[)）])?\s?(?:\d{1,2}月\d{1,2}日)?的?(?:[（(]\d{1,2}日?[）)]|晚间|傍晚|上午|下午|今日|昨日|今天|昨天|晚|官方|方面|同日|[也亦又则还])*(?:[再又也]?(?:传出|爆出|惊爆|惊传|爆)|公告|公布|发布|发公告|宣布|董事会|确认|表示|称|近日|：|:|发内部)"
    r"| (?:ha[sd] |have )?(?:said|announced|hired|named|appointed|nominated|laid off|signed|fired|recruited)\b"
)


_APPOSES = quick(
    r", (?:\d\d, )?(?:an?|formerly|currently|previously|most recently|who (?:is|was)) (?:[a-z-]+ ){0,2}$"
    r"|\b(?:he|she|they) (?:was|were|had been|served as|worked as) (?:an? |the )?(?:[a-z-]+ ){0,2}$"
)
"""'X, a vice president at A, …': the sentence is not about A."""


def led_to(scene: Scene, org: Mention) -> bool:
    """Tell whether an organisation stands right behind a verb that leads there."""
    return any(0 <= org.start - t.end <= 2 and "to" in t.frame.right for t in scene.triggers if not t.english)


_ONE_OF = quick(r"\s?(?:One|Two|Three|Four|Five|Several|Some|Many|Another) of (?:the )?")
"""'One of A's founders has left': the sentence is about A."""

_HEADING = 40
"""Characters of a paragraph that may be a heading, at most."""


def heads(scene: Scene, org: Mention) -> bool:
    """Tell whether a house heads what follows, on a line of its own without a verb: 上海海港：, 'ACME – TOM REED'."""
    whole = scene.start == 0 and scene.end == len(scene.text) and scene.paragraph > 0
    if not whole or scene.triggers or len(scene.text) > _HEADING or org.start > 2:
        return False
    return not scene.text.rstrip().endswith(("。", "！", "？", ".", "!", "?", "；", "，", "）", ")"))


_MEDIUM = quick(r"(?:['’]s)? (?:website|web site|profiles?|page|posts?|account|blog|newsletter|filings?)\b")
"""'according to his LinkedIn profile': where something is told, and no house that it is about."""

_SHOWN = quick(r"['’]s? (?:[a-z]+ )?[“\"]")
"""'who produced A's “Morning Show”': a house told by the way."""

_LIKENED = quick(
    "(?:打造|成为|堪称|号称|被称为|称为|誉为|做|是)[^，。；]{0,4}(?:国|国内|国产|本土|行业|下一个|另一个|第二个|版)的?[“「]?$"
    "|(?:成立|设立|组建|新设|筹建)了?[“「]?$|(?:对标|媲美|追赶|赶超|叫板|此前担任|此前曾任|此前任|曾担任|曾任|历任|曾任职于?|曾供职于?|曾就职于?|曾效力于?|毕业于)[“「]?$"
)
"""要打造中國的甲, 成立甲委員會, 對標甲, 曾任職甲: what a sentence is likened to, or someone's career, is not what it is about."""

_GOING = frozenset({"join", "transfer"})


@lately(1)
def telling_org(scene: Scene) -> Mention | None:
    """Give the organisation that a sentence is about: the one that announces, else the first."""
    orgs = [
        c
        for c in scene.chunks
        if c.orgs
        and not c.former
        and c.head != "several"
        and not (c.head == "person" and _taken_up(scene, c))
        and not _MEDIUM.match(scene.text, _house(c).end)
        and not _SHOWN.match(scene.text, _house(c).end)
        and not (scene.text[max(0, c.start - 1)] in '“"‘' and scene.text[c.start].isascii())
        and not _LIKENED.search(scene.text, max(scene.start, c.start - 12), c.start)
    ]
    if not orgs:
        return None
    tells = (c for c in orgs if _TELLS.match(scene.text, _house(c).end))
    free = (
        c
        for c in chain(tells, orgs)
        if (
            scene.prepositions[c.start] in ("", "by")
            or _ONE_OF.fullmatch(scene.text, scene.start, c.start)
            or scene.text.endswith("以下为", 0, c.start)
        )
        and not scene.text.endswith(("除", "除了"), 0, c.start)
        and not _APPOSES.search(scene.text, max(0, c.start - 48), c.start)
    )
    several = {c.end for c in scene.chunks if c.several and not c.several.refers}
    at = (c for c in orgs if scene.text.endswith(" at ", 0, c.start) and c.start - 4 in several)
    alone = (
        c
        for c in orgs
        if len(orgs) == 1
        and not _ONCE_AT.search(scene.text, scene.start, c.start)
        and scene.text[c.start].isascii()
        and (not scene.triggers or scene.text.endswith(" at ", scene.start, c.start))
    )
    chosen = next(chain((c for c in free if not joined_there(scene, c)), at, alone), None)
    house = _house(chosen) if chosen else None
    return house if house and not _INVESTS.match(scene.text, house.end) else None


def _taken_up(scene: Scene, chunk: Chunk) -> bool:
    """校委會委任甲大學系主任某某; 現任甲局處長某某將…: where he comes from is not what the sentence is about."""
    if scene.text.startswith(("现任", "时任"), chunk.start):
        return True
    return any(t.end == chunk.start and "person" in t.frame.right for t in scene.triggers)


def _house(chunk: Chunk) -> Mention:
    """Give the house of a noun phrase that the text is about: of 甲集團旗下乙公司, 乙公司."""
    return chunk.orgs[-1] if chunk.head == "org" else chunk.orgs[0]


_INVESTS = quick("(?:独家|联合|共同)?(?:领投|跟投|参投|投资|持股|控股|核准|批复)")
"""What is done by an organisation that the text is not about: 由五源資本領投."""


_ONCE_AT = quick(
    r"\b(?:former|formerly|previously|most recently|until recently|ex-)[^,;.]* (?:at|with|of|for) (?:the )?$"
)
"""'X, a former vice president at A': whence one comes, long ago."""


def telling(scene: Scene, org: Mention) -> bool:
    """Tell whether an organisation announces something in a sentence."""
    return bool(_TELLS.match(scene.text, org.end))


_BARE = quick(r" (?:the |its )?(?:[a-z-]+ ){0,2}")
"""'left for rival A': what stands between tells what A is."""


def joined_there(scene: Scene, chunk: Chunk) -> bool:
    """Tell whether an organisation is where someone goes ('returned to A') or comes from (由甲過檔乙)."""
    by = scene.prepositions[chunk.start] == "by"
    if by and any(0 <= t.start - chunk.end <= 2 and t.verb.kind in _GOING for t in scene.triggers):
        return True
    return any(
        t.english
        and t.end <= chunk.start <= t.end + 24
        and "to" in t.frame.right
        and _BARE.fullmatch(scene.text, t.end, chunk.start)
        for t in scene.triggers
    )
