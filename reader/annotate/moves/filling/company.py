"""The organisation that a text is about, where it says 公司 or tells of a post without its house."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.announced import joined_there, telling
from reader.annotate.moves.filling.bare import plainly
from reader.annotate.moves.filling.clubs import team_of
from reader.annotate.moves.filling.guesses import may_guess
from reader.annotate.moves.filling.houses_meant import not_told, told_of, within_it
from reader.annotate.moves.filling.left_too import left_too
from reader.annotate.moves.filling.memory import Memory
from reader.annotate.moves.filling.nobody import from_no_one, of_a_trade, of_others
from reader.annotate.moves.filling.officials import an_office, official
from reader.annotate.moves.filling.places import LEAVING, Reading, posted_next
from reader.annotate.moves.filling.stays import stays
from reader.annotate.moves.filling.units import above_all
from reader.annotate.moves.sentence.bodies import approves, at_no_house_yet, no_house_of_his, oversees
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.envoys import abroad
from reader.annotate.moves.sentence.houses import KINDS, THE_HOUSE
from reader.annotate.moves.sentence.scene import appoints_others
from reader.annotate.moves.sentence.telling import Side
from reader.annotate.text.fold import fold
from reader.annotate.text.searching import quick
from reader.document import PLACE, Mention

_WELCOMES = re.compile(r"官宣|宣布[：，]|官方[：，]|迎来|欢迎")
_COMPANY = quick(
    rf"\b(?:[Tt]he (?:[\w-]+ ){{0,2}}(?:{KINDS})|said|announced)\b|\b[Ii]t(?:['’]s)? (?:has |had |also |later |then |recently )*(?:hired|recruited|poached|named|appointed|tapped|signed)\b|公司|该行|本行|会方|球会|董事会|监事会|学校|球队|医院|集团|俱乐部|合并后|重组后|成立后|改组|换届|换帅|公告|公布|宣布|确认|披露|：|:"
)
_THE_COMPANY = re.compile(
    r"了?(?:(?:该|本|这家|这个)?(?:公司|集团|球队|俱乐部|董事会|学校|团队)|[该本][校行院社台队所报刊]|(?:其|该所|该行|公司|集团)?[\u4e00-\u9fff]{2,4}(?:办公室|分所|代表处|办事处|总部))(?![一-鿿]*(?:联盟|协会))"
)


def the_company(reading: Reading) -> bool:
    """Tell whether 'the company' stands right behind the verb instead of a name."""
    said = THE_HOUSE if reading.trigger.english else _THE_COMPANY
    return bool(said.match(reading.scene.text, reading.trigger.end))


def elsewhere_is(reading: Reading, organization: str) -> bool:
    """Tell whether an organisation is already an end of the move."""
    return any(side.organization == organization for side in reading.sides.values())


SUCCEEDS = re.compile(r"填补|接替|接任|接棒|取代|接班|\breplac|\bsucceed")


_HEADLINE = re.compile(r"(?<=[\u4e00-\u9fff]) $")
"""The space that parts the clauses of a headline."""

_SPOKEN = {**dict.fromkeys(LEAVING, ("", "by", "agent", "aside")), "promote": ("", "by", "as")}
"""Prepositions of the organisation that a sentence is about: promoted is whoever 歷任甲校副教授 there."""


def _without_org(who: Chunk) -> bool:
    return who.head in ("title", "several") and not who.orgs and not (who.several and who.several.refers)


def from_company(reading: Reading, memory: Memory) -> None:
    """Take the organisation that the text is about, where it says 公司 or announces."""
    kind = reading.trigger.verb.kind
    side = "from" if kind in LEAVING or reading.trigger.verb.id == "leave-for" else "to"
    _unseat(reading, memory)
    if (
        kind not in LEAVING | {"join", "appoint", "promote", "takeover", "poach", "transfer"}
        or reading.sides.get(side, Side()).organization
        or not_told(reading, memory)
        or _of_its_leader(reading)
    ):
        return
    scene = reading.scene
    orgs = _spoken_of(reading, memory)
    role = (known := reading.sides.get(side, Side())).role
    ahead = scene.text[max(0, reading.who.start - 60) : reading.who.start] if reading.who else ""
    behind = scene.text[reading.who.end : reading.who.end + 60] if reading.who else ""
    if (
        abroad(role, ahead, behind)
        or at_no_house_yet(role)
        or (kind == "transfer" and side == "to" and not stays(reading, role))
    ):
        return
    plain = (_COMPANY if kind != "join" else _WELCOMES).search(scene.text, scene.start, reading.clause[1])
    unnamed_one = kind in LEAVING and reading.who is not None and _without_org(reading.who)
    if (
        of_others(reading)
        or from_no_one(reading)
        or posted_next(reading)
        or (unnamed_one and of_a_trade(reading))
    ):
        return
    who = memory.meant(scene, reading.who) if reading.who else None
    if kind == "promote" and any(t.person == who and t.destination.organization for t in memory.sentence):
        return  # promoted where the verb before has led
    loss = "company" if plain or unnamed_one else "guess"
    doubtful = reading.trigger.verb.weak and not plainly(reading)
    if (
        loss == "guess"
        and kind != "transfer"
        and (kind == "join" or doubtful or not may_guess(reading, known, memory, orgs))
    ):
        return
    if _told_elsewhere(reading, memory, side, guessed=not orgs and loss == "guess"):
        return
    if side == "to" and _headlines_other(reading, memory, orgs[0] if orgs else None):
        return
    orgs = [
        each
        for each in orgs
        if not approves(memory.article.text(each), role, joins=kind == "join")
        and not (each.type is PLACE and not memory.sport and _OF_NO_PLACE.search(fold(role or "-")))
    ]
    mention = orgs[0] if orgs else _posted(reading) or within_it(reading, side) or told_of(reading, memory)
    mention = team_of(mention, role, memory) if mention else None
    gone = memory.gone.get(who or "") if kind in LEAVING else None
    gone = None if mention is not None and telling(scene, mention) else gone
    if mention is not None and gone is not None and gone.organization == mention.entity:
        return  # 加盟甲所。他去年辭去公職: not of 甲
    itself = _ITSELF.search(scene.text, reading.clause[0], reading.trigger.start)
    office = not (orgs or itself) and kind in LEAVING and mention and an_office(memory.article.text(mention))
    if mention is None or office or (loss == "guess" and elsewhere(reading, mention)):
        return
    if not orgs and no_house_of_his(memory.article.text(mention), role):
        return
    if kind == "poach" and (elsewhere(reading, mention) or not (reading.who and reading.who.people)):
        return
    reading.sides[side] = Side(mention.entity, known.role, mention)
    reading.losses.append(loss)


_OF_NO_PLACE = re.compile("(?:院长|校长|经理|董事长|总裁|教授|总监|台长|社长|-)$")
"""Posts that no town has, and no post at all."""


def _of_its_leader(reading: Reading) -> bool:
    """接掌甲公司董事長某某的職務: what is led stands right behind the verb, with a name."""
    first = reading.right[0] if reading.right else None
    return reading.trigger.verb.id == "lead" and first is not None and first.start == reading.trigger.end


def _unseat(reading: Reading, memory: Memory) -> None:
    """財政司司長委任某某接任董事局主席: the post is in no office of the one who appoints."""
    to = reading.sides.get("to", Side())
    name = memory.article.text(to.mention) if to.mention else ""
    within = reading.sides.get("from", Side()).organization == to.organization  # 證監會副行政總裁某某
    board = to.mention and reading.scene.text.startswith(("董事会", "董事局"), to.mention.end)
    if approves(name, to.role) and not (within or board):
        reading.sides["to"] = Side(None, to.role)


def _told_elsewhere(reading: Reading, memory: Memory, side: str, *, guessed: bool) -> bool:
    """Take the post that another has just filled or left, or of who is known to work elsewhere."""
    if side == "from" and left_too(reading, memory):
        return True
    told = just_filled(reading, memory) if side == "from" else _parted(reading, memory)
    if told is None or (side == "to" and elsewhere_is(reading, told.organization or "")):
        return guessed and side == "from" and _works_elsewhere(reading, memory)
    role = reading.sides.get(side, Side()).role or (told.role if side == "from" else None)
    reading.sides[side] = Side(told.organization, role, told.mention)
    reading.losses.append("company")
    return True


def _posted(reading: Reading) -> Mention | None:
    """原甲集團總裁某某專任董事長，社長由乙接任: of 甲, which another's post of until now names."""
    scene = reading.scene
    if reading.trigger.verb.kind != "takeover":
        return None
    posts = (
        c.orgs[-1]
        for c in scene.chunks
        if c.former
        and c.orgs
        and c.end <= reading.trigger.start
        and c is not reading.who
        and scene.text.startswith("原", c.start)
    )
    return next(posts, None)


