"""Bodies that appoint to posts elsewhere, or oversee companies: no house of those who take or leave such posts."""

from __future__ import annotations

import re

from reader.annotate.text.fold import fold

_APPOINTING = re.compile(
    "State Council|African Union|European Union|United Nations|Security Council|Government|Cabinet|National Assembly|(?:.{0,4}[省市县区州])?[省市县区州]委|(?:中国)?国务院(?:国资委)?|国资委|(?:中共)?(?:中央|.{1,4}[省市委])?组织部|中组部|党中央|中共中央|中央|全国人大|国家金融监督管理总局|.*(?:监管局|金监局|监察委员会|纪委)|.*(?:人大常委会|人民代表大会)"
)
"""Bodies that appoint to posts elsewhere, and employ few."""


_OVERSEES = re.compile(
    "行政院|政院|总统府|(?:经济|财政|交通|教育|文化|国防|卫福|农业|劳动|数位发展|数发|工信|商务)部|国科会|国发会|金管会|公平会|人事行政总处"
    "|国资委|(?:中国)?证监会|.*证监局|银保监会|[深上北港]交所|联交所|.{2}证券交易所|.*(?:省|市|县|区)?政府|港府|财政司|.*(?:股东会|股东大会)"
)
"""Bodies that oversee companies: they approve who leads them, and are not whom the leaders of companies work for."""

_OF_A_COMPANY = re.compile(
    "董事[长局会]|独立?董|[副]总|总稽核|协理|财务长|营运长|总经理|总裁|执行长|CEO|行政总裁|总座|行长|监察人|理事主席|校长"
)


def oversees(name: str) -> bool:
    """Tell whether a name is that of a body which oversees companies: 財政部, 金管會."""
    return _OVERSEES.fullmatch(fold(name)) is not None


def approves(name: str, role: str | None, *, joins: bool = False) -> bool:
    """Tell whether a post is none of a body that oversees companies, but of one that it oversees: 證監會 has a 行政總裁."""
    own = fold(name) == "证监会" and fold(role or "").endswith("行政总裁")
    return oversees(name) and (joins or of_a_company(role)) and not own


def of_a_company(role: str | None) -> bool:
    """Tell whether a post is one that companies have, and ministries do not: 董事長, 總經理."""
    return bool(role) and _OF_A_COMPANY.search(fold(role or "")) is not None


def appoints(name: str) -> bool:
    """Tell whether a name is that of a body which appoints to posts elsewhere: 國務院, 省人大常委會."""
    return _APPOINTING.fullmatch(fold(name)) is not None


_SOMEWHERE = re.compile(
    "(?:地级|县级|设区|省属|市属|省直|市直|省管).*|.*(?:[正副]职|领导职务)|(?:副|署理|副署理)?(?:数字政策|.{0,5}发展|申诉|私隐|廉政|文物保育|效率促进)专员"
)


def at_no_house_yet(role: str | None) -> bool:
    """Tell whether a post is at a house that has not been told yet: 拟任地级市市委书记."""
    return _SOMEWHERE.fullmatch(fold(role or "")) is not None


_OF_A_TOWN = re.compile("副?(?:省|州|县|市|区|乡|镇)长")


def of_a_town(role: str | None) -> bool:
    """Tell whether a post is one that no bureau has: 副縣長, 副省長."""
    return _OF_A_TOWN.fullmatch(fold(role or "")) is not None


_LEVEL = re.compile("(?:市委|市长|市政府|省委|省长|省政府|县委|县长|县政府|区委|区长|区政府)")


def _of_another_level(name: str, role: str) -> bool:
    """Tell whether a post is of a town, 市委書記, and the house is none, or one of a province."""
    level = _LEVEL.match(role)
    return level is not None and re.search(f"{level[0][0]}(?:委|人民|政府|人大|政协|$)", name) is None


def no_house_of_his(name: str, role: str | None) -> bool:
    """Tell whether a house is one that appoints or oversees, for whom no one with such a post works."""
    if at_no_house_yet(role) or _of_another_level(fold(name), fold(role or "")):
        return True
    if _OF_THE_STATE.fullmatch(fold(role or "")):
        return True  # 接任新閣揆, of no party
    if name.endswith(" Party"):
        return True  # ministers are of no party
    if _ASSOCIATION.search(fold(name)) and _OF_A_FIRM.fullmatch(fold(role or "")):
        return True  # 董事長, of no association
    return appoints(name) or (oversees(name) and (role is None or of_a_company(role)))


_OF_THE_STATE = re.compile("副?(?:总统|阁揆|首相|国家主席|参谋总长)(?:执行官)?")
_ASSOCIATION = re.compile("(?:协会|学会|证监局|交易所)$")
_OF_A_FIRM = re.compile("(?:副?董事长|行长|副行长|基金经理|首席经济学家|研究所所长|总裁|副总裁)")
