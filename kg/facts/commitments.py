"""Commitments: money that one party promises, grants or lends to another."""

from dataclasses import dataclass, field

from kg.facts.draft import Discourse, Draft
from kg.facts.topics import sector_mentions
from kg.lexicon import cues
from kg.model import Clause, Group, Mention, Span

__all__ = ["commitments"]

_AID = cues("aid")
_AID_NOUN = cues("aid-noun")
_GIVE = cues("give")
_RECEIVE = cues("receive")
_TRADE_SUM = cues("trade-sum")


def commitments(d: Discourse, i: int) -> list[Draft]:
    """The commitments of a sentence."""
    f = d.frames[i]
    amounts = [m for m in f.mentions if m.kind == "amount"]
    found = [_commitment(d, i, m, f.clause_of(m.first)) for m in amounts]
    return [draft for draft in found if draft is not None]


def _commitment(d: Discourse, i: int, m: Mention, clause: Clause) -> Draft | None:
    if clause.negated or not _is_aid(d, i, m, clause):
        return None
    donor, recipient = _Parties().read(d, i, clause).completed(d)
    if donor is None or recipient is None or donor.code == recipient.code:
        return None
    draft = Draft("Commitment")
    at = (d.span(i, m.first, m.last),)
    draft.add("amount", m.value, i, at, "amount")
    draft.add("currency", m.detail, i, at, "amount")
    draft.add("donor", donor.code, i, donor.words, "donor")
    draft.add("recipient", recipient.code, i, recipient.words, "recipient")
    for key, a, b in sector_mentions(d, i, clause.start, clause.end, weak=True):
        draft.add("sector", key, i, (d.span(i, a, b),), "purpose")
    for other in d.of("Commitment"):
        if other.one("amount") == m.value and other.one("currency") == m.detail:
            other.absorb(draft)
            return other
    d.drafts.append(draft)
    return draft


def _is_aid(d: Discourse, i: int, m: Mention, clause: Clause) -> bool:
    """Whether a sum is given: a word of giving is near, and it is no turnover or price ('का व्यापार')."""
    f = d.frames[i]
    if not _GIVE & set(f.forms(m.first - 6, m.last + 9)) or not _AID & set(f.forms(clause.start, clause.end)):
        return False
    of_trade = bool(_TRADE_SUM & set(f.forms(m.first - 4, m.last + 4)))
    return not of_trade or bool(_AID_NOUN & set(f.forms(m.last, m.last + 4)))


@dataclass(frozen=True, slots=True)
class _Party:
    """A state with the words that name it."""

    code: str
    words: tuple[Span, ...] = ()


@dataclass(slots=True)
class _Parties:
    """Donor and recipient: ने, की ओर से or a bare subject gives; को and के लिए receives; `bare` are those whose marker does not tell."""

    donor: _Party | None = None
    recipient: _Party | None = None
    bare: list[_Party] = field(default_factory=list)

    def read(self, d: Discourse, i: int, clause: Clause) -> "_Parties":
        """Reads the groups of a clause, and the subjects of the clauses before it."""
        f = d.frames[i]
        receives = bool(_RECEIVE & set(f.forms(clause.start, clause.end)))
        for g in f.groups:
            subject_before = g.marker in ("ne", "bare") and g.last <= clause.start
            if g.first not in clause and not subject_before:
                continue
            for k in g.members:
                mention = f.mentions[k]
                person = d.cast.of.get((i, k))
                code = mention.value if mention.kind == "country" else person.country if person is not None else None
                if code is not None:
                    self._place(_Party(code, (d.span(i, mention.first, mention.last),)), g, mention.kind == "country", receives)
        return self

    def _place(self, party: _Party, g: Group, state: bool, receives: bool) -> None:
        """Makes a party donor or recipient by its marker, where that place is still free."""
        if g.marker in ("ne", "side") and self.donor is None:
            self.donor = party
        elif g.marker in ("ko", "for") and self.recipient is None:
            self.recipient = party
        elif not state:
            return
        elif g.marker == "bare":
            self.bare.append(party)
        elif g.marker == "se":
            if self.donor is None and receives:
                self.donor = party  # 'भारत से 10 करोड़ डॉलर का ऋण मिला'
        elif g.marker == "of":
            if self.recipient is None and self.donor is not None and self.donor.code != party.code:
                self.recipient = party
            else:
                self.bare.append(party)

    def completed(self, d: Discourse) -> tuple[_Party | None, _Party | None]:
        """Donor and recipient with the bare parties in the free places, and with the other state of the story for one who is missing."""
        for party in self.bare:
            other_than_recipient = self.recipient is None or party.code != self.recipient.code
            other_than_donor = self.donor is None or party.code != self.donor.code
            may_give = d.home is None or party.code == d.home or self.recipient is not None
            if self.donor is None and other_than_recipient and may_give:
                self.donor = party
            elif self.recipient is None and other_than_donor:
                self.recipient = party
        context = list(d.states) if d.official() and (self.donor or self.recipient) else []
        if self.donor is None:
            self.donor = self._another(context, self.recipient, first=d.home)
        if self.recipient is None and self.donor is not None:
            self.recipient = self._another(context, self.donor)
        return self.donor, self.recipient

    @staticmethod
    def _another(context: list[str], but: _Party | None, first: str | None = None) -> _Party | None:
        """A state of the story that is not `but`: `first` where it is one."""
        others = [code for code in context if but is None or code != but.code]
        code = first if first in others else next(iter(others), None)
        return _Party(code) if code else None
