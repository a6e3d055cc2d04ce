"""Sectors: fields of cooperation, tied to the event that they belong to.

A field counts only beside a word of talking or cooperating; prose about relations at large gives none.
"""

from kg.facts.draft import Discourse, Draft
from kg.model import Clause, Head, SentenceFrames
from kg.script import folded

__all__ = ["add_sectors", "cooperation", "sector_mentions"]

_CUES = folded(
    "सहयोग क्षेत्र क्षेत्रों चर्चा विचार बातचीत बात वार्ता समीक्षा सहमति सहमत जोर बल मुद्दों मुद्दे मुद्दा विषय विषयों एजेंडे एजेंडा कार्यसूची साझेदारी भागीदारी विमर्श प्राथमिकता प्राथमिकताओं पहलुओं आयामों अवसरों अवसर संभावनाओं विस्तार मजबूत बढ़ाने बढाने गहरा"
    " तालमेल आदान प्रदान केंद्र ध्यान विचारविमर्श संबंधों प्रगति केंद्रित सवाल सवालों राय साझा मसलों उठाया उठे उठाए संपर्क रेखांकित शामिल संवाद प्रयासों समझौते प्रतिबद्ध प्रतिबद्धता लड़ने निपटने साथ मिलकर परियोजनाओं समर्थन हाथ चर्चित लड़ाई विकास पहल कार्यक्रमों लाभ हस्तांतरण रुचि सहायता ढका ढकने ढंका स्पर्श छुआ मेज विनिमय छाए प्रमुखता"
)


def cooperation(forms: tuple[str, ...]) -> bool:
    """Whether words speak of talking or working together."""
    return any(form in _CUES for form in forms)


def sector_mentions(d: Discourse, i: int, first: int, last: int, *, weak: bool = False) -> list[tuple[str, int, int]]:
    """Sector keys between two tokens; a weak one counts only beside a strong one, or where `weak` admits it."""
    inside = [m for m in d.frames[i].mentions if m.kind == "sector" and first <= m.first and m.last <= last]
    strong = weak or any(m.detail == "strong" for m in inside)
    return [(m.value, m.first, m.last) for m in inside if m.detail == "strong" or strong]


def add_sectors(d: Discourse, draft: Draft, i: int, clause: Clause | None = None) -> None:
    """Adds the fields named in a clause, or in the whole sentence, to an event; those of an agreement's own name are left to it."""
    f = d.frames[i]
    first, last = (clause.start, clause.end) if clause is not None else (0, len(f.sentence.tokens))
    if not cooperation(f.forms(first, last)):
        return
    for key, a, b in sector_mentions(d, i, first, last):
        if any(_subject_of(f, h, a) for h in f.heads):
            continue
        draft.add("sector", key, i, (d.span(i, a, b),), "sector")


def _subject_of(f: SentenceFrames, head: Head, token: int) -> bool:
    """Whether a field is what an agreement is on: it stands before the word in its clause, no word of talking between."""
    if head.kind != "agreement" or head.type == "partnership" or not token < head.at or token not in f.clause_of(head.at):
        return False
    return not any(h.kind in ("meeting", "talk") and token < h.at < head.at for h in f.heads)
