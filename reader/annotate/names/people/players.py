"""Names that only news of sport gives away: 簽下翼鋒費蘭度, 由後藤光尊領軍, 以及談樂軒約滿離隊."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from reader.annotate.names.people.japanese import JAPANESE
from reader.annotate.names.people.told_names import FAMILY, GIVEN, any_surname
from reader.annotate.text.fold import Flat, flatten
from reader.annotate.text.found import entity, script_tag
from reader.annotate.text.lexicon import lexicon
from reader.annotate.text.searching import quick
from reader.annotate.text.spans import Occupied, add
from reader.annotate.text.transliteration import CHARACTERS
from reader.document import PERSON, PLACE, Article, Entity, Mention
from reader.knowledge import Knowledge
from reader.record import replace

POSITIONS = (
    "中后卫|中卫|边卫|右后卫|左后卫|边后卫|后卫|大前锋|小前锋|前锋|中锋|边锋|翼锋|锋将|射手|前腰|后腰|中场|中坚|右闸|左闸|门将|控卫|得分手|外援|内援|入籍兵|港脚|国脚|"
    "外籍生|本土球员|学生球员|右翼|左翼|翼卫|国门|龙门|门神|得分后卫|右闸卫|左翼卫|球星|老将|名将|小将|新秀|洋将|洋投|投手|左投|右投|捕手|游击手|内野手|外野手|野手|终结者|强打者|强打|三垒手|二垒手|一垒手|接应二传手|副攻手|主攻手|二传手|接应|副攻|主攻|二传|自由人|选手"
)
COACHES = "主教练|总教练|首席教练|打击教练|助理教练|教练|主帅|名帅|少帅|教头|监督|助教|领队"
SPORT = quick(
    f"(?:{POSITIONS})|{COACHES}|球队|球员|球会|赛季|球季|联赛|转会|职棒|职篮|足球|篮球|棒球|排球|离队|[中英西意德法港]超"
)
LEAST = 3
"""Words of sport from which on an article is of it."""

SPELT = "".join(sorted(CHARACTERS | set("奴度拔积碧逊臣宝捷坤朗占洛般察沃侬域咸锡些祖柏侯城杜")))
"""Characters that spell the names of players, those of Hong Kong's papers among them."""

