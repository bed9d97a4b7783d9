"""What is tried: for each part of the program, what it is given and what must hold of what it gives."""

from __future__ import annotations

import asyncio
import json
import re
import tempfile
import unicodedata
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from reader import first, intake, script, typeset
from reader.annotate.pipeline import annotate, load_knowledge
from reader.app.app import NewsreaderApp
from reader.app.delta import Shown
from reader.app.opening import Opening
from reader.document import Article
from reader.export import FORMATS, render
from reader.export.from_json import from_json
from reader.intake.restore import restore
from reader.intake.steps import apply
from reader.knowledge import loader
from reader.library import feeds, query
from reader.page.compose import Look
from reader.page.finding import Finder
from reader.page.layout import Page
from reader.settings import file as settings_file
from reader.userdata import decisionfile, notefile
from reader.wording import Fault
from tests.command import run
from tests.fuzz import material

COMMANDS_A_TERMINAL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
TOLD = ("title", "author", "publisher", "date", "address")


class Target(NamedTuple):
    """What chance makes of a seed, and what must hold of it; an exception tells that it does not."""

    make: Callable[[Random], Any]
    hold: Callable[[Any], None]


def clean(words: str, where: str) -> None:
    found = COMMANDS_A_TERMINAL.findall(words)
    assert not found, (where, found[:5])


def sound(article: Article) -> None:
    """See to it that an article is one: spans inside, names known, nothing that commands a terminal."""
    source, paragraphs = article.source, article.paragraphs
    for words in (*(getattr(source, name) or "" for name in TOLD), *(one.text for one in paragraphs)):
        assert not any(unicodedata.category(c) in ("Cc", "Cs") for c in words), words[:80]
    assert paragraphs
    for mention in article.mentions:
        assert 0 <= mention.start < mention.end <= len(paragraphs[mention.paragraph].text), mention
        assert mention.entity in article.entities, mention
    for move in article.moves:
        assert move.evidence or not article.paragraphs, move
        for span in move.evidence:
            assert 0 <= span.start < span.end <= len(paragraphs[span.paragraph].text), move
        assert move.person is None or move.person in article.entities, move


def opened(given: tuple[str, bytes]) -> Article | None:
    try:
        article = intake.from_bytes(given[1], name=given[0])
    except Fault as fault:
        clean(str(fault), "fault")
        return None
    sound(article)
    return article


def read_file(given: tuple[str, bytes]) -> None:
    article = opened(given)
    assert article is None or len(article.places) == len(article.steps)


def exported(article: Article) -> None:
    for name in set(FORMATS) - {"anki", "tsv"}:  # which need notes
        for ending, content in render(article, (), name).items():
            clean(str(content).replace("\r\n", "\n"), f"{name} {ending}")


def restored(words: str) -> None:
    done = restore(words)
    assert apply(words, done.steps) == done.text


def some_text(chance: Random) -> str:
    return material.repeated(chance) if chance.random() < 0.3 else material.text(chance)


@cache
def knowledge():
    return load_knowledge()


def annotated(words: str) -> None:
    article = opened(("a.txt", words.encode("utf-8", "surrogatepass")))
    if article is None:
        return
    found = annotate(article, knowledge())
    sound(found)
    exported(found)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "a.json")
        written = render(found, (), "json")[".json"]
        file.write_text(str(written), "utf-8")
        assert render(from_json(file).article, (), "json")[".json"] == written


def laid_out(given: tuple[str, int, script.Script, bool]) -> None:
    """Every row fits, the rows together are the text, every place is in the row that is told."""
    words, width, wanted, wording = given
    for start, end in (lines := typeset.wrap(words, width)):
        assert typeset.cells(words[start:end]) <= max(width, 2) or end - start == 1, words[start:end]
    assert all(not words[one[1] : other[0]].strip(" ") for one, other in pairwise(lines))
    article = opened(("a.txt", words.encode("utf-8", "surrogatepass")))
    if article is None:
        return
    shown_as = script.Target(script.detect(words), wanted, wording)
    page = Page(article, Look(max(width, 4), shown_as))
    for number in range(min(len(page.pieces), 30)):
        block = page.block(number)
        for line in range(len(block.lines)):
            assert block.lines[line][0] <= block.lines[line][1]
        for offset in range(0, len(block.view.text), 7):
            assert 0 <= block.row_of(offset) < block.height
    hits = Finder(one.text for one in article.paragraphs).find(words[:3])
    assert len(hits) >= 0


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
        ):
            try:
                attempt()
            except Fault as fault:
                named(str(fault))


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


