"""How a file is to be read: in which encoding, with which repairs rejected or accepted."""

from __future__ import annotations

from reader.intake.repairs import Decision
from reader.record import record


@record
class Treatment:
    """The encoding chosen (empty: detect it) and the decisions on repairs, oldest first."""

    encoding: str = ""
    decisions: tuple[Decision, ...] = ()
