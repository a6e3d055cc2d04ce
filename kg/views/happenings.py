"""What happened or is to happen: meetings, visits and agreements with their days, and the series that meetings stand in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from kg.model import Evidence
from kg.views import terms
from kg.views.known import Known
from kg.views.terms import Label

__all__ = ["AHEAD", "OFF", "Chronicle", "Happening", "Series", "happenings", "met_pairs", "newest_first", "series"]

AHEAD = frozenset({"planned", "proposed", "invited"})
"""Statuses of what has not been done."""
OFF = frozenset({"cancelled", "postponed", "denied"})
"""Statuses of what was called off."""

_COUNTED = frozenset({"joint-commission", "working-group", "foreign-office-consultations", "summit", "ministerial-dialogue"})
"""Types of meeting that two states count; the 'second' of other talks is not the second of a series."""
_KINDS = ("Meeting", "Visit", "Agreement", "Commitment")


@dataclass(frozen=True, slots=True)
class Happening:
    """An event, an agreement or a commitment: `date` and `end` as exact as stated, empty where no article tells them."""

    id: str
    kind: str
    name: Label
    date: str
    end: str
    status: str
    type: str
    countries: tuple[str, ...]
    officials: tuple[str, ...]
    sectors: tuple[str, ...]
    place: str
    evidence: tuple[Evidence, ...]

    @property
    def state(self) -> str:
        """`done`, `ahead` or `off`: what was done, what is planned, what was called off."""
        return "off" if self.status in OFF else "ahead" if self.status in AHEAD else "done"


@dataclass(frozen=True, slots=True)
class Series:
    """The counted meetings of two states, such as a joint commission's, by number and day."""

    id: str
    name: Label
    countries: tuple[str, str]
    type: str
    meetings: tuple[Happening, ...]


class Chronicle:
    """All that happened in a collection, and what of it a thing had a part in."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.all = tuple(happenings(known))
        self.by_id = {each.id: each for each in self.all}
        self.series = {each.id: each for each in series(self.all, known)}
        self._of: dict[str, list[Happening]] = {}
        for each in self.all:
            for id in dict.fromkeys((*each.countries, *each.officials, *each.sectors)):
                self._of.setdefault(id, []).append(each)

    def of(self, id: str) -> list[Happening]:
        """What a country, official or sector had a part in, the earliest first."""
        return self._of.get(id, [])

    def series_of(self, country: str) -> list[Series]:
        """The series of a country."""
        return [each for each in self.series.values() if country in each.countries]


def happenings(known: Known) -> list[Happening]:
    """All of a collection, the earliest first; what has no date stands last."""
    found = [_happening(known, thing.id) for kind in _KINDS for thing in known.of_kind(kind)]
    return sorted(found, key=lambda each: (each.date or "9999", each.end, each.id))


def newest_first(found: Iterable[Happening]) -> list[Happening]:
    """The latest first, of one day in the order given; what has no date stands last."""
    return sorted(found, key=lambda each: each.date, reverse=True)


def series(found: Iterable[Happening], known: Known) -> list[Series]:
    """The series of two states, in the order of their ids; one meeting with a number makes one, and takes in those without."""
    grouped: dict[tuple[str, str, str], list[Happening]] = {}
    for each in found:
        if each.kind == "Meeting" and len(each.countries) == 2 and each.type in _COUNTED:
            one, other = sorted(each.countries)
            grouped.setdefault((one, other, each.type), []).append(each)
    return [
        _series(known, *key, meetings)
        for key, meetings in sorted(grouped.items())
        if any(known.number(each.id, "ordinal") is not None for each in meetings)
    ]


def met_pairs(found: Iterable[Happening]) -> list[tuple[tuple[str, str], int]]:
    """Pairs of states by the number of their meetings that were held, most first."""
    counts = Counter(
        pair for each in found if each.kind == "Meeting" and each.state == "done" for pair in combinations(sorted(set(each.countries)), 2)
    )
    return sorted(counts.items(), key=lambda each: (-each[1], each[0]))


def _happening(known: Known, id: str) -> Happening:
    thing = known.things[id]
    officials = known.values(id, "coChair", "participant", "visitor", "signatory")
    countries = known.values(id, "country", "party", "donor", "recipient", "destination")
    if thing.kind == "Visit":  # of whom: the visitor's state stands first
        countries = list(dict.fromkeys([*known.values_of(officials, "represents"), *countries]))
    return Happening(
        id,
        thing.kind,
        thing.name,
        next(iter(known.dates(id)), ""),
        next(iter(known.dates(id, "endDate")[-1:]), ""),
        next(iter(known.keys(id, "status")), ""),
        next(iter([*known.keys(id, "meetingType"), *known.keys(id, "agreementType")]), ""),
        tuple(each for each in countries if each.startswith("country/")),
        tuple(officials),
        tuple(known.values(id, "sector")),
        next(iter(known.values(id, "place")), ""),
        thing.evidence,
    )


def _series(known: Known, one: str, other: str, type: str, meetings: list[Happening]) -> Series:
    codes = "-".join(each.rpartition("/")[2] for each in (one, other))
    first, second, kind = known.name(one), known.name(other), terms.concept(type)
    name = Label(f"{first.hi}–{second.hi}: {kind.hi}", f"{first.en}–{second.en}: {kind.en}")
    ordered = sorted(meetings, key=lambda each: (known.number(each.id, "ordinal") or 0, each.date, each.id))
    return Series(f"series/{codes}/{type}", name, (one, other), type, tuple(ordered))
