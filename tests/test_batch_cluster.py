"""The parts on a real Dask scheduler with two workers on loopback; in the long suite one of them is killed midway.

In the long suite, too, articles and parts lie in a store that speaks S3: `pip install "moto[server]" s3fs`.
"""

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from urllib.request import urlopen

import pytest

from tests.command import CHECKOUT, run

pytest.importorskip("distributed", reason="the extra cluster is not installed")
pytest.importorskip("pyarrow", reason="the extra cluster is not installed")

COUNT = 200

QUIET = {"DASK_DISTRIBUTED__WORKER__DAEMON": "false", "DASK_DISTRIBUTED__ADMIN__TICK__INTERVAL": "1s"}


@pytest.fixture
def store(monkeypatch):
    """A server on loopback that speaks S3, with a bucket of articles; give its file system."""
    server = pytest.importorskip(
        "moto.server", reason='moto is not installed: pip install "moto[server]" s3fs'
    )
    s3fs = pytest.importorskip("s3fs", reason='s3fs is not installed: pip install "moto[server]" s3fs')
    running = server.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    running.start()
    host, port = running.get_host_and_port()
    urlopen(f"http://{host}:{port}/moto-api/reset", data=b"")
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "test")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://{host}:{port}")
    s3fs.S3FileSystem.clear_instance_cache()
    system = s3fs.S3FileSystem()
    system.mkdir("news")
    for number in range(20):
        system.pipe_file(f"news/in/{number}.txt", "余家輝昨日加入Meta。\n".encode())
    yield system
    running.stop()


@pytest.fixture
def cluster(tmp_path):
    """A scheduler and two workers of one thread each; give its address and the process numbers of the workers."""
    from distributed import Client

    environment = {**os.environ, **QUIET, "PYTHONPATH": str(CHECKOUT)}
    file = tmp_path / "scheduler.json"
    begin = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0"]
    begin += ["--no-dashboard", "--scheduler-file", str(file)]
    started = [subprocess.Popen(begin, env=environment, stderr=subprocess.DEVNULL, cwd=tmp_path)]
    try:
        while not (file.exists() and file.read_text().rstrip().endswith("}")):
            time.sleep(0.02)
        work = [
            sys.executable,
            "-m",
            "distributed.cli.dask_worker",
            "--scheduler-file",
            str(file),
            "--no-nanny",
        ]
        work += ["--nthreads", "1", "--no-dashboard", "--local-directory", str(tmp_path)]
        started += [
            subprocess.Popen(work, env=environment, stderr=subprocess.DEVNULL, cwd=tmp_path) for _ in "12"
        ]
        address = json.loads(file.read_text())["address"]
        with Client(address, set_as_default=False) as client:
            client.wait_for_workers(2, timeout=60)
        yield address, [process.pid for process in started[1:]]
    finally:
        for process in started[::-1]:
            process.kill()
            process.wait()


def test_every_article_is_annotated_once(tmp_path):
    from distributed import LocalCluster

    (tmp_path / "articles").mkdir()
    for number in range(20):
        (tmp_path / "articles" / f"{number}.txt").write_text("余家輝昨日加入Meta。\n", "utf-8")
    call = ["batch", f"file://{tmp_path}/articles", "--out", f"file://{tmp_path}/out"]
    with LocalCluster(
        2, processes=False, protocol="tcp", threads_per_worker=1, dashboard_address=None
    ) as local:
        code, output, _ = run(*call, "--cluster", local.scheduler_address)
    assert (code, output.startswith("20 annotated, 0 unchanged, 0 failed")) == (0, True)
    lines = [
        line
        for part in (tmp_path / "out").glob("articles-*")
        for line in part.read_text("utf-8").splitlines()
    ]
    assert len(lines) == len(set(lines)) == 20
    assert run(*call, "--jobs", "1")[1].startswith("0 annotated, 20 unchanged, 0 failed")


