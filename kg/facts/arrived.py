"""Who arrived where with little said: 'सम्मेलन के लिए [न्यूयॉर्क] पहुंचे विदेश मंत्री … ने', '26 मार्च को आएंगे', 'A मई में और B जून में चीन गए'."""

from itertools import pairwise

from kg.facts.cast import Person
from kg.facts.destination import Goal, state_of
from kg.facts.draft import Discourse
from kg.facts.role import Role
from kg.lexicon import cues
from kg.model import Clause, Head, Mention, SentenceFrames

__all__ = ["WENT", "came_here", "came_there", "opens_with_surname", "to_its_site"]

WENT = frozenset({"गए", "गये", "गईं", "आए", "आये", "आईं", "पहुंचे", "पहुंचीं", "गयीं", "आयीं", "पहुंची", "गई", "आई"})
"""Verbs behind the town to which somebody went."""
_AND = cues("and") | {","}
_HERE_BY_NOW = cues("when-arrived") | {"को", "में", "से", "भी", "ही"}
"""What may stand beside days between somebody and his coming, of which no place is told."""
_LEADS = frozenset({"जब", "जबकि", "तब", "लेकिन", "वहीं", "इसलिए"})
_OF_OTHERS = cues("before-office") | {"का", "की", "के"}
_PURPOSE = frozenset({"लिए", "पर", "लेने", "करने", "होने", "देने"})
_SUBJECTS = frozenset({"bare", "ne"})
_AT_THE_END = 4
_BEFORE_THIS = frozenset({("इससे", "पहले"), ("इससे", "पूर्व"), ("इसके", "पहले")})
_LATELY = 3
"""So many sentences behind a journey one may tell of the one before."""
_WHICH_TIME = frozenset({"पहली", "पिछली", "आखिरी", "अंतिम", "दूसरी"})
_TWO = 2


def came_there(f: SentenceFrames, m: Mention) -> bool:
    """Whether somebody is named as who came to a town: 'सम्मेलन में हिस्सा लेने [न्यूयॉर्क] पहुंचे विदेश मंत्री … ने … से मुलाकात की'."""
    who = next((g for g in f.groups if g.first == m.last + 1 and g.marker in ("ne", "bare")), None)
    return f.form(m.last) in WENT and who is not None and any(f.mentions[k].kind == "person" for k in who.members)


def came_here(d: Discourse, i: int, head: Head, clause: Clause, person: Person, role: Role) -> list[Goal]:
    """The state of the dateline for a guest who is only said to come: '[मालदीव के राष्ट्रपति] 17 मार्च को आए थे'; not 'सत्ता में आए'."""
    f = d.frames[i]
    if (once := _came_before(d, i, head, clause, person) or _came_then(d, i, head, clause, person)) is not None:
        return [Goal(once, head.at, head.last)]
    if _came_as_told_before_his_name(d, i, head, clause, person, role):
        return [Goal(d.here, head.at, head.last)] if d.here is not None else []
    if head.type not in ("come", "arrive") or d.here in (None, person.country) or person.country is None or role.marker not in _SUBJECTS:
        return []
    dated = {k for m in f.mentions if m.kind == "date" for k in range(m.first, m.last)}
    days = [k for k in dated if clause.start <= k < head.at]
    between = [f.form(k) for k in range(role.last, head.at) if k not in dated]
    wherefore = between[-1:] != [] and between[-1] in _PURPOSE  # 'दो दिन के दौरे पर आए'
    known = bool(days) or wherefore or head.type == "arrive"
    return [Goal(d.here, head.at, head.last)] if known and (wherefore or set(between) <= _HERE_BY_NOW) else []


