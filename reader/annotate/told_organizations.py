"""Organisations that the form of their name and the words beside it give away: 加盟遠瀾股份, 新創「沐光」."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.annotate.fold import Flat, flatten
from reader.annotate.found import entity, script_tag
from reader.annotate.gazetteer import Gazetteer, gazetteer
from reader.annotate.lexicon import lexicon
from reader.annotate.searching import quick
from reader.annotate.spans import Occupied, add, by_paragraph, outermost
from reader.document import Article, Entity, EntityType, Mention
from reader.knowledge import Knowledge
from reader.record import replace

_KIND = (
    "股份|(?<!股权)(?<!天使)(?<!风险)(?<!战略)(?<!权益)(?<!价值)(?<!量化)(?<!创业)(?<!固收)(?<!对外)(?<!长期)投资(?!银行|者|人)|资本市场|资管|期货|信托|置业|地产|控股|微电子|电子|半导体|生物|医药|药业|制药|汽车|证券|银行|保险|人寿|产险|财险|寿险|理财(?!经理|师|产品|业务|子)|投信|投顾|金租|消金|互娱|基金|资本|资产|金控|光电|能源|传媒|影业|影视|娱乐|"
    "航空|重工|机械|材料|智能科技|智能|机器人|科技|电信|通信|网络|软件|物流|食品|医疗|诊所|经纪|唱片|音乐|动画|出版社|置地|国际|创投|实业|电机|航天|电力|电气|电池|光伏|储能|游戏|文化|体育|教育|矿业|化工|钢铁|乳业|酒业|集成电路|律师事务所|会计师事务所|集团|大学|医院|剧院|研究院|俱乐部"
)
_OF = "董事长|董事会|总裁|CEO|首席|总经理|创始人|联合创始人|共同创办人|创办人|执行长|行政总裁|主席|副总裁|合伙人|高管|员工|研究员|工程师|主帅|总监"
_TELLS = f"挖来|挖走|挖角|签下|引进|聘请|招揽|延揽|招募|证实|向|公告|公布|宣布|披露|表示|官宣|发布|聘任|任命|方面|{_OF}|原|前"
_BY = "从(?!事)|(?<!来)自(?!己)|加入|加盟|签约|入职|跳槽至|跳槽到|跳槽去|转投|投奔|重返|离开|空降|任职于|就职于|效力于|机构|公司|旗下|聘任|聘请|挖来|来自|巨头|龙头|厂商|私募|券商|车企|药企|大厂|新创|业者|同行|对手|挖角至|挖角到|过档|转会至|辞去|接掌|执掌|下一站为|下一站是|租借"
_CHAR = r"[^的了是在和与及为任将已被由从因则于说称等这那有我你他她它们不也就都而或着过并其该本各两三以对会所地得新老大全家间首只每批款\W\da-zA-Z_]"
_NAME = rf"(?P<name>(?:新(?={_CHAR}{{2}}))?{_CHAR}{{2,4}}?(?:{_KIND})(?!{_KIND}|学院|总部))"
_PATTERNS = (
    re.compile(
        rf"(?:^|[，。；：、月日]|(?<![之以])[前原]|公司|[厂商]|业者|龙头|聘请了?|挖来了?|任命|引入了?|引进了?|来自){_NAME}(?=(?:（[^（）]{{1,20}}）)?(?:[今昨](?:[日天]|（\d{{1,2}}）日?)|日前|近日|晚间|又|也|同时)?(?:{_TELLS}))",
        re.M,
    ),
    re.compile(
        rf"(?:{_BY})了?{_NAME}(?=[，。、；）\s]|担任|出任|任|的|前|原|{_OF}|挖|日前|近日|今日|昨日|也|已|则|将|加入|加盟|入职|转投|投奔|跳槽|$)",
        re.M,
    ),
    re.compile(
        r"(?:(?:新创|公司|企业|机构|业者|厂商|集团|俱乐部)「|(?:创业|初创|新创|科技|互联网|上市)公司“|(?:名为|名叫|叫做|取名)[“「])(?P<name>[^「」“”，。\n]{2,10})[」”]"
    ),
    re.compile(
        rf"(?:(?<=[，。；、由的国为自从入被])|^)(?P<name>{_CHAR}{{2,4}})(?=（[A-Z][A-Za-z&. ]{{1,20}}）[^，。（]{{0,6}}(?:{_OF}|前|原))",
        re.M,
    ),
    re.compile(
        rf"(?:转任|加入|加盟|入职|出任|创立|创办|成立|离开|投奔|跳槽至)了?[“「](?P<name>[^「」“”，。、\n]{{2,10}})[”」](?=(?:联合|共同)?(?:{_OF}))"
    ),
    re.compile(r"(?P<name>国立[\u4e00-\u9fff]{2,7}?(?:大学|科技大学|学院|高中|中学|博物馆|美术馆))"),
    re.compile(
        r"(?:餐厅|餐馆|酒楼|酒吧|咖啡店|酒店|书店|剧院|乐队|乐团|球会|球队|律所|厂牌)[“「](?P<name>[^「」“”，。、\n]{2,10})[”」]"
    ),
    re.compile(
        rf"(?:公司|企业|机构|平台|品牌|团队|项目|独角兽|厂商|组织)[“「](?P<name>[^「」“”，。、\n]{{2,10}})[”」](?=(?:联合|共同)?(?:{_OF}|创办|宣布|获|完成|的|（|已|将|也|联创))"
    ),
)
_LISTED = re.compile(
    rf"(?:^|[，。；：、）]|[为任由与和及从是系在厂商]|(?<=前)|[企头]业|公司|大厂|巨头|龙头)(?P<name>{_CHAR}{{2,6}})(?=(?:-[A-Z]{{1,2}})?[（(](?:\d{{4,6}}|\d{{1,3}}[X×]{{2,4}})(?:[.．][A-Z]{{2}})?[）)])",
    re.M,
)
"""A name before a stock code: 莎莎國際（00178）."""
_EXCHANGE = re.compile(r"(?:-[A-Z]{1,2})?[（(][\dX×]{4,6}[.．](?:HK|SH|SZ|TW|US|BJ)[）)]")
_LONGER = re.compile(
    "(?:证券|银行|基金|资本|人寿|保险|汽车|科技|电子|半导体|影业|投资|资产|创投|金控|医药|生物|航空|物流|置业|地产)"
)
_WHOLE = quick(f"(?:{_KIND})$")
"""A name that tells its kind goes on with no other: 倫敦大學 before 生物."""
_BEGINS = re.compile(rf"(?:^|[，。；：、]){_NAME}", re.M)
"""What begins a clause and is called as companies are: a name where someone's title and name follow at once."""
_BETWEEN = re.compile("加入|加盟|离开|转投|跳槽|掌管|统领|接掌|分管|调任|转任|升任|出任|接任")
_NAMED = re.compile(_NAME)
_SURE = 0.75
"""Confidence below which 弗迪, guessed to be a person, may begin a company's name."""
_BARE = re.compile(
    rf"(?:^|[，。；：、]|以下[为是]|由|聘请|挖来|挖走|迎来|(?<![总之以从])[原前])(?P<name>(?![原前]){_CHAR}{{2,6}})$",
    re.M,
)
_HEAD = re.compile(rf"(?!.*(?:[长员师监席理主任总副兼暨]|[版部组线区处级类课端]$)){_CHAR}{{2,4}}")
"""What a title may have taken of a name that does not tell its kind, 玉泉 of 玉泉|工程师; no other post: 财务长暨|发言人."""
_ROLE_WORDS = re.compile(
    "旅[美日韩欧英法德澳]|[\u4e00-\u9fff][籍裔]|联席|前任?|原|高级|资深|首席|执行|共同|联合"
)
_MOST = 300
"""Names that are looked for in the whole article: hostile text stays linear."""


