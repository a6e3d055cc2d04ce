"""Questions of one's own: a folder of .rq files beside ours, and headers that are wrong."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import QueryError
from kg.query import answer, named, questions
from kg.query.catalogue import ENVIRONMENT

HEADER = "#+ en: The capital\n#+ hi: राजधानी\n"


def put(folder: Path, name: str, text: str) -> Path:
    """A question in a folder."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}.rq"
    path.write_text(text, encoding="utf-8")
    return path


def test_questions_of_ones_own_stand_beside_ours_and_before_them(tmp_path: Path) -> None:
    put(tmp_path, "capital", HEADER + "ASK {}")
    put(tmp_path, "meetings", HEADER + "ASK {}")
    (tmp_path / "notes.txt").write_text("no question", encoding="utf-8")
    known = questions(tmp_path)
    assert {*questions(), "capital"} == set(known)
    assert "राजधानी" == known["meetings"].label["hi"]
    assert str(tmp_path / "meetings.rq") == known["meetings"].source


def test_the_environment_names_folders_and_the_one_that_is_given_counts_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for place in "abc":
        put(tmp_path / place, "mine", f"#+ en: {place}\nASK {{}}")
    monkeypatch.setenv(ENVIRONMENT, f"{tmp_path / 'a'}:{tmp_path / 'b'}")
    assert ["b", "c"] == [questions(folder)["mine"].label["en"] for folder in (None, tmp_path / "c")]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(QueryError, match=r"none: there is no such folder of questions"):
        questions(tmp_path / "none")
    monkeypatch.setenv(ENVIRONMENT, str(tmp_path / "lost"))
    with pytest.raises(QueryError, match=rf"lost: .*check --queries and \${ENVIRONMENT}"):
        questions()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ASK {}", "mine.rq: the header tells neither in English"),
        ("#+ en: [\nASK {}", "mine.rq: the header .* is no YAML"),
        ("#+ just words\nASK {}", "mine.rq: the header says 'just words'"),
        (HEADER + "#+ parameters: {land: {kind: land, en: a}}\nASK {}", "is of kind 'land'; write one of: country, official"),
        (HEADER + "#+ parameters: {lang: {kind: keyword, en: a}}\nASK { ?s ?p $lang }", "no parameter can be called 'lang'"),
        (HEADER + "#+ parameters: {from: {kind: date, en: a}}\nASK { ?s ?p $from }", "no parameter can be called 'from'"),
        (HEADER + "#+ parameters: {देश: {kind: country, en: a}}\nASK { ?s ?p $देश }", "in small Latin letters"),
        (HEADER + "#+ parameters: {day: {kind: date}}\nASK { ?s ?p $day }", "the header tells neither"),
        (HEADER + "#+ parameters: {day: {kind: date, en: a}}\nASK {}", r"the query does not use \$day"),
    ],
)
def test_a_header_that_is_wrong_is_told_with_its_file(text: str, told: str, tmp_path: Path) -> None:
    put(tmp_path, "mine", text)
    with pytest.raises(QueryError, match=told):
        questions(tmp_path)


def test_a_file_may_be_asked_by_its_path_with_or_without_a_header(tmp_path: Path) -> None:
    plain = put(tmp_path, "plain", "ASK { ?s ?p ?o }")
    assert answer(ox.Store(), str(plain)).truth is False
    with pytest.raises(QueryError, match=r"none\.rq: the query can't be read"):
        named(str(tmp_path / "none.rq"))


def test_an_error_in_a_question_of_ones_own_names_its_file_and_line(tmp_path: Path) -> None:
    put(tmp_path, "mine", HEADER + "SELECT ?s {\n  ?s rj:date\n}")
    with pytest.raises(QueryError, match=r"mine\.rq, line 5, column \d+: expected"):
        answer(ox.Store(), "mine", folder=tmp_path)


def test_a_name_that_is_nearly_right_is_guessed() -> None:
    with pytest.raises(QueryError, match=r"there is no question named 'meeting'; is 'meetings' meant\?"):
        named("meeting")


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({}, "'partners' asks about a country: give --country; write: partners --country COUNTRY"),
        ({"country": " "}, "give --country"),
        ({"country": "NPL", "land": "IND"}, "'partners' has no parameter 'land': it takes country, since, until"),
        ({"country": "NPL", "since": "कल"}, "--since: 'कल' is no date"),
    ],
)
def test_values_that_are_missing_unknown_or_wrong_are_told(values: dict[str, str], told: str) -> None:
    with pytest.raises(QueryError, match=told):
        answer(ox.Store(), "partners", **values)  # type: ignore[arg-type]
