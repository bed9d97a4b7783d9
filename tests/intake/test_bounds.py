"""No file fills the memory, stops the clock, or brings anything but an article or one sentence."""

from __future__ import annotations

import unicodedata
import zlib
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import intake
from reader.intake.formats import limits, pdf
from reader.wording import Fault
from tests.examples import examples
from tests.intake import made
from tests.intake.pages import pages
from tests.intake.test_formats import FIRST, TestDocx, TestMail

ENDINGS = ("txt", "md", "html", "htm", "mhtml", "eml", "mbox", "epub", "docx", "pdf", "")
BOMB = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><package>&b;</package>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><package>&a;</package>'


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the limits so low that a test need not be large."""
    for name in ("UNPACKED", "MARKUP", "CHARACTERS"):
        monkeypatch.setattr(limits, name, 20_000)
    monkeypatch.setattr(limits, "MEMBERS", 8)
    monkeypatch.setattr(limits, "PAGES", 3)


@pytest.mark.parametrize("name", ["a.html", "a.epub"])
def test_nesting_is_bounded(name: str) -> None:
    deep = "<div>" * 600 + FIRST
    with pytest.raises(Fault, match="nested more than"):
        intake.from_bytes(made.epub([deep]) if name == "a.epub" else deep.encode(), name=name)


@pytest.mark.parametrize(
    "page",
    [
        "<p>" * 100_001,
        f"<p {' '.join(f'a{n}' for n in range(300))}>",
        f"<p ={'<!--'}> <p b='>' {' '.join(f'a{n}=1' for n in range(300))}>",
    ],
)
def test_elements_and_attributes_are_bounded(page: str) -> None:
    with pytest.raises(Fault, match="which no page has"):
        intake.from_bytes((page + FIRST).encode(), name="a.html")


def test_paragraphs_left_open_and_scripts_are_no_nesting() -> None:
    page = "".join(f"<p><a name={n}>第{n}段的話說完了。<li>" for n in range(700))
    page += f"<script>{'<div>' * 700}</script>"
    assert len(intake.from_bytes(page.encode(), name="a.html").paragraphs) >= 700


@pytest.mark.usefixtures("small")
def test_size_is_counted_while_reading_and_not_believed() -> None:
    data = bytearray(made.epub([f"<p>{FIRST * 2000}</p>"]))
    with pytest.raises(Fault, match="more than an article may"):
        intake.from_bytes(bytes(data), name="a.epub")
    for at in range(len(data)):
        if data[at : at + 4] == b"PK\x01\x02":  # a directory that says each member has ten bytes
            data[at + 24 : at + 28] = (10).to_bytes(4, "little")
    with pytest.raises(Fault, match=r"damaged|more than"):
        intake.from_bytes(bytes(data), name="a.epub")


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("what", ["html", "docx", "members", "pdf"])
def test_each_limit_is_one_sentence(what: str) -> None:
    data = {
        "html": lambda: f"<p>{FIRST * 300}</p>".encode(),
        "docx": lambda: TestDocx().make(),
        "members": lambda: made.packed({"word/document.xml": "", **{str(n): "" for n in range(9)}}),
        "pdf": lambda: made.pdf([[(72, 700, 12, FIRST)]] * 4),
    }[what]()
    with pytest.raises(Fault, match="more than") as caught:
        intake.from_bytes(data, name=f"a.{what}")
    assert caught.value.code == 1


def test_a_pdf_that_unfolds_or_draws_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pypdf")
    page = [(72, 700 - n, 12, FIRST) for n in range(60)]
    few = made.pdf([page])
    assert intake.from_bytes(few, name="a.pdf").paragraphs
    for limit, most in (("DRAWING", 1_000), ("OPERATORS", 100)):
        with monkeypatch.context() as patch:
            patch.setattr(limits, limit, most)
            with pytest.raises(Fault, match="more than"):
                intake.from_bytes(few, name="a.pdf")
    bomb = b"BT (a) Tj ET " * (6 << 20)
    with pytest.raises(Fault, match=r"Limit reached|more than"):
        intake.from_bytes(drawn(bomb), name="a.pdf")


def test_a_pdf_that_takes_too_long_is_shown_as_far_as_it_was_read(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pypdf")
    pages = made.pdf([[(72, 700, 12, f"{FIRST}{part}")] for part in "甲乙丙"])
    clock = iter([0.0, *[0.1] * 100_000])
    monkeypatch.setattr(limits, "DRAWN", 1.0)
    monkeypatch.setattr(pdf.time, "thread_time", lambda: next(clock))
    assert intake.from_bytes(pages, name="a.pdf").remarks == ()
    steps = len([*clock])
    used = 100_001 - steps
    late = iter([*[0.0] * (used // 2), *[9.0] * used])
    monkeypatch.setattr(pdf.time, "thread_time", lambda: next(late))
    (remark,) = intake.from_bytes(pages, name="a.pdf").remarks
    assert "the first 1 of 3 pages" in remark
    late = iter([0.0, *[9.0] * used])
    with pytest.raises(Fault, match=r"The first page of a\.pdf takes more than 1 s"):
        intake.from_bytes(pages, name="a.pdf")


def drawn(content: bytes) -> bytes:
    """Give a PDF of one page that is drawn so, packed."""
    packed = zlib.compress(content, 9)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
        b"<</Filter/FlateDecode/Length %d>>stream\n%b\nendstream" % (len(packed), packed),
    ]
    whole = b"%PDF-1.4\n" + b"".join(b"%d 0 obj%b endobj\n" % each for each in enumerate(objects, 1))
    return whole + b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n0\n%%EOF"


@pytest.mark.parametrize("package", [BOMB, OUTSIDE])
def test_entities_are_refused(package: str) -> None:
    data = made.packed({"META-INF/container.xml": made.CONTAINER, "OEBPS/book.opf": package})
    with pytest.raises(Fault, match="entities of its own"):
        intake.from_bytes(data, name="a.epub")


def test_other_archives_are_named() -> None:
    with pytest.raises(Fault, match="neither EPUB nor DOCX"):
        intake.from_bytes(made.packed({"a.txt": FIRST}), name="a.zip")


def test_what_a_page_says_of_itself_cannot_command_a_terminal() -> None:
    page = f'<title>一二三四五六\x1b[31m七</title><meta name="author" content="甲\x9b乙\u202e"><p>{FIRST}\x1b[2J&#27;&#155;</p>'
    article = intake.from_bytes(page.encode(), name="a.html")
    for text in (article.source.title, article.source.author, *(one.text for one in article.paragraphs)):
        assert not any(unicodedata.category(c) in ("Cc", "Cf", "Cs") for c in text), text


@pytest.fixture(scope="module")
def whole() -> dict[str, bytes]:
    """Give a good file of each format."""
    return {
        "epub": made.epub([f"<h1>一</h1><p>{FIRST}</p>"]),
        "docx": TestDocx().make(),
        "pdf": made.pdf([[(72, 700, 12, FIRST)]]),
        "eml": bytes(TestMail().make(plain=FIRST, html=f"<p>{FIRST}</p>")),
        "html": next(pages()).data,
    }


def harmless(data: bytes, name: str) -> None:
    """Open a file, and see to it that nothing comes of it but an article or a sentence."""
    try:
        article = intake.from_bytes(data, name=name)
    except Fault as fault:
        assert str(fault)  # noqa: PT017  (either outcome is right)
        return
    source = article.source
    told = (source.title, source.author, source.publisher, source.date, source.address)
    for text in (*told, *(one.text for one in article.paragraphs)):
        assert not any(unicodedata.category(c) in ("Cc", "Cs") for c in text)
    assert article.paragraphs
    assert len(article.places) == len(article.steps)


MARKS = [
    b"%PDF-1.4\n",
    b"PK\x03\x04",
    b"<html>",
    b"From: a\nSubject: b\n\n",
    b"---\na: b\n---\n",
    b"Feed: a\nTitle: b\nDate: c\n\n",
]


@given(st.binary(max_size=400), st.sampled_from(["", *MARKS]), st.sampled_from(ENDINGS))
@examples(3)
def test_any_bytes(data: bytes, mark: bytes | str, ending: str) -> None:
    harmless(bytes(mark or b"") + data, f"a.{ending}")


@given(st.data())
@examples(2.5)
def test_good_files_damaged_anywhere(whole: dict[str, bytes], data: st.DataObject) -> None:
    ending = data.draw(st.sampled_from(sorted(whole)))
    content = bytearray(whole[ending])
    for place, byte in data.draw(
        st.lists(st.tuples(st.integers(0, len(content) - 1), st.integers(0, 255)), max_size=8)
    ):
        content[place] = byte
    harmless(bytes(content[: data.draw(st.integers(0, len(content)))]), f"a.{ending}")


TAGS = st.sampled_from(
    "<p> </p> <div> </div> <br> <a> </a> <table> <tr> <td> <!-- --> <pre> </pre> <b> <img> <figcaption> &nbsp; <ruby> <rt> <h1> </h1> <script> <body> <html hidden>".split()
)


@given(st.lists(TAGS | st.text(st.sampled_from("甲乙。，\n \u3000\x00\x1b\xa0圖"), max_size=9), max_size=40))
def test_any_markup(pieces: list[str]) -> None:
    harmless("".join(pieces).encode(), "a.html")


def test_a_path_that_leads_out_of_the_book_leads_nowhere() -> None:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr(
            "META-INF/container.xml", made.CONTAINER.replace("OEBPS/book.opf", "../../etc/passwd")
        )
    with pytest.raises(Fault, match="damaged"):
        intake.from_bytes(file.getvalue(), name="META-INF.epub")
