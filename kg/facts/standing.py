"""Whether what is told of a meeting is enough for an event of its own."""

from kg.facts.draft import Draft
from kg.facts.series import SERIES
from kg.model import Head

__all__ = ["stands"]


def stands(
    draft: Draft,
    head: Head,
    markers: set[str],
    *,
    on_a_day: bool,
    both: bool = False,
    others: bool = False,
    hosted: bool = False,
    of_many: bool = False,
) -> bool:
    """Whether there is enough for an event of its own: two sides, and where all of them are only understood, a day or place."""
    people = draft.people()
    countries = draft.states()
    bodies = {p.body for p in people if p.body}
    sides = len(countries) + len(bodies) + sum(1 for p in people if not p.country and not p.body)
    detail = bool(draft.all("date") or draft.all("ordinal") or draft.all("place"))
    if markers == {"context"} and not detail and not both:
        return False
    if people and not any(p.acts for p in people) and len(draft.all("country")) < 2 and len(bodies) < 2:
        return False  # two tennis players meet too
    of_series = head.type in SERIES and head.kind == "meeting"
    if of_series and head.countries and head.bodies and not head.setting and not head.plural:
        return True  # 'यूरोपीय संघ और चीन का शिखर सम्मेलन वीडियो के माध्यम से हुआ'
    somebody = any(p.named for p in people) and bool(countries or bodies)
    if somebody and (sides >= 2 or of_series):
        return True
    if head.kind != "meeting" or head.plural:
        return False
    detail = detail or on_a_day
    of_many = of_many or bool(draft.bodies) or ((others or of_series) and bool(countries))  # 'पहला रूस-अफ्रीका शिखर सम्मेलन'
    return (len(countries) >= 2 and (of_series or detail)) or (of_many and _told_exactly(draft, hosted=hosted))


def _told_exactly(draft: Draft, *, hosted: bool) -> bool:
    """Whether a body's meeting is told by two of number, day, place and host: 'मंच का पहला शिखर सम्मेलन नवंबर 2014 में सुवा में'."""
    return hosted + sum(bool(draft.all(prop)) for prop in ("ordinal", "date", "place")) >= 2
