"""What besides its verb tells that an agreement was made, and when: '2000 से रणनीतिक साझेदारी है', 'का 1959 का जल समझौता'."""

from itertools import pairwise

from kg.lexicon import cues
from kg.model import Clause, Head, Mention, SentenceFrames

__all__ = ["another_behind", "begun_behind", "came_of_talks", "made_behind", "made_then", "of_a_year", "since", "speaks"]

_BEGINNING = cues("beginning")
_BY_WHOM = frozenset({"ने", "उसने", "उन्होंने", "इन्होंने", "जिन्होंने"})
_CONCLUDE = cues("conclude") | {"की"}
_IS = cues("is") | cues("was")
_MADE_THEN = cues("made-then")
_NEVER_OF_A_YEAR = frozenset({"partnership"})
_NEAR_YEAR = 4
"""So many words before an agreement's own its year stands: '1951 की एन्जस सुरक्षा संधि'."""
_OUTCOME = cues("outcome-word")
_OUTCOMES = cues("outcomes")
_LISTED = cues("and") | {",", ";", "भी", "शामिल", "सम्मिलित", "प्रमुख", "मुख्य", "वार्ता", "बातचीत", "यात्रा", "मुलाकात", "बैठक"}
"""What may stand behind a paper that is one of the outcomes of talks."""
_PAIR = cues("pair")
_SPOKE = cues("say") | cues("statement-verb")
_THAT = frozenset({"जो", "जिसे", "जिसको"})
_WAS = cues("was") | {"रहा", "रही", "रहे"}
_CASES = frozenset({"ने", "को", "से", "में", "पर", "तक"})
_NEAR_PARTICIPLE = 6
_NEAR_DATE = 10
"""So many words may stand between the participle and the agreement, and between the day and the participle."""
_WHOSE = frozenset({"जिसकी", "जिसका", "जिनकी"})


def since(f: SentenceFrames, head: Head, clause: Clause) -> Mention | None:
    """The date from which on there has been a partnership: '2000 से रणनीतिक साझेदारी है'."""
    dates = (m for m in f.mentions if m.kind == "date" and m.first in clause and m.last <= head.first)
    return next((m for m in dates if f.form(m.last) == "से"), None)


def begun_behind(f: SentenceFrames, clause: Clause) -> Clause | None:
    """The clause behind that tells when a partnership began: '… साझेदारी के 25 साल पूरे हुए, जिसकी शुरुआत 2000 में हुई थी'."""
    behind = f.clause_behind(clause)
    if behind is None or f.form(behind.start) not in _WHOSE or f.form(behind.start + 1) not in _BEGINNING:
        return None
    return behind if behind.tense == "past" and any(m.kind == "date" and m.first in behind for m in f.mentions) else None


def of_a_year(f: SentenceFrames, head: Head) -> bool:
    """Whether a noun phrase says from when an agreement is, whatever its sentence tells of it.

    'मिस्र और सूडान का 1959 का जल समझौता', 'जून 2021 में हुए समझौते'.
    """
    if head.type in _NEVER_OF_A_YEAR or f.form(head.last - 1).endswith("ों"):
        return False
    dates = _near(f, head)
    of_year = any(len(m.value) != 7 and m.value and not m.until and f.form(m.last) in {"का", "की", "के"} for m in dates)
    behind = next((m for m in f.mentions if m.kind == "date" and m.first == head.last and m.value), None)
    if behind is not None and f.form(behind.last) in {"का", "की"} and f.form(behind.last + 1) in _IS:
        return True  # 'सीमा समझौता 17 फरवरी 2003 का है'
    told_behind = any((m.kind, m.first, f.form(m.last)) == ("date", head.last, "में") for m in f.mentions)
    with_one = any(g.marker == "with" and g.after <= head.at and head.at - g.after <= _NEAR_YEAR for g in f.groups)
    if told_behind and with_one and f.clause_of(head.at).tense == "none":
        return True  # 'जर्मनी के साथ आखेन की संधि 2019 में, इटली के साथ …'
    return of_year or made_then(f, head)


