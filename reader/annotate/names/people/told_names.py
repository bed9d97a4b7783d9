"""Names that the words around them give away: 教授某某出任, 由某某接任, a person beside others in a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from reader.annotate.text.fold import Flat, flatten, fold
from reader.annotate.text.found import entity, script_tag
from reader.annotate.text.lexicon import lexicon
from reader.annotate.text.searching import quick
from reader.annotate.text.spans import Occupied, add
from reader.document import ORG, PERSON, TITLE, Article, Entity, Mention
from reader.knowledge import Knowledge
from reader.record import replace

_ROLES = (
    "国手|得主|奖牌得主|冠军|选手|内野手|外野手|游击手|一垒手|左投|右投|洋投|助教|助理教练|领队|投手|捕手|打者|球员|球星|门将|前锋|中锋|后卫|中场|国脚|外援|老将|小将|新秀|导演|演员|艺员|艺人|歌手|主持人|主播|记者|"
    "总教练|教练|主帅|博士|教授|院士|专家|学者|研究员|工程师|科学家|基金经理|合伙人|律师|次长|部长|署长|局长|处长|校长|院长|总经理|董事长|总裁|同志"
)
_VERBS = "不再(?:担任|兼任|分管|负责|出任)|担任|出任|接任|继任|接替|接棒|接掌|升任|晋升|转任|调任|兼任|代理|署任|暂代|代行|署理|掌舵|执掌|执教|主持|加盟|加入|入职|跳槽|转会|转投|离职|辞去|辞职|请辞|辞任|卸任|离任|退休|履新|上任|就任|受聘|当选|回归|重返|确定|获擢升|获委任|获任命|获聘|获晋升|获提拔|获邀|被任命|被委任|被提拔|被聘|赴任|(?:已|将|拟)任(?![何务职性期意])|被辞退|被开除|被解雇|被挖|选择创业|带领|率领|率队|率团队|领军|外放|获邀|请假|留任|掌印|挂靴|退役|下课|续约|落脚|转战|签下|签约|遭"
_ADVERBS = "则|也|已经|已|将|正式|宣布|均|亦|曾|再度|确定|决定|突然|昨日|昨天|昨|今日|今天|今|近日|日前|同日|本月|上月|随后"
_SAYS = "表示|说|指出|透露|强调|坦言|直言|回应|认为|宣布|称"
_ACTS = "擢升|擢昇|拔擢|晋升|核定|任命|聘任|续聘|改聘|增选|委派|委任|聘请|敦聘|提拔|推选|选举|免去|罢免|解聘|提名|增补|补选"
_AFTER = rf"(?:(?:{_ADVERBS}|因[^，。]{{1,8}}|到龄|届龄){{0,2}}(?:{_VERBS}))"
GIVEN = r"[^后的了是在和与及为任将已被由从因则于说称等这那有我你他她它们不也就都而或着过并其该本各两三以对等会所地得到\W\da-zA-Z_]"


FAMILY = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
    "庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦柳邢路岳齐莫庄辛管祝左涂谷祁耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍霍翁隋甘景薄单包司柏宁柯阮桂闵解强柴车冉房边辜吉饶刁瞿戚丘米池滕佟言蒲卞郁匡岑栾宗连庄简卓官蓝涂巫江古康甘骆区冼邝谭麦华雨喻梅童乌原应向季庹禤亓逄佘仝郜晏缪仇蔺芮明"
)
"""Common surnames; rarer ones are words of the language more often than names."""

_NONE = quick("[总某队女先]|负责|^任[命免]")
"""What is no part of a given name here: 方總, 張某, 陳女士."""


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    """Give the patterns of places where a name must stand; group `name` is the name."""
    family = f"[{FAMILY}]"
    any_family = any_surname()
    name = rf"(?P<name>{family}{GIVEN}{{1,2}}?)(?={_AFTER})"
    long = rf"(?P<name>{family}{GIVEN}{{2}})"
    return {
        "here": quick(name),
        "posted": quick(
            rf"(?P<name>{family}{GIVEN}{{1,2}})(?=(?:任(?![何务职期性意])|出任|升任|转任|调任|当选)[^，。]{{2,}})"
        ),
        "abroad": quick(
            rf"(?:[日韩]籍|日本籍|韩国籍)(?:洋将)?(?:{_ROLES})(?P<name>[\u4e00-\u9fff]{{3,4}}?)(?=[，。；、（）]|$|{_AFTER})",
            re.M,
        ),
        "comrade": quick(
            rf"(?P<name>{family}{GIVEN}{{1,2}}(?=同志)|(?<=[：；])[\u4e00-\u9fff]{{2,3}}(?=同志(?:任|不再|担任|兼任|为)))"
        ),
        "role": quick(rf"(?:{_ROLES}|\d\d岁的?)[“「]?{name}"),
        "by": quick(rf"由(?P<name>{any_family}{GIVEN}{{1,2}}?)(?=(?:{_ADVERBS})?(?:{_VERBS}))"),
        "object": quick(
            rf"(?:{_ACTS})(?P<name>{any_family}(?:{GIVEN}|[其以所之一]){{1,2}}?)"
            r"(?=先生|女士|同志|为|担任|出任|任|的(?:[^，。]{0,12}职务))"
        ),
        "succeeded": quick(
            rf"(?:接替|取代)(?:[^，。；]{{0,24}}的)?(?P<name>{any_family}(?:{GIVEN}|[其以所之一]){{1,2}})(?=[，。；]|任(?!何|务|职|性|期|意)|出任|担任)"
        ),
        "raised": quick(
            rf"(?:{_ACTS})[^，。；、]{{2,14}}?(?:长|监|理|裁|席|管|师|员)(?P<name>{family}{GIVEN}{{2}})(?=为(?!了)|担任|出任)"
        ),
        "namely": quick(rf"(?:分别(?:是|为)|包括|名单为)(?P<name>{any_family}{GIVEN}{{2}})(?=[和与及、])"),
        "polite": quick(rf"(?:{_ACTS})(?P<name>{any_family}{GIVEN}{{1,2}}?)(?=先生|女士)"),
        "curriculum": quick(
            rf"^(?P<name>{any_family}{GIVEN}{{1,2}})(?=(?:先生|女士)(?:[，：:,曾现]|[自于](?:19|20)|历任)|[，：:,]?(?:出生年月|性别)|[，,][男女][，,])",
            re.M,
        ),
        "removed": quick(
            rf"(?:(?:免去|罢免|撤销)[：:]?|^|[；：])(?P<name>{any_family}{GIVEN}{{1,2}}?)(?=同?志?(?:的|该行|该公司|该集团)[^，。；]{{2,30}}职务)",
            re.M,
        ),
        "changed": quick(
            rf"(?:人|长|经理|裁|主席|书记|主任|教练)(?:一职)?(?:已|将)?由[\u4e00-\u9fff]{{2,4}}(?:变更|更换)为(?P<name>{any_family}{GIVEN}{{1,2}})(?=[，。；]|$)",
            re.M,
        ),
        "contract": quick(
            rf"解除了?与?(?P<name>{any_family}{GIVEN}{{1,2}}?)(?=的?(?:劳动|聘用|雇佣)(?:合同|关系))"
        ),
        "decreed": quick(
            rf"(?:任命|聘任|选举|[；：]|^)[：:]?(?P<name>{any_family}{GIVEN}{{1,2}}?)(?=(?:同志)?为[^，。；]{{2,30}}(?:长|主任|书记|监|席|经理|员|官|师|总裁)(?:[，。；（]|$))",
            re.M,
        ),
        "summed": quick(
            rf"(?P<name>{family}{GIVEN}{{1,2}})(?=等(?:[多数几]?[位名]|[公私]募|高管|[老大悍干]将|骨干|[一二三四五六七八九十\d]+[人位名]))"
        ),
        "listed": quick(
            rf"(?P<name>{family}{GIVEN}{{2}}(?=[、，。和等])|{family}{GIVEN}(?=[，、][^。]{{0,12}}(?:{_VERBS}|挖)))"
        ),
        "speaker": quick(
            rf"(?:^|[，。；！？、\n]){long}(?=在[^，。；]{{1,16}}[上中时内里](?:{_SAYS}))", re.M
        ),
        "seated": quick(
            rf"(?:^|[，。；：是为])(?P<name>{any_family}{GIVEN}{{2}}|(?<![是为]){family}{GIVEN})(?<![担出接升转调兼就继离辞卸历曾现原时新前获受专主责])(?=任[\u4e00-\u9fff（）]{{2,20}}(?:董事长|总经理|总裁|行长|书记|主任|局长|校长|主席))",
            re.M,
        ),
        "who": quick(
            rf"的(?P<name>{family}{GIVEN}{{1,2}}?)(?=(?:加盟|入职|转投|跳槽|出任|接任|升任|担任|履新))"
        ),
        "left": quick(
            rf"(?:离职|离开|辞别|告别|加盟|入职)[\u4e00-\u9fffA-Za-z]{{2,10}}的(?P<name>{family}{GIVEN}{{1,2}})(?=[，]|正式|已|将|于|则|也)"
        ),
        "short": quick(
            rf"(?:^|[，。；：])(?P<name>{family}{GIVEN})(?=辞任|辞去|卸任|请辞|升任|出任|接任|接替|获任|获委任|因工作|因个人|因年龄|因到龄|因退休)",
            re.M,
        ),
        "leaver": quick(rf"(?:^|[，。；！？、\n]){long}(?=(?:{_ADVERBS}){{0,2}}离开)", re.M),
        "mover": quick(
            rf"(?:^|[，。；！？、\n]){long}(?=(?:{_ADVERBS}|因[^，。]{{1,8}}|(?:19|20)\d\d年){{0,2}}(?:{_VERBS}|从[^，。；]{{2,24}}(?:调任|转任|改任|升任|调往|调到|转投|加盟)))",
            re.M,
        ),
    }


def any_surname() -> str:
    """Give a pattern of every surname in the lexicon, those of two characters first."""
    known = lexicon().surnames
    two = [chr(key >> 16) + chr(key & 0xFFFF) for key in known[2].tolist()]
    return f"(?:{'|'.join(two)}|[{''.join(map(chr, known[1].tolist()))}{FAMILY}])"


def told_names(article: Article, knowledge: Knowledge) -> Article:
    """Mark people where a title, a verb or a list gives away an unmarked name, then all its other places."""
    flat = flatten(article.paragraphs)
    sure = {match.span("name") for kind in _SURE for match in _patterns()[kind].finditer(flat.text)}
    article = _trimmed(_freed(article, flat, sure), flat)
    taken = Occupied(article.mentions)
    spans = {span for span in (*_told(article, flat, _patterns()), *sure) if _free(flat, taken, span)}
    names = {flat.text[start:end] for start, end in spans}
    proven = {flat.text[start:end] for start, end in sure}
    spans |= {span for span in _everywhere(flat.text, names, proven) if _free(flat, taken, span)}
    if not spans:
        return article
    known = {
        fold(name): each.id
        for each in article.entities.values()
        if each.type is PERSON
        for forms in each.names.values()
        for name in forms
    }
    tag = script_tag(article.paragraphs)
    entities: dict[str, Entity] = {}
    mentions = []
    for start, end in sorted(spans):
        paragraph, at = flat.locate(start)
        printed = article.paragraphs[paragraph].text[at : at + end - start]
        identity = known.get(flat.text[start:end])
        if identity is None:
            made = entity(
                PERSON,
                chinese_names=() if printed.isascii() else (printed,),
                english=printed if printed.isascii() else "",
                tag=tag,
                taken=knowledge.entities,
            )
            identity = known[flat.text[start:end]] = made.id
            entities[identity] = made
        mentions.append(Mention(paragraph, at, at + end - start, PERSON, identity, 0.7))
    return add(article, entities.values(), mentions)


_NOT_TITLES = quick(f"(?<=[{FAMILY}])洋将(?={_VERBS})")
"""李洋|將出任 is no 洋將, a player from abroad."""

_SURE = ("polite", "removed", "decreed", "curriculum", "contract", "changed")
"""Patterns that leave no doubt: 聘任某某女士, 免去某某的局長職務, 某某，男，."""


def _freed(article: Article, flat: Flat, sure: set[tuple[int, int]]) -> Article:
    """Drop what a guess took for something else than the person it must be, and a name with a verb's first letter."""
    names = {flat.text[start:end] for start, end in sure}
    posts = {(each.paragraph, each.end) for each in article.mentions if each.type is TITLE}
    kept = []
    for each in article.mentions:
        at = flat.starts[each.paragraph]
        span = at + each.start, at + each.end
        words = flat.text[span[0] : span[1]]
        guessed = span in sure and each.type is not PERSON and each.confidence < 0.9
        if each.type is TITLE and _NOT_TITLES.match(flat.text, span[0]):
            continue
        cut = each.type is ORG and each.start and len(words) == 2 and words.isalpha()
        if cut and (each.paragraph, each.start - 1) in posts and _CUT.match(flat.text, span[0] - 1):
            continue
        longer = each.type is PERSON and words[:-1] in names and words[-1] in _BEHIND
        if not guessed and not longer:
            kept.append(each)
    return replace(article, mentions=tuple(kept)) if len(kept) < len(article.mentions) else article


