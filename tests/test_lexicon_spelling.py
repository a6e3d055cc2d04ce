"""Names in Latin letters as English-language newspapers write them, on officials and places of the articles and of the world's news."""

from __future__ import annotations

import pytest

from kg.lexicon import spelt
from kg.model import Entity, Evidence, Statement, Text
from kg.resolve.names import label
from kg.script import slug

LISTED = """
सुब्रह्मण्यम जयशंकर = Subrahmanyam Jaishankar
नरेन्‍द्र मोदी = Narendra Modi
शी जिनपिंग = Xi Jinping
शी चिनफिंग = Xi Jinping
व्लादिमीर पुतिन = Vladimir Putin
इमैनुएल मैक्रों = Emmanuel Macron
ली जे-म्युंग = Lee Jae-myung
किम जोंग-उन = Kim Jong-un
फाम मिन्ह चिन्ह = Pham Minh Chinh
फर्डिनेंड आर. मार्कोस जूनियर = Ferdinand R. Marcos Jr.
मोहम्मद बिन सलमान = Mohammed bin Salman
शेख मेशाल अल-अहमद अल-जाबेर अल-सबाह = Sheikh Meshal Al-Ahmed Al-Jaber Al-Sabah
लुइज़ इनासियो लूला दा सिल्वा = Luiz Inacio Lula da Silva
जोआओ मैनुअल गोंसाल्वेस लौरेंसो = Joao Manuel Goncalves Lourenco
अनुरा कुमारा दिसानायके = Anura Kumara Dissanayake
मोहम्मद मुइज्जू = Mohamed Muizzu
रियो डी जेनेरियो = Rio de Janeiro
राष्ट्रपति भवन = Rashtrapati Bhawan
"""
LETTERS = """
एस. जयशंकर = S. Jaishankar
एस जयशंकर = S. Jaishankar
ए.पी.जे. अब्दुल कलाम = A.P.J. Abdul Kalam
के पी शर्मा ओली = K. P. Sharma Oli
टी. एस. तिरुमूर्ति = T. S. Tirumurti
वाई. एस. रेड्डी = Y. S. Reddy
एन.पी. सऊद = N.P. Saud
जे.पी. नड्डा = J.P. Nadda
"""
SOUNDED = """
संपत तुलसीराम = Sampat Tulsiram
अंबिका = Ambika
गोविंदराव = Govindarao
फिरोजा = Firoja
ताजिया मारियानो = Tajia Mariano
वासिलिया = Vasilia
एम'तुमुके = Em'tumuke
"""


def pairs(table: str) -> list[tuple[str, str]]:
    return [(hindi, english) for hindi, _, english in (line.partition(" = ") for line in table.strip().splitlines())]


@pytest.mark.parametrize(("hindi", "english"), pairs(LISTED + LETTERS.lstrip() + SOUNDED.lstrip()))
def test_a_name_is_written_as_papers_write_it(hindi: str, english: str) -> None:
    assert english == spelt(hindi)


def test_spellings_that_fold_alike_are_written_alike() -> None:
    assert spelt("नरेंद्र मोदी") == spelt("नरेन्द्र मोदी")
    assert spelt("ज़ेलेंस्की") == spelt("जेलेंस्की")


def test_what_is_no_hindi_stays_as_it_is() -> None:
    assert ["Xi Jinping", "G20", ""] == [spelt(text) for text in ("Xi Jinping", "G20", "")]


def test_the_label_is_spelt_and_the_id_is_not() -> None:
    said = Evidence("a", 0, 10)
    known = (Statement("altLabel", Text("एस. जयशंकर", "hi"), said),)
    found = label(Entity("official/IND/es-jayshankar", "Official", known, evidence=(said,)), {})
    assert (Text("एस. जयशंकर", "hi"), Text("S. Jaishankar", "en")) == found.labels
    assert "es-jayshankar" == slug("एस. जयशंकर")
