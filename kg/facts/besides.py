"""Whom somebody met besides, told without a verb: '… से मुलाकात की और बाद में … से', '… से मिलेंगे, और अलग से … के साथ'."""

from kg.facts.draft import Discourse, Draft, Slot
from kg.lexicon import cues
from kg.model import Clause, Group, SentenceFrames

__all__ = ["met_besides"]

_AND = cues("and")
_LEADS = _AND | {"फिर", "बाद", "में", "अलग", "से", "भी", ",", "उसके", "इसके", "शाम", "को", "अंत", "के"}
_OTHER_SIDE = frozenset({"se", "with"})
_REST = frozenset({"भी", "ही", ",", "।", ".", ";"})
_SHARED = ("type", "status", "date")
"""What both meetings have from the clause that has the verb."""


def met_besides(d: Discourse, i: int, before: int) -> None:
    """Adds a meeting for whom the verbless clause behind one names under its marker; `before` so many were there before this sentence."""
    f = d.frames[i]
    for clause in f.clauses[1:]:
        group = _named_alone(f, clause)
        told = next((x for x in reversed(d.drafts[before:]) if x.kind == "Meeting" and i in x.sentences), None)
        met_before = any(h.kind in ("meeting", "meet-verb") and h.last <= clause.start for h in f.heads)
        if group is None or told is None or not met_before or told.all("ordinal"):
            continue
        met = [p for p in d.people(i, group) if p.named and p.acts]
        first = [s for s in told.slots.get("participant", ()) if s.value not in met or len(told.people()) == 2]
        doers = [s for s in first if s.rule not in _OTHER_SIDE]
        states = {p.country for p in met} | {p.country for p in told.people() if p in [s.value for s in doers]}
        if len(met) != 1 or not doers or met[0] in [s.value for s in first] or len(states) < 2:
            continue
        told.slots["participant"] = first
        slots: dict[str, list[Slot]] = {prop: list(told.slots[prop]) for prop in _SHARED if prop in told.slots}
        besides = Draft("Meeting", {**slots, "participant": doers}, list(told.sentences))
        besides.add("participant", met[0], i, (d.span(i, group.first, group.last),), group.marker)
        d.drafts.append(besides)


def _named_alone(f: SentenceFrames, clause: Clause) -> Group | None:
    """The only group of a clause without verb and event, where nothing but 'और बाद में' stands before it and nothing behind."""
    inside = [g for g in f.groups if g.first in clause]
    if clause.tense != "none" or clause.negated or len(inside) != 1 or any(h.at in clause for h in f.heads):
        return None
    group = inside[0]
    lead, rest = f.forms(clause.start - 1, group.first), f.forms(group.after, clause.end)
    marker = {"से", "के", "साथ"}
    joined = bool(_AND & set(lead)) and set(lead) - marker <= _LEADS
    alone = group.marker in _OTHER_SIDE and all(form in _REST | marker for form in rest)
    return group if joined and alone else None
