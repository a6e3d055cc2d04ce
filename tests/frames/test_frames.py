"""Frames: clauses that cover the sentence, roles that point at mentions, event words with what belongs to them."""

from itertools import pairwise

import pytest
from hypothesis import given

from kg.model import Clause, Head, SentenceFrames
from tests.devanagari import quick, texts
from tests.stages import samples, stages

MET = "विदेश मंत्री एस. जयशंकर ने रूस के विदेश मंत्री सर्गेई लावरोव से मुलाकात की।"


def frame(text: str) -> SentenceFrames:
    """The frames of a sentence; words of time stand before it, for a line of two words is no prose."""
    (only,) = stages(f"उन दिनों वहां {text}").frames
    return only


def roles(text: str) -> list[tuple[str, list[str]]]:
    """Each group's marker with what its members name."""
    found = frame(text)
    return [(each.marker, [found.mentions[k].value for k in each.members]) for each in found.groups]


def head(text: str) -> Head:
    return frame(text).heads[0]


def clause(text: str) -> Clause:
    return frame(text).clauses[-1]


def assert_sound(found: SentenceFrames) -> None:
    size = len(found.sentence.tokens)
    assert 0 == found.clauses[0].start
    assert size == found.clauses[-1].end
    assert all(one.end == other.start for one, other in pairwise(found.clauses))
    for group in found.groups:
        assert group.members
        assert all(0 <= k < len(found.mentions) for k in group.members)
        assert all(group.first <= found.mentions[k].first and found.mentions[k].last <= group.last for k in group.members)
        assert group.last <= group.after <= size
    for each in found.heads:
        assert 0 <= each.first <= each.at < each.last <= size


def test_each_role_of_the_samples_points_at_a_mention() -> None:
    frames = [each for stage in samples() for each in stage.frames]
    assert len(frames) > 300
    for each in frames:
        assert_sound(each)


@quick
@given(texts)
def test_the_frames_of_any_text_are_sound(text: str) -> None:
    for each in stages(text).frames:
        assert_sound(each)


@pytest.mark.parametrize("digit", "¹²③")
def test_a_raised_digit_is_no_ordinal(digit: str) -> None:
    assert head(f"दोनों देशों के बीच {digit} बातचीत हुई।").ordinal is None


def test_ne_marks_the_doer_and_se_the_associate() -> None:
    assert [("ne", ["एस. जयशंकर"]), ("se", ["सर्गेई लावरोव"])] == roles(MET)


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        ([("between", ["IND", "RUS"])], "भारत और रूस के बीच बातचीत हुई।"),
        ([("ne", ["IND", "CHN", "RUS"])], "भारत, चीन और रूस ने बातचीत की।"),
        ([("side", ["IND"]), ("ne", ["एस. जयशंकर"])], "भारत की ओर से विदेश मंत्री एस. जयशंकर ने हस्ताक्षर किए।"),
        ([("ne", ["IND"]), ("with", ["RUS"])], "भारत ने रूस के साथ बातचीत की।"),
        ([("ne", ["IND"]), ("ko", ["NPL"])], "भारत ने नेपाल को सहायता दी।"),
        ([("chair", ["एस. जयशंकर"])], "विदेश मंत्री एस. जयशंकर की अध्यक्षता में बैठक हुई।"),
    ],
)
def test_the_last_marker_of_joined_names_holds_for_all(wanted: list[tuple[str, list[str]]], text: str) -> None:
    assert wanted == roles(text)


@pytest.mark.parametrize(
    ("tense", "text"),
    [
        ("past", "बैठक हुई।"),
        ("past", "बैठक हुई है।"),
        ("past", "मंत्री ने बैठक की थी।"),
        ("future", "बैठक होगी।"),
        ("future", "मंत्री बैठक करेंगे।"),
        ("future", "बैठक होने वाली है।"),
        ("future", "बैठक होनी है।"),
        ("present", "बैठक होती है।"),
    ],
)
def test_the_verb_tells_the_tense(tense: str, text: str) -> None:
    assert tense == clause(text).tense


@pytest.mark.parametrize(
    "text",
    [
        "बैठक नहीं हुई।",
        "मंत्री ने बैठक से इनकार किया।",
        "मंत्रालय ने बैठक का खंडन किया।",
        "बैठक न हो सकी।",
        "बैठक नही हुई।",
    ],
)
def test_a_denied_clause_is_negated(text: str) -> None:
    assert clause(text).negated


@pytest.mark.parametrize("text", ["बैठक हुई।", "न केवल बैठक हुई।"])
def test_an_affirmed_clause_is_not_negated(text: str) -> None:
    assert not clause(text).negated


@pytest.mark.parametrize(
    ("mood", "text"),
    [
        ("cancelled", "बैठक रद्द कर दी गई।"),
        ("cancelled", "बैठक स्थगित हो गई।"),
        ("wished", "मंत्री ने बैठक की इच्छा जताई।"),
        ("wished", "मंत्री ने बैठक की मांग की।"),
        ("wished", "बैठक की उम्मीद है।"),
        ("possible", "बैठक हो सकती है।"),
        ("", "बैठक हुई।"),
    ],
)
def test_hoped_possible_and_cancelled_are_moods(mood: str, text: str) -> None:
    assert mood == clause(text).mood


