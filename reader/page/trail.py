"""Where a reader jumped from, to go back and forward as in vim."""

from __future__ import annotations

from reader.document import Span

LENGTH = 100
"""Places remembered, as in vim."""


class Trail:
    """Places jumped from, oldest first; `leave` before each jump, one entry a paragraph."""

    def __init__(self) -> None:
        self._places: list[Span] = []
        self._at = 0
        self.last: Span | None = None

    def leave(self, here: Span) -> None:
        """Remember the place that a jump starts from."""
        self.last = here
        self._note(here)
        self._at = len(self._places)

    def _note(self, here: Span) -> None:
        kept = [place for place in self._places if place.paragraph != here.paragraph]
        self._places = [*kept, here][-LENGTH:]

    def back(self, here: Span) -> Span | None:
        """Give the place before, None where there is none; `here` can be come forward to again."""
        if self._at == len(self._places):
            before = [place for place in self._places if place.paragraph != here.paragraph]
            if not before:
                return None
            self._note(here)
            self._at = len(self._places) - 1
        if self._at == 0:
            return None
        self._at -= 1
        self.last = here
        return self._places[self._at]

    def forward(self, here: Span) -> Span | None:
        """Give the place that `back` came from; None where there is none."""
        if self._at + 1 >= len(self._places):
            return None
        self._at += 1
        self.last = here
        return self._places[self._at]
