"""A change is exact: whatever comes and goes, in whatever order, the graph is that of a build of what is there."""

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Reading
from kg.rdf.terms import BASE
from kg.store import Change, open_store
from kg.store.difference import difference, graph_quads
from kg.store.records import entities_from, entities_text
from tests.stages import samples
from tests.store.conftest import held, readings

COUNT = 8


@cache
def some() -> tuple[Reading, ...]:
    """Readings of sample articles that share countries, officials and a series of meetings."""
    return tuple(stages.reading for stages in samples()[:COUNT])


def test_a_reading_is_the_same_when_it_was_written_down() -> None:
    for stages in samples():
        kept = entities_from(entities_text(stages.reading), stages.article.id)
        assert stages.reading.entities == kept


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sets(st.integers(0, COUNT - 1), max_size=COUNT), min_size=2, max_size=4))
def test_a_change_turns_the_graph_of_some_articles_into_that_of_others(steps: list[set[int]]) -> None:
    with open_store(None) as store:
        before: list[Reading] = []
        for step in steps:
            after = [some()[number] for number in sorted(step)]
            change = difference(before, after, BASE)
            store.place.commit(change, [], [])
            assert sorted({str(quad) for quad in graph_quads(after, BASE)}) == held(store)
            before = after


def test_nothing_changes_when_nothing_comes_or_goes() -> None:
    assert not difference(readings("कखग"), readings("कखग"), BASE)


def test_a_change_names_only_what_changes() -> None:
    change = difference(readings("कघ"), readings("कगघ"), BASE)
    assert ((), ()) == (change.drop, change.delete)
    names = [str(quad.graph_name) for quad in change.insert]
    assert {"ग"} == {name.split("/article/")[1][0] for name in names if "/article/" in name}


def test_a_change_can_be_carried_out_twice() -> None:
    with open_store(None) as store:
        store.add(readings("कख"))
        change = difference(readings("कख"), readings("खग"), BASE)
        for _ in range(2):
            store.quads.update(str(change))
            assert sorted({str(quad) for quad in graph_quads(readings("खग"), BASE)}) == held(store)


def test_no_change_is_false() -> None:
    assert not Change()
    assert Change(drop=("https://w3id.org/rajnay/id/article/a#char=0,9",))
