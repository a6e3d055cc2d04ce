"""Which told meeting a meeting is: the same people, no contradiction in day, number, kind, place or status."""

from datetime import date, timedelta

from kg.facts.both import both_are_subject
from kg.facts.draft import OF_THE_NEWS, Discourse, Draft
from kg.facts.series import SERIES, SUMMITS
from kg.lexicon import cues
from kg.model import Head

__all__ = ["known"]

_APART = cues("by-themselves")
_ATTEND = cues("attend")
_CHAIR = frozenset({"अध्यक्षता", "सह-अध्यक्षता", "सहअध्यक्षता", "मेजबानी"})
_EARLIER = cues("past-period") | {"इससे", "उससे"}
_TWO = 2
_WAS = cues("was")
_FAMILIES = (
    frozenset({"phone-call"}),
    SUMMITS,
    frozenset({"joint-commission"}),
    frozenset({"working-group"}),
    frozenset({"foreign-office-consultations"}),
)
"""Types that are never one event with a type outside their family."""
_BEFORE_THIS = cues("before-this")
_EARLIER_OR_LATER = frozenset({"पहले", "पूर्व", "बाद"})
_FIRST = frozenset({"पहली", "पहला"})
_HAD_BEEN = {("हुई", "थी"), ("हुआ", "था")}
_NEAR = 3
_PLAIN = frozenset({"meeting", "bilateral-talks"})
_STILL_NEWS = timedelta(days=3)
"""What was so long before the day of the news is still told as news."""
_NEVER_GENERIC = frozenset({"phone-call"}) | SUMMITS


def known(d: Discourse, draft: Draft, head: Head) -> Draft | None:
    """The event already told that this is, if any; of equals the latest, save that the one being told goes first."""
    best: tuple[float, Draft] | None = None
    for other in d.of("Meeting"):
        score = _likeness(d, draft, other, head)
        bonus = 0.1 * (other is d.focus)
        if score > 0 and (best is None or score + bonus >= best[0]):
            best = (score + bonus, other)
    return best[1] if best else None


def _likeness(d: Discourse, draft: Draft, other: Draft, head: Head) -> float:
    """How surely two drafts are one event: 0 for not at all."""
    people, theirs = set(draft.people()), set(other.people())
    if people and people == theirs and d.within is not None and d.within == (draft.sentences[0], id(other)):
        return 5.0  # 'शिखर बैठक के दौरान बातचीत': one event under two words
    if _contradicted(d, draft, other, head):
        return 0
    if _is_introduced(d, draft, head):
        return 0
    if head.bodies and head.ordinal is not None and not head.this and not other.bodies and other.one("type") in _PLAIN:
        return 0  # 'उनसे मुलाकात की, जो मंच की चौथी बैठक के लिए आए हैं'
    ours, others = draft.one("type") or "", other.one("type") or ""
    if _same_number(draft, other) and ours == others and ours in SERIES and len(draft.states() & other.states()) >= 2:
        return 3.0
    if _attended(d, draft, other, head) or _of_one_body(draft, other) or _chaired(d, draft, other, head):
        return 0.9
    generic = _generic(draft, other)
    closes = head.setting == "after" and people == theirs and head.first == d.frames[draft.sentences[0]].clause_of(head.at).start
    closes |= draft.sentences[0] in other.sentences and people == theirs and len(people) > _TWO and ours in _PLAIN  # 'X, Y और Z ने बात की'
    if ours != others and not head.this and not generic and not closes and _of_two_families(ours, others, head):
        return 0
    return _by_people(d, draft, other, head) if people and theirs else _by_states(d, draft, other, head, generic)


def _is_introduced(d: Discourse, draft: Draft, head: Head) -> bool:
    """Whether a meeting of many is told of for the first time, and with its own place: '… पर एक अंतरराष्ट्रीय सम्मेलन पेरिस में हुआ'."""
    f = d.frames[draft.sentences[0]]
    of_many = head.type == "multilateral" and not head.setting and not draft.people() and bool(draft.all("place"))
    return of_many and "एक" in f.forms(head.first - 2, head.first)


