"""The charset that a page declares: believed in doubt, never against its bytes."""

from __future__ import annotations

import pytest

from reader.intake.formats.web.charset import declared, decoded


@pytest.mark.parametrize(
    ("page", "name"),
    [
        (b'<meta charset="big5">', "cp950"),
        (b"<meta charset=gb2312>", "gb18030"),
        (b'<META http-equiv="Content-Type" content="text/html; charset=GBK">', "gb18030"),
        (b'<meta charset="utf-8">', ""),
        (b'<meta charset="klingon">', ""),
        (b"<p>charset</p>", ""),
        (b" " * 100_000 + b'<meta charset="big5">', ""),
    ],
)
def test_what_a_page_says_of_itself(page: bytes, name: str) -> None:
    assert declared(page) == name


@pytest.mark.parametrize(
    ("declaration", "text"),
    [
        (b'<meta charset="big5">', "測試"),
        (b"", "代刚"),  # the same bytes
        (b'<meta charset="big5">', "林小文昨日加入星河科技，出任總裁。" * 9),
        (b'<meta charset="utf-8">', "林小文昨日加入星河科技，出任總裁。" * 9),
    ],
)
def test_it_is_believed_where_the_bytes_leave_it_open(declaration: bytes, text: str) -> None:
    codec = "gbk" if text == "代刚" or b"utf" in declaration else "big5"
    assert text in decoded(declaration + b"<p>" + text.encode(codec) + b"</p>").text
