"""The commands about words: those of an article, and the entries of one word."""

from __future__ import annotations

import argparse
import sys
from typing import TypedDict

from reader.cli.opened import annotated
from reader.document import Article
from reader.export.escaping import json_text
from reader.language.dictionary import ATTRIBUTION, Dictionary, Entry, open_dictionary
from reader.language.vocabulary import Word, coverage, level_list, levels, vocabulary
from reader.script import fold
from reader.wording import Fault, say

COLUMNS = ("word", "count", "pinyin", "sense", "level", "known")
"""Columns of the table, and fields of a word in JSON."""


class Row(TypedDict):
    """A word of an article as it is printed; `level` is empty where no list has it."""

    word: str
    count: int
    pinyin: str
    sense: str
    level: str
    known: bool


def words(options: argparse.Namespace) -> int:
    """Print the words of an article, the most frequent first; how many of them are known stands beside it."""
    from reader.userdata.known_words import WordStore

    article = annotated(options)
    known = set(map(fold, WordStore().known()))
    listed = vocabulary(article)
    share = coverage(listed, known)
    wanted = [word for word in listed if not options.unknown or fold(word.word) not in known]
    rows = _rows(article, wanted, known)
    table = _json(share, rows) if options.format == "json" else _table(rows)
    print(table, end="")
    running = sum(word.count for word in listed)
    print(say("words_coverage", words=len(listed), running=running, share=f"{share:.0%}"), file=sys.stderr)
    if named := level_list():
        print(say("words_levels", list=named), file=sys.stderr)
    return 0


def _json(share: float, rows: list[Row]) -> str:
    told = {"coverage": round(share, 4), "words": rows}
    return json_text(told, indent=2) + "\n"


def _table(rows: list[Row]) -> str:
    lines = [COLUMNS, *([_cell(value) for value in row.values()] for row in rows)]
    return "".join("\t".join(line) + "\n" for line in lines)


def _cell(value: object) -> str:
    text = ("yes" if value else "") if isinstance(value, bool) else str(value)
    return text.replace("\t", " ").replace("\n", " ")


def _rows(article: Article, listed: list[Word], known: set[str]) -> list[Row]:
    from reader.language.pinyin import readings

    dictionary, graded = open_dictionary(), levels()
    heard: dict[int, tuple[str | None, ...]] = {}
    rows: list[Row] = []
    for word in listed:
        span = word.first
        if span.paragraph not in heard:
            heard[span.paragraph] = readings(article.paragraphs[span.paragraph].text)
        pinyin = " ".join(filter(None, heard[span.paragraph][span.start : span.end]))
        folded = fold(word.word)
        sense = _sense(dictionary, word.word, pinyin)
        level = graded.get(folded, "")
        rows.append(
            Row(
                word=word.word,
                count=word.count,
                pinyin=pinyin,
                sense=sense,
                level=level,
                known=folded in known,
            )
        )
    return rows


def _sense(dictionary: Dictionary, word: str, pinyin: str) -> str:
    """Give the senses of a word in the reading it has in the text, else in its first."""
    entries = dictionary.look_up(word)
    same = [entry for entry in entries if entry.pinyin.casefold() == pinyin] or list(entries)
    return "; ".join(same[0].senses) if same else ""


def define(options: argparse.Namespace) -> int:
    """Print the entries of a word; raise Fault where no dictionary has it."""
    dictionary = open_dictionary()
    entries = dictionary.look_up(options.word)
    if not entries:
        parts = dictionary.longest(options.word)
        raise Fault("not_in_dictionary", word=options.word, part=parts[0] if parts else "–")
    for entry in entries:
        print(_told(entry))
    for remark in dictionary.remarks:
        print(remark, file=sys.stderr)
    if any(entry.source == "CC-CEDICT" for entry in entries):
        print(ATTRIBUTION)
    return 0


def _told(entry: Entry) -> str:
    scripts = (
        entry.traditional
        if entry.traditional == entry.simplified
        else f"{entry.traditional} {entry.simplified}"
    )
    head = "  ".join(filter(None, (scripts, entry.pinyin, entry.zhuyin, f"[{entry.source}]")))
    return "\n".join((head, *(f"  {sense}" for sense in entry.senses)))
