"""That each thing that is to have a page has one, and that people come to it from the first page by links."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from posixpath import dirname, normpath

import pytest

from kg.graph import Graph
from kg.views.happenings import Chronicle
from kg.views.known import Known
from kg.views.paths import DOSSIERS, article_path, dossier_path
from tests.views.reading import read_html


@pytest.fixture(scope="module")
def site(samples: Graph) -> Mapping[str, str]:
    return dict(samples.site())


@pytest.fixture(scope="module")
def known(samples: Graph) -> Known:
    return Known(samples.readings, samples.entities)


@pytest.fixture(scope="module")
def clicks(site: Mapping[str, str]) -> Mapping[str, int]:
    """For each page that links lead to, how many it takes from the first."""
    found = {"index.html": 0}
    waiting = deque(found)
    while waiting:
        path = waiting.popleft()
        for href in read_html(site[path]).links:
            goal = href.partition("#")[0]
            other = normpath(f"{dirname(path)}/{goal}".lstrip("/")) if goal and "://" not in goal else path
            if other in site and other not in found:
                found[other] = found[path] + 1
                waiting.append(other)
    return found


def test_each_country_official_sector_agreement_and_series_has_a_page(site: Mapping[str, str], known: Known) -> None:
    paths = [dossier_path(id) for id in [*known.things, *Chronicle(known).series] if dossier_path(id)]
    assert len(paths) == len(set(paths))
    assert set(DOSSIERS.values()) == {path.partition("/")[0] for path in paths}
    assert set(paths) == {path for path in site if path.partition("/")[0] in DOSSIERS.values()}


def test_each_page_is_a_click_or_two_from_the_first(site: Mapping[str, str], clicks: Mapping[str, int]) -> None:
    pages = {path for path in site if path.endswith(".html")} - {"network.html"}  # which the bar has
    assert [] == sorted(pages - {path for path, count in clicks.items() if count <= 2})
    assert {1} == {clicks[path] for path in pages if path.partition("/")[0] in ("country", "official", "sector", "series")}


def test_each_page_of_a_thing_tells_its_facts_with_a_sentence_and_a_source(site: Mapping[str, str], known: Known) -> None:
    for kind in ("Official", "Agreement"):
        for thing in known.of_kind(kind):
            page = site[dossier_path(thing.id)]
            assert thing.name.hi in read_html(page).text
            assert page.count("<dt>") >= len({fact.prop for fact in known.facts(thing.id)}), thing.id
            assert "<q>" in page, thing.id
            assert "class=sources" in page, thing.id
            assert any(article_path(evidence.article) in page for evidence in thing.evidence), thing.id


def test_an_agreement_tells_its_parties_and_the_meeting_it_came_of(site: Mapping[str, str], known: Known) -> None:
    told = 0
    for thing in known.of_kind("Agreement"):
        page = site[dossier_path(thing.id)]
        assert all(f"../{dossier_path(party)}" in page for party in known.values(thing.id, "party") if dossier_path(party)), thing.id
        meetings = [fact.subject for fact in known.pointing(thing.id) if fact.prop == "outcome"]
        assert all(known.name(meeting).hi in read_html(page).text for meeting in meetings), thing.id
        told += bool(meetings)
    assert told > 10
