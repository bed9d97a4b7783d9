"""What is said of a word: its readings, senses, and words for it elsewhere; in a panel, or at length on a card."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from reader.app.widgets.panel import Item
from reader.app.widgets.styled import Pieces
from reader.app.words.lexis import Lexis
from reader.script import fold
from reader.wording import say

if TYPE_CHECKING:
    from reader.language.dictionary import Entry
    from reader.language.terms import Term


def panel(lexis: Lexis, word: str, phonetics: str, named: str = "") -> list[Item]:
    """Say in a few lines what a word means; `named` is whom or what it names, in both languages."""
    if not word:
        return []
    entries, term = _said(lexis, word)
    items = [Item(lines=([(named, "strong")],))] if named else []
    if term is not None:
        items.append(Item(lines=([(word, "strong"), *_is_known(lexis, word)], _regions(term))))
    items += [_short(entry, phonetics, lexis, word) for entry in entries]
    if items:
        return items
    missing = say("word_unknown" if lexis.ready else "dictionary_opening")
    return [Item(lines=([(word, "strong"), *_is_known(lexis, word)], [(missing, "dim")]))]


def _said(lexis: Lexis, word: str) -> tuple[list[Entry], Term | None]:
    """Look a word up; what the terms say of it by region is not said again as an entry."""
    term = lexis.term(word)
    return [entry for entry in lexis.entries(word) if term is None or entry.source != "terms"], term


def _short(entry: Entry, phonetics: str, lexis: Lexis, word: str) -> Item:
    head = _head(entry, phonetics) + _is_known(lexis, word)
    return Item(lines=(head, [("; ".join(entry.senses), "")]))


def _head(entry: Entry, phonetics: str) -> Pieces:
    other = "" if entry.simplified == entry.traditional else f"〔{entry.simplified}〕"
    return [(entry.traditional, "strong"), (other, "dim"), (f"  {sound(entry, phonetics)}", "title")]


def sound(entry: Entry, phonetics: str) -> str:
    """Give the reading of an entry as the reader wants it."""
    return entry.zhuyin if phonetics == "zhuyin" else entry.pinyin


def _is_known(lexis: Lexis, word: str) -> Pieces:
    return [(f"  {say('word_known')}", "dim")] if fold(word) in lexis.known else []


def _regions(term: Term) -> Pieces:
    line: Pieces = []
    for tag, names in term.names.items():
        line += [(f"{say(tag)} ", "dim"), (f"{'、'.join(names)}  ", "")]
    return line


def card(lexis: Lexis, word: str, phonetics: str) -> list[Item]:
    """Say all that is known of a word: terms by region first, all readings and senses, and who says so."""
    items: list[Item] = []
    entries, term = _said(lexis, word)
    if term is not None:
        items.append(Item(lines=([(say("word_regions"), "strong")],)))
        for tag, names in term.names.items():
            items.append(Item(lines=([(f"{say(tag)}  ", "dim"), ("、".join(names), "")],)))
        items.append(Item(lines=([("", "")],)))
    for source, of_source in groupby(entries, key=lambda entry: entry.source):
        for entry in of_source:
            senses: Sequence[Pieces] = [
                [(f"{number} " if len(entry.senses) > 1 else "", "dim"), (sense, "")]
                for number, sense in enumerate(entry.senses, 1)
            ]
            items.append(Item(lines=(_head(entry, phonetics), *senses, [("", "")])))
        items.append(Item(lines=([(_credit(source), "dim")], [("", "")])))
    if not items:
        items.append(Item(lines=([(say("word_unknown"), "dim")],)))
    return items


def under_card(lexis: Lexis, name: str, phonetics: str) -> list[Item]:
    """Say what the dictionary has under a name, to stand below its card; nothing where it has nothing."""
    if not lexis.entries(name) and lexis.term(name) is None:
        return []
    head = Item(lines=([("", "")], [(say("word_dictionary"), "strong")]))
    return [head, *card(lexis, name, phonetics)]


def _credit(source: str) -> str:
    from reader.language.dictionary import ATTRIBUTION  # read with the dictionary, after the first paint

    return ATTRIBUTION if source == "CC-CEDICT" else say("word_terms") if source == "terms" else source
