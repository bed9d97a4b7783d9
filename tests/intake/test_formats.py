"""Books, documents, mail, feeds and Markdown: their paragraphs, and what they tell about themselves."""

from __future__ import annotations

import sys
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import pytest
import yaml
from docx import Document

from reader import intake
from reader.document import Article, Kind, Paragraph
from reader.intake.steps import revert
from reader.wording import Fault
from tests.intake import made

CASES = Path(__file__).parents[1] / "cases" / "formats"
FIRST = "青嵐科技今日宣布，研發副總林小雨（Xiaoyu Lin）升任技術長，九月一日生效，原技術長周明遠轉任顧問，任期一年。"
SECOND = (
    "林小雨說，團隊會把資源集中在邊緣運算，兩年之內，每一台裝置都能自己思考；市場反應平平，股價收盤小跌。"
)
SIMPLIFIED = "青岚科技今日宣布，研发副总林小雨升任技术长，九月一日生效，原技术长周明远转任顾问。"
TITLE = "青嵐科技換將"
HEAD = Paragraph(TITLE, Kind.HEADING)


def told(article: Article) -> tuple[str, ...]:
    source = article.source
    return source.title, source.author, source.publisher, source.date, source.address


def texts(article: Article) -> list[str]:
    return [one.text for one in article.paragraphs]


@pytest.mark.parametrize("case", yaml.load((CASES / "written.yaml").read_text("utf-8"), yaml.BaseLoader))
def test_text_formats(case: dict[str, object]) -> None:
    article = intake.from_bytes(str(case["text"]).encode(), name=str(case["name"]))
    found = [{one.kind.value: one.text} for one in article.paragraphs]
    assert found == case["paragraphs"]
    fields = ("title", "author", "publisher", "date", "address")
    assert {f: t for f, t in zip(fields, told(article), strict=True) if t} == case["told"]


class TestEpub:
    def test_chapters_follow_the_spine(self) -> None:
        chapters = [f"<h1>第一章</h1><p>{FIRST}</p>", f"<h1>第二章</h1><p>{SECOND}</p>"]
        data = made.epub(
            chapters, title=TITLE, author="王小明", date="2025-08-12T01:00:00Z", publisher="山海出版"
        )
        article = intake.from_bytes(data, name="-")
        assert article.paragraphs == (
            HEAD,
            Paragraph("第一章", Kind.HEADING),
            Paragraph(FIRST),
            Paragraph("第二章", Kind.HEADING),
            Paragraph(SECOND),
        )
        assert told(article) == (TITLE, "王小明", "山海出版", "2025-08-12", "")
        assert article.source.encoding == ""

    def test_ruby_and_line_ends_of_the_markup_are_no_text(self) -> None:
        body = "<p>林<ruby>小雨<rp>(</rp><rt>ㄒㄧㄠˇ ㄩˇ</rt><rp>)</rp></ruby>說，\n   好。&nbsp;真\u00ad的。</p>"
        assert texts(intake.from_bytes(made.epub([body]), name="a.epub")) == ["林小雨說，好。 真的。"]

    def test_a_protected_book_is_a_fault(self) -> None:
        rights = '<encryption><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></encryption>'
        data = made.packed({"META-INF/container.xml": made.CONTAINER, "META-INF/encryption.xml": rights})
        with pytest.raises(Fault, match="password"):
            intake.from_bytes(data, name="a.epub")


