"""The graph of moves as GraphML, for Gephi, yEd, Cytoscape and networkx."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from reader.document import Article
from reader.export import facts
from reader.export.escaping import visible
from reader.export.way import UNTOLD, ends, ways
from reader.export.wish import Wish
from reader.userdata import Note

NODE = ("label", "english", "wikidata", "about")
EDGE = ("label", "role", "date", "status", "evidence", "link")
"""Fields of an organisation and of a move; all are text."""


def graphml(article: Article, notes: Sequence[Note], wish: Wish) -> str:
    """Write organisations as nodes and each move as a directed edge."""
    naming = facts.views(article, wish.traditional).original
    names = {identity: f"n{number}" for number, identity in enumerate(ends(article))}
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ]
    for kind, fields in (("node", NODE), ("edge", EDGE)):
        lines += [
            f' <key id="{kind}-{name}" for="{kind}" attr.name="{name}" attr.type="string"/>'
            for name in fields
        ]
    lines.append(' <graph id="moves" edgedefault="directed">')
    for identity, name in names.items():
        entity = article.entities.get(identity)
        told = {
            "label": naming.name(identity) if identity != UNTOLD else "?",
            "english": naming.english(identity),
            "wikidata": (entity and entity.wikidata) or "",
            "about": entity.about if entity else "",
        }
        lines += [f'  <node id="{name}">', *_data("node", told), "  </node>"]
    for number, way in enumerate(ways(naming)):
        told = {"label": way.who, "role": way.role, "date": way.date, "status": way.status.value}
        told |= {"evidence": way.evidence, "link": way.link}
        head = f'  <edge id="e{number}" source="{names[way.origin]}" target="{names[way.destination]}">'
        lines += [head, *_data("edge", told), "  </edge>"]
    return "\n".join([*lines, " </graph>", "</graphml>"]) + "\n"


def _data(kind: str, told: Mapping[str, str]) -> list[str]:
    return [
        f'   <data key="{kind}-{name}">{escape(visible(value, line=True))}</data>'
        for name, value in told.items()
        if value
    ]