def _attended(d: Discourse, draft: Draft, other: Draft, head: Head) -> bool:
    """Whether somebody takes part in a body's summit just told: 'जी20 शिखर सम्मेलन रियो में होगा। मोदी सम्मेलन में हिस्सा लेंगे'."""
    f, at = d.frames[draft.sentences[0]], draft.sentences[0]
    attends = head.setting == "reference" and not _ATTEND.isdisjoint(f.forms(head.last, f.clause_of(head.at).end))
    dated = any(slot.words for slot in draft.slots.get("date", ()))
    of_its_own = dated or draft.one("ordinal") is not None or draft.all("place") or draft.bodies - other.bodies
    of_a_body = bool(other.bodies) and other.one("type") in SUMMITS and draft.one("type") in SUMMITS
    near = other is d.focus and 0 < at - max(other.sentences) <= _TWO
    return attends and of_a_body and near and not of_its_own


def _of_one_body(draft: Draft, other: Draft) -> bool:
    """Whether a body's summit is told again, under whichever word: 'आसियान का शिखर सम्मेलन … । आसियान सम्मेलन का उद्घाटन … ने किया'."""
    of_many = {draft.one("type"), other.one("type")} <= SUMMITS
    near = 0 <= draft.sentences[0] - max(other.sentences) <= _NEAR
    return of_many and bool(draft.bodies) and draft.bodies == other.bodies and near


def _chaired(d: Discourse, draft: Draft, other: Draft, head: Head) -> bool:
    """Whether a sentence tells who chaired the summit just told: 'सम्मेलन की सह-अध्यक्षता … और … ने की', '… ने बैठक की सह-अध्यक्षता की'."""
    at = draft.sentences[0]
    behind = d.frames[at].forms(head.last, head.last + len(("की", "सह", "-", "अध्यक्षता")))
    of_its_own = bool(head.bodies or head.countries or draft.all("ordinal") or draft.all("place"))
    before = {m.kind for m in d.frames[at].mentions if m.first < head.first}
    opens = (head.first == head.at or head.this) and before <= {"date", "sector"} and not of_its_own  # 'चार जनवरी को शुरू हुए …'
    opens &= not _CHAIR.isdisjoint(behind)
    of_many = other.one("type") in SUMMITS and not other.all("coChair")
    one_came = bool(draft.all("coChair")) and not set(draft.people()).isdisjoint(other.people())
    bare = head.first == head.at and before <= {"person", "country"} and not of_its_own
    told_of = (opens and draft.one("type") in SUMMITS) or (one_came and bare)
    return told_of and of_many and other is d.focus and at - max(other.sentences) <= 1


def _contradicted(d: Discourse, draft: Draft, other: Draft, head: Head) -> bool:
    """Whether number, day, status, time or place tell two events."""
    numbers = draft.one("ordinal"), other.one("ordinal")
    if all(numbers) and numbers[0] != numbers[1]:
        return True
    if draft.one("status") != other.one("status") and not head.this:
        return True
    if (_other_day(draft, other) and not _dated_by_the_news(d, draft, other)) or _elsewhere(draft, other):
        return True
    if (_of_other_bodies(draft, other) or _by_themselves(d, draft, other)) and not head.this:
        return True
    if _third_met(d, draft, other) or _with_others(draft, other) or _first_ever(d, draft, other, head):
        return True
    told_better = any(bool(draft.one(prop)) != bool(other.one(prop)) for prop in ("date", "ordinal"))
    if told_better and not head.this and _looks_back(d, draft) != _looks_back(d, other):
        return True
    return _other_time(d, draft, other, head)


def _of_other_bodies(draft: Draft, other: Draft) -> bool:
    """Whether two summits are held by different bodies, or one by a body and the other by two leaders."""
    if draft.bodies and other.bodies:
        return not draft.bodies & other.bodies
    of_two = other if draft.bodies else draft
    one_of_them = len(draft.people()) == 1 and len(other.people()) == 2
    return bool(draft.bodies) and one_of_them and len(of_two.states()) == 2


def _third_met(d: Discourse, draft: Draft, other: Draft) -> bool:
    """Whether those who had met also met somebody else: 'बाद में दोनों नेता राष्ट्रपति … से मिले', 'इससे पहले राष्ट्रपति ने पांचों मंत्रियों से भेंट की'."""
    before, now = set(other.people()), set(draft.people())
    words = d.frames[draft.sentences[0]].words
    received = len(now - before) == 1 and words[0] in _BEFORE_THIS and words[1] in _EARLIER_OR_LATER
    return before < now and ((len(before) == _TWO and both_are_subject(words)) or (len(before) >= _TWO and received))


