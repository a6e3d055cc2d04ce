"""Where a graph is published to."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit, urlunsplit

from kg.errors import KgError

__all__ = ["Target", "Via"]

Via = Literal["update", "graph-store"]
_PATHS: dict[Via, str] = {"update": "/update", "graph-store": "/store"}
"""Where `kg serve`, Oxigraph and others have the two protocols; taken when an address has no path."""


@dataclass(frozen=True, slots=True)
class Target:
    """A server: the address of its protocol, and how it wants the graph.

    `default_graph` is a named graph that takes the default graph's place, for servers that have none of their own (Virtuoso). Writing is
    allowed by a bearer token, or by a name and a password (Basic or Digest, as the server asks); neither is shown by `repr`.
    """

    url: str
    via: Via = "update"
    default_graph: str | None = None
    token: str | None = field(default=None, repr=False)
    user: str | None = None
    password: str | None = field(default=None, repr=False)

    @classmethod
    def at(cls, url: str, via: Via = "update", *, default_graph: str | None = None, user: str | None = None) -> Target:
        """The target at an address; what opens it is in the environment, as RAJNAY_TOKEN or RAJNAY_PASSWORD.

        >>> Target.at("http://127.0.0.1:7878").url, Target.at("http://127.0.0.1:8890/sparql").url
        ('http://127.0.0.1:7878/update', 'http://127.0.0.1:8890/sparql')
        """
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise KgError(f"{url}: this is no address of a server; write one as http://127.0.0.1:7878")
        if parts.username or parts.password:
            raise KgError("a password in an address is seen by others; give --user, and RAJNAY_PASSWORD in the environment")
        whole = urlunsplit(parts._replace(path=parts.path if parts.path.strip("/") else _PATHS[via], fragment=""))
        return cls(whole, via, default_graph, os.environ.get("RAJNAY_TOKEN") or None, user, os.environ.get("RAJNAY_PASSWORD") or None)
