"""Dates as news prints them, and the ISO 8601 prefix each means on the day of the article."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from reader.annotate.text.searching import quick
from reader.language.numerals import number
from reader.record import record

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_MONTH = "|".join(
    f"{name}|{name[:3]}\\.?|Sept\\.?" if name[0] == "S" else f"{name}|{name[:3]}\\.?" for name in _MONTHS
)
_N = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_PATTERN = (
    r"(?P<minguo>民国\d{2,3}年)"
    rf"(?:(?P<mm>{_N})月)?(?:(?P<md>{_N})[日号])?"
    r"|(?:北京时间)?(?:(?P<year>(?:19|20)\d\d)\s?年|(?P<yword>今年|去年|前年|明年|同年|翌年|次年))的?"
    rf"(?:\s?(?P<month>{_N})\s?月(?:份)?(?:\s?(?P<day>{_N})\s?[日号])?)?(?P<half>[年]?[初底末中]|上半年|下半年|夏天|[春夏秋冬]季?)?"
    rf"|(?:北京时间)?(?<![-–~—])(?P<m2>{_N})\s?月(?:\s?(?P<d2>{_N})\s?[日号]|份|[初中底末]|上旬|中旬|下旬)?"
    rf"|(?P<d3>{_N})(?:日(?![本夜])|号(?!员工|创始|楼|线|馆|店|球|位|院|选手|文件|令))"
    r"|(?P<dword>今日|今天|今早|今晚|今晨|昨日|昨天|昨晚|前天|前日|明日|明天|后天|当日|当天|即日|同日|同一天|届时)"
    r"|(?P<wword>上上周|上周|本周|这周|下周|过去一周|上星期|本星期|下星期|上个月|上月|本月|这个月|下月|下个月|过去一个月)(?P<wday>[一二三四五六日天](?![个家名位]))?(?:更早些时候|早些时候)?"
    r"|(?P<vague>近日|日前|近期|最近|此前|早些时候|年底|年初|月底|月初|周[一二三四五六日]|星期[一二三四五六日]|今夏|今冬|夏窗|冬窗)"
    r"|(?P<iso>(?:19|20)\d\d-\d\d(?:-\d\d)?)"
    rf"|\b(?P<em>{_MONTH})\s(?P<ed>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d)(?:,?\s(?P<ey>(?:19|20)\d\d))?"
    rf"|\b(?P<em2>January|February|March|April|May(?=,?\s(?:19|20)\d\d)|(?<=[Ii]n )May|(?<=[Ss]ince )May|June|July|August|September|October|November|December)\b(?:,?\s(?P<ey2>(?:19|20)\d\d))?"
    r"|\b(?:in|since|In|Since)\s(?P<ey3>(?:19|20)\d\d)\b"
    r"|\b(?P<eword>[Yy]esterday|[Tt]oday|[Tt]omorrow|(?:[Ee]arlier\s)?(?:[Ll]ast|[Tt]his|[Nn]ext)\s(?:week|month|year|summer|fall|autumn|spring|winter))\b"
    r"|\b(?:(?:[Oo]n|[Ll]ast)\s)?(?P<day_of_week>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
_UNITS = {"week": "week", "周": "week", "星期": "week", "月": "month", "month": "month", "year": "year"}
_PRINTED = quick(
    r"\s*(?:报道|讯|消息|电\b|日电|电)|公布的|发布的|(?:晚间?|早间?)?，(?:有|多家|据|外媒|媒体)[^，。]{0,8}(?:报道|报导|消息|爆料)"
)


@record
class DateWords:
    """A date as printed at `start`..`end` and its ISO prefix, empty where the article's day is needed."""

    start: int
    end: int
    iso: str


_FIRST = r"(?=[民\d一二三四五六七八九十北今去前明同翌次届昨后当即上本这下过近日最此早年月周星夏冬]|\b[ADEFIJLMNOSTWYeilnosty][a-z])"
"""What a date may begin with: most places are passed over before the many ways of _PATTERN are tried."""


@lru_cache(maxsize=1)
def _dates() -> re.Pattern[str]:
    return quick(f"{_FIRST}(?:{_PATTERN})")


def find_dates(text: str, start: int, end: int, *, today: str = "", before: str = "") -> list[DateWords]:
    """Give the dates in `text[start:end]` (folded); `today` is the article's date as an ISO prefix.

    `before` is the date told last, from which 次年 and 同日 are counted.  The date of a report
    ('6月8日报道') is left out: it tells of the telling, not of the move.
    """
    found: list[DateWords] = []
    for match in _dates().finditer(text, start, end):
        if not _PRINTED.match(text, match.end()):
            left = match.start() + (3 if match[0][:3].lower() == "in " else 0)
            left += 6 if match[0][:6].lower() == "since " else 0
            iso = _counted(match, before) or resolve(match, today)
            found.append(DateWords(left, match.end(), iso))
            before = iso or before
    return found


