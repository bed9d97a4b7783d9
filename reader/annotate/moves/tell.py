"""From the filled places of a sentence's verbs to tellings: persons, groups, dates, status, evidence."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.along import along, from_the_first, with_all
from reader.annotate.moves.filling.companions import companions
from reader.annotate.moves.filling.frames import read
from reader.annotate.moves.filling.listed_behind import without_whole
from reader.annotate.moves.filling.memory import Memory
from reader.annotate.moves.filling.people_meant import awaited, for_each
from reader.annotate.moves.filling.places import LEAVING, Reading
from reader.annotate.moves.filling.replaced import predecessor, successor
from reader.annotate.moves.filling.respectively import (
    and_so_on,
    each_acts_at_home,
    in_step,
    lands_in_step,
    posts_in_step,
)
from reader.annotate.moves.filling.second_posts import second_post
from reader.annotate.moves.filling.trades import traded
from reader.annotate.moves.filling.turned import taken_up
from reader.annotate.moves.no_news import career, no_news
from reader.annotate.moves.passages import go_on, join_on
from reader.annotate.moves.sentence.dates import DateWords
from reader.annotate.moves.sentence.scene import Scene
from reader.annotate.moves.sentence.telling import NO_SIDE, Side, Telling, long_ago
from reader.annotate.moves.sentence.verbs import Trigger
from reader.annotate.moves.status import hearsay, hypothetical, said_too, status_of
from reader.annotate.text.searching import quick
from reader.document import Span, Status
from reader.record import replace

_TEAM = quick(
    r"(?:团队|部门|小组|事业部|研究组|组|研究院|学院|学系|系|课题组|研究所|研究中心|中心|业务部|分公司|厂|[Tt]eam|[Gg]roup|[Ll]ab|实验室)[”」\"]?$"
)

_PAST = re.compile(r"(?:之后|以后|后)(?!任|来|续|悔|备)")
"""卸任後將轉往…: the leaving is told only to say when the joining is."""


RECENT = 60
"""Tellings of the paragraph so far that a verb may point back at."""


def tell(scene: Scene, memory: Memory) -> list[Telling]:
    """Read the verbs of one sentence; verbs of one passage (離開甲加盟乙) are one telling."""
    tellings: list[Telling] = []
    memory.sentence = tellings
    dates: dict[int, DateWords | None] = {}
    before = scene.start
    told = -1
    for trigger in scene.triggers:
        if trigger.start == told:
            continue
        clause = scene.clause_of(trigger.start)
        ahead = _ONCE.sub("", scene.cues(clause[0], trigger.start))
        ahead = said_too(scene.text[scene.start : clause[0]], ahead) if trigger.english else ahead
        asked = scene.text[clause[0] : clause[1]].rstrip().endswith(("？", "?", "吗"))
        if hypothetical(ahead) or (asked and scene.text[clause[1] - 2 : clause[1]] != "?"):
            continue
        if no_news(scene, trigger, clause):
            continue
        reading = read(scene, trigger, memory)
        if reading is None or career(reading, ahead, scene):
            continue
        told = taken_up(scene, trigger) or told
        dates[trigger.start] = _date(reading, before)
        before = trigger.end
        for telling in _tellings(reading, memory, dates[trigger.start]):
            if trigger.verb.id == "found" and _of_history(telling, memory.article.source.date):
                continue
            join_on(tellings, go_on(telling, [*memory.tellings, *tellings], memory.article.source.date))
    memory.gone.update({t.person: t.destination for t in tellings if t.person and t.destination.organization})
    memory.left.update(
        {
            t.person: t.origin
            for t in tellings
            if t.person
            and t.origin.organization
            and not (t.person in memory.left and _of_before(t, memory.article.source.date))
        }
    )
    memory.joined = next(
        (t.destination for t in reversed(tellings) if t.destination.organization), memory.joined
    )
    memory.pending = next((awaited(t, scene) for t in tellings if awaited(t, scene)), memory.pending)
    memory.leavers = next(
        (t.origin for t in reversed(tellings) if t.group and t.origin.organization), memory.leavers
    )
    memory.tellings = [*memory.tellings, *tellings][-RECENT:]
    return tellings


def _of_history(telling: Telling, today: str) -> bool:
    """1958年創立了甲公司: whoever founded a house ten years ago and more is not told to go there."""
    year = telling.date.iso[:4] if telling.date else ""
    return year.isdecimal() and today[:4].isdecimal() and int(year) < int(today[:4]) - 9


_ONCE = re.compile("曾经?(?:任|担任|为|在)[^，。；的]{1,24}的|曾经的")
"""由曾任乙局局長的某某接任: of his career, and not of this verb."""


def _of_before(telling: Telling, today: str) -> bool:
    """Tell whether a telling is of years before; in an article of no known day, whether it tells a year."""
    return long_ago(telling, today) if today else bool(telling.date and telling.date.iso[:4].isdecimal())


def _date(reading: Reading, after: int) -> DateWords | None:
    """Give the last date between the verb before and this one, else one behind it in its clause."""
    scene, trigger = reading.scene, reading.trigger
    dates = [d for d in scene.dates if not scene.text.startswith(("出生", "生于"), d.end)]
    effect = next((d for d in dates if trigger.end <= d.start and _effective(scene, trigger, d)), None)
    if effect is not None:
        return effect
    ahead = [d for d in dates if after <= d.start and d.end <= trigger.start and _leads(reading, d)]
    if ahead:
        return max(ahead, key=lambda d: (len(d.iso) > 4, d.start)) if len(ahead) > 1 else ahead[0]
    for date in dates:
        if (
            _DAY_OF.search(scene.text, trigger.end, date.start)
            and scene.text.count("，", trigger.end, date.start) == 1
        ):
            return date
        if trigger.english and scene.text.endswith("since ", 0, date.start):
            continue
        late = scene.text.startswith(("起", "生效", "正式生效"), date.end)
        if trigger.end <= date.start < reading.clause[1] + 30 * late and (
            late or _dates_behind(scene, trigger, date)
        ):
            return date
    return None


_EFFECTIVE = re.compile("(?:起|正式)?生效")


def _effective(scene: Scene, trigger: Trigger, date: DateWords) -> bool:
    """已任命某某為總裁，自10月1日起生效: the day it takes effect stands in the clause behind."""
    between = scene.text[trigger.end : date.start]
    return (
        bool(_EFFECTIVE.match(scene.text, date.end))
        and between.endswith(("，自", "，于", "，将于"))
        and between.count("，") == 1
    )


_DAY_OF = re.compile("，(?:其|该)?(?:离任|任职|上任|就任|辞任|离职|生效)(?:的)?日期[为是：]?$")
"""離任公司首席信息官，離任日期是1月19日."""

_OF_ITS_OWN = re.compile("推出|成立|发布|上线|上市|出生|毕业|开播|首播|创刊|建成|上映")


def _leads(reading: Reading, date: DateWords) -> bool:
    """Tell whether a date ahead of a verb is the verb's: in its clause, or opening the one before (7月2日，據…)."""
    scene = reading.scene
    start, end = scene.clause_of(date.start)
    if start == reading.clause[0]:
        return True
    opens = len(scene.text[start : date.start].strip(" 据在而继自从早更的再另外此前")) <= 2
    opens = opens and not _OF_ITS_OWN.match(scene.text, date.end)
    opens = opens and not scene.text.endswith(("距离", "距", "自从", "早在"), 0, date.start)
    attached = scene.text[date.end : date.end + 1] == "的" or (
        scene.text[max(start, date.start - 1) : date.start] in ("从", "到")
        and not scene.text.startswith("，", date.end)  # 到2025年，他晉升
    )
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
        origin=reading.sides.get("from", NO_SIDE),
        destination=_destination(reading),
        date=date,
        date_text=scene.printed[date.start : date.end] if date else "",
        status=_status(reading),
        ahead=scene.cues(reading.clause[0], trigger.start),
        evidence=_trim(scene, begin, max(reading.clause[1], trigger.end, who.end if own else 0)),
        losses=(
            *reading.losses,
            *(["weak"] if trigger.verb.weak else []),
            *(["hearsay"] if hearsay(scene.cues(scene.start, trigger.start)) else []),
            *(["leaving"] if leaving else []),
            *(["left"] if leaving and not date else []),
            *(["past"] if leaving and _PAST.match(scene.text, trigger.end) else []),
        ),
    )
    others = companions(scene, who, trigger.start)
    base = from_the_first(base, who, others, scene)
    told = [*in_step(for_each(base, who, scene, memory), reading), *and_so_on(base, reading)]
    for other in others:
        told += for_each(along(base, other, scene), other, scene, memory)
    told = [with_all(each, others) for each in told]
    told = each_acts_at_home(posts_in_step(told, reading), reading)
    told = without_whole(lands_in_step(told, reading))
    return [
        *told,
        *traded(base, reading, memory),
        *successor(base, reading, memory),
        *predecessor(base, reading, memory),
        *second_post(base, reading, memory),
    ]


