"""A folder gives its articles, and not what stands beside them."""

import os

import pytest

from reader.library import index
from reader.library.scan import scan
from reader.library.sniff import is_library
from reader.wording import Fault

FILES = {
    "a.txt": True,
    "a.en.txt": False,  # the translation of a.txt
    "a.annotations.yaml": False,
    "b.en.md": True,  # nothing is there that it translates
    "c.zh.html": True,
    "c.en.docx": False,
    "deep/er/d.EPUB": True,
    "picture.png": False,
    ".hidden.txt": False,
    ".git/e.txt": False,
    "letters.mbox": False,
}


def test_what_is_an_article(tmp_path):
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("文")
    found = {os.path.relpath(one.path, tmp_path) for one in scan(tmp_path)}
    assert found == {name for name, wanted in FILES.items() if wanted}


def test_a_link_that_leads_round_in_a_circle_is_not_followed(tmp_path):
    (tmp_path / "a.txt").write_text("文")
    (tmp_path / "round").symlink_to(tmp_path, target_is_directory=True)
    assert len(list(scan(tmp_path))) == 1


def test_a_link_to_nothing_is_passed_over(tmp_path):
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    assert list(scan(tmp_path)) == []


def test_a_folder_that_went_is_told(tmp_path):
    with pytest.raises(Fault, match="gone"):
        list(scan(tmp_path / "gone"))


def test_an_article_is_no_library(tmp_path):
    (tmp_path / "a.txt").write_text("文")
    (tmp_path / "data.xml").write_text("<table><row/></table>")
    assert is_library(tmp_path)
    assert not is_library(tmp_path / "a.txt")
    assert not is_library(tmp_path / "data.xml")


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_name_that_is_no_text_is_passed_over_and_told(tmp_path):
    """No table can hold it: the list of the whole folder ended at one such file."""
    (tmp_path / "a.txt").write_text("文")
    (tmp_path / os.fsdecode(b"\xff.txt")).write_text("文")
    (tmp_path / os.fsdecode(b"\xb5\xa5")).mkdir()
    (tmp_path / os.fsdecode(b"\xb5\xa5") / "b.txt").write_text("文")
    (tmp_path / os.fsdecode(b"\xff.png")).write_text("文")
    odd = []
    assert [one.path for one in scan(tmp_path, odd.append)] == [str(tmp_path / "a.txt")]
    assert odd == ["\\xb5\\xa5", "\\xff.txt"]
    assert index.renew(index.connect(tmp_path / "index.sqlite"), scan(tmp_path))
