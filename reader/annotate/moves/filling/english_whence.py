"""Whence someone comes in an English sentence: appositions, who-clauses, careers, the one that is replaced."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.annotate.moves.filling.clubs import clubs
from reader.annotate.moves.filling.english import POST_FIRST
from reader.annotate.moves.filling.english_careers import after_years, before_joining, career
from reader.annotate.moves.filling.english_taken import among_those_taken, raided
from reader.annotate.moves.filling.memory import Memory
from reader.annotate.moves.filling.places import LEAVING, Reading
from reader.annotate.moves.filling.roles import role_of
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.scene import Scene
from reader.annotate.moves.sentence.telling import NO_SIDE, Side

_THEN = r"(?:former|formerly|previously|most recently|until recently|ex-|then|one-time|a former|an ex-)"
_APPOSED = re.compile(
    rf" of (?:the )?|, (?!(?:who|which|and|or|but|while|when)\b|\w+ing\b)(?:[a-z-]+ ){{1,5}}(?:at|with) (?:the )?|, (?:(?:age )?\d\d, )?(?:(?:an?|another|the|its|currently|now|known for|interim|acting|deputy|associate|assistant|vice|senior|executive|managing|chief|head|director|dean|professor|provost|president|editor|publisher|partner|manager|co-founder|founder|officer|chair\w*|chancellor"
    r"|economist|lawyer|banker|researcher|engineer|scientist|C[EFOT]O|secretary|undersecretary|minister|commissioner|coach|captain"
    rf"|{_THEN})\b"
    r"|who (?:was|is|had been|has been|serves as|served as|worked as|works as)(?: \w+ly)? (?:[\w-]+ ){1,6}(?:at|of|for|with) (?:the )?$"
    rf"|who (?:had |has |was |is |also |been |currently |{_THEN} )*(?:an?|the|at|with|ran|leads?|led|runs|heads|headed|works?|worked"
    r"|serves?|served|spent|oversaw|oversees|held|holds|co-leads?|comes|came|joins|left)\b)[^;:]{0,90}"
)
"""What stands between a person and where that person works or worked."""

_LED_IT = re.compile(
    r", who (?:has |had )?(?:led|leads|ran|runs|headed|heads|oversaw|oversees|managed|worked (?:on|in|for|at)|co-?founded|founded|joined) (?:its|the|their) (?:[\w-]+ ){0,4}[\w-]+,"
)
_OTHER = re.compile(
    r"\b(?:backed|owned|founded|rival|sued|joined|hired|report|following|after|to join|competes|saying|said)\b"
)


def english_whence(reading: Reading, memory: Memory) -> None:
    """'X, currently finance chief of A, will replace', 'hired X, who most recently ran A': A is whence."""
    who = reading.who
    if who is not None and reading.trigger.english and _told_before(reading, who, memory):
        return
    left = reading.sides.get("from", NO_SIDE)
    if not reading.trigger.english or who is None or left.organization:
        return
    if left and who.people and not (left.role and _post_behind(reading, who, left.role)):
        return
    if not who.people:
        if not _of_theirs(reading, who) and reading.trigger.verb.kind not in LEAVING:
            _of_the_one_meant(reading, who, memory)
        return
    scene, leaving = reading.scene, reading.trigger.verb.kind in LEAVING
    ends = {side.organization for side in reading.sides.values()}
    if _two_of(reading, who) or raided(reading) or among_those_taken(reading, who):
        return
    if not leaving and _just_left(reading, who, memory):
        return
    if (
        _after_at(reading, who)
        or _of_theirs(reading, who)
        or (leaving and _where(reading, who))
        or _of_the_post(reading, who)
        or (not leaving and (before_joining(reading, who) or career(reading, who) or after_years(reading)))
    ):
        return
    if _LED_IT.match(scene.text, who.end) and (memory.org or memory.topic):
        told = memory.org or memory.topic
        if told and told.entity not in ends:
            reading.sides["from"] = Side(told.entity)
            reading.losses.append("company")
        return
    taken = memory.sentence[-1].destination if memory.sentence else Side()
    if not leaving and who_is_replaced(reading) and taken.organization not in (None, *ends):
        reading.sides["from"] = Side(taken.organization, taken.role)
        return
    _from_apposed(reading, who, memory, ends)


def _of_the_one_meant(reading: Reading, who: Chunk, memory: Memory) -> None:
    """'A founder X said that he had joined B': the words before the name tell whence."""
    scene, person = reading.scene, memory.meant(reading.scene, who)
    named = next((c for c in reversed(scene.chunks) if c.end <= who.start and c.head == "person"), None)
    if person is None or named is None or len(named.people) != 1 or named.people[0].entity != person:
        return
    ends = {side.organization for side in reading.sides.values()}
    if named.orgs and not named.former and named.orgs[-1].entity not in ends:
        house = named.orgs[-1]
        reading.sides["from"] = Side(house.entity, role_of(scene.printed, named), house)
        reading.losses.append("modifier")


_NOUNS = frozenset({"his-leaving", "resignation-of"})


def _told_before(reading: Reading, who: Chunk, memory: Memory) -> bool:
    """'X, who joined A last year, has left': of A; 'X's exit' is the one that the article has told."""
    side = reading.sides.get("from", NO_SIDE)
    if reading.trigger.verb.kind not in LEAVING or side.organization:
        return False
    person = memory.meant(reading.scene, who)
    last = memory.sentence[-1] if memory.sentence else None
    joined = last.destination if last is not None and person in (last.person, "") else Side()
    if last and joined.organization and _WHO_JOINED.search(reading.scene.text, who.end, last.trigger.start):
        reading.sides["from"] = Side(joined.organization, side.role or joined.role)
        return True
    told = memory.left.get(person or "")
    if told is None or not told.organization:
        return False
    if reading.trigger.verb.id in _NOUNS or not _says_whence(reading, who):
        reading.sides["from"] = Side(told.organization, side.role or told.role)
        return True
    return False


