"""Ordinary wordings in combination: what reads rightly alone must read rightly beside a day, a town, the margin of a summit, a source.

After CheckList (Ribeiro et al., ACL 2020): templates instead of articles, so that what goes wrong is a pair of wordings and not a story.
"""

from collections.abc import Iterator
from itertools import cycle, permutations

import pytest

from kg.model import Article, Date, Ref, Value
from kg.pipeline import extract

A, B = "फ्रांस के राष्ट्रपति इमैनुएल मैक्रों", "मिस्र के राष्ट्रपति अब्देल फतह अल-सीसी"
MET = (
    "{a} ने {then} {b} से मुलाकात की",
    "{a} ने {then} {b} के साथ द्विपक्षीय बैठक की",
    "{then} {a} ने {b} से बातचीत की",
    "{a} {then} {b} से मिले",
    "{a} और {b} {then} मिले",
    "{a} और {b} ने {then} चर्चा की",
    "{a} और {b} की {then} बैठक हुई",
    "{a} और {b} के बीच {then} वार्ता हुई",
    "{then} {a} और {b} के बीच बैठक हुई",
    "{a} की {then} {b} से मुलाकात हुई",
    "{a} की {b} के साथ {then} बैठक हुई",
    "{a} ने {then} {b} की मेजबानी की और दोनों ने बातचीत की",
)
WENT = (
    "{a} {then} {town} पहुंचे",
    "{a} {then} {land} के दौरे पर पहुंचे",
    "{a} {then} {land} की यात्रा पर गए थे",
    "{a} ने {then} {land} का दौरा किया",
    "{then} {a} {land} आए थे",
    "{a} की {land} यात्रा {then} हुई थी",
    "{land} के निमंत्रण पर {a} {then} {town} आए",
    "{then} जब {a} {town} गए तो कई समझौते हुए",
)
HOSTED = (
    "फ्रांस ने {then} {a} की मेजबानी की थी",
    "पेरिस में {then} {a} का स्वागत किया गया",
)
SEVERAL = (
    ("{a} ने {t1} {c1} में {b} से और {t2} {c2} में {d} से मुलाकात की थी", "ab1 ad2"),
    ("{a} {t1} {b} से और {t2} {d} से मिले थे", "ab1 ad2"),
    ("{a} {b} से {t1} और {d} से {t2} मिल चुके हैं", "ab1 ad2"),
    ("{t1} {c1} में {b} और {t2} {c2} में {d} से {a} की मुलाकात हुई थी", "ab1 ad2"),
    ("{t1} {c1} में {a} {b} से मिले थे और {t2} {c2} में {d} से", "ab1 ad2"),
    ("{a} ने {t1} {b} से मुलाकात की, जबकि {t2} वह {d} से मिले", "ab1 ad2"),
    ("{a} {t1} {b} से मिले थे, जबकि {d} से उनकी मुलाकात {t2} हुई थी", "ab1 ad2"),
    ("{b} से {t1} मिलने के बाद {a} ने {t2} {d} से मुलाकात की", "ab1 ad2"),
    ("{a} और {b} {t1} {c1} में और फिर {t2} {c2} में मिल चुके हैं", "ab1 ab2"),
    ("{a} और {b} की पहली मुलाकात {t1} {c1} में और दूसरी {t2} {c2} में हुई थी", "ab1 ab2"),
    ("{a} और {b} के बीच पहले {t1} और फिर {t2} बातचीत हुई", "ab1 ab2"),
)
"""Two events under one verb: who met whom, and on which of the two days."""
DAYS = {
    "मंगलवार को": "2025-06-17",
    "12 नवंबर 2022 को": "2022-11-12",
    "पिछले साल 20 सितंबर को": "2024-09-20",
    "मई 2023 में": "2023-05",
    "2024 में": "2024",
}
PAIRS_OF_DAYS = (
    ("मई 2023 में", "2023-05", "4 जून 2025 को", "2025-06-04"),
    ("2021 में", "2021", "12 नवंबर 2022 को", "2022-11-12"),
    ("20 सितंबर 2024 को", "2024-09-20", "पिछले महीने", "2025-05"),
    ("12 नवंबर 2022 को", "2022-11-12", "सोमवार को", "2025-06-16"),
)
TOWNS = ("लंदन में", "वियना के हॉफबर्ग पैलेस में", "")
SCENES = (
    "",
    "जी-20 शिखर सम्मेलन से इतर",
    "ब्रिक्स शिखर सम्मेलन के मौके पर",
    "संयुक्त राष्ट्र महासभा के सत्र के दौरान",
    "एससीओ बैठक के अवसर पर",
)
SOURCES = (
    "{told}।",
    "विदेश मंत्रालय ने बताया कि {told}।",
    "अधिकारियों के मुताबिक {told}।",
    "गौरतलब है कि {told}।",
    "{told}, जिसके बाद साझा बयान जारी हुआ।",
)


