"""A SPARQL 1.1 server, asked and written over HTTP: queries at `…/query`, updates at `…/update`, as Oxigraph and Fuseki have them.

The bearer token, where the server wants one, comes from the environment variable RAJNAY_TOKEN, so that no list of processes shows it.
"""

from __future__ import annotations

import os
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

import pyoxigraph as ox

from kg.errors import StoreError

__all__ = ["TOKEN", "Client"]

TOKEN = "RAJNAY_TOKEN"
PATIENCE = 600.0
"""Seconds; a bulk update of 50,000 quads takes a server some seconds."""


class Client:
    """A server at a base such as `http://127.0.0.1:7878`."""

    def __init__(self, server: str) -> None:
        self.server = server.rstrip("/")

    @property
    def query_url(self) -> str:
        """Where it takes queries."""
        return f"{self.server}/query"

    @property
    def update_url(self) -> str:
        """Where it takes updates."""
        return f"{self.server}/update"

    def select(self, query: str) -> ox.QuerySolutions:
        """The solutions of a SELECT query. Raises `StoreError` when the server can't be reached or refuses."""
        kind = "application/sparql-results+json"
        answer = self._sent(self.query_url, query, "application/sparql-query", {"Accept": kind})
        solutions = ox.parse_query_results(answer, format=ox.QueryResultsFormat.JSON)
        assert isinstance(solutions, ox.QuerySolutions)
        return solutions

    def update(self, update: str) -> None:
        """Carry out an update; a server does it wholly or not at all. Raises `StoreError` when it can't be reached or refuses."""
        self._sent(self.update_url, update, "application/sparql-update", {})

    def _sent(self, url: str, text: str, kind: str, headers: dict[str, str]) -> bytes:
        token = os.environ.get(TOKEN)
        allowed = {"Authorization": f"Bearer {token}"} if token else {}
        request = Request(url, text.encode(), {"Content-Type": f"{kind}; charset=utf-8", **headers, **allowed}, method="POST")
        try:
            with urlopen(request, timeout=PATIENCE) as answer:
                content: bytes = answer.read()
                return content
        except HTTPError as error:
            said = error.read(300).decode("utf-8", "replace").strip().replace("\n", " ")
            advice = f"give its token in {TOKEN}" if error.code in (401, 403) else "see what the server logs"
            raise StoreError(url, f"the server refuses ({error.code} {error.reason}: {said})", advice) from None
        except (URLError, OSError) as error:
            reason = getattr(error, "reason", error)
            raise StoreError(url, f"the server can't be reached ({reason})", "start it, and run the command again") from None
