"""A text cut into pairs of characters is found by any part of it, in either script."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.grams import cut, phrase


def found(text: str, words: str) -> bool:
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "create virtual table w using fts5(t, content='', tokenize='unicode61 remove_diacritics 0')"
    )
    connection.execute("insert into w (rowid, t) values (1, ?)", (cut(text),))
    return bool(connection.execute("select rowid from w where w match ?", (phrase(words),)).fetchall())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("李明離開遠山科技。", "李明"),
        ("李明離開遠山科技。", "李明离开"),
        ("李明离开远山科技。", "遠山"),
        ("李明離開遠山科技。", "技"),
        ("李明離開遠山科技。", "李"),
        ("她轉投OpenAI擔任顧問", "openai"),
        ("她轉投OpenAI擔任顧問", "open"),
        ("她轉投OpenAI擔任顧問", "轉投OpenAI"),
        ("她轉投OpenAI擔任顧問", "ＯｐｅｎＡＩ担任"),
        ("卡尔·林德今年退休", "卡爾·林德"),
        ("2026年3月1日", "3月1日"),
    ],
)
def test_a_part_is_found(text, words):
    assert found(text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("李大明離開遠山科技。", "李明"),
        ("明李離開遠山科技。", "李明"),
        ("她轉投OpenAI擔任顧問", "penai"),
        ("遠山，科技", "山科"),
    ],
)
def test_what_does_not_stand_there_is_not_found(text, words):
    assert not found(text, words)


@given(st.text("李明王文華技術，a1 ", min_size=1, max_size=12), st.data())
def test_every_run_of_chinese_is_found_by_each_of_its_parts(text, data):
    runs = [run for run in text.replace("，", " ").replace("a", " ").replace("1", " ").split() if run]
    for run in runs:
        start = data.draw(st.integers(0, len(run) - 1))
        end = data.draw(st.integers(start + 1, len(run)))
        assert found(text, run[start:end])


@pytest.mark.parametrize("words", ["", "，。", '"', "*"])
def test_what_holds_no_word_is_no_phrase(words):
    assert phrase(words) == ""
