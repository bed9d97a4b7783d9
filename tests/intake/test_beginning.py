"""The beginning of a long text is what all of it begins with, whatever it is in and however it is damaged."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import intake
from reader.cli import opened
from reader.intake import encoding
from reader.intake.decode import decode, first_lines
from reader.intake.whole import HEAD, LONG
from reader.wording import Fault
from tests.intake.damage import converter

CLEAN = (Path(__file__).parents[1] / "cases/intake/clean.txt").read_text("utf-8")
LINES = [line for line in CLEAN.split("\n") if line.strip()]
ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "big5hkscs", "utf-16", "utf-16-le", "utf-32-be")


def long(text: str, coded: str = "utf-8") -> bytes:
    data = f"{text}\n".encode(coded, "ignore")
    return data * (LONG // len(data) + 1)


@pytest.mark.parametrize("coded", ENCODINGS)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_clean_beginning_is_that_of_the_whole(coded: str, end: str, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    text = f"{CLEAN}\n" * (LONG // len(CLEAN) + 1)
    file.write_bytes(text.replace("\n", end).encode(coded, "ignore"))
    head, whole = intake.beginning(file), intake.read(file)
    assert head is not None
    assert head.source.encoding == whole.source.encoding
    assert head.paragraphs == whole.paragraphs[: len(head.paragraphs)]


def test_a_damaged_one_is_repaired_and_knows_its_repairs(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(long(converter(CLEAN, marks=False)))
    head, whole = intake.beginning(file), intake.read(file)
    assert head is not None
    count = len(head.paragraphs)
    assert head.paragraphs == whole.paragraphs[:count]
    of_these = [
        step for step, place in zip(whole.steps, whole.places, strict=True) if place.paragraph < count
    ]
    assert of_these
    assert list(head.steps) == of_these
    assert len(head.places) == len(head.steps)
    assert all(place.paragraph < count for place in (*head.places, *head.offer_places))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("short.txt", CLEAN.encode()),
        ("page.html", b"<html><body>" + long("<p>" + LINES[1])),
        ("picture.txt", b"\x89PNG" + long(CLEAN)),
        ("archive.txt", b"PK\x03\x04" + long(CLEAN)),
        ("blank.txt", b"\n" * LONG),
        ("rules.txt", b"***\n\n" * LONG),
        ("few-lines.txt", b"a\nb\nc\n" + b"d" * LONG),
    ],
)
def test_other_files_have_no_beginning(name: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    assert intake.beginning(tmp_path / name) is None


@pytest.mark.parametrize("coded", ENCODINGS)
def test_of_one_line_there_is_a_beginning(coded: str, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes((LINES[1] * (LONG // len(LINES[1]))).encode(coded, "ignore"))
    head, whole = intake.beginning(file), intake.read(file)
    assert head is not None
    assert [whole.paragraphs[0].text.startswith(one.text) for one in head.paragraphs] == [True]


def test_what_cannot_be_read_has_none(tmp_path: Path) -> None:
    assert intake.beginning(tmp_path / "gone.txt") is None
    assert intake.beginning(tmp_path) is None
    assert intake.beginning("a\0b") is None


def test_an_encoding_asked_for_is_used(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(long(CLEAN, "gb18030"))
    head = intake.beginning(file, encoding="cp950")
    assert head is not None
    assert head.source.encoding == "cp950"
    assert head.paragraphs[0] == intake.read(file, encoding="cp950").paragraphs[0]
    with pytest.raises(Fault):
        intake.beginning(file, encoding="no such")


@given(
    st.lists(st.sampled_from(LINES), min_size=1, max_size=8), st.sampled_from(ENCODINGS), st.integers(0, 999)
)
@settings(max_examples=40)
def test_the_encoding_of_the_beginning_is_that_of_the_whole(lines: list[str], coded: str, more: int) -> None:
    data = "\n".join(lines * 60).encode(coded, "ignore") + b"\n" * (more % 3)
    name, mark = encoding.told(data[: encoding.SAMPLE])
    assert name == decode(data).encoding
    assert mark in (0, 2, 3, 4)


@given(
    st.text("甲乙丙\n \u0a0a\u0a00\u000a"),
    st.sampled_from(("utf-8", *encoding.WIDE, "gb18030")),
    st.integers(0, 3),
)
def test_bytes_are_cut_behind_a_line_feed(text: str, coded: str, more: int) -> None:
    data = text.encode(coded)
    cut = encoding.to_line_end(data + b"\xff" * more, coded)
    assert data.startswith(cut)
    assert cut.decode(coded) == text[: text.rfind("\n") + 1]


def test_no_more_is_decoded_than_asked_for() -> None:
    data = long(CLEAN)
    assert len(first_lines(data, HEAD).text.encode()) <= HEAD
    assert data.decode().startswith(first_lines(data, HEAD).text)


def test_a_command_begins_as_the_reader_wants_all_of_it_read(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(long(CLEAN, "gb18030"))
    asked = Namespace(file=str(file), encoding="gb18030")
    begun = opened.beginning(asked)
    assert begun is not None
    article, treatment = begun
    assert article.paragraphs == opened.opened(asked).article.paragraphs[: len(article.paragraphs)] != ()
    assert treatment.encoding == "gb18030"
    file.write_bytes(CLEAN.encode()[:300])
    assert opened.beginning(Namespace(file=str(file), encoding=None)) is None  # short: it is read at once
