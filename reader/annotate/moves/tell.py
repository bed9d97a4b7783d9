"""From the filled places of a sentence's verbs to tellings: persons, groups, dates, status, evidence."""

from __future__ import annotations

import re
from dataclasses import replace

from reader.annotate.moves.chunks import Chunk
from reader.annotate.moves.dates import DateWords
from reader.annotate.moves.frames import read
from reader.annotate.moves.memory import Memory
from reader.annotate.moves.places import LEAVING, Reading
from reader.annotate.moves.scene import Scene
from reader.annotate.moves.status import bygone, hypothetical, status_of
from reader.annotate.moves.telling import Side, Telling
from reader.annotate.moves.verbs import Trigger
from reader.document import Group, Mention, Span, Status

_TEAM = re.compile(r"(?:团队|部门|小组|事业部|研究组|组|[Tt]eam|[Gg]roup|[Ll]ab|实验室)[”」\"]?$")

_PAST = re.compile(r"(?:之后|以后|后)(?!任|来|续|悔|备)")
"""卸任後將轉往…: the leaving is told only to say when the joining is."""

_AMONG = re.compile(r"其中|另外?|其余|剩下|余下|还有")

RECENT = 60
"""Tellings of the paragraph so far that a verb may point back at."""

_MOST = 60
"""People that one telling may name; a longer list is no news of a move."""


def tell(scene: Scene, memory: Memory) -> list[Telling]:
    """Read the verbs of one sentence; verbs of one passage (離開甲加盟乙) are one telling."""
    tellings: list[Telling] = []
    memory.sentence = tellings
    dates: dict[int, DateWords | None] = {}
    before = scene.start
    for trigger in scene.triggers:
        clause = scene.clause_of(trigger.start)
        ahead = scene.cues(clause[0], trigger.start)
        asked = scene.text[clause[0] : clause[1]].rstrip().endswith(("？", "?", "吗"))
        if hypothetical(ahead) or (asked and scene.text[clause[1] - 2 : clause[1]] != "?"):
            continue
        reading = read(scene, trigger, memory)
        if reading is None or _career(reading, ahead, scene):
            continue
        dates[trigger.start] = _date(reading, before)
        before = trigger.end
        for telling in _tellings(reading, memory, dates[trigger.start]):
            _add(tellings, _hop(telling, [*memory.tellings, *tellings]))
    memory.leavers = next(
        (t.origin for t in reversed(tellings) if t.group and t.origin.organization), memory.leavers
    )
    memory.tellings = [*memory.tellings, *tellings][-RECENT:]
    return tellings


def _hop(new: Telling, before: list[Telling]) -> Telling:
    """2010年跳槽到甲，2016年又被乙挖走: whence the second time is where the first one led."""
    hops = new.trigger.verb.kind in ("transfer", "poach") and new.date and new.date.iso
    if not hops or new.origin or new.person is None or not new.destination.organization:
        return new
    last = next((t for t in reversed(before) if t.person == new.person), None)
    if last is None or not last.date or not last.date.iso or not last.destination.organization:
        return new
    if last.date.iso > new.date.iso or last.destination.organization == new.destination.organization:  # type: ignore[union-attr]
        return new
    post = Side(last.destination.organization, last.destination.role)
    return replace(new, origin=post, losses=(*new.losses, "carried"))


def _career(reading: Reading, ahead: str, scene: Scene) -> bool:
    """A former post told in passing (曾出任, 曾任) without a date is an affiliation."""
    if not bygone(ahead[-16:]):
        return False
    return not any(reading.clause[0] <= d.start < reading.trigger.start for d in scene.dates)


def _date(reading: Reading, after: int) -> DateWords | None:
    """Give the last date between the verb before and this one, else one behind it in its clause."""
    scene, trigger = reading.scene, reading.trigger
    ahead = [d for d in scene.dates if after <= d.start and d.end <= trigger.start and _leads(reading, d)]
    if ahead:
        return max(ahead, key=lambda d: (len(d.iso) > 4, d.start)) if len(ahead) > 1 else ahead[0]
    for date in scene.dates:
        late = scene.text.startswith(("起", "生效", "正式生效"), date.end)
        if trigger.end <= date.start < reading.clause[1] + 30 * late and (
            late or _dates_behind(scene, trigger, date)
        ):
            return date
    return None


