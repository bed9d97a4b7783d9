"""The elements of an XML file in order; entities of its own are refused, nothing outside is fetched."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

from reader.intake.formats import limits
from reader.intake.formats.archive import damaged
from reader.wording import Fault


@dataclass(slots=True)
class Element:
    """One element, its name and those of its attributes without namespace; `text` is its own, not its children's."""

    name: str
    attributes: dict[str, str]
    text: str = ""
    pieces: list[str] = field(default_factory=list)


def elements(data: bytes, name: str) -> list[Element]:
    """Read the elements of an XML file, outer before inner; raise Fault for damage, bombs, depth."""
    limits.size(len(data), limits.MARKUP, name)
    found: list[Element] = []
    opened: list[Element] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        element = Element(_local(tag), {_local(key): value for key, value in attributes.items()})
        found.append(element)
        opened.append(element)
        if len(opened) > limits.NESTING:
            raise Fault("format_deep", name=name, limit=limits.NESTING)

    def end(_: str) -> None:
        element = opened.pop()
        element.text = " ".join("".join(element.pieces).split())

    def text(data: str) -> None:
        if opened:
            opened[-1].pieces.append(data)

    def refuse(*_: object) -> NoReturn:
        raise Fault("format_entities", name=name)

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler, parser.EntityDeclHandler = text, refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError) as error:
        raise damaged(name, error) from None
    return found


def _local(name: str) -> str:
    return name.rpartition(" ")[2].rpartition(":")[2]
