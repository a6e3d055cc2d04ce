"""Amounts of money in full units: 45,000 करोड़ रुपये, साढ़े सात करोड़ डॉलर, $2 अरब, ५० लाख डॉलर."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from kg.mentions.gazetteer import Found
from kg.model import Mention, Token

__all__ = ["amounts"]

_ADDENDS = {"साढे": Decimal("0.5"), "सवा": Decimal("0.25"), "पौने": Decimal("-0.25")}
"""What a word adds to the number behind it: साढ़े सात is seven and a half, पौने दो one and three quarters."""
_SIGNS = frozenset({"$", "₹", "€", "£", "¥", "रु"})
_DECIMAL_COMMA = re.compile(r"^(\d+),(\d{1,2})$")
"""'42,5', as papers of much of Europe and of Latin America write it; thousands have three figures behind their comma."""
_HUNDRED = "100"


class _Unit(NamedTuple):
    """A number word, multiplier or currency: its kind, its value or code, and the token behind it."""

    kind: str
    id: str
    last: int


def amounts(tokens: Sequence[Token], found: Sequence[Found]) -> Iterator[Mention]:
    """The amounts with a currency; a conversion in brackets right behind one is not a second amount."""
    counting = [(f, entry) for f in found if (entry := f.of("amounts")) is not None]
    if not any(entry.kind == "currency" for _, entry in counting):
        return
    units = {f.first: _Unit(entry.kind, entry.id, f.last) for f, entry in counting}
    forms = [t.form for t in tokens]
    i, last = 0, -1
    while i < len(forms):
        mention = _amount(forms, units, i)
        if mention is None:
            i += 1
            continue
        between = forms[last:i] if last >= 0 else []
        if not ("(" in between and ")" not in between):
            yield mention
        i = last = mention.last


def _amount(forms: list[str], units: Mapping[int, _Unit], i: int) -> Mention | None:
    start, currency = i, ""
    sign = _unit(units, i, "currency")
    if sign is not None and (forms[i] in _SIGNS or _stands_first(forms, units, sign)):
        currency, i = sign.id, sign.last
        if forms[i : i + 1] == ["."]:  # रु. 500 करोड़
            i += 1
    value, i = _number(forms, units, i)
    if value is None:
        return None
    while (multiplier := _unit(units, i, "multiplier")) is not None:
        value *= Decimal(multiplier.id)
        i = multiplier.last
        more, last = _number(forms, units, i)
        smaller = _unit(units, last, "multiplier") if more is not None else None
        if more is not None and smaller is not None and Decimal(smaller.id) < Decimal(multiplier.id):
            value, i = value + more * Decimal(smaller.id), smaller.last  # एक अरब 40 करोड़
    behind = _unit(units, i, "currency")
    if not currency and behind is not None:
        currency, i = behind.id, behind.last
    if not currency:
        return None
    lexical = format(value.quantize(Decimal(1)) if value == value.to_integral() else value.normalize(), "f")
    return Mention("amount", start, i, lexical, detail=currency)


def _stands_first(forms: list[str], units: Mapping[int, _Unit], currency: _Unit) -> bool:
    """Whether a currency stands before its number, as in other languages: 'यूएसडी 20 मिलियन', 'अमेरिकी डॉलर 5 अरब'; not 'डॉलर 2024 में'."""
    value, behind = _number(forms, units, currency.last)
    return value is not None and _unit(units, behind, "multiplier") is not None


def _unit(units: Mapping[int, _Unit], i: int, kind: str) -> _Unit | None:
    unit = units.get(i)
    return unit if unit is not None and unit.kind == kind else None


def _number(forms: list[str], units: Mapping[int, _Unit], i: int) -> tuple[Decimal | None, int]:
    """The number at token `i` in figures or words, and the token behind it."""
    if i >= len(forms):
        return None, i
    if forms[i] in _ADDENDS:
        addend = _ADDENDS[forms[i]]
        value, behind = _number(forms, units, i + 1)
        if value is not None:
            return value + addend, behind
        return (1 + addend, i + 1) if forms[i] == "सवा" else (None, i)  # सवा करोड़ is one and a quarter
    if forms[i][:1].isdecimal():
        try:
            return Decimal(_DECIMAL_COMMA.sub(r"\1.\2", forms[i]).replace(",", "")), i + 1
        except InvalidOperation:
            return None, i
    numeral = _unit(units, i, "numeral")
    return _with_hundreds(units, numeral) if numeral is not None else (None, i)


def _with_hundreds(units: Mapping[int, _Unit], numeral: _Unit) -> tuple[Decimal, int]:
    """A number in words: पचास, तीन सौ, तीन सौ पचास."""
    value, behind = Decimal(numeral.id), numeral.last
    hundred = _unit(units, behind, "multiplier")
    if hundred is not None and hundred.id == _HUNDRED:
        value, behind = value * 100, hundred.last
        if (rest := _unit(units, behind, "numeral")) is not None:
            value, behind = value + Decimal(rest.id), rest.last
    return value, behind
