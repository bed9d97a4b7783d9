"""What a reader sees and which key does what, on a small article."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader import intake, wording
from reader.app.keys.keys import KEYS
from reader.document import EntityType, Span
from tests.app.conftest import Open


async def test_text_lists_and_foot_stand_on_the_first_screen(opened: Open) -> None:
    async with opened() as reader:
        assert "測試晨報：兩位研究員換了東家" in reader.lines[0]
        assert "People · ¶1" in reader.text
        assert "Moves · ¶1" in reader.text
        assert reader.lines[-2].endswith("traditional, as written · ¶ 1/5")
        assert "Tab names" in reader.lines[-1]


async def test_tab_walks_from_name_to_name_and_back(opened: Open) -> None:
    async with opened() as reader:
        seen = []
        for _ in range(4):
            await reader.press("tab")
            seen.append(reader.selected)
        assert seen == ["林測試", "Test Lin", "甲科技", "乙科技"]
        await reader.press("shift+tab")
        assert reader.selected == "甲科技"


async def test_tab_says_when_there_is_no_further_name(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("G", "tab")
        assert reader.selected is None
        assert "No more names" in reader.lines[-2]


async def test_filter_walks_through_one_type_only(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("f", "f")
        assert reader.screen.view.only is EntityType.ORG
        await reader.press("tab")
        assert reader.selected == "甲科技"
        assert "organisation" in reader.lines[-2]
        await reader.press("f", "f", "f", "f")
        assert reader.screen.view.only is None


async def test_brackets_walk_by_paragraph_and_braces_by_move(opened: Open) -> None:
    async with opened() as reader:
        cursor = reader.screen.view
        await reader.press("right_square_bracket")
        assert cursor.cursor.paragraph == 1
        await reader.press("right_square_bracket", "right_square_bracket", "left_square_bracket")
        assert cursor.cursor.paragraph == 2
        await reader.press("left_curly_bracket")
        assert cursor.cursor.paragraph == 1
        await reader.press("right_curly_bracket")
        assert cursor.cursor.paragraph == 1
        assert "No more moves" in reader.lines[-2]


async def test_lines_pages_and_ends(opened: Open) -> None:
    async with opened((60, 16)) as reader:
        view = reader.screen.view
        await reader.press("j", "j")
        assert view.cursor.paragraph == 1
        assert view.cursor.start > 0
        await reader.press("k", "k")
        assert (view.cursor.paragraph, view.cursor.start) == (0, 0)
        await reader.press("G")
        assert view.cursor.paragraph == 4
        await reader.press("g")
        assert (view.cursor.paragraph, view.scroll_y) == (0, 0)
        for _ in range(9):
            await reader.press("space")
        assert view.cursor.paragraph == 4
        for _ in range(9):
            await reader.press("b")
        assert view.cursor.paragraph == 0


async def test_every_line_is_reached_by_j_and_by_k(opened: Open) -> None:
    async with opened((50, 14)) as reader:
        view, down = reader.screen.view, [Span(0, 0, 0)]
        while True:
            await reader.press("j")
            if view.cursor == down[-1]:
                break
            down.append(view.cursor)
        lines = sum(len(view.page.block(n).lines) for n in range(5))
        assert len(down) == lines
        up = [down[-1]]
        while view.cursor != Span(0, 0, 0):
            await reader.press("k")
            up.append(view.cursor)
        assert up[::-1] == down


async def test_lists_follow_the_cursor_and_s_widens_them(opened: Open) -> None:
    async with opened() as reader:
        assert "No one is named in this paragraph." in reader.text
        await reader.press("right_square_bracket")
        assert "甲科技 → 乙科技 首席科學家" in reader.text
        assert "confirmed" in reader.text
        assert "「林測試（Test Lin）昨日" in reader.text
        await reader.press("G", "s")
        assert "whole article" in reader.text
        assert "甲科技 → 乙科技" in reader.text


async def test_s_says_what_it_did_where_no_list_is_seen(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("p", "p", "m", "m", "s")
        assert "Lists cover the whole article" in reader.text
        await reader.press("s")
        assert "Lists cover the paragraph" in reader.text


async def test_a_move_shows_its_proofs_one_after_the_other(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("s", "m", "enter")
        view = reader.screen.view
        assert view.has_focus
        assert view.article.text(view.overlay.hit) == "林測試（Test Lin）昨日從甲科技轉投乙科技"
        await reader.press("m", "enter")
        assert view.article.text(view.overlay.hit) == "林測試下周上班"
        await reader.press("escape")
        assert view.overlay.hit is None


async def test_card_tells_names_moves_and_mentions_and_jumps(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("tab", "enter")
        for words in ("林測試 Test Lin", "researcher who exists in tests only", "林試", "Mentions (3)"):
            assert words in reader.text
        await reader.press("G", "enter")
        view = reader.screen.view
        assert view.has_focus
        assert reader.selected == "林測試"
        assert view.cursor.start > 20


async def test_enter_without_a_name_says_how_to_select_one(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("enter")
        assert "Tab selects the next" in reader.lines[-2]


async def test_t_switches_the_script_and_keeps_names_and_place(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("right_square_bracket", "right_square_bracket", "right_square_bracket")
        row = next(n for n, line in enumerate(reader.lines) if "余家輝仍" in line)
        await reader.press("t")
        assert "余家辉仍留在甲科技" in reader.lines[row]
        assert "马可·泰斯特" in reader.text
        assert "simplified, mainland, converted" in reader.lines[-2]
        await reader.press("t")
        assert "余家輝仍留在甲科技" in reader.lines[row]
        assert "traditional, as written" in reader.lines[-2]


async def test_region_is_chosen_and_t_comes_back_to_it(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("T", "G", "enter")
        assert "traditional, Hong Kong, converted" in reader.lines[-2]
        assert "林試（Test Lin）" in reader.text
        await reader.press("t")
        assert "simplified" in reader.lines[-2]
        await reader.press("t")
        assert "Hong Kong" in reader.lines[-2]


async def test_english_names_stand_after_first_mentions_only(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("e")
        assert "甲科技 (A-Tech)" in reader.text
        assert reader.text.count("(A-Tech)") == 1
        assert "林測試（Test Lin）" in reader.text
        await reader.press("e")
        assert "(A-Tech)" not in reader.text


async def test_translation_under_beside_and_off(opened: Open) -> None:
    async with opened((160, 40)) as reader:
        await reader.press("E")
        row = next(n for n, line in enumerate(reader.lines) if "沒有人名的一段" in line)
        assert "A paragraph without names." in reader.lines[row + 1]
        await reader.press("E")
        row = next(n for n, line in enumerate(reader.lines) if "沒有人名的一段" in line)
        assert "A paragraph without names." in reader.lines[row]
        await reader.press("E")
        assert "A paragraph without names." not in reader.text


async def test_search_finds_in_both_scripts_and_walks(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("slash", *"乙科技", "enter")
        assert "“乙科技” 1/2" in reader.lines[-2]
        await reader.press("n")
        assert "2/2" in reader.lines[-2]
        await reader.press("n")
        assert "1/2" in reader.lines[-2]
        await reader.press("N")
        assert "2/2" in reader.lines[-2]
        await reader.press("escape")
        assert not reader.screen.search.hits
        await reader.press("slash", "ctrl+a", "ctrl+k", *"软体", "enter")
        assert reader.screen.view.cursor.paragraph == 3


async def test_search_says_what_is_not_there(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("n")
        assert "/ searches" in reader.lines[-2]
        await reader.press("slash", *"zzz", "enter")
        assert "“zzz” is not in the article" in reader.lines[-2]


async def test_lists_hide_and_come_back(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("p", "p")
        assert "People" not in reader.text
        await reader.press("m", "m")
        assert reader.screen.side.has_class("hidden")
        await reader.press("p")
        assert "People" in reader.text
        await reader.press("escape")
        assert reader.screen.view.has_focus


async def test_resize_keeps_the_row_of_the_cursor_and_moves_the_lists(opened: Open) -> None:
    async with opened((120, 30)) as reader:
        await reader.press("right_curly_bracket", "tab")
        for size in ((80, 24), (40, 12), (160, 48), (20, 8), (120, 30)):
            await reader.pilot.resize_terminal(*size)
            await reader.pilot.pause()
            assert any("▌" in line for line in reader.lines), size
            assert reader.selected == "林測試"
        assert reader.screen.has_class("narrow") is False


async def test_a_click_selects_a_name_and_two_open_its_card(opened: Open) -> None:
    async with opened() as reader:
        row = next(n for n, line in enumerate(reader.lines) if "余家輝仍" in line)
        await reader.pilot.click("#article", offset=(5, row))
        assert reader.selected == "余家輝"
        await reader.pilot.click("#article", offset=(5, row), times=2)
        await reader.pilot.pause()
        assert "余家輝 Jiahui Yu" in reader.text


async def test_help_names_every_key(opened: Open) -> None:
    async with opened((100, 90)) as reader:
        await reader.press("question_mark")
        for key in KEYS:
            if key.text:
                assert key.label in reader.text
        await reader.press("escape")
        assert len(reader.app.screen_stack) == 1


@pytest.mark.parametrize(("language", "words"), [("zh-Hant", "人物 · 第1段"), ("zh-Hans", "动向 · 第1段")])
async def test_the_interface_speaks_chinese(opened: Open, language: str, words: str) -> None:
    wording.use(language)
    async with opened() as reader:
        assert words in reader.text


async def test_text_is_shown_as_text_whatever_is_in_it(opened: Open, tmp_path: Path) -> None:
    hostile = "[bold red]不是標記[/] [@click=app.quit]x[/] \x1b]0;title\x07 \x1b[2J \u202e右至左 e\u0301 👨‍👩‍👧 \u200b"
    file = tmp_path / "hostile.txt"
    file.write_text(hostile, "utf-8")
    async with opened(file=file) as reader:
        assert "[bold red]不是標記[/] [@click=app.quit]x[/]" in reader.text
        for command in ("\x1b", "\x07", "\u202e"):
            assert command not in reader.text


async def test_a_huge_paragraph_opens_and_ends(opened: Open) -> None:
    article = intake.from_text("開頭。" + "很長的一句話，" * 40_000 + "結尾。")
    async with opened((80, 24), article=article) as reader:
        assert "開頭" in reader.lines[0]
        await reader.press("slash", *"結尾", "enter")
        assert "結尾。" in reader.text


async def test_a_broken_annotator_is_told_and_the_text_stays(opened: Open, path: Path) -> None:
    path.with_name("article.annotations.yaml").write_text("people: [{id: BAD}]", "utf-8")
    async with opened() as reader:
        assert "測試晨報" in reader.lines[0]
        assert "article.annotations.yaml" in "".join(line.strip() for line in reader.lines[-4:])
