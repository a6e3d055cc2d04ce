"""The places of very many things: beside their countries, apart, always the same."""

from __future__ import annotations

import math
import random

from kg.views.clusters import gathered

COUNTRIES = {0: (0.0, 0.0), 1: (100.0, 0.0), 2: (0.0, 100.0)}
PARTIES = {node: ([0, 1] if node % 2 else [2]) for node in range(3, 203)}
EDGES = [(node, party) for node, parties in PARTIES.items() for party in parties]


def test_what_two_did_stands_between_them_and_what_one_did_around_it() -> None:
    places = gathered(203, EDGES, PARTIES, COUNTRIES)
    middle = ((places[0][0] + places[1][0]) / 2, (places[0][1] + places[1][1]) / 2)
    nearest = {node: min((places[0], places[1], places[2], middle), key=lambda at: math.dist(at, places[node])) for node in PARTIES}
    assert {middle} == {nearest[node] for node in PARTIES if node % 2 and node < 40}
    assert {places[2]} == {nearest[node] for node in PARTIES if not node % 2}


def test_no_two_stand_on_one_another() -> None:
    places = gathered(203, EDGES, PARTIES, COUNTRIES)
    assert 10 < min(math.dist(places[a], places[b]) for a in range(203) for b in range(a))


def test_a_person_stands_by_the_country_of_most_meetings() -> None:
    places = gathered(204, [*EDGES, (203, 4), (203, 6), (203, 5)], PARTIES, COUNTRIES)
    assert math.dist(places[203], places[2]) < math.dist(places[203], places[0])


def test_the_order_of_edges_changes_nothing() -> None:
    shuffled = EDGES[:]
    random.Random(5).shuffle(shuffled)
    assert gathered(203, EDGES, PARTIES, COUNTRIES) == gathered(203, shuffled, PARTIES, COUNTRIES)


def test_without_countries_all_have_a_place() -> None:
    assert 50 == len(set(gathered(50, [], {}, {})))
