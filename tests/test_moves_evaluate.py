"""The figures of evaluate are those of the shared scorer, and the halves are always the same."""

from __future__ import annotations

import importlib.util
import json
import os
from pathlib import Path

import pytest

from reader.annotate.moves import evaluate, find_moves
from tests.command import run
from tests.marked import marked
from tests.test_moves_engine import verbs

SHARED = Path(os.environ.get("NEWSREADER_SHARED", Path(__file__).parents[2] / "shared"))


def test_events_of_a_sentence() -> None:
    article = marked("[O:藍鯨][T:執行長][P:葉承翰]離職，[P:何思齊]昨日加盟[O:北辰]。")
    found = evaluate.events(article, verbs())
    assert [event["type"] for event in found] == ["组织关系-辞/离职", "组织关系-加盟"]
    assert found[0]["args"] == [
        {"role": "离职者", "text": "藍鯨執行長葉承翰"},
        {"role": "原所属组织", "text": "藍鯨"},
    ]
    assert {"role": "时间", "text": "昨日"} in found[1]["args"]


def test_what_is_told_twice_of_one_person_counts_once() -> None:
    """DuEE labels one event; of two houses that one left, both count."""
    article = marked("[T:總監][P:葉承翰]離職。昨日[P:葉承翰]辭職後不再擔任[O:藍鯨][T:總監]。")
    (event,) = evaluate.events(article, verbs())
    assert [arg["text"] for arg in event["args"]] == ["總監葉承翰", "昨日", "藍鯨"]
    article = marked("[P:葉承翰]2011年離任[O:北辰][T:總監]，2015年離任[O:藍鯨][T:總監]。")
    assert len(evaluate.events(article, verbs())) == 2


@pytest.mark.parametrize(
    ("text", "args"),
    [
        ("[L:甲国]宣布退出[O:捕鲸委员会]。", ["甲国", "捕鲸委员会"]),
        ("[O:蓝鲸]、[O:北辰]和[O:云帆]昨日退出[O:支付联盟]。", ["蓝鲸、北辰和云帆", "支付联盟", "昨日"]),
        ("[O:蓝鲸]退出[O:北辰]股东行列。", []),
        ("[O:支付联盟]称，[O:蓝鲸]退出市场。", []),
    ],
)
def test_members_leave_a_body_though_no_reader_is_shown_it(text: str, args: list[str]) -> None:
    article = marked(text)
    found = evaluate.events(article, verbs())
    assert [each["text"] for event in found for each in event["args"]] == args
    assert not find_moves(article, verbs()).moves


def test_score_by_hand() -> None:
    gold = [
        {
            "id": "1",
            "events": [{"type": "t", "args": [{"role": "r", "text": "甲乙"}, {"role": "s", "text": "丙"}]}],
        }
    ]
    found = [{"id": "1", "events": [{"type": "t", "args": [{"role": "r", "text": "甲"}]}]}]
    figures = evaluate.score(gold, found)
    assert figures["exact"] == (0, 0, 0)
    assert figures["char"] == pytest.approx((2 / 3, 1 / 3, 4 / 9))
    assert figures["type"] == (1, 1, 1)


def test_calibration_by_hand() -> None:
    def event(person: str, sure: float) -> dict[str, object]:
        return {"type": "t", "args": [{"role": "r", "text": person}], "confidence": sure}

    gold = [{"id": "1", "events": [{"type": "t", "args": [{"role": "r", "text": "甲乙"}]}]}]
    found = [{"id": "1", "events": [event("甲乙", 0.92), event("丙", 0.88), event("丁", 0.5)]}]
    bands, error = evaluate.calibration(gold, found)
    assert [tuple(band) for band in bands] == [
        (0.5, 1, 0.5, 0.0),
        (0.9, 2, pytest.approx(0.9), 0.5),
    ]
    assert error == pytest.approx((0.5 + 2 * 0.4) / 3)
    assert evaluate.calibration([], []) == ([], 0)


def test_nothing_found_scores_nothing() -> None:
    assert evaluate.score([], []) == {"exact": (0, 0, 0), "char": (0, 0, 0), "type": (0, 0, 0)}


def test_halves_are_fixed() -> None:
    halves = [evaluate.half(f"line-{number}") for number in range(400)]
    assert set(halves) == {"dev", "held-out"}
    assert 150 < halves.count("dev") < 250
    assert evaluate.half("line-0") == halves[0]


@pytest.mark.skipif(not (SHARED / "data" / "score.py").is_file(), reason="../shared is not there")
def test_same_figures_as_the_shared_scorer() -> None:
    spec = importlib.util.spec_from_file_location("score", SHARED / "data" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    lines = (SHARED / "data" / "moves_duee.jsonl").read_text("utf-8").splitlines()
    gold = [json.loads(line) for line in lines if line.strip()]
    found = [{"id": g["id"], "events": [_clipped(event) for event in g["events"][:1]]} for g in gold]
    theirs = scorer.moves({g["id"]: g for g in gold}, {f["id"]: f for f in found})
    ours = evaluate.score(gold, found)
    assert ours["exact"] == pytest.approx(theirs[("ALL", "")][0])
    assert ours["char"] == pytest.approx(theirs[("ALL", "")][1])
    assert ours["type"] == pytest.approx(theirs[("EVENT-TYPE", "")][0])


def _clipped(event: dict[str, object]) -> dict[str, object]:
    """A prediction that errs: every argument loses its last character."""
    args = event["args"]
    assert isinstance(args, list)
    return {**event, "args": [{**arg, "text": arg["text"][:-1] or arg["text"], "alias": []} for arg in args]}


def test_the_command_scores_each_half_and_lists_what_is_otherwise(tmp_path: Path) -> None:
    ids = {
        half: next(f"{n}" for n in range(99) if evaluate.half(f"{n}") == half) for half in ("dev", "held-out")
    }
    args = [{"role": "加盟者", "text": "馬斯克"}, {"role": "所加盟组织", "text": "OpenAI"}]
    text = "馬斯克昨日加盟OpenAI。"
    lines = [
        {"id": ids["dev"], "text": "天氣很好。", "events": []},
        {"id": ids["held-out"], "text": text, "events": [{"type": "组织关系-加盟", "args": args}]},
    ]
    gold = tmp_path / "gold.jsonl"
    gold.write_text("\n\n".join(json.dumps(line) for line in lines), "utf-8")
    code, output, _ = run("evaluate", "moves", gold, "--errors", "--calibration")
    assert code == 0
    told = output.splitlines()
    assert [line.split()[:2] for line in told if " P " in line] == [
        [half, name] for half in ("dev", "held-out") for name in ("exact", "char", "type")
    ]
    assert "held-out  type   P 1.000 R 1.000 F1 1.000  n=1" in told
    assert "dev       type   P 0.000 R 0.000 F1 0.000  n=1" in told
    (different,) = [line for line in told if line.endswith(text)]
    assert different.startswith(f"{ids['held-out']}\t[('组织关系-加盟', '加盟者', '馬斯克')")
