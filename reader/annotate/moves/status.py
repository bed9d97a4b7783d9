"""How far a move has come, and whether it is one at all, by the words around its verb."""

from __future__ import annotations

import re

from reader.annotate.text.searching import quick
from reader.document import Status

_DENY = quick(
    r"否认|辟谣|澄清|不实|并非|谣言|子虚乌有|假新闻|\bdenie[sd]\b|\bdenying\b|\brefut|\bfalse\b|\bdenied reports\b|\buntrue\b|\bunfounded\b|\bbaseless\b"
)
_NOT = quick(
    r"(?:没有|没|并未|尚未|从未|未曾|未能|未|不会|不想|不愿|不打算|无意|绝不|不可能|拒绝|并没有|并不|从没|没能|放弃|婉拒|暂无|并无|无(?!预警|故|奈|疑|缘|人|论|线|形|锡|声)|不)"
    r"[^，。,]{0,6}$|\b(?:not|never|no plans|won't|didn't|isn't|wasn't|refused|declined|turn(?:s|ed|ing)? down|reject(?:s|ed|ing))\b[^,.]{0,30}$"
)
_NOT_NOT = quick(
    r"理念不[合同]|[意关]见?不[合同和睦]|不合|不和|不得不|不仅|不但|不久|不断|不少|不再|没多久|不到|不只|不料|没想到|不慎|未来|未满|不满|不幸|不当|不佳|不良|不力|不适|不敌|不足|不景气?|不振|不周|不济|不理想|不如预期|不过|不止"
)
_IF = quick(
    r"几乎|差点|险些|差一点|如果(?!不是|加上|算上|说)|若是|(?:要求|呼吁|敦促|逼迫|促请|促使)[^，。：]{0,12}$|假如|倘若|要是|一旦|因(?:未能|没能|未获|无缘|无法)[^，。]{0,4}$|是否|会不会|[即就]应$|依法应$|原本?(?:有意|打算|属意|想要?|拟|计划)|防止|避免|以免|酝酿|有别于|不同于|能否|要不要|可否|为何|为什么|若(?!干|泽|望)|有没有|愿不愿|会否|或许|\b(?:invited|if|whether|would|could|might)\b"
)
_HAND = quick(
    r"据[^，。]{0,16}(?:报道|报导|爆料|透露|披露|消息|了解|称|知情|介绍)|网友(?:称|爆料|发现|表示)|有(?:人|媒体|报道)称|据悉|据传|据报|传闻|盛传|外传|疑似|有消息|消息人士|消息(?:称|透露|指)|知情人士|网传|爆料|市传|传出|"
    r"被传|谣传|传[^统媒奇播承闻真达递单说]|曝|或将|或会|恐将|可能|疑|传言|料将|有望|看好|媒体报道|媒体综合报道|报导指|"
    r"\b(?:reportedly\b|according to\b(?! (?:an?|the)(?: [\w□’'-]+){0,4} (?:release|statement|filing|announcement|notice|memo)\b)|rumou?r|sources?\b|reported\b(?! [£$€])|is said to\b|may\b|allegedly\b|people familiar\b|(?:The |the )?[A-Z□]\w* reported\b)"
)
_PLAN = quick(
    r"(?<!无)(?<!不)(?<!所)(?<!急)(?<!亟)[须需](?=[^求要]|$)|拟(?!人)|(?<![门大老小新干猛悍虎宿旧换名])将(?![军领士来])(?![^，。]{0,10}(?:职务|一职|之职|职位|印信|权杖|大位|棒子|帅印|教鞭|指挥棒|重任|位子|一棒))|即将|预告|届时|(?<![”」』])计划|打算|准备|有意|预计|希望|考虑|试图|寻求|拟于|筹划|接近|洽谈|谈判|(?<![应受])邀[请约](?!下|而)|意欲|欲|想要|正式将|[有可]望|呼声最高|将会|[应料]会|应将|马上[就要]|快要|就要|临近|[亦也都]会|会在|将于|"
    r"\b(?:will|plans? to|planning to|is set to|are set to|intends? to|is expected to|aims? to|"
    r"(?:is|are) (?:also |now |both |all |set to be )?(?:leaving|joining|stepping|departing|exiting|retiring|moving|heading|returning|headed|quitting)|talks|to (?:join|become|lead))\b"
)
_SURE = quick(
    r"证实|确认|官宣|正式(?!将)|官方|公告|生效|审议通过|\b(?:confirmed|announced|officially|confirms)\b"
)
_TALK = quick("[”」』]?的?(?:传闻|传言|风声|谣言|谣传|疑云|一说(?!是))")
"""“離職”傳聞: what is talked of has not happened for that."""

