"""Which script the text is shown in: the switch of `t`, the regions of `T`."""

from __future__ import annotations

from dataclasses import replace

from reader.script import HANS, HANT, Script, Target
from reader.wording import say

CHOICES: tuple[tuple[str, Script, bool], ...] = (
    ("region_original", Script.ORIGINAL, False),
    ("region_mainland", Script.MAINLAND, False),
    ("region_taiwan", Script.TAIWAN, False),
    ("region_taiwan_wording", Script.TAIWAN, True),
    ("region_hong_kong", Script.HONG_KONG, False),
)


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


def regions() -> list[tuple[str, object]]:
    """List what `T` offers, with its words."""
    return [(say(text), (script, wording)) for text, script, wording in CHOICES]