_WHO_JOINED = re.compile(r"\bwho (?:had |has |only |first |originally |previously |just )*$")


def _says_whence(reading: Reading, who: Chunk) -> bool:
    """Tell whether the sentence names a house behind the name, or before it with a post."""
    return bool(who.orgs) or any(
        c.orgs and (who.end <= c.start or c.end + 2 == who.start) for c in reading.scene.chunks
    )


def _post_behind(reading: Reading, who: Chunk, role: str) -> bool:
    """Tell whether the post of until now stands behind the name, so that its house may follow it."""
    text = reading.scene.text
    return role in text[who.end : who.end + 90] and text.startswith(",", who.end)


_AFTER_AT = re.compile(
    r"\s?After (?:[^,;.]{2,60} )?(?:at|with|in|for) (?:the )?|\s?After (?:[^,;.]{2,40} )?as (?:the |its |an? )?"
)


_THEN_WHO = re.compile(r", (?:however, )?(?:(?:the )?[a-z-]+(?: [a-z-]+){0,2}(?: and [a-z-]+)? )?")


def _after_at(reading: Reading, who: Chunk) -> bool:
    """'After eight years at A, X is joining B'."""
    scene = reading.scene
    house = next((c for c in reversed(scene.chunks) if c.orgs and c.end < who.start), None)
    if reading.trigger.verb.kind in LEAVING and (house is None or house.head != "title"):
        return False
    if (
        house is None
        or house.head not in ("org", "title")
        or not _THEN_WHO.fullmatch(scene.text, house.end, who.start)
    ):
        return False
    if not _AFTER_AT.fullmatch(scene.text, scene.start, house.start):
        return False
    reading.sides["from"] = Side(house.orgs[-1].entity, role_of(scene.printed, house), house.orgs[-1])
    return True


def _of_the_post(reading: Reading, who: Chunk) -> bool:
    """'appointed the director of A, X, as': the post before the name tells whence."""
    scene, verb = reading.scene, reading.trigger
    if "person" not in verb.frame.right or not POST_FIRST.fullmatch(scene.text, verb.end, who.start):
        return False
    posts = [c for c in scene.chunks if c.orgs and verb.end < c.start and c.end <= who.start]
    if not posts or posts[-1].orgs[-1].entity == reading.sides.get("to", NO_SIDE).organization:
        return False
    last = posts[-1].orgs[-1]
    reading.sides["from"] = Side(last.entity, role_of(scene.printed, posts[-1]), last)
    return True


def _just_left(reading: Reading, who: Chunk, memory: Memory) -> bool:
    """'X, a founder of A, has left B to join C': the clause has told whence."""
    last = memory.sentence[-1] if memory.sentence else None
    if last is None or last.trigger.verb.kind not in LEAVING or not last.origin.organization:
        return False
    person = memory.meant(reading.scene, who)
    return last.trigger.start >= reading.clause[0] and person is not None and last.person == person


def _from_apposed(reading: Reading, who: Chunk, memory: Memory, ends: set[str | None]) -> None:
    """'X, currently finance chief of A': the first house behind the name, no verb or person between."""
    scene, leaving = reading.scene, reading.trigger.verb.kind in LEAVING
    if not leaving and not who.former and any(each.entity not in ends for each in who.orgs):
        return  # 'the hire of A partner X, who has advised B': of A
    chunks = clubs([*scene.chunks], scene, memory) if memory.sport else scene.chunks
    house = apposed_house(scene, who, chunks, ends)
    if house is None:
        return
    former = house.former or re.search(rf"\b{_THEN}", scene.text[who.end : house.orgs[-1].start])
    if not (leaving and former):
        reading.sides["from"] = Side(house.orgs[-1].entity, role_of(scene.printed, house), house.orgs[-1])


