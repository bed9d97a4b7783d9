"""What holds of the project's own files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]
LINES = 320


def test_no_file_is_too_long_to_read() -> None:
    paths = (path for room in ("reader", "tests") for path in (CHECKOUT / room).rglob("*.py"))
    files = {path: len(path.read_text("utf-8").splitlines()) for path in paths}
    data = {path for path in files if path.parent.name == "wording"}
    assert len(files) > 50
    assert {path.name: n for path, n in files.items() if n > LINES and path not in data} == {}


def test_ci_runs_the_test_command_of_the_readme() -> None:
    readme = (CHECKOUT / "README.md").read_text("utf-8")
    section = readme.split("## Test it")[1]
    command = re.search(r"```sh\n(.+?)\n```", section, re.S)
    assert command
    assert command[1] in (CHECKOUT / ".ci" / "run").read_text("utf-8").splitlines()


def test_the_readme_shows_pictures_that_are_there() -> None:
    readme = (CHECKOUT / "README.md").read_text("utf-8")
    pictures = re.findall(r"!\[.*?\]\((.+?)\)", readme)
    assert pictures
    for picture in pictures:
        assert "newsreader" in (CHECKOUT / picture).read_text("utf-8")


@pytest.mark.parametrize("page", ["README.md", "tests/benchmarks/README.md"])
def test_every_benchmark_and_file_a_page_names_is_there(page: str) -> None:
    text = (CHECKOUT / page).read_text("utf-8")
    benchmarks = set(re.findall(r"tests\.benchmarks\.(\w+)", text))
    linked = set(re.findall(r"\]\((?!https?:|#)([^)#]+)", text))
    assert benchmarks
    assert {
        name for name in benchmarks if not (CHECKOUT / "tests/benchmarks" / f"{name}.py").is_file()
    } == set()
    assert {path for path in linked if not (CHECKOUT / page).parent.joinpath(path).exists()} == set()
