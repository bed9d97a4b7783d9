"""Where guessed names really begin and end: 孙洁二人 is 孙洁, 苗青担任 holds 担任, 前鴻海研究院 is no name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from reader.annotate.names.people.inside_houses import DECIDES, JOINED, NAMED_AS, person_there
from reader.annotate.names.people.told_names import FAMILY, GIVEN, mover_here
from reader.annotate.text.fold import flatten
from reader.annotate.text.found import entity, script_tag
from reader.annotate.text.gazetteer import gazetteer
from reader.annotate.text.lexicon import lexicon
from reader.annotate.text.transliteration import spelt
from reader.document import ORG, PERSON, PLACE, TITLE, Article, Entity, EntityType, Mention, reading_order
from reader.knowledge import Knowledge
from reader.record import replace

_GUESSED = (PERSON, ORG, PLACE)
Span = tuple[int, int, EntityType]
"""Start and end in the paragraph, and type."""

_MANY = re.compile("(?:[两二三四五六七八九十]|等)人?$|等$")
_SPLIT = re.compile("[代担出接升转调兼就继离辞卸退加入获被受暂交请闪跳空挂执掌]$")
_VERB = re.compile(
    "担任|出任|代任|代理|代行|接任|接替|接棒|接手|升任|转任|转投|转会|调任|兼任|就任|继任|离任|离职|离队|离开|辞任|辞职|辞去|卸任|退休|退役|退出|退居|退位|加盟|加入|入职|获聘|获任|获委|被任|被免|被聘|受聘|暂代|交棒|请辞|闪辞|跳槽|空降|挂帅|执教|执掌|掌舵"
)
_NO_PERSON = re.compile(
    "^(?:任命|聘任|免去|委任)|^(?:管培|实习|毕业|培训)生$|^(?:双双|纷纷|宣布|突然|集体)$|^(?:候选|发言|负责|代言|接班|继承|经理|经纪|主持)人$|[学理工文法医商管]系$|^任[上内期中职满]$|律所|律师事务|毕业|负责|效力|[离辞入就任]职|加盟|离巢|退休|杯$|(?:纪念|感谢)[品状]$"
)
_ADVERBS = "将已拟曾则也亦均现便就并后"
_ADVERB = re.compile("[将已拟曾则也]$")
_THEN = re.compile("[因将已也于在从现早是为曾称说来被获]")
_WHEN = re.compile(r"于(?:\d|[今去明上本当次同]|近|日|年)")
_BEFORE = re.compile(
    "^(?:指(?=..系|..院)|宣布|公布(?=..)|(?:传|曝|疑似)(?!音|智|化|媒|奇|世|漾|承|神|祺|光)|前|原|时任|现任|[调转出升改接兼卸]任|(?:先后|曾|历任)?担任|驰援|助力|跨界|暂代|辞去|加盟|加入|转投|[暂拟改并]由|由|[返重]?回(?:母校|老东家|前东家))(?!海|程|沿|锋|进|线|瞻|力|子|生|创|点|型|动)"
)
_TODAY = re.compile("[\u4e00-\u9fff]{2,}[今昨]$")
_CHANGES = re.compile("换[将帅人血届]|易[主帅]")
"""永順金換|將, and 永順金控今|（30）日: the last character begins what happens there."""
_CHOOSES = re.compile("(?<=大学|学院)(?:新任)?(?:校长|院长)?(?:遴选|甄选)委员会$")
_KIND_OF = re.compile(
    "(?:跨国(?:机构|企业|公司|集团)|非营利组织|非营利机构|非政府组织|慈善组织|慈善机构|研究机构|行业组织|监管机构|民间组织|民间团体|国际组织|人权组织|环保组织|智库|(?:私募|公募|投资|交易|管理)?平台)(?=[\u4e00-\u9fff]{4})"
)
"""What an organisation is, ahead of its name: 非營利組織|國際某學研究所."""
_MAKER = re.compile(
    "[\u4e00-\u9fffA-Z]{1,5}?(?:厂|龙头|大厂|业者|厂商|巨头|公司)(?=[\u4e00-\u9fff]{2,6}(?:半导体|电子|光电|科技|精密|工业|股份|材料|生技|电机|汽车|能源|航空|银行)$)"
)
"""What a company is, ahead of its name: 矽晶圓廠|崇嘉半導體."""
_FORMERLY = re.compile(
    "(?P<house>.{2,}(?:法院|检察院|公司|集团|银行|大学|学院|医院|委|局|厅|署|部))[原前](?P<unit>[\u4e00-\u9fff]{2,})$"
)
_BEHIND = re.compile("(?:原|前|现|时任|现任|新任|候任|官宣|宣布)$")
_OWNS = re.compile("(?:旗下|方面|内部|法人)$")
_NO_HOUSE = re.compile(
    "(?:加入|加盟|离开|入职|为)(?:集团|公司)$|联席$|(?:美国|日本|德国|印度|越南|中国|欧洲|海外|熊本|南京)(?:工?厂|办公室|分部)$|旅[美日韩欧英法德]$|.*(?:转会|租借)$|.{2,5}(?:籍|裔)$"
)
_TWO_LANDS = re.compile(
    "(?P<one>[\\u4e00-\\u9fff]{2,4})(?:加盟|转会|加入|转投)(?P<two>[\\u4e00-\\u9fff]{2,4})$"
)
_ROLE = (
    "外援|前锋|后卫|中场|门将|球星|老将|小将|主帅|主教练|选手|主播|主持人|歌手|演员|国脚|中锋|边锋|中卫|边卫"
)
_WHY = re.compile("工作|个人|身体|涉嫌|涉|伤|病|年龄|健康|故|退休|任期|家庭|届|调动|职务|违")
"""秦越因|工作調動."""
_IN_OFFICE = re.compile(
    "同志|先生|女士|(?:已|将|拟)?(?:任(?![何期务意])|出任|担任|接任|辞去|辞职|请辞|离职|加盟|入职)"
)
_SQUAD = re.compile(f"{_ROLE}|队员|球员|官宣|俱乐部")
_PLAYER = re.compile(rf"(?P<org>[\u4e00-\u9fff]{{2,6}}?)(?P<role>{_ROLE})(?P<name>[\u4e00-\u9fff·]{{2,8}})$")
_AND_MORE = re.compile(
    "等(?:[\\d一二两三四五六七八九十多几]+[大家个]|多家|公司|企业|机构|业务).*|官网(?:集团|公司)?$|(?<!责|主|信|委)任(?:集团|公司)$"
)
"""What sums up those named before, 菜鳥|等六大業務集團, and 百度|任集團副總裁."""

_HOUSE = re.compile(
    "(?:公司|集团|大学|学院|银行|队|俱乐部|局|部|厅|会|院|社|台|中心|联盟|科技|体育|学校|奖|赛)$"
)


_SURNAME_ALONE = re.compile(rf".?(?P<who>[{FAMILY}])(?:姓|女|太)")
"""What a guess makes of 黃姓男子, 約談蔡女, 何太."""
_SURNAME_AND_POST = re.compile(rf"(?P<who>[{FAMILY}])总")
_POST_GOES_ON = ("经理", "裁", "监", "编辑")
_GIVEN = re.compile(GIVEN)


def edges(article: Article, knowledge: Knowledge) -> Article:
    """Cut, lengthen, split or drop the names that a guess has marked; known names stay as they are."""
    tag, surnames = script_tag(article.paragraphs), gazetteer(knowledge).surnames
    folded = flatten(article.paragraphs).texts()
    entities: dict[str, Entity] = {}
    kept: list[Mention] = []
    titles = {(m.paragraph, m.start) for m in article.mentions if m.type is TITLE}
    for each in article.mentions:
        one = article.entities.get(each.entity)
        text = article.paragraphs[each.paragraph].text
        own = (each.start, each.end, each.type)
        guessed = one is not None and not one.known and each.type in _GUESSED
        if (
            kept
            and kept[-1].paragraph == each.paragraph
            and kept[-1].end > each.start
            and kept[-1].entity in entities
        ):
            continue  # what a lengthened name has taken
        titled = (each.paragraph, each.end) in titles
        spans = list(_spans(folded[each.paragraph], own, titled, surnames)) if guessed else [own]
        if spans == [own]:
            kept.append(each)
            continue
        for start, end, kind in spans:
            made = entity(kind, chinese_names=(text[start:end],), tag=tag, taken=knowledge.entities)
            entities.setdefault(made.id, article.entities.get(made.id, made))
            kept.append(replace(each, start=start, end=end, type=kind, entity=made.id))
    if not entities and len(kept) == len(article.mentions):
        return article
    ordered = tuple(sorted(kept, key=reading_order))
    return replace(article, entities={**entities, **article.entities}, mentions=ordered)


def _spans(text: str, own: Span, titled: bool, double: Collection[str]) -> Iterator[Span]:
    """Give what a guessed name at a span of a folded paragraph really is; `titled` where a title follows.

    `double` are the surnames of two characters.
    """
    start, end, kind = own
    words = text[start:end]
    if kind is PERSON and titled and len(words) > 2 and words[0] in "原前":
        yield start + 1, end, ORG  # 原達闥|機器人副總裁
        return
    if kind is PERSON:
        yield from _person(text, start, end, double)
        return
    lands = _TWO_LANDS.fullmatch(words)
    if lands:
        yield start, start + lands.end("one"), kind
        yield start + lands.start("two"), end, kind
    if lands or kind is PLACE:
        if not lands:
            end -= len(words) > 3 and words[-1] == "人" and not text.startswith(("民", "大"), end)
            yield start, end, _no_place(text, start, end)
        return
    if _NO_HOUSE.fullmatch(words) or words.endswith("籍"):
        return
    within = tuple(_within(text, start, end))
    if within:
        yield from within
        return
    formerly = _FORMERLY.fullmatch(words) if titled else None
    if formerly:
        yield start, start + formerly.end("house"), kind
        return
    if (_TODAY.search(words) and (text[end : end + 1] in "（(日天早晚" or text[end : end + 1].isdigit())) or (
        _CHANGES.match(text, end - 1) and len(words) > 3
    ):
        end -= 1
    start, end = _called(text, start, end)
    start += text[start] in "【「『“〔［"
    words = text[start:end]
    if words.startswith("中共") and len(words) > 3 and titled:
        start += 2
        words = words[2:]
    player = _PLAYER.fullmatch(words)
    if player and not _HOUSE.search(player["name"]):
        yield start, start + player.end("org"), ORG
        yield start + player.start("role"), start + player.end("role"), TITLE
        yield start + player.start("name"), end, PERSON
        return
    before = _BEFORE.match(words)
    behind = (_BEHIND.search(words) if titled else None) or _OWNS.search(words)
    start += before.end() if before and (len(words) - before.end() > 2 or words.endswith("公司")) else 0
    end -= len(behind[0]) if behind and len(words) > 3 else 0
    yield start, end, kind


def _within(text: str, start: int, end: int) -> Iterator[Span]:
    """Give the person, and the house behind 為, that a guess took for one house; nothing where it is one."""
    decided = DECIDES.search(text, max(0, start - 4), start)
    named = NAMED_AS.fullmatch(text, start, end) if decided else None
    if named:
        yield start, named.end("who"), PERSON
        yield named.start("house"), end, ORG
    elif who := person_there(text, start, end):
        yield start, who, PERSON


def _called(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out what a maker is, ahead of its name, and who chooses a president, behind it: 青嶼大學|校長遴選委員會."""
    kind = _KIND_OF.match(text, start, end)
    start = kind.end() if kind else start
    chosen = _CHOOSES.search(text, start, end) or _AND_MORE.search(text, start + 2, end)
    end = chosen.start() if chosen else end
    maker = _MAKER.match(text[start:end])
    return start + (maker.end() if maker else 0), end


