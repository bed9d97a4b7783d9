"""Correcting by keys: what is said to be saved is on the disk, and is there at the next opening."""

from __future__ import annotations

from pathlib import Path

from reader import intake
from reader.annotate.decided import Drop, Fails, Holds
from reader.app.lists import rows
from reader.document import Move
from reader.export import Wish, facts, render
from reader.userdata import DecisionStore
from tests.app.conftest import Desk, Reader
from tests.deciding import TEXT, machine


def names(reader: Reader, paragraph: int = 0) -> list[str]:
    article = reader.screen.article
    return [f"{article.text(m)} {m.type}" for m in article.mentions if m.paragraph == paragraph]


def moves(reader: Reader) -> list[Move]:
    return list(reader.screen.article.moves)


def status(reader: Reader) -> str:
    return reader.lines[-2]


async def test_the_type_of_an_entity(analyst: Desk) -> None:
    async with analyst() as reader:
        await reader.press("tab", "tab", "c", "t", "r")
        assert "晨星科技 is now of the type product. Saved." in status(reader)
        assert "晨星科技 PRODUCT" in names(reader)
        assert reader.selected == "晨星科技"
        await reader.press("u")
        assert "Undone: 晨星科技 is now of the type" in status(reader)
        assert "晨星科技 ORG" in names(reader)
        await reader.press("ctrl+r")
        assert "晨星科技 PRODUCT" in names(reader)
    async with analyst() as reader:
        assert "晨星科技 PRODUCT" in names(reader)


async def test_what_moves_and_is_no_person_is_in_no_list_of_people(analyst: Desk) -> None:
    async with analyst() as reader:
        await reader.press("m", "plus", "escape", "g", "tab", "c", "t", "r")
        assert "林小文 is now of the type product" in status(reader)
        article, naming = reader.screen.article, reader.screen.naming
        assert [naming.name(move.person) for move in article.moves if move.decided] == ["林小文"]
        for paragraph in (0, None):
            values = [item.value for item in rows.people(article, paragraph, naming)]
            assert "x-林小文" not in values
        assert "x-林小文" not in facts.people(article)
        for name in ("markdown", "csv", "html", "svg", "graphml", "w3c", "brat"):
            assert render(article, (), name, Wish())
        told = str(render(article, (), "ftm", Wish())[".ftm.json"])
        assert all("林小文" not in line for line in told.splitlines() if '"Person"' in line)


async def test_the_edges_of_a_name(analyst: Desk) -> None:
    async with analyst() as reader:
        await reader.press("tab", "c", "b", "H", "L", "l", "h")
        assert "…林【小文】上月" in reader.text
        await reader.press("enter")
        assert "“林小文” is now “小文”. Saved." in status(reader)
        assert names(reader)[0] == "小文 PERSON"
        assert reader.selected == "小文"
        await reader.press("c", "b", "h", "escape")
        assert names(reader)[0] == "小文 PERSON"


async def test_a_wrong_form_goes_with_its_edges(analyst: Desk) -> None:
    async with analyst() as reader:
        await reader.press("G", "tab", "c", "b", "h", "enter")
        entity = reader.screen.article.entities["x-海灣城"]
        assert entity.names == {"zh-Hant-TW": ("海灣城",)}  # the form stands elsewhere still
        await reader.press("g", "f", "f", "f", "f", "tab", "c", "b", "h", "enter")
        assert reader.screen.article.entities["x-海灣城"].names["zh-Hant-TW"][0] == "海灣"
        await reader.press("c", "n", "tab", "tab", "tab", *"Bay", "enter")
        assert reader.screen.article.entities["x-海灣城"].names == {"zh-Hant-TW": ("海灣",), "en": ("Bay",)}


async def test_two_are_one(analyst: Desk) -> None:
    async with analyst() as reader:
        await reader.press("tab", "c", "m")
        assert "林小文 is the same as" in reader.text
        await reader.press("enter")  # the likeliest: a person whose name shares two characters
        assert "林小文 and 小林 are one. Saved." in status(reader)
        assert {move.person for move in moves(reader)} == {"x-小林"}
        await reader.press("u", "c", "m", *"高航", "enter")
        assert "林小文 and 高遠航 are one" in status(reader)


async def test_one_is_two(analyst: Desk) -> None:
    async with analyst() as reader:
        await reader.press("tab", "c", "s")
        assert "“林小文” is someone else here. Saved." in status(reader)
        first, second = (
            m for m in reader.screen.article.mentions if reader.screen.article.text(m) == "林小文"
        )
        assert first.entity != second.entity
        assert moves(reader)[0].person == first.entity
        await reader.press("c", "s")
        assert "named only once" in status(reader)


