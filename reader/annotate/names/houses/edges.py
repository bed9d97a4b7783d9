"""Where the names of organisations end that a guess cut, 綠能行前, and what is none: 直接向軟體."""

from __future__ import annotations

import re

from reader.annotate.names.houses.apposed import without_what_it_is
from reader.annotate.names.houses.brands import houses_before_posts
from reader.annotate.names.houses.house_posts import APPROVED, with_approved_house, with_trade, without_house
from reader.annotate.names.houses.letters import in_letters
from reader.annotate.names.houses.no_houses import without_none
from reader.annotate.names.houses.of_lands import HOUSE_IN_LAND, in_a_land, squad
from reader.annotate.names.houses.short_houses import begun, short_forms_before_posts, with_part_of_a_post
from reader.annotate.names.houses.squads import chair, of_squad, ranked
from reader.annotate.names.people.told_names import FAMILY
from reader.annotate.names.sport import club
from reader.annotate.text.reworded import Rewording, rewording
from reader.document import ORG, PERSON, PLACE, PRODUCT, TITLE, Article, Mention
from reader.knowledge import Knowledge
from reader.record import replace

_MAKES = re.compile("(?:汽车|公司|集团|科技|控股)(?!城|展|站)")
"""What makes the name of a product that of its house: 智界汽車."""

_NAMED = re.compile(
    r"(?P<who>[\u4e00-\u9fff]{2,3})(?:为|兼任|担任|出任)(?:集团|公司|本公司|(?P<house>[\u4e00-\u9fff]{2,}(?:局|厅|署|处|委|委员会|办公室)))?"
)
"""任命|某某為集團|副總裁, 某某為|民政局|局長."""

_LED = re.compile("(?:卸任|调任|转任|升任|熟稔|晋升|晋任|隶属)(?=.)|[升任](?=.{2,}(?:局|厅|署|处|委|院|所)$)")
_APART = " ，。、；：\n"
_WHEN = re.compile(r"(?:加入|加盟|入职|进入|任职|离开)$")
_SUFFIX = re.compile(
    r"(?:集团|控股|律师行|律师事务所|会计师行|会计师事务所|足球俱乐部)(?!队|[^，。]{0,3}公司)"
)


def house_edges(article: Article, knowledge: Knowledge) -> Article:
    """Lengthen, cut, find or drop organisations by the posts and words beside them."""
    work = rewording(without_none(article), knowledge)
    taken_for_people = houses_before_posts(work) | _joined(work)
    houses = {work.words(m) for m in work.article.mentions if m.type is ORG}
    brands = {
        work.words(m)
        for m in work.article.mentions
        if m.type is PRODUCT
        and _MAKES.match(work.flat.text, work.end(m))
        and not work.guessed(m)
        and not work.words(m)[-1].isdigit()  # 小米YU7汽車 is a car
    }
    before: Mention | None = None
    last: list[Mention] = []
    for each in work.article.mentions:
        if each.type is PERSON and each not in taken_for_people:
            ranked(work, each)
        if each in taken_for_people:
            work.changed[each] = work.meant(replace(each, type=ORG))
        elif each.type in (PERSON, PLACE) and work.guessed(each) and _KIND_END.fullmatch(work.words(each)):
            work.changed[each] = work.meant(replace(each, type=ORG))  # 海山投信 is nobody
        elif each.type is ORG:
            _two_names(work, each)
            _house(work, each)
            in_letters(work, each)
        elif each.type is PRODUCT and work.words(each) in brands:
            more = _MAKES.match(work.flat.text, work.end(each))
            end = each.end + (len(more[0]) if more else 0)
            work.changed[each] = work.meant(replace(each, end=end, type=ORG))
        elif each.type is PLACE:
            _unit(work, each)
            squad(work, each)
            in_a_land(work, each)
        elif each.type is TITLE:
            without_house(work, each, houses)
            of_squad(work, each)
            chair(work, each, last)
            begun(work, each)
            if before is not None and before.type is ORG:
                with_trade(work, before, each)
            if before is not None and before.type is PERSON:
                with_approved_house(work, before, each)
        before = each
        last = [*last[-3:], each]
    short_forms_before_posts(work)
    return work.done()


_BOARD = re.compile(
    "(?P<house>.{2,}?)(?:分管[^，。]{2,10}|暨(?:银行|证券|人寿|子公司)|董事局|校董会|校务委员会|校委会|咨议会|股东常会|股东大会|股东会|法说会|管理委员会|执行委员会|董事会|监事会|经营委员会|执委会|管委会|的?[母子]公司|直属\\d*所?(?:高校|单位|机关)|(?:近年|最新|现任)?(?:核心|高管|管理){1,2}团队|内部(?:的)?[^，。]{0,8}(?:团队|部门|小组)|万人大军|管理层|招股书|年报|财报)"
)
"""中金公司|管理委員會成員: what governs a house is no other house."""


def _two_names(work: Rewording, each: Mention) -> None:
    """核准某某中信銀行北京分行副行長的任職資格: a person and a known house, taken for one house."""
    at = work.start(each)
    if not work.guessed(each) or not APPROVED.search(work.flat.text, max(0, at - 2), at):
        return
    words = work.words(each)
    for size in (3, 2):
        rest = words[size:]
        heads = (work.known.forms.names.get(rest[:end], ()) for end in range(2, min(8, len(rest)) + 1))
        if words[0] in work.known.surnames and any(n.type is ORG for names in heads for n in names):
            work.more.append(work.meant(replace(each, end=each.start + size, type=PERSON)))
            work.changed[each] = work.meant(replace(each, start=each.start + size))
            return