@pytest.mark.parametrize("text", ["प्रस्तावित बैठक नहीं हो पाई।", "होने वाली बैठक नहीं हो सकी।", "तय बैठक नहीं हो पाई।"])
def test_what_was_to_be_held_and_could_not_be_is_cancelled(text: str) -> None:
    assert "cancelled" == clause(text).mood


@pytest.mark.parametrize("text", ["बैठक नहीं हो सकी।", "वार्ता नहीं हो पाई।"])
def test_what_merely_could_not_be_held_is_denied(text: str) -> None:
    assert ("", True) == (clause(text).mood, clause(text).negated)


@pytest.mark.parametrize(
    ("mood", "text"),
    [
        ("cancelled", "जो वार्ता होनी थी, वह नहीं होगी।"),
        ("cancelled", "जो बैठक होनी थी, वह रद्द हो गई।"),
        ("", "जो बैठक होनी थी, वह हुई।"),
    ],
)
def test_what_was_due_lay_ahead_and_is_called_off_where_a_clause_behind_denies_it(mood: str, text: str) -> None:
    due = frame(text).clauses[0]
    assert ("future", mood, False) == (due.tense, due.mood, due.negated)


@pytest.mark.parametrize("text", ["बैठक प्रस्तावित है।", "बैठक प्रस्तावित थी।", "बैठक तय है।", "बैठक निर्धारित है।"])
def test_what_is_fixed_lies_ahead(text: str) -> None:
    assert "future" == clause(text).tense


def test_a_quoted_clause_is_somebodys_saying() -> None:
    said = "प्रवक्ता रणधीर जायसवाल ने कहा कि विदेश मंत्री एस. जयशंकर कल रूस जाएंगे।"
    assert [False, True] == [each.said for each in frame(said).clauses]


@pytest.mark.parametrize(
    ("type_", "ordinal", "text"),
    [
        ("joint-commission", 3, "भारत-पेरू संयुक्त आयोग की तीसरी बैठक लीमा में हुई।"),
        ("foreign-office-consultations", None, "विदेश कार्यालय परामर्श ढाका में हुआ।"),
        ("working-group", 11, "आतंकवाद पर संयुक्त कार्य समूह की 11वीं बैठक हुई।"),
        ("summit", 22, "22वीं वार्षिक शिखर वार्ता मॉस्को में हुई।"),
        ("meeting", None, "दोनों की मुलाकात हुई।"),
    ],
)
def test_an_event_word_has_a_type_and_an_ordinal(type_: str, ordinal: int | None, text: str) -> None:
    found = head(text)
    assert (type_, ordinal) == (found.type, found.ordinal)


GAPPED = "संयुक्त आयोग की पहली बैठक जनवरी 2023 में माले में और दूसरी मार्च 2024 में दिल्ली में हुई।"


def test_an_ordinal_alone_is_a_further_meeting_of_the_series() -> None:
    assert [("joint-commission", 1), ("joint-commission", 2)] == [(each.type, each.ordinal) for each in frame(GAPPED).heads]


def test_the_verb_behind_the_last_of_them_tells_of_all() -> None:
    first, second = frame(GAPPED).clauses
    assert ("past", "past") == (first.tense, second.tense)


@pytest.mark.parametrize(
    "text", ["संयुक्त आयोग की पहली बैठक माले में हुई और दूसरी का इंतजार है।", "संयुक्त आयोग की पहली बैठक में भारत और दूसरी ओर पेरू था।"]
)
def test_an_ordinal_without_a_day_or_a_place_stands_for_no_meeting(text: str) -> None:
    assert [1] == [each.ordinal for each in frame(text).heads if each.kind == "meeting"]


@pytest.mark.parametrize(
    ("type_", "bodies", "text"),
    [
        ("summit", ("saarc",), "दक्षेस का 18वां शिखर सम्मेलन काठमांडू में हुआ।"),
        ("multilateral", ("asean",), "आसियान की चौथी बैठक जकार्ता में हुई।"),
        ("meeting", (), "उनकी चौथी मुलाकात जकार्ता में हुई।"),
    ],
)
def test_an_event_word_knows_the_body_whose_meeting_it_is(type_: str, bodies: tuple[str, ...], text: str) -> None:
    assert (type_, bodies) == (head(text).type, head(text).bodies)


def test_a_paper_is_an_agreement_where_it_is_signed() -> None:
    assert "agreement" in [each.kind for each in frame("संयुक्त घोषणा पर हस्ताक्षर किए।").heads]


@pytest.mark.parametrize(
    ("setting", "text"),
    [
        ("during", "बैठक के दौरान समझौता हुआ।"),
        ("after", "बैठक के बाद बयान जारी हुआ।"),
        ("before", "बैठक से पहले बयान जारी हुआ।"),
        ("margin", "सम्मेलन से इतर बातचीत हुई।"),
        ("", "बैठक हुई।"),
    ],
)
def test_an_event_word_may_only_set_the_scene(setting: str, text: str) -> None:
    assert setting == head(text).setting
