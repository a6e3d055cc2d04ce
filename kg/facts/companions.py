"""Who came along with a guest: 'मेलोनी के साथ तीन मंत्री आए: …, … और …', 'राष्ट्रपति … के साथ विदेश मंत्री … भी पहुंचे'; who received him next."""

from kg.facts.cast import Casting, Person
from kg.lexicon import cues
from kg.model import Clause, Group, Head, SentenceFrames

__all__ = ["from_whom_they_came_with", "further_hosts", "guest_with_others", "of_his_company"]

_ALONG = (("उनके", "साथ"), ("इनके", "साथ"), ("उनके", "अलावा"))
_CAME = frozenset({"आए", "आये", "आईं", "आई", "पहुंचे", "पहुंचीं", "गए", "गये", "गईं", "थे", "थीं", "हैं"})
_COME = _CAME | {"होंगे", "होंगी", "होगा", "आएंगे", "जाएंगे", "रहेंगे", "रहे"}
_EVENTS = frozenset({"meeting", "meet-verb", "talk", "agreement", "signing", "round"})
_OPENS = 4
"""Tokens that may stand before the guest."""
_RECEIVE = cues("receive-guest")
_SUBJECTS = frozenset({"bare", "ne"})


def from_whom_they_came_with(casting: Casting, person: Person) -> None:
    """Gives a companion the state of the guest with whom he came."""
    for i, j in person.where:
        f = casting.frames[i]
        guest = guest_with_others(f)
        own = next((g for g in f.groups if j in g.members), None)
        if guest is None or own is None or own is guest or own.marker not in _SUBJECTS:
            continue
        leader = casting.cast.of.get((i, guest.members[0]))
        if leader is not None and leader is not person and leader.named and leader.country:
            person.country, person.country_from = leader.country, (i, j)
            return


def guest_with_others(f: SentenceFrames) -> Group | None:
    """The guest with whom a sentence begins that tells of nothing but who came along with him."""
    guest = f.groups[0] if f.groups else None
    if guest is None or guest.marker != "with" or guest.first > _OPENS or len(guest.members) > 1 or any(h.kind in _EVENTS for h in f.heads):
        return None
    end = f.words.index(":") if ":" in f.words else len(f.words)
    return guest if _CAME & set(f.forms(max(end - 4, guest.after), end)) else None


def of_his_company(f: SentenceFrames) -> bool:
    """Whether a sentence tells of nothing but who comes along with whom it was about: 'उनके साथ व्यापार मंत्री … भी होंगे। 17 मार्च को वह …'."""
    along = any(f.forms(k, k + 2) in _ALONG for k in range(_OPENS))
    return along and not any(h.kind in _EVENTS for h in f.heads) and bool(_COME & set(f.words[-4:]))


def further_hosts(f: SentenceFrames, head: Head, clause: Clause) -> list[Group]:
    """Further hosts behind semicolons, as machines leave them: 'प्राप्त किया गया द्वारा तो लाम; द्वारा फाम मिन्ह चिन्ह'."""
    found: list[Group] = []
    if f.form(head.at) not in _RECEIVE:
        return found
    for c in (c for c in f.clauses if c.start >= clause.end):
        by = [g for g in f.groups if g.first in c and g.marker == "ne" and f.form(g.first - 1) == "द्वारा"]
        by = [g for g in by if any(f.mentions[k].kind == "person" for k in g.members)]
        if c.tense != "none" or not by or any(h.at in c for h in f.heads):
            break
        found += by
    return found