_CUT = quick(f"[{FAMILY}]..(?:{_ADVERBS}){{0,2}}(?:{_VERBS})")
"""主秘|胡|華泰|代理: a name that is in part that of a house."""

_BEFORE, _BEHIND = "由时", "因则已将曾赴都盼亦"


def _trimmed(article: Article, flat: Flat) -> Article:
    """由某某 and 某某因 are 某某 where the article names that person elsewhere."""
    people: dict[str, str] = {}
    for each in article.mentions:
        if each.type is PERSON:
            at = flat.starts[each.paragraph]
            people.setdefault(flat.text[at + each.start : at + each.end], each.entity)
    changed = []
    for each in article.mentions:
        at = flat.starts[each.paragraph]
        words = flat.text[at + each.start : at + each.end]
        first, last = words[:1] in tuple(_BEFORE), len(words) > 2 and words[-1] in _BEHIND
        bare = words[first : len(words) - last]
        if each.type is PERSON and bare != words and bare in people:
            each = replace(each, start=each.start + first, end=each.end - last, entity=people[bare])
        changed.append(each)
    return replace(article, mentions=tuple(changed)) if tuple(changed) != article.mentions else article


def mover_here(text: str, start: int) -> int | None:
    """Give where the name ends that begins here and whose verb of moving follows: 洪偉淦出任; None where none does."""
    match = _patterns()["here"].match(text, start)
    return match.end() if match else None


