"""Names that only a verb of moving gives away: 某某加盟特步, 前RNG選手Uzi（簡自豪）, 由簡某出任的集保."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import chain

from reader.annotate.names.houses.field_words import field_words
from reader.annotate.names.houses.no_houses import NO_HOUSE
from reader.annotate.names.people.told_names import FAMILY, GIVEN
from reader.annotate.text.clauses import SENTENCE
from reader.annotate.text.fold import Flat, flatten
from reader.annotate.text.found import entity, script_tag, slug
from reader.annotate.text.lexicon import lexicon
from reader.annotate.text.searching import quick
from reader.annotate.text.spans import add
from reader.annotate.text.transliteration import CHARACTERS
from reader.document import ORG, PERSON, TITLE, Article, Entity, EntityType, Mention
from reader.knowledge import Knowledge
from reader.record import replace

_JOINS = (
    "加盟|入职|入伙|跳槽[至到去往]?|转投(?!资)|投奔|投效|空降|转战|转会[至到]?|租借[至到]|外租[至到]|执教|效力于?|转职|受雇于|就职于|任职于|(?<=[年月])进入|成立了?|创立了?|创办了?|联合创办|创建|跳到了?|跳去|"
    "下一站(?:为|是|将是)|签约|被?挖角?[至到去]|过档|加入|重返|回归|离开|告别|作别|去了|服务于|供职于"
)
_CHINESE = r"[\u3400-\u9fff]{2,5}?"
_LATIN = r"[A-Z][A-Za-z0-9]{0,30}(?:[.&-][A-Za-z0-9]{1,30}){0,3}(?: (?:& )?[A-Z][A-Za-z0-9]{0,30}){0,2}"  # bounded: hostile text stays linear
_ENDS = r"(?=$|[，。、；！？\s（）」”]|(?:并|，)?(?:担任|出任|任|成为)|加入|加盟|入职|转投|投奔|跳槽|之?[前后]|的|以来|一[年线]|仅|至今|电子竞技|俱乐部|公司|集团)"
_KIND_OF = (
    "(?:(?:[\u4e00-\u9fff]{1,2}[超甲乙]|[A-Z]{3}|[\u4e00-\u9fff]{2,3}联赛?)?(?:球队|豪门|劲旅|球会|班霸|新军|升班马)|"
    "[^，。]{1,8}(?:创办|创立|旗下)的|(?:拟|即将|刚刚?|正在|准备|由)[^，。]{2,10}的|(?:另一家|一家|知名|头部|外资|内资|红圈|国际)?(?:律所|外资所|内资所|私募|公募|券商|投行|车企|药企|球会)|老东家|竞争对手|初创公司|创业公司|初创企业|独角兽|对手|同行|友商)"
)
_FROM = quick(
    rf"(?:从|自) ?(?:{_KIND_OF})?(?P<name>{_CHINESE}|{_LATIN}) ?(?=转会|租借|加盟|加入|来到|空降|入职|回到|重返|跳槽|转投|离职|离队|辞职|转战|挖来|挖走|签下)"
)
_PARTED = quick(
    r"(?:被(?P<by>[\u3400-\u9fff]{2,6})(?=(?:正式|提前|突然)?(?:解雇|辞退|解职|开除|解约|炒掉|裁员))"
    r"|[与和同跟](?P<other>[\u3400-\u9fff]{2,6}?)(?=(?:正式|提前|友好|协商|双方)?(?:解约|解除合[同约]|分道扬镳|结束合作)))"
)
"""Whom a person parts from: 被河東飛虎解雇, 與河東飛虎解約."""
_ORGANIZATION = quick(rf"(?:{_JOINS})了?(?P<kind>{_KIND_OF})?(?P<name>{_CHINESE}|{_LATIN}){_ENDS}", re.M)
_POSTED = quick(
    r"(?:则掌|将掌|改掌|出掌|升任?|晋升|升为|调任|转任|改任|回任|调往|调至|调到|调入|派往|派驻|借调至|借调到|外派至|赴|转往|转至|转到|加入|加盟|入职|受聘于|执掌|接掌|离开|转投(?!资)|签约)"
    r"(?P<name>[\u3400-\u9fff]{2,10}?(?:署|(?<![布格结大出僵破])局|厅|(?<=[济育防交政法通化利力务境发外技展])部|(?<=..)处|研究院|研究所|大学|学院|医院|银行|公司|集团|中心|委员会|报社|电视台|出版社|总会|协会|分行|支行|法院|检察院"
    r"|乐团|交响乐团|剧团|舞团|合唱团|歌剧院|剧院|博物馆|博物院|美术馆|图书馆|通讯社|经纪公司|事业群|事业部|业务群|实验室|分公司|唱片|影业|娱乐|医疗|投信|投顾|证券|金控|人寿|产险|期货|票券|创投))"
    r"(?=[，。、；）]|$|任|担任|出任|工作|任职|任教|挂职|旗下)",
    re.M,
)
"""A house right behind a verb of being posted there: 調任機電工程署."""
_FORMER = quick(
    rf"(?<![A-Za-z])(?:前|原) ?(?P<name>{_LATIN}) ?(?=选手|球员|员工|工程师|研究员|科学家|高管|CEO|CTO|CFO|COO|高级|副总裁|总裁|总监|主管|经理|团队)"
)
_SIDE = quick(
    r"(?<![A-Za-z])(?P<name>[A-Z][A-Z0-9]{1,4}(?:\.[A-Z])?)(?=(?:上单|中单|打野|下路|辅助|AD|ADC|射手|中路|对抗路|发育路|游走)?(?:选手|教练|主教练|队员|战队|俱乐部))"
)
_ANNOUNCES = quick(
    rf"(?:^|[，。；、])(?P<name>{_LATIN})(?=(?:电子竞技)?(?:俱乐部|战队)?(?:官方)?(?:官宣|宣布|发布公告)[^。]{{0,12}}(?:加盟|加入|回归|离队|签下|引进|选手))",
    re.M,
)
_HEADED = quick(
    rf"(?:^|[，。；：、！？])(?P<name>{_LATIN}) ?(?=(?:的?(?:前|原)?|的现任)(?:联合创始人|创始人|创办人|首席[\u4e00-\u9fff]{{1,3}}官|CEO|CFO|CTO|COO|高管|总裁|董事长|成员|队长|主唱|前成员)(?!们|国))",
    re.M,
)
"""A house in letters that begins a clause, before its head or member: Kelvora创始人."""
_CLUB = quick(
    r"(?:^|[，。；：！])(?P<name>[\u3400-\u9fff]{3,6}?)(?:俱乐部|球会)?(?=(?:官方)?(?:官宣|宣布)[^，。]{0,12}(?:加盟|签下|签约|离队|下课|租借|引进))",
    re.M,
)
"""A club whose name tells no kind, before what clubs announce: 河东飞虎宣布前国脚某某加盟."""
_HIRES = quick(
    rf"(?:^|[，。；、]|品牌|公司|巨头|厂商|平台|企业|独角兽)(?P<name>{_LATIN})(?=(?:已|又|再)?(?:任命|聘请|聘任|挖来|挖走|挖角|签下|招揽))",
    re.M,
)
_WHEN = r" ?(?:[也则已将便即正式宣布于在年月日底初起中今明去上下周本 ]|\d){0,14}?"
"""What may stand between a name and its verb: 將於 3 月 1 日."""

_PERSON = quick(
    rf"(?:选手|队员|队友|球员|打野|上单|中单|下路|辅助|教练|前锋|后卫|门将|外援|歌手|主播|博主)(?P<name>{_LATIN})(?![A-Za-z])"
    rf"|(?:官宣|官方|欢迎|宣布|公告)[：:，！ ]{{0,2}}(?P<handle>{_LATIN}) ?(?=(?:正式|已|将|确认|租借|转会){{0,2}}(?:加盟|离队|退役|下课|归队))"
    rf"|(?<![A-Za-z0-9])(?<![A-Za-z0-9] )(?P<full>[A-Z][a-z]+(?: [A-Z][a-z]+){{1,2}})(?=手中|手上|之手|{_WHEN}(?:离职|离任|离开|辞职|辞任|辞去|卸任|退休|接任|接替|接棒|升任|晋升|出任|担任|加入|加盟|回归|重返|执掌|接掌|掌舵|就职|空降|入职|转任|调任|获任|就任|被任命|跳槽|转投|获委任|获任命|获聘))"
    rf"|接替的是(?P<replaced>[A-Z][a-z]+(?: [A-Z][a-z]+){{1,2}})(?=[，。])"
    rf"|(?:回应|关于|针对|证实|否认|确认|曝|传|就)(?P<asked>[{FAMILY}]{GIVEN}{{1,2}})(?=(?:已|将|被|也|或将)?(?:离职|辞职|请辞|辞任|卸任|跳槽|被免|被停职|退团|加盟|离队)(?!潮|率|员工))"
    rf"|(?:^|[，。；继而由])(?P<player>[A-Za-z][A-Za-z0-9]{{1,11}})(?=(?:也|已|将|正式|宣布){{0,2}}(?:退役|离队|从[^，。；]{{2,12}}(?:战队)?(?:转入|转会|加盟|加入)))"
    rf"|(?<![A-Za-z0-9])(?P<both>{_LATIN})(?=（[{FAMILY}]{GIVEN}{{1,2}}）[、，和与及])|(?<![A-Za-z0-9])(?P<listed>(?<=[、和与]){_LATIN})(?=（[{FAMILY}]{GIVEN}{{1,2}}）)|(?<![A-Za-z0-9])(?P<also>{_LATIN})(?=（[\u3400-\u9fff]{{2,3}}）(?:也|则|已|将|正式|宣布|确认){{0,2}}(?:加盟|加入|离|回归|转|跳|出任|担任|重返))"
)
_AND_HANDLE = quick(
    rf"(?:、|和|与|及|以及)(?P<name>{_LATIN})(?=、|和|与|及|以及|等|[，。；]|(?:正式|已|将|也|均|先后|双双|一同)*(?:加盟|加入|离队|离开|退役|下课|转会|续约|租借))"
)
_FOREIGN = quick(
    rf"(?:外援|前锋|后卫|门将|中锋|边锋|中场|球星|主帅|主教练|国脚)(?P<name>[{''.join(sorted(CHARACTERS))}]{{3,6}}?)"
    "(?=(?:正式|已经?|将|也|则|确定|宣布|友好|合同到期|[，、和与从自在于以]|离开|离队|加盟|加入|转会|回归|续约|下课|告别|签约|租借|分手|$))"
)
"""A player or coach behind what he plays, in characters that spell foreign names: 外援奧斯卡."""

_LEFT = quick(
    r"退出了?(?P<name>(?!(?:乐队|球队|战队|团队|车队|组合|联盟|组织|协会|俱乐部)(?![\u4e00-\u9fff]))[\u3400-\u9fff]{1,6}?(?:队|党|女团|男团|公会|商会|学会|委员会|法院|男篮|女篮|男足|女足|男排|女排|协会|组织|联盟|组合|乐队|乐团|战队|俱乐部)|(?:(?:男团|女团|组合|乐队|乐团|战队|团体)“?)?[A-Za-z][A-Za-z0-9.]{2,24})(?=[，。！？!、；：\s）”」]|组合|战队|$)"
)
"""A team, party, band or club right behind 退出."""
_LEAVES = quick(
    rf"(?:^|[，。！？：；、“”\s]|宣布|官宣|欢迎)(?P<name>[{''.join(sorted(CHARACTERS))}]{{3,5}}?)(?=(?:宣布|正式|将|已经?|申请|也|被迫){{0,2}}(?:退出|重返|离队|下课|续约|离开[^，。]{2, 6}(?:加盟|转会|转投)|(?:加盟|转会)[^，。]{0, 6}(?:队|男篮|女篮|男足|女足)))",
    re.M,
)
"""One whose name is spelt in characters that spell foreign names, right before 退出."""

_OFFICE = quick(
    r"(?:^|[，。；、！？\s由]|(?:出任|转任|接任|卸任|辞任|辞去|兼任|担任|调任|升任|获任|任|接掌)了?|(?<![总之目日当以])[前原](?=..))"
    r"(?P<name>(?:[\u3400-\u9fff]{0,3}[市县]府|总统府|行政院|监察院|考试院|司法院|立法院)|[\u3400-\u9fff]{2,9}(?:所|会|局|厅|院|署|处|电视台|新闻台|电台|卫视|频道|杂志社|通讯社|报社|学校|中学|小学|航空|新闻|电视|电力|日报|晚报|时报|期货|信托|租赁|担保|理财|商会|工会|学会|博物馆|博物院|美术馆|图书馆|乐团|剧团|舞团|剧院|合唱团|医院|研究院|研究所|大学|学院))"
    r"(?:现任|前任?|原|时任|新任|常务|共同|执行|副)?$"
)
_NO_OFFICE = quick(
    r"董事会|监事会|委员会$|办公会|常委会|大会$|处处|全会|之处|好处|机会|社会$|约会|都会|协商会|理事会|班子|会议"
)
_NO_POSTED = quick(
    "竞争|对手|[该本此另其这那某一多各]|[^，。]{0,3}(?:地方|其他|下属|海外|基层|上级|总公司|分公司|子公司|母公司)"
)
_NO_NAME = quick(
    r"^[时后]|亦|[之的了是在和与及为将已被由从因则于说称等这那有我你他她它们不也就都而或着过并其该本各两三几多某新老大小旧一二四五六七八九十百千万年月日]"
    r"|球队|团队|国家|战队|一线|母|家|海外|国外|国内|内地|大厂|友商|对手|上市|互联网|行列|队伍|阵营|名单|生活|社会|俱乐部|巨头"
)
_NOT_LATIN = quick(
    r"ADC?|A[IR]|AGI|API|A[Pp][Pp]s?|C[ETFOM]O|[CG]PU|IPO|LLM|IT|PC|V[RP]|HR|PR|GDP|WTO|EV|B2B|PK|CBA|NBA|LPL|MVP|VIP|KOL"
)
_CONFIDENCE = 0.7
_NEAR = 20
"""Characters from a person to a verb of parting, at most."""


def moved_names(article: Article, knowledge: Knowledge) -> Article:
    """Mark what stands where a verb of moving has its organisation or its person, if nothing is marked there."""
    flat = flatten(article.paragraphs)
    near = _people(article, flat)
    spans = [(ORG, span) for span in _organizations(flat, near)]
    spans += [(ORG, span) for span in (*_offices(article, flat), *_of_posts(article, flat))]
    people = list(_PERSON.finditer(flat.text))
    spans += [
        (PERSON, match.span(match.lastgroup or "name"))
        for match in people
        if not _NOT_LATIN.fullmatch(match[match.lastgroup or "name"])
        and not (match["asked"] and lexicon().ordinary(match["asked"]))
    ]
    spans += [(PERSON, span) for span in (*_foreigners(flat), *_listed_handles(flat, people))]
    article = _people_freed(article, flat, [span for kind, span in spans if kind is PERSON])
    found = _everywhere(flat, spans)
    return _marked(article, knowledge, flat, found) if found else article


def _listed_handles(flat: Flat, people: Iterable[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Find those who are listed behind one in letters: 教練JinJin和|Dog8|離隊."""
    for match in people:
        end = match.end("name") if match["name"] else len(flat.text)
        while (more := _AND_HANDLE.match(flat.text, end)) is not None:
            if not _NOT_LATIN.fullmatch(more["name"]):
                yield more.span("name")
            end = more.end()


