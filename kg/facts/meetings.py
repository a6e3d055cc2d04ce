"""Meetings: an event word with people or states on two sides, or what a later sentence adds to one already told."""

from collections.abc import Iterable

from kg.facts.cast import Person
from kg.facts.draft import Discourse, Draft
from kg.facts.setting import add_date, add_place
from kg.facts.topics import add_sectors
from kg.model import Clause, Evidence, Group, Head, Rejected, SentenceFrames
from kg.script import folded

__all__ = ["attendance", "meeting"]

_PAIR = folded("दोनों दोनो")
_BOTH_STATES = folded("देश देशों पक्ष पक्षों राष्ट्र राष्ट्रों सरकारों ओर सेनाओं तरफ संसदों पड़ोसी")
_SEPARATELY = folded("अलग बारी क्रमशः पृथक")
_WISHED = folded("इच्छा आग्रह अनुरोध न्योता निमंत्रण आमंत्रण आमंत्रित पेशकश प्रस्ताव मांग जरूरत आवश्यकता चाहते चाहता चाहती चाहिए इच्छुक वकालत आह्वान अपील उम्मीद आशा")
_ATTEND = folded("भाग हिस्सा शिरकत शामिल सम्मिलित शरीक भागीदारी मौजूद उपस्थित")
_HIGHEST = frozenset({"head-of-state", "head-of-government", "vice-president"})
"""Holders of these are called on one by one."""
_GOING = folded("गए गई गईं आए आई आईं पहुंचे पहुंचीं मिले यात्रा जाएंगे आएंगे")
_SERIES = frozenset({"joint-commission", "working-group", "foreign-office-consultations", "summit", "multilateral", "ministerial-dialogue"})
_SIDES = ("ne", "with", "between", "se", "chair", "presence", "with-too", "lead", "side")
_TALKING = folded("मुलाकात मिले मिलीं मिलेंगे मिलेंगी मिल मिलने मिलकर भेंट बात बातचीत वार्ता चर्चा बैठक विमर्श मीटिंग फोन परामर्श विचार मंत्रणा मिलेगा मिलेगी मिला संपर्क")


def meeting(d: Discourse, i: int, head: Head) -> Draft | None:
    """Reads one meeting word; returns the event that it names, new or known, or None."""
    f = d.frames[i]
    clause = f.clause_of(head.at)
    status = _status(d, i, head, clause)
    if status is None:
        return None
    people, states, rules = _sides(d, i, head, clause)
    if head.kind == "talk" and not _two_sides(people, states):
        return _add_to_focus(d, i, head, clause)
    if head.kind == "meet-verb" and not _met(people, rules):
        return None
    if head.setting in ("margin", "before") and head.kind != "meet-verb":
        return None
    if head.setting == "purpose" and not (_ATTEND | _GOING) & set(f.forms(head.last, clause.end)):
        return None
    if head.setting in ("reference", "purpose") and not people and (head.this or not (head.ordinal or head.countries)):
        return _add_to_focus(d, i, head, clause)
    if head.setting in ("reference", "purpose") and head.type in ("summit", "multilateral") and not _two_sides(people, states) and not (_ATTEND | _GOING) & set(f.forms(head.last, clause.end)) and not head.ordinal:
        return None
    drafts = []
    for side in _split(d, i, head, people, f.forms(clause.start, clause.end)):
        drafts.append(_one(d, i, head, clause, side, states, rules, status))
    found = [x for x in drafts if x is not None]
    return found[-1] if found else None


