"""What pages know of a collection: facts with all their sentences, how sure they are, events, series, pairs."""

from __future__ import annotations

from kg.model import Article, Concept, Date, Entity, Evidence, Number, Reading, Ref, Span, Statement, Text, Value
from kg.views.happenings import Chronicle, met_pairs
from kg.views.known import Known
from kg.views.sureness import grade, rule

ONE, TWO = Evidence("a", 0, 10), Evidence("b", 0, 10)
WORD = (Span(0, 4),)
ARTICLES = [Reading(Article("a", "भारत और पेरू मिले।"), ()), Reading(Article("b", "पेरू और भारत मिले।"), ())]


def said(prop: str, value: Value, where: Evidence = ONE, rule: str = "date", words: tuple[Span, ...] = WORD) -> Statement:
    return Statement(prop, value, where, words, rule)


def meeting(id: str, *more: Statement, countries: tuple[str, ...] = ("IND", "PER")) -> Entity:
    stated = [said("country", Ref(f"country/{code}")) for code in countries]
    return Entity(id, "Meeting", (*stated, *more), (Text("भारत–पेरू बैठक 3 (2024-09-18)", "hi"),), (ONE,))


def test_a_fact_of_many_sentences_stands_once_and_keeps_them() -> None:
    known = Known(ARTICLES, [meeting("meeting/1", said("date", Date("2024-09-18")), said("date", Date("2024-09-18"), TWO))])
    (fact,) = [fact for fact in known.facts() if fact.prop == "date"]
    assert ((ONE, TWO), ("a", "b"), "agreed") == (fact.evidence, fact.articles, grade(fact, known))


def test_two_days_are_a_dispute_and_a_day_in_its_month_is_none() -> None:
    other = meeting("meeting/2", said("date", Date("2024-09-18")), said("date", Date("2024-09-19"), TWO))
    same = meeting("meeting/1", said("date", Date("2024-09-18")), said("date", Date("2024-09"), TWO))
    known = Known(ARTICLES, [same, other])
    grades = {fact.subject: grade(fact, known) for fact in known.facts() if fact.prop == "date"}
    assert {"meeting/1": "stated", "meeting/2": "disputed"} == grades


def test_what_has_no_words_in_its_sentence_was_taken_from_around() -> None:
    around = (said("date", Date("2024"), rule="list heading"), said("place", Ref("place/x"), words=()))
    known = Known(ARTICLES, [meeting("meeting/1", *around)])
    assert {"inferred"} == {grade(fact, known) for fact in known.facts() if fact.prop in ("date", "place")}


def test_the_date_in_a_name_is_left_out() -> None:
    assert "भारत–पेरू बैठक 3" == Known(ARTICLES, [meeting("meeting/1")]).name("meeting/1").hi


def test_a_sector_is_a_thing_as_soon_as_something_is_about_it() -> None:
    known = Known(ARTICLES, [meeting("meeting/1", said("sector", Concept("trade")))])
    assert ["sector/trade"] == [thing.id for thing in known.of_kind("Sector")]
    assert ["meeting/1"] == [fact.subject for fact in known.pointing("sector/trade")]


def test_pairs_are_of_those_who_met_and_not_of_those_who_will() -> None:
    held, ahead = said("status", Concept("held")), said("status", Concept("planned"))
    known = Known(ARTICLES, [meeting("meeting/1", held), meeting("meeting/2", held), meeting("meeting/3", ahead)])
    assert [(("country/IND", "country/PER"), 2)] == met_pairs(Chronicle(known).all)


def test_a_series_is_in_the_order_of_its_numbers() -> None:
    kind = said("meetingType", Concept("joint-commission"))
    third = meeting("meeting/3", kind, said("ordinal", Number("3")), said("date", Date("2024")))
    second = meeting("meeting/2", kind, said("ordinal", Number("2")))
    chronicle = Chronicle(Known(ARTICLES, [third, second, meeting("meeting/9", said("meetingType", Concept("phone-call")))]))
    (series,) = chronicle.series.values()
    assert ("series/IND-PER/joint-commission", ["meeting/2", "meeting/3"]) == (series.id, [each.id for each in series.meetings])


def test_a_rule_without_words_is_called_by_its_name() -> None:
    assert ("क्रिया का काल", "by-hand") == (rule("tense").hi, rule("by-hand").hi)