def _heads(flat: Flat, marked: set[int]) -> Iterator[tuple[int, int]]:
    """Give the names that head paragraphs (某某：…) where at least two paragraphs have such heads."""
    heads = [match.span("name") for match in _head().finditer(flat.text)]
    if len({start for start, _ in heads} | marked) > 1:
        yield from heads


@lru_cache(maxsize=1)
def _head() -> re.Pattern[str]:
    return quick(rf"^(?P<name>[{FAMILY}]{GIVEN}{{1,2}}|[A-Z][a-z]+(?:[ -][A-Z][a-z]*\.?){{1,2}})(?=：)", re.M)


def _told(article: Article, flat: Flat, patterns: dict[str, re.Pattern[str]]) -> Iterator[tuple[int, int]]:
    """Give the spans, in the folded text, of what must be names."""
    for kind in ("role", "by", "object", "raised", "mover", "abroad", "comrade", "succeeded", "seated"):
        for match in patterns[kind].finditer(flat.text):
            if kind == "comrade" or not lexicon().ordinary(match["name"]):
                yield match.span("name")
    yield from _subjects(article, flat, patterns)
    starts = {flat.starts[m.paragraph] + m.start for m in article.mentions if m.type is PERSON}
    for match in patterns["namely"].finditer(flat.text):
        if match.end() + 1 in starts and not lexicon().ordinary(match["name"]):
            yield match.span("name")
    heads = {
        flat.starts[m.paragraph]
        for m in article.mentions
        if m.type is PERSON and m.start == 0 and flat.text.startswith("：", flat.starts[m.paragraph] + m.end)
    }
    yield from _heads(flat, heads)
    here, posted = patterns["here"], patterns["posted"]
    for mention in article.mentions:
        end = flat.starts[mention.paragraph] + mention.end
        beside = mention.type is PERSON and flat.text[end : end + 1] in "、和与及"
        pattern = patterns["listed"] if beside else here
        at_house = posted.match(flat.text, end) if mention.type is ORG else None
        at_house = at_house or (patterns["summed"].match(flat.text, end) if mention.type is ORG else None)
        if at_house and not lexicon().ordinary(at_house["name"]):
            yield at_house.span("name")
        if mention.type is TITLE or beside:
            bracket = _BRACKET.match(flat.text, end) if not beside else None
            given = pattern.match(flat.text, bracket.end() if bracket else end + beside)
            if given and not lexicon().ordinary(given["name"]):
                yield given.span("name")