async def test_the_names_of_an_entity(analyst: Desk) -> None:
    async with analyst() as reader:
        await reader.press("tab", "c", "n")
        assert "Names of 林小文" in reader.text
        await reader.press("tab", "tab", "tab", *"Wen Lin; Xiaowen Lin", "enter")
        assert "林小文 is called Wen Lin、Xiaowen Lin. Saved." in status(reader)
        assert reader.screen.naming.english("x-林小文") == "Wen Lin"
        assert "Wen Lin" in reader.text
        await reader.press("c", "n", "ctrl+u", "tab", "tab", "tab", "ctrl+u", "enter")
        assert "At least one name is needed" in reader.text


async def test_no_name_here_or_anywhere(analyst: Desk) -> None:
    async with analyst() as reader:
        await reader.press("tab", "c", "d")
        assert "“林小文” is not a name here. Saved." in status(reader)
        assert (names(reader)[0], names(reader, 1)[2]) == ("晨星科技 ORG", "林小文 PERSON")
        await reader.press("u", "tab", "c", "D")
        assert "not a name in this article. Saved." in status(reader)


async def test_text_selected_is_a_new_name_wherever_it_stands(analyst: Desk) -> None:
    async with analyst() as reader:
        await reader.press("tab", "l", "v", "l")
        assert reader.lines[-1].split("  ")[-2:] == ["Esc cancel", "? help"]
        await reader.press("c")
        assert "Mark “上月” as" in reader.text
        await reader.press("t")
        assert "“上月” is marked: title. Saved." in status(reader)
        assert "上月 TITLE" in names(reader)
        assert (reader.selected, reader.screen.view.selection) == ("上月", None)
        await reader.press(
            "G", "l", "v", "c", "l"
        )  # of two names that stand in the same place the later holds
        assert names(reader, 2)[0] == "海灣城 PLACE"


async def test_moves_are_confirmed_and_rejected(analyst: Desk, file: Path) -> None:
    async with analyst() as reader:
        assert "70% sure" in reader.text
        await reader.press("m", "plus")
        assert "Confirmed: 林小文 晨星科技 → 星科. Saved." in status(reader)
        assert "✓ by you" in reader.text
        assert "70% sure" not in reader.text
        assert [move.decided for move in moves(reader)] == [True, False, False]
        await reader.press("plus")
        assert "already" in status(reader)
        await reader.press("s", "j", "minus")
        assert "Rejected: 小林 leaves 星科. Saved." in status(reader)
        assert len(moves(reader)) == 2
    stored = DecisionStore(intake.read(file).source).decisions()
    assert [type(one) for one in stored] == [Holds, Fails]


async def test_a_move_is_judged_where_its_words_are_shown(analyst: Desk) -> None:
    async with analyst() as reader:
        await reader.press("minus")
        assert "Rejected: 林小文" in status(reader)
        await reader.press("u", "m", "s", "j", "enter", "plus")
        assert "Confirmed: 小林 leaves 星科" in status(reader)
        await reader.press("escape", "escape", "k", "plus")
        assert "Which move?" in status(reader)


async def test_a_move_is_changed(analyst: Desk) -> None:
    async with analyst() as reader:
        await reader.press("m", "c")
        assert "「林小文上月離開晨星科技，加入星科。」" in reader.text
        await reader.press(*["tab"] * 4, *"院長", "tab", *"June", "enter")
        assert "Write a date as" in reader.text
        await reader.press("ctrl+u", *"2025-06", "enter")
        assert "Changed: 林小文 晨星科技 → 星科 院長. Saved." in status(reader)
        first = moves(reader)[0]
        assert (first.date, first.decided, first.date_text) == ("2025-06", True, "上月")
        assert first.destination is not None
        assert first.destination.role == "院長"
        await reader.press("minus")
        assert len(moves(reader)) == 2
        await reader.press("u", "u")
        assert moves(reader) == list(machine().moves)


async def test_a_move_is_added_from_the_sentence(analyst: Desk) -> None:
    async with analyst() as reader:
        await reader.press("tab", "tab", "tab", "tab", "c", "v")
        assert "「高遠航留任。」" in reader.text
        await reader.press("tab", "tab", "tab", *"新公司", "enter")
        assert "Added: 高遠航 joins 新公司. Saved." in status(reader)
        assert (moves(reader)[-1].person, len(moves(reader))) == ("x-高遠航", 4)
        await reader.press("minus")
        assert "Removed again" in status(reader)
        assert len(moves(reader)) == 3


