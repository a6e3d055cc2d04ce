"""The word lists keep their promises: sorted, in normal form, of known kinds, one meaning for one form.

`python data/lexicon/recipes/sort.py` mends what a machine can mend; each message says what a person must do about the rest.
"""

import re
import runpy
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

import pycountry
import pytest
from babel import Locale
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import SKOS

from kg.resources import data, ontology
from kg.script import fold

LEXICON = data("lexicon/names.tsv").parent
REPAIR = "run: python data/lexicon/recipes/sort.py"
VOCABULARY = "https://w3id.org/rajnay/vocab/"

KINDS = {
    "amounts": {"currency", "multiplier", "numeral", "ordinal"},
    "countries": {"alias", "capital", "demonym"},
    "dates": {"month", "relative", "weekday"},
    "events": {"paper", "agreement", "meet-verb", "meeting", "round", "series", "signing", "talk", "travel-verb", "visit"},
    "names": {"connector", "family", "given", "honorific", "rank"},
    "organisations": {"forum", "label-en", "member", "organisation"},
    "people": {"official"},
    "places": {"building", "city"},
    "regions": {"region"},
    "sectors": {"strong", "weak"},
    "spellings": {"name", "word"},
    "words": {
        "auxiliary", "conjunction", "counterpart", "counterpart-abroad", "counterpart-named", "ordinary", "particle", "postposition",
        "pronoun",
    },
}
HOLDERS = {"state", "ministry", "mission", "party", "military", "organisation", "several"}
SCHEMES = {"sector": "sectors", "post": "post-types", "meeting": "meeting-types", "agreement": "agreement-types"}
LEAST = {
    "amounts": 1000, "countries": 3000, "cues": 600, "dates": 100, "events": 450, "names": 6000, "organisations": 1000, "people": 5000,
    "places": 5000, "posts": 2000, "regions": 60, "sectors": 2000, "spellings": 1900, "words": 550,
}  # fmt: skip
FORMS = sorted(path.stem for path in LEXICON.glob("*.tsv") if not path.stem.endswith("_labels"))
LABELS = sorted(path.stem for path in LEXICON.glob("*_labels.tsv"))


def rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in (LEXICON / f"{name}.tsv").read_text(encoding="utf-8").splitlines()[1:]]


def states() -> set[str]:
    return {country.alpha_3 for country in pycountry.countries} | {"XKX"}


def vocabulary(scheme: str) -> dict[str, tuple[str, str]]:
    graph = Graph().parse(ontology("vocabulary.ttl"), format="turtle")
    found = {}
    for concept in graph.subjects(SKOS.inScheme, URIRef(VOCABULARY + scheme)):
        names = {label.language: str(label) for label in graph.objects(concept, SKOS.prefLabel) if isinstance(label, Literal)}
        found[str(concept).removeprefix(VOCABULARY)] = (names["hi"], names["en"])
    return found


def shared(form_of: list[tuple[str, str]]) -> dict[str, list[str]]:
    """Folded forms with more than one meaning."""
    meanings: dict[str, set[str]] = defaultdict(set)
    for form, meaning in form_of:
        meanings[fold(form)].add(meaning)
    return {form: sorted(found) for form, found in meanings.items() if len(found) > 1}


def test_the_lists_that_we_guard_are_there() -> None:
    assert set(LEAST) <= set(FORMS)
    assert {f"{name}_labels" for name in SCHEMES} <= set(LABELS)


@pytest.mark.parametrize("name", FORMS)
def test_every_line_has_form_kind_id_and_source(name: str) -> None:
    header = (LEXICON / f"{name}.tsv").read_text(encoding="utf-8").splitlines()[0]
    assert header == "form\tkind\tid\tsource"
    bad = [row for row in rows(name) if len(row) != 4 or not all(row)]
    assert bad == [], f"{name}.tsv: give each of these lines four columns, with '-' for no id"


@pytest.mark.parametrize("name", FORMS + LABELS)
def test_every_list_is_in_its_normal_form(name: str) -> None:
    text = (LEXICON / f"{name}.tsv").read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text), f"{name}.tsv is not in NFC; {REPAIR}"
    normal = runpy.run_path(str(LEXICON / "recipes" / "sort.py"))["normal"]
    assert normal(text) == text, f"{name}.tsv is not sorted, or has blanks or a line twice; {REPAIR}"


@pytest.mark.parametrize("name", sorted(LEAST))
def test_no_form_is_given_twice_for_one_meaning(name: str) -> None:
    seen = Counter((fold(form), kind, id) for form, kind, id, _ in rows(name))
    twice = sorted(key for key, count in seen.items() if count > 1)
    assert twice == [], f"{name}.tsv: forms that look-ups fold into one; keep one line of each"


