"""Bytecode in the cache: kept where Python keeps none, made anew when a module changes, and of ours alone."""

from __future__ import annotations

import marshal
import os
import sys
from importlib.util import module_from_spec
from pathlib import Path

import pytest

from reader import compiled


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder of the bytecode."""
    monkeypatch.setenv("NEWSREADER_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache" / "compiled"


def _value(folder: Path, name: str = "told") -> object:
    """Import a module of one line."""
    spec = compiled.Finder.find_spec(f"reader.{name}", [str(folder)])
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.VALUE


def test_what_was_compiled_is_kept_and_runs_again(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = sys.pycache_prefix, sys.dont_write_bytecode
    (tmp_path / "told.py").write_text("VALUE = 1\n")
    assert _value(tmp_path) == 1
    assert [file.name for file in kept.rglob("*.pyc")] == [f"told.{sys.implementation.cache_tag}.pyc"]
    monkeypatch.setattr(compiled.Loader, "source_to_code", None)
    assert _value(tmp_path) == 1
    assert (sys.pycache_prefix, sys.dont_write_bytecode) == usual


def test_a_module_that_was_changed_is_compiled_anew(kept: Path, tmp_path: Path) -> None:
    source = tmp_path / "told.py"
    source.write_text("VALUE = 1\n")
    assert _value(tmp_path) == 1
    source.write_text("VALUE = 2\n")
    os.utime(source, (1, 1))
    assert _value(tmp_path) == 2


def test_a_folder_is_a_package(kept: Path, tmp_path: Path) -> None:
    (tmp_path / "many").mkdir()
    (tmp_path / "many" / "__init__.py").write_text("VALUE = __path__\n")
    assert _value(tmp_path, "many") == [str(tmp_path / "many")]


@pytest.mark.parametrize("name", ["json", "readers.told", "reader.absent"])
def test_nothing_of_others_is_found(tmp_path: Path, name: str) -> None:
    assert compiled.Finder.find_spec(name, [str(tmp_path)]) is None


@pytest.mark.parametrize("content", [b"", b"\xff\x00", b"i\x01\x00\x00\x00"])
def test_a_broken_file_is_none(kept: Path, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "told.py").write_text("VALUE = 1\n")
    assert _value(tmp_path) == 1
    next(kept.rglob("*.pyc")).write_bytes(content)
    assert _value(tmp_path) == 1


@pytest.mark.parametrize(
    "content", [b"", b"garbage", b"\xe3", marshal.dumps("no code"), marshal.dumps([])[:-1]]
)
def test_a_file_that_is_broken_behind_its_head_is_none(kept: Path, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "told.py").write_text("VALUE = 1\n")
    assert _value(tmp_path) == 1
    file = next(kept.rglob("*.pyc"))
    file.write_bytes(file.read_bytes()[:16] + content)
    assert _value(tmp_path) == 1


def test_code_that_another_may_have_put_there_is_not_run(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert compiled.is_safe()  # there is none yet
    kept.mkdir(parents=True)
    assert compiled.is_safe()
    for folder in (kept, kept.parent):
        folder.chmod(0o777)
        assert not compiled.is_safe()
        folder.chmod(0o700)
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    assert not compiled.is_safe()


def test_nowhere_to_write_is_no_fault(kept: Path, tmp_path: Path) -> None:
    kept.parent.write_text("a file where the folder would be")
    (tmp_path / "told.py").write_text("VALUE = 1\n")
    assert _value(tmp_path) == 1
    assert kept.parent.read_text() == "a file where the folder would be"


def test_it_is_used_where_no_bytecode_stands_beside_the_modules(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = [object()]
    monkeypatch.setattr(sys, "meta_path", [*usual])
    beside = tmp_path / "compiled.pyc"
    monkeypatch.setattr(compiled.__spec__, "cached", str(beside))
    beside.touch()
    compiled.use()
    assert sys.meta_path == usual
    beside.unlink()
    compiled.use()
    compiled.use()
    assert sys.meta_path == [compiled.Finder, *usual]
