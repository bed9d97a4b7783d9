"""Repairs on the screen: seen, compared, rejected, accepted, undone, and remembered; the encoding too."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from reader.app.deciding import repairlist
from reader.app.deciding.repairlist import RepairList
from reader.cli.opened import encodings
from reader.cli.opened import opened as read_file
from reader.document import Article
from reader.intake import shifted
from tests.app.conftest import Open, Reader

CASE = Path(__file__).parents[1] / "cases" / "repairs" / "damaged.txt"
FIRST = "…本上周公布業(yè)績"
"""What the first repair of the case found, with the characters before it."""


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    path = tmp_path / "damaged.txt"
    path.write_bytes(CASE.read_bytes())
    return path


def options(path: Path, encoding: str | None = None) -> argparse.Namespace:
    return argparse.Namespace(file=str(path), encoding=encoding)


def texts(article: Article) -> list[str]:
    return [paragraph.text for paragraph in article.paragraphs]


async def settle(reader: Reader) -> None:
    await reader.app.workers.wait_for_complete()
    await reader.pilot.pause()


async def test_rows_with_repairs_have_a_mark(opened: Open, damaged: Path) -> None:
    async with opened(read=read_file(options(damaged))) as reader:
        assert not reader.lines[0].startswith(("▌~", " ~"))
        assert " ~ 遠山資本上周公布業績。" in reader.text
        assert "50 repairs" not in reader.lines[0]
        assert f"{len(reader.screen.article.steps)} repairs" in reader.text


async def test_the_list_tells_what_where_and_how_sure(opened: Open, damaged: Path) -> None:
    async with opened(read=read_file(options(damaged))) as reader:
        await reader.press("R")
        assert FIRST in reader.text
        assert "¶2  pinyin gloss  proven" in reader.text
        assert "¶2  bytes out of step  inferred" in reader.text
        await reader.press("j", "enter")
        assert not isinstance(reader.app.screen, RepairList)
        hit = reader.screen.view.overlay.hit
        assert hit is not None
        assert reader.screen.article.text(hit) == "。《北方晚報》說"


async def test_the_list_tells_how_much_was_not_searched(
    opened: Open, damaged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shifted, "LEAST", 0)
    monkeypatch.setattr(shifted, "EVERY", 100_000)
    async with opened(read=read_file(options(damaged))) as reader:
        await reader.press("R")
        assert "offers (0) · 8 not searched" in reader.text


async def test_a_paragraph_is_shown_as_it_was(opened: Open, damaged: Path) -> None:
    async with opened(read=read_file(options(damaged))) as reader:
        await reader.press("O")
        assert "Nothing was repaired in this paragraph." in reader.text
        await reader.press("right_square_bracket", "O")
        assert "遠山資本上周公布業(yè)績?!侗狈酵韴蟆氛f," in reader.text
        await reader.press("escape")
        assert "As decoded" not in reader.text


async def test_a_rejected_repair_stays_rejected_until_it_is_undone(opened: Open, damaged: Path) -> None:
    before = texts(read_file(options(damaged)).article)
    async with opened(read=read_file(options(damaged))) as reader:
        await reader.press("G", "g", "right_square_bracket", "R", "minus")
        await settle(reader)
        assert "Rejected and remembered: (yè) is back." in reader.text
        assert "rejected by you" in reader.text
        after = texts(reader.screen.article)
        assert after[1] == before[1].replace("業績", "業(yè)績")
        assert after[2:] == before[2:]
        assert reader.screen.view.cursor.paragraph == 1
    assert texts(read_file(options(damaged)).article) == after
    async with opened(read=read_file(options(damaged))) as reader:
        await reader.press("R", "plus")
        await settle(reader)
        assert texts(reader.screen.article) == before
        await reader.press("u")
        await settle(reader)
        assert texts(reader.screen.article) == after
        await reader.press("u")
        assert "Nothing to undo." in reader.text
        await reader.press("escape", "ctrl+r")
        await settle(reader)
        assert texts(reader.screen.article) == before
        await reader.press("u")
        await settle(reader)
        assert texts(reader.screen.article) == after


async def test_the_list_shows_the_whole_paragraph_of_a_repair_before_and_after(
    opened: Open, damaged: Path
) -> None:
    async with opened(read=read_file(options(damaged))) as reader:
        await reader.press("R", "O")
        assert reader.screen.view.cursor.paragraph == 1
        assert "遠山資本上周公布業(yè)績?!侗狈酵韴蟆氛f," in reader.text


async def test_what_does_not_fit_is_said(opened: Open, damaged: Path) -> None:
    async with opened(read=read_file(options(damaged))) as reader:
        await reader.press("R", "plus")
        assert "This repair has been made; - rejects it." in reader.text
        await reader.press("j")
        assert "This repair has been made" not in reader.text
        await reader.press("k", "minus")
        await settle(reader)
        await reader.press("minus")
        assert "This repair is only offered; + accepts it." in reader.text


async def test_notes_survive_a_rejected_repair(opened: Open, damaged: Path) -> None:
    async with opened(read=read_file(options(damaged))) as reader:
        await reader.press("G", "a", *"kept", "ctrl+s")
        await reader.press("g", "R", "minus")
        await settle(reader)
        await reader.press("escape")
        assert [(note.text, span is not None) for note, span in reader.screen.desk.located] == [
            ("kept", True)
        ]


async def test_an_article_from_nowhere_keeps_its_repairs(opened: Open, damaged: Path) -> None:
    async with opened(article=read_file(options(damaged)).article) as reader:
        await reader.press("R", "minus")
        assert "cannot be read again" in reader.text


async def test_an_undamaged_article_has_nothing_to_list(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("R")
        assert "Nothing in this article was repaired" in reader.text


async def test_another_encoding_is_chosen_and_remembered(opened: Open, tmp_path: Path) -> None:
    path = tmp_path / "short.txt"
    path.write_bytes("台積電換帥\n\n新任董事長上任。".encode("big5") + b"\xff")
    async with opened(read=read_file(options(path, "gb18030"))) as reader:
        await reader.press("j")
        assert "GB18030" in reader.text
        assert "undecodable bytes" in reader.text
        await reader.press("ctrl+e")
        assert "台積電換帥" in reader.text
        await reader.press("g", "enter")
        await settle(reader)
        assert texts(reader.screen.article)[0] == "台積電換帥"
        await reader.press("j")
        assert "CP950 · undecodable bytes: 1" in reader.text
    again = read_file(options(path))
    assert (again.article.source.encoding, again.article.source.undecodable) == ("cp950", 1)


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8", "utf-16"])
def test_the_likely_encoding_comes_first(encoding: str) -> None:
    data = "知情人士說，周明遠可能加入遠山資本。\n第二段。".encode(encoding)
    name, line, lost = encodings(data)[0]
    assert (line, lost) == ("知情人士說，周明遠可能加入遠山資本。", 0)
    assert name.replace("-", "").startswith(encoding.replace("-", ""))


async def test_of_very_many_repairs_the_nearest_are_listed(
    opened: Open, damaged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(repairlist, "MOST", 6)
    async with opened(read=read_file(options(damaged)), size=(140, 40)) as reader:
        article = reader.screen.article
        last = article.places[-1].paragraph
        await reader.press("G", "R")
        dialog = reader.app.screen
        assert isinstance(dialog, RepairList)
        assert len(dialog.items) == 6
        assert "the nearest 6 are listed" in reader.text
        assert f"Repairs ({len(article.steps)})" in reader.text
        marked = dialog._marked
        assert marked is not None
        assert marked.paragraph == last


async def test_where_the_file_is_gone_its_encodings_cannot_be_shown(opened: Open, damaged: Path) -> None:
    async with opened(read=read_file(options(damaged))) as reader:
        damaged.unlink()
        await reader.press("ctrl+e")
        assert "There is no file" in reader.screen.telling
