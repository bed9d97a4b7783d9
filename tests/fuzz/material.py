"""Articles as people have them, and what chance does to them."""

from __future__ import annotations

import base64
import quopri
import re
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random

from tests.intake import made

TESTS = Path(__file__).parents[1]
CHECKOUT = TESTS.parent

PIECES = (
    "\x1b]0;title\x07", "\x1b]52;c;cm0gLXJm\x07", "\x1b[c", "\x1b[6n", "\x1bP+q544e\x1b\\", "\x1b_apc\x1b\\", "\x9b31m",
    "\x9d0;t\x9c", "\x1b[201~", "\x1b[?1049l", "\x1bc", "\x1b]8;;http://a\x1b\\", *map(chr, range(0x20)), "\x7f",
    *map(chr, range(0x80, 0xA0)), "\ud800", "\udfff", "\ufeff", "\ufffe", "\U0010ffff", "\u202e", "\u2066", "\u200d",
    "👩\u200d👩\u200d👧", "🇹🇼🇨🇳", "e\u0301\u0302\u0303", "\u0301" * 40, "한", "العربية", "עברית", "\u2028", "\u2029",
    "\u3000", "\xa0", "\u200b", "[bold]", "[/]", "[link=x]", "{{", "}}", "<script>", "</p>", "<!--", "&#27;", "&amp;",
    "**", "``", "|", "---\n", "***", "$x$", "\\", "%s", "#p3", "=1+1", "@a", "「", "」", "『", "（", "）", "(", ")", "“", "”",
    "、", "，", "。", "；", "：", "·", "…", "——", "發(fā)", "?!睹", "锟斤拷", "GPT?4", "加入", "離開", "出任", "由", "從", "辭去",
    "兼任", "的", "和", "CEO", "总裁", "馬斯克", "OpenAI", "Meta", "王小明", "李", "記者", "2025年6月", "上周", "三名", "等人",
    "a" * 300, "文" * 300, "A-", "1.5", "https://a.b/c?d=e", "a@b.c", "\r\n", "\n", "\n\n", "\t",
)  # fmt: skip
"""What commands terminals, breaks widths, is markup, or means something to annotators."""

COMMANDS = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")
"""What XML cannot hold."""

CODES = (
    "utf-8",
    "utf-8-sig",
    "gb18030",
    "big5hkscs",
    "cp950",
    "utf-16",
    "utf-32",
    "latin-1",
    "euc-kr",
    "shift-jis",
)


@cache
def articles() -> tuple[str, ...]:
    """Give the texts of this project's own articles, in Chinese and in English."""
    folders = (
        TESTS / "cases" / "annotate" / "news",
        TESTS / "cases" / "app",
        CHECKOUT / "annotations" / "articles",
    )
    files = [file for folder in folders for file in sorted(folder.glob("*.txt"))]
    return tuple(file.read_text("utf-8") for file in [*files, TESTS / "cases" / "intake" / "clean.txt"])


def text(chance: Random, longest: int = 6_000) -> str:
    """Give part of an article, or of several, after some accidents."""
    parts = []
    for _ in range(chance.choice((1, 1, 2))):
        paragraphs = chance.choice(articles()).split("\n\n")
        first = chance.randrange(len(paragraphs))
        parts += paragraphs[first : first + chance.randint(1, 12)]
    whole = "\n\n".join(parts)[:longest]
    for _ in range(chance.choice((0, 1, 2, 4, 8, 16))):
        whole = accident(chance, whole)[: 4 * longest]
    return whole


def accident(chance: Random, whole: str) -> str:
    """Do one thing to a text."""
    at, end = sorted(chance.randint(0, len(whole)) for _ in "12")
    end = min(end, at + chance.choice((1, 3, 10, 60, 400)))
    piece = whole[at:end]
    put = (
        chance.choice(PIECES) * chance.choice((1, 1, 1, 2, 30)),
        "".join(chance.choice(PIECES) for _ in range(chance.randint(1, 8))),
        "".join(chr(chance.randrange(0x20, 0x30000)) for _ in range(chance.randint(1, 5))),
        piece * chance.choice((0, 2, 3, 40)),
        piece[::-1],
        "\n".join(piece),
        piece.replace("\n", ""),
        piece.upper(),
        "".join(chance.sample(piece, len(piece))),
        chance.choice(PIECES).join(piece[:60]),
    )
    return whole[:at] + chance.choice(put) + whole[end:]