def _works_elsewhere(reading: Reading, memory: Memory) -> bool:
    """Tell whether who leaves is known to work for another than the text is about."""
    who = memory.meant(reading.scene, reading.who) if reading.who else None
    topic = memory.org or memory.topic
    own = memory.employer(who) if who and who in memory.knowledge.entities else None
    if own is None or topic is None or own == topic.entity:
        return False
    reading.sides["from"] = Side(own, reading.sides.get("from", Side()).role)
    reading.losses.append("employer")
    return True


def _spoken_of(reading: Reading, memory: Memory) -> list[Mention]:
    """Give the organisations before the verb that may be the one the sentence is about, those of its clause first."""
    scene, kind, to = reading.scene, reading.trigger.verb.kind, reading.sides.get("to", Side())
    going = kind in LEAVING | {"transfer"} and reading.trigger.verb.id != "resignation-of"
    moved = (t for t in memory.sentence if going and t.origin.organization != t.destination.organization)
    taken = {t.destination.organization for t in moved}
    found = [
        c.orgs[-1]
        for c in sorted(scene.chunks, key=lambda c: c.start < reading.clause[0] or c.head == "person")
        if c.orgs
        and (c.end <= reading.trigger.start or _said_behind(reading, c))
        and c is not reading.who
        and not c.former
        and (
            scene.prepositions[c.start] in _SPOKEN.get(kind, ("", "by"))
            or (reading.trigger.english and scene.text.startswith(": ", c.end))
        )
        and not appoints_others(scene, c)
        and not scene.text.endswith(("除", "除了"), 0, c.start)
        and not scene.text.startswith(("毕业", "出身"), c.end)
        and not _ONCE_AT.search(scene.text, max(scene.start, c.start - 24), c.start)
        and not (reading.who and _OF_WHOM.fullmatch(scene.text, c.end, reading.who.start))
        and not _gone_there(reading, c)
        and not official(scene, c)
        and not above_all(scene.text[c.orgs[-1].start : c.orgs[-1].end], to.role)
        and not _asks_a_company(reading, memory, c)
        and not (
            reading.trigger.english and (elsewhere_is(reading, c.orgs[-1].entity) or joined_there(scene, c))
        )
        and (c.orgs[-1].entity not in taken or telling(scene, c.orgs[0]))
    ]
    formed = [
        each for each in found if _FORMED.search(scene.text, max(scene.start, each.start - 6), each.start)
    ]
    if formed:
        return formed
    tells = [each for each in found if telling(scene, each)]
    if reading.trigger.english:
        tells = [each for each in tells if each.type is not PLACE]
    if kind in LEAVING and len(tells) > (
        0 if reading.trigger.english else 1
    ):  # 繼甲宣布簽入某某後，乙公布三人離隊: of 乙
        last = max(tells, key=lambda each: each.start)
        return [last, *(each for each in found if each is not last)]
    return found


