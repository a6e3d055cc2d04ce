"""Spelling: one form for the many ways in which a word is written, and a name in Latin letters."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.script import fold, romanise, skeleton, slug
from tests.devanagari import quick, words

ANY = st.one_of(words, st.text(max_size=20))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("मुलाक़ात", "मुलाकात"),
        ("नयी", "नई"),
        ("मास्को", "मॉस्को"),
        ("२०२४", "2024"),
        ("नरेन्द्र", "नरेंद्र"),
        ("पहुँचे", "पहुंचे"),
        ("सितम्बर", "सितंबर"),
        ("मुला\u200dकात", "मुलाकात"),
        ("मुला\u200cकात", "मुलाकात"),
        ("हिन्द–प्रशांत", "हिंद-प्रशांत"),
        ("क़", "\N{DEVANAGARI LETTER QA}"),
        ("बैंकाक", "बैंकॉक"),
    ],
)
def test_spellings_of_one_word_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("रूस", "रस"), ("मन", "मान"), ("दिन", "दीन"), ("नाइजर", "नाइजीरिया"), ("चीन", "चिन")])
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@quick
@given(ANY)
def test_folding_twice_is_folding_once(word: str) -> None:
    assert fold(word) == fold(fold(word))


@quick
@given(ANY)
def test_composed_and_decomposed_text_fold_alike(word: str) -> None:
    assert fold(unicodedata.normalize("NFD", word)) == fold(unicodedata.normalize("NFC", word))


@quick
@given(ANY)
def test_words_that_fold_alike_have_one_skeleton(word: str) -> None:
    assert skeleton(word) == skeleton(fold(word))


@quick
@given(ANY)
def test_any_name_makes_a_part_of_an_iri(word: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug(word))
    romanise(word)


def test_digits_are_the_same_in_both_scripts() -> None:
    assert "0123456789" == fold("०१२३४५६७८९")
