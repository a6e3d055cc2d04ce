"""Two small articles and what they say, linked by hand: the India-Nepal joint commission of January 2024."""

import pytest
from rdflib import Dataset

from kg.model import Article, Concept, Date, Entity, Evidence, Number, Ref, Statement, Text
from kg.rdf.dataset import dataset

COMMISSION = (
    "4 जनवरी 2024 को काठमांडू में हुई भारत-नेपाल संयुक्त आयोग की सातवीं बैठक में विदेश मंत्री एस. जयशंकर और नेपाल के विदेश मंत्री एन. पी. सऊद "
    "सह-अध्यक्ष थे।"
)
AGREED = "दोनों देशों ने बिजली के दीर्घकालिक व्यापार के समझौते पर हस्ताक्षर किए।"
GAVE = "भारत ने नेपाल को पुनर्निर्माण के लिए 1,000 करोड़ नेपाली रुपये देने की घोषणा की।"
VISITED = "जयशंकर जनवरी 2024 में दो दिन की नेपाल यात्रा पर गए।"


def _said(article: Article, sentence: str) -> Evidence:
    start = article.text.index(sentence)
    return Evidence(article.id, start, start + len(sentence))


def _names(hindi: str, english: str) -> tuple[Text, Text]:
    return Text(hindi, "hi"), Text(english, "en")


FIRST = Article(
    "काठमांडू-आयोग", f"{COMMISSION} {AGREED}\n\n{GAVE}", source="news/काठमांडू आयोग.txt", headline="भारत-नेपाल संयुक्त आयोग की बैठक",
    publisher="राजनय समाचार", url="https://example.org/नेपाल?a=1", published="2024-01-05",
)
SECOND = Article("नेपाल-यात्रा", f"नई दिल्ली: {VISITED}")

MET, SIGNED, GRANTED, WENT = _said(FIRST, COMMISSION), _said(FIRST, AGREED), _said(FIRST, GAVE), _said(SECOND, VISITED)


@pytest.fixture
def articles() -> list[Article]:
    return [FIRST, SECOND]


@pytest.fixture
def entities() -> list[Entity]:
    return [
        Entity("country/IND", "Country", labels=_names("भारत", "India"), evidence=(MET, GRANTED)),
        Entity("country/NPL", "Country", labels=_names("नेपाल", "Nepal"), evidence=(MET, GRANTED, WENT)),
        Entity(
            "post/IND/foreign-minister", "Post",
            (Statement("postType", Concept("foreign-minister"), MET), Statement("postOf", Ref("country/IND"), MET)),
            labels=_names("भारत के विदेश मंत्री", "Foreign minister of India"), evidence=(MET,),
        ),
        Entity("place/kathmandu", "Place", labels=_names("काठमांडू", "Kathmandu"), evidence=(MET,)),
        Entity(
            "official/IND/jaishankar", "Official",
            (
                Statement("altLabel", Text("एस. जयशंकर", "hi"), MET),
                Statement("altLabel", Text("जयशंकर", "hi"), WENT),
                Statement("represents", Ref("country/IND"), MET),
                Statement("holds", Ref("post/IND/foreign-minister"), MET),
            ),
            labels=_names("एस. जयशंकर", "S. Jaishankar"), evidence=(MET, WENT),
        ),
        Entity(
            "official/NPL/saud", "Official",
            (Statement("altLabel", Text("एन. पी. सऊद", "hi"), MET), Statement("represents", Ref("country/NPL"), MET)),
            labels=_names("एन. पी. सऊद", "N. P. Saud"), evidence=(MET,),
        ),
        Entity(
            "meeting/2024-01-04/IND-NPL", "Meeting",
            (
                Statement("meetingType", Concept("joint-commission"), MET),
                Statement("status", Concept("held"), MET),
                Statement("country", Ref("country/IND"), MET),
                Statement("country", Ref("country/NPL"), MET),
                Statement("coChair", Ref("official/IND/jaishankar"), MET),
                Statement("coChair", Ref("official/NPL/saud"), MET),
                Statement("date", Date("2024-01-04"), MET),
                Statement("place", Ref("place/kathmandu"), MET),
                Statement("ordinal", Number("7"), MET),
                Statement("sector", Concept("energy"), SIGNED),
                Statement("outcome", Ref("agreement/power"), SIGNED),
            ),
            labels=_names("भारत-नेपाल संयुक्त आयोग की सातवीं बैठक", "Seventh India-Nepal joint commission meeting"), evidence=(MET,),
        ),
        Entity(
            "visit/NPL", "Visit",
            (
                Statement("visitor", Ref("official/IND/jaishankar"), WENT),
                Statement("destination", Ref("country/NPL"), WENT),
                Statement("date", Date("2024-01"), WENT),
                Statement("status", Concept("held"), WENT),
            ),
            labels=_names("एस. जयशंकर की नेपाल यात्रा", "Visit of S. Jaishankar to Nepal"), evidence=(WENT,),
        ),
        Entity(
            "agreement/power", "Agreement",
            (
                Statement("agreementType", Concept("agreement"), SIGNED),
                Statement("status", Concept("signed"), SIGNED),
                Statement("party", Ref("country/IND"), SIGNED),
                Statement("party", Ref("country/NPL"), SIGNED),
                Statement("sector", Concept("energy"), SIGNED),
            ),
            labels=_names("बिजली व्यापार समझौता", "Power trade agreement"), evidence=(SIGNED,),
        ),
        Entity(
            "commitment/reconstruction", "Commitment",
            (
                Statement("donor", Ref("country/IND"), GRANTED),
                Statement("recipient", Ref("country/NPL"), GRANTED),
                Statement("amount", Number("10000000000", decimal=True), GRANTED),
                Statement("currency", Text("NPR", ""), GRANTED),
                Statement("programme", Text("पुनर्निर्माण", "hi"), GRANTED),
            ),
            labels=_names("नेपाल के पुनर्निर्माण के लिए सहायता", "Aid for reconstruction in Nepal"), evidence=(GRANTED,),
        ),
    ]


@pytest.fixture
def graphs(entities: list[Entity], articles: list[Article]) -> Dataset:
    return dataset(entities, articles)
