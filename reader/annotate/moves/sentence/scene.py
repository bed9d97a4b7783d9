"""One sentence laid out for reading: its clauses, noun phrases, verbs of moving and dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.annotate.moves.sentence.believable import believable
from reader.annotate.moves.sentence.bodies import appoints
from reader.annotate.moves.sentence.building import build
from reader.annotate.moves.sentence.chunks import Chunk, items
from reader.annotate.moves.sentence.dates import DateWords, find_dates
from reader.annotate.moves.sentence.groups import Several, find_several
from reader.annotate.moves.sentence.nameless import PARTNER, nameless
from reader.annotate.moves.sentence.prepositions import Prepositions
from reader.annotate.moves.sentence.titles import fuller, with_departments
from reader.annotate.moves.sentence.verbs import LEAVING, Trigger
from reader.annotate.names.houses.letters import FORMS
from reader.annotate.text.clauses import clauses
from reader.annotate.text.fold import fold
from reader.document import ORG, PERSON, TITLE, Mention
from reader.record import record, replace

_DATELINE = re.compile(
    r"\[[^\[\]]{2,30}(?:报道|记者|编辑)[^\[\]]{0,12}\]|(?:\s*[【（(〔][^】）)〕]{1,40}[】）)〕])*\s*(?:《[^《》]{2,24}[电讯]》|[【（(〔][^】）)〕]{1,40}[】）)〕]|[^，。！？；：]{2,24}?(?:(?:电|讯)(?=[\s　])|(?:日电|(?<![通资腾短])讯)(?=[，,])|(?:日电|日讯)(?=[（(](?:编辑|记者|实习|见习|责编)))(?:\s*[（(][^（）()]{1,30}[)）])?)"
    r"|[^，。！？；：]{0,24}?(?:讯|专电)\s?[（(](?:编辑|记者|通讯员|特派|实习|见习|责编)[^（）()]{1,30}[)）]"
    r"|\((?:Bloomberg|Reuters|AP|AFP|Xinhua|CNA|Caixin)[\w /-]{0,20}\) ?(?:--?|—|–) "
    r"|[A-Z][A-Z, ]{2,30}(?:, [A-Z][a-z]{2,8}\.? \d{1,2})? ?(?:\([A-Z][\w /-]{1,30}\) ?)?(?:--?|—|–) "
)
"""What opens a report and tells who sent it: 【明报专讯】, 新华社北京9月12日电."""

_LINE = 48
"""Characters of a line that may be a heading, at most."""


def _heading(text: str) -> bool:
    """Tell whether a paragraph is a line like 'ACME – TOM REED', whose first name sent no report."""
    return len(text) <= _LINE and text[:1].isupper() and not text.rstrip().endswith((".", "!", "?", "。"))


_VERBS = 40
"""Verbs of moving beyond which a sentence is a list of words, and is not read."""


@record
class Scene:
    """A sentence of paragraph number `paragraph`, laid out.

    `text` is the whole folded paragraph, `printed` as it is, and `masked` the sentence alone with □ for
    names, so that no cue is seen within one.
    """

    paragraph: int
    text: str
    printed: str
    masked: str
    start: int
    end: int
    clauses: tuple[tuple[int, int], ...]
    chunks: tuple[Chunk, ...]
    triggers: tuple[Trigger, ...]
    dates: tuple[DateWords, ...]
    prepositions: Prepositions

    def cues(self, start: int, end: int) -> str:
        """Give the words from `start` to `end` of the paragraph with names blotted out."""
        return self.masked[max(0, start - self.start) : max(0, end - self.start)]

    def clause_of(self, offset: int) -> tuple[int, int]:
        """Give the clause that holds an offset."""
        for clause in self.clauses:
            if clause[0] <= offset < clause[1]:
                return clause
        return self.start, self.end


def lay_out(
    paragraph: int,
    text: str,
    printed: str,
    span: tuple[int, int],
    mentions: Sequence[Mention],
    triggers: Sequence[Trigger],
    today: str,
    before: str = "",
) -> Scene:
    """Lay out the sentence at `span`; `mentions` and `triggers` are those within it.

    `before` is the date that the sentence before told last.
    """
    start, end = span
    sent = _DATELINE.match(text) if start == 0 and not _heading(text) else None
    after = sent.end() if sent else start
    mentions = [m for m in with_departments(text, mentions) if m.start >= after and _takes_part(text, m)]
    mentions = [_whole(text, m) for m in _without_aliases(text, mentions)]
    named = [m for m in mentions if m.type in (PERSON, ORG)]
    ranks = [m for m in mentions if m.type is TITLE and text.startswith("将", m.end - 1)]
    triggers = [_behind_name(text, t, [*named, *ranks]) for t in triggers]
    triggers = triggers if len(triggers) <= _VERBS else ()
    ends = {mention.end for mention in mentions if mention.type is PERSON}
    triggers = [
        t
        for t, last in zip(triggers, (None, *triggers), strict=False)
        if believable(text, t, last, ends, mentions)
    ]
    verbs = tuple(
        t
        for t in triggers
        if not any(m.start < t.end and t.start < m.end for m in named) and not _acting(text, t)
    )
    stops = {trigger.start for trigger in verbs}
    if verbs:
        mentions = fuller(text, mentions, {t.end for t in verbs}, start)
    several = find_several(text, start, end) if verbs else ()
    found = items(mentions, [each for each in several if not _within_a_house(each, named)])
    takes = {
        t.end + text.startswith(("：", ":"), t.end)
        for t in verbs
        if t.frame.right[:1] == ("person",) and t.verb.kind in LEAVING
    }
    filled = {t.end for t in verbs if {"to", "new"} & {*t.frame.right} and "person" not in t.frame.right}
    chunks = tuple(build(text, found, mentions, stops, takes, filled))
    verbs = tuple(t for t in verbs if not any(c.several and _modifies(t, c.several) for c in chunks))
    return Scene(
        paragraph,
        text,
        printed,
        _mask(text, start, end, named) if verbs else "",
        start,
        end,
        tuple(clauses(text, start, end)) if verbs else (),
        chunks,
        verbs,
        tuple(_dates(text, (start, end), named, today, before)) if verbs else (),
        Prepositions(text, chunks, verbs, start),
    )


def _within_a_house(words: Several, named: Sequence[Mention]) -> bool:
    """加盟76人: a club of that name, and no seventy-six people."""
    return any(m.type is ORG and m.start <= words.start and words.end <= m.end for m in named)


def _takes_part(text: str, mention: Mention) -> bool:
    """Tell whether a mention is somebody, some house or a post that does something here."""
    start, end = mention.start, mention.end
    if nameless(text[start:end]) and not (text.endswith("退出", 0, start) or _points_back(text, mention)):
        return False
    if mention.type is PERSON:
        return not _HONOURED.match(text, end)
    if mention.type is ORG:
        if _BEAT.match(text, start):
            return False
        return not (PARTNER.match(text, end) or _OF_ITS.match(text, end))
    return not (mention.type is TITLE and _ADDRESS.match(text, start - 1))


def _behind_name(text: str, verb: Trigger, named: Sequence[Mention]) -> Trigger:
    """裘新|任: a verb of which the first character is the last of a name begins behind it, if the rest is one too."""
    end = next((m.end for m in named if m.start < verb.start < m.end < verb.end), None)
    if end is None or verb.english:
        return verb
    rest = text[end : verb.end]
    forms = {fold(form) for tag, words in verb.verb.forms.items() if tag != "en" for form in words}
    if rest in forms:
        return replace(verb, start=end)
    longer = [form for form in forms if form.startswith(rest) and text.startswith(form, end)]
    whole = max(longer, key=len, default="")  # 魏某平|調任, where 平調 was seen
    return replace(verb, start=end, end=end + len(whole)) if len(whole) > 1 else verb


_HONOURED = re.compile("(?:奖学?金|科学奖|文学奖|奖(?![励惩金])|杯|纪念[馆堂碑]|故居|基金会)")
"""What bears the name of someone who does nothing here: 獲郭某某獎學金."""


def _points_back(text: str, mention: Mention) -> bool:
    """Tell whether 該校 stands for a house that the article has named."""
    return text[mention.start] == "该" and text[mention.start : mention.end] not in mention.entity


_ADDRESS = re.compile(r"[（(](?:Dr|Prof|Mr|Ms|Mrs)\b")
"""某某（Dr. Franz Decker）: how someone is addressed, and no post."""

_OF_ITS = re.compile(
    r" (?:acquisition|merger|takeover|buyout|deal|bid|stake|shares?|stock|IPO|lawsuit|chatbot|models?|apps?|products?|brand|phones?)\b"
)
"""What follows a house that is no party: 'architect of the Red Hat acquisition'."""

_BEAT = re.compile(
    r"(?:White House|Pentagon|Congress|Supreme Court|State Department|Justice Department|Treasury|Senate|House) (?:[a-z]+ )?(?:reporter|correspondent|editor|bureau chief)\b"
)
"""What a reporter reports on, and no house of his."""

_FORM = re.compile(rf"(?: (?:{FORMS})\b\.?)+")


def _whole(text: str, mention: Mention) -> Mention:
    """'Goldman Sachs|Group Inc.': what a company is called in full is its name too."""
    if mention.type is not ORG or not text.startswith(" ", mention.end):
        return mention
    form = _FORM.match(text, mention.end)
    return replace(mention, end=form.end()) if form else mention


_OF_GROUP = re.compile(
    r" \((?:(?:formerly|part of|owned by|a unit of|a subsidiary of|now|previously) [^()]{2,50}|[^()]{2,50} [Gg]roup)\)"
)
"""'Orvane (Halden group)', 'Orvane (formerly Halden)': whose a house is, and no party."""


def _without_aliases(text: str, mentions: list[Mention]) -> list[Mention]:
    """英特爾（Intel）總裁: what a bracket tells right behind a house is its other name."""
    ends = {m.end for m in mentions if m.type is ORG}
    within = [each.span() for end in ends if (each := _OF_GROUP.match(text, end))]
    if within:
        mentions = [m for m in mentions if not any(a < m.start and m.end <= b for a, b in within)]
    return [
        m
        for m in mentions
        if not (
            m.type is ORG
            and m.start - 1 in ends
            and text[m.start - 1] in "（("
            and text[m.end : m.end + 1] in ("）", ")")
        )
    ]


def _dates(
    text: str, span: tuple[int, int], named: Sequence[Mention], today: str, before: str
) -> Iterator[DateWords]:
    """Give the dates that no name holds: no 明日 in 光明日報社, no 前年 before 年利達律師事務所."""
    for date in find_dates(text, *span, today=today, before=before):
        if not any(m.start < date.end and date.start < m.end for m in named):
            yield date


_TAKES = re.compile("(?:[为任](?:[^，。；由]{1,16}的)?|(?:出|担|接|就|调|升)任[^，。；由]{1,16})$")


def _acting(text: str, verb: Trigger) -> bool:
    """委任某某為署理主管: what stands behind 為 is part of the post."""
    return verb.verb.id == "act-for" and bool(_TAKES.search(text, max(0, verb.start - 20), verb.start))


def _modifies(verb: Trigger, words: Several) -> bool:
    """兩名退休官員, 被裁的3人: the verb tells what kind of people, not what becomes of them."""
    return words.start < verb.start and verb.end <= words.end and not words.refers


def appoints_others(scene: Scene, chunk: Chunk) -> bool:
    """Tell whether a noun phrase is such a body, and no post there."""
    return chunk.head == "org" and appoints(scene.text[chunk.orgs[-1].start : chunk.orgs[-1].end])


_RANK = re.compile("(?<=□)[上中少准]将")
"""某某|中將升任: no future."""


def _mask(text: str, start: int, end: int, mentions: Sequence[Mention]) -> str:
    """Give a sentence with its names blotted out, of the same length."""
    parts, done = [], start
    for mention in mentions:
        if mention.start >= done:
            parts.append(text[done : mention.start] + "□" * (mention.end - mention.start))
            done = mention.end
    masked = "".join(parts) + text[done:end]
    for pattern in (_WORK, _ALIAS, _RANK):
        masked = pattern.sub(lambda work: "□" * len(work[0]), masked)
    return masked


_ALIAS = re.compile(
    "(?<=□)（(?:[^（）]{0,6}名：?)?[^（）已将拟曾前原现未]{1,6}）|（[^（）]{0,6}名：[^（）]{1,10}）"
)
"""What else someone is called, in which no cue stands: 葉某（花名：不窮）, 陳某（無招）."""

_WORK = re.compile("《[^《》]{1,30}》")
"""The name of a work, in which no cue stands: 《爐石傳說》."""
