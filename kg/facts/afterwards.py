"""What later sentences add to the meeting that is being told: who chaired it, who came, its number, day, place and fields."""

from kg.facts.chaired import CHAIRING, is_chaired, jointly_chaired
from kg.facts.counted_people import all_counted, both_of_a_post
from kg.facts.day import on_other_days
from kg.facts.draft import Discourse, Draft
from kg.facts.place import add_place
from kg.facts.present import came_to_it, sat_in_it, sat_too
from kg.facts.series import SERIES, SUMMIT_IS_TOLD, SUMMITS
from kg.facts.setting import add_date
from kg.facts.states_came import add_states_that_came
from kg.facts.topics import add_sectors
from kg.facts.where_held import tells_its_place
from kg.lexicon import cues
from kg.model import Clause, Group, Head, SentenceFrames

__all__ = ["add_to_told", "attendance"]

_ATTEND = cues("attend")
_BY_WIRE = frozenset({"वर्चुअली", "वर्चुअल", "आनलाइन", "वीडियो", "लिंक"})
_JOINED_IN = frozenset({"जुडे", "जुडीं", "जुडेंगे"})
_DELEGATION = cues("delegation")
_IN_IT = cues("in-the-meeting")
_IN_SESSION = ("सत्र", "में")
_IS = cues("is")
_IN_IT_ALONE = frozenset({"इसमें", "उसमें", "जिसमें"})
_RECEIVED = cues("welcome") | cues("receive-guest")
_SIGN = frozenset({"हस्ताक्षर", "दस्तखत"})
_WENT = frozenset({"गए", "गये", "गईं", "आए", "आये", "आईं", "पहुंचे", "पहुंचीं", "सामने"})
_LEAD = cues("lead")
_OF_IT = frozenset({"जिसकी", "इसकी", "उसकी", "बैठक", "सम्मेलन"})
_IT = frozenset({"इसका", "इसको", "इसे", "उसका", "उसको", "उसे"})
_OPENED = cues("open-meeting")
_NEAR = 5
"""So many words before 'वालों में' stands what they came to."""
_STANDS_FOR = "प्रतिनिधित्व"
_BY_WHOM = frozenset({"ने", "द्वारा", "रहे", "रही"})
_ON_THE_SPOT = frozenset({"वहां", "वहाँ", "वहीं"})
_INVITATION = frozenset({"बुलावे", "न्योते", "निमंत्रण", "आमंत्रण"})
_TABLE = "मेज"
_THEIRS = frozenset({"उनके", "इनके", "जिनके", "उसके"})
_WERE = cues("was") | {"बैठे", "बैठीं"}
_WERE_OR_WILL = _WERE | {"होंगे", "होंगी", "रहे", "रहीं"}
_TOOK = frozenset({"लिया", "लिए", "ली"})
_TAKE_PART = frozenset({"भाग", "हिस्सा", "शिरकत"})
_OF_WHICH = frozenset({"जिसकी", "जिसके", "जिसमें", "जिसका"})
_WHO = frozenset({"जिन्होंने", "जिसने"})
_TALKS = frozenset({"bilateral-talks", "delegation-talks"})
_WORDS = (("वार्ता", "बातचीत"), ("बैठक",), ("मुलाकात", "भेंट"))
"""Words for a meeting, and how each is called again: 'वार्ता में' is not said of a 'भेंट' told in between."""
_LATELY = 3
"""So many sentences back a meeting is still called by its word alone."""


