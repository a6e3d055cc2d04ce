"""Days as newspapers print them."""

import pytest

from kg.sources.dates import Day, days, iso_day, plain


@pytest.mark.parametrize(
    ("iso", "text"),
    [
        ("2025-08-06", "६ अगस्त २०२५"),
        ("2025-08-06", "छह अगस्त, 2025"),
        ("2024-12-31", "इकतीस दिसम्बर 2024"),
        ("2024-10-02", "2 अक्तूबर 2024"),
        ("2024-02-29", "29 फ़रवरी 2024"),
        ("2024-08-26", "26th Aug 2024"),
        ("2024-09-01", "Sept. 1, 2024"),
        ("2024-01-05", "05-01-2024"),
        ("2024-01-05", "5.1.2024"),
        ("2025-08-06", "2025-08-05T20:00:00Z"),
        ("2025-08-05", "2025-08-05T20:00:00+05:30"),
    ],
)
def test_a_day_is_read_however_it_is_written(iso: str, text: str) -> None:
    assert iso == iso_day(text)


@pytest.mark.parametrize("text", ["", "कल", "31 फरवरी 2024", "2024", "जनवरी 2024", "15/25/2024", "पिछले साल मई में", "1234567 जून 2024"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert iso_day(text) is None


def test_a_month_inside_a_longer_word_is_no_month() -> None:
    assert days(plain("5 मईनगर 2024")) == ()


def test_all_days_of_a_line_are_found_in_order() -> None:
    assert [Day(11, 4, 2025), Day(1, 5, None)] == [found.day for found in days(plain("नवंबर 4, 2025 और पांच जनवरी"))]


def test_a_leap_day_beside_a_year_without_one_goes_to_the_nearest_that_has_it() -> None:
    assert Day(2, 29).beside("2025-01-10").iso() == "2024-02-29"
