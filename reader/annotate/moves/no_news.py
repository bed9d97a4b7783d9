"""Verbs of moving that tell of no move of their own: what has been told, careers, what kind of move it was."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.places import Reading
from reader.annotate.moves.filling.untold import untold
from reader.annotate.moves.sentence.scene import Scene
from reader.annotate.moves.sentence.spoken_of import spoken_of
from reader.annotate.moves.sentence.verbs import LEAVING, Trigger
from reader.annotate.moves.status import bygone

_RESULTS = re.compile(
    r"(?:年龄|的?惯例|条件|待遇|手续|程序|制度|规定)|(?:的)?(?:共|合计|合共|总共|累计)(?:有|计)?[\d一二三四五六七八九十百多]+[人名位]|还是(?:继续)?(?:留|连|在|选)|(?:或许|也许|可能|恐怕)?也?只是时间问题|[^，。；]{0,12}(?:或许?|可能|应该?)?(?:与|和)[^，。；]{2,30}(?:密切|直接)?(?:相关|有关)|(?:报告|行为|一事)?(?:导致|使得|令|引发|引起|造成|意味着|让|将导致|标志着)"
)
"""其辭職導致…: what has been told already."""

_OCCASION = re.compile(
    "[^，。；的]{0,16}的(?:契机|原因|动机|初衷|理由|机缘|缘由|背景)|[^，。；的]{1,12}(?:也|就|便|则|正)?是(?:经|由|通过|受|因为|源于|得益于)"
)

_ELSEWHERE = re.compile("(?:至|到)?[本该]?公司其[他它](?:工作)?岗位的?(?:说明|情况)")
"""且無轉任公司其他工作崗位的說明: what fund houses write of whoever leaves."""

_STILL = re.compile("(?:仍然?|继续|依旧)[将由]?[^，。；]{0,24}$")
"""仍由某某代為履行董事長職責: who held the post goes on with the work."""

_SO_LONG = re.compile(
    "[^，。；]{0,24}(?:职责|职务|职权)?(?:已经?)?(?:满|逾|超过?|达)[^，。；]{0,4}(?:\\d|[一二三四五六])+个?[月年]"
)
"""代行董事會秘書職責已滿3個月: for how long, and not that it begins."""

_STAYS = re.compile("(?:仍然?|依然|依旧)[将会是在]{0,2}$|继续$")
"""他仍將擔任董事: no news."""

_WAY = re.compile("[^，。；的]{0,28}的(?:模式|情况|状况|现象|做法|惯例|先例|格局|局面)")
"""由副書記兼任市委書記的模式: how it is done in general."""

_ELECTED = re.compile("为?[^，。；的]{0,14}(?:院士|会士)(?![^，。；]{0,6}(?:院长|校长|主任|主席))")
"""當選為某院院士: an honour, and no post."""

_RANK = re.compile("为?[^，。；]{0,4}?(?:[一二]级)?[上中少准]将(?:军?衔)?(?=[，。；]|$)")
"""同時晉升海軍二級上將: a rank, and no post."""


def _honoured(kind: str, text: str, end: int) -> bool:
    if kind == "appoint" and _ELECTED.match(text, end):
        return True
    return kind in ("promote", "appoint") and _RANK.match(text, end) is not None


_BESIDES = re.compile("(?:伴随着?|涉及|引发|面临)[^，。；]{0,10}，?(?:甚至|和|及|或|乃至)$")
"""往往伴隨著人員調整，甚至離職: what goes with it in general."""

_COUNTED = re.compile(
    "的?(?:高管|人员|员工|董监高|基金经理|分析师|人数)(?:的?(?:人数|数量|人次))?(?:已|共|就|累计)?(?:超过?|逾|达|有|约|为|近|多达|至少|合计|共计)+\\d"
)
"""2017年上市券商離職高管超過200人: how many there were."""

_NO_POST = re.compile(
    "(?:汇报(?:对象|线|人)?|实际控制人|实控人|控股股东|大股东|股东|受益人|持有人|联系人|代言人|主演|候选人)"
)
"""汇报对象由某某变更为某某, 实际控制人由某某变更为某某: no post."""

_FOR_YEARS = re.compile(
    r"[^，。；的]{2,12}?(?:多年|已久|已?有?[近逾]?[\d一二两三四五六七八九十]+[多余]?年)(?:的时间)?(?=[，。；])"
)
"""加入甲公司多年: for how long, and not when."""

_DEPUTY = re.compile("[^。；]{0,40}?为[^，。；]{0,24}(?:代表大会|人大|党)代表(?!团|大会)")
"""補選某某為省人民代表大會代表: an honour beside one's post."""

