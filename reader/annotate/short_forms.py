"""Later, shorter names of what an article names in full: 奧本海默, Chung, 以下簡稱晨報."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from reader.annotate.fold import Flat, flatten, fold, latin
from reader.annotate.gazetteer import Gazetteer, Hit, Name, bounded, scan
from reader.annotate.spans import add
from reader.document import Article, EntityType, Mention
from reader.knowledge import Knowledge

_DEFINED = re.compile(
    r"[（(](?:以?下(?:文|皆|均)?(?:简)?称为?|简称为?)[:： ]?[“\"「『《]?"
    r"([^（）()“”\"「」『』《》，。\n]{2,12})[”\"」』》]?[）)]"
)
_BETWEEN = 8  # characters that may stand between a name and the bracket that shortens it
_CONFIDENCE = 0.9


def short_forms(article: Article, knowledge: Knowledge) -> Article:
    """Link short forms to the one entity they can mean; those that several could mean stay unmarked."""
    flat = flatten(article.paragraphs)
    meant: dict[str, set[tuple[str, EntityType]]] = defaultdict(set)
    for form, mention in (*_defined(article, flat), *_names_of_people(article)):
        meant[form].add((mention.entity, mention.type))
    names = {form: (Name(*next(iter(each)), False),) for form, each in meant.items() if len(each) == 1}
    lengths: dict[str, tuple[int, ...]] = {}
    for form in names:
        lengths[form[:2]] = tuple(sorted({*lengths.get(form[:2], ()), len(form)}))
    hits = [hit for hit in scan(Gazetteer(names, lengths, {}), flat.text) if _alone(hit, flat.text)]
    return add(article, (), (_mention(hit, flat) for hit in hits))


def _mention(hit: Hit, flat: Flat) -> Mention:
    paragraph, start = flat.locate(hit.start)
    name = hit.names[0]
    return Mention(paragraph, start, start + hit.end - hit.start, name.type, name.entity, _CONFIDENCE)


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
    """Read 字節跳動（以下簡稱字節）; of 《城市晨報》記者（以下簡稱晨報記者） take 晨報."""
    ends: dict[tuple[int, int], list[Mention]] = defaultdict(list)
    for each in article.mentions:
        ends[each.paragraph, each.end].append(each)
    for match in _DEFINED.finditer(flat.text):
        paragraph, at = flat.locate(match.start())
        near = [each for end in range(at - _BETWEEN, at + 1) for each in ends.get((paragraph, end), ())]
        if not near:
            continue
        mention = max(near, key=lambda each: (each.end, each.start))
        if mention.type is EntityType.TITLE and len(near) > 1:
            mention = sorted(near, key=lambda each: (each.end, each.start))[-2]
        between = fold(article.paragraphs[paragraph].text[mention.end : at]).strip('》”」』 "')
        form = match[1].removesuffix(between) if between else match[1]
        if len(form) > 1 and (not between or form != match[1]):
            yield form, mention


def _names_of_people(article: Article) -> Iterator[tuple[str, Mention]]:
    """Give the names of people, which may stand elsewhere too, and the last part of foreign ones."""
    for mention in article.mentions:
        if mention.type is EntityType.PERSON:
            full = fold(article.text(mention))
            yield full, mention
            last = re.split(r"[· ]", full)[-1]
            if (
                last
                and last != full
                and len(last) > (2 if latin(last[0]) else 1)
                and bounded(last, 0, len(last))
            ):
                yield last, mention