def _with_others(draft: Draft, other: Draft) -> bool:
    """Whether one person met the unnamed counterparts of two states: 'चीन और इटली के अपने समकक्षों के साथ बैठकें'."""
    ours, theirs = ({s.value for s in x.slots.get("country", ()) if s.rule == "counterpart"} for x in (draft, other))
    return bool(ours and theirs) and ours != theirs


def _first_ever(d: Discourse, draft: Draft, other: Draft, head: Head) -> bool:
    """Whether two had met for the first time before what has just been told of them: 'वहीं उनकी पहली मुलाकात हुई थी'."""
    f = d.frames[draft.sentences[0]]
    first = not _FIRST.isdisjoint(f.forms(head.first, head.at)) and f.forms(head.last, head.last + 2) in _HAD_BEEN
    newer = d.news is not None and other.one("date") is not None and str(other.one("date")) >= d.news[0][:7]
    return first and newer and not draft.one("date")


def _looks_back(d: Discourse, draft: Draft) -> bool:
    """Whether the sentence that tells of a meeting looks back: 'इससे पहले दोनों 2016 में मिले थे', 'पिछले साल … हुई थी'."""
    f = d.frames[draft.sentences[0]]
    return not _EARLIER.isdisjoint(f.words) and not _WAS.isdisjoint(f.words[-4:])


def _by_themselves(d: Discourse, draft: Draft, other: Draft) -> bool:
    """Whether two of the many at a meeting met apart: 'अलग से द्विपक्षीय मुलाकात'."""
    apart = len(draft.people()) == 2 and (len(other.states()) >= 3 or len(other.people()) >= 3)
    at = draft.sentences[0]
    told = range(max(at - _TWO, 0), at + 1)  # 'मोदी ने चार नेताओं से अलग-अलग बात की। स्टोर के साथ बैठक में …'
    return apart and any(not _APART.isdisjoint(d.frames[k].words) for k in told)


def _other_day(draft: Draft, other: Draft) -> bool:
    """Whether both have dates that do not agree; a day within the other's span does, or that of a summit told in brief."""
    a, b = draft.one("date"), other.one("date")
    if not a or not b or a.startswith(b) or b.startswith(a):
        return False
    spans_it = {draft.one("type"), other.one("type")} <= SUMMITS and a <= b <= (draft.one("endDate") or "")
    return not (spans_it or b <= a <= (other.one("endDate") or ""))


def _dated_by_the_news(d: Discourse, draft: Draft, other: Draft) -> bool:
    """Whether the one told before has no day but that of the news: 'मुख्य समाचार: … ने बातचीत की। … … ने कल … के साथ वार्ता की'."""
    assumed, told = other.slots["date"][0], draft.slots["date"][0]
    if assumed.rule != OF_THE_NEWS or not told.words or len(str(told.value)) != len(str(assumed.value)):
        return False
    late = date.fromisoformat(str(assumed.value)) - date.fromisoformat(str(told.value)) <= _STILL_NEWS
    return late and set(draft.people()) == set(other.people()) and not _looks_back(d, draft)


def _other_time(d: Discourse, draft: Draft, other: Draft, head: Head) -> bool:
    """Whether one lies before the month of publication, as background does, and the other has no date."""
    if head.this or head.setting:
        return False
    a, b = draft.one("date"), other.one("date")
    return (_long_ago(d, a) and not b) or (_long_ago(d, b) and not a)


def _long_ago(d: Discourse, day: str | None) -> bool:
    return bool(day and d.article.published and day[:7] < d.article.published[:7])


def _elsewhere(a: Draft, b: Draft) -> bool:
    """Whether two events have towns of different states for their places."""
    x, y = ({str(v[0]).split(":")[-1] for v in e.all("place") if isinstance(v, tuple) and ":" in str(v[0])} - {""} for e in (a, b))
    return bool(x and y and not x & y)


