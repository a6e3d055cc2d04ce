"""The notebooks run, are short, show what is kept in them, and a picture each that answers a question."""

import re
from pathlib import Path

import pytest

from tests.notebooks import NOTEBOOKS, executed, opened, shown


def test_there_are_five_notebooks_of_at_most_sixteen_cells() -> None:
    assert 5 == len(NOTEBOOKS)
    assert [] == [path.name for path in NOTEBOOKS if len(opened(path).cells) > 16]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_each_asks_questions_and_answers_one_with_a_picture(path: Path) -> None:
    cells = opened(path).cells
    assert 2 <= sum(bool(re.search(r"\*\*[^*]+\?\*\*", cell.source)) for cell in cells if cell.cell_type == "markdown")
    forms = {form for cell in cells if cell.cell_type == "code" for output in cell.outputs for form in output.get("data", ())}
    assert forms & {"image/svg+xml", "text/html"}


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_what_is_kept_is_small_and_fetches_nothing(path: Path) -> None:
    assert path.stat().st_size < 120_000
    for cell in opened(path).cells:
        for output in cell.get("outputs", ()):
            for text in output.get("data", {}).values():
                assert [] == re.findall(r"<script|<iframe|(?:src|href)=|url\(|@import", text)


@pytest.mark.filterwarnings("default")  # the kernel's libraries warn of themselves
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_shows_what_is_kept_in_it(path: Path) -> None:
    assert shown(opened(path)) == shown(executed(path)), f"{path.name} shows something else now; look at it and run: make notebooks"