def _one(d: Discourse, i: int, head: Head, clause: Clause, people: list[Person], states: dict[str, tuple[int, int]], rules: dict[Person, tuple[int, int, str]], status: str) -> Draft | None:
    f = d.frames[i]
    draft = Draft("Meeting")
    kind = _type(head, people, f.forms(clause.start, clause.end))
    series = _series(d, head, kind, people, states)
    if series is not None:
        kind = series.one("type") or kind
    elif head.round and not (len(states) >= 2 and any(p.acts for p in people)):
        return None
    draft.add("type", kind, i, (d.span(i, head.first, head.last),), "event word")
    draft.add("status", status, i, (d.span(i, max(head.at, clause.end - 4), clause.end),), "tense")
    joint = _jointly_chaired(f, clause)
    for p in people:
        a, b, rule = rules.get(p, (head.at, head.last, "context"))
        draft.add("participant", p, i, (d.span(i, a, b),), rule)
        if joint and rule in ("ne", "with", "between", "chair", "of", "side", "bare", "context"):
            draft.add("coChair", p, i, (d.span(i, a, b),), "joint chair")
    split = len(people) < len(rules)
    for code, (a, b) in states.items():
        if not split or code in {p.country for p in people}:
            draft.add("country", code, i, (d.span(i, a, b),), "state")
    if series is not None:
        for code in series.all("country"):
            draft.add("country", code, i, (), "series")
        if not people:
            for p in series.people():
                if p.country:
                    draft.add("country", p.country, i, (), "series")
    if head.ordinal is not None:
        draft.add("ordinal", head.ordinal, i, (d.span(i, head.first, head.last),), "ordinal")
    add_date(d, draft, i, head, clause, planned=status == "planned")
    add_place(d, draft, i, head, clause)
    if not people and not draft.all("country") and _of_the_story(d, draft, head):
        for code in d.states:
            draft.add("country", code, i, (), "context")
    known = _known(d, draft, head)
    if known is None and not _stands(d, draft, head, {rules[p][2] for p in people if p in rules}):
        if head.kind == "talk" or head.this or head.setting or not people:
            return _add_to_focus(d, i, head, clause)
        d.rejected.append(Rejected(d.text(i, head.at, head.last), "one side alone is named: nobody to meet", Evidence(d.article.id, f.sentence.start, f.sentence.end), "two sides"))
        return None
    if known is None:
        d.drafts.append(draft)
        known = draft
    else:
        known.absorb(draft)
    if people or status == "held" or d.focus is None:
        d.focus = known
    d.within = (i, id(known)) if head.setting == "during" else None
    if draft.one("date"):
        d.day = draft.one("date")
    for site in draft.all("place"):
        if isinstance(site, tuple) and ":" in site[0]:
            d.there = site[0].split(":")[1]
    if len(f.heads) == 1 or head.kind != "meet-verb":
        add_sectors(d, known, i, clause if len([h for h in f.heads if h.kind in ("meeting", "agreement")]) > 1 else None)
    if len(people) >= 2:
        d.pair = people
    return known


def _series(d: Discourse, head: Head, kind: str, people: list[Person], states: dict[str, tuple[int, int]]) -> Draft | None:
    """The earlier or later meeting of which 'तीसरी बैठक' or 'अगला दौर' is another one."""
    if head.kind != "meeting" or kind not in ("meeting", "bilateral-talks", "ministerial-dialogue") or head.countries or states or not (head.ordinal or head.planned or head.series) or (head.this and head.ordinal is None):
        return None
    for other in reversed(d.drafts):
        if other.kind == "Meeting" and other.one("type") in _SERIES and (other.all("ordinal") or other is d.focus):
            return other if other.one("ordinal") != str(head.ordinal) or head.ordinal is None else None
    return None


def _status(d: Discourse, i: int, head: Head, clause: Clause) -> str | None:
    """held, planned or cancelled; None for what is denied, wished for or merely possible."""
    f = d.frames[i]
    tail = f.forms(head.last, clause.end)
    if head.setting in ("during", "after"):
        return "planned" if clause.tense == "future" and not head.this else "held"
    if clause.mood == "cancelled" and not head.setting:
        return "cancelled"
    if clause.negated and not head.setting and ("नहीं" in tail or "इनकार" in tail):
        return None
    done = f.form(head.at) == "मिलकर" or tail[:1] in {("की",), ("हुई",), ("हुआ",), ("किया",)}
    if clause.mood == "wished" and clause.tense != "future" and not head.setting and not done and (_WISHED & set(tail[:6])):
        return None
    if clause.mood == "possible" and not head.setting and not done:
        return None
    if head.planned:
        return "planned"
    return "planned" if clause.tense == "future" else "held"


def _met(people: list[Person], rules: dict[Person, tuple[int, int, str]]) -> bool:
    """Whether 'मिले' has somebody to meet: 'अवसर मिले' has not."""
    markers = [rules[p][2] for p in people]
    return any(m in ("se", "with", "ko", "between", "of") for m in markers) or sum(m in ("bare", "ne", "context") for m in markers) >= 2


def _two_sides(people: list[Person], states: Iterable[str]) -> bool:
    countries = {p.country or p.body or p for p in people} | set(states)
    return (len(people) >= 2 and len(countries) >= 2) or (len(people) >= 1 and len(countries) >= 2)