class TestDocx:
    def make(self, *, author: str = "王小明") -> bytes:
        document = Document()
        document.core_properties.title = TITLE
        document.core_properties.author = author
        document.add_paragraph(TITLE, style="Title")
        document.add_paragraph(FIRST)
        document.add_heading("市場", 2)
        document.add_paragraph("圖表 1 股價", style="Caption")
        document.add_table(1, 1).cell(0, 0).text = SECOND
        file = BytesIO()
        document.save(file)
        return file.getvalue()

    def test_styles_make_headings_and_captions(self) -> None:
        article = intake.from_bytes(self.make(), name="-")
        assert article.paragraphs == (
            HEAD,
            Paragraph(FIRST),
            Paragraph("市場", Kind.HEADING),
            Paragraph("圖表 1 股價", Kind.CAPTION),
            Paragraph(SECOND),
        )
        assert told(article) == (TITLE, "王小明", "", "", "")

    def test_a_row_of_short_cells_is_one_line_and_notes_stand_at_the_end(self) -> None:
        document = Document()
        document.add_paragraph(FIRST)
        table = document.add_table(2, 3)
        for cell, text in zip(table._cells, ("姓名", "原職", "新職", "林小雨", "研發副總", ""), strict=True):
            cell.text = text
        document.add_table(1, 2).cell(0, 1).text = SECOND
        file = BytesIO()
        document.save(file)
        data = made.with_footnote(file.getvalue(), "周明遠任技術長六年。")
        assert texts(intake.from_bytes(data, name="a.docx")) == [
            FIRST,
            "姓名 | 原職 | 新職",
            "林小雨 | 研發副總",
            SECOND,
            "周明遠任技術長六年。",
        ]

    def test_the_template_has_written_nothing(self) -> None:
        assert told(intake.from_bytes(self.make(author="python-docx"), name="a.docx"))[1] == ""


class TestPdf:
    def page(
        self, number: int, lines: list[tuple[float, float, float, str]]
    ) -> list[tuple[float, float, float, str]]:
        return [(72, 800, 9, f"山海日報 2025年8月12日 {number}版"), *lines, (290, 30, 9, f"- {number} -")]

    def lines(self, text: str, top: float, columns: int = 32) -> list[tuple[float, float, float, str]]:
        return [(72, top - 18 * n, 12, line) for n, line in enumerate(made.wrapped(text, columns))]

    def test_lines_are_joined_across_pages_and_running_heads_go(self) -> None:
        whole = f"\u3000\u3000{FIRST}"
        first = [(72, 740, 18, TITLE), *self.lines(whole[:32], 700)]
        rest = [*self.lines(whole[32:], 760), *self.lines(f"\u3000\u3000{SECOND}", 700)]
        about = {"Title": TITLE, "Author": "王小明", "CreationDate": "D:20250813093000+08'00'"}
        data = made.pdf([self.page(1, first), self.page(2, rest)], about=about)
        article = intake.from_bytes(data, name="-")
        assert article.paragraphs == (HEAD, Paragraph(FIRST), Paragraph(SECOND))
        assert told(article) == (TITLE, "王小明", "", "2025-08-13", "")
        assert article.source.encoding == ""

    def test_words_of_latin_script_keep_their_blanks_and_lose_their_hyphens(self) -> None:
        lines = [
            "The company said on Monday that its chief technology",
            "officer will leave; the new of-",
            "ficer comes from a rival.",
        ]
        data = made.pdf([[(72, 700 - 15 * n, 12, line) for n, line in enumerate(lines)]])
        wanted = "The company said on Monday that its chief technology officer will leave; the new officer comes from a rival."
        assert texts(intake.from_bytes(data, name="a.pdf")) == [wanted]

    def test_pieces_of_a_line_keep_the_blanks_that_the_page_shows_and_no_other(self) -> None:
        pieces = [(72, "2025"), (96, "年"), (108, "8"), (114, "月"), (126, " "), (129, "記者"), (153, "報導")]
        data = made.pdf([[*((left, 700, 12, text) for left, text in pieces), *self.lines(FIRST, 660)]])
        assert texts(intake.from_bytes(data, name="a.pdf"))[0] == "2025年8月 記者報導"

    def test_radicals_are_written_as_the_characters_they_look_like(self) -> None:
        day = (72, 740, 12, "2025年8⽉12⽇")
        data = made.pdf([[day, *self.lines(FIRST.replace("人", "⼈").replace("一", "⼀"), 700)]])
        article = intake.from_bytes(data, name="a.pdf")
        assert texts(article) == ["2025年8月12日", FIRST]
        assert article.source.date == "2025-08-12"
        assert {step.repair for step in article.steps} == {"radical"}

    def test_lines_of_two_columns_are_joined_column_by_column(self) -> None:
        def column(left: float, top: float, texts: list[str]) -> list[tuple[float, float, float, str]]:
            rows = [row for text in texts for row in made.wrapped(f"\u3000\u3000{text}", 17)]
            rows = [row for row in rows if row]
            shown = [(left + 24 * row.startswith("\u3000"), row.strip()) for row in rows]
            return [(x, top - 18 * n, 12, row) for n, (x, row) in enumerate(shown)]

        head = (72, 780, 18, TITLE)
        one, two = column(72, 740, [SIMPLIFIED, SECOND]), column(310, 740, [SECOND, FIRST, SIMPLIFIED])
        article = intake.from_bytes(made.pdf([[head, *one, *two]]), name="a.pdf")
        assert texts(article) == [TITLE, SIMPLIFIED, SECOND, SECOND, FIRST, SIMPLIFIED]

    def test_a_heading_of_two_lines_is_one(self) -> None:
        data = made.pdf([[(72, 780, 18, TITLE * 4), (72, 756, 18, TITLE), *self.lines(SECOND, 700)]])
        assert texts(intake.from_bytes(data, name="a.pdf")) == [TITLE * 5, SECOND]

    def test_pictures_alone_are_a_fault(self) -> None:
        with pytest.raises(Fault, match="OCR"):
            intake.from_bytes(made.pdf([[]]), name="a.pdf")

    def test_a_password_is_a_fault(self) -> None:
        from pypdf import PdfReader, PdfWriter

        writer = PdfWriter(clone_from=PdfReader(BytesIO(made.pdf([self.lines(FIRST, 700)]))))
        writer.encrypt("geheim", algorithm="RC4-128")
        file = BytesIO()
        writer.write(file)
        with pytest.raises(Fault, match="password"):
            intake.from_bytes(file.getvalue(), name="a.pdf")


