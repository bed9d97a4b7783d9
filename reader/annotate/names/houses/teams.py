"""Teams and labs by the form of their names: 甲公司 語音團隊, “星火小組”."""

from __future__ import annotations

from collections.abc import Iterator

from reader.annotate.text.fold import Flat, flatten
from reader.annotate.text.found import entity, script_tag
from reader.annotate.text.searching import quick
from reader.annotate.text.spans import by_paragraph, outermost, touching
from reader.document import ORG, Article, Entity, Mention, Span, reading_order
from reader.knowledge import Knowledge
from reader.record import replace

_HEADS = "团队|实验室|研究院|研究所|研究中心|事业部|事业群|工作室|办公室"
_HEAD = quick(_HEADS)
_STOP = "的地得了着和与及在是将把被由从向对让等又再也都还而但或跟同说称有这那其各该本两三多数几位名人员前原"
_VERB = quick(
    "推介|介绍|发布|分享|展示|宣布|组建|解散|收购|投资|参观|加入|加盟|离开|转投|跳槽|入职|调任|转任|成立|设立|创办|创立|新设|拆分|撤销|合并|近年|内部"
    "|(?:核心|高管|管理|创始|领导|原班)$"
)
"""No team's name holds these: 青屿大学加入远山研究院 has two houses; 甲公司核心團隊 is no house of its own."""
_AFTER = quick(rf" ?([^{_STOP}\W\d_a-zA-Z]{{1,8}}?|)(?:{_HEADS})")
_QUOTED = quick(rf"[“「『\"]([^“”「」『』\"，。、的\n]{{2,12}}(?:{_HEADS}))[”」』\"]")


def teams(article: Article, knowledge: Knowledge) -> Article:
    """Mark teams; the organisation with which a team's name begins stays marked inside it."""
    flat = flatten(article.paragraphs)
    outer = by_paragraph(tuple(outermost(article.mentions)))
    entities: dict[str, Entity] = dict(article.entities)
    mentions: list[Mention] = []
    spans = {*_owned(article, knowledge, flat), *_quoted(flat)}
    for span in sorted(spans, key=lambda each: (each.paragraph, each.start, -each.end)):
        inside = touching(outer.get(span.paragraph, ()), span.start, span.end)
        if any(each.end > span.end or each.start < span.start or _same(each, span) for each in inside):
            continue
        if mentions and mentions[-1].paragraph == span.paragraph and span.start < mentions[-1].end:
            continue
        made = entity(
            ORG,
            chinese_names=(article.text(span).strip(),),
            tag=script_tag(article.paragraphs),
            taken=knowledge.entities,
        )
        entities.setdefault(made.id, made)
        mentions.append(Mention(span.paragraph, span.start, span.end, ORG, made.id, 0.8))
    if not mentions:
        return article
    ordered = tuple(sorted((*article.mentions, *mentions), key=reading_order))
    return replace(article, entities=entities, mentions=ordered)


def _same(mention: Mention, span: Span) -> bool:
    return (mention.start, mention.end) == (span.start, span.end)


def _owned(article: Article, knowledge: Knowledge, flat: Flat) -> Iterator[Span]:
    """Find an organisation followed by what its team does: OpenAI 感知團隊; a lab's name and 團隊."""
    for mention in outermost(article.mentions):
        if mention.type is ORG:
            at = flat.starts[mention.paragraph]
            match = _AFTER.match(flat.text, at + mention.end)
            if match and _VERB.search(match[1]):
                continue
            if match and (match[1] or knowledge.kinds.get(mention.entity) in ("lab", "team")):
                yield Span(mention.paragraph, mention.start, match.end() - at)


def _quoted(flat: Flat) -> Iterator[Span]:
    """Find a team's name in quotation marks, and every other place where it stands."""
    names = {match[1] for match in _QUOTED.finditer(flat.text)}
    sizes = {len(name) for name in names}
    for head in _HEAD.finditer(flat.text) if names else ():
        for size in sizes:
            begin = head.end() - size
            if begin >= 0 and flat.text[begin : head.end()] in names:
                paragraph, start = flat.locate(begin)
                yield Span(paragraph, start, start + size)
