"""How players change clubs: places that stand for one, whom a club signs with, whom it sends to another."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.memory import Memory
from reader.annotate.moves.filling.places import Reading, set_side
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.scene import Scene
from reader.annotate.moves.sentence.telling import NO_SIDE, Side
from reader.annotate.moves.sentence.verbs import Trigger
from reader.document import Mention
from reader.record import replace


def clubs(chunks: list[Chunk], scene: Scene, memory: Memory, trigger: Trigger | None = None) -> list[Chunk]:
    """Where players change clubs, a place stands for its club: 從山東租借至大連; a country for none."""
    if trigger and not trigger.english and scene.text.startswith(_TRAVELS, trigger.start):
        travelled = (c for c in chunks if c.head == "place" and c.start == trigger.end)
        if any(scene.text[c.end : c.end + 1] not in tuple("队男女") for c in travelled):
            return chunks  # 已返回沈陽
    verbs = {trigger.start for trigger in scene.triggers}
    kinds = memory.knowledge.kinds
    chunks = [
        replace(c, orgs=(c.place,))
        if c.place and c.head in ("person", "title") and not c.orgs and kinds.get(c.place.entity) != "country"
        else c
        for c in chunks
    ]
    chunks = _players_of(chunks, scene, memory)
    return [
        replace(c, head="org", orgs=(c.place,))
        if c.place
        and c.head == "place"
        and kinds.get(c.place.entity) != "country"
        and not _GROUNDS.search(scene.text, c.start, c.end)
        and (
            c.end in verbs
            or not "\u4e00" <= scene.text[c.end : c.end + 1] <= "\u9fff"
            or scene.text[c.end] in "队男女的人"
        )
        else c
        for c in chunks
    ]


def _players_of(chunks: list[Chunk], scene: Scene, memory: Memory) -> list[Chunk]:
    """萊比錫中場某某: he plays for the club of that town; a country's 國腳 need not."""
    made: list[Chunk] = []
    for each in chunks:
        town = made[-1] if made and made[-1].head == "place" else None
        if (
            town is not None
            and town.place is not None
            and each.head == "person"
            and not each.orgs
            and memory.knowledge.kinds.get(town.place.entity) != "country"
            and _POSITION.fullmatch(scene.text, town.end, each.start)
        ):
            made[-1] = replace(each, start=town.start, orgs=(town.place,))
        else:
            made.append(each)
    return made


_POSITION = re.compile(
    "队?的?(?:[左右主老小]|年轻|当家|头号)?(?:中场|前锋|后卫|门将|边锋|中锋|中卫|边卫|后腰|前腰|射手|投手|捕手|[内外]野手|游击手|二垒手|一垒手|三垒手|球员|球星|主力|队长|核心)"
)
_GROUNDS = re.compile("(?:球场|体育场|体育馆|体育中心|棒球场|巨蛋)$")
"""Where a club plays, which is not the club."""

_TRAVELS = ("返回", "回到")
"""Verbs behind which a town is one."""


def lands(
    left: list[Chunk], right: list[Chunk], verb: Trigger, scene: Scene
) -> tuple[list[Chunk], list[Chunk]]:
    """由湖南調任新疆的某某: two lands with nothing but the verb between them are whence and whither."""
    whence = left[-1] if left else None
    there = right[0] if right else None
    official = whence is not None and _official_to(whence, there, verb, scene)
    if there is not None and (
        official or ((whence is None or whence.head == "person") and _goes_to(there, verb, scene))
    ):
        return left, [replace(there, head="org", orgs=(there.place,)), *right[1:]]  # type: ignore[arg-type]
    if whence is None or there is None or not (whence.place and there.place) or there.start != verb.end:
        return left, right
    if (whence.head, there.head) != ("place", "place") or whence.end != verb.start:
        return left, right
    if scene.prepositions[whence.start] not in ("from", "by") or scene.text[
        there.end : there.end + 1
    ] not in (
        "的",
        "，",
        "。",
        "、",
        "；",
        "",
    ):
        return left, right
    away = replace(whence, head="org", orgs=(whence.place,))
    return [*left[:-1], away], [replace(there, head="org", orgs=(there.place,)), *right[1:]]


