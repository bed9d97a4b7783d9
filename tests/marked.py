"""Articles for tests, written with their names marked: [P:張三]在[O:甲公司]任[T:總裁]."""

from __future__ import annotations

import re

from reader.document import Article, Entity, EntityType, Mention, Paragraph, Source

_TYPES = {
    "P": EntityType.PERSON,
    "O": EntityType.ORG,
    "T": EntityType.TITLE,
    "L": EntityType.PLACE,
    "D": EntityType.PRODUCT,
}
_MARK = re.compile(r"\[([POTLD]):([^\]=]+)(?:=([^\]]+))?\]")


def marked(text: str, *, date: str = "2025-07-02") -> Article:
    """Build an article: paragraphs parted by ' // ', an entity's id is its first name."""
    paragraphs: list[Paragraph] = []
    mentions: list[Mention] = []
    entities: dict[str, Entity] = {}
    for number, line in enumerate(text.split(" // ")):
        plain, end = "", 0
        for match in _MARK.finditer(line):
            plain += line[end : match.start()]
            kind, name = _TYPES[match[1]], match[2]
            key = match[3] or name
            entities.setdefault(key, Entity(key, kind, {"zh-Hans-CN": (key,)}, known=False))
            mentions.append(Mention(number, len(plain), len(plain) + len(name), kind, key))
            plain, end = plain + name, match.end()
        paragraphs.append(Paragraph(plain + line[end:]))
    return Article(Source(date=date), tuple(paragraphs), entities=entities, mentions=tuple(mentions))
