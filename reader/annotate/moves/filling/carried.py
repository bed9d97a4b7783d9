"""Who moves where a clause does not say: carried over from the clauses and the sentence before."""

from __future__ import annotations

import re
from itertools import pairwise

from reader.annotate.moves.filling.memory import Memory
from reader.annotate.moves.filling.obliques import at_his_call
from reader.annotate.moves.filling.places import Reading, human, set_side
from reader.annotate.moves.filling.roles import role_of
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.scene import Scene
from reader.annotate.moves.sentence.telling import Side
from reader.annotate.text.searching import quick

_SOMEONE = re.compile(r"[\u4e00-\u9fff]{3,}则(?:已|将|也|在|于)?$")
"""剪輯師某某則: who it is stands there, only nobody knows the name."""


_SOME = re.compile(
    r"(?:其中|当中)?(?:又|更|还|也|便|已)?有[人些]|(?:或|已经?|还|又|将|可能|至少)*有?(?:多|数|几|两|三|四|五|若干|不少|一众|大批|另有|\d+)[位名个]|部分|许多|不少"
)
"""多位UP主, 其中有人: those of a clause of their own, who have no names."""


def carried(reading: Reading, memory: Memory) -> None:
    """Take who moves from the clauses before, or from the sentence before where it goes on about one person."""
    scene = reading.scene
    if _SOMEONE.search(scene.text, reading.clause[0], reading.trigger.start):
        return
    if _SOME.match(scene.text, reading.clause[0], reading.trigger.start):
        return
    if scene.text[reading.clause[0]] in "“「" and scene.text.startswith(("”", "」"), reading.trigger.end):
        return  # “遭免職”書記: the words in quotation marks tell of whom stands behind
    earlier = [c for c in scene.clauses if c[1] <= reading.clause[0]]
    quoted = (
        _told_behind(reading) if earlier and scene.text.startswith(("「", "“"), reading.clause[0]) else None
    )
    if quoted is not None:  # 某某表示：「自重返甲臺以來，乙…
        reading.who = quoted
        reading.losses.append("carried")
        return
    for clause in reversed(earlier):
        inside = [c for c in scene.chunks if clause[0] <= c.start < clause[1]]
        people = [
            c
            for c in inside
            if human(c)
            and scene.prepositions[c.start] in ("", "patient", "by")
            and not _owner(scene, c, inside)
            and not kin(reading, c)
            and not at_his_call(scene.text, c)
            and not _pursued(scene, c, clause)
            and not _is_he(reading, c, clause)
            and not _whose_place(scene, c)
        ]
        named = [c for c in people if c.head == "person"]
        people = [c for c in people if not (named and _ITS.match(scene.text, c.start))]  # 其創辦人某某
        if people:
            people = people[:1] if len(people) == 1 else _last_of_list(scene, inside, people)
            owner = len(people) > 1 and (
                scene.text.startswith("的", people[0].end) or _closes(scene, people[0], people[-1], clause)
            )
            reading.who = people[-1] if owner else people[0]  # 輔佐弟弟甲的前教練乙，確定離開
            reading.losses.append("carried")
            _apposition(reading, reading.who)
            return
    behind = _told_behind(reading) if not earlier else None
    if behind is not None:
        reading.who = behind
        reading.losses.append("carried")
        return
    title = next(
        (c for c in scene.chunks if c.head == "title" and c.orgs and c.end <= reading.clause[0]), None
    )
    if title is not None and len(earlier) <= 2 and not reading.trigger.verb.weak:
        return
    if memory.subject_at[0] != scene.paragraph and _when_alone(reading) and _one_told(memory):
        reading.who = memory.tellings[-1].who
        reading.losses.append("carried_far")
        return
    if (
        memory.subject is not None
        and memory.subject_at[0] == scene.paragraph
        and (not reading.trigger.verb.weak or _when_alone(reading) or _told_of(reading, memory))
    ):
        reading.who = memory.subject
        reading.losses.append("carried_far")


def _closes(scene: Scene, first: Chunk, last: Chunk, clause: tuple[int, int]) -> bool:
    """他們心儀的球員某某，也選擇了加盟: all of a clause goes with the one whose name closes it."""
    ends = last.head == "person" and not scene.text[last.end : clause[1]].strip("，, ")
    told = any(first.end <= verb.start < last.core for verb in scene.triggers)  # 甲將接替離任的乙，
    return ends and not told and _WHOM.fullmatch(scene.text, first.end, last.core) is not None


