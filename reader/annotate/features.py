"""What the tagger looks at, character by character, made in bulk from columns of a whole sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import repeat, zip_longest
from operator import add

from reader.annotate.fold import chinese
from reader.annotate.lexicon import Lexicon
from reader.annotate.transliteration import CHARACTERS

_EDGE = "\x02"


class _Shapes(dict[int, int]):
    """Code point -> one letter for its class."""

    def __missing__(self, code: int) -> int:
        character = chr(code)
        if chinese(character):
            shape = "t" if character in CHARACTERS else "c"
        elif character.isdigit():
            shape = "0"
        elif character.isalpha():
            shape = "A" if character.isupper() else "a"
        else:
            shape = "m" if character == "·" else "s" if character == " " else "p"
        self[code] = ord(shape)
        return self[code]


_SHAPES = _Shapes({ord(_EDGE): ord("_")})
_DIGITS = str.maketrans("123456789", "000000000")


def features(text: str, words: Lexicon) -> list[tuple[str, ...]]:
    """Give one tuple of attributes a character of a folded sentence.

    Characters around, pairs and a triple of them, dictionary words that begin, end and lie around
    here, surnames and whether words begin with them, and the shape of this and two characters on
    either side.
    """
    size = len(text)
    padded = f"{_EDGE}{_EDGE}{text.translate(_DIGITS)}{_EDGE}{_EDGE}{_EDGE}{_EDGE}"
    pairs = list(map(add, padded, padded[1:]))
    triples = list(map(add, pairs, padded[2:]))
    shapes = padded.translate(_SHAPES)
    begins, ends = _words(pairs, triples, padded, words)
    named = list(map(words.surnames.get, pairs))
    names = "".join(
        [two or one or "-" for two, one in zip(named, map(words.surnames.get, padded), strict=False)]
    )
    after = list(map(add, begins, begins[1:]))
    whose = [each + word if each != "-" else "-" for each, word in zip(names, after, strict=False)]
    columns = (
        _column("a", padded[1:], size),
        _column("b", padded[2:], size),
        _column("c", padded[3:], size),
        _column("d", padded, size),
        _column("e", padded[4:], size),
        _column("f", pairs, size),
        _column("g", pairs[1:], size),
        _column("h", pairs[2:], size),
        _column("i", pairs[3:], size),
        _column("j", triples[1:], size),
        _column("k", map(add, map(add, whose, whose[1:]), whose[2:]), size),
        _column("l", map(add, begins[2:], ends[2:]), size),
        _column("m", map(add, ends[1:], begins[3:]), size),
        _column("n", [names[place : place + 4] for place in range(size)], size),
        _column("o", [shapes[place : place + 5] for place in range(size)], size),
    )
    return list(zip(*columns, strict=True))


def _column(letter: str, values: Iterable[str], size: int) -> Iterator[str]:
    return map(add, repeat(letter, size), values)


def _words(pairs: list[str], triples: list[str], padded: str, words: Lexicon) -> tuple[list[str], list[str]]:
    """Tell of each place the class and length of the longest word that begins, and that ends there."""
    two = list(map(words.two.get, pairs))
    three = list(map(words.three.get, triples))
    four = list(map(words.four.get, map(add, triples, padded[3:])))
    begins = [c or b or a or "-" for a, b, c in zip_longest(two, three, four)]
    ends = [
        c or b or a or "-"
        for a, b, c in zip([None, *two], [None] * 2 + three, [None] * 3 + four, strict=False)
    ]
    return [*begins, "-"], ends
