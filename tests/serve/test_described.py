"""The server answers as its OpenAPI document says: some of the examples with which `make fuzz` goes on."""

import re
from pathlib import Path

from tests.serve.described import schemathesis
from tests.serve.servers import Server


def test_answers_are_those_that_the_openapi_document_describes(server: Server, tmp_path: Path) -> None:
    done = schemathesis(server, 8, tmp_path)
    assert 0 == done.returncode, done.stdout
    tried = re.search(r"(\d+) generated", done.stdout)
    assert tried is not None
    assert 150 < int(tried[1])
