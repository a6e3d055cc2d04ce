"""Commitments: money that one party promises, grants or lends to another."""

from kg.facts.draft import Discourse, Draft
from kg.facts.topics import sector_mentions
from kg.model import Clause, Mention
from kg.script import folded

__all__ = ["commitments"]

_GIVING = folded(
    "मदद सहायता अनुदान ऋण कर्ज कर्जा सहयोग पैकेज देगा देगी देंगे दिया दी दिए देने प्रदान घोषणा वादा ऐलान एलान क्रेडिट राहत दान मंजूर मुहैया उपलब्ध आवंटित उधार योगदान प्रतिबद्धता सुविधा प्रतिज्ञा आश्वासन जताई देने ऋणसहायता लाइन"
)
_CORE = folded("मदद सहायता अनुदान ऋण कर्ज पैकेज क्रेडिट वादा राहत दान उधार प्रतिबद्धता देगा देंगे मुहैया")
_NOT = folded("व्यापार कारोबार निवेश निर्यात आयात लागत बाजार मूल्य बजट राजस्व शेयर कंपनी कंपनियों बिक्री लक्ष्य जीडीपी अर्थव्यवस्था सौदा सौदे ठेका खर्च टैरिफ शुल्क जुर्माना कमाई पूंजी निवेशकों")


def commitments(d: Discourse, i: int) -> list[Draft]:
    """The commitments of a sentence."""
    f = d.frames[i]
    out = []
    for m in f.mentions:
        if m.kind != "amount":
            continue
        clause = f.clause_of(m.first)
        draft = _commitment(d, i, m, clause)
        if draft is not None:
            out.append(draft)
    return out


def _commitment(d: Discourse, i: int, m: Mention, clause: Clause) -> Draft | None:
    f = d.frames[i]
    near = set(f.forms(m.first - 6, m.last + 9))
    words = set(f.forms(clause.start, clause.end))
    if not _GIVING & near or not _CORE & words:
        return None
    if clause.negated:
        return None
    if _NOT & set(f.forms(m.first - 4, m.last + 4)) and not {"अनुदान", "ऋण", "सहायता"} & set(f.forms(m.last, m.last + 4)):
        return None
    donor, recipient = _sides(d, i, m, clause)
    if donor is None or recipient is None or donor[0] == recipient[0]:
        return None
    draft = Draft("Commitment")
    at = (d.span(i, m.first, m.last),)
    draft.add("amount", m.value, i, at, "amount")
    draft.add("currency", m.detail, i, at, "amount")
    draft.add("donor", donor[0], i, donor[1], "donor")
    draft.add("recipient", recipient[0], i, recipient[1], "recipient")
    for key, a, b in sector_mentions(d, i, clause.start, clause.end, weak=True):
        draft.add("sector", key, i, (d.span(i, a, b),), "purpose")
    for other in d.of("Commitment"):
        if other.one("amount") == m.value and other.one("currency") == m.detail:
            other.absorb(draft)
            return other
    d.drafts.append(draft)
    return draft


def _sides(d: Discourse, i: int, m: Mention, clause: Clause) -> tuple[tuple[str, tuple] | None, tuple[str, tuple] | None]:  # type: ignore[type-arg]
    """Donor and recipient: ने, की ओर से or a bare subject gives; को and के लिए receives; what is missing is the other state of the story."""
    f = d.frames[i]
    donor: tuple[str, tuple] | None = None  # type: ignore[type-arg]
    recipient: tuple[str, tuple] | None = None  # type: ignore[type-arg]
    bare: list[tuple[str, tuple]] = []  # type: ignore[type-arg]
    for g in f.groups:
        if g.first not in clause and not (g.marker in ("ne", "bare") and g.last <= clause.start):
            continue
        for k in g.members:
            mention = f.mentions[k]
            person = d.cast.of.get((i, k))
            code = mention.value if mention.kind == "country" else person.country if person is not None else None
            if code is None:
                continue
            entry = (code, (d.span(i, mention.first, mention.last),))
            if g.marker in ("ne", "side") and donor is None:
                donor = entry
            elif g.marker in ("ko", "for") and recipient is None:
                recipient = entry
            elif g.marker == "bare" and mention.kind == "country":
                bare.append(entry)
            elif g.marker == "se" and mention.kind == "country" and donor is None and {"मिलेगी", "मिली", "मिला", "मिलेगा", "लिया", "मांगी"} & set(f.forms(clause.start, clause.end)):
                donor = entry
            elif g.marker == "of" and mention.kind == "country" and recipient is None and donor is not None and donor[0] != code:
                recipient = entry
            elif g.marker == "of" and mention.kind == "country":
                bare.append(entry)
    for entry in bare:
        if donor is None and (recipient is None or entry[0] != recipient[0]) and (d.home is None or entry[0] == d.home or recipient is not None):
            donor = entry
        elif recipient is None and (donor is None or entry[0] != donor[0]):
            recipient = entry
    context = list(d.states) if d.official() and (donor or recipient) else []
    if donor is None:
        guess = d.home if d.home in context and (recipient is None or recipient[0] != d.home) else next((c for c in context if recipient is None or c != recipient[0]), None)
        donor = (guess, ()) if guess else None
    if recipient is None and donor is not None:
        guess = next((c for c in context if c != donor[0]), None)
        recipient = (guess, ()) if guess else None
    return donor, recipient
