"""The parties of an agreement, and who signed it."""

from collections.abc import Iterator, Sequence

from kg.facts.anaphora import states_spoken_of
from kg.facts.counted import counted_states
from kg.facts.dateline import body_start
from kg.facts.draft import Discourse, Draft
from kg.lexicon import cues
from kg.model import Clause, Group, Head, SentenceFrames, Span

__all__ = ["add_signatories", "parties", "states_of"]

_BUILDING = cues("building-noun")
_IN_WHICH = frozenset({"जिसमें", "जिसके", "जिससे"})
_IT = frozenset({"वह", "उसने", "वो"})
_LATELY = 2
"""So many sentences back the subject may stand."""
_PAIR = cues("pair")
_THERE = frozenset({"वहां", "जहां", "यहां", "वहीं"})
_TWO = 2
_SIGNATURES = cues("sign")
_SIGNERS = frozenset({"ne", "side", "with"})
_PRONOUN = cues("party-pronoun")
_MEDIATES = cues("mediation")
_MARKERS = frozenset({"ne", "between", "with", "side", "of", "bare", "in", "se", "presence"})

_APART = frozenset({"with", "between"})
_OF_BODIES = frozenset({"ne", "between", "with", "side"})


def parties(d: Discourse, i: int, head: Head, clause: Clause, whole: Draft | None = None) -> dict[str, Span | None]:
    """The states between which it is, with the words that name them: those of the clause, else those of the event being told.

    One of several agreements told as a `whole` is between the states of these.
    """
    found = _named(d, i, head, clause)
    if len(found) < 2 and (behind := _in_which(d.frames[i], clause)) is not None:
        found = _named(d, i, head, behind) or found
    if whole is not None and len(found) < 2:
        return {str(code): found.get(str(code)) for code in whole.all("party")}
    forms = d.frames[i].forms(clause.start, clause.end)
    if len(found) < 2 and (several := _several(d, i, head, forms, named=bool(found))) is not None:
        return {code: found.get(code) for code in several}
    if len(found) < 2 and head.this and (known := _pointed_at(d, i, set(found))) is not None:
        return {code: found.get(code) for code in known}
    if len(found) == 1 and (it := _state_before(d, i, clause)) is not None:
        found.setdefault(it, None)
    if len(found) == 1 and _PRONOUN & set(forms):
        for person in d.subject:
            if person.country:
                found.setdefault(person.country, None)
    if len(found) == 1 and (body := _body_beside(d, i, head, clause)) is not None:
        return found | body
    if len(found) == 1 and (doer := _subject_left_out(d, i, clause)) is not None:
        found.setdefault(doer, None)
    if len(found) >= 2:
        return found
    of_both = bool(_PAIR & set(forms)) and d.official()
    if not found and of_both and (both := _both_just_named(d, i, clause)) is not None:
        return dict.fromkeys(both)
    if not found and (there := _guest_and_host(d, i, clause)) is not None:
        return dict.fromkeys(there)
    if not found and not head.countries and not d.official() and not of_both:
        return {}
    return _completed(d, i, clause, found)


def _in_which(f: SentenceFrames, clause: Clause) -> Clause | None:
    """The clause that tells what those whose agreement it is did in it: '… को हुई वह संधि, जिसमें पेरू और चिली ने … बांटा'."""
    return next((c for c in f.clauses if c.start == clause.end and f.form(c.start) in _IN_WHICH), None)


def _subject_left_out(d: Discourse, i: int, clause: Clause) -> str | None:
    """The state of the subject of before, where a clause only tells with whom: 'मोरक्को के साथ भी समझौता हुआ था'."""
    groups = [g for g in d.frames[i].groups if g.first in clause]
    alone = any(g.marker == "with" for g in groups) and not any(g.marker in ("ne", "between", "side") for g in groups)
    lately = bool(d.subject) and 0 < i - d.subject_at <= _LATELY
    if not alone or not lately or d.pair_of_section(i) or d.home not in (None, d.subject[0].country):
        return None
    return d.subject[0].country


def _state_before(d: Discourse, i: int, clause: Clause) -> str | None:
    """The state that 'वह' stands for: the one that says so ('चाड ने कहा कि वह'), or the only one of a sentence before without people."""
    f = d.frames[i]
    if f.form(clause.start) not in _IT:
        return None
    if f.form(clause.start - 1) == "कि":
        says = [g for g in f.groups if g.marker == "ne" and g.last <= clause.start]
        members = [f.mentions[k] for k in says[-1].members] if says else []
        return members[0].value if len(members) == 1 and members[0].kind == "country" else None
    before = d.frames[i - 1].mentions if i else ()
    states = {m.value for m in before if m.kind == "country" and m.detail != "demonym"}
    return next(iter(states)) if len(states) == 1 and not any(m.kind == "person" for m in before) else None


