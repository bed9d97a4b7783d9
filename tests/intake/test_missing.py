"""A GBK text that lost a byte is put in step again: □ where the byte was, the rest as it was written."""

from __future__ import annotations

import pytest

from reader.document import Certainty
from reader.first.doubt import suspicious
from reader.intake.decode import decode
from reader.intake.restore import restore
from reader.intake.steps import revert
from reader.intake.whole import from_bytes

TEXT = (
    "记者昨日从市教育局获悉，今年全市将新建改扩建中小学四十二所，新增学位六万余个。\n"
    "据介绍，新建学校主要集中在南山、宝安两区，其中宝安区就有十九所。家长李女士说，最担心的就是离家太远。\n"
    "市财政局负责人表示，相关资金已经全部到位，绝大部分项目将于明年九月前完工。\n"
)
DATA = TEXT.encode("gbk")
LINE = len(TEXT.split("\n")[0].encode("gbk")) + 1
"""Where the second line begins, in bytes."""


@pytest.mark.parametrize("at", range(LINE + 8, LINE + 60, 7))
def test_one_byte_lost_costs_one_character(at: int) -> None:
    seen = decode(DATA[:at] + DATA[at + 1 :], "gb18030").text
    assert suspicious(seen)
    done = restore(seen)
    wrong = [now for now, true in zip(done.text, TEXT, strict=True) if now != true]
    assert "□" in wrong
    assert len(wrong) <= 2  # which of two neighbours lost it is not always told
    assert [step.certainty for step in done.steps] == [Certainty.INFERRED]
    assert revert(done.text, done.steps) == seen


@pytest.mark.parametrize("at", range(LINE + 8, LINE + 60, 11))
def test_a_byte_too_many_leaves_at_most_a_character(at: int) -> None:
    seen = decode(DATA[:at] + b"\xc4" + DATA[at:], "gb18030").text
    done = restore(seen)
    lines = done.text.split("\n")
    assert [lines[0], lines[2]] == [TEXT.split("\n")[0], TEXT.split("\n")[2]]
    assert TEXT.split("\n")[1].endswith(lines[1][-20:])
    assert abs(len(done.text) - len(TEXT)) <= 1


def test_two_bytes_lost_in_one_line_are_two_runs() -> None:
    at, later = LINE + 21, LINE + 60
    data = DATA[:at] + DATA[at + 1 : later] + DATA[later + 1 :]
    done = restore(decode(data, "gb18030").text)
    wrong = [now for now, true in zip(done.text, TEXT, strict=False) if now != true]
    assert len(done.text) <= len(TEXT)
    assert done.text.split("\n")[1].endswith("最担心的就是离家太远。"), wrong


@pytest.mark.parametrize(
    "text",
    [
        "字节‹8F›和‹A3›没有意义。",
        "私用区的字\ue863\ue864保留在原处，不是损坏。",
        "他在‹A3›高速公路上。",
        "\ue000" * 400,
    ],
)
def test_what_moving_does_not_mend_stays(text: str) -> None:
    assert [step for step in restore(text).steps if step.repair == "shift"] == []


def test_bytes_that_came_back_in_step_are_not_counted_as_undecodable() -> None:
    data = DATA[: LINE + 22] + DATA[LINE + 23 :]
    assert decode(data, "gb18030").undecodable == 1
    article = from_bytes(data, name="a.txt", encoding="gb18030")
    assert (article.source.undecodable, article.remarks) == (0, ())
    assert from_bytes(data, name="a.txt", encoding="gb18030", restore=False).source.undecodable == 1


@pytest.mark.parametrize("half", ["\ud800", "的\udfff"])
@pytest.mark.parametrize("at", [0, 12, 30])
def test_half_a_character_in_the_line_stops_nothing(half: str, at: int) -> None:
    seen = decode(DATA[: LINE + 20] + DATA[LINE + 21 :], "gb18030").text
    broken = seen[: LINE // 2 + at] + half + seen[LINE // 2 + at :]
    done = restore(broken)
    assert revert(done.text, done.steps) == broken
