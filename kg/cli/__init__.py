"""The command line: one verb, one file; each parses, calls one function of the library, prints, and sets the exit code.

0  done, and all is well
1  done in part: some inputs can't be read (`build`, `site`, `add`, `update`, `remove`), or something does not stand (`validate`, `verify`,
   `evaluate`, `store check`)
2  not done: wrong usage, or what was asked for is not there
3  built, but the graph fails its shapes (`build`, `add`, `update`)
"""

from __future__ import annotations

import os
import sys

import typer

from kg.cli.add import add
from kg.cli.build import build
from kg.cli.evaluate import evaluate
from kg.cli.explain import explain
from kg.cli.export import export
from kg.cli.find import find
from kg.cli.ontology import ontology
from kg.cli.publish import publish
from kg.cli.query import query
from kg.cli.remove import remove
from kg.cli.serve import serve
from kg.cli.site import site
from kg.cli.store import app as store
from kg.cli.update import update
from kg.cli.validate import validate
from kg.cli.verify import verify
from kg.cli.view import view
from kg.errors import KgError

__all__ = ["app", "main"]

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    help="Knowledge graphs from Hindi news about diplomacy: every fact points at the sentence that states it.",
)
for verb in (build, add, update, remove, validate, verify, explain, find, export, site, view, serve, publish, ontology, evaluate):
    app.command()(verb)
app.add_typer(store, name="store")
app.command(context_settings={"ignore_unknown_options": True})(query)  # a question's parameters are options that it alone knows


@app.callback(invoke_without_command=True)
def _top(version: bool = typer.Option(False, "--version", help="Print the version and leave.")) -> None:
    if version:
        from kg import __version__

        typer.echo(f"kg {__version__}")
        raise typer.Exit


def main() -> None:
    """Run the command line; an error of ours is told in a sentence."""
    try:
        app()
    except KgError as error:
        print(f"kg: {error}", file=sys.stderr)
        sys.exit(2)
    except BrokenPipeError:  # the reader of a pipe has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(141)
    except OSError as error:
        print(
            f"kg: {error.filename or 'writing'}: {error.strerror or error}; check the place, its permissions and its free space",
            file=sys.stderr,
        )
        sys.exit(2)
