"""Where a journey goes: the state before or behind the travel word, the state of a town, 'वहां' and 'यहां'."""

from msgspec import Struct

from kg.facts.dateline import body_start
from kg.facts.draft import Discourse
from kg.facts.landing import lands_there
from kg.lexicon import cues
from kg.model import Clause, Head, Mention, SentenceFrames

__all__ = ["Goal", "dated_before", "destinations", "sets_out", "state_of"]

_GENITIVE = frozenset({"की", "के", "का"})
_AND = cues("and") | {","}
_ON = frozenset({"तक", "को", "में"})
_BY_MACHINES = frozenset({"को", "में"})
"""'नेपाल को एक यात्रा की', 'नेपाल में एक यात्रा पर हैं', as machines translate."""
_AROUND_DAY = frozenset({",", "को", "इस", "पर", "में"})
_BETWEEN = (
    frozenset({"की", "के", "का", ",", "को", "पर", "एक", "अपनी", "अपना", "पहली", "लिए", "दिनों", "दिन", "तीन", "दो", "चार", "पांच"})
    | frozenset("आधिकारिक राजकीय औपचारिक सरकारी राज्य परिचय मैत्री सद्भावना काम".split())
    | frozenset("कर करने करता करती करते किया किए करेंगे करेगा करेगी करेंगी चुका चुकी चुके".split())
    | cues("is")
    | cues("was")
)
"""What may stand between a journey and the goal behind it."""
_KINDS = frozenset("आधिकारिक राजकीय औपचारिक सरकारी राज्य द्विपक्षीय कार्य पहली पहला पहले दूसरी अगली अपनी".split())
_MADE = frozenset({"की", "किया", "करेंगे", "करेगा", "करेगी", "करेंगी", "चुका", "चुकी", "चुके"})
_NEAR_BEHIND = 6
_PART_OF_MONTH = frozenset({"शुरुआत", "शुरू", "आरंभ", "मध्य", "अंत", "आखिर"})
_REPUBLIC = frozenset({"गणराज्य", "साम्राज्य", "राज्य", "संघ", "गणतंत्र"})
_CAPITAL = "राजधानी"
_COUNTRY = frozenset({"राष्ट्र", "देश", "मुल्क"})
_DUE = frozenset({"उन्हें", "उसे", "उनको", "उसको", "वह", "वे", "पहले", "वापस"})
"""What may stand between a day and the goal of who goes there."""
_FAR = 8
_CAME_FOR = frozenset({"में", "लेने", "होने", "करने"})
_NOT_THERE = frozenset({"ने", "साथ", "बीच", "से", "बाद", "दौरान"})
_GOING = cues("go")
_IS_THERE = cues("is") | cues("was")
_JOURNEY = cues("journey")
_NOT_OF_THE_JOURNEY = frozenset({"ने", "से", "साथ", "बीच", "पर", "बाद"})
_NOT_BY_VERB = frozenset({"ने", "साथ", "बीच", "लिए"})
_ONWARD = cues("onward")
_OUTSET = cues("outset")
_TOWARDS = (("ओर",), ("तरफ",))
_ON_THE_WAY = frozenset({"विमान", "विशेष", "सीधे", "आज", "ही", "भी", "रात", "सुबह", "तड़के", "से", "अपने", "यहां", "दल"})
"""What may stand between 'के लिए' and the verb of going."""
_TOOK_PLACE = frozenset("हुआ हुई होगा होगी था थी है जारी रहेगा रहेगी समाप्त संपन्न शुरू आरंभ हो जाएगा जाएगी गया गई".split())
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
    behind = goal.first > head.last and head.kind == "visit"
    several = several if len(several) > 1 and (members[-1].last <= head.at or behind) else [goal]
    return [*dated_before(f, several[0], clause), *several] if several[0].first < head.at else several


def dated_before(f: SentenceFrames, goal: Goal, clause: Clause) -> list[Goal]:
    """The goals joined before one where each has its days: '3 से 5 मई तक पेरू और 6 से 8 मई तक चिली की यात्रा'."""
    found: list[Goal] = []
    at = goal.first
    while (before := _joined_by_days(f, at)) is not None and before.first >= clause.start and (state := state_of(before)) is not None:
        found.insert(0, Goal(state, before.first, before.last))
        at = before.first
    return found if _days_before(f, at) is not None or f.form(at - 1) == "पहले" else []