def _goes_on(text: str, end: int) -> bool:
    """Tell whether a name may go on with the next character: 歐陽伯|權, where it begins no word and is none."""
    return bool(_GIVEN.match(text, end)) and not lexicon().known(text[end : end + 2])


_SPEAKS = re.compile(
    "(?:[也还则曾]|早已|随后|此前|赛[前后]|昨日|今日){0,2}(?:放言|表示|透露|坦言|直言|认为|回忆|感叹|笑称|承认|说(?![法服明])|称(?!为|作|之))"
)
_ON_STAGE = re.compile("，?在(?:离职|加入|入职|卸任|离开)|在[^，。；]{1,8}(?:访谈|采访|专访)中")


def _no_place(text: str, start: int, end: int) -> EntityType:
    """卢铁城 before 任 is a person, 山东泰山 before 外援 a club."""
    appointed = text.endswith(("任命", "免去", "聘任", "选举"), 0, start) and text.startswith(
        ("为", "的"), end
    )
    if end - start < 4 and text[start] in FAMILY and _ON_STAGE.match(text, end):
        return PERSON
    if end - start > 2 and _SPEAKS.match(text, end) and spelt(text[start:end]):
        return PERSON
    if end - start == 3 and (appointed or _IN_OFFICE.match(text, end)):
        return PERSON
    if JOINED.search(text, max(0, start - 12), start):
        return ORG
    return ORG if end - start > 3 and _SQUAD.match(text, end) else PLACE


