"""Who came along with a guest: 'मेलोनी के साथ तीन मंत्री आए: …, … और …', 'राष्ट्रपति … के साथ विदेश मंत्री … भी पहुंचे'; who received him next."""

from kg.facts.cast import Casting, Person
from kg.lexicon import COUNTERPART, cues
from kg.model import Clause, Group, Head, Mention, SentenceFrames

__all__ = ["came_for_it", "from_side", "from_whom_they_came_with", "further_hosts", "guest_with_others", "in_passing", "of_his_company"]

_ALONG = (("उनके", "साथ"), ("इनके", "साथ"), ("उनके", "अलावा"))
_CAME = frozenset({"आए", "आये", "आईं", "आई", "पहुंचे", "पहुंचीं", "गए", "गये", "गईं", "थे", "थीं", "हैं"})
_CAME_FOR_IT = frozenset({"आए", "आये", "आई", "आईं", "गए", "गई", "पहुंचे", "पहुंची", "पहुंचीं"})
_COME = _CAME | {"होंगे", "होंगी", "होगा", "आएंगे", "जाएंगे", "रहेंगे", "रहे"}
_ATTEND = cues("attend")
_CAME_ALONG = cues("came-along")
_CAME_ENDS = _CAME | {"था", "थी", "है", "और", "तथा", "एवं", ",", ";", "।", "."}
_BESIDE = frozenset({"भी", "ही", "स्वयं", "खुद"})
_CASES = frozenset({"ने", "को", "से", "के", "की"})
_DELEGATION = cues("delegation-or-side")
_LED = cues("led-by")
_PART = cues("part-of-it")
_SEND = cues("sent-somebody")
_SIDE = cues("side")
_JOINED = cues("and") | {","}
_EVENTS = frozenset({"meeting", "meet-verb", "talk", "agreement", "signing", "round"})
_LONGEST_ASIDE = 10
_OPENS = 4
"""Tokens that may stand before the guest."""
_RECEIVE = cues("receive-guest")
_WHO = cues("relative-pronoun")
_SUBJECTS = frozenset({"bare", "ne"})


def came_for_it(f: SentenceFrames, head: Head) -> bool:
    """Whether a meeting is only what somebody came for who then met others: '[सम्मेलन में भाग लेने आए] स्टार्मर राष्ट्रपति से मिलेंगे'."""
    if head.setting != "reference" or head.kind != "meeting":
        return False
    forms = f.forms(head.last + 1, head.last + 5)
    came = next((k for k, form in enumerate(forms) if form in _CAME_FOR_IT), None)
    if came is None or forms[0] not in _ATTEND or f.clause_of(head.at) != f.clause_of(head.last + came + 1):
        return False
    clause = f.clause_of(head.at)
    return any(h.kind in ("meeting", "meet-verb") and h.at > head.last + came and h.at in clause for h in f.heads)


def from_whom_they_came_with(casting: Casting, person: Person) -> None:
    """Gives a companion the state of the guest with whom he came."""
    for i, j in person.where:
        f = casting.frames[i]
        own = next((g for g in f.groups if j in g.members), None)
        if own is None:
            continue
        guest = _whose_companion(f, own) or (guest_with_others(f) if own.marker in _SUBJECTS else None)
        if guest is None or own is guest:
            continue
        leader = casting.cast.of.get((i, guest.members[0])) or _likeliest_holder(casting, f.mentions[guest.members[0]])
        if leader is not None and leader is not person and leader.named and leader.country:
            person.country, person.country_from = leader.country, (i, j)
            return


def _likeliest_holder(casting: Casting, m: Mention) -> Person | None:
    """Whom a guest's post without a name means: of its holders the one named most: '[प्रधानमंत्री] के साथ आए …'."""
    if m.kind != "person" or m.name != (0, 0) or m.countries or not m.posts:
        return None
    holders = [p for p in casting.cast.people if p.country and m.posts[0] in p.posts]
    return max(holders, key=lambda p: (len(p.where), -p.number), default=None)


def _whose_companion(f: SentenceFrames, own: Group) -> Group | None:
    """The guest with whom those of a group came: '[टस्क] के साथ आए विदेश मंत्री …', 'विदेश मंत्री … भी [टस्क] के साथ आए थे'."""
    for g in f.groups:
        if g.marker != "with" or len(g.members) > 1 or f.form(g.after) not in _CAME_ALONG:
            continue
        if own.last <= g.first and own.marker == "bare" and _BESIDE.issuperset(f.forms(own.last, g.first)):
            return g
        if brings(f, g) and g.after < own.first <= g.after + _OPENS and not any(o.first in range(g.after, own.first) for o in f.groups):
            return g
    return None