def repeated(chance: Random) -> str:
    """Give a few signs again and again: what takes its time takes it here."""
    few = [chance.choice((*PIECES, *chance.choice(articles())[:200])) for _ in range(chance.randint(1, 5))]
    size = max(1, len("".join(few)))
    if chance.random() < 0.5:
        return "".join(few) * (chance.choice((3_000, 12_000)) // size)
    head, middle, *tail = few * 3
    return head + middle * (chance.choice((3_000, 12_000)) // max(1, len(middle))) + "".join(tail)


def mangled(chance: Random, data: bytes) -> bytes:
    """Change, cut, double or drop some bytes."""
    changed = bytearray(data)
    for _ in range(chance.choice((0, 1, 3, 10, 60))):
        if not changed:
            break
        at = chance.randrange(len(changed))
        end = at + chance.choice((1, 1, 2, 8, 100))
        changed[at:end] = chance.choice(
            (
                chance.randbytes(1),
                chance.randbytes(4),
                b"",
                bytes(changed[at:end]) * 2,
                b"\x00",
                b"\xff\xfe",
                b"\x1b[2J",
            )
        )
    return bytes(changed[: chance.randint(0, len(changed))] if chance.random() < 0.1 else changed)


def file(chance: Random) -> tuple[str, bytes]:
    """Give a file's name and bytes: text in any encoding, a page, a letter, a book, damaged or not."""
    words = repeated(chance) if chance.random() < 0.2 else text(chance)
    ending = chance.choice(("txt", "txt", "md", "html", "mhtml", "eml", "epub", "docx", "pdf", "rtf", ""))
    plain = words.encode(chance.choice(CODES), "ignore")
    data = {
        "html": lambda: page(chance, words).encode(errors="ignore"),
        "epub": lambda: made.epub([page(chance, words)]),
        "docx": lambda: document(words),
        "pdf": lambda: made.pdf([[(90, 700 - 20 * n, 12, line) for n, line in enumerate(lines(words))]]),
        "eml": lambda: letter(chance, words),
        "mhtml": lambda: letter(chance, page(chance, words), "text/html"),
    }.get(ending, lambda: plain)()
    return f"a.{ending}".rstrip("."), mangled(chance, data) if chance.random() < 0.6 else data


def page(chance: Random, words: str) -> str:
    tags = "p div br table tr td b a ruby rt h1 article figure pre script li ul".split()
    return "<html><title>題</title><body>" + "".join(
        f"<{chance.choice(tags)}>{line}</{chance.choice(tags)}>" for line in encodable(words).split("\n")
    )


def document(words: str) -> bytes:
    """Give a Word document of the lines of a text."""
    import docx

    file, whole = BytesIO(), docx.Document()
    for line in encodable(words).split("\n"):
        whole.add_paragraph(COMMANDS.sub("", line))
    whole.save(file)
    return file.getvalue()


def lines(words: str) -> list[str]:
    """Give the first lines of a text in signs that a font of 16 bits has."""
    return [re.sub("[^ -\uffff]", "", line)[:40] for line in encodable(words).split("\n")][:30]


def encodable(words: str) -> str:
    return words.encode(errors="ignore").decode()


def letter(chance: Random, words: str, kind: str = "text/plain") -> bytes:
    body = words.encode(errors="ignore")
    coding, coded = chance.choice(
        (("base64", base64.encodebytes(body)), ("quoted-printable", quopri.encodestring(body)))
    )
    head = f"From: {words[:20]!a} <a@b.c>\nSubject: =?utf-8?b?6aGM?=\nContent-Type: {kind}; charset=utf-8\n"
    return head.encode() + f"Content-Transfer-Encoding: {coding}\n\n".encode() + coded
