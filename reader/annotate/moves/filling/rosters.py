"""Lists of players: 釋出投手甲；捕手乙, and rosters without a verb: 轉入：甲（乙隊）, 離隊：丙、丁."""

from __future__ import annotations

import re
from itertools import pairwise

from reader.annotate.moves.filling.companions import PLAYS_TOO
from reader.annotate.moves.filling.memory import Memory
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.scene import Scene
from reader.annotate.moves.sentence.telling import Side, Telling
from reader.annotate.moves.sentence.verbs import Trigger, lexicon_of
from reader.annotate.names.people.players import COACHES, POSITIONS
from reader.document import Mention, Span
from reader.record import replace

_FIRST = re.compile(
    rf"\s*(?:另外?|还有|以及|和)?(?:[^，。、；]{{0,6}}(?:{POSITIONS}|{COACHES})|[左右]投)?[：:]?"
)
_NEXT = re.compile(r"(?:[（(][^（）()]{1,40}[）)])?(?:、|，?(?:以及|及|和|与|还有))\s*")
_LAST = re.compile(
    r"(?:[（(][^（）()]{1,40}[）)])?(?:等(?:[\d一二三四五六七八九十两]+[人名位](?:球员|选手)?)?)?"
    r"(?:，?(?:共计|合计|总计|总共|共)[^，。；]{0,8})?[。；;，]?\s*"
)


def goes_on_listing(scene: Scene, memory: Memory) -> list[Telling]:
    """Give those whom a sentence without a verb adds to the list of the one before: 釋出投手甲；捕手乙、丙."""
    last = memory.tellings[-1] if memory.tellings else None
    if last is None or last.who is None or last.paragraph != scene.paragraph or scene.triggers:
        return []
    if "person" not in last.trigger.frame.right or last.who.start < last.trigger.end or last.person is None:
        return []
    before = scene.text[: scene.start].rstrip()
    if not before.endswith(("；", ";")) or last.evidence.end < len(before) - 12:
        return []
    people = row(scene, scene.chunks)
    first = replace(last.evidence, start=scene.start, end=scene.end)
    told = [
        replace(last, person=each.entity, group=None, who=chunk, evidence=first)
        for chunk in people
        for each in chunk.people
    ]
    memory.tellings = [*memory.tellings, *told[-1:]]
    return told


def row(scene: Scene, chunks: tuple[Chunk, ...]) -> list[Chunk]:
    """Give the people of a sentence that is nothing but a list of them; empty for any other."""
    people = [chunk for chunk in chunks if chunk.head == "person" and not chunk.orgs]
    if not people or any(c.head != "person" and c.start < people[-1].end for c in chunks):
        return []
    if not _FIRST.fullmatch(scene.text, scene.start, people[0].core):
        return []
    for one, two in pairwise(people):
        gap = one.end, two.core
        if not (_NEXT.fullmatch(scene.text, *gap) or PLAYS_TOO.fullmatch(scene.text, *gap)):
            return []
    return people if _LAST.fullmatch(scene.text, people[-1].end, scene.end) else []


_IN = "转入|加盟|新加盟|引进|引入|签入|签下|收购|新援|租入|租借加盟|加入|转会加盟|新进|入队|回归|补强|转会转入|内援|进队"
_OUT = "转出|离队|离开|外租|租出|租借离队|解约|退役|放走|出售|释出|流失|退队|出队|转会离队|送走|合同到期|约满离队"
_HEAD = re.compile(
    rf"(?:^|(?<=[\s，。；：:|｜）)】]))(?:球员|选手|国内球员|内援|外援)?(?:(?P<in>{_IN})|(?P<out>{_OUT}))(?:球员|选手|名单|人员|队员|外援|教练)?[】）)]?[：:]\s*"
)
"""What heads the names of a roster: 轉入：, 離隊球員：."""

_NAMED_LIST = re.compile(
    "(?:(?P<out>不(?:再)?续约|未续约|释出|离队|解约|战力外)(?:球员|选手)?)名单，?(?:包括|包含|分别[是为]|[有是为])[：:]?\\s*"
)
"""甲隊公告不續約名單，包括投手某某、某某."""

