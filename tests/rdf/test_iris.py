"""IRIs are safe, keep Devanagari, and never fall together."""

import pyoxigraph as ox
import pytest

from kg.model import Evidence
from kg.rdf.iris import article_iri, evidence_iri, thing_iri


def test_devanagari_stays_as_it_is() -> None:
    assert article_iri("नेपाल-यात्रा") == "https://w3id.org/rajnay/id/article/नेपाल-यात्रा"


def test_evidence_is_the_article_with_a_fragment() -> None:
    assert evidence_iri(Evidence("नेपाल", 4, 19)) == "https://w3id.org/rajnay/id/article/नेपाल#char=4,19"


@pytest.mark.parametrize("mark", list(' "<>\\^`{|}?#%[]\n\x7f\ue000\udc80'))
def test_what_an_iri_forbids_is_encoded(mark: str) -> None:
    iri = thing_iri(f"place/दिल्ली{mark}१")
    assert mark not in iri.replace("%", "") or mark == "%"
    assert ox.NamedNode(iri).value == iri


def test_two_ids_never_share_an_iri() -> None:
    assert thing_iri("place/क ख") != thing_iri("place/क%20ख")


def test_another_base_is_kept() -> None:
    assert thing_iri("country/NPL", "https://example.org/kg/") == "https://example.org/kg/country/NPL"
