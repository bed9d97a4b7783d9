"""Verbs of moving in what they mean every day: 前往甲分局錄口供, 得到甲的財產, 迎來甲的復出."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.annotate.moves.sentence.verbs import Trigger
from reader.document import PERSON, Mention

_STUDIES = re.compile(
    "[^，。；]{2,24}?(?:就读|读书|深造|攻读|求学|留学|进修|(?<!深度|机器|强化)学习(?=[，。；、]|$))"
)
"""保送至甲大學學習: who studies moves nowhere yet."""
_AT_PRESENT = re.compile("(?:目前|如今|现时|当时)，?[\u4e00-\u9fff·]{2,8}$")
"""目前，某某任甲公司董事長."""
_GO = frozenset({"前往", "来到"})
_JOB = re.compile(
    "任(?!务|何|意|性|由)|工作(?!组|会|现场|餐)|执教|教书|就职|履新|效力|踢球|打球|担当|当(?!天|日|地|时|场|面)|负责|掌|主管|主持|发展|报到|上班|效命|打工|挂职|加盟|踢|赴任|坐镇|从[教医警政]"
)
_LEFT = re.compile("离|辞|告别|卸|跳槽|转会|结束|告别|脱下|从|下一站|新东家|新赛季|下家")
_GET = frozenset(
    {
        "增添",
        "增添了",
        "得到",
        "取得",
        "迎来",
        "引进",
        "引入",
        "吸收",
        "换来",
        "借来",
        "找来",
        "请来",
        "招来",
        "交易得到",
    }
)
_GAIN = frozenset({"得到", "取得"})
_GAINED = re.compile("[，。；、！）和与及]|$|以|为|作为|后|担任|出任|加盟|签约|[（(]")
"""What stands behind whom a team gets; in 取得執行長某某向員工發出的信 something else is got."""
_OF_WHOM = re.compile("的(?!加盟|加入|签约|转会|到来|投奔|效力|[原前]|妻|丈|儿|女|父|母|弟|兄|同)")
_POST = re.compile("职|委员|主席|代表|董事|任命|头衔")
_WRITES_OF = re.compile("专家|名记|记者|大师|达人|权威|教父|传闻|流言|专栏")
"""轉會|專家某某 knows of moves and makes none."""
_TAKES = frozenset({"接任", "接棒", "接班", "接替", "接掌", "继任"})
_NOT_FIRST = re.compile("(?:并非|并不是|不是|非)(?:首次|第一次|初次|头一回)$")
_UNWILLING = re.compile("(?:不是|并非|非|是否|有否|未必)(?:出于|属于)?(?:自愿|主动|自行)的?$")
_THIS_TIME = re.compile("(?:此|这|本|该)[次番]$")
_TELLS_ON = re.compile("[也亦]?(?:是|被|令|使|对|意味|标志|引发|引起|延续|显示|反映|发生|距离?|事件|风波|潮)")
_PART = re.compile("(?:男|女)?(?:主|配)角")
_SHIP = re.compile("号[^，。；]{0,10}$")
_NOT_ALONE = re.compile("[和、与及][^，。；的]{1,12}")


def everyday(text: str, verb: Trigger, mentions: Sequence[Mention]) -> bool:
    """Tell whether the words around a verb make it one of going somewhere, or of having something."""
    if verb.verb.kind in ("join", "transfer", "return") and _STUDIES.match(text, verb.end):
        return True
    if verb.verb.id == "hold" and _AT_PRESENT.search(text, max(0, verb.start - 12), verb.start):
        return True
    if _THIS_TIME.search(text, max(0, verb.start - 3), verb.start) and _TELLS_ON.match(text, verb.end):
        return True  # 此次轉職也延續了策略: a thing told of, and no new move
    if _UNWILLING.search(text, max(0, verb.start - 8), verb.start):
        return True  # 不是自願辭職 tells why, and denies nothing
    if _NOT_FIRST.search(text, max(0, verb.start - 8), verb.start):
        return True  # 並非首次加入甲公司 tells of long ago
    form = text[verb.start : verb.end]
    if _spoken_of(text, verb, form):
        return True
    if form in _GO:
        return not _to_stay(text, verb)
    if form in _GAIN and any(
        m.type is PERSON and verb.end <= m.start < verb.end + 12 and not _GAINED.match(text, m.end)
        for m in mentions
    ):
        return True
    if form in _GET:
        return any(m.type is PERSON and 0 <= m.start - verb.end <= 6 and _owns(text, m.end) for m in mentions)
    if form == "撤销":
        return not _POST.search(_clause(text, verb.end, 30))
    if form == "退役":
        return bool(_SHIP.search(text, max(0, verb.start - 20), verb.start))
    return bool(_PART.match(text, verb.end))


def _spoken_of(text: str, verb: Trigger, form: str) -> bool:
    """Tell whether a word of moving only says what is spoken of: 轉會專家, 接任名單."""
    if form in _TAKES and text.startswith(("名单", "人选", "呼声", "传闻"), verb.end):
        return True
    return form == "转会" and bool(_WRITES_OF.match(text, verb.end))


def _clause(text: str, start: int, size: int) -> str:
    """Give what follows up to the end of the sentence, `size` characters at most."""
    return re.split("[。；！？]", text[start : start + size])[0]


def _to_stay(text: str, verb: Trigger) -> bool:
    """Tell whether someone goes somewhere to work: the sentence tells of a post there, or of one left before."""
    sentence = text[max(0, verb.start - 40) : verb.start]
    return bool(
        _JOB.search(_clause(text, verb.end, 40)) or _LEFT.search(re.split("[。；！？]", sentence)[-1])
    )


def _owns(text: str, end: int) -> bool:
    """Tell whether what is got is something of the person whose name ends there: 得到甲的財產."""
    more = _NOT_ALONE.match(text, end)
    return bool(_OF_WHOM.match(text, end) or (more and _OF_WHOM.match(text, more.end())))
