"""Questions that have names: each is documented, runs, and gives what it says, in one order, whatever holds the graph."""

import random
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from kg.query import answer, ask, bound, named, questions
from kg.query.catalogue import RESERVED
from tests.stages import ROOT

IND_NPL, IND_PER = "meeting/IND-NPL/joint-commission/7", "meeting/IND-PER/joint-commission/3"
OURS = sorted(questions())

ASKED: dict[str, Mapping[str, Any]] = {
    "about": {"thing": IND_PER}, "agreements": {"country": "IND"}, "ahead": {}, "aid": {"donor": "भारत"}, "articles": {},
    "body": {"party": "विदेश मंत्रालय"}, "chairs": {"country": "India"}, "commitments": {"recipient": "नेपाल"}, "confirmed": {},
    "disputed": {}, "encounters": {"country": "IND", "partner": "NPL"}, "field": {"sector": "energy"},
    "gaps": {"years": 2, "today": "2026-10-01"}, "holders": {"country": "IND"}, "journeys": {"official": "जयशंकर"},
    "meetings": {"country": "NPL"}, "met": {"official": "Jaishankar"}, "only": {"source": "वार्ता"}, "outcomes": {"country": "NPL"},
    "partners": {"country": "IND"}, "places": {"country": "IND"}, "posts": {"official": "जयशंकर"}, "sectors": {"country": "IND"},
    "sentence": {"words": "सातवीं"}, "series": {"country": "IND"}, "states": {"thing": IND_PER}, "timeline": {"country": "NPL"},
    "visits": {"country": "NPL"}, "visits-by-year": {"country": "NPL"},
}  # fmt: skip
"""Each question, as it is asked of the samples."""


def told(graph: ox.Store, name: str, **values: Any) -> list[tuple[str, ...]]:
    """The rows of an answer as texts, IRIs by their ends."""
    return [tuple(str(value).removeprefix("https://w3id.org/rajnay/") for value in row) for row in answer(graph, name, **values)]


def test_there_are_as_many_as_analysts_were_promised() -> None:
    assert len(OURS) >= 20
    assert OURS == sorted(ASKED)


@pytest.mark.parametrize("name", OURS)
def test_a_question_and_each_of_its_parameters_are_told_in_both_languages(name: str) -> None:
    question = questions()[name]
    labels = [question.label, *(parameter.label for parameter in question.parameters)]
    assert all(label["en"].strip() and re.search("[\u0900-\u097f]", label["hi"]) for label in labels)
    assert [] == [each.name for each in question.parameters if each.default is None and not each.example]
    assert not {each.name for each in question.parameters} & RESERVED


def test_every_question_stands_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [] == [name for name in OURS if f"`{name}`" not in readme]


@pytest.mark.parametrize("name", OURS)
def test_a_question_finds_something_in_the_samples(name: str, graph: ox.Store) -> None:
    found = answer(graph, name, **ASKED[name])
    assert len(found) or found.triples


@pytest.mark.parametrize("name", OURS)
def test_the_examples_of_a_question_can_be_asked(name: str, graph: ox.Store) -> None:
    asked = questions()[name]
    examples: Mapping[str, Any] = {each.name: each.example for each in asked.parameters if each.example}
    answer(graph, name, **examples)


@pytest.mark.parametrize("name", OURS)
def test_the_rows_and_their_order_do_not_depend_on_what_holds_the_graph(name: str, graph: ox.Store, tmp_path: Path) -> None:
    quads = sorted(graph, key=str)
    random.Random(7).shuffle(quads)
    disk, memory = ox.Store(str(tmp_path / "disk")), ox.Store()
    disk.bulk_extend(quads)
    memory.extend(reversed(quads))
    wanted = answer(graph, name, **ASKED[name])
    for other in (disk, memory):
        given = answer(other, name, **ASKED[name])
        assert (wanted.terms, wanted.triples) == (given.terms, given.triples)


def test_meetings_of_two_countries(graph: ox.Store) -> None:
    assert [IND_NPL] == [str(row.meeting).partition("/id/")[2] for row in answer(graph, "meetings", country="भारत", partner="Nepal")]


@pytest.mark.parametrize(
    ("since", "until", "meetings"),
    [
        ("2024", "", 2), ("2024-02", "", 1), ("2024-09-18", "", 1), ("2024-09-19", "", 0), ("", "2024-01", 1), ("", "2024-01-03", 0),
        ("", "2024", 2), ("२०२४", "२०२४-०१-०४", 1),
    ],
)  # fmt: skip
def test_a_period_is_as_exact_as_it_is_given(since: str, until: str, meetings: int, graph: ox.Store) -> None:
    assert meetings == len(answer(graph, "meetings", country="IND", since=since, until=until))


