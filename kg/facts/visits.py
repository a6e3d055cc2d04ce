"""Visits: an official travels to a country ('यात्रा', 'दौरा', 'पहुंचे', 'जाएंगे')."""

from kg.facts.cast import Person
from kg.facts.draft import Discourse, Draft
from kg.facts.setting import add_date, body_start
from kg.model import Clause, Head, Mention
from kg.script import folded

__all__ = ["visit"]

_ON = folded("पर के")
_GOING = folded("गए गई गईं गये आए आई आईं आये पहुंचे पहुंची पहुंचीं पहुंचा रवाना निकले जाएंगे जाएंगी आएंगे आएंगी जाएगा जाएगी आ जा जाने आने")
_BACK = folded("लौटे लौट लौटने लौटेंगे वापस वापसी स्वदेश")
_NOT_PEOPLE = folded("विमान जहाज टीम दल पर्यटक छात्र जवान")


def visit(d: Discourse, i: int, head: Head) -> Draft | None:
    """Reads one travel word; returns the visit that it names, new or known, or None."""
    f = d.frames[i]
    clause = f.clause_of(head.at)
    if (clause.mood == "wished" and clause.tense != "future") or clause.mood == "possible":
        return None
    status = _status(d, i, head, clause)
    if status is None:
        return None
    goal = _destination(d, i, head, clause) or _pointed(d, i, head, clause)
    who = _visitors(d, i, head, clause)
    if goal is None and who and head.kind == "visit" and (head.own or head.this):
        return _known_of(d, who, i, head, clause, status)
    if goal is None and d.there and who and who[0][0].country and (head.kind == "visit" and who[0][3] == "of" or head.type == "arrive"):
        goal = d.there, (head.at, head.last)
    if goal is None:
        return None
    if _BACK & set(f.forms(head.at - 3, head.last + 3)):
        return None
    code, words = goal
    found: Draft | None = None
    for person, a, b, rule in who:
        if person.country == code or (person.country is None and person.body is None and not person.named):
            continue
        found = _add(d, i, head, clause, person, code, status, (d.span(i, a, b),), (d.span(i, *words),), rule) or found
    return found


def _add(d: Discourse, i: int, head: Head, clause: Clause, person: Person, code: str, status: str, who: tuple, where: tuple, rule: str) -> Draft | None:  # type: ignore[type-arg]
    draft = Draft("Visit")
    draft.add("visitor", person, i, who, rule)
    draft.add("destination", code, i, where, "destination")
    draft.add("status", status, i, (d.span(i, head.at, clause.end),), "tense")
    add_date(d, draft, i, head, clause, planned=status == "planned", whole=False)
    for other in d.of("Visit"):
        if other.people("visitor") == [person] and other.one("destination") == code and _agree(other, draft):
            if other.one("status") == "planned" and status == "held" and not draft.all("date"):
                continue
            other.absorb(draft)
            return other
    if not person.named or not person.acts:
        return None
    d.drafts.append(draft)
    d.there = code
    return draft


def _pointed(d: Discourse, i: int, head: Head, clause: Clause) -> tuple[str, tuple[int, int]] | None:
    """'वहां गए', 'यहां पहुंचे': the state last spoken of, or that of the dateline."""
    forms = d.frames[i].forms(max(clause.start, head.at - 5), head.at)
    for k, form in enumerate(forms):
        code = d.there if form == "वहां" else d.here if form == "यहां" else None
        if code is not None and not {"के", "की", "का", "से"} & set(forms[k + 1 : k + 2]):
            at = max(clause.start, head.at - 5) + k
            return code, (at, at + 1)
    return None


def _agree(a: Draft, b: Draft) -> bool:
    x, y = a.one("date"), b.one("date")
    if x and y and not (x.startswith(y) or y.startswith(x)):
        end = a.one("endDate")
        return bool(end and x <= y <= end)
    return True


def _known_of(d: Discourse, who: list[tuple[Person, int, int, str]], i: int, head: Head, clause: Clause, status: str) -> Draft | None:
    """'उनकी यह यात्रा …': adds the dates of the sentence to the visit already told."""
    people = [p for p, *_ in who] or d.subject
    known = [v for v in d.of("Visit") if set(v.people("visitor")) & set(people) and v.one("status") == status]
    if len(known) == 1 and not known[0].all("date"):
        add_date(d, known[0], i, head, clause, planned=status == "planned", whole=False)
        return known[0]
    return None


def _status(d: Discourse, i: int, head: Head, clause: Clause) -> str | None:
    tail = d.frames[i].forms(head.last, clause.end)
    if clause.mood == "cancelled":
        return "cancelled" if head.kind == "visit" else None
    if clause.negated:
        return "cancelled" if head.kind == "visit" and "हो" in tail and "सकी" in tail else None
    if head.planned:
        return "planned"
    if clause.tense == "future" and not (head.setting in ("during", "after") and not head.planned and not _coming(d, i, head)):
        return "planned"
    return "held"


