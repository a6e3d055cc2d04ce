"""Every IRI of the graph has a page and data; the pages ask nobody else; what isn't SPARQL is described in OpenAPI."""

import json
import re
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from urllib.parse import quote, urlencode

import pyoxigraph as ox
import pytest
from starlette.routing import Route

from kg.query import questions
from kg.rdf.terms import PREFIXES
from kg.serve.app import routes
from kg.serve.endpoints import Endpoints
from kg.serve.engine import Engine
from kg.serve.page import local
from kg.serve.pages import Pages
from kg.serve.settings import Limits, Settings
from tests.serve.servers import LIMA, Server

ASSETS = files("kg.serve") / "assets"
BASE = "https://w3id.org/rajnay/id/"
MEETING = f"{BASE}meeting/IND-PER/joint-commission/3"


def iris(server: Server) -> list[str]:
    """Every IRI of the graph that is ours."""
    everything = ox.parse(server.ask("/store", Accept="application/n-quads").body, format=ox.RdfFormat.N_QUADS)
    terms = {term for quad in everything for term in (quad.subject, quad.predicate, quad.object, quad.graph_name)}
    return sorted(term.value for term in terms if isinstance(term, ox.NamedNode) and term.value.startswith("https://w3id.org/rajnay/"))


def test_every_iri_of_the_graph_has_a_page(server: Server) -> None:
    found = iris(server)
    assert len(found) > 30
    for iri in found:
        reply = server.ask(local(iri, BASE).partition("#")[0], Accept="text/html")
        assert (200, "text/html") == (reply.status, reply.type), iri
        anchor = local(iri, BASE).partition("#")[2]
        assert not anchor or f'id="{anchor.replace("&", "&amp;")}"' in reply.text, iri


