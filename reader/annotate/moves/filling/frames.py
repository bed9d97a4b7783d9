"""Who stands where around a verb of moving: the places of its frame, filled from one sentence."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.behind import IN_CHARGE, role_behind
from reader.annotate.moves.filling.beside import from_predecessor, from_successor, from_team
from reader.annotate.moves.filling.boards import from_board, to_board
from reader.annotate.moves.filling.clubs import clubs, lands, of_no_league, sent, signed_with
from reader.annotate.moves.filling.company import from_company
from reader.annotate.moves.filling.complete import complete
from reader.annotate.moves.filling.english import goes_on, introduces, office_of
from reader.annotate.moves.filling.english_subject import subject_of
from reader.annotate.moves.filling.english_whence import english_whence
from reader.annotate.moves.filling.english_whither import at_first, replaces_there, to_there
from reader.annotate.moves.filling.houses_meant import describes, owner
from reader.annotate.moves.filling.its import from_its
from reader.annotate.moves.filling.left_posts import from_posts
from reader.annotate.moves.filling.memory import Memory
from reader.annotate.moves.filling.objects import by_whom, passive
from reader.annotate.moves.filling.offered import post_ahead, post_given_up
from reader.annotate.moves.filling.places import LEAVING, NEAR, Reading, set_side
from reader.annotate.moves.filling.prepositional import by_prepositions
from reader.annotate.moves.filling.same_house import to_beside, to_its_post, to_same, to_vacated
from reader.annotate.moves.filling.stays import from_house_told
from reader.annotate.moves.filling.subject import find_subject
from reader.annotate.moves.filling.trades import from_partner
from reader.annotate.moves.filling.transitive import transitive
from reader.annotate.moves.filling.turned import taken_up, turned
from reader.annotate.moves.filling.untold import one_of_two
from reader.annotate.moves.filling.vacancy import take_vacant_post
from reader.annotate.moves.filling.whence import (
    from_apposition,
    from_modifiers,
    from_own_post,
    from_possession,
    from_relative,
)
from reader.annotate.moves.filling.whither import (
    to_company,
    to_formality,
    to_home,
    to_leader,
    to_next_stop,
    to_own_house,
)
from reader.annotate.moves.sentence.bodies import at_no_house_yet
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.scene import Scene
from reader.annotate.moves.sentence.telling import NO_SIDE, Side
from reader.annotate.moves.sentence.verbs import Trigger
from reader.annotate.text.fold import fold

_SPORT = re.compile("转会|租借|外租|外借|交易|效力|执教")


def read(scene: Scene, trigger: Trigger, memory: Memory) -> Reading | None:
    """Fill the places of a verb; None where one that is needed stays empty."""
    clause = scene.clause_of(trigger.start)
    if trigger.verb.id == "hold" and clause[0] == trigger.start > scene.start:
        clause = scene.clause_of(trigger.start - 1)[0], clause[1]  # 赴甲公司，任社長
    across = next((c.start for c in scene.chunks if c.start < clause[0] < c.end), clause[0])
    clause = across, clause[1]  # 副總裁 某某離開: the space parts no two clauses
    within = next((c.end for c in scene.chunks if trigger.english and c.start < clause[1] < c.end), None)
    office = office_of(scene, trigger)
    within = office if within is None else within
    if within is not None:  # 'joined Gibson, Dunn & Crutcher as counsel'
        clause = clause[0], scene.clause_of(within)[1]
    decided = trigger.verb.id == "decide-on" and clause[1] - trigger.end <= 1
    later = [
        t.start
        for t in scene.triggers
        if trigger.end <= t.start < clause[1]
        and not (_takes(trigger, t) and scene.text.startswith("的", t.end))
    ]  # 簽下從乙隊回流|的某某, 接替離任|的某某
    if not later and "person" in trigger.frame.right and (decided or _AS_WHAT.match(scene.text, clause[1])):
        clause = clause[0], scene.clause_of(clause[1])[1]  # 委任某某及某某，為公司董事
    stop = later[0] if later else clause[1]
    if later and taken_up(scene, trigger) is not None:  # 任命某某|出任校長: one telling
        stop = later[1] if len(later) > 1 else clause[1]
    left = [c for c in scene.chunks if c.start >= clause[0] and c.end <= trigger.start]
    right = [
        c
        for c in scene.chunks
        if trigger.end <= c.start < stop and not (c.titles and _ONCE.search(scene.text, trigger.end, c.start))
    ]
    if not right and "to" in trigger.frame.right and _KIND_THEN.search(scene.text, trigger.end, clause[1]):
        right += [c for c in scene.chunks if c.orgs and c.start == clause[1]]
    listing = trigger.verb.id in ("departures-of", "hires-including")  # 'departures are four A bankers: X'
    if clause[1] < scene.end and (listing or all(c.head in ("title", "place") for c in right)):
        right += _named_next(scene, trigger, clause[1])
    if scene.text.startswith("、", trigger.end) and "person" not in trigger.frame.right:
        right = []  # 甲會主委由某某轉任、乙會主委由某某升任
    if trigger.english:
        begin, end = goes_on(scene, trigger, stop)
        right += [c for c in scene.chunks if begin <= c.start < end]
        clause = clause[0], max(clause[1], end)
    left, right = _parties(left, right, trigger, scene, memory)
    trigger = turned(trigger, left, right, scene)
    reading = Reading(scene, trigger, left, right, clause)
    if "person" not in trigger.frame.right:
        _intransitive(reading, memory)
    elif passive(reading):
        by_whom(reading, memory)
    else:
        transitive(reading, memory)
    if reading.who is None or (not trigger.english and one_of_two(scene, reading.who)):
        return None
    by_prepositions(reading)
    role_behind(reading)
    from_apposition(reading)
    english_whence(reading, memory)
    post_ahead(reading)
    post_given_up(reading)
    take_vacant_post(reading, memory)
    to_beside(reading, memory)
    to_board(reading, memory)
    from_board(reading)
    to_formality(reading)
    from_possession(reading)
    from_relative(reading)
    from_its(reading)
    from_modifiers(reading, memory)
    to_there(reading)
    at_first(reading)
    replaces_there(reading, memory)
    to_next_stop(reading)
    to_own_house(reading)
    from_successor(reading, memory)
    from_posts(reading, memory)
    from_predecessor(reading, memory)
    from_team(reading, memory)
    to_its_post(reading)
    to_same(reading, memory)
    to_home(reading, memory)
    to_company(reading, memory)
    to_leader(reading, memory)
    from_company(reading, memory)
    to_vacated(reading, memory)
    from_own_post(reading)
    from_house_told(reading)
    from_partner(reading, memory)
    to_no_house(reading)
    of_no_league(reading, memory)
    return reading if complete(reading) else None


def _takes(trigger: Trigger, then: Trigger) -> bool:
    """Tell whether the verb behind may be one of whom the first takes, or takes the place of."""
    replaces = "other" in trigger.frame.right and then.verb.kind in LEAVING and then.start == trigger.end
    return trigger.verb.id in ("sign", "hire") or replaces


def _parties(
    left: list[Chunk], right: list[Chunk], trigger: Trigger, scene: Scene, memory: Memory
) -> tuple[list[Chunk], list[Chunk]]:
    """Give the noun phrases beside a verb that may be its parties: places that are clubs, no owners of houses."""
    if trigger.verb.id in ("his-leaving", "his-going"):  # 'from X's exit at A to Y's arrival at B'
        other = next((c.start for c in right if c.head == "person"), scene.end)
        right = [c for c in right if c.end <= other]
    if memory.sport or _SPORT.search(scene.text, trigger.start, trigger.end):
        left, right = clubs(left, scene, memory, trigger), clubs(right, scene, memory, trigger)
    elif trigger.verb.id == "transferred" or scene.text.startswith("调离", trigger.start):
        left, right = lands(left, right, trigger, scene)
    if "person" in trigger.frame.right and not trigger.english:
        right = [c for at, c in enumerate(right) if not _whose_aide(c, right[at + 1 :], scene)]
    if trigger.english:
        right = [c for at, c in enumerate(right) if not describes(scene.text, c, right[at + 1 :])]
        left = [c for c in left if not owner(scene.text, c)]
    return left, right


def _whose_aide(chunk: Chunk, behind: list[Chunk], scene: Scene) -> bool:
    """屬意副總統某某的|幕僚長乙: it is the one behind 的 who is taken."""
    aide = behind[0] if behind else None
    return (
        chunk.head == "person"
        and aide is not None
        and aide.head == "person"
        and bool(aide.titles)
        and aide.start == chunk.end + 1
        and scene.text[chunk.end] == "的"
    )


def to_no_house(reading: Reading) -> None:
    """也拟任設區市副廳級領導職務: of no house that the sentence names."""
    to = reading.sides.get("to", NO_SIDE)
    abroad = (
        not reading.trigger.english
        and "驻" in fold(to.role or "")[:12]
        and reading.trigger.verb.kind == "appoint"
    )
    if to.organization and (at_no_house_yet(to.role) or abroad):
        reading.sides["to"] = Side(None, to.role)


_AS_WHAT = re.compile("为(?!了|期|免|避|此|何|由)")

_KIND_THEN = re.compile("(?:公司|企业|平台|机构|巨头|基金|券商|车企|品牌|独角兽|厂商)(?:——|--|—|：|:)$")
"""轉投自動駕駛公司——某某: which one it is stands behind the dash."""

_NAMELY = re.compile(
    "(?:——|--|—|：|:|(?:后卫|前锋|中锋|中场|门将|外援|边锋|投手|捕手|教练|主帅|新援|内援|新帅)，)$"
)


def _named_next(scene: Scene, trigger: Trigger, end: int) -> list[Chunk]:
    """迎來新任技術長——前甲公司副總某某: who it is stands behind the dash."""
    if "person" not in trigger.frame.right or not _NAMELY.search(scene.text, 0, end):
        return []
    reach = 20 if trigger.english else 2  # ': brokers X and Y'
    return [c for c in scene.chunks if c.head == "person" and end <= c.start <= end + reach][:1]


def _intransitive(reading: Reading, memory: Memory) -> None:
    frame = reading.trigger.frame
    if reading.trigger.english:
        reading.who = subject_of(reading, memory)
    else:
        find_subject(reading, memory)
    signed_with(reading, memory)
    sent(reading)
    if reading.who is None and reading.trigger.verb.id == "agreed-parting":
        reading.who = next(
            (c for c in reversed(reading.left) if c.head == "person" and reading.preposition(c) != "toward"),
            None,
        )
    used: Chunk | None = None
    for place in frame.right:
        if place in ("to", "from"):
            chunk = next(
                (
                    c
                    for c in reading.right
                    if c.orgs and c.head in ("org", "title") and c is not used and not _beyond(reading, c)
                ),
                None,
            )
            if chunk is None or _afterwards(reading):
                continue
            if reading.trigger.english and _RANKS.match(reading.scene.text, reading.trigger.end):
                continue
            if place == "to" and _posted_before(reading, chunk):
                continue  # 代行董事長及香港聯交所授權代表職責
            if place == "from" and reading.scene.text.endswith(_WHOLE, 0, reading.trigger.end):
                continue  # 三人離隊 乙隊簽下某某
            next_one = chunk.start == reading.clause[1] and chunk.head == "org"
            near = reading.near(chunk) <= NEAR or next_one or introduces(reading, chunk)
            if place == "to" and reading.scene.text.endswith(IN_CHARGE, 0, chunk.start):
                continue  # 獲委任為負責甲中心的副校長
            board = near and reading.trigger.english and reading.preposition(chunk) == "aside"
            if board or (near and reading.preposition(chunk) in ("", "to", "as", "toward", "agent")):
                set_side(reading, place, chunk)
                used = chunk


def _beyond(reading: Reading, chunk: Chunk) -> bool:
    """同時加盟的還有甲隊的某某、乙隊的某某: what stands behind the name is of the next one."""
    who = reading.who
    return who is not None and reading.trigger.end <= who.start < chunk.start and not reading.trigger.english


_RANKS = re.compile(
    r" (?:its|their|his|her) (?:[a-z]+ ){0,2}(?:ranks|team|staff|board|roster|leadership|faculty|squad)\b"
)
"""'to join its ranks, A …': no name behind it is joined."""


def _posted_before(reading: Reading, chunk: Chunk) -> bool:
    """Tell whether a post of no house stands between the verb and a noun phrase, in one list with it."""
    last = next((c for c in reversed(reading.right) if c.end <= chunk.start), None)
    post = last is not None and last.head == "title" and not last.orgs and not reading.trigger.english
    return post and reading.scene.text[chunk.start - 1] in "及和与、"


_ONCE = re.compile("曾(?:经)?(?:任|担任)$")
"""接替他的是曾任|甲公司總裁|的某某: what stands there fills no place."""

_WHOLE = ("离队", "离团", "离巢")
"""Verbs that hold what is left: no name behind them is."""


def _afterwards(reading: Reading) -> bool:
    """離開後創立的新創公司: what stands behind 後 is not what was left."""
    after = reading.scene.text[reading.trigger.end : reading.trigger.end + 1] == "后"
    return after and reading.trigger.verb.kind in LEAVING
