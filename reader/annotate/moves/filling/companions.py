"""Who goes along: the team that someone leads away, the others of a list, whom a verb takes after the first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.annotate.moves.filling.english import listed_in_english
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.scene import Scene
from reader.annotate.names.people.players import COACHES, POSITIONS
from reader.record import replace

_LED = re.compile("(?:率领?|带领|带着|携手?|连同|联同|伙同|协同|会同|偕同?)(?:其|了|旗下|手下)?$")


_WHO_ALONE = re.compile(r",? who (?!(?:have|were|are|both|all|each)\b)")
"""'general counsel X, and treasurer Y, who left for A': Y alone went there."""


def companions(scene: Scene, who: Chunk, verb: int) -> list[Chunk]:
    """Give who goes along: 率領八人團隊跳槽, and 甲公司某某、乙公司某某 ahead of the last of a list."""
    along = [
        c
        for c in scene.chunks
        if c.head == "person"
        and c.end <= verb
        and c is not who
        and _ALONG.match(scene.text, c.end)
        and "，" not in scene.text[c.end : verb]
    ]
    latin = scene.text[who.core : who.core + 1].isascii()  # what stands in apposition there is passed over
    ahead = [c for c in scene.chunks if c.end <= verb and c is not who and (c.head == "person" or not latin)]
    found = [
        replace(c, several=replace(c.several, refers=False))
        for c in ahead
        if c.several and c.several.count and c.start >= who.end and _LED.search(scene.text, who.end, c.start)
    ]
    last = who
    if latin and _WHO_ALONE.match(scene.text, who.end):
        ahead = [c for c in ahead if scene.text[c.end : who.start] == " and "]
    for chunk in reversed([c for c in ahead if c.end <= who.start]):
        pattern = _LISTED_WITH_FIELD if last.titles and last.titles[0][0] == last.start else _LISTED
        listed = pattern.fullmatch(scene.text, chunk.end, last.start) or listed_in_english(scene, chunk, last)
        taken = any("person" in t.frame.right and t.end == chunk.start for t in scene.triggers)
        row = _NEXT_IN_ROW.fullmatch(scene.text, chunk.end, last.start) is not None
        listed = listed or (bool(found or len(who.people) > 1) and latin and row)
        counted = who.several is not None and (who.several.count or 0) > len(who.people)
        listed = listed or _alone(scene, chunk, last) or _and_others(scene, chunk, last, who)
        listed = listed or (counted and bool(last.orgs) and scene.text[chunk.end : last.start] in _NEXT_HOUSE)
        listed = listed or _list_before(scene, chunk, last, found)
        if chunk.head != "person" or not listed or taken:
            break
        found.append(chunk)
        last = chunk
    return [
        *found,
        *(c for c in along if c not in found and scene.prepositions[c.start] == "aside"),
        *_taken_too(scene, who, verb),
    ]


_NEXT_IN_ROW = re.compile(r"(?: \([^()]{1,40}\))?, (?:[a-z]+ ){0,3}")
_NEXT_HOUSE = ("，", "等人，", "等，", "，以及")
"""甲隊的某某、某某等人，乙隊的某某等九人離隊: what parts the houses of a counted list."""

_NEXT = re.compile("，(?:集团|公司)?")


def _and_others(scene: Scene, chunk: Chunk, last: Chunk, who: Chunk) -> bool:
    """甲公司院長某某，集團負責人某某，副總裁某某等先後離職: a list with commas."""
    if not scene.text.startswith("等", who.end) or not chunk.titles or not last.titles:
        return False
    return _NEXT.fullmatch(scene.text, chunk.end, last.start) is not None


def _list_before(scene: Scene, chunk: Chunk, last: Chunk, found: Sequence[Chunk]) -> bool:
    """助教某某、教練某某，某某、某某和某某亦離隊: a clause that is nothing but the beginning of the list."""
    if scene.text[chunk.end : last.start] != "，" or not (found or len(last.people) > 1):
        return False
    begin, end = scene.clause_of(chunk.start)
    inside = [c for c in scene.chunks if begin <= c.start < end]
    other = scene.text[begin:end]
    for each in inside:
        other = other.replace(scene.text[each.start : each.end], "")
    return len(inside) > 1 and all(c.head == "person" for c in inside) and len(other.strip("，、和及与")) <= 6


def _alone(scene: Scene, chunk: Chunk, last: Chunk) -> bool:
    """甲公司總裁某某，聯合創始人某某離職: a clause that is nothing but a name with its post goes with the next."""
    begin, end = scene.clause_of(chunk.start)
    bare = (
        chunk.start - begin <= 1
        and end - chunk.end <= 1
        and chunk.titles
        and chunk.titles[0][1] <= chunk.core
    )
    return bool(
        bare and scene.text[chunk.end : last.start] == "，" and last.titles and last.titles[0][1] <= last.core
    )


_ALONG = re.compile("(?:（[^（）]{1,20}）)?(?:一[道起同]|双双|同时|共同|联手)")
"""與某某一道去了甲: both go."""

_NO_VERB = r"(?!(?:made|put|gave|kept|brought|saw|let|sent|took|has|have|is|was|will|would|then|promoted|\w+ed|\w+ing)\b)"
_TAKEN_TOO = re.compile(
    rf"(?:（[^（）]{{1,20}}）)?(?:、|，?(?:以及|及|和|与|还有))[“「]?|,? and (?:{_NO_VERB}[a-z-]+ ){{0,3}}|, (?!(?:replacing|succeeding|following|joining|after|with|while|when|former|saying)\b)(?:[a-z-]+ ){{0,2}}"
)


PLAYS_TOO = re.compile(
    rf"(?:[（(][^（）()]{{1,40}}[）)])?(?:、|，?(?:以及|及|和|与|还有))(?:[^，。、；]{{0,8}}(?:{POSITIONS}|{COACHES})|[左右]投)[“「]?"
)
"""What parts two of a list of players: 、|野手|某某."""

_APART = re.compile(
    r"(?:, [^;.]{2,120}?| \([^()]{2,80}\)| after [^,;.]{2,30}| from [^,;.]{2,80})?(?:,? and |, |; (?:and )?)(?:(?:[a-z-]+:?|AI|General Counsel) ){0,5}"
)
_AS_ARE = re.compile(
    r"[^,;.]{0,60},? (?:swiftly |closely |quickly |soon |and was )?followed by (?:[a-z-]+ ){0,3}|[^,;.]{0,60}, as (?:is|are|was|were|has|have|did|will) (?:[A-Z]?[a-z-]+ ){0,3}"
)
_SAYS = re.compile(
    r"(?:,? who(?! (?:was|is|had been|has been) (?:most recently|previously|formerly|until recently|an?|the)\b))? (?:said|says|told|added|wrote|is|was|will|would|has|had|were|are)\b"
)


_IN_PLACE_OF = re.compile(
    r"\b(?:replacing|succeeding|following|joining|to succeed|to replace|to join|to follow) |\b(?:to|of|for|with|at|by|under|from|like|than|alongside) $"
)


def _apart(scene: Scene, last: Chunk, chunk: Chunk) -> bool:
    """'lost X, its operations chief, and Y': what stands between two of a row may tell who the first is."""
    if any(t.start == chunk.end + 1 for t in scene.triggers):
        return False  # 'signed X from A on loan, and Y joined B'
    gap = _APART.fullmatch(scene.text, last.end, chunk.start)
    return gap is not None and not _IN_PLACE_OF.search(gap[0]) and not _SAYS.match(scene.text, chunk.end)


_ALONG_WITH = re.compile(
    r"\s?(?:Along|Together) with |\s?(?:After|Following|Since|With|Despite|Before|Amid) "
)
"""'Along with the exit of X, Y …': what stands behind the comma begins the sentence proper."""


def _taken_too(scene: Scene, who: Chunk, verb: int) -> list[Chunk]:
    """挖走甲公司某某、乙公司某某，以及某某: whoever follows the first of those that are taken."""
    found: list[Chunk] = []
    if _ALONG_WITH.match(scene.text, scene.start, verb):
        return found
    last, latin = who, scene.text[who.core : who.core + 1].isascii()
    behind = (c for c in scene.chunks if latin and c.start >= verb and c.head == "person")
    too = [c for c in behind if _AS_ARE.fullmatch(scene.text, verb, c.start)]
    if who.end <= verb and too:
        found, last, who = [too[0]], too[0], too[0]  # 'X is leaving, as are Y and Z'
    for chunk in scene.chunks if who.start >= verb else ():
        if chunk.start < last.end:
            continue
        if not chunk.people and chunk.head != "person":
            continue
        if scene.text.startswith(("新任", "继任"), chunk.start):
            break  # 卸任院長某某和新任院長某某
        listed = bool(_TAKEN_TOO.fullmatch(scene.text, last.end, chunk.start)) or _ends(scene, chunk, last)
        listed = listed or bool(PLAYS_TOO.fullmatch(scene.text, last.end, chunk.core))
        many = len(found) + len(who.people) > 1
        more = len(chunk.people) > 1 or scene.text.startswith(("、", "等"), chunk.end)
        more = more and not _act_themselves(scene, chunk)
        listed = listed or (many and more and scene.text[last.end : chunk.start] == "，")
        if not listed and (not latin or not _apart(scene, last, chunk)):
            break
        found.append(chunk)
        last = chunk
    return found


def _act_themselves(scene: Scene, chunk: Chunk) -> bool:
    """簽下甲、乙，丙、丁離隊: whoever has a verb behind the name in its clause is taken by none."""
    end = scene.clause_of(chunk.start)[1]
    return any(chunk.end <= t.start < end for t in scene.triggers)


def _ends(scene: Scene, chunk: Chunk, last: Chunk) -> bool:
    """挖走甲公司某某，乙公司創始人某某。: a last clause that is nothing but a name with house and post."""
    alone = (
        chunk.head == "person"
        and chunk.orgs
        and chunk.titles
        and scene.text[chunk.end : chunk.end + 1] == "。"
    )
    return bool(alone and scene.text[last.end : chunk.start] == "，")


_LISTED = re.compile(
    "[）)]?(?:（[^（）]{1,20}）)?(?:、|和|与|及|，?以及)(?:公司|集团|该行|另一[名位]|一[名位])?"
)


_LISTED_WITH_FIELD = re.compile(
    " ?" + _LISTED.pattern + "[\u4e00-\u9fffA-Za-z0-9、]{0,16}(?:[（(][A-Za-z&-]{1,12}[）)])?"
)
"""法務長某某與永續發展|副總裁某某."""
