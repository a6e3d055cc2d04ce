"""Mentions: sorted, none over another, each the words of the text that it is said to be."""

from itertools import pairwise

import pytest
from hypothesis import given

from kg.model import Article, Mention, Sentence
from tests.devanagari import quick, texts
from tests.stages import samples, stages


def assert_apart_and_in_place(text: str, sentence: Sentence, mentions: tuple[Mention, ...]) -> None:
    assert list(mentions) == sorted(mentions, key=lambda each: each.first)
    assert all(one.last <= other.first for one, other in pairwise(mentions))
    for each in mentions:
        assert 0 <= each.first < each.last <= len(sentence.tokens)
        first, last = each.name
        if last > first:
            assert each.first <= first
            assert last <= each.last
            assert each.value == text[sentence.tokens[first].start : sentence.tokens[last - 1].end]


def said(text: str, kind: str, published: str | None = None) -> list[str]:
    """The words of the mentions of a kind."""
    found = stages(text, published)
    return [
        text[sentence.tokens[each.first].start : sentence.tokens[each.last - 1].end]
        for sentence, inside in zip(found.sentences, found.mentions, strict=True)
        for each in inside
        if each.kind == kind
    ]


def test_mentions_of_the_samples_are_apart_and_in_place() -> None:
    for each in samples():
        for sentence, inside in zip(each.sentences, each.mentions, strict=True):
            assert_apart_and_in_place(each.article.text, sentence, inside)


@quick
@given(texts)
def test_mentions_of_any_text_are_apart_and_in_place(text: str) -> None:
    found = stages(text, "2024-07-12")
    for sentence, inside in zip(found.sentences, found.mentions, strict=True):
        assert_apart_and_in_place(text, sentence, inside)


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        (["जापान के विदेश मंत्री ताकेशी इवाया"], "जापान के विदेश मंत्री ताकेशी इवाया ने बात की।"),
        (["रूसी राष्ट्रपति व्लादिमीर पुतिन"], "रूसी राष्ट्रपति व्लादिमीर पुतिन मॉस्को लौटे।"),
        (["अमेरिका के पूर्व विदेश मंत्री जॉन केरी"], "अमेरिका के पूर्व विदेश मंत्री जॉन केरी बीजिंग गए।"),
    ],
)
def test_a_person_is_the_whole_noun_phrase(wanted: list[str], text: str) -> None:
    assert wanted == said(text, "person")


@pytest.mark.parametrize(
    ("name", "posts", "countries", "text"),
    [
        ("सर्गेई लावरोव", ("foreign-minister",), ("RUS",), "रूस के विदेश मंत्री सर्गेई लावरोव दिल्ली आए।"),
        ("रिचर्ड मार्ल्स", ("deputy-head-of-government", "minister"), ("AUS",), "ऑस्ट्रेलिया के उप प्रधानमंत्री और रक्षा मंत्री रिचर्ड मार्ल्स दिल्ली आए।"),
        ("एंटनी ब्लिंकन", ("foreign-minister",), ("USA",), "अमेरिकी विदेश मंत्री एंटनी ब्लिंकन दिल्ली आए।"),
    ],
)
def test_a_person_has_name_posts_and_country(name: str, posts: tuple[str, ...], countries: tuple[str, ...], text: str) -> None:
    (person,) = [each for inside in stages(text).mentions for each in inside if each.kind == "person"]
    assert (name, posts, countries) == (person.value, person.posts, person.countries)


def test_a_name_that_a_post_points_out_is_known_in_all_sentences() -> None:
    assert ["रूस के विदेश मंत्री सर्गेई लावरोव", "लावरोव"] == said("रूस के विदेश मंत्री सर्गेई लावरोव दिल्ली आए। लावरोव ने बात की।", "person")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("के.पी. शर्मा ओली", "नेपाल के प्रधानमंत्री के.पी. शर्मा ओली दिल्ली आए।"),
        ("के. पी. शर्मा ओली", "नेपाल के प्रधानमंत्री के. पी. शर्मा ओली दिल्ली आए।"),
        ("के पी शर्मा ओली", "नेपाल के प्रधानमंत्री के पी शर्मा ओली दिल्ली आए।"),
    ],
)
def test_a_name_may_begin_with_an_initial_that_is_written_like_the_genitive(name: str, text: str) -> None:
    (person,) = [each for inside in stages(text).mentions for each in inside if each.kind == "person"]
    assert (name, ("head-of-government",), ("NPL",)) == (person.value, person.posts, person.countries)


@pytest.mark.parametrize("text", ["नेपाल के प्रधानमंत्री के साथ बैठक हुई।", "नेपाल के प्रधानमंत्री के बयान पर बात हुई।"])
def test_the_genitive_behind_a_post_begins_no_name(text: str) -> None:
    assert ["नेपाल के प्रधानमंत्री"] == said(text, "person")


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        (["अटल बिहारी वाजपेयी"], "अटल बिहारी वाजपेयी ने लाहौर में बात की।"),
        ([], "अटल इरादे से वे लाहौर गए।"),
        ([], "भारत और पेरू के बीच कौशल विकास पर बात हुई।"),
    ],
)
def test_dictionary_words_are_a_name_where_all_the_world_knows_it(wanted: list[str], text: str) -> None:
    assert wanted == said(text, "person")


@pytest.mark.parametrize(
    ("surname", "text"),
    [
        ("शी", "चीन के राष्ट्रपति शी जिनपिंग मॉस्को गए। शी ने बात की।"),
        ("फाम", "वियतनाम के प्रधानमंत्री फाम मिन्ह चिन्ह दिल्ली आए। फाम ने बात की।"),
        ("मून", "दक्षिण कोरिया के राष्ट्रपति मून जे-इन न्यूयॉर्क गए। मून 24 सितंबर को लौटे।"),
    ],
)
def test_a_surname_that_comes_first_stands_for_its_bearer(surname: str, text: str) -> None:
    assert surname == said(text, "person")[-1]


def test_what_stands_behind_before_this_is_no_former_holder() -> None:
    assert ["प्रधानमंत्री नरेंद्र मोदी"] == said("इससे पूर्व प्रधानमंत्री नरेंद्र मोदी ने बात की।", "person")


@pytest.mark.parametrize("text", ["लोगों को चीनी कम खानी चाहिए।", "उन्होंने माली को बगीचे में बुलाया।"])
def test_a_word_that_only_looks_like_a_state_has_no_effect_on_facts(text: str) -> None:
    assert () == stages(text).reading.entities


def test_an_article_without_text_has_no_mentions() -> None:
    assert () == stages("").mentions
    assert "लेख" == Article("लेख", "").id
