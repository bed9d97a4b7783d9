"""What every test stands on: the user's own folders are empty, the interface speaks English."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from reader import paths, wording
from reader.knowledge import Knowledge
from reader.settings import SETTINGS

settings.register_profile("tests", deadline=None)  # no test asserts a time
settings.register_profile("ci", deadline=None, derandomize=True)  # the same cases for the same commit
settings.load_profile("ci" if os.environ.get("CI") else "tests")

CHECKOUT = Path(__file__).parents[1]
FOLDERS = ("NEWSREADER_DATA", "NEWSREADER_CONFIG", "NEWSREADER_CACHE")


@pytest.fixture(autouse=True, scope="session")
def _nothing_of_the_user(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep notes, settings and cache of whoever runs the tests out of them, and the tests out of those."""
    with pytest.MonkeyPatch.context() as environment:
        for variable in FOLDERS:
            environment.setenv(variable, str(tmp_path_factory.mktemp(variable.lower())))
        for setting in SETTINGS:
            environment.delenv(setting.variable, raising=False)
        yield


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    """Let a test speak any language; the next one begins in English."""
    wording.use("en")
    yield
    wording.use("en")


@pytest.fixture(scope="session")
def shipped() -> Knowledge:
    """Give the knowledge in annotations/, read once."""
    from reader.knowledge.loader import load

    return load([paths.shipped()])


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder of articles that lies beside the checkout and not in it; NEWSREADER_SHARED moves it."""
    folder = Path(os.environ.get("NEWSREADER_SHARED", CHECKOUT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip(f"{folder} is not here; NEWSREADER_SHARED may name another folder")
    return folder
