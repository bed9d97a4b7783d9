"""The pages of the ledger as lines: a career with its proofs, an organisation's coming and going in bars."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from reader.app.lists.rows import way_of
from reader.app.widgets.panel import Item
from reader.app.widgets.styled import Pieces, quoted
from reader.document import Entity, EntityType
from reader.ledger.asking import Question
from reader.ledger.flows import Month
from reader.ledger.pages import Page
from reader.ledger.queries import Proof, Step
from reader.name_forms import name_form
from reader.record import record
from reader.script import HANS, HANT, Script, Target
from reader.typeset import cells, fit
from reader.wording import say

MONTHS, PLACES = 12, 8
"""Months, and organisations in each direction, that a page draws; the list of moves below holds all."""

CAME, WENT = "█", "░"
"""What a bar is drawn with: told apart by their shape, whatever colours there are."""

EMPTY = Item(lines=([("", "")],))


@record
class Names:
    """Calls everyone on a page by the name of the reader's region (a tag of Script, never empty)."""

    page: Page
    tag: str

    def of(self, number: int | None, name: str) -> str:
        """Give the name of someone; `name` is what the ledger calls them."""
        known = self.page.names.get(number or 0, {})
        if own := known.get(self.tag):
            return own[0]
        first = next((each[0] for each in known.values() if name in each), name)
        kind = EntityType.PERSON if self.page.kind == "PERSON" else EntityType.ORG
        source = HANT if any(first in known.get(tag, ()) for tag in ("zh-Hant-TW", "zh-Hant-HK")) else HANS
        return name_form(first, Entity("", kind), Target(source, Script(self.tag)))

    def post(self, number: int | None, name: str, role: str) -> str:
        """Give a post as organisation and role."""
        return " ".join(filter(None, (self.of(number, name) if number else "", role)))


def items(page: Page, tag: str, width: int) -> list[Item]:
    """Give the entries of the page of a person or an organisation, `width` cells wide."""
    names = Names(page, tag)
    found = _head(page)
    if page.kind == "ORG":
        found += [*_months(page.months, width), *_places(page, names, width)]
    title = say("ledger_career" if page.kind == "PERSON" else "ledger_moves_all")
    found.append(Item(lines=([(title, "strong")],)))
    for step in page.steps:
        found += _step(step, page, names)
    if not page.steps:
        found.append(Item(lines=([(say("ledger_no_moves"), "dim")],)))
    return found + _questions(page, names)


def title(page: Page, tag: str) -> str:
    """Give what a page is called."""
    if page.party is None:
        return say("ledger_people" if page.kind == "PERSON" else "ledger_orgs")
    name = Names(page, tag).of(page.party.id, page.party.name)
    english = page.party.english
    return name if not english or english == name else f"{name} {english}"


def _head(page: Page) -> list[Item]:
    assert page.party is not None
    others = [name for tag, of in page.party.names.items() if "pinyin" not in tag for name in of]
    known = "、".join(dict.fromkeys(others))
    counts = say("ledger_counts", moves=page.party.moves, articles=page.party.articles)
    return [Item(lines=([(counts, "dim")], [(known, "")], [("", "")]))]


def bar(count: int, most: int, width: int, block: str) -> str:
    """Draw a number: `most` fills `width` cells, and what is not nothing has one at least."""
    return block * max(1, round(count * width / most)) if count else ""


