"""Lines of terminal cells by the rules of kinsoku: what may begin a line, end it, or be torn."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len, get_character_cell_size

from reader.typeset import INVISIBLE, NOT_AT_END, NOT_AT_START, PLAIN, cells, fit, wrap

CASES = Path(__file__).parent / "cases" / "typeset"


def cases(name: str) -> list[dict[str, str]]:
    return yaml.load((CASES / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


@pytest.mark.parametrize("case", cases("wrap.yaml"), ids=lambda case: case["why"])
def test_lines(case: dict[str, str]) -> None:
    assert [case["text"][a:b] for a, b in wrap(case["text"], int(case["width"]))] == case["lines"]


@pytest.mark.parametrize("case", cases("fit.yaml"), ids=lambda case: f"{case['text']}-{case['width']}")
def test_a_cut_is_marked_where_the_mark_fits(case: dict[str, str]) -> None:
    assert fit(case["text"], int(case["width"])) == case["fitted"]


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("AI", 2),
        ("人工", 4),
        ("，", 2),
        ("…", 1),
        ("—", 1),
        ("e\u0301", 1),
        ("ｱ", 1),
        ("Ａ", 2),
        ("\u200b\u2060\ufeff\u00ad", 0),
        ("\u0301", 0),
        ("\n\x1b", 0),
        ("🙂", 2),
        ("한글", 4),
    ],
)
def test_cells(text: str, width: int) -> None:
    assert cells(text) == width


def test_marks_that_begin_are_not_marks_that_end() -> None:
    assert not NOT_AT_START & NOT_AT_END
    assert set("，。、；：？！）」』】》”’…—") <= NOT_AT_START
    assert set("（「『【《“‘") <= NOT_AT_END


CJK = "人才爭奪戰一個夏天"
NEWS = st.text(CJK + "，。」》）「《（、——… abcXY19%$-.'\u0301\u200b𠮷Ａ", max_size=60)
WIDTHS = st.integers(4, 30)


@given(st.one_of(NEWS, st.text(max_size=60)), st.integers(-1, 30))
@example("\u0301" * 9, 4)
@example("人" + " " * 20 + "，", 4)
def test_lines_are_in_order_and_only_blanks_lie_between(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert lines
    edges = [0, *(edge for line in lines for edge in line), len(text)]
    assert edges == sorted(edges)
    assert all(set(text[a:b]) <= {" "} for a, b in zip(edges[::2], edges[1::2], strict=True))
    assert not text or all(a < b for a, b in lines)


@given(st.one_of(NEWS, st.text(max_size=60)), WIDTHS)
def test_no_line_is_wider_than_the_page(text: str, width: int) -> None:
    assert all(cells(text[a:b]) <= width for a, b in wrap(text, width))


@given(NEWS, WIDTHS)
def test_lines_hold_as_much_as_they_can(text: str, width: int) -> None:
    """The next line's beginning, up to its first allowed break, would not have fitted on this one."""
    lines = wrap(text, width)
    for (start, _), (following, end) in pairwise(lines):
        first = next((place for place in range(following + 1, end) if allowed(text, start, place)), end)
        if allowed(text, start, following) and (first == len(text) or allowed(text, start, first)):
            assert cells(text[start:first]) > width


def allowed(text: str, start: int, place: int) -> bool:
    """Say by the rules whether a line from `start` may end before `place`, blanks aside."""
    before, after = text[start:place].rstrip(" ")[-1:], text[place:].lstrip(" ")[:1]
    if after in NOT_AT_START or before in NOT_AT_END or not (cells(after) and cells(text[place])):
        return False
    if re.search(r"\d,$", text[start:place]) and text[place].isdigit():
        return False
    word = re.compile(r"[-'’_./@&+:%$#~=\w]", re.ASCII)
    return not (word.match(text[place - 1]) and word.match(text[place]))


@given(NEWS, WIDTHS)
@example("甲乙 ，丙", 6)
@example("甲 （ 乙丙", 6)
@example("、 \u0301、", 4)
def test_a_rule_is_broken_only_where_the_line_has_no_allowed_break(text: str, width: int) -> None:
    lines = wrap(text, width)
    for (start, end), (following, _) in pairwise(lines):
        if not allowed(text, start, following) and text[start:end].strip(" "):
            assert not [place for place in range(start + 1, end + 1) if allowed(text, start, place)]


@given(st.lists(st.one_of(st.from_regex(r"[a-zA-Z0-9]{1,8}", fullmatch=True), st.text(CJK, max_size=9))))
def test_latin_words_stay_whole_where_they_fit(parts: list[str]) -> None:
    text = " ".join(parts)
    breaks = {start for start, _ in wrap(text, 8)} | {end for _, end in wrap(text, 8)}
    for word in re.finditer(r"[a-zA-Z0-9]+", text):
        assert not breaks & set(range(word.start() + 1, word.end()))


@given(st.text(st.sampled_from("aé人e\u0301\u0302"), min_size=20, max_size=60), WIDTHS)
def test_a_combining_mark_never_begins_a_line_after_the_first(text: str, width: int) -> None:
    assert all(cells(text[start]) for start, _ in wrap(text, width)[1:])


@given(st.one_of(NEWS, st.text()), st.integers(-2, 40), st.sampled_from(["…", "...", ""]))
def test_fit_never_passes_the_width_and_leaves_alone_what_fits(text: str, width: int, mark: str) -> None:
    fitted = fit(text, width, ellipsis=mark)
    assert cells(fitted) <= max(width, 0)
    if cells(text) <= width:
        assert fitted == text
    elif fitted:
        assert fitted.endswith(mark)
        assert text.startswith(fitted.removesuffix(mark))


@given(st.text(st.characters(exclude_characters=[chr(code) for code in INVISIBLE], codec="utf-8")))
def test_cells_are_those_that_rich_and_textual_count(text: str) -> None:
    """Joiners, variation selectors and soft hyphens aside, which are left out when text is painted."""
    assert cells(text) == cell_len(text)


def test_widths_known_without_rich_are_those_that_rich_gives() -> None:
    known = [*PLAIN, *map(chr, range(0x4E00, 0xA000))]
    assert [cells(character) for character in known] == [*map(get_character_cell_size, known)]
