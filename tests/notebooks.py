"""The notebooks, run from their first cell to their last in a kernel of their own.

`make notebooks` runs them and keeps what they print; the tests run them again and compare.
"""

from __future__ import annotations

from pathlib import Path

import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).resolve().parents[1] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))


def opened(path: Path) -> nbformat.NotebookNode:
    """A notebook as it lies in its file."""
    notebook: nbformat.NotebookNode = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    return notebook


def executed(path: Path) -> nbformat.NotebookNode:
    """The notebook with what its cells print now; an error in a cell is raised."""
    notebook = opened(path)
    quiet = ["--log-level=40"]  # the kernel warns that it listens without a cipher, on this machine alone
    place = {"metadata": {"path": str(FOLDER)}}
    NotebookClient(notebook, timeout=120, startup_timeout=30, extra_arguments=quiet, resources=place).execute()
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)  # the time of day
    return notebook


def printed(notebook: nbformat.NotebookNode) -> list[str]:
    """What each code cell prints."""
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    return ["".join(output.get("text", "") for output in cell.outputs) for cell in cells]


def main() -> None:
    """Run each notebook and write it with what it prints."""
    for path in NOTEBOOKS:
        notebook = executed(path)
        notebook.metadata["language_info"] = {"name": "python"}  # without the kernel's version
        nbformat.write(notebook, path)  # type: ignore[no-untyped-call]
        print(path)


if __name__ == "__main__":
    main()
