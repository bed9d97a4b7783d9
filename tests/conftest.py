"""What every test stands on: the user's own folders are empty, the interface speaks English."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from reader import paths, wording
from reader.knowledge import Knowledge
from reader.settings import SETTINGS
from tests import ends
from tests.ends import pytest_runtest_protocol, pytest_sessionfinish

__all__ = ["pytest_runtest_protocol", "pytest_sessionfinish"]

EXAMPLES, MANY = 50, 1000
"""Cases of a property, in the fast suite and in the long one; `tests.examples` counts in shares of the first."""

settings.register_profile("tests", deadline=None, max_examples=EXAMPLES)  # no test asserts a time
settings.register_profile(
    "ci", settings.get_profile("tests"), derandomize=True
)  # the same for the same commit
settings.register_profile("long", settings.get_profile("tests"), max_examples=MANY)

CHECKOUT = Path(__file__).parents[1]
FOLDERS = ("NEWSREADER_DATA", "NEWSREADER_CONFIG", "NEWSREADER_CACHE")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let `--long` or `--long=MINUTES` ask for all that does not fit into two minutes."""
    about = "run the long tests too, with many more cases; those that look for faults by chance take MINUTES"
    parser.addoption("--long", nargs="?", type=float, const=10.0, metavar="MINUTES", help=about)


def pytest_configure(config: pytest.Config) -> None:
    ends.pytest_configure()
    config.addinivalue_line("markers", "long: runs with --long alone")
    signal.signal(
        signal.SIGINT, signal.default_int_handler
    )  # who is started in the background hears no Ctrl+C
    gc.set_threshold(100_000, 20, 100)  # what is read once stays to the end
    fast = "ci" if os.environ.get("CI") else "tests"
    settings.load_profile("long" if config.getoption("long") else fast)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what only --long runs."""
    if not config.getoption("long"):
        config.hook.pytest_deselected(items=[item for item in items if item.get_closest_marker("long")])
        items[:] = [item for item in items if not item.get_closest_marker("long")]


@pytest.fixture(scope="session")
def minutes(pytestconfig: pytest.Config) -> float:
    """Tell how long the long suite looks for faults by chance; 0 in the fast one."""
    return pytestconfig.getoption("long") or 0


@pytest.fixture(autouse=True, scope="session")
def _nothing_of_the_user(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep notes, settings and cache of whoever runs the tests out of them, and the tests out of those."""
    with pytest.MonkeyPatch.context() as environment:
        for variable in FOLDERS:
            environment.setenv(variable, str(tmp_path_factory.mktemp(variable.lower())))
        for setting in SETTINGS:
            environment.delenv(setting.variable, raising=False)
        yield


@pytest.fixture(autouse=True, scope="session")
def _knowledge_is_read_once() -> Iterator[None]:
    """Let every command of a test read annotations/ once a process: two thirds of its time, and the files stay."""
    from reader.knowledge import loader

    read, kept = loader.load, dict[tuple[object, ...], Knowledge]()

    def load(folders: Iterable[Path], sections: Iterable[str] = loader.SECTIONS) -> Knowledge:
        places, wanted = tuple(folders), tuple(sections)
        files = [place / f"{section}.yaml" for place in places for section in wanted]
        states = tuple((file, *file.stat()[6:9]) for file in files if file.is_file())
        if (wanted, states) not in kept:
            kept[wanted, states] = read(places, wanted)
        return kept[wanted, states]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loader, "load", load)
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


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder in which the program keeps all it has."""
    for name in ("DATA", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"NEWSREADER_{name}", str(tmp_path / name.lower()))
        (tmp_path / name.lower()).mkdir()
    return tmp_path
