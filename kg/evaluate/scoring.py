"""One article's tally: what its graph says, held against its gold.

Events, agreements and commitments are first paired; one that pairs with nothing is a miss or a false alarm with all its fields.
What gold calls optional counts neither way.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.evaluate.fields import FIELDS, folded, same_number
from kg.evaluate.gold import Gold, GoldItem, Wanted
from kg.evaluate.pairing import pairs
from kg.evaluate.predicted import Found, Predicted, key
from kg.evaluate.tally import Tally

__all__ = ["score_article"]

_PEOPLE = ("participants", "coChairs", "visitor")
_NOTHING = GoldItem("none", "", False, {}, frozenset())


def score_article(gold: Gold, said: Predicted) -> Tally:
    """The tally of one article."""
    tally = Tally()
    tally.compare("country", gold.countries, said.countries)
    tally.compare("sector", gold.sectors, said.sectors)
    who = _officials(gold.officials, said.officials, tally)
    events = [_with_ids(event, who) for event in said.events]
    for wanted, found in ((gold.events, events), (gold.agreements, said.agreements), (gold.commitments, said.commitments)):
        _items(wanted, found, tally)
    return tally


def _officials(wanted: Sequence[GoldItem], found: Sequence[Found], tally: Tally) -> dict[str, str]:
    """Count the officials; gives gold's id for the IRI of each that was recognised, by the longest name that matches."""
    free, who = {each.iri: each for each in found}, dict[str, str]()
    for item in wanted:
        names = set(map(folded, item.names))
        candidates = [each for each in free.values() if each.names & names]
        if not candidates:
            _official_missed(item, tally)
            continue
        best = max(candidates, key=lambda each: max(map(len, each.names & names)))
        del free[best.iri]
        who[best.iri] = item.id
        if not item.optional:
            tally.hit["official"] += 1
            _compare_fields(item, best, tally)
    for stranger in free.values():
        tally.alarmed("official", f"{sorted(stranger.names)[:2]}", stranger.iri)
        tally.false["official.country"] += len(stranger.fields["country"])
        tally.false["official.post"] += len(stranger.fields["posts"])
    return who


def _official_missed(item: GoldItem, tally: Tally) -> None:
    if not item.optional:
        tally.missed("official", item.names[0])
        tally.miss["official.country"] += bool(item.fields["country"].groups)
        tally.miss["official.post"] += bool(item.fields["posts"].groups)


def _with_ids(event: Found, who: dict[str, str]) -> Found:
    people = {role: frozenset(who.get(iri, f"?{key(iri)}") for iri in event.fields[role]) for role in _PEOPLE if role in event.fields}
    return replace(event, fields={**event.fields, **people})


def _items(wanted: Sequence[GoldItem], found: Sequence[Found], tally: Tally) -> None:
    paired = pairs(wanted, found)
    for i, item in enumerate(wanted):
        if item.optional:
            continue
        if i in paired:
            tally.hit[item.kind] += 1
            _compare_fields(item, found[paired[i]], tally)
        else:
            tally.missed(item.kind, item.id)
            tally.miss += _quietly(item, Found("", item.kind, {})).miss
    for j, stranger in enumerate(found):
        if j not in paired.values():
            tally.alarmed(stranger.kind, _summary(stranger), stranger.iri)
            tally.false += _quietly(replace(_NOTHING, kind=stranger.kind), stranger).false


def _quietly(item: GoldItem, found: Found) -> Tally:
    """The counts of an item's fields without notes: the item's own note says it all."""
    quiet = Tally()
    _compare_fields(item, found, quiet)
    return quiet


def _compare_fields(item: GoldItem, found: Found, tally: Tally) -> None:
    for field in FIELDS[item.kind]:
        if field.name not in item.skip:
            wanted, values = item.fields.get(field.name, Wanted()), found.fields.get(field.name, frozenset())
            if field.name == "place" and wanted.values & values:
                values &= wanted.values  # a place has many names
            if field.name == "amount" and any(same_number(one, other) for one in wanted.values for other in values):
                values = wanted.values
            tally.compare(field.slot, wanted, values, of=f"{item.id} ", about=found.iri)


def _summary(found: Found) -> str:
    some = next((sorted(found.fields[name]) for name in ("participants", "visitor", "types") if found.fields.get(name)), [])
    return " ".join([key(found.iri), ", ".join(some), *found.fields.get("date", ())]).strip()
