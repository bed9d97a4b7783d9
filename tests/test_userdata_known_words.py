"""Words known and looked up: on the disk, plain, and kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.userdata.known_words import LookedUp, WordStore
from reader.wording import Fault


def test_a_word_is_known_in_both_scripts_until_it_is_not(tmp_path: Path) -> None:
    store = WordStore(tmp_path)
    assert store.known() == frozenset()
    store.know("銀行")
    store.know("研究")
    store.know("银行")
    assert WordStore(tmp_path).known() == {"研究", "银行"}
    store.know("銀行", known=False)
    assert (tmp_path / "known.txt").read_text("utf-8") == "研究\n"


def test_remarks_in_the_list_stay(tmp_path: Path) -> None:
    (tmp_path / "known.txt").write_text("# from class\n研究\n\n", "utf-8")
    WordStore(tmp_path).know("银行")
    assert (tmp_path / "known.txt").read_text("utf-8") == "# from class\n研究\n银行\n"


def test_two_stores_keep_each_others_words(tmp_path: Path) -> None:
    one, other = WordStore(tmp_path), WordStore(tmp_path)
    one.know("银行")
    other.know("研究")
    one.look_up(LookedUp("银行", "去银行。"))
    other.look_up(LookedUp("研究", "做研究。"))
    assert one.known() == {"银行", "研究"}
    assert [each.word for each in one.looked_up()] == ["银行", "研究"]


def test_a_word_looked_up_again_in_its_sentence_stands_once_and_last(tmp_path: Path) -> None:
    store = WordStore(tmp_path)
    first = LookedUp("银行", "去银行。", "a.txt", "2026-01-01T00:00:00+00:00")
    again = LookedUp("银行", "去银行。", "a.txt", "2026-01-02T00:00:00+00:00")
    for each in (first, LookedUp("研究", "做研究。"), again):
        store.look_up(each)
    assert store.looked_up() == (LookedUp("研究", "做研究。"), again)


def test_a_file_that_is_wrong_is_named_and_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "looked-up.yaml").write_text("- {word: 银行}\n- {sentence: 无词}\n", "utf-8")
    with pytest.raises(Fault, match=r"looked-up.yaml, line 2"):
        WordStore(tmp_path).look_up(LookedUp("研究"))
    assert "无词" in (tmp_path / "looked-up.yaml").read_text("utf-8")


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(Fault, match="cannot be saved"):
        WordStore(tmp_path / "file").know("银行")


@given(st.text(min_size=1), st.text(), st.text())
def test_whatever_is_looked_up_comes_back(
    tmp_path_factory: pytest.TempPathFactory, word: str, sentence: str, source: str
) -> None:
    if not word.strip() or any("\ud800" <= c <= "\udfff" for c in word + sentence + source):
        return
    store = WordStore(tmp_path_factory.mktemp("words"))
    store.look_up(LookedUp(word, sentence, source))
    assert store.looked_up() == (LookedUp(word, sentence, source),)
