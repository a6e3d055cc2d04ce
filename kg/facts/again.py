"""The same event of several dates: 'नवंबर 2018 और जून 2019 में माले गए', '2015 तथा 2018 में मिले'."""

from kg.facts.draft import Discourse, Draft, Slot
from kg.facts.series import SERIES
from kg.lexicon import cues
from kg.model import Mention, SentenceFrames

__all__ = ["told_again"]

_AND = cues("and")
_BETWEEN = _AND | {",", "में", "को", "फिर", "दोबारा", "पुनः"}
_TO_THE_MONTH = 7
"""Characters of a month; two days told with 'और' may be those of one event."""


def told_again(d: Discourse, i: int, before: int) -> None:
    """Adds an event for each further date that stands beside its own; `before` so many were there before this sentence."""
    added: list[Draft] = []
    for draft in d.drafts[before:]:
        date = next(iter(draft.slots.get("date", ())), None)
        if draft.kind not in ("Meeting", "Visit") or date is None or draft.all("endDate") or draft.one("type") in SERIES:
            continue
        for m in _beside(d, i, date):
            slots = {prop: list(values) for prop, values in draft.slots.items() if prop != "outcome"}
            again = Draft(draft.kind, slots, list(draft.sentences))
            again.slots["date"] = [Slot(m.value, i, (d.span(i, m.first, m.last),), "further date")]
            added.append(again)
    d.drafts += added


def _beside(d: Discourse, i: int, date: Slot) -> list[Mention]:
    """The dates joined to an event's own, each as exact: 'दिसंबर 2021, मई 2023 और जून 2024 में'."""
    f = d.frames[i]
    days = [m for m in f.mentions if m.kind == "date" and m.value]
    own = next((k for k, m in enumerate(days) if date.words and d.span(i, m.first, m.last) == date.words[0]), None)
    if own is None or len(days[own].value) > _TO_THE_MONTH:
        return []
    found: list[Mention] = []
    for step in (1, -1):
        k = own + step
        while 0 <= k < len(days) and _joined(f, days[min(k, k - step)], days[max(k, k - step)]):
            found.append(days[k])
            k += step
    return found


def _joined(f: SentenceFrames, a: Mention, b: Mention) -> bool:
    """Whether nothing but a conjunction, or what each journey was for, stands between two dates of one kind, neither of which is a span."""
    between = f.forms(a.last, b.first)
    alike = len(a.value) == len(b.value) and a.value < b.value and not a.until and not b.until
    for_each = len(between) > 3 and between[-1] in _AND and between[-2].endswith("ने")  # 'मई 2015 में भाग लेने और जून 2016 में … आए'
    return alike and (for_each or (0 < len(between) <= 3 and set(between) <= _BETWEEN))
