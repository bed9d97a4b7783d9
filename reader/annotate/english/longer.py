"""Names that the text writes longer than they are known: Matthew Cheung Kin-chung, Tesla Motors."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.annotate.text.spans import by_paragraph
from reader.document import ORG, PERSON, Article, Mention
from reader.record import replace

_CHINESE_TOO = re.compile(
    r"(?: [A-Z][a-z]+)?(?: [A-Z][a-z]+-[a-z]+)| (?:[BCDFGHJKLMNPQRSTWXYZ]h?[aeiou]{1,2}n?g?)(?:[bcdfghjklmnpqrstwxyz]h?[aeiou]{1,3}n?g?)?"
)
"""A married name and a Chinese given name behind an English one: Carrie Lam| Cheng Yuet-ngor."""
_OF_BUSINESS = re.compile(
    r"(?: (?:Motors?|Technolog(?:y|ies)|Company|Co|Corporation|Corp|Inc|Ltd|Limited|Plc|PLC|AG|SE|Holdings?|Group"
    r"|Industries|International|Platforms|Networks|Systems|Enterprises|Brands|Bancorp|Financial|Entertainment))+"
)
"""What a company's name may have behind it and be the same company."""

Place = tuple[int, int, int]
"""Paragraph, start and end of a run of capitalised words."""


def lengthened(article: Article, shapes: Iterable[Place]) -> Article:
    """Let a known name reach to the end of the capitalised words that go on from it, where they are of that name."""
    ends = {(paragraph, start): end for paragraph, start, end in shapes}
    longer: dict[Mention, Mention] = {}
    for paragraph, mentions in by_paragraph(article.mentions).items():
        text = article.paragraphs[paragraph].text
        for mention in mentions:
            more = _CHINESE_TOO if mention.type is PERSON else _OF_BUSINESS
            end = ends.get((paragraph, mention.start), mention.end)
            if mention.type in (PERSON, ORG) and more.fullmatch(text, mention.end, end):
                longer[mention] = replace(mention, end=end)
    return replace(article, mentions=tuple(longer.get(m, m) for m in article.mentions)) if longer else article
