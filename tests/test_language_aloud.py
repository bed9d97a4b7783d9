"""Words read aloud: by the words they stand in, names as names, what is shown and not what was written."""

from __future__ import annotations

import pytest

from reader.document import Article, Entity, EntityType, Mention, Paragraph
from reader.language.aloud import aloud
from reader.language.segment import words
from reader.page.compose import Look
from reader.page.layout import Page
from reader.script import HANT, Script, Target

PERSON, ORG = EntityType.PERSON, EntityType.ORG


def read(
    text: str,
    names: tuple[tuple[str, EntityType, dict[str, tuple[str, ...]]], ...] = (),
    look: Look | None = None,
    known: tuple[str, ...] = (),
) -> list[str]:
    """Read a text, its names each given by its characters."""
    entities = {form: Entity(form, kind, forms) for form, kind, forms in names}
    mentions = tuple(
        Mention(0, text.index(form), text.index(form) + len(form), kind, form) for form, kind, _ in names
    )
    article = Article(paragraphs=(Paragraph(text),), entities=entities, mentions=mentions)
    page = Page(article, look or Look(60, Target(HANT), ruby="all"), words)
    shown = page.block(0).view
    return ["".join(reading.syllables) for reading in aloud(page, 0, shown, known=known)]


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("銀行行長", ["yínháng", "hángzhǎng"]),
        ("AI公司2025年", ["gōngsī", "nián"]),
        ("", []),
        ("，。", []),
    ],
)
def test_words(text: str, heard: list[str]) -> None:
    assert read(text) == heard


def test_a_surname_is_read_as_one_and_stands_apart() -> None:
    assert read("單小明說", (("單小明", PERSON, {}),))[:2] == ["Shàn", "Xiǎomíng"]


def test_a_foreign_name_has_no_surname() -> None:
    assert read("查爾斯說", (("查爾斯", PERSON, {"en": ("Charles",)}),))[0] == "Cháěrsī"


def test_a_foreign_name_is_written_by_its_parts() -> None:
    assert read("傑森·德羅格", (("傑森·德羅格", PERSON, {}),)) == ["Jiésēn", "Déluógé"]


def test_a_long_name_is_written_by_its_words() -> None:
    assert read("北方科技公司", (("北方科技公司", ORG, {}),)) == ["Běifāng", "Kējì", "Gōngsī"]


def test_what_is_shown_is_read() -> None:
    forms = {"zh-Hans-CN": ("扎克伯格",), "zh-Hant-TW": ("祖克柏",)}
    look = Look(60, Target("zh-Hans", Script.TAIWAN), ruby="all")
    assert read("扎克伯格", (("扎克伯格", PERSON, forms),), look)[0].startswith("Zǔ")


def test_known_words_are_left_out_where_only_unknown_ones_are_read() -> None:
    unknown = Look(60, Target(HANT), ruby="unknown")
    assert read("研究公司", look=unknown, known=("公司",)) == ["yánjiū"]
    assert read("研究公司", known=("公司",)) == ["yánjiū", "gōngsī"]


def test_zhuyin() -> None:
    assert read("公司", look=Look(60, Target(HANT), ruby="all", phonetics="zhuyin")) == ["ㄍㄨㄥㄙ"]
