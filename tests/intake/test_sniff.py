"""Which format a file is in, told by its content; and what the text says before the properties of a file."""

from __future__ import annotations

import subprocess
import sys

import pytest

from reader.intake import byline, sniff
from tests.intake.test_formats import TITLE


@pytest.mark.parametrize(
    ("data", "name", "form"),
    [
        (b"%PDF-1.7\n", "a.txt", "pdf"),
        (b"\xef\xbb\xbf\r\n<!DOCTYPE HTML>", "-", "html"),
        ("<html>".encode("utf-16"), "-", "html"),
        (b"<?xml version='1.0'?>\n<!-- saved -->\n<html xmlns='x'>", "-", "html"),
        ("<p>一</p>".encode(), "-", "html"),
        ("一句話 <p> 也是話".encode(), "a.txt", ""),
        ("一句話".encode(), "a.htm", "html"),
        ("一句話".encode(), "a.pdf", ""),
        (b"From: a@example.com\nSubject: x\n\n", "-", "mail"),
        ("Subject: 只有一行\n\n正文".encode(), "-", ""),
        ("Feed: 甲\nTitle: 乙\nDate: 丙\n\n".encode(), "-", "newsboat"),
        ("---\ntitle: 甲\n---\n".encode(), "-", "markdown"),
        ("---\n一句話\n---\n".encode(), "a.txt", ""),
    ],
)
def test_content_tells_the_format_before_the_name(data: bytes, name: str, form: str) -> None:
    assert sniff.form(data, name) == form


@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_a_format_imports_nothing_of_the_others(name: str) -> None:
    heavy = "{'lxml', 'docx', 'pypdf', 'markdown_it', 'yaml', 'email', 'zipfile', 'trafilatura'}"
    code = "import sys; there = set(sys.modules)\n"  # an environment may load what it likes at the start
    code += f"from reader import intake; intake.from_bytes(b'<p>text</p>' , name={name!r})\n"
    done = subprocess.run(
        [sys.executable, "-c", code + f"print(*{heavy} & set(sys.modules) - there)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == ""


@pytest.mark.parametrize(
    ("line", "author", "told"),
    [
        ("文／陳大文", "Administrator", ("陳大文", "2025-08-12")),
        ("2025年8月11日", "(anonymous)", ("", "2025-08-11")),
        ("市場反應平平。", "王小明", ("王小明", "2025-08-12")),
    ],
)
def test_what_the_text_says_goes_before_the_properties(line: str, author: str, told: tuple[str, str]) -> None:
    by = byline.with_properties([TITLE, line], author=author, date="2025-08-12")
    assert (by.author, by.date) == told
