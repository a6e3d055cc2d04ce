"""Gives every entity its identity across articles and joins what is the same."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from kg.model import Date, Entity, Evidence, Number, Reading, Ref, Statement, Text, Value
from kg.resolve.names import label
from kg.resolve.officials import official_ids

__all__ = ["link"]

_TALKS = frozenset({"meeting", "bilateral-talks", "delegation-talks", "courtesy-call", "ministerial-dialogue"})
_SERIES = frozenset({"joint-commission", "working-group", "foreign-office-consultations", "summit", "multilateral", "ministerial-dialogue"})


def link(readings: Iterable[Reading]) -> tuple[Entity, ...]:
    """The entities of all readings with ids that are parts of IRIs, sorted by id; statements sorted, none twice."""
    readings = sorted(readings, key=lambda r: r.article.id)
    people = official_ids([(r.article.id, e) for r in readings for e in r.entities if e.kind == "Official"])
    merged: dict[str, list[Entity]] = defaultdict(list)
    for reading in readings:
        ids = _ids(reading, people)
        for entity in reading.entities:
            merged[ids[entity.id]].append(_renamed(entity, ids))
    joined = {key: _join(key, group) for key, group in merged.items()}
    return tuple(label(joined[key], joined) for key in sorted(joined))


def _ids(reading: Reading, people: Mapping[tuple[str, str], str]) -> dict[str, str]:
    """The linked id of each of an article's entities."""
    article = reading.article.id
    ids = {e.id: people.get((article, e.id), e.id) for e in reading.entities}
    proposed = {e.id: key for e in reading.entities if e.kind in ("Meeting", "Visit", "Agreement", "Commitment") and (key := _key(e, ids))}
    twice = Counter(proposed.values())
    for entity in reading.entities:
        if entity.kind in ("Meeting", "Visit", "Agreement", "Commitment"):
            key = proposed.get(entity.id)
            ids[entity.id] = key if key and twice[key] == 1 else f"{entity.kind.lower()}/{article}/{entity.id.rsplit('/', 1)[1]}"
    return ids


def _key(entity: Entity, ids: Mapping[str, str]) -> str | None:
    """The identity of an event, agreement or commitment, where what is stated of it suffices."""
    values: dict[str, list[Value]] = defaultdict(list)
    for s in entity.statements:
        values[s.prop].append(s.value)
    day = next((v.iso for v in values["date"] if isinstance(v, Date)), "")
    refs = lambda prop: sorted(ids.get(v.id, v.id).rsplit("/", 1)[-1] for v in values[prop] if isinstance(v, Ref))
    concept = lambda prop: "-".join(sorted(v.key for v in values[prop] if hasattr(v, "key")))
    if entity.kind == "Meeting":
        return _meeting_key(day, refs("country"), concept("meetingType"), refs("participant"), values["ordinal"])
    if entity.kind == "Visit" and len(day) >= 7 and refs("visitor") and refs("destination"):
        visitor = next(ids.get(v.id, v.id).split("/", 1)[1] for v in values["visitor"] if isinstance(v, Ref))
        return f"visit/{visitor}/{refs('destination')[0]}/{day}"
    if entity.kind == "Agreement" and len(day) == 10 and len(refs("party")) >= 2 and concept("sector"):
        return f"agreement/{day}/{'-'.join(refs('party'))}/{concept('agreementType')}/{concept('sector')}"
    if entity.kind == "Commitment" and refs("donor") and refs("recipient"):
        amount = next((v.lexical for v in values["amount"] if isinstance(v, Number)), "")
        currency = next((v.text for v in values["currency"] if isinstance(v, Text)), "")
        return f"commitment/{refs('donor')[0]}-{refs('recipient')[0]}/{amount}-{currency}" if amount else None
    return None


def _meeting_key(day: str, countries: list[str], kind: str, people: list[str], ordinal: list[Value]) -> str | None:
    if len(countries) < 2:
        return None
    parties = "-".join(countries)
    number = next((v.lexical for v in ordinal if isinstance(v, Number)), "")
    if kind in _SERIES and number and len(countries) == 2:
        return f"meeting/{parties}/{kind}/{number}"
    if len(day) == 10:
        family = "talks" if kind in _TALKS else kind
        return f"meeting/{day}/{parties}/{family}" + (f"/{'+'.join(people)}" if people and family == "talks" else "")
    return None


def _renamed(entity: Entity, ids: Mapping[str, str]) -> Entity:
    statements = tuple(
        Statement(s.prop, Ref(ids.get(s.value.id, s.value.id)), s.evidence, s.words, s.rule) if isinstance(s.value, Ref) else s for s in entity.statements
    )
    return Entity(ids[entity.id], entity.kind, statements, entity.labels, entity.evidence)


def _join(key: str, group: list[Entity]) -> Entity:
    statements = sorted({s for e in group for s in e.statements}, key=_order)
    evidence: set[Evidence] = {x for e in group for x in e.evidence}
    return Entity(key, group[0].kind, tuple(statements), (), tuple(sorted(evidence)))


def _order(s: Statement) -> tuple[str, str, Evidence, str]:
    return s.prop, repr(s.value), s.evidence, s.rule
