"""An article read in another process is the article as read here; where that fails, nothing is given."""

from __future__ import annotations

import os
import signal
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
    done = apart(lambda: (intake.read(file), treatment))()
    assert done == (intake.read(file), treatment)
    assert done is not None
    assert [one.kind for one in done[0].paragraphs] == [one.kind for one in intake.read(file).paragraphs]


def test_it_is_given_where_children_that_end_are_not_told_of() -> None:
    before = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    try:
        assert apart(lambda: (intake.from_text(TEXT), Treatment()))() == (intake.from_text(TEXT), Treatment())
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
    assert apart(read)() is None
    assert capfd.readouterr() == ("", "")


def refused() -> NoReturn:
    raise Fault("format_pages", code=2, shown=1, count=Path("9"))


def test_a_fault_is_told_and_the_article_not_read_again() -> None:
    with pytest.raises(Fault, match="the first 1 of 9 pages") as caught:
        apart(refused)()
    assert caught.value.code == 2


def test_with_one_core_no_process_is_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0})
    monkeypatch.setattr(module.os, "fork", fault)
    assert apart(lambda: (Article(), Treatment()))() is None


def test_what_is_read_behind_the_first_page_gives_way() -> None:
    def read() -> Done:
        return Article(Source(str(os.nice(0))), (Paragraph("王"),)), Treatment()

    usual, polite = apart(read)(), apart(read, politely=True)()
    assert usual
    assert polite
    assert int(polite[0].source.name) == min(19, int(usual[0].source.name) + POLITE)