def add_to_told(d: Discourse, i: int, head: Head, clause: Clause) -> Draft | None:
    """What a sentence about 'इस बैठक' or 'दोनों नेताओं' adds to the event being told."""
    f = d.frames[i]
    dated = any(m.kind == "date" and m.first in clause for m in f.mentions)
    of_others = bool(head.bodies or head.countries or dated) and not head.this  # 'एससीओ बैठक में', '2017 में बैठक में'
    comes = head.setting == "reference" and (bool(_ATTEND & set(f.forms(head.last, clause.end))) or sat_in_it(f, head, clause))
    attends = (comes or is_chaired(f, head)) and not of_others
    told = _told_of(d, i, head, attends=attends)
    if told is not None and attends and clause.tense == "past" and told.one("status") == "planned":
        told = d.focus = _held_before(d, told) or told
    if told is None or told.kind != "Meeting" or clause.negated or clause.mood in ("wished", "cancelled"):
        return None
    if head.this and not head.setting and clause.tense == "future" and told.one("status") == "held" and not is_chaired(f, head):
        return None  # 'यह वार्ता मार्च में जिनेवा में होगी' is not what has been
    of_another = told.one("ordinal") not in (None, str(head.ordinal)) or (dated and on_other_days(d, i, clause, told.one("date")))
    if head.ordinal is not None and not head.this and (of_another or _of_other_states(f, head, clause, told)):
        return None  # 'X कल Y से मिले। छठी बैठक दिसंबर 2023 में लीमा में हुई थी'
    itself = head.kind == "meeting" and not head.setting
    if itself and head.ordinal is not None and not told.all("ordinal"):
        told.add("ordinal", head.ordinal, i, (d.span(i, head.first, head.last),), "ordinal")
    if itself and head.this and head.type in SUMMITS and told.one("type") == "meeting" and f.form(head.last) in _WERE:
        told.slots.pop("type")  # 'तीनों एक साथ बैठे। यह नौवीं शिखर बैठक थी'
        told.add("type", head.type, i, (d.span(i, head.first, head.last),), "event word")
    if jointly_chaired(f, clause):
        for g in f.groups:
            _add_chairs(d, i, g, told, joint=True)
    who = next((c for c in f.clauses if c.end == clause.start and c.tense == "none"), None) if f.form(clause.start) in _WHO else None
    if attends:
        for g in f.groups:
            if g.first in clause or (who is not None and g.first in who):
                _add_chairs(d, i, g, told, joint=False)
    if itself and head.this:
        add_date(d, told, i, head, clause, planned=False, whole=False)
        add_place(d, told, i, head, clause)
    elif itself and tells_its_place(f, head, clause) and i - max(told.sentences) == 1 and told.one("status") == "held":
        add_place(d, told, i, head, clause)
    add_sectors(d, told, i)
    return told


def _of_other_states(f: SentenceFrames, head: Head, clause: Clause, told: Draft) -> bool:
    """Whether a numbered round is one of states that were not at the meeting told: 'सूडान की सरकार और विपक्ष की बातचीत का तीसरा दौर'."""
    groups = (g for g in f.groups if g.marker == "of" and g.first in clause and g.after <= head.first)
    states = {f.mentions[k].value for g in groups for k in g.members if f.mentions[k].kind == "country"}
    return bool(states) and told.states() != set() and states.isdisjoint(told.states())


def _told_of(d: Discourse, i: int, head: Head, *, attends: bool) -> Draft | None:
    """The event that a word points back at: the latest of its own kind, or the one being told; 'वार्ता में' somebody also sat is talks."""
    if (named := _told_by_that_word(d, i, head)) is not None:
        d.focus = named
        return named
    if head.type in SERIES and head.kind == "meeting":
        same = [x for x in d.of("Meeting") if x.one("type") == head.type]
        if same:
            return d.focus if d.focus in same else same[-1]
    if attends and head.type in _TALKS and not head.this and d.focus is not None and d.focus.one("type") not in _TALKS:
        return next((x for x in reversed(list(d.of("Meeting"))) if x.one("type") in _TALKS), d.focus)
    return d.focus


