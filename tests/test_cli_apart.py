"""An article read in another process is the article as read here; where that fails, nothing is given."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from reader import intake
from reader.cli import apart as module
from reader.cli.apart import POLITE, Done, apart
from reader.document import Article, Paragraph, Source
from reader.intake.treatment import Treatment
from reader.wording import Fault

TEXT = "標題\n\n來源：中央社\n\n他官M(fèi)加入了公司。\n\n圖：一張照片\n\n# 第二節\n\n林小文（Xiaowen Lin）離開了。\n"

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork") or not hasattr(os, "sched_getaffinity"), reason="no processes are forked here"
)


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})


def test_it_is_the_article_as_read_here(tmp_path: Path) -> None:
    file = tmp_path / "article.txt"
    file.write_text(TEXT, "utf-8")
    treatment = Treatment(encoding="utf-8")
    done = apart(lambda: (intake.read(file), treatment)).whole()
    assert done == (intake.read(file), treatment)
    assert done is not None
    assert [one.kind for one in done[0].paragraphs] == [one.kind for one in intake.read(file).paragraphs]


def test_it_is_given_where_children_that_end_are_not_told_of() -> None:
    before = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    try:
        done = apart(lambda: (intake.from_text(TEXT), Treatment())).whole()
        assert done == (intake.from_text(TEXT), Treatment())
    finally:
        signal.signal(signal.SIGCHLD, before)


def fault() -> NoReturn:
    raise OSError("gone")


def killed() -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def empty() -> Done:
    return Article(), Treatment()


@pytest.mark.parametrize("read", [fault, killed, empty])
def test_what_cannot_be_read_gives_nothing_and_says_nothing(
    read: Callable[[], Done], capfd: pytest.CaptureFixture[str]
) -> None:
    assert apart(read).whole() is None
    assert apart(read, read).beginning() is None
    assert capfd.readouterr() == ("", "")


def refused() -> NoReturn:
    raise Fault("format_pages", code=2, shown=1, count=Path("9"))


def test_a_fault_is_told_and_the_article_not_read_again() -> None:
    with pytest.raises(Fault, match="the first 1 of 9 pages") as caught:
        apart(refused).whole()
    assert caught.value.code == 2


def head() -> Done:
    return intake.from_text("一\n二"), Treatment(encoding="gb18030")


def test_the_beginning_comes_first_and_each_once() -> None:
    article = apart(lambda: (intake.from_text(TEXT), Treatment()), head)
    assert article.beginning() == head()
    assert article.beginning() is None
    assert article.whole() == (intake.from_text(TEXT), Treatment())


def test_who_asks_for_all_of_it_does_not_get_the_beginning() -> None:
    assert apart(lambda: (intake.from_text(TEXT), Treatment()), head).whole() == (
        intake.from_text(TEXT),
        Treatment(),
    )


def test_what_is_wrong_with_an_article_is_told_of_all_of_it() -> None:
    article = apart(refused, refused)
    assert article.beginning() is None
    with pytest.raises(Fault, match="the first 1 of 9 pages"):
        article.whole()


def test_it_ends_where_nobody_waits_for_it_any_more(tmp_path: Path) -> None:
    """Who starts it is killed at once: it must not go on reading for nobody."""
    program = (
        "import os, time; from reader.cli.apart import apart\n"
        "apart(lambda: time.sleep(60)); print(os.getpid(), flush=True); time.sleep(60)"
    )
    parent = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    parent.stdout.readline()
    with parent.stdout:
        parent.kill()
        parent.wait()
        ended = select.select([parent.stdout], [], [], 10)[0]  # the child held the other end
        assert ended
        assert parent.stdout.read() == ""


def test_with_one_core_no_process_is_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0})
    monkeypatch.setattr(module.os, "fork", fault)
    here = apart(fault, head)
    assert here.beginning() == head()
    assert here.whole() is None


def test_what_is_read_behind_the_first_page_gives_way() -> None:
    def read() -> Done:
        return Article(Source(str(os.nice(0))), (Paragraph("王"),)), Treatment()

    usual, polite, behind = (one.whole() for one in (apart(read), apart(read, begun=True), apart(read, head)))
    assert usual
    assert polite
    assert behind
    assert polite[0].source.name == behind[0].source.name
    assert int(polite[0].source.name) == min(19, int(usual[0].source.name) + POLITE)