@pytest.mark.parametrize(
    ("accept", "format"),
    [
        ("text/turtle", ox.RdfFormat.TURTLE),
        ("application/ld+json", ox.RdfFormat.JSON_LD),
        ("application/trig", ox.RdfFormat.TRIG),
        ("application/n-triples", ox.RdfFormat.N_TRIPLES),
        ("application/rdf+xml", ox.RdfFormat.RDF_XML),
    ],
)
def test_a_thing_comes_as_data_with_its_sentences(accept: str, format: ox.RdfFormat, server: Server) -> None:
    reply = server.ask("/id/meeting/IND-PER/joint-commission/3", Accept=accept)
    assert (200, accept) == (reply.status, reply.type)
    triples = {quad.triple for quad in ox.parse(BytesIO(reply.body), format=format)}
    date = ox.Literal("2024-09-18", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#date"))
    assert ox.Triple(ox.NamedNode(MEETING), ox.NamedNode(f"{PREFIXES['rj']}date"), date) in triples
    sentences = {triple.object for triple in triples if triple.predicate.value.endswith("#exact")}
    assert ox.Literal(LIMA.text.partition(" बैठक की")[0]) in sentences


def test_data_of_a_thing_are_the_same_bytes_each_time(server: Server) -> None:
    for accept in ("text/turtle", "application/ld+json", "application/trig"):
        assert 1 == len({server.ask("/id/country/PER", Accept=accept).body for _ in range(5)})


def test_a_page_tells_each_statement_with_its_sentence_in_both_languages(server: Server) -> None:
    hindi = server.ask("/id/meeting/IND-PER/joint-commission/3", Accept="text/html", Accept_Language="hi-IN,hi;q=0.9,en;q=0.5")
    english = server.ask("/id/meeting/IND-PER/joint-commission/3?lang=en", Accept="text/html")
    assert ("hi", "en") == (hindi.headers["content-language"], english.headers["content-language"])
    assert all(word in hindi.text for word in ("18 सितंबर 2024", "लीमा", "सह-अध्यक्ष", LIMA.text[:60]))
    assert all(word in english.text for word in ("18 September 2024", "Lima", "co-chair", LIMA.text[:60]))


def test_an_article_tells_its_sentences_where_their_iris_lead(server: Server) -> None:
    page = server.ask("/id/article/lima-2024", Accept="text/html").text
    assert f'id="char=0,{LIMA.text.index("।") + 1}"' in page


def test_any_iri_can_be_asked_for(server: Server) -> None:
    sentence = f"{BASE}article/lima-2024#char=0,{LIMA.text.index('।') + 1}"
    reply = server.ask(f"/resource?{urlencode({'iri': sentence})}", Accept="text/html")
    assert (200, True) == (reply.status, LIMA.text[:60] in reply.text)
    assert 404 == server.ask("/resource?iri=https://example.org/none", Accept="text/html").status
    assert 400 == server.ask("/resource?iri=none", Accept="text/html").status


def test_a_thing_that_is_not_there_is_not_found_in_any_format(server: Server) -> None:
    for accept in ("text/html", "text/turtle"):
        assert 404 == server.ask("/id/country/XYZ", Accept=accept).status


def test_a_concept_has_its_place_and_its_data(server: Server) -> None:
    page = server.ask("/vocab/held", Accept="text/html")
    assert (303, "/ontology#rjv-held") == (page.status, page.headers["location"])
    assert "संपन्न" in server.ask("/vocab/held", Accept="text/turtle").text
    assert 404 == server.ask("/vocab/none", Accept="text/turtle").status


def test_the_ontology_has_a_page_that_its_policy_lets_be_seen(server: Server) -> None:
    page = server.ask("/ontology", Accept="text/html")
    assert "'sha256-" in page.headers["content-security-policy"]
    assert 1 == page.text.count("<style>")
    assert "<script" not in page.text


def test_named_questions_are_listed_and_answered(server: Server) -> None:
    listed = json.loads(server.ask("/questions").text)
    assert sorted(questions()) == [each["name"] for each in listed]
    for country in ("PER", "पेरू", "Peru"):
        reply = server.ask(f"/questions/meetings?{urlencode({'country': country})}", Accept="text/csv")
        assert (200, True) == (reply.status, MEETING in reply.text)
    assert "text/csv" == server.ask("/questions/meetings?country=PER&format=csv").type
    assert 404 == server.ask("/questions/none").status
    wrong = server.ask("/questions/meetings?country=Atlantis")
    assert (400, True) == (wrong.status, "Atlantis" in wrong.text)


def test_names_are_found_in_either_script(server: Server) -> None:
    for name in ("जयशंकर", "Jaishankar"):
        hits = json.loads(server.ask(f"/find?q={quote(name)}").text)
        assert "Official" == hits[0]["kind"]


def test_the_page_that_asks_knows_our_terms(server: Server) -> None:
    known = json.loads(server.ask("/terms").text)
    assert PREFIXES["rj"] == known["prefixes"]["rj"]
    assert {"rj:coChair", "rjv:joint-commission"} <= {each["term"] for each in known["terms"]}
    for path in ("/", "/sparql"):
        assert 'src="/assets/sparql.js"' in server.ask(path, Accept="text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8").text


def test_all_that_the_pages_load_is_ours(server: Server) -> None:
    for page in ("/", "/id/country/PER"):
        loaded = re.findall(r'(?:src|href)="([^"]+\.(?:js|css))"', server.ask(page, Accept="text/html").text)
        assert loaded
        assert [200] * len(loaded) == [server.ask(path).status for path in loaded]
        assert all(path.startswith("/assets/") for path in loaded)


NAMES = {"http://www.w3.org/", "https://dbpedia.org/sparql"}
"""Namespaces, and an address that the editor would ask if it had a button for that; ours has none, and our policy forbids it."""


@pytest.mark.parametrize("name", sorted(each.name for each in ASSETS.iterdir() if each.name.endswith((".js", ".css", ".html"))))
def test_no_asset_asks_anybody_else(name: str) -> None:
    text = (ASSETS / name).read_text(encoding="utf-8")
    addresses = set(re.findall(r"https?://[\w./-]+", text))
    assert all(any(address.startswith(known) for known in NAMES) for address in addresses), addresses
    assert not re.search(r"@import|url\((?!['\"]?(?:data:|#))|\beval\(|new Function|prefix\.cc|//cdn", text)


def test_what_others_wrote_is_shipped_with_its_licences() -> None:
    licences = (ASSETS / "yasqe.LICENSE.txt").read_text(encoding="utf-8")
    for package in ("@zazuko/yasqe", "@zazuko/yasgui-utils", "codemirror", "lodash-es", "query-string", "dompurify"):
        assert re.search(rf"^== {package} \d", licences, re.MULTILINE)


@pytest.mark.parametrize("path", ["/id/country/PER", "/resource?iri=http://a", "/questions/disputed"])
def test_a_language_that_there_is_not_is_told(path: str, server: Server) -> None:
    for lang in ("fr", ""):
        reply = server.ask(f"{path}{'&' if '?' in path else '?'}lang={lang}")
        assert (400, "the parameter 'lang' is hi or en\n") == (reply.status, reply.text)


def test_every_address_that_is_not_sparql_is_described() -> None:
    engine = Engine(Path(), Limits(queries=1))
    given = {route.path for route in routes(Endpoints(engine, Settings()), Pages(engine, None)) if isinstance(route, Route)}
    document = json.loads((ASSETS / "openapi.json").read_text(encoding="utf-8"))
    described = {path.replace("{path}", "{path:path}") for path in document["paths"]}
    assert described == given - {"/sparql", "/sparql/", "/query", "/update", "/store", "/store/{path:path}"}


def test_the_answers_are_as_they_are_described(server: Server) -> None:
    described = json.loads(server.ask("/openapi.json").text)["paths"]
    for path, item in described.items():
        operation = item["get"]
        values = {each["name"]: each["example"] for each in operation["parameters"] if "example" in each}
        fields = {**values.pop("parameters", {}), **{name: value for name, value in values.items() if f"{{{name}}}" not in path}}
        reply = server.ask(f"{path.format(**values)}?{urlencode(fields)}".replace("NPL", "PER"))
        assert reply.status == 200, (path, reply.text)
        assert reply.type in operation["responses"]["200"]["content"]
