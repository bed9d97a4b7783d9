"""How data/words.xz and data/readings.xz are made: `python -m reader.language.build_words`.

Needs jieba (MIT; its word counts) and pypinyin (MIT; which reading of a phrase is meant).  See data/README.md.
"""

from __future__ import annotations

import importlib
import math
from collections import defaultdict
from itertools import product
from pathlib import Path

from reader import paths
from reader.intake import readings as others
from reader.intake.data import packed
from reader.knowledge.loader import load
from reader.language import cedict
from reader.language.segment import BASE, PREFIX
from reader.language.syllables import marked, toneless
from reader.script import fold

DATA = Path(__file__).parent / "data"
SCALE = 12
"""Steps of a cost for each nat."""

UNSEEN = {2: 6, 3: 30, 4: 60}
"""Count given to a word that jieba does not list, by its length; the last also for longer ones."""


def listed() -> list[cedict.Row]:
    """Give the entries of CC-CEDICT."""
    return [*cedict.listed()]


def counts() -> dict[str, int]:
    """Give jieba's counts of simplified words."""
    file = Path(str(importlib.import_module("jieba").__file__)).parent / "dict.txt"
    lines = (line.split(" ") for line in file.read_text(encoding="utf-8").splitlines())
    return {word: int(number) for word, number, _ in lines}


def han(word: str) -> bool:
    """Tell whether a word consists of Chinese characters of two bytes."""
    return all("\u3400" <= character <= "\u9fff" for character in word)


def words(rows: list[cedict.Row]) -> str:
    """Give, for each length, a line of words written together and a line of their costs, a character each."""
    seen = counts()
    total = sum(seen.values())
    costs: dict[int, dict[str, int]] = defaultdict(dict)
    for _, simplified, pinyin, senses in rows:
        word = fold(simplified)
        if han(word) and (len(word) < 2 or cedict.place(("", "", pinyin, senses)) < 3):
            count = seen.get(word) or UNSEEN.get(len(word), UNSEEN[4] if len(word) > 1 else 1)
            costs[len(word)][word] = min(PREFIX - 1, round(SCALE * math.log(total / count)))
    for size in sorted(costs)[2:]:
        for word in costs[size]:
            costs[2].setdefault(word[:2], PREFIX)
    lines: list[str] = []
    for size in sorted(costs):
        ordered = sorted(costs[size])
        lines += ["".join(ordered), "".join(chr(BASE + costs[size][word]) for word in ordered)]
    return "\n".join(lines)


def _pairs(name: str) -> dict[str, str]:
    """Read characters and their usual readings, chosen by hand where the tables begin with another."""
    pairs = (DATA / name).read_text(encoding="utf-8").split()
    return dict(zip(pairs[::2], pairs[1::2], strict=True))


def character_readings(rows: list[cedict.Row]) -> dict[str, str]:
    """Give each character the reading it has where nothing around it tells."""
    ranked = {chr(code): text.split(",") for code, text in _pypinyin("PINYIN_DICT").items()}
    found: dict[str, list[str]] = defaultdict(list)
    chosen = _pairs("usual.txt")
    for row in sorted(rows, key=cedict.place):
        for form in {row[0], row[1]}:
            if len(form) == 1 and len(row[2].split()) == 1:
                found[form].append(marked(row[2]).lower())
    return {
        character: chosen.get(character)
        or next((each for each in ranked.get(character, ()) if each in heard), heard[0])
        for character, heard in found.items()
        if han(character)
    }


def _pypinyin(name: str) -> dict[int, str]:
    table: dict[int, str] = getattr(importlib.import_module("pypinyin.constants"), name)
    return table


def word_readings(rows: list[cedict.Row], single: dict[str, str]) -> dict[str, str]:
    """Give the words that are not read as their characters are one by one, in either script."""
    phrases: dict[str, list[list[str]]] = _pypinyin("PHRASES_DICT")  # type: ignore[assignment]
    choices: dict[str, list[str]] = defaultdict(list)
    for row in sorted(rows, key=cedict.place):
        pinyin = " ".join(map(marked, row[2].split()))
        if len(row[1]) > 1 and len(pinyin.split()) == len(row[1]) and han(row[1]):
            for form in {row[0], row[1]}:
                choices[form].append(pinyin)
    chosen: dict[str, str] = {}
    for word, heard in choices.items():
        phrase = [each[0] for each in phrases.get(fold(word), [])]
        agreeing = (each for each in heard if _agree(each.split(), phrase))
        chosen[word] = next(agreeing, heard[0]).lower()
    return {
        word: pinyin
        for word, pinyin in sorted(chosen.items())
        if pinyin.split() != [single.get(c) for c in word]
    }


def _agree(pinyin: list[str], phrase: list[str]) -> bool:
    """Tell whether two readings are one; a neutral tone agrees with any, 一 and 不 are never asked."""
    return len(pinyin) == len(phrase) and all(
        a.lower() == b
        or (toneless(a).lower() == toneless(b) and (a == toneless(a) or toneless(a) in ("yi", "bu")))
        for a, b in zip(pinyin, phrase, strict=True)
    )


def _spelt(pinyin: str, spelling: str) -> bool:
    """Tell whether a reading is the one that surnames.yaml spells without tones."""
    return toneless(pinyin).replace(" ", "").replace("ü", "u") == spelling.casefold().replace(
        " ", ""
    ).replace("ü", "u")


def surname_readings(rows: list[cedict.Row]) -> dict[str, list[str]]:
    """Give each surname its readings as a surname, the usual one first."""
    found: dict[str, list[str]] = defaultdict(list)
    first = {surname: usual.split("/") for surname, usual in _pairs("surnames.txt").items()}
    for row in rows:
        if cedict.SURNAME.search(row[3]) and row[2][0].isupper():
            pinyin = " ".join(map(marked, row[2].split())).lower()
            for form in dict.fromkeys((row[0], row[1])):
                if pinyin not in found[form]:
                    found[form].append(pinyin)
    for surname, spellings in load([paths.shipped()], ["surnames"]).surnames.items():
        if surname not in found:
            heard = [others.listed(character) for character in surname]
            fits = (each for each in map(" ".join, product(*heard)) if _spelt(each, spellings[0]))
            found[surname] = [next(fits, " ".join(each[0] for each in heard))]
    for surname in [*found]:
        found.setdefault(fold(surname), found[surname])
    for surname, usual in first.items():
        found[surname] = [*usual, *(each for each in found[surname] if each not in usual)]
    return found


def readings(rows: list[cedict.Row]) -> str:
    """Give three parts with empty lines between them.

    The characters of each reading; the words that are not read as their characters are; the surnames.
    """
    single = character_readings(rows)
    by_reading: dict[str, str] = defaultdict(str)
    for character, reading in sorted(single.items()):
        by_reading[reading] += character
    lines = [f"{reading}\t{characters}" for reading, characters in sorted(by_reading.items())]
    lines.append("")
    lines += [f"{word}\t{pinyin}" for word, pinyin in word_readings(rows, single).items()]
    lines.append("")
    lines += [f"{surname}\t{','.join(heard)}" for surname, heard in sorted(surname_readings(rows).items())]
    return "\n".join(lines)


def write() -> None:
    """Write both files, compressed."""
    rows = listed()
    for name, text in (("words.xz", words(rows)), ("readings.xz", readings(rows))):
        (DATA / name).write_bytes(packed(text))


if __name__ == "__main__":
    write()