_LATIN = quick("[A-Za-z]{3}")

_NEXT = quick("下[一]?任|候任|人选")
_PAST = quick(r"曾经?(?!国|志|经纪|任职)|一度(?!被)|\b(?:formerly|previously|once|used to)\b")


_INDIRECT = quick(
    r"\b(announced|announcing|announces|saying|says|confirming|revealing|said|confirmed|posted on \S+|wrote on \S+|posted|wrote|tweeted|revealed|disclosed|denied|denied (?:reports?|claims|rumou?rs)|told \w+)( that)? (s?he|they) would\b"
)


_SAID_OF = quick(r"\b(announced|said|confirmed|told [a-z]+)( that)? ((?:[\w□()'’.,-]+ ){1,14})would\b")

_RUMOUR = quick(
    r"\b(?:[Rr]umou?rs?|[Rr]eports?|[Ss]peculation|[Tt]alk|[Cc]laims?|[Ss]uggestions?) that [^,;]{2,80}\bwould\b"
)

_DECIDED = quick(r"(?:宣布|决定|通过|公告|通知)[^，。]{0,12}(?:：|，$)|审议通过|研究决定|发布公告")
"""Clauses before the verb that tell of a decision, whoever reports it."""


_UNTRUE = quick(
    r"\b(?:is|are|was|were) (?:[a-z]+ )?(?:untrue|false|baseless|unfounded|wrong|incorrect|not true)\b"
)


def direct(before: str) -> str:
    """Put indirect speech as it was said: 'announced she would' is 'will', and no condition."""
    if "would" not in before:
        return before
    before = _RUMOUR.sub(lambda m: m[0].replace("would", "will"), before)
    before = _SAID_OF.sub(lambda m: f"{m[1]}{m[2] or ''} {m[3]}will", before)
    return _INDIRECT.sub(lambda m: f"{m[1]}{m[2] or ''} {m[3]} will", before)


_WOULD_TOO = quick(r"^\s*would\b|^\s*(?:and|but|while)(?: [\w□.'’-]+){0,4} would\b")
_SAYS = quick(r"\b(?:said|announced|told|confirmed|added|wrote)\b")


def said_too(lead: str, before: str) -> str:
    """Put 'A said X would leave, and would be replaced' as it was said; `lead` are the clauses before."""
    if _WOULD_TOO.match(before) and _SAYS.search(lead):
        return before.replace("would", "will", 1)
    return before


def hypothetical(before: str) -> bool:
    """Tell whether the words before a verb make it a question or a condition."""
    return bool(_IF.search(direct(before)))


def hearsay(before: str) -> bool:
    """Tell whether the words before a verb make it what others tell, not what is known."""
    return bool(_HAND.search(before))


def bygone(before: str) -> bool:
    """Tell whether the words before a verb speak of an earlier career."""
    return bool(_PAST.search(before))


_BECAUSE = quick("因[^，。而]{1,14}而|[受应]□{1,8}的?邀")
"""因計劃退休而辭職: the plan is the reason, and has been carried out."""


def status_of(lead: str, before: str, after: str) -> Status:
    """Give the status of a move from the words of its sentence.

    `lead` are the clauses before the verb's own, `before` and `after` its clause on either side.
    A negation counts only in `before`, a plan in `before` and just after the verb.
    """
    before = direct(before)
    near = _NOT_NOT.sub("", before)
    if (
        _DENY.search(before[-40:])
        or _NOT.search(near)
        or re.match(r".{0,12}(?:不实|纯属|是假|传闻不)", after)
        or (_RUMOUR.search(before) and _UNTRUE.search(after))
    ):
        return Status.DENIED
    if _NEXT.search(after[:24]):
        return Status.PLANNED
    reach = 80 if _LATIN.search(before[-40:]) else 40
    plan = _PLAN.search(_BECAUSE.sub("", before[-reach:]))
    if plan and not re.search(r"已|完成", plan.string[plan.end() :]):
        return Status.PLANNED
    if _TALK.match(after):
        return Status.REPORTED
    told = before + after[:10]
    if _DECIDED.search(lead):
        return Status.CONFIRMED
    # 已 in a report is still a report; only who is in a position to know makes it sure.
    if _SURE.search(told):
        return Status.CONFIRMED
    if _HAND.search(lead) or _HAND.search(before):
        return Status.REPORTED
    return Status.CONFIRMED