def test_a_name_has_one_spelling() -> None:
    for kind in ("word", "name"):
        assert shared([(form, id) for form, of, id, _ in rows("spellings") if of == kind]) == {}, "spellings.tsv: keep one spelling of each"


def test_a_spelling_is_of_plain_latin_letters() -> None:
    assert [row for row in rows("spellings") if not re.fullmatch("[A-Za-z.' -]+", row[2])] == [], "spellings.tsv: write what papers print"


@pytest.mark.parametrize("name", sorted(LEAST))
def test_no_list_has_lost_its_words(name: str) -> None:
    assert len(rows(name)) >= LEAST[name], f"{name}.tsv has become short; if that is meant, lower LEAST in this test"


@pytest.mark.parametrize("name", sorted(KINDS))
def test_kinds_are_known(name: str) -> None:
    assert KINDS[name] == {row[1] for row in rows(name)}, f"{name}.tsv: use these kinds, or add the new one to KINDS and the reader"


@pytest.mark.parametrize("name", FORMS)
def test_forms_have_no_stray_signs(name: str) -> None:
    stray = re.compile("[\u200b\u200e\u200f\ufeff\u00a0\ufffd]|  |^[\u093a-\u094f]")
    assert [row[0] for row in rows(name) if stray.search(row[0])] == [], f"{name}.tsv: take the invisible or broken signs out"


def test_states_are_named_by_their_iso_code() -> None:
    used = {row[2] for row in rows("countries") + rows("places")} | {row[0] for row in rows("organisations") if row[1] == "member"}
    assert used - states() == set(), "use ISO 3166-1 alpha-3 codes, and XKX for Kosovo"


def test_no_name_means_two_states() -> None:
    cldr = Locale("hi").territories
    names = [(cldr[country.alpha_2], country.alpha_3) for country in pycountry.countries if country.alpha_2 in cldr]
    names += [(form, id) for form, _, id, _ in rows("countries")]
    assert shared(names) == {}, "countries.tsv: a form stands for two states; keep it for none of them, or write it longer"


def test_no_place_lies_in_two_states() -> None:
    places = [(row[0], row[2]) for row in rows("places")] + [(row[0], row[2]) for row in rows("countries") if row[1] == "capital"]
    assert shared(places) == {}, "places.tsv: keep the place of news, drop the other"


@pytest.mark.parametrize("ambiguous", ["कोरिया", "कांगो", "कोरियाई", "अरब", "लैटिन अमेरिका", "मध्य अफ्रीका"])
def test_names_that_are_no_single_state_are_not_listed(ambiguous: str) -> None:
    assert fold(ambiguous) not in {fold(row[0]) for row in rows("countries")}


@pytest.mark.parametrize(
    ("code", "form"),
    [
        ("VNM", "विएतनाम"), ("MMR", "म्यांमा"), ("GRC", "ग्रीस"), ("SAU", "सउदी अरब"), ("ARE", "यू.ए.ई."), ("USA", "अमरीका"), ("GBR", "ब्रिटेन"),
        ("NLD", "हॉलैंड"), ("CIV", "आइवरी कोस्ट"), ("CZE", "चेक गणराज्य"), ("MDV", "मालद्वीप"), ("UZB", "उजबेकिस्तान"),
        ("RUS", "रूसी संघ"), ("KOR", "कोरिया गणराज्य"), ("PSE", "फिलिस्तीन"), ("TWN", "ताईवान"), ("VAT", "वेटिकन"), ("XKX", "कोसोव"),
        ("BTN", "थिम्फू"), ("KEN", "नैरोबी"), ("EGY", "मिस्री"), ("JPN", "जापानी"), ("CHN", "चीनी"), ("ZAF", "दक्षिण अफ्रीकी"), ("RUS", "क्रेमलिन"),
        ("IND", "दिल्ली"),
    ],
)  # fmt: skip
def test_newspapers_names_of_states_are_known(code: str, form: str) -> None:
    assert code in {row[2] for row in rows("countries") if fold(row[0]) == fold(form)}


def test_every_member_of_the_united_nations_has_a_capital() -> None:
    territories = set(
        "ABW AIA ALA ASM ATA ATF BES BLM BMU BVT CCK COK CUW CXR CYM ESH FLK FRO GGY GIB GLP GRL GUF GUM HKG HMD IMN IOT JEY MAC MAF MNP"
        " MSR MTQ MYT NCL NFK NIU PCN PRI PYF REU SGS SHN SJM SPM SXM TCA TKL UMI VGB VIR WLF".split()
    )
    cities_themselves = {"SGP", "VAT"}
    capitals = {row[2] for row in rows("countries") if row[1] == "capital"}
    assert states() - territories - cities_themselves - capitals == set(), "countries.tsv: add the capitals of these states"


