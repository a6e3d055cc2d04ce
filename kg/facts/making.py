"""By what an agreement is told to have been made, prolonged or agreed to, where nobody speaks of signing."""

from kg.lexicon import cues
from kg.model import Clause, Head, SentenceFrames

__all__ = ["is_prolonged", "made_on", "of_making"]

_ADOPT = cues("adopt")
_AGREE = cues("agree")
_ANNOUNCED = (("की",), ("हुई",), ("किया",), ("कर",), ("हुआ",))
_APPROVE = cues("approve")
_BEGIN = (("शुरू", "करने"), ("आरंभ", "करने"), ("प्रारंभ", "करने"), ("लॉन्च", "करने"))
_BY_THEM = {("ने", "किया"), ("ने", "किए"), ("ने", "की")}
_CAME_ABOUT = cues("came-about")
_CASES = frozenset({"के", "का", "की", "को", "से", "में", "पर", "तक", "ने"})
_CONCLUDE = cues("conclude")
_COPULA = cues("copula-or-end") - {".", "।"}
_DECLARED = (("घोषणा",), ("ऐलान",), ("एलान",))
_DOERS_BEHIND = 8
"""So many words behind an agreement may be those who made it, and the verb."""
_EMERGED = (("निकला",), ("निकली",), ("निकले",), ("बना",), ("बनी",))
_EXISTING = cues("existing")
_GOING_ON = {("रहा",), ("रही",), ("रहे",), ("सका",), ("सकी",), ("सके",), ("पाया",), ("पाए",)}
_FINISHED = {(stem, form) for stem in ("हो", "कर") for form in cues("has-been-made")} | {("करने", "वाला"), ("करने", "वाले")}
"""'संधि कर चुका था', 'संधि हो गई', 'समझौता कर लिया', 'समझौता करने वाला पहला देश था'."""
_IN_A_SETTING = frozenset({"को", "में", "पर", "ही", "बीच", "दौरान", "साथ", "बाद", "भी"})
"""Before a verb of coming about: what goes with it is told, no noun ('लागू हुआ', 'रद्द हुआ')."""
_ON_FROM_THERE = (("हुआ",), ("हुई",), ("रहा",), ("रहेगा",), ("रही",))
_PARTICLES = frozenset({"भी", "ही", "'", '"', "’", "”"})
_PROLONG = cues("prolong")
_REACH = cues("reach")
_REACHED = frozenset({("पहुंचा", "गया"), ("पहुंची", "गई")})
_RENEWAL = cues("renewal")
_SEALED = (("औपचारिक", "रूप"), ("हाथ", "मिलाया"), ("हाथ", "मिलाए"), ("समापन", "किया"), ("निष्कर्ष", "निकाला"), ("में", "प्रवेश"), ("जन्म", "दिया"))
"""What machines make of 'formalised', 'shook hands on', 'concluded', 'entered into'."""
_TERM = cues("term")


def made_on(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """'समझौता आखिरकार 30 अप्रैल को प्राग में हुआ', 'संधि 2023 में ही हो चुकी है', 'संधि है, जो 1972 में … के बीच हुई थी'; not 'लागू हुई'."""
    rest = f.forms(head.last, clause.end)
    on = [m for m in f.mentions if m.kind == "date" and head.last <= m.first < clause.end]
    words = [form for form in rest if form[0].isalnum() and form not in _COPULA]
    if not on or rest[0] in _CASES or _EXISTING & set(rest) or clause.tense not in ("past", "present"):
        return False
    particles = next((k for k, form in enumerate(rest) if form not in _PARTICLES), 0)
    if on[0].first == head.last + particles and clause.tense == "past" and _CONCLUDE & set(rest[-4:]):
        return True
    done = tuple(words[-2:]) in _FINISHED
    before = words[-3:-2] if done else words[-2:-1]
    then = f.form(on[-1].last) in _CAME_ABOUT  # 'उसी दिन हुआ'
    return (done or words[-1] in _CAME_ABOUT) and (then or bool(_IN_A_SETTING & set(before)))


def is_prolonged(rest: tuple[str, ...]) -> bool:
    """'संधि की अवधि पांच साल बढ़ाई', 'समझौते को पांच साल के लिए बढ़ाया', 'संधि का नवीनीकरण किया'."""
    marker, near = rest[:1], set(rest[1:8])
    longer = bool(_TERM & near) and bool(_PROLONG & near)
    of_it = marker in {("की",), ("का",)}
    return (longer and (of_it or marker == ("को",))) or (of_it and bool(_RENEWAL & set(rest[1:3])))


def of_making(rest: tuple[str, ...], near: set[str]) -> str | None:
    """'को मंजूरी दी' proposes, 'पर सहमति' agrees, 'समझौता हुआ', 'समझौता किया', 'समझौता हो गया' conclude."""
    if _APPROVE & near:
        return "proposed"
    if rest[:1] == ("पर",) and "जारी" in rest[1:4]:
        return None  # 'समझौते पर काम जारी है'
    plain = tuple(form for form in rest if form not in _PARTICLES)
    plain = plain[2:] if plain[:2] in _BEGIN or (plain[:1] == ("के",) and _RENEWAL & set(plain[1:2])) else plain
    if plain[:1] in {("की",), ("का",)} and plain[1:2] in _DECLARED and plain[2:3] in _ANNOUNCED:
        return "agreed"  # 'संधि की घोषणा की थी', 'करार का भी ऐलान कर दिया'
    if plain[:1] in _EMERGED:
        return "agreed" if plain[1:2] not in _ON_FROM_THERE else None  # 'समझौता निकला', 'ज्ञापन बना'; not 'समझौता बना हुआ है'
    if _AGREE & near:
        return "proposed" if rest[:1] == ("करने",) else "agreed"  # 'समझौता करने पर सहमति'
    if (rest[:1] in {("तक",), ("पर",)} and _REACH & set(rest[1:3])) or rest[:2] in _REACHED:
        return "agreed"  # 'समझौते तक पहुंचे', 'समझौता पहुंचा गया'
    if any(rest[k : k + len(words)] == words for words in _SEALED for k in (0, 1)):
        return "signed"
    of_it = bool({"का", "की", "के"} & set(rest[:1]))  # 'संधि का स्वागत किया'
    done = (not of_it and bool(_CONCLUDE & set(rest[:3]))) or rest[:2] in _FINISHED
    done |= rest[:1] == ("करके",) or (rest[:1] == ("कर",) and rest[1:2] not in _GOING_ON)  # 'संधि करके … बांट लिए'
    made = rest[:1] == ("की",) and len(rest) <= 4
    made |= len(rest) <= _DOERS_BEHIND and rest[-3:-1] in _BY_THEM  # 'समझौता भारत और चीन ने किया'
    return "signed" if done or made or _ADOPT & set(rest[:4]) else None
