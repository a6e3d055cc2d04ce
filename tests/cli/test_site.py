"""`kg site` and `kg view`: from a folder, a store or articles to pages, and to the browser."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import kg
from tests.cli.test_cli import run

TEXT = (
    "विदेश मंत्री एस. जयशंकर ने 5 जनवरी 2024 को काठमांडू में नेपाल के विदेश मंत्री एन.पी. सऊद से मुलाकात की। "
    "उन्होंने व्यापार और ऊर्जा पर चर्चा की।\n"
)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "kathmandu.txt").write_text(f"---\ntitle: काठमांडू में वार्ता\n---\n{TEXT}", encoding="utf-8")
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_a_site_is_the_same_of_articles_a_folder_and_a_store(articles: Path, tmp_path: Path) -> None:
    run(0, "build", articles, "--out", tmp_path / "graph", "--store", tmp_path / "store", "--quiet")
    made = []
    for number, place in enumerate((articles, tmp_path / "graph", tmp_path / "store")):
        out, _ = run(0, "site", place, "--out", tmp_path / f"site{number}")
        assert f"{tmp_path / f'site{number}' / 'index.html'}\n" == out
        made.append(files(tmp_path / f"site{number}"))
    assert made[0] == made[1] == made[2]
    assert {"index.html", "network.html", "timeline.html", "country/IND.html", "assets/site.css"} <= made[0].keys()


def test_a_folder_that_kg_site_did_not_write_is_left_alone(articles: Path, tmp_path: Path) -> None:
    run(0, "build", articles, "--out", tmp_path / "graph", "--quiet")
    before = files(tmp_path / "graph")
    for taken in (articles, tmp_path / "graph"):
        with pytest.raises(kg.KgError, match="kg site did not write"):
            run(2, "site", articles, "--out", taken)
    assert before == files(tmp_path / "graph")


def test_an_earlier_site_is_replaced_whole_and_kg_build_leaves_it_alone(articles: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    run(0, "site", articles, "--out", site, "--quiet")
    (site / "old.html").write_text("", encoding="utf-8")
    run(0, "site", articles, "--out", site, "--quiet")
    assert not (site / "old.html").exists()
    with pytest.raises(kg.KgError, match="kg build did not write"):
        run(2, "build", articles, "--out", site)


def test_a_site_is_no_input(articles: Path) -> None:
    run(0, "site", articles, "--out", articles / "site", "--quiet")
    assert ["kathmandu"] == [article.id.rpartition("-")[0] for article in kg.read([articles]).articles]


def test_no_article_no_site(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    _, err = run(1, "site", tmp_path / "empty", "--out", tmp_path / "site", "--quiet")
    assert "nothing was written" in err
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    ("page", "file"),
    [
        ("", "index.html"), ("network", "network.html"), ("timeline.html", "timeline.html"), ("country/NPL", "country/NPL.html"),
        ("official/IND/es-jayshankar", "official/IND.es-jayshankar.html"), ("sector/trade", "sector/trade.html"),
        ("post/IND/foreign-minister", "network.html#node=post/IND/foreign-minister"),
    ],
)  # fmt: skip
def test_view_opens_the_page_that_is_meant(page: str, file: str, articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(0, "site", articles, "--out", tmp_path / "site", "--quiet")
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    out, _ = run(0, "view", tmp_path / "site", *([page] if page else []))
    name, sign, place = file.partition("#")
    path = (tmp_path / "site" / name).resolve()
    assert (f"{path}{sign}{place}\n", [f"{path.as_uri()}{sign}{place}"]) == (out, opened)


def test_view_opens_an_article_and_the_network_of_a_build(articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(0, "build", articles, "--out", tmp_path / "graph", "--quiet")
    run(0, "site", articles, "--out", tmp_path / "site", "--quiet")
    monkeypatch.setattr("webbrowser.open", lambda address: False)  # no browser on this machine
    (article,) = kg.read([articles]).articles
    assert article.id in run(0, "view", tmp_path / "site", article.id)[0]
    assert run(0, "view", tmp_path / "graph")[0].endswith("network.html\n")


@pytest.mark.parametrize("page", ["no/such/thing", "../graph/network.html", "/etc/passwd", ""])
def test_what_is_not_there_is_told(page: str, articles: Path, tmp_path: Path) -> None:
    run(0, "build", articles, "--out", tmp_path / "graph", "--quiet")
    run(0, "site", articles, "--out", tmp_path / "site", "--quiet")
    with pytest.raises(kg.KgError, match="there is no"):
        run(2, "view", tmp_path / ("site" if page else "none"), *([page] if page else []))


def test_a_graph_shows_itself_in_a_notebook() -> None:
    markup = kg.from_articles([kg.Article("a", TEXT)], jobs=1)._repr_html_()
    assert markup.startswith("<iframe ")
    assert 'sandbox="allow-scripts' in markup
    assert "allow-same-origin" not in markup
    assert 2 == markup.count("<")


def test_without_the_library_of_the_charts_it_is_named_and_nothing_is_written(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    with pytest.raises(kg.MissingExtra, match=r"pip install 'rajnay\[site\]'"):
        run(2, "site", articles, "--out", tmp_path / "site", "--quiet")
    assert [articles] == list(tmp_path.iterdir())
