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
from tests.test_terminal import Terminal

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


@given(st.lists(st.sampled_from([*PIECES, *CLEAN[:200]]), max_size=40).map("".join))
def test_whatever_a_repair_would_change_is_in_doubt(text: str) -> None:
    if restore(text).steps:
        assert doubt.suspicious(text)


@pytest.mark.parametrize(
    "case", json.loads((CASES / "kept.json").read_text("utf-8")), ids=lambda case: case["why"]
)
def test_doubt_costs_only_time(case: dict[str, str]) -> None:
    assert doubt.suspicious(case["text"]) in (True, False)


def test_damage_is_in_doubt_and_a_clean_article_is_not() -> None:
    sample = Path(first._sample()).read_text("utf-8")
    assert not doubt.suspicious(sample)
    assert not doubt.suspicious(CLEAN)
    assert doubt.suspicious(converter(CLEAN, marks=False))


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


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("DATA", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"NEWSREADER_{name}", str(tmp_path / name.lower()))
        (tmp_path / name.lower()).mkdir()
    return tmp_path


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


def test_an_article_left_elsewhere_in_another_script_stands_there_at_once(folders: Path) -> None:
    file = folders / "a.txt"
    file.write_text("\n\n".join(f"第{number}段：人才爭奪戰進入加速期。" for number in range(200)), "utf-8")
    screen = Terminal(str(file))
    try:
        screen.wait("¶ 1/200")
        screen.press("t")
        screen.wait("第0段：人才争夺战")
        screen.press("   ")
        screen.wait("▌  第18段")
        rows = [line[:60] for line in screen.text.split("\n")[:10]]
        screen.press("q")
        assert screen.leave() == 0
    finally:
        os.close(screen.file)
    program = f"from reader import first; assert first.paint(['{file}'])"
    page = Terminal("-c", program, module=False)
    try:
        page.leave()
    finally:
        os.close(page.file)
    assert [line[:60] for line in page.text.split("\n")[:10]] == rows


def paged(tmp_path: Path, then: str) -> Terminal:
    (tmp_path / "a.txt").write_text(CLEAN, "utf-8")
    program = f"from reader import first; assert first.paint(['{tmp_path}/a.txt']); {then}"
    return Terminal("-c", program, module=False)


def test_the_terminal_is_given_back_where_no_screen_follows(tmp_path: Path) -> None:
    screen = paged(tmp_path, "first.held.give_back(); first.held.give_back()")
    try:
        assert screen.leave() == 0
    finally:
        os.close(screen.file)
    assert screen.output.count(b"\x1b[?1049l") == 1
    assert screen.output.endswith(held.RESTORE.encode())


@pytest.mark.parametrize("name", ["SIGTERM", "SIGALRM", "SIGRTMIN"])
def test_a_signal_leaves_the_terminal_sane(name: str, tmp_path: Path) -> None:
    screen = paged(tmp_path, f"import os, signal; os.kill(os.getpid(), signal.{name})")
    try:
        assert screen.leave() == 128 + signal.Signals[name]
    finally:
        os.close(screen.file)
    assert screen.output.endswith(held.RESTORE.encode())


def test_every_signal_that_ends_a_program_and_can_be_heard_is() -> None:
    """But for those of a broken program: what a handler for them comes back to is the same mistake."""
    others = {"SIGINT", "SIGKILL", "SIGPIPE", "SIGXFSZ", "SIGSEGV", "SIGBUS", "SIGILL", "SIGFPE"}
    harmless = {"SIGCHLD", "SIGCONT", "SIGSTOP", "SIGTSTP", "SIGTTIN", "SIGTTOU", "SIGURG", "SIGWINCH"}
    silent = {signal.Signals[name] for name in others | harmless}
    assert {*held.ends()} == signal.valid_signals() - silent


def test_a_terminal_that_is_closed_ends_it(tmp_path: Path) -> None:
    screen = paged(tmp_path, "import time; time.sleep(60)")
    screen.wait(CLEAN.strip()[:6])
    os.close(screen.file)
    assert os.waitstatus_to_exitcode(os.waitpid(screen.pid, 0)[1]) == 128 + signal.SIGHUP


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
