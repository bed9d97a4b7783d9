"""Modules from the cache: run as they were written, read anew when they change, and never what others put there."""

from __future__ import annotations

import os
from importlib.util import module_from_spec
from pathlib import Path

import pytest

from reader import compiled


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(compiled, "_known", {})
    monkeypatch.setattr(compiled, "_fresh", {})
    monkeypatch.setattr(compiled, "_path", str(tmp_path / "cache" / "compiled"))
    return tmp_path / "cache" / "compiled"


def _value(folder: Path, name: str = "told") -> object:
    """Import a module of one line."""
    spec = compiled.Finder.find_spec(f"reader.{name}", [str(folder)])
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.VALUE


def test_what_was_compiled_is_kept_and_runs_again(file: Path, tmp_path: Path) -> None:
    (tmp_path / "told.py").write_text("VALUE = 1\n")
    assert _value(tmp_path) == 1
    compiled.keep()
    compiled._known.clear()
    compiled._known.update(compiled._read(str(file)))
    assert [*compiled._known] == [str(tmp_path / "told.py")]
    assert _value(tmp_path) == 1
    assert not compiled._fresh


def test_a_module_that_was_changed_is_compiled_anew(file: Path, tmp_path: Path) -> None:
    source = tmp_path / "told.py"
    source.write_text("VALUE = 1\n")
    assert _value(tmp_path) == 1
    compiled.keep()
    source.write_text("VALUE = 2\n")
    os.utime(source, ns=(1, 1))
    assert _value(tmp_path) == 2


def test_a_folder_is_a_package(file: Path, tmp_path: Path) -> None:
    (tmp_path / "many").mkdir()
    (tmp_path / "many" / "__init__.py").write_text("VALUE = __path__\n")
    assert _value(tmp_path, "many") == [str(tmp_path / "many")]


@pytest.mark.parametrize("name", ["json", "readers.told", "reader.absent"])
def test_nothing_of_others_is_found(tmp_path: Path, name: str) -> None:
    assert compiled.Finder.find_spec(name, [str(tmp_path)]) is None


@pytest.mark.skipif(os.name == "nt", reason="who may write a file is told otherwise there")
def test_what_others_may_have_written_is_not_run(file: Path, tmp_path: Path) -> None:
    (tmp_path / "told.py").write_text("VALUE = 1\n")
    _value(tmp_path)
    compiled.keep()
    assert compiled._read(str(file))
    file.chmod(0o666)
    assert compiled._read(str(file)) == {}


@pytest.mark.parametrize("content", [b"", b"\xff\x00", b"i\x01\x00\x00\x00"])
def test_a_broken_file_is_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "broken").write_bytes(content)
    assert compiled._read(str(tmp_path / "broken")) == {}


def test_nowhere_to_write_is_no_fault(file: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder would be")
    (tmp_path / "told.py").write_text("VALUE = 1\n")
    assert _value(tmp_path) == 1
    compiled.keep()
    assert file.parent.read_text() == "a file where the folder would be"
