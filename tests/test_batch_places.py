"""Files at addresses that fsspec opens: whole or not at all, and one sentence where that fails."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from reader.batch import places

memory = pytest.importorskip("fsspec.implementations.memory", reason="the extra cluster is not installed")


@pytest.fixture
def root() -> Iterator[str]:
    """A folder in a store that renames, as HDFS does."""
    memory.MemoryFileSystem.store.clear()
    places.make_folder("memory://news")
    yield "memory://news"
    memory.MemoryFileSystem.store.clear()


def test_a_file_is_written_replaced_read_listed_and_removed(root: str) -> None:
    address = places.inside(root, "a.txt")
    places.write(address, b"one")
    places.write(address, b"two")
    assert places.read(address) == b"two"
    assert (places.names(root), places.name(address)) == (["a.txt"], "a.txt")
    places.remove(address)
    places.remove(address)
    assert places.names(root) == []


@pytest.mark.parametrize("step", ["pipe_file", "mv"])
def test_what_could_not_be_written_leaves_nothing_and_is_told_in_one_line(
    root: str, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Any, *given: object, **more: object) -> None:
        raise RuntimeError("no room\nat 70 places")

    monkeypatch.setattr(memory.MemoryFileSystem, step, full)
    with pytest.raises(OSError, match=r"no room$"):
        places.write(f"{root}/a.txt", b"one")
    assert memory.MemoryFileSystem.store == {}


def test_an_error_without_words_is_told_by_its_name(root: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def silent(self: Any, *given: object, **more: object) -> None:
        raise ValueError

    monkeypatch.setattr(memory.MemoryFileSystem, "cat_file", silent)
    with pytest.raises(OSError, match=r"^ValueError$"):
        places.read(f"{root}/a.txt")