def told_organizations(article: Article, knowledge: Knowledge) -> Article:
    """Mark organisations given away by their form, then each name the article has made known, everywhere."""
    flat, tag = flatten(article.paragraphs), script_tag(article.paragraphs)
    article = _titles_freed(_longer(_two_in_one(article, flat), knowledge, flat, tag), knowledge, flat)
    spans = {match.span("name") for pattern in (*_PATTERNS, _LISTED) for match in pattern.finditer(flat.text)}
    posts = _posts(article, flat)
    spans |= {match.span("name") for match in _BEGINS.finditer(flat.text) if match.end() in posts}
    proven = set(_bare(article, flat, gazetteer(knowledge)))
    sure = (m.span("name") for m in _LISTED.finditer(flat.text) if _EXCHANGE.match(flat.text, m.end()))
    proven.update(sure)
    mentions = sorted({*_fitting(article, flat, spans), *proven}, key=lambda span: (span[0] - span[1], span))
    coded = {match.span("name") for match in _LISTED.finditer(flat.text)}
    coded |= {match.span("name") for match in _BRANDED.finditer(flat.text)}
    article = _freed(article, flat, coded)
    inside, fresh = _around(article, flat, mentions)
    made = [_made(article, knowledge, flat, tag, span) for span in fresh]
    kept = tuple(each for each in article.mentions if each not in inside)
    article = add(replace(article, mentions=kept), [one for one, _ in made], [mention for _, mention in made])
    return _everywhere(article, flat)


_BRANDED = re.compile(
    rf"(?:(?<=[，。；、由的国为自从入被])|^)(?P<name>{_CHAR}{{2,5}})(?=（[A-Z][A-Za-z]{{2,20}}）(?:{_OF}))"
)
"""A name with one Latin word in a bracket before a post: 奈斯派索（Nespresso）CEO."""


