"""Known names in an article: the longest wins, and a name that is also a word needs proof."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from reader.annotate.names.foreign_parts import given_name, without_foreign_parts
from reader.annotate.names.known_cues import A_BODY, ACTS, COMES, CUES_AFTER, CUES_BEFORE, FROM, NEAR
from reader.annotate.names.sport import Sports, clubs_alone
from reader.annotate.text.fold import Flat, flatten, latin
from reader.annotate.text.gazetteer import Gazetteer, Hit, Name, gazetteer, scan
from reader.annotate.text.lexicon import lexicon
from reader.annotate.text.transliteration import CHARACTERS
from reader.document import ORG, PERSON, PRODUCT, TITLE, Article, EntityType, Mention, reading_order
from reader.knowledge import Knowledge
from reader.record import replace


def known_names(article: Article, knowledge: Knowledge) -> Article:
    """Mark the names of all known entities; what an annotator marked before gives way."""
    known = gazetteer(knowledge)
    flat = flatten(article.paragraphs)
    sports = Sports(knowledge, flat.text)
    mentions = sorted(find(known, flat, knowledge.parents, sports), key=reading_order)
    mentioned = dict.fromkeys(mention.entity for mention in mentions)
    entities = {identity: knowledge.entities[identity] for identity in mentioned}
    return replace(article, entities={**article.entities, **entities}, mentions=tuple(mentions))


def find(known: Gazetteer, flat: Flat, parents: Mapping[str, str], sports: Sports) -> list[Mention]:
    """Find the believed names of a folded article, and the organisations named within them.

    `parents` maps a product to its maker and an organisation to the one it belongs to; a club needs no
    other proof where its sport is told of.
    """
    hits = _without_decoys(scan(known.forms, flat.text))
    hits = [hit for hit in hits if not (_part_of_a_name(hit, flat.text) or _longer_name(hit, flat.text))]
    hits = without_foreign_parts(hits, flat.text)
    hits = [hit for hit in hits if not given_name(hit, known, flat.text)]
    sure = longest(hit for hit in hits if not _doubtful(hit))
    certain = {name.entity for hit in sure for name in hit.names if not name.ambiguous}
    believed = _believed(clubs_alone(hits, known, sports, flat.text), sure, certain, flat.text, parents)
    outer = longest(believed)
    mentions = [_mention(_spelt_out(hit, flat.text), certain, flat) for hit in outer]
    return mentions + _nested(believed, outer, mentions, certain, flat)


_LAST_PART = re.compile(rf"[{''.join(sorted(CHARACTERS))}]{{1,3}}(?=[（(][A-Z])")


def _spelt_out(hit: Hit, text: str) -> Hit:
    """Give 艾倫·戴 what else is spelt there, 艾倫·戴伊（Alan Dye）: another way to write the same name."""
    if "·" not in text[hit.start : hit.end] or hit.names[0].type is not PERSON:
        return hit
    more = _LAST_PART.match(text, hit.end)
    return hit._replace(end=more.end()) if more else hit


def _doubtful(hit: Hit) -> bool:
    """Tell whether all that a form may stand for may be an ordinary word as well."""
    return hit.names[0].ambiguous and (len(hit.names) == 1 or all(name.ambiguous for name in hit.names))


def longest(hits: Iterable[Hit]) -> list[Hit]:
    """Choose hits from the left, the longest at each place, none touching another."""
    chosen: list[Hit] = []
    end = 0
    for hit in hits:
        if hit.start >= end:
            chosen.append(hit)
            end = hit.end
    return chosen


def _without_decoys(hits: Sequence[Hit]) -> list[Hit]:
    """Drop what stands in, or crosses, a word that only looks as if it held a name."""
    if all(hit.names for hit in hits):
        return list(hits)
    decoys = [hit for hit in hits if not hit.names]
    kept = []
    place = 0
    for hit in hits:
        while place < len(decoys) and decoys[place].end <= hit.start:
            place += 1
        if hit.names and not _crossed(hit, decoys[place : place + 4]):
            kept.append(hit)
    return kept


def _crossed(hit: Hit, decoys: Sequence[Hit]) -> bool:
    for decoy in decoys:
        if decoy.start >= hit.end:
            return False  # nor does one of those behind it
        if hit.start < decoy.end and not _within(decoy, hit):
            return True
    return False


def _within(inner: Hit, outer: Hit) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end and inner[:2] != outer[:2]


_NAME_BEFORE, _NAME_BEHIND = re.compile("[A-Z][a-z]+ $"), re.compile(" [A-Z][a-z]")


def _part_of_a_name(hit: Hit, text: str) -> bool:
    """Tell whether one Latin word that names a person stands in another's name: Randi Zuckerberg."""
    if hit.names[0].type is not PERSON or not latin(text[hit.start]):
        return False
    form = text[hit.start : hit.end]
    if " " in form or not form.isascii():
        return False
    return bool(
        _NAME_BEFORE.search(text, max(0, hit.start - 20), hit.start) or _NAME_BEHIND.match(text, hit.end)
    )


