"""Words of the field by region: what a word is called elsewhere, and where such words stand in a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field

from reader.document import Names
from reader.record import record
from reader.script import NameSpan, Script, Target, convert_with, fold

REGIONS = ("zh-Hans-CN", "zh-Hant-TW", "zh-Hant-HK")
"""BCP 47 tags of the regions whose words terms.yaml holds."""


@record
class Term:
    """One thing and its words by region; `area` is the field it belongs to, `pinyin` has tone marks.

    `ambiguous` are those of the words that mean something else too: hinted at, never changed.
    """

    id: str
    names: Names = field(default_factory=dict)
    area: str = ""
    pinyin: str = ""
    ambiguous: tuple[str, ...] = ()


@record
class TermSpan:
    """A term at `start` up to `end` of a text."""

    start: int
    end: int
    term: Term


Cut = Callable[[str, Sequence[tuple[int, int]]], Sequence[tuple[int, int]]]
"""Gives the word spans of a text; the spans given are words as they stand."""


class Terms:
    """The terms known, to be found in either script and by any region's word.

    With a `cut`, a term in a text begins and ends where words do: 视频 is none in 电视频道.
    """

    def __init__(self, terms: Iterable[Term] = (), cut: Cut | None = None) -> None:
        self.all, self._cut = tuple(terms), cut
        self._by_word: dict[str, Term] = {}
        for term in self.all:
            for tag in REGIONS:
                for word in term.names.get(tag, ()):
                    self._by_word.setdefault(fold(word), term)
        self._sizes: dict[str, tuple[int, ...]] = {}
        for word in self._by_word:
            sizes = {*self._sizes.get(word[0], ()), len(word)}
            self._sizes[word[0]] = tuple(sorted(sizes, reverse=True))

    def hint(self, word: str) -> Term | None:
        """Give the term that a word names, or None."""
        return self._by_word.get(fold(word))

    def in_text(self, text: str, names: Sequence[tuple[int, int]] = ()) -> tuple[TermSpan, ...]:
        """Find the terms of a text, in order, the longest first at each place, never across or inside names.

        `names` are spans in order that do not overlap.
        """
        folded, position = fold(text), 0
        found: list[TermSpan] = []
        for start, end in (*names, (len(text), len(text))):
            found.extend(self._within(folded, position, start))
            position = max(position, end)
        if not self._cut or not found:
            return tuple(found)
        bounds = {place for word in self._cut(text, names) for place in word}
        return tuple(span for span in found if span.start in bounds and span.end in bounds)

    def _within(self, folded: str, start: int, end: int) -> Iterator[TermSpan]:
        while start < end:
            sizes = self._sizes.get(folded[start], ())
            word = next(
                (
                    folded[start : start + size]
                    for size in sizes
                    if start + size <= end and folded[start : start + size] in self._by_word
                ),
                "",
            )
            if word:
                yield TermSpan(start, start + len(word), self._by_word[word])
            start += len(word) or 1

    def in_wording(self, text: str, target: Target, names: Sequence[NameSpan]) -> list[NameSpan]:
        """Give the region's forms of the terms of a text, outside its names."""
        if target.script is Script.ORIGINAL:
            return []
        spans = self.in_text(text, [(name.start, name.end) for name in names])
        forms = ((span, _form(span.term, text[span.start : span.end], target)) for span in spans)
        return [NameSpan(span.start, span.end, form) for span, form in forms if form]


def _form(term: Term, word: str, target: Target) -> str:
    """Give the region's form of a term's word; empty where it stays.

    A word that the region has too, and one that means something else too, stay as the script writes
    them: said here, for OpenCC's phrases would make 檔案 of every 文件.  Words correspond by their
    places in the lists; what has no counterpart takes the first.
    """
    script, folded = target.script, fold(word)
    if folded in map(fold, term.ambiguous):
        plain = Target(target.source, script).configuration
        return convert_with(plain, word) if plain else word
    usual = {Script.TAIWAN: "t2tw", Script.HONG_KONG: "t2hk"}.get(
        script
    )  # 衞 and 羣, as the rest of the view
    wanted = forms(term, script.value)
    wanted = tuple(convert_with(usual, each) for each in wanted) if usual else wanted
    if not wanted:
        return ""
    if same := next((own for own in wanted if fold(own) == folded), ""):
        return same  # said too, for OpenCC knows no words: its phrases make 電影片道 of 电视频道
    listed = ([*map(fold, words)] for tag, words in term.names.items() if tag in REGIONS)
    place = next((words.index(folded) for words in listed if folded in words), 0)
    return wanted[place] if place < len(wanted) else wanted[0]


def forms(term: Term, tag: str) -> tuple[str, ...]:
    """Give a region's words for a term: its own, or those of the mainland in its characters."""
    configuration = {"zh-Hant-TW": "t2tw", "zh-Hant-HK": "t2hk"}.get(tag)
    if tag in term.names or not configuration:
        return term.names.get(tag, ())
    return tuple(_traditional(word, configuration) for word in term.names.get(REGIONS[0], ()))


def _traditional(word: str, configuration: str) -> str:
    """Write a word in a region's characters in two steps: `s2tw` at once holds 16 MB that `s2t` holds already."""
    return convert_with(configuration, convert_with("s2t", word))


def both_scripts(word: str, tag: str) -> tuple[str, str]:
    """Give a region's word in traditional and simplified script."""
    if tag == REGIONS[0]:
        return _traditional(word, "t2tw"), word
    return word, convert_with("tw2s", word)
