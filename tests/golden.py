"""Golden cases: what a text says, as data; and a reading told in the same terms, so that the two can be compared.

A case names the facts that its text states: all of the meetings, visits, agreements and commitments, or none where the key is left
out; of the officials those that matter. A field that is left out is not compared; `null` says that the text does not tell it. `absent`
are facts, or parts of facts, that must not be read. In a table each of the `rows` fills the braces of the text and of the facts.

The sentences are our own. Ordinary ones tell what happened; synthetic ones try one mechanism each and report nothing.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path
from typing import Any

from kg.model import Article, Concept, Date, Entity, Number, Ref, Text, Value
from kg.pipeline import extract
from kg.resolve import link
from kg.script import fold

__all__ = ["Case", "Told", "case_of", "cases", "differences", "read_case"]

FOLDER = Path(__file__).parent / "cases"
Facts = Mapping[str, Sequence[Mapping[str, object]]]
"""Facts by kind, each as its fields."""
Told = Mapping[str, frozenset[str]]
"""A fact that was read, as its fields' values; names of people and places folded."""

_NAMES = {"visitor", "participants", "coChairs", "signatories", "name", "place"}
_KINDS = {"officials": "Official", "meetings": "Meeting", "visits": "Visit", "agreements": "Agreement", "commitments": "Commitment"}
_FIELDS = {
    "officials": {"name": "altLabel", "country": "represents", "post": "holds"},
    "meetings": {
        "type": "meetingType", "participants": "participant", "coChairs": "coChair", "countries": "country", "date": "date",
        "endDate": "endDate", "place": "place", "ordinal": "ordinal", "sectors": "sector", "status": "status", "organiser": "organiser",
    },
    "visits": {"visitor": "visitor", "destination": "destination", "date": "date", "endDate": "endDate", "status": "status"},
    "agreements": {"type": "agreementType", "parties": "party", "date": "date", "sectors": "sector", "status": "status"},
    "commitments": {"donor": "donor", "recipient": "recipient", "amount": "amount", "currency": "currency", "sectors": "sector"},
}
_ALL = {"participants", "coChairs", "countries", "sectors", "parties"}
"""Fields of which all values are wanted and no others; of the rest any one that is named is right."""
_KEYS = {"label", "comment", "text", "texts", "published", "dateline", "headline", "rows", "absent", *_KINDS}


@dataclass(frozen=True, slots=True)
class Case:
    """A golden case; several articles are read and linked."""

    label: str
    comment: str
    articles: tuple[Article, ...]
    facts: Facts
    absent: Facts