def _came_as_told_before_his_name(d: Discourse, i: int, head: Head, clause: Clause, person: Person, role: Role) -> bool:
    """Whether a participle before a guest's name tells why he came: 'मैच देखने आए राष्ट्रपति …', 'इलाज के बहाने आए …'; not 'सामने आए …'."""
    f = d.frames[i]
    behind = head.type == "come" and f.form(head.at) in WENT and 0 <= role.first - head.last <= 1 and clause.tense == "past"
    why = f.form(head.at - 1)
    for_it = why == "बहाने" or (why.endswith("ने") and len(why) > len("ने")) or f.forms(head.at - 2, head.at) == ("के", "लिए")
    of_here = d.here is None or d.here == person.country
    return behind and for_it and not of_here and person.country is not None and not clause.negated


def _came_then(d: Discourse, i: int, head: Head, clause: Clause, person: Person) -> str | None:
    """The state of a journey of long ago, of which the next sentence tells whose it was: 'पिछली पेरू यात्रा 1997 में हुई थी। तब शिराक आए थे'."""
    before = d.frames[i - 1] if i else None
    if before is None or d.frames[i].form(clause.start) != "तब" or clause.start or clause.tense != "past" or clause.negated:
        return None
    states = {m.value for m in before.mentions if m.kind == "country" and m.value != person.country and m.detail != "demonym"}
    journeys = [h for h in before.heads if h.kind == "visit"]
    dated = [m for m in before.mentions if m.kind == "date" and m.value]
    return states.pop() if len(states) == len(journeys) == len(dated) == 1 and head.type in ("come", "go", "arrive") else None


def _came_before(d: Discourse, i: int, head: Head, clause: Clause, person: Person) -> str | None:
    """The state of the journey just told, to which its traveller had come before: 'यह उनका दूसरा दौरा है; पहली बार वह मई 2018 में आए थे'."""
    f = d.frames[i]
    words = f.forms(clause.start, head.at)
    before = ("बार" in words and not _WHICH_TIME.isdisjoint(words)) or any(pair in _BEFORE_THIS for pair in pairwise(words))
    dated = any(m.kind == "date" and m.value and m.first in clause for m in f.mentions)
    if head.type != "come" or not before or not dated or clause.tense != "past":
        return None
    told = [v for v in d.of("Visit") if person in v.people("visitor") and i - max(v.sentences) <= _LATELY]
    return told[-1].one("destination") if told else None


def opens_with_surname(d: Discourse, i: int, clause: Clause) -> tuple[Person, Role] | None:
    """Whose surname opens a clause, or stands behind its day, though what follows hides that it is a name: 'शी रियो में … के बाद आए'."""
    f, at = d.frames[i], clause.start
    at += f.form(at) in _LEADS
    day = next((m for m in f.mentions if m.kind == "date" and m.first == at), None)
    if day is not None:
        at = next((k for k in range(day.last, day.last + 4) if f.form(k) not in {"को", "में", ","}), clause.end)
    starts = {m.first for m in f.mentions}
    if at >= clause.end or at in starts or f.form(at + 1) in _OF_OTHERS:
        return None  # 'ट्रंप प्रशासन', 'मोदी के दौरे पर'
    name = f.form(at)
    called = [p for p in d.cast.people if p.country and any(len(words) > 1 and name in (words[0], words[-1]) for words in p.words)]
    return (called[0], Role(at, at + 1, "bare")) if len(called) == 1 else None


def to_its_site(d: Discourse, i: int, head: Head, clause: Clause) -> list[Goal]:
    """The state where the meeting is for which somebody goes: 'चीन के तियानजिन में होने वाले सम्मेलन के लिए पुतिन भी पहुंचेंगे'."""
    f = d.frames[i]
    what = [h for h in f.heads if h.kind == "meeting" and h.at in clause and h.last <= head.at and h.setting in ("purpose", "reference")]
    if head.kind != "travel-verb" or not what or clause.negated or clause.end - head.last > _AT_THE_END:
        return []
    sites = [m for m in f.mentions if m.first in clause and m.last <= what[-1].at and f.form(m.last) == "में"]
    goals = [Goal(state, m.first, m.last) for m in sites if (state := state_of(m)) is not None]
    return goals[-1:]
