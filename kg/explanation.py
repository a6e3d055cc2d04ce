"""What an article says, fact by fact, with the reasons: the sentence, the words that filled each role, the rule that read them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from kg.model import Concept, Date, Entity, Evidence, Number, Reading, Ref, Span, Statement, Text, Value
from kg.views import marked

__all__ = ["Told", "as_html", "as_json", "as_text", "told"]


@dataclass(frozen=True, slots=True)
class Told:
    """A fact as the article tells it: `subject` and `value` as people call them, `words` as stretches of the source."""

    subject: str
    kind: str
    prop: str
    value: str
    sentence: Evidence
    words: tuple[Span, ...]
    rule: str


def told(reading: Reading) -> tuple[Told, ...]:
    """The facts of a reading in the order in which the article tells them."""
    names = {entity.id: _name(entity) for entity in reading.entities}
    facts = [
        Told(names[entity.id], entity.kind, said.prop, _shown(said.value, names), said.evidence, said.words, said.rule)
        for entity in reading.entities
        for said in entity.statements
    ]
    return tuple(sorted(facts, key=lambda fact: (fact.sentence, fact.subject, fact.prop, fact.value, fact.rule)))


def as_text(reading: Reading, *, colour: bool = False) -> str:
    """The article's facts under their sentences; the words that filled a role are marked, ⟦so⟧ or in bold."""
    article, lines = reading.article, [f"{reading.article.id}: {reading.article.headline or ''}".rstrip(": ")]
    facts = told(reading)
    refused: dict[Evidence, list[str]] = {
        evidence: [] for evidence in (*(each.evidence for each in reading.rejected), *(fact.sentence for fact in facts))
    }
    for each in reading.rejected:
        refused[each.evidence].append(f"    refused: {each.what}: {each.reason} [{each.rule}]")
    for evidence in sorted(refused):
        here = [fact for fact in facts if fact.sentence == evidence]
        marked = _marked(article.text, evidence, [span for fact in here for span in fact.words], colour)
        lines += ["", f"  {evidence.start}-{evidence.end}  {' '.join(marked.split())}"]
        lines += [f"    {fact.kind} {fact.subject}: {fact.prop} {fact.value} [{fact.rule}]" for fact in here]
        lines += refused[evidence]
    if not refused:
        lines += ["", "  nothing diplomatic"]
    return "\n".join(lines) + "\n"


def as_html(reading: Reading) -> str:
    """The article's text with what was found in it marked by kind, and what the colours mean; for a notebook, with nothing to fetch.

    >>> from kg.model import Article
    >>> as_html(Reading(Article("a", "मौसम <b>"), ())).count("मौसम &lt;b&gt;")
    1
    """
    return marked(reading.article.text, reading.entities, reading.article.id)


def as_json(readings: Iterable[Reading]) -> str:
    """The same for machines: a list of articles, each with its facts and what was refused."""
    return json.dumps([_as_dict(reading) for reading in readings], ensure_ascii=False, indent=1)


def _as_dict(reading: Reading) -> dict[str, object]:
    text = reading.article.text
    return {
        "article": reading.article.id,
        "facts": [
            {
                "subject": fact.subject,
                "kind": fact.kind,
                "property": fact.prop,
                "value": fact.value,
                "rule": fact.rule,
                "start": fact.sentence.start,
                "end": fact.sentence.end,
                "sentence": text[fact.sentence.start : fact.sentence.end],
                "words": [{"start": span.start, "end": span.end, "text": text[span.start : span.end]} for span in fact.words],
            }
            for fact in told(reading)
        ],
        "refused": [
            {
                "what": each.what,
                "reason": each.reason,
                "rule": each.rule,
                "start": each.evidence.start,
                "end": each.evidence.end,
                "sentence": text[each.evidence.start : each.evidence.end],
            }
            for each in reading.rejected
        ],
    }


def _name(entity: Entity) -> str:
    """The longest form that the article uses, else a label, else the id."""
    said = [statement.value.text for statement in entity.statements if _is_name(statement) and isinstance(statement.value, Text)]
    labels = [label.text for label in sorted(entity.labels, key=lambda label: (label.lang != "hi", label.text))]
    return max(sorted(said), key=len) if said else labels[0] if labels else entity.id


def _is_name(statement: Statement) -> bool:
    return statement.prop in ("label", "altLabel")


def _shown(value: Value, names: dict[str, str]) -> str:
    match value:
        case Ref(id):
            return names.get(id, id)
        case Concept(key):
            return key
        case Date(iso):
            return iso
        case Number(lexical):
            return lexical
        case Text(text):
            return text


def _marked(text: str, evidence: Evidence, spans: list[Span], colour: bool) -> str:
    """The sentence with the given words marked; stretches that touch or overlap are marked as one."""
    opening, closing = ("\x1b[1m", "\x1b[0m") if colour else ("⟦", "⟧")
    out, at = [], evidence.start
    for start, end in _merged(spans):
        if evidence.start <= start and end <= evidence.end:
            out += [text[at:start], opening, text[start:end], closing]
            at = end
    return "".join([*out, text[at : evidence.end]])


def _merged(spans: list[Span]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], span.end))
        else:
            merged.append((span.start, span.end))
    return merged
