"""Names by their form and place: companies whose name recurs or has a post behind it (遠棠汽車), people behind their title (發言人于子涵)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.annotate.text.fold import Flat, flatten
from reader.annotate.text.found import entity, script_tag
from reader.annotate.text.gazetteer import gazetteer
from reader.annotate.text.lexicon import Lexicon, lexicon
from reader.annotate.text.searching import quick
from reader.annotate.text.spans import add
from reader.document import ORG, PERSON, TITLE, Article, Entity, EntityType, Mention, Span
from reader.knowledge import Knowledge
from reader.record import replace

_COMPANY = quick(
    r"科技|汽车|半导体|智能|金控|银行|集团|证券|保险|资本|电子|生物|医药|制药|传媒|软件|航空|能源|光电|通信|影业|娱乐|置业|机器人|绿能|金融|电影|影视|文创|餐饮|建设|生技|食品|物流|重工|材料|精密|光学|航太|游戏|互动|网络|动漫|药业|乳业|酒业|地产|信托|期货|股份|动力|电气|电器|家居|服饰|新材"
)
_PART_OF_NO_NAME = quick(
    r"[的了个新老大小一二两三这那每各是在有和与及为对从向被把将让使等也都就其某该本全多家加入任前原现由到并或]"
)
_FOLLOWS = quick(
    r"$|[，。、；：！？）（”」』\n说称则将曾在也亦已不是为与和对被向从表接任出认指透强坦回当就于因及同]|介绍|今[天日]|昨[天日]|即将|主持|作|告诉|笑|更是|更将|更曾"
    r"|离[职任开]|辞[职任去]|代[行理]|近[日期]|日前|升|晋|调[任离入至往]|转[任投]|加[入盟]|获|履|退休|卸|兼|担|请辞|届|突然|先后|正式|宣布|确认|拟|未|以|带|从|到[任龄期]|赴|签约|暂|去[了向职]|跳槽|空降|闪辞|仍|之[前后]|女士|先生|同志|掌|执|率"
)
_VERB = quick(
    "离[职任]|辞[职任去]|到任|上任|[出接转调升就继履]任|代行|加[入盟]|转投|代理|退休|卸任|兼任|担任|请辞"
)
"""Verbs that no given name is: 王偉到任 is 王偉."""
_DOES = quick(
    "[也则亦将已]{0,2}(?:被曝|被传|表示|透露|指出|加盟|加入|离开|离职|辞任|辞职|辞去|卸任|出任|接任|担任|转投|跳槽|入职|升任|接受[^，。、；]{0,12}(?:采访|专访|访问)|受访)"
)
"""What a person does: before it even an ordinary word behind a surname is a name, 郁博文離職."""

_IN_OFFICE = quick(
    "因(?:个人|工作|年龄|身体|健康|家庭)|出任|升任|接任|当选|获聘|卸任|辞去|于[今去明]年|于\\d"
)
"""What stands behind whoever takes or leaves an office."""

_INTERVIEWED = quick("接受[^，。、；]{0,12}(?:采访|专访|访问)|受访")
_AND_OTHERS = quick("等(?:[一二两三四五六七八九十多数\\d]+|多)[位名人]")
"""产品负责人王冠等三位: who is one of several is someone."""
_GROUPS = ("方面", "高层", "高管", "高官", "本人")
"""An ordinary word behind a title that is interviewed is a name, 产品经理高强接受采访, but for those of whole groups."""
_VERBS = frozenset(
    {
        "宣布",
        "任免",
        "任命",
        "任期",
        "来说",
        "宣告",
        "宣称",
        "应邀",
        "应当",
        "包括",
        "包揽",
        "全部",
        "全体",
        "何时",
        "何以",
        "计划",
        "和平",
        "冷静",
        "严厉",
        "严正",
        "游说",
    }
)
_LEADS = "和向于"
"""Surnames that lead on to other words as a rule."""

_WHEN = quick("于[今昨明近本同当上次]")

_CONFIDENCE = 0.7
_DOUBTFUL = 0.75


def companies(article: Article, knowledge: Knowledge) -> Article:
    """Mark a company named twice or more: two or three characters that are no word, before what companies are called."""
    flat, words = flatten(article.paragraphs), lexicon()
    posts = {flat.starts[m.paragraph] + m.start for m in article.mentions if m.type is TITLE}
    matches = [*_COMPANY.finditer(flat.text)]
    names = {name for match in matches if (name := _company(match, flat.text, words, posts))}
    spans = (
        (each.start(), each.end())
        for name in sorted(names)
        for each in re.finditer(re.escape(name), flat.text)
    )
    return _marked(article, knowledge, flat, ORG, spans)


def _company(match: re.Match[str], text: str, words: Lexicon, posts: set[int]) -> str:
    """Give the longest name that ends here and stands elsewhere too, or before a post; an empty text if there is none."""
    for size in (3, 2):
        begin = match.start() - size
        first = text[max(0, begin) : match.start()]
        if (
            len(first) < size
            or not re.fullmatch(r"[\u3400-\u9fff]+", first)
            or _PART_OF_NO_NAME.search(first)
        ):
            continue
        parts = {first, first[:2], first[1:]}
        name = first + match[0]
        posted = match.end() in posts and not _goes_back(text, begin)
        introduced = _INTRODUCED.search(text, max(0, begin - 4), begin)
        acts = _ACTS.match(text, match.end()) and not _goes_back(text, begin)
        if not any(map(words.known, parts)) and (posted or introduced or acts or text.count(name) > 1):
            return name
    return ""


_ACTS = quick("(?:日前|近日|今日|昨日|随后|也|又|再度)?(?:经历了|迎来了?|换帅)")
"""What a house does, right behind its name at the beginning of a clause: 弘趣科技經歷了一波換帥."""

_INTRODUCED = quick(
    "(?:品牌|厂商|业者|产业|供应商|开发商|代理商|经销商|运营商|巨头|龙头|大厂|新创|车企|药企)$"
)
"""What a house is, right before its name: 电巴产业|创奕能源."""


def _goes_back(text: str, begin: int) -> bool:
    """Tell whether a character of a name may stand before this place: no mark does."""
    return begin > 0 and text[begin - 1] not in "，。、；：！？（）“”「」\n ，与和及由"


def titled_people(article: Article, knowledge: Knowledge) -> Article:
    """Mark a surname and one or two characters right behind a title, where what follows goes on with the sentence."""
    flat, words = flatten(article.paragraphs), lexicon()
    surnames = gazetteer(knowledge).surnames
    spans: list[tuple[int, int]] = []
    for each in article.mentions:
        if each.type is TITLE:
            start = flat.starts[each.paragraph] + each.end
            start += flat.text[start : start + 1] == " "
            double = flat.text[start : start + 2] in surnames
            if double or flat.text[start : start + 1] in surnames:
                spans += _person(flat.text, start, 2 if double else 1, words)
    return _marked(_freed(article, flat, spans), knowledge, flat, PERSON, iter(spans))


def _freed(article: Article, flat: Flat, spans: list[tuple[int, int]]) -> Article:
    """Drop a doubtful guess that begins within a name and takes its verb along: 厉[保国代行]."""
    ends = {end for _, end in spans if _VERB.match(flat.text, end)}
    inside = {at: end for start, end in spans if end in ends for at in range(start + 1, end)}
    kept = tuple(
        each
        for each in article.mentions
        if each.confidence >= _DOUBTFUL
        or inside.get(begin := flat.starts[each.paragraph] + each.start, 0) <= begin
    )
    return replace(article, mentions=kept) if len(kept) < len(article.mentions) else article


def _person(text: str, start: int, surname: int, words: Lexicon) -> Iterator[tuple[int, int]]:
    for given in (2, 1):
        name = text[start : start + surname + given]
        whole = len(name) == surname + given and re.fullmatch(r"[\u3400-\u9fff]+", name)
        after = text[start + surname + given : start + surname + given + 2]
        doubtful = given == 1 or name[0] in _LEADS or words.ordinary(name[:2])
        if doubtful and words.known(name[-1:] + after[:1]) and not _VERB.match(after):
            continue  # 作家文艺|著作, 专家向晨|报表示
        if _VERB.match(text, start + surname + given - 1) or (given == 2 and _VERB.match(name[-2:])):
            continue
        if text[start] == "员" and words.known(text[start - 1 : start + 1]):
            return  # 制作人|员中途
        if name[:2] in _VERBS or name[-1:] in "了着过的吗呢吧":
            return  # 首相|宣布将
        word = words.ordinary(name[-2:] if surname == 1 else name)
        if word and given == 2 and whole and not words.known(name) and not _WHEN.match(name):
            word = not _DOES.match(text, start + len(name))
        elif word and whole and len(name) == 2 and text.count(name) > 1:
            word = not _IN_OFFICE.match(text, start + len(name))  # 行長蘆葦出任
        elif word and whole and name[-2:] not in _GROUPS:
            behind = start + len(name)
            word = not (_INTERVIEWED.match(text, behind) or _AND_OTHERS.match(text, behind))
        goes_on = bool(_FOLLOWS.match(after) or _AND_OTHERS.match(text, start + len(name)))
        goes_on = goes_on or (
            given == 2 and words.ordinary(after) and not words.ordinary(name[:2] if surname == 1 else name)
        )
        if whole and goes_on and not word:
            yield start, start + len(name)
            return


def _marked(
    article: Article, knowledge: Knowledge, flat: Flat, kind: EntityType, spans: Iterator[tuple[int, int]]
) -> Article:
    """Add mentions where nothing is marked yet; the same words are the same entity."""
    entities: dict[str, Entity] = {}
    mentions: list[Mention] = []
    for begin, end in spans:
        paragraph, start = flat.locate(begin)
        span = Span(paragraph, start, start + end - begin)
        made = entity(
            kind,
            chinese_names=(article.text(span),),
            tag=script_tag(article.paragraphs),
            taken=knowledge.entities,
        )
        entities.setdefault(made.id, made)
        mentions.append(Mention(paragraph, span.start, span.end, kind, made.id, _CONFIDENCE))
    added = add(article, (), mentions)
    used = {mention.entity for mention in added.mentions}
    return add(added, (each for key, each in entities.items() if key in used), ())
