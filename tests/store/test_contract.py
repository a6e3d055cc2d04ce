"""What every store promises, wherever it rests: in memory, in a folder, at a SPARQL server."""

from dataclasses import replace

import pytest

from kg import collection
from kg.errors import StoreError
from kg.store import Change
from tests.store.conftest import ARTICLES, Opened, built, held, readings, write

ALL = "".join(ARTICLES)


def test_what_goes_in_comes_out(opened: Opened) -> None:
    opened().replace(readings(ALL))
    assert built(*ARTICLES.values()) == held(opened())
    assert tuple(ARTICLES.values()) == opened().articles()


@pytest.mark.parametrize("order", ["कखग", "खगक", "गखक"])
def test_articles_that_are_added_one_by_one_in_any_order_are_a_build_of_all(opened: Opened, order: str) -> None:
    for id in order:
        opened().add(readings(id))
    assert built(*(ARTICLES[id] for id in "कखग")) == held(opened())


@pytest.mark.parametrize("gone", ALL)
def test_removing_an_article_leaves_what_a_build_without_it_gives(opened: Opened, gone: str) -> None:
    opened().add(readings(ALL))
    opened().remove([gone])
    assert built(*(ARTICLES[id] for id in ALL if id != gone)) == held(opened())
    assert [id for id in ALL if id != gone] == [article.id for article in opened().articles()]


def test_an_official_is_called_by_the_longer_name_as_long_as_an_article_has_it(opened: Opened) -> None:
    def called() -> set[str]:
        return {
            line.split(">")[0].rpartition("/")[2] for line in held(opened()) if line.startswith("<https://w3id.org/rajnay/id/official/NPL/")
        }

    opened().add(readings("क"))
    (short,) = called()
    opened().add(readings("ख"))
    longer = called()
    opened().remove(["ख"])
    assert {short} == called()
    assert {short} != longer


def test_an_article_that_changed_is_a_build_of_what_it_says_now(opened: Opened) -> None:
    opened().add(readings(ALL))
    changed = replace(ARTICLES["ग"], text=ARTICLES["ग"].text.replace("तीसरी", "चौथी"))
    outcome = collection.update(opened(), [changed], jobs=1)
    assert (("ग",), ()) == (outcome.added, outcome.removed)
    assert built(*(ARTICLES[id] for id in "कखघ"), changed) == held(opened())


def test_other_words_at_the_same_place_are_quoted_anew(opened: Opened) -> None:
    opened().add(readings("ग"))
    changed = replace(ARTICLES["ग"], text=ARTICLES["ग"].text.replace("लीमा", "लिमा"))
    collection.update(opened(), [changed], jobs=1)
    assert built(changed) == held(opened())


def test_an_unchanged_article_is_not_read_again_and_nothing_is_done(opened: Opened) -> None:
    opened().add(readings(ALL))
    assert [] == opened().unread(ARTICLES.values())
    assert Change() == opened().add(readings("कग"))
    outcome = collection.add(opened(), [ARTICLES["क"]], jobs=1)
    assert ((), 1, None) == (outcome.added, outcome.unchanged, outcome.shapes)


def test_no_graph_stays_behind_empty(opened: Opened) -> None:
    opened().add(readings("कग"))
    opened().remove(["क", "ग"])
    assert [] == held(opened())
    assert [] == list(opened().dataset.query("SELECT DISTINCT ?g { GRAPH ?g {} }"))


def test_another_build_takes_the_place_of_all(opened: Opened) -> None:
    opened().add(readings("कख"))
    outcome = collection.build(opened(), [ARTICLES["ख"], ARTICLES["ग"]], jobs=1)
    assert (("ग",), ("क",), 1) == (outcome.added, outcome.removed, outcome.unchanged)
    assert built(ARTICLES["ख"], ARTICLES["ग"]) == held(opened())


def test_what_is_not_there_can_not_be_removed(opened: Opened) -> None:
    opened().add(readings("क"))
    with pytest.raises(StoreError, match="it holds no article 'ढाका'"):
        opened().remove(["क", "ढाका"])
    assert built(ARTICLES["क"]) == held(opened())


def test_readings_by_other_rules_are_never_mixed_with_todays(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as earlier:
        earlier.setattr("kg.store.store.maker", lambda: "earlier")
        opened().add(readings("कख"))
    assert ["क", "ख"] == [article.id for article in opened().stale()]
    with pytest.raises(StoreError, match="kg update"):
        opened().add(readings("ग"))
    assert built(ARTICLES["क"], ARTICLES["ख"]) == held(opened())
    collection.add(opened(), [ARTICLES["ग"]], jobs=1)
    assert [] == opened().stale()
    assert built(*(ARTICLES[id] for id in "कखग")) == held(opened())


def test_rdflib_asks_the_same_store(opened: Opened) -> None:
    opened().add(readings("ग"))
    sentences = opened().dataset.query(
        "PREFIX rj: <https://w3id.org/rajnay/ontology#> PREFIX oa: <http://www.w3.org/ns/oa#>"
        "SELECT ?said { GRAPH ?evidence { ?meeting rj:date ?day } ?evidence oa:exact ?said }"
    )
    assert [ARTICLES["ग"].text] == [str(row[0]) for row in sentences]  # type: ignore[index]


def test_what_a_server_wrote_besides_stays_when_articles_come_and_go(opened: Opened) -> None:
    opened().add(readings("क"))
    note = '<https://example.org/note> <http://www.w3.org/2000/01/rdf-schema#comment> "जांच लें"@hi'
    write(opened(), f"INSERT DATA {{ {note} }}")
    opened().add(readings("ग"))
    opened().remove(["क"])
    assert sorted([*built(ARTICLES["ग"]), note]) == held(opened())
