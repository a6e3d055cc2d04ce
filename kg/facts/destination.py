"""Where a journey goes: the state before or behind the travel word, the state of a town, 'वहां' and 'यहां'."""

from msgspec import Struct

from kg.facts.draft import Discourse
from kg.facts.setting import body_start
from kg.lexicon import cues
from kg.model import Clause, Head, Mention, SentenceFrames

__all__ = ["Goal", "destinations", "sets_out", "state_of"]

_GENITIVE = frozenset({"की", "के", "का"})
_AND = cues("and") | {","}
_ON = frozenset({"तक", "को", "में"})
_BY_MACHINES = frozenset({"को", "में"})
"""'नेपाल को एक यात्रा की', 'नेपाल में एक यात्रा पर हैं', as machines translate."""
_CAPITAL = "राजधानी"
_GOING = cues("go")
_JOURNEY = cues("journey")
_NOT_OF_THE_JOURNEY = frozenset({"ने", "से", "साथ", "बीच", "पर"})
_NOT_BY_VERB = frozenset({"ने", "साथ", "बीच", "लिए"})
_OUTSET = cues("outset")
_TO = frozenset({"की", "के", ",", "और", "तक"})


class Goal(Struct, frozen=True):
    """The state that a journey goes to, by its ISO code, with the tokens that name it."""

    state: str
    first: int
    last: int


def destinations(d: Discourse, i: int, head: Head, clause: Clause) -> list[Goal]:
    """The state that the journey goes to with those joined to it ('मॉरीशस और मेडागास्कर की यात्रा'); none where no state is told."""
    goal = _destination(d, i, head, clause)
    if goal is None:
        return []
    f = d.frames[i]
    joined = next((g for g in f.groups if any(f.mentions[k].first == goal.first for k in g.members)), None)
    members = [f.mentions[k] for k in joined.members] if joined is not None else []
    several = [Goal(state, m.first, m.last) for m in members if (state := state_of(m)) is not None]
    several = several if len(several) > 1 and members[-1].last <= head.at else [goal]
    return [*_dated_before(f, several[0], clause), *several] if several[0].first < head.at else several


def _dated_before(f: SentenceFrames, goal: Goal, clause: Clause) -> list[Goal]:
    """The goals joined before one where each has its days: '3 से 5 मई तक पेरू और 6 से 8 मई तक चिली की यात्रा'."""
    found: list[Goal] = []
    at = goal.first
    while (before := _joined_by_days(f, at)) is not None and before.first >= clause.start and (state := state_of(before)) is not None:
        found.insert(0, Goal(state, before.first, before.last))
        at = before.first
    return found if _days_before(f, at) is not None else []


def _joined_by_days(f: SentenceFrames, at: int) -> Mention | None:
    """The mention parted from the one at a token by a conjunction and the days of the latter."""
    days = _days_before(f, at)
    if days is None or f.form(days.first - 1) not in _AND:
        return None
    return next((m for m in f.mentions if m.last == days.first - 1), None)


def _days_before(f: SentenceFrames, at: int) -> Mention | None:
    """The date that ends right before a token, or before its marker."""
    last = at - 1 if f.form(at - 1) in _ON else at
    return next((m for m in f.mentions if m.kind == "date" and last <= m.last <= at), None)


def _destination(d: Discourse, i: int, head: Head, clause: Clause) -> Goal | None:
    """The state that the journey goes to, the nearest of those that fit; else the one that 'वहां' or 'यहां' points at."""
    f = d.frames[i]
    start = max(body_start(d, i), clause.start)
    options: list[tuple[int, Goal]] = []
    for m in f.mentions:
        state = m.value if f.form(m.last) == _CAPITAL and m.kind == "country" else state_of(m)
        if state is not None and m.first >= start and m.last <= clause.end and (distance := _distance(f, m, head, clause)) is not None:
            options.append((distance, Goal(state, m.first, m.last)))
    if options:
        return min(options, key=lambda x: x[0])[1]
    return _first_stop(f, head, clause) or _going_on(f, head, clause) or _pointed_at(d, i, head, clause)


def state_of(m: Mention) -> str | None:
    """The state that a mention names, or in which its town lies; 'भारतीय' is no goal."""
    if m.kind == "country":
        return m.value if m.detail != "demonym" else None
    return m.detail.split(":", 1)[1] if m.kind == "place" and ":" in m.detail else None


def _distance(f: SentenceFrames, m: Mention, head: Head, clause: Clause) -> int | None:
    """How far the goal stands from its word; None where the mention is no goal of it."""
    if m.last <= head.at:
        fits = _goal_of_journey(f, m, head) if head.kind == "visit" else _goal_of_verb(f, m, head)
        return head.at - m.last if fits else None
    if head.kind == "travel-verb":
        closes = m.first - head.last <= 1 and clause.end - m.last <= 1  # 'पहुंचे भूटान'
        return m.first - head.last if closes else None
    on_journey = f.form(head.last) == "पर" and m.first - head.last <= 4 and m.kind == "country"
    return 20 if on_journey and _GOING & set(f.forms(m.last, m.last + 2)) else None  # 'यात्रा पर नेपाल आए'


