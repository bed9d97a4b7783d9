"""Where room is short: small terminals, narrow lists, the status line, dialogs."""

from __future__ import annotations

from pathlib import Path

from reader.typeset import cells
from tests.app.conftest import Open


async def test_the_title_in_the_status_line_keeps_its_names(opened: Open, tmp_path: Path) -> None:
    file = tmp_path / "article.txt"
    file.write_text("余家輝離開甲科技\n\n余家輝離開甲科技，加入乙科技，昨日的消息這樣說，沒有更多。", "utf-8")
    async with opened(file=file) as reader:
        await reader.press("T", "j", "j", "enter")
        assert reader.lines[-2].startswith(" 余家輝離開甲科技 ")
        await reader.press("t")
        assert reader.lines[-2].startswith(" 余家辉离开甲科技 ")


async def test_small_terminals_keep_their_room_for_the_text(opened: Open) -> None:
    async with opened((40, 12)) as reader:
        assert "People" not in reader.text
        assert "? help" in reader.lines[-1]
        await reader.press("m")
        assert "Moves" in reader.text
        assert "People" not in reader.text
        await reader.press("escape")
        assert "Moves" not in reader.text


async def test_region_dialog_begins_at_what_is_shown(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("T", "G", "enter", "T", "enter")
        assert "Hong Kong" in reader.lines[-2]


async def test_english_names_are_not_doubled(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("e")
        assert "Test Lin (Test Lin)" not in reader.text


async def test_no_line_of_a_list_is_lost_under_the_scrollbar(opened: Open) -> None:
    async with opened((80, 24)) as reader:
        await reader.press("right_curly_bracket")
        panel = reader.screen.side.panel("moves")
        shown = "".join(text for _, pieces in panel._rows for text, _ in pieces)
        assert "林測試（Test Lin）昨日從甲科技轉投乙科技" in shown.replace(" ", "").replace(
            "TestLin", "Test Lin"
        )
        widest = max(sum(cells(text) for text, _ in pieces) for _, pieces in panel._rows)
        assert widest <= panel.scrollable_content_region.width


async def test_people_who_move_stand_in_the_order_of_the_moves(opened: Open, path: Path) -> None:
    sidecar = path.with_name("article.annotations.yaml")
    group = "  - group: {label: 二人, count: 2, members: [mark-test, jiahui-yu, test-lin]}\n"
    group += "    to: {organization: b-tech}\n    quotes: [{exact: 沒有人名的一段}]\n"
    sidecar.write_text(sidecar.read_text("utf-8") + group, "utf-8")
    async with opened((120, 40)) as reader:
        await reader.press("G")
        order = [item.value for item in reader.screen.side.panel("people").items if item.value]
        assert order == ["mark-test", "jiahui-yu", "test-lin"]
