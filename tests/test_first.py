"""The first page: painted only where it is certain, and gone again when no screen follows."""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import first, intake
from reader.first import doubt, held, left, word
from reader.intake.restore import restore
from reader.page.layout import PIECE
from tests.intake.damage import converter

CASES = Path(__file__).parent / "cases" / "intake"
CLEAN = (CASES / "clean.txt").read_text(encoding="utf-8")
PIECES = [
    *(
        "發(fā)",
        "业（ye）",
        "官M(fèi)ark",
        "。?!侗狈",
        "GPT?4",
        "&ldquo;",
        "&#8220;",
        "\u200b",
        "\x1b[2J",
        "ï»¿",
        "鍦ㄥ寳浜",
        "嗯（ng）",
        "Nestlé",
        "é",
        "â€œ",
        "ÖÐ¹ú",
        "tÃ©",
    ),
    *(
        "锟斤拷",
        "并于后里",
        "這",
        "，",
        ",",
        "他说：",
        "OpenAI（人工智能）",
        "3.5%",
        "a/b",
        "「好」",
        "\n",
        "\t",
        "!",
        "?",
        "<p>",
    ),
]


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.sampled_from(CLEAN[:200])), max_size=40).map("".join))
def test_whatever_a_repair_would_change_is_in_doubt(text: str) -> None:
    if restore(text).steps:
        assert doubt.suspicious(text)


def test_damage_is_in_doubt_and_a_clean_article_is_not() -> None:
    sample = Path(first._sample()).read_text("utf-8")
    assert not doubt.suspicious(sample)
    assert not doubt.suspicious(CLEAN)
    assert not doubt.suspicious("雀巢（Nestlé）的股價（price）：Beyoncé，El Niño現象。")
    assert doubt.suspicious(converter(CLEAN, marks=False))


@pytest.mark.parametrize(("narrowed", "doubted"), [(0, False), (3, False), (4, True), (6, True)])
def test_a_few_commas_narrowed_among_chinese_are_in_doubt(narrowed: int, doubted: bool) -> None:
    text = CLEAN.replace("，", ",", narrowed)
    assert text.count("，") > 2 * narrowed
    assert doubt.suspicious(text) is doubted
    assert not doubt.suspicious(CLEAN + "OpenAI, Meta, Google, xAI, DeepMind, 1,000")


@given(
    st.lists(st.text("文字甲 a，。1", min_size=1, max_size=200), min_size=1, max_size=12),
    st.integers(20, 200),
)
def test_the_rows_are_the_paragraphs(paragraphs: list[str], columns: int) -> None:
    text = "\n\n".join(paragraphs)
    if not text.strip():
        return
    page = first.lines(text, True, columns, 500)
    shown = "".join(part for row in page for name, part in row if name not in ("", "bar"))
    told = "".join(paragraph.text for paragraph in intake.from_text(text).paragraphs)
    assert shown.replace(" ", "") == told.replace(" ", "")


def test_a_beginning_tells_nothing_of_paragraphs_that_may_change() -> None:
    text = "一行\n\n" * 3
    assert first.lines(text, whole=False, columns=80, rows=24) == []
    assert first.lines(text, whole=True, columns=80, rows=24) != []


