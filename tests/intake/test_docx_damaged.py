"""A Word document of which a part is not as it should be: its text is read, or one sentence tells why not."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from reader import intake
from reader.document import Article
from reader.intake.formats import limits
from reader.wording import Fault
from tests.intake.test_formats import FIRST, SECOND, TITLE, TestDocx

Change = Callable[[bytes], bytes]

BOMB = (
    b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
    + b"]><a>&j;</a>"
)
CORE, RELATIONS, STYLES = "docProps/core.xml", "word/_rels/document.xml.rels", "word/styles.xml"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def related(*relations: str) -> Change:
    return lambda was: was.replace(b"</Relationships>", "".join(relations).encode() + b"</Relationships>")


def created(date: str) -> Change:
    return lambda was: re.sub(rb"(<dcterms:created[^>]*>)[^<]*", rb"\g<1>" + date.encode(), was)


def becomes(content: bytes) -> Change:
    return lambda was: content


def replaced(words: bytes, others: bytes) -> Change:
    return lambda was: was.replace(words, others, 1)


def changed(part: str, change: Change | None) -> Article:
    made = BytesIO()
    with ZipFile(BytesIO(TestDocx().make())) as whole, ZipFile(made, "w", ZIP_DEFLATED) as archive:
        assert part in {*whole.namelist(), "word/footnotes.xml"}
        for name in whole.namelist():
            if name != part or change:
                archive.writestr(
                    name, change(whole.read(name)) if name == part and change else whole.read(name)
                )
    return intake.from_bytes(made.getvalue(), name="a.docx")


DATES = ["", "zzz", "2025-13-45T99:99:99Z", "0000-00-00", "99999-01-01T00:00:00Z", "٢٠٢٥"]
DATES += ["2025-01-01T00:00:00+99:99", "9999-12-31T23:59:59-23:59", "0001-01-01T00:00:00+23:00"]


@pytest.mark.parametrize("date", DATES)
def test_a_date_that_is_none_costs_nothing_else(date: str) -> None:
    article = changed(CORE, created(date))
    assert [one.text for one in article.paragraphs][:2] == [TITLE, FIRST]
    assert (article.source.title, article.source.author) == (TITLE, "王小明")
    assert not article.remarks


def test_properties_of_another_kind_tell_nothing() -> None:
    article = changed(CORE, becomes(b"<a/>"))
    assert [one.text for one in article.paragraphs][:2] == [TITLE, FIRST]
    assert article.source.author == ""


BESIDE: dict[str, tuple[str, Change | None]] = {
    "properties cut off": (CORE, becomes(b"<a")),
    "properties that are a bomb": (CORE, becomes(BOMB)),
    "properties of zeros": (CORE, becomes(b"\0" * 100)),
    "no properties where they should be": (CORE, None),
    "relations cut off": (RELATIONS, becomes(b"<a")),
    "a relation in a circle": (RELATIONS, replaced(b"styles.xml", b"document.xml")),
    "a relation out of the document": (RELATIONS, replaced(b"styles.xml", b"../../../etc/passwd")),
    "a relation to nothing": (RELATIONS, replaced(b'Target="styles.xml"', b'Target=""')),
    "a relation without an end": (RELATIONS, replaced(b'Target="styles.xml"', b"")),
    "notes that are not there": (RELATIONS, related(f'<Relationship Id="n" Type="{KIND}/footnotes" Target="n.xml"/>')),
    "no relations of the whole": ("_rels/.rels", None),
    "no types of its parts": ("[Content_Types].xml", None),
    "types that are a bomb": ("[Content_Types].xml", becomes(BOMB)),
    "no styles": (STYLES, None),
    "styles of another kind": (STYLES, becomes(b"<a/>")),
    "settings cut off": ("word/settings.xml", becomes(b"<")),
}  # fmt: skip


@pytest.mark.parametrize("what", BESIDE)
def test_the_text_is_read_where_something_beside_it_is_damaged(what: str) -> None:
    article = changed(*BESIDE[what])
    assert [one.text for one in article.paragraphs] == [TITLE, FIRST, "市場", "圖表 1 股價", SECOND]
    assert "damaged beside its text" in "".join(article.remarks)


TEXT: dict[str, Change | None] = {
    "cut off": lambda was: was[:-30],
    "of another kind": becomes(b"<a/>"),
    "a bomb": becomes(BOMB),
    "nested too deeply": replaced(b"<w:body>", b"<w:body>" + b"<w:sdt>" * 50_000 + b"</w:sdt>" * 50_000),
    "not there": None,
}


@pytest.mark.parametrize("what", TEXT)
def test_of_a_text_that_is_damaged_itself_one_sentence_is_told(what: str) -> None:
    with pytest.raises(Fault, match=r"^a\.docx is "):
        changed("word/document.xml", TEXT[what])


def test_a_hundred_thousand_relations_are_passed_over() -> None:
    relations = (
        f'<Relationship Id="x{n}" Type="{KIND}/image" Target="http://a.b/{n}" TargetMode="External"/>'
        for n in range(100_000)
    )
    assert len(changed(RELATIONS, related(*relations)).paragraphs) == 5


def test_nothing_outside_the_document_is_read() -> None:
    def asking(was: bytes) -> bytes:
        asked = b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document'
        return was.replace(b"<w:document", asked, 1).replace(b"</w:t>", b"&e;</w:t>", 1)

    assert "root" not in "".join(one.text for one in changed("word/document.xml", asking).paragraphs)


def test_one_that_unpacks_to_more_than_may_be_is_told_before_it_is_opened(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = BytesIO(TestDocx().make())
    with ZipFile(made, "a", ZIP_DEFLATED) as archive:
        archive.writestr("word/media/large.bin", bytes(4 << 20))
    assert intake.from_bytes(made.getvalue(), name="a.docx").paragraphs
    monkeypatch.setattr(limits, "UNPACKED", 2 << 20)
    with pytest.raises(Fault) as fault:
        intake.from_bytes(made.getvalue(), name="a.docx")
    assert fault.value.key == "format_large"