def test_a_date_that_is_only_a_year_counts_for_each_of_its_months(graph: ox.Store) -> None:
    periods: list[Mapping[str, Any]] = [{"since": "2015-06"}, {"until": "2015-06"}, {"since": "2016"}]
    assert [1, 1, 0] == [len(answer(graph, "journeys", official="जयशंकर", **period)) for period in periods]


def test_the_posts_of_an_official_come_with_the_days_of_the_articles(graph: ox.Store) -> None:
    rows = [(str(row.post).rpartition("/")[2], str(row.first), str(row.last)) for row in answer(graph, "posts", official="जयशंकर")]
    assert [("foreign-minister", "2024-01-05", "2024-01-05"), ("foreign-secretary", "2024-01-06", "2024-01-06")] == rows


def test_a_field_holds_what_is_narrower(graph: ox.Store) -> None:
    assert {"energy", "hydropower"} == {str(row.sector).rpartition("/")[2] for row in answer(graph, "field", sector="ऊर्जा")}


def test_a_series_has_numbers_days_places_and_chairs(graph: ox.Store) -> None:
    (row,) = answer(graph, "series", country="IND", partner="नेपाल", lang="en")
    place = getattr(row.place, "label", "")
    assert (7, "2024-01-04", "Kathmandu", "N. P. Saud, S. Jaishankar") == (row.ordinal, str(row.date), place, row.chairs)


def test_gaps_are_counted_back_from_the_newest_article_or_a_given_day(graph: ox.Store) -> None:
    assert [] == told(graph, "gaps", years=2)
    assert ["2024-01-04"] == [row[3] for row in told(graph, "gaps", years=2, today="2026-05")]
    assert ["2024-01-04", "2024-09-18"] == [row[3] for row in told(graph, "gaps", years=2, today="2026-09-18")]


def test_a_dispute_shows_both_sums_with_their_sentences(graph: ox.Store) -> None:
    rows = list(answer(graph, "disputed"))
    assert [("10000000000", "1,000 करोड़"), ("750000000", "75 करोड़")] == [
        (str(row.value), words) for row, words in zip(rows, ("1,000 करोड़", "75 करोड़"), strict=True) if words in str(row.sentence)
    ]


def test_what_one_source_alone_states_leaves_out_what_another_states_too(graph: ox.Store) -> None:
    alone = {(str(row.thing).partition("/id/")[2], str(row.property).partition("#")[2]) for row in answer(graph, "only", source="वार्ता")}
    assert (IND_PER, "date") in alone
    assert (IND_NPL, "date") not in alone


def test_what_two_articles_tell_is_confirmed(graph: ox.Store) -> None:
    assert {IND_NPL, "commitment/reconstruction"} == {str(row.thing).partition("/id/")[2] for row in answer(graph, "confirmed")}


def test_what_lies_ahead_leaves_out_what_is_done(graph: ox.Store) -> None:
    assert ["agreement/trade"] == [str(row.thing).partition("/id/")[2] for row in answer(graph, "ahead")]


def test_a_co_chair_is_not_told_again_as_a_participant(graph: ox.Store) -> None:
    properties = [str(row.property).partition("#")[2] for row in answer(graph, "states", thing=IND_NPL)]
    assert 2 == properties.count("coChair")
    assert "participant" not in properties


def test_a_parameter_in_a_comment_a_text_or_an_iri_is_left_alone(graph: ox.Store, tmp_path: Path) -> None:
    (tmp_path / "mine.rq").write_text(
        "#+ en: a\n#+ parameters: {country: {kind: country, en: a}}\n"
        '# $country\nSELECT ("$country" AS ?a) ($country AS ?b) (<x:$country> AS ?c) {}',
        encoding="utf-8",
    )
    (row,) = answer(graph, "mine", folder=tmp_path, country="नेपाल")
    assert ("$country", "NPL", "x:$country") == tuple(row)


def test_the_question_that_the_readme_shows_can_be_asked(graph: ox.Store, tmp_path: Path) -> None:
    (shown,) = re.findall(r"```\n(#\+ en: .*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "officials.rq").write_text(shown, encoding="utf-8")
    assert [("id/official/NPL/en-pi-saud",)] == told(graph, "officials", folder=tmp_path, country="NPL")


def test_a_value_is_never_read_as_a_query(graph: ox.Store) -> None:
    for words in ('") } INSERT', "\\", "'''", "\n#", '"@hi'):
        assert 0 == len(answer(graph, "sentence", words=words))


def test_the_text_of_an_answer_is_what_was_asked(graph: ox.Store) -> None:
    asked = answer(graph, "partners", country="नेपाल", lang="en")
    assert asked.text == bound(named("partners"), {"country": "NPL"}, graph, "en")
    assert asked.terms == ask(graph, asked.text).terms
    assert asked.seconds > 0
