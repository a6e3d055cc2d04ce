"""Amounts of money: in full units, with the currency."""

import pytest

from tests.stages import stages


def amounts(text: str) -> list[tuple[str, str]]:
    return [(each.value, each.detail) for inside in stages(f"{text} दिए गए।").mentions for each in inside if each.kind == "amount"]


@pytest.mark.parametrize(
    ("value", "currency", "text"),
    [
        ("450000000000", "INR", "45,000 करोड़ रुपये"),
        ("450000000000", "INR", "४५,००० करोड़ रुपए"),
        ("75000000", "USD", "साढ़े सात करोड़ डॉलर"),
        ("12500000", "USD", "सवा करोड़ डॉलर"),
        ("2000000000", "USD", "$2 अरब"),
        ("2000000000", "USD", "2 बिलियन डॉलर"),
        ("50000000", "INR", "₹5 करोड़"),
        ("1500000000000", "INR", "करीब 1.5 लाख करोड़ रुपये"),
        ("3000000", "EUR", "30 लाख यूरो"),
        ("10000000000", "NPR", "1,000 करोड़ नेपाली रुपये"),
    ],
)
def test_an_amount_is_in_full_units(value: str, currency: str, text: str) -> None:
    assert [(value, currency)] == amounts(text)


@pytest.mark.xfail(strict=True, reason="the first '3.' of a line is taken for an item's mark")
def test_an_amount_with_a_point_may_begin_a_line() -> None:
    assert [("3500000000", "USD")] == amounts("3.5 अरब डॉलर")


@pytest.mark.parametrize("text", ["45,000 लोग", "10 प्रतिशत अंक", "5 करोड़ लोग", "3.5 अरब टन गेहूं"])
def test_a_number_without_a_currency_is_no_amount(text: str) -> None:
    assert [] == amounts(text)


def test_a_conversion_in_brackets_is_no_second_amount() -> None:
    assert [("450000000", "USD")] == amounts("45 करोड़ डॉलर (करीब 3,750 करोड़ रुपये)")
