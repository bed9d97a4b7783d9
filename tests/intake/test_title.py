"""What an article of plain text is called."""

import pytest

from reader import intake


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("2025年3月18日\n\n何曉帆加入鏡湖傳媒\n\n她擔任總編輯。\n", "何曉帆加入鏡湖傳媒"),
        ("何曉帆加入鏡湖傳媒。\n\n2025-03-18 08:00\n\n她擔任總編輯。\n", "何曉帆加入鏡湖傳媒。"),
        ("【2025/3/18 星期二】\n\n何曉帆加入鏡湖傳媒\n\n她擔任總編輯。\n", "何曉帆加入鏡湖傳媒"),
        ("3月18日的早晨\n\n她擔任總編輯。\n", "3月18日的早晨"),
        ("2025年3月18日\n", "2025年3月18日"),
    ],
)
def test_a_line_that_only_tells_the_day_is_no_title(text: str, title: str) -> None:
    assert intake.from_bytes(text.encode(), name="a.txt").source.title == title
