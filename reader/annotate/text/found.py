"""The record of a person or organisation that no file knows: its id, its names, its script."""

from __future__ import annotations

import re
import unicodedata
from collections import ChainMap
from collections.abc import Container, Mapping

from reader.annotate.text.fold import CHINESE, fold
from reader.annotate.text.lately import lately
from reader.document import Entity, EntityType, Paragraph

_SAMPLE = 2000  # characters of an article that tell its script


def slug(name: str) -> str:
    """Give the id of an English name: Hyung Won Chung -> hyung-won-chung; empty without letters."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", "")))


def either(one: Mapping[str, Entity], other: Mapping[str, Entity]) -> Container[str]:
    """Give the ids of both, as they are when asked for: to put thousands into one set takes longer."""
    return ChainMap(one, other)  # type: ignore[arg-type]  # nothing is put into them


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


@lately(2)
def script_tag(paragraphs: tuple[Paragraph, ...]) -> str:
    """Tell which tag the names of an article get: zh-Hant-TW where it is in traditional script."""
    sample, size = [], 0
    for paragraph in paragraphs:
        sample.append(paragraph.text)
        size += len(paragraph.text)
        if size > _SAMPLE:
            break
    printed = "".join(sample)[:_SAMPLE]
    changed = "".join(one for one, other in zip(printed, fold(printed), strict=True) if one != other)
    return "zh-Hant-TW" if _chinese(changed) * 20 > _chinese(printed) else "zh-Hans-CN"


def _chinese(text: str) -> int:
    """Count the Chinese characters."""
    return sum(map(len, CHINESE.findall(text)))
