"""What the server gives beside SPARQL: pages of things and terms, named questions, names found, descriptions, assets."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from urllib.parse import unquote, urlencode

from starlette.requests import Request
from starlette.responses import Response

from kg.rdf.documentation import documentation
from kg.rdf.terms import RJ, RJV
from kg.serve import formats
from kg.serve.answer import Answer, Refusal
from kg.serve.engine import Engine
from kg.serve.jobs import Job
from kg.serve.protocol import accepted, address, fields, only, place_of, responded, unless_gone
from kg.serve.questions import list_questions
from kg.serve.vocabulary import completions, term_data
from kg.views.page import asset as view_asset
from kg.views.page import policy

__all__ = ["Pages", "asset", "completion", "home", "openapi", "sparql_page", "terms"]

_HTML, _JSON = "text/html; charset=utf-8", "application/json"
_ASSETS: Mapping[str, str] = {
    "page.css": "text/css; charset=utf-8",
    "sparql.css": "text/css; charset=utf-8",
    "sparql.js": "text/javascript; charset=utf-8",
    "yasqe.min.css": "text/css; charset=utf-8",
    "yasqe.min.js": "text/javascript; charset=utf-8",
    "yasqe.LICENSE.txt": "text/plain; charset=utf-8",
}
_LANGUAGES = ("hi", "en")


def sparql_page() -> Response:
    """The page on which people ask the graph."""
    return responded(Answer(200, _HTML, _file("sparql.html"), {"Vary": "Accept"}))


async def home(request: Request) -> Response:
    """The same, at the top."""
    del request
    return sparql_page()


async def asset(request: Request) -> Response:
    """A style, a script or a licence; each is one of ours."""
    name = str(request.path_params["name"])
    if name not in _ASSETS:
        raise Refusal(404, "there is no such file")
    body = view_asset("page.css").encode() + _file("serve.css") if name == "page.css" else _file(name)
    return responded(Answer(200, _ASSETS[name], body, {"Cache-Control": "max-age=3600"}))


async def openapi(request: Request) -> Response:
    """The OpenAPI document of what isn't SPARQL."""
    del request
    return responded(Answer(200, _JSON, _file("openapi.json")))


async def completion(request: Request) -> Response:
    """The terms and prefixes that the SPARQL page completes."""
    del request
    return responded(Answer(200, _JSON, completions()))


async def terms(request: Request) -> Response:
    """The ontology: a page for people, Turtle and its like for programs; also one term or concept of it."""
    accept, name = _wanted(request), str(request.path_params.get("name", ""))
    type = formats.chosen(accept, [*formats.GRAPHS, "text/html"])
    if name:
        if type == "text/html":
            place = f"/ontology#rjv-{name}" if name in RJV._extras else "/ontology"
            return Response(status_code=303, headers={"Location": place, "Vary": "Accept"})
        return responded(term_data(str(RJV) + name, type))
    if type != "text/html":
        return responded(term_data(str(RJ), type))
    page = _documentation()
    style = page.partition("<style>")[2].partition("</style>")[0]
    return responded(Answer(200, _HTML, page.encode(), {"Vary": "Accept", "Content-Security-Policy": policy(style=style)}))


