"""How data/language.zlib is made: `python -m reader.intake.build_language [file.jsonl:weight]...`.

Each file has a text a line, under the key "text".  Needs wordfreq and msgpack, jieba and opencc.  See
data/README.md, which names the files and the licences.
"""

from __future__ import annotations

import gzip
import importlib
import json
import re
import sys
import zlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec
from math import log
from pathlib import Path

DATA = Path(__file__).parent / "data"

WORDS = {"wordfreq": 1e6, "jieba": 5e5}
"""Running words that the word counts stand for, beside about as many characters of running text."""

DISCOUNT = 0.7
"""Taken off each count and left to shorter contexts."""

LEAST_PAIR, LEAST_TRIPLE = 0.8, 1.1
WORTH_PAIR, WORTH_TRIPLE = 1.5, 3.0
"""What a pair or triple must count to be kept, and what it must gain over its shorter context (nats
times its count)."""

LEAST_WORD = 0.8
"""What a word must count, of the 1.5 million of WORDS."""

STEP = 0.2
"""Nats of one unit of the quantised log-probabilities; one letter from '!' on a value."""

MARKS = str.maketrans("!,:;?()「」『』", "！，：；？（）“”‘’")


def _folder(package: str) -> Path:
    """Give the folder of an installed package without importing it."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"pip install {package}")
    return Path(spec.origin).parent


@dataclass
class Counts:
    """Counts of characters, pairs and triples, and of the words that end with a character or a pair."""

    singles: Counter[str] = field(default_factory=Counter)
    pairs: Counter[str] = field(default_factory=Counter)
    triples: Counter[str] = field(default_factory=Counter)
    ends: Counter[str] = field(default_factory=Counter)

    def read(self, lines: Iterable[str], weight: float) -> None:
        """Count running text, a line at a time."""
        for line in lines:
            framed = f"\n\n{line}\n"
            for at in range(2, len(framed)):
                self.singles[framed[at]] += weight  # type: ignore[assignment]
                self.pairs[framed[at - 1 : at + 1]] += weight  # type: ignore[assignment]
                self.triples[framed[at - 2 : at + 1]] += weight  # type: ignore[assignment]

    def learn(self, word: str, weight: float) -> None:
        """Count a word: what follows it is unknown."""
        for at, character in enumerate(word):
            self.singles[character] += weight  # type: ignore[assignment]
            if at > 0:
                self.pairs[word[at - 1 : at + 1]] += weight  # type: ignore[assignment]
            if at > 1:
                self.triples[word[at - 2 : at + 1]] += weight  # type: ignore[assignment]
        self.ends[word[-1]] += weight  # type: ignore[assignment]
        if len(word) > 1:
            self.ends[word[-2:]] += weight  # type: ignore[assignment]


@cache
def words() -> dict[str, float]:
    """Give the running count that each word of Chinese characters stands for."""
    found: Counter[str] = Counter()
    folder = _folder("wordfreq")
    packed = gzip.decompress((folder / "data" / "large_zh.msgpack.gz").read_bytes())
    for rank, bin_ in enumerate(importlib.import_module("msgpack").loads(packed)[1:]):
        for word in bin_:  # words of one bin occur once in 10^(rank/100) words
            found[word] += WORDS["wordfreq"] * 10 ** (-rank / 100)  # type: ignore[assignment]
    lines = (_folder("jieba") / "dict.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split(" ") for line in lines]
    total = sum(int(number) for _, number, _ in rows)
    for word, number, _ in rows:
        found[word] += WORDS["jieba"] * int(number) / total  # type: ignore[assignment]
    return {word: n for word, n in found.items() if n > 0.02 and re.fullmatch("[\u4e00-\u9fff]+", word)}


def folded(text: str) -> str:
    """Fold to simplified characters, full-width marks, 0 for every digit and A for every letter."""
    text = _converter("t2s")(text).translate(MARKS)
    text = re.sub("[\u2190-\u266f]", "", text)  # arrows and pictures of lists
    text = re.sub("[A-Za-zＡ-Ｚａ-ｚ]", "A", re.sub("[0-9０-９]", "0", text))
    return re.sub("([，。！？、；：])[，。！？、；：]+", r"\1", text)  # 。。。 is how people chat


@cache
def _converter(name: str):  # type: ignore[no-untyped-def]
    return importlib.import_module("opencc").OpenCC(name).convert


def count(files: Iterable[tuple[Path, float]]) -> Counts:
    """Count the files and the word lists."""
    counts = Counts()
    for path, weight in files:
        lines = path.read_text(encoding="utf-8").splitlines()
        counts.read((folded(json.loads(line)["text"]) for line in lines), weight)
    for word, number in zip(folded("\n".join(words())).split("\n"), words().values(), strict=True):
        counts.learn(word, number)
    return counts


def table(counts: Counts) -> str:
    """Give six parts parted by a line feed: folding, forms, characters, pairs, triples, words.

    Characters are each followed by the log-probability; pairs are grouped as a blank, the first
    character, the price of going to shorter contexts, then each second with its log-probability;
    triples likewise after their first two.
    """
    total = sum(counts.singles.values())
    single = {c: (n + 0.3) / (total + 0.3 * 9000) for c, n in counts.singles.items()}
    kept_pairs = _kept(counts.pairs, counts.ends, lambda pair: single[pair[1]], LEAST_PAIR, WORTH_PAIR)
    pair_price = {pair: price for row in kept_pairs.values() for pair, price in row[1].items()}

    def by_pair(triple: str) -> float:
        if triple[1:] in pair_price:
            return pair_price[triple[1:]]
        return kept_pairs.get(triple[1], (1.0, {}))[0] * single[triple[2]]

    kept_triples = _kept(counts.triples, counts.ends, by_pair, LEAST_TRIPLE, WORTH_TRIPLE)
    characters = "".join(_stored(c) + _letter(p) for c, p in sorted(single.items()) if c != " ")
    rows = (_rows(kept_pairs), _rows(kept_triples))
    return "\n".join((_folding(), _forms(), characters, *rows, _words()))


Row = tuple[float, dict[str, float]]


def _kept(counts: Counter[str], ends: Counter[str], shorter, least: float, worth: float) -> dict[str, Row]:  # type: ignore[no-untyped-def]
    """Give each context's weight of shorter contexts, and the probabilities worth keeping in it."""
    totals, spares = Counter(ends), Counter(ends)
    for gram, number in counts.items():
        totals[gram[:-1]] += number
        spares[gram[:-1]] += min(number, DISCOUNT)  # type: ignore[assignment]
    found: dict[str, dict[str, float]] = {}
    for gram, number in counts.items():
        context = gram[:-1]
        rest = spares[context] * shorter(gram)
        chance = (max(number - DISCOUNT, 0) + rest) / totals[context]
        if number >= least and number * abs(log(chance / shorter(gram))) >= worth and " " not in gram:
            found.setdefault(context, {})[gram] = chance
    return {
        context: (
            max(1e-4, 1 - sum(row.values())) / max(1e-4, 1 - sum(shorter(gram) for gram in row)),
            row,
        )
        for context, row in found.items()
    }