def _freed(article: Article, flat: Flat, spans: set[tuple[int, int]]) -> Article:
    """Drop the guess that a listed company, or a brand with a post behind it, is a person: 力智（6719）."""
    places = {(*flat.locate(start), end - start) for start, end in spans}

    def wrong(each: Mention) -> bool:
        guess = each.type is EntityType.PERSON and not _known(article, each)
        return guess and (each.paragraph, each.start, each.end - each.start) in places

    kept = tuple(each for each in article.mentions if not wrong(each))
    return replace(article, mentions=kept) if len(kept) < len(article.mentions) else article


def _two_in_one(article: Article, flat: Flat) -> Article:
    """Drop what a guess made of two names and the verb between them, 青嶼大學加入遠山研究院: each is found for itself."""

    def wrong(each: Mention) -> bool:
        if each.type is not EntityType.ORG or _known(article, each):
            return False
        at = flat.starts[each.paragraph]
        return _BETWEEN.search(flat.text, at + each.start + 2, at + each.end - 2) is not None

    kept = tuple(each for each in article.mentions if not wrong(each))
    return replace(article, mentions=kept) if len(kept) < len(article.mentions) else article


def _titles_freed(article: Article, knowledge: Knowledge, flat: Flat) -> Article:
    """Give a company back what a title took of its name: 紫荊梓半導體|工程師 begins a clause, a person behind it."""
    titles = _posts(article, flat)
    known = gazetteer(knowledge)
    changed: dict[Mention, Mention] = {}
    for each in article.mentions:
        at = flat.starts[each.paragraph]
        if each.type is not EntityType.TITLE or at + each.start not in titles:
            continue
        clause = max(flat.text.rfind(stop, at, at + each.start) for stop in "，。；：、") + 1 or at
        for start in range(each.start + 1, each.end - 1):
            names = known.forms.names.get(flat.text[at + start : at + each.end], ())
            post = next((one for one in names if one.type is each.type), None)
            if post is None:
                continue
            house = _NAMED.fullmatch(flat.text, clause, at + start)
            bare = (
                None if house or each.confidence >= _SURE else _HEAD.fullmatch(flat.text, clause, at + start)
            )
            if (house and not lexicon().ordinary(_LONGER.split(house["name"])[0])) or (
                bare and not _of_words(bare[0])
            ):
                changed[each] = replace(each, start=start, entity=post.entity)
            break
    if not changed:
        return article
    entities = {one.entity: knowledge.entities[one.entity] for one in changed.values()}
    mentions = tuple(changed.get(each, each) for each in article.mentions)
    return replace(article, mentions=mentions, entities={**entities, **article.entities})


def _posts(article: Article, flat: Flat) -> set[int]:
    """Give where titles stand with a person's name right behind them: 玉泉半導體 before 产品经理許海燕."""
    people = {(m.paragraph, m.start) for m in article.mentions if m.type is EntityType.PERSON}
    return {
        flat.starts[m.paragraph] + m.start
        for m in article.mentions
        if m.type is EntityType.TITLE and (m.paragraph, m.end) in people
    }


def _bare(article: Article, flat: Flat, known: Gazetteer) -> Iterator[tuple[int, int]]:
    """Find a known name, or what no words make, between the beginning of a clause and someone's title and name: 逐光CFO衡芷若."""
    people = {(m.paragraph, m.start) for m in article.mentions if m.type is EntityType.PERSON}
    ends = {flat.starts[m.paragraph] + m.end for m in article.mentions}
    for each in article.mentions:
        behind = (each.paragraph, each.end) in people or (each.paragraph, each.end + 1) in people
        if each.type is not EntityType.TITLE or not behind:
            continue
        begin = flat.starts[each.paragraph]
        at = begin + each.start
        match = _BARE.search(flat.text, max(begin, at - 8), at)
        if match is None or any(match.start("name") < end <= at for end in ends):
            continue
        name = _ROLE_WORDS.sub("", match["name"])
        sizes = range(len(match["name"]), 1, -1)
        size = next((n for n in sizes if _house(match["name"][:n], known)), 0)
        if size:
            yield match.start("name"), match.start("name") + size
            continue
        if len(name) > 1 and match["name"].startswith(name) and not _of_words(name):
            yield match.start("name"), match.start("name") + len(name)


def _house(name: str, known: Gazetteer) -> str:
    """Give the one known organisation of a name; an empty text where there is none, or several."""
    found = {each.entity for each in known.forms.names.get(name, ()) if each.type is EntityType.ORG}
    return next(iter(found)) if len(found) == 1 else ""


def _of_words(text: str) -> bool:
    """Tell whether a text is one or more ordinary words of two characters and more."""
    words = lexicon()
    return not text or any(
        words.ordinary(text[:size]) and _of_words(text[size:]) for size in (2, 3, 4) if size <= len(text)
    )


