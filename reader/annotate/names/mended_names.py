"""Names cut wrongly, mended by the words beside them and by the article's other names: 騰訊影業原|副總裁, 梁柱卸|任."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reader.annotate.names.mended_posts import FUND, mended_post
from reader.annotate.names.parted_names import A_PERSON, POSTED, bearing, new_person, whose
from reader.annotate.names.people.heads import HEADED, governed, head_of
from reader.annotate.names.people.told_names import FAMILY
from reader.annotate.text.fold import CHINESE, flatten
from reader.annotate.text.gazetteer import Gazetteer, gazetteer
from reader.annotate.text.lexicon import lexicon
from reader.annotate.text.transliteration import CHARACTERS, spelt
from reader.document import ORG, PERSON, PLACE, TITLE, Article, Entity, Mention, reading_order
from reader.knowledge import Knowledge
from reader.record import replace

_FORM = re.compile(
    r"(?:足球|篮球|电子竞技|棒球)?(?:俱乐部|集团|公司|有限公司|股份有限公司|控股|控股集团|集团股份有限公司)$"
)
"""What a company's or club's full name has behind the name it is known by."""

_SUFFIX = re.compile(
    r"(?:银行|足球俱乐部|篮球俱乐部|俱乐部|证券|保险|基金|集团|科技|汽车|半导体|电子|光电|金控|控股|智能|网络|资本|机器人|生物|互动|动力)$"
)


def _titled(each: Mention, begins: Places) -> bool:
    """Tell whether a title is marked where a name begins, or at its end."""
    ahead = begins.get((each.paragraph, each.end))
    own = begins.get((each.paragraph, each.start))
    return ahead is not None or (own is not None and own.type is TITLE)


_NEWS = re.compile(
    "换帅|换将|换人|换血|易主|易帅|人事|裁员|官宣|宣布|公告|内部|高管|回应|否认|证实|大换血|人事变动|再换帅|管理层"
)
"""What a headline has behind an organisation's name."""

_SAID = re.compile(
    r"(?:[美日港台外韩德荷法英陆]商|外传|盛传|据传|市传|网传|传出|据悉|爆料|传|曝|称|指|据|由|与|被)(?=.{2})"
)

_STATION = re.compile(r"(?:新闻|电视|广播|财经)$")
_ON_AIR = re.compile("台(?![湾北中南东商股资币])")
"""A fund's manager is 甲的基金經理, no 經理 of 甲基金; 三立新聞|台 is 三立新聞台."""

_GIVEN = re.compile(rf"(?:[{''.join(sorted(CHARACTERS))}]{{1,8}}·){{1,3}}$")
"""A foreign given name ahead of a known last one: 馬西米利亞諾·|阿萊格里."""

_SPELT_ON = re.compile(
    rf"(?P<of>[\u3400-\u9fff][人籍裔]|前锋|后卫|中场|门将|中卫|边锋|外援|主帅|教练)[{''.join(sorted(CHARACTERS))}]{{1,3}}$"
)
"""The beginning of a foreign name, behind the land it is of."""

Places = Mapping[tuple[int, int], Mention]
"""Mentions by paragraph and where they begin."""


def mended_names(article: Article, knowledge: Knowledge) -> Article:
    """Mend where names end; the full name of a known company or club means that one."""
    flat = flatten(article.paragraphs)
    texts = flat.texts()
    begins = {(each.paragraph, each.start): each for each in article.mentions}
    people = {
        texts[each.paragraph][each.start : each.end]: each.entity
        for each in article.mentions
        if each.type is PERSON
    }
    houses = {
        texts[each.paragraph][each.start : each.end]: each.entity
        for each in article.mentions
        if each.type is ORG
    }
    shorts = _shorts(houses) | _clubs(people, flat.text)
    known = gazetteer(knowledge)
    done: list[Mention] = []
    made: dict[str, Entity] = {}
    for each in article.mentions:
        text = texts[each.paragraph]
        if each.type in (PERSON, PLACE):
            each = _house(each, text, shorts, article)
        if each.type is PLACE and each.start and text[each.start - 1] in FAMILY and _acts(text, each):
            done += new_person(replace(each, start=each.start - 1), each.end - each.start + 1, article, made)
            continue  # 周|玉林|同志
        if each.type is ORG and article.entities[each.entity].known is False:
            who, rest = whose(each, text, people, houses, known, article, made)
            done += who
            if rest is None:
                continue
            each = rest
        if each.type is ORG:
            each = _organization(each, text, known, begins, article)
            each = _longer(each, text, houses, begins)
        if each.type is ORG and HEADED.match(text, each.end - 1) and not _titled(each, begins):
            done.append(replace(each, end=each.end + 1, type=TITLE, entity=head_of(each, article, made)))
        two = _two_people(each, text, people)
        if two:
            done += two
        elif each.type in (PERSON, ORG):
            done.append(_person(each, text, people, begins))
        elif each.type is TITLE:
            whole = _after_a_surname(each, text, people)
            done += whole[:1]
            done += mended_post(whole[-1] if whole else each, text, known, article, knowledge, made)
        else:
            done += governed(each, text, known)
    done = _dotted(done, texts)
    if done == list(article.mentions):
        return article
    kept = tuple(sorted(dict.fromkeys(done), key=reading_order))
    entities = {**made, **article.entities}
    entities |= {each.entity: knowledge.entities[each.entity] for each in kept if each.entity not in entities}
    return replace(article, entities=entities, mentions=kept)