def _several(d: Discourse, i: int, head: Head, forms: tuple[str, ...], *, named: bool) -> list[str] | None:
    """More than two states of which the story has told: those that 'तीनों' counts, or who were at the summit that made a statement."""
    count = counted_states(forms)
    if count:
        return next((sorted(states) for states in _told_together(d, i) if len(states) == count), None)
    told = d.focus
    just_told = told is not None and told.kind == "Meeting" and i - max(told.sentences, default=-9) <= 2
    if told is None or named or head.type != "joint-statement" or not just_told or _PAIR & set(forms) or len(told.states()) < 3:
        return None
    return sorted(told.states())


def _both_just_named(d: Discourse, i: int, clause: Clause) -> list[str] | None:
    """The two states that 'दोनों देशों' stands for: the only two named before in the sentence, or else in the one before it."""
    for k, last in ((i, clause.start), (i - 1, None)):
        if k < 0 or d.frames[k].sentence.role == "headline":
            return None
        countries = (m for m in d.frames[k].mentions if m.kind == "country" and m.detail != "demonym")
        named = {m.value for m in countries if last is None or m.last <= last}
        if last is not None and len(named) == 1:  # 'कुक द्वीप के प्रधानमंत्री चीन गए और दोनों पक्षों ने'
            people = (d.cast.of.get((k, j)) for j, m in enumerate(d.frames[k].mentions) if m.last <= last)
            named |= {p.country for p in people if p is not None and p.country}
        if named:
            return sorted(named) if len(named) == 2 else None
    return None


def _guest_and_host(d: Discourse, i: int, clause: Clause) -> list[str] | None:
    """The states of the stay at which 'वहां' or 'जहां' points: 'मोदी अबू धाबी में थे, [वहां] … के लिए समझौता हुआ था'."""
    told = next((x for x in reversed(d.drafts) if x.kind == "Visit"), None)
    if told is None or i not in told.sentences or d.frames[i].form(clause.start) not in _THERE:
        return None
    guests = sorted({p.country for p in told.people("visitor") if p.country})
    states = [*guests, *(str(code) for code in told.all("destination"))]
    return states if len(set(states)) == _TWO else None


def _pointed_at(d: Discourse, i: int, found: set[str]) -> list[str] | None:
    """The parties of the agreement just told, to which 'यह समझौता' points back."""
    just_told = (x for x in reversed(list(d.of("Agreement"))) if i - 2 <= max(x.sentences) <= i)
    known = [str(code) for draft in just_told for code in draft.all("party")][:2]
    return known if len(known) == 2 and found <= set(known) else None


def _told_together(d: Discourse, i: int) -> Iterator[set[str]]:
    """The sets of states that were told of together before, the last first: in an agreement, at a meeting, in one sentence."""
    yield from ({str(code) for code in draft.all("party")} for draft in reversed(list(d.of("Agreement"))))
    yield from (draft.states() for draft in reversed(list(d.of("Meeting"))))
    for k in range(i, -1, -1):
        f = d.frames[k]
        people = {p.country for j in range(len(f.mentions)) if (p := d.cast.of.get((k, j))) is not None and p.country}
        acting = {code for m in f.mentions for code in m.countries if not code.startswith("@")}
        yield people | acting | {m.value for m in f.mentions if m.kind == "country"}
        yield {m.value for m in f.mentions if m.kind == "country" and m.detail != "demonym"}
    yield {m.value for f in d.frames[: i + 1] for m in f.mentions if m.kind == "country"}


def _named(d: Discourse, i: int, head: Head, clause: Clause) -> dict[str, Span | None]:
    """The states that the clause names as parties, or whose officials it does."""
    f = d.frames[i]
    found: dict[str, Span | None] = {}
    own = _with_its_own(f, head, clause)
    start = body_start(d, i)
    for g in f.groups:
        if (own and g not in own) or (not own and g.first not in clause) or g.marker not in _MARKERS or g.last <= start:
            continue
        scene = g.marker == "in" and len(g.members) == 1  # 'मलेशिया में'
        for k in g.members:
            m = f.mentions[k]
            lone_genitive = g.marker == "of" and m.kind == "country" and len(g.members) == 1  # 'भारत के समझौते'
            lone_genitive |= g.marker == "of" and f.form(g.after) in _MEDIATES  # 'शिराक की मध्यस्थता में'
            names_it = m.kind == "place" and (head.first <= m.first < head.at or m.last == head.first)  # 'अल्जीयर्स समझौता'
            building = m.kind == "place" and f.form(m.last) in _BUILDING  # 'प्राग महल के अंदर'
            for code in () if scene or lone_genitive or names_it or building else states_of(d, i, k, g):
                found.setdefault(code, d.span(i, m.first, m.last))
    for code in head.countries:
        found.setdefault(code, d.span(i, head.first, head.last))
    return found