def _foreigners(flat: Flat) -> Iterator[tuple[int, int]]:
    """Find players behind what they play, and the same names elsewhere."""
    names = {m["name"] for m in chain(_FOREIGN.finditer(flat.text), _LEAVES.finditer(flat.text))}
    for name in sorted(names):
        if not lexicon().ordinary(name):
            yield from (each.span() for each in re.finditer(re.escape(name), flat.text))


def _people_freed(article: Article, flat: Flat, spans: list[tuple[int, int]]) -> Article:
    """Drop a guess that 選手Knight, a person, is an organisation elsewhere."""
    names = {flat.text[start:end] for start, end in spans}
    kept = tuple(
        each
        for each in article.mentions
        if each.type is PERSON or each.confidence == 1 or article.text(each) not in names
    )
    return replace(article, mentions=kept) if len(kept) < len(article.mentions) else article


def _people(article: Article, flat: Flat) -> list[int]:
    """Give where names of people end, in order."""
    return [flat.starts[each.paragraph] + each.end for each in article.mentions if each.type is PERSON]


_AT = quick(
    rf"(?:(?:在|任职于|供职于|就职于) ?(?P<at>{_LATIN}) ?(?=任(?![何务])|担任|工作|负责)|(?:从|自) ?(?P<from>{_LATIN}) ?(?=加入|加盟|跳槽|离职|挖来|转投))"
)
"""A house in letters where someone works, or that someone comes from: 在 Block 任財務長."""


