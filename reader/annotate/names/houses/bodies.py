"""Public bodies by the form of their names: 某省高級人民法院, 香港某業人員協會, 駐某地辦事處, 人民法院|報."""

from __future__ import annotations

import re

from reader.annotate.text.reworded import Rewording, rewording
from reader.annotate.text.spans import outermost
from reader.document import ORG, PLACE, TITLE, Article, EntityType, Mention
from reader.knowledge import Knowledge
from reader.record import replace

_COURT = re.compile(
    "(?:高级|中级|第[一二三四五]中级|基层|铁路运输|海事|知识产权|互联网|金融)?(?:人民(?:法院|检察院)|军事法院)"
    "|[高中]级法院|(?:最?高等?|地方|智慧财产(?:及商业)?|(?:最高|高等)?行政|少年及家事)(?:法院|检察署)|[高地](?:院|检署)(?![校长士线区])"
)
"""A court or prosecution behind the place that it is of."""
_UNION = re.compile(
    "[^，。、；：！？（）“”「」『』《》\n\\s的了在是将由向等说并为与]{2,14}?"
    "(?:协会|商会|总会|学会|联会|公会|工会|联合会|促进会|同学会|同乡会|研究会|筹备委员会|筹委会|交易所|联盟)(?![员长议计师代])"
)
"""An association behind the place that it is of, without a verb between."""
_HOSPITAL = re.compile(
    "(?![这那某一二三四多各数几两]|的|第|首|公立|私立|知名)[^，。、；：！？（）“”「」『』《》\n\\s的了在是将由向等说并为与和及某各家]{2,8}?(?:纪念|综合|人民|中医|儿童|总)医院(?![院里内外])"
)
"""高雄|長庚紀念醫院."""
_NO_UNION = re.compile("[举参加成创召主赴访来到去]|会[员见议]")
_POSTED = re.compile("(?:大使馆|领事馆|总领馆|领馆|代表处|办事处|代表团|联络办公室|使节团)$")
_PAPER = re.compile("报(?![道告警名价导表到考案复社业纸刊送备关销答酬应载社])")
_COMMITTEE = re.compile("(?!委员会)[\u4e00-\u9fff]{2,14}?委员会(?=(?:副?主任|委员|副?主任委员))")
"""省人大常委会|人事代表选举工作委员会|主任."""
_COMMISSION = re.compile("(?!常)[\u4e00-\u9fff]{2,6}?委(?=副?主任(?!委员会))")
"""全國人大|農村委|副主任."""
_INSTITUTE = re.compile(
    "[^，。、；：！？（）“”「」『』《》\n\\s的了在是将由向等说并为]{2,12}?(?:研究所|研究院|研究中心|实验室|观测站|天文台|(?<=..)所)(?![在谓有以长属])"
)
_BU = re.compile("(?:[\u4e00-\u9fff]{2,6})?B[UG](?![A-Za-z])")
"""What a business unit ends in: 海石智能汽車|解決方案BU."""

_ACADEMY = re.compile("(?:科学院|中科院|社科院|农科院|林科院|工研院|工程院|研究院)$")
_UNDER = re.compile("[\u4e00-\u9fff]{2,8}?(?P<kind>[署局厅处])(?=(?:副|助理)?(?P=kind)长)")
"""特區政府|物流服務署|署長: the office stands between the government and the post."""
_BUREAU = re.compile("..[局委部署厅]$")
_BUREAU_OFFICE = re.compile(
    "[\u4e00-\u9fff]{2,6}?办公室(?!主任)|(?![和与及、])[\u4e00-\u9fff]{2,10}?司(?=副?司长)"
)
"""What is part of an academy or a bureau, right behind its name."""
_GIVES = re.compile("(?:电影|影业|影视|娱乐|唱片|音乐|国际|工作室|剧团|经纪)(?=提供[）)])")
"""水花|電影 提供: who gives a picture is a house."""
_PRESS = re.compile(
    r"(?P<daily>[\u4e00-\u9fff]{2,4}?(?:日报|晚报|时报|早报|邮报|周刊|商报|新闻网|通讯社))(?![社道告刊])"
    r"|(?P<name>[\u4e00-\u9fff]{1,6}?(?:报|周刊|月刊|新闻网|电视台|电台|通讯社))[（(](?P<letters>[A-Z][A-Za-z]+(?: [A-Za-z]+){0,3})[)）]"
)
_LEADS = re.compile("^|[，。、；：与和及据]", re.M)
"""太陽報（The Sun）, at the beginning of a clause or behind a place."""
_SEAT = re.compile("(?:总统府|总理府|首相府)(?![前外内旁边长])|(?<![A-Z])\\*?ST[\u4e00-\u9fff]{2}")
"""Seats of states, whose name no other word holds; shares with a warning (ST某某)."""
_SHARE = re.compile(
    "(?:^|(?<=[丨｜|，。：、；\\s“”]))(?P<name>[\u4e00-\u9fffA-Z]{2,8})[（(](?:\\d{6}(?:\\.(?:S[HZ]|BJ))?|\\d{4,5}\\.HK)[）)]",
    re.M,
)
"""A house before the code of its share: 美晨生态（300237.SZ）."""
_NO_SHARE = re.compile("公司$|代码|股票|简称")

