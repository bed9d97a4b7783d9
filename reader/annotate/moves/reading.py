"""An article read sentence by sentence for tellings of moves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from reader.annotate.moves.decrees import Going, Page
from reader.annotate.moves.denials import deny
from reader.annotate.moves.filling.formerly import note_former, whence_before
from reader.annotate.moves.filling.headlines import note_headline
from reader.annotate.moves.filling.memory import Memory
from reader.annotate.moves.filling.people_meant import named_after, named_next
from reader.annotate.moves.filling.rosters import goes_on_listing, note_heading, roster
from reader.annotate.moves.sentence.dates import find_dates
from reader.annotate.moves.sentence.scene import Scene, lay_out
from reader.annotate.moves.sentence.telling import Telling
from reader.annotate.moves.sentence.verbs import Trigger, find_triggers, lexicon_of
from reader.annotate.moves.tell import tell
from reader.annotate.text.clauses import sentences
from reader.annotate.text.fold import flatten
from reader.annotate.text.searching import quick
from reader.document import ORG, PRODUCT, TITLE, Article, EntityType, Mention
from reader.knowledge import Knowledge
from reader.record import replace

_SPORT = quick(
    "后卫|前锋|中锋|门将|中场|外援|球员|球队|主教练|转会|赛季|联赛|足球|篮球|棒球|投手|捕手|野手|球团|球季|总教练|教练团|[一二]军(?=[教总投打])|[中英西意德法]超|[西意德法中]甲|NBA|CBA"
    r"|[£€]\d[\d.]*m\b|\b(?:striker|midfielder|defender|goalkeeper|winger|left-back|right-back|centre-back|playmaker|footballer|on loan|[Tt]ransfer (?:fee|window|deadline|news|roundup)|deadline day|signings?|Premier League club"
    r"|free transfer|[Ff]ootball [Cc]lub|Premier League|La Liga|Bundesliga|Serie A|Ligue 1|MLS|quarterback|point guard)\b"
)
"""Words of which an article of sport has several; there a place stands for its club."""


_BYLINE = re.compile(
    r"\s*(?:文|图|作者|来源|编辑|记者|撰\s?文|责\s?编|责任编辑|图源|出品|原标题)\s?[|丨｜:：/／][^，。]{1,30}$"
)
"""A line that tells who wrote and who published."""


def open_pages(article: Article, knowledge: Knowledge) -> list[Page]:
    """Fold each paragraph and find its verbs of moving, once for all that follows."""
    lexicon = lexicon_of(knowledge.verbs)
    flat = flatten(article.paragraphs)
    return [Page(text, tuple(find_triggers(text, lexicon))) for text in flat.texts()]


def mentions_by_paragraph(article: Article) -> dict[int, list[Mention]]:
    """Give the mentions of each paragraph that has any, in order."""
    found: dict[int, list[Mention]] = {}
    for mention in article.mentions:
        found.setdefault(mention.paragraph, []).append(mention)
    return found


def read_tellings(article: Article, knowledge: Knowledge, pages: Sequence[Page]) -> list[Telling]:
    """Read every sentence; give each telling of a move, in order."""
    by_paragraph = mentions_by_paragraph(article)
    memory = Memory(article, knowledge, sport=len(_SPORT.findall("\n".join(page.text for page in pages))) > 2)
    tellings: list[Telling] = []
    going = Going()
    for number, page in enumerate(pages):
        memory.new_paragraph()
        mentions = by_paragraph.get(number, [])
        if (mentions or page.triggers) and not _BYLINE.match(page.text):
            for scene in _scenes(article, number, page, mentions, knowledge, going):
                note_former(scene, memory)
                note_heading(scene, memory)
                listed = roster(scene, memory) or goes_on_listing(scene, memory) or named_next(scene, memory)
                if listed:
                    tellings.extend(_before_list(scene, listed, memory))
                    tellings.extend(listed)
                elif scene.triggers:
                    memory.note_apposition(scene)
                    tellings.extend(tell(scene, memory))
                note_headline(scene, memory)
                memory.note(scene)
                if scene.start == 0:
                    tellings.extend(named_after(memory, number))
    tellings = whence_before(tellings, memory)
    return deny(tellings, [page.text for page in pages], by_paragraph)


def _before_list(scene: Scene, listed: Sequence[Telling], memory: Memory) -> list[Telling]:
    """甲與乙離隊後，球團公告不續約名單，包括…: what the sentence tells ahead of its list."""
    begin = listed[0].evidence.start
    ahead = tuple(each for each in scene.triggers if each.end <= begin)
    return tell(replace(scene, triggers=ahead), memory) if ahead else []


_COUNTED = re.compile("同年|次年|翌年|同日|同一天")

_OF = (" of ", " at ")
"""Between a post and where it is held, which may bear the name of a product: CEO of Twitter."""

_FIELD = re.compile(" [a-z]")
"""Behind a product that is a field of work: vice president of Mac hardware engineering."""

_ACTS = re.compile(" (?:has |have |had |also |recently |may |might |will |could |just )*")
"""Between a product and what its maker does: 'Facebook has hired X'."""

_CAREER = re.compile(r"\b(?:job|role|position|career|post|stint) (?:at|with) $")

_A_FUND = re.compile("混合|定开|定期开放|持有|ETF|LOF|FOF|QDII|债券|股票")
"""What the names of funds have, which nobody works for."""

NEAR = 6
"""Characters between a product and a post there."""

_OF_ITS_STAFF = re.compile(
    r"(?:['’]s?)? (?:[a-z-]+ ){0,2}(?:executives?|employees?|staff|staffers|researchers?|engineers?|veterans?|alum|alumn[ai]|insiders?|teams?)\b|['’]s [A-Z][a-z]+ [A-Z][a-z]|-(?:owned|backed)\b"
)
"""Behind a product that is meant for its company: 'four Orbit executives', 'the Orbit-owned app'."""


def _makers(
    text: str, mentions: list[Mention], verbs: Sequence[Trigger], parents: Mapping[str, str]
) -> list[Mention]:
    """前谷歌雲亞太區總裁, 跳槽至Facebook: whoever works at a product works for its maker."""
    if all(each.type is not PRODUCT for each in mentions):
        return mentions
    titles = [each for each in mentions if each.type is TITLE]
    posts, held = [each.start for each in titles], [each.end for each in titles]
    acting = [verb.start for verb in verbs if verb.english and "person" in verb.frame.right]
    taken = {verb.end for verb in verbs if {"to", "from"} & {*verb.frame.right}}
    taken |= {end + 1 for end in taken if text[end : end + 1] == " "}
    return [
        replace(each, type=EntityType.ORG, entity=parents.get(each.entity, each.entity))
        if each.type is PRODUCT
        and (
            (any(text[end : each.start] in _OF for end in held) and not _FIELD.match(text, each.end))
            or _CAREER.search(text, 0, each.start)
        )
        else replace(each, type=ORG, entity=parents.get(each.entity, each.entity))
        if each.type is PRODUCT
        and (each.entity in parents or (each.start in taken and text[each.start] != "《"))
        and not _A_FUND.search(text, each.start, each.end)
        and (
            each.start in taken
            or (each.entity in parents and text.endswith(" at ", 0, each.start))
            or (text[each.start].isascii() and _OF_ITS_STAFF.match(text, each.end) is not None)
            or any(0 <= at - each.end <= 12 and _ACTS.fullmatch(text, each.end, at) for at in acting)
            or any(0 <= start - each.end <= NEAR and "的" not in text[each.end : start] for start in posts)
        )
        else each
        for each in mentions
    ]


_TELLS = re.compile(
    r"[／/]|(?:独家|快讯|专访|特稿|网|头条)?\s?[：:丨｜|]|[讯電电][，,\s]|[（(]www|记者\s?[|｜丨／/：从]|(?:记者)?(?:获悉|注意到|梳理|了解|统计|发现|查询|查阅)"
)


_REPORTS = re.compile("》?(?:报道|报导|了解|消息|获悉|援引|统计|记者(?!的))")


def _reports(text: str, each: Mention) -> bool:
    """據某某報報道, 向某某報記者透露: a medium in the midst of a paragraph that is no party of what is told."""
    return text[max(0, each.start - 2) : each.start].rstrip("《").endswith(("据", "向")) and bool(
        _REPORTS.match(text, each.end)
    )


_WRITES = re.compile(
    r"(?: (?:first |has |also |had |previously |exclusively ){0,2}(?:reports|reported|writes|wrote|notes|noted)|['’]s report(?:er|ing)?)\b(?! to)"
)
_BY_IT = re.compile(
    r"\b(?:[Aa]ccording to|[Aa]s|reported (?:by|in)|told|tells|interview with|seen by|obtained by|email to|statement to) (?:the |The )?$"
)


_PAPER = re.compile(
    r"(?:News|Times|Post|Journal|Review|Herald|Tribune|Gazette|Chronicle|Observer|Guardian|Telegraph|Star|Sun|Mail|Globe|Courier|Dispatch|Bee|Eagle|Register|Press|Daily|Weekly|Magazine|Reporter|Insider)$"
)


def _paper(text: str, each: Mention, kinds: Mapping[str, str]) -> bool:
    return kinds.get(each.entity) == "media" or _PAPER.search(text, each.start, each.end) is not None


_REPORTED = re.compile(
    r"(?:, an? [^,;.]{3,60},)?(?: (?:first|earlier|previously|also|has|had|exclusively)){0,2} report(?:ed|s)(?: (?:on |last )?\w+day)?(?: that\b|[.,;]|$)"
)
"""'IFR, a trade publication, earlier reported that': whoever reports, whatever it is."""


_A_PAPER = re.compile(r" (?:publication|newspaper|magazine|title|website|news service|broadcaster),")


def _press(text: str, each: Mention) -> bool:
    """Tell whether a house stands there only as the one that reports, or as whose it is."""
    whose = text.endswith((", a ", ", an "), 0, each.start) and _A_PAPER.match(text, each.end)
    return bool(whose or _REPORTED.match(text, each.end))


def _writes(text: str, each: Mention) -> bool:
    """'The Herald reports that X has resigned', 'told the Herald': a paper of which X is not."""
    return text[each.start].isascii() and bool(
        _WRITES.match(text, each.end) or _BY_IT.search(text, max(0, each.start - 24), each.start)
    )


_CODE = re.compile(r"[：:] ?(?:[A-Z]{1,6}|\d{3,6})(?:\.[A-Z]{2})?[，,）)/／]")
"""Behind an exchange, what a share is called there: 香港交易所|：9999.HK）."""


def _told_by(text: str, mentions: list[Mention], kinds: Mapping[str, str]) -> list[Mention]:
    """澎湃新聞：…: a medium that opens a paragraph and tells the news is no party of it, nor is an exchange."""
    return [
        each
        for each in mentions
        if not _CODE.match(text, each.end)
        and not (_writes(text, each) and _paper(text, each, kinds))
        and not (each.type is ORG and text[each.start].isascii() and _press(text, each))
        and (
            kinds.get(each.entity) != "media"
            or not (_reports(text, each) if each.start > 12 else _TELLS.match(text, each.end))
        )
    ]


def _scenes(
    article: Article, number: int, page: Page, mentions: Sequence[Mention], known: Knowledge, going: Going
) -> Iterator[Scene]:
    """Lay out the sentences that hold a name or a verb of moving."""
    m = t = 0
    printed, today, before = article.paragraphs[number].text, article.source.date, ""
    since, plain = 0, False
    for start, end in sentences(page.text):
        first_mention, first_trigger = m, t
        while m < len(mentions) and mentions[m].start < end:
            m += 1
        while t < len(page.triggers) and page.triggers[t].start < end:
            t += 1
        verbs = going.on(page, mentions[first_mention:m], (start, end), page.triggers[first_trigger:t])
        if verbs and plain and _COUNTED.search(page.text, start, end):
            told = find_dates(page.text, since, start, today=today, before=before)
            before = told[-1].iso if told else before
        plain = not verbs
        since = since if plain else end
        within = [each for each in mentions[first_mention:m] if each.end <= end]
        within = _told_by(page.text, within, known.kinds)
        inside = _makers(page.text, within, verbs, known.parents)
        if inside or verbs:
            scene = lay_out(number, page.text, printed, (start, end), inside, verbs, today, before)
            before = scene.dates[-1].iso if scene.dates else before
            yield scene