def facts(text: str, kind: str) -> list[dict[str, set[str]]]:
    """The facts of a kind that a text states, as values by property."""
    found = []
    for entity in extract(Article("x", text, published="2025-06-18")).entities:
        if entity.kind == kind:
            told: dict[str, set[str]] = {}
            for each in entity.statements:
                told.setdefault(each.prop, set()).add(_short(each.value))
            found.append(told)
    return found


def _short(value: Value) -> str:
    if isinstance(value, Ref):
        return value.id.split("/")[-1]
    return value.iso if isinstance(value, Date) else ""


def settings() -> Iterator[tuple[str, str, bool]]:
    """Each day with each scene, in turn in each order with each town: the words, the day, whether a town is told."""
    orders, towns = cycle(permutations(range(3))), cycle(TOWNS)
    for day, iso in DAYS.items():
        for scene in SCENES:
            town = next(towns)
            parts = (day, town, scene)
            yield " ".join(parts[k] for k in next(orders) if parts[k]), iso, bool(town)


@pytest.mark.parametrize("met", MET)
def test_a_meeting_is_told_beside_whatever_else(met: str) -> None:
    wrong = []
    sources = cycle(SOURCES)
    for then, iso, in_town in settings():
        text = next(sources).format(told=met.format(a=A, b=B, then=then))
        told = facts(text, "Meeting")
        both = len(told) == 1 and len(told[0]["participant"]) == 2 and told[0]["country"] == {"FRA", "EGY"}
        if not (both and told[0].get("date") == {iso} and in_town == bool(told[0].get("place"))):
            wrong.append((text, told))
    assert [] == wrong


@pytest.mark.parametrize("went", WENT + HOSTED)
def test_a_journey_is_told_beside_whatever_else(went: str) -> None:
    wrong = []
    for (day, iso), source in ((each, source) for each in DAYS.items() for source in SOURCES[:4]):
        text = source.format(told=went.format(a=B, then=day, town="पेरिस", land="फ्रांस"))
        told = facts(text, "Visit")
        if len(told) != 1 or told[0].get("date") != {iso} or told[0]["destination"] != {"FRA"}:
            wrong.append((text, told))
    assert [] == wrong


@pytest.mark.parametrize(("several", "told"), SEVERAL)
def test_two_meetings_under_one_verb_keep_their_people_and_days(several: str, told: str) -> None:
    people = {"a": A, "b": B, "d": "पेरू की विदेश मंत्री एल्सी हुर्तादो"}
    wrong = []
    for source, (t1, first, t2, second) in ((source, days) for source in SOURCES[:4] for days in PAIRS_OF_DAYS):
        text = source.format(told=several.format(**people, t1=t1, t2=t2, c1="वियना", c2="दोहा"))
        read = facts(text, "Meeting")
        days = sorted(day for each in read for day in each.get("date", ()))
        states = sorted(sorted(each["country"]) for each in read)
        partners = [{"a": "FRA", "b": "EGY", "d": "PER"}[who] for each in told.split() for who in each[1]]
        if days != sorted((first, second)) or states != sorted(sorted(("FRA", partner)) for partner in partners):
            wrong.append((text, read))
    assert [] == wrong
