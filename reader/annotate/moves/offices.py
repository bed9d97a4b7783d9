"""Offices that a title names: 經濟部長 heads 經濟部, 省審計廳副廳長 works in 省審計廳."""

from __future__ import annotations

import re

from reader.annotate.moves.pointing import pointed_at
from reader.annotate.moves.sentence.envoys import envoys
from reader.annotate.text.fold import Flat, flatten, fold
from reader.annotate.text.found import entity, script_tag, slug
from reader.annotate.text.spans import Occupied
from reader.document import ORG, PLACE, TITLE, Article, Entity, Mention, reading_order
from reader.knowledge import Knowledge
from reader.record import replace

_FIELD = (
    "综合|行政|采购|招标|公共|车船|管理|中小企业|投资|国贸|标检|矿务|经济|财政|财经|外交|数发|运动|经发|观光|地政|都发|工务|社会|民间|气候|资通|国防|内政|内务|教育|交通|运输|卫生|健康|福利|卫福|劳动|劳工|法务|司法|公安|警务|消防|入境|海关|国安|安全|文化|体育|旅游|"
    "农业|农村|渔农|环境|环保|生态|数位|数字|商务|商业|贸易|产业|工业|信息化|工信|科技|科学|技术|能源|住房|建设|城乡|水利|民政|民事|人事|海洋|发展|统计|审计|税务|市场监管|"
    "地方|都市|城市|观传|传播|青年|智慧科技|智科|劳青|勤务|兵役|客家|客务|原民|研考|主计|政风|捷运|水务|绿能|毒防|殡葬|市场|退伍军人|国土|土地|房屋|规划|食物|新闻|宣传|组织|统战|侨务|大陆事务|及|和|与"
)
_SHARED = re.compile(rf"(?P<org>(?:{_FIELD})+[部局署厅处])长")
_JOINED = re.compile(
    r"(?P<org>(?!.?副|(?:代理|署理|新任|现任)副|(?:现任|时任|新任|原任)分?[局署厅])[^、，·\s]{2,10}[局署厅]|(?!.{0,2}派出)[^、，·\s的]{3,8}(?<!研究)所|(?:立法|行政|司法|考试|监察|国务|最高法|检察)院)长"
)
_WHOLE = re.compile(
    r"(?P<org>[^、，·\s]{2,12}?(?:局|厅|署|处|院|府|办公厅|办公室|委|会|大学|中学|集团|公司|银行|中心|部|党|司))"
    r"(?:常务|第一|常任)?副?(?:局长|厅长|署长|处长|科长|院长|主任委员|主委|主任|主席|会长|理事长|秘书长|书记|校长|董事长|总裁|总经理|行长|检察长|部长|司长|次长|国策顾问|资政|参事|(?:上将)?战略顾问|侍卫长|指挥官|参谋总长|总长(?:兼)?执行官)"
)
_LAND_SHORT = re.compile(r"[前原]?(?P<org>(?![前原代副]|候任|常务)[^、，·\s]{1,4}[省市州县区])长")
_LAND = re.compile(
    r"[前原]?(?P<org>(?![前原副])[^、，·\s]{1,5}[省市州县区国])(?:(?P<party>委)(?:常委|委员|、)*)?(?:候任|代理|代|常务|第一)?副?(?:省长|市长|州长|县长|区长|书记|总统|总理|首相|主席)"
)
_INNER = re.compile(
    r"(?:(?:组织|宣传|统战|政法|办公|秘书)[部厅室]|.*(?:董事|监事|委员|校董|校务|审核|提名|薪酬|执行|风险|理事)会|.{1,2}学院|.{0,4}(?:技术|研发|研究|市场|销售|财务|人力|运营|产品|业务|工程|设计|法务|采购|生产)部)$"
)
"""Boards, committees and departments within an organisation, which are no place to move to."""


_WITHIN = re.compile("部(?!长|副部长|次长|司长|常务|副?总长|副?参谋总长|指挥官)")
"""品牌部總經理 works in a department, 經濟部次長 in a ministry."""


