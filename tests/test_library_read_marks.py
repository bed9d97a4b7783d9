"""What was read is remembered by content; the last word counts."""

import pytest

from reader.library.read_marks import NAME, mark, read
from reader.wording import Fault


def test_nothing_is_read_at_first(tmp_path):
    assert read(tmp_path) == set()


def test_the_last_word_counts(tmp_path):
    mark("aa", folder=tmp_path)
    mark("bb", folder=tmp_path)
    mark("aa", unread=True, folder=tmp_path)
    assert read(tmp_path) == {"bb"}
    mark("aa", folder=tmp_path)
    assert read(tmp_path) == {"aa", "bb"}


def test_a_line_cut_short_by_a_full_disk_harms_no_other(tmp_path):
    (tmp_path / NAME).write_bytes(b"aa\n\xff\xfe\n-b")
    assert "aa" in read(tmp_path)


def test_where_it_cannot_be_written_the_folder_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(Fault, match="file"):
        mark("aa", folder=tmp_path / "file")
