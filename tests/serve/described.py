"""A server held against its own OpenAPI document by Schemathesis: part of `make fuzz`, or python -m tests.serve.described EXAMPLES.

It makes requests that the document allows and others that it does not, and looks at each answer: no 500, no status, media type or body
that the document doesn't tell of.
"""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

from tests.serve.servers import Server, kg_serve, lima_store

__all__ = ["schemathesis"]

# A text that is no IRI, or a question without its country, is refused though its form is right: a schema can't tell.
_EXCUSED = "positive_data_acceptance"


def schemathesis(server: Server, examples: int, folder: Path) -> subprocess.CompletedProcess[str]:
    """The run of so many examples for each address, the same every time; what it leaves behind is in `folder`."""
    words = [f"{sysconfig.get_path('scripts')}/schemathesis", "run", f"{server.url}/openapi.json", "--url", server.url]
    options = ["--checks", "all", "--exclude-checks", _EXCUSED, "--phases", "examples,coverage,fuzzing", "--no-color"]
    bounds = ["--max-examples", str(examples), "--generation-deterministic", "--suppress-health-check", "all", "--request-timeout", "60"]
    return subprocess.run([*words, *options, *bounds], cwd=folder, capture_output=True, text=True, check=False)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder, kg_serve(lima_store(Path(folder) / "store"), "--seconds", 5) as server:
        done = schemathesis(server, int(sys.argv[1]), Path(folder))
    print(done.stdout)
    sys.exit(done.returncode)
