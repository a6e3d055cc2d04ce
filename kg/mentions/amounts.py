"""Amounts of money in full units: 45,000 करोड़ रुपये, साढ़े सात करोड़ डॉलर, $2 अरब, ५० लाख डॉलर."""

from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation

from kg.mentions.gazetteer import Found
from kg.model import Mention, Token

__all__ = ["amounts", "number"]

_FRACTIONS = {"आधा": Decimal("0.5"), "डेढ": Decimal("1.5"), "ढाई": Decimal("2.5")}
_PREFIXES = {"साढे": Decimal("0.5"), "सवा": Decimal("0.25"), "पौने": Decimal("-0.25")}


def amounts(tokens: Sequence[Token], found: Sequence[Found]) -> Iterator[Mention]:
    """The amounts with a currency; a conversion in brackets right behind one is not a second amount."""
    units: dict[int, tuple[str, str, int]] = {}
    for f in found:
        entry = f.of("amounts")
        if entry is not None:
            units[f.first] = (entry.kind, entry.id, f.last)
    forms = [t.form for t in tokens]
    last = -1
    for i in range(len(forms)):
        if i < last:
            continue
        mention = _amount(forms, units, i)
        if mention is None:
            continue
        if last >= 0 and forms[last:i] and "(" in forms[last:i] and ")" not in forms[last:i]:
            last = mention.last
            continue
        last = mention.last
        yield mention


def _amount(forms: list[str], units: dict[int, tuple[str, str, int]], i: int) -> Mention | None:
    start, currency = i, ""
    if i in units and units[i][0] == "currency" and forms[i] in {"$", "₹", "€", "£", "¥", "रु"}:
        currency, i = units[i][1], units[i][2]
        if i < len(forms) and forms[i] == ".":
            i += 1
    value, i = number(forms, units, i)
    if value is None:
        return None
    while i in units and units[i][0] == "multiplier":
        value *= Decimal(units[i][1])
        i = units[i][2]
    if not currency and i in units and units[i][0] == "currency":
        currency, i = units[i][1], units[i][2]
    if not currency:
        return None
    lexical = format(value.quantize(Decimal(1)) if value == value.to_integral() else value.normalize(), "f")
    return Mention("amount", start, i, lexical, detail=currency)


def number(forms: list[str], units: dict[int, tuple[str, str, int]], i: int) -> tuple[Decimal | None, int]:
    """The number at token `i` in figures or words, and the token behind it."""
    if i >= len(forms):
        return None, i
    word = forms[i].replace("़", "")
    if word in _FRACTIONS:
        return _FRACTIONS[word], i + 1
    if word in _PREFIXES:
        value, j = number(forms, units, i + 1)
        return (value + _PREFIXES[word], j) if value is not None else (Decimal(1) + _PREFIXES[word], i + 1) if word == "सवा" else (None, i)
    if forms[i][:1].isdigit():
        try:
            return Decimal(forms[i].replace(",", "")), i + 1
        except InvalidOperation:
            return None, i
    if i in units and units[i][0] == "numeral":
        value = Decimal(units[i][1])
        j = units[i][2]
        if j in units and units[j][0] == "multiplier" and units[j][1] in {"100"}:
            value *= 100
            j = units[j][2]
            if j in units and units[j][0] == "numeral":
                value, j = value + Decimal(units[j][1]), units[j][2]
        return value, j
    return None, i
