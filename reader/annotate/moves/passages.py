"""Verbs that together tell one move (離開甲加盟乙), and moves that go on from the one before."""

from __future__ import annotations

import re

from reader.annotate.moves.sentence.bodies import of_a_town
from reader.annotate.moves.sentence.telling import Side, Telling
from reader.annotate.moves.sentence.verbs import LEAVING
from reader.document import Span, Status
from reader.record import replace

_AGAIN = re.compile("又|再|随后|其后|之后|后来|年后|如今|此后|最终|最后")
"""Words between two moves of a row: the second begins where the first one led."""


def go_on(new: Telling, before: list[Telling], today: str = "") -> Telling:
    """2010年跳槽到甲，2016年又被乙挖走: whence the second time is where the first one led; `today` is the article's date."""
    kind, there = new.trigger.verb.kind, new.destination
    became = new.trigger.verb.id == "turn-into" and {"carried", "carried_far"} & set(new.losses)
    rises = kind == "promote" or became or (kind == "transfer" and there.role and not new.origin.organization)
    if rises and new.person and not there.organization:
        last = next((t for t in reversed(before) if t.person == new.person), None)
        if last is not None and last.destination.organization:
            inside = Side(last.destination.organization, new.destination.role)
            return replace(new, destination=inside, losses=(*new.losses, "carried"))
    left = _just_left(new, before)
    if left is not None and not (left.date is None and _of_years_before(new, today)):
        return replace(
            new, origin=Side(left.origin.organization, left.origin.role), losses=(*new.losses, "carried")
        )
    if "modifier" in new.losses and kind not in LEAVING:
        new = _from_last(new, before)
    if new.person and kind in ("transfer", "poach", "join") and not new.origin and _AGAIN.search(new.ahead):
        last = before[-1] if before else None
        if (
            last
            and last.person == new.person
            and last.destination.organization not in (None, new.destination.organization)
        ):
            return replace(new, origin=Side(last.destination.organization), losses=(*new.losses, "carried"))
    hops = kind in ("transfer", "poach") and new.date and new.date.iso
    if not hops or new.origin or new.person is None or not new.destination.organization:
        return new
    last = next((t for t in reversed(before) if t.person == new.person), None)
    if last is None or not last.date or not last.date.iso or not last.destination.organization:
        return new
    if last.date.iso > new.date.iso or last.destination.organization == new.destination.organization:  # type: ignore[union-attr]
        return new
    post = Side(last.destination.organization, last.destination.role)
    return replace(new, origin=post, losses=(*new.losses, "carried"))


def _of_years_before(new: Telling, today: str) -> bool:
    """甲公司總裁某某離職。加入甲之前，他2017年加入乙: not where one goes who leaves 甲 now."""
    iso = new.date.iso if new.date else ""
    known = iso[:4].isdecimal() and today[:4].isdecimal()
    return int(iso[:4]) < int(today[:4]) if known else len(iso) == 4


def _from_last(new: Telling, before: list[Telling]) -> Telling:
    """甲公司前副總某某加入乙，去年底回任甲顧問: the second time it is 乙 that is left."""
    last = next((t for t in reversed(before) if t.person == new.person), None)
    led = last.destination.organization if last and last.paragraph == new.paragraph else None
    there = new.destination.organization
    if last is None or there is None or led in (None, new.origin.organization, there):
        return new
    if new.ahead.startswith("并"):
        return new  # 已調任甲，並於8月任乙: both at once
    if not _AGAIN.search(new.ahead) and not (
        new.date and (last.date is None or last.date.iso < new.date.iso)
    ):
        return new
    if last.origin.organization != new.origin.organization or last.status is not new.status:
        return new
    return replace(new, origin=Side(led, last.destination.role))


_LAST_YEAR = re.compile("去年(?!底|末|[12十]|年底)|前年|年前")


def _just_left(new: Telling, before: list[Telling]) -> Telling | None:
    """甲公司總裁某某將離職。某某將加入乙公司: the sentence before, of the same day and as sure, tells whence."""
    if (
        new.person is None
        or new.origin
        or not new.destination.organization
        or new.trigger.verb.kind in LEAVING
        or _AT_FIRST.search(new.ahead)
    ):
        return None
    last = next((t for t in reversed(before) if t.person == new.person), None)
    if (
        last is None
        or last.trigger.verb.kind not in LEAVING
        or last.destination
        or last.status is not new.status
    ):
        return None
    if not last.origin.organization or last.origin.organization == new.destination.organization:
        return None
    if last.date is None and _LAST_YEAR.search(new.ahead):
        return None  # 甲隊今天裁掉某某。他去年與乙隊簽約: before that
    dates = {t.date.iso for t in (last, new) if t.date}
    year = new.date.iso[:4] if new.date else ""
    later = year and any(t.person == new.person and t.date and t.date.iso[:4] > year for t in before)
    return last if len(dates) < 2 and not later else None


def join_on(tellings: list[Telling], new: Telling) -> None:
    """Add a telling, or join it to the one before where a leaving and a joining make one passage."""
    for index in range(len(tellings) - 1, -1, -1):
        old = tellings[index]
        if (old.person, old.group) != (new.person, new.group):
            continue
        if _one_passage(old, new):
            tellings[index] = _passage(old, new)
            return
        guessed = not new.origin or {"company", "guess", "employer"} & set(new.losses)
        town = new.origin.organization and of_a_town(new.origin.role)  # 將接任甲公司董事長，已請辭副縣長
        if guessed and not town and old.destination.organization and new.trigger.verb.kind in LEAVING:
            role = new.origin.role or old.destination.role
            new = replace(new, origin=Side(old.destination.organization, role))
        break
    tellings.append(new)