def _dotted(mentions: list[Mention], texts: Sequence[str]) -> list[Mention]:
    """Join 米蘭|.|科瓦奇 to one name."""
    done: list[Mention] = []
    for each in mentions:
        if done and each.type is PERSON and _after_a_dot(done[-1], each, texts[each.paragraph]):
            done[-1] = replace(each, start=done[-1].start)
        else:
            done.append(each)
    return done


def _after_a_dot(last: Mention, each: Mention, text: str) -> bool:
    """Tell whether a dot joins two parts of a foreign name: 阿肖克.|埃卢斯瓦米."""
    if last.type not in (PERSON, PLACE) or last.paragraph != each.paragraph:
        return False
    dot = each.start - last.end == 1 and text[last.end] in ".．"
    return dot and spelt(text[last.start : last.end]) and spelt(text[each.start : each.end])


def _acts(text: str, place: Mention) -> bool:
    """Tell whether a place with a surname ahead does what people do: 周|玉林|同志, 由李|四川|擔任副市長."""
    if A_PERSON.match(text, place.end):
        return True
    free = place.start < 2 or text[place.start - 2] in "由，、。：；（ "
    return free and POSTED.match(text, place.end) is not None


def _two_people(each: Mention, text: str, people: Mapping[str, str]) -> list[Mention]:
    """陳家文|袁國文獲委任, taken for one: the article names both elsewhere."""
    if each.type is not PERSON or not 3 < each.end - each.start < 7:
        return []
    for middle in range(each.start + 2, min(each.start + 5, each.end - 1)):
        first, last = people.get(text[each.start : middle]), people.get(text[middle : each.end])
        if first is not None and last is not None and first != last:
            return [replace(each, end=middle, entity=first), replace(each, start=middle, entity=last)]
    return []


def _after_a_surname(each: Mention, text: str, people: Mapping[str, str]) -> tuple[Mention, ...]:
    """任|詠華教授, where the article has 任詠華: a person, and the post behind the name."""
    if each.confidence == 1 or not each.start:
        return ()
    for size in (2, 1):
        one = people.get(text[each.start - 1 : each.start + size])
        if one is not None and each.end - each.start > size + 1:
            who = replace(each, start=each.start - 1, end=each.start + size, type=PERSON, entity=one)
            return who, replace(each, start=each.start + size)
    return ()


def _shorts(houses: Mapping[str, str]) -> dict[str, str]:
    """Give the names of the article's organisations without 銀行, 足球俱樂部, and whose they are."""
    found: dict[str, str] = {}
    for name, identity in houses.items():
        bare = _SUFFIX.sub("", name)
        if 2 <= len(bare) < len(name):
            found.setdefault(bare, identity)
    return found


_CLUB = re.compile("球会|球队|豪门|劲旅|班霸|俱乐部")


def _clubs(people: Mapping[str, str], text: str) -> dict[str, str]:
    """Give names taken for people that 球會 or 俱樂部 stands before somewhere, and whose they are."""
    ends = [match.end() for match in _CLUB.finditer(text)]
    return {name: each for name, each in people.items() if any(text.startswith(name, end) for end in ends)}


def _house(each: Mention, text: str, shorts: Mapping[str, str], article: Article) -> Mention:
    """恒生, taken for a person where the article has 恒生銀行, is that bank; 山東泰山 is the club."""
    identity = shorts.get(text[each.start : each.end])
    one = article.entities.get(each.entity)
    sure = one is not None and one.known and each.type is PERSON
    return replace(each, type=ORG, entity=identity) if identity and not sure else each


def _person(each: Mention, text: str, people: Mapping[str, str], begins: Places) -> Mention:
    """王于|漸 is 王于漸, and 梁柱卸|任 is 梁柱, where the article names that person elsewhere."""
    dotted = each.type is PERSON and text[each.start - 1 : each.start] == "·"
    given = _GIVEN.search(text, 0, each.start) if dotted else None
    if given:
        return replace(each, start=given.start())
    words, after = text[each.start : each.end], text[each.end : each.end + 1]
    if each.type is PERSON and len(words) > 2 and spelt(words):
        ahead = _SPELT_ON.search(text, max(0, each.start - 5), each.start)
        each = replace(each, start=ahead.end("of")) if ahead else each  # 塞爾維亞人約|萬諾維奇
        words = text[each.start : each.end]
    if not after or not CHINESE.fullmatch(words):
        return each
    longer = words + after
    if len(words) == 2 and longer in people and (each.paragraph, each.end) not in begins:
        return replace(each, end=each.end + 1, entity=people[longer], type=PERSON)
    if each.type is not PERSON:
        return each
    shorter = words[:-1]
    holds = words[-1] in "原现曾则已将拟" and after == "任"  # 沈斐原|任某職
    if len(words) == 3 and words[-1] + after == "在任" and each.type is PERSON:
        return replace(each, end=each.end - 1, entity=people.get(shorter, each.entity))
    holds = holds or (words[-1] in "还又也均都仍" and longer not in people)  # 張勇還|卸任了
    if len(words) > 2 and shorter in people and (holds or lexicon().ordinary(words[-1] + after)):
        return replace(each, end=each.end - 1, entity=people[shorter])
    return each


