"""Houses pointed back at by what they are: 該院 for the hospital named first, 該校 for the university."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.annotate.text.fold import Flat
from reader.annotate.text.searching import quick
from reader.document import ORG, Mention

_POINTS = quick(
    r"该(?P<kind>院(?![士线落])|校(?!友)|行(?![业为动列程])|台(?![词风灯])|社(?![会区])|局(?!面)|队(?!伍)|团(?!伙|体)|馆|所(?!有|在|以|谓)|厂|刊|报(?![告道])|球会|俱乐部|医院|大学|学院|银行|律所|乐团|剧团|电视台|集团)"
)
_KINDS = {
    "院": "院",
    "校": "大学|学院|学校|中学|小学",
    "行": "银行|行",
    "台": "台|电视|广播|卫视",
    "社": "社",
    "局": "局",
    "队": "队|俱乐部|足球|篮球",
    "团": "团",
    "馆": "馆",
    "所": "所",
    "厂": "厂",
    "刊": "刊|周刊|杂志",
    "报": "报",
    "球会": "俱乐部|足球会|队",
    "俱乐部": "俱乐部|队",
    "律所": "事务所|所",
    "电视台": "台|电视",
    "集团": "集团",
}


def pointed_at(flat: Flat, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Give 該院 and the like as mentions of the house that its paragraph, or else the article, named first."""
    if "该" not in flat.text:
        return
    houses = [each for each in mentions if each.type is ORG]
    for match in _POINTS.finditer(flat.text):
        ends = tuple(_KINDS.get(match["kind"], match["kind"]).split("|"))
        paragraph, start = flat.locate(match.start())
        before = [
            each
            for each in houses
            if (each.paragraph, each.end) <= (paragraph, start) and flat.words(each).endswith(ends)
        ]
        begin = flat.text.rfind("，", flat.starts[paragraph], match.start()) - flat.starts[paragraph]
        here = [each for each in before if each.paragraph == paragraph]
        beside = (each for each in reversed(here) if each.start > begin)  # 甲集团副总某某任该集团总经理
        going = flat.text.endswith(("前往", "赴", "到", "往"), 0, match.start())
        meant = here[-1] if going and here else next(beside, next(iter(here or before), None))
        if meant is not None:
            yield Mention(paragraph, start, start + len(match[0]), ORG, meant.entity, meant.confidence)
