"""A small collection made by hand from public facts (`samples/`), as records and as the graph that the network page takes."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import networkx

from kg.model import Article, Concept, Date, Entity, Evidence, Kind, Number, Reading, Ref, Rejected, Span, Statement, Text, Value
from kg.views import terms

BASE = "https://w3id.org/rajnay/id/"
VOCABULARY = "https://w3id.org/rajnay/vocab/"
FOLDER = Path(__file__).parent / "samples"

ARTICLES = tuple(Article(**json.loads(line)) for line in (FOLDER / "articles.jsonl").read_text(encoding="utf-8").splitlines())
REFUSED = {
    "chabahar-2024": ("सहयोग का वादा", "कथन भविष्य का है: 'खुलेगा' से कोई निवेश हुआ नहीं माना जा सकता", "जयशंकर", "future"),
}
"""What is refused, why, a word of the sentence, and the rule, by article."""


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)


def _value(text: str) -> Value:
    """`@` is a thing, `:` a concept, `#` an integer, `¤` money, a quote a text; else it is a date."""
    match text[0]:
        case "@":
            return Ref(text[1:])
        case ":":
            return Concept(text[1:])
        case "#" | "¤":
            return Number(text[1:], decimal=text[0] == "¤")
        case '"':
            words, _, lang = text[1:].rpartition('"@')
            return Text(words, lang)
        case _:
            return Date(text)


def sentence(article: Article, word: str) -> Evidence:
    """The first sentence of the article that holds the word."""
    found = article.text.index(word)
    start = max(article.text.rfind("।", 0, found), article.text.rfind("\n", 0, found)) + 1
    start += len(article.text[start:]) - len(article.text[start:].lstrip())
    return Evidence(article.id, start, article.text.index("।", found) + 1)


def _statements() -> Iterator[tuple[str, Statement]]:
    articles = {article.id: article for article in ARTICLES}
    for row in _rows("facts.tsv"):
        article = articles[row["article"]]
        evidence = sentence(article, row["sentence with"])
        start = article.text.index(row["words"], evidence.start)
        words = (Span(start, start + len(row["words"])),)
        yield row["subject"], Statement(row["property"], _value(row["value"]), evidence, words, rule="by-hand")


def entities() -> tuple[Entity, ...]:
    """All things of the sample, with what is stated of them."""
    stated = list(_statements())
    return tuple(
        Entity(
            row["id"],
            cast(Kind, row["kind"]),
            tuple(statement for subject, statement in stated if subject == row["id"]),
            (Text(row["hi"], "hi"), Text(row["en"], "en")),
            tuple(sorted({said.evidence for subject, said in stated if subject == row["id"] or said.value == Ref(row["id"])})),
        )
        for row in _rows("names.tsv")
    )


def readings() -> tuple[Reading, ...]:
    """What each article of the sample says, and one refused fact."""
    return tuple(Reading(article, _within(article), _refused(article)) for article in ARTICLES)


def _refused(article: Article) -> tuple[Rejected, ...]:
    if article.id not in REFUSED:
        return ()
    what, reason, word, rule = REFUSED[article.id]
    return (Rejected(what, reason, sentence(article, word), rule),)


def _within(article: Article) -> tuple[Entity, ...]:
    return tuple(
        Entity(entity.id, entity.kind, tuple(s for s in entity.statements if s.evidence.article == article.id), entity.labels, own)
        for entity in entities()
        if (own := tuple(place for place in entity.evidence if place.article == article.id))
    )


def graph() -> networkx.MultiDiGraph[str]:
    """The sample as the network page takes it: things and sectors as nodes."""
    made: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for row in _rows("names.tsv"):
        made.add_node(BASE + row["id"], kind=row["kind"], label_hi=row["hi"], label_en=row["en"])
    for subject, statement in _statements():
        where, value = statement.evidence, statement.value
        said = (f"{BASE}article/{where.article}#char={where.start},{where.end}",)
        if isinstance(value, Ref):
            made.add_edge(BASE + subject, BASE + value.id, key=statement.prop, evidence=said)
        elif isinstance(value, Concept) and statement.prop == "sector":
            label = terms.concept(value.key)
            made.add_node(VOCABULARY + value.key, kind="Sector", label_hi=label.hi, label_en=label.en)
            made.add_edge(BASE + subject, VOCABULARY + value.key, key="sector", evidence=said)
    return made
