"""Scores of exact spans, the list of mistakes, and the labels and features that the tagger learns from."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotate.evaluate import (
    Labelled,
    Mistake,
    mistakes,
    pipeline,
    predict,
    read_labelled,
    report,
    scores,
)
from reader.annotate.tagging.tagger import MODEL, Tagger, labels_of, likely_right, spans_of, tagger
from reader.annotate.text.fold import fold
from reader.annotate.text.lexicon import Word, made
from reader.annotate.training.train import rebuild
from reader.document import EntityType
from reader.knowledge import Knowledge

TEXT = "甲乙公司總裁張小雨去了丙丁。"
GOLD = [Labelled("1", TEXT, frozenset({(0, 4, "ORG"), (4, 6, "TITLE"), (6, 9, "PERSON"), (11, 13, "ORG")}))]
GUESS = [Labelled("1", TEXT, frozenset({(0, 4, "ORG"), (4, 6, "ORG"), (6, 8, "PERSON"), (9, 11, "PLACE")}))]


def test_scores_count_exact_spans_and_types() -> None:
    result = scores(GOLD, GUESS)
    assert result["ORG"] == (0.5, 0.5, 0.5, 2)
    assert result["PERSON"] == (0.0, 0.0, 0.0, 1)
    assert result["ALL"] == (0.25, 0.25, 0.25, 4)


def test_types_that_the_gold_does_not_label_are_left_out() -> None:
    assert scores(GOLD, GUESS, types=("PERSON", "TITLE"))["ALL"].gold == 2
    assert "PLACE" not in scores(GOLD, GUESS, types=("PERSON",))


def test_each_mistake_says_what_was_wanted_and_where() -> None:
    found = list(mistakes(GOLD, GUESS))
    assert [(each.kind, each.wanted, each.got) for each in found] == [
        ("type", "總裁/TITLE", "總裁/ORG"),
        ("bounds", "張小雨/PERSON", "張小/PERSON"),
        ("missed", "丙丁/ORG", ""),
        ("extra", "", "去了/PLACE"),
    ]
    assert found[1] == Mistake("bounds", "張小雨/PERSON", "張小/PERSON", "甲乙公司總裁[張小雨]去了丙丁。")


def test_a_report_is_a_table() -> None:
    assert report(scores(GOLD, GUESS))[-1] == "ALL        P 0.2500 R 0.2500 F1 0.2500  n=4"


def test_labelled_texts_are_read_and_predicted(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    names = [{"start": 2, "end": 6, "type": "PERSON", "text": "保羅·格"}]
    path.write_text(
        json.dumps({"id": "a", "text": "去找保羅·格林", "entities": names}) + "\n\n", encoding="utf-8"
    )
    gold = read_labelled(path)
    assert gold == [Labelled("a", "去找保羅·格林", frozenset({(2, 6, "PERSON")}))]
    assert next(predict(gold, pipeline(Knowledge()))).spans == {(2, 7, "PERSON")}


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 5), st.sampled_from(["PERSON", "ORG"]))))
def test_labels_tell_the_spans_again(pieces: list[tuple[int, int, str]]) -> None:
    spans: list[tuple[int, int, str]] = []
    end = 0
    for gap, size, kind in pieces:
        spans.append((end + gap, end + gap + size, kind))
        end += gap + size
    labels = labels_of(end + 1, spans)
    assert _spans(labels) == [(start, stop) for start, stop, _ in spans]
    assert [labels[start][2:] for start, _ in _spans(labels)] == [kind for _, _, kind in spans]


LABELS = ["B-ORG", "B-PERSON", "E-ORG", "E-PERSON", "I-ORG", "I-PERSON", "O"]


def _spans(labels: list[str], firsts: Sequence[int] = (0,)) -> list[tuple[int, int]]:
    numbers = np.array([LABELS.index(label) for label in labels], np.int64)
    opens, closes = spans_of(numbers, LABELS, np.array([at for at in firsts if at < len(labels)], np.int64))
    return list(zip(opens.tolist(), closes.tolist(), strict=True))


@given(st.lists(st.sampled_from(LABELS)), st.sets(st.integers(0, 20)))
def test_any_labels_give_spans_that_do_not_touch(labels: list[str], firsts: set[int]) -> None:
    """They cover all that is labelled, each of one type, and none goes over the edge of a sentence."""
    spans = _spans(labels, sorted(firsts | {0}))
    covered = [at for start, stop in spans for at in range(start, stop)]
    assert covered == [at for at, label in enumerate(labels) if label != "O"]
    for start, stop in spans:
        assert len({label[2:] for label in labels[start:stop]}) == 1
        assert not firsts & set(range(start + 1, stop))
        assert not any(label[0] == "B" for label in labels[start + 1 : stop])


@pytest.mark.parametrize("partly", [False, True])
def test_a_model_learns_from_labelled_texts(tmp_path: Path, partly: bool) -> None:
    """Forty sentences of one pattern are enough to find a name that was never seen."""
    people = [a + b + c for a in "张李" for b in "小大中天" for c in "明红雨文云"]
    lines = [
        {"id": name, "text": f"昨天{name}表示同意。", "entities": [{"start": 2, "end": 5, "type": "PERSON"}]}
        for name in people
    ]
    path, other, model = tmp_path / "train.jsonl", tmp_path / "other.jsonl", tmp_path / "model"
    other.write_text(json.dumps({"id": "1", "text": "今天下雨。", "entities": []}), encoding="utf-8")
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    words = made([Word(each, "v", 1000, "w") for each in ("昨天", "表示", "同意")], "张李王")
    rebuild([path], [other] if partly else [], model=model, words=words)
    found = list(Tagger(model, words).text("昨天王小虎表示同意。"))
    assert [(each.start, each.end, each.type) for each in found] == [(2, 5, EntityType.PERSON)]
    assert 0 < found[0].confidence <= 1


def test_the_shipped_model_is_small_and_comes_with_its_card() -> None:
    size = sum(len(zlib.compress(path.read_bytes())) for path in MODEL.parent.iterdir())  # as in the wheel
    assert size < 8_000_000
    card = (MODEL.parent / "README.md").read_text(encoding="utf-8")
    for name in ("CLUENER", "Resume", "GSD", "CC-CEDICT", "CC BY-SA 4.0"):
        assert name in card


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("据悉，王建国昨日出任总经理。", "王建国", EntityType.PERSON),
        ("会议由上海交通大学主办。", "上海交通大学", EntityType.ORG),
        ("他是公司的副总经理。", "副总经理", EntityType.TITLE),
    ],
)
def test_the_shipped_model_finds_names(text: str, name: str, kind: EntityType) -> None:
    found = [(text[each.start : each.end], each.type) for each in tagger().text(text)]
    assert (name, kind) in found


def test_the_figures_are_those_of_the_shared_scorer(tmp_path: Path) -> None:
    data = Path(os.environ.get("NEWSREADER_SHARED", Path(__file__).parents[2] / "shared")) / "data"
    if not (data / "score.py").is_file():
        pytest.skip("the shared data is not here")
    gold = read_labelled(data / "ner_cluener_dev.jsonl")[:200]
    guess = [
        each._replace(spans=frozenset((f.start, f.end, f.type.value) for f in tagger().text(fold(each.text))))
        for each in gold
    ]
    paths = [tmp_path / "gold.jsonl", tmp_path / "guess.jsonl"]
    for path, lines in zip(paths, (gold, guess), strict=True):
        path.write_text(
            "\n".join(
                json.dumps(
                    {
                        "id": each.id,
                        "text": each.text,
                        "entities": [{"start": a, "end": b, "type": kind} for a, b, kind in each.spans],
                    }
                )
                for each in lines
            ),
            encoding="utf-8",
        )
    printed = subprocess.check_output(
        [sys.executable, str(data / "score.py"), "entities", *map(str, paths)], text=True
    )
    assert printed.splitlines() == report(scores(gold, guess))


def test_the_chance_to_be_right_grows_with_confidence_and_is_below_it_where_models_believe_too_much() -> None:
    chances = [likely_right(confidence) for confidence in (0.0, 0.3, 0.6, 0.84, 0.98, 1.0)]
    assert chances == sorted(chances)
    assert chances[0] == 0
    assert 0.66 < chances[3] < 0.72
    assert 0.9 < chances[4] < chances[5] < 1
