"""`newsreader FILE#p3`: which file, which paragraph, and what is said where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.cli.opened import place
from reader.cli.showing import at, beyond
from reader.document import Article, Paragraph, Source, Span
from tests.command import run


@pytest.mark.parametrize(
    ("name", "parted"),
    [
        ("a.txt#p3", ("a.txt", 3)),
        ("a.txt#p0", ("a.txt", 0)),
        ("a#p1#p2", ("a#p1", 2)),
        ("a.txt#3", ("a.txt#3", None)),
        ("a.txt#pp3", ("a.txt#pp3", None)),
        ("#p3", ("#p3", None)),
        ("-", ("-", None)),
        (None, (None, None)),
    ],
)
def test_a_paragraph_is_named_after_the_file(name: str | None, parted: tuple[str | None, int | None]) -> None:
    assert place(name) == parted


def test_a_file_of_such_a_name_is_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.txt#p3"
    path.write_text("只有一段。", "utf-8")
    assert place(str(path)) == (str(path), None)
    assert run("show", path)[1] == "只有一段。\n"


def test_commands_that_print_take_the_same_links(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("一。\n\n二。\n", "utf-8")
    assert run("show", tmp_path / "a.txt#p2")[1] == "一。\n二。\n"
    code, _, complaint = run("show", tmp_path / "b.txt#p2")
    assert (code, "b.txt#p2" not in complaint, "b.txt" in complaint) == (1, True, True)


@pytest.mark.parametrize(("number", "begins", "said"), [(None, 0, ""), (2, 1, ""), (3, 2, "")])
def test_reading_begins_at_the_paragraph(number: int | None, begins: int, said: str) -> None:
    article = Article(Source("a.txt"), (Paragraph("一"), Paragraph("二"), Paragraph("三")))
    assert (at(article, number), beyond(article, number)) == (Span(begins, 0, 0), said)


@pytest.mark.parametrize(("number", "begins"), [(4, 2), (0, 0)])
def test_a_paragraph_that_is_not_there_is_said(number: int, begins: int) -> None:
    article = Article(Source("a.txt"), (Paragraph("一"), Paragraph("二"), Paragraph("三")))
    assert at(article, number) == Span(begins, 0, 0)
    assert f"a.txt has no paragraph {number}: it has 3." in beyond(article, number)
