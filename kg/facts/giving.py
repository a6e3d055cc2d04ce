"""Who gives and who receives: a clause's donor and recipient by their markers."""

from dataclasses import dataclass, field

from kg.facts.cast import Person
from kg.facts.draft import Discourse
from kg.lexicon import cues
from kg.model import Clause, Group, Mention, Span

__all__ = ["Parties", "Party"]

_BODY = "organisation/"
_HE = frozenset({"उन्होंने", "इन्होंने", "उसने", "इसने"})
_PROMISE = cues("promise")
_RECEIVE = cues("receive")


def _body(m: Mention, person: Person | None) -> str | None:
    """The body that a mention names or acts for: 'यूरोपीय संघ ने', 'यूरोपीय आयोग की अध्यक्ष ने'."""
    if m.kind == "organisation":
        return m.value
    return person.body if person is not None else None


@dataclass(frozen=True, slots=True)
class Party:
    """A state, or a body that gives, with the words that name it."""

    code: str
    words: tuple[Span, ...] = ()


def _of_him(d: Discourse, i: int, clause: Clause) -> Party | None:
    """For whom 'उन्होंने' promises: the state of the last doer before the clause, else of the subject before the sentence."""
    f = d.frames[i]
    doers = [p for g in f.groups if g.marker in ("ne", "bare") and g.last <= clause.start for p in d.people(i, g)]
    person = next(reversed(doers), None) or next(iter(d.subject), None)
    return Party(person.country) if person is not None and person.country else None


@dataclass(slots=True)
class Parties:
    """Donor and recipient: ने, की ओर से or a bare subject gives; को and के लिए receives; `bare` are those whose marker does not tell.

    `within` is the state where the money is to work: 'बेनिन में स्कूलों के लिए'.
    """

    donor: Party | None = None
    recipient: Party | None = None
    bare: list[Party] = field(default_factory=list)
    within: Party | None = None

    def read(self, d: Discourse, i: int, clause: Clause, at: int) -> "Parties":
        """Reads the groups of a clause, and the subjects before it; of those who receive the one nearest to the sum `at` a token."""
        f = d.frames[i]
        receivers = [g for g in f.groups if g.first in clause and g.marker == "ko" and g.last <= at]
        forms = set(f.forms(clause.start, clause.end))
        receives = bool(_RECEIVE & forms) or clause.tense == "none"
        invests = bool(_PROMISE & forms)
        has_doer = any(g.first in clause and g.marker == "ne" and f.form(g.after - 1) == "ने" for g in f.groups)
        if not has_doer and not _HE.isdisjoint(forms):
            self.donor = _of_him(d, i, clause)
        for g in f.groups:
            if has_doer and g.marker == "ne" and f.form(g.after - 1) == "द्वारा":
                continue  # 'कैरिकॉम द्वारा बुलाई गई बैठक में ब्लिंकन ने … की घोषणा की'
            subject_before = g.marker in ("ne", "bare") and g.last <= clause.start
            if (g.first not in clause and not subject_before) or (g.marker == "ko" and g in receivers[:-1]):
                continue
            for k in g.members:
                mention = f.mentions[k]
                person = d.cast.of.get((i, k))
                code = mention.value if mention.kind == "country" else person.country if person is not None else None
                if mention.detail.startswith("capital:") and g.marker in ("ne", "bare", "ko"):
                    code = mention.detail[8:]  # 'सियोल ने … का वादा किया'
                words = (d.span(i, mention.first, mention.last),)
                gives = g.marker in ("ne", "side") or (
                    g.marker == "bare" and bool(receivers) and not cues("unfinished") & forms and g.last <= receivers[0].first
                )
                if code is None and gives and (body := _body(mention, person)) is not None:
                    self.donor = self.donor or Party(f"{_BODY}{body}", words)
                elif code is not None:
                    self._place(Party(code, words), g, mention.kind == "country", receives, invests, at)
        return self

    def _place(self, party: Party, g: Group, state: bool, receives: bool, invests: bool, at: int) -> None:
        """Makes a party donor or recipient by its marker, where that place is still free."""
        if g.marker in ("ne", "side") and self.donor is None:
            self.donor = party
        elif g.marker in ("ko", "for") and self.recipient is None:
            self.recipient = party
        elif not state:
            return
        elif g.marker in ("bare", "with"):  # 'नेपाल के साथ 10 करोड़ डॉलर के ऋण समझौते पर'
            self.bare.append(party)
        elif g.marker == "se":
            if self.donor is None and receives:
                self.donor = party  # 'भारत से 10 करोड़ डॉलर का ऋण मिला'
        elif g.marker == "in" and invests and self.recipient is None:
            self.recipient = party  # 'अमेरिका में 10 अरब डॉलर के निवेश का वादा'
        elif g.marker == "in" and g.last <= at:
            self.within = self.within or party
        elif g.marker == "of":
            if self.recipient is None and self.donor is not None and self.donor.code != party.code:
                self.recipient = party
            else:
                self.bare.append(party)

    def completed(self, d: Discourse) -> tuple[Party | None, Party | None]:
        """Donor and recipient with the bare parties in the free places, and with the other state of the story for one who is missing."""
        for party in self.bare:
            other_than_recipient = self.recipient is None or party.code != self.recipient.code
            other_than_donor = self.donor is None or party.code != self.donor.code
            may_give = d.home is None or party.code == d.home or self.recipient is not None
            if self.donor is None and other_than_recipient and may_give:
                self.donor = party
            elif self.recipient is None and other_than_donor:
                self.recipient = party
        if self.recipient is None and self.donor is not None and self.within is not None and self.within.code != self.donor.code:
            self.recipient = self.within
        if self.donor is not None and self.donor.code.startswith(_BODY):
            return self.donor, self.recipient
        context = list(d.states) if d.official() and (self.donor or self.recipient) else []
        if self.donor is None:
            self.donor = self._another(context, self.recipient, first=d.home)
        if self.recipient is None and self.donor is not None:
            self.recipient = self._another(context, self.donor)
        return self.donor, self.recipient

    def for_aid_of(self, state: str) -> tuple[Party | None, Party | None]:
        """Who gives to the `state` for whose aid donors met: 'फ्रांस 50 करोड़ यूरो का कर्ज देगा'."""
        return self.donor or next(iter(self.bare), None), self.recipient or Party(state)

    @staticmethod
    def _another(context: list[str], but: Party | None, first: str | None = None) -> Party | None:
        """A state of the story that is not `but`: `first` where it is one."""
        others = [code for code in context if but is None or code != but.code]
        code = first if first in others else next(iter(others), None)
        return Party(code) if code else None