async def test_a_date_is_typed_as_people_write_it(analyst: Desk) -> None:
    async with analyst() as reader:
        await reader.press("m", "c", *["tab"] * 5, *"2025年6月", "enter")
        assert moves(reader)[0].date == "2025-06"


async def test_a_name_that_was_searched_for_is_the_one_corrected(analyst: Desk) -> None:
    async with analyst() as reader:
        await reader.press("slash", *"高遠航", "enter", "c", "d")
        assert "“高遠航” is not a name here" in status(reader)
        await reader.press("u", "n", "enter")
        assert "All mentions" in reader.text or "高遠航" in reader.lines[1]


async def test_words_that_were_searched_for_are_marked_at_once(analyst: Desk) -> None:
    async with analyst() as reader:
        await reader.press("slash", *"留任", "enter", "c", "t")
        assert "“留任” is marked: title" in status(reader)
        assert reader.selected == "留任"


async def test_notes_and_decisions_are_undone_in_their_true_order(analyst: Desk) -> None:
    async with analyst() as reader:
        await reader.press("tab", "a", *"why", "ctrl+s", "c", "d", "G", "a", *"two", "ctrl+s")
        told = []
        for _ in range(4):
            await reader.press("u")
            told.append((len(reader.screen.desk.notes()), len(reader.screen.corrections.decisions())))
        assert told == [(1, 1), (1, 0), (0, 0), (0, 0)]
        assert "Nothing to undo" in status(reader)
        await reader.press("ctrl+r", "ctrl+r", "ctrl+r")
        assert (len(reader.screen.desk.notes()), len(reader.screen.corrections.decisions())) == (2, 1)


async def test_all_that_was_decided_is_listed_the_lost_first(analyst: Desk, file: Path) -> None:
    async with analyst() as reader:
        await reader.press("A")
        assert "You have not decided anything" in status(reader)
        await reader.press("tab", "c", "d", "G", "tab", "c", "d")
    file.write_text(
        "\n\n".join((TEXT[0].replace("林小文", "他"), TEXT[1].replace("林小文", "她"), TEXT[2])), "utf-8"
    )
    async with analyst() as reader:
        assert "Decisions whose words are gone from the article: 1" in status(reader)
        await reader.press("A")
        lines = [line for line in reader.lines if "is not a name here" in line]
        assert len(lines) == 2
        assert "no longer in the article" in lines[0]
        await reader.press("j", "enter")
        assert reader.screen.view.cursor.paragraph == 2
        await reader.press("A", "d")
        assert "Taken back: “林小文”" in status(reader)
        await reader.press("escape")
        assert len(reader.screen.corrections.decisions()) == 1


async def test_a_decision_that_cannot_be_saved_is_not_said_to_be(analyst: Desk, tmp_path: Path) -> None:
    async with analyst() as reader:
        (tmp_path / "data").write_text("a file where the folder should be", "utf-8")
        await reader.press("tab", "c", "d")
        assert "The decision is not saved: cannot write" in reader.text
        assert names(reader)[0] == "林小文 PERSON"


async def test_decisions_beside_the_article(analyst: Desk, file: Path) -> None:
    from reader.settings import in_force

    beside = file.with_name("a.annotations.yaml")
    settings = in_force({"decisions": "beside"}, with_file=False)
    async with analyst(beside=beside, settings=settings) as reader:
        await reader.press("tab", "c", "d")
    assert "do: drop" in beside.read_text("utf-8")
    async with analyst(beside=beside) as reader:
        assert names(reader)[0] == "晨星科技 ORG"
    async with analyst(beside=beside, decided=False) as reader:
        assert names(reader)[0] == "林小文 PERSON"
        await reader.press("tab", "c")
        assert "switched off" in status(reader)


async def test_two_windows_keep_each_others_decisions(analyst: Desk, file: Path) -> None:
    async with analyst() as reader:
        other = DecisionStore(intake.read(file).source)
        other.decide(Drop("", machine_quote("高遠航")))
        await reader.press("tab", "c", "d")
        assert len(DecisionStore(intake.read(file).source).decisions()) == 2
        assert "高遠航 PERSON" not in names(reader)


def machine_quote(words: str) -> object:
    from tests.test_annotate_decided import at

    return at(words)
