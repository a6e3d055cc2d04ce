"""The same readings from one process and from several; a failure names its article and spares the others."""

import os
from pathlib import Path

import pytest

from kg.engines import each
from kg.errors import InputError
from kg.model import Article, Reading

ARTICLES = [Article(name, f"लेख {name}", f"{name}.txt") for name in "कखगघ"]


def fine(article: Article) -> Reading:
    return Reading(article, ())


def fails_on_one(article: Article) -> Reading:
    if article.id == "ख":
        raise ValueError("बिगड़ा")
    return fine(article)


def dies_on_one(article: Article) -> Reading:
    if article.id == "ग":
        os._exit(1)
    return fine(article)


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_readings_come_in_the_order_of_the_articles(jobs: int) -> None:
    assert [fine(article) for article in ARTICLES] == list(each(fine, ARTICLES, jobs))


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_article_that_fails_is_named_and_the_others_are_read(jobs: int) -> None:
    outcomes = list(each(fails_on_one, ARTICLES, jobs))
    assert ["ख.txt"] == [outcome.where for outcome in outcomes if isinstance(outcome, InputError)]
    assert 3 == sum(isinstance(outcome, Reading) for outcome in outcomes)


def test_an_article_that_kills_its_process_is_named_and_the_others_are_read() -> None:
    outcomes = list(each(dies_on_one, ARTICLES, 2))
    assert ["ग.txt: reading it failed (the process died); the others were read; please report it with the article"] == [
        str(outcome) for outcome in outcomes if isinstance(outcome, InputError)
    ]
    assert 3 == sum(isinstance(outcome, Reading) for outcome in outcomes)


def test_no_article_is_no_outcome(tmp_path: Path) -> None:
    assert [] == list(each(fine, [], 2))
