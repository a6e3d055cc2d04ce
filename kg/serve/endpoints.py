"""SPARQL 1.1 Protocol and Graph Store Protocol: requests in, responses out."""

from __future__ import annotations

import uuid
from urllib.parse import urljoin

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response

from kg.serve import formats
from kg.serve.answer import Answer, Refusal
from kg.serve.engine import Engine
from kg.serve.jobs import Job
from kg.serve.pages import sparql_page
from kg.serve.protocol import accepted, address, asked, fields, is_update, only, place_of, responded, unless_gone, with_token
from kg.serve.settings import Settings

__all__ = ["Endpoints"]

_HTML = "text/html"


class Endpoints:
    """The handlers of one server."""

    def __init__(self, engine: Engine, settings: Settings) -> None:
        self._engine, self._settings = engine, settings

    async def query(self, request: Request) -> Response:
        """A query; without one, what the service is: for people a page to ask it, else its description.

        An update that comes here is carried out as at its own address: many clients know one address for both.
        """
        named = {name for name, _ in fields(request.url.query)}
        if request.method == "POST":
            if await is_update(request):
                return await self.update(request)
        elif "update" in named:
            raise Refusal(405, "updates come by POST", {"Allow": "POST"})
        elif "query" not in named:
            return await self._service(request)
        about = await asked(request, "query")
        return responded(await unless_gone(request, self._engine.read(Job("query", about))))

    async def _service(self, request: Request) -> Response:
        if formats.best(accepted(request), [*formats.GRAPHS, _HTML]) == _HTML:
            return sparql_page()
        about = {"url": address(request), "writable": self._settings.writable, "accept": accepted(request)}
        return responded(await unless_gone(request, self._engine.read(Job("describe service", about))))

    async def update(self, request: Request) -> Response:
        """An update, carried out whole or not at all."""
        with_token(request, self._settings)
        return responded(await self._engine.write(Job("update", await asked(request, "update"))))

    async def graph(self, request: Request) -> Response:
        """What the Graph Store Protocol does with a graph: each method its own."""
        handlers = {"PUT": self.change_graph, "POST": self.change_graph, "DELETE": self.delete_graph}
        return await handlers.get(request.method, self.read_graph)(request)

    async def read_graph(self, request: Request) -> Response:
        """One graph, or all of them."""
        about = {"graph": _graph(request), "accept": accepted(request)}
        return responded(await unless_gone(request, self._engine.read(Job("read graph", about))))

    async def change_graph(self, request: Request) -> Response:
        """Put what is sent in the place of a graph, or add it."""
        with_token(request, self._settings)
        graph, body = _graph(request), await _bodies(request)
        made = graph is None and not {type for type, _ in body} <= formats.QUADS.keys()
        if made:
            if request.method == "PUT":
                raise Refusal(400, "say which graph, with ?graph=IRI or ?default; or send TriG or N-Quads in the place of all graphs")
            graph = f"{place_of(request).rstrip('/')}/{uuid.uuid4()}"
        about = {
            "graph": graph,
            "base": graph or place_of(request),
            "replace": request.method == "PUT",
            "parts": [(type, len(part)) for type, part in body],
        }
        answer = await self._engine.write(Job("change graph", about, b"".join(part for _, part in body)))
        if made and graph and answer.status == 201:
            return responded(Answer(201, headers={"Location": graph}))
        return responded(answer)

    async def delete_graph(self, request: Request) -> Response:
        """Delete one graph, or all of them."""
        with_token(request, self._settings)
        return responded(await self._engine.write(Job("delete graph", {"graph": _graph(request)})))


def _graph(request: Request) -> str | None:
    """The graph that a request means: "" is the default graph, None all of them (Graph Store Protocol, section 4)."""
    given = [(name, value) for name, value in fields(request.url.query) if name in ("graph", "default")]
    if len(given) > 1:
        raise Refusal(400, "name one graph, with ?graph=IRI or ?default")
    if not given:
        return place_of(request) if request.path_params.get("path") else None
    try:
        return "" if given[0][0] == "default" else urljoin(place_of(request), only(given, "graph"))
    except ValueError:  # a host in brackets that don't close
        raise Refusal(400, "the graph's name is no IRI") from None


async def _bodies(request: Request) -> list[tuple[str, bytes]]:
    """What was sent, by media type: one body, or the parts of a form (Graph Store Protocol, section 5.5)."""
    type = request.headers.get("content-type", "")
    if formats.media_type(type) != "multipart/form-data":
        formats.format_of(type, formats.GRAPHS)
        return [(formats.media_type(type), await request.body())]
    async with request.form(max_files=100, max_fields=0) as form:
        parts = [part for _, part in form.multi_items() if isinstance(part, UploadFile)]
        return [(formats.media_type(part.content_type or ""), await part.read()) for part in parts]
