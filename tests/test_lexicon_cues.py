"""Cue words are looked up by kind, folded; code asks for the kinds of the list and no others."""

import re
from pathlib import Path

import pytest

from kg.errors import DataError
from kg.lexicon import cues
from kg.resources import data
from kg.script import fold

CODE = sorted(Path(__file__).resolve().parents[1].joinpath("kg").rglob("*.py"))


def kinds_in_the_list() -> set[str]:
    return {line.split("\t")[1] for line in data("lexicon/cues.tsv").read_text(encoding="utf-8").splitlines()[1:]}


def kinds_in_code() -> set[str]:
    return {kind for path in CODE for kind in re.findall(r'\bcues\("([^"]*)"\)', path.read_text(encoding="utf-8"))}


def test_cues_are_compared_in_their_folded_form() -> None:
    assert {fold("पूर्व"), fold("तत्कालीन")} == cues("former")
    assert fold("महीने") in cues("month-word")


def test_a_kind_that_nobody_has_listed_is_an_error_that_says_what_to_do() -> None:
    with pytest.raises(DataError, match=r"cues\.tsv, line 1: no line is of kind 'formre'; add its words"):
        cues("formre")


def test_every_kind_that_code_asks_for_is_listed() -> None:
    assert len(kinds_in_code()) >= 1
    assert kinds_in_code() - kinds_in_the_list() == set(), "cues.tsv: add words of these kinds"


def test_every_kind_in_the_list_is_asked_for() -> None:
    assert kinds_in_the_list() - kinds_in_code() == set(), "cues.tsv: nothing reads these kinds; take them out"