_NATIONAL = re.compile("国家[\u4e00-\u9fff]{1,6}[和与]$")
"""國家林業和|草原局."""
_CONFIDENCE = 0.7


def bodies(article: Article, knowledge: Knowledge) -> Article:
    """Give courts, associations and missions abroad their whole names; a title that took a part gives it back."""
    work = rewording(article, knowledge)
    outer = list(outermost(article.mentions))
    for index, each in enumerate(outer):
        behind = outer[index + 1] if index + 1 < len(outer) else None
        if each.type is PLACE and each not in work.changed:
            _of_place(work, each, behind)
        elif each.type in (ORG, PLACE) and _POSTED.search(work.words(each)):
            _posted(work, each, outer[index - 1] if index else None)
        if each.type is ORG and each not in work.changed:
            _ends(work, each)
        if each.type is EntityType.PERSON and work.guessed(each):
            _gives(work, each)
        if each.type is EntityType.TITLE and each not in work.changed:
            _high_court(work, each)
    _press(work)
    _shares(work)
    for match in _SEAT.finditer(work.flat.text):
        work.mark(*match.span(), ORG, _CONFIDENCE)
    return work.done()


def _shares(work: Rewording) -> None:
    """Mark whatever has the code of a share behind it; no guessed place of that name is one."""
    names = set()
    for match in _SHARE.finditer(work.flat.text):
        if not _NO_SHARE.search(match["name"]) and not work.mark(*match.span("name"), ORG, _CONFIDENCE):
            names.add(match["name"])
    for each in work.article.mentions if names else ():
        if (
            each.type is PLACE
            and each not in work.changed
            and work.words(each) in names
            and work.guessed(each)
        ):
            work.changed[each] = work.meant(replace(each, type=ORG))


def _of_place(work: Rewording, place: Mention, behind: Mention | None) -> None:
    """Make one organisation of a place and the court or association behind it."""
    text, end = work.flat.text, work.end(place)
    if work.guessed(place) and work.words(place).endswith(("纪念医院", "总医院", "人民医院")):
        work.changed[place] = work.meant(replace(place, type=ORG))
        return
    match = _COURT.match(text, end) or _UNION.match(text, end) or _HOSPITAL.match(text, end)
    if match is None or (match.re is _UNION and _NO_UNION.search(match[0])):
        return
    size = place.end + match.end() - end
    if behind is not None and behind.paragraph == place.paragraph and behind.start < size:
        if behind.end > size and behind.type is TITLE:
            work.changed[behind] = work.meant(replace(behind, start=size))  # 高級人民[法院院長]
        elif behind.end <= size and work.guessed(behind):
            work.changed[behind] = None
        else:
            return
    whole = replace(place, end=size, type=ORG, confidence=_CONFIDENCE)
    work.changed[place] = work.meant(whole)


_HIGH = re.compile("(?:最高(?:行政)?|高等(?:行政)?|行政|少年及家事|智慧财产及商业)$")


