"""Names for display, in Hindi and English, that no single sentence states; always in the same order of preference."""

from collections.abc import Mapping

from msgspec.structs import replace

from kg.lexicon import country_labels, labels, spelt
from kg.model import Concept, Date, Entity, Number, Ref, Text

__all__ = ["label"]

_ORDINALS = {1: ("पहली", "पहला"), 2: ("दूसरी", "दूसरा"), 3: ("तीसरी", "तीसरा"), 4: ("चौथी", "चौथा"), 6: ("छठी", "छठा")}
"""The ordinals that are not the numeral with 'वीं' or 'वां', feminine and masculine."""
_MASCULINE = ("सम्मेलन", "परामर्श")


def label(entity: Entity, others: Mapping[str, Entity]) -> Entity:
    """The entity with its labels, `@hi` and `@en`; names of other entities come from `others`."""
    hindi, english = _names(entity, others)
    return replace(entity, labels=(Text(hindi, "hi"), Text(english, "en")))


def _names(entity: Entity, others: Mapping[str, Entity]) -> tuple[str, str]:
    if entity.kind == "Country":
        code = entity.id.split("/", 1)[1]
        return country_labels().get(code, (code, code))
    if entity.kind == "Organisation":
        key = entity.id.split("/", 1)[1]
        return labels("organisation").get(key, (key, key))
    if entity.kind in ("Official", "Place"):
        forms = [s.value.text for s in entity.statements if s.prop == "altLabel" and isinstance(s.value, Text)]
        best = max(forms, key=lambda t: (len(t.split()), len(t), t), default=entity.id)
        return best, spelt(best)
    if entity.kind == "Post":
        hindi, english = _concept(entity, "postType", "post")
        of = _refs(entity, "postOf", others)
        return (f"{of[0][0]} के {hindi}", f"{english} of {of[0][1]}") if of else (hindi, english)
    return _event_names(entity, others)


def _event_names(entity: Entity, others: Mapping[str, Entity]) -> tuple[str, str]:
    day = _literal(entity, "date")
    behind = f" ({day})" if day else ""
    if entity.kind == "Visit":
        who, where = _refs(entity, "visitor", others), _refs(entity, "destination", others)
        person = who[0] if who else ("", "")
        place = where[0] if where else ("", "")
        return f"{person[0]} की {place[0]} यात्रा{behind}".strip(), f"Visit of {person[1]} to {place[1]}{behind}"
    if entity.kind == "Commitment":
        donor, recipient = _refs(entity, "donor", others), _refs(entity, "recipient", others)
        amount = f"{_literal(entity, 'amount')} {_literal(entity, 'currency')}".strip()
        a, b = donor[0] if donor else ("", ""), recipient[0] if recipient else ("", "")
        return f"{a[0]} से {b[0]} को {amount}".strip(), f"{a[1]} to {b[1]}: {amount}"
    if entity.kind == "Meeting":
        hindi, english = _concept(entity, "meetingType", "meeting")
        parties = _refs(entity, "country", others)
        number = _literal(entity, "ordinal")
        if number:
            hindi, english = _numbered(int(number), hindi, english)
    else:
        hindi, english = _concept(entity, "agreementType", "agreement")
        parties = _refs(entity, "party", others)
        subjects = [s.value.key for s in entity.statements if s.prop == "sector" and isinstance(s.value, Concept)]
        if subjects:
            names = [labels("sector").get(k, (k, k)) for k in sorted(set(subjects))[:3]]
            hindi, english = f"{hindi}: {', '.join(n[0] for n in names)}", f"{english}: {', '.join(n[1] for n in names)}"
    return f"{'–'.join(p[0] for p in parties)} {hindi}{behind}".strip(), f"{'–'.join(p[1] for p in parties)} {english}{behind}".strip()


def _numbered(number: int, hindi: str, english: str) -> tuple[str, str]:
    """What kind of meeting, with its number in the series: an ordinal agrees with its noun, and stands before it.

    >>> _numbered(3, "संयुक्त आयोग की बैठक", "Joint commission meeting")
    ('संयुक्त आयोग की तीसरी बैठक', '3rd joint commission meeting')
    >>> _numbered(22, "शिखर सम्मेलन", "Summit")
    ('22वां शिखर सम्मेलन', '22nd summit')
    """
    feminine, masculine = _ORDINALS.get(number, (f"{number}वीं", f"{number}वां"))
    before, of, noun = hindi.rpartition(" की ")
    suffix = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    ordinal = masculine if noun.endswith(_MASCULINE) else feminine
    return f"{before}{of}{ordinal} {noun}", f"{number}{suffix} {english[:1].lower()}{english[1:]}"


def _concept(entity: Entity, prop: str, table: str) -> tuple[str, str]:
    key = next((s.value.key for s in entity.statements if s.prop == prop and isinstance(s.value, Concept)), "")
    return labels(table).get(key, (key, key))


def _refs(entity: Entity, prop: str, others: Mapping[str, Entity]) -> list[tuple[str, str]]:
    ids = sorted({s.value.id for s in entity.statements if s.prop == prop and isinstance(s.value, Ref)})
    return [_names(others[x], others) for x in ids if x in others]


def _literal(entity: Entity, prop: str) -> str:
    for s in entity.statements:
        if s.prop == prop:
            if isinstance(s.value, Date):
                return s.value.iso
            if isinstance(s.value, Number):
                return s.value.lexical
            if isinstance(s.value, Text):
                return s.value.text
    return ""
