"""From the options of a command to an article: the file, what stands beside it, how to annotate it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from reader import intake, paths
from reader.document import Article, Source
from reader.intake.treatment import Treatment
from reader.language.regional import REGIONAL
from reader.script import Target, asked, detect
from reader.wording import Fault

SAMPLE = "ai-talent-summer-2025.txt"
"""The article that opens when no file is given, in annotations/articles."""

SEEN, SAMPLED = 1 << 20, 1 << 14
"""Bytes of a file in which undecodable ones are counted, and by which encodings are ranked."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An article as read, how it was read, and what reads it again in another way."""

    article: Article
    treatment: Treatment
    read: Callable[[Treatment], Article]
    data: Callable[[], bytes]


def open_article(options: argparse.Namespace) -> Article:
    """Read the file of a command, `-` for standard input, the sample for none; its translation too."""
    return opened(options).article


def opened(options: argparse.Namespace) -> Opened:
    """Read the file of a command as its reader decided earlier; --encoding wins over what was decided."""
    name = options.file
    piped = sys.stdin.buffer.read() if name == "-" else None
    path = paths.shipped() / "articles" / SAMPLE if name is None else Path(name)

    def read(treatment: Treatment) -> Article:
        how: dict[str, Any] = {"encoding": treatment.encoding or None, "decisions": treatment.decisions}
        if piped is not None:
            return intake.from_bytes(piped, name="-", **how)
        return _translated(intake.read(path, **how), path, options)

    data = path.read_bytes if piped is None else lambda: piped
    treatment, remark = _treatment(piped, path)
    if options.encoding:
        treatment = replace(treatment, encoding=options.encoding)
    article = read(treatment)
    if remark:
        article = replace(article, remarks=(*article.remarks, remark))
    return Opened(article, treatment, read, data)


def _treatment(piped: bytes | None, path: Path) -> tuple[Treatment, str]:
    """Give how the reader wants this file read; where that cannot be known, why."""
    if not paths.repairs().is_dir() or (piped is None and not path.is_file()):
        return Treatment(), ""
    from reader.userdata.treatment import load  # reads YAML, which costs 25 ms

    try:
        data = path.read_bytes() if piped is None else piped
        digest = sha256(data).hexdigest()
        source = Source(path.name, str(path), digest) if piped is None else Source("-", None, digest)
        return load(source), ""
    except OSError:
        return Treatment(), ""  # reading the article will say what is wrong with the file
    except Fault as fault:
        return Treatment(), str(fault)


def _translated(article: Article, path: Path, options: argparse.Namespace) -> Article:
    from reader.language.translation import beside, paired

    translation = getattr(options, "translation", None)
    other = Path(translation) if translation else beside(path)
    return paired(article, other) if other else article


def encodings(data: bytes) -> list[tuple[str, str, int]]:
    """List likely encodings, the likeliest first: name, first line, bytes without meaning at the beginning."""
    from reader.intake.decode import CHOICES, MARGIN, decode, likelihood

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


def annotator(options: argparse.Namespace) -> Callable[[Article, Callable[[], bool]], Article]:
    """Give what annotates the article of a command, with its sidecar and the user's own annotations."""
    folders = [Path(folder) for folder in options.annotations]
    for folder in folders:
        if not folder.is_dir():
            raise Fault("no_folder", code=2, path=folder)

    def annotate(article: Article, cancelled: Callable[[], bool]) -> Article:
        from reader.annotate.pipeline import annotate as run
        from reader.annotate.pipeline import load_knowledge

        return run(article, load_knowledge(folders), sidecar=sidecar(article), cancelled=cancelled)

    return annotate


def sidecar(article: Article) -> Path | None:
    """Give the annotations that stand beside an article: `name.annotations.yaml` for `name.txt`."""
    if not article.source.path:
        return None
    path = Path(article.source.path)
    return path.with_name(f"{path.stem}.annotations.yaml")


def annotated(options: argparse.Namespace) -> Article:
    """Read and annotate the article of a command."""
    from reader.language.translation import aligned
    from reader.userdata.anchored import fixed

    article = annotator(options)(open_article(options), lambda: False)
    return aligned(article, fixed(article))


def target(options: argparse.Namespace, article: Article) -> Target:
    """Give the script that the settings ask for."""
    source = detect("\n".join(paragraph.text for paragraph in article.paragraphs[:200]))
    settings = options.settings
    return Target(source, asked(settings.text("script"), source), settings.on("wording"), REGIONAL)
