"""Places that stand for their clubs, where players change clubs: 從山東租借至大連."""

from __future__ import annotations

from reader.annotate.moves.chunks import Chunk
from reader.annotate.moves.memory import Memory
from reader.annotate.moves.scene import Scene
from reader.record import replace


def clubs(chunks: list[Chunk], scene: Scene, memory: Memory) -> list[Chunk]:
    """Where players change clubs, a place stands for its club: 從山東租借至大連; a country for none."""
    verbs = {trigger.start for trigger in scene.triggers}
    kinds = memory.knowledge.kinds
    return [
        replace(c, head="org", orgs=(c.place,))
        if c.place
        and c.head == "place"
        and kinds.get(c.place.entity) != "country"
        and (
            c.end in verbs
            or not "\u4e00" <= scene.text[c.end : c.end + 1] <= "\u9fff"
            or scene.text[c.end] in "队男女的人"
        )
        else c
        for c in chunks
    ]
