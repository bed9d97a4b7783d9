"""Compiled patterns that are kept: what modules compile, made again without its text being read, and nothing else."""

from __future__ import annotations

import marshal
import os
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest

from reader import patterns

MODULE = """import re
NAMED = re.compile("(?P<who>[甲乙]+)加入(?P<where>丙社)?", re.IGNORECASE)
BYTES = re.compile(rb"\\x1b\\[[0-9;]*m")
SAME = re.compile("(?i:a)(?P<x>b)?(?(x)c|d)")
"""


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give the folder in the cache; `re` is as it was in the end."""
    monkeypatch.setenv("NEWSREADER_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(patterns.__spec__, "cached", "")
    (tmp_path / "compiling.py").write_text(MODULE, "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield tmp_path / "cache" / "compiled"
    patterns.keep(patterns.MORE)


def _imported() -> Any:
    """Import the module as a new process would."""
    sys.modules.pop("compiling", None)
    re.purge()
    patterns.use()
    return import_module("compiling")


def _works(module: Any) -> bool:
    match = module.NAMED.fullmatch("甲乙加入丙社")
    assert match
    assert match.groupdict() == {"who": "甲乙", "where": "丙社"}
    assert module.NAMED.flags == re.compile(module.NAMED.pattern, re.IGNORECASE).flags
    assert module.BYTES.sub(b"", b"a\x1b[1mb") == b"ab"
    return bool(module.SAME.fullmatch("Abc")) and not module.SAME.fullmatch("Abd")


def _no_text_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing be compiled any more."""
    compiler = import_module("re._compiler")
    monkeypatch.setattr(compiler, "_code", None)
    monkeypatch.setattr(compiler._parser, "parse", None)


def test_what_a_module_compiles_is_made_again_from_the_file(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _works(_imported())
    patterns.keep(patterns.START)
    assert [file.name for file in kept.iterdir()] == [f"start.{sys.implementation.cache_tag}.patterns"]
    module = None
    with monkeypatch.context() as patch:
        _no_text_is_read(patch)
        module = _imported()
        with pytest.raises(TypeError):
            re.compile("a pattern that was not kept")
    assert _works(module)


def test_python_has_its_own_ways_again(kept: Path) -> None:
    compiler = import_module("re._compiler")
    before = compiler.compile, compiler._sre
    _imported()
    assert compiler.compile is not before[0]
    patterns.keep(patterns.MORE)
    assert (compiler.compile, compiler._sre) == before


def test_what_is_compiled_later_is_not_kept(kept: Path) -> None:
    """It may be made of the words of an article, or of what is typed."""
    re.purge()
    patterns.use()
    assert re.compile("某[甲乙]").match("某甲")
    patterns.keep(patterns.START)
    assert not kept.exists()


def test_a_second_module_is_added_to_the_first(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _imported()
    patterns.keep(patterns.MORE)
    (tmp_path / "compiling.py").write_text("import re\nOTHER = re.compile('[丁戊]+')\n", "utf-8")
    os.utime(tmp_path / "compiling.py", (1, 1))
    _imported()
    patterns.keep(patterns.MORE)
    assert {"[丁戊]+", "(?i:a)(?P<x>b)?(?(x)c|d)"} <= {
        pattern for pattern, _ in patterns._table(patterns.MORE)
    }
    patterns._tables.clear()


def _told(version: str, check: int, body: bytes) -> bytes:
    return marshal.dumps((version, check, body))


BROKEN = marshal.dumps([])[:-1]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"garbage",
        marshal.dumps("no table"),
        _told("3.0", crc32(marshal.dumps({})), marshal.dumps({})),
        _told(sys.version, 1, marshal.dumps({})),
        _told(sys.version, crc32(BROKEN), BROKEN),
    ],
)
def test_a_broken_file_is_none(kept: Path, content: bytes) -> None:
    _imported()
    patterns.keep(patterns.START)
    file = next(kept.iterdir())
    file.write_bytes(content)
    assert _works(_imported())
    patterns.keep(patterns.START)
    assert file.read_bytes() != content


def test_code_of_another_python_is_compiled_anew(kept: Path) -> None:
    _imported()
    patterns.keep(patterns.START)
    table = {key: (b"\xff\xff\xff\xff", rest) for key, (_, rest) in patterns._table(patterns.START).items()}
    patterns._write(patterns._file(patterns.START), table)
    patterns._tables.clear()
    assert _works(_imported())


def test_a_folder_that_anyone_may_write_to_is_left_alone(kept: Path) -> None:
    kept.mkdir(parents=True)
    kept.chmod(0o777)
    assert _works(_imported())
    patterns.keep(patterns.START)
    assert not list(kept.iterdir())


def test_nowhere_to_write_is_no_fault(kept: Path) -> None:
    kept.parent.write_text("a file where the folder would be")
    assert _works(_imported())
    patterns.keep(patterns.START)
    assert kept.parent.read_text() == "a file where the folder would be"


def test_beside_the_bytecode_where_that_is(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bytecode = tmp_path / "__pycache__" / "patterns.pyc"
    bytecode.parent.mkdir(exist_ok=True)
    bytecode.write_bytes(b"")
    monkeypatch.setattr(patterns.__spec__, "cached", str(bytecode))
    _imported()
    patterns.keep(patterns.START)
    assert not kept.exists()
    assert [file.suffix for file in bytecode.parent.glob("start*")] == [".patterns"]
    assert patterns._table(patterns.START)
    patterns._tables.clear()


def test_a_scanner_compiles_what_is_no_text(kept: Path) -> None:
    patterns.use()
    scan = re.Scanner([("[0-9]+", lambda _, found: int(found)), (" ", None)])  # type: ignore[attr-defined]
    assert scan.scan("12 3") == ([12, 3], "")


def test_a_way_of_its_own_is_kept_too(kept: Path) -> None:
    made = []

    def make() -> re.Pattern[str]:
        made.append(1)
        return re.compile("(?P<kept>戊|己)庚")

    for _ in range(2):
        re.purge()
        patterns.use()
        assert patterns.made("(?P<kept>戊|己)庚", 0, "(?#own)", make).fullmatch("己庚")
        patterns.keep(patterns.MORE)
    assert made == [1]


def test_what_is_compiled_in_no_import_reads_no_file(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is never kept, and the larger file takes longer to read than what the start of a command compiles."""
    read: list[str] = []
    usual = patterns._table
    monkeypatch.setattr(patterns, "_table", lambda name: read.append(name) or usual(name))
    patterns.use()
    re.purge()
    assert re.compile("(?:甲|乙)加入丁社").match("甲加入丁社")
    assert read == []
    _imported()
    assert read
