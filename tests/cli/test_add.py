"""`refbook add`, against a server on the loopback."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from refbook.cli.app import run

pytest.importorskip("httpx")

BIB = "% mine\n@book{fiori2011,\n  title  = {Korea}, % why not\n  doi    = {10.1000/1},\n}\n"


class Server(BaseHTTPRequestHandler):
    """Knows 10.1000/1 to /3, all by Fiori in 2011."""

    def do_GET(self) -> None:
        number = self.path.rpartition("/")[2]
        record = {
            "DOI": f"10.1000/{number}",
            "type": "book",
            "title": f"Asia {number}",
            "author": [{"family": "Fiori", "given": "Antonio"}],
            "issued": {"date-parts": [[2011]]},
        }
        body = json.dumps(record).encode()
        self.send_response(200 if number in "123" else 404)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture(autouse=True)
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Server) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        monkeypatch.setenv("REFBOOK_LOOKUP_DOI", f"http://127.0.0.1:{running.server_port}/")
        yield
        running.shutdown()


def test_a_work_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["add", "doi:10.1000/2"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("@book{fiori2011,\n")
    assert "title = {Asia 2}" in out


def test_a_work_is_added_and_the_rest_of_the_file_stays(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "refs.bib"
    path.write_text(BIB)
    assert run(["add", "doi:10.1000/1", "doi:10.1000/2", "10.1000/2", "--to", str(path)]) == 0
    text = path.read_text()
    assert text.startswith(BIB)
    assert text.count("@book") == 2
    assert "@book{fiori2011-2," in text
    error = capsys.readouterr().err
    assert "doi:10.1000/1 is there already: fiori2011" in error
    assert "10.1000/2 is there already: fiori2011-2" in error
    assert f"added fiori2011-2 to {path}" in error


def test_a_library_is_made(tmp_path: Path) -> None:
    path = tmp_path / "refs.yaml"
    assert run(["add", "doi:10.1000/3", "--to", str(path)]) == 0
    assert "title: Asia 3" in path.read_text()


def test_a_dry_run_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "refs.bib"
    path.write_text(BIB)
    assert run(["add", "doi:10.1000/2", "--to", str(path), "--dry-run"]) == 0
    assert path.read_text() == BIB
    assert "Asia 2" in capsys.readouterr().out


def test_what_is_not_found_is_said_and_the_others_are_added(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "refs.bib"
    assert run(["add", "doi:10.1000/9", "doi:10.1000/2", "--to", str(path)]) == 1
    assert "doi:10.1000/9: 127.0.0.1 does not know it" in capsys.readouterr().err
    assert "Asia 2" in path.read_text()
