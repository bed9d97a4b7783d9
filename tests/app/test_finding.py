"""Finding while typing, jumping, marks: by keys, as a reader sees it."""

from __future__ import annotations

import pytest
from textual import events

from reader.app.article.findline import FindLine
from reader.app.lists.jumplist import Target
from reader.app.widgets.panel import ListPanel
from reader.document import Article, EntityType, Kind, Paragraph
from tests.app.conftest import Open


async def test_words_are_found_while_they_are_typed_and_escape_goes_back(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("slash", *"乙")
        assert "“乙” 1/2" in reader.lines[-2]
        assert reader.screen.view.cursor.paragraph == 1
        await reader.press(*"丙")
        assert "“乙丙” is not in the article" in reader.lines[-2]
        assert reader.screen.view.cursor.paragraph == 0
        await reader.press("backspace")
        assert reader.screen.view.cursor.paragraph == 1
        await reader.press("escape")
        assert reader.screen.view.cursor.paragraph == 0
        assert not reader.screen.search.hits
        assert reader.screen.view.has_focus


@pytest.mark.parametrize(
    ("query", "way"),
    [
        ("lincheshi", "by pinyin"),
        ("lín cè shì", "by pinyin"),
        ("lcs", "by initials"),
        ("chief", "by its English name"),
        ("林试", "under another of its names"),
    ],
)
async def test_the_status_says_by_what_something_was_found(opened: Open, query: str, way: str) -> None:
    query = query.replace("che", "ce")
    async with opened() as reader:
        await reader.press("slash", *query, "enter")
        assert f"“{query}” 1/" in reader.lines[-2]
        assert way in reader.lines[-2]


async def test_going_around_the_end_is_said(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("slash", *"乙科技", "enter", "n")
        assert "from the top" not in reader.lines[-2]
        await reader.press("n")
        assert "1/2 · from the top" in reader.lines[-2]
        await reader.press("N")
        assert "2/2 · from the end" in reader.lines[-2]
        await reader.press("G", "slash", *"測試晨報", "enter")
        assert "1/2 · from the top" in reader.lines[-2]


async def test_enter_without_words_finds_the_last_again_and_arrows_bring_back_earlier_ones(
    opened: Open,
) -> None:
    async with opened() as reader:
        await reader.press("slash", *"甲科技", "enter", "slash", *"乙科技", "enter", "escape")
        await reader.press("slash", "enter")
        assert "“乙科技” " in reader.lines[-2]
        await reader.press("slash", "up", "up")
        assert "“甲科技” " in reader.lines[-2]
        await reader.press("down", "enter")
        assert "“乙科技” " in reader.lines[-2]
        await reader.press("escape", "n")
        assert "“乙科技” " in reader.lines[-2]


async def test_back_and_forward_through_jumps(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("ctrl+o")
        assert "no earlier position" in reader.lines[-2]
        await reader.press("slash", *"余家輝", "enter")
        assert reader.screen.view.cursor.paragraph == 3
        await reader.press("slash", *"沒有人名", "enter")
        await reader.press("ctrl+o")
        assert reader.screen.view.cursor.paragraph == 3
        await reader.press("alt+left")
        assert reader.screen.view.cursor.paragraph == 0
        await reader.press("greater_than_sign", "ctrl+i")
        assert reader.screen.view.cursor.paragraph == 4
        await reader.press("ctrl+i")
        assert "no later position" in reader.lines[-2]


async def test_tab_is_not_taken_for_ctrl_i(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("tab")
        assert reader.selected == "林測試"


async def test_marks_are_set_listed_and_gone_to(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("apostrophe")
        assert "No marks yet" in reader.lines[-2]
        await reader.press("right_square_bracket", "M")
        assert "Press a letter." in reader.text
        await reader.press("q")
        assert "Mark q: ¶2" in reader.lines[-2]
        await reader.press("G", "apostrophe")
        assert "q ¶2 林測試" in reader.text
        await reader.press("q")
        assert reader.screen.view.cursor.paragraph == 1
        await reader.press("apostrophe", "apostrophe")
        assert reader.screen.view.cursor.paragraph == 4
        await reader.press("M", "escape", "M", "f1")
        assert reader.screen.marks.keys() == {"q"}


async def test_a_mark_set_anew_is_undone(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("M", "q", "G", "M", "q", "u")
        assert "Mark q: ¶1" in reader.lines[-2]
        assert reader.screen.marks["q"].paragraph == 0
        await reader.press("u")
        assert reader.screen.marks == {}
        await reader.press("ctrl+r", "ctrl+r")
        assert reader.screen.marks["q"].paragraph == 4


async def test_the_filter_is_chosen_from_a_menu(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("F")
        assert "o organisation ×5" in reader.text
        await reader.press("o", "tab")
        assert reader.screen.view.only is EntityType.ORG
        assert reader.selected == "甲科技"
        await reader.press("F", "a")
        assert reader.screen.view.only is None


NARROWED = {
    "yjh": ("余家輝", 3),
    "mark": ("馬克·特斯特", 3),
    "b-tech": ("乙科技", 1),
    "@title 科学": ("首席科學家", 1),
    "@職 chief": ("首席科學家", 1),
    "@move lcs": (None, 1),
    "@note": (None, 4),
}
"""What is typed in the jump list -> the name and the paragraph that Enter goes to."""


async def test_the_jump_list_is_narrowed_by_typing(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("G", "a", *"ask #later", "ctrl+s", "g")
        for typed, (selected, paragraph) in NARROWED.items():
            await reader.press("J", *typed, "enter")
            assert reader.screen.view.cursor.paragraph == paragraph, typed
            assert selected in (None, reader.selected), typed
            await reader.press("ctrl+o")
            assert reader.screen.view.cursor.paragraph == 0


async def test_arrows_go_up_and_down_the_jump_list_while_typing(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("J", *"@org")
        panel = reader.app.screen.query_one(ListPanel)
        first = panel.value
        await reader.press("down")
        second = panel.value
        assert first != second
        await reader.press("up")
        assert panel.value == first
        await reader.press("down", "enter")
        assert isinstance(second, Target)
        cursor = reader.screen.view.cursor
        assert (cursor.paragraph, cursor.start) == (second.place.paragraph, second.place.start)


async def test_tab_in_the_jump_list_keeps_one_kind_and_escape_leaves_it(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("J", "tab", "tab")
        assert "Jump to · organisation" in reader.text
        assert "甲科技" in reader.text
        await reader.press(*"zzz")
        assert "No name, move or note matches" in reader.text
        await reader.press("enter", "escape")
        assert len(reader.app.screen_stack) == 1


async def test_headings_stand_in_the_jump_list(opened: Open) -> None:
    article = Article(
        paragraphs=(Paragraph("上文"), Paragraph("研究院的變動", Kind.HEADING), Paragraph("下文"))
    )
    async with opened(article=article) as reader:
        await reader.press("J", *"yjy", "enter")
        assert reader.screen.view.cursor.paragraph == 1


async def test_letters_typed_at_once_after_the_key_are_searched_for(opened: Open) -> None:
    async with opened() as reader:
        await reader.settle()
        for key, character in (("slash", "/"), ("y", "y"), ("q", "q"), ("x", "x")):
            reader.app.post_message(events.Key(key, character))
        await reader.settle()
        await reader.settle()
        assert reader.screen.query_one(FindLine).value == "yqx"
