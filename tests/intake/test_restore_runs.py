"""Long runs out of step, and how far text is searched for damage."""

from __future__ import annotations

from difflib import SequenceMatcher

import pytest

from reader.document import Certainty
from reader.intake import mojibake, outofstep, readings, shifted
from reader.intake.restore import restore
from tests.intake.damage import converter
from tests.intake.test_restore import CLEAN, glossed

TOLD = (
    "公司没有回应。”周明哲本人也未回复采访请求。\n"
    "“他是少数懂基础研究的人。”一名与周明哲共事的工程师说，两人在同一个团队工作了三年。\n"
    "“这次调整是正常的人事安排。”国家行政学院一位教授说，年轻干部的比例还在提高。\n"
)


def test_a_long_run_in_simplified_text_is_read_but_for_the_pairs_that_are_gone() -> None:
    damaged = converter(TOLD)
    assert damaged.count("?!") == 3
    done = restore(damaged)
    assert {step.certainty for step in done.steps if step.repair == "shift"} == {Certainty.INFERRED}
    assert done.text.startswith("公司没有回应。”周明哲本人也未回复采访请求。\n")
    alike = SequenceMatcher(None, done.text, TOLD, autojunk=False).get_matching_blocks()
    assert sum(block.size for block in alike) >= 0.93 * len(TOLD)
    assert done.text.count("?") == 0


RUNS = "成員們全天候參與討論\n我們的意料之外，全部成員們全天候參與\n"


def test_a_search_for_runs_ends_somewhere_and_what_is_left_is_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    damaged = glossed(CLEAN) + converter(RUNS * 3)
    whole = restore(damaged)
    monkeypatch.setattr(shifted, "LEAST", 1)
    monkeypatch.setattr(shifted, "EVERY", len(damaged) + 1)
    some = restore(damaged)
    assert whole.unsearched == 0
    assert sum(step.repair == "shift" for step in some.steps) == 1
    assert some.unsearched == sum(step.repair == "shift" for step in whole.steps) + len(whole.offers) - 1


def test_lines_looked_at_in_vain_are_bounded_and_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    strange, lines = "鐨鍦鏄銆\n", 40
    misread = "知情人士表示，至少十二名工程师离开".encode().decode("gbk", "replace") + "\n"
    assert restore(strange * lines).unsearched == 0
    monkeypatch.setattr(mojibake, "LEAST", 100)
    assert 0 < restore(strange * lines).unsearched < lines
    assert restore(misread * lines).unsearched == 0, "what comes back costs nothing"


def test_a_long_line_in_the_wrong_encoding_is_judged_by_its_beginning() -> None:
    line = "知情人士表示，至少十二名工程师离开公司。" * 50
    assert restore(line.encode().decode("gb18030", "replace")).text[:-1] == line[:-1]


@pytest.mark.parametrize(
    ("text", "at", "seen"),
    [
        ("甲乙丙", 3, "乙丙"),
        ("甲乙丙", 1, "\n甲"),
        ("甲", 0, "\n\n"),
        ("開發(fā)業(yè)績", 11, "發業"),
        ("開發(fā)", 6, "開發"),
    ],
)
def test_glosses_are_no_part_of_what_stands_before_a_run(text: str, at: int, seen: str) -> None:
    assert outofstep.before(text, at) == seen


@pytest.mark.parametrize(("character", "several"), [("業", False), ("績", False), ("行", True), ("長", True)])
def test_how_many_readings_a_character_has(character: str, several: bool) -> None:
    assert readings.count(character) >= 1
    assert (readings.count(character) > 1) is several
    assert readings.count("a") == 0


@pytest.mark.parametrize(
    ("seen", "text"),
    [
        ("公司發(fā)展很快，企業(yè)進(jìn)步。", "公司發展很快，企業進步。"),
        ("公司行(xíng)動很快，會(huì)長(zhǎng)說話。", "公司行(xíng)動很快，會(huì)長(zhǎng)說話。"),
    ],
)
def test_glosses_of_characters_with_one_reading_prove_more(seen: str, text: str) -> None:
    """Nobody helps with an only reading: three such glosses show a converter, three of others do not."""
    assert restore(seen).text == text


def test_a_lost_dot_between_names_in_traditional_characters_is_put_back() -> None:
    seen = "創辦人史蒂夫?賈伯斯離開，由馬庫斯?薩維爾接任。"
    assert restore(seen).text == seen.replace("?", "·")
    assert restore("他問賈先生?他說沒有。").text == "他問賈先生?他說沒有。"