_WORK = re.compile(
    "[^，。；]{0,8}(?:《[^》]{1,20}》)?[^，。；]{0,12}(?:的|制作|开发|研发|运营|日常|该|这一|此|上述)(?:工作|项目|业务|事务)(?=[，。；]|$)"
)
"""接手某遊戲的製作工作: work, and no post."""
"""加入甲公司的契機: told elsewhere that it happened."""

_DUTY = re.compile("[^，。；]{0,10}(?:事务|业务|工作|部门|团队)")


_BRACKET = re.compile("(?:[（(][^（）()]{1,30})?[）)]?")


def _holds_next(scene: Scene, trigger: Trigger) -> bool:
    """接替某某|任甲大學校長: the next verb tells the post, and all of it."""
    if trigger.verb.id != "stand-in":
        return False
    after = next((t for t in scene.triggers if t.start >= trigger.end), None)
    if after is None or after.verb.id not in ("hold", "take-office", "serve-there"):
        return False
    house = any(c.orgs and c.start == after.end for c in scene.chunks)
    return house and any(
        c.head == "person"
        and 0 <= c.start - trigger.end <= 6
        and _BRACKET.fullmatch(scene.text, c.end, after.start)
        for c in scene.chunks
    )


def _duty(scene: Scene, trigger: Trigger) -> bool:
    """將掌管球隊事務: what someone is in charge of is no house."""
    house = any(c.orgs and c.start == trigger.end for c in scene.chunks)  # 接掌政制及內地事務局
    return trigger.verb.id == "lead" and not house and _DUTY.match(scene.text, trigger.end) is not None


_CALLED = re.compile(
    "(?:[人位名]|[\u4e00-\u9fff]{2})(?<![任因])(?:均?为|属于?|系)(?:异地|跨省|本地|内部|外部|中央|中央部委|省政府|空降|平级|职务|人员|正常|[^，。、]{0,10}[”」])?[“「]?$"
)
"""3人為省政府一把手轉任, 某某為異地調任: what kind of move it was, and none more."""

_ORDERS = ("派令", "人事令")
"""What someone signs who moves others: 簽派令調任."""


_WHILE = re.compile(
    r"[^，。；]{0,14}?(?:期间|任内(?!蒙)|的任期|的时间将|的日期)|(?:[^，。；的]{2,10}|了)?(?:多年|已久|[近逾]?[\d一二两三四五六七八九十]+[多余]?年[多余]?)的"
)
_A_MATTER = re.compile("(?!一)[^，。；的]{1,8}一事")


def _in_passing(scene: Scene, trigger: Trigger) -> bool:
    """總裁一離任, 在兼任總編輯期間, 掌舵多年的某某, 對撤換總編輯一事: told already, and told of again."""
    kind, text, end = trigger.verb.kind, scene.text, trigger.end
    if (
        kind in LEAVING
        and text.startswith("一", trigger.start - 1)
        and text[end : end + 1] in tuple("，就便")
    ):
        return True
    if kind in ("appoint", "takeover") and _WHILE.match(text, end):
        return True
    return kind == "dismiss" and _A_MATTER.match(text, end) is not None


