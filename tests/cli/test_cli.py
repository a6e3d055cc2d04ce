"""The command line: what each verb prints, and its exit code."""

import json
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kg import graph
from kg.cli import app, main
from kg.query import questions
from kg.rdf.shapes import ShapeReport

TEXT = "भारत-पेरू संयुक्त आयोग की तीसरी बैठक 18 सितंबर 2024 को लीमा में हुई।\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "articles" / "लीमा.txt"
    path.parent.mkdir()
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def folder(article: Path, tmp_path: Path) -> Path:
    run(0, "build", article, "--out", tmp_path / "graph")
    return tmp_path / "graph"


def run(code: int, *words: object) -> tuple[str, str]:
    """Standard output and standard error of `kg` with these words, which must end with `code`."""
    result = CliRunner().invoke(app, [str(word) for word in words], catch_exceptions=False)
    assert result.exit_code == code, result.output
    return result.stdout, result.stderr


def test_build_writes_a_folder_and_tells_what_is_in_it(article: Path, tmp_path: Path) -> None:
    out, _ = run(0, "build", article, "--out", tmp_path / "graph")
    assert out.startswith("1 articles read\n") or out.startswith("1 article read\n")
    assert "1 meeting" in out
    assert str(tmp_path / "graph" / "network.html") in out


def test_build_names_what_it_could_not_read_and_builds_the_rest(article: Path, tmp_path: Path) -> None:
    _, err = run(1, "build", article, tmp_path / "none.txt", "--out", tmp_path / "graph")
    assert f"kg: {tmp_path / 'none.txt'}: there is no such file or folder" in err
    assert (tmp_path / "graph" / "graph.ttl").is_file()


def test_build_writes_nothing_when_nothing_could_be_read(tmp_path: Path) -> None:
    run(1, "build", tmp_path / "none.txt", "--out", tmp_path / "graph")
    assert not (tmp_path / "graph").exists()


def test_build_ends_with_3_when_the_graph_fails_its_shapes_and_is_written_all_the_same(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        graph, "validate", lambda _: ShapeReport(False, "One thing breaks the shapes of the graph:\n- meeting: it has no date", "")
    )
    _, err = run(3, "build", article, "--out", tmp_path / "graph")
    assert "it has no date" in err
    assert (tmp_path / "graph" / "graph.ttl").is_file()


def test_a_quiet_build_prints_nothing(article: Path, tmp_path: Path) -> None:
    assert ("", "") == run(0, "build", article, "--out", tmp_path / "graph", "--quiet")


def test_build_takes_another_base(article: Path, tmp_path: Path) -> None:
    run(0, "build", article, "--out", tmp_path / "graph", "--base", "https://example.org/id/")
    assert "<https://example.org/id/country/PER>" in (tmp_path / "graph" / "graph.nq").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "words",
    [
        ["build"],
        ["build", "a.txt", "--out", "o", "--base", "nonsense"],
        ["build", "a.txt", "--out", "o", "--columns", "text"],
        ["build", "a.txt", "--out", "o", "--jobs", "0"],
        ["nonsense"],
        ["query", "o", "met", "official"],
        ["query", "o", "met", "--official"],
        ["query", "o", "met", "--official", "जयशंकर", "--lang", "fr"],
        ["query", "o", "met", "--official", "जयशंकर", "--format", "pdf"],
        ["query", "o", "met", "-e", "ASK {}"],
        ["find", "o"],
        ["find", "o", "मिस्री", "--kind", "Person"],
        ["find", "o", "मिस्री", "--lang", "fr"],
    ],
)
def test_wrong_usage_ends_with_2(words: Sequence[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run(2, *words)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("did not write", ["build", "{article}", "--out", "{article}"]),
        ("--out", ["build", "{article}"]),
        ("there is no question named 'nonsense'", ["query", "{folder}", "nonsense"]),
        ("give --country", ["query", "{folder}", "meetings"]),
        ("has no parameter 'land'", ["query", "{folder}", "meetings", "--land", "PER"]),
        ("'Perru' is no country", ["query", "{folder}", "meetings", "--country", "Perru"]),
        ("which csv can't hold", ["query", "{folder}", "about", "--thing", "IND-PER", "-f", "csv"]),
        ("there is no such folder", ["query", "{folder}", "mine", "--queries", "{folder}/none"]),
        ("line 1, column", ["query", "{folder}", "-e", "SELEC ?s"]),
        ("there is no graph", ["validate", "{article}"]),
    ],
)
def test_an_error_of_ours_is_told_in_a_sentence(
    told: str, words: Sequence[str], article: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["kg", *(word.format(article=article, folder=folder) for word in words)])
    with pytest.raises(SystemExit) as end:
        main()
    assert 2 == end.value.code
    assert told in capsys.readouterr().err


def test_a_place_that_cannot_be_written_is_told_in_a_sentence(
    article: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["kg", "build", str(article), "--out", str(article / "graph"), "--quiet"])
    with pytest.raises(SystemExit) as end:
        main()
    assert 2 == end.value.code
    assert f"kg: {article}" in capsys.readouterr().err


