"""Names that run into each other, parted by the article's other names: 免去|趙化勇|中央電視台."""

from __future__ import annotations

import re
from collections.abc import Mapping

from reader.annotate.names.people.inside_houses import DECIDES
from reader.annotate.names.people.told_names import FAMILY, GIVEN
from reader.annotate.text.fold import fold
from reader.annotate.text.found import entity, script_tag
from reader.annotate.text.gazetteer import Gazetteer
from reader.document import ORG, PERSON, Article, Entity, Mention
from reader.record import replace


def whose(
    each: Mention,
    text: str,
    people: Mapping[str, str],
    houses: Mapping[str, str],
    known: Gazetteer,
    article: Article,
    made: dict[str, Entity],
) -> tuple[list[Mention], Mention | None]:
    """Part whoever the article names from the house behind, 免去|趙化勇|中央電視台, and a board from its house."""
    words = text[each.start : each.end]
    if _and_takes(each, text):
        return new_person(each, 3, article, made), None
    if words in people and len(words) < 4 and _AS.match(text, each.end):
        return [replace(each, type=PERSON, entity=people[words])], None  # 夏華夏|為負責人
    board = _BOARD.search(words)
    if (
        board
        and board.start() > 1
        and (house := bearing(words[: board.start()], known) or houses.get(words[: board.start()], ""))
    ):
        return [], replace(each, end=each.start + board.start(), entity=house)
    kind = _KIND.match(words)
    if kind and len(rest := words[kind.end() :]) > 3 and rest in houses:
        return [], replace(each, start=each.start + kind.end(), entity=houses[rest])
    for size in (3, 2):
        rest = words[size:]
        if (
            len(rest) > 1
            and words[:size] in people
            and (house := bearing(rest, known) or houses.get(rest, ""))
        ):
            middle = each.start + size
            who = replace(each, end=middle, type=PERSON, entity=people[words[:size]])
            return [who], replace(each, start=middle, entity=house)
        shape = len(rest) > 3 and size == 3 and DECIDES.search(text, max(0, each.start - 4), each.start)
        if shape and _A_NAME.fullmatch(words[:3]) and (house := bearing(rest, known) or houses.get(rest, "")):
            return new_person(each, size, article, made), replace(each, start=each.start + size, entity=house)
    return [], each


_AND_TAKES = re.compile(
    "和(?:任(?=[\u4e00-\u9fff]{2,12}(?:长|书记|主任|主席|总裁|经理))|由|出任|担任|升任|调任|接任)"
)


def _and_takes(each: Mention, text: str) -> bool:
    """包信|和任某校校長: a clause that begins with a surname, and 和 that joins nothing."""
    begins = not each.start or text[each.start - 1] in "，。；、"
    name = each.end - each.start == 2 and text[each.start] in FAMILY
    return begins and name and _AND_TAKES.match(text, each.end) is not None


def new_person(each: Mention, size: int, article: Article, made: dict[str, Entity]) -> list[Mention]:
    """Mark the first characters of a mention as a person: 免去|盧炳椿|泉州市人民政府."""
    printed = article.paragraphs[each.paragraph].text[each.start : each.start + size]
    own = f"person-{fold(printed)}"
    if own in article.entities:
        return [replace(each, end=each.start + size, type=PERSON, entity=own)]
    one = entity(PERSON, chinese_names=(printed,), tag=script_tag(article.paragraphs), taken=article.entities)
    made[one.id] = one
    return [replace(each, end=each.start + size, type=PERSON, entity=one.id)]


A_PERSON = re.compile("同志|先生|女士")
POSTED = re.compile(
    "(?:将)?(?:担任|出任|接任|升任|任)(?:副?[市县省区局处院校]长|副?主席|副?书记|副?秘书长|副?董事长|副?总经理|副?主委|副?主任|发言人)"
)
"""What is done by 李|四川, 周|玉林: by a person, and by no place."""

_A_NAME = re.compile(f"[{FAMILY}]{GIVEN}{{2}}")

_AS = re.compile("[为任]|担任|出任|负责|同志|先生|女士|接任")

_KIND = re.compile("[\u4e00-\u9fff]{1,6}?(?:公司|机构|企业|平台|巨头|龙头|券商|厂商|车企|品牌|集团旗下)")
"""What a house is, ahead of its name, 個人系基金公司|某某基金, which stands alone elsewhere."""

_BOARD = re.compile(
    "(?:董事会)?(?:(?:薪酬|审计|审核|提名|战略|风险|风控|风险管理|考核|关联交易控制|可持续发展|ESG|投资|执行)(?:与|及|和)?)+委员会$"
)
"""A committee of a house's board."""


def bearing(name: str, known: Gazetteer) -> str:
    """Give the one known organisation of a name; an empty text where there is none, or several."""
    found = {each.entity for each in known.forms.names.get(name, ()) if each.type is ORG}
    return next(iter(found)) if len(found) == 1 else ""
