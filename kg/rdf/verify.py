"""A dataset and the texts of its articles in; out, what does not stand: a quote that is not in its source, a triple without a sentence.

This replays the promise of the graph from the outside, with nothing but the graph and the texts.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rdflib import Dataset
from rdflib.namespace import PROV, RDF, RDFS

from kg.rdf.quads import Quad, Triple, quads
from kg.rdf.terms import OA, RJ

__all__ = ["Mismatch", "VerifyReport", "verify"]

_DERIVED = {str(RDFS.label), str(RJ.iso3), str(PROV.wasDerivedFrom)}
"""What no sentence states: names for display, codes, and the pointers to the sentences themselves."""


@dataclass(frozen=True, slots=True, order=True)
class Mismatch:
    """Something that does not stand: `about` is an IRI, `what` a sentence for people."""

    about: str
    what: str


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """How many quotes and triples were looked at, and which do not stand."""

    quotes: int
    triples: int
    mismatches: tuple[Mismatch, ...]

    @property
    def stands(self) -> bool:
        """Whether something was looked at and all of it stands: a check of nothing is no check."""
        return self.quotes > 0 and self.triples > 0 and not self.mismatches


def verify(dataset: Dataset, sources: Mapping[str, str]) -> VerifyReport:
    """Hold each quote against the text of its article, and each triple against the sentences that state it.

    `sources` gives the texts, as they were read, by the article's IRI or by its id.
    """
    ordered = quads(dataset)
    default = [quad.triple for quad in ordered if not quad.graph]
    evidence = _described(default, str(RJ.Evidence))
    described = {**evidence, **_described(default, str(RJ.Article))}
    domain = [triple for triple in default if triple.subject not in described and triple.predicate not in _DERIVED]
    found = [
        *_quotes(evidence, sources),
        *_without_sentence(domain, ordered),
        *_only_in_sentence(default, evidence, ordered),
    ]
    return VerifyReport(len(evidence), len(domain), tuple(sorted(found)))


def _described(default: Sequence[Triple], kind: str) -> dict[str, dict[str, str]]:
    """The properties of all things of a `kind`, by IRI."""
    things: dict[str, dict[str, str]] = {
        triple.subject: {} for triple in default if triple.predicate == str(RDF.type) and triple.object.value == kind
    }
    for triple in default:
        if triple.subject in things:
            things[triple.subject][triple.predicate] = triple.object.value
    return things


def _quotes(evidence: Mapping[str, Mapping[str, str]], sources: Mapping[str, str]) -> Iterator[Mismatch]:
    for iri, said in evidence.items():
        missing = [term for term in (OA.hasSource, OA.exact, OA.start, OA.end) if str(term) not in said]
        if missing:
            yield Mismatch(iri, f"the evidence lacks {', '.join(f'oa:{term.fragment}' for term in missing)}")
            continue
        article, start, end = said[str(OA.hasSource)], int(said[str(OA.start)]), int(said[str(OA.end)])
        text = sources.get(article, sources.get(article.rpartition("/article/")[2]))
        if text is None:
            yield Mismatch(iri, f"the text of {article} was not given, so its quotes can't be checked")
        elif not 0 <= start < end <= len(text) or text[start:end] != said[str(OA.exact)]:
            yield Mismatch(iri, f"characters {start} to {end} of the article are not the sentence quoted")
        if iri != f"{article}#char={start},{end}":
            yield Mismatch(iri, f"the name says another place than its description, characters {start} to {end} of {article}")


def _without_sentence(domain: Sequence[Triple], ordered: Sequence[Quad]) -> Iterator[Mismatch]:
    stated = {quad.triple for quad in ordered if quad.graph}
    for triple in domain:
        if triple not in stated:
            yield Mismatch(triple.subject, f"no sentence states {triple}")


def _only_in_sentence(default: Sequence[Triple], evidence: Mapping[str, object], ordered: Sequence[Quad]) -> Iterator[Mismatch]:
    known = set(default)
    for quad in ordered:
        if not quad.graph:
            continue
        if quad.graph not in evidence:
            yield Mismatch(quad.graph, f"the graph states {quad.triple} and is no evidence")
        if quad.triple not in known:
            yield Mismatch(quad.graph, f"the default graph lacks {quad.triple}")
