"""Pinyin syllables: tone marks, tone numbers, zhuyin; how one writing becomes another."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

MARKS = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
"""Combining tone mark -> number of the tone."""

_COMBINING = {number: mark for mark, number in MARKS.items()}

INITIALS = (
    ("zh", "ㄓ"), ("ch", "ㄔ"), ("sh", "ㄕ"), ("b", "ㄅ"), ("p", "ㄆ"), ("m", "ㄇ"), ("f", "ㄈ"),
    ("d", "ㄉ"), ("t", "ㄊ"), ("n", "ㄋ"), ("l", "ㄌ"), ("g", "ㄍ"), ("k", "ㄎ"), ("h", "ㄏ"),
    ("j", "ㄐ"), ("q", "ㄑ"), ("x", "ㄒ"), ("r", "ㄖ"), ("z", "ㄗ"), ("c", "ㄘ"), ("s", "ㄙ"),
)  # fmt: skip
"""Initials of pinyin and of zhuyin, the longer first."""

FINALS = {
    "a": "ㄚ", "o": "ㄛ", "e": "ㄜ", "ê": "ㄝ", "ai": "ㄞ", "ei": "ㄟ", "ao": "ㄠ", "ou": "ㄡ",
    "an": "ㄢ", "en": "ㄣ", "ang": "ㄤ", "eng": "ㄥ", "ong": "ㄨㄥ", "er": "ㄦ",
    "i": "ㄧ", "ia": "ㄧㄚ", "io": "ㄧㄛ", "ie": "ㄧㄝ", "iai": "ㄧㄞ", "iao": "ㄧㄠ", "iu": "ㄧㄡ", "ian": "ㄧㄢ",
    "in": "ㄧㄣ", "iang": "ㄧㄤ", "ing": "ㄧㄥ", "iong": "ㄩㄥ",
    "u": "ㄨ", "ua": "ㄨㄚ", "uo": "ㄨㄛ", "uai": "ㄨㄞ", "ui": "ㄨㄟ", "uan": "ㄨㄢ", "un": "ㄨㄣ",
    "uang": "ㄨㄤ", "ueng": "ㄨㄥ",
    "ü": "ㄩ", "üe": "ㄩㄝ", "üan": "ㄩㄢ", "ün": "ㄩㄣ",
}  # fmt: skip
"""Finals of pinyin as written after an initial -> zhuyin."""

_ZERO = {
    "yi": "i", "ya": "ia", "yo": "io", "ye": "ie", "yai": "iai", "yao": "iao", "you": "iu", "yan": "ian",
    "yin": "in", "yang": "iang", "ying": "ing", "yong": "iong", "wu": "u", "wa": "ua", "wo": "uo",
    "wai": "uai", "wei": "ui", "wan": "uan", "wen": "un", "wang": "uang", "weng": "ueng",
    "yu": "ü", "yue": "üe", "yuan": "üan", "yun": "ün",
}  # fmt: skip
"""Syllables without an initial -> the final as written after one."""

_BARE = {"m": "ㄇ", "n": "ㄋ", "ng": "ㄫ", "hm": "ㄏㄇ", "hng": "ㄏㄫ", "r": "ㄦ"}
"""Interjections without a vowel, and the r of erhua."""

_TONES = {"1": "", "2": "ˊ", "3": "ˇ", "4": "ˋ"}

_NUMBERED = re.compile(r"([A-Za-zêÊüÜ:]+)([1-5])")


@cache
def marked(syllable: str) -> str:
    """Put the tone mark on a syllable with a number: lu:4 → lǜ, Xing2 → Xíng, ma5 → ma.

    Whatever is no such syllable comes back as it is.
    """
    match = _NUMBERED.fullmatch(syllable)
    if not match:
        return syllable
    letters = match[1].replace("u:", "ü").replace("U:", "Ü").replace("v", "ü").replace("V", "Ü")
    if match[2] == "5":
        return letters
    place = _vowel(letters.lower())
    accented = letters[: place + 1] + _COMBINING[match[2]] + letters[place + 1 :]
    return unicodedata.normalize("NFC", accented)


def _vowel(letters: str) -> int:
    """Tell which letter bears the mark: a, o, e before the rest; of iu and ui the second."""
    for vowel in ("a", "o", "e", "ê"):
        if vowel in letters:
            return letters.index(vowel)
    vowels = [place for place, letter in enumerate(letters) if letter in "iuü"]
    return vowels[-1] if vowels else max(letters.find("n"), letters.find("m"), 0)


def tone(syllable: str) -> str:
    """Give the number of a marked syllable's tone, 1 to 5; 5 where none is marked."""
    return next((MARKS[c] for c in unicodedata.normalize("NFD", syllable) if c in MARKS), "5")


@cache
def toneless(pinyin: str) -> str:
    """Take the tone marks off a syllable or a text of syllables: lǜ → lü, Shàn Xiǎomíng → Shan Xiaoming."""
    parts = unicodedata.normalize("NFD", pinyin)
    return unicodedata.normalize("NFC", "".join(c for c in parts if c not in MARKS))


def numbered(syllable: str) -> str:
    """Write the tone of a marked syllable as a number: lǜ → lü4, ma → ma5."""
    return toneless(syllable) + tone(syllable)


@cache
def to_zhuyin(pinyin: str) -> str:
    """Give the zhuyin of a marked syllable: zhuāng → ㄓㄨㄤ, lǜ → ㄌㄩˋ, de → ˙ㄉㄜ.

    Of a text of syllables separated by blanks each is written so; what is no syllable stays.
    """
    if " " in pinyin:
        return " ".join(map(to_zhuyin, pinyin.split(" ")))
    letters = toneless(pinyin).lower()
    sounds = _sounds(letters)
    if not sounds:
        return pinyin
    number = tone(pinyin)
    if number == "5":
        return sounds if letters == "r" else f"˙{sounds}"
    return sounds + _TONES[number]


def _sounds(letters: str) -> str:
    """Give the zhuyin of a syllable without its tone; empty for what is no syllable."""
    if letters in _BARE:
        return _BARE[letters]
    if letters in _ZERO:
        return FINALS[_ZERO[letters]]
    for initial, sign in INITIALS:
        if letters.startswith(initial):
            final = letters[len(initial) :]
            if final == "i" and initial in ("zh", "ch", "sh", "r", "z", "c", "s"):
                return sign
            if initial in "jqx":
                final = "ü" + final[1:] if final.startswith("u") else final
            return sign + FINALS[final] if final in FINALS else ""
    return FINALS.get(letters, "")
