"""Around every request: who may call the server by which name, how large a body may be, the headers of an answer, a line in the log."""

from __future__ import annotations

import logging
import re
import time
from urllib.parse import quote

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.serve.answer import Refusal
from kg.serve.protocol import responded
from kg.serve.settings import Settings

__all__ = ["POLICY", "Safety"]

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
"""What a page of ours may load: nothing from elsewhere, no script or style within it."""

_HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Server": "rajnay",
}
_HOST = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(:\d{1,5})?", re.ASCII)
_log = logging.getLogger("kg.serve.access")


class Safety:
    """An ASGI application around another."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app, self._settings = app, settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        told = _Told(scope, send, self._settings.origin)
        try:
            self._check(Headers(scope=scope))
            await self._app(scope, _Counted(receive, self._settings.limits.request), told)
        except Refusal as refusal:
            await responded(refusal.answer())(scope, receive, told)
        finally:
            told.log()

    def _check(self, headers: Headers) -> None:
        """Raise `Refusal` (400) for a name that isn't the server's, (413) for a body that is too large by its own account."""
        name = _HOST.fullmatch(headers.get("host", ""))
        if name is None:
            raise Refusal(400, "the Host header names no host")
        if "*" not in self._settings.hosts and name[1].lower() not in self._settings.hosts:
            raise Refusal(400, f"this server isn't called '{name[1]}'; whoever runs it can say that it is with: kg serve --name {name[1]}")
        length = headers.get("content-length", "0")
        if length.isdecimal() and int(length) > self._settings.limits.request:
            raise too_large(self._settings.limits.request)


class _Counted:
    """What is received, up to a limit."""

    def __init__(self, receive: Receive, most: int) -> None:
        self._receive, self._most, self._bytes = receive, most, 0

    async def __call__(self) -> Message:
        message = await self._receive()
        self._bytes += len(message.get("body", b""))
        if self._bytes > self._most:
            raise too_large(self._most)
        return message


class _Told:
    """What is sent, with the headers of every answer, and what the log tells of it."""

    def __init__(self, scope: Scope, send: Send, origin: str | None) -> None:
        self._scope, self._send, self._origin = scope, send, origin
        self._start, self._status, self._bytes = time.perf_counter(), 0, 0

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._status = message["status"]
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers.setdefault(name, value)
            if self._origin:
                headers["Access-Control-Allow-Origin"] = self._origin
                headers.add_vary_header("Origin")
        self._bytes += len(message.get("body", b""))
        await self._send(message)

    def log(self) -> None:
        """One line: who, what, how it went. The query of an address isn't told: it may be long, and is nobody's business."""
        client = (self._scope.get("client") or ("-",))[0]
        path = quote(self._scope["path"][:200], safe="/:@!$&'()*+,;=~")
        took = (time.perf_counter() - self._start) * 1000
        _log.info("%s %s %s %d %d bytes %.0f ms", client, self._scope["method"], path, self._status, self._bytes, took)


def too_large(most: int) -> Refusal:
    """The refusal of a body of more than so many bytes."""
    return Refusal(413, f"the body is larger than the {most:,} bytes that this server takes; send it in parts")
