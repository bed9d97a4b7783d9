"""Help with the language: meaning, reading, what is known, the vocabulary, the words of a region."""

from __future__ import annotations

import pytest

from reader.app.keeping.exporting import preview
from reader.app.reading import ReadingScreen
from reader.app.widgets.panel import ListPanel
from reader.app.words.lexis import Lexis
from reader.script import Script
from reader.typeset import cells
from reader.userdata.known_words import WordStore
from reader.wording import Fault, say
from tests.app.conftest import Open, Reader


def word(screen: ReadingScreen) -> str:
    assert screen.view.word is not None
    return screen.article.text(screen.view.word)


async def to(reader: Reader, wanted: str) -> None:
    """Walk to a word."""
    await reader.press("l")
    await reader.settle()
    for _ in range(80):
        if word(reader.screen) == wanted:
            return
        await reader.press("l")
    raise AssertionError(f"{wanted} is no word of the article")


async def test_words_are_those_of_the_dictionary_once_it_is_open(opened: Open) -> None:
    async with opened() as reader:
        await to(reader, "研究員")


async def test_a_dictionary_that_cannot_be_opened_is_told_and_asked_for_again(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(progress: object) -> None:
        raise Fault("dictionary_large", path="cedict", limit=1)

    with monkeypatch.context() as patch:
        patch.setattr("reader.language.dictionary.open_dictionary", broken)
        async with opened((120, 24)) as reader:
            await reader.press("l")
            await reader.settle()
            assert "cedict" in reader.lines[-2]
            patch.undo()
            await to(reader, "研究員")


async def test_enter_opens_the_card_of_a_word(opened: Open) -> None:
    async with opened((80, 24)) as reader:
        await to(reader, "研究員")
        await reader.press("enter")
        assert "yán jiū yuán" in reader.text
        assert "researcher" in reader.text
        assert "CC BY-SA" in reader.text
        await reader.press("escape")
        looked_up = WordStore().looked_up()
        assert [(one.word, one.sentence) for one in looked_up] == [("研究員", "測試晨報：兩位研究員換了東家")]
        assert "researcher" in preview(reader.screen, "anki")


async def test_below_the_card_of_a_name_stands_what_the_dictionary_says_of_it(opened: Open) -> None:
    async with opened((120, 40)) as reader:
        await reader.press("J", *"lcs", "enter", "enter")  # 林測試 is in no dictionary
        await reader.settle()
        assert say("word_dictionary") not in reader.text
        await reader.press("escape", "J", *"@title", "enter", "enter")
        await reader.settle()
        assert say("word_dictionary") in reader.text
        below = reader.text[reader.text.index(say("word_dictionary")) :]
        assert "Hong Kong  首席科學家" in below


async def test_a_long_list_goes_by_pages(opened: Open) -> None:
    async with opened((80, 14)) as reader:
        await to(reader, "研究員")
        await reader.press("V")
        await reader.settle()
        panel = reader.app.screen.query_one(ListPanel)
        page = panel.scrollable_content_region.height - 1
        first = panel.scroll_y
        await reader.press("space")
        assert panel.scroll_y == first + page
        await reader.press("space", "b")
        assert panel.scroll_y == first + page
        await reader.press("G")
        assert panel.scroll_y == panel.max_scroll_y > first + page
        assert panel.value == panel.items[-1].value


async def test_a_longer_and_a_shorter_word_at_the_cursor(opened: Open) -> None:
    async with opened() as reader:
        await to(reader, "研究員")
        await reader.press("W")
        assert word(reader.screen) == "研究"
        await reader.press("W", "W")
        assert word(reader.screen) == "研"
        assert "No shorter word" in reader.lines[-2]
        await reader.press("w", "w")
        assert word(reader.screen) == "研究員"
        await reader.press("w")
        assert "No longer word" in reader.lines[-2]


@pytest.mark.parametrize("size", [(120, 30), (80, 24), (60, 18)])
async def test_the_panel_follows_the_cursor(opened: Open, size: tuple[int, int]) -> None:
    async with opened(size) as reader:
        await reader.press("i")
        await reader.settle()
        await to(reader, "研究員")
        assert "─Word" in reader.text
        assert "researcher" in reader.text
        assert ("People" in reader.text) == (size[0] > 100)
        await reader.press("i")
        assert "─Word" not in reader.text


async def test_a_term_tells_its_words_by_region(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("i")
        await to(reader, "首席科學家")
        text = "".join(reader.text.split())
        assert "Mainland首席科学家" in text
        assert "Taiwan首席科學家" in text


async def test_readings_stand_above_their_words(opened: Open) -> None:
    async with opened((80, 24)) as reader:
        await reader.press("r", "r")
        await reader.settle()
        above, text = reader.lines[0], reader.lines[1]
        for syllable, character in (("yán", "研"), ("jiū", "究"), ("yuán", "員"), ("huàn", "換")):
            assert cells(above[: above.index(syllable)]) == cells(text[: text.index(character)])
        await reader.press("Z")
        assert "ㄧㄢˊ" in reader.lines[0]
        await reader.press("r")
        assert "研究員" in reader.lines[0]


async def test_readings_follow_the_script_and_the_names(opened: Open) -> None:
    async with opened((160, 40), script=Script.MAINLAND) as reader:
        await reader.press("r", "r")
        await reader.settle()
        above, text = reader.lines[0], reader.lines[1]
        assert cells(above[: above.index("yuán")]) == cells(text[: text.index("员")])


async def test_a_word_marked_as_known_loses_its_reading(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("r")
        await to(reader, "研究員")
        assert "yánjiūyuán" in reader.lines[0].replace(" ", "")
        await reader.press("K")
        assert "研究員: known" in reader.lines[-2]
        assert "yánjiūyuán" not in reader.lines[0].replace(" ", "")
        assert WordStore().known() == {"研究員"}
        await reader.press("u")
        assert "yánjiūyuán" in reader.lines[0].replace(" ", "")
        await reader.press("ctrl+r")
        assert WordStore().known() == {"研究員"}
        await reader.press("K")
        assert "yánjiūyuán" in reader.lines[0].replace(" ", "")


async def test_the_vocabulary_lists_what_is_not_known(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("V")
        await reader.settle()
        await reader.settle()
        assert "You know 0% of the running words" in reader.text
        first = reader.app.screen.query_one("#choices").value.word
        await reader.press("K")
        assert first in WordStore().known()
        assert reader.app.screen.query_one("#choices").value.word != first
        wanted = reader.app.screen.query_one("#choices").value
        await reader.press("enter")
        assert reader.screen.view.word == wanted.first


async def test_the_words_of_a_region_can_be_left_out(opened: Open) -> None:
    async with opened(script=Script.MAINLAND) as reader:
        assert "軟體部門" not in reader.text
        await reader.press("ctrl+t")
        assert "软件部门" in reader.text
        await reader.press("ctrl+t")
        assert "软体部门" in reader.text
    async with opened() as reader:
        await reader.press("ctrl+t")
        assert "T chooses another region" in reader.lines[-2]


async def test_a_name_has_its_entry_below_its_card(opened: Open) -> None:
    async with opened((120, 50)) as reader:
        await reader.press("tab", "enter")
        await reader.settle()
        assert "Mentions" in reader.text


async def test_the_dictionary_being_built_hides_nothing_that_was_said(opened: Open) -> None:
    async with opened() as reader:
        screen, lexis = reader.screen, Lexis()
        lexis._tell(screen, 20)
        assert "20%" in screen.telling
        lexis._tell(screen, 100)
        assert screen.telling == ""
        lexis._tell(screen, 40)
        screen.tell("Note saved.")
        lexis._tell(screen, 60)
        lexis._tell(screen, 100)
        assert screen.telling == "Note saved."
