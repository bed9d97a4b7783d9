"""What the keys do that correct names: type, edges, one with another, apart, called, no name, a new one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from reader import anchors
from reader.app.deciding import correct_moves, correcting, merging
from reader.app.deciding.correcting import decide
from reader.app.keeping import noting
from reader.app.keys.key import Key
from reader.app.widgets.keymenu import Choice, ask_key
from reader.document import EntityType, Mention, Span
from reader.mentions import of
from reader.page.walks import mention_on
from reader.wording import say

if TYPE_CHECKING:
    from reader.annotate.decided import Ref, Rename
    from reader.app.reading import ReadingScreen

TYPES = dict(zip("portl", ("PERSON", "ORG", "PRODUCT", "TITLE", "PLACE"), strict=True))
"""Letter -> type.  `r` is a product, whose p and o are taken."""

TAGS = ("zh-Hant-TW", "zh-Hans-CN", "zh-Hant-HK", "en")
"""Lines of the form of names."""


def correct(screen: ReadingScreen) -> None:
    """Offer what can be corrected where the reader is: a note, a move, the selection, the name."""
    if screen.side.panel("notes").has_focus:
        noting.edit(screen)
    elif screen.side.panel("moves").has_focus:
        correct_moves.edit(screen)
    elif not screen.annotated or screen.corrections.store is None:
        screen.tell(screen.corrections.remark or say("decisions_opening"))
    else:
        heading, choices = _offered(screen)
        ask_key(screen, heading, choices)


def _offered(screen: ReadingScreen) -> tuple[str, list[Choice]]:
    add = Choice("v", say("correct_add_move"), correct_moves.add)
    if span := screen.view.selection or _found(screen):
        words = screen.naming.quote(span)
        choices = [
            Choice(key, say(kind), partial(mark, span=span, kind=EntityType(kind)))
            for key, kind in TYPES.items()
        ]
        return say("correct_selection", words=words), [*choices, add]
    if screen.view.selected is None:
        everywhere = Choice("a", say("correct_everywhere"), _everywhere)
        return say("correct_nothing"), [Choice("t", say("correct_select_text"), select), add, everywhere]
    mention = screen.article.mentions[screen.view.selected]
    return say("correct_title", name=screen.naming.quote(_span(mention))), [
        Choice("t", say("correct_type"), ask_type),
        Choice("b", say("correct_edges"), edges),
        *(Choice(key, "", partial(edges, first=key)) for key in "hlHL"),
        Choice("m", say("correct_merge"), merging.merge),
        Choice("s", say("correct_split"), split),
        Choice("n", say("correct_name"), name),
        Choice("d", say("correct_drop"), partial(drop, alike=False)),
        Choice("D", say("correct_drop_all"), partial(drop, alike=True)),
        Choice("a", say("correct_everywhere"), _everywhere),
        add,
    ]


def _found(screen: ReadingScreen) -> Span | None:
    """Give the words found under the cursor, where they are no name yet."""
    hit, here = screen.view.overlay.hit, screen.view.cursor
    at_it = hit is not None and (hit.paragraph, hit.start) == (here.paragraph, here.start)
    return hit if at_it and screen.search.hits and screen.view.selected is None else None


def _everywhere(screen: ReadingScreen) -> None:
    from reader.app.deciding import applying  # not needed for the first paint

    applying.apply_here(screen)


def _span(mention: Mention) -> Span:
    return Span(mention.paragraph, mention.start, mention.end)


def _mention(screen: ReadingScreen) -> Mention:
    assert screen.view.selected is not None
    return screen.article.mentions[screen.view.selected]


def select(screen: ReadingScreen) -> None:
    """Begin to select text, or end it; where words were found, those are selected first."""
    screen.view.focus()
    found = _found(screen)
    if found is not None and screen.view.word is None:
        screen.view.go_to_word(found)
    if screen.view.selection is not None:
        screen.view.end_selection()
    elif screen.view.begin_selection():
        screen.tell(say("selecting"))
    else:
        screen.tell(say("no_more_words"))


def mark(screen: ReadingScreen, span: Span, kind: EntityType) -> None:
    """Mark words, and the same words elsewhere, as a name: of whoever has it already, or of someone new."""
    from reader.annotate.decided import Mark

    entity = correct_moves.meant(screen, screen.article.text(span), kind)
    quote = anchors.quote(screen.article, span)
    screen.view.end_selection()
    if decide(screen, Mark("", quote, entity, span.paragraph, alike=True)):
        screen.view.go(span, mention=mention_on(screen.article, span))


def ask_type(screen: ReadingScreen) -> None:
    """Ask of which type the entity is."""
    from reader.annotate.decided import Retype

    mention = _mention(screen)

    def take(screen: ReadingScreen, kind: EntityType) -> None:
        decide(screen, Retype("", correct_moves.refer(screen, mention.entity), kind))

    title = say("correct_type_title", name=screen.naming.name(mention.entity))
    ask_key(
        screen,
        title,
        [Choice(key, say(kind), partial(take, kind=EntityType(kind))) for key, kind in TYPES.items()],
    )


def edges(screen: ReadingScreen, first: str = "") -> None:
    """Let the edges of the mention be moved; `first` is a key of that menu that was pressed already."""
    from reader.app.widgets.forms import EdgesMenu

    mention = _mention(screen)
    text = screen.article.paragraphs[mention.paragraph].text

    def show(start: int, end: int) -> str:
        span = Span(mention.paragraph, start, end)
        screen.view.show_overlay(replace(screen.view.overlay, hit=span))
        return f"…{text[max(0, start - 8) : start]}【{text[start:end]}】{text[end : end + 8]}…"

    def taken(kept: tuple[int, int] | None) -> None:
        screen.refresh_overlay()
        if kept is not None and kept != (mention.start, mention.end):
            _set_edges(screen, mention, Span(mention.paragraph, *kept))

    screen.app.push_screen(EdgesMenu(mention.start, mention.end, len(text), show, first), taken)


def _set_edges(screen: ReadingScreen, mention: Mention, span: Span) -> None:
    """Move the edges; a name the machine took from the wrong ones goes with them."""
    from reader.annotate.decided import Mark

    article, words, wrong = screen.article, screen.article.text(span), screen.article.text(mention)
    entity = article.entities[mention.entity]
    there = correct_moves.meant(screen, words, mention.type)
    ref = there if correct_moves.known(screen, there) else correct_moves.refer(screen, mention.entity)
    new = Mark("", anchors.quote(article, span), ref, span.paragraph, anchors.quote(article, _span(mention)))
    still = any(m != mention and article.text(m) == wrong for m in of(article.mentions, entity.id))
    wrongly = tuple((tag, forms) for tag, forms in entity.names.items() if wrong in forms and tag in TAGS)
    renamed = ref == correct_moves.refer(screen, entity.id) and not entity.known and not still and wrongly
    names = tuple(
        (tag, tuple(dict.fromkeys(words if form == wrong else form for form in forms)))
        for tag, forms in wrongly
    )
    more = (_renaming(screen, ref, names),) if renamed else ()
    if decide(screen, new, *more):
        screen.view.go(span, mention=mention_on(screen.article, span))


def split(screen: ReadingScreen) -> None:
    """Make this mention another entity than its namesakes."""
    from reader.annotate.decided import OWN, Mark, Ref
    from reader.userdata.notes import identity

    mention = _mention(screen)
    if len(of(screen.article.mentions, mention.entity)) < 2:
        screen.tell(say("split_alone", name=screen.naming.name(mention.entity)))
        return
    new, quote = identity(), anchors.quote(screen.article, _span(mention))
    entity = Ref(quote.exact, mention.type, f"{OWN}{new}")
    decide(screen, Mark(new, quote, entity, mention.paragraph, was=quote))


def name(screen: ReadingScreen) -> None:
    """Ask what the entity is called, in each region."""
    from reader.app.widgets.forms import FormDialog, Line

    mention = _mention(screen)
    entity = screen.article.entities[mention.entity]
    lines = [Line(tag, say(tag), "、".join(entity.names.get(tag, ()))) for tag in TAGS]

    def complain(answers: dict[str, str]) -> str:
        return "" if any(map(_forms, answers.values())) else say("name_needed")

    def taken(answers: dict[str, str] | None) -> None:
        if answers is not None:
            given = tuple((tag, _forms(answers[tag])) for tag in TAGS)
            names = tuple((tag, forms) for tag, forms in given if forms != entity.names.get(tag, ()))
            if names:
                decide(screen, _renaming(screen, correct_moves.refer(screen, entity.id), names))

    title = say("correct_name_title", name=screen.naming.name(entity.id))
    screen.app.push_screen(FormDialog(title, lines, complain, about=say("names_about")), taken)


def _renaming(screen: ReadingScreen, ref: Ref, names: Sequence[tuple[str, tuple[str, ...]]]) -> Rename:
    """Give names to an entity; those that it was given before in other regions stay."""
    from reader.annotate.decided import Rename

    given = (one for one in screen.corrections.decisions() if isinstance(one, Rename) and one.entity == ref)
    before = next((dict(one.names) for one in given), {})
    return Rename("", ref, tuple({**before, **dict(names)}.items()))


def _forms(line: str) -> tuple[str, ...]:
    """Take a line apart into names, each once."""
    parts = line.replace("；", "、").replace(";", "、").split("、")
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))


def drop(screen: ReadingScreen, *, alike: bool) -> None:
    """Decide that here, or wherever the same words stand, is no name."""
    from reader.annotate.decided import Drop

    mention = _mention(screen)
    quote = anchors.quote(screen.article, _span(mention))
    if decide(screen, Drop("", quote, mention.paragraph, alike)):
        screen.view.release()


def decisions(screen: ReadingScreen) -> None:
    """List all that was decided."""
    from reader.app.deciding.decided import show_all

    show_all(screen)


KEYS: tuple[Key, ...] = (
    Key("correct", "c", correct, "key_correct", "keep", "c"),
    Key("select", "v", select, "key_select", "keep", "v"),
    Key("confirm", "plus", partial(correct_moves.judge, holds=True), "key_judge", "keep", "+ -"),
    Key("reject", "minus", partial(correct_moves.judge, holds=False), "", "keep"),
    Key("decisions", "A", decisions, "key_decisions", "keep", "A"),
    Key("undo", "u", partial(correcting.step, back=True), "key_undo", "keep", "u Ctrl+R"),
    Key("redo", "ctrl+r", partial(correcting.step, back=False), "", "keep"),
)
