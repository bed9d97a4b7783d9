"""The screen in a browser: for this machine and for whoever has the token, and nobody else."""

import asyncio
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.cli.serving import check, is_loopback, url
from reader.wording import Fault
from tests.browser import opened

aiohttp = pytest.importorskip("aiohttp", reason="the extra serve is not installed")
pytest.importorskip("textual_serve", reason="the extra serve is not installed")

TOKEN = "a-token-that-nobody-guesses"
CHECKOUT = Path(__file__).parents[1]


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "localhost"])
def test_this_machine_needs_no_flag(host):
    assert is_loopback(host)
    check(host, expose=False, token=None)


@pytest.mark.parametrize(
    ("host", "expose", "token", "key"),
    [
        ("192.0.2.7", False, None, "serve_exposed"),
        ("192.0.2.7", True, None, "serve_exposed"),
        ("192.0.2.7", False, TOKEN, "serve_exposed"),
        ("news.example", False, None, "serve_exposed"),
        ("localhost.example", False, None, "serve_exposed"),
        ("192.0.2.7", True, "short", "serve_short"),
        ("0.0.0.0", True, TOKEN, "serve_any"),
        ("::", True, TOKEN, "serve_any"),
        ("", True, TOKEN, "serve_any"),
    ],
)
def test_any_other_address_is_refused(host, expose, token, key):
    with pytest.raises(Fault) as fault:
        check(host, expose=expose, token=token)
    assert (fault.value.key, fault.value.code) == (key, 2)


def test_another_address_with_flag_and_token_is_served():
    check("192.0.2.7", expose=True, token=TOKEN)


def test_an_address_of_six_bytes_has_brackets():
    assert url("::1", 8000) == "http://[::1]:8000"


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """Serve a folder on a free port; give its address."""
    folder = tmp_path_factory.mktemp("served")
    (folder / "a.txt").write_text("李明離開遠山科技\n\n李明轉投鏡湖傳媒。\n")
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    own = {
        f"NEWSREADER_{name}": str(folder.parent / f"{folder.name}-{name}")
        for name in ("DATA", "CONFIG", "CACHE")
    }
    server = subprocess.Popen(
        [sys.executable, "-m", "reader", "serve", str(folder), "--port", str(port), "--token", TOKEN],
        env={**os.environ, **own, "PYTHONPATH": str(CHECKOUT), "NEWSREADER_LANGUAGE": "en"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert server.stdout.readline().startswith(f"Open http://127.0.0.1:{port}/?token={TOKEN}")
    for _ in range(500):
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.terminate()
    server.wait(20)
    server.stdout.close()


async def status(address, path, **headers):
    async with aiohttp.ClientSession() as session, session.get(address + path, headers=headers) as answer:
        return answer.status


@pytest.mark.parametrize(
    "path", ["/", "/?token=wrong", "/ws?width=80&height=24", "/static/js/textual.js", "/download/a"]
)
async def test_without_the_token_nothing_is_answered(served, path):
    assert await status(served, path) == 403


@pytest.mark.parametrize(
    "headers",
    [{"Host": "evil.example"}, {"Origin": "https://evil.example"}, {"Origin": "null"}],
    ids=["another name for this machine", "another page", "a page of nowhere"],
)
async def test_with_the_token_no_other_page_is_answered(served, headers):
    assert await status(served, f"/?token={TOKEN}", **headers) == 403


async def test_the_token_leaves_the_address_and_opens_the_page(served):
    jar = aiohttp.CookieJar(unsafe=True)
    async with (
        aiohttp.ClientSession(cookie_jar=jar) as session,
        session.get(f"{served}/?token={TOKEN}") as page,
    ):
        assert page.status == 200
        assert TOKEN not in str(page.url)
        assert "default-src 'self'" in page.headers["Content-Security-Policy"]


async def test_the_list_of_articles_comes_through_the_socket(served):
    jar = aiohttp.CookieJar(unsafe=True)
    async with aiohttp.ClientSession(cookie_jar=jar) as session:
        async with session.get(f"{served}/?token={TOKEN}"):
            pass
        shown = b""
        async with session.ws_connect(f"{served}/ws?width=80&height=24", origin=served) as screen:
            async with asyncio.timeout(30):
                while "李明離開遠山科技".encode() not in shown:
                    message = await screen.receive()
                    assert message.type is aiohttp.WSMsgType.BINARY or message.type is aiohttp.WSMsgType.TEXT
                    shown += message.data if isinstance(message.data, bytes) else b""


def test_a_browser_shows_it_and_fetches_nothing_from_elsewhere(served, tmp_path):
    with opened(f"{served}/?token={TOKEN}", tmp_path) as page:
        assert page.until("document.body.classList.contains('-first-byte')")
        assert page.run("location.search") == ""
        fetched = page.run(
            "performance.getEntriesByType('resource').filter(e => e.responseStatus).map(e => e.name)"
        )
        assert fetched
        assert [name for name in fetched if not name.startswith(served)] == []