def made_then(f: SentenceFrames, head: Head) -> bool:
    """Whether a noun phrase says that an agreement was made on a date, though it is yet to be reviewed: '2015 में हुए समझौते की समीक्षा करेंगे'."""
    return any(_MADE_THEN & set(f.forms(m.last, head.at)) and len(m.value) >= 4 for m in _near(f, head)) or _participle(f, head)


def _participle(f: SentenceFrames, head: Head) -> bool:
    """Whether a participle before an agreement says when it was made: '2021 में दोनों देशों के बीच हस्ताक्षरित मैत्री संधि', '… को हुई वह संधि'."""
    own = [k for k in range(max(head.at - _NEAR_PARTICIPLE, 0), head.at) if f.form(k) in _MADE_THEN]
    if not own or _CASES & set(f.forms(own[-1] + 1, head.at)) or f.form(own[-1] + 1) in _IS or f.form(own[-1] + 1) == ",":
        return False
    clause = f.clause_of(head.at)
    if any(h.kind != "signing" and own[-1] < h.at < head.at for h in f.heads):
        return False
    return any(m.kind == "date" and len(m.value) >= 4 and m.first in clause and 0 < own[-1] - m.last <= _NEAR_DATE for m in f.mentions)


def _near(f: SentenceFrames, head: Head) -> list[Mention]:
    """The dates right before the word of an agreement."""
    return [m for m in f.mentions if m.kind == "date" and m.last < head.at and head.at - m.last <= _NEAR_YEAR]


def made_behind(f: SentenceFrames, clause: Clause) -> Clause | None:
    """The clause behind that tells who made an agreement on which day: '… संधि का मौका है, जो फ्रांस और जर्मनी ने 22 जनवरी 1963 को की थी'."""
    behind = f.clause_behind(clause)
    if behind is None or f.form(behind.start) not in _THAT or behind.tense != "past" or behind.negated or behind.mood:
        return None
    tail = f.forms(behind.end - 3, behind.end)
    made = any(a in _CONCLUDE and b in _WAS for a, b in pairwise(tail))
    by_whom = _BY_WHOM & set(f.forms(behind.start, behind.end))
    return behind if made and by_whom and any(m.kind == "date" and m.first in behind for m in f.mentions) else None


def came_of_talks(f: SentenceFrames, head: Head, clause: Clause, rest: tuple[str, ...]) -> bool:
    """'मुलाकात का नतीजा एक संयुक्त घोषणा थी', 'वार्ता के परिणामों में समझौता ज्ञापन … शामिल हैं', 'करार और … कार्यक्रम वार्ता के नतीजों में हैं'."""
    before = f.forms(clause.start, head.first)
    words = f.forms(clause.start, clause.end)
    if any(a in _OUTCOMES and b == "में" for a, b in pairwise(words)):
        listed = bool(rest) and rest[0] in _LISTED | _IS
        return listed and not clause.mood and not clause.negated and not _IS.isdisjoint(words[-3:])
    its = bool(_OUTCOME & set(before[-3:])) or (f.form(clause.start) in _WHOSE and bool(_OUTCOME & set(before[:4])))
    return not clause.mood and its and bool(rest) and rest[0] in _WAS | _IS


def speaks(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """Whether both sides say something in a statement: 'एक संयुक्त घोषणा में, दोनों ने … की निंदा की'."""
    said = f.forms(head.last + 1, clause.end)
    outright = clause.tense == "past" and not clause.mood and not clause.negated
    return outright and f.form(head.last) == "में" and not _PAIR.isdisjoint(said[:5]) and not _SPOKE.isdisjoint(said[-4:])


def another_behind(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """Whether a clause names a paper of its own kind behind this one."""
    return any(h.kind == "agreement" and h.type != "document" and h.at in clause and h.at > head.at for h in f.heads)
