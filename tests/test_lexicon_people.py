"""The word list of officials is in normal form, sorted, free of duplicates, and gives each name to one party only."""

import re
import unicodedata
from collections import defaultdict

import pytest

from kg.lexicon.known import country_labels
from kg.lexicon.tables import Row, rows
from kg.resources import data
from kg.script import fold

_PATH = data("lexicon/people.tsv")
_LINES = _PATH.read_text(encoding="utf-8").splitlines()
_ROWS = list(rows("people"))
# Names that thousands of people bear: alone they say nothing of a state.
_COMMON = "सिंह शर्मा खान ली किम वांग शाह कुमार अली अहमद गुप्ता वर्मा मोहम्मद मुहम्मद हसन हुसैन इब्राहिम पार्क स्मिथ जॉनसन ब्राउन मिश्रा राव"

_PARTICLES = {fold(word) for word in "ने को से में पर का की के हुई हुए".split()}


def _key(form: str) -> str:
    """A form as look-ups see it: folded, hyphens and full stops left out."""
    return " ".join(re.findall(r"[^\s.'-]+", fold(form)))


def _said(row: Row) -> str:
    return f"{row.form} ({row.id})"


def test_the_header_names_the_four_columns() -> None:
    assert "form\tkind\tid\tsource" == _LINES[0]


def test_each_row_is_an_official_of_our_own_list() -> None:
    assert {("official", "own")} == {(row.kind, row.source) for row in _ROWS}


def test_the_file_is_in_normal_form_c_with_single_spaces() -> None:
    text = _PATH.read_text(encoding="utf-8")
    assert unicodedata.normalize("NFC", text) == text
    assert [] == [_said(row) for row in _ROWS if row.form != " ".join(row.form.split())]


def test_forms_are_in_devanagari() -> None:
    assert [] == [_said(row) for row in _ROWS if not re.fullmatch(r"[\u0900-\u0963\u0970-\u097f .'-]+", row.form)]


def test_rows_are_sorted_by_kind_id_and_form_without_duplicates() -> None:
    keys = [(row.kind, row.id, row.form) for row in _ROWS]
    assert sorted(set(keys)) == keys


def test_ids_are_countries_or_organisations() -> None:
    known = set(country_labels()) | {row.id for row in rows("organisations")}
    assert [] == sorted({row.id for row in _ROWS} - known)


def test_no_form_stands_for_two_parties() -> None:
    parties: dict[str, set[str]] = defaultdict(set)
    for row in _ROWS:
        parties[_key(row.form)].add(row.id)
    assert {} == {form: sorted(ids) for form, ids in parties.items() if len(ids) > 1}


def test_a_party_has_a_spelling_only_once() -> None:
    seen: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in _ROWS:
        seen[row.id, _key(row.form)].append(row.form)
    assert [] == [forms for forms in seen.values() if len(forms) > 1]


def test_a_common_surname_does_not_stand_alone() -> None:
    assert [] == [_said(row) for row in _ROWS if _key(row.form) in {fold(word) for word in _COMMON.split()}]


def test_no_form_begins_with_a_word_of_grammar() -> None:
    """Initials too: 'भारत के रघुनाथ' is not K. Raghunath."""
    assert [] == [_said(row) for row in _ROWS if _key(row.form).split()[0] in _PARTICLES]


def test_no_form_of_two_words_ends_in_a_word_of_grammar() -> None:
    """'मार्टिन ने कहा' is no Martin Ney; a third word makes a Korean name safe: 'चोए सोन हुई'."""
    assert [] == [_said(row) for row in _ROWS if len(words := _key(row.form).split()) == 2 and words[1] in _PARTICLES]


def test_there_are_officials_of_nearly_every_state() -> None:
    states = {row.id for row in _ROWS} & set(country_labels())
    assert len(states) >= 190
    assert len(_ROWS) >= 4000, "a list that lost its rows passes every other test"


@pytest.mark.parametrize(
    ("form", "party"),
    [
        ("नरेंद्र मोदी", "IND"), ("जयशंकर", "IND"), ("तोबगे", "BTN"), ("लावरोव", "RUS"), ("शी चिनफिंग", "CHN"), ("शी जिनपिंग", "CHN"),
        ("मैक्रों", "FRA"), ("एर्दोगन", "TUR"), ("विटकॉफ", "USA"), ("कोफी अन्नान", "united-nations"), ("स्टोलटेनबर्ग", "nato"),
    ],
)
def test_a_well_known_name_stands_for_its_party(form: str, party: str) -> None:
    assert [party] == [row.id for row in _ROWS if _key(row.form) == _key(form)]