@pytest.mark.long
def test_a_worker_that_is_killed_loses_nothing_and_doubles_nothing(cluster, tmp_path):
    pq = pytest.importorskip("pyarrow.parquet")
    address, workers = cluster
    folder, out = tmp_path / "articles", tmp_path / "out"
    folder.mkdir()
    for number in range(COUNT):
        (folder / f"{number}.txt").write_text(f"第 {number} 篇\n\n余家輝昨日加入Meta。\n", "utf-8")
    command = [sys.executable, "-m", "reader", "batch", f"file://{folder}", "--out", f"file://{out}"]
    command += ["--format", "parquet", "--cluster", address]
    process = subprocess.Popen(command, cwd=CHECKOUT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    while not list(out.glob("articles-*")) and process.poll() is None:
        time.sleep(0.005)
    os.kill(workers[0], signal.SIGKILL)
    _, complaints = process.communicate(timeout=120)
    assert process.returncode == 0, complaints.decode()
    parts = sorted(out.glob("articles-*.parquet"))
    addresses = Counter(row["address"] for part in parts for row in pq.read_table(part).to_pylist())
    assert addresses == {f"file://{folder}/{number}.txt": 1 for number in range(COUNT)}
    assert len(parts) > 2
    assert run("batch", f"file://{folder}", "--out", f"file://{out}", "--format", "parquet")[1].startswith(
        f"0 annotated, {COUNT} unchanged, 0 failed"
    )


def _addresses(store, folder):
    pq = pytest.importorskip("pyarrow.parquet")
    parts = [part for part in store.ls(folder, detail=False, refresh=True) if part.endswith(".parquet")]
    rows = [row for part in parts for row in pq.read_table(part, filesystem=store).to_pylist()]
    return Counter(row["address"] for row in rows)


@pytest.mark.long
def test_from_a_bucket_to_a_bucket(store):
    call = ["batch", "s3://news/in", "--out", "s3://news/out", "--format", "parquet", "--jobs", "1"]
    assert run(*call)[1].startswith("20 annotated, 0 unchanged, 0 failed")
    assert _addresses(store, "news/out") == {f"s3://news/in/{number}.txt": 1 for number in range(20)}
    store.pipe_file("news/in/0.txt", "余家輝昨日加入OpenAI。\n".encode())
    store.rm_file("news/in/1.txt")
    assert run(*call)[1].startswith("1 annotated, 18 unchanged, 0 failed")
    assert "s3://news/in/1.txt" not in _addresses(store, "news/out")


@pytest.mark.long
def test_from_a_bucket_to_a_bucket_by_a_cluster(store, cluster):
    call = ["batch", "s3://news/in", "--out", "s3://news/out", "--format", "parquet"]
    assert run(*call, "--cluster", cluster[0])[1].startswith("20 annotated, 0 unchanged, 0 failed")
    assert _addresses(store, "news/out") == {f"s3://news/in/{number}.txt": 1 for number in range(20)}
    assert run(*call, "--jobs", "1")[1].startswith("0 annotated, 20 unchanged, 0 failed")


@pytest.mark.long
@pytest.mark.parametrize(
    ("given", "out", "why"),
    [
        ("s3://none/in", "s3://news/out", "Cannot open s3://none/in: The specified bucket does not exist"),
        (
            "s3://news/in",
            "s3://none/out",
            "Cannot write to s3://none/out: The specified bucket does not exist",
        ),
    ],
)
def test_a_bucket_that_is_not_there_is_one_sentence(store, given, out, why):
    code, _, complaints = run("batch", given, "--out", out, "--jobs", "1")
    assert (code, why in complaints) == (1, True)


def test_no_scheduler_is_one_sentence(tmp_path, monkeypatch, capsys):
    from reader.batch import cluster
    from reader.cli import run as run_here

    monkeypatch.setattr(cluster, "PATIENCE", "0.3s")
    (tmp_path / "a.txt").write_text("文")
    code = run_here(
        ["batch", str(tmp_path / "a.txt"), "--out", str(tmp_path / "out"), "--cluster", "tcp://127.0.0.1:9"]
    )
    assert code == 1
    assert "No scheduler answers at tcp://127.0.0.1:9" in capsys.readouterr().err
