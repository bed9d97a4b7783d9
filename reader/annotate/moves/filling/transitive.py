"""Who takes or lets go whom: 甲公司任命某某, 某某被乙挖走, 將某某納入麾下."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.agents import agent, carried_agent
from reader.annotate.moves.filling.carried import kin
from reader.annotate.moves.filling.english import POST_FIRST
from reader.annotate.moves.filling.houses_meant import relative_house, unknown_actor
from reader.annotate.moves.filling.memory import Memory
from reader.annotate.moves.filling.objects import not_object
from reader.annotate.moves.filling.places import FAR, LEAVING, Reading, human
from reader.annotate.moves.filling.prepositional import taken_from
from reader.annotate.moves.filling.roles import role_of
from reader.annotate.moves.filling.subject import find_subject
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.telling import Side

_PASSIVE = re.compile(
    r"(?:(?:被|遭到?|受到?|获得?|惨遭|勒令)(?:迫|其)?(?:正式|突然|成功|直接)?|被[^，。、；将把被]{1,8})$"
)
"""被免去, and 被球队残酷地裁掉: whoever acts need be no name."""


def transitive(reading: Reading, memory: Memory) -> None:
    """Find whom the verb takes as its object, or who suffers it, and who acts."""
    frame = reading.trigger.frame
    side = next((place for place in (*frame.left, *frame.right) if place in ("to", "from")), "to")
    text, start = reading.scene.text, reading.trigger.start
    agents = [c for c in reading.left if reading.preposition(c) == "agent" and reading.near(c) <= FAR]
    if agents and _robbed(reading, side, agents[0]):
        return
    if agents or _PASSIVE.search(text, max(reading.clause[0], start - 9), start):
        before = agents[0].start if agents else start
        reading.left = [c for c in reading.left if c.end <= before]
        find_subject(reading, memory)
        if agents:
            agent(reading, side, agents[0], memory)
        return
    patient = next((c for c in reversed(reading.left) if _patient(reading, c)), None)
    reading.who = patient or next((c for c in reading.right[:3] if human(c) and _object(reading, c)), None)
    if reading.who is not None and kin(reading, reading.who):
        reading.who = None
        return
    if (
        reading.who is None
        and reading.right
        and reading.right[0].head == "title"
        and reading.near(reading.right[0]) <= 4
    ):
        reading.who = reading.right[0] if side == "from" and not reading.trigger.english else None
    if reading.who is None or _THEIR_CONTRACT.match(text, reading.who.end):
        reading.who = None
        return
    actors = _actors(reading, patient)
    whose = relative_house(reading) if reading.trigger.english else None
    if whose is not None:
        agent(reading, side, whose, memory)
        return
    if _relative_actor(reading, side) or unknown_actor(reading, memory):
        return
    if actors and reading.preposition(actors[-1]) == "by" and taken_from(reading, actors[-1]):
        actors = actors[:-1]
    if actors:
        agent(reading, side, actors[-1], memory)
    elif not any(reading.preposition(c) == "as" for c in reading.left):
        carried_agent(reading, side, memory)


def _actors(reading: Reading, patient: Chunk | None) -> list[Chunk]:
    """Give the noun phrases ahead of the verb that may be who acts."""
    actors = [c for c in reading.left if reading.preposition(c) in ("", "by") and c is not patient]
    given = [c for c in actors if c.several and reading.scene.text[c.start - 1] in "用以"]
    actors = [c for c in actors if c not in given]  # 甲隊用三名球員從乙隊換來某某
    if reading.trigger.verb.id == "hires-including":  # 'has taken on 450 people, including X'
        actors = [c for c in actors if c.several is None or c.several.refers]
    others = [c for c in actors if not _object_of_another(reading, c)]
    return others if reading.trigger.english or any(c.head == "org" for c in others) else actors


_THEIR_CONTRACT = re.compile("(?:的|[^，。、；]{1,4}的)(?:合约|合同|薪资|年薪|签约权|版权|球衣)")
"""送走某某龐大的合約: it is the contract that is told of."""


_BRACKET_OF = re.compile("(?:（[^（）]{1,40}）)?的")


def _relative_actor(reading: Reading, side: str) -> bool:
    """換回某某（Name）的甲隊: who acts stands behind 的, where none stands ahead in the clause."""
    who, scene = reading.who, reading.scene
    match = _BRACKET_OF.match(scene.text, who.end) if who is not None and side == "to" else None
    if match is None or reading.trigger.english or any(c.head == "org" for c in reading.left):
        return False
    actor = next((c for c in reading.right if c.start == match.end() and c.head == "org"), None)
    if actor is None:
        return False
    reading.sides[side] = Side(actor.orgs[-1].entity, None, actor.orgs[-1])
    return True


def _robbed(reading: Reading, side: str, actor: Chunk) -> bool:
    """甲公司遭乙公司挖走總監某某: who is taken stands behind, and whom he is taken from ahead."""
    ahead = [c for c in reading.left if c.end <= actor.start]
    taken = reading.right[0] if reading.right else None
    if not ahead or ahead[-1].head != "org" or not actor.orgs or taken is None or not human(taken):
        return False
    if side != "to" or reading.near(taken) > 3 or reading.preposition(ahead[-1]) not in ("", "by"):
        return False
    reading.who = taken
    reading.sides["to"] = Side(actor.orgs[-1].entity, None, actor.orgs[-1])
    house = taken.orgs[-1] if taken.orgs else ahead[-1].orgs[-1]
    reading.sides["from"] = Side(house.entity, role_of(reading.scene.printed, taken), house)
    return True


_DEALT_WITH = ("停职", "开除", "辞退", "解聘", "免职")


def _patient(reading: Reading, chunk: Chunk) -> bool:
    """將某某納入麾下; 對涉事機長作出停職處理."""
    if reading.preposition(chunk) == "patient":
        return human(chunk)
    text, trigger = reading.scene.text, reading.trigger
    if text.startswith("解约", trigger.start) and reading.preposition(chunk) == "aside":
        own = any(c.head == "person" and reading.preposition(c) == "" for c in reading.left)
        return human(chunk) and not own and reading.near(chunk) <= 2  # 球隊與主教練某某解約
    dealt = text.startswith(_DEALT_WITH, trigger.start) and text.startswith(
        ("处理", "处分", "决定"), trigger.end
    )
    dealt = dealt or text.startswith("停职处理", trigger.start)
    return dealt and chunk.head != "org" and text.rfind("对", max(0, chunk.start - 3), chunk.start) >= 0


def _object_of_another(reading: Reading, chunk: Chunk) -> bool:
    """'A has hired X and tapped Y': X is whom the verb before takes, and does not act."""
    return human(chunk) and any(
        reading.clause[0] <= t.start < reading.trigger.start
        and t.end <= chunk.start
        and "person" in t.frame.right
        for t in reading.scene.triggers
    )


def _object(reading: Reading, chunk: Chunk) -> bool:
    if reading.preposition(chunk) == "agent" and reading.trigger.verb.id == "succeeded-by":
        return True  # 'will be succeeded as chairman by Y'
    if reading.preposition(chunk) in ("from", "agent", "aside", "to"):
        return False
    if chunk.several is not None and chunk.several.refers and chunk.several.single:
        return reading.near(chunk) <= 2
    between = reading.scene.text[reading.trigger.end : chunk.start]
    if reading.trigger.verb.kind in LEAVING and between.startswith(("后", "之后", "以后")):
        return False  # 解聘後由某某管理
    if reading.trigger.english and not_object(reading, chunk, between):
        return False
    if reading.trigger.english and POST_FIRST.fullmatch(between):
        return True
    far = FAR + 30 if reading.trigger.english else FAR + 6
    return len(between) <= far and "、" not in between and "时" not in between[-1:]
