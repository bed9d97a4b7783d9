"""Who wrote an article, for which paper and when, where lines near its top say so plainly."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import takewhile

from reader.record import record

compiled = cache(re.compile)
"""Makes a pattern when it is first needed: the long ones take 5 to 10 ms each, and most lines need none."""

LINE = 60
"""Characters of a line that tells about the article; longer ones are text."""

DATE = re.compile(r"((?:19|20)\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)")
WHOLE_DAY = re.compile(r"@[日號号]?\s*(?:[(（]?(?:星期|週|周)[一二三四五六日天][)）]?)?")
"""What is left of a day of the month whose date is @."""

TIME = re.compile(
    r"\s*[日T]?\s*(?:[(（]?(?:星期|週|周)[一二三四五六日天][)）]?)?\s*(?:[上下]午\s*)?\d{1,2}[:：時时]\d{2}(?::\d{2})?分?"
)

NAME = r"[\u3400-\u9fff]{2,4}|[A-Z][A-Za-z.'’·-]+(?: [A-Z][A-Za-z.'’·-]+){0,3}"
PLACE = r"[\u3400-\u9fff]{2,6}"
NAMES = rf"(?:{NAME})(?:\s*[、,，&]\s*(?:{NAME})){{0,4}}"
REPORTER = (
    rf"[（(〔\[【]?(?:[\u3400-\u9fff]{{2,8}}\s*)??(?:特派員|特约记者|記者|记者)\s*[:：]?\s*(?P<names>{NAMES})"
    rf"\s*[／/]\s*{PLACE}(?:報導|報道|报道|電|电)?[）)〕\]】]?$"
)
AUTHOR = rf"(?:^|[\s|｜·•／/（(])(?:作者|撰文|撰稿|文字|採訪|張貼者|张贴者|發表者|发布者|發佈者|記者|记者|文)\s*[:：／/|｜丨]\s*(?P<names>{NAMES})(?=$|[\s|｜·•／/）)，,;；])"
ALONE = (
    rf"(?:[\u3400-\u9fff]{{2,8}})?(?:特派員|特约记者|記者|记者)(?:\s*[:：]\s*|\s+)"
    rf"(?P<names>{NAMES}(?:\s+[\u3400-\u9fff]{{2,4}}){{0,4}})$"
)
OPENING = (
    rf"[（(〔\[【](?:[\u3400-\u9fff]{{2,8}}\s*)??(?:特派員|記者|记者)\s*(?P<names>{NAMES})"
    rf"\s*[／/]\s*{PLACE}?(?:報導|報道|报道|電|电)[）)〕\]】]"
)
"""The reporter in brackets before the first sentence."""
SIGNED = rf"(?:(?:作者|撰文|撰稿|記者|记者|文|[Bb]y)\s*[:：／/]?\s*)?(?P<names>{NAMES})$"
WRITERS = "者员員文撰採"
"""A character of each word for those who write."""

SURNAMES = (
    "王李張张劉刘陳陈楊杨黃黄趙赵吳吴周徐孫孙馬马朱胡郭何高林羅罗鄭郑梁謝谢宋唐許许韓韩馮冯鄧邓曹彭曾蕭肖田董袁潘"
    "蔡蔣蒋余於于杜葉叶程蘇苏魏呂吕丁任盧卢姚沈鍾钟姜崔譚谭陸陆汪范金石廖賈贾夏韋韦付方白鄒邹孟熊秦邱江尹薛閻阎"
    "段雷侯龍龙史陶黎賀贺顧顾毛郝龔龚邵萬万錢钱嚴严覃戴莫孔向湯汤歐欧葛柯洪翁游施温溫古簡简莊庄簡涂童華华岳卓連连"
)
PERSON = re.compile(
    rf"(?:(?:本[報报網网台]|特[約约派])?(?:記者|记者|作者|文)[:：／/]?)?(?P<names>[{SURNAMES}][\u3400-\u9fff]{{1,2}})"
)
PAPER = re.compile(
    r"[《]?[\u3400-\u9fffA-Za-z0-9]{1,12}(?:日報|日报|晚報|晚报|早報|早报|時報|时报|週報|周报|週刊|周刊|快報|快报|青年報|青年报|商報|商报"
    r"|電子報|新聞網|新闻网|通訊社|通讯社|電視台|电视台|廣播電台|雜誌|杂志|財經|财经|新聞|新闻|網|网|報|报|社)[》]?"
)
"""A name of two or three characters that begins with a common surname; the name of a paper or site."""

NO_NAME = re.compile(
    r"作者|記者|记者|簡介|简介|更多|關注|关注|專欄|专栏|文章|編輯|编辑|訂閱|订阅|分享|首頁|首页|新聞|新闻"
)
"""Words that stand where a name is expected."""

WIRE = re.compile(
    r"[（(〔【]?(?P<paper>中央社|新華社|新华社|中新社|法新社|路透社|美聯社)(?:特派員|記者|记者)?"
    r"(?P<names>[\u3400-\u9fff]{2,3})?(?:[\u3400-\u9fff]{2,3})\d{1,2}日(?:綜合|专|專)?[電电]"
)
PUBLISHER = re.compile(
    r"(?:^|[\s\d|｜·•（(])(?:新聞|新闻|文章|稿件|資訊|资讯|信息)?(?:來源|来源|稿源|出處|出处|轉自|转自)\s*[:：]\s*"
    r"(?P<paper>[^\s|｜·•，。,;；:：）)]{2,20})"
)
EDITOR = re.compile(
    r"[（(\[【]?(?:責任|责任|核稿|值班|執行|执行)?(?:編輯|编辑|責編|责编|編審|审核|校對|校对)\s*[:：／/|｜丨]\s*\S{1,12}(?:\s+\S{1,10})?[）)\]】]?$"
)
LABELS = re.compile(
    r"(?:發布|发布|發佈|更新|刊登|出版|撰寫|建立)(?:時間|时间|日期|於|于)?\s*[:：]?|(?:時間|时间|日期)\s*[:：]|"
    r"(?:閱讀|阅读|瀏覽|浏览|點閱|点击|評論|评论|人氣|字号|字體|字体|分享|收藏)(?:數|数|量|次數|次数)?\s*[:：]?\s*\d*|原創|原创|"
    r"(?:GMT|UTC)?\+0?8(?::?00)?|北京時間|北京时间"
)

NOBODY = frozenset(
    (
        *(
            "",
            "anonymous",
            "unknown",
            "none",
            "user",
            "admin",
            "administrator",
            "owner",
            "匿名",
            "佚名",
            "未知",
        ),
        *("用户", "使用者", "管理员", "microsoft office user", "python-docx", "openpyxl", "libreoffice"),
    )
)
"""What programs write where they know no author, casefolded, without brackets."""


@record
class Byline:
    """Author, publisher (the paper or site) and day (ISO 8601), each empty where not told."""

    author: str = ""
    publisher: str = ""
    date: str = ""


def find(lines: Iterable[str]) -> Byline:
    """Read the lines near the top of an article; the first that tells something is believed."""
    author = publisher = date = ""
    for line in lines:
        if wire := WIRE.match(line):
            publisher = publisher or wire["paper"]
        if len(line) > LINE:
            author = author or _opening(line)
            continue
        writer, paper = _row(line)
        author = author or _author(line) or _opening(line) or writer
        publisher = publisher or _publisher(line) or paper
        date = date or day(line)
    return Byline(author, publisher, date)


def with_properties(lines: Iterable[str], *, author: str, date: str) -> Byline:
    """Read the lines near the top; what they leave open, the properties of the document tell.

    Properties often name the computer rather than the writer, and the day of the copy rather than that
    of the article: what the text says goes first.
    """
    told = find(lines)
    known = "" if author.strip("() ").casefold() in NOBODY else author
    return Byline(told.author or known, told.publisher, told.date or date)


def day(text: str) -> str:
    """Give the first day in a text as an ISO 8601 date; nothing where there is none."""
    return next(_days(text), "")


def tells(line: str) -> bool:
    """Tell whether a line is a byline: it names the reporter, or holds nothing but such matters."""
    return (_may_name(line) and bool(compiled(REPORTER).match(line))) or only(line)


def _days(text: str) -> Iterator[str]:
    for match in DATE.finditer(text):
        year, month, number = (int(part) for part in match.groups())
        if 1 <= month <= 12 and 1 <= number <= 31:
            yield f"{year:04}-{month:02}-{number:02}"


def _author(line: str) -> str:
    if not _may_name(line):
        return ""
    plain, reporter = _undated(line), compiled(REPORTER)
    match = (
        reporter.match(line.strip())
        or reporter.search(plain)
        or compiled(AUTHOR).search(line)
        or compiled(ALONE).match(plain)
    )
    return _listed(match["names"]) if match else ""


def _opening(line: str) -> str:
    """Give the reporter whose name stands in brackets before the first sentence."""
    match = compiled(OPENING).match(line) if line[:1] in "（(〔[【" and _may_name(line[:LINE]) else None
    return _listed(match["names"]) if match else ""


def _row(line: str) -> tuple[str, str]:
    """Give author and paper of a line that holds a day beside them and nothing else."""
    if not DATE.search(line):
        return "", ""
    left = LABELS.sub(" ", WHOLE_DAY.sub(" ", TIME.sub("", DATE.sub("@", line))))
    parts = [part for part in re.split(r"[\s|｜·•／/,，【】]+", left) if part]
    papers = [part for part in parts if PAPER.fullmatch(part)]
    names = [match["names"] for part in parts if part not in papers and (match := PERSON.fullmatch(part))]
    if len(papers) > 1 or len(papers) + len(names) < len(parts):
        return "", ""
    return "、".join(names), "".join(papers)


def _may_name(line: str) -> bool:
    """Tell whether a line has a character of each word that REPORTER, AUTHOR and ALONE ask for."""
    return any(map(line.__contains__, WRITERS))


def _listed(names: str) -> str:
    """Give names parted by 、 up to the first that is none: behind 每经编辑 stands an editor."""
    listed = re.sub(r"\s*[、,，&]\s*|(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])", "、", names)
    return "、".join(takewhile(lambda name: not NO_NAME.search(name), listed.split("、")))


def signed(text: str) -> str:
    """Give the names in what is marked as the author's; nothing where it holds more than names."""
    match = compiled(SIGNED).match(text)
    return _listed(match["names"]) if match and not NO_NAME.search(match["names"]) else ""


def _publisher(line: str) -> str:
    match = PUBLISHER.search(line)
    return match["paper"] if match else ""


def _undated(line: str) -> str:
    return TIME.sub("", DATE.sub("", line)).strip()


def only(line: str, author: str = "") -> bool:
    """Tell whether a line holds nothing but when, where from and by whom: it is no text.

    `author` is who wrote the article, where that is known: a line with the name alone is none, too.
    """
    if len(line) > LINE:
        return False
    if EDITOR.match(line) or any(_row(line)):
        return True
    left = _undated(PUBLISHER.sub(" ", line))
    left = compiled(AUTHOR).sub(" ", left) if _may_name(left) else left
    left = LABELS.sub(" ", EDITOR.sub(" ", left))
    for name in author.split("、"):
        left = left.replace(name, " ") if name else left
    return left != line and not re.sub(r"[\s|｜·•／/:：（）()\[\]【】日,，-]+", "", left)
