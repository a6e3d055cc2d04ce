"""Servers of others, in processes of their own."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sysconfig
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

__all__ = ["VIRTUOSO", "oxigraph", "virtuoso"]

VIRTUOSO = shutil.which("virtuoso-t")
"""Debian's virtuoso-opensource-7-bin, where it is installed."""

_INI = """
[Database]
DatabaseFile = {folder}/v.db
ErrorLogFile = {folder}/v.log
LockFile = {folder}/v.lck
TransactionFile = {folder}/v.trx
xa_persistent_file = {folder}/v.pxa
FileExtend = 200
[TempDatabase]
DatabaseFile = {folder}/t.db
TransactionFile = {folder}/t.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
DisableUnixSocket = 1
NumberOfBuffers = 4000
DirsAllowed = {folder}
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = {folder}
[SPARQL]
ResultSetMaxRows = 100000
"""
_RIGHTS = """
grant SPARQL_UPDATE to "SPARQL";
GRANT EXECUTE ON DB.DBA.SPARQL_INSERT_DICT_CONTENT TO "SPARQL";
GRANT EXECUTE ON DB.DBA.SPARQL_DELETE_DICT_CONTENT TO "SPARQL";
DB.DBA.RDF_DEFAULT_USER_PERMS_SET ('nobody', 7);
"""


@contextmanager
def oxigraph(folder: Path) -> Iterator[str]:
    """The address of an `oxigraph serve` of a new store."""
    port = _free_port()
    words = [f"{sysconfig.get_path('scripts')}/oxigraph", "serve", "--location", str(folder), "--bind", f"127.0.0.1:{port}"]
    with _running(words, f"http://127.0.0.1:{port}/") as url:
        yield url.rstrip("/")


@contextmanager
def virtuoso(folder: Path) -> Iterator[str]:
    """The address at which a new Virtuoso takes queries and updates of anybody."""
    assert VIRTUOSO is not None
    sql, http = _free_port(), _free_port()
    (folder / "virtuoso.ini").write_text(_INI.format(folder=folder, sql=sql, http=http))
    (folder / "rights.sql").write_text(_RIGHTS)
    with _running([VIRTUOSO, "+foreground", "+configfile", f"{folder}/virtuoso.ini"], f"http://127.0.0.1:{http}/sparql?query=ask%7B%7D"):
        subprocess.run(["isql-vt", f"127.0.0.1:{sql}", "dba", "dba", f"{folder}/rights.sql"], check=True, capture_output=True)
        yield f"http://127.0.0.1:{http}/sparql"


@contextmanager
def _running(words: list[str], answers: str) -> Iterator[str]:
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(300):
            try:
                with urlopen(answers, timeout=10):
                    break
            except (URLError, OSError):
                assert process.poll() is None
                time.sleep(0.2)
        yield answers
    finally:
        process.kill()
        process.wait()


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port
