"""A server from its start to its end: uvicorn on a socket, around the application."""

from __future__ import annotations

import asyncio
import ipaddress
import logging
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import KgError, MissingExtra
from kg.serve.settings import Settings

if TYPE_CHECKING:
    from starlette.types import ASGIApp

__all__ = ["is_loopback", "serve"]

_GRACE = 10
"""Seconds that requests have to end when the server is told to stop."""


def serve(
    place: Path,
    settings: Settings,
    *,
    host: str = "127.0.0.1",
    port: int = 7878,
    questions: str | None = None,
    ready: Callable[[str], None] | None = None,
) -> None:
    """Serve until SIGINT or SIGTERM; `ready` is told the address as soon as it can be called.

    Raises `KgError` when the place can't be served, and `OSError` when the address is taken.
    """
    try:
        import python_multipart  # noqa: F401  # Starlette asks for it only when a form comes
        import uvicorn
    except ImportError as error:
        raise MissingExtra("serve", "kg serve") from error
    from kg.serve.app import application
    from kg.serve.engine import Engine

    if not place.is_dir():
        raise KgError(f"{place}: there is no such folder; make a store with: kg build ARTICLES --store {place}")
    _log_to_stderr()

    async def run() -> None:
        with _listening(host, port, settings.limits.connections) as bound:
            engine = Engine(place, settings.limits, writable=settings.writable)
            await engine.start()
            try:
                await _until_stopped(_config(application(engine, settings, questions=questions), settings), bound, ready)
            finally:
                await engine.close()

    def _config(app: ASGIApp, settings: Settings) -> uvicorn.Config:
        return uvicorn.Config(
            app,
            access_log=False,
            log_config=None,
            server_header=False,
            limit_concurrency=settings.limits.connections,
            timeout_graceful_shutdown=_GRACE,
            timeout_keep_alive=30,
            lifespan="off",
        )

    class Server(uvicorn.Server):
        @contextmanager
        def capture_signals(self) -> Iterator[None]:
            """Leave signals to us: uvicorn ends the process by the signal, before our workers and snapshots are put away."""
            yield

    async def _until_stopped(config: uvicorn.Config, bound: socket.socket, ready: Callable[[str], None] | None) -> None:
        server = Server(config)
        loop = asyncio.get_running_loop()
        for signal_ in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(signal_, server.handle_exit, signal_, None)
        if ready is not None:
            ready(f"http://{f'[{host}]' if ':' in host else host}:{bound.getsockname()[1]}")
        await server.serve([bound])

    asyncio.run(run())


def _listening(host: str, port: int, backlog: int) -> socket.socket:
    """A socket that listens. It says that it is TCP, without which asyncio doesn't switch Nagle's algorithm off: 40 ms in each answer."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((host, port))
        bound.listen(backlog)
    except OSError:
        bound.close()
        raise
    return bound


def is_loopback(host: str) -> bool:
    """Whether only this machine can call a server that is bound to `host`.

    >>> is_loopback("127.0.0.1"), is_loopback("localhost"), is_loopback("0.0.0.0")
    (True, True, False)
    """
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _log_to_stderr() -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s", "%Y-%m-%dT%H:%M:%S%z"))
    for name, level in (("kg.serve.access", logging.INFO), ("uvicorn.error", logging.WARNING)):
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [handler], False
        logger.setLevel(level)