def _pointing(article: Article, flat: Flat) -> Article:
    """Mark 該院 and the like as the house that they point back at."""
    found = list(pointed_at(flat, article.mentions))
    if "该" not in flat.text:
        return article
    kept = [each for each in article.mentions if flat.words(each) != "该集团"]
    taken = Occupied(kept)  # a guess that 该集团 is a name gives way
    back = [each for each in found if not taken.touches(each.paragraph, each.start, each.end)]
    return replace(article, mentions=tuple(sorted((*kept, *back), key=reading_order)))


Places = dict[tuple[int, int], Mention]
"""Places by the paragraph and the character where they end."""


def offices(article: Article, knowledge: Knowledge) -> Article:
    """Mark the office inside each title that names one and follows no organisation."""
    tag, flat = script_tag(article.paragraphs), flatten(article.paragraphs)
    article = _sharing(_pointing(envoys(article, flat, tag), flat), flat, tag, knowledge)
    article = _bare(article, flat, tag, knowledge)
    titles = [each for each in article.mentions if each.type is TITLE]
    places = {(m.paragraph, m.end): m for m in article.mentions if m.type is PLACE}
    ends = {(each.paragraph, each.end) for each in article.mentions if each.type is ORG}
    ends |= {(at, end + 1) for at, end in ends if article.paragraphs[at].text[end : end + 1] in ("前", "原")}
    inside = {(each.paragraph, each.start) for each in article.mentions if each.type is ORG}
    if not titles:
        return article
    whole = [_from_office(flat, each, ends) for each in titles]
    longer = {old: new for old, new in zip(titles, whole, strict=True) if new is not old}
    if longer:
        titles = whole
        article = replace(article, mentions=tuple(longer.get(each, each) for each in article.mentions))
    entities: dict[str, Entity] = {}
    found: list[Mention] = []
    for title in titles:
        at = title.paragraph, title.start
        ministry = _english_office(article, knowledge, title) if at not in inside else None
        if ministry is not None:
            found.append(ministry[0])
            entities[ministry[1].id] = ministry[1]
            continue
        land = None if at in ends or at in inside else _land_before(flat, title, places)
        if land is not None:
            start, end = land
            one = _entity(article, knowledge, tag, article.paragraphs[title.paragraph].text[start:end])
            entities[one.id] = one
            found.append(Mention(title.paragraph, start, end, ORG, one.id, 0.7))
            continue
        size = 0 if at in ends or at in inside else office(fold(article.text(title)))
        if size:
            one = _entity(article, knowledge, tag, article.text(title)[:size])
            entities[one.id] = one
            found.append(Mention(title.paragraph, title.start, title.start + size, ORG, one.id, 0.8))
    if not found:
        return article
    ordered = tuple(sorted((*article.mentions, *found), key=reading_order))
    return replace(article, entities={**entities, **article.entities}, mentions=ordered)


_BARE = re.compile(
    rf"(?:^|[，。；、])(?P<org>(?:{_FIELD})+[部局署厅会])(?=(?:一职|职位)?(?:则|也|亦|将|改|拟|已){{0,2}}由)",
    re.M,
)


def _bare(article: Article, flat: Flat, tag: str, knowledge: Knowledge) -> Article:
    """Mark 勞動部 before 則由某某接任, where it is a house without a post of its own."""
    entities: dict[str, Entity] = {}
    found: list[Mention] = []
    taken = Occupied(article.mentions)
    for match in _BARE.finditer(flat.text):
        paragraph, start = flat.locate(match.start("org"))
        end = start + len(match["org"])
        if not taken.touches(paragraph, start, end):
            one = _entity(article, knowledge, tag, article.paragraphs[paragraph].text[start:end])
            entities[one.id] = one
            found.append(Mention(paragraph, start, end, ORG, one.id, 0.8))
    if not found:
        return article
    ordered = tuple(sorted((*article.mentions, *found), key=reading_order))
    return replace(article, mentions=ordered, entities={**entities, **article.entities})


