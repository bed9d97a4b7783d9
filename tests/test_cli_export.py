"""The command `export` as typed: what it writes, where, and what it never does."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.cli.parser import TABLES
from reader.export import FORMATS
from tests.command import run, write_article


@pytest.fixture
def article(tmp_path: Path) -> Path:
    return write_article(tmp_path)


def test_export_writes_and_never_replaces_unasked(article: Path, tmp_path: Path) -> None:
    code, output, _ = run("export", article, cwd=tmp_path)
    written = tmp_path / "article.md"
    assert code == 0
    assert "article.md" in output
    assert "余家輝" in written.read_text("utf-8")
    written.write_text("mine", "utf-8")
    code, _, complaints = run("export", article, cwd=tmp_path)
    assert code == 2
    assert "article.md" in complaints
    assert written.read_text("utf-8") == "mine"
    assert run("export", article, "--force", cwd=tmp_path)[0] == 0
    assert written.read_text("utf-8") != "mine"
    assert run("export", article, "-o", "-", cwd=tmp_path)[1].startswith("---\n")


def test_several_formats_go_to_a_folder_at_once(article: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    assert "out is not a folder" in run("export", article, "--format", "csv,html", "-o", folder)[2]
    folder.mkdir()
    code, output, _ = run("export", article, "--format", "csv,html", "-o", folder)
    names = {f"article{ending}" for ending in (".html", *(f".{table}.csv" for table in TABLES))}
    assert (code, set(os.listdir(folder))) == (0, names)
    assert output.count("Written: ") == 5


def test_one_table_goes_where_it_is_wanted(article: Path, tmp_path: Path) -> None:
    assert run("export", article, "--format", "csv", "--table", "people", "-o", "-")[1].startswith(
        "\ufeffid,name"
    )
    assert run("export", article, "--format", "csv", "--table", "moves", "-o", tmp_path / "m.csv")[0] == 0
    assert (tmp_path / "m.csv").read_text("utf-8-sig").startswith("id,person_id")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--format", "pdf"), "no format pdf; choose from markdown, csv"),
        (("--format", ","), "no format ,"),
        (("--format", "csv", "-o", "-"), "several files"),
        (("--table", "moves"), "--table works with --format csv"),
        (("--format", "html", "-o", "none/"), "none is not a folder"),
        (("--format", "html", "-o", "none/x.html"), "there is no folder none"),
    ],
)
def test_a_wrong_export_is_told(article: Path, options: tuple[str, ...], said: str) -> None:
    code, _, complaint = run("export", article, *options, cwd=article.parent)
    assert (code, said in complaint) == (2, True), complaint


def test_the_help_of_export_tells_every_format() -> None:
    output = run("export", "--help")[1]
    assert all(f"\n  {name} " in output for name in FORMATS)


@pytest.mark.skipif(os.name == "nt", reason="links")
def test_a_link_on_the_way_is_told(article: Path, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    output = run("export", article, "--format", "csl", "-o", tmp_path / "link" / "x.json")[1]
    assert output == f"Written: {(tmp_path / 'real').resolve() / 'x.json'}\n"