def test_posts_are_of_known_types_and_holders() -> None:
    assert {row[1] for row in rows("posts")} == set(vocabulary("post-types")), "posts.tsv: kinds are the post types of the ontology"
    assert {row[2] for row in rows("posts")} == HOLDERS


def test_a_phrase_names_one_office_unless_it_is_marked() -> None:
    posts = [(form, f"{kind} {id}") for form, kind, id, source in rows("posts") if not source.endswith("homograph")]
    assert shared(posts) == {}, "posts.tsv: keep the more usual office, or mark the rarer one ';homograph'"


@pytest.mark.parametrize(
    ("kind", "form"),
    [
        ("head-of-state", "राष्ट्रपति"), ("head-of-government", "पीएम"), ("vice-president", "उप-राष्ट्रपति"), ("foreign-minister", "विदेशमंत्री"),
        ("foreign-minister", "विदेशी मंत्री"), ("foreign-secretary", "भारतीय मामलों के सचिव"), ("minister-of-state", "विदेश राज्य मंत्री"),
        ("minister", "वाणिज्य एवं उद्योग मंत्री"), ("deputy-minister", "उप रक्षा मंत्री"),
        ("secretary", "सचिव (पूर्व)"), ("joint-secretary", "संयुक्त सचिव"), ("ambassador", "उच्चायुक्त"),
        ("military-chief", "सीडीएस"), ("national-security-adviser", "एनएसए"),
        ("head-of-organisation", "महासचिव"), ("official", "मुख्य मंत्री"), ("official", "क्राउन प्रिंस"), ("spokesperson", "प्रवक्ता"),
    ],
)  # fmt: skip
def test_newspapers_words_for_offices_are_known(kind: str, form: str) -> None:
    assert kind in {row[1] for row in rows("posts") if fold(row[0]) == fold(form)}


def test_every_sector_has_its_phrases() -> None:
    phrases = Counter(row[2] for row in rows("sectors"))
    assert set(phrases) == set(vocabulary("sectors"))
    assert [key for key, count in sorted(phrases.items()) if count < 15] == [], "sectors.tsv: give these sectors 15 phrases"


def test_a_phrase_names_one_sector() -> None:
    assert shared([(row[0], row[2]) for row in rows("sectors")]) == {}, "sectors.tsv: decide for one sector"


@pytest.mark.parametrize(("name", "scheme"), sorted(SCHEMES.items()))
def test_labels_are_those_of_the_ontology(name: str, scheme: str) -> None:
    labels = {id: (hindi, english) for id, hindi, english in rows(f"{name}_labels")}
    assert labels == vocabulary(scheme), f"{name}_labels.tsv: copy the prefLabels of ontology/vocabulary.ttl"


def test_events_are_of_the_types_of_the_ontology() -> None:
    used = {kind: {row[2] for row in rows("events") if row[1] == kind} for kind in KINDS["events"]}
    assert used["meeting"] | used["series"] | used["round"] | used["talk"] | used["meet-verb"] <= set(vocabulary("meeting-types"))
    assert used["agreement"] <= set(vocabulary("agreement-types")) | {"document"}
    assert {"arrive", "come", "enter", "go", "take"} == used["travel-verb"]
    assert {"agree", "exchange", "sign"} == used["signing"]
    assert {"visit"} == used["visit"]


def test_a_phrase_names_one_kind_of_event() -> None:
    events = [(form, f"{kind} {id}") for form, kind, id, _ in rows("events")]
    assert shared(events) == {}, "events.tsv: decide for one kind of event"


def test_known_people_act_for_states_or_bodies() -> None:
    bodies = {row[2] for row in rows("organisations") if row[1] in ("forum", "organisation")}
    assert {row[2] for row in rows("people")} - states() - bodies == set(), "people.tsv: use ISO codes, or ids of organisations.tsv"


def test_cues_and_closed_words_need_no_id() -> None:
    assert {"-"} == {row[2] for row in rows("cues") + rows("words")}


def test_cues_are_single_words_of_kinds_in_plain_english() -> None:
    assert [row[0] for row in rows("cues") if " " in row[0]] == [], "cues.tsv: tokens are compared one by one; a cue is one word"
    assert [row[1] for row in rows("cues") if not re.fullmatch("[a-z]+(-[a-z]+)*", row[1])] == []