_GOVERNS = re.compile(r"(?:常务|第一)?副?(?:省长|市长|州长|县长|区长)|省委|市委|县委")
_VERB = "(?:[不再]{0,2}[兼担出接调升改转就拟现时卸离辞]任|辞去)"
_AHEAD_OF = r"(?:^|[^\u4e00-\u9fff]|[兼担出接调升改转就拟现时卸离辞]任|辞去|[任为是原前的由兼共])"
"""What may stand before the name of a place that begins there: 兼任|西宁市委."""

_BODIES = "委|政府|人大|政协|纪委监委|纪委|检察院|法院"
_OFFICE_OF = "(?:原|前|时任|现任|新任)?(?:常务)?$"
_BODY = re.compile(f"(?P<whole>[省市州县区]?(?P<body>{_BODIES})){_OFFICE_OF}")
_COMMITTEE = re.compile(
    rf"{_AHEAD_OF}(?P<land>(?![原前]|{_VERB})[\u4e00-\u9fff]{{1,4}}[省市州县区](?:{_BODIES})){_OFFICE_OF}"
)
"""海淀区委 before 原書記: the committee of a place, where none is marked."""

_OFFICER = re.compile("(?:常任秘书|常务次|政务次|[副次司局署厅处部])长|副[局署厅处部司]长|常任秘书长")
_MINISTRY = re.compile(rf"(?P<name>(?![及和与])(?:{_FIELD})+(?P<kind>[部局署厅处司]?))$")
_OFFICE = re.compile(
    r"(?:^|[，。；、由原前任为的\s]|[省市县区])(?P<name>(?!现任|时任|新任|前任|原任|担任|出任|接任|一[名位]|[这该多名位各两几]|女性)[^\W\da-zA-Z_由的为任将被和与及在是职位原前因]{2,4})$"
)


def _from_office(flat: Flat, title: Mention, houses: set[tuple[int, int]]) -> Mention:
    """鐵道|局長 is 鐵道局長: what office it is stands before the title, where nothing is marked."""
    begin = flat.starts[title.paragraph]
    at = begin + title.start
    if (title.paragraph, title.start) in houses or not _OFFICER.match(flat.text, at):
        return title
    match = _MINISTRY.search(flat.text, max(begin, at - 12), at)
    headed = match is not None and (match["kind"] != "" or flat.text[at + 1 : at + 2] == "长")
    if not headed and (flat.text[at] in "副局署厅" or flat.text[at : at + 2] == "处长"):
        match = _OFFICE.search(flat.text, max(begin, at - 6), at)
        headed = match is not None
    return replace(title, start=title.start - len(match["name"])) if match and headed else title


_SHARES = re.compile("[局署厅处所]长(?![期久年远大官])")


def _sharing(article: Article, flat: Flat, tag: str, knowledge: Knowledge) -> Article:
    """高雄市交通|局長 heads 高雄市交通局: the character belongs to both, and the house stands within its title."""
    houses = {(each.paragraph, each.end): each for each in article.mentions if each.type is ORG}
    changed: dict[Mention, Mention] = {}
    entities: dict[str, Entity] = {}
    for title in article.mentions:
        house = houses.get((title.paragraph, title.start))
        if title.type is not TITLE or house is None or house.confidence == 1:
            continue
        at = flat.starts[title.paragraph] + title.start
        if not _SHARES.match(flat.text, at) or flat.words(house)[-1] in "局署厅处所部会院府委司":
            continue
        one = _entity(
            article,
            knowledge,
            tag,
            article.paragraphs[title.paragraph].text[house.start : title.start + 1],
        )
        entities[one.id] = one
        changed[title] = replace(title, start=house.start)
        changed[house] = replace(house, end=title.start + 1, entity=one.id)
    if not changed:
        return article
    mentions = sorted((changed.get(each, each) for each in article.mentions), key=reading_order)
    return replace(article, mentions=tuple(mentions), entities={**entities, **article.entities})


