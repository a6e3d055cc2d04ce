"""The server as one ASGI callable: its routes, and what is told when something goes wrong."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from kg.errors import KgError
from kg.serve import pages
from kg.serve.answer import Answer, Refusal
from kg.serve.endpoints import Endpoints
from kg.serve.engine import Engine
from kg.serve.pages import Pages
from kg.serve.protocol import responded
from kg.serve.safety import Safety
from kg.serve.settings import Settings

__all__ = ["application"]

_READ, _ASK = ["GET", "HEAD"], ["GET", "HEAD", "POST"]


def application(engine: Engine, settings: Settings, *, questions: str | None = None) -> Starlette:
    """The server of what a started engine works on; `questions` is a folder of named questions beside ours."""
    return Starlette(
        routes=routes(Endpoints(engine, settings), Pages(engine, questions)),
        middleware=[Middleware(Safety, settings=settings)],
        exception_handlers={Refusal: _refused, KgError: _refused, HTTPException: _refused, ClientDisconnect: _gone, Exception: _failed},
    )


def routes(endpoints: Endpoints, graph: Pages) -> list[Route]:
    """Which handler has which address."""
    return [
        *(Route(path, endpoints.query, methods=_ASK) for path in ("/sparql", "/sparql/", "/query")),
        Route("/update", endpoints.update, methods=["POST"]),
        *(Route(path, endpoints.graph, methods=[*_READ, "PUT", "POST", "DELETE"]) for path in ("/store", "/store/{path:path}")),
        Route("/", pages.home, methods=_READ),
        Route("/id/{path:path}", graph.thing, methods=_READ),
        Route("/resource", graph.resource, methods=_READ),
        Route("/ontology", pages.terms, methods=_READ),
        Route("/vocab/{name}", pages.terms, methods=_READ),
        Route("/terms", pages.completion, methods=_READ),
        Route("/questions", graph.questions, methods=_READ),
        Route("/questions/{name}", graph.question, methods=_READ),
        Route("/find", graph.find, methods=_READ),
        Route("/.well-known/void", graph.void, methods=_READ),
        Route("/health", graph.health, methods=_READ),
        Route("/openapi.json", pages.openapi, methods=_READ),
        Route("/assets/{name}", pages.asset, methods=_READ),
    ]


_WHAT = {404: "there is nothing at this address; / has a page to begin with", 405: "this address doesn't take that method"}


async def _refused(request: Request, error: Exception) -> Response:
    del request
    if isinstance(error, Refusal):
        return responded(error.answer())
    if isinstance(error, HTTPException):
        return responded(Refusal(error.status_code, _WHAT.get(error.status_code, error.detail), error.headers).answer())
    return responded(Refusal(503, str(error)).answer())


async def _gone(request: Request, error: Exception) -> Response:
    del request, error
    return Response(status_code=499)  # nobody reads it; the log tells of it


async def _failed(request: Request, error: Exception) -> Response:
    del request, error
    return responded(Answer(500, body=b"something went wrong here, and the server's log tells what\n"))
