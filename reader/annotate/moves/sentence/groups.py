"""Words for several people (or one without a name): 至少九名資深工程師, 這四人, 更多的人才, 高管."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from reader.annotate.text.searching import quick
from reader.language.numerals import number
from reader.record import record

_HEADS = (
    "上将|中将|少将|准将|镇长|乡长|县长|区长|局长|校长|院长|行长|董秘|独董|监事|民警|交警|辅警|司机|空姐|处长|科长|厂长|局长|署长|司长|厅长|次长|立委|主帅|主教练|校长|院长|书记|大使|主厨|厨师|编辑|主编|交易员|保荐代表人|法官|检察官|博士|院士|客户经理|顾问|创始成员|联合创始人|联创|总监|投手|股东|名嘴|作者|"
    "研究人员|研究员|研究主管|科学家|工程师|技术人员|技术骨干|骨干人员|骨干|核心成员|成员|人员|员工|雇员|职员|职工|高管|"
    "管理人员|管理层|人才|专才|干将|大将|悍将|猛将|将领|球员|国脚|外援|教练|教师|老师|教授|学者|专家|医生|护士|医护人员|记者|主持人|主播|艺人|"
    "董事总经理|总经理|总裁|议员|部长|阁员|官员|干部|公务员|警员|警察|飞行员|合伙人|律师|分析师|基金经理|设计师|程序员|经理人|高层|"
    "工作岗位|岗位|职位|主管|董事|副总裁|副总|经理|负责人|创始人|创办人|领导|同事|队友|队员|选手|新人|人士|伙伴|新星|者"
)
_PATTERN = (
    r"(?=[这那上前以该至最少逾超近将约大多另其剩全共首又还包等\d一二两三四五六七八九十百千数几])"  # the quick way past the rest
    r"(?<!第)(?P<ref>这|那|上述|前述|以上|该)?"
    r"(?:(?P<about>至少|最少|逾|超过|超|近|将近|约|大约|多达|另外?|其他|其余|全部|共有|共|首批|又有|又|还有|仍有|已有|包括|等)\s?)*"
    r"(?:(?P<num>\d{1,3}(?:,\d{3})+|\d{1,5}(?:\.\d{1,2})?万|\d{1,6}|[一二两三四五六七八九十百千]{1,5}万?)(?P<more>多|余|几|\+)?|(?P<vague>数十|数百|多|数(?!位[发化科转经产服部内金治政平媒货资广行营])|几|数千|上百|上千|数万))"
    rf"\s?(?:(?P<cls>名|位|员|个(?!多?月|星期|小时|季度|国家|城市|世纪|工作日|百分))(?P<mod>[^，。、；：！？!?;:（）()\d由]{{0,16}}?)(?P<head>(?:{_HEADS})+|人(?![才民数气事物工力均体口生]))|(?P<people>[位名](?=已|离开|离职|离任|出走|离队|先后|相继|宣布离)|人(?![才民数气事物工力均体口生种类次])|员工|雇员|球员)"
    r"|(?P<english>\s(?:[a-z-]+\s){0,3}(?:researchers|engineers|employees|executives|people|staff|scientists|(?<!board\s)members|workers|jobs)))"
)
_BARE = rf"(?<!最)(?:更多|大批|一批|多名|部分|大量|若干|众多|不少|许多|整个|全体|数名|多位)的?(?P<bmod>[^，。、；：！？的]{{0,8}}?)(?P<bhead>(?:{_HEADS})+)"
_ENGLISH = quick(
    r"\b(?:(?:[Aa]t least|[Aa]bout|[Ss]ome|[Nn]early|[Aa]round|[Mm]ore than|[Oo]ver|[Uu]p to|[Aa]nother|[Tt]he|(?:[Aa]|the) (?:team|group|total) of) )?(?P<n>\d{1,3}(?:,\d{3})+|\d{1,6}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|several|hundreds of|many|multiple|numerous|a dozen|a number of|a handful of"
    r"|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several)(?: of (?:its|the|his|her|their))?"
    r"(?: (?:[a-z-]+|AI|[A-Z]\w+)){0,3}? (?:researchers|engineers|employees|executives|people|staff|scientists|(?<!board )members|workers|jobs|staffers|men|women|bankers|dealmakers|traders|analysts|partners|lawyers|reporters|editors|professors|players|officials|managers|designers|developers|directors|veterans|leaders|attorneys|barristers|silks|associates|consultants|brokers|advisers|advisors|economists|scholars|academics|(?:big|high-profile|senior|star) names)\b|\b(?:[Ss]everal|[Mm]any|[Ss]ome|[Mm]ost|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive) of (?:them|those|these)\b|\b(?:[Tt]he two|[Tt]he three|[Tt]he four|[Bb]oth)\b"
)
_OFFICES = "CEO|CFO|CTO|COO|董事长|总裁|总经理|总理|总统|首相|校长|院长|行长|市长|州长|主帅|主教练|国防部长|财政部长|外交部长|部长"
_CALLED = (
    "探花|状元|冠军|超巨|巨星|球星|小花|教头|总督|天王|天后|影帝|影后|国手|名将|老将|小将|新秀|名宿|旧将|得主|掌门|鼓手|主唱|歌手|演员|导演|队长|"
    "局长|县长|区长|省长|书记|党首|社长|大股东|女星|男星|球王|先锋|后卫|前锋|门将|中锋|中场|后腰|打野|上单|中单|空乘|乘务员|保安|城管|班主任|幼师|护士长|快递员|公务员"
)
"""What the press calls someone whom it does not name."""
_ADVERBS = "因[^，。的]{1,8}?|以[^，。的]{1,12}?为由|遭|也|已经|已|将|宣布|突然|突|集体|正式|节目中|直播中|微博|发文|全部|相继|陆续|接连|纷纷|先后|主动|确认|均|都|再|被迫|提前|悉数"
_WORDS = dict(
    zip(
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
        range(2, 13),
        strict=True,
    )
)
_OF_THEM = (" of them", " of those", " of these")
_DUAL = quick(
    r"(?=[这上该二两三四五六七八他她几众])(?<!第)(?:这|上述|该)?(?:二|两|三|四|五|六|七|八)(?:人|者|位)(?![才民数气事物名])|他们|她们|几人|众人"
)
_THIS = quick(
    r"(?=[这该])(?:这|该)(?:位|名)(?:[^，。、；：是]{1,20}的)?[^，。、；：的是]{0,16}?(?:人物|董事长|总裁|总经理|行长|院长|校长|主任|市长|县长|书记|部长|局长|老将|掌门人|女将|强人|元老|老兵|高管|经理人|经理|总监|研究员|专家|学者|技术大牛|银行家|律师|投资人|科学家|工程师|推动者|操盘手|创始人|负责人|掌舵者|灵魂人物|缔造者)(?=，?(?:选择|宣布|决定|正式|(?:19|20)\d\d年|于|曾|在|已|将|昨|今|日前|近日)|的?(?:履历|简历|背景))"
)
"""這位前甲公司三號人物2023年加盟乙: whom the sentence before was about."""

_ONE = quick(
    r"(?=[他她其本前后彼])(?:(?<![其吉])[他她](?!们|国|乡|人|的(?!(?:将会?|或将|可能|则|正|便)?是|，是))|(?<![其尤极与莫何])其(?![他它实余次间后所旗貌妙]|中(?![国央共华信石铁建交粮航科核]))|本人(?!民)|(?<![此与])彼(?=于|曾|亦|将|现|为|自)|[前后]者(?!为|按))"
)
_UNTOLD = (
    "其中",
    "另外",
    "提名",
    "任命",
    "委任",
    "聘任",
    "聘请",
    "增补",
    "增选",
    "派出",
    "选出",
    "签下",
    "连签",
    "签入",
    "裁掉",
    "引进",
    "送走",
    "送出",
    "释出",
    "补进",
    "挖走",
    "挖来",
)
"""Ahead of 兩人: which two is not told."""
_CALLED_ONE = quick("(?:是|为|谓|作为|称得上|成为|像|如|曾是)$")
_LETTER = quick("[A-Za-z]")
_ENGLISH_ONE = quick(
    r"\b(?:[Tt]he \d\d-year-old(?: (?!(?:has|had|will|was|is|would|joined|left|signed|moved|also|said|became|spent)\b)[A-Z]?[a-z]+)?|he|she|He|She|who|they|They|him|her(?= (?:as|away|from|to)\b)"
    r"|The (?:[A-Z][a-z]+ )?(?:former )?(?:[Uu]nder-\d\d )?(?:international|executive|midfielder|striker|forward|winger|defender|goalkeeper|banker|lawyer"
    r"|economist|physicist|scientist|researcher|engineer)(?= (?:has|had|will|was|is|joined|left|moved|came|became|spent|signed|started|returned|arrived)\b))\b"
)


@record
class Several:
    """Words for people without names: `count` where told; `refers` where they point back at names."""

    start: int
    end: int
    count: int | None
    refers: bool = False
    single: bool = False


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return quick(_PATTERN), quick(_BARE)


def find_several(text: str, start: int, end: int) -> Iterator[Several]:
    """Give words for people in `text[start:end]` (folded), pronouns among them; they may overlap."""
    counted, bare = _patterns()
    for match in counted.finditer(text, start, end):
        if match["vague"] == "多" and text[match.start() - 1 : match.start()] == "最":
            continue  # 最多人離任
        words = match["num"]
        count = _count(words.replace(",", "")) if words else None
        short = match["people"] is not None or (match["head"] == "人" and not match["mod"])
        points = short and count is not None and count < 13 and not match["about"]
        ahead = text[max(0, match.start() - 2) : match.start()]
        if ahead in ("只剩", "仅剩", "还剩", "仅存"):
            continue  # who is left has not left
        if count == 1 and _CALLED_ONE.search(text, max(start, match.start() - 3), match.start()):
            continue  # 可謂一名土生土長的北大人
        among = ahead in _UNTOLD or ahead[-1:] in ("有", "另") or count == 1
        refers = bool(match["ref"]) or (points and not among)
        yield Several(match.start(), match.end(), count, refers, count == 1)
    for match in bare.finditer(text, start, end):
        yield Several(match.start(), match.end(), None)
    for match in _THIS.finditer(text, start, end):
        yield Several(match.start(), match.end(), 1, refers=True, single=True)
    for match in _DUAL.finditer(text, start, end):
        ahead = text[max(0, match.start() - 2) : match.start()]
        if (ahead[-1:] == "有" or ahead in _UNTOLD) and not match[0].startswith(
            ("这", "上", "该", "他", "她")
        ):
            continue  # 其中有兩位離開: which two is not told
        count = next((number(char) for char in match[0] if char in "二两三四五六七八"), None)
        yield Several(match.start(), match.end(), count, refers=True)
    latin = _LETTER.search(text, start, end) is not None
    for match in _ENGLISH.finditer(text, start, end) if latin else ():
        low = match["n"].replace(",", "").lower() if match["n"] else match[0].split()[-1]
        count = int(low) if low.isdecimal() else _WORDS.get(low, 2 if low.lower() == "both" else None)
        yield Several(
            match.start(), match.end(), count, refers=match["n"] is None and not match[0].endswith(_OF_THEM)
        )
    for pattern in (_ONE, _ENGLISH_ONE) if latin else (_ONE,):
        for match in pattern.finditer(text, start, end):
            yield Several(match.start(), match.end(), 1, refers=True, single=True)


def _count(words: str) -> int:
    """Read 1.5万, 15,000 (without its comma), 三百."""
    shown = words.removesuffix("万")
    return round(float(shown) * 10_000) if "." in shown else number(words)


@lru_cache(maxsize=1)
def unnamed() -> re.Pattern[str]:
    """Give the pattern of a word for someone without a name, at the end of a text."""
    return quick(rf"(?P<who>(?!工作岗位|岗位|职位)(?:{_HEADS}|{_OFFICES}|{_CALLED}))(?:{_ADVERBS})*$")
