"""Tokens: words, numbers and marks; postpositions that machine translation glued on are cut off."""

import pytest
from hypothesis import given

from kg.lexicon import lexicon
from kg.text import tokenise
from tests.devanagari import quick, texts
from tests.stages import stages


def tokens(text: str) -> list[str]:
    return [each.text for each in tokenise(text, 0, len(text), lexicon().is_word)]


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        (["11वीं", "बैठक"], "11वीं बैठक"),
        (["45,000", "करोड़"], "45,000 करोड़"),
        (["3.5", "अरब"], "3.5 अरब"),
        (["२०२४"], "२०२४"),
        (["सह", "-", "अध्यक्षता"], "सह-अध्यक्षता"),
        (["$", "2", "अरब"], "$2 अरब"),
        (["मुलाक़ात"], "मुलाक़ात"),
        (["मुला\u200cकात"], "मुला\u200cकात"),
    ],
)
def test_words_numbers_and_marks_are_tokens(wanted: list[str], text: str) -> None:
    assert wanted == tokens(text)


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        (["मोदी", "ने"], "मोदीने"),
        (["देशों", "के"], "देशोंके"),
        (["मॉस्को", "में"], "मॉस्कोमें"),
        (["मंत्रियों", "से"], "मंत्रियोंसे"),
        (["भारत", "के"], "भारतके"),
    ],
)
def test_a_glued_postposition_is_cut_off(wanted: list[str], text: str) -> None:
    assert wanted == tokens(text)


@pytest.mark.parametrize("word", ["सामने", "इसमें", "लोगों", "अपने", "उनसे", "होने", "बेलारूस", "पाकिस्तान", "जिनके", "मालदीव"])
def test_a_word_that_only_ends_like_a_postposition_stays_whole(word: str) -> None:
    assert [word] == tokens(word)


def test_a_latin_gloss_in_brackets_is_left_out() -> None:
    assert ["साइप्रस", "के", "राष्ट्रपति"] == tokens("साइप्रस (Cyprus) के राष्ट्रपति")


@pytest.mark.parametrize("sign", ["\u200b", "\u200c", "\u200d", "\N{DEVANAGARI SIGN NUKTA}"])
def test_a_sign_that_stands_alone_does_not_break_reading(sign: str) -> None:
    assert all(each.form for each in tokenise(f"भारत {sign} ने", 0, 9))
    assert stages(f"भारत और रूस के बीच मॉस्को में बातचीत हुई {sign} ।").reading.entities


@quick
@given(texts)
def test_any_text_gives_tokens_that_slice_it_in_order(text: str) -> None:
    at = 0
    for token in tokenise(text, 0, len(text), lexicon().is_word):
        assert at <= token.start < token.end
        assert token.text == text[token.start : token.end]
        at = token.end
