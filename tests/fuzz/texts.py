"""Files and text on their way: read, restored, annotated, exported, laid out."""

from __future__ import annotations

import re
import tempfile
import unicodedata
from functools import cache
from itertools import pairwise
from pathlib import Path
from random import Random

from reader import first, intake, script, typeset
from reader.annotate.pipeline import annotate, load_knowledge
from reader.document import Article
from reader.export import FORMATS, render
from reader.export.from_json import from_json
from reader.intake.restore import restore
from reader.intake.steps import apply
from reader.page.compose import Look
from reader.page.finding import Finder
from reader.page.layout import Page
from reader.wording import Fault
from tests.fuzz import material

COMMANDS_A_TERMINAL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
TOLD = ("title", "author", "publisher", "date", "address")


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


Begun = tuple[str, bytes, tuple[int, int]]
"""A file's name and bytes, and the columns and rows in which it is opened."""


def begun(chance: Random) -> Begun:
    """Give a file, often one without damage, now and then a long one."""
    name, data = material.file(chance)
    if chance.random() < 0.5:
        name, data = "a.txt", material.text(chance).encode(chance.choice(material.CODES), "ignore")
    return name, data * chance.choice((1, 1, 1, 9)), (chance.randint(1, 250), chance.randint(1, 80))


def first_shown(given: Begun) -> None:
    """What is painted before the article is read is what it begins with; so is what is read first of a long one."""
    name, data, (columns, rows) = given
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, name)
        file.write_bytes(data)
        head, begins = first._head(str(file)), intake.beginning(file)
    article = opened((name, data))
    if begins is not None:
        sound(begins)
    if head is None:
        return
    page = first.lines(*head, columns, rows)
    shown = "".join(part for row in page for kind, part in row if kind not in ("", "bar"))
    clean(shown, "first page")
    assert len(page) <= max(rows, 1)
    if head[1] and page:
        assert article is not None
        whole = "".join(one.text.translate(typeset.INVISIBLE) for one in article.paragraphs)
        assert "".join(whole.split()).startswith("".join(shown.split())), shown[:80]


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


def page(chance: Random) -> tuple[str, int, script.Script, bool]:
    return (
        some_text(chance),
        chance.randint(1, 120),
        chance.choice(list(script.Script)),
        chance.random() < 0.3,
    )