_DAY = re.compile(r"[日天早晚]|[（(]\d{1,2}[)）]")

_TWO = re.compile(rf"(?P<one>[{FAMILY}]{GIVEN}{{1,2}})[和与及](?P<two>[{FAMILY}]{GIVEN}{{1,2}})")
"""聘任甲和乙 taken for one name."""

_A_HOUSE = re.compile("(?:公司|企业|厂商|巨头|机构|平台|品牌|车企|药企|券商)$")
_AND_OTHERS = re.compile(rf"{GIVEN}等(?:多位|多名|知名|\d|[两三四五六七八九十数几]|人|一批|绩优|高管|投资)")


_AFTER_NAME = re.compile("[，、。（）的]|[将料曾获则也已]")


def _married(text: str, words: str, end: int) -> bool:
    """Tell whether two surnames begin a name that stands whole elsewhere in the paragraph: 廖李可|期."""
    whole = words + text[end : end + 1]
    two = words[0] in FAMILY and words[1] in FAMILY
    return two and text.count(whole) == text.count(words) > 1 and bool(_AFTER_NAME.match(text, end + 1))


def _surname_and_post(text: str, start: int, end: int) -> re.Match[str] | None:
    """Give the surname that a guess took together with the beginning of a post: 高總|經理."""
    return _SURNAME_AND_POST.fullmatch(text, start, end) if text.startswith(_POST_GOES_ON, end) else None


