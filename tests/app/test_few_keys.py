"""Each correction in three keys at most, counted from the name or the move it is about; one key takes it back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.conftest import Desk

AT_A_NAME, IN_THE_MOVES, SELECTED = ("tab",), ("m",), ("l", "v", "l")

FEWEST = {
    "type": (AT_A_NAME, "c t o", "林小文 is now of the type organisation"),
    "edges": (AT_A_NAME, "c h enter", "“林小文” is now “林小”"),
    "merge with the likeliest": (AT_A_NAME, "c m enter", "林小文 and 小林 are one"),
    "split": (AT_A_NAME, "c s", "“林小文” is someone else here"),
    "not a name here": (AT_A_NAME, "c d", "“林小文” is not a name here"),
    "not a name anywhere": (AT_A_NAME, "c D", "“林小文” is not a name in this article"),
    "text is a new name": (SELECTED, "c t", "“林小文上” is marked: title"),
    "confirm a move": (IN_THE_MOVES, "plus", "Confirmed: 林小文"),
    "reject a move": (IN_THE_MOVES, "minus", "Rejected: 林小文"),
    "add a move, as guessed from the sentence": ((), "c v enter", "Added: 林小文"),
}
"""What is corrected -> the keys to what it is about, the keys that correct it, what is said then."""

TYPED = {
    "names": (AT_A_NAME, "c n", "Names of 林小文"),
    "another entity": (AT_A_NAME, "c m", "林小文 is the same as"),
    "fields of a move": (IN_THE_MOVES, "c", "Change the move"),
}
"""What has to be typed besides -> the same, and words of the form that stands there then."""


@pytest.mark.parametrize("there", {there: None for there, _, _ in FEWEST.values()}, ids="-".join)
async def test_each_correction_takes_three_keys_at_most_and_is_undone_by_one(
    analyst: Desk, there: tuple[str, ...]
) -> None:
    """One after the other in one sitting, each from the beginning of the article."""
    async with analyst(size=(160, 34)) as reader:
        for what, (place, keys, told) in FEWEST.items():
            if place != there:
                continue
            assert len(keys.split()) <= 3
            await reader.press(*place)
            await reader.press(*keys.split())
            assert told in reader.lines[-2], what
            (decision,) = reader.screen.corrections.decisions()
            await reader.press("u")
            assert reader.screen.corrections.decisions() == ()
            await reader.press("ctrl+r")
            assert reader.screen.corrections.decisions() == (decision,)
            await reader.press("u", "escape", "escape", "g")


@pytest.mark.parametrize("what", TYPED)
async def test_each_form_takes_two_keys_at_most(analyst: Desk, what: str) -> None:
    there, keys, words = TYPED[what]
    assert len(keys.split()) <= 2
    async with analyst() as reader:
        await reader.press(*there)
        await reader.press(*keys.split())
        assert words in reader.text


async def test_in_a_small_terminal_the_menu_is_whole(analyst: Desk) -> None:
    async with analyst(size=(80, 24)) as reader:
        await reader.press("tab", "c")
        for words in (
            "type …",
            "edges …",
            "is the same as …",
            "names …",
            "not a name anywhere",
            "add a move …",
        ):
            assert words in reader.text


async def test_the_words_of_a_form_are_broken_as_the_article_is(analyst: Desk, file: Path) -> None:
    words = "據" * 32 + "，" + "他" * 8 + "離開晨星科技。"
    file.write_text(words, "utf-8")
    async with analyst(size=(80, 24)) as reader:
        await reader.press("c", "v")
        for _ in range(100):  # until it is laid out
            at = next((number for number, line in enumerate(reader.lines) if "「據據" in line), -2)
            below = reader.lines[at + 1].split("│")[1:2]
            if below and below[0].lstrip().startswith("據，他"):
                break
            await reader.pilot.pause(0.02)
        else:
            raise AssertionError(reader.text)
