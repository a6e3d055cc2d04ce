"""Who is who in an article: whose a surname is, who holds a post without a name, for whom a counterpart acts."""

import pytest

from kg.facts.cast import Cast
from kg.facts.casting import build_cast
from kg.lexicon import lexicon
from kg.model import SentenceFrames
from tests.stages import stages

SEOUL = "दक्षिण कोरिया के राष्ट्रपति मून जे-इन और उत्तर कोरिया के नेता किम जोंग उन 27 अप्रैल 2018 को पनमुनजोम में मिले।"
KUWAIT = "कुवैत के अमीर शेख मिशाल अल-अहमद अल-सबाह ने प्रधानमंत्री नरेंद्र मोदी का स्वागत किया। राष्ट्रपति द्रौपदी मुर्मू ने संदेश भेजा।"
PHNOM_PENH = "कंबोडिया के प्रधानमंत्री हुन सेन ने मेहमानों का स्वागत किया। प्रधानमंत्री नरेंद्र मोदी ने उन्हें बधाई दी।"


def cast(text: str, home: str | None = "IND") -> tuple[Cast, tuple[SentenceFrames, ...]]:
    frames = stages(text).frames
    return build_cast(frames, lexicon(), home), frames


def last(text: str) -> list[str]:
    """The longest names of the people whom the last sentence speaks of."""
    found, frames = cast(text)
    i = len(frames) - 1
    people = [found.of.get((i, j)) for j, m in enumerate(frames[i].mentions) if m.kind == "person"]
    return [max((" ".join(words) for words in p.words), key=len) for p in people if p is not None and p.named]


def country(text: str, name: str) -> str | None:
    found, _ = cast(text)
    (person,) = [p for p in found.people if any(name in words for words in p.words)]
    return person.country


def test_a_surname_that_comes_first_is_its_bearers() -> None:
    assert 2 == len(cast(f"{SEOUL} मून और किम पहली बार मिले।")[0].people)


def test_a_surname_that_comes_first_is_as_good_as_one_that_comes_last_and_the_later_named_is_meant() -> None:
    premier = "दक्षिण कोरिया के प्रधानमंत्री किम मिन-सोक सियोल में थे।"
    envoy = "अमेरिका के कार्यवाहक राजदूत केविन किम सियोल में थे।"
    assert ["किम मिन सोक"] == last(f"{envoy} {premier} किम ने भाषण दिया।")
    assert ["केविन किम"] == last(f"{premier} {envoy} किम ने भाषण दिया।")


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        ("मिशाल", "मोदी ने अमीर के साथ बातचीत की।"),
        ("द्रौपदी", "राष्ट्रपति ने भाषण दिया।"),
    ],
)
def test_a_title_tells_which_head_of_state_is_meant(wanted: str, text: str) -> None:
    assert any(wanted in name for name in last(f"{KUWAIT} {text}"))


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        ("हुन सेन", "उपराष्ट्रपति जगदीप धनखड़ ने नोम पेन्ह में प्रधानमंत्री से मुलाकात की।"),
        ("नरेंद्र मोदी", "प्रधानमंत्री ने दिल्ली में भाषण दिया।"),
    ],
)
def test_a_bare_post_is_the_home_states_holder_save_for_one_whom_its_own_people_meet(wanted: str, text: str) -> None:
    assert wanted == last(f"{PHNOM_PENH} {text}")[-1]


def test_a_counterpart_is_another_states_man() -> None:
    text = "विदेश मंत्री एस. जयशंकर 25 दिसंबर 2023 को रूस पहुंचे। उन्होंने मॉस्को में अपने समकक्ष सर्गेई लावरोव से मुलाकात की।"
    assert "RUS" == country(text, "लावरोव")


def test_whom_the_home_states_man_meets_abroad_is_of_the_state_where_they_meet() -> None:
    text = "प्रधानमंत्री नरेंद्र मोदी केन्या गए। अगले दिन राष्ट्रपति उहुरू केन्याटा के साथ उनकी बातचीत हुई।"
    assert "KEN" == country(text, "केन्याटा")


def test_all_of_a_list_act_for_the_side_that_it_names() -> None:
    text = "वार्ता 20 अगस्त 2024 को नई दिल्ली में हुई। जापान की ओर से विदेश मंत्री योको कामिकावा और रक्षा मंत्री मिनोरू किहारा ने भाग लिया।"
    assert ["JPN", "JPN"] == [country(text, "कामिकावा"), country(text, "किहारा")]
