"""Moves as DuEE events, and the figures of their roles against labelled lines."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from reader.annotate.moves.members import Withdrawal, withdrawals
from reader.annotate.moves.merging.confidence import confidence
from reader.annotate.moves.reading import mentions_by_paragraph, open_pages, read_tellings
from reader.annotate.moves.sentence.telling import Side, Telling
from reader.annotate.text.fold import fold
from reader.document import Article
from reader.knowledge import Knowledge
from reader.record import replace

Line = Mapping[str, Any]
"""One labelled line: {"id", "text", "events": [{"type", "args": [{"role", "text"}]}]}."""

_CODE = re.compile(r"[（(]\d{4,6}[^（）()]{0,6}[）)]")
Figures = tuple[float, float, float]
"""Precision, recall, F1."""

_PREFIX = "组织关系-"
_TYPES = {
    "join": ("加盟", "加盟者", "所加盟组织", "to"),
    "poach": ("加盟", "加盟者", "所加盟组织", "to"),
    "transfer": ("加盟", "加盟者", "所加盟组织", "to"),
    "return": ("加盟", "加盟者", "所加盟组织", "to"),
    "leave": ("辞/离职", "离职者", "原所属组织", "from"),
    "withdraw": ("退出", "退出方", "原所属组织", "from"),
    "dismiss": ("解雇", "被解雇人员", "解雇方", "from"),
    "suspend": ("停职", "停职人员", "所属组织", "from"),
}
"""Kind of verb -> event type, role of the person, role of the organisation, its side; other kinds are none."""

_UNLABELLED = frozenset({"lay-off", "go-away", "agreed-parting"})
"""Verbs that DuEE gives another type (组织关系-裁员) or, nearly always, none (离开)."""

_OF_A_CONTRACT = "解约"
"""A word that has a type of its own in DuEE's schema, 组织关系-解约, which is none of those scored here."""


_MEMBERS = 0.7
"""How sure a withdrawal of members is: by judgement, there are too few to calibrate it."""


def half(identity: str) -> str:
    """Tell which half a line belongs to by its id: dev or held-out, the same on every machine."""
    return "dev" if hashlib.sha256(identity.encode()).digest()[0] % 2 == 0 else "held-out"


def events(article: Article, knowledge: Knowledge) -> list[dict[str, Any]]:
    """Give the moves of an article as DuEE events, one a telling; arguments as printed."""
    pages = open_pages(article, knowledge)
    tellings = read_tellings(article, knowledge, pages)
    parts = (
        replace(part, date_text=part.date_text or telling.date_text)
        for telling in tellings
        for part in telling.parts or (telling,)
    )
    told = [(part, event) for part in parts if (event := _event(article, part))]
    members = withdrawals(
        pages,
        mentions_by_paragraph(article),
        {(telling.paragraph, telling.trigger.start) for telling in tellings},
    )
    return [*_once(told), *(_withdrawn(article, each) for each in members)]


def _once(told: Iterable[tuple[Telling, dict[str, Any]]]) -> list[dict[str, Any]]:
    """Give what is told several times of one person once, with its fullest words: so DuEE labels it."""
    found: list[dict[str, Any]] = []
    known: dict[tuple[str, str | None], tuple[str | None, dict[str, Any]]] = {}
    for telling, event in told:
        side = telling.destination if event["type"] == f"{_PREFIX}加盟" else telling.origin
        key = event["type"], telling.person
        house, first = known.get(key, (None, None))
        if (
            telling.person is None
            or first is None
            or (None not in (house, side.organization) and house != side.organization)
        ):
            known[key] = side.organization, event
            found.append(event)
            continue
        known[key] = house or side.organization, first
        first["args"] = _fullest([*first["args"], *event["args"]])
    return found


def _fullest(args: Iterable[dict[str, str]]) -> list[dict[str, str]]:
    """Give each role once: the longest words for whom and what, the first for when."""
    best: dict[str, dict[str, str]] = {}
    for arg in args:
        held = best.setdefault(arg["role"], arg)
        if arg["role"] != "时间" and len(arg["text"]) > len(held["text"]):
            best[arg["role"]] = arg
    return list(best.values())


def _withdrawn(article: Article, each: Withdrawal) -> dict[str, Any]:
    """Give the event of a country or company that leaves a body: DuEE labels it, a reader is not shown it."""
    text = article.paragraphs[each.paragraph].text
    name, person, organization, _ = _TYPES["withdraw"]
    args = [{"role": person, "text": text[each.start : each.end]}]
    if each.body:
        args.append({"role": organization, "text": text[each.body.start : each.body.end]})
    if each.date:
        args.append({"role": "时间", "text": each.date})
    trigger = {
        "text": text[each.trigger.start : each.trigger.end],
        "start": each.trigger.start,
        "end": each.trigger.end,
    }
    return {"type": _PREFIX + name, "trigger": trigger, "args": args, "confidence": _MEMBERS}


