"""Verbs that are other words too (任, 接, 擔任, 成為), told by the names that stand right beside them."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from reader.annotate.moves.sentence.another_office import given, post_and_no_more
from reader.annotate.moves.sentence.believable_english import in_english
from reader.annotate.moves.sentence.everyday import everyday
from reader.annotate.moves.sentence.verbs import Trigger
from reader.document import ORG, PERSON, PLACE, TITLE, Mention

_GOES = re.compile(
    "(?:[赴返往]|重回|重返|(?<![收得看达感提接遇想受遭做意])到|(?<![出失过])去)(?:母校|老东家)?$"
)
_HOME = re.compile("(?:[返回归赴](?:国|港|台|京|沪|美|英|日)|南下|北上)$")
_ONE = re.compile("[接掌升调]")
_LASTED = re.compile(
    r"[^，。；]{1,12}?(?:仅|长达|将?近|不到|不足|超过|逾)+(?:\d+|[一二三四五六七八九十两]+)(?:多|余)?(?:年|个月)|了?\d+(?:天|场|轮)|[^，。；]{2,10}(?:打入|闯进|闯入|杀入|杀进|夺得|拿下|晋级)"
)
_OFFICER = re.compile(
    "C[A-Z]O|.*(?:执行官|财务官|运营官|技术官|总裁|总经理|董事长|主席|主任|院长|校长|部长|国务卿|首相|总理|局长|行长|主教练|主帅|合伙人|负责人|科学家|执行长|营运长|财务长|总监|总编辑|社长|台长|会长|联合创始人|独立董事)$"
)


def believable(
    text: str, verb: Trigger, last: Trigger | None, people: Container[int], mentions: Sequence[Mention]
) -> bool:
    """Tell whether a verb that is also another word is one here, by the names that stand right beside it.

    `last` is the verb of the sentence before this one.
    """
    lasted = verb.verb.id == "lead" and _LASTED.match(text, verb.end)  # 掌舵甲公司仅一年零四个月
    if lasted or everyday(text, verb, mentions):
        return False
    if verb.english:
        return in_english(text, verb, last, mentions)
    by_others = _by_other_words(text, verb, people, mentions)
    if by_others is not None:
        return by_others
    if verb.verb.id in ("proposed", "act-for"):
        return _no_part_of_a_post(text, verb, people)
    if verb.verb.id == "serve-there":
        return _serves_there(text, verb, last, people, mentions)
    if verb.verb.id == "turn-into":
        return any(
            m.type is TITLE and m.end <= verb.end + 24 and _turned_into(text, verb, m, mentions)
            for m in mentions
            if m.start >= verb.end
        )
    if verb.verb.id == "go-to-work" and text.startswith("工作", verb.start):
        return any(
            m.type is ORG and 0 <= verb.start - m.end <= 16 and text[m.start - 1 : m.start] in _THERE
            for m in mentions
        )
    if verb.verb.id != "hold":
        return True
    if _ONE.fullmatch(text, verb.start, verb.end):
        kinds = (ORG, TITLE)
        behind = any(m.start == verb.end and m.type in kinds for m in mentions)
        next_clause = text[verb.start] == "调" and text[verb.start - 1] == "，" and verb.start - 1 in people
        return behind and (next_clause or _right_behind(text, verb, people))
    told = (_of_whom, _gone_to, _of_a_day, _across)
    if verb.end - verb.start == 1 and any(each(text, verb, mentions) for each in told):
        return True
    return _right_behind(text, verb, people)


def _by_other_words(
    text: str, verb: Trigger, people: Container[int], mentions: Sequence[Mention]
) -> bool | None:
    """Tell of verbs that other words beside them make one or none; None for all others."""
    if verb.verb.id == "end-of-term":
        return _at_an_end(text, verb)
    if verb.verb.id == "approve":  # 核准某某甲銀行行長的任職資格
        own = text.startswith("其", verb.end)  # 自監管核准其任職資格之日起
        return not own and bool(_APPROVED.search(text[verb.end : verb.end + 48].split("，")[0]))
    if verb.verb.id == "take-over" and _NEXT_HEAD.search(text, max(0, verb.start - 1), verb.end):
        heads = (m.end for m in mentions if m.type is PERSON and m.start == verb.end)
        return next(heads, -1) not in {m.start for m in mentions if m.type is TITLE}
    if verb.verb.id == "decide-on":
        begin = verb.end + text.startswith(("，", "：", "，由"), verb.end)
        return any(m.type is PERSON and m.start == begin and _IS_NOW.match(text, m.end) for m in mentions)
    if verb.verb.id == "not-renewed":
        return bool(_RENEWS.search(text[verb.end : verb.end + 80].split("。")[0]))
    if text.startswith("吸引", verb.start):
        return bool(_COME.match(text, verb.end))
    if text.startswith("下课后", verb.start):
        return verb.start in people  # 主帥某某下課後; pupils do so every day
    return None


_IS_NOW = re.compile(
    "(?:、[^，。；、]{2,4})*(?:同志)?为(?!了)[^，。；]{0,40}(?:长|主任|主席|书记|总经理|总裁|行长|经理)"
)
"""會議決定，某某為甲會代理主任."""

_NEXT_HEAD = re.compile("(?:^|[，；。！ ])继任$")
"""；繼任|某某院長為權威: the next head is so called, and takes over from nobody of that name."""

_RENEWS = re.compile("续约|续签|续聘|签下新约|签新约|再签约")
"""不與投手某某等七人續約."""

_COME = re.compile(
    "[^。；]{2,60}?(?:在内的?[^，。；]{0,12}(?:人才|专家|高管|研究员|科学家|大牛|学者|工程师|骨干)|加盟|加入)"
)
"""吸引了包括某某在內的多位人才, and no investors."""

_APPROVED = re.compile("任职资格|人事[任案]|任命|出任|接任")

_POST_OF = re.compile(
    "(?:总(?!公司)|主|董|记|部|市|[省县区州]长|首席|书记|行长|院长|校长|局长|处长|署长|执行长|主席)"
)
"""What a post begins with behind 代理."""


_CALLED = re.compile("(?:先生|女士|教授|博士|医师)$")
_THANKED = re.compile("(?:给|予|感谢|致谢|欢送|欢迎|邀请|赠)[^，。；、]{2,4}$")
"""頒給某某|代理校長: how one is called."""


def _no_part_of_a_post(text: str, verb: Trigger, people: Container[int]) -> bool:
    """由某某代理董事長, but no 代理董事長某某, nor 提交候任行政總裁人選."""
    if text.startswith("候任", verb.start):
        return verb.start in people
    if text.startswith("代理", verb.start) and _POST_OF.match(text, verb.end):
        called = _CALLED.search(text, max(0, verb.start - 2), verb.start)
        at = called.start() if called else verb.start
        named = at in people or at - 1 in people
        return named and not _THANKED.search(text, max(0, verb.start - 8), verb.start)
    return True


def _serves_there(
    text: str, verb: Trigger, last: Trigger | None, people: Container[int], mentions: Sequence[Mention]
) -> bool:
    """赴甲公司擔任, 6月起擔任, 2011年起擔任甲公司總裁, but no 將擔任 without 赴."""
    if verb.start in people and (held := _CHANGED.search(text, max(0, verb.start - 30), verb.start)):
        return not _STILL.search(text, max(0, held.start() - 20), held.start())
    if given(text, verb, people, mentions):
        return True
    if text[verb.start - 1 : verb.start] == "则" and verb.start - 1 in people:
        return True  # 甲調任總裁，而原總裁乙則擔任副主席
    if _IN_THERE.search(text, max(0, verb.start - 26), verb.start):
        return True
    each = verb.start - len("分别") if text.endswith("分别", 0, verb.start) else -1
    if each in people and _DECIDED.search(text, max(0, each - 60), each):
        return True
    since = _SINCE.search(text, max(0, verb.start - 6), verb.start)
    if _SENT.search(text, max(0, verb.start - 12), verb.start):
        return True
    beside = {m.type for m in mentions if m.start == verb.end}
    if {ORG, PLACE} & beside and _SINCE_YEAR.search(text, max(0, verb.start - 8), verb.start):
        return True
    named = (m.start for m in mentions if m.end == verb.start and m.type is PERSON)
    who = next(named, verb.start)  # 宣布擔任, 宣布某某擔任
    if _ANNOUNCED.search(text, max(0, who - 6), who):
        return bool({ORG, TITLE} & beside)
    return _gone_to(text, verb, mentions) or bool(since) or _next_post(text, verb, last, people, mentions)


def _of_whom(text: str, verb: Trigger, mentions: Sequence[Mention]) -> bool:
    """以及任甲區黨委副書記的某某: a clause of its own, a post of a house behind, and 的 before the name."""
    if verb.start and text[verb.start - 1] not in "，及和与、；":
        return False
    kinds = (ORG, PLACE)
    house = next((m for m in mentions if m.start == verb.end and m.type in kinds), None)
    behind = (m for m in mentions if house and m.type is PERSON and m.start > house.end)
    person = next(behind, None)
    return person is not None and text[person.start - 1] == "的" and "，" not in text[verb.end : person.start]


def _across(text: str, verb: Trigger, mentions: Sequence[Mention]) -> bool:
    """甲集團總經理某某，跨公司任乙集團董事長: words between a name and the verb that go on about it."""
    between = _ACROSS.search(text, max(0, verb.start - 6), verb.start)
    ends = (m.end for m in mentions if m.type is PERSON)
    return between is not None and between.start() in ends and any(m.start == verb.end for m in mentions)


_CHANGED = re.compile(
    r"(?:(?:改|将|转|则|暂|已|宣布|决定|确定|敲定|核定|拍板|预计|[或应]会|可能会?)由|由(?=已退休|[原前现]任?)|(?:一职|职务|之职|职位)，?由)[^，。；]{2,30}$"
)
"""發言人改由處長某某擔任, 宣布由某某擔任新領隊, 行長一職由某某擔任."""

_IN_THERE = re.compile("(?:未来将?|将)(?:会)?[在于到][^，。；]{2,16}$")
"""未來將在甲縣府擔任秘書長."""

_DECIDED = re.compile("(?:决定|宣布|官宣|批准|通知|公布)，?[^，。；]{2,40}$")
"""省委決定，某某、某某分別擔任甲校書記和校長."""

_STILL = re.compile("(?:目前|现时|现阶段|如今|一直|仍|长期)[，、]?[^，。；]{0,18}$")
"""目前總裁一職由某某擔任 tells how it is."""

_ANNOUNCED = re.compile("(?:宣布|官宣|确认|获邀|受邀|应邀)(?:正式|将)?$")
"""某某宣布擔任甲公司副總裁."""

_ACROSS = re.compile("，?(?:跨[公司单位系统省]{2}|由[政企]转[政企]|如今|此次|日前|近日|转而)$")
"""What may stand between a name and 任: 甲集團總經理某某，跨公司任乙集團董事長."""

_THERE = frozenset("在于到去赴回入至往返")
"""到甲公司工作; 為甲公司追逃工作 is another word."""

_TERM = re.compile("任期(?![至到与同自为])(?:已|将|即将|也将|亦将)*(?:[于在]?[^，。；]{1,10})?$")
_OVER = re.compile("[，。；、后]|$")
"""十月底任滿，: and no 任滿三年."""

_SINCE = re.compile(
    r"(?:\d[月日]|[赛球乐学]季|学年|季度|[上下本]周|[上下本]月|[明今后]年|即日|周[一二三四五六日])(?:开始|起)(?:正式|将|单独|独自|全职){0,2}$"
)
_SINCE_YEAR = re.compile(r"(?:19|20)\d\d年(?:(?:\d{1,2}月)?起(?:便|就|即|，)?|\d{1,2}月)$")
_SENT = re.compile(r"(?:派|调|转|外|远|前)(?:赴|往|驻)[\u4e00-\u9fff]{2,6}，$")
"""派赴上海，擔任甲公司董事長."""

_BY = re.compile("，(?:则|将|暂|改|并)?由[^，。；]*$|由$")

_ROW = 56
"""Characters from one verb of a row of appointments to the next, at most."""


def _at_an_end(text: str, verb: Trigger) -> bool:
    if text[verb.start : verb.end] == "任满":
        return bool(_OVER.match(text, verb.end))
    if verb.end - verb.start == 2 and text.startswith("届满", verb.start):
        term = _TERM.search(text, max(0, verb.start - 14), verb.start)
        return term is not None and bool(_OVER.match(text, verb.end))
    if text.startswith("任期届满", verb.start):
        return text.startswith("的", verb.end)  # 任期屆滿的某某, but no 至任期屆滿
    return True


def _by(text: str, verb: Trigger, mentions: Sequence[Mention]) -> bool:
    """離任後由某某擔任: the name right before the verb stands behind 由."""
    return any(
        m.end == verb.start and m.type is PERSON and _BY.search(text, max(0, m.start - 40), m.start)
        for m in mentions
    )


def _next_post(
    text: str, verb: Trigger, last: Trigger | None, people: Container[int], mentions: Sequence[Mention]
) -> bool:
    """由甲出任董事長，乙擔任總經理: a clause of its own, between a name and a post, behind another appointment."""
    gone = (
        last is not None
        and last.verb.kind in ("transfer", "leave", "retire")
        and ("后，" in text[last.end : verb.start] or _by(text, verb, mentions))
    )
    if (
        last is None
        or (last.verb.kind not in ("appoint", "promote", "takeover") and not gone)
        or verb.start - last.end > _ROW
    ):
        return False
    named = verb.start - text.startswith("则", verb.start - 1) in people
    kinds = (TITLE, ORG) if gone else (TITLE,)
    post = any(m.type in kinds and m.start <= verb.end < m.end for m in mentions)
    post = post or post_and_no_more(text, verb, mentions)
    return (
        named
        and post
        and (_by(text, verb, mentions) or bool(re.search("[，；、]", text[last.end : verb.start])))
    )


_DAY = re.compile(r"\d[年月日]起?$")


def _of_a_day(text: str, verb: Trigger, mentions: Sequence[Mention]) -> bool:
    """2012年6月任甲銀行副行長: a day right before the verb, a house right behind it."""
    return bool(_DAY.search(text, max(0, verb.start - 3), verb.start)) and any(
        m.start == verb.end and m.type is ORG for m in mentions
    )


def _gone_to(text: str, verb: Trigger, mentions: Sequence[Mention]) -> bool:
    """再返甲公司任; 將赴甲公司，任: an organisation right before the verb, and 返 before that."""
    if _HOME.search(text, max(0, verb.start - 4), verb.start):
        return True
    return any(
        verb.start - m.end == text.startswith("，", m.end)
        and m.type is ORG
        and _GOES.search(text, max(0, m.start - 6), m.start)
        for m in mentions
    )


def _turned_into(text: str, verb: Trigger, post: Mention, mentions: Sequence[Mention]) -> bool:
    """成為甲公司總裁, but no 成為股東, and no 成為首位獲獎的演員: an officer, of a house named right behind the verb."""
    kind = _WHAT_KIND.match(text, verb.end)
    begin = kind.end() if kind else verb.end
    house = any(m.start in (begin, verb.end) and m.type is ORG and m.end <= post.start for m in mentions)
    near = bool(_ITS_NEW.fullmatch(text, verb.end, post.start)) or (
        house and len(text[verb.end : post.start]) <= 14
    )
    return near and bool(_OFFICER.fullmatch(text, post.start, post.end))


_WHAT_KIND = re.compile("[\u4e00-\u9fff]{2,6}(?:公司|企业|平台|机构|巨头|厂商|初创)")
"""成為機器人公司|甲的聯合創始人."""

_ITS_NEW = re.compile(
    "(?:公司|集团|我们|他们|美国|该公司|该行|学校|球队|[该本][校行院所])?的?(?:新任|新一任|[下首]一?任|第[\u4e00-\u9fff]{1,2}任|新)?"
)
"""What may stand between 成為 and a post: 成為公司新任總經理."""


def _right_behind(text: str, verb: Trigger, people: Container[int]) -> bool:
    """某某任 is a verb, 主任 and 先後任 are none: a word of one character stands right behind its person."""
    before = text[max(0, verb.start - 2) : verb.start]
    gap = len(before) - len(
        re.sub("(?:同志|女士|先生|[上中少准]将?|[上中少大]校|涉贪|因案|涉案|因故|[已将拟获则])$", "", before)
    )
    return verb.start - gap in people or verb.start in people
