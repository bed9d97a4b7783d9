"""Verbs of moving by which a matter is only spoken of: 對於請辭原因, 卸任校長紀念品, 好讓年輕人接班."""

from __future__ import annotations

import re

from reader.annotate.moves.sentence.scene import Scene
from reader.annotate.moves.sentence.verbs import LEAVING, Trigger

_MATTER = re.compile(
    "[及与和](?:人事)?(?:异动|调动)|的?(?:原因|理由|时间|名单|程序|传闻|传言|风波|风潮|疑云|内幕|问题|潮(?!州)|说(?=[，。；])|声浪|压力|危机|手续)|是(?:必要|必须|必经|正常|常态|惯例|依法)"
    "|(?:并|也|将|应)?不(?:会|致|至于)?(?:对[^，。；]{1,12})?(?:影响|冲击|造成)|(?:迄今|至今)?(?:已|近|逾|超过|将近)[\\d一二两三四五六七八九十]+个?(?:多|余)?[月年]"
)
"""對於請辭原因, 主管退休不會影響營運, 離職逾1個月未補: of what is told elsewhere, where no name stands right before."""

_WHEN_OR_WHAT = re.compile(
    "内(?![政务])|[^，。；]{0,10}身份|(?:的)?(?:日期|时间|时程)|[^，。；]{0,8}(?:召集人|监交人|见证人|引言人|评审|嘉宾)"
)
"""上任日期由金管會決定, 由某某擔任召集人: when, or as what for a day, and no post."""

_SOMEONE = re.compile(
    "(?:让|由|给|使|盼|希望|传承给)[^，。；]{0,10}(?:年轻人?|新世代|世代|下一代|中生代|人才|新血|贤能|专人)(?:们|才)?(?:能够?|可以|来|去|得以)?$|由[^，。；]{1,14}(?:派人|派员|另觅|物色)[^，。；]{0,6}$"
)
"""好讓較年輕的人才接班, 由行政院另外派人接替: nobody by name."""

_PEOPLE_THERE = re.compile("[^，。；的]{1,14}的(?:新)?(?:同仁|同事|成员|人员|伙伴|学生|民众|朋友)")
"""歡迎調入市府的新同仁: nobody by name, and no one named before."""

_AT_HIS = re.compile("[对为就因](?:[他她其]|[\u4e00-\u9fff]{2,4})的$")
"""對他的退休很不捨: told already."""

_HOPES = re.compile("(?:希望|期望|期许|期待|盼|盼望|祝福|祝|打算|计划)[^，。；]{0,6}$")
"""希望卸任後重拾興趣: what is to come after it."""

_NONE_YET = re.compile("(?:未|没有|尚无|暂无|并无|从无)(?:再)?(?:出现|发生|传出|曝出|爆出)[^，。；]{0,10}$")
"""暫未出現高管|離職: nobody has left."""

_GIVEN = re.compile(
    "(?:致赠|赠送?|颁赠|颁给|颁发|欢送|感谢|致谢|表扬|慰留|宴请|邀请|历任|给|与|和|及|、)(?:各?位|所有)?$"
)
"""致贈|卸任校長紀念品, 歷任與卸任校長: 卸任 tells what kind of one it is."""


def spoken_of(scene: Scene, trigger: Trigger, clause: tuple[int, int]) -> bool:
    """Tell whether the words beside a verb speak of what is told elsewhere, or of nobody in particular."""
    text, end, kind = scene.text, trigger.end, trigger.verb.kind
    if kind in LEAVING:
        called = text.startswith(("」的", "”的"), end)  # 「被下台」的某某
        return called or _of_the_matter(scene, trigger, clause)
    if kind == "takeover" and _SOMEONE.search(text, max(0, trigger.start - 30), trigger.start):
        return True
    if text.startswith("填补", trigger.start) and _TO_FILL.search(text, clause[0], trigger.start):
        return True
    if trigger.verb.id == "lead" and _in_charge(scene, trigger):
        return True
    if kind in ("appoint", "takeover") and _WHEN_OR_WHAT.match(text, end):
        return True
    if kind in ("join", "transfer") and _PEOPLE_THERE.match(text, end):
        return True
    if trigger.verb.id == "act-for" and _acted(scene, trigger, clause):
        return True
    return trigger.verb.id in ("post-out", "act-for") and text.startswith("的", end)  # 甲派任的董事某某


_TO_FILL = re.compile("(?:商讨|尽[早快速]|设法|研究|物色|寻找|招聘|寻觅|希望|考虑)[^，。；]{0,8}$")
"""商討盡早|填補空缺: nobody yet."""

_ONCE = re.compile("(?:离职|辞职|离任|卸任|离开|退休)后[^，。；]{0,4}$|(?:此前|之前|一度|曾)[^，。；]{0,4}$")
_ACTED = re.compile("[^，。；的]{1,10}的")


def _acted(scene: Scene, trigger: Trigger, clause: tuple[int, int]) -> bool:
    """在甲辭職後臨時代理CEO職務的某某將…: who he is, and no news."""
    if not _ONCE.search(scene.text, clause[0], trigger.start):
        return False
    acted = _ACTED.match(scene.text, trigger.end)
    return acted is not None and any(c.start == acted.end() and c.head == "person" for c in scene.chunks)


_OF_WHAT = re.compile("[^，。；的]{2,14}的")


def _in_charge(scene: Scene, trigger: Trigger) -> bool:
    """掌管國內能源供應的某公司: what the house does, and nobody's move."""
    of_what = _OF_WHAT.match(scene.text, trigger.end)
    return of_what is not None and any(c.start == of_what.end() and c.orgs for c in scene.chunks)


def _of_the_matter(scene: Scene, trigger: Trigger, clause: tuple[int, int]) -> bool:
    """Tell whether the words speak of a leaving that is told elsewhere, or of one to come."""
    text, end = scene.text, trigger.end
    named = any(c.head == "person" and c.end == trigger.start for c in scene.chunks)
    if not named and _MATTER.match(text, end):
        return True
    if _AT_HIS.search(text, clause[0], trigger.start) or _NONE_YET.search(text, clause[0], trigger.start):
        return True
    if text.startswith("后", end) and _HOPES.search(text, clause[0], trigger.start):
        return True
    post = next((c for c in scene.chunks if c.start == end and c.titles), None)
    return post is not None and not post.people and bool(_GIVEN.search(text, clause[0], trigger.start))
