"""A name in the form of a view: that of the region where it is known, else character by character."""

from __future__ import annotations

from reader.document import Entity, EntityType
from reader.script import KEPT_IN_HANS, KEPT_IN_HANT, Script, Target, convert_with, fold


def name_form(surface: str, entity: Entity, target: Target) -> str:
    """Give a name as it stands in the text in the form of the view.

    First the entity's own form for the region, at the same place in its list of names; else the
    characters one by one.  Titles are words of the language: they change with the wording only.
    """
    if target.script is Script.ORIGINAL or max(surface, default="") < "\u2e80":
        return surface  # Latin, Beyoncé's accent included
    if entity.type is not EntityType.TITLE or target.wording:
        own = _regional(surface, entity, target.script)
        if own is not None:
            return own
    if entity.type is EntityType.PERSON:
        return person_characters(surface, target)
    plain = Target(target.source, target.script).configuration
    return convert_with(plain, surface) if plain else surface


def _regional(surface: str, entity: Entity, script: Script) -> str | None:
    wanted = entity.names.get(script.value)
    if not wanted:
        return None
    folded = fold(surface)
    if same := next((name for name in wanted if fold(name) == folded), None):
        return same
    for tag, forms in entity.names.items():
        if tag == "en":
            continue
        for place, form in enumerate(forms):
            if fold(form) == folded and place < len(wanted) and wanted[place].count("·") == form.count("·"):
                return wanted[place]
    return None


def person_characters(name: str, target: Target) -> str:
    """Convert a person's name character by character, as names are: 余 stays 余, 杰 becomes 傑."""
    configuration = target.configuration
    if configuration is None:
        return name
    plain = Target(target.source, target.script).configuration or configuration
    kept = KEPT_IN_HANS if target.script is Script.MAINLAND else KEPT_IN_HANT
    return "".join(c if c in kept or c.isascii() else convert_with(plain, c) for c in name)
