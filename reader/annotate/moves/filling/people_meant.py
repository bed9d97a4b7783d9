"""Whom a noun phrase means: people by name, groups, 二人, 他 and 'who'."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.english import listed_in_english
from reader.annotate.moves.filling.listed_behind import listed_behind
from reader.annotate.moves.filling.memory import Memory, Pending, by_the_way, of_main_clause
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
    people: tuple[Mention, ...] = who.people
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
                else _pronoun(before, memory, scene.text[words.start : words.end], scene.text)
            )
            losses = losses if relative else (*losses, "pronoun")
        else:
            people, losses = memory.antecedents(words.count, before, scene.paragraph), (*losses, "antecedent")
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


_LED = re.compile("(?:率领?|带领|带着|携手?|连同|联同|伙同|协同|会同|偕同?)(?:其|了|旗下|手下)?$")


def companions(scene: Scene, who: Chunk, verb: int) -> list[Chunk]:
    """Give who goes along: 率領八人團隊跳槽, and 甲公司某某、乙公司某某 ahead of the last of a list."""
    along = [
        c
        for c in scene.chunks
        if c.head == "person"
        and c.end <= verb
        and c is not who
        and _ALONG.match(scene.text, c.end)
        and "，" not in scene.text[c.end : verb]
    ]
    latin = scene.text[who.core : who.core + 1].isascii()  # what stands in apposition there is passed over
    ahead = [c for c in scene.chunks if c.end <= verb and c is not who and (c.head == "person" or not latin)]
    found = [
        replace(c, several=replace(c.several, refers=False))
        for c in ahead
        if c.several and c.several.count and c.start >= who.end and _LED.search(scene.text, who.end, c.start)
    ]
    last = who
    for chunk in reversed([c for c in ahead if c.end <= who.start]):
        pattern = _LISTED_WITH_FIELD if last.titles and last.titles[0][0] == last.start else _LISTED
        listed = pattern.fullmatch(scene.text, chunk.end, last.start) or listed_in_english(scene, chunk, last)
        taken = any("person" in t.frame.right and t.end == chunk.start for t in scene.triggers)
        listed = listed or (bool(found) and latin and scene.text[chunk.end : last.start] == ", ")
        counted = who.several is not None and (who.several.count or 0) > len(who.people)
        listed = listed or _alone(scene, chunk, last)
        listed = listed or (counted and bool(last.orgs) and scene.text[chunk.end : last.start] == "，")
        if chunk.head != "person" or not listed or taken:
            break
        found.append(chunk)
        last = chunk
    return [
        *found,
        *(c for c in along if c not in found and scene.prepositions[c.start] == "aside"),
        *_taken_too(scene, who, verb),
    ]


def _alone(scene: Scene, chunk: Chunk, last: Chunk) -> bool:
    """甲公司總裁某某，聯合創始人某某離職: a clause that is nothing but a name with its post goes with the next."""
    begin, end = scene.clause_of(chunk.start)
    bare = (
        chunk.start - begin <= 1
        and end - chunk.end <= 1
        and chunk.titles
        and chunk.titles[0][1] <= chunk.core
    )
    return bool(
        bare and scene.text[chunk.end : last.start] == "，" and last.titles and last.titles[0][1] <= last.core
    )


_ALONG = re.compile("(?:（[^（）]{1,20}）)?(?:一[道起同]|双双|同时|共同|联手)")
"""與某某一道去了甲: both go."""

_NO_VERB = r"(?!(?:made|put|gave|kept|brought|saw|let|sent|took|has|have|is|was|will|would|then|promoted|\w+ed|\w+ing)\b)"
_TAKEN_TOO = re.compile(
    rf"(?:（[^（）]{{1,20}}）)?(?:、|，?(?:以及|及|和|与|还有))|,? and (?:{_NO_VERB}[a-z-]+ ){{0,3}}|, (?!(?:replacing|succeeding|following|joining|after|with|while|when|former|saying)\b)(?:[a-z-]+ ){{0,2}}"
)


_APART = re.compile(
    r"(?:, [^;.]{2,120}?| \([^()]{2,80}\)| after [^,;.]{2,30})?(?:,? and |, |; (?:and )?)(?:(?:[a-z-]+|AI|General Counsel) ){0,5}"
)
_AS_ARE = re.compile(r"[^,;.]{0,60}, as (?:is|are|was|were|has|have|did|will) (?:[a-z-]+ ){0,3}")
_SAYS = re.compile(r"(?:,? who)? (?:said|says|told|added|wrote|is|was|will|would|has|had|were|are)\b")


_IN_PLACE_OF = re.compile(
    r"\b(?:replacing|succeeding|following|joining) |\b(?:to|of|for|with|at|by|under|from|like|than|alongside) $"
)


def _apart(scene: Scene, last: Chunk, chunk: Chunk) -> bool:
    """'lost X, its operations chief, and Y': what stands between two of a row may tell who the first is."""
    gap = _APART.fullmatch(scene.text, last.end, chunk.start)
    return gap is not None and not _IN_PLACE_OF.search(gap[0]) and not _SAYS.match(scene.text, chunk.end)


_ALONG_WITH = re.compile(
    r"\s?(?:Along|Together) with |\s?(?:After|Following|Since|With|Despite|Before|Amid) "
)
"""'Along with the exit of X, Y …': what stands behind the comma begins the sentence proper."""


def _taken_too(scene: Scene, who: Chunk, verb: int) -> list[Chunk]:
    """挖走甲公司某某、乙公司某某，以及某某: whoever follows the first of those that are taken."""
    found: list[Chunk] = []
    if _ALONG_WITH.match(scene.text, scene.start, verb):
        return found
    last, latin = who, scene.text[who.core : who.core + 1].isascii()
    too = [c for c in scene.chunks if latin and c.start >= verb and _AS_ARE.fullmatch(scene.text, verb, c.start)]
    if who.end <= verb and too and too[0].head == "person":
        found, last, who = [too[0]], too[0], too[0]  # 'X is leaving, as are Y and Z'
    for chunk in scene.chunks if who.start >= verb else ():
        if chunk.start < last.end:
            continue
        if not chunk.people and chunk.head != "person":
            continue
        listed = _TAKEN_TOO.fullmatch(scene.text, last.end, chunk.start) or _ends(scene, chunk, last)
        if not listed and (not latin or not _apart(scene, last, chunk)):
            break
        found.append(chunk)
        last = chunk
    return found


def _ends(scene: Scene, chunk: Chunk, last: Chunk) -> bool:
    """挖走甲公司某某，乙公司創始人某某。: a last clause that is nothing but a name with house and post."""
    alone = (
        chunk.head == "person"
        and chunk.orgs
        and chunk.titles
        and scene.text[chunk.end : chunk.end + 1] == "。"
    )
    return bool(alone and scene.text[last.end : chunk.start] == "，")


_LISTED = re.compile("[）)]?(?:（[^（）]{1,20}）)?(?:、|和|与|及|以及)(?:公司|集团|该行)?")


_LISTED_WITH_FIELD = re.compile(_LISTED.pattern + "[\u4e00-\u9fffA-Za-z0-9]{0,16}")
"""法務長某某與永續發展|副總裁某某."""


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


_QUOTED = re.compile("[^，。；「」“”]{0,6}(?:说|表示|指出|坦言|称|回应)[：:，]?[「“]")


def _pronoun(before: list[Chunk], memory: Memory, word: str, text: str) -> tuple[Mention, ...]:
    """他 is the first person of the sentence so far, else whom the sentence before was about; 後者 the last."""
    single = [c for c in before if len(c.people) == 1 and not by_the_way(text, c)]
    single = of_main_clause(text, single)
    single = [c for c in single if text[c.start - 1 : c.start] not in tuple("与和跟同")] or single
    if single and word in ("他", "她") and all(_QUOTED.match(text, c.end) for c in single):
        return ()  # 某某說：「他…: of another
    single = [c for c in single if not _QUOTED.match(text, c.end)]
    pair = next((c for c in reversed(before) if len(c.people) == 2), None)
    if word in ("前者", "后者") and pair is not None and (not single or single[-1].end <= pair.start):
        return (pair.people[0 if word == "前者" else 1],)
    if word == "前者":
        single = single[-2:]
    elif word in ("他", "她") and memory.just_appointed(before):
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
