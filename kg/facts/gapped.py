"""Words without a verb that go on from a meeting told before them, and name whom somebody met besides (gapping; Kachru 2006, ch. 9).

'सोमवार को दोहा में वह तमीम से मिले थे [और मंगलवार को जेद्दा में बिन सलमान से]'.
"""

from itertools import pairwise
from typing import NamedTuple

from msgspec.structs import replace

from kg.facts.subjects import kinds_of
from kg.lexicon import cues
from kg.model import Clause, Group, Mention, SentenceFrames

__all__ = ["Gapped", "each_on_his_day", "gapped", "is_goal", "settings"]

_AND = cues("and")
_LEADS = _AND | {",", ";", "फिर", "जबकि", "लेकिन", "तो", "इसके", "उसके", "बाद"}
"""What may stand where words without a verb go on: 'और', 'फिर', 'जबकि'."""
_HIM = frozenset({"उनसे", "उससे", "इनसे", "उनके", "उसके", "दोनों", "वे", "जिनसे", "जिससे"})
_OTHER_SIDE = frozenset({"se", "with"})
_DOES = frozenset({"ne", "bare"})
_ONLY = _LEADS | {"में", "को", "पर", "तक", "की", "के", "भी", "ही", "।", ".", "दोबारा", "पुनः", "वहीं", "वहां", "पहले", "अंत", "आखिर", "यहां"}
"""What may stand beside days and sites in words that tell nothing else."""
_REST = frozenset({"भी", "ही", ",", "।", ".", ";", "से", "के", "साथ"})
_TWO = 2


class Gapped(NamedTuple):
    """Who was met, by whom where that is told anew, and the stretch of words that tells when and where."""

    met: Group
    doers: Group | None
    words: Clause


def gapped(f: SentenceFrames, clause: Clause) -> list[Gapped]:
    """Those whom a clause without a verb names one after the other under the marker of the other side, nobody behind the last."""
    if clause.start == 0 or clause.tense != "none" or clause.negated or any(h.at in clause and not h.setting for h in f.heads):
        return []
    if not _goes_on(f, clause) or _tells_whom(f, clause):
        return []
    people = [g for g in f.groups if g.first in clause and "person" in kinds_of(f, g)]
    met = [g for g in people if g.marker in _OTHER_SIDE]
    if not met or any(g.marker not in _OTHER_SIDE | _DOES for g in people) or not set(f.forms(met[-1].after, clause.end)) <= _REST:
        return []
    out, start = [], clause.start
    for g in met:
        doers = next((o for o in people if o.marker in _DOES and start <= o.first < g.first), None)
        out.append(Gapped(g, doers, replace(clause, start=start, end=g.after)))
        start = g.after
    return out


def _tells_whom(f: SentenceFrames, clause: Clause) -> bool:
    """Whether the words tell whom the verb right before them is said of: 'बातचीत की, [सोमवार को, विदेश मंत्री सांगारे से]'."""
    before = f.clause_before(clause)
    if before is None or f.form(clause.start - 1) != "," or not _AND.isdisjoint(f.forms(clause.start, clause.end)):
        return False
    met = any(g.first in before and g.marker in _OTHER_SIDE for g in f.groups)
    verb_last = any(h.at in before and before.end - h.last <= _TWO and h.kind in ("meeting", "meet-verb", "talk") for h in f.heads)
    return verb_last and not met and _HIM.isdisjoint(f.forms(before.start, before.end))


def _goes_on(f: SentenceFrames, clause: Clause) -> bool:
    """Whether a clause begins with a conjunction, or stands behind one, or behind the comma of a list that has one."""
    joined = bool(_LEADS & {f.form(clause.start - 1), f.form(clause.start)} - {","})
    on_a_day = any(m.kind == "date" and m.first - clause.start <= 1 and m.first in clause for m in f.mentions)
    listed = on_a_day or not _AND.isdisjoint(f.forms(clause.start, clause.end))
    return joined or (f.form(clause.start - 1) == "," and listed)


def settings(f: SentenceFrames, clause: Clause) -> list[Clause]:
    """The stretches of a clause without a verb that holds nothing but days and sites: one for each day, or for each site without.

    '… से मिले, [मई में फिर वहीं] [और सितंबर में प्योंगयांग में]', '… को पेरिस गए, [24 को बर्लिन] [और फिर रोम]'.
    """
    if clause.start == 0 or clause.tense != "none" or clause.negated or any(h.at in clause for h in f.heads):
        return []
    inside = [m for m in f.mentions if m.first in clause and (m.kind == "date" or is_goal(m))]
    covered = {k for m in inside for k in range(m.first, m.last)}
    if not inside or not all(k in covered or f.form(k) in _ONLY for k in range(clause.start, clause.end)):
        return []
    cuts = [m.first for n, m in enumerate(inside) if m.kind == "date" or n == 0 or inside[n - 1].kind != "date"]
    return [replace(clause, start=start, end=end) for start, end in pairwise([*cuts, clause.end])]


def is_goal(m: Mention) -> bool:
    """Whether a mention names a state or a town."""
    return m.kind == "place" or (m.kind == "country" and m.detail != "demonym")


def each_on_his_day(f: SentenceFrames, clause: Clause, at: int) -> list[tuple[Group, Clause]]:
    """The doers before a verb, each with a day of his own, and the words about each: 'शी [दिसंबर 2023 में] और पुतिन [जून 2024 में] हनोई गए थे'."""
    doers = [g for g in f.groups if g.first in clause and g.after <= at and g.marker in _DOES and kinds_of(f, g) == {"person"}]
    alike = len({g.marker for g in doers}) == 1
    if len(doers) < _TWO or not (alike or all(g.marker == "bare" for g in doers[:-1])):
        return []
    days = [m.first for m in f.mentions if m.kind == "date" and m.first in clause]
    if before := _days_before(f, clause, doers, [day for day in days if day < at]):
        return before
    ends = [*(g.first for g in doers[1:]), at]
    dated = all(any(g.after <= day < end for day in days) for g, end in zip(doers, ends, strict=True))
    joined = all(not _AND.isdisjoint(f.forms(max(g.first - 3, 0), g.first)) for g in doers[1:])
    if not dated or not joined or not alike:
        return []
    return [(g, replace(clause, start=g.after, end=end)) for g, end in zip(doers, ends, strict=True)]


def _days_before(f: SentenceFrames, clause: Clause, doers: list[Group], days: list[int]) -> list[tuple[Group, Clause]]:
    """The same where each day stands before its doer: '[मार्च में] पोलैंड के डूडा, [मई में] कनाडा के ट्रूडो और [जून में] मैक्रों कीव गए'."""
    starts = [clause.start, *(g.after for g in doers[:-1])]
    dated = all(any(start <= day < g.first for day in days) for g, start in zip(doers, starts, strict=True))
    joins = [f.form(start) for start in starts[1:]]
    joined = set(joins) <= _AND | {",", ";"} and joins[-1] in _AND
    if not dated or not joined or any(day >= doers[-1].after for day in days):
        return []
    return [(g, replace(clause, start=start, end=g.after)) for g, start in zip(doers, starts, strict=True)]
