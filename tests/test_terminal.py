"""The command in a real terminal: it opens, answers keys, and leaves the terminal as it found it."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pyte
import pytest

CHECKOUT = Path(__file__).parents[1]
PATIENCE = 30


class Terminal:
    """A pty with a screen behind it; `before` is how it was set before anything ran in it."""

    def __init__(
        self,
        *arguments: str,
        columns: int = 80,
        rows: int = 24,
        stdin: Path | None = None,
        module: bool = True,
        term: str = "xterm-256color",
    ) -> None:
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.output = b""
        told, tell = os.pipe()
        self.pid, self.file = pty.fork()
        if self.pid == 0:
            os.read(told, 1)  # else a machine that is busy looks at the terminal when it is taken already
            os.environ.update(TERM=term, LANG=os.environ.get("LC_ALL", "C.UTF-8"), PYTHONPATH=str(CHECKOUT))
            for size in ("COLUMNS", "LINES"):
                os.unsetenv(size)  # set by readline, behind the back of os.environ
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            if stdin is not None:
                os.dup2(os.open(stdin, os.O_RDONLY), 0)
            program = ["-m", "reader"] if module else []
            os.execv(sys.executable, [sys.executable, *program, *arguments])
        self.before = termios.tcgetattr(self.file)
        os.write(tell, b"!")
        os.close(told)
        os.close(tell)

    @property
    def text(self) -> str:
        """The screen, without the empty second cells of wide characters."""
        rows = (self.screen.buffer[y] for y in range(self.screen.lines))
        return "\n".join("".join(row[x].data for x in range(self.screen.columns)) for row in rows)

    def read(self, seconds: float) -> bool:
        if not select.select([self.file], [], [], seconds)[0]:
            return True
        try:
            data = os.read(self.file, 1 << 16)
        except OSError:
            return False
        self.output += data
        self.stream.feed(data.replace(b"\x1b[?1u", b"").replace(b"\x1b[>1u", b"").replace(b"\x1b[<u", b""))
        return bool(data)

    def wait(self, words: str, *, gone: bool = False) -> None:
        """Read until the words are on the screen, or no longer there."""
        end = time.monotonic() + PATIENCE
        while (words in self.text) is gone:
            assert time.monotonic() < end, self.text
            assert self.read(0.1), self.text

    def press(self, keys: str) -> None:
        os.write(self.file, keys.encode())

    def leave(self) -> int:
        """Wait for the end; give the exit code."""
        end = time.monotonic() + PATIENCE
        while self.read(0.1):
            if time.monotonic() > end:
                sys.stdout.write(f"it does not end:\n{self.text}")  # seen where a test fails
                os.kill(self.pid, signal.SIGKILL)  # it does not end: the exit code will tell
                break
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


@pytest.fixture
def terminal() -> Iterator[list[Terminal]]:
    opened: list[Terminal] = []
    yield opened
    for one in opened:
        os.close(one.file)


def test_the_sample_opens_and_keys_answer(terminal: list[Terminal]) -> None:
    screen = Terminal()
    terminal.append(screen)
    screen.wait("一個夏天")
    screen.wait("as written")
    screen.press("?")
    screen.wait("newsreader: the keys")
    screen.press("\x1b")
    screen.wait("newsreader: the keys", gone=True)
    screen.press("t")
    screen.wait("一个夏天")
    screen.press("q")
    assert screen.leave() == 0
    assert screen.output.rindex(b"\x1b[?1049l") > screen.output.rindex(b"\x1b[?1049h")
    assert screen.output.rindex(b"\x1b[?25h") > screen.output.rindex(b"\x1b[?25l")


def test_an_article_through_a_pipe_is_read_with_keys_from_the_terminal(
    terminal: list[Terminal], tmp_path: Path
) -> None:
    article = tmp_path / "a.txt"
    article.write_text("管線送來的文章。\n\n第二段。", "utf-8")
    screen = Terminal("-", stdin=article)
    terminal.append(screen)
    screen.wait("管線送來的文章")
    screen.wait("1/2")
    screen.press("G")
    screen.wait("2/2")
    screen.press("q")
    assert screen.leave() == 0


def test_a_theme_that_is_not_there_is_one_sentence(terminal: list[Terminal]) -> None:
    screen = Terminal("--theme", "klingon")
    terminal.append(screen)
    assert screen.leave() == 2
    assert "there is no theme klingon" in screen.text.replace("\n", "")
    assert b"\x1b[?1049h" not in screen.output


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (132, 38), (60, 18)])
def test_the_first_page_stays_where_it_is_when_the_screen_takes_over(
    terminal: list[Terminal], tmp_path: Path, columns: int, rows: int
) -> None:
    """From the first row painted to the end, no row of the text moves."""
    article = tmp_path / "a.txt"
    article.write_text(
        "標題在此\n\n" + "正文一段，帶GPT-4o與（OpenAI）等字樣。" * 30 + "\n\n第三段。\n", "utf-8"
    )
    screen = Terminal(str(article), columns=columns, rows=rows)
    terminal.append(screen)
    screen.wait("正文")
    first = [row.rstrip() for row in screen.text.split("\n")]
    while "¶" not in screen.text:
        assert screen.read(5)
        now = screen.text.split("\n")
        assert [row[: len(painted)] for painted, row in zip(first, now, strict=True)] == first
    screen.press("q")
    assert screen.leave() == 0
    assert screen.output.count(b"\x1b[?1049h") == 1


def test_a_key_typed_at_the_first_page_is_not_lost(terminal: list[Terminal], tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("標題在此\n\n正文一段。\n\n第三段。\n", "utf-8")
    screen = Terminal(str(article))
    terminal.append(screen)
    screen.wait("正文")
    screen.press("G")
    screen.wait("3/3")
    screen.press("q")
    assert screen.leave() == 0
    assert screen.output.count(b"\x1b[?1049h") == 1


def test_what_is_typed_ahead_of_a_note_and_of_its_saving_is_in_it(
    terminal: list[Terminal], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a busy machine, or through a slow line: all keys come at once."""
    monkeypatch.setenv("NEWSREADER_DATA", str(tmp_path / "data"))
    (tmp_path / "a.txt").write_text("標題在此\n\n正文一段。\n", "utf-8")
    screen = Terminal(str(tmp_path / "a.txt"))
    terminal.append(screen)
    screen.wait("as written")
    screen.press("ajust ")
    screen.wait("Ctrl+S")
    screen.press("typed\x13")
    screen.wait("Note saved.")
    screen.press("q")
    assert screen.leave() == 0
    (notes,) = (tmp_path / "data" / "notes").glob("*.yaml")
    assert "text: just typed\n" in notes.read_text("utf-8")


def test_an_error_that_no_one_foresaw_is_one_sentence_and_a_file(
    terminal: list[Terminal], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSREADER_CACHE", str(tmp_path / "cache"))
    (tmp_path / "a.txt").write_text("標題在此\n\n正文一段。\n", "utf-8")
    breaks = "from reader.app import keys, reading; reading.ReadingScreen.refresh_word = lambda screen: 1 / 0"
    program = (
        f"{breaks}; import sys; sys.argv[1:] = ['{tmp_path}/a.txt']; from reader.__main__ import main; main()"
    )
    screen = Terminal("-c", program, module=False)
    terminal.append(screen)
    screen.wait("¶")
    screen.press("l")
    assert screen.leave() == 1
    said = screen.output.decode("utf-8", "replace").rpartition("\x1b[?1049l")[2]
    assert "last-error.txt" in said.replace("\r\n", "")
    assert "Traceback" not in said
    assert "ZeroDivisionError" in (tmp_path / "cache" / "last-error.txt").read_text("utf-8")
