"""The places of nodes: apart, near their neighbours, always the same."""

from __future__ import annotations

import math
import subprocess
import sys

from kg.views.layout import positions

STAR = [(0, n) for n in range(1, 12)]


def distance(one: tuple[int, int], other: tuple[int, int]) -> float:
    return math.dist(one, other)


def test_nodes_do_not_cover_one_another() -> None:
    places = positions(12, STAR)
    assert 20 < min(distance(places[a], places[b]) for a in range(12) for b in range(a))


def test_two_groups_joined_by_one_edge_stand_apart() -> None:
    one = [(a, b) for a in range(6) for b in range(a)]
    other = [(a + 6, b + 6) for a, b in one]
    places = positions(12, [*one, *other, (0, 6)])
    within = max(distance(places[a], places[b]) for a in range(6) for b in range(a))
    across = distance(centre(places[:6]), centre(places[6:]))
    assert within / 2 < across


def centre(places: list[tuple[int, int]]) -> tuple[int, int]:
    return sum(x for x, _ in places) // len(places), sum(y for _, y in places) // len(places)


def test_a_loop_and_a_doubled_edge_change_nothing() -> None:
    assert positions(12, STAR) == positions(12, [*STAR, *STAR, (3, 3)])


def test_the_hash_seed_of_python_changes_nothing() -> None:
    program = "from kg.views.layout import positions; print(positions(12, [(0, n) for n in range(1, 12)]))"
    runs = {
        subprocess.run([sys.executable, "-c", program], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True).stdout
        for seed in ("0", "1", "99")
    }
    assert {f"{positions(12, STAR)}\n"} == runs


def test_what_is_not_connected_stands_beside_or_below_the_largest_part() -> None:
    places = positions(52, STAR)
    right, lowest = max(x for x, _ in places[:12]), max(y for _, y in places[:12])
    assert all(x > right or y > lowest for x, y in places[12:])
    assert len(set(places)) == 52


def test_each_of_a_thousand_nodes_has_a_place_of_its_own() -> None:
    edges = [(node, (node * 7 + 1) % 40) for node in range(40, 1000)] + [(node, 0) for node in range(1, 1000, 2)]
    assert 1000 == len(set(positions(1000, edges)))