_OFFICIAL = re.compile("书记|常委|省长|市长|县长|区长|厅长|局长|部长|主任|主席")
_ENDS = re.compile("(?:任职|工作)?(?:[，。；]|$|后，|的)")


def _official_to(who: Chunk, there: Chunk | None, verb: Trigger, scene: Scene) -> bool:
    """甲市委書記某某已調赴乙省, 某某調離乙省後: of an official the land is whither, and whence."""
    if there is None or there.head != "place" or there.start != verb.end or who.head != "person":
        return False
    posted = any(_OFFICIAL.search(scene.text, start, end) for start, end in who.titles)
    leaves = scene.text.startswith("调离", verb.start)
    return (posted or leaves) and _ENDS.match(scene.text, there.end) is not None


_AND_IS = re.compile("，(?:先后|历)?(?:任|担任|出任)")


def _goes_to(there: Chunk, verb: Trigger, scene: Scene) -> bool:
    """某某調任乙省，先後擔任省委常委…: the land is whither, where posts there follow."""
    right_behind = there.head == "place" and there.start == verb.end
    return right_behind and there.place is not None and _AND_IS.match(scene.text, there.end) is not None


def sent(reading: Reading) -> None:
    """甲隊將某某送到乙隊: who goes stands behind 將."""
    if reading.trigger.verb.id != "send-to":
        return
    sent = (c for c in reading.left if _one(c) and reading.preposition(c) == "patient")
    reading.who = next(sent, None) or reading.who
    teams = [
        c
        for c in reading.scene.chunks
        if c.head == "org" and c.end <= reading.trigger.start and reading.preposition(c) == ""
    ]
    team = next((c for c in teams if c in reading.left), None)
    if team is None and reading.scene.text.startswith("将", reading.who.start - 1 if reading.who else 0):
        team = next((c for c in teams if c.end <= reading.clause[0]), None)
    if team is not None:
        set_side(reading, "from", team)


def of_no_league(reading: Reading, memory: Memory) -> None:
    """中華職棒今天公布，22人遭釋出: they were of clubs, and not of the league that tells so."""
    left = reading.sides.get("from", NO_SIDE)
    if left.mention is None or left.organization is None or left.mention.start >= reading.trigger.start:
        return
    known = memory.article.entities.get(left.organization) or memory.knowledge.entities.get(left.organization)
    about = known.about if known is not None else ""
    if about.endswith("league") and reading.scene.prepositions[left.mention.start] == "":
        del reading.sides["from"]


def _one(chunk: Chunk) -> bool:
    """Tell whether this is someone by name, or 他."""
    return chunk.head == "person" or (chunk.several is not None and chunk.several.single)


def signed_with(reading: Reading, memory: Memory) -> None:
    """甲隊宣布與某某簽約: the team is where he goes."""
    if reading.trigger.verb.id != "sign-oneself":
        return
    person = next((c for c in reading.left if _one(c) and reading.preposition(c) == "aside"), None)
    teams = [c for c in reading.scene.chunks if c.head == "org" and reading.preposition(c) == ""]
    if person is None:
        return
    team = next((c for c in reversed(teams) if c.end <= person.start), None)
    mention = team.orgs[-1] if team is not None else memory.org
    if mention is not None:
        reading.who = person
        reading.sides.setdefault("to", Side(mention.entity, None, mention))


_LEADS_A_TEAM = re.compile("教练$|主帅$|教头$|领队$")
_GOVERNS = re.compile("(?:[足篮排]协|协会|联盟|联赛)$")


def team_of(mention: Mention, role: str | None, memory: Memory) -> Mention | None:
    """甲隊主帥下課，助教將成為球隊主教練: of 甲隊, and of no association that the text is about."""
    governs = (
        memory.sport and _LEADS_A_TEAM.search(role or "") and _GOVERNS.search(memory.article.text(mention))
    )
    if not governs:
        return mention
    return next((t.origin.mention for t in reversed(memory.tellings) if t.origin.mention), None)
