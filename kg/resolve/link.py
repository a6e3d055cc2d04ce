"""Gives every entity its identity across articles and joins what is the same."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set

from kg.model import Concept, Date, Entity, Evidence, Number, Reading, Ref, Span, Statement, Text, Value
from kg.resolve.names import label
from kg.resolve.officials import official_ids

__all__ = ["Linked", "link", "touched"]

_KEYED = frozenset({"Meeting", "Visit", "Agreement", "Commitment"})
_TALKS = frozenset({"meeting", "bilateral-talks", "delegation-talks", "courtesy-call", "ministerial-dialogue"})
_SERIES = frozenset({"joint-commission", "working-group", "foreign-office-consultations", "summit", "multilateral", "ministerial-dialogue"})


def link(readings: Iterable[Reading]) -> tuple[Entity, ...]:
    """The entities of all readings with ids that are parts of IRIs, sorted by id; statements sorted, none twice."""
    linked = Linked(readings)
    return tuple(linked[key] for key in sorted(linked))


class Linked(Mapping[str, Entity]):
    """The same entities by id, each joined and labelled when it is first asked for."""

    def __init__(self, readings: Iterable[Reading], known: "Linked | None" = None) -> None:
        """`known` is another linking, perhaps of mostly the same readings: an article that is the same in both keeps its ids."""
        self.readings = {r.article.id: r for r in sorted(readings, key=lambda r: r.article.id)}
        self.people = official_ids([(id, e) for id, r in self.readings.items() for e in r.entities if e.kind == "Official"])
        unlike = self.unlike(known) if known is not None else set(self.readings)
        self.ids: dict[str, Mapping[str, str]] = {
            id: _ids(reading, self.people) if known is None or id in unlike else known.ids[id] for id, reading in self.readings.items()
        }
        self._joined = _Joined(self.readings, self.ids)
        self._labelled: dict[str, Entity] = {}

    def unlike(self, other: "Linked") -> set[str]:
        """The articles that only one of two linkings has, or that say other things, or whose officials have other ids."""
        pairs = ((id, self.readings.get(id), other.readings.get(id)) for id in self.readings.keys() | other.readings.keys())
        found = {id for id, mine, others in pairs if mine is not others and mine != others}
        people = self.people.keys() | other.people.keys()
        return found | {local[0] for local in people if self.people.get(local) != other.people.get(local)}

    def __getitem__(self, key: str) -> Entity:
        if key not in self._labelled:
            self._labelled[key] = label(self._joined[key], self._joined)
        return self._labelled[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._joined)

    def __len__(self) -> int:
        return len(self._joined)

    def __contains__(self, key: object) -> bool:
        return key in self._joined


class _Joined(Mapping[str, Entity]):
    """Entities before they have labels."""

    def __init__(self, readings: Mapping[str, Reading], ids: Mapping[str, Mapping[str, str]]) -> None:
        self._members: dict[str, list[tuple[Entity, Mapping[str, str]]]] = defaultdict(list)
        for article, reading in readings.items():
            known = ids[article]
            for entity in reading.entities:
                self._members[known[entity.id]].append((entity, known))
        self._made: dict[str, Entity] = {}

    def __getitem__(self, key: str) -> Entity:
        if key not in self._made:
            if key not in self._members:
                raise KeyError(key)
            self._made[key] = _join(key, [_renamed(entity, ids) for entity, ids in self._members[key]])
        return self._made[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._members)

    def __len__(self) -> int:
        return len(self._members)

    def __contains__(self, key: object) -> bool:
        return key in self._members


def touched(before: Linked, after: Linked) -> list[str]:
    """The ids of the entities that may differ between two linkings, sorted; all others are the same in both.

    They are those of the articles that differ, and those that name others which have come, gone or changed their names.
    """
    unlike = before.unlike(after)
    found = {id for linked in (before, after) for article in unlike & linked.ids.keys() for id in linked.ids[article].values()}
    news = found
    while renamed := {id for id in news if _names(before, id) != _names(after, id)}:
        alike = after.readings.keys() - unlike
        news = {id for article in alike for id in _naming(after.readings[article], after.ids[article], renamed)} - found
        found |= news
    return sorted(found)


def _names(linked: Linked, id: str) -> tuple[Text, ...] | None:
    return linked[id].labels if id in linked else None


def _naming(reading: Reading, ids: Mapping[str, str], named: Set[str]) -> Iterator[str]:
    """The linked ids of an article's entities that name one of others."""
    for entity in reading.entities:
        if any(isinstance(s.value, Ref) and ids.get(s.value.id, s.value.id) in named for s in entity.statements):
            yield ids[entity.id]


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
    return Entity(ids[entity.id], entity.kind, tuple(_pointed(s, ids) for s in entity.statements), entity.labels, entity.evidence)


def _pointed(s: Statement, ids: Mapping[str, str]) -> Statement:
    if not isinstance(s.value, Ref) or (id := ids.get(s.value.id, s.value.id)) == s.value.id:
        return s
    return Statement(s.prop, Ref(id), s.evidence, s.words, s.rule)


def _join(key: str, group: list[Entity]) -> Entity:
    statements = sorted({s for e in group for s in e.statements}, key=_order)
    evidence: set[Evidence] = {x for e in group for x in e.evidence}
    return Entity(key, group[0].kind, tuple(statements), (), tuple(sorted(evidence)))


def _order(s: Statement) -> tuple[str, str, Evidence, str, tuple[Span, ...]]:
    return s.prop, repr(s.value), s.evidence, s.rule, s.words
