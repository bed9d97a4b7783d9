"""Paths that are no plain file: what is read is told of and not waited for, what is written stays where it was named."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader import intake
from reader.intake import taking
from reader.library.scan import scan
from reader.wording import Fault
from tests.command import CHECKOUT, run
from tests.test_hostile_commands import BARE

EVIL_NAME = "甲\n\x1b]0;t\x07\x9b31m\u202e.txt"


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """An article, and things that are none under the names of articles."""
    (tmp_path / "a.txt").write_text("林小文加入星河科技。\n", "utf-8")
    os.mkfifo(tmp_path / "pipe.txt")
    for name, target in (("zero.txt", "/dev/zero"), ("loop.txt", "pool.txt"), ("pool.txt", "loop.txt")):
        (tmp_path / name).symlink_to(target)
    (tmp_path / "round").symlink_to(tmp_path)
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    end = socket.socket(socket.AF_UNIX)
    end.bind(os.path.relpath(tmp_path / "end.txt"))
    yield tmp_path
    end.close()


NO_ARTICLES = {
    "pipe.txt": "intake_empty",  # nobody writes to it
    "zero.txt": "intake_device",
    "end.txt": "intake_device",
    "loop.txt": "intake_unreadable",
    "round": "intake_directory",
    "x" * 300: "intake_unreadable",
    "a\0b": "intake_unreadable",
    "nothing.txt": "intake_missing",
}


@pytest.mark.parametrize("name", NO_ARTICLES)
def test_what_is_no_article_is_told_of_at_once(name: str, folder: Path) -> None:
    with pytest.raises(Fault) as raised:
        intake.read(folder / name)
    assert raised.value.key == NO_ARTICLES[name]


@pytest.mark.parametrize("command", ["show", "words", "restore", "export", "import", "read"])
@pytest.mark.parametrize("name", ["pipe.txt", "zero.txt", "x" * 300 + ".json"])
def test_every_command_tells_it_in_one_sentence(command: str, name: str, folder: Path) -> None:
    code, output, complaints = run(command, name, cwd=folder)
    assert code in (1, 2)
    assert not output
    assert re.fullmatch(r"newsreader: .+\n", complaints)


def test_a_pipe_that_is_written_to_is_read_whole(folder: Path) -> None:
    words = "林小文加入星河科技。\n" * 30_000

    def write() -> None:
        (folder / "pipe.txt").write_text(words, "utf-8")

    threading.Thread(target=write, daemon=True).start()
    kept = os.open(folder / "pipe.txt", os.O_RDONLY)  # the writer waits for a reader: now it has one
    article = intake.read(folder / "pipe.txt")
    os.close(kept)
    assert sum(len(one.text) + 1 for one in article.paragraphs) == len(words)


def test_a_file_that_grows_while_it_is_read_ends(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, read = folder / "a.txt", os.read

    def grows(handle: int, most: int) -> bytes:
        with file.open("ab") as end:
            end.write(b"x" * 1_000_000)
        return read(handle, most)

    monkeypatch.setattr(taking, "MOST", 20_000_000)
    monkeypatch.setattr(os, "read", grows)
    with pytest.raises(Fault, match="20,000,000"):
        intake.read(file)


def test_a_file_that_goes_while_it_is_read_is_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, read = folder / "a.txt", os.read

    def goes(handle: int, most: int) -> bytes:
        file.unlink(missing_ok=True)
        return read(handle, most)

    monkeypatch.setattr(os, "read", goes)
    assert intake.read(file).paragraphs[0].text == "林小文加入星河科技。"


def test_a_folder_lists_files_alone_and_follows_no_loop(folder: Path) -> None:
    assert sorted(Path(one.path).name for one in scan(folder)) == ["a.txt", "link.txt"]


PLACES = {
    "link.json": (2, "is a link"),
    "dangling.json": (2, "is a link"),
    "pipe.txt": (2, "is a link"),
    "/dev/null": (2, "is a link"),
    "a.txt": (2, "is the article itself"),
    "link.txt": (2, "is the article itself"),
    "nowhere/b.json": (2, "there is no folder"),
    "n" * 300: (1, "File name too long"),
}


@pytest.mark.parametrize("force", [[], ["--force"]], ids=["", "force"])
@pytest.mark.parametrize("place", PLACES)
def test_an_export_goes_to_a_plain_file_or_nowhere(place: str, force: list[str], folder: Path) -> None:
    (folder / "link.json").symlink_to(folder / "kept")
    (folder / "kept").write_text("kept")
    (folder / "dangling.json").symlink_to(folder / "nothing")
    code, _, complaints = run("export", "a.txt", "--format", "csl", "-o", place, *force, cwd=folder)
    assert (code, PLACES[place][1] in complaints) == (PLACES[place][0], True), complaints
    assert (folder / "kept").read_text() == "kept"
    assert not (folder / "nothing").exists()
    assert (folder / "a.txt").read_text("utf-8") == "林小文加入星河科技。\n"


def test_an_export_says_where_it_really_went(folder: Path) -> None:
    (folder / "to").mkdir()
    (folder / "other").symlink_to(folder / "to")
    code, output, _ = run("export", "a.txt", "--format", "csl", "-o", "other/../other/b.json", cwd=folder)
    assert (code, output) == (0, f"Written: {folder}/to/b.json\n")
    assert (folder / "to" / "b.json").is_file()


def test_a_name_that_commands_the_terminal_is_told_harmlessly(folder: Path) -> None:
    (folder / EVIL_NAME).write_text("林小文加入星河科技。\n", "utf-8")
    for call in (
        ("export", EVIL_NAME, "--format", "csl", "-o", f"{EVIL_NAME}.json"),
        ("export", EVIL_NAME, "--format", "csl"),
        ("batch", EVIL_NAME, "--out", f"{EVIL_NAME}.d", "--jobs", "1"),
        ("ledger", "build", EVIL_NAME),
    ):
        code, output, complaints = run(*call, cwd=folder)
        assert code == 0, complaints
        assert not BARE.search(output + complaints), call
        assert "\u202e" not in output + complaints


@pytest.mark.parametrize("out", ["a.txt", "/dev/null", "dangling", "full", "/proc/nothing"])
def test_batch_writes_into_a_folder_of_its_own(out: str, folder: Path) -> None:
    (folder / "dangling").symlink_to(folder / "nothing")
    (folder / "full").mkdir()
    (folder / "full" / "theirs.json").write_text("{}")
    code, _, complaints = run("batch", "a.txt", "--out", out, "--jobs", "1", cwd=folder)
    assert code in (1, 2)
    assert re.fullmatch(r"newsreader: .+\n", complaints)
    assert [path.name for path in (folder / "full").iterdir() if path.name != ".lock"] == ["theirs.json"]
    assert (folder / "a.txt").is_file()


@pytest.mark.parametrize(
    ("shell", "code", "told"),
    [
        ("show - <&-", 1, "There is no text in -"),
        ("show /dev/stdin < a.txt", 0, "林小文加入星河科技。"),
        ("- < a.txt", 2, "needs a terminal"),
        ("a.txt <&-", 2, "needs a terminal"),
        ("show a.txt <&- 2>&-", 0, "林小文加入星河科技。"),
        ("show nothing.txt <&- >&- 2>&-", 1, ""),
    ],
)
def test_standard_input_of_any_kind(shell: str, code: int, told: str, folder: Path) -> None:
    done = subprocess.run(
        f"{sys.executable} -m reader {shell}",
        shell=True,
        cwd=folder,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT), "NEWSREADER_LANGUAGE": "en"},
    )
    assert done.returncode == code
    assert told in (done.stdout + done.stderr).decode()
    assert b"Traceback" not in done.stderr
