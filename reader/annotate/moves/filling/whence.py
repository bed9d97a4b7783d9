"""Where someone comes from when the verb does not say: the words before the name, or the company told of."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.announced import telling_org
from reader.annotate.moves.filling.company import elsewhere_is
from reader.annotate.moves.filling.memory import Memory
from reader.annotate.moves.filling.named_ahead import named_ahead
from reader.annotate.moves.filling.places import LEAVING, Reading, posted_next
from reader.annotate.moves.filling.roles import apposed, rises_within, role_of
from reader.annotate.moves.filling.units import in_a_row, leaves_unit
from reader.annotate.moves.sentence.bodies import at_no_house_yet, of_a_town
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.envoys import abroad
from reader.annotate.moves.sentence.telling import NO_SIDE, Side
from reader.annotate.text.fold import fold
from reader.document import PLACE, Mention

_NEW = re.compile("新任|新一任|首任|第[\u4e00-\u9fff\\d]{1,3}任")

_WITHIN = frozenset({"promote", "appoint", "takeover"})
"""Kinds that, where no other organisation is told, happen within one."""


def from_modifiers(reading: Reading, memory: Memory) -> None:
    """What stands before the name tells whence: 甲研究員某人加盟乙, 甲副總裁某人升任總裁."""
    who, kind = named_ahead(reading), reading.trigger.verb.kind
    if who is None or not (who.orgs or who.titles) or _newly(reading, who):
        return
    if "from" in reading.sides:
        _own_role(reading, who) if not _posted_from(reading, who) else None
        return
    mention = _current(reading, who)
    role = None if _honoured(reading, who) else role_of(reading.scene.printed, who)
    to = reading.sides.get("to", NO_SIDE)
    keeps = reading.trigger.english or reading.trigger.verb.id in ("act-for", "hold-also")
    within = kind in (("promote", "takeover") if keeps else _WITHIN)
    if mention is None and within and to.role and role and to.role != role:
        reading.sides["from"] = Side(None, role)
    unit = mention is not None and not to.organization and leaves_unit(reading.scene.text, mention, to.role)
    if kind in LEAVING or unit:
        reading.sides["from"] = Side(mention.entity if mention else None, role, mention)
        return
    if mention is None or "carried_far" in reading.losses:
        return
    if kind != "promote" and not to.organization and _OF_A_HOUSE.search(to.role or ""):
        return
    if _holds_it(reading, to, mention.entity):
        reading.sides["to"] = Side(mention.entity, role, mention)
        return
    to = _new_post_told(reading, to) if to.organization is None and kind in _WITHIN else to
    if to.organization is None and kind in _WITHIN and _goes_on(reading, memory):
        reading.losses.append("carried")
        return
    rises = rises_within(reading.scene, mention, to.role) and not _of_a_like_house(reading, mention)
    stays = not who.former or rises
    stays = stays or reading.trigger.verb.id == "settle-for"  # 原甲公司總裁某某專任董事長
    stays = stays or (kind == "promote" and reading.scene.text.startswith("原", who.start))
    stays = stays and not in_a_row(reading, mention)
    stays = stays and not _COME_FROM.search(reading.scene.text, mention.end, who.core)
    stays = stays and not posted_next(reading) and not at_no_house_yet(to.role) and not abroad(to.role)
    stays = stays and not (of_a_town(to.role) and mention.type is not PLACE)
    if to.organization is None and kind in _WITHIN and stays and "carried" not in reading.losses:
        spoken = telling_org(reading.scene)
        faculty = _FACULTY.fullmatch(reading.scene.text, mention.start, mention.end)
        whole = spoken if faculty and spoken is not None and spoken.entity != mention.entity else mention
        reading.sides["to"] = to = Side(whole.entity, to.role, whole)
        if not role:
            return
    if mention.entity != to.organization or (role and kind not in ("join", "poach", "return")):
        same = _of_the_same(reading, mention, to)
        reading.sides["from"] = Side(None, role) if same else Side(mention.entity, role, mention)
        reading.losses += [] if same else ["modifier"]


def _of_the_same(reading: Reading, own: Mention, to: Side) -> bool:
    """工程學院講座教授某某將任副校長: a faculty of the university that tells it."""
    spoken = telling_org(reading.scene)
    if spoken is None or spoken.entity != to.organization or own.entity == to.organization:
        return False
    text = reading.scene.text
    return text[spoken.end - 1] in "学大" and _FACULTY.fullmatch(text, own.start, own.end) is not None


def _new_post_told(reading: Reading, to: Side) -> Side:
    """委任甲會新主席，乙銀行主席某某獲委任為新任主席: the clause before names the post with its house."""
    post = fold(to.role or "").removeprefix("新任")
    text = reading.scene.text
    named = (c for c in reading.scene.chunks if c.head == "title" and c.orgs and c.end <= reading.clause[0])
    house = next((c.orgs[-1] for c in named if post and f"新{post}" in text[c.orgs[-1].end : c.end]), None)
    if house is not None:
        reading.sides["to"] = to = Side(house.entity, to.role, house)
    return to


def _of_a_like_house(reading: Reading, own: Mention) -> bool:
    """甲醫院院長交接，由原乙醫院副院長某某接任院長: of 甲, which the clauses before are about."""
    text, who = reading.scene.text, reading.who
    if who is None or reading.preposition(who) != "by":
        return False
    return any(
        org.entity != own.entity and org.end <= own.start and text[org.end - 1] == text[own.end - 1]
        for chunk in reading.scene.chunks
        if chunk.end <= reading.clause[0] and not chunk.former and reading.preposition(chunk) == ""
        for org in chunk.orgs
    )


def _newly(reading: Reading, who: Chunk) -> bool:
    """甲集團迎來新任總經理某某: the title before the name is the post that is taken."""
    text, begin = reading.scene.text, max(reading.trigger.end, who.start - 3)
    takes = reading.trigger.verb.kind == "poach" or reading.trigger.verb.id in ("elect", "succeeded-by")
    if not takes or not who.titles or not _NEW.search(text, begin, who.core):
        return False
    to = reading.sides.get("to", NO_SIDE)
    reading.sides["to"] = Side(to.organization, to.role or role_of(reading.scene.printed, who), to.mention)
    return True


def _holds_it(reading: Reading, to: Side, house: str) -> bool:
    """甲集團總裁某某2024年接替乙: the title is the post that was taken, not one of before."""
    former = reading.who is not None and reading.who.former
    return (
        reading.trigger.verb.id == "stand-in"
        and not former
        and not posted_next(reading)
        and not to.role
        and to.organization in (None, house)
    )


def _current(reading: Reading, who: Chunk) -> Mention | None:
    """Give the house before a name, of several the last.

    An academy is none (乙科學院院士某某), and one of before gives way: 甲法院法官、前乙法院院長某某.
    """
    text = reading.scene.text
    if _ONCE.search(text, max(0, who.start - 4), who.start):
        later = [each for each in who.orgs if "的" in text[who.start : each.start]]
        return later[-1] if later else None  # 曾任甲局局長的(現任乙局局長)某某: not whence
    houses = [each for each in who.orgs if not text.startswith(_HONOURS, each.end)]
    houses = [each for each in houses if not _NATIONAL.fullmatch(text, each.start, each.end)]
    houses = [each for each in houses if not _A_LEAGUE.fullmatch(text, each.start, each.end)]
    if who.place and len(houses) > 1:  # 甲公司中国、印度和东盟首席运营官
        houses = [each for each in houses if text[each.start - 1] not in "和与及"] or houses
    if len(houses) > 1 and not who.former:
        first, last = houses[0], houses[-1]
        between = text[first.end : last.start]
        if _ITS_BODY.fullmatch(between):
            return first
        listed = "、" in between
        if listed and _OF_BEFORE.search(text, max(first.end, last.start - 2), last.end):
            return first
    return houses[-1] if houses and not _verb_before(reading, houses[-1]) else None


_ITS_BODY = re.compile("(?:的)?(?:内部)?(?:最高)?(?:决策|权力|管理|领导|议事)机构 ?")
"""甲公司最高決策機構|乙|成員某某: of 甲."""

_ONCE = re.compile("(?:毕业|肄业|就读|求学)于$|考入$|曾[任为在]$|出身于?$|曾担任$")
_NATIONAL = re.compile(
    "(?:[\u4e00-\u9fff]{2,4})?(?:国家队|国足|国青队?|国奥队?)|(?:中国|日本|韩国|香港)(?:男|女)[足篮排]|港队|港足|中华队"
)
"""Teams of a land, for which one plays beside a club."""

_A_LEAGUE = re.compile("(?:中华|日本|美国|韩国)?(?:职棒|职篮|职业棒球|大联盟|小联盟)|[中日美韩]职")
"""What is no house of a player: 前|職棒|選手."""

_HONOURS = ("毕业", "出身", "院士", "外籍院士", "会士", "会员", "委员", "代表", "名誉", "荣誉")


_COME_FROM = re.compile("[过而]?来的$")
"""從甲公司來的某某將擔任: not at 甲."""


def _honoured(reading: Reading, who: Chunk) -> bool:
    """Tell whether all that stands before a name is an honour: 中國科學院院士某某."""
    return bool(who.orgs) and all(reading.scene.text.startswith(_HONOURS, each.end) for each in who.orgs)


def _goes_on(reading: Reading, memory: Memory) -> bool:
    """跳槽到甲大學，任某系教授; 接替他的是某某: the sentence or the one before tells where the post is."""
    person = memory.meant(reading.scene, reading.who) if reading.who else None
    last = memory.sentence[-1] if memory.sentence else None
    return (
        last is not None
        and person is not None
        and last.person == person
        and bool(last.destination.organization)
    )


_OF_BEFORE = re.compile("(?<![之目日当以])[前原](?!子|锋)")


_FACULTY = re.compile("(?!.*科学院)[^大]{1,3}(?:学院|学系|系|研究所|书院)")
"""What is no house of its own: 工學院 where a university announces."""

_OF_A_HOUSE = re.compile(
    "(?:事业|事業|企业|企業|公司|机构|機構)(?!务|群|部|总部)[\u4e00-\u9fff]{0,3}(?:长|長|总裁|總裁|主席|经理|經理|顾问|顧問)$|(?:监察|監察|立法|考试|考試)委员?員?$|大法官$|立委$"
)
"""A post whose words tell of another house than the one before the name: 國營事業董事長."""


def _verb_before(reading: Reading, house: Mention) -> bool:
    """加入甲的某某，轉赴乙: whoever joined 甲 at some time need not come from there."""
    text = reading.scene.text
    if text.endswith(("效力于", "供职于", "任职于", "就职于", "服务于"), 0, house.start):
        return False  # 效力於甲隊的某某: there until now
    ends = {t.end for t in reading.scene.triggers if t.end <= reading.trigger.start}
    return house.start in ends and reading.scene.text.startswith("的", house.end)


def _posted_from(reading: Reading, who: Chunk) -> bool:
    """甲報總編輯某某由乙報副總編輯調任: the title before the name is the new post."""
    left = reading.sides["from"]
    if reading.trigger.verb.id != "transferred" or "to" in reading.sides or who.former or not who.orgs:
        return False
    own = who.orgs[-1]
    if (
        not who.titles
        or own.entity == left.organization
        or not _ENDS.match(reading.scene.text, reading.trigger.end)
    ):
        return False
    reading.sides["to"] = Side(own.entity, role_of(reading.scene.printed, who), own)
    return True


_ENDS = re.compile("而来|[，。；]|$")


def _own_role(reading: Reading, who: Chunk) -> None:
    """副總裁某人離開甲公司: the title before the name is the one given up."""
    left = reading.sides["from"]
    if reading.trigger.verb.kind not in LEAVING:
        ahead = who.titles and who.titles[-1][1] <= who.core and not who.orgs and not reading.trigger.english
        if ahead and left.role is None and left.organization:
            role = role_of(reading.scene.printed, who)
            reading.sides["from"] = Side(left.organization, role, left.mention)
        return
    own = who.orgs[-1].entity if who.orgs else left.organization
    if left.organization is None and who.orgs and not who.former:
        reading.sides["from"] = left = Side(own, left.role, who.orgs[-1])
    if left.role is None and own == left.organization and who.titles and who.titles[-1][1] <= who.core:
        reading.sides["from"] = Side(left.organization, role_of(reading.scene.printed, who), left.mention)


def from_possession(reading: Reading) -> None:
    """免去某人的甲局局長職務: what is behind 的 is the post lost."""
    who = reading.who
    if who is None or reading.trigger.verb.kind not in LEAVING or "from" in reading.sides:
        return
    own = next((c for c in reading.right if c.start == who.end + 1 and c.head in ("org", "title")), None)
    if own is not None and reading.scene.text[who.end] == "的" and (own.orgs or own.titles):
        mention = own.orgs[-1] if own.orgs else None
        reading.sides["from"] = Side(
            mention.entity if mention else None, role_of(reading.scene.printed, own), mention
        )


def from_own_post(reading: Reading) -> None:
    """某某由執行董事調任非執行董事: the post behind 由 is the one given up, in the same house."""
    who, to = reading.who, reading.sides.get("to", NO_SIDE)
    if who is None or "from" in reading.sides or reading.trigger.verb.kind not in ("transfer", "promote"):
        return
    post = next((c for c in reading.left if c.head == "title" and c.start >= who.end and not c.orgs), None)
    if post is not None and to.role and reading.preposition(post) in ("by", "from"):
        reading.sides["from"] = Side(None, role_of(reading.scene.printed, post))


def from_apposition(reading: Reading) -> None:
    """'hired X, a former partner of A, as …': whence X comes is told between commas."""
    who = reading.who
    if who is None or "from" in reading.sides or reading.trigger.verb.kind in LEAVING:
        return
    own = next((c for c in reading.scene.chunks if apposed(reading.scene, who, c)), None)
    if own is not None and own.titles:
        mention = own.orgs[-1] if own.orgs else None
        role = role_of(reading.scene.printed, own)
        reading.sides["from"] = Side(mention.entity if mention else None, role, mention)


_WORKS = re.compile(
    "(?:出任|担任|工作|任职|供职|服务|效力|执教|任教|从业|就职|待|干)[^，。]{0,8}的[^，。的]{0,12}|(?:担任|任)[^，。]{1,16}的[^，。的]{0,6}"
)
_LEADS = re.compile("(?<![曾前])(?:带领|率领|执教|执掌|统领|领导)$")
_LED = re.compile("(?:战队|队|俱乐部|球队)?[^，。；]{0,24}的[^，。的]{0,12}")
"""帶領|甲隊晉級的|經理某某."""
_AT = re.compile("(?:在|供职于|任职于|就职于|效力于|服务于)$")


def from_relative(reading: Reading) -> None:
    """在甲公司工作了十一年的某某出任: where someone has worked until now stands before 的."""
    who = reading.who
    if who is None or reading.sides.get("from", NO_SIDE).organization or who.orgs or who.several:
        return
    scene = reading.scene
    begin = min(reading.clause[0], scene.clause_of(who.start)[0] if who.start >= scene.start else scene.end)
    for house in scene.chunks:
        if house.head in ("org", "title") and house.orgs and begin <= house.start and house.end <= who.core:
            said = _WORKS.fullmatch(scene.text, house.end, who.core)
            if _LEADS.search(scene.text, max(scene.start, house.start - 8), house.start):
                said = said or _LED.fullmatch(scene.text, house.end, who.core)
            if (
                said
                and (house.former or said.re is _LED or _AT.search(scene.text, scene.start, house.start))
                and not elsewhere_is(reading, house.orgs[-1].entity)
            ):
                role = role_of(scene.printed, who)
                reading.sides["from"] = Side(house.orgs[-1].entity, role, house.orgs[-1])