_WHOM = re.compile("[^，。；]{1,14}的[^，。；的]{0,8}")

_HIM = re.compile("[其他她](?![们的])")


def _is_he(reading: Reading, chunk: Chunk, clause: tuple[int, int]) -> bool:
    """在乙加盟丙後，正式接任其成為總裁: 乙, of whom the clause right before tells, is the other."""
    text, verb = reading.scene.text, reading.trigger
    other = verb.verb.kind == "takeover" and _HIM.match(text, verb.end)
    return bool(other) and clause[0] <= chunk.start and clause[1] == reading.clause[0]


def _whose_place(scene: Scene, chunk: Chunk) -> bool:
    """直至接棒乙，成為丙公司董事長: it is not 乙, whose place is taken."""
    return any(
        "other" in t.frame.right
        and t.end == chunk.start
        and chunk.head == "person"
        and "的" not in scene.text[chunk.start : chunk.core]
        for t in scene.triggers
    )


_KIN = quick(
    "任内(?![政务蒙])|任期内|时代|治下|执政|的?(?:[大二三四]房)?(?:长子|次子|三子|么子|独子|长女|次女)|的?(?:[大二三四]房|得意)?(?:弟子|合伙人|搭档|老板|上司|同事|伙伴|学生|门生|高徒|之子|之女|妻子|丈夫|儿子|女儿|弟弟|哥哥|胞弟|胞兄|胞妹|胞姐|表姊|表姐|表妹|表哥|堂弟|堂妹|堂兄|堂姊|姊姊|表弟|兄弟|姐姐|妹妹|父亲|母亲|旧部|老?部下|部属|下属|副手|助手|助理|秘书|经纪人|团队|麾下|手下|[上前后下][一]?任(?=[、，]))"
)


def kin(reading: Reading, chunk: Chunk) -> bool:
    """許晨陽弟子加盟西湖大學: it is not he who moves."""
    return chunk.head == "person" and bool(_KIN.match(reading.scene.text, chunk.end))


OWNS = re.compile(
    "(?:[（(][^（）()]{1,30})?[）)]?(?:旗下|名下|麾下|任内的|时[代期]的|(?:的)?(?:团队|手下)[中的里])"
)
"""轉投某某旗下, 某某旗下公司的兩人, 某某任內的乙: not he."""

_ITS = re.compile("其(?![将已曾于在也则后中从])")


def _owner(scene: Scene, chunk: Chunk, inside: list[Chunk]) -> bool:
    """某某的部屬某某已離職: the one behind 的 is whom the clause is about."""
    if OWNS.match(scene.text, chunk.end) or _A_CASE.match(scene.text, chunk.end):
        return True  # 某某貪汙案主辦檢察官
    after = [c for c in inside if c.head == "person" and c.start > chunk.end]
    return bool(after) and scene.text.startswith("的", chunk.end) and after[0].start - chunk.end <= 10


_A_CASE = re.compile("[^，。、；的]{0,5}(?:案|事件|风波|命案|弊案)(?![子例])")


_AND = re.compile("(?:、|和|与|及|以及)[\u4e00-\u9fff]{0,6}")


def _last_of_list(scene: Scene, inside: list[Chunk], people: list[Chunk]) -> list[Chunk]:
    """甲公司法務長某某與副總裁某某，也將卸任: of a list that ends its clause, the last, whom the others go with."""
    row = [c for c in inside if c.head == "person" and c.start >= people[0].start]
    listed = all(_AND.fullmatch(scene.text, a.end, b.start) for a, b in pairwise(row))
    ends = bool(row) and (scene.text[row[-1].end : row[-1].end + 1] == "，" or len(row) > 2)
    return [row[-1]] if len(row) > 1 and listed and ends else people


_PURSUES = re.compile("(?:追随|跟随|师从|师承|辅佐|协助|效命于|结识|认识|陪伴)了?$")
_BESIDE = re.compile("(?:身边|手下|麾下|左右|旗下)的?")


def _pursued(scene: Scene, chunk: Chunk, clause: tuple[int, int]) -> bool:
    """是某某身邊的管理者，自創業時便追隨某某，卸任總裁: it is not he who leaves, but whom the sentence is about."""
    after = _PURSUES.search(scene.text, clause[0], chunk.start) or _BESIDE.match(scene.text, chunk.end)
    return bool(after) and any(human(c) and c.end <= clause[0] for c in scene.chunks)


