"""Files that unpack, parse and open well, and hold nonsense inside: where flipped bytes only say 'damaged'."""

from __future__ import annotations

import gzip
import json
import re
import sqlite3
import struct
import tempfile
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any, NamedTuple
from zipfile import ZipFile

from reader.knowledge import loader
from reader.language import lexicons
from reader.library import feeds
from reader.wording import Fault
from tests.fuzz import material
from tests.fuzz.texts import clean, opened
from tests.intake import made
from tests.intake.pages import pages

NUMBERS = ("0", "-1", "1", "65536", "4294967296", "99999999999999999999", "1e999", "NaN", "0.0000001", "")
NAMES = (
    "../../evil",
    "/etc/passwd",
    "a" * 300,
    "a\x00b",
    "mimetype",
    "OEBPS/",
    "甲\x1b[2J",
    "",
    "word/document.xml",
)

HEADS = (
    "From: =?utf-8?b?{0}?= <a@b.c>", "Subject: =?big5?q?=A4=E5{0}?=", "Subject: {0}", "Date: Mon, 99 Foo 20255 99:99:99 +9999",
    "Date: Fri, 1 Aug 2025 10:00:00 +0800", "Content-Type: text/html; charset=nothing", "Content-Type: multipart/mixed; boundary={0}",
    "Content-Type: multipart/alternative; boundary=b", "Content-Type: message/rfc822", "Content-Type: text/plain; charset=\"utf-16\"",
    "Content-Type: text/plain; name*=utf-8''{0}; charset=gb2312", "Content-Transfer-Encoding: base64", "Content-Transfer-Encoding: x-uuencode",
    "Content-Transfer-Encoding: quoted-printable", "Content-Disposition: attachment; filename=\"{0}\"", " continued {0}", "{0}: x", "Content-Type:",
)  # fmt: skip


def within(chance: Random) -> tuple[str, bytes]:
    """Give a book or a document of which some members were changed, renamed, doubled or left out, and packed again."""
    words = material.text(chance, 1_500)
    name = chance.choice(("a.epub", "a.docx"))
    data = (
        made.epub([material.page(chance, words), "<p>末章"]) if name == "a.epub" else material.document(words)
    )
    members = {one: archive.read(one) for archive in [ZipFile(BytesIO(data))] for one in archive.namelist()}
    for one in chance.sample(sorted(members), chance.randint(1, min(3, len(members)))):
        content = members.pop(one)
        if chance.random() < 0.9:
            place = chance.choice(NAMES) if chance.random() < 0.15 else one
            members[place] = markup(chance, content.decode("utf-8", "replace")).encode("utf-8", "replace")
    return name, made.packed({one: content for one, content in members.items() if one.strip("\0")})


def markup(chance: Random, words: str) -> str:
    """Change the tags of a page or of XML: left out, doubled, moved, other names and values in them."""
    parts = re.split("(<[^>]*>)", words)
    for _ in range(chance.choice((1, 2, 5, 20))):
        at, other = (chance.randrange(len(parts)) for _ in "12")
        put = (
            "",
            parts[at][:500] * chance.choice((2, 2, 40, 700)),
            parts[other],
            re.sub(r'"[^"]*"', f'"{chance.choice((*NUMBERS, *NAMES))}"', parts[at], count=1),
            re.sub(
                r"\w+",
                chance.choice(("div", "table", "script", "x:y", "p", "ruby", "pre", "title")),
                parts[at],
                count=1,
            ),
            parts[at].replace("</", "<"),
            parts[at].replace(">", ""),
            material.accident(chance, parts[at]),
        )
        parts[at] = chance.choice(put)[:50_000]
    return "".join(parts)[:400_000]


@cache
def saved() -> tuple[str, ...]:
    return tuple(one.data.decode("utf-8", "replace") for one in pages())


def page(chance: Random) -> tuple[str, bytes]:
    """Give a saved page of a site's layout, its tags changed."""
    return "a.html", markup(chance, chance.choice(saved())).encode("utf-8", "replace")


def letter(chance: Random) -> tuple[str, bytes]:
    """Give a letter of letters: heads in any order, parts that never end, begin twice, or lie in one another."""
    lines = []
    for _ in range(chance.randint(1, 6)):
        heads = chance.sample(HEADS, chance.randint(1, 6))
        lines += [
            head.format(chance.choice(("b", "6aGM", "", "甲", "x" * 300, "b\x1b[2J"))) for head in heads
        ]
        lines += [
            "",
            material.text(chance, 400),
            *chance.choice(((), ("--b",), ("--b--",), ("--b", "--b"), ("", ""))),
        ]
    return chance.choice(("a.eml", "a.mhtml", "a.mbox", "a")), "\n".join(lines).encode("utf-8", "replace")


def drawing(chance: Random) -> tuple[str, bytes]:
    """Give a PDF of which numbers, names and objects were exchanged, its streams not packed."""
    lines = [
        (90.0, 700 - 20 * n, 12.0, line) for n, line in enumerate(material.lines(material.text(chance, 800)))
    ]
    words = made.pdf([lines, lines[:2]]).decode("latin-1")
    for _ in range(chance.choice((1, 3, 10))):
        found = [*re.finditer(r"\d+|/\w+|endobj|stream|<<|>>", words)]
        one, other = chance.choice(found), chance.choice(found)
        put = chance.choice((other[0], "", chance.choice(NUMBERS), one[0] * 30))
        words = words[: one.start()] + put + words[one.end() :]
    return "a.pdf", words.encode("latin-1")


