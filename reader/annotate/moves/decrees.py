"""Lists of appointments that name their verb once: 任命：甲為局長；乙為副局長。免去：丙的局長職務。"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.annotate.moves.sentence.verbs import LEAVING, Trigger, parse_frame
from reader.document import PERSON, Mention
from reader.record import record, replace

_TAKES = frozenset({"appoint", "elect", "nominate"})
_IN = re.compile(r"(?:同志|女士|先生)?(?:（[^（）]{1,12}）)?(?P<verb>为|任)")
_OUT = re.compile(r"(?:同志|女士|先生)?(?:（[^（）]{1,12}）)?(?P<verb>的)[^，。；]{2,40}职务?")
_TAKES_OFFICE, _LEAVES = parse_frame("person V (to) new"), parse_frame("(from) person V (from) (old)")
_DECREES = re.compile(r"(?:任命|任免|调整|决定|安排|变动)[^，。；]{0,8}[：:]\s*$")
"""What ends a sentence ahead of a list of appointments."""
_OPENS = re.compile(r"(?:[一二三四五六七八九十\d]+[、.．]|[（(][一二三四五六七八九十\d]+[）)])?\s*")


@record
class Page:
    """A paragraph folded, and the verbs of moving in it, in order."""

    text: str
    triggers: tuple[Trigger, ...]


@dataclass(slots=True)
class Going:
    """The verb that a list goes on with, as long as its items follow one another."""

    verb: Trigger | None = None
    listed: bool = False

    def on(
        self, page: Page, inside: Sequence[Mention], span: tuple[int, int], verbs: tuple[Trigger, ...]
    ) -> tuple[Trigger, ...]:
        """Give the verbs of a sentence, with the one it leaves out: that of the item before."""
        start, end = span
        verbs = self._appointed(page.text, inside, span, verbs)
        own = [t for t in verbs if t.verb.id in _TAKES or (t.verb.id == "dismiss" and not t.english)]
        if own:
            self.verb = own[-1]
            return self._within(page, inside, end, verbs)
        if self.verb is None:
            return verbs
        opens = _OPENS.match(page.text, start)
        begin = opens.end() if opens else start
        first = next((m for m in inside if m.type is PERSON and m.start == begin), None)
        word = self._word(page.text, first.end, end) if first is not None else None
        if word is None:
            if page.text[start:end].strip():
                self.verb = None
            return verbs
        others = tuple(t for t in verbs if t.start != word.start)
        return self._within(page, inside, end, (word, *others))

    def _appointed(
        self, text: str, inside: Sequence[Mention], span: tuple[int, int], verbs: tuple[Trigger, ...]
    ) -> tuple[Trigger, ...]:
        """兩則任命顯示：甲擔任乙公司CEO: in such a list 擔任 gives a post, which it elsewhere only tells of."""
        start, end = span
        first = next(iter(inside), None) if self.listed else None
        person = first is not None and first.type is PERSON
        listed = person and first is not None and _OPENS.fullmatch(text, start, first.start) is not None
        self.listed = listed or _DECREES.search(text, start, end) is not None
        if not listed:
            return verbs
        return tuple(
            replace(t, verb=replace(t.verb, id="be-in-post")) if t.verb.id in ("serve-there", "hold") else t
            for t in verbs
        )

    def _within(
        self, page: Page, inside: Sequence[Mention], end: int, verbs: tuple[Trigger, ...]
    ) -> tuple[Trigger, ...]:
        """Add the verb before each further item of the same sentence: 任命甲為局長，乙為副局長."""
        last = verbs[-1].end if verbs else 0
        listed = (
            each
            for each in inside
            if each.type is PERSON and each.start > last and page.text[each.start - 1] in "，、；"
        )
        more = (word for each in listed if (word := self._word(page.text, each.end, end)))
        return (*verbs, *more)

    def _word(self, text: str, after: int, end: int) -> Trigger | None:
        """Give 為 or 的 behind a name, as the verb of its item."""
        if self.verb is None:
            return None
        leaving = self.verb.verb.kind in LEAVING
        match = (_OUT if leaving else _IN).match(text, after, end)
        frame = _LEAVES if leaving else _TAKES_OFFICE
        return match and replace(self.verb, start=match.start("verb"), end=match.end("verb"), frame=frame)