def test_organisations_have_forms_and_both_labels() -> None:
    ids = {row[2] for row in rows("organisations") if row[1] in ("forum", "organisation")}
    assert all(re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", id) for id in ids)
    assert ids == {row[2] for row in rows("organisations") if row[1] == "label-en"} == {row[0] for row in rows("organisation_labels")}


def test_an_organisation_is_a_body_or_a_forum_and_a_form_means_one() -> None:
    bodies = [row for row in rows("organisations") if row[1] in ("forum", "organisation")]
    assert shared([(id, kind) for _, kind, id, _ in bodies]) == {}
    assert shared([(form, id) for form, _, id, _ in bodies]) == {}, "organisations.tsv: decide for one organisation"


def test_members_are_given_only_for_small_bodies() -> None:
    members = Counter(row[2] for row in rows("organisations") if row[1] == "member")
    assert max(members.values()) <= 12
    assert min(members.values()) >= 3
    assert members["quad"] == 4


def test_numbers_are_complete_and_single() -> None:
    """A missing comma once lost a number in another project's list: every number has its words, and no two share one."""
    numerals = [(row[0], row[2]) for row in rows("amounts") if row[1] == "numeral"]
    assert {str(n) for n in range(1, 101)} <= {id for _, id in numerals}
    assert shared(numerals) == {}
    ordinals = [(row[0], row[2]) for row in rows("amounts") if row[1] == "ordinal"]
    assert {str(n) for n in range(1, 31)} <= {id for _, id in ordinals}
    assert shared(ordinals) == {}


def test_multipliers_and_currencies_are_known() -> None:
    multipliers = {row[0]: int(row[2]) for row in rows("amounts") if row[1] == "multiplier"}
    assert [multipliers[word] for word in ("लाख", "करोड़", "अरब", "ट्रिलियन")] == [10**5, 10**7, 10**9, 10**12]
    money = [(row[0], row[2]) for row in rows("amounts") if row[1] == "currency"]
    assert {id for _, id in money} <= {currency.alpha_3 for currency in pycountry.currencies}, "amounts.tsv: use ISO 4217 codes"
    assert shared(money) == {}, "amounts.tsv: a word for two currencies; keep the one that news means"


def test_months_and_weekdays_are_complete_and_single() -> None:
    months = [(row[0], row[2]) for row in rows("dates") if row[1] == "month"]
    weekdays = [(row[0], row[2]) for row in rows("dates") if row[1] == "weekday"]
    assert {id for _, id in months} == {str(n) for n in range(1, 13)}
    assert {id for _, id in weekdays} == {str(n) for n in range(1, 8)}
    assert shared(months) == shared(weekdays) == {}
    assert {fold("फ़रवरी"), fold("सितम्बर"), fold("अक्तूबर")} <= {fold(form) for form, _ in months}


def test_names_of_all_regions_are_known() -> None:
    known = {fold(row[0]) for row in rows("names")}
    people = "नरेंद्र मोदी शेरिंग तोबगे हसीना विक्रमसिंघे मुइज्जू फुमियो किशिदा शिगेरु इशिबा तोकायेव मिर्ज़ियोयेव पुतिन लावरोव ज़ेलेंस्की मैक्रों शोल्ज़ मेलोनी"
    people += " गुटेरेस लूला मिलेई रामाफोसा रूटो टीनूबू नेतन्याहू एर्दोगन पेज़ेश्कियान अराघची ट्रंप रुबियो स्टार्मर कार्नी अल्बनीज सुबियांतो मार्कोस"
    assert [name for name in people.split() if fold(name) not in known] == []


def test_names_that_are_ordinary_words_are_marked() -> None:
    marked = {fold(row[0]) for row in rows("names") if row[3].endswith("homograph")}
    assert [name for name in "नवीन शांति प्रकाश विनय प्रेम ली शी राम".split() if fold(name) not in marked] == []


def test_function_words_are_no_names() -> None:
    known = {fold(row[0]) for row in rows("names") if row[1] in ("given", "family")}
    words = "का के की को में से पर ने और है हैं था थी थे हो तो भी यह वह जो कि नहीं कर गया हुआ किया लिए साथ बाद पहले आज कल दिन देश"
    assert [word for word in words.split() if fold(word) in known] == [], "names.tsv: take these words out"


def test_the_lists_are_described_and_their_recipes_are_there() -> None:
    readme = (LEXICON / "README.md").read_text(encoding="utf-8")
    assert [name for name in sorted(LEAST) if f"| {name} |" not in readme] == [], "describe these lists in data/lexicon/README.md"
    assert {"places.py", "sort.py"} <= {path.name for path in Path(LEXICON / "recipes").glob("*.py")}
