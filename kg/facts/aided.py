"""The state for whose aid donors meet: 'लेबनान की मदद के लिए सम्मेलन', 'यूक्रेन के लिए दानदाताओं की बैठक'; what is promised behind goes to it."""

from kg.facts.draft import Discourse
from kg.lexicon import cues
from kg.model import Mention, SentenceFrames

__all__ = ["aided_state"]

_BACK = 6
"""So many sentences behind a conference the sums promised there are told."""
_DONORS = frozenset({"दानदाता", "दानदाताओं", "दाता", "दाताओं"})
_FOR_AID = frozenset({"मदद", "सहायता", "पुनर्निर्माण", "राहत"})
_GENITIVE = frozenset({"की", "के"})
_MEETINGS = frozenset({"सम्मेलन", "बैठक", "कांफ्रेंस", "कॉन्फ्रेंस"})
_NEAR = 6
_OFFER = cues("promise") | {"पेशकश", "घोषणा", "ऐलान", "एलान"}


def aided_state(d: Discourse, i: int, sum_at: Mention) -> str | None:
    """The state that receives what sentence `i` promises, where a conference for its aid has just been told of."""
    if _OFFER.isdisjoint(d.frames[i].forms(sum_at.last, sum_at.last + _NEAR)) and d.frames[i].clause_of(sum_at.first).tense != "future":
        return None
    for k in range(i - 1, max(-1, i - 1 - _BACK), -1):
        f = d.frames[k]
        if not _MEETINGS.isdisjoint(f.words) and (state := _for_whom(f)) is not None:
            return state
    return None


def _for_whom(f: SentenceFrames) -> str | None:
    """For which state a sentence says that a conference of donors meets."""
    for m in f.mentions:
        behind = f.forms(m.last, m.last + _NEAR)
        if m.kind != "country" or m.detail == "demonym" or behind[:1] == () or behind[0] not in _GENITIVE:
            continue
        aid = behind[1:2] != () and behind[1] in _FOR_AID
        of_donors = behind[1:2] == ("लिए",) and not _DONORS.isdisjoint(behind)
        if (aid or of_donors) and not _MEETINGS.isdisjoint(behind):
            return m.value
    return None