def _sides(d: Discourse, i: int, head: Head, clause: Clause) -> tuple[list[Person], dict[str, tuple[int, int]], dict[Person, tuple[int, int, str]]]:
    """Who takes part by the case markers of the clause, and by what the sentence before leaves understood."""
    f = d.frames[i]
    people: dict[Person, tuple[int, int, str]] = {}
    states: dict[str, tuple[int, int]] = {}
    agent = False
    for g in f.groups:
        if g.first not in clause or not _takes_part(f, g, head, clause):
            continue
        agent = agent or g.marker in ("ne", "bare")
        for k in g.members:
            m = f.mentions[k]
            person = d.cast.of.get((i, k))
            if person is not None:
                people.setdefault(person, (m.first, m.last, g.marker))
            elif m.kind == "country":
                states.setdefault(m.value, (m.first, m.last))
            elif m.kind == "person":
                for code in m.countries:
                    if not code.startswith("@"):
                        states.setdefault(code, (m.first, m.last))
            elif m.kind == "place" and m.detail.startswith("capital:") and g.marker in ("between", "with", "ne") and len(g.members) > 1:
                states.setdefault(m.detail[8:], (m.first, m.last))
    for code in head.countries:
        states.setdefault(code, (head.first, head.last))
    _understood(d, i, head, clause, people, agent)
    return list(people), states, people


def _takes_part(f: SentenceFrames, g: Group, head: Head, clause: Clause) -> bool:
    """Whether a case-marked group fills a role of this event word."""
    kinds = {f.mentions[k].kind for k in g.members}
    party = bool(kinds & {"person", "country"})
    if not party and not (kinds == {"place"} and len(g.members) > 1):
        return False
    weak = all(f.mentions[k].detail == "weak" for k in g.members)
    between = f.forms(g.after, head.first) if g.after <= head.first else ()
    if g.marker == "of":
        near = g.after <= head.at and not any(w in {"ने", "से", "को", "में", "पर", "साथ", "बीच", "लिए"} for w in between) and len(between) <= 8
        return near and not (kinds == {"country"} and len(g.members) == 1 and head.kind == "talk")
    if g.marker == "se":
        verbs = f.forms(g.after, clause.end)
        return ("person" in kinds and any(w in _TALKING for w in verbs)) or (kinds == {"country"} and any(w in {"बातचीत", "वार्ता", "बात"} for w in verbs[:3]))
    if g.marker == "ko":
        return "person" in kinds and (head.type == "phone-call" or head.kind == "meet-verb")
    if g.marker == "on":
        return head.type == "courtesy-call" and "person" in kinds
    if g.marker == "bare":
        return ("person" in kinds and not weak and _nominative(f, g, head, clause)) or (kinds == {"country"} and len(g.members) > 1 and clause.tense == "future")
    if g.marker == "in":
        return "person" in kinds and len(g.members) > 1
    if g.marker in ("besides",):
        return "person" in kinds
    if g.marker == "side":
        return True
    return g.marker in _SIDES


def _nominative(f: SentenceFrames, g: Group, head: Head, clause: Clause) -> bool:
    """A subject without marker: 'मोदी मेलोनी से मिले', 'से मिले जयशंकर', '… बैठक में शामिल हुए'."""
    return g.after >= head.last or f.form(g.after) not in {"के", "की", "का"}


def _understood(d: Discourse, i: int, head: Head, clause: Clause, people: dict[Person, tuple[int, int, str]], agent: bool) -> None:
    """Adds whom pronouns and omitted subjects stand for."""
    f = d.frames[i]
    forms = f.forms(clause.start, clause.end)
    at = (head.first, head.last, "context")
    subject = _subject_before(d, i, clause)
    they = head.kind == "meet-verb" and bool({"वे", "दोनों"} & set(forms))
    if not people and d.pair and (they or _of_both(forms)):
        for p in d.pair:
            people.setdefault(p, at)
        return
    pronoun = {"उन्होंने", "वे", "वह", "इन्होंने"} & set(forms)
    toward = _after(forms, "उन्हीं", "के", "साथ") or _after(forms, "उनसे") or _after(forms, "उनके", "साथ") or _after(forms, "इनसे") or _after(forms, "उनको")
    if toward:
        other = next((p for p in reversed(d.pair + [q for q in d.subject if q not in d.pair]) if p not in people and all(p.country != q.country or p.country is None for q in people)), None)
        if other is not None:
            people.setdefault(other, at)
    if head.own or pronoun or (not agent and people and not _crossed(people)):
        first = f.clauses[0] == clause and (i == 0 or d.frames[i - 1].sentence.paragraph != f.sentence.paragraph)
        third = people and not pronoun and not head.own and not {q.country for q in people} & {q.country for q in d.pair}
        if (first and not pronoun and not head.own or third) and (leading := d.cast.protagonist({q.country for q in people})) is not None:
            subject = [leading]  # a new paragraph goes back to whom the story is about
        added = [p for p in subject if p not in people and all(p.country != q.country or p.country is None for q in people)]
        if not added and people and (head.own or pronoun):
            leading = d.cast.protagonist({q.country for q in people})
            added = [leading] if leading is not None and len(leading.where) >= 3 else []
        for p in added:
            people.setdefault(p, at)
    if {"हमारी", "हमारा"} & set(f.forms(head.first - 2, head.at)):
        for p in d.subject[:1]:
            people.setdefault(p, at)


