"""The pages of a site: every link leads somewhere, nothing is fetched, nothing runs, and the same bytes each time."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Mapping
from html.parser import HTMLParser
from posixpath import dirname, normpath
from urllib.parse import unquote

import networkx
import pytest

from kg.model import Article, Concept, Date, Entity, Evidence, Number, Reading, Ref, Rejected, Span, Statement, Text
from kg.views import site_files
from kg.views.happenings import Chronicle
from kg.views.homes import Homes
from kg.views.known import Known
from kg.views.packed import unpacked
from kg.views.paths import article_path, plain_path
from tests.views import samples
from tests.views.reading import Block, read_html

ATTACK = '"><img src=x onerror="alert(1)"><script>alert(2)</script></script>'


@pytest.fixture(scope="module")
def site() -> Mapping[str, str]:
    return dict(site_files(samples.readings(), samples.entities(), samples.graph()))


@pytest.fixture(scope="module")
def homes() -> Homes:
    return Homes(Chronicle(Known(samples.readings(), samples.entities())))


class _Links(HTMLParser):
    """The places and the addresses of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.ids, self.addresses = list[str](), list[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.append(value)
            elif name in ("href", "src") and value:
                self.addresses.append(value)


def _links(text: str) -> _Links:
    parser = _Links()
    parser.feed(text)
    return parser


def test_every_link_of_every_page_leads_to_a_page_and_a_place_in_it(site: Mapping[str, str]) -> None:
    pages = {path: _links(text) for path, text in site.items() if path.endswith(".html")}
    followed = 0
    for path, page in pages.items():
        for address in page.addresses:
            if address.startswith(("https://", "data:")):
                continue
            goal, _, place = address.partition("#")
            other = normpath(f"{dirname(path)}/{unquote(goal)}".lstrip("/")) if goal else path
            assert other in site, f"{path}: {address}"
            if place and "=" not in place:
                assert unquote(place) in pages[other].ids, f"{path}: {address}"
            followed += 1
    assert followed > 500


def test_no_place_of_a_page_has_the_name_of_another(site: Mapping[str, str]) -> None:
    for path, text in site.items():
        ids = _links(text).ids if path.endswith(".html") else []
        assert len(ids) == len(set(ids)), path


def test_each_article_has_its_page_and_each_thing_a_place(site: Mapping[str, str], homes: Homes) -> None:
    assert {article_path(article.id) for article in samples.ARTICLES} <= site.keys()
    ids = {path: set(_links(text).ids) for path, text in site.items() if path.endswith(".html")}
    told = [id for id, thing in homes.known.things.items() if thing.kind not in ("Organisation", "Place", "Post")]
    assert {"Country", "Official", "Meeting", "Visit", "Agreement", "Sector"} <= {homes.known.things[id].kind for id in told}
    for id in told:
        page, place = homes.place(id)
        assert not place or place in ids[page], id
    assert {homes.place(id)[0] for id in told if homes.known.things[id].kind in ("Country", "Sector")} <= site.keys()


def test_who_is_named_once_has_a_page_and_the_place_on_the_country_s_page_stays() -> None:
    said = Evidence("a", 0, 20)
    stated = (Statement("represents", Ref("country/NPL"), said),)
    once = Entity("official/NPL/once", "Official", stated, (Text("कोई", "hi"), Text("Someone", "en")), (said,))
    nepal = Entity("country/NPL", "Country", (), (Text("नेपाल", "hi"), Text("Nepal", "en")), (said,))
    site = dict(site_files([Reading(Article("a", "नेपाल के मंत्री आए।"), ())], [once, nepal], networkx.MultiDiGraph()))
    assert "नेपाल के मंत्री आए।" in site["official/NPL.once.html"]
    assert "../official/NPL.once.html" in _links(site["country/NPL.html"]).addresses
    assert once.id in _links(site["country/NPL.html"]).ids


def test_the_network_leads_to_places_that_are_there(site: Mapping[str, str]) -> None:
    block = re.search('id="data">(.*?)</script>', site["network.html"])
    assert block
    data = json.loads(block[1])
    ids = {path: set(_links(text).ids) for path, text in site.items() if path.endswith(".html")}
    own = [plain_path(unquote(key)) for key in data["keys"]]
    ways = [data["pages"][page].replace("=", path) for page, path in zip(data["page"], own, strict=True)]
    assert sum(map(bool, ways)) > 20
    for way, key, card in zip(ways, data["keys"], data["card"], strict=True):
        page, _, place = (way + (key if way.endswith("#") else str(card) if way.endswith("-") else "")).partition("#")
        assert not way or (page in site and (not place or place in ids[page])), (way, key)
    assert set(data["readers"]) <= site.keys()


def test_styles_and_scripts_stand_once_beside_the_pages(site: Mapping[str, str]) -> None:
    for path, text in site.items():
        if path.endswith(".html"):
            page = read_html(text)
            drawn = f" {Block('', unpacked()).hash}" if path == "network.html" else ""
            assert f"script-src 'self'{drawn};style-src 'self'" in page.metas["Content-Security-Policy"]
            assert [""] == sorted({each.text for each in page.scripts if each.kind != "application/json"})
            assert [] == page.styles
            assert all(part.split("/")[-2] == "assets" for part in page.loads if not part.startswith("data:")), path
            assert [] == [name for name in page.attributes if name.startswith("on") or name == "style"]


def test_the_reader_has_the_text_as_it_was(site: Mapping[str, str]) -> None:
    for article in samples.ARTICLES:
        assert article.text.strip() in read_html(site[article_path(article.id)]).text


def test_the_reader_tells_the_rule_and_how_sure(site: Mapping[str, str]) -> None:
    page = site[article_path("chabahar-2024")]
    assert "<small>by-hand</small>" in page
    assert "अस्वीकृत" in page
    assert "कथन भविष्य का है" in page


def test_a_dossier_shows_each_fact_with_a_sentence_and_the_way_to_it(site: Mapping[str, str]) -> None:
    page = site["country/IND.html"]
    assert "<q>" in page
    assert "../articles/" in page
    assert "#s" in page


def test_what_has_no_date_stands_apart(site: Mapping[str, str]) -> None:
    said = Evidence("a", 0, 20)
    meeting = Entity("meeting/a/1", "Meeting", (Statement("status", Concept("planned"), said),), evidence=(said,))
    reading = Reading(Article("a", "भारत और नेपाल मिलेंगे।"), (meeting,))
    page = dict(site_files([reading], [meeting], networkx.MultiDiGraph()))["timeline.html"]
    assert "class=ahead" in page[page.index("id=others") :]
    assert "<li" not in page[page.index("id=events") : page.index("id=undated")]


def test_the_order_of_what_is_given_makes_no_difference(site: Mapping[str, str]) -> None:
    readings, entities = list(samples.readings()), list(samples.entities())
    random.Random(5).shuffle(readings)
    random.Random(5).shuffle(entities)
    assert site == dict(site_files(readings, entities, samples.graph()))


def test_a_collection_of_nothing_has_a_site_all_the_same() -> None:
    site = dict(site_files([], [], networkx.MultiDiGraph()))
    assert {"index.html", "timeline.html", "network.html", "articles.html"} <= site.keys()


def test_markup_in_any_field_stays_text() -> None:
    where = Evidence(ATTACK, 0, len(ATTACK))
    word = (Span(0, 4),)
    labels = (Text(ATTACK, "hi"), Text(f"{ATTACK}en", "en"))
    values = (
        ("country", Ref(f"country/{ATTACK}")), ("participant", Ref(f"official/{ATTACK}")), ("place", Ref(f"place/{ATTACK}")),
        ("meetingType", Concept(ATTACK)), ("status", Concept(ATTACK)), ("sector", Concept(ATTACK)), ("date", Date(ATTACK)),
        ("ordinal", Number(ATTACK)), ("programme", Text(ATTACK, "hi")), (ATTACK, Text(ATTACK, "hi")),
    )  # fmt: skip
    stated = tuple(Statement(prop, value, where, word, ATTACK) for prop, value in values)
    entities = [
        Entity(f"meeting/{ATTACK}", "Meeting", stated, labels, (where,)),
        Entity(f"agreement/{ATTACK}", "Agreement", stated, labels, (where,)),
        Entity(f"country/{ATTACK}", "Country", (), labels, (where,)),
        Entity(f"place/{ATTACK}", "Place", (), labels, (where,)),
        Entity(f"official/{ATTACK}", "Official", (Statement("altLabel", Text(ATTACK, "hi"), where, word, ATTACK),), labels, (where,)),
    ]
    article = Article(ATTACK, ATTACK, headline=ATTACK, publisher=ATTACK, author=ATTACK, url=f"javascript:{ATTACK}", published=ATTACK)
    refused = Rejected(ATTACK, ATTACK, where, ATTACK)
    site = dict(site_files([Reading(article, tuple(entities), (refused,))], entities, networkx.MultiDiGraph()))
    for path, text in site.items():
        if path.endswith(".html"):
            page = read_html(text)
            assert "img" not in page.tags, path
            assert {"type", "src", "id"} >= {name for name in page.attributes if name.startswith("on") or name == "onerror"}
            assert [] == [link for link in page.links if link.lower().startswith("javascript")]
            assert all(script.text == "" or script.kind == "application/json" for script in page.scripts), path
        assert "/" not in path.removeprefix(path.partition("/")[0] + "/")
        assert path.isascii()