def _organizations(flat: Flat, people: list[int]) -> Iterator[tuple[int, int]]:
    for match in chain(_ORGANIZATION.finditer(flat.text), _FROM.finditer(flat.text)):
        begin = max(0, match.start() - SENTENCE)
        sentence = max(begin, *(flat.text.rfind(stop, begin, match.start()) for stop in "。！？；\n"))
        last = bisect_right(people, match.start())
        told = match.re is _ORGANIZATION and match["kind"] is not None
        behind = match.re is _FROM and last < len(people) and people[last] - match.end() < 30
        if (behind or (last and people[last - 1] > sentence)) and _possible(match["name"], told=told):
            yield match.span("name")
    for match in _PARTED.finditer(flat.text):
        last = bisect_right(people, match.start())
        if (
            last
            and match.start() - people[last - 1] < _NEAR
            and _possible(match[match.lastgroup or 0], told=False)
        ):
            yield match.span(match.lastgroup or 0)
    yield from (m.span("name") for m in _POSTED.finditer(flat.text) if not _NO_POSTED.match(m["name"]))
    for match in _AT.finditer(flat.text):
        if not _NOT_LATIN.fullmatch(match[match.lastgroup or 0]):
            yield match.span(match.lastgroup or 0)
    yield from (m.span("name") for m in _CLUB.finditer(flat.text) if _possible(m["name"], told=False))
    for pattern in (_HEADED, _FORMER, _SIDE, _ANNOUNCES, _HIRES, _LEFT):
        yield from (
            m.span("name") for m in pattern.finditer(flat.text) if not _NOT_LATIN.fullmatch(m["name"])
        )


