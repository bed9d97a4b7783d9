"""How well paragraphs find their translation: generated documents with merged, split and dropped paragraphs.

`python -m tests.benchmarks.alignment` prints precision, recall and F1 of paragraph pairs, beside pairing
by number.  The paragraphs are the project's own: the sample article and tests/cases/alignment/news.tsv.
The aligner's weights were chosen on other documents made of the same paragraphs, so expect a little less elsewhere.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable
from pathlib import Path
from time import perf_counter

from reader import intake, paths
from reader.language.alignment import align

CASES = Path(__file__).parents[1] / "cases" / "alignment"
DROPPED, MERGED, SPLIT = 0.06, 0.08, 0.08
SENTENCE = {0: re.compile(r"(?<=[。！？])(?=.)"), 1: re.compile(r"(?<=[.!?]) (?=[A-Z\"“])")}

Links = set[tuple[int, int]]


def paragraphs(which: str) -> list[tuple[str, str]]:
    """Give the pairs of one collection, `news` or `sample`."""
    if which == "news":
        lines = (CASES / "news.tsv").read_text(encoding="utf-8").splitlines()
        return [(chinese, english) for chinese, english in (line.split("\t") for line in lines)]
    article = paths.shipped() / "articles" / "ai-talent-summer-2025.txt"
    ours = intake.read(article).paragraphs
    theirs = intake.read(article.with_suffix(".en.txt")).paragraphs
    return [(one.text, other.text) for one, other in zip(ours, theirs, strict=True)]


def document(pairs: list[tuple[str, str]], chance: random.Random) -> tuple[list[str], list[str], Links]:
    """Make two texts of the pairs, and the links that are true of them."""
    sides: tuple[list[str], list[str]] = ([], [])
    links: Links = set()
    for pair in pairs:
        number = [len(side) for side in sides]
        fate = chance.random()
        if fate < DROPPED:
            side = chance.randrange(2)
            sides[side].append(pair[side])
            continue
        side = chance.randrange(2)
        if fate < DROPPED + MERGED and number[side] and any(link[side] == number[side] - 1 for link in links):
            sides[side][-1] += ("", " ")[side] + pair[side]
            number[side] -= 1
            sides[1 - side].append(pair[1 - side])
        elif fate < DROPPED + MERGED + SPLIT and (parts := _halves(pair[side], side, chance)):
            sides[side].extend(parts)
            sides[1 - side].append(pair[1 - side])
            links.add((number[0] + (side == 0), number[1] + (side == 1)))
        else:
            sides[0].append(pair[0])
            sides[1].append(pair[1])
        links.add((number[0], number[1]))
    return *sides, links


def _halves(text: str, side: int, chance: random.Random) -> list[str]:
    cuts = [match.span() for match in SENTENCE[side].finditer(text)]
    if not cuts:
        return []
    start, end = chance.choice(cuts)
    return [text[:start], text[end:]]


def links_of(source: list[str], target: list[str]) -> Links:
    """Give the links that the aligner finds."""
    return {
        (i, j) for pair in align(source, target) for i in range(*pair.source) for j in range(*pair.target)
    }


def by_number(source: list[str], target: list[str]) -> Links:
    """Pair the paragraphs of one number, as a peer."""
    return {(number, number) for number in range(min(len(source), len(target)))}


def scores(found: Iterable[Links], true: Iterable[Links]) -> tuple[float, float, float]:
    """Give precision, recall and F1 over all documents."""
    right = given = wanted = 0
    for one, other in zip(found, true, strict=True):
        right, given, wanted = right + len(one & other), given + len(one), wanted + len(other)
    precision, recall = right / given, right / wanted
    return precision, recall, 2 * precision * recall / (precision + recall)


def main(documents: int = 200) -> None:
    """Print the table."""
    print(f"{'collection':12}{'method':12}{'precision':>10}{'recall':>8}{'F1':>7}")
    for which in ("news", "sample"):
        made = [document(some(paragraphs(which), seed), random.Random(seed)) for seed in range(documents)]
        true = [links for _, _, links in made]
        for name, method in (("ours", links_of), ("by number", by_number)):
            found = [method(source, target) for source, target, _ in made]
            print(f"{which:12}{name:12}" + "".join(f"{score:>8.3f}" for score in scores(found, true)))
    source, target, links = long()
    begun = perf_counter()
    found = [links_of(source, target)]
    took = perf_counter() - begun
    figures = "".join(f"{score:>8.3f}" for score in scores(found, [links]))
    print(f"{'book':12}{'ours':12}{figures}   {len(source)} paragraphs in {took:.1f} s")


def long(paragraphs_: int = 3000) -> tuple[list[str], list[str], Links]:
    """Make a book of the news: each paragraph many times, three in ten with a number of their own."""
    chance = random.Random(5)
    pairs = []
    for chinese, english in chance.choices(paragraphs("news") + paragraphs("sample"), k=paragraphs_):
        if chance.random() < 0.3:
            number = chance.randrange(100, 99_999)
            chinese, english = f"{chinese}共{number}人。", f"{english} In all {number} people."
        pairs.append((chinese, english))
    return document(pairs, chance)


def some(pairs: list[tuple[str, str]], seed: int) -> list[tuple[str, str]]:
    """Choose 24 pairs, in order."""
    chance = random.Random(-seed - 1)
    chosen = sorted(chance.sample(range(len(pairs)), k=min(len(pairs), 24)))
    return [pairs[number] for number in chosen]


if __name__ == "__main__":
    main()
