"""annotations/moves.yaml: the verbs of moving are whole, checked and wide enough."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.annotate.moves.sentence.inflections import inflections
from reader.knowledge import Knowledge, loader, schema
from reader.knowledge.yaml import Lines, read

ANNOTATIONS = Path(__file__).parents[1] / "annotations"


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    folder = tmp_path_factory.mktemp("annotations")
    (folder / "moves.yaml").write_text((ANNOTATIONS / "moves.yaml").read_text("utf-8"), "utf-8")
    return loader.load([folder])


def test_no_fault() -> None:
    found, counts = loader.check(ANNOTATIONS)
    assert [str(fault) for fault in found if "moves.yaml" in str(fault)] == []
    assert counts["moves"] >= 30


def test_every_kind_has_words_in_both_languages(knowledge: Knowledge) -> None:
    for kind in schema.VERB_KINDS:
        tags = {tag for verb in knowledge.verbs if verb.kind == kind for tag in verb.forms}
        assert {"zh-Hans", "en"} <= tags, kind


@pytest.mark.parametrize(
    "word",
    "跳槽 加盟 入职 加入 转任 出任 接任 升任 履新 请辞 辞任 卸任 离职 被挖走 挖角 投奔 重返 回归 调任 免去 聘请 任命 委任 延揽 "
    "网罗 纳入麾下 招入 挖走 解雇 裁员 开除 炒鱿鱼 停职 退出 退役 退休 下课 签约 转会 租借加盟 請辭 過檔 到職 延攬 網羅 "
    "資遣 遭解聘 落台 回鍋 署理 裸辭".split(),
)
def test_has_the_words_of_each_region(knowledge: Knowledge, word: str) -> None:
    assert any(word in forms for verb in knowledge.verbs for forms in verb.forms.values()), word


@pytest.mark.parametrize(
    "words", ["stepping down", "was poached by", "left for", "was named", "to join", "taken up a post at"]
)
def test_has_the_words_of_english(knowledge: Knowledge, words: str) -> None:
    forms = (form for verb in knowledge.verbs for form in verb.forms.get("en", ()))
    assert any(words in inflections(form) for form in forms)


def test_at_least_forty_meanings_and_two_hundred_forms(knowledge: Knowledge) -> None:
    forms = {form for verb in knowledge.verbs for words in verb.forms.values() for form in words}
    assert len(knowledge.verbs) >= 40
    assert len(forms) >= 200


@pytest.mark.parametrize(
    ("record", "field"),
    [
        ("{id: a, kind: join, frame: person to, forms: {en: [joins]}}", "frame"),
        ("{id: a, kind: join, frame: who V to, forms: {en: [joins]}}", "frame"),
        ("{id: a, kind: join, frame: V to, forms: {en: [joins]}}", "frame"),
        ("{id: a, kind: fly, frame: person V, forms: {en: [joins]}}", "kind"),
        ("{id: a, kind: join, frame: person V, weak: perhaps, forms: {en: [joins]}}", "weak"),
        ("{id: a, kind: join, frame: person V, except: [], forms: {en: [joins]}}", "except"),
    ],
)
def test_a_wrong_verb_is_told_with_its_field(record: str, field: str) -> None:
    value = read(f"[{record}]", name="moves.yaml", lines=Lines())
    found = list(schema.faults("moves", value, path="moves.yaml", lines=Lines()))
    assert field in [fault.fields["field"] for fault in found]


def test_no_word_has_two_meanings(knowledge: Knowledge) -> None:
    """The longest form wins; of two equal ones neither would."""
    meanings: dict[str, set[str]] = {}
    for verb in knowledge.verbs:
        for words in verb.forms.values():
            for word in words:
                meanings.setdefault(word, set()).add(verb.id)
    assert {word: ids for word, ids in meanings.items() if len(ids) > 1} == {}