def _with_its_own(f: SentenceFrames, head: Head, clause: Clause) -> list[Group]:
    """Whose an agreement is where each of a list has its own partner, with the doers before the list.

    'पेरिस ने … किया था: जर्मनी के साथ आखेन की संधि 2019 में, इटली के साथ क्विरिनल की संधि 2021 में'.
    """
    listed = [h for h in f.heads if h.kind == "agreement" and h.at in clause]
    before = (clause.start, *(h.last for h in listed))
    own = [[g for g in f.groups if g.marker in _APART and start <= g.first < h.at] for start, h in zip(before, listed, strict=False)]
    if len(listed) < 2 or not all(own) or head not in listed:
        return []
    if all(g.marker == "between" for groups in own for g in groups):
        return own[listed.index(head)]  # 'मंत्रिमंडल ने भारत और पेरू के बीच … समझौते तथा भारत और चिली के बीच … संधि को मंजूरी दी'
    doers = [
        g for g in f.groups if g.marker == "ne" and (g.first in clause or (f.form(clause.start - 1) == ":" and g.first < clause.start))
    ]
    return [*doers, *own[listed.index(head)]]


def _body_beside(d: Discourse, i: int, head: Head, clause: Clause) -> dict[str, Span | None] | None:
    """The body with which a state makes an agreement: 'सर्बिया ने यूरोपीय संघ के साथ …', or whose head signs beside a state's minister."""
    f = d.frames[i]
    for g in f.groups:
        for k in g.members if g.first in clause and g.after <= head.at and g.marker in _OF_BODIES else ():
            m, person = f.mentions[k], d.cast.of.get((i, k))
            if m.kind == "organisation" and m.detail == "organisation":
                return {f"organisation/{m.value}": d.span(i, m.first, m.last)}
            if person is not None and person.body is not None and person.country is None and len(g.members) > 1:
                return {f"organisation/{person.body}": d.span(i, m.first, m.last)}
    return None


def states_of(d: Discourse, i: int, k: int, g: Group) -> Sequence[str]:
    """The states that a mention names or acts for; a capital for its own as a subject or beside another ('दिल्ली और ढाका')."""
    m = d.frames[i].mentions[k]
    if m.kind == "country":
        return (m.value,)
    if m.kind == "place" and m.detail.startswith("capital:") and (len(g.members) > 1 or g.marker in ("bare", "ne")):
        return (m.detail[8:],)
    if m.kind == "person" and m.plural and len(m.countries) > 1:
        return [code for code in m.countries if not code.startswith("@")]  # 'चिली, मेक्सिको और पेरू के राष्ट्रपतियों ने'
    person = d.cast.of.get((i, k))
    return (person.country,) if person is not None and person.acts and person.country else ()


def _completed(d: Discourse, i: int, clause: Clause, found: dict[str, Span | None]) -> dict[str, Span | None]:
    """Adds the states of the event being told, or of the story."""
    context = _of_the_town(d, i, found) or states_spoken_of(d, i)
    merged = dict(found)
    for m in d.frames[i].mentions:
        named = m.kind == "country" and m.detail != "demonym" and m.first in clause
        if named and m.value in context:
            merged.setdefault(m.value, d.span(i, m.first, m.last))
    if set(found) <= set(context) and (d.drafts or d.official()):
        for code in context:
            merged.setdefault(code, None)
    if len(merged) == 1 and not set(merged) <= set(context) and (other := d.teller(set(merged))) is not None:
        merged.setdefault(other, None)  # 'डेनमार्क के साथ समझौता'
    return merged


def _of_the_town(d: Discourse, i: int, found: dict[str, Span | None]) -> tuple[str, ...]:
    """The story's two states where a capital acts of which the last meeting had none: 'दो देशों ने …, जिसके तहत कोलंबो …'."""
    f = d.frames[i]
    capitals = {f.mentions[k].detail[8:] for g in f.groups if g.marker in ("bare", "ne") for k in g.members if _is_capital(f, k)}
    return d.states if not found and capitals & set(d.states) - set(states_spoken_of(d, i)) else ()


def _is_capital(f: SentenceFrames, k: int) -> bool:
    return f.mentions[k].kind == "place" and f.mentions[k].detail.startswith("capital:")


def add_signatories(d: Discourse, draft: Draft, i: int, clause: Clause, *, signs: bool) -> None:
    """Adds who signed: the doers of the clause, two or more where it only tells of making, or whose signatures a paper bears."""
    f = d.frames[i]
    for g in f.groups:
        theirs = g.marker == "of" and signs and f.form(g.after) in _SIGNATURES
        if g.first in clause and (g.marker in _SIGNERS or theirs) and (signs or len(d.people(i, g)) > 1):
            for k in g.members:
                person = d.cast.of.get((i, k))
                if person is not None:
                    m = f.mentions[k]
                    draft.add("signatory", person, i, (d.span(i, m.first, m.last),), g.marker)
