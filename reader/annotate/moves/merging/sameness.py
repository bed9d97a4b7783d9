"""Whether two moves are one: the same who, and nothing that differs where both speak."""

from __future__ import annotations

import re

from reader.annotate.moves.merging.kin import Kin
from reader.document import Group, Move, Post, Status


def same(one: Move, two: Move, kin: Kin, today: str = "") -> bool:
    """Tell whether two moves are one: the same who, and nothing that differs where both speak.

    What was years before `today`, the article's year, is not the news told without a date.
    """
    if who(one) != who(two) or _there_and_back(one, two) or _there_and_back(two, one):
        return False
    if (one.status is Status.DENIED) != (two.status is Status.DENIED):
        return False
    of_a_year = not today and {len(one.date), len(two.date)} == {0, 4}
    dated = one if one.date else two
    if of_a_year and only_side(one) != only_side(two) and only_side(dated) == "leaves":
        return False  # 2019年離開甲 in an article of no known day
    if not (one.date and two.date) and today.isdecimal():
        year = dated.date[:4]
        whole = all(organization(each.origin) and each.destination for each in (one, two))
        if year.isdecimal() and int(year) < int(today) and only_side(dated) == "leaves":
            return only_side(one) == only_side(two) and int(year) >= int(today) - 1
        if year.isdecimal() and int(year) < int(today) - 1 and not whole:
            return False
    if (
        _another_office(one, two)
        or _another_post(one, two, of_a_year, today)
        or _another_step(one, two)
        or _post_within(one, two)
        or _post_between(one, two)
        or _post_between(two, one)
        or _post_before(one, two)
        or _post_before(two, one)
    ):
        return False
    left = next((each for each in (one, two) if only_side(each) == "leaves"), None)
    planned = (
        {one.status, two.status} & {Status.PLANNED} if left is None or left.status is Status.PLANNED else ()
    )
    there = organization(one.destination)
    led = there is not None and there == organization(two.destination)
    if planned and one.status is not two.status and only_side(one) != only_side(two) and not led:
        return False
    if one.group and two.group and not _same_group(one.group, two.group):
        return False
    if not dates_agree(one.date, two.date) or _of_a_part(one, two):
        return False
    ends = [
        (organization(a), organization(b))
        for a, b in ((one.origin, two.origin), (one.destination, two.destination))
    ]
    if any(a and b and not kin(a, b) for a, b in ends):
        return False
    housed = any(a and b for a, b in ends) or _same_post(one, two)
    return housed or only_side(one) == only_side(two) != ""


def _same_post(one: Move, two: Move) -> bool:
    """甲臺主播某某將當發言人, and 某某將轉戰乙當發言人: one post, of which one telling names the house."""
    posts = [each.destination for each in (one, two)]
    roles = {post.role if post else None for post in posts}
    houses = [organization(post) for post in posts]
    return len(roles) == 1 and None not in roles and None in houses and one.status is two.status


def _of_a_part(one: Move, two: Move) -> bool:
    """離開甲集團, and 2022年8月不再擔任甲健康執行董事: a post in one house of several, given up on a day of its own."""
    dated, other = (one, two) if one.date else (two, one)
    if bool(one.date) == bool(two.date) or only_side(one) != only_side(two) or only_side(one) != "leaves":
        return False
    if organization(one.origin) is None or organization(two.origin) is None:
        return False
    apart = organization(one.origin) != organization(two.origin)
    return apart and bool(dated.origin and dated.origin.role) and not (other.origin and other.origin.role)


def _another_step(one: Move, two: Move) -> bool:
    """2021年接任董事长, and 将接任首席执行官 before that: two posts in one house."""
    if len({one.status, two.status} & {Status.PLANNED, Status.CONFIRMED}) < 2:
        return False
    for posts in ((one.origin, two.origin), (one.destination, two.destination)):
        roles = [post.role for post in posts if post and post.role]
        if len(roles) < 2 or any(a in b for a, b in (roles, roles[::-1])):
            return False
    return True


