"""Files of ours that people edit, feeds, exports that come back, and commands with strange names of files."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from random import Random
from typing import Any

from reader.export.from_json import from_json
from reader.knowledge import loader
from reader.library import feeds, query
from reader.settings import file as settings_file
from reader.userdata import decisionfile, identities, notefile, treatment
from reader.userdata.known_words import WordStore
from reader.wording import Fault
from tests.command import run
from tests.fuzz import material
from tests.fuzz.texts import clean, exported, opened


def structured(chance: Random, *seeds: Path) -> str:
    """Give one of the project's own files of a kind, after accidents to its text."""
    words = chance.choice(seeds).read_text("utf-8")
    at = chance.randrange(max(1, len(words) - 3_000))
    words = words[at : at + 3_000] if chance.random() < 0.5 else words[:6_000]
    for _ in range(chance.randint(0, 8)):
        words = material.accident(chance, words)[:20_000]
    return words + chance.choice(
        ("", "\na: &a [x]\nb: *a\n", "[" * 3_000, "- " * 500, "1" * 6_000, "{a: " * 400)
    )


def own_file(chance: Random) -> str:
    cases = material.TESTS / "cases"
    shipped = [*(material.CHECKOUT / "annotations").glob("*.yaml")]
    return structured(
        chance, *shipped, cases / "app/article.annotations.yaml", *cases.glob("knowledge/*.yaml")
    )


def named(told: str) -> None:
    assert ".yaml" in told or ".toml" in told, told


def parsed(words: str) -> None:
    """Knowledge, what stands beside an article, settings, notes, decisions: a value, or a Fault that names a line."""
    from reader.annotate.sidecar import read_sidecar

    with tempfile.TemporaryDirectory() as folder:
        beside = Path(folder, "a.annotations.yaml")
        beside.write_text(words, "utf-8", "surrogatepass")
        for section in ("people", "organizations", "titles", "moves", "terms", "surnames"):
            Path(folder, f"{section}.yaml").write_bytes(beside.read_bytes())
        for attempt in (
            lambda: read_sidecar(beside),
            lambda: [str(fault) for fault in loader.check(Path(folder))[0]],
            lambda: settings_file.parse(words, name="settings.toml"),
            lambda: notefile.parse(words, name="n.yaml"),
            lambda: decisionfile.parse(loader.read(words, name="d.yaml"), name="d.yaml"),
            lambda: treatment.parse(words, name="r.yaml"),
            lambda: identities.load(_as(identities.NAME, words, folder)),
            lambda: WordStore(_as("looked-up.yaml", words, folder)).looked_up(),
        ):
            try:
                attempt()
            except Fault as fault:
                named(str(fault))


def _as(name: str, words: str, folder: str) -> Path:
    """Put a text into a folder under a name; give the folder."""
    Path(folder, name).write_text(words, "utf-8", "surrogatepass")
    return Path(folder)


def export(chance: Random) -> str:
    words = (material.TESTS / "cases/export/article.json").read_text("utf-8")
    if chance.random() < 0.4:
        return structured(chance, material.TESTS / "cases/export/article.json")
    tree = json.loads(words)

    def changed(value: Any) -> Any:
        if chance.random() < 0.02:
            return chance.choice(
                (None, -1, 10**30, 0.5, "", [], {}, "\x1b]0;t\x07", True, "\ud800", [[]], 2**63)
            )
        if isinstance(value, dict):
            return {key: changed(one) for key, one in value.items() if chance.random() > 0.01}
        return [changed(one) for one in value] if isinstance(value, list) else value

    return json.dumps(changed(tree))


def imported(words: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "a.json")
        file.write_text(words, "utf-8", "surrogatepass")
        try:
            article = from_json(file).article
        except Fault as fault:
            clean(str(fault), "fault")
            return
        exported(article)


def fed(words: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for ending in ("rss", "opml", "xml"):
            file = Path(folder, f"a.{ending}")
            file.write_text(words, "utf-8", "surrogatepass")
            try:
                for path, item in feeds.items(file):
                    opened((str(path.name) + ".html", feeds.page(item)))
            except Fault:
                pass


def asked(words: str) -> None:
    query.parse(words)


FILE_NAMES = (
    "甲\x1b]0;t\x07.txt",
    "[bold]乙[red].txt",
    "-f.txt",
    "a\nb.txt",
    "\udcff.txt",
    "a#p3.txt",
    "‮.txt",
    "a" * 200 + ".txt",
    " .txt",
    "%s.txt",
)
CALLS = (
    ("show", "F", "--about"), ("show", "F", "--script", "tw", "--wording"), ("annotate", "F"), ("words", "F"),
    ("restore", "F"), ("restore", "F", "--explain"), ("restore", "F", "--format", "json"), ("export", "F", "-o", "-"),
    ("export", "F", "--format", "csv", "--table", "people", "-o", "-"), ("check", "F"), ("import", "F"), ("F",),
    ("ledger", "moves", "--person", "F"), ("define", "F"), ("notes", "--tag", "F"), ("F", "F"), ("show", "F", "F"),
    ("batch", "F", "--out", "D", "--jobs", "1"), ("ledger", "build", "F"), ("ledger", "timeline", "--person", "F"),
)  # fmt: skip


def call(chance: Random) -> tuple[tuple[str, ...], str, bytes]:
    return chance.choice(CALLS), chance.choice(FILE_NAMES), material.file(chance)[1]


def commanded(given: tuple[tuple[str, ...], str, bytes]) -> None:
    arguments, name, data = given
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / name
        file.write_bytes(data)
        own = {f"NEWSREADER_{what}": str(Path(folder, what)) for what in ("DATA", "CONFIG", "CACHE")}
        named = {"F": str(file), "D": str(Path(folder, "out"))}
        code, output, complaints = run(*(named.get(one, one) for one in arguments), env=own)
    assert code in (0, 1, 2)
    clean((output + complaints).replace("\r\n", "\n"), " ".join(arguments))
    assert code == 0 or complaints.startswith("newsreader: "), complaints


def feed(chance: Random) -> str:
    folder = material.TESTS / "cases" / "library"
    return structured(chance, *sorted(folder.iterdir()))
