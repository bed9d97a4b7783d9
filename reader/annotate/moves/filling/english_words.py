"""The words of an English sentence up to a verb, with its noun phrases and verbs of moving as single words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.scene import Scene
from reader.record import record

_WORD = re.compile(r"[^\W_][\w'’.&$€£%-]*(?<![.'’])|[,()—–:;]|--")


@record
class Word:
    """A word, mark or noun phrase: `kind` is who, person, org, title, place, verb, mark or word."""

    kind: str
    start: int
    end: int
    text: str
    chunk: Chunk | None = None


def vocabulary(words: str) -> frozenset[str]:
    """Give the words of a text as a set."""
    return frozenset(words.split())


def words_before(scene: Scene, at: int) -> list[Word]:
    """Give the words from the beginning of a sentence up to `at`, in order."""
    return [*_words(scene, scene.start, at)]


def words_behind(scene: Scene, at: int) -> list[Word]:
    """Give the words from `at` to the end of a sentence, in order."""
    return [*_words(scene, at, scene.end)]


def _words(scene: Scene, begin: int, end: int) -> Iterator[Word]:
    known = [*_phrases(scene, begin, end)]
    known += [
        Word("verb", t.start, t.end, scene.text[t.start : t.end]) for t in scene.triggers if t.start < end
    ]
    done = begin
    for one in sorted(known, key=lambda word: word.start):
        if one.start < done or one.end > end:
            continue
        yield from _plain(scene.text, done, one.start)
        yield one
        done = one.end
    yield from _plain(scene.text, done, end)


def _plain(text: str, begin: int, end: int) -> Iterator[Word]:
    for match in _WORD.finditer(text, begin, end):
        if match[0] == "s" and text[match.start() - 1] in "'’":
            continue
        mark = not match[0][0].isalnum()
        yield Word("mark" if mark else "word", *match.span(), match[0])


def _phrases(scene: Scene, begin: int, end: int) -> Iterator[Word]:
    for chunk in scene.chunks:
        if chunk.start < begin or chunk.end > end:
            continue
        kind = "person" if chunk.head in ("person", "several") else chunk.head
        if chunk.several is not None and scene.text.startswith("who", chunk.start):
            kind = "who"
        yield Word(kind, chunk.start, chunk.end, scene.text[chunk.start : chunk.end], chunk)