def test_validate_and_verify_look_at_something_and_end_with_0(folder: Path) -> None:
    assert "keeps its shapes" in run(0, "validate", folder)[0]
    assert "sh:conforms true" in run(0, "validate", folder, "--turtle")[0]
    assert ", 0 do not stand" in run(0, "verify", folder)[0]


def test_verify_ends_with_1_when_a_source_was_changed(folder: Path) -> None:
    (source,) = (folder / "sources").glob("*.txt")
    source.write_text("x" + TEXT, encoding="utf-8")
    assert "are not the sentence quoted" in run(1, "verify", folder)[0]


@pytest.mark.parametrize("written", [["--country", "पेरू"], ["--country=Peru"], ["country=per"], ["--since", "2024", "--country", "PER"]])
def test_a_parameter_is_written_as_one_likes(written: Sequence[str], folder: Path) -> None:
    out, _ = run(0, "query", folder, "meetings", *written)
    assert ("2024-09-18" in out, "संयुक्त आयोग की बैठक" in out, "1 row" in out) == (True, True, True)


def test_the_sentence_of_a_meeting_is_shown(folder: Path) -> None:
    out, _ = run(0, "query", folder, "states", "--thing", "IND-PER", "--json")
    assert TEXT.strip() in {row["sentence"]["value"] for row in json.loads(out)["results"]["bindings"]}


def test_a_query_needs_no_prefixes(folder: Path) -> None:
    assert "yes\n" == run(0, "query", folder, "-e", 'ASK { ?c a rj:Country ; rj:iso3 "PER" }')[0]


def test_the_questions_are_listed(folder: Path) -> None:
    out, _ = run(0, "query", folder)
    assert sorted(questions()) == [line.split()[0] for line in out.splitlines() if not line.startswith(" ")]
    assert "    --official: the official" in run(0, "query", folder, "--lang", "en")[0]


def test_a_question_of_ones_own_is_asked_by_its_file_or_from_a_folder(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = tmp_path / "मेरे"
    mine.mkdir()
    header = "#+ hi: किसी देश का कोड\n#+ parameters: {country: {kind: country, hi: देश}}\n"
    (mine / "code.rq").write_text(header + "SELECT ($country AS ?code) {}", encoding="utf-8")
    answers = [run(0, "query", folder, mine / "code.rq", "--country", "पेरू")[0]]
    answers.append(run(0, "query", folder, "code", "--country", "पेरू", "--queries", mine)[0])
    monkeypatch.setenv("RAJNAY_QUERIES", str(mine))
    answers.append(run(0, "query", folder, "code", "country=पेरू")[0])
    assert ["code\n────\nPER\n\n1 row\n"] * 3 == answers


def test_the_query_and_its_time_are_told_beside_the_answer(folder: Path) -> None:
    out, err = run(0, "query", folder, "meetings", "--country", "PER", "--explain", "--format", "csv")
    assert out.startswith("date,type,typeLabel,")
    assert '?asked rj:iso3 "PER" .' in err
    assert re.search(r"# 1 rows in \d+\.\d ms", err)


def test_labels_are_in_the_language_that_is_wanted_and_can_be_left_out(folder: Path) -> None:
    asked = ("query", folder, "meetings", "--country", "PER")
    assert "Joint commission meeting" in run(0, *asked, "--lang", "en")[0]
    assert "rjv:joint-commission" in run(0, *asked, "--iris")[0]
    assert "rjv:joint-commission" in run(0, "query", folder, "-e", "SELECT ?type { ?m rj:meetingType ?type }")[0]
    assert "संयुक्त आयोग की बैठक" in run(0, "query", folder, "-e", "SELECT ?type { ?m rj:meetingType ?type }", "--lang", "hi")[0]


@pytest.mark.parametrize("words", [["लीमा"], ["Lima"], ["लिमा"], ["lima", "--kind", "Place"]])
def test_a_thing_is_found_in_either_script(words: Sequence[str], folder: Path) -> None:
    first = json.loads(run(0, "find", folder, *words, "--json")[0])[0]
    assert ("Place", "लीमा") == (first["kind"], first["label"])


def test_what_is_found_is_shown_as_a_table_with_its_iri(folder: Path) -> None:
    out, _ = run(0, "find", folder, "Peru", "--lang", "en")
    assert ["Country", "Peru", "Peru", "country/PER"] == out.splitlines()[2].split()[1:]


def test_explain_shows_the_sentence_the_words_and_the_rule(article: Path) -> None:
    out, _ = run(0, "explain", article)
    assert "⟦18 सितंबर 2024⟧" in out
    assert "date 2024-09-18 [" in out


def test_explain_gives_the_same_to_machines(article: Path) -> None:
    (told,) = json.loads(run(0, "explain", article, "--json")[0])
    (date,) = [fact for fact in told["facts"] if fact["property"] == "date"]
    assert ("2024-09-18", TEXT.strip()) == (date["value"], date["sentence"])
    assert [TEXT[word["start"] : word["end"]] for word in date["words"]] == [word["text"] for word in date["words"]]
    assert date["rule"]


def test_ontology_writes_a_page(tmp_path: Path) -> None:
    run(0, "ontology", tmp_path / "terms.html")
    assert "बैठक" in (tmp_path / "terms.html").read_text(encoding="utf-8")


def test_the_version_is_told() -> None:
    assert run(0, "--version")[0].startswith("kg ")
