"""A server on loopback that answers WebHDFS as a name node and its data node do, as far as the tests ask; files in memory."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from urllib.parse import parse_qs, unquote, urlsplit

PREFIX = "/webhdfs/v1"


class Answers(BaseHTTPRequestHandler):
    """One request: `files` map paths to bytes and the time of their last change; `folders` are paths."""

    protocol_version = "HTTP/1.1"
    files: dict[str, tuple[bytes, int]]
    folders: set[str]
    clock: Iterator[int]

    def do_GET(self) -> None:
        self._answer()

    do_PUT = do_POST = do_DELETE = do_GET  # noqa: N815  (the names http.server asks for)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def _answer(self) -> None:
        parts = urlsplit(self.path)
        path = unquote(parts.path.removeprefix(PREFIX)).rstrip("/") or "/"
        asked = {key: value[0] for key, value in parse_qs(parts.query).items()}
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        operation = getattr(self, f"_{asked['op'].lower()}")
        operation(path, asked, body)

    def _send(self, status: int, content: bytes | dict[str, object] = b"", **headers: str) -> None:
        data = json.dumps(content).encode() if isinstance(content, dict) else content
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(data))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def _missing(self, path: str) -> None:
        told = {"exception": "FileNotFoundException", "message": f"File does not exist: {path}"}
        self._send(404, {"RemoteException": told})

    def _redirected(self, asked: dict[str, str]) -> bool:
        """Send the client on to the data node, which is this server too, unless it comes from there."""
        if "datanode" in asked:
            return False
        host, port = self.server.server_address[:2]
        self._send(307, Location=f"http://{host!s}:{port}{self.path}&datanode=1")
        return True

    def _status(self, path: str) -> dict[str, object]:
        content, changed = self.files.get(path, (b"", 0))
        kind = "FILE" if path in self.files else "DIRECTORY"
        return {"pathSuffix": "", "type": kind, "length": len(content), "modificationTime": changed}

    def _getfilestatus(self, path: str, asked: dict[str, str], body: bytes) -> None:
        if path in self.files or path in self.folders:
            self._send(200, {"FileStatus": self._status(path)})
        else:
            self._missing(path)

    def _liststatus(self, path: str, asked: dict[str, str], body: bytes) -> None:
        if path not in self.folders:
            self._missing(path)
            return
        inside = [each for each in {*self.files, *self.folders} - {"/"} if each.rpartition("/")[0] == path]
        listed = [{**self._status(each), "pathSuffix": each.rpartition("/")[2]} for each in inside]
        self._send(200, {"FileStatuses": {"FileStatus": listed}})

    def _open(self, path: str, asked: dict[str, str], body: bytes) -> None:
        if path not in self.files:
            self._missing(path)
        elif not self._redirected(asked):
            start = int(asked.get("offset", 0))
            end = start + int(asked.get("length", 1 << 60))
            self._send(200, self.files[path][0][start:end])

    def _create(self, path: str, asked: dict[str, str], body: bytes) -> None:
        if not self._redirected(asked):
            self.files[path] = body, next(self.clock)
            self._send(201)

    def _append(self, path: str, asked: dict[str, str], body: bytes) -> None:
        if not self._redirected(asked):
            self.files[path] = self.files[path][0] + body, next(self.clock)
            self._send(200)

    def _mkdirs(self, path: str, asked: dict[str, str], body: bytes) -> None:
        while path:
            self.folders.add(path)
            path = path.rpartition("/")[0]
        self._send(200, {"boolean": True})

    def _delete(self, path: str, asked: dict[str, str], body: bytes) -> None:
        self._send(200, {"boolean": self.files.pop(path, None) is not None})

    def _rename(self, path: str, asked: dict[str, str], body: bytes) -> None:
        there = asked["destination"]
        done = path in self.files and there not in self.files
        if done:
            self.files[there] = self.files.pop(path)
        self._send(200, {"boolean": done})


@contextmanager
def webhdfs() -> Iterator[str]:
    """Run a server of its own files; give its address, webhdfs://127.0.0.1:PORT."""
    own = {"files": {}, "folders": {"/"}, "clock": count(1_700_000_000_000)}
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Own", (Answers,), own))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"webhdfs://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