def _high_court(work: Rewording, post: Mention) -> None:
    """高等[法院院長]: the court is a house without a place before it, too."""
    text, start = work.flat.text, work.start(post)
    if text.startswith("高院院长", start) and work.words(post) == "高院院长":
        court = replace(post, end=post.start + 2, type=ORG, confidence=_CONFIDENCE)
        work.more.append(work.meant(court))
        work.changed[post] = work.meant(replace(post, start=post.start + 2))
        return
    high = _HIGH.search(text, max(0, start - 8), start) if text.startswith("法院", start) else None
    if high is None or post.end - post.start < 4:
        return
    begin = post.start - len(high[0])
    if begin < 0 or work.taken.touches(post.paragraph, begin, post.start):
        return
    court = replace(post, start=begin, end=post.start + 2, type=EntityType.ORG, confidence=_CONFIDENCE)
    work.more.append(work.meant(court))
    work.changed[post] = work.meant(replace(post, start=post.start + 2))


def _posted(work: Rewording, house: Mention, before: Mention | None) -> None:
    """駐|馬來西亞某辦事處, and 中國駐|美國大使館: the word and the land that sends belong to the name."""
    if work.flat.text[work.start(house) - 1 : work.start(house)] != "驻" or work.words(house)[0] == "驻":
        return
    sends = before is not None and before.type is PLACE and before.paragraph == house.paragraph
    start = house.start - 1
    if before is not None and sends and before.end == start:
        work.changed[before], start = None, before.start
    work.changed[house] = work.meant(replace(house, start=start, type=ORG))


def _ends(work: Rewording, house: Mention) -> None:
    """Make a paper of 人民法院|報; an academy's institute and a bureau's office have their whole names."""
    text, end, words = work.flat.text, work.end(house), work.words(house)
    first = _NATIONAL.search(text, max(0, work.start(house) - 9), work.start(house))
    if first and work.guessed(house) and words[-1] in "局委署":
        start = house.start - len(first[0])
        if start >= 0 and not work.taken.touches(house.paragraph, start, house.start):
            work.changed[house] = work.meant(replace(house, start=start))
        return
    under = _UNDER.match(text, end) if words.endswith("政府") else None
    if under is not None:
        work.mark(end, under.end(), ORG, _CONFIDENCE)
        return
    more = _PAPER.match(text, end) if work.guessed(house) else None
    if more is None and words.endswith(("人大常委会", "人大", "政协", "人民代表大会常务委员会")):
        more = _COMMITTEE.match(text, end) or _COMMISSION.match(text, end)
    if more is None and work.guessed(house):
        more = _BU.match(text, end)
    if more is None and _ACADEMY.search(words):
        more = _INSTITUTE.match(text, end)
    elif more is None and _BUREAU.search(words):
        more = _BUREAU_OFFICE.match(text, end)
    if more is None:
        return
    last = house.end + more.end() - end
    inside = [
        m for m in work.article.mentions if m.paragraph == house.paragraph and house.end <= m.start < last
    ]
    crossing = inside.pop() if inside and inside[-1].end > last else None
    if crossing is not None and crossing.type is not TITLE:
        return
    if all(map(work.guessed, inside)):
        work.changed.update(dict.fromkeys(inside))
        work.changed[house] = work.meant(replace(house, end=last))
        if crossing is not None:
            work.changed[crossing] = work.meant(replace(crossing, start=last))


def _gives(work: Rewording, person: Mention) -> None:
    """Make a house of a guessed person with 電影 and 提供 behind."""
    if more := _GIVES.match(work.flat.text, work.end(person)):
        work.changed[person] = work.meant(replace(person, end=person.end + len(more[0]), type=ORG))


def _press(work: Rewording) -> None:
    """Mark a paper and its name in letters, which are one."""
    text = work.flat.text
    begins = {work.end(each) for each in work.article.mentions if each.type is PLACE}
    begins.update(match.end() for match in _LEADS.finditer(text))
    for match in filter(None, (_PRESS.match(text, begin) for begin in sorted(begins))):
        if match["daily"]:
            work.mark(*match.span("daily"), ORG, _CONFIDENCE)
        elif work.mark(*match.span("name"), ORG, _CONFIDENCE):
            paper = work.more[-1]
            start = paper.end + match.start("letters") - match.end("name")
            letters = replace(paper, start=start, end=start + len(match["letters"]))
            if not work.taken.touches(letters.paragraph, letters.start, letters.end):
                work.more.append(letters)
                work.taken.add(letters)
