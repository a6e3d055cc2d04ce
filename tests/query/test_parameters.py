"""What users give for parameters: names in either script and codes mean the same; what means nothing is told in a sentence."""

import pycountry
import pyoxigraph as ox
import pytest

from kg.errors import QueryError
from kg.lexicon import country_labels
from kg.query.parameters import Kind, terms

EMPTY = ox.Store()
RJV = "https://w3id.org/rajnay/vocab/"
ID = "https://w3id.org/rajnay/id/"


@pytest.mark.parametrize("place", [0, 1, 2], ids=["Hindi", "English", "ISO"])
def test_every_country_is_meant_by_its_names_and_its_code(place: int) -> None:
    assert len(country_labels()) > 240
    for code, names in country_labels().items():
        assert (f'"{code}"',) == terms("country", (*names, code)[place], EMPTY)


def test_a_country_is_meant_by_its_code_of_two_letters_and_its_formal_name() -> None:
    for country in pycountry.countries:
        if country.alpha_3 in country_labels():
            assert (f'"{country.alpha_3}"',) == terms("country", country.alpha_2, EMPTY)
            assert (f'"{country.alpha_3}"',) == terms("country", getattr(country, "official_name", country.name), EMPTY)


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("रूस", "RUS"), ("russia", "RUS"), ("rus", "RUS"), ("रशिया", "RUS"), (" फ़िलीपींस ", "PHL"), ("फिलीपींस", "PHL"),
        ("ग्रेट ब्रिटेन", "GBR"), ("USA", "USA"), ("UK", "GBR"), ("UAE", "ARE"),
    ],
)  # fmt: skip
def test_a_country_is_meant_by_other_names_and_spellings(given: str, code: str) -> None:
    assert (f'"{code}"',) == terms("country", given, EMPTY)


@pytest.mark.parametrize(
    "given",
    [
        "जयशंकर", "Jaishankar", "Jayshankar", "S. Jaishankar", "एस. जयशंकर", "s jaishankar", "official/IND/es-jayshankar",
        f"{ID}official/IND/es-jayshankar",
    ],
)  # fmt: skip
def test_an_official_is_meant_in_either_script_however_it_is_spelt(given: str, graph: ox.Store) -> None:
    assert (f"<{ID}official/IND/es-jayshankar>",) == terms("official", given, graph)


def test_of_two_words_for_one_nothing_is_guessed(graph: ox.Store) -> None:
    assert () == terms("official", "जय शंकर", graph)


def test_an_official_is_no_country_of_that_name(graph: ox.Store) -> None:
    assert () == terms("official", "नेपाल", graph)
    assert (f"<{ID}country/NPL>",) == terms("party", "नेपाल", graph) == terms("party", "NPL", graph) == terms("thing", "Nepal", graph)


def test_a_party_may_be_an_organisation(graph: ox.Store) -> None:
    assert (f"<{ID}organisation/IND-mea>",) == terms("party", "विदेश मंत्रालय", graph) == terms("party", "Ministry of External Affairs", graph)


def test_a_part_of_an_iri_means_all_that_have_it_and_a_whole_one_itself(graph: ox.Store) -> None:
    assert 2 == len(terms("thing", "joint-commission/", graph))
    assert (f"<{ID}meeting/IND-PER/joint-commission/3>",) == terms("thing", "IND-PER/joint-commission/3", graph)


@pytest.mark.parametrize(
    ("kind", "given", "first", "count"),
    [
        ("sector", "energy", "energy", 4), ("sector", "ऊर्जा", "energy", 4), ("sector", "Energy", "energy", 4),
        ("sector", "तेल", "energy", 4),
        ("meeting-type", "joint-commission", "joint-commission", 1), ("meeting-type", "संयुक्त आयोग की बैठक", "joint-commission", 1),
        ("agreement-type", "mou", "mou", 1), ("post-type", "विदेश मंत्री", "foreign-minister", 1), ("status", "signed", "signed", 1),
        ("status", "संपन्न", "held", 1),
    ],
)  # fmt: skip
def test_a_concept_is_meant_by_key_and_name_and_a_sector_with_all_that_is_narrower(kind: Kind, given: str, first: str, count: int) -> None:
    found = terms(kind, given, EMPTY)
    assert (f"<{RJV}{first}>", count) == (found[0], len(found))


@pytest.mark.parametrize(
    ("kind", "given", "term"),
    [
        ("date", "2024-09-18", '"2024-09-18"'), ("date", "२०२४-०९", '"2024-09"'), ("date", "2024", '"2024"'),
        ("year", " 2024 ", '"2024"'), ("integer", "007", "7"), ("integer", "०", "0"), ("keyword", 'सह-"अध्यक्ष"', '"सह-\\"अध्यक्ष\\""'),
        ("keyword", "a\\b\nc", '"a\\\\b\\nc"'),
    ],
)  # fmt: skip
def test_values_become_literals_that_hold_just_them(kind: Kind, given: str, term: str) -> None:
    assert (term,) == terms(kind, given, EMPTY)


@pytest.mark.parametrize(
    ("kind", "given", "advice"),
    [
        ("country", "Rusia", r"no country that we know \(is 'russia' meant\?\); write its ISO 3166 code"),
        ("country", "कोरिया", "no country that we know"), ("date", "18.9.2024", "write a date as 2024-09-18"),
        ("date", "2024-13", "is no date"),
        ("date", "२०२४-०९-१८ OR 1", "is no date"), ("year", "24", "a year of four digits"), ("integer", "-1", "a whole number"),
        ("integer", "1e9", "a whole number"), ("sector", "weather", "write one of: agriculture, "),
        ("status", "maybe", "agreed, cancelled, held"),
    ],
)  # fmt: skip
def test_what_means_nothing_is_told_with_advice(kind: Kind, given: str, advice: str) -> None:
    with pytest.raises(QueryError, match=advice):
        terms(kind, given, EMPTY)
