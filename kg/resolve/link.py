"""Gives every entity its identity across articles and joins what is the same."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from kg.model import Concept, Date, Entity, Evidence, Number, Reading, Ref, Span, Statement, Text, Value
from kg.resolve.names import label
from kg.resolve.officials import official_ids

__all__ = ["link"]

_KEYED = frozenset({"Meeting", "Visit", "Agreement", "Commitment"})
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
    """The linked id of each of an article's entities; a key that two of them would share is neither's."""
    article = reading.article.id
    ids = {e.id: people.get((article, e.id), e.id) for e in reading.entities}
    keyed = [e for e in reading.entities if e.kind in _KEYED]
    proposed = {e.id: key for e in keyed if (key := _key(e, ids))}
    uses = Counter(proposed.values())
    for entity in keyed:
        key = proposed.get(entity.id)
        own = f"{entity.kind.lower()}/{article}/{entity.id.rsplit('/', 1)[1]}"
        ids[entity.id] = key if key and uses[key] == 1 else own
    return ids


def _key(entity: Entity, ids: Mapping[str, str]) -> str | None:
    """The identity of an event, agreement or commitment, where what is stated of it suffices."""
    stated = _Stated(entity, ids)
    match entity.kind:
        case "Meeting":
            return _meeting_key(stated)
        case "Visit":
            return _visit_key(stated)
        case "Agreement":
            return _agreement_key(stated)
        case _:
            return _commitment_key(stated)


class _Stated:
    """What is stated of an entity, by property, with the linked ids of those whom it names."""

    def __init__(self, entity: Entity, ids: Mapping[str, str]) -> None:
        self._values: dict[str, list[Value]] = defaultdict(list)
        for s in entity.statements:
            self._values[s.prop].append(s.value)
        self._ids = ids

    def day(self) -> str:
        """The first date, or nothing."""
        return next((v.iso for v in self._values["date"] if isinstance(v, Date)), "")

    def ids(self, prop: str) -> list[str]:
        """The linked ids of a property's values, in the order in which they are stated."""
        return [self._ids.get(v.id, v.id) for v in self._values[prop] if isinstance(v, Ref)]

    def names(self, prop: str) -> list[str]:
        """The last parts of the linked ids, sorted."""
        return sorted(x.rsplit("/", 1)[-1] for x in self.ids(prop))

    def concept(self, prop: str) -> str:
        """The keys of a property's concepts, sorted and joined."""
        return "-".join(sorted(v.key for v in self._values[prop] if isinstance(v, Concept)))

    def number(self, prop: str) -> str:
        """The first number, or nothing."""
        return next((v.lexical for v in self._values[prop] if isinstance(v, Number)), "")

    def text(self, prop: str) -> str:
        """The first text, or nothing."""
        return next((v.text for v in self._values[prop] if isinstance(v, Text)), "")


def _meeting_key(stated: _Stated) -> str | None:
    """By parties, with type and number in a series of two states, else with the day; talks of one day also by who takes part."""
    countries, kind, people = stated.names("country"), stated.concept("meetingType"), stated.names("participant")
    if len(countries) < 2:
        return None
    parties, day, number = "-".join(countries), stated.day(), stated.number("ordinal")
    if kind in _SERIES and number and len(countries) == 2:
        return f"meeting/{parties}/{kind}/{number}"
    if len(day) < 10:
        return None
    if kind not in _TALKS:
        return f"meeting/{day}/{parties}/{kind}"
    return "/".join([f"meeting/{day}/{parties}/talks", *(["+".join(people)] if people else [])])


def _visit_key(stated: _Stated) -> str | None:
    """By visitor, destination and at least the month."""
    visitors, goals, day = stated.ids("visitor"), stated.names("destination"), stated.day()
    if not visitors or not goals or len(day) < 7:
        return None
    return f"visit/{visitors[0].split('/', 1)[1]}/{goals[0]}/{day}"


def _agreement_key(stated: _Stated) -> str | None:
    """By day, parties, type and subject."""
    parties, sectors, day = stated.names("party"), stated.concept("sector"), stated.day()
    if len(parties) < 2 or not sectors or len(day) != 10:
        return None
    return f"agreement/{day}/{'-'.join(parties)}/{stated.concept('agreementType')}/{sectors}"


def _commitment_key(stated: _Stated) -> str | None:
    """By donor, recipient and the sum."""
    donors, recipients, amount = stated.names("donor"), stated.names("recipient"), stated.number("amount")
    if not donors or not recipients or not amount:
        return None
    return f"commitment/{donors[0]}-{recipients[0]}/{amount}-{stated.text('currency')}"


def _renamed(entity: Entity, ids: Mapping[str, str]) -> Entity:
    """An entity with its linked id, and with those of the entities that it points at."""
    statements = tuple(replace(s, value=Ref(ids.get(s.value.id, s.value.id))) if isinstance(s.value, Ref) else s for s in entity.statements)
    return replace(entity, id=ids[entity.id], statements=statements)


def _join(key: str, group: list[Entity]) -> Entity:
    statements = sorted({s for e in group for s in e.statements}, key=_order)
    evidence: set[Evidence] = {x for e in group for x in e.evidence}
    return Entity(key, group[0].kind, tuple(statements), (), tuple(sorted(evidence)))


def _order(s: Statement) -> tuple[str, str, Evidence, str, tuple[Span, ...]]:
    return s.prop, repr(s.value), s.evidence, s.rule, s.words
