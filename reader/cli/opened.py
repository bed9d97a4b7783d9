"""From the options of a command to an article: the file, what stands beside it, how to annotate it."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Callable
from dataclasses import replace
from io import UnsupportedOperation
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader import intake, paths
from reader.document import Article, Source
from reader.intake.taking import drained, take, why
from reader.intake.treatment import Treatment
from reader.language.regional import REGIONAL
from reader.record import record
from reader.script import Target, asked, script_of
from reader.wording import Fault, say

if TYPE_CHECKING:
    from reader.annotate.gradually import Steps
    from reader.app.opening import Gradually

SAMPLE = "ai-talent-summer-2025.txt"
"""The article that opens when no file is given, in annotations/articles."""

SEEN, SAMPLED = 1 << 20, 1 << 14
"""Bytes of a file in which undecodable ones are counted, and by which encodings are ranked."""


@record
class Opened:
    """An article as read, how it was read, and what reads it again in another way."""

    article: Article
    treatment: Treatment
    read: Callable[[Treatment], Article]
    data: Callable[[], bytes]


_PLACE = re.compile(r"(?P<file>.+)#p(?P<number>[0-9]{1,9})", re.DOTALL)


def place(name: str | None) -> tuple[str | None, int | None]:
    """Part `FILE#p3` into the file and the number of a paragraph; a file that has such a name is itself."""
    match = _PLACE.fullmatch(name) if name and not os.path.lexists(name) else None
    return (match["file"], int(match["number"])) if match else (name, None)


def file_of(name: str | None) -> Path:
    """Give the file that a command names: the sample where it names none."""
    return paths.shipped() / "articles" / SAMPLE if name is None else Path(name)


def open_article(options: argparse.Namespace) -> Article:
    """Read the file of a command, `-` for standard input, the sample for none; its translation too."""
    return opened(options).article


def opened(
    options: argparse.Namespace, piped: bytes | None = None, done: tuple[Article, Treatment] | None = None
) -> Opened:
    """Read the file of a command as its reader decided earlier; --encoding wins over what was decided.

    `piped` is what to read where that is no file: the item of a feed; it is then called `options.file`.
    `done` is what was read of it already.

    A file of JSON that `export` has written gives the article as it was, annotations and all.
    """
    name, _ = place(options.file)
    if name == "-" and piped is None:
        piped = _piped()
    path = file_of(name)

    def read(treatment: Treatment) -> Article:
        if was_exported(name):
            from reader.export.from_json import from_json

            return from_json(path).article
        how: dict[str, Any] = {"encoding": treatment.encoding or None, "decisions": treatment.decisions}
        if piped is not None:
            return intake.from_bytes(piped, name=name or "-", **how)
        return _translated(intake.read(path, **how), path, options)

    def data() -> bytes:
        return take(path) if piped is None else piped

    if done is not None:
        return Opened(*done, read, data)
    treatment, remark = _treatment(piped, path, options.encoding)
    article = read(treatment)
    if remark:
        article = replace(article, remarks=(*article.remarks, remark))
    return Opened(article, treatment, read, data)


def beginning(options: argparse.Namespace) -> tuple[Article, Treatment] | None:
    """Read the beginning of the file of a command as all of it will be read, and how; None where it has none."""
    path = file_of(options.file)
    treatment, _ = _treatment(None, path, options.encoding)
    article = intake.beginning(path, encoding=treatment.encoding or None, decisions=treatment.decisions)
    return (article, treatment) if article else None


def _piped() -> bytes:
    """Read standard input to its end."""
    try:
        return drained(sys.stdin.buffer.fileno(), "-")
    except UnsupportedOperation:  # no file of the system's stands behind it
        return sys.stdin.buffer.read()
    except OSError as error:
        raise Fault("intake_unreadable", path="-", why=why(error)) from error


def _treatment(piped: bytes | None, path: Path, encoding: str | None) -> tuple[Treatment, str]:
    """Give how the reader wants this file read, `encoding` before all; where that cannot be known, why."""
    treatment, remark = _decided(piped, path)
    return (replace(treatment, encoding=encoding) if encoding else treatment), remark


def _decided(piped: bytes | None, path: Path) -> tuple[Treatment, str]:
    """Give what the reader decided of a file; where that cannot be known, why."""
    if not paths.repairs().is_dir() or (piped is None and not os.path.isfile(path)):
        return Treatment(), ""
    from hashlib import sha256

    from reader.userdata.treatment import load  # reads YAML, which costs 25 ms

    try:
        data = take(path) if piped is None else piped
        digest = sha256(data).hexdigest()
        source = Source(path.name, str(path), digest) if piped is None else Source("-", None, digest)
        return load(source), ""
    except Fault as fault:
        return Treatment(), str(fault)


def _translated(article: Article, path: Path, options: argparse.Namespace) -> Article:
    from reader.language.translation import beside, paired

    translation = getattr(options, "translation", None)
    other = Path(translation) if translation else beside(path)
    return paired(article, other) if other else article


def encodings(data: bytes) -> list[tuple[str, str, int]]:
    """List likely encodings, the likeliest first: name, first line, bytes without meaning at the beginning."""
    from reader.intake.decode import CHOICES, decode
    from reader.intake.encoding import MARGIN, likelihood

    begin = data[:SEEN]
    gains = {name: likelihood(begin[:SAMPLED], name) for name in CHOICES}
    gains["big5hkscs"] -= MARGIN
    decoded = {name: decode(begin, name) for name in CHOICES}
    hardly = {name: one.undecodable * 20 > len(begin) for name, one in decoded.items()}
    found = []
    for name in sorted(CHOICES, key=lambda name: (hardly[name], -gains[name])):
        text = decoded[name].text
        line = next((line.strip() for line in text.split("\n") if line.strip()), "")[:60]
        shown = "".join(c if c.isprintable() else "\ufffd" for c in line)
        found.append((decoded[name].encoding, shown, decoded[name].undecodable))
    return found


def was_exported(name: str | None) -> bool:
    """Tell whether a file is an article as JSON: annotated already, with notes of its own."""
    if name is None or not name.lower().endswith(".json"):
        return False
    from reader.export.from_json import is_ours

    return is_ours(Path(name))


def annotator(options: argparse.Namespace) -> Callable[[Article, Callable[[], bool]], Article]:
    """Give what annotates the article of a command, with its sidecar and the user's own annotations."""
    folders = folders_of(options)
    if was_exported(place(options.file)[0]):
        return lambda article, cancelled: article

    def annotate(article: Article, cancelled: Callable[[], bool]) -> Article:
        from reader.annotate.pipeline import annotate as run
        from reader.annotate.pipeline import load_knowledge

        return run(article, load_knowledge(folders), sidecar=sidecar(article), cancelled=cancelled)

    return annotate


