"""The same screen in a browser, by textual-serve: on this machine alone, and only for whoever has the token."""

from __future__ import annotations

import argparse
import errno
import ipaddress
import secrets
import shlex
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.wording import Fault, say

if TYPE_CHECKING:
    from aiohttp import web

SHORTEST = 16
"""Characters of a token that others than this machine may try."""

LINGER = 2.0
"""Seconds that a browser which is still open is waited for at the end."""

POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; connect-src 'self' {socket}; frame-ancestors 'none'"
)
"""Nothing is fetched from elsewhere: textual-serve's page asks Google for a font."""


def serve(options: argparse.Namespace) -> int:
    """Serve a folder or an article until Ctrl+C; raise Fault for an address that is not safe to serve on."""
    check(options.host, options.expose, options.token)
    if not Path(options.file).exists():
        raise Fault("intake_missing", path=options.file)
    token = options.token or secrets.token_urlsafe(24)
    address = url(options.host, options.port)
    server = guarded(command(options), options.host, options.port, token)
    print(say("serving", address=f"{address}/?token={token}"), flush=True)
    try:
        server.serve()
    except OSError as error:
        key = "serve_taken" if error.errno == errno.EADDRINUSE else "serve_failed"
        raise Fault(key, address=address, why=error.strerror or error) from None
    return 0


def check(host: str, expose: bool, token: str | None) -> None:
    """Raise Fault unless `host` is this machine, or others are let in by a flag and a token of some length."""
    if is_loopback(host):
        return
    if is_any(host):
        raise Fault("serve_any", code=2, host=host)
    if not expose or not token:
        raise Fault("serve_exposed", code=2, host=host)
    if len(token) < SHORTEST:
        raise Fault("serve_short", code=2, count=SHORTEST)


def is_loopback(host: str) -> bool:
    """Tell whether an address is reached from this machine alone; names other than localhost are not trusted."""
    address = _parsed(host)
    return host == "localhost" or bool(address and address.is_loopback)


def is_any(host: str) -> bool:
    """Tell an address that stands for all of a machine's, which no browser can be pointed at."""
    address = _parsed(host)
    return bool(not host or (address and address.is_unspecified))


def _parsed(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def url(host: str, port: int) -> str:
    """Give the address that a browser is pointed at."""
    return f"http://{f'[{host}]' if ':' in host else host}:{port}"


def command(options: argparse.Namespace) -> str:
    """Give the command that runs the screen for one browser."""
    given = [sys.executable, "-m", "reader", "read", *(["--no-settings"] if options.no_settings else [])]
    if options.language:
        given += ["--language", options.language]
    return shlex.join([*given, "--", options.file])


def guarded(command: str, host: str, port: int, token: str) -> Any:
    """Make textual-serve's server, that answers those with the token only; raise Fault where it is missing."""
    try:
        from textual_serve.server import Server  # an extra, with aiohttp
    except ImportError:
        raise Fault("serve_missing", extra='pip install "newsreader[serve]"', code=2) from None

    class Guarded(Server):
        def initialize_logging(self) -> None:
            """Log nothing: addresses hold the token."""

        async def _make_app(self) -> web.Application:
            app = await super()._make_app()
            app.middlewares.append(guard(address, token))
            return app

        async def on_startup(self, app: web.Application) -> None:
            """Print nothing: the command has told the address."""

        def serve(self, debug: bool = False) -> None:
            """Serve until Ctrl+C or SIGTERM; a browser that is still open is waited for LINGER seconds, not 60."""
            from aiohttp import web

            self.debug = debug
            web.run_app(self._make_app(), host=self.host, port=self.port, print=None, shutdown_timeout=LINGER)

    address = url(host, port)
    return Guarded(command, host=host, port=port, title="newsreader", public_url=address)


def guard(address: str, token: str) -> Any:
    """Make what stands before every answer.

    The host must be ours (no rebound name), the origin, where a browser tells one, our own page, and the
    token is in a cookie, or in the address once: it is then taken out of the address.
    """
    from aiohttp import web

    host = address.removeprefix("http://")
    cookie = f"newsreader-{host.rpartition(':')[2]}"
    policy = POLICY.format(socket=f"ws://{host}")

    def same(given: str) -> bool:
        return secrets.compare_digest(given.encode("utf-8", "replace"), token.encode())

    @web.middleware
    async def answer(
        request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        if request.host != host or request.headers.get("Origin", address) != address:
            raise web.HTTPForbidden(text=say("serve_elsewhere", address=address))
        if same(request.query.get("token", "")):
            response: web.StreamResponse = web.HTTPSeeOther("/")
            response.set_cookie(cookie, token, httponly=True, samesite="Strict")
            return response
        if not same(request.cookies.get(cookie, "")):
            raise web.HTTPForbidden(text=say("serve_no_token"))
        response = await handler(request)
        if not response.prepared:
            response.headers["Content-Security-Policy"] = policy
            response.headers["Referrer-Policy"] = "no-referrer"
        return response

    return answer