def _of_both(forms: tuple[str, ...]) -> bool:
    """Whether words speak of both people, not of both states: 'दोनों नेताओं', or 'दो नेताओं' as machine translation has it."""
    for k, word in enumerate(forms[:-1]):
        if word in _PAIR and forms[k + 1] not in _BOTH_STATES or (word == "दो" and forms[k + 1] in {"नेताओं", "नेता", "मंत्रियों"}):
            return True
    return False


def _crossed(people: Iterable[Person]) -> bool:
    return len({p.country or p.body for p in people}) >= 2


def _after(forms: tuple[str, ...], *words: str) -> bool:
    return any(forms[k : k + len(words)] == words for k in range(len(forms)))


def _subject_before(d: Discourse, i: int, clause: Clause) -> list[Person]:
    """The subject of the clauses before in the sentence, else of the sentences before."""
    f = d.frames[i]
    for g in reversed(f.groups):
        if g.last <= clause.start and g.marker in ("ne", "bare"):
            found = [p for k in g.members if (p := d.cast.of.get((i, k))) is not None]
            if found:
                return found
    return d.subject


def _split(d: Discourse, i: int, head: Head, people: list[Person], forms: tuple[str, ...]) -> list[list[Person]]:
    """One list of participants for each meeting: 'मैक्रों और स्टार्मर से अलग-अलग मुलाकात' is two."""
    if head.type in _SERIES or len(people) < 3:
        return [people]
    f = d.frames[i]
    clause = f.clause_of(head.at)
    counter = [g for g in f.groups if g.first in clause and g.marker in ("se", "with") and len(g.members) > 1]
    if not counter:
        return [people]
    others = [p for g in counter for k in g.members if (p := d.cast.of.get((i, k))) is not None and p in people]
    agents = [p for p in people if p not in others]
    countries = [p.country for p in others]
    heads_of = [next(iter(set(p.posts) & _HIGHEST), None) for p in others]
    apart = any(w in _SEPARATELY for w in forms) or (None not in heads_of and len(set(heads_of)) == len(heads_of))
    if len(agents) == 1 and len(others) > 1 and (apart or len(set(countries)) == len(countries)) and "संयुक्त" not in forms and "त्रिपक्षीय" not in forms:
        return [[agents[0], p] for p in others]
    return [people]


def _type(head: Head, people: list[Person], forms: tuple[str, ...]) -> str:
    if head.kind in ("talk", "meet-verb"):
        return "phone-call" if {"फोन", "टेलीफोन", "दूरभाष"} & set(forms) else "meeting"
    if head.type in ("meeting", "bilateral-talks") and {"फोन", "टेलीफोन", "दूरभाष", "टेलीफोनिक"} & set(forms):
        return "phone-call"
    return head.type


def _jointly_chaired(f: SentenceFrames, clause: Clause) -> bool:
    forms = f.forms(clause.start, clause.end)
    text = " ".join(forms)
    return any(w.startswith(("सहअध्यक्ष",)) for w in forms) or "सह - अध्यक्ष" in text or "सह अध्यक्ष" in text or "संयुक्त अध्यक्षता" in text or "साझा अध्यक्षता" in text or ("संयुक्त रूप से" in text and "अध्यक्षता" in text) or ("मिलकर" in forms and "अध्यक्षता" in text)


