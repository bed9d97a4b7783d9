"""Names that the text writes longer than they are known: Matthew Cheung Kin-chung, Tesla Motors."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.annotate.text.spans import by_paragraph
from reader.document import ORG, PERSON, Article, Mention
from reader.knowledge import Knowledge
from reader.record import replace

_CHINESE_TOO = re.compile(
    r"(?: [A-Z][a-z]+)?(?: [A-Z][a-z]+-[a-z]+)| (?:[BCDFGHJKLMNPQRSTWXYZ]h?[aeiou]{1,2}n?g?)(?:[bcdfghjklmnpqrstwxyz]h?[aeiou]{1,3}n?g?)?"
)
"""A married name and a Chinese given name behind an English one: Carrie Lam| Cheng Yuet-ngor."""
_OF_BUSINESS = re.compile(
    r"(?: (?:Motors?|Technolog(?:y|ies)|Company|Co|Corporation|Corp|Inc|Ltd|Limited|Plc|PLC|AG|SE|Holdings?|Group"
    r"|Industries|International|Platforms|Networks|Systems|Enterprises|Brands|Bancorp|Financial|Entertainment"
    r"|(?:Asset|Investment|Wealth|Global|Private|Fixed|Capital|Money)(?: (?:Asset|Investment|Wealth|Private|Fixed|Capital))? (?:Management|Managers?|Advisors|Income|Markets|Investors|Bank|Banking|Equity|Partners)"
    r"|News|Sports?|Radio|Securities|Automotive|Motor|Television(?: Group| Studios| Network)?|Network Television|Pictures|Pharmaceuticals?|Energy|Airlines|Electronics|Semiconductors?|Art Museums?))+"
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


def called_in_brackets(article: Article, knowledge: Knowledge) -> Article:
    """Make one of a house and the letters in brackets behind it: Polar Capital Corp. (PCC)."""
    ends = {(m.paragraph, m.end): m for m in article.mentions if m.type is ORG}
    one: dict[str, str] = {}
    for short in article.mentions:
        text = article.paragraphs[short.paragraph].text
        bracket = text[short.start - 2 : short.start] == " (" and text.startswith(")", short.end)
        whole = ends.get((short.paragraph, short.start - 2)) if bracket and short.type is ORG else None
        if (
            whole is None
            or whole.entity == short.entity
            or not _initials(article.text(whole), article.text(short))
        ):
            continue
        if short.entity not in knowledge.entities:
            one[short.entity] = whole.entity
        elif whole.entity not in knowledge.entities:
            one[whole.entity] = short.entity
    if not one:
        return article
    mentions = tuple(replace(m, entity=one.get(m.entity, m.entity)) for m in article.mentions)
    entities = {key: each for key, each in article.entities.items() if key not in one}
    return replace(article, mentions=mentions, entities=entities)


def _initials(name: str, letters: str) -> bool:
    """Tell whether capitals are the initials of a name, in order."""
    rest = iter("".join(word[:1] for word in re.findall(r"[\w']+", name)).upper())
    return sum(map(str.isupper, letters)) > 1 and all(each in rest for each in letters if each.isupper())
