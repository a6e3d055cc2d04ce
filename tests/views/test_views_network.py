"""The network page: what it holds, that it is closed to the outside, and that nothing in an article can run in it."""

from __future__ import annotations

import base64
import json
import random
import re
import zlib
from typing import Any

import networkx
import pytest

from kg.model import Article, Entity, Text
from kg.views import network_page
from kg.views.network import SCRIPTS, STYLES
from kg.views.packed import OWN, unpacked
from kg.views.page import asset, asset_files
from tests.views import samples
from tests.views.reading import Block, Html, policy_of, read_html

ATTACK = '<img src=x onerror="alert(1)"></script><script>alert(2)</script>'


def sample_page() -> str:
    return network_page(samples.graph(), articles=samples.ARTICLES, entities=samples.entities())


def data_of(page: Html) -> dict[str, Any]:
    (text,) = [script.text for script in page.scripts if script.kind == "application/json"]
    data: dict[str, Any] = json.loads(text)
    return data


@pytest.fixture(scope="module")
def page() -> Html:
    return read_html(sample_page())


def number(data: dict[str, Any], key: str) -> int:
    return int(data["keys"].index(key))


def facts_of(data: dict[str, Any], key: str) -> list[tuple[str, Any, list[int]]]:
    """The facts of a thing: property, number of the other thing or the value's words, numbers of the sentences."""
    found = []
    for subject, prop, target, *said in ([subject, *row] for subject, *rows in data["told"] for row in rows):
        if subject == number(data, key):
            found.append((data["props"][prop][0], target if target >= 0 else data["values"][-1 - target], said))
    return found


def test_nothing_is_fetched(page: Html) -> None:
    assert ["data:,"] == page.loads
    assert "default-src 'none'" in policy_of(page)


def test_each_script_that_runs_is_admitted_by_its_hash_and_no_other_way(page: Html) -> None:
    running = [script for script in page.scripts if script.kind == ""]
    assert 2 == len(running)
    assert all(script.hash in policy_of(page) for script in running)
    assert all(style.hash in policy_of(page) for style in page.styles)
    assert "unsafe" not in policy_of(page)
    assert "require-trusted-types-for 'script'; trusted-types packed" in policy_of(page)


def test_what_draws_is_packed_and_what_is_unpacked_is_admitted_by_its_hash(page: Html) -> None:
    (holds,) = (script.text for script in page.scripts if "const packed" in script.text)
    found = re.search('const packed = "([^"]+)"', holds)
    assert found
    text = zlib.decompress(base64.b64decode(found[1]), -zlib.MAX_WBITS).decode()
    assert unpacked() == text
    assert Block("", text).hash in policy_of(page)
    linked = policy_of(read_html(network_page(samples.graph(), assets="../assets/")))
    assert f"script-src 'self' {Block('', text).hash};style-src 'self'" in linked


def test_no_element_carries_a_script_or_a_style_in_an_attribute(page: Html) -> None:
    assert [] == [name for name in page.attributes if name.startswith("on") or name == "style"]


def test_markup_in_a_label_stays_text() -> None:
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    graph.add_node("https://w3id.org/rajnay/id/official/1", kind="Official", label_hi=ATTACK, label_en="href " + ATTACK)
    page = read_html(network_page(graph, title=ATTACK))
    assert "img" not in page.tags
    assert 3 == len(page.scripts)
    assert ATTACK == data_of(page)["hi"][0]


def test_an_address_that_would_run_is_no_link() -> None:
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    graph.add_edge("a", "b", key="country", evidence=("x/article/n#char=0,4",))
    article = Article("n", "भारत", url="javascript:alert(1)")
    assert [["n", "", "", "", ""]] == data_of(read_html(network_page(graph, articles=[article])))["articles"]


