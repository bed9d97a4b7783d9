"""Products by what the words around them say they are: 探測器青鸞3號, 以 Alvet、Korben 等軟件."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.annotate.text.lexicon import lexicon
from reader.annotate.text.reworded import rewording
from reader.annotate.text.searching import quick
from reader.document import PRODUCT, Article
from reader.knowledge import Knowledge

_CRAFT = (
    "探测器|探测卫星|卫星|月球车|火星车|飞船|空间站|太空站|太空船|轨道器|着陆器|巡视器|返回器|火箭|运载火箭|望远镜|潜水器|载人潜水器"
    "|航母|航空母舰|驱逐舰|护卫舰|军舰|潜艇|科考船|考察船|邮轮|游轮|客轮|货轮|渔船|帆船|列车|机器人|无人机|直升机|客机|量子计算机|超级计算机"
)
_NUMBER = "[一二三四五六七八九十百零〇0-9]{0,4}"
_NAMED = re.compile(
    rf"(?P<name>[\u4e00-\u9fff]{{2,4}}{_NUMBER})号(?:[”」』])?(?:[、和与及](?:[“「『])?[\u4e00-\u9fff]{{2,4}}{_NUMBER}号(?:[”」』])?)*(?=[A-Z]{{0,3}}(?:载人|货运|无人|试验|科学|遥感|气象|通信|导航|暗物质|粒子|量子|海洋|极地|核动力)*(?:{_CRAFT}))"
)
_BEHIND = quick(rf"(?:{_CRAFT})[“「『]?(?P<name>[\u4e00-\u9fff]{{2,4}}{_NUMBER})号")
_TOLD = re.compile(
    rf"(?P<name>[\u4e00-\u9fff]{{2,4}}{_NUMBER})号[”」』]?，?(?:是)?(?:一|首|该|这)[艘颗枚架台款座辆个][^，。；]{{0,16}}(?:{_CRAFT})"
)
"""悟空号，一颗探测某物的卫星."""
_EACH = re.compile(rf"[\u4e00-\u9fff]{{2,4}}{_NUMBER}号")
_STEM = re.compile(rf"(?P<word>[\u4e00-\u9fff]+?){_NUMBER}$")

_LATIN = r"[A-Z0-9][A-Za-z0-9.+-]{1,20}(?: [A-Z0-9][A-Za-z0-9.+-]{0,20}){0,3}"
_WARES = "软件|软体|程序|程式|应用|工具|游戏|遊戏|手游|产品|机型|车型|手机|操作系统|模型|大模型|聊天机器人|浏览器|芯片|处理器|显卡|平板|笔电|耳机|主机"
_LISTED = quick(
    rf"(?<![A-Za-z0-9.])(?P<list>{_LATIN}(?: ?、 ?{_LATIN}){{1,12}}(?: ?[和与及以及]{{1,2}} ?{_LATIN})?) ?等(?:多[款个种])?[\u4e00-\u9fff]{{0,4}}?(?:{_WARES})(?!公司|厂|商|业)"
)
_CONFIDENCE = 0.7


def crafts(article: Article, knowledge: Knowledge) -> Article:
    """Mark crafts by their name and 號, and what a list says are programs or devices, everywhere in the article."""
    work = rewording(article, knowledge)
    text = work.flat.text
    names = set(_crafts(text)) if "号" in text else set()
    for name in sorted(names, key=len, reverse=True):
        for match in re.finditer(re.escape(name), text):
            work.mark(*match.span(), PRODUCT, _CONFIDENCE)
    for match in _LISTED.finditer(text):
        for each in re.finditer(_LATIN, match["list"]):
            begin = match.start("list")
            work.mark(begin + each.start(), begin + each.end(), PRODUCT, _CONFIDENCE)
    return work.done()


def _crafts(text: str) -> Iterator[str]:
    for pattern in (_NAMED, _BEHIND, _TOLD):
        for match in pattern.finditer(text):
            for each in _EACH.finditer(match[0]):
                yield _name(each[0][:-1]) + "号"


def _name(words: str) -> str:
    """Leave out what stands before the name, 任務的|嫦娥3: the longest end that is a word, else two characters."""
    stem = _STEM.match(words)
    word = stem["word"] if stem else words
    size = next((n for n in (4, 3, 2) if n <= len(word) and lexicon().known(word[-n:])), 2)
    return words[len(word) - size :]
