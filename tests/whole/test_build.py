"""From articles to a folder: the same bytes every time, nothing lost when something goes wrong."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg import graph
from kg.errors import KgError
from kg.folders import MARK
from kg.graph import Graph, from_articles, open_folder
from kg.model import Article, Reading
from kg.pipeline import extract

ARTICLES = (
    Article("ढाका", "विदेश मंत्री एस. जयशंकर ने 5 जनवरी 2024 को काठमांडू में नेपाल के विदेश मंत्री एन.पी. सऊद से मुलाकात की।", "a.txt"),
    Article("लीमा", "भारत-पेरू संयुक्त आयोग की तीसरी बैठक 18 सितंबर 2024 को लीमा में हुई।", "b.txt"),
)


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_the_samples_are_all_read_and_keep_the_shapes_and_their_quotes(samples: Graph) -> None:
    assert () == samples.problems
    assert len(samples.articles) >= 30
    assert samples.shapes.conforms, samples.shapes.text
    assert samples.verify().stands, samples.verify().mismatches[:5]


def test_a_folder_holds_the_graph_its_pages_and_its_sources(built: Path, samples: Graph) -> None:
    names = {"graph.ttl", "graph.trig", "graph.nq", "graph.jsonld", "network.html", "report.html", "sources/index.json", MARK}
    assert names | {f"sources/{article.id}.txt" for article in samples.articles} == set(contents(built))


def test_a_folder_is_read_back_as_it_was(built: Path, samples: Graph) -> None:
    folder = open_folder(built)
    assert folder.verify().stands
    assert [article.text for article in samples.articles] == [article.text for article in folder.articles]


def test_the_order_of_articles_changes_no_byte(tmp_path: Path) -> None:
    one = from_articles(ARTICLES, jobs=1).write(tmp_path / "one")
    other = from_articles(ARTICLES[::-1], jobs=1).write(tmp_path / "other")
    assert contents(one) == contents(other)


def test_the_number_of_processes_changes_no_byte(tmp_path: Path) -> None:
    one = from_articles(ARTICLES, jobs=1).write(tmp_path / "one")
    other = from_articles(ARTICLES, jobs=2).write(tmp_path / "other")
    assert contents(one) == contents(other)


def test_the_hash_seed_changes_no_byte(tmp_path: Path) -> None:
    for article in ARTICLES:
        (tmp_path / f"{article.id}.txt").write_text(article.text, encoding="utf-8")
    for seed in ("1", "2"):
        subprocess.run(
            [sys.executable, "-m", "kg", "build", str(tmp_path), "--out", str(tmp_path / "out" / seed), "--jobs", "1", "--quiet"],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
        )
    assert contents(tmp_path / "out" / "1") == contents(tmp_path / "out" / "2")


def test_an_article_that_makes_reading_crash_is_a_problem_and_the_rest_is_built() -> None:
    def crash_on_one(article: Article) -> Reading:
        if article.id == "ढाका":
            raise RecursionError("बहुत गहरा")
        return extract(article)

    made = from_articles(ARTICLES, jobs=1, read_one=crash_on_one)
    assert ["a.txt"] == [problem.where for problem in made.problems]
    assert ["लीमा"] == [article.id for article in made.articles]


def test_a_build_that_dies_leaves_the_earlier_output_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = from_articles(ARTICLES, jobs=1)
    folder = made.write(tmp_path / "graph")
    before = contents(folder)

    def fail(*_: object, **__: object) -> str:
        raise OSError("disk full")

    monkeypatch.setattr(graph, "report_page", fail)
    with pytest.raises(OSError, match="disk full"):
        made.write(folder)
    assert before == contents(folder)
    assert ["graph"] == [path.name for path in tmp_path.iterdir()]


def test_a_new_build_replaces_the_earlier_output_whole(tmp_path: Path) -> None:
    folder = from_articles(ARTICLES, jobs=1).write(tmp_path / "graph")
    from_articles(ARTICLES[1:], jobs=1).write(folder)
    assert ["index.json", "लीमा.txt"] == sorted(path.name for path in (folder / "sources").iterdir())


def test_a_folder_that_is_no_output_of_ours_is_never_touched(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("प्रिय", encoding="utf-8")
    with pytest.raises(KgError, match="did not write"):
        from_articles(ARTICLES, jobs=1).write(tmp_path)
    assert ["letter.txt"] == [path.name for path in tmp_path.iterdir()]


def test_an_article_without_diplomacy_is_described_and_states_nothing() -> None:
    made = from_articles([Article("मौसम", "दिल्ली में शनिवार को दिन भर बारिश हुई और तापमान गिर गया।")], jobs=1)
    assert (1, ()) == (len(made.articles), made.entities)
    assert made.shapes.conforms


def test_the_network_page_tells_dates_in_words_with_the_sentence_that_states_them(tmp_path: Path) -> None:
    page = (from_articles(ARTICLES[1:], jobs=1).write(tmp_path / "graph") / "network.html").read_text(encoding="utf-8")
    assert all(said in page for said in ("18 सितंबर 2024", "18 September 2024", "संयुक्त आयोग की बैठक", ARTICLES[1].text))