def brings(f: SentenceFrames, g: Group) -> bool:
    """Whether those of a group are only with whom others came who are named next: '[टस्क] के साथ आए विदेश मंत्री …'."""
    behind = f.form(g.after + 1)
    came = g.marker == "with" and f.form(g.after) in _CAME_ALONG and behind not in _CAME_ENDS
    return came and any(o.first - g.after in range(1, _OPENS) for o in f.groups)


def from_side(casting: Casting, person: Person) -> None:
    """'भारत की ओर से सचिव …', 'भारतीय पक्ष का नेतृत्व … ने किया'."""
    for i, j in person.where:
        f = casting.frames[i]
        listed = next((g.members for g in f.groups if j in g.members), (j,))
        before = [m for m in f.mentions[: listed[0]] if m.kind in ("person", "organisation", "country")]
        first = f.mentions[listed[0]]
        if COUNTERPART in first.posts:
            continue  # 'भारत की ओर से सचिव … तथा मेहमान पक्ष से उनके समकक्ष …'
        while before and _stands_in_list(f, before[-1]) and not _SIDE & set(f.forms(before[-1].last, first.first)):
            first = before.pop()
        m = before[-1] if before else None
        if m is not None and m.kind == "country" and _speaks_for(f, m, first):
            person.country, person.country_from = m.value, (i, j)
            return


def _stands_in_list(f: SentenceFrames, m: Mention) -> bool:
    """Whether an official without a state of his own is followed by the next one: '… मंत्री श्री हाइल तथा …', '… के अलावा …'."""
    joined = f.form(m.last) in _JOINED or f.forms(m.last, m.last + 2) == ("के", "अलावा")
    return m.kind == "person" and bool(m.posts) and not m.countries and joined


def _speaks_for(f: SentenceFrames, state: Mention, person: Mention) -> bool:
    """Whether the words about a state and a person make him its own: 'की ओर से', 'के शिष्टमंडल का नेतृत्व', 'ने … को भेजा'."""
    behind = f.forms(state.last, person.first)
    verb = f.forms(person.last + 1, person.last + 4) if f.form(person.last) == "को" else ()
    sent = behind[:1] == ("ने",) and not _SEND.isdisjoint(verb)
    leads = bool(_DELEGATION & set(behind[:6]) and _LED & set(behind))
    part = not _DELEGATION.isdisjoint(behind[:1]) and (behind[1:2] == ("में",) or not _PART.isdisjoint(behind[2:3]))
    return bool(_SIDE & set(behind[:3])) or leads or part or sent


def guest_with_others(f: SentenceFrames) -> Group | None:
    """The guest with whom a sentence begins that tells of nothing but who came along with him."""
    guest = f.groups[0] if f.groups else None
    if guest is None or guest.marker != "with" or guest.first > _OPENS or len(guest.members) > 1 or brings(f, guest):
        return None
    if any(h.kind in _EVENTS for h in f.heads):
        return None
    end = f.words.index(":") if ":" in f.words else len(f.words)
    return guest if _CAME & set(f.forms(max(end - 4, guest.after), end)) else None


def of_his_company(f: SentenceFrames) -> bool:
    """Whether a sentence tells of nothing but who comes along with whom it was about: 'उनके साथ व्यापार मंत्री … भी होंगे। 17 मार्च को वह …'."""
    along = any(f.forms(k, k + 2) in _ALONG for k in range(_OPENS))
    return along and not any(h.kind in _EVENTS for h in f.heads) and bool(_COME & set(f.words[-4:]))


def in_passing(f: SentenceFrames, g: Group, head: Head) -> bool:
    """Whether only words about another name those of a group: 'वांग यी, जो [शी] के साथ आए थे, ने … से मुलाकात की'."""
    opens = next((k for k in range(g.first, max(g.first - _OPENS, 0), -1) if f.form(k) in _WHO and f.form(k - 1) == ","), None)
    if opens is None:
        return brings(f, g)
    ends = next((k for k in range(g.after, min(g.after + _LONGEST_ASIDE, head.at)) if f.form(k) == ","), None)
    return ends is not None and f.form(ends + 1) in _CASES


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
