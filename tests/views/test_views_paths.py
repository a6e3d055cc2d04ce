"""Where pages lie: names that any file system takes, which no two things share, whatever their ids."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from kg.views.paths import article_path, between, dossier_path

IDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=90)
NAMES = st.text("abzABZ019-_./ ", min_size=1, max_size=12)


@given(IDS)
def test_a_path_is_plain_and_short(own: str) -> None:
    path = dossier_path(f"official/{own}")
    assert re.fullmatch(r"official/[A-Za-z0-9_.-]{1,72}\.html", path)
    assert not re.match(r"official/(con|nul|aux|prn|com\d|lpt\d)\.", path, re.IGNORECASE)


@given(NAMES | IDS, NAMES | IDS)
def test_no_two_things_share_a_path_however_case_is_folded(one: str, other: str) -> None:
    if one != other:
        assert dossier_path(f"agreement/{one}").lower() != dossier_path(f"agreement/{other}").lower()
        assert article_path(one).lower() != article_path(other).lower()


def test_ids_that_differ_in_case_alone_or_in_their_marks_are_told_apart() -> None:
    ids = ["official/IND/a-b", "official/ind/a-b", "official/IND.a-b", "official/IND-a/b", "official/IND/A-B", "official/Ind/a-b"]
    assert len(ids) == len({dossier_path(id).lower() for id in ids})


def test_what_has_no_dossier_has_no_path() -> None:
    assert ["", "", "", ""] == [dossier_path(id) for id in ("visit/1", "post/IND/minister", "country/", "")]


def test_a_way_between_pages_is_relative() -> None:
    assert "../index.html" == between("country/IND.html", "index.html")
    assert "timeline.html" == between("index.html", "timeline.html")
