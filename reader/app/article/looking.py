"""What the keys do that change how the article is shown: script, region, names, translation, lists."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.page.compose import english_gloss
from reader.script import HANS, HANT, Script, Target
from reader.wording import say

if TYPE_CHECKING:
    from reader.app.reading import ReadingScreen

CHOICES: tuple[tuple[str, Script, bool], ...] = (
    ("region_original", Script.ORIGINAL, False),
    ("region_mainland", Script.MAINLAND, False),
    ("region_taiwan", Script.TAIWAN, False),
    ("region_taiwan_wording", Script.TAIWAN, True),
    ("region_hong_kong", Script.HONG_KONG, False),
)


def script(screen: ReadingScreen) -> None:
    """Switch between traditional and simplified; say so where the article is the same in both."""
    if screen.annotated and not screen.target.source:
        screen.tell(say("same_script"))
        return
    screen.show_target(switched(screen.target, screen.chosen))


def switched(target: Target, region: Target) -> Target:
    """Give the other script: the text as written where that is it, else `region`, the one chosen last."""
    shown = target.script.value[:7] or target.source or HANT
    wanted = HANS if shown == HANT else HANT
    chosen = region.script.value[:7]
    if wanted == (target.source or HANT) and chosen != wanted:
        return replace(target, script=Script.ORIGINAL, wording=False)
    if wanted == HANS:
        return replace(target, script=Script.MAINLAND, wording=region.wording and chosen == HANS)
    script = region.script if chosen == HANT else Script.TAIWAN
    return replace(target, script=script, wording=region.wording and chosen == HANT)


def region(screen: ReadingScreen) -> None:
    """Choose the region whose script, names and, for Taiwan, wording are shown."""
    from reader.app.widgets.dialogs import choice  # not needed for the first paint

    def take(value: object) -> None:
        if isinstance(value, tuple):
            shown, wording = value
            screen.chosen = replace(screen.target, script=shown, wording=wording)
            screen.show_target(screen.chosen)

    options: list[tuple[str, object]] = [(say(text), (shown, wording)) for text, shown, wording in CHOICES]
    now = (screen.target.script, screen.target.wording)
    at = next((number for number, (_, value) in enumerate(options) if value == now), 0)
    screen.app.push_screen(choice(say("region_title"), options, at=at), take)


def english(screen: ReadingScreen) -> None:
    """Show English names after first mentions, or not."""
    view = screen.view
    shown = not view.look.glosses
    if shown and not any(english_gloss(view.article, mention) for mention in view.article.mentions):
        screen.tell(say("no_english"))
        return
    view.show_look(replace(view.look, glosses=shown))
    screen.tell(say("english_on" if shown else "english_off"))


def translation(screen: ReadingScreen) -> None:
    """Show the translation under the text, beside it, or not."""
    if not screen.article.translation:
        screen.tell(say("no_translation" if screen.article.rendition is None else "aligning"))
        return
    order = ("off", "under", "beside")
    state = order[(order.index(screen.view.look.translation) + 1) % len(order)]
    screen.view.show_translation(state)
    screen.tell(say(f"translation_{state}"))


def panel(screen: ReadingScreen, name: str) -> None:
    """Show a list and go to it; from the list itself, hide it."""
    if name == "notes":
        screen.desk.reload()  # another window may have written since
        screen.refresh_overlay()
    if not screen.side.toggle(name):
        screen.view.focus()
    screen.refresh_lists()


def scope(screen: ReadingScreen) -> None:
    """List the paragraph's people and moves, or the whole article's; say so where neither list is seen."""
    screen.side.whole = whole = not screen.side.whole
    screen.refresh_lists()
    if not {"people", "moves"} & {*screen.side.shown()}:
        screen.tell(say("scope_article" if whole else "scope_paragraph"))
