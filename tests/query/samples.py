"""A small graph that every named question finds something in: two joint commissions, a treaty that is proposed, aid that is disputed."""

from __future__ import annotations

import pyoxigraph as ox

from kg.model import Article, Concept, Date, Entity, Evidence, Kind, Number, Ref, Statement, Text, Value
from kg.rdf.dataset import dataset
from kg.rdf.read import oxigraph

KATHMANDU = Article(
    "काठमांडू-आयोग",
    "4 जनवरी 2024 को काठमांडू में हुई भारत-नेपाल संयुक्त आयोग की सातवीं बैठक में विदेश मंत्री एस. जयशंकर और नेपाल के विदेश मंत्री एन. पी. सऊद सह-अध्यक्ष थे। "
    "दोनों देशों ने बिजली के दीर्घकालिक व्यापार के समझौते पर हस्ताक्षर किए। "
    "भारत ने नेपाल को पुनर्निर्माण के लिए 1,000 करोड़ नेपाली रुपये देने की घोषणा की।",
    headline="भारत-नेपाल संयुक्त आयोग की बैठक", publisher="भाषा", published="2024-01-05",
)  # fmt: skip
LIMA = Article(
    "लीमा-आयोग",
    "भारत-पेरू संयुक्त आयोग की तीसरी बैठक 18 सितंबर 2024 को लीमा में हुई। भारत की ओर से सचिव जयदीप मजूमदार सह-अध्यक्ष थे। "
    "दोनों पक्ष व्यापार समझौते पर बातचीत करेंगे।",
    headline="लीमा में संयुक्त आयोग", publisher="वार्ता", published="2024-09-20",
)  # fmt: skip
AGAIN = Article(
    "नेपाल-फिर",
    "काठमांडू में 4 जनवरी 2024 को भारत-नेपाल संयुक्त आयोग की बैठक हुई। भारत ने नेपाल को 75 करोड़ डॉलर देने की बात कही। "
    "विदेश सचिव रहे एस. जयशंकर 2015 में भी नेपाल गए थे।",
    publisher="वार्ता", published="2024-01-06",
)  # fmt: skip


def said(article: Article, words: str) -> Evidence:
    """The sentence of an article that begins with these words."""
    start = article.text.index(words)
    return Evidence(article.id, start, article.text.index("।", start) + 1)


MET, SIGNED, GAVE = said(KATHMANDU, "4 जनवरी"), said(KATHMANDU, "दोनों देशों"), said(KATHMANDU, "भारत ने")
HELD, CHAIRED, PROPOSED = said(LIMA, "भारत-पेरू"), said(LIMA, "भारत की"), said(LIMA, "दोनों पक्ष")
TOLD, OTHERWISE, WENT = said(AGAIN, "काठमांडू"), said(AGAIN, "भारत ने"), said(AGAIN, "विदेश सचिव")


def thing(kind: Kind, id: str, hindi: str, english: str, evidence: tuple[Evidence, ...], *stated: tuple[str, Value, Evidence]) -> Entity:
    """An entity with its labels and what is stated of it."""
    return Entity(id, kind, tuple(Statement(*each) for each in stated), (Text(hindi, "hi"), Text(english, "en")), evidence)


INDIA, NEPAL, PERU = Ref("country/IND"), Ref("country/NPL"), Ref("country/PER")
JAISHANKAR, SAUD, MAJUMDAR = Ref("official/IND/es-jayshankar"), Ref("official/NPL/en-pi-saud"), Ref("official/IND/jaydip-majumdar")

