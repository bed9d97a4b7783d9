"""How a file is to be read, kept: decisions by path or content, an encoding for one content only."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document import Quote, Source
from reader.intake.repairs import Decision
from reader.intake.treatment import Treatment
from reader.userdata.treatment import load, parse, save, write
from reader.wording import Fault

SOURCE = Source("a.txt", "/articles/a.txt", "1" * 64)
GLOSS = Decision("gloss", Quote("(fā)", "經濟發", "展很快"), "")
SHIFT = Decision("shift", Quote("?!睹恐", "上", "財"), "。《每周", accepted=True)
NONE = Treatment()

TEXTS = st.text(st.characters(codec="utf-8"), max_size=12)
DECISIONS = st.builds(
    Decision, st.sampled_from(["gloss", "shift"]), st.builds(Quote, TEXTS, TEXTS, TEXTS), TEXTS, st.booleans()
)


@given(st.sampled_from(["", "gb18030"]), st.lists(DECISIONS, max_size=4).map(tuple))
def test_what_is_written_reads_back(encoding: str, decisions: tuple[Decision, ...]) -> None:
    treatment = Treatment(encoding, decisions)
    assert parse(write(SOURCE, treatment), name="f")[1] == treatment


def test_nothing_is_kept_of_a_new_article(tmp_path: Path) -> None:
    assert load(SOURCE, folder=tmp_path / "none") == NONE


def test_an_edited_file_keeps_decisions_but_not_the_encoding(tmp_path: Path) -> None:
    save(SOURCE, NONE, Treatment("gb18030", (GLOSS,)), folder=tmp_path)
    assert load(SOURCE, folder=tmp_path) == Treatment("gb18030", (GLOSS,))
    edited = Source("a.txt", "/articles/a.txt", "2" * 64)
    assert load(edited, folder=tmp_path) == Treatment("", (GLOSS,))


def test_the_same_content_elsewhere_is_treated_the_same(tmp_path: Path) -> None:
    save(SOURCE, NONE, Treatment("gb18030", (GLOSS,)), folder=tmp_path)
    copy = Source("b.txt", "/other/b.txt", "1" * 64)
    assert load(copy, folder=tmp_path) == Treatment("gb18030", (GLOSS,))
    assert load(Source("c.txt", "/other/c.txt", "3" * 64), folder=tmp_path) == NONE


def test_two_programs_keep_each_others_decisions(tmp_path: Path) -> None:
    save(SOURCE, NONE, Treatment("", (GLOSS,)), folder=tmp_path)
    save(SOURCE, NONE, Treatment("", (SHIFT,)), folder=tmp_path)
    assert load(SOURCE, folder=tmp_path).decisions == (GLOSS, SHIFT)
    save(SOURCE, Treatment("", (GLOSS,)), NONE, folder=tmp_path)
    assert load(SOURCE, folder=tmp_path).decisions == (SHIFT,)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("[]", "source"),
        ("source: {sha256: '1'}\nrepairs: 5", "repairs"),
        ("source: {sha256: '1'}\nnotes: []", "source"),
        ("source: {sha256: '1'}\nrepairs:\n- {repair: gloss}", "repairs[1].decision"),
        ("source: {sha256: '1'}\nrepairs:\n- {decision: accepted}", "repairs[1].repair"),
        ("source: {sha256: '1'}\nrepairs:\n- {repair: a, quote: b}", "repairs[1]"),
        ("source: {sha256: [1]}", "source.sha256"),
    ],
)
def test_a_broken_file_is_named_and_left(tmp_path: Path, text: str, what: str) -> None:
    save(SOURCE, NONE, Treatment("", (GLOSS,)), folder=tmp_path)
    file = next(tmp_path.glob("*.yaml"))
    file.write_text(text, "utf-8")
    with pytest.raises(Fault) as caught:
        save(SOURCE, NONE, Treatment("", (SHIFT,)), folder=tmp_path)
    assert f"{file} is not a valid file of repairs: {what} is wrong" in str(caught.value)
    assert file.read_text("utf-8") == text


def test_what_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Fault, match="Not saved: cannot write"):
        save(SOURCE, NONE, Treatment("", (GLOSS,)), folder=tmp_path / "file")
