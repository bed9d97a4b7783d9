"""Clubs that nobody knows, by the league before them: 英冠|侯城, 葡甲球隊|樸迪莫倫斯; and 名將|某某 cut from its post."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.annotate.names.people.players import COACHES, LEAST, POSITIONS, SPELT, SPORT
from reader.annotate.text.reworded import Rewording, rewording
from reader.document import ORG, PERSON, PLACE, Article, Mention
from reader.knowledge import Knowledge
from reader.record import replace

_LEAGUE = (
    r"(?:[英苏西德意法葡荷比土俄希奥丹瑞挪波乌塞克巴阿墨中港日韩泰马越印澳沙卡]超|[英西德意法葡荷比巴阿中港日韩][甲乙]|英冠|美职联|日职联|韩职联|沙特联|[JK]联赛|[JK][12]联赛)"
    "(?:联赛)?(?:球队|球会|升班马|降班马|劲旅|豪门|新军|冠军|领头羊)?"
)
_ENDS = (
    rf"(?=[，、。；：！？（()）\s]|$|和|与|及|的|效力|{POSITIONS}|{COACHES}|签[下入约]|租借|借用|外借|借来|引进|引入|收购|罗致|挖|买|转|加盟|加入|回归|重返|离开|官方|宣布|"
    "今|昨|已|则|亦|上季|今季|队|俱乐部)"
)
_CLUB = re.compile(rf"{_LEAGUE}(?P<name>[{SPELT}]{{2,7}}?){_ENDS}")
_BEFORE = re.compile(
    rf"(?:[\u4e00-\u9fff]{{2,5}}?(?:籍|裔)?)?(?:{POSITIONS}|{COACHES}|名记|名将|老将)(?=.{{2}})"
)
_LEAGUE_FIRST = re.compile(rf"{_LEAGUE}(?=.{{2}})")
_LONG_POST = re.compile(rf"(?:{POSITIONS}|{COACHES}|名记|[籍裔])(?=.{{2}})")

_OF_LEAGUE = re.compile("(?:超级|甲级|职业|足球|篮球|排球)?联赛(?!球队)")
_CLUB_AND_PLAYER = re.compile(rf"(?P<club>.{{2,7}}?)(?:{POSITIONS})(?P<player>[{SPELT}]{{2,8}})")
_PLAYS = re.compile(rf"(?:{POSITIONS}|{COACHES})[“「]?$")
_IN_A_ROW = re.compile("[、和与及]")
"""安尼亞|及|某某: in a row with people."""
_SIGNS = re.compile("签[下入得]|引进|引入|租借|借用|借来|罗致|收购|买下|挖来")
_KINDS = (PERSON, ORG, PLACE)


def leagues(article: Article, knowledge: Knowledge) -> Article:
    """Mark clubs behind the names of their leagues, and cut leagues, lands and posts from guessed names."""
    work = rewording(article, knowledge)
    if len(SPORT.findall(work.flat.text)) < LEAST:
        return article
    guesses = [m for m in article.mentions if work.guessed(m) and m.type in _KINDS]
    people = {
        work.words(m)
        for m in guesses
        if _PLAYS.search(work.flat.text, max(0, work.start(m) - 6), work.start(m))
    }
    for each in guesses:
        _cut(work, each)
        if each not in work.changed:
            _kind(work, each, people)
    for start, end in _clubs(work):
        paragraph, at = work.flat.locate(start)
        work.more.append(work.meant(Mention(paragraph, at, at + end - start, ORG, "", 0.7)))
    return work.done()


def _cut(work: Rewording, each: Mention) -> None:
    """英冠|賓福特 is a club, and 阿爾及利亞翼鋒|賓華馬 someone."""
    words = work.words(each)
    league = _LEAGUE_FIRST.match(words)
    if league is not None:
        rest = replace(each, start=each.start + league.end(), type=ORG)
        work.changed[each] = work.meant(rest)
        return
    if _OF_LEAGUE.match(work.flat.text, work.end(each)) and each.type is ORG:
        work.changed[each] = None  # 中国女排|超级联赛 is no team
        return
    both = _CLUB_AND_PLAYER.fullmatch(words) if each.type is not PERSON else None
    if both is not None:
        club = replace(each, end=each.start + both.end("club"), type=ORG)
        player = replace(each, start=each.start + both.start("player"), type=PERSON)
        work.changed[each] = work.meant(club)
        work.more.append(work.meant(player))
        return
    post = _LONG_POST.match(words) or _BEFORE.match(words)
    if post is not None and len(words) - post.end() <= 8:
        rest = replace(each, start=each.start + post.end(), type=PERSON)
        work.changed[each] = work.meant(rest)


def _kind(work: Rewording, each: Mention, players: set[str]) -> None:
    """國腳|恩哈路 is no road, and 薩斯菲爾德, from which one is signed, no man."""
    text, start = work.flat.text, work.start(each)
    if each.type is PLACE and work.words(each) in players:
        work.changed[each] = work.meant(replace(each, type=PERSON))
    elif each.type is PLACE and work.guessed(each) and _IN_A_ROW.match(text, work.end(each)):
        after = work.end(each) + 1
        if any(m.type is PERSON and work.start(m) == after for m in work.article.mentions):
            work.changed[each] = work.meant(replace(each, type=PERSON))
    elif (
        each.type is PERSON
        and work.words(each) not in players
        and text[start - 1 : start] in tuple("从自")
        and _SIGNS.match(text, work.end(each))
    ):
        work.changed[each] = work.meant(replace(each, type=ORG))


def _clubs(work: Rewording) -> Iterator[tuple[int, int]]:
    """Find clubs behind a league where nothing is marked, or a place is guessed."""
    places = {
        (work.start(m), work.end(m)): m
        for m in work.article.mentions
        if m.type in (PLACE, PERSON) and work.guessed(m)
    }
    for match in _CLUB.finditer(work.flat.text):
        span = match.span("name")
        guess = places.get(span)
        paragraph, at = work.flat.locate(span[0])
        if guess is not None:
            work.changed[guess] = work.meant(replace(guess, type=ORG))
        elif not work.taken.touches(paragraph, at, at + span[1] - span[0]):
            yield span
