"""The page of a thing: what the graph says of it, in Hindi or English, each statement with the sentences that make it.

Every text is escaped here, and the server's policy lets no script run but its own: an article can't put one in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from itertools import groupby
from urllib.parse import quote

import pyoxigraph as ox
from rdflib.namespace import PROV, RDF, RDFS, SKOS, XSD

from kg.query.labels import Lang
from kg.query.store import shortened
from kg.rdf.terms import OA, RJ, RJV
from kg.serve.said import Said, Thing
from kg.views.page import link_target
from kg.views.terms import date_text, number_text

__all__ = ["frame", "local", "thing_page"]

_WORDS: Mapping[Lang, Mapping[str, str]] = {
    "hi": {
        "sentences": "वाक्य",
        "pointed": "जहाँ इसका उल्लेख है",
        "more": "और भी हैं; सब SPARQL से पूछिए",
        "data": "डेटा",
        "query": "SPARQL",
        "other": "English",
        "terms": "शब्दावली",
    },
    "en": {
        "sentences": "Sentences",
        "pointed": "Where it is mentioned",
        "more": "there are more; ask for all in SPARQL",
        "data": "Data",
        "query": "SPARQL",
        "other": "हिन्दी",
        "terms": "Terms",
    },
}
_NAMES = {str(RDFS.label), str(SKOS.altLabel)}
_ELSEWHERE = {str(PROV.wasDerivedFrom), str(RDF.type)}
_DATES = {str(XSD.date), str(XSD.gYearMonth), str(XSD.gYear)}
_FORMATS = {
    "Turtle": ("ttl", "text/turtle"),
    "JSON-LD": ("jsonld", "application/ld+json"),
    "TriG": ("trig", "application/trig"),
    "N-Triples": ("nt", "application/n-triples"),
}


def local(iri: str, base: str) -> str:
    """Where this server has the page of an IRI; an address elsewhere for an IRI elsewhere, "" for one that can't be followed.

    >>> local("https://w3id.org/rajnay/id/country/NPL", "https://w3id.org/rajnay/id/")
    '/id/country/NPL'
    >>> local("https://w3id.org/rajnay/vocab/held", ""), local("javascript:alert(1)", "")
    ('/ontology#rjv-held', '')
    """
    if base and iri.startswith(base):
        path, hash, fragment = iri.removeprefix(base).partition("#")
        return f"/id/{quote(path, safe='/%:@!$&()*+,;=~')}{hash}{quote(fragment, safe='=,')}"
    for prefix, start in (("rj", str(RJ)), ("rjv", str(RJV))):
        if iri.startswith(start):
            return f"/ontology#{prefix}-{quote(iri.removeprefix(start))}"
    return link_target(iri)


def frame(title: str, body: str, lang: str, *, other: str = "") -> str:
    """A page around a body that is escaped already; `other` is the address of the same page in the other language."""
    words = _WORDS["en" if lang == "en" else "hi"]
    switch = f'<a href="{escape(other)}" hreflang="{"hi" if lang == "en" else "en"}">{words["other"]}</a>' if other else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(lang)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n'
        f'<title>{escape(title)}</title>\n<link rel="icon" href="data:,"><link rel="stylesheet" href="/assets/page.css">\n</head>\n<body>\n'
        '<nav><a class="home" href="/">राजनय Rajnay</a>'
        f'<a href="/">{words["query"]}</a><a href="/ontology">{words["terms"]}</a>{switch}</nav>'
        f"\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def thing_page(thing: Thing, lang: Lang, *, base: str, root: str) -> str:
    """The page of a thing; `root` is the address at which it is asked for, without a query."""
    shown = _Shown(thing, lang, base)
    body = "\n".join([*shown.head(), *shown.says(), *shown.pointed(), *shown.sentences(), *_data_links(root, lang)])
    return frame(shown.name(thing.iri), body, lang, other=f"{root}{'&' if '?' in root else '?'}lang={'hi' if lang == 'en' else 'en'}")


class _Shown:
    """A thing's page in its parts."""

    def __init__(self, thing: Thing, lang: Lang, base: str) -> None:
        self.thing, self.lang, self.base, self.words = thing, lang, base, _WORDS[lang]
        self._numbers = {iri: number for number, iri in enumerate(thing.sentences, 1)}

    def name(self, iri: str) -> str:
        """What an IRI is called."""
        return self.thing.names.get(iri) or shortened(iri, self.base)

    def head(self) -> Iterator[str]:
        kinds = [said.value.value for said in self.thing.says if said.property == str(RDF.type) and isinstance(said.value, ox.NamedNode)]
        chips = (f'<span class="kind" data-kind="{escape(_local_name(kind))}">{self._link(kind)}</span>' for kind in kinds)
        yield f"<header>{''.join(chips)}<h1>{escape(self.name(self.thing.iri))}</h1>"
        yield f"<p>{''.join(self._names())}</p><code>{escape(self.thing.iri)}</code></header>"

    def _names(self) -> Iterator[str]:
        for said in self.thing.says:
            if said.property in _NAMES and isinstance(said.value, ox.Literal):
                yield f'<span class="name" lang="{escape(said.value.language or "")}">{escape(said.value.value)}</span>'

    def says(self) -> Iterator[str]:
        rows = [said for said in self.thing.says if said.property not in _NAMES | _ELSEWHERE]
        yield from self._table(rows)

    def pointed(self) -> Iterator[str]:
        rows = [said for said in self.thing.pointed if said.property != str(OA.hasSource)]
        if rows:
            yield f"<h2>{self.words['pointed']}</h2>"
            yield from self._table(rows)
        if self.thing.more:
            yield f'<p class="soft">{self.words["more"]}</p>'

    def _table(self, rows: Iterable[Said]) -> Iterator[str]:
        yield "<dl>"
        for property, group in groupby(rows, key=lambda said: said.property):
            yield f"<dt>{self._link(property)}</dt>"
            yield from (f"<dd>{self._value(said)}{self._marks(said)}</dd>" for said in group)
        yield "</dl>"

    def _value(self, said: Said) -> str:
        value = said.value
        if isinstance(value, ox.NamedNode):
            return self._link(value.value)
        if not isinstance(value, ox.Literal):
            return escape(str(value))
        text = value.value
        if value.datatype.value in _DATES:
            text = date_text(text, self.lang)
        elif value.datatype.value in (str(XSD.decimal), str(XSD.integer)):
            text = number_text(text)
        return f'<span lang="{escape(value.language)}">{escape(text)}</span>' if value.language else escape(text)

    def _marks(self, said: Said) -> str:
        """The numbers of the sentences that state it."""
        numbers = [self._numbers[iri] for iri in said.by if iri in self._numbers]
        return "".join(f'<sup><a href="#s{number}">{number}</a></sup>' for number in numbers)

    def sentences(self) -> Iterator[str]:
        if not self.thing.sentences:
            return
        yield f"<h2>{self.words['sentences']}</h2><ol>"
        for sentence in self.thing.sentences.values():
            # An article's sentences are where the fragments of their IRIs lead; elsewhere they are numbered only.
            inside = sentence.iri.removeprefix(f"{self.thing.iri}#")
            anchor = f' id="{escape(inside)}"' if inside != sentence.iri else ""
            yield f'<li id="s{self._numbers[sentence.iri]}">'
            yield f'<blockquote class="quote" lang="hi"{anchor}>{escape(sentence.text)}</blockquote>'
            yield f'<a class="soft" href="{escape(local(sentence.iri, self.base))}">{escape(self.name(sentence.article))}</a></li>'
        yield "</ol>"

    def _link(self, iri: str) -> str:
        target, name = local(iri, self.base), escape(self.name(iri))
        return f'<a href="{escape(target)}">{name}</a>' if target else name


def _local_name(iri: str) -> str:
    return iri.replace("#", "/").rpartition("/")[2]


def _data_links(root: str, lang: Lang) -> Iterator[str]:
    start = escape(f"{root}{'&' if '?' in root else '?'}format=")
    links = [f'<a href="{start}{short}" type="{type}">{name}</a>' for name, (short, type) in _FORMATS.items()]
    yield f"<footer>{_WORDS[lang]['data']}: {' · '.join(links)}</footer>"
