"""Whom somebody met one by one, told as many and then by name: 'कई नेताओं से मुलाकात की। इनमें … और … शामिल हैं'."""

from collections.abc import Sequence
from itertools import pairwise

from kg.facts.cast import Person
from kg.facts.counted import SO_MANY
from kg.facts.draft import Discourse
from kg.facts.role import Role
from kg.facts.sides import Sides
from kg.lexicon import cues
from kg.model import Clause, Head, SentenceFrames

__all__ = ["one_by_one"]

_AMONG = cues("among-them") | cues("in-which")
_AMONG_THEM = frozenset({*((his, "बीच", "में") for his in ("उनके", "इनके", "जिनके")), ("उन", "में", "से"), ("इन", "में", "से")})
_EVENTS = frozenset({"meeting", "meet-verb", "visit"})
_HIS = frozenset({"उनके", "इनके"})
_IN_TURN = cues("separately")
_ONE_AFTER_ANOTHER = frozenset({("एक", "के"), ("के", "बाद"), ("बाद", "एक")})
_LEADERS = cues("leaders")
_MANY = cues("many-of-them")
_HOSTED = cues("welcome") | cues("receive-guest") | {"मेजबानी"}
_CALLED = frozenset({"बुलाई", "बुलाया", "बुलाए", "मेजबानी", "आयोजित", "अध्यक्षता"})
"""Verbs of who called others together: 'नेताओं की बैठक बुलाई'."""
_TABLE = frozenset({"बैठक", "वार्ता", "बातचीत", "चर्चा", "सम्मेलन", "शिखर", "भोज", "रात्रिभोज", "संवाद"})
_IN_IT = _TABLE | {"इसमें", "उसमें", "मेज", "वहां"}
_CAME = frozenset({"पहुंचे", "पहुंचीं", "आए", "आये", "आईं", "बैठे", "बैठीं", "हुए", "हुईं", "लिया", "मौजूद", "शामिल", "उपस्थित"})
_OPENS = 5
"""So many words a sentence may begin with that tells who sat with the host."""
_NEAR = 5
"""So many words behind 'कई' stands who they are: 'कई देशों के विदेश मंत्रियों से'."""
_WHOM = frozenset({"से", "के"})
_WHOSE = frozenset({"की", "को", "का"})
_WERE = cues("is") | cues("was") | {"रहे", "रहीं"}
_TOLD = cues("attend") | {"प्रमुख", "थे", "थीं", "हैं"}


def one_by_one(d: Discourse, i: int, head: Head, clause: Clause, found: Sides) -> list[tuple[Sides, list[Person]]]:
    """A meeting for each of those whom the clause or the sentence behind names of the many met; none where nobody met many."""
    doers = [p for p, role in found.people.items() if role.marker in ("ne", "bare", "context") and role.last <= clause.end]
    if head.kind == "talk" or not doers or len({p.country for p in doers}) > 1 or head.setting or not _met_many(d, i, head, clause):
        return []
    named = [p for p in _named_behind(d, i, clause) if p not in doers and p.country != doers[0].country]
    role = Role(head.first, head.last, "with")
    people = {p: found.people[p] for p in doers} | dict.fromkeys(named, role)
    if named and _sat_together(d, i, head, clause):
        return [(Sides(people, {}), list(people))]
    return [(Sides(people, {}), [*doers, p]) for p in named]


def _sat_together(d: Discourse, i: int, head: Head, clause: Clause) -> bool:
    """Whether one hosted the many, called them together or sat with them: 'नेताओं की बैठक बुलाई', 'पांच राष्ट्रपतियों के साथ बैठक की'."""
    f = d.frames[i]
    tail = f.forms(head.last, clause.end)
    at_table = f.form(head.at) in _TABLE and "साथ" in f.forms(clause.start, head.at)
    in_turn = bool(_IN_TURN & set(f.forms(head.at, len(f.sentence.tokens)))) or _ONE_AFTER_ANOTHER <= set(pairwise(f.words))
    in_turn = in_turn and not (i + 1 < len(d.frames) and _sat_with_him(d.frames[i + 1]))  # who sat with him behind that
    return (f.form(head.at) in _HOSTED and not in_turn) or not _CALLED.isdisjoint(tail) or at_table