_UNTIL = re.compile(
    "[^，。；]{0,44}(?:前|后|之前|之后|以前|以后|以来|期间|时|初期?|之初|伊始|不久|(?:仅|才|刚|不足|不到|满|已|近|逾|超)[^，。；]{0,6}(?:年|月|天|周|有余|之久))，$"
)


def _told_behind(reading: Reading) -> Chunk | None:
    """在加入甲之前，他曾…: who it is stands at the beginning of the next clause."""
    scene, (_, end) = reading.scene, reading.clause
    if reading.trigger.english or not _UNTIL.fullmatch(scene.text, reading.trigger.end, end):
        return None
    return next((c for c in scene.chunks if human(c) and end <= c.start <= end + 2), None)


def from_post(reading: Reading, post: Chunk, memory: Memory) -> None:
    """甲曾任某職，2021年由乙省秘書長調任丙市部長: the post is his that the sentence is about."""
    reading.who = None
    carried(reading, memory)
    if reading.who is None or len(reading.who.people) != 1:
        reading.who = post
        return
    mention = post.orgs[-1] if post.orgs else None
    role = role_of(reading.scene.printed, post)
    reading.sides["from"] = Side(mention.entity if mention else None, role, mention)


_WHEN = re.compile(
    r"[在于并]?(?:(?:本科|硕士|博士|大学)?(?:毕业|退伍)[之以]?后|(?:19|20)\d\d ?年(?: ?\d{1,2} ?月)?(?:初|底|末|起)?|此后|随后|其后|之后|后来|同年|次年|翌年|当年|不久|旋即|离职后"
    r"|先后|后|再|又|先|即|便|就|，|\s)+"
)


_MEANWHILE = re.compile("在[^，。；]{1,20}(?:期间|时)[^，。；]{0,12}，")
"""在甲工作期間積累了經驗，2018年加入乙: where someone was before tells of no other."""


def _when_alone(reading: Reading) -> bool:
    """畢業後進入甲, 2016年加入乙: a sentence that begins so goes on about the person of the one before."""
    scene, (begin, _) = reading.scene, reading.clause
    named = any(
        c.end <= begin and c.head in ("person", "org") and not _MEANWHILE.match(scene.text, c.start - 1)
        for c in scene.chunks
    )
    begins = (begin, scene.start)  # 2013年起，擔任
    return not named and any(_WHEN.fullmatch(scene.text, at, reading.trigger.start) for at in begins)


def _told_of(reading: Reading, memory: Memory) -> bool:
    """其後加入甲，2023年重返乙: the sentence, of which no name is the subject, has told of that person."""
    subject = memory.subject
    one = subject.people[0].entity if subject is not None and len(subject.people) == 1 else None
    return bool(memory.sentence) and all(told.person == one for told in memory.sentence)


def _one_told(memory: Memory) -> bool:
    """2014年，他出任甲職。2018年就任乙職: the paragraph has told of one person only, whom it calls 他."""
    people = {telling.person for telling in memory.tellings}
    return len(people) == 1 and None not in people


_WAS = re.compile("，?(?:原|前|曾|此前|之前|先前)(?:先|任)?(?:为|是|系|任|担任)?")
_NOW = re.compile("(?:现任|现为|现系|时任|原任)(?:[\u4e00-\u9fff]{2,8}[省市州盟区])?$")


def _apposition(reading: Reading, who: Chunk) -> None:
    """X, a researcher at A, has joined B; X，原為甲處長，轉赴乙: what stands between tells where X comes from."""
    between = [
        c for c in reading.scene.chunks if who.end <= c.start and c.end <= reading.clause[0] and c.orgs
    ]
    text = reading.scene.text[who.end : who.end + 12]
    if reading.trigger.verb.id == "proposed" and "from" not in reading.sides:
        post = next((c for c in between if c.head in ("org", "title")), None)
        if post is not None and _NOW.search(reading.scene.text, who.end, post.start):  # 現任甲職，擬任乙職
            reading.sides["from"] = Side(
                post.orgs[-1].entity, role_of(reading.scene.printed, post), post.orgs[-1]
            )
    if (
        _WAS.match(text)
        and between
        and not (who.former and who.orgs)
        and not any(who.end <= t.start < reading.trigger.start for t in reading.scene.triggers)
    ):
        set_side(reading, "from", between[0])
    if reading.trigger.english and between and re.match(r", (?:an?|the|its|former|formerly|who)\b", text):
        set_side(reading, "from", between[0])