_APPOINTS = re.compile("(?:任命|免去|选举|聘任|聘请|委任|提名|增补)[:：]?$")
_NAMED_AS = re.compile(r"(?:任命|聘任|选举|委任|提名|补选|增补)[:：]?[\u3400-\u9fff]$")
_NAME_ENDS = re.compile(
    r"[\u3400-\u9fff](?:(?<![为的])(?:为|的)|(?<![为的担出接兼转升调改就履上常返回新现])(?:担任|出任|接任|任(?!命)))"
)
_WOMAN = re.compile(r"[\u3400-\u9fff][（(][男女][）)，,]")


def _longer_name(hit: Hit, text: str) -> bool:
    """Tell whether a name of two characters is the beginning of another's: 李強 of 任命李強華（女）為…."""
    if hit.names[0].type is ORG and text[hit.end - 1] == "为" and _NAMED_AS.search(text, 0, hit.start):
        return True  # 任命傅华|为
    if hit.end - hit.start != 2 or hit.names[0].type is not PERSON or latin(text[hit.start]):
        return False
    if _WOMAN.match(text, hit.end):
        return True
    appointed = _APPOINTS.search(text, max(0, hit.start - 4), hit.start)
    return bool(appointed and _NAME_ENDS.match(text, hit.end))


_OFTEN = 3
"""Places with proof after which an ordinary word is a house throughout: 蘋果; 科大, which is none, is one after the first."""

_FORMER = re.compile("[前原]")
"""May stand between an organisation and a title: 港鐵前主席."""


_LISTS = tuple("、和与及")


def _believed(
    hits: list[Hit], sure: list[Hit], certain: set[str], text: str, parents: Mapping[str, str]
) -> list[Hit]:
    """Leave out names that may be ordinary words and have no proof, and what nothing is left of."""
    types_at_end = {hit.end: _choose(hit.names, certain).type for hit in sure}
    types_at_start = {hit.start: _choose(hit.names, certain).type for hit in sure}
    houses = {_house(identity, parents) for identity in certain}

    def proven(hit: Hit, name: Name) -> bool:
        end = hit.end + bool(_FORMER.match(text, hit.end)) + (text[hit.end : hit.end + 1] in (" ", "”", "」"))
        beside = (
            types_at_end.get(hit.start - 1) if text[hit.start - 1 : hit.start] in _LISTS else None,
            types_at_start.get(hit.end + 1) if text[hit.end : hit.end + 1] in _LISTS else None,
        )
        return _proven(hit, name.type, text, types_at_end.get(hit.start), types_at_start.get(end), beside)

    shown = [
        (text[hit.start : hit.end], name)
        for hit in hits
        for name in hit.names
        if name.ambiguous and (name.type is ORG or _foreign(hit, name)) and proven(hit, name)
    ]
    often = Counter((words, name.entity) for words, name in shown if name.type is ORG)
    once = {
        each
        for each in {(words, name.entity) for words, name in shown}
        if often[each] >= _OFTEN or A_BODY.search(each[0]) or not lexicon().ordinary(each[0])
    }
    believed = []
    for hit in hits:
        if len(hit.names) == 1 and not hit.names[0].ambiguous:  # as most
            believed.append(hit)
            continue
        names = tuple(
            name
            for name in hit.names
            if not name.ambiguous
            or name.entity in certain
            or (name.type is PRODUCT and _at_home(hit, name, text, houses, parents))
            or (text[hit.start : hit.end], name.entity) in once
            or proven(hit, name)
        )
        if names:
            believed.append(hit if len(names) == len(hit.names) else hit._replace(names=names))
    shadows = [
        hit for hit in hits if hit.end - hit.start > 3 and all(_foreign(hit, name) for name in hit.names)
    ]
    within = {at: shadow for shadow in shadows for at in range(shadow.start, shadow.end)}
    return [hit for hit in believed if hit.start not in within or not _within(hit, within[hit.start])]


