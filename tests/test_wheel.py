"""The wheel by itself, outside the checkout.

Proves that what is built holds the whole program with its annotations, data and style sheet, and
needs nothing of the checkout.  The dependencies come from the environment that runs the tests.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from reader import __version__

CHECKOUT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel without a network, and unpack it into an empty folder as an installer does."""
    pytest.importorskip("hatchling", reason="the wheel is built by hatchling, of the extra dev")
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=CHECKOUT, check=True, capture_output=True,
    )  # fmt: skip
    (wheel,) = folder.glob("newsreader-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def run(installed: Path, cwd: Path, *arguments: str) -> str:
    code = (
        "import sys; import reader; from reader.cli import run; "
        "assert reader.__file__.startswith(sys.argv[1]), reader.__file__; sys.exit(run(sys.argv[2:]))"
    )
    own = {f"NEWSREADER_{name}": str(cwd / name.lower()) for name in ("DATA", "CONFIG", "CACHE")}
    return subprocess.run(
        [sys.executable, "-c", code, str(installed), *arguments],
        cwd=cwd, env={**os.environ, **own, "PYTHONPATH": str(installed)}, check=True, capture_output=True, text=True,
        encoding="utf-8",
    ).stdout  # fmt: skip


def test_the_wheel_says_its_version(installed: Path, tmp_path: Path) -> None:
    assert run(installed, tmp_path, "--version") == f"newsreader {__version__}\n"


def test_the_wheel_carries_what_it_knows(installed: Path, tmp_path: Path) -> None:
    """The sample article and its moves come from the annotations inside the wheel."""
    sample = installed / "reader" / "annotations" / "articles" / "ai-talent-summer-2025.txt"
    tree = json.loads(run(installed, tmp_path, "annotate", str(sample)))
    assert len(tree["moves"]) >= 20
    (tmp_path / "article.txt").write_text("標題\n騰訊與阿里巴巴。\n", encoding="utf-8")
    known = json.loads(run(installed, tmp_path, "annotate", "article.txt"))
    assert {"騰訊", "阿里巴巴"} <= {mention["text"] for mention in known["mentions"]}


def test_the_wheel_holds_every_file_of_the_package(installed: Path) -> None:
    tracked = subprocess.run(
        ["git", "ls-files", "reader", "annotations"],
        cwd=CHECKOUT,
        check=False,
        capture_output=True,
        text=True,
    ).stdout.split()
    if not tracked:
        pytest.skip("this is no git checkout, which tells the files of the package")
    places = [name if name.startswith("reader/") else f"reader/{name}" for name in tracked]
    assert [place for place in places if not (installed / place).is_file()] == []


def test_the_wheel_names_the_command(installed: Path) -> None:
    (entry_points,) = installed.glob("newsreader-*.dist-info/entry_points.txt")
    assert "newsreader = reader.__main__:main" in entry_points.read_text()
