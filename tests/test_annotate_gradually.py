"""A long article is annotated stretch by stretch, in a process of its own, the reader's stretch first."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reader import intake, paths
from reader.annotate import gradually as module
from reader.annotate import kept, stretches
from reader.annotate.aside import Aside
from reader.annotate.gradually import gradually
from reader.annotate.pipeline import annotate
from reader.document import Article, Entity, EntityType, Group, Mention, Move, Paragraph, Post, Span
from reader.knowledge import Knowledge

SAMPLE = paths.shipped() / "articles" / "ai-talent-summer-2025.txt"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSREADER_CACHE", str(tmp_path))


@pytest.fixture
def short_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stretches, "LONG", 100)
    monkeypatch.setattr(stretches, "STRETCH", 100)


def never() -> bool:
    return False


def steps(
    article: Article, here: Callable[[], int] = lambda: 0, sidecar: Path | None = None
) -> list[tuple[float, Article | None]]:
    return list(gradually(article, (), sidecar, here, never))


def lines(*texts: str) -> Article:
    return Article(paragraphs=tuple(map(Paragraph, texts)))


def test_a_short_article_is_one_stretch(short_is_long: None) -> None:
    assert stretches.stretches(lines("一", "二")) == [range(2)]


def test_stretches_hold_all_paragraphs_in_order(short_is_long: None) -> None:
    article = lines("字" * 60, "字" * 60, "字" * 100, "字")
    assert stretches.stretches(article) == [range(2), range(2, 3), range(3, 4)]


def test_the_stretch_that_is_read_comes_first_and_the_rest_is_not_shown_on_the_way(
    short_is_long: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "ASIDE", 0)
    article = lines("馬斯克" + "。" * 100, "黃仁勳" + "。" * 100, "蘋果公司" + "。" * 100)
    told = steps(article, lambda: 1)
    assert [round(share, 2) for share, _ in told] == [0.33, 0.67, 1.0]
    first, second, last = (found for _, found in told)
    assert first is not None
    assert {m.paragraph for m in first.mentions} == {1}
    assert second is None
    assert last is not None
    assert {m.paragraph for m in last.mentions} == {0, 1, 2}


def test_in_a_process_of_its_own_the_same_is_found(
    shipped: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = intake.read(SAMPLE)
    monkeypatch.setattr(module, "ASIDE", 0)
    beside = SAMPLE.with_name("ai-talent-summer-2025.annotations.yaml")
    ((share, found),) = steps(article, sidecar=beside)
    assert share == 1.0
    assert found == annotate(article, shipped, sidecar=beside)


def test_the_text_is_in_memory_once_when_another_process_has_read_it() -> None:
    """To pickle a string leaves its UTF-8 in it for good, as many megabytes again as the file has."""
    article = lines("馬斯克與黃仁勳" * 40, "蘋果\ud800公司" * 40)
    sizes = [sys.getsizeof(each.text) for each in article.paragraphs]
    with Aside(()) as process:
        found = process.annotate(article)
    assert found.mentions
    assert found.paragraphs == article.paragraphs
    assert [sys.getsizeof(each.text) for each in article.paragraphs] == sizes


def test_the_second_time_everything_is_known_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    article = lines("馬斯克離開蘋果公司。")
    (_, first), *_ = steps(article)
    monkeypatch.setattr(module, "_found", None)
    assert steps(article) == [(1.0, first)]


def test_what_failed_or_was_given_up_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    article = lines("馬斯克")
    remarked = replace(article, remarks=("a plug-in failed",))
    monkeypatch.setattr(module, "_found", lambda *_: iter([(1.0, remarked)]))
    steps(article)
    list(gradually(article, (), None, lambda: 0, lambda: True))
    assert kept.recall(article, kept.key(article)) is None


def test_what_an_annotator_raises_comes_through(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(module, "ASIDE", 0)
    broken = tmp_path / "broken.annotations.yaml"
    broken.write_text("people: [")
    with pytest.raises(Exception, match=r"broken\.annotations\.yaml"):
        steps(lines("馬斯克"), sidecar=broken)


def test_stretches_are_joined_by_the_names_of_entities() -> None:
    """Posts and names add up; of two types with one id, the second gets another; moves are numbered anew."""
    article = lines("一", "二")
    parts = {
        range(1): Article(
            paragraphs=article.paragraphs[:1],
            entities={
                "arm": Entity("arm", EntityType.ORG, {"en": ("Arm",)}),
                "a": Entity("a", EntityType.PERSON, {"en": ("A",)}, posts=(Post("arm"),)),
            },
            mentions=(Mention(0, 0, 1, EntityType.ORG, "arm"),),
            moves=(Move("move-1", "a", destination=Post("arm"), evidence=(Span(0, 0, 1),)),),
        ),
        range(1, 2): Article(
            paragraphs=article.paragraphs[1:],
            entities={
                "arm": Entity("arm", EntityType.PRODUCT, {"en": ("Arm",)}),
                "a": Entity("a", EntityType.PERSON, {"en": ("A", "Aa")}, posts=(Post("b"),)),
            },
            mentions=(Mention(0, 0, 1, EntityType.PRODUCT, "arm"),),
            moves=(Move("move-1", group=Group("二人", members=("a",)), origin=Post("arm"), evidence=(Span(0, 0, 1),)),),
        ),
    }  # fmt: skip
    seen: dict[str, Entity] = {}
    placed = {each: stretches.placed(part, each.start, seen) for each, part in parts.items()}
    whole = stretches.joined(article, placed)
    assert [(m.paragraph, m.entity) for m in whole.mentions] == [(0, "arm"), (1, "arm-product")]
    assert whole.entities["a"].posts == (Post("arm"), Post("b"))
    assert whole.entities["a"].names == {"en": ("A", "Aa")}
    assert whole.entities["arm-product"].id == "arm-product"
    assert [(m.id, m.evidence[0].paragraph) for m in whole.moves] == [("move-1", 0), ("move-2", 1)]
    assert whole.moves[1].origin == Post("arm-product")


def test_what_stretches_know_of_one_entity_is_kept_once() -> None:
    """Another post makes another entity of it; the names, which most of its memory goes to, stay the same ones."""
    names = {"en": ("A",), "zh-Hans-CN": ("甲",)}
    seen: dict[str, Entity] = {}
    for number, posts in enumerate(((), (Post("b"),), ())):
        one = Entity("a", EntityType.PERSON, dict(names), posts=posts)
        part = Article(paragraphs=lines("甲").paragraphs, entities={"a": one})
        placed = stretches.placed(part, number, seen)
        assert placed.entities == {"a": one}
        assert placed.entities["a"].names is seen["a"].names
        assert (placed.entities["a"] is seen["a"]) is (not posts)
