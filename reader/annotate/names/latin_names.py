"""Latin names that no file knows, by their shape and what stands beside: 公司neuWave, 首席科學家Jane Doe."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from reader.annotate.text.fold import Flat, flatten
from reader.annotate.text.found import entity, script_tag, slug
from reader.annotate.text.searching import quick
from reader.annotate.text.spans import add
from reader.document import ORG, PERSON, TITLE, Article, Entity, EntityType, Mention
from reader.knowledge import Knowledge
from reader.record import replace

_WORD = r"[A-Z][a-zà-ÿ]+(?:[-'’](?!s\b)[A-Z]?[a-zà-ÿ]+)*"
_PARTICLE = r"(?:[A-Z]\. ?|(?:van|von|de|der|den|la|bin|al) )?"
_PERSON = quick(rf"(?<![A-Za-z0-9.&-])({_WORD}(?: {_PARTICLE}{_WORD}){{1,3}})(?![A-Za-z0-9&-]| [A-Z])")
_SPEAKS = quick(
    r" ?(?:[(（][\u3400-\u9fff·]{2,12}[)）])?(?:(?:[也将已则仍还]|即将){0,3}(?=加|离|出|担|跳))?(?:等人|表示|称|说|认为|观察|分析|指出|透露|坦言|宣布|回应|强调|加入|加盟|，此人|，他|，她|，?[也亦](?:传出|将|已|即将|正式|宣布)|，现任|，曾任|，原任"
    r"|[:：] ?(?:[^，。；\n]{0,24}[，,]?[^，。；\n]{0,16}?)(?:离开|离职|转投|转往|加入|加盟|跳槽|出任|任职|负责人|研究员|工程师|科学家|博士)"
    r"| ?[(（][\u3400-\u9fff、]{0,14}(?:长|裁|监|官|理|师|员|教授|主管|主席|顾问)[)）]"
    r"|[(（](?:前|原|现任|时任|曾任|[刚曾]被|现为) ?[\u3400-\u9fffA-Z]"
    r"|离开|离职|跳槽|跳槽至|出任|担任|在接受|先生|女士|博士|教授|去年|曾)"
)
_TITLE = quick(
    r"(?:专家|研究员|科学家|工程师|负责人|总裁|经理|教授|博士|创始人|创办人|主管|总监|顾问|行长|董事长|院士|执行官|技术官|研究官"
    r"|C[ETFO]O|作家|导演|律师|分析师|设计师|投资[人家]|企业家|经济学家|记者|中锋|前锋|后卫|边锋|中场|门将|洋将|外援|投手|捕手|教练|主帅|球星|队长|员工|老将|干将|大将|元老|主力|大牛|大神|同事|部属|部下|下属|旧部|学生|弟子|搭档|还有|包括|选手) ?$"
)
_MOVES = quick(
    "(?:(?:退休|离职|离任|卸任|辞职|下课|退役|离开|离队|离巢|转任|调任)的|接替|接任|取代|任命|聘请|委任|挖角|挖走|签下|解雇|由) ?$"
)
_LISTED = quick(r"[、和与及]|——| 和 | 与 |,|，| and ")
_ORG = quick(
    r"(?:公司|企业|创企|初创企业|机构|实验室|巨头|厂商|工作室|基金|风投|创投|孵化器|(?:创办|创立|创建|成立|缔造)(?:了|的)|新创|新创公司|初创公司|独角兽|品牌)[“\"「 ]{0,2}"
    r"([A-Za-z][A-Za-z0-9]*(?:[.&-][A-Za-z0-9]+)*(?: [A-Z][A-Za-z0-9]*){0,3})(?![A-Za-z0-9])"
)
_NAMED = quick(
    r"(?:名为|名叫|叫做|叫作|取名为?|命名为)[“\"「 ]{0,2}(?P<name>[A-Za-z][A-Za-z0-9]*(?:[.&-][A-Za-z0-9]+)*(?: [A-Z][A-Za-z0-9]*){0,3})[”\"」 ]{0,2}的?"
    r"[^，。；的]{0,16}(?:公司|企业|机构|实验室|基金|工作室|平台)"
)
"""一家名為 Nube.ai 的公司."""
_INVESTS = quick(
    r"(?:由|、|和|，|及) ?([A-Z][A-Za-z0-9]+(?: [A-Z][A-Za-z0-9]+){0,2}) ?(?=领投|跟投|参投|入股|注资|投资(?:[0-9约了近超]|逾))"
)
"""Who invests: 由Korvecapital領投."""
_NOT_ORGANISATIONS = quick(r"A[IR]|AGI|API|A[Pp][Pp]|C[ETFO]O|[CG]PU|IPO|LLM|IT|PC|V[RP]|HR|PR")
_NOT_PEOPLE = quick(
    r"\b(?:Inc|Corp|Group|Company|Labs?|University|Institute|Bank|Capital|Partners|Motors?|College|Technolog|Research"
    r"|Foundation|Media|News|Times|Post|Daily|Ventures|School|Team|Studios?|Games|Entertainment|Interactive|Intelligence|Learning|Cloud|Street|City"
    r"|Pro|Max|Plus|Ultra|Mini|Air|Code|Model|The|And|For|With|Apple|Google|Open|Big|Deep|Machine|Silicon|Valley"
    r"|America|American|China|Chinese|York|Francisco|Angeles|Hong|Kong|Awards?|Prize|Summit|Index|Chief|Officer"
    r"|Announce[sd]|Appoint(?:s|ed)|Becomes|Departs|Hire[sd]|Joins|Joined|Leaves|Named|Ousted|Promote[sd]|Quits|Replaces|Resigns|Resigned|Resignation|Retires|Retirement|Steps|Succeeds|Taps|To)\b"
)
_PRESS = quick(
    r"(?:据|引述|援引)(?:外媒|美媒|英媒|科技媒体|媒体)? ?(?P<name>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,2}) ?(?:网站|新闻)?(?:的)?(?:[\d月日周]{0,6})(?:报道|报导|消息)"
)
"""據Semafor報道: who reports."""
_CONFIDENCE = 0.8


def latin_names(article: Article, knowledge: Knowledge) -> Article:
    """Mark people after a title, before a verb of speech or in a list of people; and named companies."""
    flat = flatten(article.paragraphs)
    people = list(_people(article, flat))
    spans = [(PERSON, span) for span in people]
    spans += [
        (EntityType.ORG, match.span(1))
        for match in chain(_ORG.finditer(flat.text), _INVESTS.finditer(flat.text), _NAMED.finditer(flat.text))
        if len(match[1]) > 1 and not _NOT_ORGANISATIONS.fullmatch(match[1])
    ]
    spans += [(EntityType.ORG, match.span("name")) for match in _PRESS.finditer(flat.text)]
    names = {flat.text[start:end] for kind, (start, end) in spans if kind is ORG and end - start > 3}
    if names:
        again = re.compile(
            rf"(?<![A-Za-z0-9.&-])(?:{'|'.join(map(re.escape, sorted(names)))})(?![A-Za-z0-9&-])"
        )
        spans = list(dict.fromkeys([*spans, *((ORG, m.span()) for m in again.finditer(flat.text))]))
    entities: dict[str, Entity] = {}
    mentions: list[Mention] = []
    for kind, (begin, end) in spans:
        paragraph, start = flat.locate(begin)
        name = article.paragraphs[paragraph].text[start : start + end - begin]
        known = article.entities.get(slug(name))
        if known is None or known.type is not kind:
            known = entity(kind, english=name, tag=script_tag(article.paragraphs), taken=knowledge.entities)
        entities[known.id] = known
        mentions.append(Mention(paragraph, start, start + end - begin, kind, known.id, _CONFIDENCE))
    article = _freed(article, flat, people, {match["name"] for match in _PRESS.finditer(flat.text)})
    added = add(article, (), mentions)
    used = {mention.entity for mention in added.mentions}
    added = _by_surname(added, flat)
    return add(added, (each for key, each in sorted(entities.items()) if key in used), ())


def _people(article: Article, flat: Flat) -> Iterator[tuple[int, int]]:
    """Find names with proof beside them; then those that a list puts beside one of them."""
    places = {(each.paragraph, each.end) for each in article.mentions if each.type is TITLE}
    houses = {(each.paragraph, each.end) for each in article.mentions if each.type is ORG}
    known = [each for each in article.mentions if each.type is PERSON]
    proven = {_offset(flat, each.paragraph, each.start) for each in known}
    ends = {_offset(flat, each.paragraph, each.end) for each in known}
    shapes = [match for match in _PERSON.finditer(flat.text) if not _NOT_PEOPLE.search(match[0])]
    names = {flat.words(each) for each in known}
    told: set[int] = set()
    for match in shapes:
        paragraph, start = flat.locate(match.start())
        before = flat.text[match.start() - 1 : match.start()] == " "
        titled = (paragraph, start) in places or (before and (paragraph, start - 1) in places)
        titled = titled or (flat.text[match.start() - 1] == "的" and (paragraph, start - 1) in houses)
        titled = titled or bool(_TITLE.search(flat.text, max(0, match.start() - 5), match.start()))
        titled = titled or bool(_MOVES.search(flat.text, max(0, match.start() - 20), match.start()))
        if titled or _SPEAKS.match(flat.text, match.end()):
            told.add(match.start())
    for _ in range(4):  # a proof goes on along a list
        size = len(names) + len(proven) + len(ends)
        for match in shapes:
            known_name = match[1] in names or match.start() in told
            if known_name or _beside(flat.text, match, proven, ends):
                names.add(match[1])
                proven.add(match.start())
                ends.add(match.end())
        if len(names) + len(proven) + len(ends) == size:
            break
    yield from (match.span() for match in shapes if match.start() in proven)


def _by_surname(article: Article, flat: Flat) -> Article:
    """Verma is Avi Verma, where the article tells in full of one person so named."""
    people = [each for each in article.mentions if each.type is PERSON]
    bearers: dict[str, set[str]] = {}
    for each in people:
        given, _, last = flat.words(each).rpartition(" ")
        if given and last.isascii():
            bearers.setdefault(last, set()).add(each.entity)
    meant = {
        each: next(iter(bearers[flat.words(each)]))
        for each in people
        if each.confidence < 1 and len(bearers.get(flat.words(each), ())) == 1
    }
    return _linked(article, {each: one for each, one in meant.items() if one != each.entity})


def _linked(article: Article, meant: Mapping[Mention, str]) -> Article:
    if not meant:
        return article
    gone = {each.entity for each in meant}
    mentions = tuple(
        replace(each, entity=meant[each]) if each in meant else each for each in article.mentions
    )
    used = {each.entity for each in mentions}
    entities = {key: one for key, one in article.entities.items() if key in used or key not in gone}
    return replace(article, mentions=mentions, entities=entities)


def _freed(article: Article, flat: Flat, people: list[tuple[int, int]], press: set[str]) -> Article:
    """Drop a guess that Ekström is an organisation, where a person is called so, or that Semafor is a person, who reports."""
    last = {flat.text[start:end].split(" ")[-1] for start, end in people if end - start > 4}
    kept = tuple(
        each
        for each in article.mentions
        if each.confidence == 1
        or not (
            (each.type is ORG and flat.words(each) in last)
            or (each.type is PERSON and flat.words(each) in press)
        )
    )
    return replace(article, mentions=kept) if len(kept) < len(article.mentions) else article


def _offset(flat: Flat, paragraph: int, start: int) -> int:
    return flat.starts[paragraph] + start


def _beside(text: str, match: re.Match[str], starts: set[int], ends: set[int]) -> bool:
    """Tell whether a list joins a name to a person: A、B 和 C."""
    after = _LISTED.match(text, match.end())
    if after and after.end() in starts:
        return True
    return any(
        text[match.start() - size : match.start()]
        in ("、", "和", "与", "及", " 和 ", " 与 ", ", ", " and ", "、 ")
        and match.start() - size in ends
        for size in (1, 2, 3, 5)
    )