@pytest.mark.parametrize(
    "coded", ["utf-8", "utf-8-sig", "gb18030", "big5hkscs", "utf-16", "utf-16-be", "utf-32"]
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("times", [1, 20])
def test_encodings_and_line_ends_make_no_difference(coded: str, end: str, times: int, tmp_path: Path) -> None:
    text = f"{CLEAN}\n" * times
    file = tmp_path / "a.txt"
    file.write_bytes(text.replace("\n", end).encode(coded))
    found = first._head(str(file))
    assert found is not None
    head, whole = found
    assert whole is (len(file.read_bytes()) <= first.HEAD)
    assert head == text if whole else text.startswith(head)
    assert first.lines(head, whole, 80, 24) == first.lines(text, True, 80, 24)


@pytest.mark.parametrize("data", [b"\xff\xff\xff\xff", b"\x81", b"\xff\xfe", b"a\0b", b"\xb0\xa1\xff", b""])
def test_bytes_without_a_meaning_wait(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(data)
    assert first._head(str(file)) is None


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("a.md", ""),
        ("a.txt", "---\ntitle: 標題\n---\n"),
        ("a.txt", "MIME-Version: 1.0\nContent-Type: text/plain\n\n"),
        ("a.txt", "Title: 標題\nDate: Sat, 01 Nov 2025 00:00:00 +0000\n\n"),
        ("a.txt", "<!doctype html>\n"),
        ("a.txt", "%PDF-1.7\n"),
    ],
)
def test_other_formats_wait(name: str, begins: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_text(f"{begins}{CLEAN}", "utf-8")
    assert first._head(str(file)) is None


@pytest.mark.parametrize("name", ["a.txt", "a.text", "article", "a.news"])
def test_plain_text_is_painted_whatever_its_name(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(CLEAN, "utf-8")
    assert first._head(str(tmp_path / name)) == (CLEAN, True)


def test_a_huge_paragraph_waits_for_the_screen() -> None:
    assert first.LONGEST == PIECE
    assert first.lines("文" * (PIECE + 1), True, 80, 24) == []


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ([], ""),
        (["a.txt"], "a.txt"),
        (["read", "a.txt"], "a.txt"),
        (["a.html"], "a.html"),
        (["doctor"], None),
        ([""], None),
        (["-"], None),
        (["a.txt", "--script", "tw"], None),
        (["show", "a.txt"], None),
        (["--version"], None),
    ],
)
def test_calls_that_name_one_text(arguments: list[str], named: str | None) -> None:
    assert first._named(arguments) == named


LOOK = (60, {"": "38;2;1;2;3", "heading": "1", "bar": ""})


def test_the_word_of_the_screen_holds_until_the_settings_change(folders: Path) -> None:
    assert word.look() == word.BY_DEFAULT
    word.leave(LOOK)
    assert word.look() == LOOK
    (folders / "config/settings.toml").write_text("measure = 70\n")
    assert word.look() is None
    word.leave(LOOK)
    assert word.look() == LOOK
    word.leave(None)
    assert word.look() is None


