"""A page in a headless Chromium, driven through its own pipe: no library, no port."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"),
    *("--remote-debugging-pipe", "--hide-scrollbars", "--force-color-profile=srgb"),
)


class Page:
    """A page that is open; `complaints` is what its console has said that is wrong."""

    def __init__(self, write: int, read: int) -> None:
        self._write, self._read = write, read
        self._rest, self._number, self._session = b"", 0, ""
        self.complaints: list[str] = []

    def ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Send one command of the DevTools protocol, and give its answer."""
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while True:
            told = self._next()
            if told.get("id") == self._number:
                assert "error" not in told, told
                return dict(told["result"])
            self._hear(told)

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            part = os.read(self._read, 65536)
            assert part, "the browser has gone"
            self._rest += part
        told, _, self._rest = self._rest.partition(b"\0")
        return dict(json.loads(told))

    def _hear(self, told: dict[str, Any]) -> None:
        what, how = told.get("method", ""), told.get("params", {})
        level = how.get("entry", {}).get("level") or how.get("type")
        if what == "Runtime.exceptionThrown" or level in ("error", "warning"):
            self.complaints.append(json.dumps(how))

    def open(self, address: str) -> None:
        """Open an address, and wait until it has loaded."""
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Runtime", "Log", "Page"):
            self.ask(f"{domain}.enable")
        self.ask("Page.navigate", url=address)
        wait = "new Promise(r => document.readyState === 'complete' && location.href !== 'about:blank' ? r() : addEventListener('load', r))"
        self.run(wait)

    def run(self, script: str) -> Any:
        """Run a script in the page, and give what it gives."""
        done = self.ask("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in done, done
        return done["result"].get("value")

    def until(self, condition: str) -> bool:
        """Wait for a condition of the page, at most five seconds; tell whether it came."""
        return bool(
            self.run(
                "new Promise(done => { const end = Date.now() + 5000; const look = () => "
                f"({condition}) ? done(true) : Date.now() > end ? done(false) : setTimeout(look, 10); look(); }})"
            )
        )

    def click(self, selector: str) -> None:
        """Press the middle of an element with the mouse."""
        x, y = self.place(selector)
        for kind in ("mousePressed", "mouseReleased"):
            self.ask("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def hover(self, selector: str) -> None:
        """Put the mouse on an element."""
        x, y = self.place(selector)
        self.ask("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)

    def place(self, selector: str) -> tuple[float, float]:
        """Bring an element into sight, and give its middle."""
        x, y = self.run(
            f"(() => {{ const e = document.querySelector({json.dumps(selector)});"
            " e.scrollIntoView({block: 'center', behavior: 'instant'}); const b = e.getBoundingClientRect();"
            " return [b.x + b.width / 2, b.y + b.height / 2]; })()"
        )
        return x, y


@contextmanager
def opened(place: Path | str, profile: Path) -> Iterator[Page]:
    """Open a file or an address in Chromium; skip the test where there is none."""
    binary = next(filter(None, map(shutil.which, NAMES)), None)
    if binary is None or os.name == "nt":
        pytest.skip("no Chromium here: apt-get install chromium")
    to_browser, commands = os.pipe()
    answers, from_browser = os.pipe()
    wrapper = f'exec "$@" 3<&{to_browser} 4>&{from_browser}'
    browser = subprocess.Popen(
        ["/bin/bash", "-c", wrapper, "bash", binary, *FLAGS, f"--user-data-dir={profile}"],
        pass_fds=(to_browser, from_browser),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(to_browser)
    os.close(from_browser)
    page = Page(commands, answers)
    try:
        page.open(place if isinstance(place, str) else place.as_uri())
        yield page
    finally:
        browser.terminate()
        browser.wait(10)
        os.close(commands)
        os.close(answers)