def _rows(kept: dict[str, Row]) -> str:
    """Write the rows in order, so that a reader can find one by halves."""
    return " ".join(
        sorted(
            _stored(context)
            + _letter(spare)
            + "".join(_stored(gram[-1]) + _letter(price) for gram, price in sorted(row.items()))
            for context, (spare, row) in kept.items()
        )
    )


def _stored(characters: str) -> str:
    """Write a line feed, which parts the table, as ¶."""
    return characters.replace("\n", "¶")


def _words() -> str:
    """Give the common words, each followed by its log-probability, parted by blanks."""
    counts: Counter[str] = Counter()
    for word, number in zip(folded("\n".join(words())).split("\n"), words().values(), strict=True):
        counts[word] += number  # type: ignore[assignment]
    total = sum(counts.values())
    return " ".join(word + _letter(n / total) for word, n in sorted(counts.items()) if n >= LEAST_WORD)


def _folding() -> str:
    """Give each traditional character of GBK followed by its simplified form."""
    simplify = _converter("t2s")
    return "".join(c + simplify(c) for c in _characters() if simplify(c) != c)


def _characters() -> list[str]:
    pairs = (bytes((lead, trail)) for lead in range(0x81, 0xFF) for trail in range(0x40, 0xFF))
    found = (pair.decode("gbk", "ignore") for pair in pairs)
    return [c for c in found if len(c) == 1 and "\u4e00" <= c <= "\u9fff"]


def _forms() -> str:
    """Give each character of GBK that traditional text uses, and its share among those that fold alike."""
    simplify = _converter("t2s")
    counts: Counter[str] = Counter()
    for script in ("s2t", "s2tw", "s2hk"):
        converted = _converter(script)("\n".join(words())).split("\n")
        for word, number in zip(converted, words().values(), strict=True):
            for character in word:
                counts[character] += number  # type: ignore[assignment]
    alike: Counter[str] = Counter()
    for character in counts:
        alike[simplify(character)] += counts[character]
    shares = {c: counts[c] / alike[simplify(c)] for c in _characters() if counts[c]}
    return "".join(c + _letter(share) for c, share in shares.items())


def _letter(probability: float) -> str:
    """Write a probability as one letter."""
    return chr(min(126, 33 + round(-log(min(1.0, probability)) / STEP)))


def main() -> None:
    """Read the files of the command line and write the table."""
    files = [
        (Path(path), float(weight or 1)) for path, _, weight in (arg.partition(":") for arg in sys.argv[1:])
    ]
    (DATA / "language.zlib").write_bytes(zlib.compress(table(count(files)).encode(), 9))


if __name__ == "__main__":
    main()
