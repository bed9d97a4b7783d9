"""What the screen says of words, their readings and the translation, in three languages."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str, str]] = {
    "key_word": ("previous, next word", "上一個、下一個詞", "上一个、下一个词"),
    "no_more_words": ("No further word this way.", "這個方向沒有更多詞。", "这个方向没有更多词。"),
}
