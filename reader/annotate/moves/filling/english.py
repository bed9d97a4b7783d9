"""How an English sentence goes on about a verb: behind commas, in rows, over words that introduce a house."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.places import Reading
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.houses import KINDS, NAMING
from reader.annotate.moves.sentence.scene import Scene
from reader.annotate.moves.sentence.verbs import Trigger

_LATER = re.compile(
    r"\s*(?:(?:also |initially |first )?on [^,;.]{2,40} from|leaving|from|as|for|to(?! (?:be|take|do|make|work|help|run|hire|replace|succeed|join)\b)) "
)
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
            or (start > stop and _post_next(scene, verb, start))
            or _LATER.match(scene.text, start)
            or (start == stop and _PARENT.search(scene.text, verb.end, start))
        ):
            return start, min(end, free)
    return 0, 0


def _post_next(scene: Scene, verb: Trigger, start: int) -> bool:
    """'named X, a former A executive, chairman of B': the post stands behind the aside, and no as before it."""
    if verb.verb.id not in ("appoint", "appoint-someone", "elect"):
        return False
    return any(c.head == "title" and start <= c.start <= start + 1 for c in scene.chunks)


def _leads(scene: Scene, start: int, end: int) -> bool:
    """'lost X, its treasurer, and Y to A'."""
    houses = (c for c in scene.chunks if c.head == "org" and start <= c.start < end)
    return any(scene.text.endswith((" to ", " to rival ", " to the "), 0, c.start) for c in houses)


POST_FIRST = re.compile(
    r" (?:an?|the|its|their|current|former|longtime|veteran|interim|deputy|[a-z]+|[A-Z][\w&.]*(?: [A-Z&][\w&.]*){0,4}['’]s?) [^,;.]{3,90},\s?| [a-z]{5,},\s?"
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
    r"(?:, (?!(?:and|but|while|along|together)\b)[^;()]{2,120}[^ ,;],| \([^()]{1,40}\))?(?:,? and|,? along with|,? together with|,? as well as) (?:[a-z-]+ |[A-Z][a-z]+ (?=[a-z])){0,4}"
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


_OFFICE_OF = re.compile(
    r" (?:the|its) (?:[A-Z][\w.]*,? ){1,4}(?:and [A-Z]\w+ )?(?:offices?|bureau|arm|branch|practice) of (?:the )?"
)


def office_of(scene: Scene, verb: Trigger) -> int | None:
    """Give where the words end that introduce a house by a town of its: 'joined the Washington, D.C., office of |A'."""
    found = _OFFICE_OF.match(scene.text, verb.end) if verb.english else None
    return found.end() if found else None


def introduces(reading: Reading, chunk: Chunk) -> bool:
    """'join streaming giant A': what stands between verb and name tells what A is."""
    text, end = reading.scene.text, reading.trigger.end
    if not reading.trigger.english or chunk.start < end:
        return False
    patterns = (NAMING, _NAMED_BY, _OFFICE_OF)
    return any(pattern.fullmatch(text, end, chunk.start) for pattern in patterns)