def _held_before(d: Discourse, planned: Draft) -> Draft | None:
    """The gathering to which those came who are told behind the next one: 'अगला शिखर सम्मेलन 2026 में होगा। सम्मेलन में … भी शामिल हुए'."""
    kinds = SUMMITS if planned.one("type") in SUMMITS else {planned.one("type")}
    of_its_kind = (x for x in reversed(list(d.of("Meeting"))) if x.one("type") in kinds)
    return next((x for x in of_its_kind if x.one("status") == "held"), None)


def _told_by_that_word(d: Discourse, i: int, head: Head) -> Draft | None:
    """The meeting told of late by the very word, where the one being told goes by another: '… ने वार्ता की। … से भी भेंट की। वार्ता में …'."""
    f = d.frames[i]
    ours = _by_its_word(f.form(head.at)) if head.setting in ("reference", "during") and head.first == head.at and not head.this else None
    if ours is None or d.focus is None or d.focus.kind != "Meeting" or _word_of(d, d.focus) in (None, ours):
        return None
    late = (x for x in reversed(list(d.of("Meeting"))) if i - max(x.sentences) <= _LATELY)
    return next((x for x in late if _word_of(d, x) == ours), None)


def _word_of(d: Discourse, told: Draft) -> int | None:
    """Which of the words for meetings an event was told by."""
    words = told.slots["type"][0].words
    return _by_its_word(d.article.text[words[0].start : words[0].end].split()[-1]) if words else None


def _by_its_word(form: str) -> int | None:
    return next((k for k, alike in enumerate(_WORDS) if form.startswith(alike)), None)


def _add_chairs(d: Discourse, i: int, g: Group, told: Draft, *, joint: bool) -> bool:
    """Adds the people of a group to a meeting, as its chairs where it was jointly chaired; whether there were any."""
    if g.marker not in CHAIRING:
        return False
    for k in g.members:
        person = d.cast.of.get((i, k))
        if person is not None:
            m = d.frames[i].mentions[k]
            words = (d.span(i, m.first, m.last),)
            told.add("participant", person, i, words, g.marker)
            if joint:
                told.add("coChair", person, i, words, "joint chair")
    return bool(d.people(i, g))


def _add_counted(d: Discourse, i: int, clause: Clause, told: Draft, *, joint: bool) -> bool:
    """Adds those of whom only a count and their post tell: 'जिसकी सह-अध्यक्षता दोनों विदेश मंत्रियों ने की', 'जिसमें तीनों नेता उपस्थित थे'."""
    counted = both_of_a_post(d, i, clause) if joint else all_counted(d, i, d.frames[i].forms(clause.start, clause.end))
    for prop in ("participant", "coChair") if joint else ("participant",):
        for person in counted:
            told.add(prop, person, i, (d.span(i, clause.start, clause.end),), "joint chair" if joint else "counted")
    return bool(counted)


def attendance(d: Discourse, i: int) -> Draft | None:
    """What a sentence without a meeting word tells of the event being told: 'जिसकी अध्यक्षता … ने … के साथ की', 'उसमें … शामिल हुए'."""
    told = d.focus
    f = d.frames[i]
    if told is None or told.kind != "Meeting" or i - max(told.sentences) > _reach(f, told):
        return None
    touched, states_came, leads_in = _at_the_summit(d, i, told), False, False
    for clause in f.clauses:
        told = _antecedent(d, i, clause) or told
        has_own = any(h.at in clause and _names_its_own(h) for h in f.heads)
        joint = jointly_chaired(f, clause)
        of_side = any(g.first in clause and g.marker == "side" for g in f.groups)  # 'जबकि जापान की ओर से …'
        words = set(f.forms(clause.start, clause.end))
        sat = _TABLE in words and bool(_WERE & set(f.forms(clause.end - 3, clause.end)))
        of_side_came = of_side and (sat or bool(_ATTEND & words))  # 'जापान की ओर से … मौजूद थे'
        too = of_side_came or (touched and (of_side or clause.tense == "none"))  # 'उसमें भाग लिया A, … , B और C ने'
        there = leads_in or (not touched and (sat_too(d, i, clause, told) or came_to_it(d, i, clause, told)))
        leads_in = of_side and f.form(clause.end - 1) == ":" and f.form(clause.end - 2) in _WERE  # 'पेरू की ओर से तीन सदस्य थे: …'
        if clause.negated or clause.mood or has_own or not (joint or too or there or _comes(f, clause)):
            continue
        for g in f.groups:
            if g.first in clause and _add_chairs(d, i, g, told, joint=joint):
                touched = True
        if not (joint and touched):  # 'जिसमें यही तीनों नेता आए', 'इसमें … के पांचों नेताओं के अलावा …'
            touched |= _add_counted(d, i, clause, told, joint=joint)
        states_came |= not joint and add_states_that_came(d, i, clause, told)
    if touched and len({p.country for p in told.people() if p.country}) > 1:
        told.slots["country"] = [slot for slot in told.slots.get("country", ()) if slot.rule != "context"]  # who came is told now
    return told if touched or states_came else None


