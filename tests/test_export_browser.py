"""The exported page in a real browser: the script switched, names pointed at, evidence lit, nothing to complain of."""

from __future__ import annotations

from pathlib import Path

from reader.document import Article, Paragraph, Source
from reader.export import Wish, render
from reader.export.from_json import from_json
from tests.browser import opened

CASE = Path(__file__).parent / "cases" / "export" / "article.html"
SHOWN = "document.querySelector('article').innerText"


def test_the_script_is_switched_names_have_cards_and_evidence_is_lit(tmp_path: Path) -> None:
    with opened(CASE, tmp_path) as page:
        assert page.until(f"{SHOWN}.includes('業內消息') && !{SHOWN}.includes('业内消息')")
        page.click("button[data-script=zh-Hans]")
        assert page.until(f"{SHOWN}.includes('业内消息') && !{SHOWN}.includes('業內消息')")
        pressed = "document.querySelector('button[data-script=zh-Hans]').getAttribute('aria-pressed')"
        assert page.run(pressed) == "true"
        page.ask("Input.dispatchKeyEvent", type="keyDown", key="t", text="t")
        assert page.until(f"{SHOWN}.includes('業內消息')")
        page.hover("#p2 .hant a.person")
        assert page.until("document.getElementById('card').innerText.includes('AI researcher')")
        page.hover("h1")
        assert page.until("document.getElementById('card').hidden")
        page.click("#move-1 a")
        assert page.until("document.querySelectorAll('#p2 .hant .lit').length > 0")
        assert page.run("document.querySelectorAll('#p3 .lit').length") == 0
        page.click("#p2 .sup")
        assert page.until("location.hash === '#note-2'")
        assert page.run("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
        assert page.complaints == []


def test_an_article_cannot_run_anything(tmp_path: Path) -> None:
    evil = "</script><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"
    kept = from_json(CASE.with_suffix(".json"))
    article = Article(Source(evil, title=evil), (*kept.article.paragraphs, Paragraph(evil)))
    path = tmp_path / "evil.html"
    path.write_text(str(render(article, (), "html", Wish())[".html"]), "utf-8")
    with opened(path, tmp_path / "profile") as page:
        assert page.run("document.title") == evil
        assert page.run("document.images.length") == 0
        assert page.complaints == []
