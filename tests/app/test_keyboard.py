"""Keys laid over the table: what they are called, what is refused, and that they work everywhere."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.events import Key

from reader.app.keys.keyboard import Keyboard, called, textual_name
from reader.app.keys.keys import HINTS, KEYS
from reader.app.terminal import heard
from reader.settings import Settings
from reader.settings.file import parse
from reader.wording import Fault
from tests.app.conftest import Open


def settings(keys: str) -> Settings:
    return Settings(written=parse(f"[keys]\n{keys}", name="f.toml"))


def keyboard(keys: str) -> Keyboard:
    return Keyboard.of(KEYS, settings(keys))


@pytest.mark.parametrize(
    ("written", "name", "label"),
    [
        ("j", "j", "j"),
        ("G", "G", "G"),
        ("?", "question_mark", "?"),
        ("/", "slash", "/"),
        ("-", "minus", "-"),
        ("+", "plus", "+"),
        ("ctrl++", "ctrl+plus", "Ctrl++"),
        ("Ctrl+R", "ctrl+r", "Ctrl+R"),
        ("shift+tab", "shift+tab", "Shift+Tab"),
        ("shift+a", "A", "A"),
        ("PageDown", "pagedown", "PgDn"),
        ("F5", "f5", "F5"),
        (" ", "space", "Space"),
        ("escape", "escape", "Esc"),
        ("right_square_bracket", "right_square_bracket", "]"),
        ("字", "字", "字"),
    ],
)
def test_a_key_as_people_write_it(written: str, name: str, label: str) -> None:
    assert textual_name(written) == name
    assert called(name) == label


@pytest.mark.parametrize("written", ["", "ctrl+", "hyper+x", "klingon", "jj", "ctrl+jj", "+j", "\n"])
def test_what_is_no_key(written: str) -> None:
    assert textual_name(written) is None


def test_every_default_key_is_a_key() -> None:
    for key in KEYS:
        for name in key.keys.split(","):
            assert textual_name(name) == name


def test_every_hint_names_an_action_or_a_key_of_its_own() -> None:
    names = {key.name for key in KEYS}
    words = {word for hints in HINTS.values() for action, _ in hints for word in action.split(" ")}
    assert [word for word in words - names if word.islower()] == []


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("dwon = 'n'", "f.toml, line 2: there is no action dwon; the nearest is down."),
        ("theme = 'nord'", "f.toml, line 2: theme is a setting, not an action; settings go above [keys]."),
        ("down = 'pgedown'", "f.toml, line 2: there is no key pgedown; the nearest is pagedown."),
        ("find = 'n'", "f.toml, line 2: find uses the key n, which next-hit has; give"),
        ("down = 'x'\nfind = 'x'", "f.toml, line 2: down uses the key x, which "),
        ("find = 'Ctrl+P'", "f.toml, line 2: find uses the key Ctrl+P, which palette has;"),
    ],
)
def test_what_is_refused(keys: str, said: str) -> None:
    with pytest.raises(Fault) as caught:
        keyboard(keys)
    assert str(caught.value).startswith(said)


def test_two_actions_may_swap_their_keys() -> None:
    swapped = keyboard("next-hit = 'N'\nprevious-hit = 'n'")
    assert swapped.label("next-hit previous-hit") == "N n"


def test_labels_follow_the_keys() -> None:
    told = {key.name: label for key, label in keyboard("up = ['I', 'up']\nquit = 'Q'").told()}
    assert told["down"] == "j I ↓ ↑"
    assert told["quit"] == "Q"
    assert told["next-moved"] == "} {"


async def test_a_remapped_key_works_and_the_old_one_is_free(opened: Open) -> None:
    own = settings("next-paragraph = ['n', 'f6']\nnext-hit = 'right_square_bracket'\ndown = 'é'")
    async with opened(settings=own) as reader:
        await reader.press("n")
        assert reader.screen.view.cursor.paragraph == 1
        await reader.press("f6")
        assert reader.screen.view.cursor.paragraph == 2
        before = reader.screen.view.cursor
        await reader.press("j")
        assert reader.screen.view.cursor == before
        await reader.press("é")
        assert reader.screen.view.cursor != before
        assert "n paragraph" in reader.lines[-1]
        await reader.press("question_mark")
        assert "n [ F6" in reader.text
        top = reader.text
        await reader.press(*["é"] * 40)
        assert reader.text != top  # the list goes down by the same key


async def test_every_action_can_be_given_another_key(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """All at once: each does what it is called under its new key, and nothing does under the old ones."""
    done: list[str] = []
    noted = tuple(replace(key, act=lambda _, name=key.name: done.append(name)) for key in KEYS)
    monkeypatch.setattr("reader.app.reading.KEYS", noted)
    others = [chr(0x3B1 + number) for number in range(17)] + [chr(0x430 + number) for number in range(60)]
    own = settings("\n".join(f"{key.name} = '{other}'" for key, other in zip(KEYS, others, strict=False)))
    async with opened(settings=own) as reader:
        await reader.press(*others[: len(KEYS)])
        assert done == [key.name for key in KEYS]
        await reader.press(*(name for key in KEYS for name in key.keys.split(",") if name != "ctrl+c"))
        assert done == [key.name for key in KEYS]


async def test_keys_typed_in_the_search_line_are_text(opened: Open) -> None:
    async with opened(settings=settings("quit = 'ü'\nhelp = 'é'")) as reader:
        await reader.press("slash", "ü", "é", "q")
        assert reader.app.is_running
        assert reader.screen.query_one("#find").value == "üéq"


@pytest.mark.parametrize(
    ("sent", "keys"),
    [
        ("\x1bq", "escape q"),
        ("\x1b\x1b\x1bq", "escape escape escape q"),
        ("\x1b/", "escape slash"),
        ("\x1bQ", "escape Q"),
        ("\x1b文", "escape 文"),
        ("\x1bqj", "escape q j"),
        ("\x1b\x1b[B", "escape down"),
        ("\x1b[1;3D", "alt+left"),
        ("\x1bx", "alt+x"),  # a meaning of the reader's own
    ],
)
def test_escape_and_a_letter_that_come_at_once_are_both_heard(
    sent: str, keys: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(heard, "meant", frozenset(("alt+x", "alt+left")))
    parser = heard.Parser()
    assert " ".join(one.key for one in (*parser.feed(sent), *parser.feed("")) if isinstance(one, Key)) == keys


async def test_alt_means_something_with_those_keys_alone_that_have_an_action(opened: Open) -> None:
    assert keyboard("").with_alt() == {"alt+left", "alt+right"}
    assert keyboard('help = "alt+h"').with_alt() == {"alt+left", "alt+right", "alt+h"}
    async with opened():
        assert heard.meant == {"alt+left", "alt+right"}