def _coming(d: Discourse, i: int, head: Head) -> bool:
    return "future" == d.frames[i].clause_of(head.at).tense


def _destination(d: Discourse, i: int, head: Head, clause: Clause) -> tuple[str, tuple[int, int]] | None:
    """The state that the journey goes to: before the word with की, के or bare, or the state of a town."""
    f = d.frames[i]
    start = max(body_start(d, i), clause.start)
    options: list[tuple[int, str, Mention]] = []
    for m in f.mentions:
        if m.first < start or m.last > clause.end:
            continue
        code = m.value if m.kind == "country" and m.detail != "demonym" else m.detail.split(":", 1)[1] if m.kind == "place" and ":" in m.detail else None
        if code is None:
            continue
        behind = f.forms(m.last, m.last + 3)
        if m.last <= head.at:
            between = f.forms(m.last, head.at)
            if head.kind == "visit":
                good = ((behind[:1] and behind[0] in {"की", "के", "का"}) or not between) and not ({"ने", "से", "साथ", "बीच", "पर"} & set(between)) and len(between) <= 9
                good = good and not any(o.kind == "person" and m.last <= o.first < head.at for o in f.mentions)
            else:
                good = (not between or behind[:1] in {("की",), ("के",), (",",), ("और",), ("तक",)} or len(between) <= 3) and not ({"ने", "साथ", "बीच", "लिए"} & set(between)) and not (behind[:1] == ("से",)) and len(between) <= 7
                good = good and behind[:2] not in {("में", "भी")} and behind[:1] != ("में",)
                if behind[:1] in {("की",), ("के",)} and not (_VISITING & set(between) or "दौरे" in between):
                    good = False
            if good:
                options.append((head.at - m.last, code, m))
        elif head.kind == "travel-verb" and m.first - head.last <= 1 and clause.end - m.last <= 1:
            options.append((m.first - head.last, code, m))
        elif head.kind == "visit" and m.first - head.last <= 4 and behind[:1] and f.form(head.last) in {"पर"} and m.kind == "country" and _GOING & set(f.forms(m.last, m.last + 2)):
            options.append((20, code, m))
    if not options:
        return _going_on(d, i, head, clause)
    _, code, m = min(options, key=lambda x: x[0])
    return code, (m.first, m.last)


_VISITING = folded("यात्रा दौरे दौरा")


def _going_on(d: Discourse, i: int, head: Head, clause: Clause) -> tuple[str, tuple[int, int]] | None:
    """'दो दिन की यात्रा पर नेपाल आए': the state stands between the word and the verb."""
    f = d.frames[i]
    if head.kind != "visit" or f.form(head.last) not in {"पर", "के"}:
        return None
    for m in f.mentions:
        code = m.value if m.kind == "country" and m.detail != "demonym" else m.detail.split(":", 1)[1] if m.kind == "place" and ":" in m.detail else None
        if code is not None and head.last < m.first <= head.last + 6 and m.first in clause and any(w in _GOING for w in f.forms(m.last, m.last + 2)):
            return code, (m.first, m.last)
    return None


def _visitors(d: Discourse, i: int, head: Head, clause: Clause) -> list[tuple[Person, int, int, str]]:
    """The traveller: the one whose journey it is (genitive), the subject, or whoever the words behind name ('यात्रा पर आए …')."""
    f = d.frames[i]
    ranked: list[tuple[int, list[tuple[Person, int, int, str]]]] = []
    for g in f.groups:
        people = [(p, f.mentions[k].first, f.mentions[k].last, g.marker) for k in g.members if (p := d.cast.of.get((i, k))) is not None]
        if not people or g.first not in clause:
            continue
        if g.marker == "of" and g.after <= head.first and not ({"ने", "से", "को", "साथ", "में"} & set(f.forms(g.after, head.first))) and g.first < head.at:
            ranked.append((0, people))
        elif g.first >= head.last and (g.first - head.last <= 1 or set(f.forms(head.last, g.first)) & (_GOING | {"पर"})) and g.first - head.last <= 8 and not ({"ने", "से", "साथ"} & set(f.forms(head.last, g.first))):
            ranked.append((1, people))
        elif g.marker in ("ne", "bare") and g.first < head.at:
            ranked.append((2, people))
        elif g.marker in ("bare",):
            ranked.append((3, people))
        elif g.marker == "lead":
            ranked.append((4, people))
    if ranked:
        return min(ranked, key=lambda x: x[0])[1]
    others = [g for g in f.groups if g.first in clause and any((i, k) in d.cast.of for k in g.members)]
    forms = f.forms(clause.start, clause.end)
    if head.own or {"वे", "वह", "उन्होंने", "उनका", "उनकी"} & set(forms) or (not others and clause.start > 0):
        before = [p for g in f.groups if g.last <= clause.start and g.marker in ("ne", "bare") for k in g.members if (p := d.cast.of.get((i, k))) is not None]
        return [(p, head.at, head.last, "context") for p in (before or d.subject)[:1]]
    return []