def _event(article: Article, telling: Telling) -> dict[str, Any] | None:
    shape = _TYPES.get(telling.trigger.verb.kind)
    if shape is None or telling.who is None or telling.trigger.verb.id in _UNLABELLED:
        return None
    own = article.paragraphs[telling.paragraph].text
    if _OF_A_CONTRACT in fold(own[telling.trigger.start : telling.trigger.end]):
        return None
    name, person, organization, end = shape
    args = [{"role": person, "text": _who(article, telling)}]
    side = telling.destination if end == "to" else telling.origin
    words = _words(article, telling, side)
    if words:
        args.append({"role": organization, "text": words})
    if telling.date_text:
        args.append({"role": "时间", "text": telling.date_text})
    trigger = {
        "text": own[telling.trigger.start : telling.trigger.end],
        "start": telling.trigger.start,
        "end": telling.trigger.end,
    }
    return {
        "type": _PREFIX + name,
        "trigger": trigger,
        "args": args,
        "confidence": confidence(telling),
    }


def _who(article: Article, telling: Telling) -> str:
    who = telling.who
    assert who is not None
    if who.several is not None and who.several.refers and not who.people and telling.person:
        return next(names[0] for names in article.entities[telling.person].names.values() if names)
    text = article.paragraphs[telling.where].text
    start = who.start - 2 if text[: who.start].endswith("公司") and not who.orgs else who.start
    return text[start : who.end].strip(" ，的")


def _words(article: Article, telling: Telling, side: Side) -> str:
    if side.mention is not None:
        text = article.paragraphs[side.mention.paragraph].text
        code = _CODE.match(text, side.mention.end)
        return text[side.mention.start : code.end() if code else side.mention.end]
    entity = article.entities.get(side.organization or "")
    return next((names[0] for names in entity.names.values() if names), "") if entity else ""


def score(gold: Sequence[Line], found: Iterable[Line]) -> dict[str, Figures]:
    """Score as DuEE does: `exact` and `char` over all arguments, and `type`.

    An argument is a (type, role, text) of a line; `char` gives each the best overlap of characters
    with one of the same type and role on the other side, aliases included.
    """
    predicted = {line["id"]: line for line in found}
    exact, by_char = [0.0, 0.0, 0.0], [0.0, 0.0]
    wanted = given = types_right = types_wanted = types_given = 0
    for line in gold:
        other = predicted.get(line["id"], {})
        right, mine = _arguments(line), _arguments(other)
        wanted, given = wanted + len(right), given + len(mine)
        exact[0] += sum(
            any(key[:2] == known[:2] and key[2] in texts for known, texts in right.items()) for key in mine
        )
        by_char[0] += sum(
            max(
                (_overlap(key[2], texts) for known, texts in right.items() if known[:2] == key[:2]), default=0
            )
            for key in mine
        )
        by_char[1] += sum(
            max((_overlap(key[2], texts) for key in mine if key[:2] == known[:2]), default=0)
            for known, texts in right.items()
        )
        types, own = ({event["type"] for event in each.get("events", [])} for each in (line, other))
        types_right += len(types & own)
        types_wanted, types_given = types_wanted + len(types), types_given + len(own)
    return {
        "exact": _figures(exact[0], given, exact[0], wanted),
        "char": _figures(by_char[0], given, by_char[1], wanted),
        "type": _figures(types_right, types_given, types_right, types_wanted),
    }


class Band(NamedTuple):
    """Events told with about one confidence: how many, how sure on average, what share was right."""

    confidence: float
    events: int
    told: float
    right: float


def calibration(gold: Iterable[Line], found: Iterable[Line]) -> tuple[list[Band], float]:
    """Compare how sure the events are with how often they are right, in bands of a tenth.

    An event is right where the gold has one of its type whose person shares at least half of the
    characters.  The second value is the expected calibration error: the mean distance between the
    confidence and the share right of a band, weighed by its events; 0 for no events.
    """
    bands: dict[float, list[tuple[float, bool]]] = {}
    predicted = {line["id"]: line for line in found}
    for line in gold:
        for event in predicted.get(line["id"], {}).get("events", []):
            sure = event["confidence"]
            bands.setdefault(round(sure, 1), []).append((sure, _right(event, line)))
    table = [
        Band(band, len(each), sum(sure for sure, _ in each) / len(each), sum(r for _, r in each) / len(each))
        for band, each in sorted(bands.items())
    ]
    total = sum(band.events for band in table)
    error = sum(band.events * abs(band.told - band.right) for band in table)
    return table, error / total if total else 0.0


def _right(event: Mapping[str, Any], line: Line) -> bool:
    person = event["args"][0]
    texts = (
        (arg["text"], *arg.get("alias", []))
        for other in line["events"]
        if other["type"] == event["type"]
        for arg in other["args"]
        if arg["role"] == person["role"]
    )
    return any(_overlap(person["text"], each) >= 0.5 for each in texts)


def _arguments(line: Line) -> dict[tuple[str, str, str], set[str]]:
    found: dict[tuple[str, str, str], set[str]] = {}
    for event in line.get("events", []):
        for arg in event.get("args", []):
            key = event["type"], arg["role"], arg["text"]
            found.setdefault(key, set()).update([arg["text"], *arg.get("alias", [])])
    return found


def _overlap(text: str, others: Iterable[str]) -> float:
    best = 0.0
    for other in others:
        common = sum((Counter(text) & Counter(other)).values())
        if common:
            best = max(best, 2 * common / (len(text) + len(other)))
    return best


def _figures(right: float, given: int, found: float, wanted: int) -> Figures:
    precision = right / given if given else 0.0
    recall = found / wanted if wanted else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0
