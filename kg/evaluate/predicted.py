"""A graph as items that can be held against gold: what its default graph says, through the terms of the ontology."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from rdflib import Dataset
from rdflib.namespace import PROV, RDF, RDFS, SKOS

from kg.evaluate.fields import folded
from kg.rdf.quads import quads
from kg.rdf.terms import RJ

__all__ = ["Found", "Predicted", "key", "predicted"]

_COUNTRY = re.compile(r"/country/([A-Z]{3})$")
_LINKS_TO_COUNTRY = (RJ.represents, RJ.country, RJ.destination, RJ.party, RJ.donor, RJ.recipient, RJ.postOf)


@dataclass(frozen=True, slots=True)
class Found:
    """An item of the graph: its IRI and the values of its fields, by gold's names; `evidence` are the IRIs of its sentences."""

    iri: str
    kind: str
    fields: Mapping[str, frozenset[str]]
    names: frozenset[str] = frozenset()
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Predicted:
    """What one graph says."""

    countries: frozenset[str] = frozenset()
    sectors: frozenset[str] = frozenset()
    officials: tuple[Found, ...] = ()
    events: tuple[Found, ...] = ()
    agreements: tuple[Found, ...] = ()
    commitments: tuple[Found, ...] = ()


def key(iri: str) -> str:
    """The last part of an IRI: a concept's key.

    >>> key("https://w3id.org/rajnay/vocab/joint-commission")
    'joint-commission'
    """
    return iri.rsplit("/", 1)[-1].rsplit("#", 1)[-1]


def predicted(dataset: Dataset) -> Predicted:
    """What the default graph of `dataset` says."""
    return _Reader(dataset).predicted()


class _Reader:
    def __init__(self, dataset: Dataset) -> None:
        self._values: dict[tuple[str, str], list[str]] = {}
        self._typed: dict[str, list[str]] = {}
        for graph, (subject, predicate, value) in quads(dataset):
            if not graph:
                self._values.setdefault((subject, predicate), []).append(value.value)
                if predicate == str(RDF.type):
                    self._typed.setdefault(value.value, []).append(subject)

    def predicted(self) -> Predicted:
        countries = {
            iso for (_, predicate), values in self._values.items() if predicate in map(str, _LINKS_TO_COUNTRY) for iso in self._isos(values)
        }
        sectors = {key(value) for (_, predicate), values in self._values.items() if predicate == str(RJ.sector) for value in values}
        return Predicted(
            frozenset(countries),
            frozenset(sectors),
            tuple(map(self._official, self._typed.get(str(RJ.Official), []))),
            (*map(self._meeting, self._typed.get(str(RJ.Meeting), [])), *map(self._visit, self._typed.get(str(RJ.Visit), []))),
            tuple(map(self._agreement, self._typed.get(str(RJ.Agreement), []))),
            tuple(map(self._commitment, self._typed.get(str(RJ.Commitment), []))),
        )

    def _all(self, iri: str, predicate: str) -> list[str]:
        return self._values.get((iri, str(predicate)), [])

    def _first(self, iri: str, predicate: str) -> frozenset[str]:
        return frozenset(self._all(iri, predicate)[:1])

    def _keys(self, iri: str, predicate: str) -> frozenset[str]:
        return frozenset(map(key, self._all(iri, predicate)))

    def _isos(self, iris: list[str]) -> frozenset[str]:
        found = set()
        for iri in iris:
            stated, named = self._all(iri, RJ.iso3), _COUNTRY.search(iri)
            found |= set(stated[-1:]) or ({named[1]} if named else set())
        return frozenset(found)

    def _names(self, iri: str) -> frozenset[str]:
        return frozenset(folded(name) for predicate in (RDFS.label, SKOS.altLabel, SKOS.prefLabel) for name in self._all(iri, predicate))

    def _found(self, iri: str, kind: str, fields: dict[str, frozenset[str]]) -> Found:
        return Found(iri, kind, fields, self._names(iri), tuple(self._all(iri, PROV.wasDerivedFrom)))

    def _official(self, iri: str) -> Found:
        posts = {key(kind) for post in self._all(iri, RJ.holds) for kind in self._all(post, RJ.postType)}
        return self._found(iri, "official", {"country": self._isos(self._all(iri, RJ.represents)), "posts": frozenset(posts)})

    def _event(self, iri: str) -> dict[str, frozenset[str]]:
        return {
            "date": self._first(iri, RJ.date),
            "endDate": self._first(iri, RJ.endDate),
            "status": frozenset(map(key, self._first(iri, RJ.status))),
        }

    def _meeting(self, iri: str) -> Found:
        chairs = frozenset(self._all(iri, RJ.coChair))
        return self._found(
            iri,
            "meeting",
            {
                "types": self._keys(iri, RJ.meetingType),
                "countries": self._isos(self._all(iri, RJ.country)),
                "coChairs": chairs,
                "participants": chairs | frozenset(self._all(iri, RJ.participant)),
                "ordinal": self._first(iri, RJ.ordinal),
                "place": frozenset(name for place in self._all(iri, RJ.place) for name in self._names(place)),
                "sectors": self._keys(iri, RJ.sector),
                **self._event(iri),
            },
        )

    def _visit(self, iri: str) -> Found:
        return self._found(
            iri,
            "visit",
            {
                "visitor": frozenset(self._all(iri, RJ.visitor)),
                "destination": self._isos(self._all(iri, RJ.destination)),
                **self._event(iri),
            },
        )

    def _agreement(self, iri: str) -> Found:
        return self._found(
            iri,
            "agreement",
            {
                "types": self._keys(iri, RJ.agreementType),
                "parties": self._isos(self._all(iri, RJ.party)),
                "date": self._first(iri, RJ.date),
                "sectors": self._keys(iri, RJ.sector),
                "status": frozenset(map(key, self._first(iri, RJ.status))),
            },
        )

    def _commitment(self, iri: str) -> Found:
        return self._found(
            iri,
            "commitment",
            {
                "donor": self._isos(self._all(iri, RJ.donor)),
                "recipient": self._isos(self._all(iri, RJ.recipient)),
                "amount": self._first(iri, RJ.amount),
                "currency": self._first(iri, RJ.currency),
            },
        )
