"""People whose names a guess took for a house, or for part of one: 何某辭任甲公司."""

from __future__ import annotations

import re

from reader.annotate.names.people.told_names import FAMILY, GIVEN

JOINED = re.compile(
    "(?:转投|加盟|入职|跳槽至|跳槽到|入伙|签约)(?:另一家|一家|知名)?(?:律所|外资所|内资所|私募|公募|券商|投行|车企|药企|球会|球队)$"
)


_DOES = re.compile(
    rf"(?P<who>[{FAMILY}]{GIVEN}{{1,2}}?)(?:辞任|辞去|卸任|离任|担任|出任|接任|升任|兼任|任(?![命免务期何意职教][^智])(?=.{{3}}))"
)
"""某某辞任公司, taken for a house."""


_IN_POST = re.compile("任(?![命免务期何意职教])[^，。；]{2,20}(?:长|书记|主任|主席|总裁|总经理)")


_A_NAME = re.compile(rf"[{FAMILY}]{GIVEN}{{1,2}}")


_OF_THE_COMPANY = re.compile(rf"(?P<who>[{FAMILY}]{GIVEN}{{2}})公司")


NAMED_AS = re.compile(rf"(?P<who>[{FAMILY}]{GIVEN}{{1,2}})为(?P<house>.{{3,}})")
"""任命某某|為|新岭通讯社总编辑, taken for one house."""


DECIDES = re.compile("(?:免去|解聘|聘任|任命|罢免|同意)$")
"""免去某某公司副總經理職務, and no house."""


_OFFICER = re.compile("(?:CEO|C[TFOM]O|总裁|总监|经理|董事长|行长|主席|主任|的)$")


_TAKES_OFFICE = re.compile("担任|出任|接任|升任|加盟|入职|辞任|辞去|离职|在(?:引领|带领|任内|接受)")


_ANY_HOUSE = re.compile("[司团行社台局部院会队店厂所校厅署委银]$")


def person_there(text: str, start: int, end: int) -> int:
    """Give where a person's name ends that was taken for a house; 0 where it is none.

    創始CEO某某某在, 工作17年的某某某擔任: three characters behind a post, a surname first.
    """
    words = text[start:end]
    does = _DOES.match(words) or (
        _OF_THE_COMPANY.fullmatch(words) if DECIDES.search(text, max(0, start - 4), start) else None
    )
    if does:
        return start + does.end("who")
    if _IN_POST.match(text, end) and _A_NAME.fullmatch(words) and not _ANY_HOUSE.search(words):
        return end
    named = len(words) == 3 and words[0] in FAMILY and not _ANY_HOUSE.search(words)
    posted = _OFFICER.search(text, max(0, start - 4), start) and _TAKES_OFFICE.match(text, end)
    return end if named and posted else 0
