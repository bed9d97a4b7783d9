"""Words that deny what the sentence before has told: 聯發科否認此事, 'OpenAI denied the report'."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reader.annotate.moves.sentence.telling import Telling
from reader.annotate.text.clauses import SENTENCE, sentences
from reader.annotate.text.searching import quick
from reader.document import ORG, PERSON, Mention, Status
from reader.record import replace

_DENIES = quick(
    r"(?<![不未没])(?<!没有)(?:否认|否定|辟谣|澄清|驳斥|斥为|予以否认)|(?:绝无|并无|没有|查无|无)(?:此事|这回事|这种事|这项规划|此规划|相关规划|这样的规划|此计划|相关计划|此安排)|(?:没有|并未|未曾|不曾|并没有|尚未)(?:离职|辞职|离任|离开|跳槽|要去|接触|接洽|邀请|挖角|这样的?打算|听说)|(?:纯属|只是|乃)(?:乌龙|谣言|虚构|误会|误传|假消息|无稽之谈|子虚乌有|捏造)|(?:消息|传闻|报道|报导|传言|说法)(?:均|皆|都|并|系|为|纯属|属)?(?:不实|不属实|谣言|假的|虚假|子虚乌有)"
    r"|\bdenie[sd]\b|\bdenying\b|\b(?:dismissed|rejected|called) the (?:report|claim|rumou?r)s?\b"
)
_OF_IT = re.compile(
    r"(?:[：”」称]|了|，|。|；|！|、|$|此|该|这|上述|有关|相关|其事|传闻|传言|报道|报导|消息|说法|谣言|不实|谣传|绝无|并无|没有此|查无)"
    r"|\s*(?:the |these |those |any |such |this |that |it\b|[.,;]|reports? (?:and|or|,|\.)|claims?\b|rumou?rs?\b)"
)
"""What may follow a denial of what was told just now; 否認裁員 denies something of its own."""

_OF_GOING = re.compile(".{2,3}(?:要去|接触|接洽|邀请|挖角|听说)")
"""沒有要去別台 denies whatever stands behind it."""

_EXPLICIT = re.compile(
    r"了?(?:此事|此说|上述|这一|该传|该消息|该报道|绝无|并无|查无|有关传|相关传)|\s(?:the|that) (?:report|claim|rumou?r)"
)

_OWN = re.compile(r"(?:外传|市传|网传|传|传出|对于|关于|针对|就)[^，。]{2,30}$")

UNSURE = (Status.REPORTED, Status.PLANNED)


def deny(
    tellings: Sequence[Telling], texts: Sequence[str], mentions: Mapping[int, list[Mention]]
) -> list[Telling]:
    """Turn what was reported or planned into denied where the same or the next sentence denies it.

    `texts` are the folded paragraphs, `mentions` those of each.
    """
    done = list(tellings)
    unsure = [at for at, each in enumerate(done) if each.status in UNSURE]
    for at in unsure:
        telling = done[at]
        if any(_denied(telling, *place, mentions, texts) for place in _after(telling, texts)):
            done[at] = replace(telling, status=Status.DENIED)
    return done


def _after(telling: Telling, texts: Sequence[str]) -> list[tuple[int, str, int, int]]:
    """Give paragraph, text, start and end of what follows a telling: to the end of the next sentence."""
    text = texts[telling.paragraph]
    begin = telling.trigger.end
    ends = [begin + end for _, end in sentences(text[begin : begin + 2 * SENTENCE])][:2]
    places = [(telling.paragraph, text, begin, end) for end in ends[-1:]]
    if len(ends) < 2 and telling.paragraph + 1 < len(texts):
        other = texts[telling.paragraph + 1]
        places += [(telling.paragraph + 1, other, 0, end) for _, end in list(sentences(other[:SENTENCE]))[:1]]
    return places


def _denied(
    telling: Telling,
    paragraph: int,
    text: str,
    start: int,
    end: int,
    mentions: Mapping[int, list[Mention]],
    texts: Sequence[str],
) -> bool:
    for match in _DENIES.finditer(text, start, end):
        if not _OF_IT.match(text, match.end(), end) and not _OF_GOING.match(match[0]):
            continue
        before = [m for m in mentions.get(paragraph, ()) if start <= m.start and m.end <= match.start()]
        parts = (ORG, PERSON)
        names = [m for m in before if m.type in parts and text[m.start - 1 : m.start] not in ("向", "给")]
        clause = (
            max(text.rfind(stop, start, match.start()) for stop in ("，", "。", "；", ",", ";", ". ")) + 1
        )
        if not clause and paragraph == telling.paragraph:
            continue  # 跳槽至甲的某人否認了此事: what is denied is something else
        denier = [m for m in names if m.start >= clause] or names[-1:]
        parties = {telling.person, telling.origin.organization, telling.destination.organization}
        if _OWN.search(text, start, clause - 1) and paragraph != telling.paragraph:
            continue
        if _EXPLICIT.match(text, match.end(), end) or match[0][0] in "绝并没查无纯只乃未不尚":
            return True
        sides = [side.mention for side in (telling.origin, telling.destination) if side.mention]
        named = [texts[each.paragraph][each.start : each.end] for each in sides]
        if not denier or any(each.entity in parties or _house(text, each, named) for each in denier):
            return True
    return False


def _house(text: str, denier: Mention, named: Sequence[str]) -> bool:
    """小米 speaks for 小米汽車: one name begins with the other."""
    words = text[denier.start : denier.end]
    return any(words.startswith(name) or name.startswith(words) for name in named)