def _joined_by_days(f: SentenceFrames, at: int) -> Mention | None:
    """The mention parted from the one at a token by a conjunction and the days of the latter."""
    if f.form(at - 1) == "फिर" and f.form(at - 2) in _AND:
        return next((m for m in f.mentions if m.last == at - 2), None)  # 'पहले पेरू, फिर चिली का दौरा'
    days = _days_before(f, at)
    joint = days.first - 1 if days is not None else 0
    while joint > 0 and f.form(joint) in _ONWARD:
        joint -= 1  # '23 अगस्त को जापान और वहां से 24 अगस्त को …'
    if days is None or f.form(joint) not in _AND:
        return None
    last = joint - (f.form(joint - 1) in _GENITIVE | {"में"})  # 'अप्रैल में पेरू का, मई में चिली का और जून में …'
    return next((m for m in f.mentions if m.last == last), None)


def _days_before(f: SentenceFrames, at: int) -> Mention | None:
    """The date that ends right before a token, or before its marker."""
    at -= f.form(at - 1) in _DUE
    last = at - 1 if f.form(at - 1) in _ON else at
    if f.form(last - 1) in _PART_OF_MONTH and f.form(last - 2) in _GENITIVE:
        last -= 2  # 'जून की शुरुआत में'
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
    return _first_stop(f, head, clause) or _going_on(d, f, head, clause) or _pointed_at(d, i, head, clause)


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
        return m.first - head.last if closes or _right_behind(f, m, head) else None
    if _to_behind(f, m, head) or _is_behind(f, m, head):
        return m.first - head.last
    if _was_there(f, m, head, clause):
        return m.first - head.last
    on_journey = f.form(head.last) == "पर" and m.first - head.last <= 4 and m.kind == "country"
    return 20 if on_journey and _GOING & set(f.forms(m.last, m.last + 2)) else None  # 'यात्रा पर नेपाल आए'


def _right_behind(f: SentenceFrames, m: Mention, head: Head) -> bool:
    """'पहुंचा नेपाल में 5 मई को', 'गया नेपाल को', 'पहुंचा शुक्रवार, 5 मई, को नेपाल में', as machines leave the goal behind its verb."""
    dated = any(o.kind == "date" and o.first == m.last for o in f.mentions)
    days = {k for o in f.mentions if o.kind == "date" for k in range(o.first, o.last)}
    between = [f.form(k) for k in range(head.last, m.first) if k not in days]
    near = not between or (m.first - head.last > len(between) and set(between) <= _AROUND_DAY)
    return near and (f.form(m.last) in _BY_MACHINES or (dated and not between)) and f.form(m.last + 1) not in _GOING


def _to_behind(f: SentenceFrames, m: Mention, head: Head) -> bool:
    """'यात्रा की नेपाल को', 'आधिकारिक यात्रा राष्ट्रपति की, नेपाल को': the goal behind the word, with no more between than whose it is."""
    there = _end_of_name(f, m)
    leads_there = f.forms(m.first - 2, m.first) == ("के", "लिए") and f.form(m.last) not in _GENITIVE  # 'दौरा … के लिए नेपाल, भूटान और …'
    if (f.form(there) not in _BY_MACHINES and not leads_there) or head.setting in ("during", "after", "before", "margin", "reference"):
        return False
    named = {k for o in f.mentions if o.kind in ("person", "date") and o.first >= head.last for k in range(o.first, o.last)}
    between = [f.form(k) for k in range(head.last, m.first) if k not in named]
    done = leads_there or f.form(there) == "को" or not _MADE.isdisjoint(between)  # 'यात्रा की नेपाल में'
    return done and len(between) <= _NEAR_BEHIND and set(between) <= _BETWEEN


def _is_behind(f: SentenceFrames, m: Mention, head: Head) -> bool:
    """'पहली विदेश यात्रा सितंबर में नेपाल की होगी': the verb tells of what state a journey is."""
    dated = {k for o in f.mentions if o.kind == "date" for k in range(o.first, o.last + 1)}
    between = [k for k in range(head.last, m.first) if k not in dated and f.form(k) not in {"ही", "भी"}]
    return not between and not head.setting and f.form(m.last) in _GENITIVE and f.form(m.last + 1) in _IS_THERE | {"होगी", "होगा", "रही"}


