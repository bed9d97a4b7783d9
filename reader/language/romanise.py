"""Chinese names in Latin letters: pinyin, and the spellings of Taiwan and Hong Kong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import product

from reader import paths
from reader.intake import readings as others
from reader.language.pinyin_tables import alone, in_dictionary, surname_readings
from reader.language.syllables import tone, toneless
from reader.script import fold

FOREIGN = frozenset("斯克尔姆拉尼夫茨顿堡逊蒂迪菲莱勒蒙娜莎蕾妮泽茜弗普恩托塔乌")
"""Folded characters that spell foreign names and hardly ever stand in Chinese ones, two of them never."""

ENDS = frozenset("斯茨顿堡逊蒂姆尔夫")
"""Those that a name of two characters does not end in: 罗斯, 盖茨, 鲍尔."""

OFTEN = frozenset(
    "丁丝乌克内切列利劳勒卜卡因坦埃基堡塔夫奇契奴娅尔尼布帕库廉弗德戈摩斯日昂普曼朗格桑涅皮科纳罗耶菲萨蒂蒙谢贝辛达逊马黑奥默多米里"
)
RATHER = frozenset("什冈厄孜岐巴底扎托拉播比汀热特珀珈瑟瓦罕舍芙茨莎莫衮赖迈韦顿妮姆")
"""Folded characters that in given names of two to three characters spell a foreign one twice as often as they stand in
a Chinese one, and five times, by the names among the tagger's words; 罗德里 and 哈珀 consist of them."""

_CHOICES = 64
"""Ways to read a given name that are compared with its English spelling."""


def pinyin_name(name: str, english: Sequence[str] = ()) -> str:
    """Give the pinyin of a Chinese personal name with tones, `Shàn Xiǎomíng`; without them by `toneless`.

    Empty for what is no such name (a foreign one in characters, no surname).  `english` are spellings that
    decide between readings.
    """
    size = surname_size(name)
    if not size:
        return ""
    syllables = name_readings(name, size, english)
    if None in syllables:
        return ""
    spoken = [each for each in syllables if each]
    return f"{_joined(spoken[:size])} {_joined(spoken[size:])}"


def surname_size(name: str) -> int:
    """Count the characters of the surname of a Chinese personal name; 0 for what is no such name."""
    if not all("\u3400" <= character <= "\u9fff" or character >= "\U00020000" for character in name):
        return 0
    for size in (2, 1):
        if 1 <= len(name) - size <= 2 and surname_readings(name[:size]):
            given = fold(name)[size:]
            foreign = sum(map(FOREIGN.__contains__, fold(name)[size - 1 :]))
            return 0 if size == 1 and (foreign > 1 or given in ENDS or _spelt(given)) else size
    return 0


def _spelt(given: str) -> bool:
    """Tell whether a folded given name consists of characters that rather spell a foreign one: 德里, 珀."""
    weights = [2 if each in RATHER else 1 if each in OFTEN else 0 for each in given]
    return all(weights) and sum(weights) > 1


def name_readings(name: str, surname: int, english: Sequence[str] = ()) -> tuple[str | None, ...]:
    """Give a syllable for each character of a name, its first `surname` characters read as a surname.

    `english` are spellings of the whole name, which decide where there are several readings.
    """
    heads: list[list[str | None]] = [[*heard.split()] for heard in surname_readings(name[:surname])]
    heads = heads or [[alone(character) for character in name[:surname]]]
    tokens = {letter_form(token) for spelling in english for token in spelling.split()}
    head = next((each for each in heads if "".join(map(_plain, each)) in tokens), heads[0])
    return (*head, *_given(name[surname:], [spelling.split() for spelling in english]))


def _given(name: str, spellings: Iterable[Sequence[str]]) -> Sequence[str | None]:
    """Read a given name as its English spelling does, else as a word, else character by character."""
    wanted = {
        letter_form("".join(part)) for tokens in spellings for part in (tokens[1:], tokens[:-1], tokens)
    }
    choices = [_heard(character) for character in name]
    for count, spoken in enumerate(product(*choices)):
        if count < _CHOICES and "".join(map(_plain, spoken)) in wanted:
            return spoken
    word = in_dictionary(name).split() if len(name) > 1 else []
    return word if word and all(tone(syllable) != "5" for syllable in word) else [each[0] for each in choices]


def _heard(character: str) -> list[str | None]:
    """List the readings of a character of a given name, the usual one first, neutral tones never."""
    usual = alone(character)
    listed = [each for each in others.listed(character) if each != usual and tone(each) != "5"]
    return [usual, *listed] if usual and tone(usual) != "5" else [*listed, usual]


def _plain(syllable: str | None) -> str:
    return letter_form(toneless(syllable or ""))


def letter_form(spelling: str) -> str:
    """Give what of a spelling is compared: small letters alone, ü as u."""
    return "".join(c for c in spelling.casefold().replace("ü", "u") if c.isalpha())


def _joined(syllables: Sequence[str]) -> str:
    """Write syllables as one name: Xiǎo'ān, with a capital and with an apostrophe before a vowel."""
    text = syllables[0]
    for syllable in syllables[1:]:
        text += f"'{syllable}" if toneless(syllable)[0] in "aoe" else syllable
    return text[:1].upper() + text[1:]


def same_surname(spelling: str, character: str) -> bool:
    """Tell whether a Latin spelling is that of a surname: Tsai and Cai are 蔡, Wong is 黃 and 王."""
    return letter_form(spelling) in _spellings().get(fold(character), frozenset())


@lru_cache(maxsize=1)
def _spellings() -> Mapping[str, frozenset[str]]:
    """Read the surnames of annotations/ once: folded surname -> its spellings."""
    from reader.knowledge.loader import load

    found: dict[str, frozenset[str]] = {}
    for surname, spellings in load(
        (paths.shipped(), paths.config() / "annotations"), ("surnames",)
    ).surnames.items():
        found[fold(surname)] = found.get(fold(surname), frozenset()) | {*map(letter_form, spellings)}
    return found
