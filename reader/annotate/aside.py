"""Annotating in a process of its own: the screen stays quick, and its memory is given back at the end.

The process reads pickled calls from its standard input and writes pickled answers; it ends when the input
does, however the program that started it went.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType

from reader import patterns
from reader.document import Article, Kind, Paragraph
from reader.knowledge import Knowledge
from reader.record import replace
from reader.trim import trim

Answer = Article | Exception

Call = tuple[Article, list[tuple[bytes, Kind]], Path | None]
"""An article without its text, its paragraphs in UTF-8, and the annotations beside it."""

ROOT = str(Path(__file__).parents[2])

START = """import sys
sys.path[:] = [*filter(None, sys.path), sys.argv.pop(1)]
from reader import compiled
compiled.use()
from reader import patterns
patterns.use()
from reader.annotate.aside import main
main()"""
"""What the process runs: nothing is imported from the folder that the reader happens to be in."""

POLITE = 10
"""How much the process gives way to others (`nice`)."""


def cores() -> int:
    """Give how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Aside:
    """The process, from `with` to its end; `folders` are annotations laid over ours.

    `politely` it gives way to all other programs: for what takes a minute, not for what is waited for.
    """

    def __init__(self, folders: Iterable[Path], *, politely: bool = True) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", START, ROOT, str(POLITE if politely else 0), *map(str, folders)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def __enter__(self) -> Aside:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.communicate()

    def annotate(self, article: Article, sidecar: Path | None = None) -> Article:
        """Annotate an article there; raise what was raised there, EOFError or OSError where the process died."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        pickle.dump(_call(article, sidecar), self._process.stdin, pickle.HIGHEST_PROTOCOL)
        self._process.stdin.flush()
        answer: Answer = pickle.load(self._process.stdout)  # from our own process, through a pipe
        if isinstance(answer, Exception):
            raise answer
        return replace(answer, paragraphs=article.paragraphs)


def _call(article: Article, sidecar: Path | None) -> Call:
    """Give what is sent: to pickle a string leaves its UTF-8 in it for good, 10 MB of an article of as many."""
    told = [(each.text.encode("utf-8", "surrogatepass"), each.kind) for each in article.paragraphs]
    return replace(article, paragraphs=()), told, sidecar


def _called(article: Article, told: list[tuple[bytes, Kind]]) -> Article:
    paragraphs = (Paragraph(text.decode("utf-8", "surrogatepass"), kind) for text, kind in told)
    return replace(article, paragraphs=tuple(paragraphs))


def _answer(article: Article, sidecar: Path | None, knowledge: Knowledge) -> Answer:
    from reader.annotate.pipeline import annotate

    try:
        found = annotate(article, knowledge, sidecar=sidecar)
        return replace(
            found, paragraphs=()
        )  # who asked has the text: a second one of 10 MB takes as much again
    except Exception as error:  # annotators of others may raise anything, and it need not be picklable
        from reader.wording import Fault

        return error if isinstance(error, Fault) else RuntimeError(f"{type(error).__name__}: {error}")


def main() -> None:
    """Answer calls until there are no more."""
    from reader.annotate.pipeline import load_knowledge

    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what annotators print is no answer
    if hasattr(os, "nice"):
        os.nice(int(sys.argv[1]))
    folders = [Path(folder) for folder in sys.argv[2:]]
    knowledge: Knowledge | None = None
    while True:
        try:
            article, told, sidecar = pickle.load(sys.stdin.buffer)
        except EOFError:
            return
        answer: Answer
        try:
            knowledge = knowledge or load_knowledge(folders)
        except Exception as error:
            answer = error
        else:
            answer = _answer(_called(article, told), sidecar, knowledge)
        pickle.dump(answer, answers, pickle.HIGHEST_PROTOCOL)
        answers.flush()
        patterns.keep(patterns.MORE)
        trim()
