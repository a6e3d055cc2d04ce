"""Who takes part in a meeting by a clause beside that of its word: 'जिन्होंने …', 'जिनकी अगुवाई में …', 'जिसमें … ने भाग लिया'."""

from kg.facts.cast import Person
from kg.facts.draft import Discourse
from kg.lexicon import cues
from kg.model import Clause, Group, Head, SentenceFrames

__all__ = ["aside_in", "kinds_of", "who_came", "who_did", "who_led", "words_before_aside", "words_behind_verb"]

_ASIDE = cues("relative-pronoun")
_ATTEND = cues("attend")
_BOTH = cues("pair") | {"तीनों", "चारों"}
_ARRIVED = cues("go-to-meeting")
_IN_WHICH = cues("in-which")
_JOINED = cues("join-somebody")
_LEAD = cues("lead")
_MARKERS = frozenset({"ने", "को", "से", "के", "का", "की"})
_PREVIOUS = frozenset({"पिछला", "पिछली", "पिछले"})
_WITH_OTHERS = frozenset({"ne", "with", "between", "chair", "presence", "with-too", "lead", "side"})
"""Markers that make a party of whom they mark, whatever else the clause holds."""
_REACHED = frozenset({"पहुंचे", "पहुंची", "पहुंचीं", "पहुंचेंगे", "पहुंचेंगी"})
_WERE = cues("was") | {"रहे"}
_WHO_DID = frozenset({"जिन्होंने", "जिसने"})
_WHOSE = frozenset({"जिनकी", "जिनके", "जिसकी", "जिसके"})


def who_came(f: SentenceFrames, clause: Clause) -> list[Group]:
    """Those of whom a relative clause says that they came, or chaired: 'पहला दौर … हुआ, जिसमें … शामिल हुए', 'जिसकी अध्यक्षता … ने की'."""
    behind = f.clause_behind(clause)
    if behind is None or behind.negated or behind.mood:
        return []
    forms = set(f.forms(behind.start, behind.end))
    verbs = f.forms(behind.end - 4, behind.end)
    were = bool(_WERE & set(verbs)) and bool(_BOTH & set(verbs))  # 'जिसमें ओली और प्रचंड दोनों थे'
    came = f.form(behind.start) in _IN_WHICH and (were or bool((_ATTEND | _LEAD) & forms) or bool(_REACHED & set(verbs)))
    chaired = f.form(behind.start) == "जिसकी" and "अध्यक्षता" in forms and not _PREVIOUS & set(f.forms(clause.start, clause.end))
    came = came or (f.forms(behind.start, behind.start + 2) == ("जिसके", "लिए") and bool(_ARRIVED & forms))
    joined = f.form(behind.start) == "जहां" and bool(_JOINED & forms)  # 'शिखर …, जहां रहमोन और जापारोव मिर्जियोयेव से जुड़े'
    if f.form(behind.start) == "जो":  # 'एक शिखर सम्मेलन में, जो रुटो और मुसेवेनी के बीच था, …'
        return [g for g in f.groups if g.first in behind and g.marker == "between" and "person" in kinds_of(f, g)]
    if not came and not chaired and not joined:
        return []
    markers = _WITH_OTHERS | ({"bare", "se", "apart"} if joined else {"bare"})
    return [g for g in f.groups if g.first in behind and g.marker in markers and "person" in kinds_of(f, g)]


def who_did(d: Discourse, i: int, head: Head, clause: Clause) -> Person | None:
    """Whom a relative pronoun makes the doer: '… तेब्बौने के पास गए, जिन्होंने उन्हें प्राप्त किया', '…, जो शिखर में भाग लेने आए हैं'."""
    f = d.frames[i]
    comes = head.setting in ("reference", "purpose") and not (_ATTEND | _ARRIVED).isdisjoint(f.forms(head.last, clause.end))
    if not (f.form(clause.start) == "जो" and comes) and not (head.kind == "meet-verb" and f.form(clause.start) in _WHO_DID):
        return None
    before = [p for k, m in enumerate(f.mentions) if m.last <= clause.start and (p := d.cast.of.get((i, k))) is not None]
    return before[-1] if before else None


def who_led(f: SentenceFrames, clause: Clause) -> list[Group]:
    """Those of the clause before under whose lead talks were held: '… और … ने तय किया, जिनकी अगुवाई में पहला दौर चला'."""
    if f.form(clause.start) not in _WHOSE or f.form(clause.start + 1) not in _LEAD or f.form(clause.start + 2) != "में":
        return []
    agents = [g for g in f.groups if g.last <= clause.start and g.marker == "ne" and "person" in kinds_of(f, g)]
    return agents[-1:]


def words_before_aside(f: SentenceFrames, clause: Clause) -> Clause | None:
    """The words before a relative clause behind which the sentence goes on: '[X ने Y से], जिन्होंने मई में बेरूत की यात्रा की थी, मुलाकात की'."""
    n = f.clauses.index(clause) if clause in f.clauses else 0
    if n < 2:
        return None
    words, aside = f.clauses[n - 2], f.clauses[n - 1]
    return words if f.form(aside.start) in _ASIDE and words.tense == "none" else None


def aside_in(f: SentenceFrames, clause: Clause) -> range:
    """The relative clause between a noun and its marker: 'मोंकाडा, [जो … के लिए रूस की यात्रा पर हैं], ने'; empty where there is none."""
    forms = f.forms(clause.start, clause.end)
    if _ASIDE.isdisjoint(forms):
        return range(0)
    start = next((k for k in range(1, len(forms)) if forms[k - 1] == "," and forms[k] in _ASIDE), len(forms))
    end = next((k for k in range(start + 1, len(forms) - 1) if forms[k] == "," and forms[k + 1] in _MARKERS), start)
    return range(clause.start + start, clause.start + end)


def words_behind_verb(f: SentenceFrames, clause: Clause) -> Clause | None:
    """What stands behind the verb of a clause without one of its own: 'मिल चुके थे, [मंगलवार को, प्रधानमंत्री के साथ]'."""
    behind = f.clause_behind(clause)
    alone = behind is not None and behind.tense == "none" and not any(h.at in behind for h in f.heads)
    return behind if alone else None


def kinds_of(f: SentenceFrames, g: Group) -> set[str]:
    return {f.mentions[k].kind for k in g.members}
