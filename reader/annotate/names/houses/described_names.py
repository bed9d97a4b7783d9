"""Organisations that the words before them describe: 機器人公司靈樞動力, 茶飲品牌「山野集」, 《新周報》總編輯."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.annotate.names.houses.field_words import field_words
from reader.annotate.names.houses.papers import papers
from reader.annotate.text.fold import Flat, flatten
from reader.annotate.text.found import entity, script_tag
from reader.annotate.text.lexicon import lexicon
from reader.annotate.text.searching import quick
from reader.annotate.text.spans import add
from reader.document import ORG, PERSON, TITLE, Article, Entity, Mention
from reader.knowledge import Knowledge
from reader.record import replace

_DESCRIBED = quick(
    r"(?<![本该其在自家这那此各上一]..)[\u3400-\u9fffA-Za-z](?:[\u3400-\u9fffA-Za-z]|(?<=[A-Za-z]) )"
    r"(?<![这那某各每多几两该本此其家个间母子总分向对从在与和为被由将把给就的了是于])(?P<kind>公司|集团|品牌|平台|企业|连锁|独角兽|厂商|巨头|龙头|业者|大厂|律所|药企|车企|券商|私募|公募|机构|新创|对手|同行|友商|妆店|报业|工作室|基金|工厂|新势力)"
    r"(?:[“「『《](?P<quoted>[^“”「」『』《》，。、：；！？\s]{2,10})[”」』》]| ?(?P<latin>[A-Z][A-Za-z0-9&.-]{1,24}(?: [A-Z][A-Za-z0-9]{1,20}){0,2})|(?P<run>[\u3400-\u9fff]{2,12}))"
)
"""A noun for organisations with what it is before it, and what may be a name behind it."""

_ENDS = quick(
    r"近日|日前|[今昨前][日天年晚]|[昨今]|本[周月]|上[周月]|宣布|完成|获|公布|公告|发布|表示|方面|官方|内部|已|将|正[在式]?|联席|联合|首席|创[始办]人|共同|合伙|CEO|[的担任在于与和以由从被则也都均并及或拟因为是有称说不再又还让向对等把就]|(?<=..)[后前原副总]|可能|能够|会在|要求|此前|高[级管薪层]|资深|董事|员工|挖|裁|招|聘|离|辞|走|工作|出任|任职|加入|旗下|这边|那边|迎|推出|融资|上市"
)
"""Where a name that no bracket ends is over."""

_CALLED = quick(
    r"(?:方面|官方|宣布|表示|回应|公告|创[始办]人|联合创|CEO|首席|董事|总裁|总经理|高管|副总|公司|集团|（|聘为|聘请|任命|内部|员工)"
)
"""What follows the name of a house, here or elsewhere."""

_MOVED = quick(
    r"(?:加入|加盟|入职|转投|投奔|跳槽|投身|空降|挖走|挖来|重返|离开|任职于|就职于|供职于|来自|创办|创立|成立|出走|去了|下一站[是为]?|[，。；、]?[前原]|获|被|转战|进入|掌舵|执掌|出任|担任)了?(?:一家|[^，。；的]{0,3}的)?[^，。；的了]{0,8}$"
)
"""What stands before the words that describe where someone moves."""

_WORDY = quick(
    "[的了是在和与及将已被由从因则于说称等这那有我你他她它们不也就都而或着过并其该本各两三以对所得每个批款做打买开需受参报站场]"
)
"""Characters of clauses rather than of names that are told once."""

_NO_NAME = quick(
    r"[一二三四五六七八九十两几多半数\d]+[年个月天周日].*|.*(?:部门?|人士|业务|团队)$|CEO|C[A-Z]O|AI|IPO|App|APP|[A-Z]轮|Pre"
)
_CONFIDENCE = 0.7
_SHORT, _OFTEN = 2, 3
"""Characters of a name that is no word, and how often the article says it."""
_LEAST = 3
"""Characters of a name that the article repeats, where its words are ordinary ones."""


def described_names(article: Article, knowledge: Knowledge) -> Article:
    """Mark what a noun for organisations introduces, and the papers that someone works for, everywhere in the article."""
    flat = flatten(article.paragraphs)
    article = papers(article, knowledge, flat)
    starts = {flat.starts[m.paragraph] + m.start: m for m in article.mentions}
    ends = {flat.starts[m.paragraph] + m.end for m in article.mentions if m.type is ORG}
    names = {
        name
        for match in _DESCRIBED.finditer(flat.text)
        if not (match["run"] and match.end("kind") in ends)  # 東原基金|某某: the noun is part of a name
        for name in _name(match, flat, starts)
    }
    names = names and {name for name in names - field_words(knowledge) if not _someone(article, flat, name)}
    if not names:
        return article
    kept = tuple(each for each in article.mentions if not _guessed(article, each, names, flat))
    made: dict[str, Entity] = {}
    more: list[Mention] = []
    tag = script_tag(article.paragraphs)
    for name in sorted(names):
        for at in _places(flat.text, name):
            paragraph, start = flat.locate(at)
            printed = article.paragraphs[paragraph].text[start : start + len(name)]
            one = made.get(name) or entity(
                ORG,
                chinese_names=() if name.isascii() else (printed,),
                english=printed if name.isascii() else "",
                tag=tag,
                taken=knowledge.entities,
            )
            made[name] = one
            more.append(Mention(paragraph, start, start + len(name), ORG, one.id, _CONFIDENCE))
    added = add(replace(article, mentions=kept), (), more)
    used = {mention.entity for mention in added.mentions}
    return add(added, (one for one in made.values() if one.id in used), ())


def _name(match: re.Match[str], flat: Flat, starts: dict[int, Mention]) -> Iterator[str]:
    """Give the name that a noun for organisations introduces, as far as one can be told."""
    text = flat.text
    quoted, letters, run = match["quoted"], match["latin"], match["run"]
    if quoted:
        words = lexicon().ordinary(quoted) if len(quoted) < 4 else len(quoted) > 4 and _of_words(quoted)
        if not _ENDS.match(quoted) and not words:
            yield quoted
        return
    if letters:
        if match.start("latin") not in starts and not _NO_NAME.match(letters):
            yield letters
        return
    begin = match.start("run")
    stop = _ENDS.search(run)
    end = begin + (stop.start() if stop else len(run))
    end = min((end, *(at for at in range(begin, end) if _stops(starts.get(at), begin, end))))
    name = text[begin:end]
    again = next((name[:size] for size in range(len(name), 1, -1) if _repeated(name[:size], text)), "")
    last = begin + len(again)
    if again and lexicon().ordinary(text[last - 1 : last + 1]):
        return  # 調任企業策略發|展部門: the end of a word is no end of a name
    if again and (len(again) < len(name) or not lexicon().ordinary(again)):
        yield again
    elif 2 <= len(name) <= 6 and not _worded(name):
        before = text[max(0, match.start() - 14) : match.start("kind")]
        titled = begin + len(name) in starts and starts[begin + len(name)].type is TITLE
        if _MOVED.search(before) or titled or _CALLED.match(text, begin + len(name)):
            yield name


def _stops(mention: Mention | None, begin: int, end: int) -> bool:
    """Tell whether a mention ends the name before it: any but a guess at a person that is the name itself."""
    if mention is None:
        return False
    whole = mention.type is PERSON and mention.end - mention.start == end - begin
    return not whole


def _repeated(name: str, text: str) -> bool:
    """Tell whether the article says a name again: one of ordinary words only where it is long."""
    if len(name) == _SHORT and text.count(name) >= _OFTEN and not lexicon().known(name):
        return not _WORDY.search(name)  # IC载板大厂南电, and 南电 again and again
    if len(name) < _LEAST or text.count(name) < 2 or _WORDY.search(name[-1:]) or _NO_NAME.match(name):
        return False
    if not _of_words(name):
        return True
    return len(name) > _LEAST and any(_CALLED.match(text, at + len(name)) for at in _places(text, name))


def _worded(name: str) -> bool:
    """Tell whether what nothing repeats is rather words than a name: 密集換帥, 高薪搶人."""
    return (
        _of_words(name)
        or bool(_WORDY.search(name) or _NO_NAME.match(name))
        or (len(name) > 2 and lexicon().ordinary(name[:2]))
    )


def _of_words(text: str) -> bool:
    """Tell whether a text is one or more ordinary words of two characters and more."""
    words = lexicon()
    return not text or any(
        words.ordinary(text[:size]) and _of_words(text[size:]) for size in (2, 3, 4) if size <= len(text)
    )


def _places(text: str, name: str) -> Iterator[int]:
    pattern = re.escape(name)
    bounded = rf"(?<![A-Za-z0-9]){pattern}(?![A-Za-z0-9])" if name.isascii() else pattern
    yield from (match.start() for match in re.finditer(bounded, text))


def _someone(article: Article, flat: Flat, name: str) -> bool:
    """Tell whether a name is known to be that of a person or place: 公司張三 names no company."""
    for each in article.mentions:
        if each.type is ORG:
            continue
        at = flat.starts[each.paragraph]
        if flat.text[at + each.start : at + each.end] == name:
            one = article.entities.get(each.entity)
            if one is None or one.known or _titled(article, each):
                return True
    return False


def _titled(article: Article, person: Mention) -> bool:
    """Tell whether a title stands right before a name."""
    return any(
        each.type is TITLE and each.paragraph == person.paragraph and each.end == person.start
        for each in article.mentions
    )


def _guessed(article: Article, mention: Mention, names: set[str], flat: Flat) -> bool:
    """Tell whether a guess takes such a name for a person."""
    one = article.entities.get(mention.entity)
    if one is None or one.known or mention.type is not PERSON:
        return False
    at = flat.starts[mention.paragraph]
    return flat.text[at + mention.start : at + mention.end] in names