_SAYS_NOT = frozenset({"end-of-term", "no-longer", "dismissed", "not-renewed"})
"""Verbs with a negation of their own, 未能連任: it denies nothing."""


def _status(reading: Reading) -> Status:
    """Read the cues; 將 before who is taken (將某人納入麾下) is no future; 擬任 and 'is leaving' are one."""
    scene, trigger, who = reading.scene, reading.trigger, reading.who
    begin = max(
        (
            t.end
            for t in scene.triggers
            if who and reading.clause[0] <= t.start < t.end <= who.start < trigger.start
        ),
        default=reading.clause[0],
    )
    before = scene.cues(begin, trigger.start)
    if (
        who is not None
        and reading.clause[0] < who.start < trigger.start
        and reading.preposition(who) == "patient"
    ):
        at = who.start - 1 - begin
        before = before[:at] + "□" + before[at + 1 :]
    if trigger.english or trigger.verb.id not in _SAYS_NOT:
        before += scene.cues(trigger.start, trigger.end) + " "
    lead = scene.cues(scene.start, begin)
    before = said_too(lead, before) if trigger.english else before
    behind = scene.cues(reading.clause[1], scene.end) if trigger.english else ""
    if reading.scene.text.startswith("to ", trigger.start) and _left_before(reading):
        before = ""  # 'quit in May to join A' has joined
    if trigger.verb.id in ("nominate", "designate"):
        before = "计划" + before  # who is nominated is not yet in office
    return status_of(lead + behind, before, scene.cues(trigger.end, reading.clause[1]))


def _left_before(reading: Reading) -> bool:
    """Tell whether another verb of the clause tells of a leaving that has been: 'quit to join A'."""
    scene, clause = reading.scene, reading.clause
    return any(
        t.verb.kind in (*LEAVING, "takeover")
        and clause[0] <= t.start < reading.trigger.start
        and status_of("", scene.cues(clause[0], t.end), "") is Status.CONFIRMED
        for t in scene.triggers
    )


def _destination(reading: Reading) -> Side:
    side = reading.sides.get("to", NO_SIDE)
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
