"""Whom a noun phrase means: people by name, groups, 二人, 他 and 'who'."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.listed_behind import listed_behind
from reader.annotate.moves.filling.memory import WHO_SAID, Memory, Pending, of_main_clause
from reader.annotate.moves.filling.passing import by_the_way
from reader.annotate.moves.filling.roles import role_of
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.groups import Several
from reader.annotate.moves.sentence.scene import Scene
from reader.annotate.moves.sentence.telling import Side, Telling
from reader.annotate.moves.sentence.verbs import LEAVING
from reader.document import Group, Mention
from reader.record import replace

_AMONG = re.compile(r"其中|另外?|其余|剩下|余下|还有")

_MOST = 60
"""People that one telling may name; a longer list is no news of a move."""


def for_each(base: Telling, who: Chunk, scene: Scene, memory: Memory) -> list[Telling]:
    """Give the telling once for each person that `who` names or points back at, and for a group itself."""
    people: tuple[Mention, ...] = who.people or _pointed_at(who, scene) or _headed(who, scene)
    words = who.several
    among = words is not None or _AMONG.search(scene.text, max(scene.start, who.start - 3), who.start)
    if among and base.trigger.verb.kind not in LEAVING and not base.origin:
        base = _among(base, who, scene, memory)
    if words is not None and _of_more(words, who, scene):
        words = replace(words, refers=False)
        base = replace(base, origin=base.origin or _just_left(memory))
    losses = base.losses
    if words is not None and not people and words.refers:
        before = [c for c in scene.chunks if c.end <= who.start]
        if words.single:
            relative = scene.text.startswith("who", words.start)
            people = (
                _relative(before, words.start)
                if relative
                else _taken_before(base, before, memory, scene.text[words.start : words.end])
                or _pronoun(before, memory, scene.text, (words.start, words.end))
            )
            losses = losses if relative else (*losses, "pronoun")
        else:
            people, losses = memory.antecedents(words.count, before, scene.paragraph), (*losses, "antecedent")
            if not people and len({m.entity for c in before for m in c.people}) > (words.count or 99):
                return []  # 甲找來乙，丙欽點過的乙和甲2人: which two is not plain
        if not people and (words.single or words.count is None):
            return []
    if words is not None and not people and not words.refers:
        told = listed_behind(base, words.count, scene)
        if told:
            return told
    seen = {m.entity: m for m in people}
    if len(seen) > _MOST:
        return []
    tellings = [replace(base, person=entity, losses=losses) for entity in seen]
    tellings = [*tellings[:1], *(of_the_first(each, who, scene) for each in tellings[1:])]
    whole = words is not None and not words.refers and (words.count is None or words.count > len(seen))
    if not seen or (whole and words is not None and not words.single):
        end = words.end if words is not None and people and words.start < people[0].start else who.end
        some = _SOME_OF.search(scene.text, max(scene.start, who.start - 8), who.start)
        begin = some.start() if some and who.head == "title" else who.start
        label = _AGAIN.sub("", scene.printed[begin:end].strip(" ，"))
        if words is not None and people and words.start >= people[-1].end:  # 甲公司總裁某某、某某等8人
            label = scene.printed[people[0].start : end].strip(" ，")
            base = replace(base, origin=replace(base.origin, role=None))
        one = (who.head == "title" and not some) or (
            words is None and _ANOTHER.search(scene.text, 0, who.start)
        )
        count = words.count if words is not None else (1 if one else None)
        group = Group(label, count, tuple(seen))
        tellings.append(replace(base, group=group, losses=(*losses, "group")))
    return tellings


_ONLY_ONE = re.compile(
    "(?<![副任级])(?:首席[\u4e00-\u9fff]{2,4}官|C[A-Z]O|董事长|总裁|总经理|行长|社长|校长|院长|部长|局长|主任|主席|书记)$"
)
"""Posts that one holds at a time."""


def of_the_first(telling: Telling, who: Chunk, scene: Scene) -> Telling:
    """甲公司CTO某某、某某離職: a post that only one holds is that of the name behind it, and of no other."""
    role = telling.origin.role
    ahead = who.titles and who.titles[0][1] <= who.people[0].start if who.people else False
    if not role or not ahead or role != role_of(scene.printed, who) or not _ONLY_ONE.search(role):
        return telling
    return replace(telling, origin=replace(telling.origin, role=None))


_HEADED = re.compile(r":? ?(?:-- |– |— )?(?:The|A|An) (?:[\w.]+ ){0,3}")


def _headed(who: Chunk, scene: Scene) -> tuple[Mention, ...]:
    """'Nora Pell: The director of A resigned': the post is that of the name which heads the paragraph."""
    first = next((c for c in scene.chunks if c.head == "person"), None)
    if who.head != "title" or scene.start > 0 or first is None or first.start > 0 or len(first.people) != 1:
        return ()
    told = scene.text[first.end : first.end + 1] == ":" and _HEADED.fullmatch(
        scene.text, first.end, who.start
    )
    return first.people if told else ()


_AS_EXAMPLE = re.compile("(?:为例|举例|来说|而言)?，[这该][位名]$")


def _pointed_at(who: Chunk, scene: Scene) -> tuple[Mention, ...]:
    """以某某為例，這位前甲公司經理離職: the post is of whom the clause before ends with."""
    before = next((c for c in reversed(scene.chunks) if c.end <= who.start), None)
    if who.head != "title" or before is None or len(before.people) != 1:
        return ()
    return before.people if _AS_EXAMPLE.fullmatch(scene.text, before.end, who.start) else ()


_ANOTHER = re.compile("[又再另]一[位名员个]?$")
"""又一位|甲公司老將掛印而去."""

_SOME_OF = re.compile(
    "(?:[一过]半|半数|大半|大部分|部分|多数|所有|全部|[一二三四五六七八九十]分之[一二三四五六七八九十])的?$"
)
"""一半的創始成員: more than one."""

_AGAIN = re.compile("(?<=.)(?:又|再|还|還|仍|已)有?(?=超|逾|至少|[一二三四五六七八九十兩两多數数\\d])")
"""What a headline says between a house and how many leave it: xAI|又有|兩位創始人."""


def _of_more(words: Several, who: Chunk, scene: Scene) -> bool:
    """流失五名研究員，兩人去了甲: the two are of the five, and no names."""
    return words.count is not None and any(
        c.several and (c.several.count or 0) > words.count and c.end <= who.start and not c.several.refers
        for c in scene.chunks
    )


def _just_left(memory: Memory) -> Side:
    """Give where the last group of the sentence left."""
    return next((t.origin for t in reversed(memory.sentence) if t.group and t.origin), Side())


_FOLLOW = re.compile(r"(?:分别是|分别为|包括|如下|名单)?[：:]\s*$")


def awaited(telling: Telling, scene: Scene) -> Pending | None:
    """Tell whether the names of a group follow its sentence, as heads of paragraphs."""
    group = telling.group
    if group is None or not group.count or group.count < 2 or group.members:
        return None
    return (
        Pending(telling, scene.paragraph, group.count)
        if _FOLLOW.search(scene.text, scene.start, scene.end)
        else None
    )


def named_after(memory: Memory, paragraph: int) -> list[Telling]:
    """Give the tellings of those of an awaited group whose name heads this paragraph."""
    waiting = memory.pending
    if waiting is None or not 0 < paragraph - waiting.paragraph <= waiting.many:
        return []
    return [
        replace(
            waiting.telling, person=head.entity, group=None, losses=(*waiting.telling.losses, "antecedent")
        )
        for head in memory.heads[-1:]
        if head.paragraph == paragraph
    ]


_THEY_ARE = re.compile(r"\s*(?:They|These|Those|Among them) (?:are|were|include|included)\b")


def named_next(scene: Scene, memory: Memory) -> list[Telling]:
    """'Four partners have left A. They are X, Y …': give the telling of the group for each that is named next."""
    last = memory.tellings[-1] if memory.tellings else None
    group = last.group if last is not None else None
    if last is None or group is None or scene.triggers or not _THEY_ARE.match(scene.text, scene.start):
        return []
    people = [each for chunk in scene.chunks for each in chunk.people]
    if not people or last.paragraph != scene.paragraph or len(people) > (group.count or len(people)):
        return []
    losses = (*last.losses, "antecedent")
    return [replace(last, person=each.entity, group=None, losses=losses) for each in people]


def _among(base: Telling, who: Chunk, scene: Scene, memory: Memory) -> Telling:
    """六人離開甲，其中四人加入乙: the four left where the six did."""
    if memory.leavers is None or not _AMONG.search(
        scene.text, max(scene.start, who.start - 4), who.start + 3
    ):
        return base
    return replace(base, origin=memory.leavers, losses=(*base.losses, "carried"))


def _relative(before: list[Chunk], start: int) -> tuple[Mention, ...]:
    """'who' is the person right before it."""
    last = before[-1] if before else None
    return last.people if last is not None and len(last.people) == 1 and start - last.end <= 2 else ()


def _taken_before(base: Telling, before: list[Chunk], memory: Memory, word: str) -> tuple[Mention, ...]:
    """甲集團總裁將某某招致麾下，任命其為總監: 其 is whom the verb before has taken, one or several."""
    last = memory.sentence[-1] if memory.sentence else None
    if word != "其" or last is None or last.person is None or base.trigger.verb.kind in LEAVING:
        return ()
    if not all("person" in verb.frame.right for verb in (base.trigger, last.trigger)):
        return ()
    taken = next((c for c in reversed(before) if c.people), None)
    return taken.people if taken is not None and taken.people[-1].entity == last.person else ()


_QUOTED = re.compile("[^，。；「」“”]{0,6}(?:说|表示|指出|坦言|称|回应)[：:，]?[「“]")


_SAYS = re.compile("(?:则|也|还|今天|昨天|日前)?(?:说|表示|指出|透露|坦言|称|强调)[，：:]")
_WISHED = re.compile("(?:希望|盼|期待|期盼|期许|祝福|感谢|邀请|相信|肯定)$")
"""領隊甲說，乙貢獻很大，希望|他改任: of whom he speaks, and not himself."""


_FAVOURITE = re.compile("(?:的)?(?:呼声|声势)(?:最高|很高|颇高)|最被看好|被看好|最有可能|可望出线")
"""人選以某某呼聲最高，他將…: it goes on about whom all expect."""


def _pronoun(before: list[Chunk], memory: Memory, text: str, span: tuple[int, int]) -> tuple[Mention, ...]:
    """他 is the first person of the sentence so far, else whom the sentence before was about; 後者 the last."""
    word = text[slice(*span)]
    single = [c for c in before if len(c.people) == 1 and not by_the_way(text, c)]
    single = of_main_clause(text, single)
    single = [c for c in single if text[c.start - 1 : c.start] not in tuple("与和跟同")] or single
    if single and word in ("他", "她") and all(_QUOTED.match(text, c.end) for c in single):
        return ()  # 某某說：「他…: of another
    single = [c for c in single if not _QUOTED.match(text, c.end)]
    if len(single) > 1 and word in ("他", "她") and _WISHED.search(text, max(0, span[0] - 4), span[0]):
        single = [c for c in single if not _SAYS.match(text, c.end)] or single
    pair = next((c for c in reversed(before) if len(c.people) == 2), None)
    if word in ("前者", "后者") and pair is not None and (not single or single[-1].end <= pair.start):
        return (pair.people[0 if word == "前者" else 1],)
    if word == "前者":
        single = single[-2:]
    elif word in ("他", "她") and (
        memory.just_appointed(before) or (single and _FAVOURITE.match(text, single[-1].end))
    ):
        single = single[-1:]
    got = memory.sentence[-1] if memory.sentence else None
    if got and got.trigger.verb.kind == "poach" and text[span[0] - 1 : span[0]] in ("将", "把"):
        single = [c for c in single if c is got.who] or single  # 選了某某，隨即將他送往乙隊
    if len(single) > 1 and WHO_SAID.fullmatch(text, single[-1].end, span[0]):
        single = single[-1:]
    named = next(iter(reversed(single) if word == "后者" else single), None)
    named = None if word in ("他", "她") and memory.spoken_of_before(before, named) else named
    if named is not None:
        return named.people
    if not single and text.lstrip()[:1] in ('"', "“") and word.lower() in ("he", "she"):
        return ()  # a paragraph in quotation marks: of whom it is told is not said there
    about = memory.subject or memory.before
    if about is not None and len(about.people) == 1:
        return about.people
    return ()
