"""Who makes a journey: whose it is, the subject, or whom a pronoun stands for, with those of another state who come along."""

from kg.facts.arrived import opens_with_surname
from kg.facts.cast import Person
from kg.facts.destination import sets_out
from kg.facts.draft import Discourse
from kg.facts.journey_status import DUE_TO_COME
from kg.facts.role import Role
from kg.lexicon import cues
from kg.model import Clause, Group, Head, SentenceFrames

__all__ = ["Traveller", "along", "on_the_way", "travellers"]

_ABOUT_TO = cues("about-to")
_AROUND_GOAL = frozenset({"को", "में", "की", "राजधानी", ",", "फिर", "शाम", "सुबह", "रात", "दोपहर"})
_AIRCRAFT = frozenset({"विमान", "जहाज", "काफिला"})
_EXPECT = cues("expect")
_FRESH = 2
"""A subject told more sentences before is no longer whom 'वह' means, where the article tells of a traveller."""
_GOING = cues("go")
_DOERS = frozenset({"ne", "bare"})
_ON_ARRIVAL = cues("on-arrival")
"""Behind these stands what was done there: 'लीमा जाकर राष्ट्रपति से मिले' names the host."""
_HIM = frozenset({"उन्हें", "उसे", "उनको", "उसको"})
_HIS_GOING = frozenset({"उनके", "इनके", "उसके"})
_HIS_OWN = frozenset({"अपनी", "अपने", "अपना"})
_PRONOUN = cues("traveller-pronoun")
_IS_DONE = frozenset({("की", "जाती"), ("की", "गई"), ("की", "जा")})
_MAKING = frozenset({("कर", "रहे"), ("कर", "रही"), ("कर", "रहा"), ("करते", "हुए"), ("करती", "हुई"), ("करता", "हुआ")})
_NOT_HIS = frozenset({"ने", "से", "को", "साथ", "में"})
_NOT_BEHIND = frozenset({"ने", "से", "साथ", "तो"})

Traveller = tuple[Person, Role]


def travellers(d: Discourse, i: int, head: Head, clause: Clause) -> list[Traveller]:
    """Whose journey it is (genitive), whoever the words behind name ('यात्रा पर आए …'), the subject, or whom a pronoun stands for."""
    f = d.frames[i]
    named = [g for g in f.groups if g.first in clause and d.people(i, g)]
    ranked = [(rank, g) for g in named if (rank := _rank(f, g, head)) is not None]
    by_name = [(rank, g) for rank, g in ranked if g.marker in _DOERS and g.last <= head.at and any(p.named for p in d.people(i, g))]
    if by_name and f.form(head.last) in _ABOUT_TO | {"करने"}:  # 'ओबामा म्यांमार जाने वाले पहले अमेरिकी राष्ट्रपति बने'
        ranked = [(rank, g) for rank, g in ranked if any(p.named for p in d.people(i, g))]
    if ranked:
        _, group = min(ranked, key=lambda x: (x[0], -x[1].first if x[0] == 0 else 0))  # the nearest of two genitives
        return [
            (p, Role(f.mentions[k].first, f.mentions[k].last, group.marker))
            for k in group.members
            if (p := d.cast.of.get((i, k))) is not None
        ]
    if f.form(clause.start) == "जो" and not named:  # 'रामफोसा से वार्ता हुई, जो राजकीय यात्रा पर पहुंचे थे'
        before = [p for k, m in enumerate(f.mentions) if m.last <= clause.start and (p := d.cast.of.get((i, k))) is not None]
        return [(p, Role(clause.start, clause.start + 1, "context")) for p in before[-1:]]
    if (whose := opens_with_surname(d, i, clause)) is not None and head.kind == "travel-verb":
        return [whose]
    subject_omitted = clause.start > 0 or sets_out(f, head) or _says_only_when_and_where(f, head, clause)
    his_going = f.form(head.at).endswith("ने") and bool(_HIS_GOING & set(f.forms(clause.start, head.at)))  # 'उनके पेरू जाने का कार्यक्रम'
    due = f.form(head.at) in DUE_TO_COME and not _HIM.isdisjoint(f.forms(clause.start, head.at))  # 'उन्हें … जाना है'
    if head.own or due or his_going or _PRONOUN & set(f.forms(clause.start, clause.end)) or subject_omitted:
        subjects = [g for g in f.groups if g.last <= clause.start and g.marker in ("ne", "bare")]
        before = [p for g in subjects for p in d.people(i, g)]
        long_past = i - d.subject_at > _FRESH and any(True for _ in d.of("Visit"))
        return [(p, Role(head.at, head.last, "context")) for p in (before or (on_the_way(d) if long_past else d.subject))[:1]]
    return []


