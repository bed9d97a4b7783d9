"""The wheel holds all that the program needs: built, unpacked elsewhere, run there without the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel and install it, alone, into an empty folder."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder]
    subprocess.run(build, check=True, timeout=120, cwd=CHECKOUT, stdout=subprocess.DEVNULL)
    wheel = next(folder.glob("newsreader-*.whl"))
    environment = folder / "environment"
    subprocess.run(
        [*pip, "install", "--no-deps", "--no-compile", "--target", environment, wheel],
        check=True,
        timeout=120,
    )
    return environment


def run(installed: Path, *arguments: str) -> str:
    """Run the wheel's own copy, outside the checkout."""
    program = "from reader.__main__ import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        env={**os.environ, "PYTHONPATH": str(installed)},
        cwd=installed,
        capture_output=True,
        check=True,
        timeout=60,
    )
    return done.stdout.decode()


def test_the_wheel_runs_from_its_own_folder(installed: Path) -> None:
    place = subprocess.run(
        [
            sys.executable,
            "-c",
            "import reader, reader.paths; print(reader.__file__); print(reader.paths.shipped())",
        ],
        env={**os.environ, "PYTHONPATH": str(installed)},
        cwd=installed,
        capture_output=True,
        check=True,
        timeout=60,
    )
    module, shipped = place.stdout.decode().splitlines()
    assert Path(module).is_relative_to(installed)
    assert Path(shipped).is_relative_to(installed)


def test_it_carries_its_knowledge_and_the_sample(installed: Path) -> None:
    sample = installed / "reader" / "annotations" / "articles" / "ai-talent-summer-2025.txt"
    tree = json.loads(run(installed, "annotate", str(sample)))
    assert len(tree["moves"]) >= 22
    assert "OpenAI" in {mention["text"] for mention in tree["mentions"]}


def test_it_has_a_command_and_a_version(installed: Path) -> None:
    from reader import __version__

    assert run(installed, "--version") == f"newsreader {__version__}\n"
    assert (installed / "bin" / "newsreader").is_file()
