"""What the keys do that help with the language: from word to word, their meaning, their reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from reader.app.deciding.correcting import Turn
from reader.app.keys.key import Key
from reader.document import Span
from reader.page.ruby import PHONETICS, RUBIES
from reader.script import Script
from reader.wording import Fault, say

if TYPE_CHECKING:
    from reader.app.reading import ReadingScreen
    from reader.app.widgets.dialogs import ListDialog


IDLE = 3.0
"""Seconds without a key after which the dictionary is opened, before the first key asks for it."""


def warm(screen: ReadingScreen) -> None:
    """Open the dictionary as soon as nobody types: a first reading or word would wait 0.1 to 0.8 s for it."""
    screen.touched_since = False

    def look() -> None:
        if screen.touched_since:
            warm(screen)
        else:
            screen.lexis.ask(screen, unasked=True)

    screen.set_timer(IDLE, look)


def words(screen: ReadingScreen, by: int) -> None:
    """Go to the next or previous word."""
    screen.view.focus()
    screen.lexis.ask(screen)
    if not screen.view.move_words(by):
        screen.tell(say("no_more_words"))


def match(screen: ReadingScreen, by: int) -> None:
    """Take the next longer (or shorter) word of the dictionary that begins at the cursor."""
    screen.lexis.ask(screen, lambda: _match(screen, by))


def _match(screen: ReadingScreen, by: int) -> None:
    word = screen.view.word
    if word is None:
        words(screen, 1)
        return
    text = screen.article.paragraphs[word.paragraph].text[word.start :]
    length = word.end - word.start
    sizes = sorted({1, *map(len, screen.lexis.matches(text))}, key=lambda size: by * size)
    wanted = next((size for size in sizes if by * size > by * length), None)
    if wanted is None:
        screen.tell(say("no_longer_word" if by > 0 else "no_shorter_word"))
        return
    screen.view.go_to_word(Span(word.paragraph, word.start, word.start + wanted))


def look_up(screen: ReadingScreen) -> None:
    """Open the card of the word under the cursor, and remember that it was looked up."""
    if screen.view.word is None:
        screen.tell(say("select_name"))
        return
    screen.lexis.ask(screen, lambda: _look_up(screen, screen.view.word))


def _look_up(screen: ReadingScreen, span: Span | None) -> None:
    from reader.app.widgets.dialogs import ListDialog  # not needed for the first paint
    from reader.app.words import word_rows

    if span is None:
        return
    word = screen.article.text(span)
    items = word_rows.card(screen.lexis, word, screen.view.look.phonetics)
    screen.app.push_screen(ListDialog(word, items, hint=f"j k · Esc {say('hint_back')}", wide=True))
    try:
        screen.lexis.remember(screen, span)
    except Fault as fault:
        screen.tell(str(fault))


def look_up_under(screen: ReadingScreen, card: ListDialog, identity: str) -> None:
    """Put what the dictionary says of a name below its card, as soon as that can be told."""
    from reader.app.words import word_rows

    name = screen.naming.surfaces(identity)[:1] or [screen.naming.name(identity)]
    screen.lexis.ask(
        screen, lambda: card.add(word_rows.under_card(screen.lexis, name[0], screen.view.look.phonetics))
    )


def ruby(screen: ReadingScreen) -> None:
    """Show readings above unknown words, above all, or above none."""
    show_ruby(screen, _next(RUBIES, screen.view.look.ruby))
    screen.tell(say(f"ruby_{screen.view.look.ruby}"))


def show_ruby(screen: ReadingScreen, which: str) -> None:
    """Show readings above the words that one of RUBIES names; at once, or as soon as they can be read."""
    if which != "off":
        screen.lexis.ask(screen)
    screen.view.show_look(replace(screen.view.look, ruby=which))


def phonetics(screen: ReadingScreen) -> None:
    """Write readings in pinyin or in zhuyin."""
    show_phonetics(screen, _next(PHONETICS, screen.view.look.phonetics))
    screen.tell(say(f"phonetics_{screen.view.look.phonetics}"))


def show_phonetics(screen: ReadingScreen, which: str) -> None:
    """Write readings in one of PHONETICS."""
    screen.view.show_look(replace(screen.view.look, phonetics=which))
    screen.refresh_word()


def _next(choices: Sequence[str], now: str) -> str:
    return choices[(choices.index(now) + 1) % len(choices)]


def know(screen: ReadingScreen) -> None:
    """Mark the word under the cursor as known, or no longer."""
    if screen.view.word is None:
        screen.tell(say("select_word"))
    else:
        word = screen.article.text(screen.view.word)
        screen.lexis.ask(screen, lambda: mark_known(screen, word))


def mark_known(screen: ReadingScreen, word: str) -> None:
    """Mark a word as known, or no longer, once that is on the disk."""
    try:
        telling = _toggle(screen, word)
    except Fault as fault:
        screen.tell(str(fault))
        return
    toggle = partial(_toggle, screen, word)
    screen.history.did(Turn(toggle, toggle))
    screen.tell(telling)


def _toggle(screen: ReadingScreen, word: str) -> str:
    knows = screen.lexis.toggle(word)
    screen.view.show_look(screen.view.look)
    screen.refresh_word()
    return say("word_now_known" if knows else "word_now_unknown", word=word)


def vocabulary(screen: ReadingScreen) -> None:
    """List the words of the article that are not known yet."""

    def show() -> None:
        from reader.app.words import vocabulary  # not needed for the first paint

        vocabulary.show(screen)

    screen.lexis.ask(screen, show)


def panel(screen: ReadingScreen) -> None:
    """Show what the word under the cursor means beside the text, or not."""
    if screen.side.toggle_word():
        screen.lexis.ask(screen)
        if screen.view.word is None:
            screen.view.move_words(1)
    screen.refresh_word()


def refresh(screen: ReadingScreen) -> None:
    """Show the word under the cursor in its panel, where that is shown."""
    from reader.app.words import word_rows

    if screen.beginning is not None:
        return  # it comes after the first page
    shown = screen.side.panel("word")
    if shown.has_class("hidden"):
        return
    shown.border_title = say("word")
    view, article = screen.view, screen.article
    text = article.text(view.word) if view.word else ""
    named = ""
    if view.selected is not None:
        identity = article.mentions[view.selected].entity
        named = "  ".join(filter(None, (screen.naming.both(identity), article.entities[identity].about)))
    shown.show_items(word_rows.panel(screen.lexis, text, view.look.phonetics, named))


def wording(screen: ReadingScreen) -> None:
    """Show the words of the region too, or only its script."""
    other = replace(screen.target, wording=not screen.target.wording)
    if other.script is Script.ORIGINAL:
        screen.tell(say("wording_same"))
        return
    screen.chosen = other
    screen.show_target(other)
    screen.tell(say("wording_on" if other.wording else "wording_off"))


KEYS: tuple[Key, ...] = (
    Key("next-word", "l,right", partial(words, by=1), "key_word", "walk", "h l ← →"),
    Key("previous-word", "h,left", partial(words, by=-1), "", "walk"),
    Key("longer-word", "w", partial(match, by=1), "key_match", "walk"),
    Key("shorter-word", "W", partial(match, by=-1), "", "walk"),
    Key("word", "i", panel, "key_word_panel", "look"),
    Key("ruby", "r", ruby, "key_ruby", "look"),
    Key("phonetics", "Z", phonetics, "key_phonetics", "look"),
    Key("know", "K", know, "key_know", "keep"),
    Key("vocabulary", "V", vocabulary, "key_vocabulary", "look"),
    Key("wording", "ctrl+t", wording, "key_wording", "look"),
)