def _person(text: str, start: int, end: int, double: Collection[str]) -> Iterator[Span]:
    words = text[start:end]
    two = _TWO.fullmatch(words)
    if two and not words[0].isascii():
        yield start, start + two.end("one"), PERSON
        yield start + two.start("two"), end, PERSON
        return
    if _NO_PERSON.search(words) or (words[0] == "于" and _ADVERB.search(text, 0, start)):
        return
    if (
        words[0] not in FAMILY
        and _A_HOUSE.search(text, max(0, start - 4), start)
        and text[end : end + 1] == "的"
    ):
        yield start, end, ORG  # 零部件公司德尔福的前高管
        return
    alone = _SURNAME_ALONE.fullmatch(text, start, end) or _surname_and_post(text, start, end)
    if alone:
        yield alone.start("who"), alone.end("who"), PERSON
        return
    day = len(words) > 3 and words[-1] in "今昨" and _DAY.match(text, end)  # 菅野智之今（11）日
    acts = _VERB.match(text, end) or text.startswith("任", end)
    if day or (len(words) == 3 and words[-1] in "将已曾拟则" and acts):
        yield start, end - 1, PERSON
        return
    if len(words) == 2 and _AND_OTHERS.match(text, end):
        end += 1  # 周克|平等知名经理
        yield start, end, PERSON
        return
    some = len(words) == 3 and words[1] == "某" and words[-1] in "遭因称在收打将已与对向从辱持驾醉酒"
    why = len(words) == 3 and words[-1] == "因" and _WHY.match(text, end)
    if some or why or (len(words) == 3 and words[-1] == "被"):
        yield start, end - 1, PERSON
        return
    if len(words) == 4 and words.endswith(("单飞", "离职", "辞职", "退团")) and _GIVEN.match(words[1]):
        yield start, end - 2, PERSON
        return
    many = _MANY.search(words)
    if many and len(words) - len(many[0]) > 1:
        end = start + many.start()
    elif len(words) > 2 and (
        (_SPLIT.search(words) and _VERB.match(text, end - 1))
        or (_ADVERB.search(words) and _VERB.match(text, end))
        or (words[-1] in "则已将" and _THEN.match(text, end))
        or (words[-1] == "传" and text.startswith("将", end))
    ):
        end -= 1
    elif (
        len(words) == 2
        and _WHEN.match(text, end + 1)
        and text[end] not in _ADVERBS
        and _GIVEN.match(text, end)
    ):
        end += 1
    else:
        whole = mover_here(text, start)
        end = (
            whole if whole and whole == end + 1 and len(words) == 2 and text[end : end + 2] != "申请" else end
        )
        both = words[:2] in double or _married(text, words, end)
        end += len(words) == 3 and both and _goes_on(text, end)
    yield start, end, PERSON