def _offices(article: Article, flat: Flat) -> Iterator[tuple[int, int]]:
    """Find the house right before a title, where a verb of taking office or the sentence begins: 轉任集保結算所董事長."""
    for each in article.mentions:
        if each.type is TITLE:
            end = flat.starts[each.paragraph] + each.start
            match = _OFFICE.search(flat.text, max(0, flat.starts[each.paragraph] - 1, end - 16), end)
            if (
                match
                and not _NO_OFFICE.search(match["name"])
                and not _NO_NAME.search(match["name"].replace("社会", ""))
            ):
                yield match.span("name")


_HEADS = re.compile(
    "(?:联席|执行|常务|高级|资深)?副?(?:总裁|董事长|总经理|行政总裁|CEO|首席执行官|董事会主席)"
)
_TAKES_POST = quick("(?:出任|接任|卸任|辞任|辞去|履新|接掌|担任)了?(?P<name>[\u3400-\u9fff]{2,4})$")


def _of_posts(article: Article, flat: Flat) -> Iterator[tuple[int, int]]:
    """Find what stands between a verb of office and the head of a company: 辭任|弘川|總裁."""
    for each in article.mentions:
        if each.type is TITLE:
            end = flat.starts[each.paragraph] + each.start
            match = _TAKES_POST.search(flat.text, max(0, end - 7), end)
            if match and _HEADS.match(flat.text, end) and _possible(match["name"], told=False):
                yield match.span("name")