_VERBS = (
    "上午|下午|昨|今日|今天|近日|早前|日前|今（|昨（|宣布|正式|已|将|亦|也|则|均|分别|转|离|加盟|加入|回归|重返|续约|约满|合约|合同|租借|担任|出任|接任|接下|接手|升任|执教|领军|挂帅|取而代之|"
    "掌兵符|带队|操刀|作为|成为|租约|外借|签约|转投|转会|转战|改投|获|遭|被|确定|确认|效力|合共|双双|一同|先后|相继|解约|下课|分手|就任"
)
_ENDS = rf"(?=[，、。；：！？（()）\s]|$|和|与|及|以及|等|从|由|自|在|会先|[两三四五六七八九\d]+[名人将]|(?:{_VERBS}))"
_NOT = quick("球队|球员|球会|教练|主帅|联赛|足球|篮球|棒球|合同|合约|官方|双方|俱乐部|[的了是]")


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Give the patterns of places where a player or coach must be named; group `name` is the name."""
    japanese = rf"(?:{JAPANESE})[\u4e00-\u9fff]{{1,3}}?"
    name = rf"(?P<name>{japanese}|李?[{SPELT}]{{3,8}}?|[{FAMILY}]{GIVEN}{{2}})"
    short = rf"(?P<name>{japanese}|[{SPELT}]{{2,6}}?|[{FAMILY}]{GIVEN}{{1,2}})"
    roles = f"{POSITIONS}|{COACHES}"
    return (
        quick(rf"(?:{roles})[“「]?{name}{_ENDS}"),
        quick(rf"(?:{POSITIONS})[“「]?{short}(?=[，、。；和与及（(]|以及|加盟|转投|$)", re.M),
        quick(
            rf"(?:{POSITIONS})(?P<name>{any_surname()}{GIVEN}{{1,2}}?)(?=作为|加盟|转会|转投|租借|离队|返回|回归|续约|约满)"
        ),
        quick(
            rf"(?:签下|签入|签得|罗致|招揽|引进|引入|迎来|送出|送走|交易走|放走|留住|换来|换回|换得|得到|买下|借用|租借|借来|收购)了?(?:[^，。、；]{{0,14}}?(?:{roles}))?{name}(?=[，、。；（(]|和|与|及|以及|至季|$)",
            re.M,
        ),
        quick(
            rf"由(?:[^，。由]{{0,12}}?(?:{roles}))?{short}(?=领军|挂帅|掌兵符|执教|执掌|接下|接任|接手|接掌|带队|出任|升任|操刀|取而代之)"
        ),
        quick(
            rf"(?:{roles}|[籍裔])(?P<name>{any_surname()}{GIVEN}{{2}})(?=领军|挂帅|掌兵符|执教|执掌|接下|接任|接掌|带队|出任|操刀)"
        ),
        quick(
            rf"(?:{POSITIONS}|国脚|[籍裔])(?P<name>[\u4e00-\u9fff]{{2,9}}?)(?=[（(][A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){{1,3}}[)）])"
        ),
        quick(
            rf"(?:转会|加盟|加入|转投|租借给|租借至|租借到|外租至|外租给)[^，。；的]{{2,12}}的(?P<name>[{SPELT}]{{2,6}})(?=[，。、；和与]|以及)"
        ),
        quick(
            r"(?:离队|退役|解约|约满|落选|自由身)的(?P<name>(?!选手|球员|队员|教练|外援|消息)[\u4e00-\u9fff]{2,4}?)(?=选择|宣布|加入|加盟|正式|转投|重返|回归)"
        ),
        quick(rf"(?:^|[，。；、的由])(?P<name>(?:{JAPANESE})[\u4e00-\u9fff]{{1,3}}?){_ENDS}", re.M),
    )


@lru_cache(maxsize=1)
def _listed() -> re.Pattern[str]:
    return quick(
        rf"(?:、|和|与|及|以及)(?P<name>(?:{JAPANESE})[\u4e00-\u9fff]{{1,3}}?|[{SPELT}]{{3,5}}?|{any_surname()}{GIVEN}{{2}}){_ENDS}"
    )


def players(article: Article, knowledge: Knowledge) -> Article:
    """Mark the players and coaches of an article of sport that nothing else has found."""
    flat = flatten(article.paragraphs)
    if len(SPORT.findall(flat.text)) < LEAST:
        return article
    spans = {span for pattern in _patterns() for span in _told(flat, pattern)}
    spans |= set(_beside(article, flat, spans))
    names = sorted({flat.text[start:end] for start, end in spans if end - start > 2})
    if names:
        everywhere = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))
        spans |= {match.span() for match in everywhere.finditer(flat.text)}
    return _surnames(_marked(article, knowledge, flat, spans), flat) if spans else article


_BY_SURNAME = re.compile(
    rf"(?:{JAPANESE})(?=闪电|遭|被|请辞|去职|下台|卸任|离队|续约|留任|接任|接掌|[，。、的也则将已在])"
)


def _surnames(article: Article, flat: Flat) -> Article:
    """Mark 古久保, where one 古久保健二 is named, as that person."""
    full: dict[str, set[str]] = {}
    for each in article.mentions:
        match = _FULL.fullmatch(flat.words(each)) if each.type is PERSON else None
        if match is not None:
            full.setdefault(match["family"], set()).add(each.entity)
    taken, more = Occupied(article.mentions), []
    for match in _BY_SURNAME.finditer(flat.text) if full else ():
        paragraph, start = flat.locate(match.start())
        people = full.get(match[0], set())
        if len(people) == 1 and not taken.touches(paragraph, start, start + len(match[0])):
            more.append(Mention(paragraph, start, start + len(match[0]), PERSON, min(people), 0.7))
    return add(article, (), more) if more else article


_FULL = re.compile(rf"(?P<family>{JAPANESE})[\u4e00-\u9fff]{{1,3}}")


def _told(flat: Flat, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    for match in pattern.finditer(flat.text):
        if _named(match["name"]):
            yield match.span("name")


def _named(name: str) -> bool:
    """Tell whether characters can be a name: no word of the language, and none of the field."""
    words = lexicon()
    return not words.ordinary(name) and not _NOT.search(name) and name not in JAPANESE.split("|")


def _beside(article: Article, flat: Flat, told: set[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Find who stands in a row with a person: 劉學銘、黃駿軒以及談樂軒."""
    ends = {end for _, end in told}
    ends |= {flat.starts[m.paragraph] + m.end for m in article.mentions if m.type is PERSON}
    for end in sorted(ends):
        at = end
        while (match := _listed().match(flat.text, at)) is not None and _named(match["name"]):
            yield match.span("name")
            at = match.end()


def _marked(article: Article, knowledge: Knowledge, flat: Flat, spans: set[tuple[int, int]]) -> Article:
    tag = script_tag(article.paragraphs)
    entities: dict[str, Entity] = {}
    mentions: list[Mention] = []
    inside: set[Mention] = set()
    for begin, end in sorted(spans):
        paragraph, start = flat.locate(begin)
        last = start + end - begin
        inside.update(_parts(article, paragraph, start, last))
        name = article.paragraphs[paragraph].text[start:last]
        one = entity(PERSON, chinese_names=(name,), tag=tag, taken=knowledge.entities)
        one = article.entities.get(one.id, one)
        entities[one.id] = one
        mentions.append(Mention(paragraph, start, last, PERSON, one.id, 0.7))
    kept = tuple(each for each in article.mentions if each not in inside)
    added = add(replace(article, mentions=kept), (), mentions)
    used = {mention.entity for mention in added.mentions}
    return add(added, (each for key, each in entities.items() if key in used), ())


def _parts(article: Article, paragraph: int, start: int, end: int) -> Iterator[Mention]:
    """Give what was marked of a longer name that is spelt: 穆迪 in 蘇穆迪卡."""
    for each in article.mentions:
        if each.paragraph == paragraph and start <= each.start and each.end <= end:
            guess = each.type is PLACE or (each.type is PERSON and each.confidence < 0.9)
            if end - start - (each.end - each.start) > (0 if guess else 1):
                yield each
