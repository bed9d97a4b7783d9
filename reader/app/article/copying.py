"""Copying what stands on the screen: a sentence with its source, names, a move, a paragraph, words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from reader.app.article import here
from reader.app.keys.key import Key
from reader.app.lists.rows import kind_of_name, posts_only
from reader.app.widgets.keymenu import Choice, ask_key
from reader.document import Move, Span
from reader.language.sentences import sentence
from reader.naming import Naming
from reader.typeset import fit
from reader.wording import Fault, say

if TYPE_CHECKING:
    from reader.app.reading import ReadingScreen


def ask(screen: ReadingScreen) -> None:
    """Offer what can be copied here."""
    naming = screen.naming
    choices = [Choice("s", say("copy_sentence"), _copier(quotation))]
    if (identity := here.entity(screen)) is not None:
        label = say("copy_names", name=naming.name(identity))
        choices.append(Choice("n", label, _copier(partial(names, identity=identity))))
    if (move := here.move(screen)) is not None:
        choices.append(Choice("m", say("copy_move"), _copier(partial(told, move=move))))
    choices.append(Choice("p", say("copy_paragraph"), _copier(paragraph)))
    if here.words(screen) is not None:
        choices.append(Choice("y", say("copy_words"), _copier(words)))
    ask_key(screen, say("copy_title"), choices)


def _copier(text: Callable[[ReadingScreen], str]) -> Callable[[ReadingScreen], None]:
    return lambda screen: copy(screen, text(screen))


def copy(screen: ReadingScreen, text: str) -> None:
    """Put a text on the clipboard, by the terminal, a program or a file, and say which."""
    from reader.userdata import clipboard  # when something is copied, not at the start

    text = clipboard.printable(text)
    shown = fit(" ".join(text.split()), 40)
    if clipboard.terminal_takes():
        screen.app.copy_to_clipboard(text)
        screen.tell(say("copied_terminal", words=shown))
        return
    program = clipboard.program()
    if program and clipboard.hand_over(text, program):
        screen.tell(say("copied_program", program=program[0], words=shown))
        return
    try:
        screen.tell(say("copied_file", path=clipboard.to_file(text), words=shown))
    except Fault as fault:
        screen.tell(str(fault))


# What is copied


def quotation(screen: ReadingScreen) -> str:
    """Give the sentence under the cursor, as it is shown, and where it stands."""
    cursor = screen.view.cursor
    start, end = sentence(screen.article.paragraphs[cursor.paragraph].text, cursor.start)
    quoted = screen.naming.quote(Span(cursor.paragraph, start, end))
    inner = quoted.translate(str.maketrans("「」", "『』"))
    return f"「{inner}」 — {citation(screen, cursor.paragraph)}"


def citation(screen: ReadingScreen, paragraph: int) -> str:
    """Give title, paper, date, and file with paragraph, as far as they are known."""
    source, title = screen.article.source, screen.naming.title()
    place = f"{source.name}#p{paragraph + 1}"
    known = (title if title != source.name else "", source.publisher, source.date, place)
    return ", ".join(filter(None, known))


def names(screen: ReadingScreen, identity: str) -> str:
    """Give an entity's names, region by region; those of the text where no file knows it."""
    entity = screen.naming.entity(identity)
    listed = entity.names if entity else {}
    known = [
        f"{kind_of_name(entity, tag)} {'、'.join(forms)}" for tag, forms in listed.items() if entity and forms
    ]
    return "; ".join(known) or "、".join(screen.naming.forms(identity))


def told(screen: ReadingScreen, move: Move) -> str:
    """Give a move as a sentence, with how sure it is and where it stands."""
    naming = screen.naming
    facts = [move.date or naming.words(move.date_text), say(move.status.value)]
    where = f" — {citation(screen, move.evidence[0].paragraph)}" if move.evidence else ""
    listed = say("copy_facts", facts=", ".join(filter(None, facts)))
    return f"{_way(move, naming)}{listed}{say('copy_stop')}{where}"


def _way(move: Move, naming: Naming) -> str:
    label = naming.words(move.group.label) if move.group else ""
    who = label or "、".join(map(naming.name, move.people))
    whence, there = naming.post(move.origin), naming.post(move.destination)
    if whence and there:
        return say("copy_moved", who=who, here=whence, there=there)
    if there:
        return say("copy_took_post" if posts_only(move) else "copy_joined", who=who, there=there)
    if whence:
        return say("copy_gave_up_post" if posts_only(move) else "copy_left", who=who, here=whence)
    return say("copy_left_untold", who=who)


def paragraph(screen: ReadingScreen) -> str:
    """Give the paragraph under the cursor, as it is shown."""
    number = screen.view.cursor.paragraph
    return screen.naming.quote(Span(number, 0, len(screen.article.paragraphs[number].text)))


def words(screen: ReadingScreen) -> str:
    """Give the words selected, as they are shown."""
    span = here.words(screen)
    return screen.naming.quote(span) if span else ""


KEYS: tuple[Key, ...] = (Key("copy", "y", ask, "key_copy", "keep", "y s n m p y"),)
