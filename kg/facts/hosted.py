"""Journeys told by their host alone: 'जापान ने मई में लावरोव की मेजबानी की', 'ओटावा में रूटो का स्वागत किया गया'."""

from kg.facts.destination import Goal, state_of
from kg.facts.draft import Discourse
from kg.facts.role import Role
from kg.facts.visits import add_visit
from kg.lexicon import cues
from kg.model import Clause, Group, Head, Mention, SentenceFrames

__all__ = ["hosted"]

_DOERS = frozenset({"ne", "bare"})
_HOSTS = cues("welcome") | {"मेजबानी"}
_MANNER = cues("warmly")
_PASSIVE = frozenset({"गया", "गई", "गए", "जाएगा", "जाएगी"})
_DONE = frozenset({"किया", "की", "करेगा", "करेगी", "करेंगे", "करेंगी", "किए", "हुआ", "हुई", "होगा"})


def hosted(d: Discourse, i: int) -> None:
    """Adds a journey to the state that hosts somebody of another state."""
    f = d.frames[i]
    for at, form in enumerate(f.words if not _HOSTS.isdisjoint(f.words) else ()):
        if form not in _HOSTS or f.form(at + 1) not in _DONE:
            continue
        clause = f.clause_of(at)
        guest = _guest(f, clause, at)
        host = _host(d, i, clause, at) if guest is not None and not clause.negated and clause.mood == "" else None
        state = state_of(host) if host is not None else None
        if guest is None or host is None or state is None:
            continue
        head = Head("travel-verb", "stay", at, at, at + 1)
        status = "planned" if clause.tense == "future" else "held"
        for person in d.people(i, guest):
            if person.country not in (None, state):
                role = Role(guest.first, guest.last, "of")
                add_visit(d, i, head, clause, person, role, Goal(state, host.first, host.last), status)


def _guest(f: SentenceFrames, clause: Clause, at: int) -> Group | None:
    """Whom the word is said of: the genitive right before it, or before how he was hosted."""
    first = at
    while f.form(first - 1) in _MANNER:
        first -= 1
    return next((g for g in f.groups if g.first in clause and g.marker == "of" and g.after == first), None)


def _host(d: Discourse, i: int, clause: Clause, at: int) -> Mention | None:
    """The state or capital that hosts, or the town where somebody is said to be hosted; none where a person does."""
    f = d.frames[i]
    doers = [g for g in f.groups if g.first in clause and g.last <= at and g.marker in _DOERS]
    if any(d.people(i, g) for g in doers):
        return None
    named = [f.mentions[g.members[0]] for g in doers if len(g.members) == 1]
    acts = next((m for m in named if m.kind == "country" or m.detail.startswith("capital:")), None)
    if acts is not None or _PASSIVE.isdisjoint(f.forms(at + 1, clause.end)):
        return acts
    return next((m for m in f.mentions if m.first in clause and m.kind == "place" and m.last <= at and f.form(m.last) == "में"), None)
