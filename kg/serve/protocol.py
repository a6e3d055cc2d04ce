"""A request in, out what it asks for in the terms of SPARQL 1.1 Protocol; and what of HTTP its handlers share."""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Coroutine, Mapping, Sequence
from typing import Literal
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from kg.serve import formats
from kg.serve.answer import Answer, Refusal
from kg.serve.settings import Settings

__all__ = ["accepted", "address", "asked", "fields", "is_update", "only", "place_of", "responded", "unless_gone", "with_token"]

Fields = Sequence[tuple[str, str]]
_FORM = "application/x-www-form-urlencoded"
_GRAPHS: Mapping[str, tuple[str, str]] = {
    "query": ("default-graph-uri", "named-graph-uri"),
    "update": ("using-graph-uri", "using-named-graph-uri"),
}


async def asked(request: Request, kind: Literal["query", "update"]) -> dict[str, object]:
    """What a job needs to know of a query or an update. Raises `Refusal` for what the protocol forbids.

    SPARQL 1.1 Protocol, sections 2.1 and 2.2: in the address, in a form, or as the body itself; once; in UTF-8.
    """
    given = fields(request.url.query)
    if request.method == "POST":
        type = formats.media_type(request.headers.get("content-type", ""))
        if type == _FORM:
            given = [*given, *fields(_text(await request.body()))]
        elif type == f"application/sparql-{kind}":
            given = [*given, (kind, _text(await request.body()))]
        else:
            raise Refusal(415, f"send the {kind} as {_FORM} or as application/sparql-{kind}")
    default, named = _GRAPHS[kind]
    return {
        "text": only(given, kind),
        "base": place_of(request),
        "default": [value for name, value in given if name == default],
        "named": [value for name, value in given if name == named],
        "accept": accepted(request),
    }


async def is_update(request: Request) -> bool:
    """Whether a POST is an update rather than a query, by its type or its form."""
    type = formats.media_type(request.headers.get("content-type", ""))
    if type != _FORM:
        return type == "application/sparql-update"
    return any(name == "update" for name, _ in fields(_text(await request.body())))


def fields(text: str) -> Fields:
    """The names and values of a form, or of an address behind its question mark. Raises `Refusal` (400) when they aren't UTF-8."""
    try:
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=1000)
    except ValueError:  # UnicodeDecodeError is one
        raise Refusal(400, "the parameters can't be read: they aren't percent-encoded UTF-8, or more than 1000") from None


def only(given: Fields, name: str) -> str:
    """The one value of a parameter. Raises `Refusal` (400) when there are none or several."""
    values = [value for each, value in given if each == name]
    if len(values) != 1:
        raise Refusal(400, f"give the parameter '{name}' {'once, not several times' if values else 'as well'}")
    return values[0]


def accepted(request: Request) -> str:
    """The Accept header; several count as one."""
    return ", ".join(request.headers.getlist("accept"))


def address(request: Request) -> str:
    """The address by which the client called the server, without a path."""
    return f"{request.url.scheme}://{request.headers.get('host', 'localhost')}"


def place_of(request: Request) -> str:
    """The address that was asked, without what follows a question mark: the base of relative IRIs."""
    raw = bytes(request.scope.get("raw_path", b"/")).decode("ascii", "replace")
    return f"{address(request)}{raw}"


def with_token(request: Request, settings: Settings) -> None:
    """Raise `Refusal` unless the request may change the store: 403 on a read-only server, 401 without the token."""
    if settings.token is None:
        raise Refusal(403, "this server is read-only; whoever runs it can allow writing with: kg serve --writable")
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not hmac.compare_digest(given.strip().encode("latin-1"), settings.token.encode()):
        raise Refusal(401, "writing needs the server's token, as: Authorization: Bearer …", {"WWW-Authenticate": 'Bearer realm="rajnay"'})


async def unless_gone(request: Request, work: Coroutine[None, None, Answer]) -> Answer:
    """The result of `work`, which is given up when the client goes before it is done; the body must have been read."""
    working = asyncio.create_task(work)
    leaving = asyncio.create_task(_left(request))
    try:
        await asyncio.wait({working, leaving}, return_when=asyncio.FIRST_COMPLETED)
        if not working.done():
            raise ClientDisconnect
        return working.result()
    finally:
        leaving.cancel()
        if not working.done():
            working.cancel()
            await asyncio.wait({working})


async def _left(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


def responded(answer: Answer) -> Response:
    """An answer as Starlette sends it."""
    headers = {**answer.headers, "Content-Type": answer.type} if answer.status != 204 else dict(answer.headers)
    return Response(answer.body, answer.status, headers)


def _text(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        raise Refusal(400, f"the body is no UTF-8 (byte {error.start}); send UTF-8") from None
