"""What a sentence without an event of its own adds to the one told last."""

from kg.facts.draft import Discourse
from kg.facts.points import lists_points
from kg.facts.topics import add_fields, add_listed, add_sectors, sector_mentions
from kg.lexicon import cues

__all__ = ["go_on"]

_ABOUT = cues("goes-on-about")
_JOINTLY = cues("jointly")
_LEAST_LISTED = 3
_POINTS_BACK = cues("points-back")


def go_on(d: Discourse, i: int) -> None:
    """What a sentence without an event of its own adds to the last one: its topics, or the fields of the aid just promised."""
    f = d.frames[i]
    again = i > 1 and d.frames[i - 1].form(0) in _POINTS_BACK  # 'इस पैसे का बड़ा टुकड़ा …'
    promised = next((c for c in d.of("Commitment") if i - 1 in c.sentences or (again and i - 2 in c.sentences)), None)
    if promised is not None and f.form(0) in _POINTS_BACK:
        add_fields(d, promised, i, "purpose")
    elif d.focus is not None and d.focus.kind == "Meeting" and i - d.told <= 4:
        if add_listed(d, d.focus, i):
            d.told = i
        elif lists_points(d, i):
            add_fields(d, d.focus, i, "point")
            d.told = i
        elif _about_focus(d, i):
            add_sectors(d, d.focus, i)
            d.told = i


def _about_focus(d: Discourse, i: int) -> bool:
    """Whether a sentence goes on about the event being told.

    Its people speak, or it speaks of 'दोनों', 'उन्होंने', 'बैठक', lists fields, or says right behind it what is done jointly.
    """
    f = d.frames[i]
    assert d.focus is not None
    forms = f.words
    people = {d.cast.of[i, k] for k in range(len(f.mentions)) if (i, k) in d.cast.of}
    if people:
        return bool(people & set(d.focus.people()))
    named = len(sector_mentions(d, i, 0, len(forms)))
    jointly = named > 0 and i - d.told == 1 and bool(_JOINTLY & set(forms))
    return bool(_ABOUT & set(forms)) or named >= _LEAST_LISTED or jointly
