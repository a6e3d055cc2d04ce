"""The notebooks run, are short, and print what is kept in them."""

from pathlib import Path

import pytest

from tests.notebooks import NOTEBOOKS, executed, opened, printed


def test_there_are_five_notebooks_of_at_most_twelve_cells() -> None:
    assert 5 == len(NOTEBOOKS)
    assert [] == [path.name for path in NOTEBOOKS if len(opened(path).cells) > 12]


@pytest.mark.filterwarnings("default")  # the kernel's libraries warn of themselves
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_prints_what_is_kept_in_it(path: Path) -> None:
    assert printed(opened(path)) == printed(executed(path)), f"{path.name} prints something else now; look at it and run: make notebooks"