_OFFICES = re.compile(
    ".*(?P<office>大使|总领事|總領事|书记|書記|[省市县縣区區州部局厅廳]长|[省市县縣区區州部局厅廳]長|主任)"
)


def _another_office(one: Move, two: Move) -> bool:
    """任命為駐某國大使, and 出任市委副書記 with its house: offices of the state that are not one."""
    posts = [each.destination for each in (one, two)]
    offices = {match["office"] for post in posts if post and (match := _OFFICES.fullmatch(post.role or ""))}
    return len(offices) == 2 and len({organization(post) for post in posts} - {None}) == 1


def _another_post(one: Move, two: Move, of_a_year: bool, today: str) -> bool:
    """2000年加入甲 is not 甲聘任某某為總裁, nor is 2023年任營運總監 the presidency of the year after."""
    dated, other = (one, two) if one.date else (two, one)
    if bool(one.date) == bool(two.date) or only_side(dated) != "joins" or not other.destination:
        return False
    if of_a_year and other.status is Status.PLANNED is not dated.status:
        return True  # joined in 2018, and will succeed another
    before = dated.destination.role if dated.destination else None
    now = other.destination.role if other.destination else None
    if not now:
        return False
    if of_a_year:
        return before is None
    past = today.isdecimal() and dated.date[:4].isdecimal() and int(dated.date[:4]) < int(today)
    return past and (before is None or not (before in now or now in before))


def _post_within(one: Move, two: Move) -> bool:
    """辭去甲公司總裁, and 由甲公司執行董事調任非執行董事: two posts given up in one house."""
    within, left = (one, two) if one.destination else (two, one)
    if only_side(left) != "leaves" or not within.origin or not within.destination or not left.origin:
        return False
    house = organization(within.destination)
    roles = within.origin.role, left.origin.role
    if house is None or organization(left.origin) != house or not all(roles):
        return False
    return not any(a in b for a, b in (roles, roles[::-1]) if a and b)


def _post_between(now: Move, once: Move) -> bool:
    """轉任甲基金副董事長, and then 從副董事長轉任總經理: the post that he had gone to is the one that he comes from."""
    if not now.origin or not now.destination or not once.destination:
        return False
    post, taken = once.destination.role, now.destination.role
    return bool(post and taken) and post == now.origin.role != taken


def _post_before(now: Move, once: Move) -> bool:
    """甲基金總經理某某接任董事長, and since 2024 he was its 總經理: the post that he came from."""
    if not now.origin or not now.destination or not once.destination or once.origin:
        return False
    house, post = organization(once.destination), once.destination.role
    taken = now.destination.role or ""
    held = house is not None and house == organization(now.origin) and bool(post)
    return held and (post or "") in (now.origin.role or "") and (post or "") not in taken


def only_side(move: Move) -> str:
    """Tell whether a move only `leaves` or only `joins`; an empty text where both sides are told."""
    if move.origin and move.destination:
        return ""
    return "leaves" if move.origin else "joins"


def _same_group(one: Group, two: Group) -> bool:
    if one.count is None or two.count is None:
        return one.label == two.label
    return one.count == two.count


def dates_agree(one: str, two: str) -> bool:
    """Tell whether two ISO prefixes may be of one day; an unknown date agrees with any."""
    return not one or not two or one.startswith(two) or two.startswith(one)


def who(move: Move) -> tuple[str | None, bool]:
    """Tell whose move it is: those of different people are never the same."""
    return move.person, move.group is None


def _there_and_back(left: Move, joined: Move) -> bool:
    """2019年出任甲行長, and now leaves 甲: two moves, however alike."""
    house = organization(left.origin)
    if house is None or house == organization(joined.origin):
        return False  # 卸任甲總裁，調任甲主席
    return only_side(left) == "leaves" and house == organization(joined.destination)


def organization(post: Post | None) -> str | None:
    """Give the organisation of a side of a move, if that is told."""
    return post.organization if post else None
