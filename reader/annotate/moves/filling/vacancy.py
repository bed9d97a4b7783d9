"""Posts that someone has just left, and who takes them: 遺缺由某某升任, 總裁退休，由某某接任."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.memory import Memory
from reader.annotate.moves.filling.places import LEAVING, Reading, human, posted_next
from reader.annotate.moves.filling.roles import role_of
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.envoys import abroad
from reader.annotate.moves.sentence.scene import Scene
from reader.annotate.moves.sentence.telling import NO_SIDE, Side, Telling, long_ago
from reader.annotate.text.fold import fold
from reader.record import replace

_VACANT = re.compile(
    r"(?:该职|遗缺|职缺|空缺|职位|职务|位子|位置|工作|职责|一职|之职)[，,]?(?:则|也|均|仍|先|暂|暂时|将|拟|改|已|确定|决定|内定|预计|依规划|可望){0,3}由?(?:(?<=由)[^，。；由]{0,16}、(?:曾任|曾担任|前)?)?$"
)


_ITS_POST = re.compile("(?:该|本)?(?:公司|集团)")
"""乙公司總經理某某加入甲公司。副總經理某某升任|公司|總經理: of 甲, and not what the other left."""


def take_vacant_post(reading: Reading, memory: Memory) -> None:
    """Where no post is told, give the one that somebody else has just left."""
    who, kind = reading.who, reading.trigger.verb.kind
    known = reading.sides.get("to", NO_SIDE)
    kinds = ("takeover", "promote", "appoint", *(("transfer",) if known.role else ()))
    if who is None or kind not in kinds or known.organization or posted_next(reading):
        return  # 取代甲接掌乙: the next verb tells of what
    own = {m.entity for m in who.people}
    there = any(t.person in own and t.destination.organization for t in memory.sentence)
    other = _other(reading, memory) if not there and kind == "takeover" else None
    other = other or _town_by(reading, memory, known.role)
    if other is not None:
        reading.sides["to"] = Side(other.organization, known.role or other.role)
        reading.losses.append("carried")
        return
    post = _post_left(memory, known.role, {m.entity for m in who.people})
    its = post and post.destination.organization and _ITS_POST.match(reading.scene.text, reading.trigger.end)
    if post is not None and not its:
        reading.sides["to"] = Side(post.origin.organization, known.role)
        reading.losses.append("carried")
        return
    scene = reading.scene
    ahead = scene.text[scene.start : who.start] if scene.start <= who.start else ""
    held = _held(reading, known.role, there=there)
    if held is not None:
        reading.sides["to"] = Side(
            held.orgs[-1].entity, known.role or role_of(scene.printed, held), held.orgs[-1]
        )
        return
    given = _given_by(reading) if known.role is None and scene.start <= who.start else None
    if given is not None:
        own_house = given.orgs[-1] if given.orgs else None
        role = role_of(scene.printed, given)
        reading.sides["to"] = Side(own_house.entity if own_house else None, role, own_house)
        return
    vacant = _VACANT.search(ahead)
    by = reading.preposition(who) == "by" and not known.role
    same = known.role is None and _SAME_POST.match(scene.text, reading.trigger.end)
    if not vacant and not by and not same and (kind != "takeover" or known.role):
        return
    named = _named_post(scene, scene.start + vacant.start()) if vacant else None
    if named is not None:
        reading.sides["to"] = Side(
            named.orgs[-1].entity, known.role or role_of(scene.printed, named), named.orgs[-1]
        )
        return
    owner = _owners(reading, memory, ahead, vacant=bool(vacant))
    today = memory.article.source.date
    told = [*(t for t in memory.tellings if not long_ago(t, today)), *memory.sentence]
    holder = _its_holder(scene, ahead) if vacant and not owner else None
    left = _left(reading, told, [m.entity for m in holder.people] if holder else owner)
    if left is None and holder is not None and known.role is None:
        _of_holder(reading, holder, memory)
        return
    if left is None and vacant and _HIS.search(ahead) and memory.left:
        side = next(reversed(memory.left.values()))  # whom the paragraph before has let go
        reading.sides["to"] = Side(side.organization, known.role or side.role)
        reading.losses.append("carried")
        return
    acts = reading.trigger.verb.id == "act-for"
    if left is not None and vacant and not acts and vacant[0].startswith(("工作", "职责")) and not known.role:
        return  # who takes over the work has not been given the post
    if left is not None:
        office = _AN_OFFICE.search(left.origin.role or "") or abroad(left.origin.role)
        elsewhere = None if office else left.destination.organization
        house = left.origin.organization or elsewhere
        reading.sides["to"] = Side(house, known.role or left.origin.role)
        reading.losses.append("carried")


_IN_TOWN = re.compile("[则也改]?(?:经[^；。由]{1,16}，)?由(?:[^，；。由]{1,8}的)?")


def _town_by(reading: Reading, memory: Memory, role: str | None) -> Side | None:
    """甲市黨部主委由某某接任；乙縣則由某某接掌: the same post, of the town that begins the clause."""
    scene, who = reading.scene, reading.who
    last = memory.sentence[-1] if memory.sentence else next(reversed(memory.tellings), None)
    if (
        who is None
        or role
        or last is None
        or not last.destination.role
        or last.trigger.verb.kind != "takeover"
    ):
        return None
    towns = (
        c for c in scene.chunks if c.head == "place" and _IN_TOWN.fullmatch(scene.text, c.end, who.start)
    )
    town = next((c for c in towns if c.start == scene.start or scene.text[c.start - 1] in "，；"), None)
    return Side(town.place.entity, last.destination.role, town.place) if town and town.place else None


_NOW_BY = re.compile(
    r"(?:一职|职务|职缺|遗缺|之职)?[，,]?(?:日前|近日|昨[日天]?|今[日天]?|[则也将拟改已暂传]|确定|决定|内定|预计|可望|据传){0,4}由"
)


_HANDED = re.compile("(?:职务)?(?:新旧任?)?交接|布达|交棒")
"""甲醫院院長|交接典禮，由…接任."""


def _given_by(reading: Reading) -> Chunk | None:
    """乙院副秘書長日前由甲院院長某某接任: the post that stands before 由."""
    who, text = reading.who, reading.scene.text
    if who is None or reading.preposition(who) != "by" or reading.trigger.verb.kind != "takeover":
        return None
    taken = {t.end for t in reading.scene.triggers if "new" in t.frame.right}  # 升任乙局局長，由某某接任
    posts = [c for c in reading.scene.chunks if c.head == "title" and c.end <= who.start]
    posts = [c for c in posts if c.orgs or text.startswith("驻", c.start)]
    posts = [c for c in posts if c.start not in taken]
    return next(
        (c for c in posts if _NOW_BY.fullmatch(text, c.end, who.start) or _HANDED.match(text, c.end)), None
    )


_AN_OFFICE = re.compile("[局处處署县縣市区區][长長]$")
"""甲縣警察局長某某升任乙市警察局長，由某某接任: whose house is not told, and is not the one that he goes to."""


def _owners(reading: Reading, memory: Memory, ahead: str, *, vacant: bool) -> list[str]:
    """Give whose post it is that is vacant, or that is taken, by the words before."""
    scene, who = reading.scene, reading.who
    owner = [
        c.people[-1].entity
        for c in scene.chunks
        if vacant and c.people and who and c.end <= who.start and scene.text[c.end : c.end + 1] == "的"
    ]
    if reading.trigger.verb.kind == "takeover" and not owner:  # 接替某人: hers is the post that is taken
        owner = [c.people[-1].entity for c in reading.right if c.people and c is not who]
    surname = _OWNER.search(ahead)
    if owner or not vacant or surname is None:
        return owner
    told = [*memory.tellings, *memory.sentence]
    return [t.person for t in told if t.person and t.who and _named(memory, t, surname[1])]


def _named_post(scene: Scene, end: int) -> Chunk | None:
    """Give the post, with its house, that ends right where 遺缺 begins: 環境部次長遺缺由某某升任."""
    for chunk in scene.chunks:
        if chunk.head == "title" and chunk.orgs and chunk.end == end:
            return chunk
        if chunk.head == "org" and chunk.end == end:
            return chunk  # 陸委會一職先由某某暫代
        if chunk.head == "org" and end - chunk.end == 1 and scene.text[chunk.end] == "的":
            return chunk  # 某某在教育局的職位，將由某某接任
        if chunk.head == "org" and 1 < end - chunk.end < 8 and "，" not in scene.text[chunk.end : end]:
            return replace(chunk, end=end, titles=((chunk.end, end),))
    return None


def _other(reading: Reading, memory: Memory) -> Side | None:
    """接替某某: the post that the article has told that other person left."""
    behind = (c for c in reading.right if human(c) and c is not reading.who and reading.near(c) <= 2)
    other = next(behind, None)
    person = memory.meant(reading.scene, other) if other is not None else None
    if other is None:
        person = _sole_leaver(reading, memory)
    if person is None and other is not None and other.several and other.several.single:
        person = next(reversed(memory.left), None)  # whom the paragraph before has let go
    return memory.left.get(person) if person is not None else None


_POST_OPEN = re.compile("，(?:遗缺|职缺|空缺)(?:则|也|将|改|暂)?由$")


def _sole_leaver(reading: Reading, memory: Memory) -> str | None:
    """某某原不在名單之列，因風波落馬，遺缺由乙接任: whom alone the sentence names, and who was told to leave."""
    scene, who = reading.scene, reading.who
    if who is None or memory.sentence or not _POST_OPEN.search(scene.text, scene.start, who.start):
        return None
    people = {m.entity for c in scene.chunks if c.end <= who.start for m in c.people}
    return next(iter(people)) if len(people) == 1 else None


def _post_left(memory: Memory, role: str | None, who: set[str]) -> Telling | None:
    """甲公司總經理某某離任，董事長某某代行總經理職務: the post that the same sentence tells was left."""
    for telling in reversed([*memory.tellings[-2:], *memory.sentence] if role else ()):
        left, house = telling.origin.role or "", telling.origin.organization
        away = telling.destination.organization not in (None, house)
        post = (role or "-").removeprefix("新任")
        leaves = any(each.trigger.verb.kind in LEAVING for each in (telling, *telling.parts))
        if (leaves or away) and telling.person not in who and left.endswith(post):
            return telling if house else None
    return None


_SAME_POST = re.compile("(?:该|此|上述|这一)(?:职|职务|职位|岗位|一职)")
"""出任該職: the post that was told of just before."""


def _held(reading: Reading, role: str | None, *, there: bool) -> Chunk | None:
    """Give the post with its house that the sentence has told of: 該職, or the one that another held."""
    if _SAME_POST.match(reading.scene.text, reading.trigger.end):
        return next((c for c in reversed(reading.scene.chunks) if _post_told(c, reading)), None)
    return _former_holder(reading, role) if role and not there else None


def _former_holder(reading: Reading, role: str) -> Chunk | None:
    """甲公司原總經理某某病逝後，由某某代行總經理職責: the house of who held the post."""
    named = (
        c
        for c in reading.scene.chunks
        if c.head == "person" and c.orgs and c.titles and c.former and c.end <= reading.trigger.start
    )
    text = reading.scene.printed
    return next((c for c in named if c is not reading.who and (role_of(text, c) or "").endswith(role)), None)


def _post_told(chunk: Chunk, reading: Reading) -> bool:
    """甲公司董事長一職已有人選，某某將出任該職: a post with its house that no one's name stands behind."""
    text = reading.scene.text
    return (
        chunk.head == "title"
        and bool(chunk.orgs)
        and chunk.end <= reading.trigger.start
        and text.startswith(("一职", "职务", "之职", "的人选", "人选", "的职务"), chunk.end)
    )


