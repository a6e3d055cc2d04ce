"""The graph's terms, closed: a misspelt one fails at once instead of becoming an unseen triple.

`RJ` holds the ontology's classes and properties, `RJV` the concepts and schemes of its vocabularies; a test keeps both equal
to `ontology/rajnay.ttl` and `ontology/vocabulary.ttl`.

>>> RJ.participant
rdflib.term.URIRef('https://w3id.org/rajnay/ontology#participant')
>>> RJV["joint-commission"]
rdflib.term.URIRef('https://w3id.org/rajnay/vocab/joint-commission')
>>> RJ.participants
Traceback (most recent call last):
AttributeError: term 'participants' not in namespace 'https://w3id.org/rajnay/ontology#'
"""

# ruff: noqa: N815  # the names are the ontology's, in camel case

from rdflib import Namespace, URIRef
from rdflib.namespace import DefinedNamespace

__all__ = ["BASE", "OA", "PREFIXES", "RJ", "RJV", "SCHEMA"]

BASE = "https://w3id.org/rajnay/id/"
"""Where things have their IRIs, unless a build says otherwise."""

SCHEMA = Namespace("https://schema.org/")


class OA(DefinedNamespace):
    """The terms of the Web Annotation vocabulary that describe evidence."""

    _NS = Namespace("http://www.w3.org/ns/oa#")
    _fail = True

    hasSource: URIRef
    exact: URIRef
    start: URIRef
    end: URIRef


class RJ(DefinedNamespace):
    """The ontology's classes and properties."""

    _NS = Namespace("https://w3id.org/rajnay/ontology#")
    _fail = True

    Party: URIRef
    Country: URIRef
    Organisation: URIRef
    Official: URIRef
    Post: URIRef
    Place: URIRef
    Event: URIRef
    Meeting: URIRef
    Visit: URIRef
    Agreement: URIRef
    Commitment: URIRef
    Sector: URIRef
    Article: URIRef
    Evidence: URIRef

    iso3: URIRef
    represents: URIRef
    holds: URIRef
    heldBy: URIRef
    postType: URIRef
    postOf: URIRef
    country: URIRef
    date: URIRef
    endDate: URIRef
    place: URIRef
    status: URIRef
    meetingType: URIRef
    participant: URIRef
    coChair: URIRef
    participatesIn: URIRef
    sector: URIRef
    ordinal: URIRef
    organiser: URIRef
    outcome: URIRef
    outcomeOf: URIRef
    visitor: URIRef
    destination: URIRef
    agreementType: URIRef
    party: URIRef
    partyTo: URIRef
    signatory: URIRef
    donor: URIRef
    recipient: URIRef
    amount: URIRef
    currency: URIRef
    programme: URIRef


class RJV(DefinedNamespace):
    """The concepts of the vocabularies, and their schemes."""

    _NS = Namespace("https://w3id.org/rajnay/vocab/")
    _fail = True
    _extras = [  # noqa: RUF012  # the form that rdflib reads
        "sectors",
        "politics",
        "economy",
        "trade",
        "investment",
        "finance",
        "industry",
        "development-partnership",
        "defence",
        "security",
        "economic-security",
        "counter-terrorism",
        "maritime",
        "cyber",
        "energy",
        "hydropower",
        "renewable-energy",
        "nuclear",
        "mining",
        "critical-minerals",
        "metals",
        "agriculture",
        "fertiliser",
        "food",
        "fisheries",
        "textiles",
        "pharmaceuticals",
        "health",
        "traditional-medicine",
        "education",
        "skills",
        "science",
        "technology",
        "semiconductors",
        "artificial-intelligence",
        "digital",
        "telecom",
        "communications",
        "space",
        "infrastructure",
        "connectivity",
        "railways",
        "aviation",
        "ports",
        "urban-development",
        "water",
        "environment",
        "disaster-management",
        "culture",
        "religion",
        "people-to-people",
        "tourism",
        "sports",
        "mobility",
        "consular",
        "law",
        "public-administration",
        "media",
        "post-types",
        "head-of-state",
        "head-of-government",
        "deputy-head-of-government",
        "vice-president",
        "foreign-minister",
        "deputy-foreign-minister",
        "minister",
        "deputy-minister",
        "minister-of-state",
        "foreign-secretary",
        "secretary",
        "additional-secretary",
        "joint-secretary",
        "ambassador",
        "spokesperson",
        "national-security-adviser",
        "military-chief",
        "party-leader",
        "head-of-organisation",
        "official",
        "meeting-types",
        "summit",
        "bilateral-talks",
        "delegation-talks",
        "foreign-office-consultations",
        "joint-commission",
        "working-group",
        "ministerial-dialogue",
        "multilateral",
        "phone-call",
        "courtesy-call",
        "meeting",
        "agreement-types",
        "agreement",
        "mou",
        "protocol",
        "treaty",
        "joint-statement",
        "partnership",
        "letter-of-intent",
        "contract",
        "line-of-credit",
        "action-plan",
        "event-statuses",
        "held",
        "planned",
        "cancelled",
        "agreement-statuses",
        "signed",
        "agreed",
        "proposed",
    ]


PREFIXES = {
    "dcterms": "http://purl.org/dc/terms/",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "rj": "https://w3id.org/rajnay/ontology#",
    "rjv": "https://w3id.org/rajnay/vocab/",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""The prefixes that written files declare, in their order; things stand relative to the base."""
