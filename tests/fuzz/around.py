"""What lies around an article, after accidents: the reader's own files, what is beside it, settings, the cache."""

from __future__ import annotations

import json
import os
import tempfile
import zlib
from functools import cache
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any, NamedTuple
from unittest.mock import patch

from reader import intake
from reader.annotate import kept
from reader.annotate.decided import Drop
from reader.annotate.pipeline import annotate
from reader.document import Article, Entity, EntityType, Quote
from reader.intake.repairs import Decision as OnRepair
from reader.intake.treatment import Treatment
from reader.library import read_marks
from reader.record import replace
from reader.settings import write
from reader.userdata import DecisionStore, NoteStore, identities, ownknowledge, places, treatment
from reader.userdata.identities import Judgement, Side
from reader.userdata.known_words import WordStore
from tests.command import run
from tests.fuzz import material
from tests.fuzz.texts import clean, exported, knowledge, sound

TEXT = "科技業的夏天\n\n趙晟佳（Shengjia Zhao）離開OpenAI，加入Meta出任首席科學家。\n\n發(fā)業(yè)，林小文說。\n"
BESIDE = """people:
  - {id: lin, names: {zh-Hant-TW: [林小文], en: [Xiaowen Lin]}}
moves:
  - person: lin
    from: {organization: openai, role: 研究員}
    to: {organization: meta}
    date: 2025-06
    status: confirmed
    quotes: [{exact: 林小文說}]
"""
FOLDERS = ("DATA", "CONFIG", "CACHE")


class Home(NamedTuple):
    """A command, and what has happened to files around its article: name -> content, None for one that is gone."""

    arguments: tuple[str, ...]
    changed: dict[str, bytes | None]


CALLS = (
    ("show", "A", "--script", "tw"), ("annotate", "A"), ("export", "A", "--format", "json", "-o", "-"),
    ("export", "A", "--format", "markdown", "-o", "-"), ("notes",), ("notes", "--format", "json"), ("restore", "A", "--explain"),
    ("words", "A"), ("define", "加入"), ("config",), ("doctor",), ("check", "B"), ("ledger", "moves"), ("ledger", "build", "A"),
    ("ledger", "offers"), ("ledger", "same", "lin", "shengjia-zhao"), ("batch", "A", "--out", "D", "--jobs", "1"), ("import", "J"),
)  # fmt: skip


def own(folder: Path) -> dict[str, str]:
    return {f"NEWSREADER_{name}": str(folder / name) for name in FOLDERS}


@cache
def whole() -> dict[str, bytes]:
    """Give the files of a reader who has worked with one article: name -> content."""
    with tempfile.TemporaryDirectory() as made, patch.dict(os.environ, own(Path(made))):
        folder = Path(made)
        article = folder / "a.txt"
        article.write_text(TEXT, "utf-8")
        folder.joinpath("a.annotations.yaml").write_text(BESIDE, "utf-8")
        folder.joinpath("a.en.txt").write_text("A summer\n\nShengjia Zhao left.\n\nSaid Lin.\n", "utf-8")
        source = intake.read(article).source
        NoteStore(source).add(Quote("林小文", suffix="說"), "a note #tag", paragraph=2)
        DecisionStore(source).decide(Drop("", Quote("夏天")))
        treatment.save(source, Treatment(), Treatment("", (OnRepair("pinyin", Quote("發"), "", True),)))
        identities.add([Judgement(True, Side("lin", "a.txt"), Side("x", "b.txt"))])
        WordStore().know("夏天")
        read_marks.mark(source.sha256)
        left = places.Left(places.Anchor(Quote("林小文"), 2), marks={"a": places.Anchor(Quote("離開"), 1)})
        places.remember(source, left)
        write.save("measure", 60, path=folder / "CONFIG" / "settings.toml")
        ownknowledge.add(Entity("n-1", EntityType.PERSON, {"en": ("Name",)}), {})
        for arguments in (
            ("export", "a.txt", "--format", "json", "-o", "j.json"),
            ("ledger", "build", "a.txt"),
        ):
            assert run(*arguments, cwd=folder)[0] == 0
        files = (one for one in folder.rglob("*") if one.is_file() and one.stat().st_size < 1 << 20)
        return {str(one.relative_to(folder)): one.read_bytes() for one in files if one.suffix != ".pyc"}


