"""How an English sentence tells who moves: over appositions, by `who`, infinitives and second verbs."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.memory import Memory
from reader.annotate.moves.filling.places import Reading, human
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.houses import KINDS, NAMING
from reader.annotate.moves.sentence.scene import Scene
from reader.annotate.moves.sentence.verbs import Trigger

_AUXILIARY = re.compile(
    r"(?:(?<![\w'’])(?:has|have|had|will|would|is|are|was|were|be|been|being|also|now|then|since|once|again|soon|later|both|all"
    r"|not|never|first|going|set|due|about|likely|expected|scheduled|plans?|planned|planning|intends?|agreed|agrees|decided|opted|chose|wants?|in talks|to"
    r"|meanwhile|however|too|(?:making|made|makes|complet(?:es|ed|ing)|seal(?:s|ed|ing)|agreed|secured|forced) (?:an?|the|his|her)(?: [\w$£€.,-]+){0,4}|[a-z]{3,}ly)(?: |, |,$)|, (?=meanwhile|however|too))*$"
)
"""Helping verbs and adverbs right before a verb; the whole may be empty."""

REACH = 90
"""Characters before a verb that may hold them."""

_WHO = re.compile(r"\)?(?:, [^,;]{2,80})?(?:, |,? and | )who ?$")
_APPOSITION = re.compile(
    r"(?:, (?:an?|the|its|[A-Z][a-z]+(?:n|sh|ese)) [^,;()]{2,110}(?= )|, (?!(?:and|but|while|after|before|saying|adding|which|as|when|where|according|whose|with)\b)[^;()]{2,140}[^ ,;],"
    r"| \([^()]{1,40}\)| of [^,;]{2,40}| from [^,;]{2,30})? ?"
)
_ON = re.compile(r"(?:\band|\bbut|\bthen|\bor|,) ?$|\b(?:and|but|then|or) [a-z ,]*$")
_INFINITIVE = re.compile(r"\bto (?:[a-z]+ly )?$")
_COMPANY = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Aa]) (?:[a-z-]+ ){0,2}[a-z]+ ?$|\b[Ii]t ?$")
"""What is no person and does what the verb says: the company, its board, it."""


def english_subject(reading: Reading, memory: Memory) -> bool:
    """Find who moves by an English verb that takes no person behind it; tell whether that is settled."""
    scene, verb = reading.scene, reading.trigger
    low = max(scene.start, verb.start - REACH)
    helping = _AUXILIARY.search(scene.text, low, verb.start)
    at = helping.start() if helping else verb.start
    people = [c for c in scene.chunks if human(c) and c.end <= at + 1]
    if scene.text.endswith(("who ", "who"), low, at):
        reading.who = next(
            (c for c in reversed(people) if _named(c) and _WHO.fullmatch(scene.text, c.end, at)), None
        )
        return reading.who is not None or not any(c.end >= at - 1 for c in people)
    if _those(reading, people, at):
        return True
    behind = _named_behind(reading, low)
    if behind is not None:
        reading.who = behind
        return True
    who = _beside(reading, people, at)
    if who is not None:
        reading.who = who
        return True
    infinitive = _INFINITIVE.search(scene.text, low, verb.start) or scene.text.startswith("to ", verb.start)
    if infinitive or _goes_on_from(reading, at):
        reading.who = _same_as_before(reading, memory, people)
        return reading.who is not None
    return bool(_COMPANY.search(scene.text, low, at)) and not infinitive and not _post_before(reading)


_THOSE = re.compile(
    r"\b(?:employees|staff|staffers|workers|researchers|engineers|colleagues|investors|customers|players|fans|users|others|some|many|people|students)\b[^.;]*$"
)


def _those(reading: Reading, people: list[Chunk], at: int) -> bool:
    """'employees threatened to join A': it is no one named before, and no number of people."""
    begin = max([reading.clause[0], *(c.end for c in people)])
    return (
        reading.scene.text.startswith("to ", reading.trigger.start)
        and bool(_THOSE.search(reading.scene.text, begin, at))
        and not any(c.several and c.start >= begin for c in reading.left)
    )


_AMONG = re.compile(r"\b[Aa]mong (?:the |those |its )?[^.;,]{0,40}$")
_ING = re.compile("[A-Z][a-z]+ing ")
"""'Returning to A in 2023, X …'."""
_GERUND = re.compile(r"(?:^|[.;“\"] ?|, )(?:[Bb]efore|[Pp]rior to) $")


def _named_behind(reading: Reading, low: int) -> Chunk | None:
    """'Among those who left for A is X', 'Before joining A, X worked at B': who it is stands behind."""
    scene, verb = reading.scene, reading.trigger
    among = _AMONG.search(scene.text, low, verb.start) is not None
    before = _GERUND.search(scene.text, low, verb.start) is not None
    gerund = verb.start - scene.start <= 1 and _ING.match(scene.text, verb.start) is not None
    for chunk in scene.chunks if among or before or gerund else ():
        if chunk.head != "person" or chunk.start < verb.end:
            continue
        is_he = among and scene.text.endswith((" is ", " are ", " was ", " were "), 0, chunk.start)
        opens = (before or gerund) and scene.text.endswith(", ", 0, chunk.start)
        return chunk if is_he or opens else None
    return None


def _post_before(reading: Reading) -> bool:
    """Tell whether the words before the verb end with a post, who may be the one that moves."""
    return any(c.head == "title" and c.end >= reading.trigger.start - 20 for c in reading.left)


def _goes_on_from(reading: Reading, at: int) -> bool:
    """Tell whether a verb shares the subject of one before: 'resigned and joined', ', joining'."""
    scene, verb = reading.scene, reading.trigger
    gerund = scene.text[verb.start : verb.end].split(" ")[0].endswith("ing")
    return gerund or bool(_ON.search(scene.text, max(scene.start, at - 12), at))


def _named(chunk: Chunk) -> bool:
    return chunk.head == "person" or (chunk.several is not None and not chunk.several.refers)


def _beside(reading: Reading, people: list[Chunk], at: int) -> Chunk | None:
    """Give who stands before the verb, with at most an apposition or a bracket between."""
    text = reading.scene.text
    row = text.startswith(("all ", "both "), at)
    for chunk in reversed(people[-4:]):
        if row and text[chunk.end : at] == ", ":
            return chunk  # 'X, Y, and Z, all announced'
        if reading.preposition(chunk) in ("from", "agent") and chunk.head != "several":
            continue
        if _APPOSITION.fullmatch(text, chunk.end, at) and not _apposed_to_object(reading, chunk):
            return chunk
    return None


def _apposed_to_object(reading: Reading, chunk: Chunk) -> bool:
    """'replacing Gao Min, ...': whoever is the object of another verb does not do this one."""
    return any(
        t.end <= chunk.start <= t.end + 2
        and ("person" not in t.frame.left or "other" in t.frame.right)
        and t.start < reading.trigger.start
        for t in reading.scene.triggers
    )


_WHO_ALSO = re.compile(r",? who [^;.]*$")
"""'succeeds X, who has announced plans to retire': the one who is told of last."""


def _same_as_before(reading: Reading, memory: Memory, people: list[Chunk]) -> Chunk | None:
    """Give who does what the verb before tells, else the last person named before."""
    relative = next((c for c in reversed(people) if c.head == "person"), None)
    if relative is not None and _WHO_ALSO.match(reading.scene.text, relative.end, reading.trigger.start):
        return relative
    told = [t for t in memory.sentence if t.trigger.start < reading.trigger.start and t.who is not None]
    if told:
        return next(t.who for t in told if t.trigger is told[-1].trigger)
    taken = next(
        (t for t in reading.scene.triggers if relative and t.end <= relative.start <= t.end + 1), None
    )
    if taken is not None and "other" in taken.frame.right:  # 'X replaced Y to become chief': X
        people = [c for c in people if c.end <= taken.start]
    close = [c for c in people if reading.preposition(c) in ("", "agent", "patient", "by")]
    return close[-1] if close else None


_LATER = re.compile(r"\s*(?:leaving|from|as|for) ")
_TO = re.compile(r"\s*to (?:the |its )?(?:rival |arch-rival )?")
_PARENT = re.compile(
    r"\b(?:its|their|his|her|the|rival) (?:[\w-]+ ){0,2}[\w-]+,\s*$|['’]s (?:[\w-]+ ){0,2}(?:rivals?|competitors?|parent|owner),\s*$"
)


def goes_on(scene: Scene, verb: Trigger, stop: int) -> tuple[int, int]:
    """Give where what a verb tells goes on behind commas: ', age 49, as finance chief', ', leaving A'; else (0, 0)."""
    if stop < scene.clause_of(verb.start)[1]:
        return 0, 0
    free = min((t.start for t in scene.triggers if t.start >= verb.end), default=scene.end)
    behind = [c for c in scene.clauses if stop <= c[0] < free][:4]
    if verb.verb.id in ("lose", "trade-away"):  # 'lost its chief scientist, X, to rival B'
        gone = next(
            (end for start, end in behind if _TO.match(scene.text, start) or _leads(scene, start, end)), None
        )
        if gone is not None:
            return stop, min(gone, free)
    for number, (start, end) in enumerate(behind):
        named = start == stop and _named_next(scene, verb, start)
        if named and len(behind) > number + 1 and _LATER.match(scene.text, behind[number + 1][0]):
            end = behind[number + 1][1]
        if (
            named
            or _LATER.match(scene.text, start)
            or (start == stop and _PARENT.search(scene.text, verb.end, start))
        ):
            return start, min(end, free)
    return 0, 0


def _leads(scene: Scene, start: int, end: int) -> bool:
    """'lost X, its treasurer, and Y to A'."""
    houses = (c for c in scene.chunks if c.head == "org" and start <= c.start < end)
    return any(scene.text.endswith((" to ", " to rival ", " to the "), 0, c.start) for c in houses)


POST_FIRST = re.compile(
    r" (?:an?|the|its|their|current|former|longtime|veteran|interim|deputy|[a-z]+) [^,;.]{3,90},\s?"
)
"""'appointed a former A leader, X': what stands between a verb and the name behind the comma."""


def _named_next(scene: Scene, verb: Trigger, start: int) -> bool:
    """'has named its current chairman, X, as chief executive': who it is stands behind the comma."""
    return (
        "person" in verb.frame.right
        and POST_FIRST.fullmatch(scene.text, verb.end, start) is not None
        and any(c.head in ("title", "org") and verb.end < c.start < start for c in scene.chunks)
        and not any(c.people and verb.end < c.start < start for c in scene.chunks)
        and any(c.head == "person" and start <= c.start <= start + 1 for c in scene.chunks)
    )


_AND = re.compile(
    r"(?:, (?!(?:and|but|while|along|together)\b)[^;()]{2,120}[^ ,;],| \([^()]{1,40}\))?(?:,? and|,? along with|,? together with|,? as well as) (?:[a-z-]+ ){0,3}"
)


def listed_in_english(scene: Scene, chunk: Chunk, last: Chunk) -> bool:
    """'X, a partner who covers banks, and Y': Y does what X does, unless a verb stands between or takes X."""
    return (
        bool(_AND.fullmatch(scene.text, chunk.end, last.start))
        and not any(chunk.end <= t.start < last.start for t in scene.triggers)
        and not any(t.end <= chunk.start <= t.end + 2 for t in scene.triggers)
    )


_NAMED_BY = re.compile(
    rf" ?(?:one of )?(?:the )?[A-Z][\w .&'’-]{{1,40}}?(?:['’]s)? (?:[a-z-]+ ){{0,3}}(?:(?:{KINDS})s?|competitors?),? "
    r"| ?[A-Z][\w ]{1,24}-(?:based|owned|backed|listed) (?:[a-z-]+ ){0,4}| (?:the|its) (?:[a-z]+ ){0,2}(?:faculty|board|staff|management|ranks) (?:of|at) (?:the )?"
)
"""'join one of A's main rivals, B', 'signed for Premier League side B'."""


def introduces(reading: Reading, chunk: Chunk) -> bool:
    """'join streaming giant A': what stands between verb and name tells what A is."""
    text, end = reading.scene.text, reading.trigger.end
    if not reading.trigger.english or chunk.start < end:
        return False
    return bool(NAMING.fullmatch(text, end, chunk.start) or _NAMED_BY.fullmatch(text, end, chunk.start))
