"""Where paragraphs begin and end in plain text, and which are headings and captions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

TYPE_CHECKING = False
if TYPE_CHECKING:  # the first page is cut before records can be imported: they take 30 ms, typing takes 12
    from reader.document import Paragraph

FINAL = frozenset("。！？!?；;：:…”」』）)》.,，、~～—")
"""Marks that end a sentence or clause; a heading has none of them at its end."""

NO_HEADING = FINAL.difference("？?！!”」』）)》")
"""Those of them that no heading has; a question may be one, and so may what is quoted."""

SENTENCE_END = frozenset("。！？!?…”」』）)】:：")
JUDGED_LINES = 4000
"""Lines looked at to tell hard-wrapped text from one paragraph a line."""

FULL_LINE, COUNTED_LINE = 0.8, 0.95
"""A wrapped line is at least this share as wide as the widest one, or as long, where characters were counted."""

LEAST_WIDTH = 24
"""Columns of wrapped lines, at least."""

HEADING_WIDTH = 80
CAPTION_WIDTH = 160
TEXT_WIDTH = 50
"""Columns: the most of a heading, the most of a caption, the least of a line that must be text."""

LONG = max(HEADING_WIDTH, CAPTION_WIDTH // 2)
"""Characters of which neither a heading nor a caption has more."""

UNSETTLED = 4
"""Paragraphs at the end of a beginning that are left out: what they are depends on those that follow."""

MARKDOWN = re.compile(r"#{1,6}[ \t\u3000]+(.*)")
RULE = re.compile(r"[=\-_*＊—~ ]{3,}$")
MARKS = "#=-_*＊—~ "
"""What MARKDOWN and RULE begin with."""

LIST = re.compile(r"[-*+•·●■◆>|]\s|[(（]?[0-9A-Za-z一二三四五六七八九十]{1,3}[)）.、]|[①-⑳]")
CAPTION = re.compile(
    r"[▲△▼▽]|[(（【\[]?(?:圖片|图片|圖源|图源|圖為|图为|照片|資料圖|资料图|資料圖片|资料图片|配圖|配图|圖表|图表"
    r"|攝影|摄影|供圖|供图|圖說|图说|视频截图|視頻截圖|影片截圖|(?:圖|图|表)\s*[0-9０-９一二三四五六七八九十]*)"
    r"(?:來源|来源|版權|版权|提供)?\s*[:：/／]"
)
CREDIT = re.compile(
    r"(?:[\s/／】)）(（]|記者|记者)[^，。,]{0,12}[攝摄][)）]?$|[(（/／](?:資料圖片?|资料图片?)[)）]?$"
    r"|^(?:本[報报]系?|[^，。,]{0,4}社)?(?:資料|资料)(?:[圖图照]片?|庫)$|[\s。](?:圖|图)[/／][^，。,]{2,16}$"
)
AGENCY = re.compile(
    r"^[^。！？]{0,45}。?[(（](?:(?:美聯|美联|法新|歐新|欧新|路透|新華|新华|中新|中央|彭博)社?|[^，。（()）]{0,6}(?:資料|资料|檔案|档案)[圖图照]片?"
    r"|(?:網上|網路|网络|網絡)圖?图?片?|受[訪访]者提供|[^，。（()）]{2,6}[製制][圖图]|(?:翻攝|翻摄|取自|示意[圖图])[^，。（()）]{0,16}"
    r"|AP|AFP|Reuters|Getty Images)(?:提供)?[)）]$"
)
"""One sentence, or none, and in brackets who made the picture."""

SHOWS = re.compile(
    r"(?:[圖图](?:為|为)|(?:Photo|Image|Picture)(?: by| credit| courtesy)?\s*[:：]|示意[圖图]。)[^。！？]{2,50}。?$"
)


def split(text: str, seen: str = "") -> tuple[Paragraph, ...]:
    """Split text with line feeds into paragraphs, in linear time; empty ones are left out.

    `seen` is the text before it was repaired, if lines were wrapped then: repairs make them uneven.
    """
    texts = [block for _, block in blocks(text.split("\n"), seen.split("\n"))]
    return tuple(paragraph for paragraph in kinds(texts) if paragraph)


def blocks(lines: Sequence[str], seen: Sequence[str] = ()) -> Iterator[tuple[int, str]]:
    """Give each paragraph's text and the number of its first line; none of them is empty.

    A paragraph is one line, or several joined where a program wrapped them; `seen` are the lines as
    they were then, where they are as many.
    """
    shown = seen if len(seen) == len(lines) else lines
    measure, least = next(((one, full) for one in (width, len) if (full := _full(shown, one))), (width, None))
    if least is None:
        yield from ((number, block) for number, line in enumerate(lines) if (block := line.strip()))
        return
    blanks = any(not line.strip() for line in islice(lines, 1, len(lines) - 1))
    held: list[str] = []
    for number, line in enumerate(lines):
        stripped = line.strip()
        if held and (not stripped or _begins(line, stripped)):
            yield number - len(held), join(held)
            held = []
        if stripped:
            held.append(stripped)
            ends = measure(shown[number].strip()) < least
            if ends and (not blanks or MARKDOWN.match(stripped) or stripped[-1] in SENTENCE_END):
                yield number + 1 - len(held), join(held)
                held = []
    if held:
        yield len(lines) - len(held), join(held)


def join(lines: Iterable[str]) -> str:
    """Join wrapped lines: Chinese directly, words of other scripts with a blank between."""
    joined = ""
    parts: list[str] = []
    for line in lines:
        if joined and _latin(joined[-1]) and _latin(line[0]) and joined[-1] != "-" and not _cut(joined, line):
            parts.append(" ")
        parts.append(line)
        joined = line
    return "".join(parts)


def _cut(line: str, following: str) -> bool:
    """Tell whether a number of Chinese text was cut by the end of a line."""
    number = line[-1] in "0123456789.," and following[0] in "0123456789.,%"
    return number and line[-2:-1] != " " and not (line + following).isascii()


def width(line: str) -> int:
    """Give the columns of a line: two a Chinese character, one a letter (its length in GB18030)."""
    return len(line) if line.isascii() else len(line.encode("gb18030", "replace"))


def _latin(character: str) -> bool:
    """Tell whether a word of a script with blanks may go on across this character."""
    return character.isascii() or "\u00c0" <= character < "\u2000"


def _begins(line: str, stripped: str) -> bool:
    """Tell whether a line shows by itself that a paragraph begins: indented, heading, caption, list."""
    return line[0] in " \t\u3000" or bool(
        MARKDOWN.match(stripped) or CAPTION.match(stripped) or LIST.match(stripped)
    )


def _full(lines: Sequence[str], measure: Callable[[str], int]) -> float | None:
    """Give the least width of lines that were wrapped, or None where each line is a paragraph.

    Wrapped text shows itself by lines that have another line right below, are nearly all about
    equally wide, and mostly stop in the middle of a sentence.  Programs that know no columns count
    characters: then `measure` is len.
    """
    found: list[tuple[int, bool]] = []  # width, and whether a sentence goes on
    for line, following in islice(zip(lines, islice(lines, 1, None), strict=False), JUDGED_LINES):
        stripped = line.strip()
        below = following.strip()
        if not stripped or not below or _begins(following, below) or len(stripped) > 200:
            if len(stripped) > 200:
                return None
            continue
        found.append((measure(stripped), stripped[-1] not in SENTENCE_END))
    full = max((wide for wide, _ in found), default=0)
    least = full * (FULL_LINE if measure is width else COUNTED_LINE)
    found = [one for one in found if one[1] or one[0] >= least]  # others end a paragraph
    wide = sum(one >= least for one, _ in found)
    if len(found) < 3 or full < (LEAST_WIDTH if measure is width else LEAST_WIDTH // 2):
        return None
    if wide < 0.7 * len(found) or sum(goes_on for _, goes_on in found) < 0.6 * len(found):
        return None
    return least


def kinds(texts: Sequence[str]) -> Iterator[Paragraph | None]:
    """Make paragraphs of texts, by what `told` tells."""
    from reader.document import Kind, Paragraph

    known = {kind.value: kind for kind in Kind}
    return (Paragraph(one[0], known[one[1]]) if one else None for one in told(texts))


def told(texts: Sequence[str]) -> Iterator[tuple[str, str] | None]:
    """Tell headings and captions from text, each by itself and by what stands around it.

    Each text comes with a value of Kind.  Rules of dashes or stars are no paragraphs: None stands for them.
    """
    long_text = [len(text) >= TEXT_WIDTH or text[-1] in FINAL or width(text) >= TEXT_WIDTH for text in texts]
    for number, text in enumerate(texts):
        if len(text) > LONG and text[0] not in MARKS:  # most are, and it takes a tenth of the time
            yield text, "text"
            continue
        below = texts[number + 1] if number + 1 < len(texts) else ""
        marked = MARKDOWN.match(text)
        if RULE.match(text):
            yield None
        elif marked and (words := marked[1].rstrip("#").rstrip(" \t\u3000")):
            yield words, "heading"
        elif is_caption(text):
            yield text, "caption"
        elif len(below) >= 3 and not below.strip("=") and width(text[:HEADING_WIDTH]) < HEADING_WIDTH:
            yield text, "heading"
        else:
            heading = _may_be_heading(text) and _leads(texts, long_text, number)
            yield text, "heading" if heading else "text"


def is_caption(text: str) -> bool:
    """Tell whether a line names a picture or who took it."""
    if len(text) > CAPTION_WIDTH // 2:
        return False
    if CAPTION.match(text) or SHOWS.match(text) or (text[-1] in ")）" and AGENCY.match(text)):
        return True
    return text[-1] not in "。！？" and bool(CREDIT.search(text))


def _may_be_heading(text: str) -> bool:
    return (
        2 <= len(text) <= HEADING_WIDTH
        and text[-1] not in NO_HEADING
        and width(text) <= HEADING_WIDTH
        and not LIST.match(text)
        and "。" not in text
        and not text.isdigit()
    )


def _leads(texts: Sequence[str], long_text: Sequence[bool], number: int) -> bool:
    """Tell whether running text follows within three paragraphs: lists and poems have no headings."""
    return any(
        long_text[below] and not _may_be_heading(texts[below])
        for below in range(number + 1, min(number + 4, len(texts)))
    )
