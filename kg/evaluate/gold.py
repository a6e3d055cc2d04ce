"""A gold file as items: facts of one article, made by hand."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.errors import DataError, InputError
from kg.evaluate.fields import FIELDS, Field, folded

__all__ = ["Gold", "GoldItem", "Wanted", "read_gold"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """The values of a field: of each group of `groups` one is wanted; those of `harmless` count neither way."""

    groups: tuple[tuple[str, ...], ...] = ()
    harmless: frozenset[str] = frozenset()

    @property
    def values(self) -> frozenset[str]:
        """All values that any group has."""
        return frozenset(value for group in self.groups for value in group)


@dataclass(frozen=True, slots=True)
class GoldItem:
    """An official, event, agreement or commitment; `skip` are the fields that count neither way."""

    id: str
    kind: str
    optional: bool
    fields: Mapping[str, Wanted]
    skip: frozenset[str]
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gold:
    """The facts of one article."""

    name: str
    article: str
    countries: Wanted
    sectors: Wanted
    officials: tuple[GoldItem, ...]
    events: tuple[GoldItem, ...]
    agreements: tuple[GoldItem, ...]
    commitments: tuple[GoldItem, ...]


def read_gold(folder: Path) -> tuple[Gold, ...]:
    """The gold files of a folder, sorted by name; none is an error, for a measure of nothing is no measure."""
    paths = sorted(folder.glob("*.json"))
    if not paths:
        raise InputError(str(folder), "there is no gold (*.json) here", "name the folder that holds it")
    return tuple(_gold(path) for path in paths)


def _gold(path: Path) -> Gold:
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        return Gold(
            path.stem,
            raw["article"],
            _wanted(raw, Field("countries", "country", "each")),
            _wanted(raw, Field("sectors", "sector", "groups")),
            tuple(_item(each, "official") for each in raw["officials"]),
            tuple(_item(each, each["kind"]) for each in raw["events"]),
            tuple(_item(each, "agreement") for each in raw["agreements"]),
            tuple(_item(each, "commitment") for each in raw["commitments"]),
        )
    except json.JSONDecodeError as error:
        raise DataError(str(path), error.lineno, f"the gold is not JSON: {error.msg}") from None
    except (KeyError, TypeError) as error:
        raise DataError(str(path), 1, f"the gold lacks or misspells {error}") from None


def _item(raw: Mapping[str, object], kind: str) -> GoldItem:
    fields = {field.name: _wanted(raw, field) for field in FIELDS[kind]}
    return GoldItem(
        str(raw["id"]), kind, bool(raw.get("optional")), fields, frozenset(_strings(raw.get("dontcare"))), _strings(raw.get("names"))
    )


def _wanted(raw: Mapping[str, object], field: Field) -> Wanted:
    value = raw.get(field.name)
    harmless = frozenset(_strings(raw.get(f"{field.name}Optional")))
    match field.given:
        case "one":
            return Wanted(() if value is None else ((str(value),),))
        case "each":
            return Wanted(tuple((each,) for each in _strings(value)), harmless)
        case "groups":
            return Wanted(tuple(_strings(group) for group in _list(value)), harmless)
        case "any":
            group = tuple(map(folded, _strings(value))) if field.name == "place" else _strings(value)
            return Wanted((group,) if group else (), frozenset(group))


def _strings(value: object) -> tuple[str, ...]:
    return tuple(str(each) for each in _list(value))


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
