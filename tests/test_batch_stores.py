"""Articles and parts in stores that speak WebHDFS and Google's protocol, on loopback: `pip install gcsfs gcp-storage-emulator`.

HDFS by its own protocol (hdfs://) needs Java and libhdfs; it is not tried.
"""

from __future__ import annotations

import socket
from collections import Counter
from collections.abc import Iterator

import pytest

from reader.batch import places
from tests.command import run
from tests.webhdfs import webhdfs

fsspec = pytest.importorskip("fsspec", reason="the extra cluster is not installed")
pq = pytest.importorskip("pyarrow.parquet", reason="the extra cluster is not installed")

pytestmark = pytest.mark.long


@pytest.fixture
def hdfs() -> Iterator[str]:
    """A WebHDFS server with a folder /news."""
    pytest.importorskip("requests", reason="requests is not installed")
    with webhdfs() as address:
        yield f"{address}/news"


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """An emulator of Google's storage with a bucket `news`."""
    monkeypatch.setenv(
        "GCSFS_EXPERIMENTAL_ZB_HNS_SUPPORT", "false"
    )  # read at its import; the emulator has no gRPC
    gcsfs = pytest.importorskip("gcsfs", reason="gcsfs is not installed")
    emulator = pytest.importorskip(
        "gcp_storage_emulator.server", reason="gcp-storage-emulator is not installed"
    )
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = emulator.create_server("127.0.0.1", port, in_memory=True, default_bucket="news")
    server.start()
    monkeypatch.setenv("STORAGE_EMULATOR_HOST", f"http://127.0.0.1:{port}")
    monkeypatch.setitem(fsspec.config.conf, "gs", {"token": "anon"})
    monkeypatch.setitem(fsspec.config.conf, "gcs", {"token": "anon"})
    gcsfs.GCSFileSystem.clear_instance_cache()
    yield "gs://news"
    gcsfs.GCSFileSystem.clear_instance_cache()
    server.stop()


@pytest.fixture(params=["hdfs", "bucket"])
def root(request: pytest.FixtureRequest) -> str:
    """Twenty articles in a folder `in` of each store; give the folder above."""
    root: str = request.getfixturevalue(request.param)
    places.make_folder(f"{root}/in")
    for number in range(20):
        places.write(f"{root}/in/{number}.txt", "余家輝昨日加入Meta。\n".encode())
    return root


def addresses(root: str) -> Counter[str]:
    """Count the articles of the parts by address."""
    system, path = fsspec.core.url_to_fs(f"{root}/out")
    system.invalidate_cache()
    parts = [part for part in system.ls(path, detail=False) if part.endswith(".parquet")]
    return Counter(row["address"] for part in parts for row in pq.read_table(system.open(part)).to_pylist())


def test_from_a_store_to_it(root: str) -> None:
    call = ["batch", f"{root}/in", "--out", f"{root}/out", "--format", "parquet", "--jobs", "1"]
    assert run(*call)[1].startswith("20 annotated, 0 unchanged, 0 failed")
    assert addresses(root) == {f"{root}/in/{number}.txt": 1 for number in range(20)}
    assert run(*call)[1].startswith("0 annotated, 20 unchanged, 0 failed")
    places.write(f"{root}/in/0.txt", "余家輝昨日加入Uber。\n".encode())  # as long as before
    places.remove(f"{root}/in/1.txt")
    assert run(*call)[1].startswith("1 annotated, 18 unchanged, 0 failed")
    assert f"{root}/in/1.txt" not in addresses(root)


def test_what_is_not_there_is_one_sentence(root: str) -> None:
    code, _, complaints = run("batch", f"{root}/nothing", "--out", f"{root}/out", "--jobs", "1")
    assert code == 1
    assert "Traceback" not in complaints
    told = [places.read(f"{root}/out/{name}").decode() for name in places.names(f"{root}/out")]
    assert any(f"{root}/nothing" in each for each in (complaints, *told))
