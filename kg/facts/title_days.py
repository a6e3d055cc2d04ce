"""The days of a journey that only the title tells: 'राष्ट्रपति … की राजकीय यात्रा (2-4 जून 2025)' above the day on which he came."""

from kg.facts.day import when
from kg.facts.draft import Discourse, Draft

__all__ = ["add_days_of_title"]

_DAY = len("2025-06-02")
_SEVERAL = "देशों"


def add_days_of_title(d: Discourse, draft: Draft) -> None:
    """Gives a journey the days in brackets behind the traveller's journey in the title, where its own words tell none or one of them."""
    for i, f in enumerate(d.frames):
        if f.sentence.role != "headline":
            return
        head = next((h for h in f.heads if h.kind == "visit" and f.form(h.last) == "("), None)
        days = next((m for m in f.mentions if head is not None and m.kind == "date" and m.first == head.last + 1 and m.until), None)
        if head is None or days is None or _SEVERAL in f.words or any(m.kind in ("country", "place") for m in f.mentions):
            continue  # 'चिली और पेरू की यात्रा (2-6 जून)' tells the days of the whole tour
        owners = [p for g in f.groups if g.marker == "of" and g.last <= head.first for p in d.people(i, g)]
        first, last = when(d, i, days, planned=True)
        told = draft.one("date")
        begun = told is None or (len(told) == _DAY and first <= told <= last)
        if draft.people("visitor") == owners and begun and not draft.all("endDate") and first < last:
            draft.slots.pop("date", None)
            draft.add("date", first, i, (d.span(i, days.first, days.last),), "title")
            draft.add("endDate", last, i, (d.span(i, days.first, days.last),), "title")
        return
