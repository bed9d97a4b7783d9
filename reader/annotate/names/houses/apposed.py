"""What a house is called, right before its name, which is no part of it: 主管機關|金管會, 家居連鎖企業|百立居有限公司."""

from __future__ import annotations

import re

from reader.annotate.text.reworded import Rewording
from reader.document import ORG, PLACE, Mention
from reader.record import replace

_APPOSED = re.compile(
    "(?:[\u4e00-\u9fff]{0,6}(?:连锁|龙头|知名|科技|制造|上市|零售)企业(?!管理|集团|咨询|发展|服务|有限|股份)|[\u4e00-\u9fff]{1,4}平台公司|[\u4e00-\u9fff]{2,8}?(?:巨头|龙头|豪门|独角兽|大厂|车企|药企)|(?:公股|官股|外资|国有|民营)?(?:金融|研究|投资)机构|(?:美国|美商|荷兰|韩国|德国|法国|瑞士|英国)(?!中央银行|央行)|辞任?|卸任|接任|管理|晋升|委派|领导|掌管|感谢|[A-Za-z]{2,6}大?厂|主管机关|大股东|母公司|子公司|竞争对手|老东家|晶圆代工(?:厂|龙头|大厂)|(?:IC设计|封测|面板|网通|半导体|科技|电信|航运|金控|零售|电动车)(?:厂|大厂|龙头|巨头|业者))"
)
"""What a house is called before its name: 主管機關|金管會."""


def without_what_it_is(work: Rewording, each: Mention) -> bool:
    """Cut what a house is called off its name; tell whether it was so."""
    kind = _APPOSED.match(work.words(each))
    rest = work.words(each)[kind.end() :] if kind else ""
    if kind and kind[0].endswith("企业") and rest[2:].endswith("公司"):
        work.changed[each] = work.meant(replace(each, start=each.start + kind.end()))
        return True  # 家居連鎖企業|百立居(中國)有限公司
    if kind and any(
        n.type is ORG
        for form in (rest, rest.removesuffix("集团"), rest.removesuffix("公司"))
        for n in work.known.forms.names.get(form, ())
    ):
        work.changed[each] = work.meant(replace(each, start=each.start + kind.end()))
        if any(n.type is PLACE for n in work.known.forms.names.get(kind[0], ())):
            before = replace(each, end=each.start + kind.end(), type=PLACE)
            work.more.append(work.meant(before))  # 美國|普渡大學: two names
        return True
    return False