def _antecedent(d: Discourse, i: int, clause: Clause) -> Draft | None:
    """The meeting told right before a relative clause: 'छठी बैठक लीमा में हुई, [जिसकी] अध्यक्षता … ने की; सातवीं बैठक … होगी'."""
    f = d.frames[i]
    if f.form(clause.start) not in _OF_WHICH or clause.start == 0:
        return None
    before = f.clause_of(clause.start - 1)
    stretch = d.span(i, before.start, before.end)
    named = ((w, m) for m in d.of("Meeting") for s in m.slots.get("type", ()) if s.sentence == i for w in s.words)
    inside = [(w.start, n, m) for n, (w, m) in enumerate(named) if stretch.start <= w.start < stretch.end]
    return max(inside)[2] if inside else None


def _reach(f: SentenceFrames, told: Draft) -> int:
    """So many sentences behind a meeting one may tell who was there: further where it says who represented a state at a summit."""
    if _STANDS_FOR in f.words and told.one("type") in SUMMITS:
        return SUMMIT_IS_TOLD
    there = told.one("type") in SUMMITS and not _ON_THE_SPOT.isdisjoint(f.words)  # 'उसमें केवल चार देश थे। … ने वहां … पर दस्तखत किए'
    return 2 if there or "भी" in f.words or _led_delegations(f) else 1


def _at_the_summit(d: Discourse, i: int, told: Draft) -> bool:
    """Adds to the summit just told who must have been there: '… ने … की अगवानी की', '…, … और … ने वहां घोषणापत्र पर दस्तखत किए'."""
    f = d.frames[i]
    people = [p for k in range(len(f.mentions)) if (p := d.cast.of.get((i, k))) is not None]
    states = {p.country for p in people if p.named}
    signed = not _SIGN.isdisjoint(f.words) and any(g.marker == "ne" and len(g.members) == len(states) for g in f.groups)
    if told.one("type") not in SUMMITS or told.people() or len(people) < len(states) or not (signed or _RECEIVED & set(f.words)):
        return False
    there = told.states() <= states or not _ON_THE_SPOT.isdisjoint(f.words)
    understood = signed and there and all(slot.rule == "context" for slot in told.slots.get("country", ()))
    if len(states) < 2 or len(states) != len(people) or not (understood or states <= told.states()):
        return False
    return [_add_chairs(d, i, g, told, joint=False) for g in f.groups].count(True) > 0


def _led_delegations(f: SentenceFrames) -> bool:
    """Whether several led one each: '… और … ने अपने-अपने देशों के शिष्टमंडलों की अगुवाई की'."""
    return bool(_LEAD & set(f.words)) and any(form in _DELEGATION and form.endswith("ों") for form in f.words)


def _names_its_own(head: Head) -> bool:
    """Whether a word names a meeting of its own, not the one being told: 'तीसरी बैठक हुई'."""
    return head.kind == "meeting" and (not head.setting or head.type in _TALKS)


