"""Numbers written in Chinese: 十二, 三百五, 二〇二五, 一萬兩千."""

from __future__ import annotations

DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "兩": 2,
    "两": 2,
    "俩": 2,
}
TENS = {"十": 10, "百": 100, "千": 1000}
MYRIADS = {"萬": 10**4, "万": 10**4, "億": 10**8, "亿": 10**8, "兆": 10**12}


def number(words: str) -> int:
    """Read a whole number in digits or in Chinese of either script; what is no numeral counts for nothing."""
    if words.isdecimal():
        return int(words)
    total = part = digit = 0
    for character in words:
        if character in DIGITS:
            digit = digit * 10 + DIGITS[character]
        elif character in TENS:
            part += (digit or 1) * TENS[character]
            digit = 0
        elif character in MYRIADS:
            total += (part + digit) * MYRIADS[character]
            part = digit = 0
    return total + part + digit