class Pages:
    """The handlers that look into the graph."""

    def __init__(self, engine: Engine, questions: str | None) -> None:
        self._engine, self._questions = engine, questions
        self._data: tuple[str, dict[str, Answer]] = ("", {})

    async def thing(self, request: Request) -> Response:
        """The thing with the IRI whose path behind the graph's base was asked for."""
        raw = bytes(request.scope.get("raw_path", b"")).decode("ascii", "replace").partition("/id/")[2]
        return await self._described(request, self._engine.base + _readable(raw), f"/id/{raw}")

    async def resource(self, request: Request) -> Response:
        """The thing with any IRI."""
        iri = only(fields(request.url.query), "iri")
        return await self._described(request, iri, f"/resource?{_query(request, 'iri')}")

    async def _described(self, request: Request, iri: str, root: str) -> Response:
        about = {"iri": iri, "accept": _wanted(request), "lang": _language(request), "base": self._engine.base, "root": root}
        return responded(await unless_gone(request, self._engine.read(Job("describe", about))))

    async def void(self, request: Request) -> Response:
        """The VoID description of the data; counted once for each state of the store."""
        about = {"url": address(request), "accept": formats.chosen(_wanted(request), list(formats.GRAPHS))}
        snapshot, key = await self._engine.snapshot(), f"{about['url']} {about['accept']}"
        if self._data[0] != snapshot or len(self._data[1]) > 100:
            self._data = (snapshot, {})
        if key not in self._data[1]:
            answer = await unless_gone(request, self._engine.read(Job("describe data", about)))
            if answer.status != 200:
                return responded(answer)
            self._data[1][key] = answer
        return responded(self._data[1][key])

    async def questions(self, request: Request) -> Response:
        """The questions that have names."""
        del request
        return responded(Answer(200, _JSON, list_questions(self._questions)))

    async def question(self, request: Request) -> Response:
        """The answer to one of them."""
        _language(request)
        about = {
            "name": request.path_params["name"],
            "values": dict(fields(request.url.query)),
            "folder": self._questions,
            "base": place_of(request),
            "accept": _wanted(request, {"json": "application/sparql-results+json", "csv": "text/csv", "tsv": "text/tab-separated-values"}),
        }
        return responded(await unless_gone(request, self._engine.read(Job("question", about))))

    async def find(self, request: Request) -> Response:
        """The things that have a name, in either script."""
        about = {"text": only(fields(request.url.query), "q")}
        return responded(await unless_gone(request, self._engine.read(Job("find", about))))

    async def health(self, request: Request) -> Response:
        """Whether a worker answers."""
        answer = await unless_gone(request, self._engine.read(Job("base", {})))
        told = {"status": "ok" if answer.status == 200 else "failing", "base": self._engine.base}
        return responded(Answer(200 if answer.status == 200 else 503, _JSON, json.dumps(told).encode(), {"Cache-Control": "no-store"}))


_SHORT = {
    "html": "text/html",
    "ttl": "text/turtle",
    "jsonld": "application/ld+json",
    "nt": "application/n-triples",
    "trig": "application/trig",
}


def _wanted(request: Request, short: Mapping[str, str] = _SHORT) -> str:
    """The Accept header, or in its place the parameter `format`, for links."""
    given = dict(fields(request.url.query)).get("format", "")
    return short.get(given, given) or accepted(request)


def _language(request: Request) -> str:
    """The language that is asked for, by parameter or by Accept-Language; Hindi for who doesn't mind.

    Raises `Refusal` (400) for a parameter that asks for another.
    """
    given = dict(fields(request.url.query)).get("lang")
    if given is not None:
        if given not in _LANGUAGES:
            raise Refusal(400, "the parameter 'lang' is hi or en")
        return given
    # Languages have weights as media types have them: "en-IN,en;q=0.9,hi;q=0.8"
    ranges = ",".join(f"{part.strip().partition('-')[0].partition(';')[0]}/x{_weight(part)}" for part in _languages(request))
    return (formats.best(ranges, [f"{lang}/x" for lang in _LANGUAGES]) or "hi/x").partition("/")[0]


def _languages(request: Request) -> list[str]:
    return [part for part in request.headers.get("accept-language", "").split(",") if part.strip()]


def _weight(part: str) -> str:
    _, mark, weight = part.partition(";")
    return mark + weight


def _readable(path: str) -> str:
    """The path of an IRI as our IRIs have it: letters beyond ASCII as they are, all else percent-encoded as it came.

    >>> _readable("place/%E0%A4%A6%E0%A4%BF%E0%A4%B2%E0%A5%8D%E0%A4%B2%E0%A5%80%20%3F")
    'place/दिल्ली%20%3F'
    """
    return "".join(_unquoted(part) for part in _runs(path))


def _runs(path: str) -> list[str]:
    return re.findall(r"(?:%[89A-Fa-f][0-9A-Fa-f])+|%[0-7][0-9A-Fa-f]|[^%]+|%", path)


def _unquoted(part: str) -> str:
    """A run of encoded bytes beyond ASCII as its letters, where that is what they are."""
    if len(part) < 6 or not part.startswith("%"):
        return part
    try:
        return unquote(part, errors="strict")
    except UnicodeDecodeError:
        return part


def _query(request: Request, *names: str) -> str:
    return urlencode([(name, value) for name, value in fields(request.url.query) if name in names])


@cache
def _file(name: str) -> bytes:
    return (files("kg.serve") / "assets" / name).read_bytes()


@cache
def _documentation() -> str:
    return documentation()