def _one_passage(old: Telling, new: Telling) -> bool:
    years = {t.date.iso[:4] for t in (old, new) if t.date}
    if "same" in new.losses:
        return old.destination.organization == new.destination.organization and len(years) < 2
    if new.destination.team and old.destination.organization and not new.date:
        return True  # 遭三星挖角，將出任泰勒廠副總
    if (
        old.trigger.verb.kind in ("appoint", "promote", "takeover")
        and new.trigger.verb.kind == "join"
        and new.date
    ):
        return False  # 由某某升任，某某1998年加入
    since = old.trigger.verb.kind == "join" and old.who is not None and old.who.start > old.trigger.end
    if since and old.date and not new.date:
        return False  # 自2003年加入的某某轉任顧問
    dates = {t.date.start for t in (old, new) if t.date}
    past = {"past", "left"} & set(old.losses) and new.trigger.verb.kind not in LEAVING
    just = new.trigger.verb.kind in LEAVING and _JUST.search(new.ahead)
    soon = len(dates) > 1 and _soon_after(old, new)
    if (len(dates) > 1 or old.status is not new.status) and not (past or just or soon):
        return False
    if old.trigger.verb.kind in LEAVING and _AT_FIRST.search(new.ahead):
        return False  # 離職後將休息，他先是在1996年加入甲
    guessed = not new.origin.organization or {"company", "guess", "employer"} & set(new.losses)
    if new.trigger.verb.kind in LEAVING and guessed and _SOON.search(new.ahead):
        return False  # 出任甲公司總裁不久，因故請辭: it is 甲公司 that is left
    first = old.trigger.verb.kind in LEAVING
    second = new.trigger.verb.kind in LEAVING
    if first == second:
        return _repeats(old, new)
    joined = new if first else old
    left = old if first else new
    if left.destination:
        return False
    if left.origin.organization == joined.destination.organization:
        return (
            first
            and joined.trigger.verb.id in ("transferred", "settle-for")
            and old.paragraph == new.paragraph
        )
    origin = joined.origin.organization
    return origin is None or origin == left.origin.organization or "modifier" in joined.losses


def _soon_after(old: Telling, new: Telling) -> bool:
    """2019年底離開甲，2020年元旦加入乙: a leaving, and a joining in the same year or the next, are one passage."""
    leaves = old.trigger.verb.kind in LEAVING and new.trigger.verb.kind not in LEAVING
    years = [t.date.iso[:4] for t in (old, new) if t.date and t.date.iso[:4].isdecimal()]
    alike = leaves and old.status is new.status and len(years) == 2
    return alike and 0 <= int(years[1]) - int(years[0]) <= 1


_JUST = re.compile("最近刚|刚刚|刚从|甫|才从|才刚")
"""某某將接任甲公司總裁，她剛從乙公司離任: whence goes with where to."""


_AT_FIRST = re.compile("先是|早在|最初|最早|起初|当年|当初")

_SOON = re.compile("因|不久|旋即|个月|半年|闪电|(?:入职|加入|上任|任职)[^，。]{0,6}后")


def _repeats(old: Telling, new: Telling) -> bool:
    """加盟乙出任副總裁, 辭職後不再擔任: the second verb adds to the first."""
    return all(
        not (a.organization and b.organization) or a.organization == b.organization
        for a, b in ((old.origin, new.origin), (old.destination, new.destination))
    )


def _passage(old: Telling, new: Telling) -> Telling:
    span = Span(
        old.paragraph,
        min(old.evidence.start, new.evidence.start),
        max(old.evidence.end, new.evidence.end),
    )
    later = ({"past", "left"} & set(old.losses) and "same" not in new.losses) or (
        old.date is not None and new.date is not None and _soon_after(old, new)
    )
    first, second = (new, old) if later else (old, new)
    joined, left = (new, old) if old.trigger.verb.kind in LEAVING else (old, new)
    return replace(
        old,
        trigger=joined.trigger,
        origin=_both(left.origin, joined.origin),
        destination=_both(
            *(each.destination for each in ((new, old) if _told_better(old, new) else (old, new)))
        ),
        date=first.date or second.date,
        date_text=first.date_text or second.date_text,
        status=old.status if _still_planned(old, new) else first.status,
        evidence=span,
        parts=(*(old.parts or (old,)), *(new.parts or (new,))),
        losses=old.losses if len(old.losses) <= len(new.losses) else new.losses,
    )


def _still_planned(old: Telling, new: Telling) -> bool:
    """將離開甲，加入乙: the plan is for both."""
    planned = old.status is Status.PLANNED and new.status is Status.CONFIRMED
    return planned and old.trigger.verb.kind in LEAVING and not re.search("已|经", new.ahead)


def _told_better(old: Telling, new: Telling) -> bool:
    """接替某某出任總裁: the post that is named, not the one that the other is known by."""
    return old.trigger.verb.kind == "takeover" and "carried" in old.losses and bool(new.destination.role)


def _both(first: Side, second: Side) -> Side:
    return Side(
        first.organization or second.organization,
        first.role or second.role,
        first.mention or second.mention,
    )
