"""The names of states, each beside each: no two merge, and none is found inside another word."""

from itertools import permutations

import pytest

from kg.lexicon import country_labels, lexicon
from kg.mentions.gazetteer import gazetteer
from kg.model import Sentence
from kg.script import fold, slug
from kg.text import tokenise

# ISO 3166-1 names more than the states: these are no members of the United Nations.
_NO_MEMBERS = (
    "ABW AIA ALA ASM ATA ATF BES BLM BMU BVT CCK COK CUW CXR CYM ESH FLK FRO GGY GIB GLP GRL GUF GUM HKG HMD IMN IOT JEY MAC MAF MNP MSR"
    " MTQ MYT NCL NFK NIU PCN PRI PSE PYF REU SGS SHN SJM SPM SXM TCA TKL TWN UMI VAT VGB VIR WLF XKX"
).split()
MEMBERS = {code: names for code, names in country_labels().items() if code not in _NO_MEMBERS}


def states(text: str) -> list[str]:
    """The codes of the states named in a text, in order."""
    tokens = tokenise(text, 0, len(text), lexicon().is_word)
    found = gazetteer(Sentence(0, len(text), tokens, 0), lexicon())
    named = (each.of("country", "countries") for each in found)
    return [each.id for each in named if each is not None and each.kind != "capital"]


def test_there_are_193_members() -> None:
    assert 193 == len(MEMBERS)


def test_no_two_hindi_names_of_states_merge() -> None:
    looked_at = 0
    for (one, (name, _)), (other, (beside, _)) in permutations(MEMBERS.items(), 2):
        assert [one, other] == states(f"{name} और {beside}"), f"{name} और {beside}"
        looked_at += 1
    assert 193 * 192 == looked_at


@pytest.mark.parametrize("language", [0, 1], ids=["hindi", "english"])
def test_no_two_names_of_states_fold_alike(language: int) -> None:
    assert len(country_labels()) == len({fold(names[language]) for names in country_labels().values()})
    assert len(country_labels()) == len({slug(names[language]) for names in country_labels().values()})


@pytest.mark.parametrize("case", ["{} ने", "{} के साथ", "{}, ", "({})", "'{}'", "{}-", "{}।", "{}में"])
def test_a_state_is_found_whatever_stands_beside_it(case: str) -> None:
    missed = [name for code, (name, _) in MEMBERS.items() if [code] != states(case.format(name))]
    assert [] == missed


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        (["BLR"], "बेलारूस"),
        (["SOM"], "सोमालिया"),
        (["MDV"], "मालदीव"),
        (["NER", "NGA"], "नाइजर और नाइजीरिया"),
        (["GIN", "GNB", "GNQ", "PNG"], "गिनी, गिनी-बिसाऊ, इक्वेटोरियल गिनी और पापुआ न्यू गिनी"),
        (["COG", "COD"], "कांगो गणराज्य और कांगो लोकतांत्रिक गणराज्य"),
        (["PRK", "KOR"], "उत्तर कोरिया और दक्षिण कोरिया"),
        (["SDN", "SSD"], "सूडान और दक्षिण सूडान"),
        (["DMA", "DOM"], "डोमिनिका और डोमिनिकन गणराज्य"),
        (["AUT", "AUS"], "ऑस्ट्रिया और ऑस्ट्रेलिया"),
        (["SVK", "SVN"], "स्लोवाकिया और स्लोवेनिया"),
        (["IRN", "IRQ"], "ईरान और इराक"),
        (["GBR", "USA"], "ब्रिटेन और अमरीका"),
        ([], "कोरिया"),
        ([], "कोरियाई"),
        ([], "कांगो"),
        ([], "बेलारूसीकरण"),
    ],
)
def test_names_that_hold_one_another_are_told_apart(wanted: list[str], text: str) -> None:
    assert wanted == states(text)