def _leads(reading: Reading, date: DateWords) -> bool:
    """Tell whether a date ahead of a verb is the verb's: in its clause, or opening the one before (7月2日，據…)."""
    scene = reading.scene
    start, end = scene.clause_of(date.start)
    if start == reading.clause[0]:
        return True
    opens = len(scene.text[start : date.start].strip(" 据在而继自从")) <= 2
    attached = scene.text[date.end : date.end + 1] == "的" or scene.text[
        max(start, date.start - 1) : date.start
    ] in ("从", "到")
    return opens and not attached and (start == scene.start or end == reading.clause[0])


def _dates_behind(scene: Scene, trigger: Trigger, date: DateWords) -> bool:
    """Tell whether a date behind its verb is the verb's: in English, or as 自…, 於…."""
    return trigger.english or scene.text[date.start - 1] in "自于从"


def _tellings(reading: Reading, memory: Memory, date: DateWords | None) -> list[Telling]:
    scene, trigger, who = reading.scene, reading.trigger, reading.who
    assert who is not None
    start = who.start if scene.start <= who.start < scene.end else reading.clause[0]
    begin = scene.clause_of(min(start, trigger.start))[0]
    own = scene.start <= who.start < scene.end
    leaving = trigger.verb.kind in LEAVING
    base = Telling(
        paragraph=scene.paragraph,
        trigger=trigger,
        person=None,
        group=None,
        who=who,
        where=scene.paragraph if own else memory.subject_at[0],
        origin=reading.sides.get("from", Side()),
        destination=_destination(reading),
        date=date,
        date_text=scene.printed[date.start : date.end] if date else "",
        status=_status(reading),
        evidence=_trim(scene, begin, max(reading.clause[1], trigger.end, who.end if own else 0)),
        losses=(
            *reading.losses,
            *(["weak"] if trigger.verb.weak else []),
            *(["leaving"] if leaving else []),
            *(["past"] if leaving and _PAST.match(scene.text, trigger.end) else []),
        ),
    )
    return _persons(base, who, scene, memory)


def _status(reading: Reading) -> Status:
    """Read the cues; 將 before who is taken (將某人納入麾下) is no future; 擬任 and 'is leaving' are one."""
    scene, trigger, who = reading.scene, reading.trigger, reading.who
    before = scene.cues(reading.clause[0], trigger.start)
    if (
        who is not None
        and reading.clause[0] < who.start < trigger.start
        and reading.preposition(who) == "patient"
    ):
        at = who.start - 1 - reading.clause[0]
        before = before[:at] + "□" + before[at + 1 :]
    before += scene.cues(trigger.start, trigger.end) + " "
    lead = scene.cues(scene.start, reading.clause[0])
    return status_of(lead, before, scene.cues(trigger.end, reading.clause[1]))


def _destination(reading: Reading) -> Side:
    side = reading.sides.get("to", Side())
    mention = side.mention
    if mention is None or mention.paragraph != reading.scene.paragraph:
        return side
    team = bool(_TEAM.search(reading.scene.text[mention.start : mention.end]))
    return replace(side, team=team)


def _trim(scene: Scene, start: int, end: int) -> Span:
    words = scene.text[start:end]
    left = len(words) - len(words.lstrip(' ，、：:,“「"'))
    right = len(words.rstrip(" ，、：:,。；;！!？?.\n—-"))
    return Span(scene.paragraph, start + min(left, right), start + right)