def _was_there(f: SentenceFrames, m: Mention, head: Head, clause: Clause) -> bool:
    """'शूफ का दौरा सोमवार को कीव में हुआ', '… शुक्रवार तक कीव में जारी रहेगा': where a journey was, with no more between than its days."""
    days = {k for o in f.mentions if o.kind == "date" for k in range(o.first, o.last)}
    rest = [f.form(k) for k in range(head.last, clause.end) if k not in days and not m.first <= k < m.last]
    words = [form for form in rest if form[0].isalnum() and form not in _ON]
    return f.form(m.last) == "में" and bool(words) and _TOOK_PLACE.issuperset(words)


def _end_of_name(f: SentenceFrames, m: Mention) -> int:
    """The token behind the name of a state: 'नेपाल [के संघीय गणराज्य] को'."""
    kind = next((k for k in range(m.last + 1, m.last + 4) if f.form(k) in _REPUBLIC), None) if f.form(m.last) == "के" else None
    return kind + 1 if kind is not None else m.last


def _goal_of_journey(f: SentenceFrames, m: Mention, head: Head) -> bool:
    """'भूटान की दो दिन की यात्रा', 'भूटान यात्रा'; not 'भूटान के राजा की यात्रा'."""
    dated = {k for o in f.mentions if o.kind == "date" for k in _with_brackets(f, o)}
    between = tuple(f.form(k) for k in range(m.last, head.at) if k not in dated)  # 'पेरू का 13 से 17 मई का दौरा'
    somebody_between = any(o.kind == "person" and m.last <= o.first < head.at for o in f.mentions)
    if between[:1] == (_CAPITAL,):
        between = between[1:]  # 'मोल्दोवाई राजधानी की यात्रा'
    its = not between or between[0] in _GENITIVE | _BY_MACHINES or set(between) <= _KINDS  # 'फ्रांस राजकीय यात्रा'
    if between[:1] == ("पर",) and set(between[1:]) <= _KINDS | {"मामलों", "की"}:
        return True  # 'फ्रांस पर राजकीय यात्रा', as Chinese has it
    return its and len(between) <= 9 and not somebody_between and not _NOT_OF_THE_JOURNEY & set(between)


def _with_brackets(f: SentenceFrames, m: Mention) -> range:
    """The tokens of a mention, with the brackets around it: 'पेरू (3 से 5 मई) की यात्रा'."""
    inside = f.form(m.first - 1) == "(" and f.form(m.last) == ")"
    return range(m.first - inside, m.last + inside)


def _goal_of_verb(f: SentenceFrames, m: Mention, head: Head) -> bool:
    """'भूटान पहुंचे', 'भूटान की यात्रा पर जाएंगे'; not 'भूटान में … पहुंचे', 'भूटान से लौटे', 'भूटान के लिए'."""
    behind = m.last + (f.form(m.last) == _CAPITAL)  # 'किर्गिज राजधानी में उतरे'
    dated = {k for o in f.mentions if o.kind == "date" for k in range(o.first, o.last + (f.form(o.last) in _ON))}
    between = tuple(f.form(k) for k in range(behind, head.at) if k not in dated)  # 'पेरू 17 मई 2024 को पहुंचे'
    marker = between[0] if between else ""
    if (f.form(head.at) == "लिए" and between == ("के",)) or (between[:2] == ("के", "लिए") and set(between[2:]) <= _ON_THE_WAY):
        return True  # 'नेपाल के लिए उड़े', 'नेपाल के लिए मंगलवार को रवाना हो गए'
    if lands_there(f, head, behind, between):
        return True
    if marker == "में" and len(between) <= 2:
        return True  # 'नेपाल में पहुंचे', 'नेपाल में उड़कर आए', 'विमान नेपाल में उतरा'
    if marker == "में" and len(between) <= _FAR and between[-1] in _CAME_FOR and not _NOT_THERE & set(between[:-1]):
        return not any(o.kind in ("person", "place", "country") and m.last <= o.first < head.at for o in f.mentions)  # 'लीमा में सम्मेलन में आए'
    if marker in {"में", "से"} or len(between) > 7 or _NOT_BY_VERB & set(between):
        return False
    if marker in {"की", "के"}:
        return bool(_JOURNEY & set(between)) or between[1:2] in _TOWARDS
    return marker in _TO or len(between) <= 3


def sets_out(f: SentenceFrames, head: Head) -> bool:
    """Whether a journey is told by its outset: 'दौरे की शुरुआत 3 मई को चिली से हुई'."""
    return head.kind == "visit" and f.form(head.last) in _GENITIVE and f.form(head.last + 1) in _OUTSET