class TestMail:
    def make(self, *, plain: str, html: str = "", charset: str = "gb18030") -> EmailMessage:
        message = EmailMessage()
        message["Subject"], message["From"] = TITLE, "王小明 <a@example.com>"
        message["Date"] = "Tue, 12 Aug 2025 09:30:00 +0800"
        message.set_content(plain, charset=charset)
        if html:
            message.add_alternative(html, subtype="html", charset="big5")
        return message

    @pytest.mark.parametrize("start", [b"", b"From a@example.com Tue Aug 12 09:30:00 2025\n"])
    def test_subject_sender_and_day(self, start: bytes) -> None:
        article = intake.from_bytes(start + bytes(self.make(plain=f"{FIRST}\n\n{SECOND}")), name="-")
        assert article.paragraphs == (HEAD, Paragraph(FIRST), Paragraph(SECOND))
        assert told(article) == (TITLE, "王小明", "", "2025-08-12", "")
        assert article.source.encoding == "gb18030"

    def test_a_page_is_read_where_the_plain_part_only_points_to_it(self) -> None:
        message = self.make(plain="請以網頁檢視", html=f"<p>{FIRST}</p><p>{SECOND}</p>")
        assert texts(intake.from_bytes(bytes(message), name="a.eml")) == [TITLE, FIRST, SECOND]

    def test_bytes_as_they_are_in_the_head(self) -> None:
        data = f"Subject: {TITLE}\nFrom: 王小明 <a@example.com>\n\n{FIRST}\n".encode("big5")
        article = intake.from_bytes(data, name="a.eml")
        assert told(article)[:2] == (TITLE, "王小明")
        assert texts(article) == [TITLE, FIRST]

    def test_a_wrong_charset_gives_way(self) -> None:
        data = b"Subject: x\nContent-Type: text/plain; charset=big5\nContent-Transfer-Encoding: 8bit\n\n"
        assert texts(intake.from_bytes(data + SIMPLIFIED.encode("gb18030"), name="a.eml")) == [
            "x",
            SIMPLIFIED,
        ]

    def test_an_attachment_is_read_where_the_letter_is_empty(self) -> None:
        message = self.make(plain="\n")
        message.add_attachment(
            TestDocx().make(), maintype="application", subtype="msword", filename="文.docx"
        )
        assert FIRST in texts(intake.from_bytes(bytes(message), name="a.eml"))

    def test_flowing_lines_are_joined_and_the_signature_goes(self) -> None:
        head = b"Subject: x\nContent-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\n\n"
        body = f"{FIRST[:9]} \n{FIRST[9:]}\n\n{SECOND}\n\n-- \n王小明\n分機 1234\n"
        assert texts(intake.from_bytes(head + body.encode(), name="a.eml")) == ["x", FIRST, SECOND]

    def test_what_a_letter_quotes_loses_its_marks_and_its_wrapped_lines(self) -> None:
        lines = [SECOND[at : at + 14] for at in range(0, len(SECOND), 14)]
        quoted = "".join(f"> {line}\n" for line in lines) + f">\n>> {FIRST}\n"
        message = self.make(plain=f"請看下文。\n{quoted}\n再聯絡。\n")
        read = texts(intake.from_bytes(bytes(message), name="a.eml"))
        assert read == [TITLE, "請看下文。", SECOND, FIRST, "再聯絡。"]

    def test_a_page_that_an_older_browser_saved_is_a_page(self) -> None:
        page = EmailMessage()
        page["From"], page["Subject"] = "<Microsoft Internet Explorer 5>", "x"
        page.set_content(
            f"<title>{TITLE}</title><div id=nav><a href=1>menu</a></div><h1>{TITLE}</h1><div><p>{FIRST}</p><p>{SECOND}</p></div>",
            subtype="html",
        )
        page["Content-Location"] = "https://news.example.com/1"
        article = intake.from_bytes(bytes(page), name="a.mht")
        assert texts(article) == [TITLE, FIRST, SECOND]
        assert told(article) == (TITLE, "", "", "", "https://news.example.com/1")

    def test_a_page_saved_with_all_that_belongs_to_it(self) -> None:
        page = EmailMessage()
        page["Snapshot-Content-Location"], page["Subject"] = "https://news.example.com/1", "x"
        page.set_content(
            f"<title>{TITLE}</title><h1>{TITLE}</h1><div><p>{FIRST}</p><p>{SECOND}</p></div>", subtype="html"
        )
        page.add_related(b"\x89PNG", maintype="image", subtype="png", cid="<1>")
        article = intake.from_bytes(bytes(page), name="a.mhtml")
        assert texts(article) == [TITLE, FIRST, SECOND]
        assert told(article) == (TITLE, "", "", "", "https://news.example.com/1")


