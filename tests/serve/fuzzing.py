"""Bad requests by the thousand: `make fuzz`, or with another number `python -m tests.serve.fuzzing 100000 SEED`.

Each is made from what a good one has, with parts left out, put twice, cut, mixed up or of random bytes, and sent as it is through a
socket. A server passes when it answers each with something other than 500 and no trace of how it is made, and goes on after the last.
"""

from __future__ import annotations

import random
import re
import socket
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit

from tests.serve.servers import TOKEN, Server, kg_serve, lima_store

__all__ = ["bad_requests", "sent", "wrong"]

PATHS = (
    "/sparql /sparql/ /query /update /store /store/a/b.ttl /id/country/PER /id/article/lima-2024 /id/%E0%A4 /id/%00 /resource /ontology "
    "/vocab/held /vocab/%2e%2e /terms /questions /questions/meetings /questions/official-posts /find /.well-known/void /health "
    "/openapi.json /assets/page.css / /none //"
).split()
NAMES = (
    "query update default-graph-uri named-graph-uri using-graph-uri using-named-graph-uri graph default iri lang format q country since "
    "official thing x"
).split()
VALUES = (
    "ASK {}",
    "SELECT * { ?s ?p ?o } LIMIT 3",
    "CONSTRUCT WHERE { ?s ?p ?o }",
    "DESCRIBE <https://w3id.org/rajnay/id/country/PER>",
    'SELECT (GROUP_CONCAT(STR(?o); separator="\x00") AS ?x) { ?s ?p ?o }',
    "INSERT DATA { <http://a> <http://b> 1 }",
    "DELETE { ?s ?p ?o } INSERT { GRAPH ?g { ?s ?p ?o } } WHERE { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } FILTER(?o = 7) }",
    "DROP GRAPH <http://none>",
    "SELECT * { ?s (rj:country/^rj:country)* ?o } LIMIT 5",
    'SELECT * { FILTER(REGEX("' + "a" * 40 + '", "(a*)*b")) }',
    "SELECT (1/0 AS ?x) (xsd:date('x') AS ?y) (IRI('x y') AS ?z) {}",
    "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
    "LOAD <file:///etc/passwd>",
    "SELECT * { " + "{" * 300 + "}" * 300 + " }",
    "BASE <http://[> SELECT * { <a> ?p ?o }",
    "SELECT * FROM <x> FROM NAMED <http://a> { ?s ?p ?o }",
    "https://w3id.org/rajnay/id/country/PER",
    "http://[::1",
    "http://a b",
    "मिस्री",
    "पेरू",
    "PER",
    "2024",
    "hi",
    "ttl",
    "../../etc/passwd",
    "\ud800".encode("utf-8", "surrogatepass").decode("latin-1"),
    "-1",
    "",
    "%",
    "' OR 1=1 --",
    "<script>alert(1)</script>",
)
BODIES = (
    '<http://a> <http://b> "लीमा"@hi .',
    "@prefix : <http://a> . :x :y [ :z ( 1 2.5 1e9 true ) ] .",
    "<http://g> { <http://a> <http://b> 1 }",
    '{"@id": "http://a", "http://b": [{"@value": 1}]}',
    '{"@context": "http://127.0.0.1:1/c", "@id": "x"}',
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rdf:RDF '
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="&b;"/></rdf:RDF>',
    "--b\r\nContent-Disposition: form-data; name=a; filename=a.ttl\r\n"
    "Content-Type: text/turtle\r\n\r\n<http://a> <http://b> 1 .\r\n--b--\r\n",
    "[" * 3000,
    "(" * 3000,
)
TYPES = (
    "application/x-www-form-urlencoded",
    "application/sparql-query",
    "application/sparql-update",
    "text/turtle",
    "application/n-triples",
    "application/trig",
    "application/n-quads",
    "application/ld+json",
    "application/rdf+xml",
    "multipart/form-data; boundary=b",
    "multipart/form-data",
    "text/turtle; charset=utf-16",
    "text/plain;;;=",
    "/",
    "",
)
ACCEPTS = (
    "*/*",
    "text/html",
    "text/turtle",
    "application/ld+json",
    "application/sparql-results+xml",
    "text/csv",
    "text/csv;q=0",
    "a/b",
    ";q=9,,/",
    "*/*;q=x",
    "",
    "text/html," * 200,
)
ALLOWED = (f"Bearer {TOKEN}".encode(), f"bearer  {TOKEN}".encode(), b"Bearer", b"Basic eDp5", b"Bearer \xe9", b"")
LENGTHS = (b"-1", b"x", b"99999999999", b"0")
HEADERS = (
    b"Transfer-Encoding: chunked",
    b"Expect: 100-continue",
    b"Range: bytes=0-1",
    b"Accept-Language: ;q,hi-\xff;q=2",
    b"X: " + b"y" * 9000,
)
METHODS = ("GET",) * 5 + ("POST",) * 5 + ("PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE", "FOO", "get", "CONNECT")
SECRETS = re.compile(rb"Traceback|\.py\b|site-packages|File \"|panicked|RUST_BACKTRACE")