def test_the_script_makes_no_markup_from_data() -> None:
    own = asset("shell.js", "unpack.js", *OWN)
    assert [] == re.findall(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|fetch\(", own)


def test_devanagari_stands_unescaped() -> None:
    assert "नरेंद्र मोदी" in sample_page()
    assert "\\u09" not in sample_page().partition('id="data">')[2].partition("</script>")[0]


def test_an_edge_points_at_the_sentence_that_states_it(page: Html) -> None:
    data = data_of(page)
    russia = number(data, "country/RUS")
    (numbers,) = [said for prop, target, said in facts_of(data, "visit/moscow") if (prop, target) == ("destination", russia)]
    assert [("प्रधानमंत्री नरेंद्र मोदी 8 जुलाई 2024 को दो दिन की यात्रा पर रूस पहुँचे।", "moscow-2024")] == [
        (text, data["articles"][article][0]) for text, article, _ in (data["sentences"][n] for n in numbers)
    ]


def test_a_date_is_a_fact_in_both_languages(page: Html) -> None:
    data = data_of(page)
    assert [["8 जुलाई 2024", "8 July 2024"]] == [value for prop, value, _ in facts_of(data, "visit/moscow") if prop == "date"]


def test_an_event_carries_its_date_to_be_told_from_others(page: Html) -> None:
    data = data_of(page)
    assert "2024-08-20" == data["dates"][number(data, "meeting/tokyo")]


def test_a_co_chair_is_not_said_to_be_a_participant_as_well(page: Html) -> None:
    data = data_of(page)
    props = {prop for prop, _, _ in facts_of(data, "meeting/tokyo")}
    assert ("coChair" in props, "participant" in props) == (True, False)


def test_texts_given_with_an_edge_need_no_articles() -> None:
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    graph.add_edge("a", "b", key="country", evidence=("x/article/n#char=0,4",), sentences=("भारत और नेपाल मिले।",))
    assert [["भारत और नेपाल मिले।", 0, 0]] == data_of(read_html(network_page(graph)))["sentences"]


def test_what_an_edge_calls_itself_wins_over_the_ontology() -> None:
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    graph.add_edge("a", "b", prop="near", label_hi="के पास", label_en="near")
    assert [["near", "के पास", "near"]] == data_of(read_html(network_page(graph)))["props"]


def test_a_name_of_either_script_can_be_searched() -> None:
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    graph.add_node("https://w3id.org/rajnay/id/official/1", kind="Official", label_hi="एस. जयशंकर", label_en="S. Jaishankar")
    entity = Entity("official/1", "Official", labels=(Text("सुब्रह्मण्यम जयशंकर", "hi"),))
    assert {"0": ["सुब्रह्मण्यम जयशंकर"]} == data_of(read_html(network_page(graph, entities=[entity])))["aliases"]


def test_another_base_changes_no_address_of_a_thing() -> None:
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    graph.add_node("https://example.org/graph/country/IND", kind="Country")
    graph.add_node("https://w3id.org/rajnay/vocab/trade", kind="Sector")
    assert ["country/IND", "sector/trade"] == sorted(data_of(read_html(network_page(graph)))["keys"])


def test_an_empty_graph_gives_a_page() -> None:
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    assert [] == data_of(read_html(network_page(graph)))["keys"]


def test_the_order_in_which_the_graph_was_made_does_not_matter() -> None:
    graph = samples.graph()
    other: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    nodes, edges = list(graph.nodes(data=True)), list(graph.edges(keys=True, data=True))
    random.Random(7).shuffle(nodes)
    random.Random(7).shuffle(edges)
    for node, about in nodes:
        other.add_node(node, **about)
    for one, another, key, said in edges:
        other.add_edge(one, another, key=key, **said)
    assert network_page(graph, articles=samples.ARTICLES) == network_page(other, articles=reversed(samples.ARTICLES))


def test_a_sentence_leads_to_its_place_in_the_reader() -> None:
    def reader(id: str) -> str:
        return f"articles/{id}.html"

    data = data_of(read_html(network_page(samples.graph(), articles=samples.ARTICLES, reader=reader, home=lambda id: (f"{id}.html", ""))))
    assert [f"articles/{about[0]}.html" for about in data["articles"]] == data["readers"]
    texts = {article.id: article.text for article in samples.ARTICLES}
    assert all(texts[data["articles"][article][0]].startswith(text, start) for text, article, start in data["sentences"])
    assert "=" == data["pages"][data["page"][number(data, "visit/moscow")]], "which is visit/moscow.html"


def test_styles_and_scripts_may_lie_beside_the_page(page: Html) -> None:
    linked = read_html(network_page(samples.graph(), assets="../assets/"))
    assert ([], 1) == (linked.styles, sum(script.kind == "application/json" for script in linked.scripts))
    assert {"../assets/page.css", "../assets/shell.js", "../assets/network.js", "../assets/network.css"} <= set(linked.loads)
    assert {f"../assets/{name}" for name in asset_files([*SCRIPTS, *STYLES])} == set(linked.loads) - {"data:,"}
    assert "style-src 'self'" in policy_of(linked)


def test_the_summed_view_has_who_takes_part_in_what(page: Html) -> None:
    data = data_of(page)
    parties = {event: found for event, *found in data["parties"]}
    assert {number(data, "country/IND"), number(data, "country/RUS")} <= set(parties[number(data, "visit/moscow")])
    assert {data["order"][data["kind"][node]] for node, _, _ in data["sum"]} <= {"Country", "Organisation"}


def test_a_graph_past_reading_opens_summed_and_one_past_drawing_has_no_whole() -> None:
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for n in range(200):
        graph.add_edge(f"x/meeting/{n}", f"x/country/{n % 9}", key="country", evidence=())
        graph.nodes[f"x/meeting/{n}"]["kind"], graph.nodes[f"x/country/{n % 9}"]["kind"] = "Meeting", "Country"
    data = data_of(read_html(network_page(graph)))
    assert ("sum", 209, 9) == (data["opens"], len(data["x"]), len(data["sum"]))
    graph.add_nodes_from((f"x/place/{n}" for n in range(6000)), kind="Place")
    assert "x" not in data_of(read_html(network_page(graph)))
