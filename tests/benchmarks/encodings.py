"""How many generated files are decoded exactly: ours, charset-normalizer and chardet side by side.

Run `python -m tests.benchmarks.encodings`; it needs charset-normalizer and chardet.
"""

from __future__ import annotations

import importlib
import json
import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path

from reader.intake.decode import decode

LABELS = {  # label -> how the file is written: codec, byte order mark
    "utf-8": ("utf-8", b""),
    "utf-8-bom": ("utf-8", b"\xef\xbb\xbf"),
    "gb2312": ("gb2312", b""),
    "gbk": ("gbk", b""),
    "gb18030": ("gb18030", b""),
    "big5": ("big5", b""),
    "cp950": ("cp950", b""),
    "big5hkscs": ("big5hkscs", b""),
    "utf-16-bom": ("utf-16-le", b"\xff\xfe"),
    "utf-16-le": ("utf-16-le", b""),
    "utf-16-be": ("utf-16-be", b""),
    "utf-32-bom": ("utf-32-le", b"\xff\xfe\x00\x00"),
    "utf-32-be": ("utf-32-be", b""),
}
LENGTHS = (30, 200, 1000)
FILES = 20
"""Files of each label and length."""

TRADITIONAL = {"big5", "cp950", "big5hkscs"}
HONG_KONG = "嘅喺咗啲嚟佢冇啱"


def shared() -> Path:
    """Give the folder of corpora beside the checkout, which may be absent."""
    return Path(os.environ.get("NEWSREADER_SHARED", Path(__file__).parents[3] / "shared"))


def texts() -> dict[str, str]:
    """Give running text of either script from the corpora."""
    return {
        script: "".join(
            json.loads(line)["text"]
            for name in names
            for line in (shared() / "data" / name).read_text(encoding="utf-8").splitlines()
        )
        for script, names in {
            "simplified": ("ner_msra_dev.jsonl", "ner_cluener_dev.jsonl", "ner_pd_dev.jsonl"),
            "traditional": ("ner_gsd_dev.jsonl",),
        }.items()
    }


def files(texts: dict[str, str], *, seed: int = 7) -> Iterator[tuple[str, int, str, bytes]]:
    """Make the files: label, length in characters, text, bytes; each text fits its encoding."""
    chance = random.Random(seed)
    for label, (codec, mark) in LABELS.items():
        pool = [texts["traditional"]] if label in TRADITIONAL else list(texts.values())
        if codec in ("gb2312",):
            pool = [texts["simplified"]]
        for length in LENGTHS:
            for _ in range(FILES):
                text = chance.choice(pool)
                start = chance.randrange(len(text) - length)
                piece = text[start : start + length].encode(codec, "ignore").decode(codec)
                if label == "big5hkscs":
                    middle = len(piece) // 2
                    piece = piece[:middle] + chance.choice(HONG_KONG) + piece[middle:]
                yield label, length, piece, mark + piece.encode(codec)


def ours(data: bytes) -> str:
    """Decode with newsreader."""
    return decode(data).text


def normalizer(data: bytes) -> str:
    """Decode with charset-normalizer."""
    best = importlib.import_module("charset_normalizer").from_bytes(data).best()
    return str(best) if best else ""


def detector(data: bytes) -> str:
    """Decode with chardet's guess."""
    name = importlib.import_module("chardet").detect(data)["encoding"]
    return data.decode(name, "replace") if name else ""


def right(tool: Callable[[bytes], str], made: list[tuple[str, int, str, bytes]]) -> dict[str, list[str]]:
    """Give label -> the tool's answers that were wrong."""
    wrong: dict[str, list[str]] = {label: [] for label in LABELS}
    for label, length, text, data in made:
        answer = tool(data)
        if answer.lstrip("\ufeff") != text.lstrip("\ufeff"):
            wrong[label].append(f"{length}: {text[:12]!r} -> {answer[:12]!r}")
    return wrong


def main() -> None:
    """Print the table."""
    made = list(files(texts()))
    tools = {"newsreader": ours, "charset-normalizer": normalizer, "chardet": detector}
    wrong = {name: right(tool, made) for name, tool in tools.items()}
    print(f"{'label':12}" + "".join(f"{name:>20}" for name in tools), f"of {FILES * len(LENGTHS)}")
    for label in LABELS:
        print(f"{label:12}" + "".join(f"{FILES * len(LENGTHS) - len(wrong[n][label]):>20}" for n in tools))
    sums = {name: len(made) - sum(map(len, wrong[name].values())) for name in tools}
    print(f"{'all':12}" + "".join(f"{sums[name]:>20}" for name in tools), f"of {len(made)}")
    for label, answers in wrong["newsreader"].items():
        for answer in answers:
            print(label, answer)


if __name__ == "__main__":
    main()