def _in_general(scene: Scene, trigger: Trigger, clause: tuple[int, int]) -> bool:
    """Tell whether a verb is of how posts are held, of work without a post, or of what did not follow."""
    text, end, kind = scene.text, trigger.end, trigger.verb.kind
    if (
        kind in LEAVING
        and text.startswith("有", trigger.start - 1)
        and not text.startswith("没", trigger.start - 2)
    ):
        return True  # 有新任命，也有離職
    besides = _BESIDES.search(text, clause[0] - 24 if clause[0] > 24 else 0, trigger.start)
    if kind in LEAVING and (besides or _COUNTED.match(text, end)):
        return True
    if trigger.verb.id == "changed-into" and _NO_POST.search(text, clause[0], trigger.start):
        return True
    if kind in ("join", "transfer") and _FOR_YEARS.match(text, end):
        return True
    if kind == "appoint" and _DEPUTY.match(text, end):
        return True
    if kind in LEAVING and text.endswith(("无人", "没有人", "没人", "无一人", "无一"), 0, trigger.start):
        return True  # 至今無人離隊
    if kind == "appoint" and _STAYS.search(text, clause[0], trigger.start):
        return True
    if trigger.verb.id == "act-for" and (
        _SO_LONG.match(text, end) or _STILL.search(text, clause[0], trigger.start)
    ):
        return True
    if kind == "transfer" and _ELSEWHERE.match(text, end):
        return True
    if _honoured(kind, text, end):
        return True
    if (
        kind in ("appoint", "leave")
        and "new" in trigger.frame.right + trigger.frame.left
        and _WAY.match(text, end)
    ):
        return True
    return (
        trigger.verb.id == "take-over"
        and text.startswith("接手", trigger.start)
        and bool(_WORK.match(text, end))
    )


_WEEKS_AFTER = re.compile(r"\b(?:hours|days|weeks|months|years?) (?:after|before|since) $")
"""'left only weeks after joining A': told to say when."""


_BEFORE_THEN = re.compile(
    r"\s?(?:公司|集团)?之?前，(?:(?:他|她)|(?:[其此]|[\u4e00-\u9fff·]{2,5}?)(?:曾|已|就|一直|还|先后|职业|任职|供职|担任|是|为(?!了)|在))"
)


def _of_before_then(scene: Scene, trigger: Trigger) -> bool:
    """加入甲前，他是乙公司副總裁: what was before one came, which is told elsewhere."""
    if trigger.verb.kind != "join" or trigger.english:
        return False
    house = next((c for c in scene.chunks if c.start == trigger.end and c.head == "org"), None)
    return house is not None and _BEFORE_THEN.match(scene.text, house.end) is not None


def no_news(scene: Scene, trigger: Trigger, clause: tuple[int, int]) -> bool:
    """Tell whether the words beside a verb leave no move to tell, whoever it is of."""
    text, end = scene.text, trigger.end
    if trigger.english and _WEEKS_AFTER.search(text, max(0, trigger.start - 40), trigger.start):
        return True
    offered = trigger.verb.id == "nominate" and text.startswith("的", end)
    if untold(scene, trigger, clause) or spoken_of(scene, trigger, clause):
        return True
    if offered or _RESULTS.match(text, end) or _OCCASION.match(text, end) or _duty(scene, trigger):
        return True
    if (
        _of_before_then(scene, trigger)
        or _in_passing(scene, trigger)
        or _idle(scene, trigger)
        or _in_general(scene, trigger, clause)
    ):
        return True
    called = _CALLED.search(text, clause[0], trigger.start)
    return bool(called) or text.endswith(_ORDERS, clause[0], trigger.start) or _holds_next(scene, trigger)


_NO_MORE = re.compile("(?:不用|不必|无须|毋须|无需)再?$")
_TALKS = re.compile("达成|事宜|一事|谈判|问题|传闻|费")


def _idle(scene: Scene, trigger: Trigger) -> bool:
    """不用再執教球隊; 就某某的轉會達成一致: no one goes there."""
    text, start = scene.text, trigger.start
    if trigger.verb.id == "lead" and _NO_MORE.search(text, max(0, start - 4), start):
        return True
    noun = trigger.verb.id == "job-hop" and text.startswith("的", start - 1)
    return noun and _TALKS.match(text, trigger.end) is not None


_OR_THEN = re.compile("(?:先前|此前|之前|早先|过去)[^。；]{2,40}(?:或是?|还是|到)(?:之后|后来|其后)$")
"""不論是先前出任甲職，或是之後|出任乙職: of a career."""

