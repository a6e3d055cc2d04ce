"""Dates: as exact as the text and its dateline are, never more."""

import pytest

from tests.stages import stages

FRIDAY = "2024-07-12"


def dates(phrase: str, published: str | None = None) -> list[tuple[str, str]]:
    """The days of a phrase that a meeting's sentence begins with: first and last."""
    found = stages(f"{phrase} मॉस्को में बैठक हुई।", published).mentions
    return [(each.value, each.until) for inside in found for each in inside if each.kind == "date"]


@pytest.mark.parametrize(
    ("wanted", "phrase"),
    [
        ("2024-09-18", "18 सितंबर 2024 को"),
        ("2024-09-18", "18 सितम्बर, 2024 को"),
        ("2024-09-18", "सितंबर 18, 2024 को"),
        ("2024-09-18", "१८ सितंबर २०२४ को"),
        ("2024-09-05", "पांच सितंबर 2024 को"),
        ("2024-09", "सितंबर 2024 में"),
        ("2014", "2014 में"),
        ("2014", "वर्ष 2014 में"),
    ],
)
def test_a_date_is_as_exact_as_the_text(wanted: str, phrase: str) -> None:
    assert [(wanted, "")] == dates(phrase)


@pytest.mark.parametrize(
    ("first", "last", "phrase"),
    [
        ("2024-08-19", "2024-08-21", "19 से 21 अगस्त 2024 तक"),
        ("2024-08-19", "2024-08-21", "19-21 अगस्त 2024 को"),
        ("2023-05-04", "2023-05-05", "4 और 5 मई 2023 को"),
        ("2023-05-31", "2023-06-03", "31 मई से 3 जून 2023 तक"),
        ("2023-12-30", "2024-01-02", "30 दिसंबर 2023 से 2 जनवरी 2024 तक"),
    ],
)
def test_a_span_has_a_first_and_a_last_day(first: str, last: str, phrase: str) -> None:
    assert [(first, last)] == dates(phrase)


@pytest.mark.parametrize(
    ("wanted", "phrase"),
    [
        ("2024-07-12", "शुक्रवार को"),
        ("2024-07-10", "बुधवार को"),
        ("2024-07-12", "आज"),
        ("2023-07", "पिछले साल जुलाई में"),
        ("2024-07-09", "9 जुलाई को"),
        ("2024-06", "पिछले महीने"),
        ("2023", "पिछले साल"),
    ],
)
def test_a_relative_date_counts_from_the_day_of_publication(wanted: str, phrase: str) -> None:
    assert wanted in [first for first, _ in dates(phrase, FRIDAY)]


@pytest.mark.parametrize(
    ("wanted", "phrase"),
    [
        ("2023-12-28", "मंत्री 26 दिसंबर 2023 को आए। इसके दो दिन बाद"),
        ("2023-12-23", "मंत्री 26 दिसंबर 2023 को आए। उससे तीन दिन पहले"),
        ("2023-12-26", "मंत्री 26 दिसंबर 2023 को आए।\n\nउसी दिन"),
        ("2018-11", "मंत्री 21 मई 2018 को आए। उसी साल नवंबर में"),
        ("2018-11", "मंत्री 21 मई 2018 को आए। उस साल नवंबर में"),
    ],
)
def test_a_date_counted_from_another_counts_from_the_one_told_last(wanted: str, phrase: str) -> None:
    assert wanted == dates(phrase)[-1][0]
    assert wanted == dates(phrase, FRIDAY)[-1][0]


@pytest.mark.parametrize("phrase", ["इसके दो दिन बाद", "उसी दिन", "मंत्री दिसंबर 2023 में आए। इसके दो दिन बाद"])
def test_what_counts_from_no_day_has_none(phrase: str) -> None:
    assert [] == [first for first, _ in dates(phrase) if len(first) == 10]


@pytest.mark.parametrize("phrase", ["इस माह के अंत में", "इस महीने में", "इस महीने के आखिर में"])
def test_this_month_is_that_of_publication(phrase: str) -> None:
    assert ["2024-07"] == [first for first, _ in dates(phrase, FRIDAY)]
    assert [] == [first for first, _ in dates(phrase) if first]


@pytest.mark.parametrize(
    ("wanted", "told"), [("2024-01-14", "14 जनवरी को"), ("2023-12-14", "14 दिसंबर को"), ("2023-11-14", "14 नवंबर को")]
)
def test_a_tale_goes_on_over_new_year_only_from_its_end_to_its_beginning(wanted: str, told: str) -> None:
    assert wanted == dates(f"मंत्री 10 दिसंबर 2023 को आए, {told}", "2024-02-01")[-1][0]


@pytest.mark.parametrize(
    ("wanted", "phrase"),
    [
        ("2019-02", "2019 के बजट में फरवरी में"),
        ("2019-02-03", "सहायता की बारी 2019 में आई। 3 फरवरी को"),
        ("2024-02", "सहायता की बारी 2019 में आई।\n\nफरवरी में"),
        ("2024-02-03", "2019 के बाद यह पहला दौरा है। 3 फरवरी को"),
    ],
)
def test_a_year_told_alone_is_that_of_the_months_told_behind_it_save_where_it_tells_since_when(wanted: str, phrase: str) -> None:
    assert wanted == dates(phrase, FRIDAY)[-1][0]


@pytest.mark.parametrize("phrase", ["शुक्रवार को", "कल", "आज", "पिछले साल जुलाई में", "पिछले महीने", "9 जुलाई को"])
def test_a_relative_date_without_a_dateline_has_no_day(phrase: str) -> None:
    assert [] == [first for first, _ in dates(phrase) if first.startswith(("19", "20"))]


@pytest.mark.parametrize("phrase", ["2030 लोगों की", "₹2024 करोड़ की", "31 फरवरी 2024 को", "99 सितंबर 2024 को", "2024-25 के बजट पर"])
def test_what_is_no_date_gives_no_day(phrase: str) -> None:
    assert [] == [first for first, _ in dates(phrase) if len(first) == 10 or first in ("2030", "2025")]