def _foreign(hit: Hit, name: Name) -> bool:
    """Tell whether this is a person's name too long for a Chinese one: 伊萬科維奇, which holds no 萬科."""
    return name.type is PERSON and hit.end - hit.start > 3


def _at_home(hit: Hit, name: Name, text: str, houses: set[str], parents: Mapping[str, str]) -> bool:
    """Tell whether a Latin word stands alone in Chinese text and the article names the product's makers.

    So Gemini is a product where Google is spoken of, and the sign of the Twins elsewhere.
    """
    if name.entity not in parents or not latin(text[hit.start]):
        return False
    beside = text[max(0, hit.start - 2) : hit.start].strip()[-1:] + text[hit.end : hit.end + 2].strip()[:1]
    return not any(map(latin, beside)) and _house(name.entity, parents) in houses


def _house(identity: str, parents: Mapping[str, str]) -> str:
    """Go from a product or organisation up to the one that nobody owns."""
    for _ in range(8):  # deeper than any house; and a circle ends
        if identity not in parents:
            break
        identity = parents[identity]
    return identity


_NEIGHBOURS: Mapping[EntityType, tuple[EntityType | None, EntityType | None]] = {
    ORG: (None, TITLE),
    PERSON: (TITLE, None),
    PRODUCT: (ORG, None),
    TITLE: (ORG, PERSON),
}
"""What before and what behind a doubtful name of a type proves it."""


def _proven(
    hit: Hit,
    wanted: EntityType,
    text: str,
    before: EntityType | None,
    after: EntityType | None,
    beside: tuple[EntityType | None, EntityType | None],
) -> bool:
    """Tell whether what stands beside a doubtful name proves it."""
    neighbours = _NEIGHBOURS.get(wanted, (None, None))
    if wanted is ORG and ORG in beside:
        return True  # 亞馬遜、蘋果
    if (before and before is neighbours[0]) or (after and after is neighbours[1]):
        return True
    if wanted is not PERSON and text[hit.start - 1 : hit.start] + text[hit.end : hit.end + 1] == "《》":
        return True  # a paper or a work by its title: 《連線》
    if wanted is EntityType.ORG and A_BODY.search(text, hit.start, hit.end) and ACTS.match(text, hit.end):
        return True  # 經濟部26日舉行, 經濟部|長
    if wanted is EntityType.ORG and text.endswith(FROM, 0, hit.start) and COMES.match(text, hit.end):
        return True
    ahead = text[hit.end : hit.end + NEAR]
    behind = text[max(0, hit.start - NEAR) : hit.start]
    return bool(CUES_AFTER[wanted].match(ahead) or CUES_BEFORE[wanted].search(behind))


def _choose(names: Sequence[Name], certain: set[str]) -> Name:
    """Choose what a form stands for: what the article names elsewhere too, then what is unambiguous.

    Of two that are alike the later one counts: a user's own annotations are laid over ours.
    """
    if len(names) == 1:
        return names[0]
    return min(reversed(names), key=lambda name: (name.entity not in certain, name.ambiguous))


def _mention(hit: Hit, certain: set[str], flat: Flat) -> Mention:
    name = _choose(hit.names, certain)
    paragraph, start = flat.locate(hit.start)
    return Mention(paragraph, start, start + hit.end - hit.start, name.type, name.entity)


def _nested(
    believed: list[Hit], outer: list[Hit], mentions: list[Mention], certain: set[str], flat: Flat
) -> list[Mention]:
    """Keep the organisation with which the name of a product or organisation begins: OpenAI o1."""
    around = {hit.start: (hit.end, mention) for hit, mention in zip(outer, mentions, strict=True)}
    nested: dict[int, Mention] = {}
    for hit in believed:
        end, outside = around.get(hit.start, (0, None))
        if outside is None or hit.end >= end or outside.type not in (PRODUCT, ORG):
            continue
        inside = _mention(hit, certain, flat)
        if inside.type is ORG and inside.entity != outside.entity:
            nested.setdefault(hit.start, inside)  # the longest comes first
    return list(nested.values())