def _said_behind(reading: Reading, chunk: Chunk) -> bool:
    """'X has resigned and Y will succeed him, A said': who says it stands behind."""
    text = reading.scene.text
    told = reading.trigger.english and chunk.head == "org" and text.endswith(", ", 0, chunk.start)
    return told and text.startswith((" said", " announced", " confirmed"), chunk.end)


_ONCE_AT = re.compile("曾[在于][^，。；的]{0,20}$")
"""曾在甲隊、乙隊擔任助教的某某: of before."""

_FORMED = re.compile("(?:组建|成立|更名|改名|改制|合并|升格|改组)(?:成为?|为|了)?$")
"""甲校、乙校合併組建|丙校後，某某出任校長: of 丙校."""

_OF_WHOM = re.compile("[\u4e00-\u9fff]{1,8}[”」』]?(?:之一)?的")
"""迎來“甲|三傑”之一的|某某: what describes who moves is not where."""


def _asks_a_company(reading: Reading, memory: Memory, chunk: Chunk) -> bool:
    """深交所發布關注函稱，公司管理人員已全部辭職: of the company, and not of who oversees it."""
    between = reading.scene.text[chunk.end : reading.trigger.start]
    return "公司" in between and oversees(memory.article.text(chunk.orgs[-1]))


def _gone_there(reading: Reading, chunk: Chunk) -> bool:
    """國腳轉會至甲隊，隊長掛靴: whoever leaves in the next clause need not have been of 甲隊."""
    if chunk.start >= reading.clause[0] or reading.trigger.english:
        return False
    if reading.scene.text.endswith(("接替", "接任", "取代"), 0, reading.trigger.start):
        return False  # 入職甲後接替離職的某某: who left was of 甲
    told = (t for t in reading.scene.triggers if t.end == chunk.start and "to" in t.frame.right)
    return any(t.verb.kind in ("join", "transfer") and reading.trigger.verb.kind in LEAVING for t in told)


