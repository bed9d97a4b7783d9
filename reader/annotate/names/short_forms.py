"""Later, shorter names of what an article names in full: 奧本海默, Chung, 以下簡稱晨報."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

from reader.annotate.names.houses.org_forms import cuts_a_word, names_of_organisations
from reader.annotate.text.fold import CHINESE, Flat, flatten, fold, latin
from reader.annotate.text.gazetteer import Hit, Name, bounded, decoys, forms_of, gazetteer, scan
from reader.annotate.text.lately import lately
from reader.annotate.text.lexicon import lexicon
from reader.annotate.text.searching import quick
from reader.annotate.text.spans import add, by_paragraph, covered, outermost, touching
from reader.document import ORG, PERSON, PLACE, TITLE, Article, EntityType, Mention
from reader.knowledge import Knowledge
from reader.record import replace

_DEFINED = quick(
    r"[（(](?:以?下(?:文|皆|均)?(?:简)?称为?|简称为?)[:： ]?[“\"「『《]?"
    r"([^（）()“”\"「」『』《》，。\n]{2,12})[”\"」』》]?(?:，[^（）()。\n]{1,30})?[）)]"
)
_SHORT = quick(
    "(?!He|An|So|Do|Or|In|On|At|Is|It|We|My|No|To|Up|Us|By|As|Go|If|Me|Be|Am|Of|Oh|Ok|Dr|Mr|Ms|Jr|Sr)[A-Z][a-z]"
)
"""Surnames of two letters that are no word: Jimmy Ba is Ba."""

_LETTERS = quick(r"[（(]([A-Z][A-Z0-9&-]{1,7})[)）]")
_ALONE = quick(
    r"(?:^|[\n，。；：、！？“「『】]|感谢|谢谢)(.)"
    r"(?=(?:则|也|还|亦)?(?:说|表示|称|指出|认为|强调|坦言|透露|回应|受访|任内|笑说|直言|补充|解释|曾|加入|加盟|离开|离职"
    r"|在(?:内部|接受|采访|会上|信中|受访)|过去|的支持|的贡献|毕业于|出生于"
    r"|致[词辞]|专程|出席|笑|说明|解释|举例|直言|提到|表明|坦承|承认|呼吁|重申|批评|质疑|感叹|稍早|随后|日前|当天|当时|昨[天日]?|今[天日]?))",
    re.MULTILINE,
)
_COURTESY = quick(
    r"(?<![\u4e00-\u9fff])(.)(?=(?:先生|女士|小姐|博士|教授))|(?<=[，。；由任聘对向与和，])(.)(?=(?:先生|女士))"
)
_BETWEEN = 8  # characters that may stand between a name and the bracket that shortens it
_CONFIDENCE = 0.9


def short_forms(article: Article, knowledge: Knowledge) -> Article:
    """Link short forms to the one entity they can mean; those that several could mean stay unmarked."""
    flat = flatten(article.paragraphs)
    words = lexicon()
    meant: dict[str, set[tuple[str, EntityType]]] = defaultdict(set)
    organisations = names_of_organisations(article, flat, words)
    for form, mention in (*_defined(article, flat), *_names_of_people(article, flat), *organisations):
        meant[form].add((mention.entity, mention.type))
    names = {form: (Name(*next(iter(each)), False),) for form, each in meant.items() if len(each) == 1}
    taken = covered(article, flat)
    starts = {flat.starts[m.paragraph] + m.start for m in article.mentions if m.type is TITLE}
    no_names = decoys(gazetteer(knowledge), flat.text)
    barred = {at for hit in no_names for at in range(hit.start, hit.end)}  # no 中国银行 in 中国银行业
    found = [hit for hit in scan(forms_of(names), flat.text) if hit.start not in barred]
    longer = _holding(article, flat, found)
    hits = [
        hit
        for hit in found
        if (taken.find(1, hit.start, hit.end) < 0 or hit.start in longer)
        and _alone(hit, flat.text)
        and not (
            hit.names[0].type is ORG
            and hit.end - hit.start < 4
            and not (hit.end in starts and flat.text[hit.start - 1 : hit.start] in "\n，。、；：")
            and cuts_a_word(hit.start, hit.end, flat, words)
        )
    ]
    mentions = [_mention(hit, flat) for hit in hits]
    within = {part for hit in hits for part in longer.get(hit.start, ())}
    if within:
        article = replace(article, mentions=tuple(each for each in article.mentions if each not in within))
    return add(article, (), (*mentions, *_surnames_alone(article, flat)))


_WHOLE = 4
"""Characters of a short form that holds other names: 青嶼海牛, where 青嶼 is a place and 海牛 a club."""


def _holding(article: Article, flat: Flat, hits: list[Hit]) -> dict[int, list[Mention]]:
    """Give the shorter mentions within each hit of an organisation, by its start, where none reaches beyond."""
    long = [hit for hit in hits if hit.names[0].type is ORG and hit.end - hit.start >= _WHOLE]
    found: dict[int, list[Mention]] = {}
    if long:
        outer = by_paragraph(tuple(outermost(article.mentions)))
        for hit in long:
            paragraph, start = flat.locate(hit.start)
            end = start + hit.end - hit.start
            parts = touching(outer.get(paragraph, ()), start, end)
            if (
                parts
                and parts[0].type is PLACE
                and all(
                    start <= each.start and each.end <= end and each.end - each.start < end - start
                    for each in parts
                )
            ):
                found[hit.start] = list(parts)
    return found


def _mention(hit: Hit, flat: Flat) -> Mention:
    paragraph, start = flat.locate(hit.start)
    name = hit.names[0]
    return Mention(paragraph, start, start + hit.end - hit.start, name.type, name.entity, _CONFIDENCE)


def _surnames_alone(article: Article, flat: Flat) -> Iterator[Mention]:
    """Find 龔 for 龔明哲 where it begins a clause and does what people do, if the article has one person so named."""
    bearers = bearers_of_surnames(article, flat)
    for place in _where_surnames_stand(flat.text):
        if len(bearers.get(flat.text[place], ())) == 1:
            paragraph, start = flat.locate(place)
            (entity,) = bearers[flat.text[place]]
            yield Mention(paragraph, start, start + 1, PERSON, entity, _CONFIDENCE)


@lately(1)
def _where_surnames_stand(text: str) -> list[int]:
    """Give where one character does what people do, whatever it is; kept, as the same text is looked at twice."""
    found = chain(_ALONE.finditer(text), _COURTESY.finditer(text))
    return [match.start(match.lastindex or 1) for match in found]


def bearers_of_surnames(article: Article, flat: Flat) -> dict[str, set[str]]:
    """Give the people of the article by their surname, as far as they have one of one character."""
    found: dict[str, set[str]] = defaultdict(set)
    for each in article.mentions:
        if each.type is PERSON and each.end - each.start in (2, 3):
            name = flat.words(each)
            if CHINESE.fullmatch(name):
                found[name[0]].add(each.entity)
    return found


def _alone(hit: Hit, text: str) -> bool:
    """Tell whether a hit is no part of another name: neither A·X nor `Leo Chung`."""
    before, after = text[max(0, hit.start - 2) : hit.start], text[hit.end : hit.end + 2]
    if before.endswith("·") or after.startswith("·"):
        return False
    if not latin(text[hit.start]):
        return True
    return not (before[:1].isalpha() and latin(before[:1]) and before.endswith(" ")) and not re.match(
        r" [A-Z]", after
    )


def _defined(article: Article, flat: Flat) -> Iterator[tuple[str, Mention]]:
    """Read 字節跳動（以下簡稱字節）, 智能產業研究院（AIR）; of 《城市晨報》記者（以下簡稱晨報記者） take 晨報."""
    letters, defined = [*_LETTERS.finditer(flat.text)], [*_DEFINED.finditer(flat.text)]
    ends: dict[tuple[int, int], list[Mention]] = defaultdict(list)
    for each in article.mentions if letters or defined else ():
        ends[each.paragraph, each.end].append(each)
    for match in letters:
        paragraph, at = flat.locate(match.start())
        house = next((each for each in ends.get((paragraph, at), ()) if each.type is ORG), None)
        if house is not None:
            yield match[1], house
    for match in defined:
        paragraph, at = flat.locate(match.start())
        near = [each for end in range(at - _BETWEEN, at + 1) for each in ends.get((paragraph, end), ())]
        if not near:
            continue
        mention = max(near, key=lambda each: (each.end, each.start))
        if mention.type is TITLE and len(near) > 1:
            mention = sorted(near, key=lambda each: (each.end, each.start))[-2]
        between = fold(article.paragraphs[paragraph].text[mention.end : at]).strip('》”」』 "')
        form = match[1].removesuffix(between) if between else match[1]
        if len(form) > 1 and (not between or form != match[1]):
            yield form, mention


_PARTS = re.compile("[· .．-]")
"""What parts a foreign name in Chinese: 大衛·布倫南, 大衛-布倫南."""


def _names_of_people(article: Article, flat: Flat) -> Iterator[tuple[str, Mention]]:
    """Give the names of people, which may stand elsewhere too, and the last part of foreign ones."""
    seen: set[tuple[str, str]] = set()
    for mention in article.mentions:
        if mention.type is PERSON:
            full = flat.words(mention)
            if (full, mention.entity) in seen:
                continue
            seen.add((full, mention.entity))
            yield full, mention
            last = _PARTS.split(full)[-1] if CHINESE.match(full) else re.split(r"[· ]", full)[-1]
            if (
                last
                and last != full
                and (len(last) > (2 if latin(last[0]) else 1) or _SHORT.fullmatch(last))
                and bounded(last, 0, len(last))
            ):
                yield last, mention