KEYS = (
    *"jjjjkkGgbnNtTeEspmofFrZKwWhlvcadyuxJMRO=+-AVIi.,'`{}[]()<>",
    *"tab shift+tab enter escape escape space slash backspace down up left right home end ctrl+r ctrl+o ctrl+e ctrl+l".split(),
)  # fmt: skip


def sitting(chance: Random) -> tuple[str, tuple[int, int], list[str]]:
    size = chance.choice(((80, 24), (80, 24), (132, 38), (60, 18), (40, 10), (20, 5), (5, 3), (200, 60)))
    return some_text(chance)[:8_000], size, [chance.choice(KEYS) for _ in range(chance.randint(5, 40))]


def read_by_keys(given: tuple[str, tuple[int, int], list[str]]) -> None:
    """The screen stands after any keys, its rows fit, and the first page has the rows that the screen has."""
    words, size, keys = given
    article = opened(("a.txt", words.encode("utf-8", "surrogatepass")))
    if article is not None:
        asyncio.run(_sit(article, words, size, keys))


async def _sit(article: Article, words: str, size: tuple[int, int], keys: list[str]) -> None:
    from tests.app.conftest import Reader

    app = NewsreaderApp(Opening(article, lambda article, _: annotate(article, knowledge())))
    async with app.run_test(size=size) as pilot:
        reader = Reader(app, pilot)
        await pilot.pause()
        agrees(words, size, reader.lines)
        for key in keys:
            await reader.press(key)
            if not app.is_running:
                return
        for row in reader.lines:
            clean(row, "row")
            assert typeset.cells(row) <= size[0] + row.count("\u200d"), row


def agrees(words: str, size: tuple[int, int], rows: list[str]) -> None:
    if first.doubt.suspicious(words) or not words.strip():
        return
    for painted, shown in zip(first.lines(words, True, *size), rows, strict=False):
        row = "".join(part for _, part in painted).rstrip()
        assert shown[2:].startswith(row[2:]), (
            row,
            shown,
        )  # before it stand the bar, and signs of moves and notes


def frames(chance: Random) -> tuple[int, list[str]]:
    """Give frames as Textual writes them: runs of styled text, each put at its place."""
    width = chance.choice((10, 24, 40))
    styles = ("", "1", "4;38;2;1;2;3", "7;38;5;200", "2;97;100", "3;31;48;2;9;9;9")
    found = []
    for _ in range(chance.randint(2, 6)):
        runs = []
        for row in range(1, 9):
            if chance.random() < 0.7:
                words = "".join(chance.choice("文字 abc，“”—…·👩é한ｱ▏") for _ in range(width))
                while typeset.cells(words) > width:
                    words = words[:-1]
                words += " " * (width - typeset.cells(words))
                style, cut = chance.choice(styles), chance.randint(0, len(words))
                runs.append(
                    f"\x1b[{row};1H\x1b[{style}m{words[:cut]}\x1b[0m{words[cut:]}"
                    if style
                    else f"\x1b[{row};1H{words}"
                )
        found.append("".join(runs) + "\x1b[1;1H")
    return width, found


def told_in_short(given: tuple[int, list[str]]) -> None:
    import pyte

    width, every = given
    screens = [pyte.Screen(width, 8), pyte.Screen(width, 8)]
    for screen in screens:
        screen.reset_mode(pyte.modes.DECAWM)
    whole, short = map(pyte.Stream, screens)
    shown = Shown(width, 8)
    for frame in every:
        delta = shown.delta(frame)
        whole.feed(frame)
        short.feed(frame if delta is None else delta)
        assert screens[0].display == screens[1].display, frame


def feed(chance: Random) -> str:
    folder = material.TESTS / "cases" / "library"
    return structured(chance, *sorted(folder.iterdir()))


def page(chance: Random) -> tuple[str, int, script.Script, bool]:
    return (
        some_text(chance),
        chance.randint(1, 120),
        chance.choice(list(script.Script)),
        chance.random() < 0.3,
    )


TARGETS = {
    "file": Target(material.file, read_file),
    "restore": Target(some_text, restored),
    "annotate": Target(some_text, annotated),
    "page": Target(page, laid_out),
    "yaml": Target(own_file, parsed),
    "json": Target(export, imported),
    "feed": Target(feed, fed),
    "query": Target(lambda chance: material.text(chance, 60), asked),
    "command": Target(call, commanded),
    "screen": Target(sitting, read_by_keys),
    "frames": Target(frames, told_in_short),
}