def _same_number(draft: Draft, other: Draft) -> bool:
    return draft.one("ordinal") is not None and draft.one("ordinal") == other.one("ordinal")


def _generic(draft: Draft, other: Draft) -> bool:
    """Whether one is a bare 'बैठक' that the other may be: nobody is told of one of them, or the same people of both."""
    types = {draft.one("type") or "", other.one("type") or ""}
    people, theirs = set(draft.people()), set(other.people())
    same_people = people == theirs and (not types & _NEVER_GENERIC or _at_summit_of_two(draft, other))
    return "meeting" in types and (not (people and theirs) or same_people)


def _at_summit_of_two(draft: Draft, other: Draft) -> bool:
    """Whether two sat together at the summit of their two states just told: '32वां शिखर हुआ। … इसके बाद दोनों अकेले में बैठे'."""
    of_two = other.one("type") == "summit" and not other.bodies and len(other.states()) == len(other.people()) == _TWO
    of_its_own = draft.one("date") not in (None, other.one("date")) or draft.all("place")
    return of_two and draft.one("type") == "meeting" and not of_its_own and 0 < draft.sentences[0] - max(other.sentences) <= _TWO


def _of_two_families(ours: str, others: str, head: Head) -> bool:
    """Whether the types are of two families; 'बातचीत' may be said of any meeting, as may 'वार्ता में' of one already told."""
    if (head.kind == "talk" or head.setting == "reference") and ours in _PLAIN:
        return False
    return any((ours in family) != (others in family) for family in _FAMILIES)


def _by_people(d: Discourse, draft: Draft, other: Draft, head: Head) -> float:
    """One must have all the people of the other; one person alone says nothing, save in a series or with a number."""
    people, theirs = set(draft.people()), set(other.people())
    shared = people & theirs
    if not shared or not (people <= theirs or theirs <= people):
        return 0
    if len(shared) == 1 and len(people | theirs) > 1 and not head.this and not _same_number(draft, other):
        same_series = draft.one("type") == other.one("type") and draft.one("type") in SERIES
        counterpart = any(s.rule == "counterpart" for x in (draft, other) for s in x.slots.get("country", ()))
        same_two = (counterpart or other is d.focus) and len(draft.states()) >= _TWO and draft.states() == other.states()
        return 1.0 if len(people) == 1 and same_series else 0.7 if same_two else 0
    same_day = draft.one("date") is not None and draft.one("date") == other.one("date")
    return len(shared) + (0.5 if same_day else 0.0) + (0.2 if people == theirs else 0.0)


def _by_states(d: Discourse, draft: Draft, other: Draft, head: Head, generic: bool) -> float:
    """Where no people decide: number and type, or two states in common."""
    ours, others = draft.one("type") or "", other.one("type") or ""
    common = draft.states() & other.states()
    if _same_number(draft, other) and ours == others:
        return 1.5 if not draft.states() or not other.states() or common else 0
    lends = not draft.people() or bool(draft.all("coChair")) or head.this
    another_word = generic and ours != others and bool({ours, others} & SERIES)
    if another_word and lends and len(common) >= 2 and other is d.focus:
        return 0.9
    adds_a_day = bool(draft.one("date")) and not other.one("date")
    of_one_kind = ours == others or (head.this and {ours, others} <= SUMMITS)
    if of_one_kind and ours in SERIES and common and not (adds_a_day and draft.people()):
        on_one_date = bool(draft.one("date") and other.one("date")) and draft.states() <= other.states()
        return 1.0 if len(common) >= 2 or head.this or on_one_date else 0
    plain = ours in _PLAIN and others not in SERIES and (not draft.one("date") or _understood_day(d, draft, other))
    of_those = head.this and other is d.focus and draft.states() <= other.states()  # 'तीन देशों के मंत्री मिले। इस बैठक में … ने'
    same_states = len(common) >= 2 and (of_those or draft.states() == other.states())
    return 0.8 if same_states and (head.this or plain) else 0


def _understood_day(d: Discourse, draft: Draft, other: Draft) -> bool:
    """Whether a meeting has its day only from the one being told: '… ने आज … से भेंट की। दोनों पक्षों के बीच … पर बातचीत हुई'."""
    return other is d.focus and draft.one("date") == other.one("date") and not draft.slots["date"][0].words
