"""Simplified characters that a converter left in traditional text."""

from __future__ import annotations

from reader.intake.restore import restore
from tests.intake.test_restore import CLEAN


def test_words_that_only_a_half_conversion_writes_prove_it() -> None:
    line = "他畢業于清華大學，不少于二十人來自對手公司；對于這個消息，公司沒有回應，賴于榛報導。"
    assert "畢業於清華大學，不少於二十人" in restore(line).text
    assert "記者賴于榛" in restore(line + "\n（中央社記者賴于榛台北電）").text


def test_one_character_left_behind_in_three_such_words_proves_it() -> None:
    half = "兩家公司先后關門，背后的股東沒有說話。\n其后他離開，這些90后的創業者還在。皇后大道照舊。\n"
    assert restore(half).text == half.replace("后", "後").replace("皇後", "皇后")


def test_half_converted_script_is_whole_again() -> None:
    half = CLEAN.translate(str.maketrans("並於後裡範麼願", "并于后里范么愿"))
    half += "于冬和范冰也在場，他們并不后悔，愿望于是實現。\n"
    whole = restore(half)
    assert whole.text.startswith(CLEAN)
    assert "于冬和范冰也在場，他們並不後悔，願望" in whole.text
    assert {step.repair for step in whole.steps} == {"script"}
