"""Questions that have names: answers name things in Hindi or English, and tell a sentence once."""

from typing import Literal

import pytest
from rdflib import Dataset

from kg import Article, from_articles
from kg.query import QUESTIONS, ask, named
from kg.query.table import as_table

TEXT = (
    "भारत-पेरू संयुक्त आयोग की तीसरी बैठक 18 सितंबर 2024 को लीमा में हुई। "
    "बैठक की सह-अध्यक्षता विदेश मंत्री एस. जयशंकर और पेरू के विदेश मंत्री हावियर गोंसालेस-ओलाएचेआ ने की।"
)


@pytest.fixture(scope="module")
def lima() -> Dataset:
    return from_articles([Article("lima-2024", TEXT)], jobs=1).dataset


def table(dataset: Dataset, name: str, lang: Literal["hi", "en"] = "hi", **values: str) -> str:
    return as_table(ask(dataset, named(name, values, lang)), width=160, names=lang)


@pytest.mark.parametrize(("lang", "kind", "status"), [("hi", "संयुक्त आयोग की बैठक", "संपन्न"), ("en", "Joint commission meeting", "Held")])
def test_types_and_statuses_are_called_by_their_names(lang: Literal["hi", "en"], kind: str, status: str, lima: Dataset) -> None:
    told = table(lima, "meetings-of-country", lang, country="PER")
    assert (True, True, False) == (kind in told, status in told, "rjv:" in told)


def test_a_sentence_that_states_several_properties_is_told_once(lima: Dataset) -> None:
    told = table(lima, "states-meeting", meeting="IND-PER")
    assert [1, 1] == [told.count("की तीसरी बैठक"), told.count("#char=0,68")]
    assert all(word in told for word in ("2024-09-18", "लीमा", "पेरू", "सह-अध्यक्ष"))


def test_a_co_chair_is_not_told_again_as_a_participant(lima: Dataset) -> None:
    assert "प्रतिभागी" not in table(lima, "states-meeting", meeting="IND-PER")


def test_sparql_of_ones_own_keeps_its_iris(lima: Dataset) -> None:
    assert "rjv:joint-commission" in as_table(ask(lima, "SELECT ?type { ?m rj:meetingType ?type }"))


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_every_question_and_each_of_its_parameters_is_explained(name: str) -> None:
    question = QUESTIONS[name]
    assert question.title.endswith(".")
    assert question.parameters
    assert all(f"${parameter}" in question.text for parameter in question.parameters)