def _goes_further(work: Rewording, each: Mention) -> bool:
    """Lengthen 國泰世華|銀總經理, 富邦悍將|隊, 南大|女排; tell whether the name was."""
    text, end = work.flat.text, work.end(each)
    if _BANK.match(text, end) and not work.words(each).endswith("行"):
        work.changed[each] = replace(each, end=each.end + 1)
        return True
    side = _SIDE.match(text, end)
    size = len(side[0]) if side else 1
    if work.taken.touches(each.paragraph, each.end, each.end + size):
        return False
    if side:
        work.changed[each] = work.meant(replace(each, end=each.end + size))
    elif _TEAM.match(text, end) and club(work.knowledge, each.entity):
        work.changed[each] = replace(each, end=each.end + 1)
    else:
        return False
    return True


def _house(work: Rewording, each: Mention) -> None:
    """Give an organisation its true ends; drop what names none."""
    going = _goes_further(work, each) or not work.guessed(each) or each in work.changed
    if going or with_part_of_a_post(work, each):
        return
    land = HOUSE_IN_LAND.fullmatch(work.words(each))
    if land and work.words(each).endswith("区") and work.known.forms.names.get(land["house"]):
        work.changed[each] = work.meant(replace(each, end=each.start + land.end("house")))  # 滙豐|香港區
        return
    if without_what_it_is(work, each):
        return
    words, text = work.words(each), work.flat.text
    named = _NAMED.fullmatch(words)
    if named and named["who"][0] in work.known.surnames:
        end = each.start + len(named["who"])
        work.changed[each] = work.meant(replace(each, end=end, type=PERSON))
        if named["house"]:
            work.more.append(work.meant(replace(each, start=each.start + named.start("house"))))
        return
    at = work.start(each)
    board = _BOARD.fullmatch(words)
    if board and any(n.type is ORG for n in work.known.forms.names.get(board["house"], ())):
        inside = (each.paragraph, each.start, each.start + board.end("house"))
        nested = any((m.paragraph, m.start, m.end) == inside for m in work.article.mentions)
        work.changed[each] = None if nested else work.meant(replace(each, end=inside[2]))
        return
    led = _LED.match(words)
    if led and text[at - 1 : at] not in _APART and words[0] != "接":
        work.changed[each] = work.meant(replace(each, start=each.start + led.end()))  # 某某|升|文化局
        return
    if words[-1] == "前" and len(words) > 2 and _WHEN.search(text, max(0, at - 3), at):
        work.changed[each] = work.meant(replace(each, end=each.end - 1))
        return
    more = _SUFFIX.match(text, work.end(each))
    if more is None or _SUFFIX.search(words):
        return
    end = each.end + len(more[0])
    if not work.taken.touches(each.paragraph, each.end, end):
        work.changed[each] = work.meant(replace(each, end=end))


_UNIT = re.compile("(?P<house>.{2,6}?)[\u4e00-\u9fff]{0,4}(?:(?<!市)中心|事业部|部门|研究院|业务部)")


_NO_PLACE = re.compile("台前|幕后|大厂|护国神山|.{0,4}[\u4e00-\u9fff]{2}区域区?")
"""走向台前, 去大廠, 上海區域: what a guess took for a place."""


def _unit(work: Rewording, each: Mention) -> None:
    """小鵬|產品中心, taken for a place: it is of the house with which it begins."""
    words = work.words(each)
    if work.guessed(each) and _NO_PLACE.fullmatch(words):
        work.changed[each] = None
    if not work.guessed(each) or not _UNIT.fullmatch(words):
        return
    for size in range(min(6, len(words) - 2), 1, -1):
        if any(one.type is ORG for one in work.known.forms.names.get(words[:size], ())):
            work.changed[each] = work.meant(replace(each, end=each.start + size, type=ORG))
            return


_SIDE = re.compile(
    "(?<![委部局署会府协])(?:附设|附属)?医院|[男女][足篮排](?![球鞋板坛])|(?:足球|篮球|排球|棒球)队(?![员长友列伍形医徽服内里中外史魂])|(?:足球|篮球|排球|棒球)队(?=队员|队长)"
)
_TEAM = re.compile("队(?![员长友列伍形医徽服内里中外史魂])")

_KIND_END = re.compile(".{2,6}医院|.{2,4}(?:投信|投顾|证券|金控|人寿|产险|银行|期货|票券|创投|半导体)")


_BANK = re.compile("银(?=(?:前|原|新任|代理)?(?:总经理|副总|董事长|董座|总座|行长|协理|资深|执行))")


_GOES = re.compile("(?:跳槽[至到去往]|加入|加盟|入职|转投|任职于|供职于|就职于|挖自|过档)$")
_THERE = re.compile(r"[，。、；）]|$|(?:担任|出任|任(?!何|务|意|性))|(?:19|20)\d\d年")
_ACTS = re.compile("(?:也|还|则|曾|又)?(?:表示|透露|指出|认为|坦言|回应|强调|称|说|告诉|出生|毕业|先生|女士)")


def _joined(work: Rewording) -> set[Mention]:
    """Give what was taken for people and is where someone goes, 跳槽至普洛斯，: no one speaks or bears a title there."""
    text, found, no = work.flat.text, set(), set()
    titles = {work.end(m) for m in work.article.mentions if m.type is TITLE}
    people = [m for m in work.article.mentions if m.type is PERSON and work.guessed(m)]
    for each in people:
        start, end, words = work.start(each), work.end(each), work.words(each)
        if start in titles or _ACTS.match(text, end) or (len(words) == 3 and words[0] in FAMILY):
            no.add(words)
        elif _GOES.search(text, max(0, start - 3), start) and _THERE.match(text, end):
            found.add(words)
    found -= no
    return {m for m in people if work.words(m) in found}