def _first_stop(f: SentenceFrames, head: Head, clause: Clause) -> Goal | None:
    """With what a journey began: 'दौरे की शुरुआत चिली से की', 'चिली से अपने दौरे की शुरुआत की'."""
    if not sets_out(f, head):
        return None
    sites = [m for m in f.mentions if m.first in clause and state_of(m) is not None]
    behind = [m for m in sites if m.first > head.last]
    before = [m for m in sites if m.last < head.first][-1:]
    began = next((m for m in behind + before if f.form(m.last) == "से"), None)
    state = state_of(began) if began is not None else None
    return Goal(state, began.first, began.last) if began is not None and state is not None else None


def _going_on(d: Discourse, f: SentenceFrames, head: Head, clause: Clause) -> Goal | None:
    """'दो दिन की यात्रा पर नेपाल आए', 'जो दो दिन की यात्रा पर नेपाल में हैं': the state stands between the word and the verb."""
    if head.kind != "visit" or f.form(head.last) not in {"पर", "के"}:
        return None
    dated = {k for m in f.mentions if m.kind == "date" for k in range(m.first, m.last)}
    pointed = next((k for k in range(head.last + 1, clause.end) if k not in dated and f.form(k) not in {"पर", "तक"}), clause.end)
    if f.form(pointed) == "यहां" and f.form(pointed + 1) in _IS_THERE and d.here is not None:
        return Goal(d.here, pointed, pointed + 1)  # 'राजकीय यात्रा पर 24 से 26 अक्टूबर तक यहां हैं'
    for m in f.mentions:
        state = state_of(m)
        near = head.last < m.first <= head.last + 6 and m.first in clause
        is_there = f.form(m.last) == "में" and f.form(m.last + 1) in _IS_THERE
        if state is not None and near and (is_there or _GOING & set(f.forms(m.last, m.last + 2))):
            return Goal(state, m.first, m.last)
    return None


def _pointed_at(d: Discourse, i: int, head: Head, clause: Clause) -> Goal | None:
    """'वहां गए', 'यहां पहुंचे': the state last spoken of, or that of the dateline; not 'वहां के', 'यहां से'."""
    f = d.frames[i]
    if f.form(clause.start) == "जहां" and f.form(clause.start + 1) != "से":  # 'पहला पड़ाव नेपाल था, जहां वह रविवार को पहुंचे'
        before = [(state, m) for m in f.mentions if m.last <= clause.start and (state := state_of(m)) is not None]
        return Goal(before[-1][0], clause.start, clause.start + 1) if before else None
    start = max(clause.start, head.at - 5)
    forms = d.frames[i].forms(start, head.at)
    pointers = {"वहां": d.there or d.abroad(), "यहां": d.here or d.abroad()}
    pointers |= {"वहीं": d.there} if f.form(clause.start) != "वहीं" else {}  # at the start of a clause it means 'while'
    if "देश" in forms and "इस" in forms[: forms.index("देश")] and d.here is not None and forms[-1:] == ("देश",):
        return Goal(d.here, start, head.at)  # 'इस कैरेबियाई देश पहुंचे'
    if head.kind == "visit" and (other := _epithet(d, i, head, clause)) is not None:
        return other
    for k, form in enumerate(forms):
        state = pointers.get(form)
        following = forms[k + 1] if k + 1 < len(forms) else ""
        if state is not None and (following not in _GENITIVE | {"से"} or f.form(head.at) == "रुख"):  # 'यहां का रुख किया'
            return Goal(state, start + k, start + k + 1)
    return None


def _epithet(d: Discourse, i: int, head: Head, clause: Clause) -> Goal | None:
    """The state of the dateline, or the story's other one, to which a journey goes: 'दक्षिण-पूर्व एशियाई राष्ट्र की राजकीय यात्रा'."""
    f = d.frames[i]
    at = next((k for k in range(head.at - 1, max(clause.start, head.at - _FAR), -1) if f.form(k) in _COUNTRY), None)
    its = at is not None and f.form(at + 1) in _GENITIVE and f.form(at - 1) not in {"अपने", "किसी", "संयुक्त", "हर"}
    if at is None or not its or _NOT_BY_VERB & set(f.forms(at, head.at)):
        return None
    doers = (g for g in f.groups if g.marker in ("ne", "bare") and g.first in clause and g.last <= at)
    own = {p.country for g in doers for p in d.people(i, g)}
    others = [code for code in d.states if code not in own] if own else []
    state = d.here or (others[0] if len(others) == 1 else None)
    return Goal(state, at, at + 1) if state is not None else None
