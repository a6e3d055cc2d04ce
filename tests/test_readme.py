"""The README is right: its commands run in the order in which it shows them, its Python runs, what it names is there."""

import contextlib
import io
import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kg.cli import app
from tests.golden import cases
from tests.stages import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = [shlex.split(line, comments=True) for line in re.findall(r"^ {4}(kg .+)$", README, re.MULTILINE)]
SNIPPETS = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
SENTENCE = next(line.strip() for line in README.splitlines() if line.startswith("    भारत"))


MISREAD = README.partition("### What it still misreads")[2].partition("\n#")[0]


@pytest.fixture
def outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with what the README takes for granted: news, the project's data."""
    (tmp_path / "news").mkdir()
    (tmp_path / "news/lima.txt").write_text(SENTENCE, encoding="utf-8")
    (tmp_path / "data").symlink_to(ROOT / "data")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("webbrowser.open", lambda address: False)  # as where there is none
    return tmp_path


def test_there_is_something_to_try() -> None:
    assert 8 <= len(COMMANDS)
    assert 1 <= len(SNIPPETS)


def test_the_commands_run_in_their_order(outside: Path) -> None:
    for _, *words in COMMANDS:
        result = CliRunner().invoke(app, words)
        assert 0 == result.exit_code, f"kg {' '.join(words)}: {result.output}"
    assert (outside / "graph/graph.ttl").is_file()


@pytest.mark.parametrize("snippet", SNIPPETS)
def test_the_python_runs(snippet: str, outside: Path) -> None:
    names: dict[str, object] = {}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(snippet, names)
    assert (outside / "graph/graph.ttl").is_file()
    assert "reading" in names


def test_the_files_that_a_build_leaves_are_those_that_are_named(outside: Path) -> None:
    CliRunner().invoke(app, ["build", "news", "--out", "graph", "--quiet"])
    left = {path.name for path in (outside / "graph").iterdir() if path.suffix in {".ttl", ".trig", ".nq", ".jsonld", ".html"}}
    assert left
    assert [] == sorted(name for name in left if f"`{name}`" not in README)


def test_what_it_is_said_to_misread_stands_in_the_known_failures_and_each_of_them_is_told() -> None:
    """An ellipsis in the README stands for any words."""
    quoted = [".*".join(map(re.escape, phrase.split(" … "))) for phrase in re.findall(r"'([\d\u0900-\u097f][^']*)'", MISREAD)]
    assert len(quoted) >= 18
    texts = [case.articles[0].text for case in cases("known_failures")]
    assert [] == [phrase for phrase in quoted if not any(re.search(phrase, text) for text in texts)]
    assert [] == [text for text in texts if not any(re.search(phrase, text) for phrase in quoted)]


def test_the_targets_of_make_are_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = {"".join(pair) for pair in re.findall(r"^ {4}make (\w+)|`make (\w+)`", README, re.MULTILINE)}
    assert named
    assert [] == sorted(name for name in named if f"\n{name}:" not in makefile)


_BLOCK = re.compile(r"(?ms)^```.*?^```")
HINDI = (ROOT / "README.hi.md").read_text(encoding="utf-8")


def _code(text: str) -> list[str]:
    """The lines of code, in a block or set in, without their comments, which are in the language of the text."""
    blocks = re.findall(r"^```[a-z]*\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    set_in = re.findall(r"^ {4}\S.*", _BLOCK.sub("", text), re.MULTILINE)
    lines = [*(line for block in blocks for line in block.splitlines()), *set_in]
    return [re.sub(r"(?<!\S)# .*", "", line).rstrip() for line in lines]


def test_the_readme_in_hindi_has_the_same_code() -> None:
    assert len(_code(README)) > 50
    assert _code(README) == _code(HINDI)


def test_the_readme_in_hindi_has_the_same_parts_pictures_and_options() -> None:
    parts = [re.findall(r"^(#+) ", text, re.MULTILINE) for text in (README, HINDI)]
    assert parts[0] == parts[1]
    pictures = [re.findall(r"\]\((notebooks/[^)]+)\)", text) for text in (README, HINDI)]
    assert len(pictures[0]) > 8
    assert pictures[0] == pictures[1]
    marked = [set(re.findall(r"`([^`\n]+)`", _BLOCK.sub("", text))) for text in (README, HINDI)]
    assert len(marked[0]) > 80
    assert marked[0] == marked[1]


def test_a_picture_is_small_and_there() -> None:
    for name in re.findall(r"notebooks/\w+\.png", README + HINDI):
        assert 10_000 < (ROOT / name).stat().st_size < 150_000