def _subjects(
    article: Article, flat: Flat, patterns: dict[str, re.Pattern[str]]
) -> Iterator[tuple[int, int]]:
    """Find who begins a clause and speaks somewhere, or leaves a house that is marked: 董家豪在論壇上表示."""
    houses = {flat.starts[m.paragraph] + m.start for m in article.mentions if m.type is ORG}
    for kind in ("who", "left", "short"):
        for match in patterns[kind].finditer(flat.text):
            if not lexicon().known(match["name"]):
                yield match.span("name")
    for kind in ("speaker", "leaver"):
        for match in patterns[kind].finditer(flat.text):
            name, behind = match["name"], match.end("name")
            left = kind == "speaker" or flat.text.find("离开", behind) + 2 in houses
            if left and not any(map(lexicon().ordinary, (name, name[:2], name[1:]))):
                yield match.span("name")


_BRACKET = quick(r"[（(][^（）()\n]{1,12}[)）]")


_TAKES = frozenset({"升任", "接任", "转任", "调任", "兼任", "改任", "续任", "继任", "就任"})


def _free(flat: Flat, taken: Occupied, span: tuple[int, int]) -> bool:
    """Tell whether nothing is marked there yet, and the words can be a name."""
    paragraph, start = flat.locate(span[0])
    words = flat.text[span[0] : span[1]]
    word = words[-1:] + flat.text[span[1] : span[1] + 1]
    if len(words) == 3 and lexicon().ordinary(words[:2]) and lexicon().ordinary(word) and word not in _TAKES:
        return False  # 高度信|任
    return not _NONE.search(words) and not taken.touches(paragraph, start, start + len(words))


def _everywhere(text: str, names: set[str], proven: set[str]) -> Iterator[tuple[int, int]]:
    """Give every place of names of three characters; those of two are too often part of other words, unless proven."""
    long = sorted({name for name in names if len(name) > 2} | proven)
    if long:
        for match in re.finditer("|".join(map(re.escape, long)), text):
            yield match.span()
