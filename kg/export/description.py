"""What was taken away, told for machines and people: DCAT 3 and VoID as Turtle, in `dataset.ttl` beside the files.

IRIs are relative to the file, so that the folder can be put anywhere. The day is that of the newest article unless another is given:
the same graph is described by the same bytes whenever it is taken away.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pyoxigraph as ox
from rdflib.namespace import RDF

from kg.export.taken import Taken
from kg.rdf.terms import RJ, SCHEMA

__all__ = ["About", "Distribution", "description"]

_PREFIXES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "rj": str(RJ),
    "spdx": "http://spdx.org/rdf/terms#",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_UNSTATED = (
    '"No licence is stated. The quoted sentences are from the articles named."@en , "कोई लाइसेंस नहीं बताया गया। उद्धृत वाक्य नामित लेखों के हैं।"@hi'
)


@dataclass(frozen=True, slots=True)
class About:
    """What only the one who shares a graph can say: its title, its licence as an IRI, the day of issue (YYYY-MM-DD); each may be empty."""

    title: str = ""
    licence: str = ""
    issued: str = ""


@dataclass(frozen=True, slots=True)
class Distribution:
    """A file of a form, by its path in the folder, with its size in bytes and its digest."""

    form: str
    path: str
    media_type: str
    size: int
    sha256: str


def description(graph: Taken, about: About, files: Sequence[Distribution]) -> str:
    """The text of `dataset.ttl`."""
    days = sorted(_days(graph))
    articles = _count(graph, "Article")
    title = [_text(about.title)] if about.title else [
        _text(f"Rajnay: diplomacy as {articles} Hindi articles tell it", "en"), _text(f"राजनय: {articles} हिंदी लेखों में कूटनीति", "hi"),
    ]  # fmt: skip
    issued = about.issued or (days[-1] if days else "")
    said = [
        "a dcat:Dataset , void:Dataset",
        f"dcterms:title {' , '.join(title)}",
        f"dcterms:license {ox.NamedNode(about.licence)}" if about.licence else f"dcterms:rights {_UNSTATED}",
        *([f'dcterms:issued "{issued}"^^xsd:date'] if issued else []),
        *(["dcterms:temporal <#period>"] if days else []),
        """dcterms:language <http://publications.europa.eu/resource/authority/language/HIN> ,
        <http://publications.europa.eu/resource/authority/language/ENG>""",
        "dcterms:conformsTo <https://w3id.org/rajnay/ontology>",
        f"void:uriSpace {_text(graph.base)}",
        f"void:triples {len(graph.triples)}",
        f"void:entities {sum(_kinds(graph).values())}",
        f"void:classPartition {' , '.join(f'<#{kind}>' for kind in _kinds(graph))}" if _kinds(graph) else "",
        f"dcat:distribution {' , '.join(_named(file) for file in files)}",
    ]
    blocks = [_block("<>", [each for each in said if each])]
    if days:
        blocks.append(_block("<#period>", [
            "a dcterms:PeriodOfTime", f'dcat:startDate "{days[0]}"^^xsd:date', f'dcat:endDate "{days[-1]}"^^xsd:date',
        ]))  # fmt: skip
    blocks += [_block(f"<#{kind}>", [f"void:class rj:{kind}", f"void:entities {count}"]) for kind, count in _kinds(graph).items()]
    blocks += [block for file in files for block in _file(file)]
    header = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in _PREFIXES.items())
    return "\n".join([header, *blocks])


def _file(file: Distribution) -> Iterator[str]:
    yield _block(_named(file), [
        "a dcat:Distribution", f"dcterms:title {_text(f'{file.path} ({file.form})')}", f"dcat:downloadURL <{file.path}>",
        f"dcat:mediaType <https://www.iana.org/assignments/media-types/{file.media_type}>",
        f'dcat:byteSize "{file.size}"^^xsd:nonNegativeInteger', f"spdx:checksum {_named(file, '-sha256')}",
    ])  # fmt: skip
    yield _block(_named(file, "-sha256"), [
        "a spdx:Checksum", "spdx:algorithm spdx:checksumAlgorithm_sha256", f'spdx:checksumValue "{file.sha256}"^^xsd:hexBinary',
    ])  # fmt: skip


def _block(subject: str, said: Sequence[str]) -> str:
    return f"{subject} " + " ;\n    ".join(said) + " .\n"


def _named(file: Distribution, behind: str = "") -> str:
    return f"<#{file.path.replace('/', '-')}{behind}>"


def _text(text: str, language: str = "") -> str:
    return str(ox.Literal(text, language=language) if language else ox.Literal(text))


def _kinds(graph: Taken) -> Mapping[str, int]:
    """How many things there are of each of our classes."""
    classes = (
        triple.object.value
        for triple in graph.triples
        if triple.predicate.value == str(RDF.type) and isinstance(triple.object, ox.NamedNode)
    )
    return dict(sorted(Counter(iri.removeprefix(str(RJ)) for iri in classes if iri.startswith(str(RJ))).items()))


def _count(graph: Taken, kind: str) -> int:
    return _kinds(graph).get(kind, 0)


def _days(graph: Taken) -> Iterator[str]:
    """The days on which the articles appeared."""
    for triple in graph.triples:
        if triple.predicate.value == str(SCHEMA.datePublished) and isinstance(triple.object, ox.Literal):
            yield triple.object.value
