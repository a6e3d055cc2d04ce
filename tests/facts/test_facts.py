"""Facts: none without a sentence that states it, none out of a denial, the same each time."""

import json
from dataclasses import replace

import pytest
from hypothesis import given

from kg.explanation import told
from kg.model import Concept, Number, Reading, Ref, Text
from kg.pipeline import extract
from kg.resources import data
from tests.devanagari import quick, texts
from tests.golden import Case, cases, read_case
from tests.stages import ROOT, samples, stages

DENIED = {
    "मुलाकात की": "मुलाकात नहीं की",
    "बैठक की": "बैठक नहीं की",
    "बातचीत की": "बातचीत नहीं की",
    "वार्ता की": "वार्ता नहीं की",
    "बैठक हुई": "बैठक नहीं हुई",
    "मुलाकात हुई": "मुलाकात नहीं हुई",
    "बातचीत हुई": "बातचीत नहीं हुई",
    "हस्ताक्षर किए": "हस्ताक्षर नहीं किए",
    "सह-अध्यक्षता की": "सह-अध्यक्षता नहीं की",
    "देने की घोषणा की": "देने से इनकार किया",
    "मुलाकात करेंगे": "मुलाकात नहीं करेंगे",
    "हस्ताक्षर करेंगे": "हस्ताक्षर नहीं करेंगे",
    "पहुंचे": "नहीं पहुंचे",
}
"""How sentences end, and how they end when they deny it."""
AFFIRMED = [case for name in ("ordinary", "synthetic", "tables") for case in cases(name) if 1 == len(case.articles) and case.facts]


def assert_founded(reading: Reading) -> None:
    sentences = {(each.start, each.end) for each in reading.sentences}
    ids = {entity.id for entity in reading.entities}
    assert len(ids) == len(reading.entities)
    for entity in reading.entities:
        assert entity.evidence, entity.id
        for said in entity.statements:
            assert reading.article.id == said.evidence.article
            assert (said.evidence.start, said.evidence.end) in sentences
            assert all(said.evidence.start <= word.start < word.end <= said.evidence.end for word in said.words), said
            assert said.rule, said
            if isinstance(said.value, Ref):
                assert said.value.id in ids
        assert {(each.start, each.end) for each in entity.evidence} <= sentences
    for refused in reading.rejected:
        assert (refused.evidence.start, refused.evidence.end) in sentences
        assert refused.reason


def test_no_fact_of_the_samples_is_without_its_sentence_and_its_words() -> None:
    assert sum(len(each.reading.entities) for each in samples()) > 300
    for each in samples():
        assert_founded(each.reading)


@quick
@given(texts)
def test_no_fact_of_any_text_is_without_its_sentence(text: str) -> None:
    assert_founded(stages(text, "2024-07-12").reading)


def test_reading_again_gives_the_same() -> None:
    for each in samples():
        assert each.reading == extract(each.article), each.article.id


def test_a_surface_form_of_an_official_stands_in_its_sentence() -> None:
    for each in samples():
        for entity in each.reading.entities:
            for said in entity.statements:
                if entity.kind == "Official" and said.prop == "altLabel" and isinstance(said.value, Text):
                    assert said.value.text in each.article.text[said.evidence.start : said.evidence.end]


def test_concepts_are_of_the_closed_vocabulary() -> None:
    ttl = (ROOT / "ontology/vocabulary.ttl").read_text(encoding="utf-8")
    used = {
        said.value.key
        for each in samples()
        for entity in each.reading.entities
        for said in entity.statements
        if isinstance(said.value, Concept)
    }
    assert len(used) > 20
    assert [] == sorted(key for key in used if f"rjv:{key} a " not in ttl)


def test_amounts_are_numbers_and_currencies_are_codes() -> None:
    codes = {line.split("\t")[2] for line in data("lexicon/amounts.tsv").read_text(encoding="utf-8").splitlines() if "\tcurrency\t" in line}
    found = [entity for each in samples() for entity in each.reading.entities if entity.kind == "Commitment"]
    assert len(found) >= 3
    for entity in found:
        values = {said.prop: said.value for said in entity.statements}
        assert isinstance(values["amount"], Number)
        assert values["amount"].lexical.replace(".", "").isdigit()
        assert isinstance(values["currency"], Text)
        assert values["currency"].text in codes


def denials() -> list[tuple[str, str, str]]:
    """Sentences of the golden cases with their last verb denied: label, the verb, the text."""
    out = []
    for case in AFFIRMED:
        text = case.articles[0].text
        verb = max((each for each in DENIED if text.endswith(f"{each}।")), key=len, default=None)
        if verb is not None and 1 == text.count("।") and "जो" not in text.split():
            out.append((case.label, verb, f"{text.removesuffix(f'{verb}।')}{DENIED[verb]}।"))
    return out


def test_enough_sentences_can_be_denied() -> None:
    assert len(denials()) >= 60


@pytest.mark.parametrize(("label", "verb", "text"), denials())
def test_a_negative_never_becomes_a_positive(label: str, verb: str, text: str) -> None:
    found = {entity.kind for entity in stages(text, "2024-07-12").reading.entities}
    assert set() == found & {"Meeting", "Agreement", "Commitment", "Visit"}, text


# Headings and other lines without a full sentence can't be told from links to other news when such links stand beside them.
PROSE = [case for case in AFFIRMED if all(line.endswith(("।", "।'", "|")) for line in case.articles[0].text.splitlines())]


@pytest.mark.parametrize("case", PROSE[::4], ids=lambda case: case.label)
def test_page_junk_around_an_article_changes_no_fact(case: Case) -> None:
    (article,) = case.articles
    junk = f"Advertisement\n{article.text}\nये भी पढ़ें: लंदन पहुंचे पीयूष गोयल, ब्रिटेन के मंत्री से मिले\n@MEAIndia\n"
    assert read_case(case) == read_case(replace(case, articles=(replace(article, text=junk),)))


def test_what_is_told_can_be_explained() -> None:
    reading = samples()[0].reading
    facts = told(reading)
    assert facts
    assert all(fact.rule and fact.value for fact in facts)
    assert json.dumps([fact.value for fact in facts], ensure_ascii=False)
