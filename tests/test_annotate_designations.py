"""Products by their designation, beside their maker or what they are."""

from __future__ import annotations

import pytest

from reader.annotate.pipeline import annotate, load_knowledge
from reader.document import Article, EntityType, Paragraph

KNOWLEDGE = load_knowledge()


def products(text: str) -> list[str]:
    article = annotate(Article(paragraphs=(Paragraph(text),)), KNOWLEDGE)
    return [article.text(each) for each in article.mentions if each.type is EntityType.PRODUCT]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("小米发布了小米15 Pro和小米15 Ultra两款手机。", ["小米15 Pro", "小米15 Ultra"]),
        ("高通骁龙8 Gen3的性能不如天玑9400。", ["骁龙8 Gen3", "天玑9400"]),
        ("華為Mate60 Pro+在夜間拍得更清楚。", ["Mate60 Pro+"]),
        ("三星Galaxy S24 Ultra下周开卖。", ["三星Galaxy S24 Ultra"]),
        ("OPPO Find X8系列今天亮相，Find X8有三种颜色。", ["Find X8", "Find X8"]),
        ("小米集团说，小米14系列明天降价。", ["小米14"]),
        ("新机配备Adreno 830 GPU。", ["Adreno 830"]),
        ("华为发布平板电脑MatePad Pro和Sound X智能音箱。", ["MatePad Pro", "Sound X"]),
        ("DeepSeek先后开放了DeepSeek-Math、DeepSeek-Coder-v2。", ["DeepSeek-Math", "DeepSeek-Coder-v2"]),
    ],
)
def test_a_designation_is_marked_whole(text: str, found: list[str]) -> None:
    assert products(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "小米3月发布新机，华为5月跟进。",
        "腾讯2024年投资12亿元，华为15人离职。",
        "三星WCG2011北京赛区开赛。",
        "OpenAI模型和LinkedIn手机版本周更新。",
        "华为Q3芯片出货量下降，阿里P8手机端工程师离职。",
        "OpenAI-backed的公司很多。",
    ],
)
def test_dates_amounts_quarters_and_houses_are_no_designation(text: str) -> None:
    assert products(text) == []


def test_the_maker_stays_marked_within() -> None:
    article = annotate(Article(paragraphs=(Paragraph("小米集团说，小米14系列明天降价。"),)), KNOWLEDGE)
    assert [(article.text(each), each.type) for each in article.mentions] == [
        ("小米集团", EntityType.ORG),
        ("小米14", EntityType.PRODUCT),
        ("小米", EntityType.ORG),
    ]


def test_a_longer_designation_is_another_product() -> None:
    article = annotate(Article(paragraphs=(Paragraph("小米15和小米15 Pro都有现货。"),)), KNOWLEDGE)
    assert len({each.entity for each in article.mentions if each.type is EntityType.PRODUCT}) == 2