def cases(name: str) -> list[Case]:
    """The cases of `tests/cases/<name>.json`; raises ValueError for a key that no case has, so that no expectation goes unread."""
    found = [case_of(filled) for raw in json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8")) for filled in _filled(raw)]
    twice = sorted(label for label, count in Counter(case.label for case in found).items() if count > 1)
    if twice:
        raise ValueError(f"{name}.json: {twice}: a label stands twice; give each case its own")
    return found


def case_of(raw: Mapping[str, Any]) -> Case:
    """A case from its entry in the file."""
    facts: Facts = {kind: raw[kind] for kind in _KINDS if kind in raw}
    absent: Facts = raw.get("absent", {})
    strange = set(raw) - _KEYS | set(absent) - set(_KINDS)
    strange |= {field for kind, fact in [*_each(facts), *_each(absent)] for field in fact if field not in _FIELDS.get(kind, {})}
    if strange or not (facts or absent):
        what = sorted(strange) or "no fact and no absent fact"
        raise ValueError(f"{raw['label']}: {what}; use the keys that tests/golden.py knows")
    articles = tuple(_article(number, text, raw) for number, text in enumerate(raw.get("texts", [raw.get("text")]), 1))
    return Case(raw["label"], raw.get("comment", ""), articles, facts, absent)


def _each(facts: Facts) -> Iterable[tuple[str, Mapping[str, object]]]:
    return [(kind, fact) for kind, wanted in facts.items() for fact in wanted]


def _filled(raw: dict[str, Any]) -> Iterable[dict[str, Any]]:
    """The entry itself, or one for each of its rows."""
    if "rows" not in raw:
        return [raw]
    template = json.dumps({key: value for key, value in raw.items() if key != "rows"}, ensure_ascii=False)
    return [_fill(template, row) for row in raw["rows"]]


def _fill(template: str, row: Mapping[str, str]) -> dict[str, Any]:
    case: dict[str, Any] = json.loads(re.sub(r"\{(\w+)\}", lambda brace: row[brace[1]], template))
    return {**case, "label": f"{case['label']}: {' '.join(row.values())}"}


def _article(number: int, text: str | Mapping[str, str], raw: Mapping[str, Any]) -> Article:
    own: Mapping[str, Any] = {**raw, "text": text} if isinstance(text, str) else text
    known = {key: own[key] for key in ("headline", "published", "dateline") if key in own}
    return Article(f"case-{number}", own["text"], **known)


def read_case(case: Case) -> dict[str, list[Told]]:
    """What the reader finds in a case's text, or in its texts after linking, by kind of fact."""
    readings = [extract(article) for article in case.articles]
    entities = {entity.id: entity for entity in (readings[0].entities if len(readings) == 1 else link(readings))}
    return {kind: [_told(entity, kind, entities) for entity in entities.values() if entity.kind == _KINDS[kind]] for kind in _KINDS}


def differences(case: Case) -> list[str]:
    """Where the reader and the case disagree: one line for each, none if they agree."""
    found = read_case(case)
    lines = []
    for kind, wanted in case.facts.items():
        if kind != "officials" and len(wanted) != len(found[kind]):
            lines.append(f"{len(wanted)} {kind} are told, {len(found[kind])} were read: {[_shown(each) for each in found[kind]]}")
        elif not _paired(kind, wanted, found[kind]):
            lines.append(f"{kind}: {json.dumps(wanted, ensure_ascii=False)} are told; read were {[_shown(each) for each in found[kind]]}")
    for kind, unwanted in case.absent.items():
        lines += [f"{kind}: must not be read: {_shown(each)}" for fact in unwanted for each in found[kind] if _is(kind, fact, each)]
    return lines


def _paired(kind: str, wanted: Sequence[Mapping[str, object]], found: Sequence[Told]) -> bool:
    """Whether each wanted fact is another one of those found."""
    if len(wanted) > len(found):
        return False
    if kind == "officials":
        return all(any(_is(kind, fact, each) for each in found) for fact in wanted)
    return any(all(_is(kind, fact, each) for fact, each in zip(wanted, order, strict=False)) for order in permutations(found))


def _is(kind: str, wanted: Mapping[str, object], found: Told) -> bool:
    return all(_holds(field, value, found[field]) for field, value in wanted.items())


def _holds(field: str, value: object, found: frozenset[str]) -> bool:
    if value is None:
        return not found
    values = [str(each) for each in (value if isinstance(value, list) else [value])]
    groups = [{fold(one) if field in _NAMES else one for one in each.split("|")} for each in values]
    if field not in _ALL:
        return any(group & found for group in groups)
    if field in _NAMES:  # people come as all the forms of each name
        people = [set(each.split("|")) for each in found]
        return len(people) == len(groups) and all(any(group & forms for forms in people) for group in groups)
    return all(group & found for group in groups) and found <= {one for group in groups for one in group}


def _told(entity: Entity, kind: str, others: Mapping[str, Entity]) -> Told:
    return {
        field: frozenset(shown for said in entity.statements if said.prop == prop for shown in _values(field, said.value, others))
        for field, prop in _FIELDS[kind].items()
    }


def _values(field: str, value: Value, others: Mapping[str, Entity]) -> Iterable[str]:
    match value:
        case Ref(id):
            names = sorted({fold(each) for each in _forms(others[id])})
            if not names:
                return [id.rsplit("/", 1)[1]]
            return ["|".join(names)] if field in _ALL else names
        case Concept(key):
            return [key]
        case Date(iso):
            return [iso]
        case Number(lexical):
            return [lexical]
        case Text(text):
            return [fold(text) if field in _NAMES else text]


def _forms(entity: Entity) -> Iterable[str]:
    return (said.value.text for said in entity.statements if said.prop == "altLabel" and isinstance(said.value, Text))


def _shown(told: Told) -> dict[str, str]:
    return {field: " ".join(sorted(values)) for field, values in told.items() if values}