_TOWN = re.compile(rf"{_AHEAD_OF}(?P<land>(?![原前他她])[\u4e00-\u9fff]{{2,3}})(?<!任)$")
_AHEAD = re.compile(rf"{_AHEAD_OF}(?P<land>(?![原前])[\u4e00-\u9fff]{{2,3}}[省市州县区])$")


def _land_before(flat: Flat, title: Mention, places: Places) -> tuple[int, int] | None:
    """Give the span of the land, or its committee, right before a post of it, unmarked: 东原省省长, 东原省委原书记."""
    at = flat.starts[title.paragraph] + title.start
    known = _of_place(flat, title, places)
    if known is not None:
        return known
    begin = max(flat.starts[title.paragraph], at - 12)
    match = _COMMITTEE.search(flat.text[begin:at])
    town = (
        _TOWN.search(flat.text[begin:at])
        if flat.text.startswith(("市委", "省委", "县委", "区委"), at)
        else None
    )
    if town is not None:
        ahead = begin - flat.starts[title.paragraph]
        return ahead + town.start("land"), title.start + 2
    if match is None and _GOVERNS.match(flat.text, at):
        begin = max(flat.starts[title.paragraph], at - 5)
        match = _AHEAD.search(flat.text[begin:at])
    if match is None:
        return None
    ahead = begin - flat.starts[title.paragraph]
    return ahead + match.start("land"), ahead + match.end("land")


def _of_place(flat: Flat, title: Mention, places: Places) -> tuple[int, int] | None:
    """Give the span of the committee of a place that is marked: 四川省|雅安市|委书记."""
    at = flat.starts[title.paragraph] + title.start
    body = _BODY.search(flat.text, max(flat.starts[title.paragraph], at - 10), at)
    if body is None:
        return None
    starts = (title.start - (at - body.start(part)) for part in ("body", "whole"))
    found = (places.get((title.paragraph, start)) for start in starts)
    place = next((each for each in found if each is not None), None)
    return (place.start, title.start - (at - body.end("body"))) if place is not None else None


_MINISTER = re.compile(r"(?:.*\b)?[Mm]inister (?:of|for) (?P<field>.+)")
_SECRETARY = re.compile(r"(?:.*\b)?[Ss]ecretary for (?P<field>(?:the )?[A-Z].+)")


def _english_office(article: Article, knowledge: Knowledge, title: Mention) -> tuple[Mention, Entity] | None:
    """'Deputy Minister of Economic Affairs' works in the Ministry of Economic Affairs: mark its field as that house."""
    words = article.text(title)
    match = _MINISTER.fullmatch(words) or _SECRETARY.fullmatch(words)
    if match is None:
        return None
    field = match["field"].removeprefix("the ")
    capital = re.sub(r"\b(?!and\b|of\b|the\b)[a-z]", lambda one: one[0].upper(), field)
    name = f"Ministry of {capital}" if match.re is _MINISTER else f"{capital} Bureau"
    one = entity(ORG, english=name, tag="en", taken=knowledge.entities)
    one = knowledge.entities.get(slug(name), one)
    start = title.end - len(field)
    return Mention(title.paragraph, start, title.end, ORG, one.id, 0.8), one


def office(title: str) -> int:
    """Count the characters of a folded title that name its office; 0 where it names none."""
    title = title.split("兼")[0]  # 副秘書長兼代理工務局長 is of no 工務局
    patterns = (_SHARED, _WHOLE, _LAND, _LAND_SHORT, _JOINED)
    match = next((found for pattern in patterns if (found := pattern.fullmatch(title))), None)
    if match is None or _INNER.match(match["org"]) or _WITHIN.search(title, match.end("org") - 1):
        return 0
    return match.end("org")


def _entity(article: Article, knowledge: Knowledge, tag: str, name: str) -> Entity:
    made = entity(
        ORG,
        chinese_names=(name,),
        tag=tag,
        taken=knowledge.entities,
    )
    return article.entities.get(made.id, made)
