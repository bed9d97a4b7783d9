"""Houses by the beginning of their names, which the article tells in full: 集保|董座, 叮咚|原技術長, 證券|總經理."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from reader.annotate.text.fold import chinese
from reader.annotate.text.lately import lately
from reader.annotate.text.lexicon import lexicon
from reader.annotate.text.reworded import Rewording
from reader.document import ORG, TITLE, Mention
from reader.record import replace

_STAFF = re.compile(
    "(?:原|前|现任|时任)?(?:员工|内部|方面|高管|管理层|官方|创始|联合创|CEO|C[TFO]O|董事|总裁|副总)"
)


def short_forms_before_posts(work: Rewording) -> None:
    """叮咚創始人, 叮咚原技術長 where the article has 叮咚買菜: the first two characters of one house alone."""
    titles = {work.start(m) for m in work.article.mentions if m.type is TITLE}
    text = work.flat.text
    heads = {
        words[:2]: each
        for each in work.article.mentions
        if each.type is ORG and len(words := work.words(each)) > 3 and all(map(chinese, words))
    }
    for head, house in list(heads.items())[:_MOST]:
        if not _meant(work, head):
            continue
        for begin in _apart(head, text):
            end = begin + len(head)
            behind = end + (text[end : end + 1] in ("原", "前"))
            if behind not in titles and not _STAFF.match(text, end):
                continue
            paragraph, at = work.flat.locate(begin)
            if not work.taken.touches(paragraph, at, at + 2):
                work.more.append(Mention(paragraph, at, at + 2, ORG, house.entity, 0.7))


def _apart(head: str, text: str) -> Iterator[int]:
    """Give where two characters stand that end no word: to compile a pattern for each would take most of the time."""
    at = text.find(head)
    while at >= 0:
        before = text[at - 1 : at] if at else ""
        apart = not "\u4e00" <= before <= "\u9fff" or before in "名位由"
        if apart:
            yield at
        at = text.find(head, at + (len(head) if apart else 1))


_MOST = 60
"""Houses whose short forms are looked for: hostile text stays linear."""


def short(work: Rewording, post: Mention) -> bool:
    """集保|董座, taken for one post: of the one house of the article whose name begins so, and a post that is known."""
    words, names = work.words(post), work.known.forms.names
    for size in range(2, len(words) - 1):
        if not any(one.type is TITLE for one in names.get(words[size:], ())):
            continue
        meant = _meant(work, words[:size])
        if meant and not _named(work, words[: size + 1]):  # 工業局長 is of 工業局
            cut = post.start + size
            work.more.append(replace(post, end=cut, type=ORG, entity=meant))
            work.changed[post] = work.meant(replace(post, start=cut))
            return True
    return False


def _named(work: Rewording, words: str) -> bool:
    return words[-1] in "局署厅处部院" and any(
        each.type is ORG and work.words(each) == words for each in work.article.mentions
    )


_OF_TRADE = re.compile("(?P<trade>证券|银行|人寿|产险|投信|期货|保险)(?P<post>.{2,})")


def one_of_trade(work: Rewording, post: Mention) -> bool:
    """證券|總經理, where the article has one house of that trade: of 永豐證券."""
    match = _OF_TRADE.fullmatch(work.words(post))
    if match is None or not any(one.type is TITLE for one in work.known.forms.names.get(match["post"], ())):
        return False
    houses = {
        each.entity
        for each in work.article.mentions
        if each.type is ORG and work.words(each).endswith(match["trade"])
    }
    if len(houses) != 1:
        return False
    cut = post.start + len(match["trade"])
    work.more.append(replace(post, end=cut, type=ORG, entity=next(iter(houses))))
    work.changed[post] = work.meant(replace(post, start=cut))
    return True


def begun(work: Rewording, post: Mention) -> None:
    """接任集保|董座: what the one such house of the article begins with stands unmarked before a post."""
    at = work.start(post)
    for size in (4, 3, 2):
        start = post.start - size
        head = work.flat.text[at - size : at]
        if start < 0 or work.taken.touches(post.paragraph, start, post.start) or lexicon().ordinary(head):
            continue
        goes_on = _meant(work, head + work.flat.text[at])  # 南州省委 before 省委書記
        meant = _meant(work, head) if head.isalpha() and not head.isascii() and not goes_on else ""
        if meant:
            work.more.append(Mention(post.paragraph, start, post.start, ORG, meant, post.confidence))
            return


def _meant(work: Rewording, head: str) -> str:
    """Give the one house of the article whose longer name begins so; an empty text for none, or several."""
    found = _by_head(work).get(head, set())
    if len(found) > 1:
        found = _by_head(work).get(head + "公司", set()) or found  # 海山 is 海山公司, not 海山大學
    return next(iter(found)) if len(found) == 1 else ""


_BANK = re.compile("[\u4e00-\u9fff]{4}(?:银行|证券|保险)")
"""Houses that are also called by the first and the third character: 海山商業銀行, which is 海商."""


@lately(1)
def _by_head(work: Rewording) -> dict[str, set[str]]:
    """Give the houses of the article by each beginning of their names, and by how banks are called for short."""
    found: dict[str, set[str]] = defaultdict(set)
    named = {(work.words(m), m.entity) for m in work.article.mentions if m.type is ORG}
    for words, entity in named:
        for size in range(1, len(words) + words.endswith("公司")):
            found[words[:size]].add(entity)
        if _BANK.fullmatch(words):
            found[words[0] + words[2]].add(entity)
    return found


_OFFICE = re.compile(
    "[\u4e00-\u9fff]{1,6}(?:部|委员会|局|署|院)(?=(?!队|门|分)[\u4e00-\u9fff]{1,}(?:司|处|厅)(?:副?司长|副?处长|副?厅长)$)"
)


def of_office(work: Rewording, post: Mention) -> None:
    """法務部|檢察司長, taken for one post: the ministry is known."""
    office = _OFFICE.match(work.words(post))
    if office is None or not any(one.type is ORG for one in work.known.forms.names.get(office[0], ())):
        return
    cut = post.start + office.end()
    work.more.append(work.meant(replace(post, end=cut, type=ORG)))
    work.changed[post] = work.meant(replace(post, start=cut))


def with_part_of_a_post(work: Rewording, each: Mention) -> bool:
    """Cut 安心醫院|醫療 before 副院長, and drop 檢審 before 委員指出; tell whether it was one of them."""
    if _HEAD_OF_A_LAND.fullmatch(work.words(each)):
        work.changed[each] = work.meant(replace(each, type=TITLE))
        return True
    doctors = _DOCTORS.fullmatch(work.words(each))
    if doctors is not None:
        work.changed[each] = work.meant(
            replace(each, end=each.start + doctors.end(doctors.lastgroup or "house"))
        )
        return True
    member = each.end - each.start == 2 and _MEMBER.match(work.flat.text, work.end(each))
    if member:
        work.changed[each] = None
    return bool(member)


_HEAD_OF_A_LAND = re.compile("[\u4e00-\u9fff]{2,4}[省市县州]长")
"""江西省長 is a post, and no house."""
_DOCTORS = re.compile(
    "(?P<house>.{2,}医院)(?:医疗|行政|教学|首席医疗|执行)|(?P<club>.{2,}俱乐部)(?:一线队|预备队|梯队|二队)|(?P<side>.{2,}?)(?:官方|中场|前锋|后卫|门将|队长|主力)"
)
"""某醫院醫療|副院長: a post in a hospital begins so."""
_MEMBER = re.compile("委员(?:们)?(?:指出|表示|认为|透露|说|称)")
"""檢審|委員指出: of a committee, and of no house of that name."""
