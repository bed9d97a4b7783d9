"""The commands as typed: what they print, what they say when something is wrong, how they leave."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.document import Quote, Source
from reader.intake import shifted
from reader.userdata import NoteStore
from tests.command import CHECKOUT, run, run_program, write_article

SAMPLE = CHECKOUT / "annotations" / "articles" / "ai-talent-summer-2025.txt"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    return write_article(tmp_path)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "read an article on the screen"),
        ("zh-Hant", "在畫面上閱讀文章"),
        ("zh-Hans", "在屏幕上阅读文章"),
    ],
)
def test_help_teaches_in_three_languages(language: str, words: str) -> None:
    code, output, _ = run("--language", language, "--help")
    assert code == 0
    assert words in output
    assert "newsreader article.txt" in output


@pytest.mark.parametrize("command", ["read", "show", "annotate", "export", "check"])
def test_each_command_has_its_help(command: str) -> None:
    code, output, _ = run(command, "--help")
    assert code == 0
    assert "--help" in output


def test_version() -> None:
    from reader import __version__

    assert run_program("--version")[:2] == (0, f"newsreader {__version__}\n")


@pytest.mark.parametrize(
    ("script", "second"),
    [
        ("original", "余家輝說，軟件更新了。"),
        ("traditional", "余家輝說，軟件更新了。"),
        ("simplified", "余家辉说，软件更新了。"),
        ("tw", "余家輝說，軟件更新了。"),
        ("hk", "余家輝説，軟件更新了。"),
    ],
)
def test_show_prints_a_paragraph_a_line(article: Path, script: str, second: str) -> None:
    code, output, _ = run("show", article, "--script", script)
    assert code == 0
    assert len(output.splitlines()) == 3
    assert output.splitlines()[1] == second


@pytest.mark.parametrize(
    ("text", "script", "shown"),
    [
        ("余家辉、于冬和郁亮用腾讯视频看视频。", ("tw",), "余家輝、于冬和郁亮用騰訊視頻看視頻。"),
        ("余家辉、于冬和郁亮用腾讯视频看视频。", ("tw", "--wording"), "余家輝、于冬和郁亮用騰訊視頻看影片。"),
        ("余家辉、于冬和郁亮用腾讯视频看视频。", ("hk",), "余家輝、于冬和郁亮用騰訊視頻看視頻。"),
        ("余家輝、于冬和郁亮用騰訊視頻看視頻。", ("simplified",), "余家辉、于冬和郁亮用腾讯视频看视频。"),
        ("扎克伯格和英伟达，由于冬天冷。", ("tw",), "祖克柏和輝達，由於冬天冷。"),
        ("祖克柏談輝達。", ("simplified",), "扎克伯格谈英伟达。"),
    ],
)
def test_names_never_break(tmp_path: Path, text: str, script: tuple[str, ...], shown: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, "utf-8")
    assert run("show", path, "--script", *script)[1] == shown + "\n"


def test_show_can_use_the_words_of_taiwan(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("这个软件在硬盘上。", "utf-8")
    assert run("show", path, "--script", "tw", "--wording")[1] == "這個軟體在硬碟上。\n"


def test_show_reads_standard_input() -> None:
    assert run_program("show", "-", stdin="新聞。".encode())[:2] == (0, "新聞。\n")


def test_annotate_prints_the_json_that_is_promised() -> None:
    code, output, _ = run("annotate", SAMPLE, "--format", "json")
    tree = json.loads(output)
    assert code == 0
    assert tree["version"] == 1
    assert {"source", "paragraphs", "entities", "mentions", "moves"} <= tree.keys()
    ids = {entity["id"] for entity in tree["entities"]}
    texts = [paragraph["text"] for paragraph in tree["paragraphs"]]
    assert {paragraph["kind"] for paragraph in tree["paragraphs"]} == {"text", "heading", "caption"}
    assert len(tree["mentions"]) > 100
    for mention in tree["mentions"]:
        assert texts[mention["paragraph"]][mention["start"] : mention["end"]] == mention["text"]
        assert mention["entity"] in ids
    assert len(tree["moves"]) >= 22
    for move in tree["moves"]:
        assert (move["person"] is None) != (move["group"] is None)
        assert move["person"] is None or move["person"] in ids
        assert move["from"] or move["to"]
        for post in filter(None, (move["from"], move["to"])):
            assert post["organization"] is None or post["organization"] in ids
        assert move["status"] in {"confirmed", "reported", "planned", "denied"}
        for proof in move["evidence"]:
            assert texts[proof["paragraph"]][proof["start"] : proof["end"]] == proof["text"]


def test_own_annotations_are_laid_over(article: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "people.yaml").write_text("- {id: dong-yu, names: {zh-Hans-CN: [于冬], en: [Dong Yu]}}", "utf-8")
    tree = json.loads(run("annotate", article, "--annotations", own)[1])
    assert {"dong-yu", "jiahui-yu"} <= {entity["id"] for entity in tree["entities"]}


def test_check_names_file_line_record_and_field(tmp_path: Path) -> None:
    people = tmp_path / "people.yaml"
    people.write_text("- {id: a, names: {en: [A]}}\n- id: b\n  names: {fr: [B]}\n", "utf-8")
    code, output, complaints = run("check", tmp_path)
    assert code == 1
    assert "1 wrong" in output
    assert "people.yaml, line 2, b: names.fr" in complaints
    people.write_text("- {id: a, names: {en: [A]}}\n", "utf-8")
    assert run("check", tmp_path)[0] == 0


def _wrong_calls(tmp_path: Path) -> dict[str, tuple[tuple[object, ...], int, str]]:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (tmp_path / "good.txt").write_text("好。", "utf-8")
    good = tmp_path / "good.txt"
    return {
        "missing file": (("show", tmp_path / "no.txt"), 1, "no.txt"),
        "folder": (("show", tmp_path), 1, str(tmp_path)),
        "empty file": (("show", tmp_path / "empty.txt"), 1, "empty.txt"),
        "picture": (("show", tmp_path / "picture.png"), 1, "picture.png"),
        "unknown encoding": (("show", good, "--encoding", "klingon"), 2, "klingon"),
        "misspelt command": (("shwo", good), 2, "the nearest command is show"),
        "unknown option": (("show", good, "--nonsense"), 2, "--nonsense"),
        "unknown script": (("show", good, "--script", "latin"), 2, "latin"),
        "missing folder": (("show", good, "--annotations", tmp_path / "none"), 2, "none"),
        "no annotations there": (("check", tmp_path / "none"), 1, "none"),
        "unknown language": (("--language", "fr", "show", good), 2, "fr"),
        "no terminal": ((good,), 2, "terminal"),
    }


@pytest.mark.parametrize(
    "case",
    "missing file/folder/empty file/picture/unknown encoding/misspelt command/unknown option/unknown script/missing folder/"
    "no annotations there/unknown language/no terminal".split("/"),
)
def test_what_is_wrong_is_one_sentence(case: str, tmp_path: Path) -> None:
    arguments, expected, words = _wrong_calls(tmp_path)[case]
    code, output, complaints = run(*arguments)
    assert (code, output) == (expected, "")
    assert words in complaints
    assert len(complaints.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("show",), "缺少 FILE。"),
        (("show", "a", "--script"), "--script 之後要有值。"),
        (("show", "a", "--script", "latin"), "--script 不能是「latin」；可用：original, simplified,"),
        (("show", "a", "--wording=x"), "--wording 不帶值，卻給了「x」。"),
        (("show", "a", "--an", "x", "--klingon"), "不認得 --klingon。"),
        (("serve", "a", "--port", "eight"), "--port 要一個可用的數，「eight」不行。"),
        (("batch", "a", "--out", "b", "--jobs", "0"), "--jobs 要一個可用的數，「0」不行。"),
        (("config", "--init", "--edit"), "--edit 與 --init 不能同時使用。"),
        (("export", "a", "--fo"), "--fo 可能是 --format, --force；請寫全。"),
    ],
)
def test_a_wrong_call_is_told_in_the_language_in_use(arguments: tuple[str, ...], said: str) -> None:
    code, _, complaints = run(*arguments, env={"NEWSREADER_LANGUAGE": "zh-Hant"})
    assert code == 2
    assert complaints.startswith(f"newsreader: {said}")


@pytest.mark.parametrize(
    ("language", "words"), [("en", "usage: newsreader show"), ("zh-Hant", "用法：newsreader show")]
)
def test_help_begins_with_usage(language: str, words: str) -> None:
    assert run("show", "--language", language, "--help")[1].startswith(words)


def test_restore_prints_the_text_and_explains_every_step(tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.txt"
    damaged.write_text(
        "經濟發(fā)展很快，行業(yè)發(fā)達，數(shù)據(jù)充足，現(xiàn)在就業(yè)穩(wěn)定。", "utf-8"
    )
    whole = "經濟發展很快，行業發達，數據充足，現在就業穩定。"
    assert run("restore", damaged)[:2] == (0, whole + "\n")
    tree = json.loads(run("restore", damaged, "--format", "json")[1])
    assert tree["paragraphs"] == [whole]
    text = damaged.read_text("utf-8")
    for step in reversed(tree["steps"]):
        end = step["start"] + len(step["removed"])
        assert text[step["start"] : end] == step["removed"]
        text = text[: step["start"]] + step["inserted"] + text[end:]
    assert text == whole
    assert "(fā)" in run("restore", damaged, "--explain")[1]


def test_restore_tells_what_is_only_offered(tmp_path: Path) -> None:
    torn = tmp_path / "torn.txt"
    whole = "這家公司昨天表示，明年將有三百名工程師加入，薪水也會提高。"
    torn.write_text("第一行是好的，發\tA。\n" + whole.encode().decode("cp950", "replace"), "utf-8")
    (offer,) = json.loads(run("restore", torn, "--format", "json")[1])["offers"]
    assert torn.read_text("utf-8")[offer["start"] :] == offer["seen"]
    assert "公司昨天表示，□年" in offer["candidates"][0]
    table = run("restore", torn, "--explain")[1]
    assert "offered" in table
    assert "公司昨天表示" in table


@pytest.mark.parametrize("form", [(), ("--explain",), ("--format", "json")])
def test_restore_tells_what_was_not_searched(
    form: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    torn = tmp_path / "torn.txt"
    torn.write_text("經濟發(fā)展，行業(yè)。\n" + "第三行?睹咳战經說。\n" * 4, "utf-8")
    monkeypatch.setattr(shifted, "LEAST", 1)
    monkeypatch.setattr(shifted, "EVERY", 1_000)
    code, out, told = run("restore", torn, *form)
    assert code == 0
    assert "3 more places look damaged" in told
    if "json" in form:
        assert json.loads(out)["unsearched"] == 3


def test_evaluate_scores_and_lists_mistakes(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    line = {"id": "1", "text": "馬斯克說好。", "entities": [{"start": 0, "end": 2, "type": "PERSON"}]}
    gold.write_text(json.dumps(line), "utf-8")
    code, output, _ = run("evaluate", "entities", gold, "--errors", "--types", "PERSON")
    assert code == 0
    assert "PERSON     P 0.0000 R 0.0000 F1 0.0000  n=1" in output
    assert "bounds\t馬斯/PERSON\t馬斯克/PERSON" in output
    assert run("evaluate", "moves", tmp_path / "no.jsonl")[0] == 2


def test_a_broken_sidecar_is_named(article: Path) -> None:
    article.with_name("article.annotations.yaml").write_text("people: [{id: B}]", "utf-8")
    code, _, complaints = run("annotate", article)
    assert code == 1
    assert "article.annotations.yaml" in complaints


def test_nobody_listening_is_no_failure() -> None:
    command = f'"{sys.executable}" -m reader show "{SAMPLE}" | head -n 1'
    env = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, env=env, timeout=60
    )
    assert done.returncode == 0
    assert done.stderr == b""


def test_a_terminal_of_another_age_still_gets_utf_8() -> None:
    code, output, _ = run_program("show", "-", stdin="余家輝。".encode(), env={"LANG": "C", "LC_ALL": "C"})
    assert (code, output) == (0, "余家輝。\n")


def test_what_the_reader_decided_is_laid_over(article: Path) -> None:
    sidecar = article.with_name(f"{article.stem}.annotations.yaml")
    found = json.loads(run("annotate", article)[1])["mentions"]
    words = found[0]["text"]
    sidecar.write_text(
        f"decisions:\n- {{id: a, do: drop, quote: {{exact: {words}}}, alike: yes}}\n"
        "- {id: b, do: drop, quote: {exact: 不在文中}}\n",
        "utf-8",
    )
    code, output, complaints = run("annotate", article)
    assert (code, "gone from the article: 1." in complaints) == (0, True)
    assert words not in {mention["text"] for mention in json.loads(output)["mentions"]}
    assert json.loads(run("annotate", article, "--no-decisions")[1])["mentions"] == found


def test_the_notes_of_all_articles(tmp_path: Path) -> None:
    for name, text in (("a.txt", "問一問 #later"), ("b.txt", "*好*")):
        source = Source(name=name, path=str(tmp_path / name), sha256=name * 8, title="標題")
        NoteStore(source, folder=tmp_path / "notes").add(Quote("林小米"), text, paragraph=2)
    here = {"NEWSREADER_DATA": str(tmp_path)}
    code, output, _ = run("notes", "--format", "json", "--tag", "later", env=here)
    (record,) = json.loads(output)
    assert (code, record["text"], record["tags"]) == (0, "問一問 #later", ["later"])
    assert (record["paragraph"], record["gone"]) == (3, True)
    code, output, _ = run("notes", env=here)
    assert "- ¶3 「林小米」\n\n  問一問 \\#later\n" in output
    assert "\\*好\\*" in output
    (tmp_path / "notes" / "broken.yaml").write_text("[", "utf-8")
    code, output, complaints = run("notes", env=here)
    assert (code, "問一問" in output) == (1, True)
    assert "broken.yaml" in complaints