def apposed_house(scene: Scene, who: Chunk, chunks: Sequence[Chunk], ends: set[str | None]) -> Chunk | None:
    """Give the first house of `chunks` behind a name that tells where that person works or worked."""
    verbs = [t.start for t in scene.triggers if t.start >= who.end]
    for house in chunks:
        if house.start < who.end or not house.orgs or house.head not in ("org", "title"):
            continue
        if any(start < house.start for start in verbs) or any(
            who.end < c.start < house.start and c.head == "person" for c in scene.chunks
        ):
            return None
        gap = scene.text[who.end : house.orgs[-1].start]
        said = _APPOSED.fullmatch(gap) or (
            scene.text[who.end : house.start] == ", "
            and (house.head == "title" or scene.text.startswith(("'s ", "’s "), house.orgs[-1].end))
        )
        if said and not _OTHER.search(gap) and house.orgs[-1].entity not in ends:
            return house
    return None


def _where(reading: Reading, who: Chunk) -> bool:
    """'at A, where it was revealed that X had stepped down': of A."""
    scene = reading.scene
    house = next((c for c in reversed(scene.chunks) if c.end <= who.start and c.head == "org"), None)
    if house is None or not scene.text.startswith(", where ", house.end):
        return False
    reading.sides["from"] = Side(house.orgs[-1].entity, None, house.orgs[-1])
    return True


_TWO_OF = re.compile(r"\s?(?:Two|Three|Four|Five|Six|Several|Some|Former|The) (?:[a-z]+ ){0,2}")
_THEIR_STAFF = re.compile(
    r"(?:/[A-Z][\w ]{1,20}?)?['’]?s? (?:[a-z]+ ){0,3}(?:partners|bankers|brokers|executives|researchers|engineers|lawyers|traders|directors|editors|reporters|scientists|managers|veterans|officials|players), (?:[^,;]{2,60}, )*[^,;]{0,60}"
)


_TWO_AT = re.compile(r"\s?(?:Two|Three|Four|Five|Six|Several) (?:[\w-]+ ){1,4}(?:at|of|from) (?:the )?")
_ROW = re.compile(r"(?:,| [—–]) (?:[^,;—–]{2,60}, )*[^,;—–]{0,60}")


def _two_of(reading: Reading, who: Chunk) -> bool:
    """'Two A partners, specialist X and leasing veteran Y, joined B': of A."""
    scene = reading.scene
    house = next((c for c in scene.chunks if c.orgs and c.head != "person"), None)
    if house is None or house.start >= who.start or reading.trigger.start < who.start:
        return False
    begin, end = house.orgs[-1].start, house.orgs[-1].end
    theirs = _TWO_OF.fullmatch(scene.text, scene.start, begin) and _THEIR_STAFF.fullmatch(
        scene.text, end, who.start
    )
    listed = _TWO_AT.fullmatch(scene.text, scene.start, begin) and _ROW.fullmatch(scene.text, end, who.start)
    if not theirs and not (listed and not who.orgs):
        return False
    reading.sides["from"] = Side(house.orgs[-1].entity, None, house.orgs[-1])
    return True


_AT = (" at ", " from ", " of ", " with ")


def _of_theirs(reading: Reading, who: Chunk) -> bool:
    """'Two researchers at A, X and Y, are leaving to join B': the words before the names tell whence."""
    text = reading.scene.text
    theirs = next(
        (c for c in reading.scene.chunks if who.several and c.head == "org" and who.end < c.start), None
    )
    if theirs is not None and text[who.end : theirs.start] in _AT and theirs.end <= reading.trigger.start:
        role = reading.sides.get("from", NO_SIDE).role
        reading.sides["from"] = Side(theirs.orgs[-1].entity, role, theirs.orgs[-1])
        return True
    house = next((c for c in reading.scene.chunks if c.head == "org" and c.end + 2 == who.start), None)
    if house is None or text[house.end : who.start] != ", " or not text.startswith(",", who.end):
        return False
    if not text.endswith((" at ", " from ", " of "), 0, house.start):
        return False
    reading.sides["from"] = Side(house.orgs[-1].entity, None, house.orgs[-1])
    return True


def who_is_replaced(reading: Reading) -> bool:
    """'X will replace Y, who was ousted': Y leaves what X takes."""
    who = reading.who
    return who is not None and any(
        t.verb.kind == "takeover" and "person" not in t.frame.right and t.end <= who.start <= t.end + 3
        for t in reading.scene.triggers
    )