def test_a_page_with_glosses_is_restored_and_its_repairs_have_places() -> None:
    damaged = "".join(
        f"青嵐{n}科技發(fā)布業(yè)績，經(jīng)濟學(xué)家說這個(gè)數(shù)字不錯。" for n in range(9)
    )
    article = intake.from_bytes(f"<h1>{TITLE}</h1><p>{damaged}</p>".encode(), name="a.html")
    assert article.paragraphs[1].text.startswith("青嵐0科技發布業績，經濟學家說這個數字不錯。")
    headed = intake.from_bytes(f"<title>企業(yè)數(shù)據</title><p>{damaged}</p>".encode(), name="a.html")
    assert headed.source.title == "企業數據"
    assert len(article.steps) == len(article.places) == 54
    for step, place in zip(article.steps, article.places, strict=True):
        assert place.paragraph == 1
        assert article.text(place) == step.inserted
    assert revert("\n".join(texts(article)), article.steps) == f"{TITLE}\n{damaged}"


@pytest.mark.parametrize(("module", "extra", "make"), [("pypdf", "pdf", TestPdf), ("docx", "docx", TestDocx)])
def test_a_missing_extra_is_named(
    module: str, extra: str, make: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = TestDocx().make() if extra == "docx" else made.pdf([[(72, 700, 12, FIRST)]])
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(Fault, match=rf'pip install "newsreader\[{extra}\]"'):
        intake.from_bytes(data, name="a")
