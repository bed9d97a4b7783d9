"""Text read in the wrong encoding is read again; what its bytes lost is told, or □."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from reader.document import Certainty
from reader.first.doubt import suspicious
from reader.intake.restore import restore

CASES = Path(__file__).parents[1] / "cases" / "intake"
CLEAN = (CASES / "clean.txt").read_text(encoding="utf-8")
MISREAD = json.loads((CASES / "misread.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("true", "read_as"),
    [("utf-8", "latin-1"), ("gb18030", "latin-1"), ("cp950", "gb18030")],
)
def test_text_read_in_the_wrong_encoding_is_read_again(true: str, read_as: str) -> None:
    line = "知情人士表示，至少十二名工程師在一個月內離開原來的職位"
    assert restore(line.encode(true).decode(read_as, "replace")).text == line


@pytest.mark.parametrize("case", MISREAD, ids=lambda case: case["why"])
def test_what_lost_bytes_were_is_told_where_the_text_tells_it(case: dict[str, Any]) -> None:
    whole: str = case["text"]
    seen = whole.encode(case["true"]).decode(case["seen"], case["errors"])
    assert suspicious(seen)
    done = restore(seen)
    wrong = [now for now, true in zip(done.text, whole, strict=True) if now != true]
    assert wrong.count("□") <= case["lost"]
    assert len(wrong) - wrong.count("□") <= case.get("wrong", 0)
    assert all(step.certainty is Certainty.INFERRED for step in done.steps)


def test_a_line_of_which_most_bytes_are_gone_is_only_offered() -> None:
    seen = "這家公司昨天表示，明年將有三百名工程師加入，薪水也會提高。".encode().decode("cp950", "replace")
    done = restore(f"{CLEAN}{seen}\n")
    assert done.steps == ()
    (offer,) = done.offers
    assert done.text[offer.start : offer.end] == seen
    assert "□家公司昨天表示，□年" in offer.candidates[0]
    assert offer.certainty is Certainty.UNSURE


def test_utf8_read_as_gbk_loses_only_what_the_bytes_lost() -> None:
    line = "知情人士表示，至少十二名工程师在一个月内离开原来的职位"
    seen = line.encode().decode("gb18030", "replace")
    done = restore(seen).text
    assert len(done) == len(line)
    assert all(now in (character, "□") for now, character in zip(done, line, strict=True))
    assert done.count("□") <= 4


def test_a_short_title_is_read_again_as_the_lines_below_it() -> None:
    title = "職棒換帥：老將羅振邦接掌海港獵鷹"
    seen = f"{title}\n{CLEAN}".encode().decode("gbk", "replace")
    assert restore(seen).text.split("\n")[0] == title