def home(chance: Random) -> Home:
    names = sorted(whole())
    changed: dict[str, bytes | None] = {}
    for name in chance.sample(names, chance.randint(1, 4)):
        changed[name] = accident(chance, whole()[name])
    return Home(chance.choice(CALLS), changed)


def accident(chance: Random, data: bytes) -> bytes | None:
    """Damage a file: as text, as bytes, or for something else altogether."""
    kind = chance.random()
    if kind < 0.5:
        words = data.decode("utf-8", "surrogateescape")
        for _ in range(chance.randint(1, 4)):
            words = material.accident(chance, words)[:20_000]
        return words.encode("utf-8", "surrogatepass")
    if kind < 0.8:
        return material.mangled(chance, data)
    return chance.choice(
        (None, b"", b"\x00" * 100, b"[" * 50_000, b"- " * 2_000, b"a: &a [*a]\n", b"1" * 6_000, b"{}", b"[]", b"null",
         b"- 1\n", "名: \x1b]0;t\x07\n".encode(), b"\xff\xfe", chance.randbytes(300))
    )  # fmt: skip


def lived_in(given: Home) -> None:
    """Every command ends with a known code and no traceback, and nothing it writes commands the terminal."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        furnish(folder, given.changed)
        names = {"A": "a.txt", "B": ".", "D": "out", "J": "j.json"}
        arguments = [names.get(one, one) for one in given.arguments]
        code, output, complaints = run(*arguments, env=own(folder), cwd=folder)
    assert code in (0, 1, 2), code
    clean((output + complaints).replace("\r\n", "\n"), " ".join(arguments))
    assert "Traceback" not in complaints, complaints[-1500:]
    assert code == 0 or complaints or "doctor" in arguments or "check" in arguments, arguments


def furnish(folder: Path, changed: dict[str, bytes | None]) -> None:
    """Lay the files of a reader into a folder, some of them changed."""
    for name, data in {**whole(), **changed}.items():
        if data is not None:
            folder.joinpath(name).parent.mkdir(parents=True, exist_ok=True)
            folder.joinpath(name).write_bytes(data)


@cache
def marks() -> tuple[Article, bytes]:
    """Give an article with all that is found in it, and the file of marks that is kept of it."""
    article = intake.from_bytes(TEXT.encode(), name="a.txt")
    found = annotate(article, knowledge())
    with tempfile.TemporaryDirectory() as made, patch.dict(os.environ, own(Path(made))):
        kept.keep(found, "key")
        return article, next(Path(made).rglob("key")).read_bytes()


def forged(chance: Random) -> bytes:
    """Give a file of marks in which values were exchanged, lost or doubled, with a digest that holds."""
    lines = [json.loads(line) for line in folded().split(b"\n")]
    values = [
        -1,
        0,
        1,
        2,
        5,
        10**9,
        2**70,
        0.5,
        1.5,
        float("nan"),
        True,
        None,
        "",
        "x",
        "\x1b[2J",
        "PERSON",
        [],
        {},
        [[]],
    ]

    def changed(value: Any) -> Any:
        if chance.random() < 0.01:
            return chance.choice(values)
        if isinstance(value, dict):
            return {key: changed(one) for key, one in value.items()}
        if isinstance(value, list):
            few = [changed(one) for one in value]
            return few[:-1] if chance.random() < 0.01 else few
        return value

    content = zlib.compress("\n".join(json.dumps(changed(line)) for line in lines).encode())
    if chance.random() < 0.2:
        content = material.mangled(chance, content)
    return sha256(content).hexdigest().encode() + content


def believed(data: bytes) -> None:
    """What is recalled is an article, or nothing."""
    with tempfile.TemporaryDirectory() as made, patch.dict(os.environ, own(Path(made))):
        file = Path(made, "CACHE", "marks", "key")
        file.parent.mkdir(parents=True)
        file.write_bytes(data)
        found = kept.recall(marks()[0], "key")
    if found is not None:
        posts = [post for move in found.moves for post in (move.origin, move.destination) if post]
        assert all(isinstance(post.role, str | None) for post in posts)
        believable = (move for move in found.moves if move.person in found.entities and move.evidence)
        sound(replace(found, moves=tuple(believable)))
        exported(found)


def folded() -> bytes:
    """Give the lines of the file of marks, not packed."""
    return zlib.decompress(marks()[1][kept.DIGEST :])


def unfolded(lines: bytes) -> None:
    """As `believed`, of lines that are packed here."""
    content = zlib.compress(lines, 1)
    believed(sha256(content).hexdigest().encode() + content)
