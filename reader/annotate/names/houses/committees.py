"""Committees of the party by the town they are of, parted from the post there: 南州市委|书记, 岭川县委|副书记."""

from __future__ import annotations

import re

from reader.annotate.text.reworded import Rewording, rewording
from reader.document import ORG, PERSON, PLACE, TITLE, Article, Mention
from reader.knowledge import Knowledge
from reader.record import replace

_POST = "(?:原|前)?(?:常务|第一|专职)?(?:副书记|书记|常委|委员|副?秘书长|组织部|宣传部|统战部|政法委|办公[室厅]|政研室)"
_IN_TITLE = re.compile(rf"(?P<land>[\u4e00-\u9fff]{{2,4}})??(?P<body>[省市县区州旗盟]委)(?P<post>{_POST}.*)")
"""What a title holds: 南州|市委|书记, 市委|常委."""

_REST = re.compile("[省市县区州旗盟]?委$")
"""Between a place that is marked and the post: 武汉市|委|书记."""

_OPENS = r"(?:^|[^\u4e00-\u9fff]|[兼担出接调升改转就拟现时新继卸离辞]任|[任为是原前的由兼共月日年省]|同志|先生|女士)"
_BARE = re.compile(
    rf"{_OPENS}(?:(?<=^)[省市州盟])?(?P<land>(?!同志|先生|女士|[原前他她其等的任为是由兼共]|[兼担出接调升改转就拟现时新继卸离辞]任)[\u4e00-\u9fff]{{2,4}}?)(?P<body>[省市县区州旗盟]委)?$"
)
"""A town of which nothing is marked: 任|南州|市委书记, 时任|岭川|县委."""

_OFFICE = re.compile(
    "(?:公安|财政|教育|卫生健康|文化旅游|文旅|交通运输|民政|审计|统计|水利|水务|商务|农业农村|生态环境|市场监管|应急管理|住建|司法|税务|体育|民族宗教|自然资源|城管)(?:局|厅)(?P<post>(?:党[组委])?(?:副?书记|常务副局长|常务副厅长|副?局长|副?厅长))"
)
"""A post of a town's office: 上海市|公安局局长."""

_NO_TOWN = re.compile(
    "(?:省会|首府|地级|县级|副省级|直辖|各|全国|全|多个|某)?(?:城市|地市|[省市县区])(?=[省市县区]委)"
)
"""省会城市|市委书记: of no town that is named."""

_CONFIDENCE = 0.8

Places = dict[tuple[int, int], Mention]
"""Houses and places by paragraph and where they end."""


def committees(article: Article, knowledge: Knowledge) -> Article:
    """Mark the committee of a town before a post there, of which a guess made one title."""
    work = rewording(article, knowledge)
    ends = {(each.paragraph, each.end): each for each in article.mentions if each.type in (ORG, PLACE)}
    before: Mention | None = None
    for each in article.mentions:
        if each.type in (PERSON, PLACE):
            before = each
        elif each.type is TITLE:
            _part(work, each, ends, before)
    return work.done()


def _part(work: Rewording, title: Mention, ends: Places, before: Mention | None) -> None:
    """Part the committee from a title that holds it, or that stands behind it; `before` is the last person or place."""
    match = _IN_TITLE.fullmatch(work.words(title))
    post = title.start + (match.start("post") if match else 0)
    if match and match["land"]:
        if work.guessed(title):
            _make(work, title, title.start, post, None)
        return
    begin = work.flat.starts[title.paragraph]
    office = _OFFICE.fullmatch(work.words(title))
    town = ends.get((title.paragraph, title.start))
    if office and town is not None and town.type is PLACE and town.end - town.start > 1:
        _make(work, title, town.start, title.start + office.start("post"), town)  # 上海市|公安局局长
        return
    behind = before is not None and before.paragraph == title.paragraph and before.end <= title.start
    floor = max(0, title.start - 14, before.end if before is not None and behind else 0)
    ahead = work.flat.text[begin + floor : begin + title.start]
    rest = None if match else _REST.search(ahead)
    if not match and (rest is None or not re.match(_POST, work.words(title))):
        return
    place = ends.get((title.paragraph, title.start - (len(rest[0]) if rest else 0)))
    if place is None and rest:  # 武汉市|委
        place = ends.get((title.paragraph, title.start - 1))
    if place is not None:
        if place.end - place.start > 1 and not work.words(place).endswith(("委", "部", "局")):
            _make(work, title, place.start, post, place)
        return
    bare = _BARE.search(ahead)
    if bare is None or bool(bare["body"]) is bool(match):
        return
    start = title.start - (len(ahead) - bare.start("land"))
    if not work.taken.touches(title.paragraph, start, title.start):
        _make(work, title, start, post, None)


def _make(work: Rewording, title: Mention, start: int, post: int, place: Mention | None) -> None:
    """Mark the committee from `start` to `post`, and the post behind it."""
    if _NO_TOWN.match(work.flat.text, work.flat.starts[title.paragraph] + start):
        return
    house = work.meant(Mention(title.paragraph, start, post, ORG, "", _CONFIDENCE))
    if place is not None:
        work.changed[place] = None
    if post > title.start:
        work.changed[title] = work.meant(replace(title, start=post))
    work.more.append(house)
