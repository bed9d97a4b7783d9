"""Files in, articles out; what cannot be read is told in one sentence."""

from __future__ import annotations

import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from reader import intake
from reader.document import Kind
from reader.wording import Fault


def test_an_article_knows_where_it_came_from(tmp_path: Path) -> None:
    data = "標題在此\n2025年7月1日 記者甲\n第一段文字寫在這裡，說明事情的經過。\n".encode("gb18030")
    path = tmp_path / "文.txt"
    path.write_bytes(data)
    article = intake.read(path)
    assert article.source.name == "文.txt"
    assert article.source.path == str(path)
    assert article.source.sha256 == sha256(data).hexdigest()
    assert article.source.encoding == "gb18030"
    assert article.source.title == "標題在此"
    assert article.source.date == "2025-07-01"
    assert [p.kind for p in article.paragraphs] == [Kind.HEADING, Kind.HEADING, Kind.TEXT]


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf", "\u3000\n".encode()])
def test_empty_files_are_a_fault(data: bytes) -> None:
    with pytest.raises(Fault, match="no text") as caught:
        intake.from_bytes(data, name="empty.txt")
    assert caught.value.code == 1


def test_missing_file_and_folder_are_faults(tmp_path: Path) -> None:
    with pytest.raises(Fault, match="no file"):
        intake.read(tmp_path / "none.txt")
    with pytest.raises(Fault, match="is a folder"):
        intake.read(tmp_path)
    with pytest.raises(Fault, match="Cannot read"):
        intake.read("a\0b")


def test_an_unknown_encoding_is_a_wrong_call() -> None:
    for name in ("klingon", "base64", "unicode_escape", "", "x" * 999):
        with pytest.raises(Fault, match="no encoding") as caught:
            intake.from_bytes(b"text", name="a.txt", encoding=name)
        assert caught.value.code == 2


@pytest.mark.parametrize(
    ("head", "what"), [(b"\x89PNG\r\n", "PNG"), (b"{\\rtf1", "RTF"), (b"\xd0\xcf\x11\xe0", "DOC")]
)
def test_what_is_not_read_is_named(head: bytes, what: str) -> None:
    with pytest.raises(Fault, match=f"not text but {what}"):
        intake.from_bytes(head + b" ...", name="a.bin")


def test_the_import_is_light() -> None:
    heavy = "{'yaml', 'email', 'zipfile', 'selectolax', 'lxml', 'docx', 'pypdf', 'markdown_it', 'json', 'opencc', 'pypinyin', 'html', 'textual', 'rich', 'lzma'}"
    code = "import sys; there = set(sys.modules)\n"  # an environment may load what it likes at the start
    code += f"from reader import intake; intake.from_bytes(b'text', name='a.txt'); print(*{heavy} & set(sys.modules) - there)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
