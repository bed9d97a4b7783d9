"""The command as a person or a pipe calls it: output, exit codes, one sentence for each mistake."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader import __version__, paths

SAMPLE = paths.shipped() / "articles" / "ai-talent-summer-2025.txt"
TEXT = "標題\n余家輝上周離開甲公司，加入騰訊。\n"


def run(*arguments: str | Path, cwd: Path, **options: object) -> subprocess.CompletedProcess[bytes]:
    """Run `python -m reader` in a folder of its own; its environment names no folder of the user."""
    return subprocess.run(
        [sys.executable, "-m", "reader", *map(str, arguments)],
        cwd=cwd,
        env=environment(cwd),
        input=options.get("input", b""),
        capture_output=True,
        timeout=60,
        check=False,
    )


def environment(folder: Path, **more: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "SYSTEMROOT") if name in os.environ}
    own = {f"NEWSREADER_{name}": str(folder / name.lower()) for name in ("DATA", "CONFIG", "CACHE")}
    checkout = str(Path(__file__).parents[1])
    return {**kept, **own, "PYTHONPATH": checkout, "LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", **more}


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def sentence(result: subprocess.CompletedProcess[bytes], code: int) -> str:
    """Check that one sentence is on standard error and nothing else anywhere; give it."""
    told = result.stderr.decode("utf-8")
    assert result.returncode == code, told
    assert result.stdout == b""
    assert told.startswith("newsreader: ")
    assert told.count("\n") == 1
    assert "Traceback" not in told
    return told


# Help


@pytest.mark.parametrize(
    ("language", "words"), [("en", "exit codes"), ("zh-Hant", "結束碼"), ("zh-Hans", "退出码")]
)
def test_help_speaks_three_languages(tmp_path: Path, language: str, words: str) -> None:
    shown = run("--language", language, "--help", cwd=tmp_path)
    assert shown.returncode == 0
    assert words in shown.stdout.decode("utf-8")
    assert all(name in shown.stdout.decode("utf-8") for name in ("show", "annotate", "export", "check"))


@pytest.mark.parametrize("command", ["read", "show", "annotate", "export", "check"])
def test_each_command_has_its_help(tmp_path: Path, command: str) -> None:
    shown = run(command, "--help", cwd=tmp_path)
    assert (shown.returncode, shown.stderr) == (0, b"")
    assert b"--language" in shown.stdout


def test_version(tmp_path: Path) -> None:
    assert run("--version", cwd=tmp_path).stdout == f"newsreader {__version__}\n".encode()


# show


@pytest.mark.parametrize(
    ("script", "second"),
    [
        ("original", "余家輝上周離開甲公司，加入騰訊。"),
        ("traditional", "余家輝上周離開甲公司，加入騰訊。"),
        ("simplified", "余家辉上周离开甲公司，加入腾讯。"),
        ("tw", "余家輝上周離開甲公司，加入騰訊。"),
        ("hk", "余家輝上周離開甲公司，加入騰訊。"),
    ],
)
def test_show_prints_a_paragraph_a_line_in_the_script_asked_for(
    article: Path, script: str, second: str
) -> None:
    shown = run("show", article, "--script", script, cwd=article.parent)
    assert shown.stdout.decode("utf-8").splitlines()[1:] == [second]
    assert shown.returncode == 0


def test_an_article_comes_through_standard_input(tmp_path: Path) -> None:
    shown = run("show", "-", "--script", "simplified", cwd=tmp_path, input=TEXT.encode())
    assert shown.stdout.decode("utf-8").splitlines()[0] == "标题"


def test_a_reader_that_stops_listening_is_no_failure(article: Path) -> None:
    """Like `newsreader show long.txt | head -1`: nothing on standard error, exit code 0."""
    article.write_text("他離開了公司。\n\n" * 5_000, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "reader", "show", article],
        env=environment(article.parent),
        cwd=article.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline().decode() == "他離開了公司。\n"
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 0


# annotate


def test_annotate_prints_what_other_programs_build_on() -> None:
    """Offsets slice to the words, and every id that is referred to is listed."""
    told = run("annotate", SAMPLE, "--format", "json", cwd=SAMPLE.parent)
    assert told.returncode == 0, told.stderr
    tree = json.loads(told.stdout)
    assert tree["version"] == 1
    assert {"source", "paragraphs", "entities", "mentions", "moves"} <= tree.keys()
    entities = {entity["id"]: entity for entity in tree["entities"]}
    assert len(entities) == len(tree["entities"]) > 20
    texts = [paragraph["text"] for paragraph in tree["paragraphs"]]
    assert {paragraph["kind"] for paragraph in tree["paragraphs"]} == {"text", "heading", "caption"}
    for entity in entities.values():
        assert entity["type"] in ("PERSON", "ORG", "PRODUCT", "PLACE", "TITLE")
        assert all(isinstance(names, list) for names in entity["names"].values())
    for one in tree["mentions"]:
        assert texts[one["paragraph"]][one["start"] : one["end"]] == one["text"] != ""
        assert one["entity"] in entities
        assert one["type"] == entities[one["entity"]]["type"]
    assert len(tree["moves"]) >= 20
    for move in tree["moves"]:
        assert (move["person"] is None) != (move["group"] is None)
        assert move["from"] or move["to"]
        assert move["status"] in ("confirmed", "reported", "planned", "denied")
        people = [move["person"]] if move["person"] else move["group"]["members"]
        posts = [move[end]["organization"] for end in ("from", "to") if move[end]]
        assert {each for each in (*people, *posts) if each} <= entities.keys()
        assert {"date", "date_text"} <= move.keys()
        for words in move["evidence"]:
            assert texts[words["paragraph"]][words["start"] : words["end"]] == words["text"] != ""


# export


def test_export_writes_beside_and_never_over_a_file_unasked(article: Path) -> None:
    folder = article.parent
    assert run("export", article, cwd=folder).returncode == 0
    written = folder / "article.md"
    assert written.read_text(encoding="utf-8").startswith("---\n")
    written.write_text("mine", encoding="utf-8")
    assert "article.md" in sentence(run("export", article, cwd=folder), 2)
    assert written.read_text(encoding="utf-8") == "mine"
    assert run("export", article, "--force", cwd=folder).returncode == 0
    assert written.read_text(encoding="utf-8").startswith("---\n")


def test_export_to_standard_output_writes_no_file(article: Path) -> None:
    before = sorted(article.parent.iterdir())
    told = run("export", article, "--format", "json", "-o", "-", cwd=article.parent)
    assert json.loads(told.stdout)["version"] == 1
    assert sorted(article.parent.iterdir()) == before


# check


def test_check_counts_the_shipped_annotations() -> None:
    told = run("check", paths.shipped(), cwd=SAMPLE.parent)
    assert (told.returncode, told.stderr) == (0, b"")
    assert b"people" in told.stdout


def test_check_names_file_line_record_and_field(tmp_path: Path) -> None:
    (tmp_path / "people.yaml").write_text("- id: a-b\n  names: {en: [A]}\n- id: c-d\n  names: [C]\n")
    told = run("check", tmp_path, cwd=tmp_path)
    assert told.returncode == 1
    assert all(part in told.stderr.decode() for part in ("people.yaml, line 3", "c-d", "names"))


# Mistakes


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["show", "missing.txt"], 1, "missing.txt"),
        (["show", "folder"], 1, "folder"),
        (["show", "empty.txt"], 1, "empty.txt"),
        (["show", "article.txt", "--script", "latin"], 2, "simplified"),
        (["show", "article.txt", "--encoding", "klingon"], 2, "klingon"),
        (["show", "article.txt", "--annotations", "nowhere"], 2, "nowhere"),
        (["show"], 2, "FILE"),
        (["check", "folder"], 1, "people.yaml"),
        (["check", "nowhere"], 1, "nowhere"),
        (["article.txt"], 2, "terminal"),
        (["--language", "tlh", "--help"], 2, "zh-Hant"),
        (["show", "article.txt", "--nonsense"], 2, "--nonsense"),
        (["show", "two\nlines.txt"], 1, "two\\nlines.txt"),
    ],
    ids=lambda value: " ".join(value).replace("\n", "-") if isinstance(value, list) else None,
)
def test_a_mistake_is_told_in_one_sentence(
    article: Path, arguments: list[str], code: int, words: str
) -> None:
    (article.parent / "folder").mkdir()
    (article.parent / "empty.txt").touch()
    assert words in sentence(run(*arguments, cwd=article.parent), code)


def test_mistakes_are_told_in_the_language_of_the_locale(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "reader", "show", "missing.txt"],
        env=environment(tmp_path, LC_ALL="zh_TW.UTF-8"), cwd=tmp_path, capture_output=True, check=False,
    )  # fmt: skip
    assert "missing.txt" in told.stderr.decode("utf-8")
    assert "檔案" in told.stderr.decode("utf-8")