def read(given: tuple[str, bytes]) -> None:
    opened(given)


def records(chance: Random) -> str:
    """Give one of our own files with its records changed, all of them YAML as it should be."""
    files = [
        *(material.CHECKOUT / "annotations").glob("*.yaml"),
        *(material.TESTS / "cases").rglob("*.annotations.yaml"),
    ]
    tree = loader.read(chance.choice(files).read_text("utf-8"), name="a.yaml")
    values: tuple[Any, ...] = (
        "",
        "x",
        None,
        -1,
        10**30,
        True,
        [],
        {},
        [[]],
        {"": ""},
        "\x1b]0;t\x07",
        "甲" * 3000,
        "#p3",
        "zh",
    )

    def some(value: Any) -> Any:
        if isinstance(value, list) and len(value) > 20:
            at = chance.randrange(len(value) - 20)
            value = value[at : at + 20]
        if chance.random() < 0.03:
            return chance.choice(values)
        if isinstance(value, dict):
            return {
                (chance.choice(("id", "names", "x", "")) if chance.random() < 0.02 else key): some(one)
                for key, one in value.items()
            }
        return [some(one) for one in value] if isinstance(value, list) else value

    return json.dumps(some(tree), ensure_ascii=chance.random() < 0.5)


class Lexicon(NamedTuple):
    """The files of a dictionary: ending -> content; the first is the one that is named."""

    files: dict[str, bytes]


def lexicon(chance: Random) -> Lexicon:
    """Give a dictionary of any kind that can be dropped in, changed in its text, its places or its packing."""
    words = material.text(chance, 300).split("\n")
    texts = [f"<b>{word}</b>\0".encode("utf-8", "replace") for word in words]
    index, at = b"", 0
    for word, text in zip(words, texts, strict=True):
        index += word[:9].encode("utf-8", "replace") + b"\0" + struct.pack(">II", at, len(text))
        at += len(text)
    star = f"StarDict's dict ifo file\nversion=2.4.2\nwordcount={len(words)}\nsametypesequence={chance.choice(('m', 'h', 'mX', '', 'Wm'))}\n"
    if chance.random() < 0.2:
        star += "idxoffsetbits=64\n"
    plain = "\n".join(f"{word} {word} [xing2 zheng4] /{word}/" for word in words).encode("utf-8", "replace")
    table = "\n".join("\t".join([word] * chance.randint(1, 5)) for word in words).encode("utf-8", "replace")
    files = chance.choice(
        (
            {".ifo": star.encode(), ".idx": index, ".dict": b"".join(texts)},
            {
                ".ifo": star.encode(),
                ".idx.gz": gzip.compress(index),
                ".dict.dz": gzip.compress(b"".join(texts)),
            },
            {".u8": plain},
            {".u8.gz": gzip.compress(plain)},
            {".tsv": table},
            {".yaml": records(chance).encode("utf-8", "replace")},
        )
    )
    one = chance.choice(sorted(files))
    return Lexicon({**files, one: material.mangled(chance, files[one])})


def looked_up(given: Lexicon) -> None:
    """Entries, or a Fault that tells the file."""
    with tempfile.TemporaryDirectory() as folder:
        for ending, content in given.files.items():
            Path(folder, f"a{ending}").write_bytes(content)
        for path in lexicons.files(Path(folder)):
            broken = lexicons.Broken(path)
            try:
                assert all(len(row) == 4 for row in lexicons.read(path, broken, lambda *_: None))
            except Fault as fault:
                clean(str(fault).replace("\n", ""), "fault")
            for remark in broken.remarks():
                assert remark


def newsboat(chance: Random) -> bytes:
    """Give a cache of newsboat's with values of any type in it, or with bytes changed."""
    odd = (None, b"\xff\x00", 2**62, -1, 1.5, "", "\x1b]0;t\x07", "<p>甲</p>", "x" * 5000, "\ufffe")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "cache.db")
        base = sqlite3.connect(file)
        base.execute("create table rss_feed (rssurl text, url text, title text)")
        base.execute(
            "create table rss_item (id integer primary key, guid, title, author, url, feedurl, pubDate, content, unread, deleted)"
        )
        base.execute("insert into rss_feed values ('u', 'u', ?)", (chance.choice(odd),))
        for number in range(5):
            row = [
                "g",
                "題",
                "某",
                "http://a.b/",
                "u",
                1_700_000_000,
                material.text(chance, 300).encode("utf-8", "replace").decode(),
                1,
                0,
            ]
            row[chance.randrange(9)] = chance.choice(odd)
            base.execute(f"insert into rss_item values ({number}, {', '.join('?' * 9)})", row)
        if chance.random() < 0.2:
            base.execute(
                f"alter table rss_item drop column {chance.choice(('author', 'pubDate', 'content', 'deleted'))}"
            )
        base.commit()
        base.close()
        data = file.read_bytes()
    return material.mangled(chance, data) if chance.random() < 0.5 else data


def fed(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "cache.db")
        file.write_bytes(data)
        try:
            for path, item in feeds.items(file):
                opened((f"{path.name}.html", feeds.page(item)))
        except Fault as fault:
            clean(str(fault), "fault")
