"""Verbs whose places stand otherwise than their frame says, by the names beside them: 甲銀行擢升某某, 某某與甲隊解約."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.places import FAR, human
from reader.annotate.moves.filling.replaced import replacing
from reader.annotate.moves.sentence.believable_english import JOINERS
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.scene import Scene
from reader.annotate.moves.sentence.verbs import LEAVING, Trigger, parse_frame
from reader.record import replace


def turned(trigger: Trigger, left: list[Chunk], right: list[Chunk], scene: Scene) -> Trigger:
    """Give the verb with the frame that the names beside it ask for."""
    trigger = _posted(replacing(trigger, left, right, scene), left, scene)
    if trigger.verb.id == "stand-in" and _ENDS.match(scene.text, trigger.end):
        return replace(trigger, frame=_GOES)
    if _has_been_suspended(trigger, left, right, scene):
        return replace(trigger, frame=_SUSPENDED)
    if _signing(trigger, left, right, scene):
        return replace(trigger, frame=_SIGNS)
    if trigger.verb.id == "end-of-term" and right and right[0].head == "person":
        near = right[0].core - trigger.end <= FAR and not any(c.head == "person" for c in left)
        return replace(trigger, frame=_LETS_GO) if near else trigger  # 甲公司不再續約某某
    if _taken(trigger, left, scene):
        return replace(trigger, frame=_IS_TAKEN)
    return _with_whom(_promoting(trigger, left, right, scene), left, right, scene)


_ENDS = re.compile("[，。；！\\s]|$")
"""某某不再擔任總裁，由某某接替。"""
_SUSPENDED = parse_frame("(from) person V (old)")


def _has_been_suspended(trigger: Trigger, left: list[Chunk], right: list[Chunk], scene: Scene) -> bool:
    """兩名副鎮長停職, but no 對副鎮長作出停職處理."""
    if trigger.verb.id != "suspend" or right or not left or left[-1].head == "org":
        return False
    at = left[-1].start
    return scene.text.find("对", max(0, at - 3), at) < 0 and bool(_ENDS.match(scene.text, trigger.end))


_IS_TAKEN = parse_frame("person V (to) (new)")
_BY_MEANS = re.compile("被(?:以|用|高薪|重金|天价|高价|巨资|千万|亿元|直接|悄悄|强势|成功)[^，。；被]{0,12}$")


def _taken(trigger: Trigger, left: list[Chunk], scene: Scene) -> bool:
    """被以天價薪酬挖到甲: who is taken stands before 被, if no house stands between."""
    if trigger.verb.id not in ("poach", "hire") or trigger.english:
        return False
    begin = left[-1].end if left else scene.start
    by = _BY_MEANS.search(scene.text, begin, trigger.start)
    return by is not None and any(human(c) for c in left)


_SIGNS = parse_frame("to V person")
_PLAYS = re.compile(
    "外援|新援|球员|后卫|前锋|中锋|门将|中场|边锋|国脚|小将|老将|新星|选手|球星|主帅|教练|打野|上单|中单|下路|辅助"
)
_TEAM = re.compile("(?:队|俱乐部|FC|[男女][篮足排])$")


def _signing(trigger: Trigger, left: list[Chunk], right: list[Chunk], scene: Scene) -> bool:
    """甲隊簽約外援某某: the team stands before, and whom it signs behind; a house that signs an actor is none."""
    text = scene.text
    return (
        trigger.verb.id == "sign-oneself"
        and text.endswith("签约", 0, trigger.end)
        and bool(left and right)
        and left[-1].head == "org"
        and scene.prepositions[left[-1].start] == ""
        and right[0].head == "person"
        and right[0].start - trigger.end <= FAR
        and not any(c.head == "person" for c in left)
        and bool(
            _PLAYS.search(text, trigger.end, right[0].core)
            or _TEAM.search(text, left[-1].start, left[-1].end)
        )
    )


def taken_up(scene: Scene, trigger: Trigger) -> int | None:
    """Give where 出任 begins in 任命某某出任校長, which tells no more than the verb before it."""
    if trigger.english or "person" not in trigger.frame.right or trigger.verb.kind in LEAVING:
        return None
    if trigger.verb.id == "stand-in":
        return None
    after = next((t for t in scene.triggers if t.start >= trigger.end), None)
    if after is None or after.verb.id not in ("take-office", "serve-there", "be-in-post"):
        return None
    who = next(
        (c for c in scene.chunks if c.head == "person" and _CALLED.fullmatch(scene.text, c.end, after.start)),
        None,
    )
    near = who is not None and trigger.end <= who.start <= trigger.end + 4
    return after.start if near and "，" not in scene.text[trigger.end : after.start] else None


_CALLED = re.compile("(?:同志|先生|女士|博士)?(?:（[^（）]{1,12}）)?")
"""選舉某某同志（簡歷附後）|擔任董事長."""

_PROMOTES = parse_frame("(to) V person new")


def _promoting(trigger: Trigger, left: list[Chunk], right: list[Chunk], scene: Scene) -> Trigger:
    """甲銀行擢升總監某某為行政總裁, 決定調任某某為乙市委書記: whom it promotes stands behind the verb."""
    takes_one = trigger.verb.id in ("promoted", "transferred") and not trigger.english
    if not takes_one or not right or any(c.head == "person" for c in left):
        return trigger
    who = next((c for c in right[:2] if c.head == "person"), None)
    near = (
        who is not None and who.core - trigger.end <= FAR and "，" not in scene.text[trigger.end : who.core]
    )
    takes = near and who is not None and _AS.match(scene.text, who.end)
    return replace(trigger, frame=_PROMOTES) if takes else trigger


_GOES = parse_frame("person V (to) (new)")


def _posted(trigger: Trigger, left: list[Chunk], scene: Scene) -> Trigger:
    """由副秘書長某某派任駐美: who is sent stands before the verb."""
    by = trigger.verb.id == "post-out" and left and left[-1].head == "person"
    if not by or trigger.english or scene.prepositions[left[-1].start] != "by":
        return trigger
    return replace(trigger, frame=_GOES) if trigger.start - left[-1].end <= 2 else trigger


_PARTS_WITH = parse_frame("person V (from)")
_LETS_GO = parse_frame("(from) V person (old)")
_SIGNS_WITH = parse_frame("person V to")
_CONTRACT = re.compile("[^，。；]{0,10}?(?:合约|合同|经纪约|约|协议)")


def _parted_with(trigger: Trigger, left: list[Chunk], right: list[Chunk], scene: Scene) -> Trigger:
    """'A has parted company with coach X': the house stands before, and who leaves behind."""
    if not scene.text.endswith(("company with", "ways with", "split with"), 0, trigger.end) or not right:
        return trigger
    behind = right[0].head == "person" and right[0].start - trigger.end <= 3
    return (
        replace(trigger, frame=_LETS_GO) if behind and not any(c.head == "person" for c in left) else trigger
    )


_NAMES = parse_frame("(to) V person (new)")
_TO_LEAD = re.compile(
    r"(?:, [^,;.]{3,80},)? to (?:co-)?(?:lead|run|head|oversee|helm|chair|spearhead|manage|direct|take charge|take over)\b"
)


def _to_lead(trigger: Trigger, right: list[Chunk], scene: Scene) -> Trigger:
    """'named X to lead its new unit': what X shall do stands for the post."""
    named = trigger.verb.id == "appoint" and bool(right) and right[0].head == "person"
    if not named or right[0].start - trigger.end > 3 or not _TO_LEAD.match(scene.text, right[0].end):
        return trigger
    return replace(trigger, frame=_NAMES)


_TAKES = parse_frame("to V person")
_LEAVES = parse_frame("(from) person V")
_ALONE = re.compile(
    r"\s*(?:[,.;—–]|--|$|(?:in|on|at the end|later|this|next|last|after|by|earlier|abruptly|sometime|effective|amid|following|because|within|before|shortly|recently|soon)\b)"
)
_LEAVES_FOR = parse_frame("(from) person V to")
_IN_TIME_FOR = re.compile(
    r" (?:abruptly |quietly |recently |reportedly )?(?:(?:in|on|at the end of|late|early|last|this|earlier|next|later)\b[^,;.]{2,30}|days ago|recently|abruptly|together|en masse|as a (?:team|group|pair|trio))? for (?:the |its |rival |[a-z-]+ (?:rival|startup|start-up|giant|firm|company|bank|fund|maker) )?"
)


def _left_for(trigger: Trigger, right: list[Chunk], scene: Scene) -> Trigger:
    """'left in May for A': A is where one goes."""
    house = next((c for c in right if c.orgs), None)
    if trigger.verb.id != "go-away":
        return trigger
    if house is None and _ALONE.match(scene.text, trigger.end):
        return replace(trigger, frame=_LEAVES)
    if house is None:
        return trigger
    if not _IN_TIME_FOR.fullmatch(scene.text, trigger.end, house.start):
        return trigger
    verb = replace(trigger.verb, id="leave-for", kind="transfer")
    return replace(trigger, verb=verb, frame=_LEAVES_FOR)


_NEW_HEAD = parse_frame("(to) V person")


def _head_is(trigger: Trigger, left: list[Chunk], right: list[Chunk]) -> Trigger | None:
    """'the new head of A will be X': X takes the post of the words ahead."""
    if trigger.verb.id != "will-be" or not right or right[0].head != "person":
        return None
    if right[0].start != trigger.end + 1 or not left or left[-1].end != trigger.start - 1:
        return None
    return replace(trigger, frame=_NEW_HEAD) if left[-1].titles and left[-1].orgs else None


JOINS_FROM = parse_frame("person V from (to)")
_SINCE_THEN = re.compile(
    r"(?: (?:earlier|later|last|this|in|on|late|early|recently|just|two|three|four|five|six|as) [^,;.]{2,40}| recently)? from (?:the |its |rival |arch-rival |[a-z-]+ (?:firm|company|bank|rival|giant|maker) )?"
)


def _joined_from(trigger: Trigger, right: list[Chunk], scene: Scene) -> Trigger:
    """'who joined earlier this year from A': A is whence."""
    house = next((c for c in right if c.orgs), None)
    if trigger.verb.id != "join-in" or house is None or house.head != "org":
        return trigger
    if not _SINCE_THEN.fullmatch(scene.text, trigger.end, house.start):
        return trigger
    verb = replace(trigger.verb, id="transferred-from", kind="transfer")
    return replace(trigger, verb=verb, frame=JOINS_FROM)


def _with_whom(trigger: Trigger, left: list[Chunk], right: list[Chunk], scene: Scene) -> Trigger:
    """某某與甲隊解約, 某某與甲公司簽下經理人合約: with whom stands before the verb, and the one ahead of it moves."""
    if trigger.verb.id == "include":
        named = scene.text.startswith("including", trigger.start)
        joined = named or JOINERS.search(scene.text, max(0, trigger.start - 60), trigger.start)
        verb = replace(trigger.verb, id="hires-including", kind="poach")
        return replace(trigger, verb=verb, frame=_TAKES) if joined else trigger
    if trigger.english:
        trigger = _joined_from(trigger, right, scene)
        return _head_is(trigger, left, right) or _left_for(
            _parted_with(_to_lead(trigger, right, scene), left, right, scene), right, scene
        )
    if trigger.verb.id in ("dismiss", "replace") and left and human(left[-1]):
        between = scene.text[left[-1].end : trigger.start]
        case = _CASE.match(scene.text, trigger.end) and _OF_THE_CASE.fullmatch(between)
        own = _OWN.match(scene.text, trigger.end) and "由" not in between
        return replace(trigger, frame=_PARTS_WITH) if case or own else trigger
    if trigger.verb.id not in ("dismiss", "sign") or len(left) < 2:
        return trigger
    who, house = left[-2:]
    if trigger.verb.id == "dismiss" and house.head == "person":
        aside = scene.prepositions[house.start] == "aside" and trigger.start - house.end <= 2
        return (
            replace(trigger, frame=_LETS_GO)
            if aside and scene.text.startswith("解约", trigger.start)
            else trigger
        )
    beside = house.head == "org" and scene.prepositions[house.start] == "aside"
    if not beside or not human(who) or trigger.start - house.end > 6:
        return trigger
    if trigger.verb.id == "dismiss":
        parts = scene.text.startswith("解约", trigger.start)
        return replace(trigger, frame=_PARTS_WITH) if parts else trigger
    signs = _CONTRACT.match(scene.text, trigger.end)
    return replace(trigger, frame=_SIGNS_WITH) if signs else trigger


_OF_THE_CASE = re.compile("的?(?:等?[一两二三四五六\\d]+[位人名])?的?(?:职务|人事)?")
_OWN = re.compile("现职|本职|其职务|原职")
_CASE = re.compile("案|决议|议案|一事|决定")
"""通過對甲公司董事長某某的解任案: the one before 的 goes."""

_AS = re.compile(r"(?:先生|女士|同志)?\s?(?:[（(][^（）()]{1,40}[)）])?(?:为|出任|担任|任)")