_ITSELF = re.compile(
    "(?:俱乐部|球队|球会|公司|集团|校方|院方|队方|资方)(?:已|也|随即|随后|同时|并|正式|宣布|决定|官宣|目前)*(?:由)?$"
)


def _parted(reading: Reading, memory: Memory) -> Side | None:
    """主教練被甲隊解僱，俱樂部任命某某: the club is the one that the sentence has told someone left."""
    last = memory.sentence[-1] if memory.sentence else None
    if last is None or last.trigger.verb.kind not in LEAVING or not last.origin.organization:
        return None
    told = _ITSELF.search(reading.scene.text, reading.clause[0], reading.trigger.start)
    return last.origin if told else None


def _headlines_other(reading: Reading, memory: Memory, mention: Mention | None) -> bool:
    """甲接乙會主委 丙任經長: what another is given in this sentence is not where the next one goes."""
    if mention is None or not _HEADLINE.search(reading.scene.text, mention.end, reading.clause[0]):
        return False
    return any(t.destination.organization == mention.entity for t in memory.sentence)


def _goes_on(reading: Reading) -> bool:
    """Tell whether a semicolon alone stands before: 任命甲為校長；乙不再擔任校長."""
    return reading.scene.text[: reading.scene.start].rstrip().endswith("；")


def just_filled(reading: Reading, memory: Memory) -> Side | None:
    """任命甲為乙局局長，免去丙的局長職務: the post that someone else takes in this sentence is the one given up."""
    who = memory.meant(reading.scene, reading.who) if reading.who else None
    told = [*(memory.tellings[-1:] if _goes_on(reading) else ()), *memory.sentence]
    last = told[-1] if told else None
    if last is None or last.trigger.verb.kind != "appoint" or last.person in (None, who):
        return None
    return last.destination if last.destination.organization else None


def elsewhere(reading: Reading, mention: Mention) -> bool:
    """Tell whether an organisation is already the other end of the move."""
    return elsewhere_is(reading, mention.entity)