def _persons(base: Telling, who: Chunk, scene: Scene, memory: Memory) -> list[Telling]:
    people: tuple[Mention, ...] = who.people
    words = who.several
    if words is not None and base.trigger.verb.kind not in LEAVING and not base.origin:
        base = _among(base, who, scene, memory)
    losses = base.losses
    if words is not None and not people and words.refers:
        before = [c for c in scene.chunks if c.end <= who.start]
        if words.single:
            people, losses = _pronoun(before, memory), (*losses, "pronoun")
        else:
            people, losses = memory.antecedents(words.count, before, scene.paragraph), (*losses, "antecedent")
        if not people and (words.single or words.count is None):
            return []
    seen = {m.entity: m for m in people}
    if len(seen) > _MOST:
        return []
    tellings = [replace(base, person=entity, losses=losses) for entity in seen]
    whole = words is not None and not words.refers and (words.count is None or words.count > len(seen))
    if not seen or (whole and words is not None and not words.single):
        end = words.end if words is not None and people and words.start < people[0].start else who.end
        label = scene.printed[who.start : end].strip(" ，")
        count = words.count if words is not None else (1 if who.head == "title" else None)
        group = Group(label, count, tuple(seen))
        tellings.append(replace(base, group=group, losses=(*losses, "group")))
    return tellings


def _among(base: Telling, who: Chunk, scene: Scene, memory: Memory) -> Telling:
    """六人離開甲，其中四人加入乙: the four left where the six did."""
    if memory.leavers is None or not _AMONG.search(
        scene.text, max(scene.start, who.start - 4), who.start + 3
    ):
        return base
    return replace(base, origin=memory.leavers, losses=(*base.losses, "carried"))


def _pronoun(before: list[Chunk], memory: Memory) -> tuple[Mention, ...]:
    """他 is the first person of the sentence so far, else whom the sentence before was about."""
    named = next((c for c in before if len(c.people) == 1), None)
    if named is not None:
        return named.people
    if memory.subject is not None and len(memory.subject.people) == 1:
        return memory.subject.people
    return ()


def _add(tellings: list[Telling], new: Telling) -> None:
    """Add a telling, or join it to the one before where a leaving and a joining make one passage."""
    for index in range(len(tellings) - 1, -1, -1):
        old = tellings[index]
        if (old.person, old.group) != (new.person, new.group):
            continue
        if _one_passage(old, new):
            tellings[index] = _passage(old, new)
            return
        guessed = not new.origin or {"company", "guess", "employer"} & set(new.losses)
        if guessed and old.destination.organization and new.trigger.verb.kind in LEAVING:
            new = replace(new, origin=Side(old.destination.organization, old.destination.role))
        break
    tellings.append(new)


def _one_passage(old: Telling, new: Telling) -> bool:
    dates = {t.date.start for t in (old, new) if t.date}
    past = "past" in old.losses and new.trigger.verb.kind not in LEAVING
    if (len(dates) > 1 or old.status is not new.status) and not past:
        return False
    first = old.trigger.verb.kind in LEAVING
    second = new.trigger.verb.kind in LEAVING
    if first == second:
        return _repeats(old, new)
    joined = new if first else old
    left = old if first else new
    if left.destination or left.origin.organization == joined.destination.organization:
        return False
    origin = joined.origin.organization
    return origin is None or origin == left.origin.organization or "modifier" in joined.losses


def _repeats(old: Telling, new: Telling) -> bool:
    """加盟乙出任副總裁, 辭職後不再擔任: the second verb adds to the first."""
    if new.destination.team and old.destination and not new.date:
        return True
    return all(
        not (a.organization and b.organization) or a.organization == b.organization
        for a, b in ((old.origin, new.origin), (old.destination, new.destination))
    )


def _passage(old: Telling, new: Telling) -> Telling:
    span = Span(
        old.paragraph,
        min(old.evidence.start, new.evidence.start),
        max(old.evidence.end, new.evidence.end),
    )
    first, second = (new, old) if "past" in old.losses else (old, new)
    joined, left = (new, old) if old.trigger.verb.kind in LEAVING else (old, new)
    return replace(
        old,
        trigger=joined.trigger,
        origin=_both(left.origin, joined.origin),
        destination=_both(old.destination, new.destination),
        date=first.date or second.date,
        date_text=first.date_text or second.date_text,
        status=first.status,
        evidence=span,
        parts=(*(old.parts or (old,)), *(new.parts or (new,))),
        losses=old.losses if len(old.losses) <= len(new.losses) else new.losses,
    )


def _both(first: Side, second: Side) -> Side:
    return Side(
        first.organization or second.organization,
        first.role or second.role,
        first.mention or second.mention,
    )