def _says_only_when_and_where(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """Whether nothing but a day and a goal stands before a verb of arriving, whose subject goes on: '26 मई को पहुंचे कुवैत', '27 को पेरू पहुंचे'."""
    if head.type not in ("arrive", "enter") or head.setting or not any(m.kind == "date" and m.first in clause for m in f.mentions):
        return False
    told = {k for m in f.mentions if m.kind in ("date", "country", "place") for k in range(m.first, m.last)}
    return all(k in told or f.form(k) in _AROUND_GOAL for k in range(clause.start, head.first))


def along(d: Discourse, i: int, head: Head, clause: Clause, who: list[Traveller]) -> list[Traveller]:
    """Who of another state came along: 'लेवित्स, एस्टोनिया के राष्ट्रपति कारिस के साथ, कीव पहुंचे'; not 'के साथ बैठक के लिए पहुंचे'."""
    f = d.frames[i]
    if head.kind != "travel-verb" or not who or who[0][1].marker not in _DOERS:
        return []
    groups = [g for g in f.groups if g.marker == "with" and who[0][1].first < g.first in clause and g.after <= head.at]
    groups = [g for g in groups if not any(g.after <= h.first < head.first for h in f.heads)]
    own = {p.country for p, _ in who}
    along = [(d.cast.of.get((i, k)), f.mentions[k], g) for g in groups for k in g.members]
    return [(p, Role(m.first, m.last, g.marker)) for p, m, g in along if p is not None and p.country and p.country not in own]


def _rank(f: SentenceFrames, g: Group, head: Head) -> int | None:
    """How well a group fits as the traveller, 0 the best; None where it can't be."""
    between = _between(f, g.after, head.first) - ({"में"} if f.form(head.at) == "आगमन" else set())
    if g.marker == "of" and g.first < head.at and g.after <= head.first and not _NOT_HIS & between:
        return 0
    if g.marker in ("ko", "se") and g.first < head.at and _is_expected_to(f, head):
        return 2
    at_goal = f.form(head.at) in _ON_ARRIVAL or f.form(head.last) == "में"  # 'इटली की यात्रा में मेलोनी से मिले'
    if g.first >= head.last and _behind(f, g, head) and (g.marker in _DOERS or not at_goal):
        return 1
    if g.marker == "of" and f.form(g.after) in _AIRCRAFT and head.type == "arrive":
        return 1
    if g.marker in ("ne", "bare") and g.first < head.at:
        return 2
    if g.marker in _DOERS and head.own and not _HIS_OWN.isdisjoint(f.forms(head.first - 1, head.at)):
        return 2  # 'नेपाल की अपनी यात्रा के दूसरे दिन मोदी ने …'
    if g.marker == "ko" and head.own and g.first < head.at:
        return 2  # 'ओली को अपनी भारत यात्रा टालनी पड़ी'
    if g.marker == "ko" and (f.form(head.at) in DUE_TO_COME or head.type == "take") and g.first < head.at:
        return 2
    if g.marker in _DOERS and g.first >= head.last and f.form(head.at).endswith("ने") and _once_there(f, head):
        return 3  # 'लीमा पहुंचने के अगले दिन राष्ट्रपति ने …'
    if g.marker == "ne" and head.setting == "during" and g.first >= head.last:
        return 4  # 'नेपाल की यात्रा के दौरान राष्ट्रपति ने …'
    return {"bare": 3, "lead": 4}.get(g.marker)


def _is_expected_to(f: SentenceFrames, head: Head) -> bool:
    """Whether machines say what is expected of somebody: 'लूला को … की यात्रा करने की उम्मीद की जाती है'."""
    tail = f.forms(head.last, f.clause_of(head.at).end)
    return any(a in _EXPECT and (b, c) in _IS_DONE for a, b, c in zip(tail, tail[1:], tail[2:], strict=False))


def _once_there(f: SentenceFrames, head: Head) -> bool:
    """Whether what a clause tells came before or after somebody got there: 'पहुंचने पर', 'पहुंचने के बाद', 'जाने से पहले'."""
    behind = f.forms(head.last, head.last + 2)
    return behind[:1] == ("पर",) or (behind[:1] in (("के",), ("से",)) and behind[1:] != ("लिए",))


def _between(f: SentenceFrames, first: int, last: int) -> set[str]:
    """The words between two tokens, those of dates left out: 'का 12 से 14 अक्टूबर का दौरा', 'की 2 जुलाई से शुरू होने वाली यात्रा'."""
    dated = {k for m in f.mentions if m.kind == "date" for k in range(m.first, m.last + (f.form(m.last) in {"में", "को", "से"}))}
    return {f.form(k) for k in range(first, last) if k not in dated}


def _behind(f: SentenceFrames, g: Group, head: Head) -> bool:
    """'यात्रा पर आए राष्ट्रपति …', 'का दौरा कर रहे राष्ट्रपति …'."""
    start = min((o.first for o in f.groups if o.marker == "of" and head.last <= o.first and o.after == g.first), default=g.first)
    distance = start - head.last  # 'यात्रा पर आए पापुआ न्यू गिनी (पीएनजी) के प्रधानमंत्री …'
    between = set(f.forms(head.last, start))
    close = distance <= 1 or f.forms(head.last, g.first)[:2] in _MAKING or (distance <= 8 and bool((_GOING | {"पर"}) & between))
    return close and not _NOT_BEHIND & between


def on_the_way(d: Discourse) -> list[Person]:
    """Whose journey the article tells: of those who travel, else of all, the one of whom it speaks most."""
    visitors = [p for v in d.of("Visit") for p in v.people("visitor")]
    protagonist = d.cast.protagonist(set())
    whose = max(visitors, key=lambda p: (len(p.where), -p.number), default=protagonist)
    return [whose] if whose is not None else []