def _possible(name: str, *, told: bool) -> bool:
    """Tell whether these letters, or these characters that are no words, can be a name; `told` of what kind it is."""
    if name.isascii():
        return len(name) > 1 and not _NOT_LATIN.fullmatch(name)
    parts = {name} if told else {name, name[:2], name[-2:]} if len(name) < 4 else {name, name[:2], name[:3]}
    return not _NO_NAME.search(name) and not any(map(lexicon().ordinary, parts))


def _everywhere(
    flat: Flat, spans: list[tuple[EntityType, tuple[int, int]]]
) -> list[tuple[EntityType, tuple[int, int]]]:
    """Add the other places of names in letters: a name in a frame is one outside it too."""
    names = {name: kind for kind, (start, end) in spans if (name := flat.text[start:end]).isascii()}
    found = dict.fromkeys(spans)
    if names:
        for match in re.finditer(rf"(?<![A-Za-z0-9])(?:{_LATIN})(?![A-Za-z0-9])", flat.text):
            if match[0] in names and len(match[0]) > 1:
                found[names[match[0]], match.span()] = None
    return list(found)


_BEFORE_POSTS = frozenset(
    ["Current", "Former", "New", "Incoming", "Outgoing", "Incumbent", "Longtime", "Then", "Interim", "Acting"]
)
"""Words that begin an English sentence before a post, and name no house: 'Current CEO X'."""


def _marked(
    article: Article, knowledge: Knowledge, flat: Flat, spans: list[tuple[EntityType, tuple[int, int]]]
) -> Article:
    entities: dict[str, Entity] = {}
    mentions: list[Mention] = []
    tag, fields = script_tag(article.paragraphs), field_words(knowledge)
    for kind, (begin, end) in spans:
        paragraph, start = flat.locate(begin)
        name = article.paragraphs[paragraph].text[start : start + end - begin]
        english = name if name.isascii() else ""
        none = NO_HOUSE.fullmatch(flat.text, begin, end) or flat.text[begin:end] in fields
        if english in _BEFORE_POSTS or (kind is ORG and none):
            continue
        known = article.entities.get(slug(name)) if english else None
        if known is None or known.type is not kind:
            known = entity(
                kind,
                chinese_names=() if english else (name,),
                english=english,
                tag=tag,
                taken=knowledge.entities,
            )
        entities[known.id] = known
        mentions.append(Mention(paragraph, start, start + end - begin, kind, known.id, _CONFIDENCE))
    added = add(article, (), mentions)
    used = {mention.entity for mention in added.mentions}
    return add(added, (each for key, each in sorted(entities.items()) if key in used), ())
