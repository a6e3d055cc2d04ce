"""The notebooks, run from their first cell to their last in a kernel of their own.

`make notebooks` runs them and keeps what they show; the tests run them again and compare what can be read: what is printed, the words of
marked texts, and those of pictures, whose points are left to the library that draws them. The network shows itself where a notebook is run;
it is not kept, since it holds all that the graph knows, and is looked at as a page elsewhere.
"""

from __future__ import annotations

import html
import re
from pathlib import Path

import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).resolve().parents[1] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
READ = ("image/svg+xml", "text/html", "text/plain")
"""Forms of an output, the fullest first."""


def opened(path: Path) -> nbformat.NotebookNode:
    """A notebook as it lies in its file."""
    notebook: nbformat.NotebookNode = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    return notebook


def executed(path: Path) -> nbformat.NotebookNode:
    """The notebook with what its cells show now; an error in a cell is raised."""
    notebook = opened(path)
    quiet = ["--log-level=40"]  # the kernel warns that it listens without a cipher, on this machine alone
    place = {"metadata": {"path": str(FOLDER)}}
    NotebookClient(notebook, timeout=120, startup_timeout=30, extra_arguments=quiet, resources=place).execute()
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)  # the time of day
        for output in cell.get("outputs", ()):
            if output.get("data", {}).get("text/html", "").startswith("<iframe"):
                del output["data"]["text/html"]
    return notebook


def shown(notebook: nbformat.NotebookNode) -> list[list[str]]:
    """What can be read of the outputs of each code cell: all that it prints, then each of the others."""
    cells = [cell.outputs for cell in notebook.cells if cell.cell_type == "code"]
    return [
        ["".join(output.get("text", "") for output in outputs), *(_words(each.data) for each in outputs if "data" in each)]
        for outputs in cells
    ]


def _words(data: nbformat.NotebookNode) -> str:
    form, text = next((form, str(data[form])) for form in READ if form in data)
    if form == "text/plain":
        return text
    return "\n".join(filter(None, map(str.strip, html.unescape(re.sub(r"<[^>]*>", "\n", text)).splitlines())))


def main() -> None:
    """Run each notebook and write it with what it shows."""
    for path in NOTEBOOKS:
        notebook = executed(path)
        notebook.metadata["language_info"] = {"name": "python"}  # without the kernel's version
        nbformat.write(notebook, path)  # type: ignore[no-untyped-call]
        print(path)


if __name__ == "__main__":
    main()
