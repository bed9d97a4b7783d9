"""The command `batch`: goes on where it was stopped, and tells what could not be done."""

import io
import json
import os
import signal
import subprocess
import sys
import time

import pytest

from reader.batch.collection import Item
from reader.batch.work import Done
from reader.cli import batch
from reader.cli import run as run_here
from reader.userdata.files import locked
from tests.command import CHECKOUT, run


@pytest.fixture
def folder(tmp_path):
    """A folder of articles."""
    made = tmp_path / "articles"
    made.mkdir()
    for number in range(6):
        (made / f"{number}.txt").write_text(f"第 {number} 篇\n\n余家輝昨日加入Meta。\n", "utf-8")
    return made


def lines(out) -> list[str]:
    return [line for part in sorted(out.glob("articles-*")) for line in part.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("counts", [(2,), pytest.param((1, 2, 4), marks=pytest.mark.long)])
def test_a_stopped_run_goes_on_and_ends_as_if_undisturbed(tmp_path, counts):
    """Killed at several moments: no half part, and the same bytes as of a run that nobody disturbed."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(130):
        (folder / f"{number}.txt").write_text(f"第 {number} 篇\n\n余家輝昨日加入Meta。\n", "utf-8")
    calm, disturbed = tmp_path / "calm", tmp_path / "disturbed"
    assert run("batch", folder, "--out", calm, "--jobs", "1")[0] == 0
    command = [sys.executable, "-m", "reader", "batch", str(folder), "--out", str(disturbed), "--jobs", "1"]
    for count in counts:
        process = subprocess.Popen(
            command, cwd=CHECKOUT, env={**os.environ, "LANG": "C.UTF-8"}, start_new_session=True
        )
        while len(list(disturbed.glob("articles-*"))) < count and process.poll() is None:
            time.sleep(0.002)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    code, output, _ = run("batch", folder, "--out", disturbed, "--jobs", "1")
    assert code == 0
    assert "0 failed" in output
    assert {p.name: p.read_bytes() for p in calm.glob("*.json*")} == {
        p.name: p.read_bytes() for p in disturbed.glob("*.json*")
    }
    assert len(lines(calm)) == 130


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_files_whose_names_are_no_text_are_told(folder, tmp_path):
    (folder / os.fsdecode(b"caf\xe9.txt")).write_text("第七篇\n", "utf-8")
    code, _, told = run("batch", folder, "--out", tmp_path / "out", "--jobs", "1")
    assert code == 1
    assert "their names are no text: 1 (caf\\xe9.txt)" in told
    assert len(lines(tmp_path / "out")) == 6


def test_a_folder_of_parquet_is_one_table_for_others(folder, tmp_path):
    """pandas, Spark and DuckDB open the folder; what is no part of it begins with _, and is passed over."""
    pq = pytest.importorskip("pyarrow.parquet")
    out = tmp_path / "out"
    assert run("batch", folder / "0.txt", "--out", out, "--jobs", "1", "--format", "parquet")[0] == 0
    assert pq.read_table(out).num_rows == 1


def test_names_come_from_standard_input_and_failures_are_listed(folder, tmp_path):
    names = f"{folder}/0.txt\n{folder}/gone.txt\n".encode()
    code, output, complaints = run("batch", "-", "--out", tmp_path / "out", "--jobs", "1", stdin=names)
    assert code == 1
    assert output == f"1 annotated, 0 unchanged, 1 failed: {tmp_path / 'out'}\n"
    (failed,) = (tmp_path / "out/_failed.jsonl").read_text("utf-8").splitlines()
    assert json.loads(failed)["address"] == f"{folder}/gone.txt"
    assert str(tmp_path / "out/_failed.jsonl") in complaints
    (folder / "gone.txt").write_text("回來了\n", "utf-8")
    assert run("batch", "-", "--out", tmp_path / "out", "--jobs", "1", stdin=names)[0] == 0
    assert not (tmp_path / "out/_failed.jsonl").exists()


def complaint(capsys, *arguments) -> tuple[int, str]:
    code = run_here([*map(str, arguments)])
    return code, capsys.readouterr().err


def test_what_is_in_the_way_is_told(folder, tmp_path, capsys):
    empty = tmp_path / "empty"
    empty.mkdir()
    code, said = complaint(capsys, "batch", empty, "--out", tmp_path / "out")
    assert (code, "no articles" in said) == (2, True)
    code, said = complaint(capsys, "batch", folder, "--out", folder)
    assert (code, "contains other files" in said) == (2, True)
    out = tmp_path / "out"
    out.mkdir()
    (out / "_batch.json").write_text('{"version": 1, "form": "parquet", "parts": 2}')
    code, said = complaint(capsys, "batch", folder, "--out", out)
    assert (code, "--format parquet" in said) == (2, True)
    (out / "_batch.json").write_text('{"version": 99}')
    code, said = complaint(capsys, "batch", folder, "--out", out)
    assert (code, "not written by this release" in said) == (1, True)
    code, said = complaint(capsys, "batch", folder, "--out", out, "--jobs", "0")
    assert (code, "--jobs" in said) == (2, True)


def test_two_runs_do_not_write_to_one_folder(folder, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("reader.userdata.files.PATIENCE", 0.05)
    with locked(tmp_path / "out"):
        code, said = complaint(capsys, "batch", folder, "--out", tmp_path / "out")
    assert (code, "Another newsreader" in said) == (1, True)


def test_on_a_terminal_a_line_tells_how_far_it_is(monkeypatch):
    class Screen(io.StringIO):
        def isatty(self):
            return True

    monkeypatch.setattr(batch, "EVERY", -1)
    monkeypatch.setattr(sys, "stderr", Screen())
    parts = [Done(1, annotated=3, kept=1), Done(2, annotated=1, kept=0, failed=((Item("x"), "gone"),))]
    assert batch._all(iter(parts), 12) == parts
    told = sys.stderr.getvalue().split("\r\x1b[K")
    assert told[1].startswith("4/12 articles")
    assert told[2].startswith("6/12 articles")
    assert "1 failed" in told[2]
    assert told[-1] == ""
