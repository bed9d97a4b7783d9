"""The record of a person or organisation that no file knows: its id, its names, its script."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from functools import lru_cache

from reader.annotate.fold import chinese, fold
from reader.document import Entity, EntityType, Paragraph

_SAMPLE = 2000  # characters of an article that tell its script


def slug(name: str) -> str:
    """Give the id of an English name: Hyung Won Chung -> hyung-won-chung; empty without letters."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", "")))


def entity(
    kind: EntityType,
    *,
    chinese_names: tuple[str, ...] = (),
    english: str = "",
    tag: str,
    taken: Container[str],
) -> Entity:
    """Make an entity found in a text.

    Its id is that of the English name; without one `person-` and the simplified Chinese name, so
    that both scripts give one id.  An id that something else has already gets its type appended.
    """
    identity = (
        slug(english) or f"{kind.lower()}-{'-'.join(fold((*chinese_names, english)[0]).lower().split())}"
    )
    if identity in taken:
        identity = f"{identity}-{kind.lower()}"
    names = {tag: chinese_names} if chinese_names else {}
    if english:
        names["en"] = (english,)
    return Entity(identity, kind, names, known=False)


def script_tag(paragraphs: tuple[Paragraph, ...]) -> str:
    """Tell which tag the names of an article get: zh-Hant-TW where it is in traditional script."""
    sample, size = [], 0
    for paragraph in paragraphs:
        sample.append(paragraph.text)
        size += len(paragraph.text)
        if size > _SAMPLE:
            break
    return _tag("".join(sample)[:_SAMPLE])


@lru_cache(maxsize=4)
def _tag(sample: str) -> str:
    changed = sum(chinese(one) for one, other in zip(sample, fold(sample), strict=True) if one != other)
    return "zh-Hant-TW" if changed * 20 > sum(map(chinese, sample)) else "zh-Hans-CN"
