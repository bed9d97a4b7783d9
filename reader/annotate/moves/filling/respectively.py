"""Lists that go in step: 甲、乙分別加入丙和丁; and those that share a verb: 任命甲為總裁、乙為副總裁."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.annotate.moves.filling.places import LEAVING, Reading
from reader.annotate.moves.filling.roles import role_of
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.telling import Side, Telling
from reader.record import replace

_IN_STEP = re.compile("分别|各自")
_RESPECTIVELY = re.compile(r"[^;]{2,160}\brespectively\b")
_LISTED = re.compile("(?:（[^（）]{1,20}）)?(?:、|和|与|及|以及)|,? and |, ")


def in_step(told: Sequence[Telling], reading: Reading) -> list[Telling]:
    """Give each of several people the organisation or role at the same place of the other list."""
    who, (begin, end) = reading.who, reading.clause
    people = [each for each in told if each.person]
    if who is None or not 1 < len(people) == len(who.people) or len(told) > len(people):
        return list(told)
    whence = [c for c in reading.left if c.head == "org" and reading.preposition(c) == "from"]
    if len(whence) == len(people):  # 從甲隊及乙隊簽入丙及丁
        rows = zip(people, whence, strict=True)
        return [replace(each, origin=Side(c.orgs[-1].entity, None, c.orgs[-1])) for each, c in rows]
    text, behind = reading.scene.text, reading.trigger.end
    respectively = reading.trigger.english and _RESPECTIVELY.match(text, behind, reading.scene.end)
    houses = _houses_ahead(reading, len(people))
    if houses:
        return [
            replace(each, origin=Side(c.orgs[-1].entity, each.origin.role, c.orgs[-1]))
            for each, c in zip(people, houses, strict=True)
        ]
    if not respectively and not _IN_STEP.search(text, begin, end):
        return list(told)
    posts = _row(reading)
    if 1 < len(posts) < len(people) and reading.trigger.verb.kind not in LEAVING:
        return _at_the_ends(people, posts)
    if len(posts) != len(people):
        return list(told)
    if reading.trigger.verb.kind in LEAVING:
        return [
            replace(each, origin=_laid(each.origin, post)) for each, post in zip(told, posts, strict=True)
        ]
    return [
        replace(each, destination=_laid(each.destination, post))
        for each, post in zip(told, posts, strict=True)
    ]


_NEXT_CLUB = re.compile("(?:、|和|与|及|以及)(?:[英西意德法中日韩沙美][超甲乙职]联?)?")
_EACH = re.compile(
    "(?:也|都|均|已|先后)*(?:相继|各自|分别|先后|同日|纷纷)(?:正式|官方)?(?:宣布|官宣|确认|公布|公告)"
)


def _houses_ahead(reading: Reading, many: int) -> list[Chunk]:
    """甲隊、乙隊相繼宣布，主帥某某、某某下課: give the houses at the same places of a row ahead; empty where there is none."""
    who, scene = reading.who, reading.scene
    if who is None or reading.trigger.verb.kind not in LEAVING or reading.trigger.english:
        return []
    row: list[Chunk] = []
    for chunk in reversed([c for c in scene.chunks if c.end <= who.start and c.head == "org"]):
        if row and not _NEXT_CLUB.fullmatch(scene.text, chunk.end, row[0].start):
            break
        row.insert(0, chunk)
    told = len(row) == many and _EACH.match(scene.text, row[-1].end)
    return row if told else []


def _at_the_ends(people: Sequence[Telling], posts: Sequence[Side]) -> list[Telling]:
    """甲、乙、丙分別轉投丁和戊: 甲 goes to the first, 丙 to the last, and where 乙 goes is not told."""
    first, *between, last = people
    return [
        replace(first, destination=_laid(first.destination, posts[0])),
        *(replace(each, destination=Side()) for each in between),
        replace(last, destination=_laid(last.destination, posts[-1])),
    ]


_ONE_BY_ONE = re.compile("(?:先后|分别|相继|陆续|各自)(?:已|也|均)?$")


def lands_in_step(told: Sequence[Telling], reading: Reading) -> list[Telling]:
    """甲、乙、丙先後卸任東原、西原、南原市委書記: give each the town at the same place of the row behind."""
    scene = reading.scene
    row = [c for c in reading.right if c.head in ("place", "title")]
    if len(row) < 2 or not _ONE_BY_ONE.search(scene.text, reading.clause[0], reading.trigger.start):
        return list(told)
    last = next((at for at, c in enumerate(row) if c.head == "title"), None)
    people = sorted((each for each in told if each.person and each.who), key=lambda each: each.who.core)  # type: ignore[union-attr]
    if not last or len(people) < len(told) or not row[last].orgs:
        return list(told)
    if any(scene.text[a.end : b.start] != "、" for a, b in pairwise(row[: last + 1])):
        return list(told)
    if last + 1 != len(people):
        return []  # one of them is no name that we know
    role = role_of(scene.printed, row[last])
    houses = [*(c.place for c in row[:last]), row[last].orgs[-1]]
    posts = [Side(house.entity, role, house) for house in houses if house is not None]
    if reading.trigger.verb.kind in LEAVING:
        return [replace(each, origin=post) for each, post in zip(people, posts, strict=True)]
    return [replace(each, destination=post) for each, post in zip(people, posts, strict=True)]


_BY_EACH = re.compile("(?:一职|职务|职位)?(?:则|将|也|拟|已)?(?:分别|各)(?:将|改|暂)?由")


def posts_in_step(told: Sequence[Telling], reading: Reading) -> list[Telling]:
    """甲銀行董事長及總經理分別由某某及某某接任: give each the post at the same place of the row ahead."""
    scene = reading.scene
    people = sorted((each for each in told if each.person and each.who), key=lambda each: each.who.core)  # type: ignore[union-attr]
    if len(people) < 2 or len(people) < len(told) or people[0].who is None:
        return list(told)
    begin = people[0].who.start
    ahead = [c for c in scene.chunks if c.head == "title" and c.orgs and c.end <= begin]
    if not ahead or not _BY_EACH.match(scene.text, ahead[-1].end):
        return list(told)
    posts = [_post(ahead[-1], span, scene.printed) for span in ahead[-1].titles]
    if len(posts) != len(people):
        return list(told)
    return [replace(each, destination=post) for each, post in zip(people, posts, strict=True)]


def _post(row: Chunk, span: tuple[int, int], printed: str) -> Side:
    """Give one post of a row with the house that stands before it."""
    houses = [org for org in row.orgs if org.end <= span[1]] or list(row.orgs)
    house = houses[-1]
    return Side(house.entity, printed[max(span[0], house.end) : span[1]].strip(" 的、及") or None, house)


_BY_EACH_OF = re.compile("分别(?:先|暂)?由$")


def each_acts_at_home(told: Sequence[Telling], reading: Reading) -> list[Telling]:
    """分別由甲公司總經理某某、乙銀行總經理某某代理: each of two acts in his own house."""
    people = sorted((each for each in told if each.person and each.who), key=lambda each: each.who.core)  # type: ignore[union-attr]
    if reading.trigger.verb.id != "act-for" or len(people) < 2 or len(people) < len(told):
        return list(told)
    first = people[0].who
    if first is None or not _BY_EACH_OF.search(reading.scene.text, 0, first.start):
        return list(told)
    if not all(each.who and each.who.orgs for each in people):
        return list(told)
    return [
        replace(
            each,
            origin=Side(None, each.origin.role),
            destination=Side(each.who.orgs[-1].entity, each.destination.role, each.who.orgs[-1]),  # type: ignore[union-attr]
        )
        for each in people
    ]


_ALSO = re.compile("(?:（[^（）]{1,20}）)?(?:职务|一职)?[，、；]?(?:和|及|以及|并)?|,? and |, ")
_POST_OF = re.compile(
    r"(?:（[^（）]{1,20}）|同志|先生|女士)*(?:等(?:[\d一二三四五六七八九十]*[人位名])?)?(?:为|任|担任|出任|的)"
    r"| as (?:its |the |their |an? )?(?:new |next )?"
)


def and_so_on(base: Telling, reading: Reading) -> list[Telling]:
    """任命甲為乙局局長、丙為丁局局長: the verb is said once for all of them."""
    scene, who = reading.scene, reading.who
    if who is None or "person" not in reading.trigger.frame.right or who not in scene.chunks:
        return []
    leaving = reading.trigger.verb.kind in LEAVING
    row = scene.chunks[scene.chunks.index(who) + 1 :]
    if not row or not (row[0].titles and _POST_OF.fullmatch(scene.text, who.end, row[0].start)):
        return []
    found, last = [], row[0]
    for person, post in zip(row[1::2], row[2::2], strict=False):
        together = _ALSO.fullmatch(scene.text, last.end, person.start)
        if not together or not person.people or not post.titles:
            break
        if not _POST_OF.fullmatch(scene.text, person.end, post.start):
            break
        org = post.orgs[-1] if post.orgs else None
        shared = (base.origin if leaving else base.destination).organization
        side = Side(org.entity if org else shared, role_of(scene.printed, post), org)
        evidence = replace(base.evidence, end=max(base.evidence.end, post.end))
        for each in person.people:
            own = replace(base, person=each.entity, who=person, group=None, evidence=evidence)
            found.append(
                replace(own, origin=side) if leaving else replace(own, origin=Side(), destination=side)
            )
        last = post
    return found


def _laid(shared: Side, own: Side) -> Side:
    if own.organization is None:
        return replace(shared, role=own.role)
    return own


def _row(reading: Reading) -> list[Side]:
    """Give the organisations, or the roles, that stand in a list behind the verb."""
    scene = reading.scene
    behind = [c for c in reading.right if c is not reading.who and (c.orgs or c.titles)]
    run = behind[:1]
    for chunk in behind[1:]:
        if not _LISTED.fullmatch(scene.text, run[-1].end, chunk.start):
            break
        run.append(chunk)
    if len(run) == 1 and len(run[0].titles) == 1 and len(run[0].orgs) > 1:
        role = role_of(scene.printed, run[0])  # 分別升任甲銀行、乙銀行與丙銀行總經理
        return [Side(org.entity, role, org) for org in run[0].orgs]
    if len(run) == 1 and len(run[0].titles) > 1:
        org = run[0].orgs[-1] if run[0].orgs else None
        return [
            Side(org.entity if org else None, scene.printed[start:end].strip(" 的、"), org)
            for start, end in run[0].titles
        ]
    return [
        Side(c.orgs[-1].entity if c.orgs else None, role_of(scene.printed, c), c.orgs[-1] if c.orgs else None)
        for c in run
    ]