def _months(months: Sequence[Month], width: int) -> list[Item]:
    """Draw who came (to the right) and who left (to the left), month by month, and the net of both."""
    if not months:
        return []
    shown = months[-MONTHS:]
    most = max(max(each.came, each.left) for each in shown)
    digits = len(str(most))
    room = max(4, min(30, (width - 8 - 2 * digits - 14) // 2))
    head = say("ledger_months")
    lines: list[Pieces] = [[(head, "strong")]]
    legend = f"{' ' * 9}{_right(say('ledger_left'), room + digits + 1)} │ {_left(say('ledger_came'), room + digits + 1)}"
    lines.append([(f"{legend}  {say('ledger_net')}", "dim")])
    for each in shown:
        left = f"{bar(each.left, most, room, WENT)} {each.left or '':>{digits}}"
        came = f"{each.came or '':>{digits}} {bar(each.came, most, room, CAME)}"
        lines.append(
            [
                (_left(each.month or say("ledger_undated_month"), 9), ""),
                (_right(left, room + digits + 1), "denied-bar"),
                (" │ ", "dim"),
                (_left(came, room + digits + 1), "confirmed-bar"),
                (f"  {each.net:+d}", "strong"),
            ]
        )
    total = sum(each.net for each in months)
    lines.append([(say("ledger_net_all", net=f"{total:+d}"), "dim")])
    return [Item(lines=tuple(lines)), EMPTY]


def _left(text: str, width: int) -> str:
    return text + " " * max(0, width - cells(text))


def _right(text: str, width: int) -> str:
    return " " * max(0, width - cells(text)) + text


def _places(page: Page, names: Names, width: int) -> list[Item]:
    """Draw from where people came and to where they went; each place can be opened."""
    called = {end: name for step in page.steps for end, name in
              ((step.origin, step.origin_name), (step.destination, step.destination_name)) if end}  # fmt: skip
    found: list[Item] = []
    most = max((count for _, count in (*page.came, *page.went)), default=1)
    for counts, heading, block, style in (
        (page.came, "ledger_came_from", CAME, "confirmed-bar"),
        (page.went, "ledger_went_to", WENT, "denied-bar"),
    ):
        if not counts:
            continue
        found.append(Item(lines=([(say(heading), "strong")],)))
        room = max(10, min(26, width // 3))
        for number, count in counts[:PLACES]:
            name = names.of(number, called[number]) if number else say("ledger_untold")
            drawn = bar(count, most, max(4, min(60, width - room - 8)), block)
            line: Pieces = [
                (_left(fit(name, room), room), "org" if number else "dim"),
                (f" {count:>4} ", ""),
                (drawn, style),
            ]
            found.append(Item(lines=(line,), value=number))
        if more := len(counts) - PLACES:
            found += [Item(lines=([(say("ledger_more_places", count=more), "dim")],))] * (more > 0)
        found.append(EMPTY)
    return found


def when(step: Step) -> str:
    """Give the date of a move, or by when it was told."""
    return step.date or (say("ledger_by", day=step.day) if step.day else say("ledger_undated"))


def way(step: Step, names: Names) -> str:
    """Tell from where to where a move goes, with the roles."""
    return way_of(
        names.post(step.origin, step.origin_name, step.origin_role),
        names.post(step.destination, step.destination_name, step.destination_role),
        posts_only=not (step.origin or step.destination),
    )


def _step(step: Step, page: Page, names: Names) -> list[Item]:
    """Give a move and, below it, an entry for each article that tells it."""
    line: Pieces = [(f"{when(step)}  ", "strong")]
    if page.kind == "ORG" or step.label:
        who = step.label or "、".join(names.of(number, name) for number, _, name in step.people)
        line.append((f"{who}  ", "person"))
    line += [(way(step, names), ""), (f"  {say(step.status)}", step.status)]
    if step.confidence < 1:
        line.append((f"  {say('confidence', percent=round(step.confidence * 100))}", "dim"))
    lines = [line]
    for part, said in step.contradictions.items():
        told = [say(each) for each in said] if part == "status" else said
        lines.append(
            [
                (
                    say("ledger_disagree", what=say(f"ledger_contradicted_{part}"), said=" / ".join(told)),
                    "changed",
                )
            ]
        )
    return [Item(lines=tuple(lines), value=_beyond(step, page), indent=4), *map(_proof, step.proofs), EMPTY]


def _beyond(step: Step, page: Page) -> int | None:
    """Give whose page a move leads to: from a person to the organisation, from an organisation to the person."""
    if page.kind == "ORG":
        return step.people[0][0] if step.people else None
    return step.destination or step.origin


def _proof(proof: Proof) -> Item:
    where = f"{PurePath(proof.address).name} ¶{proof.paragraph + 1}"
    told: Pieces = [
        ("    ", ""),
        (proof.title, ""),
        (f"  {proof.seen}" * bool(proof.seen), "dim"),
        (f"  {where}", "dim"),
    ]
    return Item(lines=([("  ", ""), (quoted(proof.words), "quote")], told), value=proof, indent=4)


def _questions(page: Page, names: Names) -> list[Item]:
    """Ask whether others are the same."""
    if not page.questions or page.party is None:
        return []
    found = [Item(lines=([(say("ledger_asked"), "strong")],))]
    for question in page.questions:
        other = question.other if question.one.id == page.party.id else question.one
        line: Pieces = [(names.of(other.id, other.name), "person" if page.kind == "PERSON" else "org")]
        line.append((f"  {other.key}  {say(f'ledger_why_{question.why}')}", "dim"))
        line.append((f"  {say('ledger_counts', moves=other.moves, articles=other.articles)}", "dim"))
        found.append(Item(lines=(line,), value=question))
    return found


def asked(value: object) -> Question | None:
    """Give the question under the cursor, if one is."""
    return value if isinstance(value, Question) else None
