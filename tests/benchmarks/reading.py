"""How well words are found and read: heteronyms, word bounds; beside pypinyin and jieba where these are installed.

`python -m tests.benchmarks.reading [--errors]`.  The sentences are the project's own.  `shaped` are those that rules
were made with, `blind` were written afterwards and have changed no rule, nor have `fresh`, written later still.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from reader.language.pinyin import readings
from reader.language.segment import words
from reader.script import convert_with

CASES = Path(__file__).parents[1] / "cases" / "language"
MARK = re.compile(r"\[(.) ([^\]]+)\]")
HETERONYMS = {
    "shaped": "heteronyms.txt",
    "blind": "heteronyms_blind.txt",
    "fresh": "heteronyms_fresh.txt",
}
SCRIPTS = {"simplified": "", "traditional": "s2tw"}

Asked = list[tuple[str, int, str]]
Read = Callable[[str], Iterable[str | None]]


def asked(name: str) -> Asked:
    """Give sentences, each with the offset of a character asked for and its reading."""
    found: Asked = []
    for line in (CASES / name).read_text("utf-8").splitlines():
        removed = 0
        for match in () if line.startswith("#") else MARK.finditer(line):
            found.append((MARK.sub(r"\1", line), match.start() - removed, match[2]))
            removed += len(match[0]) - 1
    return found


def right(questions: Asked, configuration: str, read: Read, *, show: bool = False) -> float:
    """Give the part of the characters asked for that are read so."""
    good = 0
    for sentence, place, wanted in questions:
        heard = [*read(convert_with(configuration, sentence) if configuration else sentence)]
        good += heard[place] == wanted
        if show and heard[place] != wanted:
            print(f"    {sentence} {sentence[place]} {heard[place]}, not {wanted}")
    return good / len(questions)


def pypinyin() -> dict[str, Read]:
    """Give pypinyin's reading as it comes, and after t2s; nothing where it is not installed."""
    if find_spec("pypinyin") is None:
        return {}
    module = import_module("pypinyin")

    def plain(text: str) -> list[str]:
        return [each[0] for each in module.pinyin(text, errors=lambda other: [*other])]

    return {"pypinyin": plain, "pypinyin after t2s": lambda text: plain(convert_with("t2s", text))}


def bounds(line: str) -> set[tuple[int, int]]:
    """Give the spans of the words of a line with blanks between them, punctuation left out."""
    found: set[tuple[int, int]] = set()
    place = 0
    for word in line.split():
        if word.isalnum():
            found.add((place, place + len(word)))
        place += len(word)
    return found


def jieba_words(text: str) -> set[tuple[int, int]]:
    """Give jieba's words of a text after t2s."""
    found = import_module("jieba").tokenize(convert_with("t2s", text), HMM=True)
    return {(start, end) for word, start, end in found if word.isalnum()}


def segmentation(cut: Callable[[str], Iterable[tuple[int, int]]], configuration: str) -> float:
    """Give F1 of word spans."""
    same = ours = theirs = 0
    for line in (CASES / "words.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            text = line.replace(" ", "")
            gold = bounds(line)
            found = set(cut(convert_with(configuration, text) if configuration else text))
            same, ours, theirs = same + len(gold & found), ours + len(found), theirs + len(gold)
    return 2 * same / (ours + theirs)


def main() -> None:
    """Print a line for each collection, script and reader."""
    show = "--errors" in sys.argv
    for which, name in HETERONYMS.items():
        questions = asked(name)
        for script, configuration in SCRIPTS.items():
            for who, read in {"newsreader": readings, **pypinyin()}.items():
                part = right(questions, configuration, read, show=show and who == "newsreader")
                print(f"heteronyms, {which}, {script}, {len(questions)}: {who} {part:.3f}")
    for script, configuration in SCRIPTS.items():
        cutters = {"newsreader": words} | ({"jieba": jieba_words} if find_spec("jieba") else {})
        told = (f"{who} {segmentation(cut, configuration):.3f}" for who, cut in cutters.items())
        print(f"word bounds, F1, {script}: {', '.join(told)}")


if __name__ == "__main__":
    main()