def _met_many(d: Discourse, i: int, head: Head, clause: Clause) -> bool:
    """Whether it is 'कई नेताओं से', 'अनेक देशों के समकक्षों के साथ' that somebody met, or 'पांच राष्ट्रपतियों की' that he hosted."""
    f = d.frames[i]
    forms = f.forms(clause.start, head.last)
    together = _sat_together(d, i, head, clause)
    whom = _WHOSE | _WHOM if together or f.form(head.at) in _HOSTED else _WHOM
    for k, form in enumerate(forms):
        if form in _LEADERS and form.endswith("ं") and forms[k + 1 : k + 2] and forms[k + 1] in whom:
            near = forms[max(k - _NEAR, 0) : k]
            counted = not SO_MANY.keys().isdisjoint(near) or any(word.isdecimal() for word in near)
            if counted or not _MANY.isdisjoint(near) or (together and not any(g.after - clause.start == k for g in f.groups)):
                return True
    return False


def _sat_with_him(f: SentenceFrames) -> bool:
    """Whether a sentence only tells who sat there: 'मेज पर उनके साथ थे …', 'बैठक में … और … पहुंचे', '… भी इसमें शामिल हुए'."""
    opening = f.words[:_OPENS]
    beside = any(a in _HIS and b == "साथ" for a, b in pairwise(opening)) and not _WERE.isdisjoint(f.words)
    at_it = f.form(0) in _IN_IT or (f.form(0) == "इस" and f.form(1) in _IN_IT) or not {"इसमें", "उसमें"}.isdisjoint(f.words)
    there = at_it and not (_CAME | _WERE).isdisjoint((*f.words[-4:], *opening))
    in_it = {h.at for h in f.heads if h.setting == "reference" and h.at < _OPENS}
    set_elsewhere = any(m.kind == "date" or (m.kind == "place" and f.form(m.last) == "में") for m in f.mentions)
    of_its_own = set_elsewhere or any(
        h.at not in in_it and h.at >= len(("मेज", "पर")) and h.kind in _EVENTS and f.form(h.at) not in _CAME for h in f.heads
    )
    return (beside or there) and not of_its_own


def _named_behind(d: Discourse, i: int, clause: Clause) -> list[Person]:
    """Those whom 'जिनमें … शामिल थे', 'इनमें … शामिल हैं' or 'मेज पर उनके साथ थे …' names."""
    f = d.frames[i]
    behind = [(i, c) for c in f.clauses if c.start == clause.end and _among(f, c.start)]
    last = all(c.tense == "none" for c in f.clauses if c.start >= clause.end)  # '…, एक के बाद एक'
    following = d.frames[i + 1] if last and i + 1 < len(d.frames) else None
    if not behind and following is not None and _among(following, 0):
        behind = [(i + 1, following.clauses[0])]
    if following is not None and _sat_with_him(following):
        return _named_in(d, i + 1, following.clauses)
    for n, c in behind:
        tail = set(d.frames[n].forms(c.end - 4, c.end))
        if _TOLD & tail and _WERE & tail:
            return _named_in(d, n, (c,))
    return []


def _among(f: SentenceFrames, at: int) -> bool:
    """Whether what begins at a token names some of the many just told: 'इनमें', or 'उनके बीच में', as machines write it."""
    return f.form(at) in _AMONG or f.forms(at, at + 3) in _AMONG_THEM


def _named_in(d: Discourse, i: int, clauses: Sequence[Clause]) -> list[Person]:
    """Those whom clauses of a sentence name who act for a state."""
    inside = (k for k, m in enumerate(d.frames[i].mentions) if any(m.first in c for c in clauses))
    people = dict.fromkeys(p for k in inside if (p := d.cast.of.get((i, k))) is not None)
    return [p for p in people if p.named and p.country]
