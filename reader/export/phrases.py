"""A move in one line for people, in the language of the interface."""

from __future__ import annotations

from collections.abc import Callable

from reader.document import Move
from reader.wording import say

Name = Callable[[str], str]
"""Entity id -> the name to show."""


def who(move: Move, *, name: Name) -> str:
    """Name who moves: a person, or a group with its number and those of it who are named."""
    if move.group is None:
        return name(move.person) if move.person else ""
    members = say("export_comma").join(name(member) for member in move.group.members)
    count = str(move.group.count) if move.group.count is not None else ""
    if not count and not members:
        return move.group.label
    key = "export_group" if count and members else "export_group_short"
    return say(key, label=move.group.label, count=count or members, members=members)


def way(move: Move, *, name: Name) -> str:
    """Give the way as `OpenAI → Meta`; nothing stands where nobody comes from, or goes, as far as known.

    Within one organisation the roles are the way: `OpenAI: researcher → chief scientist`; without any, too.
    """
    origin, destination = move.origin, move.destination
    left = (origin.organization if origin else None) or ""
    right = (destination.organization if destination else None) or ""
    if _stays(move):
        roles = f"{(origin and origin.role) or ''} → {(destination and destination.role) or ''}".strip()
        return say("export_colon", head=name(left), rest=roles) if left else roles
    return f"{name(left) if left else ''} → {name(right) if right else ''}".strip()


def _stays(move: Move) -> bool:
    """Tell whether the roles are the way: within one organisation, or where none is known."""
    origin, destination = move.origin, move.destination
    left, right = (post.organization if post else None for post in (origin, destination))
    return not (left or right) or bool(origin and destination and left == right)


def role(move: Move) -> str:
    """Give the role that the move is about: the new one, else the one that is left."""
    posts = [post for post in (move.destination, move.origin) if post]
    return next((post.role for post in posts if post.role), "")


def date(move: Move) -> str:
    """Give the date as precise as known, else as printed."""
    return move.date or move.date_text


def status(move: Move) -> str:
    """Give the status in the language of the interface, and how sure a move is that was found, not decided."""
    told = say(f"export_{move.status.value}")
    sure = say("confidence", percent=round(move.confidence * 100)) if move.confidence < 1 else ""
    return say("export_comma").join(filter(None, (told, sure)))


def move_line(move: Move, *, name: Name) -> str:
    """Tell a move in one line: `Shengjia Zhao: OpenAI → Meta, chief scientist, 2025-07-25, confirmed`."""
    parts = [way(move, name=name), "" if _stays(move) else role(move), date(move), status(move)]
    rest = say("export_comma").join(part for part in parts if part)
    return say("export_colon", head=who(move, name=name), rest=rest)