def _stands(d: Discourse, draft: Draft, head: Head, rules: set[str]) -> bool:
    """Whether there is enough for an event of its own: two sides, and where all of them are only understood, a day or place."""
    people = draft.people()
    countries = {p.country for p in people if p.country} | {str(c) for c in draft.all("country")}
    sides = len(countries) + len({p.body for p in people if p.body}) + sum(1 for p in people if not p.country and not p.body)
    detail = bool(draft.all("date") or draft.all("ordinal") or draft.all("place"))
    if rules == {"context"} and not detail:
        return False
    if people and not any(p.acts for p in people):
        return False  # two tennis players meet too
    if any(p.named for p in people) and (countries or any(p.body for p in people)) and (sides >= 2 or (head.type in _SERIES and head.kind == "meeting")):
        return True
    if len(countries) >= 2 and head.kind == "meeting" and (head.type in _SERIES or detail) and not head.plural:
        return True
    return False


def _of_the_story(d: Discourse, draft: Draft, head: Head) -> bool:
    """Whether a meeting of which no party is named can only be one of the story's two states: 'होने वाला शिखर सम्मेलन', 'आयोग की तीसरी बैठक'."""
    if head.kind != "meeting" or head.type not in _SERIES or head.plural or len(d.states) < 2:
        return False
    dated = head.type in ("summit", "multilateral") and bool(draft.all("date"))
    return bool(draft.all("ordinal") or dated or (head.planned and head.type == "summit" and d.drafts))


def _known(d: Discourse, draft: Draft, head: Head) -> Draft | None:
    """The event already told that this is, if any: same people, no contradiction in day, ordinal, kind, place or status."""
    people = set(draft.people())
    best: tuple[float, Draft] | None = None
    for other in d.of("Meeting"):
        score = _same_event(d, draft, other, people, head)
        if score > 0 and (best is None or score + 0.1 * (other is d.focus) >= best[0]):
            best = (score + 0.1 * (other is d.focus), other)
    return best[1] if best else None


_APART = {frozenset({"phone-call"}), frozenset({"multilateral", "summit"}), frozenset({"joint-commission"}), frozenset({"working-group"}), frozenset({"foreign-office-consultations"})}


def _same_event(d: Discourse, draft: Draft, other: Draft, people: set[Person], head: Head) -> float:
    if people and people == set(other.people()) and d.within is not None and d.within == (draft.sentences[0], id(other)):
        return 5.0  # 'शिखर बैठक के दौरान बातचीत': one event under two words
    for prop in ("ordinal",):
        if draft.one(prop) and other.one(prop) and draft.one(prop) != other.one(prop):
            return 0
    a, b = draft.one("date"), other.one("date")
    if a and b and not (a.startswith(b) or b.startswith(a)):
        end = other.one("endDate")
        if not (end and b <= a <= end):
            return 0
    if draft.one("status") != other.one("status") and not head.this:
        return 0
    if ((_long_ago(d, a) and not b) or (_long_ago(d, b) and not a)) and not head.this and not head.setting:
        return 0
    if _elsewhere(draft, other):
        return 0
    x, y = draft.one("type") or "", other.one("type") or ""
    theirs = set(other.people())
    if draft.one("ordinal") and draft.one("ordinal") == other.one("ordinal") and x == y and x in _SERIES and len(_countries(draft) & _countries(other)) >= 2:
        return 3.0
    generic = (x == "meeting" or y == "meeting") and (not (people and theirs) or (people == theirs and not {x, y} & {"phone-call", "multilateral", "summit"}))
    if x != y and not head.this and not generic:
        for family in _APART:
            if (x in family) != (y in family) and not (x in ("meeting", "bilateral-talks") and head.kind == "talk"):
                return 0
    if people and theirs:
        shared = people & theirs
        if not shared or not (people <= theirs or theirs <= people):
            return 0
        if len(shared) == 1 and (len(people) > 1 or len(theirs) > 1) and len(theirs | people) > 1 and not head.this and not (draft.one("ordinal") and draft.one("ordinal") == other.one("ordinal")):
            if len(people) == 1 and len(theirs) > 1 and x == y and x in _SERIES:
                return 1.0
            return 0 if len(people) == 1 or len(theirs) == 1 else len(shared)
        return float(len(shared)) + (0.5 if a and a == b else 0.0)
    ours, others = _countries(draft), _countries(other)
    if draft.one("ordinal") and draft.one("ordinal") == other.one("ordinal") and x == y:
        return 1.5 if not ours or not others or ours & others else 0
    lends = not people or draft.all("coChair") or head.this
    if generic and lends and x != y and len(ours & others) >= 2 and (x in _SERIES or y in _SERIES) and other is d.focus:
        return 0.9
    if x == y and x in _SERIES and ours & others and (not (a and not b) or not people):
        return 1.0 if len(ours & others) >= 2 or head.this else 0
    if len(ours & others) >= 2 and ours == others and (head.this or (x in ("meeting", "bilateral-talks") and not a and y not in _SERIES)):
        return 0.8
    return 0


