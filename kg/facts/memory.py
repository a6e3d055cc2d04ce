"""Whom a sentence was about, for the pronouns of the next."""

from itertools import pairwise

from kg.facts.anaphora import host_and_guest
from kg.facts.cast import Person
from kg.facts.companions import guest_with_others, of_his_company
from kg.facts.draft import Discourse
from kg.facts.received import welcomed
from kg.facts.story import only_as_owner
from kg.lexicon import cues
from kg.model import SentenceFrames

__all__ = ["remember"]

_HIM = cues("him") | {"उनका", "उनकी", "उनसे", "उसका", "उसकी", "उससे"}
_IS = cues("is") | cues("was")
_NEAR = 3
"""So many words behind somebody's name stands his journey: 'का यह दौरा'."""
_TWO = 2
_AND = cues("and")
_WAS = cues("was")
_LEADS_STATE = frozenset({"head-of-state", "head-of-government", "vice-president"})


def _who_was_to(d: Discourse, i: int) -> list[Person]:
    """Of whom a sentence says what he had to do: 'मोदी को भी इसी महीने यूरोप आना था'."""
    f = d.frames[i]
    due = any(a.endswith("ना") and b in _IS for a, b in pairwise(f.words))
    turns = (g for g in f.groups if g.marker == "of" and "बारी" in (f.form(g.after), f.form(g.first - 1)))
    turn = [p for g in turns for p in d.people(i, g)]  # 'अब … की बारी थी', 'अब बारी … की थी'
    return turn or ([p for g in f.groups if g.marker == "ko" and g.first <= 1 for p in d.people(i, g)] if due else [])


def _two_together(d: Discourse, i: int) -> list[Person]:
    """The two of a sentence with others who did something together: 'पुतिन की मध्यस्थता में अलीयेव और पशिनियान ने …'."""
    doers = [d.people(i, g) for g in d.frames[i].groups if g.marker in ("ne", "between") and len(g.members) == _TWO]
    two = doers[0] if len(doers) == 1 else []
    return two if len({p.country for p in two if p.country and not p.weak}) == _TWO else []


def _who_met(d: Discourse, i: int) -> list[Person]:
    """Whose meeting with others a sentence tells of: 'लूला की सुबियांतो से मुलाकात हुई। अगले दिन वह …'."""
    f = d.frames[i]
    for head in (h for h in f.heads if h.kind == "meeting" and not h.setting):
        clause = f.clause_of(head.at)
        before = [g for g in f.groups if g.first in clause and g.last <= head.at and d.people(i, g)]
        whose = [g for g in before if g.marker == "of" and len(g.members) == 1]
        met = [g for g in before if g.marker in ("se", "with")]
        named = len(whose) == 1 and f.mentions[whose[0].members[0]].name != (0, 0)
        if named and met and len(before) == len(whose) + len(met):
            return d.people(i, whose[0])
    return []


def _may_be_meant(p: Person) -> bool:
    """Whether somebody may be the 'वह' of what comes: not who only speaks for others, nor one of no state, body or post."""
    return not p.only_speaks and bool(p.country or p.body or p.posts)


def _to_him_of_before(d: Discourse, i: int, agents: list[Person]) -> bool:
    """Whether somebody of another state only did something to whom the story goes on about: '… ने उनका स्वागत किया। बाद में वह …'."""
    f = d.frames[i]
    if len(agents) != 1 or not d.subject or agents[0].country in (None, d.subject[0].country) or _HIM.isdisjoint(f.words):
        return False
    named = {d.cast.of.get((i, k)) for k in range(len(f.mentions))}
    return 0 < i - d.subject_at <= _TWO and named <= {None, agents[0]} and "कि" not in f.words


def _names_the_topic(f: SentenceFrames) -> bool:
    """Whether a sentence without a verb only says whose journey is told next, as bulletins have it: 'विदेश मंत्री … की अमेरिका यात्रा।'."""
    return f.sentence.role == "body" and all(c.tense == "none" for c in f.clauses) and [h.kind for h in f.heads] == ["visit"]


def _whose_journey(d: Discourse, i: int) -> list[Person]:
    """Of whose journey a sentence opens to tell: 'मिशेल का यह दौरा … बनाया गया था। शनिवार को वह येरेवन में थे'."""
    f = d.frames[i]
    opens = next((g for g in f.groups if g.first <= 1 and g.marker == "of" and len(g.members) == 1), None)
    journey = next((h for h in f.heads if h.kind == "visit"), None)
    if opens is None or journey is None or not opens.last < journey.at <= opens.last + _NEAR:
        return []
    return [p for p in d.people(i, opens) if p.named]


def _tells_of_back_then(f: SentenceFrames) -> bool:
    """Whether a sentence only tells who it was back then: 'पिछली यात्रा 1997 में हुई थी। तब शिराक आए थे। दौरा … से शुरू हुआ'."""
    return f.form(0) == "तब" and f.form(len(f.words) - 2) in _WAS and len(f.clauses) == 1


def _only_names_more(f: SentenceFrames) -> bool:
    """Whether a sentence is no more than a name of those listed before it: '… ने तीन मेहमानों से बात की। [और ब्रुनेई के सुल्तान बोल्किया।] वे …'."""
    first = next((k for k, form in enumerate(f.words) if form not in _AND), 0)
    return any(m.kind == "person" and m.first == first and f.forms(m.last, len(f.words)) == ("।",) for m in f.mentions)


def remember(d: Discourse, i: int) -> None:
    """Keeps who the sentence was about for the pronouns of the next."""
    f = d.frames[i]
    here = [p for k in range(len(f.mentions)) if (p := d.cast.of.get((i, k))) is not None and p.country and not p.weak]
    first = {p.country: p for p in reversed(here)}
    if len(first) == 2:
        d.pair = sorted(first.values(), key=here.index)
        if welcomed(d, i):
            d.received = i
    elif len(first) > _TWO and (two := _two_together(d, i)):
        d.pair = two
    elif received := host_and_guest(d, i, len(f.sentence.tokens)):
        d.pair, d.received = received, i
    agents = [p for g in f.groups if g.marker == "ne" for p in d.people(i, g)]
    subjects = agents or [p for g in f.groups if g.marker == "bare" for p in d.people(i, g)] or _who_was_to(d, i) or _who_met(d, i)
    if (guest := guest_with_others(f)) is not None:
        subjects = d.people(i, guest) or subjects
    subjects = subjects or _whose_journey(d, i)
    if not subjects and len(here) == 1 and ((not f.heads and only_as_owner(f)) or _names_the_topic(f)):
        subjects = here  # 'नाइजीरिया पर मैक्रों की नजर पुरानी है। वह …'
    if of_his_company(f) or (d.subject and (_tells_of_back_then(f) or _only_names_more(f))) or _to_him_of_before(d, i, agents):
        d.subject_at = i
    elif subjects and (_may_be_meant(subjects[0]) or not d.subject):
        d.subject, d.subject_at = subjects[:1], i
        d.leader = subjects[:1] if _LEADS_STATE & set(subjects[0].posts) else d.leader
    elif here and set(here) == {d.cast.protagonist(set())} and not any(g.marker in ("with", "se") and d.people(i, g) for g in f.groups):
        d.subject = here[:1]  # 'ये तीन दिन शी के लिए बैठकों के रहे', not 'शी के साथ संधि पर हस्ताक्षर हुए'
