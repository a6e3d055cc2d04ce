"""The verbs that fill a store and look after it: what each prints, and its exit code."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from kg.cli import app, main
from kg.store import open_store

LIMA = "भारत-पेरू संयुक्त आयोग की तीसरी बैठक 18 सितंबर 2024 को लीमा में हुई।\n"
DHAKA = "विदेश मंत्री एस. जयशंकर ने 5 जनवरी 2024 को काठमांडू में नेपाल के विदेश मंत्री एन.पी. सऊद से मुलाकात की।\n"


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an article, and a store of it beside."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "लीमा.txt").write_text(LIMA, encoding="utf-8")
    run(0, "build", "news", "--store", "news.store")
    (folder / "काठमांडू.txt").write_text(DHAKA, encoding="utf-8")
    return folder


def run(code: int, *words: str) -> tuple[str, str]:
    """Standard output and standard error of `kg` with these words, which must end with `code`."""
    result = CliRunner().invoke(app, words, catch_exceptions=False)
    assert code == result.exit_code, result.output
    return result.stdout, result.stderr


def sources() -> list[str]:
    with open_store("news.store", read_only=True) as store:
        return sorted(article.source for article in store.articles())


def test_articles_are_added_and_those_that_are_held_are_left(news: Path) -> None:
    out, _ = run(0, "add", "news", "--store", "news.store")
    assert "news.store: 1 article came, 0 articles went, 1 article held already\n" == out
    assert ["news/काठमांडू.txt", "news/लीमा.txt"] == sources()


def test_an_article_is_removed_by_the_file_that_it_was_read_from(news: Path) -> None:
    run(0, "add", "news", "--store", "news.store")
    run(0, "remove", "news/लीमा.txt", "--store", "news.store")
    assert ["news/काठमांडू.txt"] == sources()


def test_what_is_not_held_can_not_be_removed(news: Path) -> None:
    _, err = run(1, "remove", "ढाका", "--store", "news.store")
    assert "kg: ढाका: the store holds no such article; see what it holds: kg store list news.store" in err
    assert ["news/लीमा.txt"] == sources()


def test_a_file_that_changed_takes_the_place_of_what_it_was(news: Path) -> None:
    (news / "लीमा.txt").write_text(LIMA.replace("तीसरी", "चौथी"), encoding="utf-8")
    out, _ = run(0, "update", "news/लीमा.txt", "--store", "news.store")
    assert "news.store: 1 article came, 1 article went, 0 articles held already\n" == out
    listed, _ = run(0, "store", "list", "news.store")
    assert 1 == len(listed.splitlines())
    assert listed.endswith("\tnews/लीमा.txt\n")


def test_another_text_under_an_id_that_is_held_is_a_problem_for_add_and_none_for_update(news: Path) -> None:
    for text in (LIMA, DHAKA):
        (news.parent / "one.txt").write_text(f"---\nid: लेख-1\n---\n{text}", encoding="utf-8")
        last = CliRunner().invoke(app, ["add", "one.txt", "--store", "news.store"])
    assert (1, True) == (last.exit_code, "with another text; give it an id of its own, or replace that one with: kg update" in last.stderr)
    run(0, "update", "one.txt", "--store", "news.store")
    with open_store("news.store", read_only=True) as store:
        assert ["लेख-1"] == [article.id for article in store.articles() if "काठमांडू" in article.text]


def test_what_can_not_be_read_is_named_and_the_rest_is_added(news: Path) -> None:
    _, err = run(1, "add", "news", "none.txt", "--store", "news.store")
    assert "kg: none.txt: there is no such file or folder" in err
    assert 2 == len(sources())


def test_a_build_writes_files_and_a_store_of_the_same_graph(news: Path) -> None:
    run(0, "build", "news", "--out", "graph", "--store", "both.store", "--quiet")
    with open_store("both.store", read_only=True) as store:
        lines = sorted(f"{quad} ." for quad in store)
    assert lines == (news.parent / "graph/graph.nq").read_text(encoding="utf-8").splitlines()


def test_a_build_of_nothing_that_can_be_read_leaves_the_store_as_it_was(
    news: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["kg", "build", "none.txt", "--store", "news.store"])
    with pytest.raises(SystemExit):
        main()
    assert "no article could be read" in capsys.readouterr().err
    assert ["news/लीमा.txt"] == sources()


def test_a_store_is_checked_backed_up_and_brought_back(news: Path) -> None:
    assert "sound" in run(0, "store", "check", "news.store")[0]
    run(0, "store", "backup", "news.store", "backup")
    run(0, "add", "news", "--store", "news.store")
    assert "news.store: 1 articles\n" == run(0, "store", "restore", "backup", "news.store")[0]
    assert ["news/लीमा.txt"] == sources()


def test_a_store_keeps_its_shapes_and_its_quotes_stand(news: Path) -> None:
    run(0, "add", "news", "--store", "news.store")
    assert "keeps its shapes" in run(0, "validate", "news.store")[0]
    assert ", 0 do not stand" in run(0, "verify", "news.store")[0]


def test_a_store_that_is_not_sound_ends_with_1(news: Path) -> None:
    with open_store("news.store") as store:
        store.quads.update('DELETE WHERE { ?country <https://w3id.org/rajnay/ontology#iso3> "PER" }')
    out, err = run(1, "store", "check", "news.store")
    assert "not sound" in out
    assert '"PER"' in err


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("there is no store here", ["add", "news", "--store", "none.store"]),
        ("there is no store here", ["store", "check", "news"]),
        ("did not write", ["build", "news", "--out", "news.store"]),
        ("taken by something that is no store", ["build", "news", "--store", "news"]),
        ("the place is taken", ["store", "backup", "news.store", "news"]),
        ("nothing says where the graph is to go", ["build", "news"]),
        ("its things are at", ["build", "news", "--store", "news.store", "--base", "https://example.org/id/"]),
    ],
)
def test_an_error_is_told_in_a_sentence(
    told: str, words: list[str], news: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["kg", *words])
    with pytest.raises(SystemExit) as end:
        main()
    assert 2 == end.value.code
    assert told in capsys.readouterr().err


def test_the_largest_file_is_the_same_on_the_command_line_and_in_python() -> None:
    from kg.cli.options import LARGEST
    from kg.sources import LIMIT

    assert LARGEST == LIMIT