def test_nothing_is_known_where_settings_have_no_word(folders: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSREADER_SCRIPT", "simplified")
    assert word.look() is None


@pytest.mark.parametrize("codes", ["2J\x1b]0;title", "1m\x07", "x", "１"])
def test_no_word_commands_the_terminal(folders: Path, codes: str) -> None:
    word.leave((60, {"heading": codes}))
    assert word.look() is None


@pytest.mark.parametrize("measure", ["0", "19", "401", "9" * 5_000, "-1", "", "60\x1b[2J"])
def test_no_word_is_believed_that_the_screen_cannot_have_left(folders: Path, measure: str) -> None:
    file = folders / "cache" / Path(word.path()).name
    file.write_text(f"{word.state()}\nmeasure {measure}\nheading 1", "utf-8")
    assert word.look() is None


@pytest.mark.parametrize(
    ("paragraph", "script", "at_top"), [(0, "", True), (3, "", False), (0, "zh-Hant-TW", False)]
)
def test_an_article_left_elsewhere_waits(folders: Path, paragraph: int, script: str, at_top: bool) -> None:
    record = {
        "path": "/a.txt",
        "place": [paragraph, "", "", ""],
        "script": script,
        "wording": False,
        "panels": ["people"],
    }
    (folders / "data/places.json").write_text(json.dumps([record]))
    found = first._record("/a.txt")
    assert found is not None
    assert first._is_at_top(found) is at_top
    assert first._record("/b.txt") is None
    (folders / "data/places.json").write_text("{")
    with pytest.raises(ValueError, match="Expecting"):
        first._record("/a.txt")


def test_of_places_nested_too_deeply_nothing_is_painted(
    folders: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(CLEAN, "utf-8")
    (folders / "data/places.json").write_text("[" * 20_000)
    monkeypatch.setattr(first, "_can_paint", lambda: True)
    for stream in ("stdin", "stdout"):
        monkeypatch.setattr(f"sys.{stream}", SimpleNamespace(isatty=lambda: True))
    assert not first.paint([str(tmp_path / "a.txt")])


RECORD = {"place": [3, "字", "", ""], "script": "zh-Hant-TW", "wording": False, "panels": [], "whole": False}
ROWS = ["\x1b[38;2;1;2;3m▌  文字\x1b[0m   ", "", "  a"]


def test_a_page_that_was_left_holds_for_the_same_file_terminal_settings_and_place(folders: Path) -> None:
    file = folders / "a.txt"
    file.write_text("文字", "utf-8")
    left.leave(str(file), RECORD, (80, 24), (3, 0, 1), ROWS)
    assert left.page(str(file), RECORD, (80, 24)) == ((3, 0, 1), ROWS)
    assert left.page(str(file), RECORD, (81, 24)) is None
    assert left.page(str(file), {**RECORD, "place": [4, "字", "", ""]}, (80, 24)) is None
    (folders / "config/settings.toml").write_text("measure = 70\n")
    assert left.page(str(file), RECORD, (80, 24)) is None
    (folders / "config/settings.toml").unlink()
    file.write_text("字文", "utf-8")
    os.utime(file, ns=(1, 1))
    assert left.page(str(file), RECORD, (80, 24)) is None


@pytest.mark.parametrize(
    "row", ["\x1b[2J", "\x1b]0;title\x07", "a\x07", "\x1b[1", "\x1b[１m", "\x9b2J", "a\x0bb"]
)
def test_no_page_that_was_left_commands_the_terminal(folders: Path, row: str) -> None:
    file = folders / "a.txt"
    file.write_text("文字", "utf-8")
    left.leave(str(file), RECORD, (80, 24), (3, 0, 1), [*ROWS, row])
    assert left.page(str(file), RECORD, (80, 24)) is None


def test_pages_left_long_ago_are_let_go(folders: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(left, "FILES", 2)
    for name in "abc":
        (folders / name).write_text("文字", "utf-8")
        left.leave(str(folders / name), RECORD, (80, 24), (3, 0, 1), ROWS)
        os.utime(left._file(str(folders / name)), ns=(ord(name), ord(name)))
    assert [left.page(str(folders / name), RECORD, (80, 24)) is None for name in "abc"] == [
        True,
        False,
        False,
    ]


def test_every_signal_that_ends_a_program_and_can_be_heard_is() -> None:
    """But for those of a broken program: what a handler for them comes back to is the same mistake."""
    others = {"SIGINT", "SIGKILL", "SIGPIPE", "SIGXFSZ", "SIGSEGV", "SIGBUS", "SIGILL", "SIGFPE"}
    harmless = {"SIGCHLD", "SIGCONT", "SIGSTOP", "SIGTSTP", "SIGTTIN", "SIGTTOU", "SIGURG", "SIGWINCH"}
    silent = {signal.Signals[name] for name in others | harmless}
    assert {*held.ends()} == signal.valid_signals() - silent


def test_little_is_imported_for_the_page(tmp_path: Path) -> None:
    import subprocess

    heavy = "{'typing', 'dataclasses', 'yaml', 'opencc', 'textual', 'rich', 'numpy', 'platformdirs', 'json'}"
    program = (
        f"import sys; from reader import first; first.lines(*first._head(first._sample()), 80, 24); "
        f"first.word.look(); sys.exit(str(set(sys.modules) & {heavy} or ''))"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", program], capture_output=True, text=True, cwd=Path(__file__).parents[1]
    )
    assert done.stderr.strip() == ""
