"""The shape of the project: files stay short, and CI runs what the README says."""

from __future__ import annotations

from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]
SOURCES = sorted((CHECKOUT / "reader").rglob("*.py"))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(CHECKOUT).as_posix())
def test_a_file_is_short_enough_to_read_at_once(path: Path) -> None:
    """One catalogue of sentences may be as long as the screen has sentences."""
    if path.parent.name != "wording":
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 320


def test_ci_runs_the_test_command_of_the_readme() -> None:
    readme, ci = CHECKOUT / "README.md", CHECKOUT / ".ci" / "run"
    if not (readme.is_file() and ci.is_file()):
        pytest.skip("README.md or .ci/run is not written yet")
    commands = [line.strip() for line in readme.read_text(encoding="utf-8").splitlines() if "pytest" in line]
    assert commands
    assert "pytest" in ci.read_text(encoding="utf-8")