_BRACKET = re.compile(r"\s*[（(](?P<inside>[^（）()]{1,40})[）)]")
_BETWEEN = re.compile(r"[、，,/／]?(?:和|与|及|以及)?\s*[\u4e00-\u9fff]{0,6}")
_NEAR_HEAD = re.compile(r"[\s【\[\d.、]{0,4}")
_STILL_HEADS = 6
"""Paragraphs for which a club in a line of its own heads what follows."""


def note_heading(scene: Scene, memory: Memory) -> None:
    """Learn which club heads the rosters that follow: a line with nothing else in it."""
    first = scene.chunks[0] if scene.chunks else None
    whole = scene.text.strip(" 　【】[]:：\n0123456789.、")
    if first is not None and first.head == "org" and len(scene.chunks) == 1 and scene.start == 0:
        printed = scene.text[first.start : first.end]
        if whole.removesuffix("队").removesuffix("俱乐部") == printed.removesuffix("队").removesuffix(
            "俱乐部"
        ):
            memory.heading = (first.orgs[-1], scene.paragraph)


def roster(scene: Scene, memory: Memory) -> list[Telling] | None:
    """Give what a roster tells: 甲隊 轉入：乙（丙隊）；轉出：丁（戊隊）; None where the sentence is none."""
    heads = list(_HEAD.finditer(scene.text, scene.start, scene.end)) if memory.sport else []
    named = None if heads or not memory.sport else _NAMED_LIST.search(scene.text, scene.start, scene.end)
    if named is not None:
        ahead = [c.orgs[-1] for c in scene.chunks if c.head == "org" and c.end <= named.start()]
        club = ahead[-1] if ahead else memory.org or memory.topic
        return _listed(scene, named, scene.end, club, memory) or None if club else None
    house = _house_of(scene, memory, heads[0].start()) if heads else None
    if house is None:
        return None
    memory.heading = (house, scene.paragraph)
    told: list[Telling] = []
    for at, head in enumerate(heads):
        end = heads[at + 1].start() if at + 1 < len(heads) else scene.end
        told += _listed(scene, head, end, house, memory)
    return told or None


def _house_of(scene: Scene, memory: Memory, head: int) -> Mention | None:
    """Give the club whose roster it is: ahead in the sentence, or in a line of its own above."""
    ahead = [c for c in scene.chunks if c.end <= head]
    if ahead:
        only = ahead[0] if len(ahead) == 1 and ahead[0].head == "org" else None
        return only.orgs[-1] if only and _NEAR_HEAD.fullmatch(scene.text, scene.start, only.start) else None
    heading = memory.heading
    return heading[0] if heading and scene.paragraph - heading[1] <= _STILL_HEADS else None


def _listed(scene: Scene, head: re.Match[str], end: int, house: Mention, memory: Memory) -> list[Telling]:
    frames = lexicon_of(memory.knowledge.verbs)
    joins = head.groupdict().get("in") is not None
    verb = next(each for each in memory.knowledge.verbs if each.id == ("join" if joins else "go-away"))
    trigger = Trigger(*head.span("in" if joins else "out"), verb, frames.frames[verb.id])
    own = Side(house.entity, None, house)
    told: list[Telling] = []
    last = head.end()
    for chunk in scene.chunks:
        if not (last <= chunk.start and chunk.end <= end) or chunk.head != "person":
            continue
        if not _BETWEEN.fullmatch(scene.text, last, chunk.core):
            break
        bracket = _BRACKET.match(scene.text, chunk.end)
        last = bracket.end() if bracket else chunk.end
        other = Side()
        for club in scene.chunks if bracket else ():
            if club.head == "org" and chunk.end <= club.start and club.end <= last:
                other = Side(club.orgs[-1].entity, None, club.orgs[-1])
        told += [
            Telling(
                paragraph=scene.paragraph,
                trigger=trigger,
                person=each.entity,
                group=None,
                who=chunk,
                where=scene.paragraph,
                origin=other if joins else own,
                destination=own if joins else other,
                evidence=Span(scene.paragraph, head.start(), last),
            )
            for each in chunk.people
        ]
    return told