def _fitting(article: Article, flat: Flat, spans: set[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for start, end in spans:
        words = flat.text[start:end]
        if words[0] == "新" and any(lexicon().known(words[a:b]) for a, b in ((0, 2), (0, 3), (1, 3))):
            continue  # 新能源汽车, 新成立科技
        if not any(lexicon().ordinary(words[at:]) for at in range(max(0, len(words) - 4), 1)):
            yield start, end


def _around(
    article: Article, flat: Flat, spans: list[tuple[int, int]]
) -> tuple[set[Mention], list[tuple[int, int]]]:
    """Keep the spans that touch nothing but a place, or what is whole within them; give those within."""
    outer = by_paragraph(tuple(outermost(article.mentions)))
    inside: set[Mention] = set()
    kept = []
    for start, end in spans:
        paragraph, at = flat.locate(start)
        last = at + end - start
        touched = [m for m in outer.get(paragraph, ()) if m.start < last and at < m.end]
        if all(_part(article, m) and at <= m.start and m.end < last for m in touched):
            inside.update(touched)
            kept.append((start, end))
    return inside, kept


def _part(article: Article, mention: Mention) -> bool:
    """Tell what may be part of a longer name: a place, or the beginning of a company that nobody knows."""
    doubtful = mention.type is EntityType.PERSON and mention.confidence < _SURE
    unknown = (mention.type is EntityType.ORG or doubtful) and not _known(article, mention)
    return unknown or mention.type is EntityType.PLACE


def _made(
    article: Article, knowledge: Knowledge, flat: Flat, tag: str, span: tuple[int, int]
) -> tuple[Entity, Mention]:
    paragraph, at = flat.locate(span[0])
    end = at + span[1] - span[0]
    name = article.paragraphs[paragraph].text[at:end]
    known = _house(flat.text[span[0] : span[1]], gazetteer(knowledge))
    if known:
        one = knowledge.entities[known]
    else:
        one = entity(EntityType.ORG, chinese_names=(name,), tag=tag, taken=knowledge.entities)
    return one, Mention(paragraph, at, end, EntityType.ORG, one.id, 0.7)


def _longer(article: Article, knowledge: Knowledge, flat: Flat, tag: str) -> Article:
    """光大 before 證券 is 光大證券: a known name and what kind of company it is are one name."""
    entities: dict[str, Entity] = {}
    changed: dict[Mention, Mention] = {}
    taken = Occupied(article.mentions)
    for mention in outermost(article.mentions):
        if mention.type is not EntityType.ORG or mention.end - mention.start > 4:
            continue
        start = flat.starts[mention.paragraph]
        match = _LONGER.match(flat.text, start + mention.end)
        if not match or taken.touches(mention.paragraph, mention.end, match.end() - start):
            continue
        name = flat.text[start + mention.start : start + mention.end]
        if not name.isascii() and not _WHOLE.search(name):
            one, longer = _made(article, knowledge, flat, tag, (start + mention.start, match.end()))
            entities[one.id] = one
            changed[mention] = longer
    if not changed:
        return article
    mentions = tuple(changed.get(each, each) for each in article.mentions)
    return replace(article, mentions=mentions, entities={**entities, **article.entities})


_LEAST = {EntityType.PERSON: 3, EntityType.ORG: 4}


def _everywhere(article: Article, flat: Flat) -> Article:
    """Mark the other places of people and organisations that nobody knew before this article."""
    names: dict[str, Mention] = {}
    for mention in article.mentions:
        least = _LEAST.get(mention.type, 99)
        if (
            mention.end - mention.start >= least
            and mention.confidence >= 0.47
            and not _known(article, mention)
        ):
            at = flat.starts[mention.paragraph]
            names.setdefault(flat.text[at + mention.start : at + mention.end], mention)
    taken = Occupied(article.mentions)
    more = []
    for name, mention in list(names.items())[:_MOST]:
        if name.isascii() and mention.type is not EntityType.ORG:
            continue
        for at in _places(flat.text, name):
            paragraph, start = flat.locate(at)
            if not taken.touches(paragraph, start, start + len(name)):
                more.append(Mention(paragraph, start, start + len(name), mention.type, mention.entity, 0.7))
    return add(article, (), more) if more else article


_ONE_WORD = re.compile(r"(?![A-Za-z0-9]| [A-Z])")


def _places(text: str, name: str) -> Iterator[int]:
    """Give where a name stands; one in letters stands as a word of its own."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if not name.isascii() or (_ONE_WORD.match(text, end) and not text[at - 1 : at].isalnum()):
            yield at
        at = text.find(name, end)


def _known(article: Article, mention: Mention) -> bool:
    one = article.entities.get(mention.entity)
    return one is None or one.known
