"""Faults looked for where the code has not been yet: `python -m tests.fuzz.guided --minutes 5` (needs atheris).

The bytes of a case choose a part of the program and are what it is given; atheris changes those that led
somewhere new.  What breaks something is kept in fuzz-failures/, and run again by `--case FILE`.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import atheris

from tests.fuzz import material

FOUND = Path("fuzz-failures")

ENDINGS = ("txt", "md", "html", "mhtml", "eml", "rtf", "")

ROOMS = ("reader.intake", "reader.knowledge", "reader.userdata", "reader.settings", "reader.library")

LIMITS = ("-max_len=3000", "-timeout=60", "-rss_limit_mb=3000", "-print_final_stats=1")
"""Bytes and seconds of a case, megabytes of the program; instrumented code is ten times as slow."""


def main() -> None:
    options = _options()
    for name in ("DATA", "CONFIG", "CACHE"):
        os.environ[f"NEWSREADER_{name}"] = tempfile.mkdtemp()
    with atheris.instrument_imports(include=["reader"]):
        for room in ROOMS:  # much is imported only where it is needed, and would be looked at by nobody
            for module in walk_packages([str(material.CHECKOUT / room.replace(".", "/"))], f"{room}."):
                import_module(module.name)
        parts = _parts()
    FOUND.mkdir(exist_ok=True)
    corpus = Path(tempfile.mkdtemp())
    for number, seed in enumerate(_seeds()):
        (corpus / str(number)).write_bytes(seed)
    given = [options.case] if options.case else [f"-max_total_time={options.minutes * 60:.0f}", str(corpus)]

    def one(data: bytes) -> None:
        if data:
            parts[data[0] % len(parts)](data[1:])

    atheris.Setup([sys.argv[0], *LIMITS, f"-artifact_prefix={FOUND}/", *given], one)
    atheris.Fuzz()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--case", help="a file that broke something")
    return parser.parse_args()


def _parts() -> list[Callable[[bytes], None]]:
    """Give what each first byte chooses: files of each ending, text restored, files of ours, exports, feeds, marks."""
    from tests.fuzz import around, files, texts

    def article(ending: str) -> Callable[[bytes], None]:
        return lambda data: texts.read_file((f"a.{ending}".rstrip("."), data))

    def words(hold: Callable[[str], None]) -> Callable[[bytes], None]:
        return lambda data: hold(data.decode("utf-8", "ignore"))

    holds = (texts.restored, files.parsed, files.imported, files.fed, files.asked)
    return [*map(article, ENDINGS), *map(words, holds), around.unfolded]


def _seeds() -> list[bytes]:
    """Give a beginning for each part: pieces of this project's own files."""
    from tests.fuzz import around

    cases = material.TESTS / "cases"
    page = "<html><title>題</title><body><article><h1>題</h1><p>王小明加入星河科技。<ruby>發<rt>fā</rt></ruby></p>"
    letter = "From: a <a@b.c>\nSubject: =?utf-8?b?6aGM?=\nContent-Type: text/plain; charset=utf-8\n\n王小明加入。\n"
    files = [
        *(material.articles()[0][:900],) * 2,
        page,
        f"Content-Type: text/html; charset=utf-8\n\n{page}",
        letter,
        r"{\rtf1 \u29579? text}",
        material.articles()[1][:900],
        material.articles()[2][:900],
        (cases / "app/article.annotations.yaml").read_text("utf-8")[:1500],
        (cases / "export/article.json").read_text("utf-8")[:2500],
        (cases / "library/feed.atom").read_text("utf-8")[:1500],
        "@王 >Meta #tag 馬斯克",
    ]
    return [
        *(bytes([number]) + words.encode() for number, words in enumerate(files)),
        bytes([len(files)]) + around.folded(),
    ]


if __name__ == "__main__":
    main()
