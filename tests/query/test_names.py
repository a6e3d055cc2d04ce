"""Finding by name: in either script, whole or in part, however it is spelt; the likeliest first."""

import pyoxigraph as ox
import pytest

from kg.lexicon import country_labels
from kg.query.names import Names, found, sound

RJ, RDFS = "https://w3id.org/rajnay/ontology#", "http://www.w3.org/2000/01/rdf-schema#"
LEADERS = {
    "narendra-modi": "नरेंद्र मोदी", "es-jayshankar": "एस. जयशंकर", "vikram-misri": "विक्रम मिस्री", "vladimir-putin": "व्लादिमीर पुतिन",
    "sargei-lavrov": "सर्गेई लावरोव", "donald-trump": "डोनाल्ड ट्रंप", "jo-baidan": "जो बाइडन", "imainuel-makron": "इमैनुएल मैक्रों",
    "shi-jinping": "शी जिनपिंग", "vang-yi": "वांग यी", "kir-starmar": "कीर स्टार्मर", "volodimir-zelenski": "वोलोदिमीर ज़ेलेंस्की",
    "shekh-hasina": "शेख हसीना", "muhammad-yunus": "मुहम्मद यूनुस", "fumio-kishida": "फुमियो किशिदा", "anura-disanayake": "अनुरा कुमारा दिसानायके",
}  # fmt: skip


@pytest.fixture(scope="module")
def leaders() -> ox.Store:
    """Leaders under their Hindi names alone: nothing in Latin letters helps."""
    store = ox.Store()
    for id, name in LEADERS.items():
        leader = ox.NamedNode(f"https://w3id.org/rajnay/id/official/{id}")
        store.add(ox.Quad(leader, ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), ox.NamedNode(f"{RJ}Official")))
        store.add(ox.Quad(leader, ox.NamedNode(f"{RDFS}label"), ox.Literal(name, language="hi")))
    return store


@pytest.mark.parametrize(
    ("written", "id"),
    [
        ("मिस्री", "vikram-misri"), ("Misri", "vikram-misri"), ("misri", "vikram-misri"), ("मिसरी", "vikram-misri"),
        ("मिस्त्री", "vikram-misri"),
        ("Vikram Misri", "vikram-misri"), ("Misri Vikram", "vikram-misri"), ("Modi", "narendra-modi"), ("नरेन्द्र मोदी", "narendra-modi"),
        ("Jaishankar", "es-jayshankar"), ("S Jaishankar", "es-jayshankar"), ("Putin", "vladimir-putin"), ("Lavrov", "sargei-lavrov"),
        ("Trump", "donald-trump"), ("ट्रम्प", "donald-trump"), ("Biden", "jo-baidan"), ("बाइडेन", "jo-baidan"), ("Macron", "imainuel-makron"),
        ("Xi Jinping", "shi-jinping"), ("Wang Yi", "vang-yi"), ("Starmer", "kir-starmar"), ("Zelensky", "volodimir-zelenski"),
        ("जेलेंस्की", "volodimir-zelenski"), ("Sheikh Hasina", "shekh-hasina"), ("Yunus", "muhammad-yunus"), ("Kishida", "fumio-kishida"),
        ("Dissanayake", "anura-disanayake"), ("Disanayaka", "anura-disanayake"),
    ],
)  # fmt: skip
def test_a_leader_is_found_first(written: str, id: str, leaders: ox.Store) -> None:
    hits = found(leaders, written)
    assert hits, f"{written} sounds {sound(written)}"
    assert id == hits[0].iri.rpartition("/")[2]


@pytest.mark.parametrize("id", LEADERS)
def test_every_leader_is_found_alone_by_the_whole_name(id: str, leaders: ox.Store) -> None:
    best, *others = found(leaders, LEADERS[id])
    assert (id, 100.0) == (best.iri.rpartition("/")[2], best.score)
    assert all(other.score < 95 for other in others)


@pytest.mark.parametrize("written", ["क्रिकेट", "Einstein", "", "।", "मोदी पुतिन", "Mo"])
def test_nothing_is_found_where_nothing_is_meant(written: str, leaders: ox.Store) -> None:
    assert [] == found(leaders, written)


def test_no_country_is_found_first_by_the_name_of_another() -> None:
    store = ox.Store()
    for code, names in country_labels().items():
        country = ox.NamedNode(f"https://w3id.org/rajnay/id/country/{code}")
        store.add(ox.Quad(country, ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), ox.NamedNode(f"{RJ}Country")))
        for name, language in zip(names, ("hi", "en"), strict=True):
            store.add(ox.Quad(country, ox.NamedNode(f"{RDFS}label"), ox.Literal(name, language=language)))
    known = Names.of(store)
    for code, names in country_labels().items():
        for name in names:
            assert code == known.find(name)[0].iri.rpartition("/")[2], name


def test_a_name_with_nothing_over_comes_before_a_longer_one(graph: ox.Store) -> None:
    kinds = [hit.kind for hit in found(graph, "नेपाल")]
    assert ("Country", True) == (kinds[0], "Meeting" in kinds)


def test_only_the_classes_that_are_wanted_are_found(graph: ox.Store) -> None:
    assert {"Meeting"} == {hit.kind for hit in found(graph, "नेपाल", kinds=["Meeting"])}
    assert 1 == len(found(graph, "भारत", limit=1))


def test_a_thing_is_found_by_a_part_of_its_iri(graph: ox.Store) -> None:
    assert ["meeting/IND-PER/joint-commission/3"] == [hit.iri.partition("/id/")[2] for hit in found(graph, "IND-PER/joint")]
    assert {"Evidence"} == {hit.kind for hit in found(graph, "article/लीमा-आयोग#char=")}


def test_the_same_search_gives_the_same_order(graph: ox.Store) -> None:
    assert found(graph, "भारत नेपाल") == found(graph, "भारत नेपाल")