def _countries(draft: Draft) -> set[str]:
    return {str(c) for c in draft.all("country")} | {p.country for p in draft.people() if p.country}


def _long_ago(d: Discourse, day: str | None) -> bool:
    """Whether a date lies before the month of publication, as background does."""
    return bool(day and d.article.published and day[:7] < d.article.published[:7])


def _elsewhere(a: Draft, b: Draft) -> bool:
    """Whether two events have towns of different states for their places."""
    x, y = ({str(v[0]).split(":")[-1] for v in e.all("place") if isinstance(v, tuple) and ":" in str(v[0])} for e in (a, b))
    return bool(x and y and not x & y)


def _told_of(d: Discourse, head: Head) -> Draft | None:
    """The event that a word points back at: the latest of its own kind, or the one being told."""
    if head.type in _SERIES and head.kind == "meeting":
        same = [x for x in d.of("Meeting") if x.one("type") == head.type]
        if same:
            return d.focus if d.focus in same else same[-1]
    return d.focus


def _add_to_focus(d: Discourse, i: int, head: Head, clause: Clause) -> Draft | None:
    """What a sentence about 'इस बैठक' or 'दोनों नेताओं' adds to the event being told."""
    focus = _told_of(d, head)
    if focus is None or focus.kind != "Meeting":
        return None
    f = d.frames[i]
    if clause.negated or clause.mood in ("wished", "cancelled"):
        return None
    joint = _jointly_chaired(f, clause)
    if head.ordinal is not None and not head.setting and head.kind == "meeting":
        focus.add("ordinal", head.ordinal, i, (d.span(i, head.first, head.last),), "ordinal") if not focus.all("ordinal") else None
    if joint:
        for g in f.groups:
            for k in g.members:
                p = d.cast.of.get((i, k))
                if p is not None and g.marker in ("ne", "with", "between", "side", "chair", "bare", "of"):
                    m = f.mentions[k]
                    focus.add("participant", p, i, (d.span(i, m.first, m.last),), g.marker)
                    focus.add("coChair", p, i, (d.span(i, m.first, m.last),), "joint chair")
    if head.this and head.kind == "meeting" and not head.setting:
        add_date(d, focus, i, head, clause, planned=False, whole=False)
        add_place(d, focus, i, head, clause)
    add_sectors(d, focus, i)
    return focus


def attendance(d: Discourse, i: int) -> Draft | None:
    """A sentence without a meeting word that tells who chaired or attended the event being told: 'जिसकी अध्यक्षता … ने … के साथ की', 'उसमें … शामिल हुए'."""
    focus = d.focus
    f = d.frames[i]
    if focus is None or focus.kind != "Meeting" or i - max(focus.sentences) > 1:
        return None
    touched = None
    for clause in f.clauses:
        forms = f.forms(clause.start, clause.end)
        if clause.negated or clause.mood or any(h.kind == "meeting" and h.at in clause and not h.setting for h in f.heads):
            continue
        joint = _jointly_chaired(f, clause)
        attends = any(w in _ATTEND or w in {"अगुवाई", "नेतृत्व"} for w in forms) and bool({"इसमें", "उसमें", "जिसमें", "बैठक", "सम्मेलन", "वार्ता", "संवाद"} & set(forms))
        leads = bool({"नेतृत्व", "अगुवाई"} & set(forms)) and bool({"प्रतिनिधिमंडल", "शिष्टमंडल", "पक्ष", "दल"} & set(forms))
        if not joint and not leads and not (attends and focus.one("type") in _SERIES):
            continue
        for g in f.groups:
            for k in g.members:
                p = d.cast.of.get((i, k))
                if p is None or g.first not in clause or g.marker not in ("ne", "with", "between", "side", "chair", "bare", "of"):
                    continue
                m = f.mentions[k]
                words = (d.span(i, m.first, m.last),)
                focus.add("participant", p, i, words, g.marker)
                if joint:
                    focus.add("coChair", p, i, words, "joint chair")
                touched = focus
    return touched
