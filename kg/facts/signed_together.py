"""Leaders who signed or announced an agreement at a place or on a day met there: 'रीगन और गोर्बाचेव ने वाशिंगटन में … पर हस्ताक्षर किए'."""

from kg.facts.draft import Discourse, Draft
from kg.facts.place import add_place
from kg.facts.setting import add_date
from kg.model import Clause

__all__ = ["signed_together"]

_DAY = "2024-09-18"
_DONE = frozenset({"signed", "agreed"})
_HIGHEST = frozenset({"head-of-state", "head-of-government", "vice-president"})


def signed_together(d: Discourse, i: int, made: list[Draft]) -> Draft | None:
    """Adds a meeting of leaders of different states who made an agreement, where none of theirs on that day has been told."""
    if not any(x.one("status") in _DONE and x.sentences == [i] for x in made):
        return None
    f = d.frames[i]
    for g in f.groups:
        people = [p for p in d.people(i, g) if p.named and p.acts and p.country]
        if g.marker != "ne" or len(people) < len(g.members) or len({p.country for p in people}) < 2:
            continue
        if not all(_HIGHEST & set(p.posts) or p.known for p in people):
            continue
        draft = Draft("Meeting")
        draft.add("type", "bilateral-talks", i, (), "signed together")
        draft.add("status", "held", i, (), "signed together")
        for p in people:
            draft.add("participant", p, i, (d.span(i, g.first, g.last),), g.marker)
        _set(d, draft, i, f.clause_of(g.first))
        if not (draft.all("place") or len(draft.one("date") or "") == len(_DAY)) or _told(d, draft):
            continue
        d.drafts.append(draft)
        return draft
    return None


def _set(d: Discourse, draft: Draft, i: int, clause: Clause) -> None:
    if any(m.kind == "date" and m.first in clause for m in d.frames[i].mentions):
        add_date(d, draft, i, None, clause, planned=False, whole=False)
    add_place(d, draft, i, None, clause)


def _told(d: Discourse, draft: Draft) -> bool:
    """Whether a meeting of the same states has been told of that day, or of none."""
    same = (x for x in d.of("Meeting") if x.states() == draft.states())
    return any(x.one("date") is None or not draft.all("date") or str(draft.one("date")).startswith(str(x.one("date"))) for x in same)
