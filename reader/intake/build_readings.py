"""How data/readings.xz and data/common.xz are made: `python -m reader.intake.build_readings`.

Needs pypinyin (MIT; readings from Unihan), jieba (MIT; its word counts) and opencc.  See data/README.md.
"""

from __future__ import annotations

import importlib
import unicodedata
from collections import Counter
from pathlib import Path

from reader.intake.data import packed

DATA = Path(__file__).parent / "data"
COMMON_CHARACTERS = 7500
PUNCTUATION = "，。、“”：《》（）；？！—…·「」『』％〉〈‘’【】"
FIRST, LAST = 0x3400, 0x9FFF  # the blocks that any legacy encoding or gloss converter knows


def readings() -> str:
    """Give one line a reading: the reading, its main characters, a tab, the characters it is second for."""
    main: dict[str, list[str]] = {}
    other: dict[str, list[str]] = {}
    for code, listed in sorted(importlib.import_module("pypinyin.constants").PINYIN_DICT.items()):
        if FIRST <= code <= LAST:
            for rank, reading in enumerate(unicodedata.normalize("NFC", listed).split(",")):
                (other if rank else main).setdefault(reading, []).append(chr(code))
    return "\n".join(
        f"{reading}\t{''.join(main.get(reading, ()))}\t{''.join(other.get(reading, ()))}"
        for reading in sorted({*main, *other})
    )


def common() -> str:
    """Give the commonest characters of both scripts, the most frequent first."""
    opencc = importlib.import_module("opencc")
    scripts = [opencc.OpenCC(name) for name in ("s2t", "s2tw", "s2hk")]
    counts: Counter[str] = Counter()
    for line in (Path(str(importlib.import_module("jieba").__file__)).parent / "dict.txt").open(
        encoding="utf-8"
    ):
        word, number, _ = line.split(" ")
        for form in {word, *(script.convert(word) for script in scripts)}:
            for character in form:
                if FIRST <= ord(character) <= LAST:
                    counts[character] += int(number)
    ranked = [character for character, _ in counts.most_common(COMMON_CHARACTERS)]
    return "".join(["的", *PUNCTUATION[:3], *(c for c in ranked if c != "的")]) + PUNCTUATION[3:]


def write() -> None:
    """Write both files, compressed."""
    for name, text in (("readings.xz", readings()), ("common.xz", common())):
        (DATA / name).write_bytes(packed(text))


if __name__ == "__main__":
    write()