_HIS = re.compile(r"(?:^|[，。；])[其他她]的?(?:遗缺|职缺|空缺|职位|职务|位子)")


def _its_holder(scene: Scene, ahead: str) -> Chunk | None:
    """設計總監某某宣布休息，其職位由乙接任: who is named last before, with a post."""
    his = _HIS.search(ahead)
    before = [c for c in scene.chunks if his and c.people and c.end <= scene.start + his.start()]
    last = before[-1] if before else None
    held = last is not None and len(last.people) == 1 and last.titles and not last.former
    return last if held and last is not None and last.titles[0][0] < last.core else None


def _of_holder(reading: Reading, holder: Chunk, memory: Memory) -> None:
    house = holder.orgs[-1] if holder.orgs else memory.likely.get(holder.people[-1].entity)
    role = role_of(reading.scene.printed, holder)
    reading.sides["to"] = Side(house.entity if house else None, role)
    reading.losses.append("carried")


_OWNER = re.compile(r"(?:^|[，。；])(.)的(?:遗缺|职缺|空缺|职位|职务|位子)")


def _named(memory: Memory, telling: Telling, surname: str) -> bool:
    """Tell whether the person of a telling bears a surname: 區的職位."""
    people = telling.who.people if telling.who else ()
    return any(fold(memory.article.text(each)).startswith(surname) for each in people)


def _left(reading: Reading, tellings: list[Telling], owner: list[str]) -> Telling | None:
    """Give the last telling in which another person (`owner`, where named) leaves a post."""
    who = {m.entity for m in reading.who.people} if reading.who else set()
    for telling in reversed(tellings):
        if telling.person in who or not telling.origin:
            continue
        if owner and telling.person not in owner:
            continue
        if owner or telling.trigger.verb.kind in LEAVING or telling.origin.role:
            return telling
    return None