def bad_requests(count: int, seed: int) -> Iterator[bytes]:
    """So many requests as bytes, the same for a seed."""
    chance = random.Random(seed)
    for _ in range(count):
        request = _request(chance)
        yield _cut(request, chance) if chance.random() < 0.15 else request


def _request(chance: random.Random) -> bytes:
    body = _body(chance) if chance.random() < 0.7 else b""
    lines = [f"{chance.choice(METHODS)} {_target(chance)} HTTP/1.{chance.choice('1111110x')}".encode("utf-8", "replace")]
    lines.append(b"Host: " + chance.choice([b"localhost"] * 12 + [b"127.0.0.1:80", b"evil.example", b"", b"\xff", b"a, b"]))
    lines.append(b"Content-Type: " + chance.choice(TYPES).encode())
    lines.append(b"Accept: " + chance.choice(ACCEPTS).encode())
    lines.append(b"Authorization: " + chance.choice(ALLOWED))
    lines.append(b"Content-Length: " + (str(len(body)).encode() if chance.random() < 0.95 else chance.choice(LENGTHS)))
    if chance.random() < 0.05:
        lines.append(chance.choice(HEADERS))
    return b"\r\n".join([*lines, b"Connection: close", b"", body])


def _target(chance: random.Random) -> str:
    fields = [f"{chance.choice(NAMES)}={_encoded(chance.choice(VALUES), chance)}" for _ in range(chance.choice((0, 0, 1, 1, 1, 2, 3)))]
    return chance.choice(PATHS) + (f"?{'&'.join(fields)}" if fields else "")


def _encoded(value: str, chance: random.Random) -> str:
    if chance.random() < 0.05:
        value = chance.choice(["%FF", "%E0%A4", "%", "%00", "+", "%ed%a0%80"])
        return value
    return quote(value, safe="")


def _body(chance: random.Random) -> bytes:
    kind = chance.random()
    if kind < 0.1:
        return chance.randbytes(chance.randrange(200))
    if kind < 0.4:
        return "&".join(f"{chance.choice(NAMES)}={_encoded(chance.choice(VALUES), chance)}" for _ in range(chance.randrange(1, 4))).encode()
    text = bytearray(chance.choice(VALUES + BODIES).encode("utf-8", "surrogatepass"))
    for _ in range(chance.choice((0, 0, 0, 1, 5))):
        at = chance.randrange(len(text) + 1)
        text[at : at + chance.randrange(3)] = chance.randbytes(chance.randrange(3))
    return bytes(text)


def _cut(request: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(request))
    return chance.choice([request[:at], request[:at] + chance.randbytes(5) + request[at:], request.replace(b"\r\n", b"\n"), request[at:]])


def sent(server: Server, request: bytes) -> bytes:
    """The bytes that a server answers to other bytes."""
    place = urlsplit(server.url)
    answer = b""
    with socket.create_connection((place.hostname or "", place.port or 0), timeout=60) as connection:
        try:
            connection.sendall(request)
            connection.shutdown(socket.SHUT_WR)
            while part := connection.recv(1 << 16):
                answer += part
        except ConnectionError:  # it has answered, and hung up on the rest
            pass
        except TimeoutError:
            return b"silence"
    return answer


def wrong(answer: bytes) -> str | None:
    """What is wrong with an answer; nothing at all is right for a request that never ends."""
    if re.match(rb"HTTP/1\.1 500|silence", answer):
        return "500, or nothing for as long as a minute"
    return "tells how we are made" if SECRETS.search(answer) else None


def main(count: int, seed: int) -> int:
    """Send them, tell what came, and say whether all went well."""
    statuses: Counter[str] = Counter()
    started = time.monotonic()
    limits = ("--seconds", 2, "--write-seconds", 10)
    with tempfile.TemporaryDirectory() as folder, kg_serve(lima_store(Path(folder) / "store"), *limits, writable=True) as server:
        for number, request in enumerate(bad_requests(count, seed)):
            answer = sent(server, request)
            statuses[answer[9:12].decode("latin-1") or "none"] += 1
            if what := wrong(answer):
                print(f"request {number} of seed {seed}: {what}\n{request!r}\n{answer[:500]!r}")
                return 1
        well = server.query("ASK {}").status == 200 and server.process.poll() is None
    told = ", ".join(f"{status}: {times}" for status, times in sorted(statuses.items()))
    print(f"{count} requests in {time.monotonic() - started:.0f} s; {told}; the server {'goes on' if well else 'has ended'}")
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1))
