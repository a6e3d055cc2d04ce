"""Requests to a target: one at a time, tried again after a while when the server is busy, failing, or away."""

from __future__ import annotations

import time
from collections.abc import Callable
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlencode
from urllib.request import BaseHandler, HTTPBasicAuthHandler, HTTPDigestAuthHandler, HTTPPasswordMgrWithDefaultRealm, Request, build_opener

from kg.errors import KgError
from kg.publish.target import Target

__all__ = ["Sender", "Unsent"]

_AGAIN = {408, 425, 429, 500, 502, 503, 504}
"""What may be otherwise in a moment; Virtuoso answers 500 when two transactions are in each other's way."""

_TRIES = 6
_PATIENCE = 600.0
"""Seconds for one answer."""


class Unsent(KgError):
    """A request that a server refuses, or that didn't come through after all tries; what was sent before is there."""

    def __init__(self, url: str, what: str, advice: str) -> None:
        super().__init__(url, what, advice)
        self.url, self.what, self.advice = url, what, advice

    def __str__(self) -> str:
        return f"{self.url}: {self.what}; {self.advice}"


class Sender:
    """Sends to one target; `wait` is told how many seconds to wait before another try."""

    def __init__(self, target: Target, *, wait: Callable[[float], None] = time.sleep) -> None:
        self._target, self._wait = target, wait
        self._open = build_opener(*_by_password(target)).open
        self.requests = 0

    def update(self, text: str) -> None:
        """Carry out an update. As a form: Virtuoso never answers an update that is the body itself."""
        self._sent("POST", self._target.url, urlencode({"update": text}).encode(), "application/x-www-form-urlencoded")

    def put(self, graph: str | None, triples: bytes, *, add: bool = False) -> None:
        """Put N-Triples in the place of a graph, the default graph for None; or add them to it."""
        self._sent("POST" if add else "PUT", self._graph(graph), triples, "application/n-triples")

    def delete(self, graph: str | None) -> None:
        """Delete a graph; one that isn't there is no error."""
        self._sent("DELETE", self._graph(graph), None, None, fine={404})

    def _graph(self, graph: str | None) -> str:
        mark = "&" if "?" in self._target.url else "?"
        return f"{self._target.url}{mark}" + ("default" if graph is None else f"graph={quote(graph, safe='')}")

    def _sent(self, method: str, url: str, body: bytes | None, type: str | None, fine: frozenset[int] | set[int] = frozenset()) -> None:
        for tried in range(1, _TRIES + 1):
            self.requests += 1
            try:
                with self._open(self._request(method, url, body, type), timeout=_PATIENCE) as answer:
                    answer.read()
                return
            except HTTPError as error:
                if error.code in fine:
                    return
                said = " ".join(error.read(400).decode("utf-8", "replace").split())
                if error.code not in _AGAIN or tried == _TRIES:
                    what = f"the server refuses ({error.code} {error.reason}: {said})"
                    raise Unsent(self._target.url, what, _advice(error.code)) from None
                self._wait(_pause(tried, error.headers.get("Retry-After")))
            except ValueError as error:  # the server asks for another way of showing who one is than by a password
                raise Unsent(self._target.url, str(error), _advice(401)) from None
            except (URLError, HTTPException, OSError) as error:
                if tried == _TRIES:
                    what = f"the server can't be reached ({getattr(error, 'reason', None) or error})"
                    raise Unsent(self._target.url, what, "run the same command again; it goes on") from None
                self._wait(_pause(tried, None))

    def _request(self, method: str, url: str, body: bytes | None, type: str | None) -> Request:
        request = Request(url, body, method=method)
        if type is not None:
            request.add_header("Content-Type", f"{type}; charset=utf-8")
        if self._target.token:
            # Unredirected: whoever a server sends us to gets no token.
            request.add_unredirected_header("Authorization", f"Bearer {self._target.token}")
        return request


def _by_password(target: Target) -> list[BaseHandler]:
    """What answers a server that asks for a name and a password, when there are some."""
    if target.user is None:
        return []
    passwords = HTTPPasswordMgrWithDefaultRealm()
    passwords.add_password(None, target.url, target.user, target.password or "")
    return [HTTPBasicAuthHandler(passwords), HTTPDigestAuthHandler(passwords)]


def _pause(tried: int, asked: str | None) -> float:
    """Seconds before the next try: what the server asks for, within a minute, else twice as long each time."""
    if asked and asked.isascii() and asked.isdecimal():
        return min(float(asked), 60.0)
    return float(2 ** (tried - 1))


def _advice(code: int) -> str:
    if code in (401, 403):
        return "give its token in RAJNAY_TOKEN, or --user and RAJNAY_PASSWORD"
    if code in (404, 405):
        return "see whether this is the address of its updates, or with --graph-store of its graphs"
    if code in (400, 413):
        return "where it says that there is too much at once, give a smaller --batch"
    return "see what the server logs, and run the same command again; it goes on"
