"""The first page on a terminal: as the screen will have it, and gone again when no screen follows."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from reader.first import held
from tests.intake.damage import converter
from tests.test_terminal import Terminal

CASES = Path(__file__).parent / "cases" / "intake"
CLEAN = (CASES / "clean.txt").read_text(encoding="utf-8")


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


def test_a_terminal_that_is_closed_ends_it(tmp_path: Path) -> None:
    screen = paged(tmp_path, "import time; time.sleep(60)")
    screen.wait(CLEAN.strip()[:6])
    os.close(screen.file)
    assert os.waitstatus_to_exitcode(os.waitpid(screen.pid, 0)[1]) == 128 + signal.SIGHUP


def test_a_long_damaged_article_is_shown_before_all_of_it_is_repaired(tmp_path: Path) -> None:
    """Nothing jumps when the rest comes."""
    file = tmp_path / "a.txt"
    file.write_text(f"{converter(CLEAN, marks=False)}\n" * 60, "utf-8")
    count = 60 * len([line for line in CLEAN.split("\n") if line.strip()])
    screen = Terminal(str(file))
    try:
        words = CLEAN.strip()[:12]
        screen.wait(words)
        screen.wait("¶ 1/")
        rows = [row[3:] for row in screen.text.split("\n")[:12]]
        screen.wait(f"¶ 1/{count}")
        screen.wait("~")
        assert [row[3:] for row in screen.text.split("\n")[:12]] == rows
        screen.press("q")
        assert screen.leave() == 0
    finally:
        os.close(screen.file)


def test_an_article_of_which_nothing_is_shown_yet_takes_the_terminal(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(converter(CLEAN, marks=False), "utf-8")
    program = (
        "from reader.cli import read, run; from reader.first import held; "
        "read.apart = lambda *_, **how: exit('taken' if held.before else 'not taken'); "
        f"run([{str(file)!r}])"
    )
    screen = Terminal("-c", program, module=False)
    try:
        assert screen.leave() == 1
    finally:
        os.close(screen.file)
    assert b"not taken" not in screen.output
    assert b"taken" in screen.output


def test_keys_are_not_echoed_while_nothing_can_be_shown(tmp_path: Path) -> None:
    program = "from reader.first import held; held.hush(); print('now', flush=True); input(); held.give_back(); print('back', flush=True); input()"
    screen = Terminal("-c", program, module=False)
    try:
        screen.wait("now")
        screen.press("quiet\n")
        screen.wait("back")
        screen.press("told\r")
        screen.wait("told")
        assert screen.leave() == 0
    finally:
        os.close(screen.file)
    assert b"quiet" not in screen.output
    assert held.RESTORE.encode() not in screen.output