def stepwise(options: argparse.Namespace) -> Gradually | None:
    """Give what annotates the article of a command step by step; None for one that is annotated already."""
    if was_exported(place(options.file)[0]):
        return None
    folders = folders_of(options)

    def run(article: Article, here: Callable[[], int], cancelled: Callable[[], bool]) -> Steps:
        from reader.annotate.gradually import gradually

        return gradually(article, folders, sidecar(article), here, cancelled)

    return run


def folders_of(options: argparse.Namespace) -> list[Path]:
    """Give the folders of annotations that a command names; raise Fault for one that is not there."""
    folders = [Path(folder) for folder in options.annotations]
    for folder in folders:
        if not folder.is_dir():
            raise Fault("no_folder", code=2, path=folder)
    return folders


def sidecar(article: Article) -> Path | None:
    """Give the place of the annotations beside an article; None for one that came through a pipe."""
    return paths.beside(Path(article.source.path)) if article.source.path else None


def annotated(options: argparse.Namespace) -> Article:
    """Read and annotate the article of a command, the reader's decisions laid over unless they are not wanted."""
    from reader.language.translation import aligned
    from reader.userdata.anchored import fixed

    article = annotator(options)(open_article(options), lambda: False)
    article = aligned(article, fixed(article))
    article = article if options.no_decisions else decided(article, laid=_laid(options))
    return _retold(article, options) if article.rendition else article


def _retold(article: Article, options: argparse.Namespace) -> Article:
    """Annotate the translation as an article of its own, and join what it tells."""
    from reader.annotate.retold import as_article, joined

    return joined(article, annotator(options)(as_article(article), lambda: False))


def _laid(options: argparse.Namespace) -> frozenset[str]:
    """Give the ids of the decisions that an article from JSON shows already."""
    name, _ = place(options.file)
    if name is None or not was_exported(name):
        return frozenset()
    from reader.export.from_json import from_json

    return frozenset(decision.id for decision in from_json(Path(name)).decisions)


def decided(article: Article, *, laid: frozenset[str] = frozenset()) -> Article:
    """Lay the reader's decisions over what the machine found; a remark tells of those that lost their words."""
    from reader.annotate.decided import Ground, lay_over
    from reader.userdata import DecisionStore

    kept = DecisionStore(article.source, beside=sidecar(article)).decisions()
    ground, decisions = Ground(article), tuple(one for one in kept if one.id not in laid)
    lost = sum(ground.place(one) is None for one in decisions)
    remarks = (say("decisions_gone", count=lost),) if lost else ()
    return replace(lay_over(ground, decisions), remarks=(*article.remarks, *remarks))


def target(options: argparse.Namespace, article: Article) -> Target:
    """Give the script that the settings ask for."""
    source = script_of(article)
    settings = options.settings
    return Target(source, asked(settings.text("script"), source), settings.on("wording"), REGIONAL)