def _goal_of_journey(f: SentenceFrames, m: Mention, head: Head) -> bool:
    """'भूटान की दो दिन की यात्रा', 'भूटान यात्रा'; not 'भूटान के राजा की यात्रा'."""
    dated = {k for o in f.mentions if o.kind == "date" for k in _with_brackets(f, o)}
    between = tuple(f.form(k) for k in range(m.last, head.at) if k not in dated)  # 'पेरू का 13 से 17 मई का दौरा'
    somebody_between = any(o.kind == "person" and m.last <= o.first < head.at for o in f.mentions)
    its = not between or between[0] in _GENITIVE | _BY_MACHINES
    return its and len(between) <= 9 and not somebody_between and not _NOT_OF_THE_JOURNEY & set(between)


def _with_brackets(f: SentenceFrames, m: Mention) -> range:
    """The tokens of a mention, with the brackets around it: 'पेरू (3 से 5 मई) की यात्रा'."""
    inside = f.form(m.first - 1) == "(" and f.form(m.last) == ")"
    return range(m.first - inside, m.last + inside)


def _goal_of_verb(f: SentenceFrames, m: Mention, head: Head) -> bool:
    """'भूटान पहुंचे', 'भूटान की यात्रा पर जाएंगे'; not 'भूटान में … पहुंचे', 'भूटान से लौटे', 'भूटान के लिए'."""
    behind = m.last + (f.form(m.last) == _CAPITAL)  # 'किर्गिज राजधानी में उतरे'
    between = f.forms(behind, head.at)
    marker = f.form(behind)
    if f.form(head.at) == "लिए" and between == ("के",):
        return True  # 'नेपाल के लिए उड़े'
    if marker == "में" and len(between) <= 2:
        return True  # 'नेपाल में पहुंचे', 'नेपाल में उड़कर आए', 'विमान नेपाल में उतरा'
    if marker in {"में", "से"} or len(between) > 7 or _NOT_BY_VERB & set(between):
        return False
    if marker in {"की", "के"}:
        return bool(_JOURNEY & set(between))
    return marker in _TO or len(between) <= 3


def sets_out(f: SentenceFrames, head: Head) -> bool:
    """Whether a journey is told by its outset: 'दौरे की शुरुआत 3 मई को चिली से हुई'."""
    return head.kind == "visit" and f.form(head.last) in _GENITIVE and f.form(head.last + 1) in _OUTSET


def _first_stop(f: SentenceFrames, head: Head, clause: Clause) -> Goal | None:
    """With what a journey began: 'दौरे की शुरुआत चिली से की'."""
    if not sets_out(f, head):
        return None
    behind = (m for m in f.mentions if m.first in clause and m.first > head.last and f.form(m.last) == "से")
    return next((Goal(state, m.first, m.last) for m in behind if (state := state_of(m)) is not None), None)


def _going_on(f: SentenceFrames, head: Head, clause: Clause) -> Goal | None:
    """'दो दिन की यात्रा पर नेपाल आए': the state stands between the word and the verb."""
    if head.kind != "visit" or f.form(head.last) not in {"पर", "के"}:
        return None
    for m in f.mentions:
        state = state_of(m)
        near = head.last < m.first <= head.last + 6 and m.first in clause
        if state is not None and near and _GOING & set(f.forms(m.last, m.last + 2)):
            return Goal(state, m.first, m.last)
    return None


def _pointed_at(d: Discourse, i: int, head: Head, clause: Clause) -> Goal | None:
    """'वहां गए', 'यहां पहुंचे': the state last spoken of, or that of the dateline; not 'वहां के', 'यहां से'."""
    f = d.frames[i]
    if f.form(clause.start) == "जहां":  # 'पहला पड़ाव नेपाल था, जहां वह रविवार को पहुंचे'
        before = [(state, m) for m in f.mentions if m.last <= clause.start and (state := state_of(m)) is not None]
        return Goal(before[-1][0], clause.start, clause.start + 1) if before else None
    start = max(clause.start, head.at - 5)
    forms = d.frames[i].forms(start, head.at)
    pointers = {"वहां": d.there or d.abroad(), "यहां": d.here or d.abroad()}
    if "देश" in forms and "इस" in forms[: forms.index("देश")] and d.here is not None and forms[-1:] == ("देश",):
        return Goal(d.here, start, head.at)  # 'इस कैरेबियाई देश पहुंचे'
    for k, form in enumerate(forms):
        state = pointers.get(form)
        following = forms[k + 1] if k + 1 < len(forms) else ""
        if state is not None and following not in _GENITIVE | {"से"}:
            return Goal(state, start + k, start + k + 1)
    return None