def _organization(each: Mention, text: str, known: Gazetteer, begins: Places, article: Article) -> Mention:
    """甲公司原|總裁 is 甲公司; 小米集團 is 小米."""
    if FUND.search(text, each.start, each.end) and text.startswith("经理", each.end):
        each = replace(each, end=each.end - 2)
        return replace(each, entity=bearing(text[each.start : each.end], known) or each.entity)
    if _STATION.search(text, each.start, each.end) and _ON_AIR.match(text, each.end):
        each = replace(each, end=each.end + 1)
        return replace(each, entity=bearing(text[each.start : each.end], known) or each.entity)
    words = text[each.start : each.end]
    title = begins.get((each.paragraph, each.end))
    if len(words) > 2 and words[-1] in "原前" and title is not None and title.type is TITLE:
        words = words[:-1]
        each = replace(each, end=each.end - 1, entity=bearing(words, known) or each.entity)
    unit = _UNIT.match(text, each.end)
    behind = begins.get((each.paragraph, each.end + 1))
    if unit and title is None and behind is not None and behind.type is TITLE and len(words) > 2:
        each = replace(each, end=each.end + 1)  # 金管會保險|局副局長
        words = text[each.start : each.end]
    one = article.entities.get(each.entity)
    if one is None or one.known:
        return each
    known_part = _known_part(words, known) if len(words) > 4 else 0
    if known_part and (title is not None or _FIELD.match(text, each.end)):
        end = each.start + known_part
        return replace(each, end=end, entity=bearing(words[:known_part], known))
    cut = _cut(words, known)
    if cut is not None:
        start, end = cut
        return replace(
            each, start=each.start + start, end=each.start + end, entity=bearing(words[start:end], known)
        )
    bare = _FORM.sub("", words)
    identity = bearing(bare, known) if 2 <= len(bare) < len(words) else ""
    return replace(each, entity=identity) if identity else each


_UNIT = re.compile("(?P<unit>[局署厅处部会])(?=(?:常务)?副?(?P=unit)长)")
_FIELD = re.compile("[\u4e00-\u9fff]{2,10}(?:学系|系|学院|研究所|研究中心)")


_DEPARTMENT = re.compile(
    "(?:营销|销售|市场|品牌|研发|设计|采购|运营|投资|财务|人力资源|客服|产品|技术)(?:管理)?(?:中心|部门?)$"
)
"""A department, which is no house of its own: 旭輝|營銷中心."""


def _known_part(words: str, known: Gazetteer) -> int:
    """Count the characters of the known organisation that 聯發科技無線通訊 or 台灣大學生物 begins with; 0 for none."""
    for size in range(len(words) - 1, 3, -1):
        if bearing(words[:size], known) and not _HOUSE.search(words[size:]):
            return size
    part = _DEPARTMENT.search(words)
    return part.start() if part and bearing(words[: part.start()], known) else 0


_HOUSE = re.compile(
    "(?:公司|集团|大学|学院|银行|局|部|厅|会|院|社|台|中心|联盟|科技|证券|保险|基金|投资|分行|支行|总处|处"
    "|系|所|室|财险|产险|寿险|人寿|信托|期货|租赁|资管)$"
)


def _cut(words: str, known: Gazetteer) -> tuple[int, int] | None:
    """Give the known organisation in 外傳國民黨, 百度前技術委員會, 民眾黨立委; None where the whole may be a name."""
    said = _SAID.match(words)
    if said and bearing(words[said.end() :], known):
        return said.end(), len(words)
    for end in range(2, len(words) - 1):
        rest = words[end:]
        post = any(each.type is TITLE for each in known.forms.names.get(rest, ()))
        if (post or rest[0] in "前原" or _NEWS.fullmatch(rest)) and bearing(words[:end], known):
            return 0, end
    return None


def _longer(each: Mention, text: str, houses: Mapping[str, str], begins: Places) -> Mention:
    """長|川微電子 is 長川微電子, and 嶺|南理工 the beginning of 嶺南理工大學, where the article names that one elsewhere."""
    longer = text[max(0, each.start - 1) : each.end]
    if len(longer) == each.end - each.start or (each.paragraph, each.start - 1) in begins:
        return each
    whole = longer if longer in houses else f"{longer}大学"
    if whole in houses and len(whole) > 4:
        return replace(each, start=each.start - 1, entity=houses[whole])
    return each