def _counted(match: re.Match[str], before: str) -> str:
    """Resolve 次年, 同年, 同日 against the date told before; an empty text for other words."""
    words = match["yword"] or match["dword"] or ""
    if words in ("同日", "同一天", "届时") or (words in ("当日", "当天") and len(before) == 10):
        return before
    if words not in ("次年", "翌年", "同年") or not before[:4].isdecimal():
        return ""
    return _iso(int(before[:4]) + (words != "同年"), match["month"], match["day"])


def resolve(match: re.Match[str], today: str) -> str:
    """Give the ISO prefix of one match of the pattern, or an empty text."""
    part = match.groupdict()
    now = _day(today)
    if part["iso"]:
        return str(part["iso"])
    if part["minguo"]:
        return _iso(int(part["minguo"][2:-1]) + 1911, part["mm"], part["md"])
    if part["year"]:
        return _iso(int(part["year"]), part["month"], part["day"])
    if part["ey"] or part["ey2"] or part["ey3"]:
        month = _month(part["em"] or part["em2"])
        return _iso(int(part["ey"] or part["ey2"] or part["ey3"]), month, part["ed"])
    if part["yword"]:
        shift = {"今年": 0, "去年": -1, "前年": -2, "明年": 1}.get(part["yword"])
        known = today[:4].isdecimal() and shift is not None
        return _iso(int(today[:4]) + (shift or 0), part["month"], part["day"]) if known else ""
    if now is None:
        return ""
    if part["m2"] or part["em"] or part["em2"]:
        return _near(now, part["m2"] or _month(part["em"] or part["em2"]), part["d2"] or part["ed"])
    if part["d3"]:
        return _iso(now.year, str(now.month), part["d3"])
    if part["day_of_week"]:
        return _last(now, part["day_of_week"])
    if part["vague"] and part["vague"][0] in "周星":
        return _last(now, part["vague"])
    return _relative(part["dword"] or part["wword"] or part["eword"] or "", part["wday"], now)


_WEEK = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def _last(now: date, words: str) -> str:
    """Give the latest day of that name, the day of the article included: news tells of what has been."""
    day = _WEEK.index(words[:3]) if words[:3] in _WEEK else "一二三四五六日".find(words[-1])
    return (now - timedelta(days=(now.weekday() - day) % 7)).isoformat()


def _day(today: str) -> date | None:
    return date.fromisoformat(today[:10]) if re.match(r"\d{4}-\d\d-\d\d", today) else None


def _month(name: str | None) -> str | None:
    return str([month[:3] for month in _MONTHS].index(name[:3]) + 1) if name else None


def _iso(year: int, month: str | None, day: str | None) -> str:
    if not month or not 1 <= number(month) <= 12:
        return f"{year:04d}"
    prefix = f"{year:04d}-{number(month):02d}"
    return f"{prefix}-{number(day):02d}" if day and 1 <= number(day) <= 31 else prefix


def _near(now: date, month: str | None, day: str | None) -> str:
    """A month without a year is the nearest one, in doubt the past: January told of 'December'."""
    ahead = number(month or "") - now.month
    year = now.year - 1 if ahead > 6 else now.year + 1 if ahead < -9 else now.year
    return _iso(year, month, day)


def _relative(words: str, weekday: str | None, now: date) -> str:
    days = {"昨": -1, "前": -2, "明": 1, "后": 2, "今": 0, "当": 0, "即": 0}
    english = {"yesterday": -1, "today": 0, "tomorrow": 1}
    low = words.lower()
    if low in english:
        return (now + timedelta(days=english[low])).isoformat()
    if words[:1] in days and words[-1:] in "日天晚早晨":
        return (now + timedelta(days=days[words[0]])).isoformat()
    step = -1 if "上" in words or "last" in low else 1 if "下" in words or "next" in low else 0
    unit = next((unit for key, unit in _UNITS.items() if key in low), "")
    if unit == "year":
        return f"{now.year + step:04d}"
    seasons = {"spring": 5, "summer": 8, "fall": 11, "autumn": 11, "winter": 12}
    season = next((month for name, month in seasons.items() if name in low), 0)
    if season:
        return f"{now.year - (step < 0 and now.month <= season) + (step > 0):04d}"
    if unit == "month" and "过去" not in words:
        months = now.year * 12 + now.month - 1 + step
        return f"{months // 12:04d}-{months % 12 + 1:02d}"
    if unit == "week" and weekday and "上上" not in words:
        monday = now - timedelta(days=now.weekday()) + timedelta(weeks=step)
        return (monday + timedelta(days="一二三四五六日".find(weekday.replace("天", "日")))).isoformat()
    return ""