ENTITIES = [
    thing("Country", "country/IND", "भारत", "India", (MET, HELD, TOLD)),
    thing("Country", "country/NPL", "नेपाल", "Nepal", (MET, TOLD)),
    thing("Country", "country/PER", "पेरू", "Peru", (HELD,)),
    thing("Place", "place/NPL/kathmandu", "काठमांडू", "Kathmandu", (MET, TOLD)),
    thing("Place", "place/PER/lima", "लीमा", "Lima", (HELD,)),
    thing("Organisation", "organisation/IND-mea", "भारत का विदेश मंत्रालय", "Ministry of External Affairs of India", (CHAIRED,)),
    thing(
        "Post", "post/IND/foreign-minister", "भारत के विदेश मंत्री", "Foreign minister of India", (MET,),
        ("postType", Concept("foreign-minister"), MET), ("postOf", INDIA, MET),
    ),
    thing(
        "Post", "post/IND/foreign-secretary", "भारत के विदेश सचिव", "Foreign secretary of India", (WENT,),
        ("postType", Concept("foreign-secretary"), WENT), ("postOf", INDIA, WENT),
    ),
    thing(
        "Official", JAISHANKAR.id, "एस. जयशंकर", "S. Jaishankar", (MET, WENT),
        ("altLabel", Text("एस. जयशंकर", "hi"), MET), ("represents", INDIA, MET),
        ("holds", Ref("post/IND/foreign-minister"), MET), ("holds", Ref("post/IND/foreign-secretary"), WENT),
    ),
    thing(
        "Official", SAUD.id, "एन. पी. सऊद", "N. P. Saud", (MET,),
        ("altLabel", Text("एन. पी. सऊद", "hi"), MET), ("represents", NEPAL, MET),
    ),
    thing(
        "Official", MAJUMDAR.id, "जयदीप मजूमदार", "Jaideep Mazumdar", (CHAIRED,),
        ("altLabel", Text("जयदीप मजूमदार", "hi"), CHAIRED), ("represents", INDIA, CHAIRED),
        ("represents", Ref("organisation/IND-mea"), CHAIRED),
    ),
    thing(
        "Meeting", "meeting/IND-NPL/joint-commission/7", "भारत–नेपाल संयुक्त आयोग की बैठक 7", "India–Nepal commission 7", (MET, TOLD),
        ("meetingType", Concept("joint-commission"), MET), ("status", Concept("held"), MET), ("ordinal", Number("7"), MET),
        ("country", INDIA, MET), ("country", NEPAL, MET), ("country", INDIA, TOLD), ("country", NEPAL, TOLD),
        ("coChair", JAISHANKAR, MET), ("coChair", SAUD, MET),
        ("date", Date("2024-01-04"), MET), ("date", Date("2024-01-04"), TOLD), ("place", Ref("place/NPL/kathmandu"), MET),
        ("place", Ref("place/NPL/kathmandu"), TOLD), ("sector", Concept("hydropower"), SIGNED), ("outcome", Ref("agreement/power"), SIGNED),
    ),
    thing(
        "Meeting", "meeting/IND-PER/joint-commission/3", "भारत–पेरू संयुक्त आयोग की तीसरी बैठक", "India–Peru commission 3", (HELD,),
        ("meetingType", Concept("joint-commission"), HELD), ("status", Concept("held"), HELD),
        ("country", INDIA, HELD), ("country", PERU, HELD),
        ("date", Date("2024-09-18"), HELD), ("ordinal", Number("3"), HELD), ("place", Ref("place/PER/lima"), HELD),
        ("coChair", MAJUMDAR, CHAIRED),
    ),
    thing(
        "Visit", "visit/IND/es-jayshankar/NPL/2015", "एस. जयशंकर की नेपाल यात्रा (2015)", "Visit of S. Jaishankar to Nepal (2015)", (WENT,),
        ("visitor", JAISHANKAR, WENT), ("destination", NEPAL, WENT), ("country", INDIA, WENT), ("country", NEPAL, WENT),
        ("date", Date("2015"), WENT), ("status", Concept("held"), WENT),
    ),
    thing(
        "Agreement", "agreement/power", "भारत–नेपाल समझौता: ऊर्जा", "India–Nepal agreement: energy", (SIGNED,),
        ("agreementType", Concept("agreement"), SIGNED), ("status", Concept("signed"), SIGNED), ("party", INDIA, SIGNED),
        ("party", NEPAL, SIGNED), ("sector", Concept("energy"), SIGNED),
    ),
    thing(
        "Agreement", "agreement/trade", "भारत–पेरू समझौता: व्यापार", "India–Peru agreement: trade", (PROPOSED,),
        ("agreementType", Concept("agreement"), PROPOSED), ("status", Concept("proposed"), PROPOSED), ("party", INDIA, PROPOSED),
        ("party", PERU, PROPOSED), ("sector", Concept("trade"), PROPOSED),
    ),
    thing(
        "Commitment", "commitment/reconstruction", "भारत से नेपाल को सहायता", "India to Nepal: aid", (GAVE, OTHERWISE),
        ("donor", INDIA, GAVE), ("recipient", NEPAL, GAVE), ("amount", Number("10000000000", decimal=True), GAVE),
        ("amount", Number("750000000", decimal=True), OTHERWISE), ("currency", Text("NPR", ""), GAVE),
        ("programme", Text("पुनर्निर्माण", "hi"), GAVE),
    ),
]  # fmt: skip

ARTICLES = [KATHMANDU, LIMA, AGAIN]


def store() -> ox.Store:
    """The sample graph."""
    return oxigraph(dataset(ENTITIES, ARTICLES))