_BEFORE = re.compile(
    "(?:上个?赛季|上一?季|去季)(?![末尾]|[^，。]{0,12}的)|此前|之前|先前|早前|原先|曾|历任|先后"
)
"""此前任某職 tells of a career, as 曾任 does."""


_YEARS = re.compile(r"\d{4}年(?:\d{1,2}月)?(?:至|到|—|–|-|~)(?:\d{4}年)?(?:\d{1,2}月)?[间間期]?")
"""曾於2010年至2017年出任 tells of what is over."""

_SPAN = re.compile(r"(?:19|20)\d\d年?[-—–~至到](?:19|20)?\d\d年?[间間期]?[^，。；]{0,4}$")
"""某某2015-2017年執教甲隊: of years that are over."""

_WORKED = re.compile(
    "过去的?[^，。]{0,6}赛季，?[他她其]?$|(?:上个?赛季|上季|去季|本赛季|目前|现时|现|先后|曾|早年|历任|此前|之前|一直|长期)[^，。]{0,3}$"
)
_WORKED_AT = re.compile("(?:先后|曾|早年|历任|此前|之前|一直|长期)[^，。]{0,4}[在于][^，。]{1,30}$")
_WORKING = frozenset({"效力", "就职于", "供职于", "任职于", "效力于", "服务于", "受聘于"})
_POSTS = frozenset(("hold", "hold-also", "lead", "serve-there", "turn-into"))


_FROM_TO = re.compile(
    r"\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:至|到|—|–|-|~)\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?[间間期]?$"
)
"""2015年1月至2020年9月|擔任: from when till when, which is over."""

_RETIRED_BEFORE = re.compile("由已经?$")
"""由已退休的某某出任: of before, and not the news."""

_AT_WORK = ("就任于", "履职于", "效力于", "供职于", "任职于", "就职于", "服务于")


def career(reading: Reading, ahead: str, scene: Scene) -> bool:
    """A former post told in passing (曾出任, 先後就職於) without a date is an affiliation."""
    dated = any(reading.clause[0] <= d.start < reading.trigger.start for d in scene.dates)
    begin = max(reading.clause[0] if dated else scene.start, reading.trigger.start - 16)
    if _OR_THEN.search(scene.text, scene.start, reading.trigger.start):
        return True
    held = reading.trigger.verb.id in _POSTS or reading.trigger.verb.kind in ("appoint", "takeover")
    over = held and _FROM_TO.search(ahead)
    if over or _SPAN.search(scene.text, reading.clause[0], reading.trigger.start):
        return True
    worked = scene.text[reading.trigger.start : reading.trigger.end] in _WORKING
    if worked and _WORKED.search(ahead):
        return True
    at_work = scene.text.startswith(_AT_WORK, reading.trigger.start) and reading.who is not None
    if (
        at_work
        and reading.who
        and (reading.who.start > reading.trigger.end or scene.text[reading.who.core - 1] == "的")
    ):
        return True  # 就任於甲公司副總的某某提交辭呈
    if reading.trigger.verb.kind == "retire" and _RETIRED_BEFORE.search(
        scene.text, begin, reading.trigger.start
    ):
        return True
    if reading.trigger.verb.id == "go-to-work" and _WORKED_AT.search(ahead):
        return True
    if reading.trigger.verb.id in _POSTS and _BEFORE.search(scene.cues(begin, reading.trigger.start)):
        return True
    if (
        scene.text.startswith("过", reading.trigger.end)
        and not dated
        and reading.trigger.verb.kind != "poach"
    ):
        return True  # 執教過豪門球隊
    if reading.trigger.english and "person" in reading.trigger.frame.right:
        return False  # 'previously hired X from A' tells of a move of before
    if not bygone(ahead[-32:] if _YEARS.search(ahead) else ahead[-16:]):
        return False
    if _YEARS.search(ahead):
        return True
    return not any(reading.clause[0] <= d.start < reading.trigger.start for d in scene.dates)