def _comes(f: SentenceFrames, clause: Clause) -> bool:
    """Whether somebody led a delegation ('शिष्टमंडल का नेतृत्व … ने किया') or attended the meeting ('उसमें … शामिल हुए')."""
    words = set(f.forms(clause.start, clause.end))
    leads = bool((_LEAD | _ATTEND) & words and _DELEGATION & words)
    speaks = "शब्द" in words and bool(_TOOK & words)  # 'ने भी शब्द लिया': took the floor
    simply = (speaks or bool(_TAKE_PART & words)) and "में" not in words  # '… ने भाग लिया'
    on_the_spot = f.form(clause.start) != "जब" and not _ON_THE_SPOT.isdisjoint(words)  # 'भी वहां मौजूद थे'
    there = (on_the_spot and bool(_ATTEND & words)) or _among_those_who_came(f, clause)
    there |= bool(_IN_IT_ALONE & words) and bool(_WENT & set(f.forms(clause.end - 4, clause.end)))  # 'उसमें भारत से … गए थे'
    there |= bool(_BY_WIRE & words) and not _JOINED_IN.isdisjoint(words)  # 'वीडियो लिंक से जुड़े'
    signs = bool(_IN_IT_ALONE & words and _SIGN & words) and "ने" in words  # 'इसमें … ने चार्टर पर दस्तखत किए'
    in_it = bool(_IN_IT & words) or f.forms(clause.start, clause.start + 2) == _IN_SESSION
    attends = simply or there or signs or (in_it and bool((_ATTEND | _LEAD) & words))
    chairs = bool({"अध्यक्षता", "मेजबानी"} & words and _OF_IT & words)  # 'जिसकी अध्यक्षता … ने की'
    chairs |= f.form(clause.start + (f.form(clause.start) == "जबकि")) in {"अध्यक्षता", "मेजबानी"} and "ने" in words  # 'अध्यक्षता … ने की'
    opens = bool(_OPENED & words and _IT & words)  # 'उसको खोला'
    stands_in = _STANDS_FOR in words and bool(_BY_WHOM & words) and bool({"का", "की", "को"} & words)  # 'भारत का प्रतिनिधित्व … ने किया'
    first, second = f.form(clause.start), f.form(clause.start + 1)
    hosts = first == "मेजबान" and not (_WERE | _IS).isdisjoint({second, *f.forms(clause.end - 3, clause.end)})  # 'मेजबान थे …'
    hosts |= "मेजबान" in f.forms(clause.end - 3, clause.end - 1) and not _WERE_OR_WILL.isdisjoint(f.forms(clause.end - 2, clause.end))
    invited = first in _THEIRS and second in _INVITATION and bool(_WENT & set(f.forms(clause.end - 3, clause.end)))
    return leads or attends or chairs or opens or stands_in or hosts or invited


def _among_those_who_came(f: SentenceFrames, clause: Clause) -> bool:
    """Whether a clause tells who was among those who came: 'भाग लेने वालों में … थे', 'मौजूद नेताओं के बीच … थे', '… उन नेताओं में थे जो वहां बैठे'."""
    forms = f.forms(clause.start, clause.end)
    if _WERE.isdisjoint(forms[-4:]):
        return False
    several = (k for k, form in enumerate(forms) if form.endswith(("ों", "ओं")) or form == "उन")
    many = next((k for k in several if forms[k + 1 : k + 2] == ("में",) or forms[k + 1 : k + 3] == ("के", "बीच")), None)
    if many is None:
        return False
    behind = next((c for c in f.clauses if c.start == clause.end and f.form(c.start) in _WHO | {"जो"}), None)
    came = behind is not None and "उन" in forms[: many + 1] and not _ATTEND.isdisjoint(f.forms(behind.start, behind.end))
    return came or not _ATTEND.isdisjoint(forms[max(0, many - _NEAR) : many])
