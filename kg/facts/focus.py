"""Which event is being told: a heading opens a new part, a new paragraph goes back to the news."""

from kg.facts.draft import Discourse, Draft
from kg.facts.sections import Section
from kg.facts.stays import add_stay
from kg.model import SentenceFrames

__all__ = ["come_back", "open_part"]

_HAD = frozenset({"था", "थे", "थी", "थीं"})
_NEWS = frozenset({"समाचार", "खबर", "खबरें", "खबरों", "समाचारों", "सुर्खियां", "सुर्खियों"})
_NOW = frozenset({"अब", "अगला", "अगली", "अन्य", "पहले"})
_SHORT = 10
"""Words of a sentence that only leads over to the next item."""

_THIS_TIME = ("इस", "बार")


def open_part(d: Discourse, section: Section) -> None:
    """Begins a part of the article on other states: nobody of the part before is spoken of any more."""
    d.focus, d.pair, d.subject = None, [], []
    traveller = d.cast.protagonist({*section.states})
    if len(section.states) != 1:
        return
    d.there = section.states[0]
    if section.day and traveller is not None:
        d.subject = [traveller]  # '8 जुलाई: बीजिंग', below which 'वे' is whose days are told
    on_a_journey = any(h.kind in ("visit", "travel-verb") for f in d.frames[: section.at] for h in f.heads)
    if section.day and on_a_journey and traveller is not None and traveller.country:
        add_stay(d, section, traveller)


def come_back(d: Discourse, i: int) -> None:
    """Goes back to the meeting of the news where a new paragraph, not told as past, follows on one of long ago; leaves it with its item."""
    told, f = d.focus, d.frames[i]
    if _turns_to_other_news(f):
        d.focus, d.pair, d.subject = None, [], []
        return
    if told is not None and f.forms(0, 2) == _THIS_TIME and (latest := _latest_of(d, told)) is not None:
        d.focus = latest
        return
    day = d.article.published
    new = i > 0 and d.frames[i - 1].sentence.paragraph != f.sentence.paragraph
    if told is None or not day or not new or not _long_ago(told, day) or _HAD & set(f.words[-4:]):
        return
    news = (x for x in reversed(list(d.of("Meeting"))) if x.one("status") == "held" and x.one("date") and not _long_ago(x, day))
    d.focus = next((x for x in news if d.section(i) == d.section(min(x.sentences))), told)


def _latest_of(d: Discourse, told: Draft) -> Draft | None:
    """The later meeting of the states of one of the background, which 'इस बार' means: 'छठी बैठक 2022 में हुई। इस बार ऊर्जा पर बात हुई'."""
    day = told.one("date")
    later = [x for x in d.of("Meeting") if day and x.one("status") == "held" and (x.one("date") or "")[: len(day)] > day]
    of_them = [x for x in later if told.states() <= x.states()]
    return max(of_them, key=lambda x: x.one("date") or "") if of_them else None


def _turns_to_other_news(f: SentenceFrames) -> bool:
    """Whether a bulletin goes on to its next item: 'और अब समाचार विस्तार से।', 'अब ख़बर तुर्किये से।'."""
    return not f.heads and len(f.words) <= _SHORT and not _NOW.isdisjoint(f.words[:2]) and not _NEWS.isdisjoint(f.words)


def _long_ago(told: Draft, published: str) -> bool:
    """Whether a meeting was before the month of publication."""
    return bool(told.one("date")) and (told.one("date") or "")[:7] < published[:7]
