"""Lines near the top of a text tell who wrote it, for which paper and when."""

from __future__ import annotations

import pytest

from reader import intake
from tests.intake.test_formats import FIRST, SECOND, TITLE


@pytest.mark.parametrize(
    ("text", "author", "publisher"),
    [
        ("記者王小明／台北報導", "王小明", ""),
        ("〔記者王小明、陳大文／綜合報導〕", "王小明、陳大文", ""),
        ("2025-07-21 08:30　来源：财讯社　作者：张建国", "张建国", "财讯社"),
        ("來源：山海新聞網", "", "山海新聞網"),
        ("文／陳大文", "陳大文", ""),
        ("2024年5月6日 王小明 東方日報", "王小明", "東方日報"),
        ("山海週刊 2024-05-06 08:30 記者李四", "李四", "山海週刊"),
        ("2024年5月6日（一） 台北 晴", "", ""),
        ("2024-05-06 科技 新聞", "", ""),
        ("本报记者 周立群 吴小燕", "周立群、吴小燕", ""),
        ("每经记者 陈晴　每经编辑 魏文艺", "陈晴", ""),
        ("〔記者洪小玲／新竹報導〕青嵐科技今日宣布換將，市場反應平平。", "洪小玲", ""),
        ("撰文：Anna Berg", "Anna Berg", ""),
        ("（中央社記者方小美台北12日電）青嵐科技今日宣布換將，市場反應平平。", "", "中央社"),
        (
            "他說消息的來源：不便透露，記者王小明／李四都在場，這是正文的一句話，不是作者欄，也不是來源欄，字數超過六十個字才算數，所以這裡還要再多寫幾個字。",
            "",
            "",
        ),
        ("圖片來源：山海新聞網", "", ""),
        ("作者不詳", "", ""),
    ],
)
def test_lines_near_the_top_of_a_text_tell_who_and_where(text: str, author: str, publisher: str) -> None:
    source = intake.from_text(f"{TITLE}\n{text}\n{FIRST}\n{SECOND}\n").source
    assert (source.author, source.publisher) == (author, publisher)
