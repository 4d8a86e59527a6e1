"""Look-ups against a real server on the loopback: good replies, and every bad one."""

from __future__ import annotations

import importlib.util
import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from refbook.errors import LookupFailed
from refbook.lookup import Finder
from refbook.lookup.fetch import Limits, get
from refbook.lookup.find import parse
from refbook.model.identifier import Identifier

pytest.importorskip("httpx")

FIORI = {
    "DOI": "10.1000/182",
    "type": "book",
    "title": "L’Asia Orientale",
    "author": [{"family": "Fiori", "given": "Antonio"}],
    "issued": {"date-parts": [[2011]]},
}
OPEN_LIBRARY = {
    "ISBN:9788815288479": {
        "title": "L'Asia orientale",
        "subtitle": "Dal 1945 ai giorni nostri",
        "authors": [{"name": "Antonio Fiori", "url": "x"}],
        "publishers": [{"name": "Il mulino"}],
        "publish_places": [{"name": "Bologna"}],
        "publish_date": "Mar 2011",
        "number_of_pages": 300,
        "identifiers": {"isbn_13": ["9788815288479"]},
    }
}
ARXIV = """<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <entry>
    <id>http://arxiv.org/abs/2101.00001v2</id>
    <published>2021-01-01T10:00:00Z</published>
    <title>On Peninsulas
      and Islands</title>
    <summary> What lies between. </summary>
    <author><name>Anna de la Bianchi</name></author>
    <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="math.AT"/>
  </entry>
</feed>"""


class Handler(BaseHTTPRequestHandler):
    """Answers as the test says."""

    answer: Callable[[Handler], None]
    seen: list[tuple[str, dict[str, str]]]

    def do_GET(self) -> None:
        type(self).seen.append((self.path, dict(self.headers)))
        type(self).answer(self)

    def log_message(self, *args: object) -> None:
        pass

    def send(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Handler]]:
    """A server that every source is replaced by."""
    handler = type("TestHandler", (Handler,), {"seen": [], "answer": lambda self: self.send(b"{}")})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        running.daemon_threads = True
        threading.Thread(target=running.serve_forever, daemon=True).start()
        for scheme in ("DOI", "ISBN", "ARXIV", "PMID", "PMCID"):
            monkeypatch.setenv(f"REFBOOK_LOOKUP_{scheme}", f"http://127.0.0.1:{running.server_port}/{scheme}")
        yield handler
        running.shutdown()


@pytest.fixture
def finder() -> Finder:
    return Finder(mailto="editor@example.org", keeps=False, sleep=lambda seconds: None)


def answer_with(data: object) -> Callable[[Handler], None]:
    body = data.encode() if isinstance(data, str) else json.dumps(data).encode()
    return lambda self: self.send(body)


@pytest.mark.parametrize("given", ["doi:10.1000/182", "https://doi.org/10.1000/182", "10.1000/182"])
def test_a_doi(server: Any, finder: Finder, given: str) -> None:
    server.answer = answer_with(FIORI)
    item, _ = finder.find(given)
    assert (item.id, item.type, item.title, item.DOI) == ("", "book", "L’Asia Orientale", "10.1000/182")
    path, headers = server.seen[0]
    assert path == "/DOI/10.1000/182"
    assert "citationstyles.csl+json" in headers["Accept"]
    assert headers["User-Agent"].startswith("refbook/")
    assert "mailto:editor@example.org" in headers["User-Agent"]


def test_an_isbn(server: Any, finder: Finder) -> None:
    server.answer = answer_with(OPEN_LIBRARY)
    item, _ = finder.find("isbn:978-88-15-28847-9")
    assert item.title == "L'Asia orientale: Dal 1945 ai giorni nostri"
    assert [(name.family, name.given) for name in item.author] == [("Fiori", "Antonio")]
    assert (item.publisher, item.publisher_place, item.ISBN) == ("Il mulino", "Bologna", "9788815288479")
    assert item.issued is not None
    assert item.issued.edtf == "2011-03"


def test_an_arxiv_number(server: Any, finder: Finder) -> None:
    server.answer = answer_with(ARXIV)
    item, _ = finder.find("arxiv:2101.00001")
    assert item.title == "On Peninsulas and Islands"
    assert item.author[0].family == "de la Bianchi" or item.author[0].family == "Bianchi"
    assert (item.archive, item.archive_location, item.archive_collection) == (
        "arXiv",
        "2101.00001v2",
        "math.AT",
    )
    assert item.issued is not None
    assert item.issued.edtf == "2021-01-01"


@pytest.mark.parametrize(
    ("given", "asked"), [("pmid:31452104", "id=31452104"), ("pmcid:PMC2808187", "id=2808187")]
)
def test_ncbi_numbers(server: Any, finder: Finder, given: str, asked: str) -> None:
    server.answer = answer_with({"title": "T", "type": "article-journal", "id": "pmid:1"})
    item, _ = finder.find(given)
    assert asked in server.seen[0][0]
    assert {item.PMID, item.PMCID} & {"31452104", "PMC2808187"}


@pytest.mark.parametrize(
    "given", ["", "Fiori 2011", "doi:", "isbn:9788815288470", "issn:1234-5679", "pmid:abc"]
)
def test_what_is_no_identifier_is_not_sent(server: Any, finder: Finder, given: str) -> None:
    with pytest.raises(LookupFailed):
        finder.find(given)
    assert server.seen == []


def test_a_scheme_that_is_said_counts() -> None:
    assert parse("pmid:31452104") == Identifier("pmid", "31452104")


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        ({**FIORI, "DOI": "10.9999/other"}, "another work, 10.9999/other"),
        ({"DOI": "10.1000/182", "type": "book"}, "no title"),
        ({}, "knows nothing"),
        ([], "knows nothing"),
        ("<!DOCTYPE html><h1>Log in</h1>", "web page"),
        ("", "is broken"),
    ],
)
def test_a_reply_of_no_use_says_so(server: Any, finder: Finder, reply: object, message: str) -> None:
    server.answer = answer_with(reply)
    with pytest.raises(LookupFailed, match=message) as raised:
        finder.find("doi:10.1000/182")
    assert "doi:10.1000/182" in str(raised.value)


def test_an_unknown_book(server: Any, finder: Finder) -> None:
    server.answer = answer_with({})
    with pytest.raises(LookupFailed, match="Open Library knows nothing"):
        finder.find("isbn:9788815288479")


def test_replies_are_kept_and_bad_ones_are_not(server: Any) -> None:
    finder = Finder(sleep=lambda seconds: None)
    server.answer = answer_with({"DOI": "10.1000/kept", "type": "book"})
    with pytest.raises(LookupFailed):
        finder.find("doi:10.1000/kept")
    server.answer = answer_with({**FIORI, "DOI": "10.1000/kept"})
    assert finder.find("doi:10.1000/kept") == finder.find("doi:10.1000/kept")
    assert len(server.seen) == 2


def test_it_is_tried_again_when_the_server_is_busy(server: Any) -> None:
    pauses: list[float] = []
    replies = [(503, {"Retry_After": "2"}), (500, {}), (200, {})]

    def answer(self: Handler) -> None:
        status, headers = replies[len(server.seen) - 1]
        self.send(json.dumps(FIORI).encode(), status, **headers)

    server.answer = answer
    Finder(keeps=False, sleep=pauses.append).find("doi:10.1000/182")
    assert pauses[0] == 2
    assert 0 < pauses[1] < 5


@pytest.mark.parametrize("after", ["99999999", "Fri, 31 Dec 9999 23:59:59 GMT"])
def test_a_long_wait_is_not_waited(server: Any, after: str) -> None:
    server.answer = lambda self: self.send(b"", 429, Retry_After=after)
    with pytest.raises(LookupFailed, match="to wait"):
        Finder(keeps=False, sleep=lambda seconds: pytest.fail("waited")).find("doi:10.1000/182")
    assert len(server.seen) == 1


def test_a_wrong_request_is_not_repeated(server: Any, finder: Finder) -> None:
    server.answer = lambda self: self.send(b"", 404)
    with pytest.raises(LookupFailed, match="does not know it"):
        finder.find("doi:10.1000/182")
    assert len(server.seen) == 1


def test_a_redirect_is_followed(server: Any, finder: Finder) -> None:
    def answer(self: Handler) -> None:
        if self.path.startswith("/DOI"):
            self.send(b"", 302, Location="/moved")
        else:
            self.send(json.dumps(FIORI).encode())

    server.answer = answer
    assert finder.find("doi:10.1000/182")[0].title == "L’Asia Orientale"


@pytest.mark.parametrize(
    ("location", "message"),
    [
        ("file:///etc/passwd", "file:///etc/passwd"),
        ("http://10.0.0.1/x", "private network"),
        ("http://169.254.169.254/latest", "private network"),
        ("http://[::1", "no address|not HTTP"),
        ("", "nowhere"),
    ],
)
def test_a_redirect_leads_nowhere_else(server: Any, finder: Finder, location: str, message: str) -> None:
    server.answer = lambda self: self.send(b"", 302, Location=location)
    with pytest.raises(LookupFailed, match=message):
        finder.find("doi:10.1000/182")


def test_a_large_reply_is_cut_off(server: Any) -> None:
    server.answer = lambda self: self.send(b" " * 5000)
    with pytest.raises(LookupFailed, match="larger than"):
        Finder(keeps=False, limits=Limits(size=1000)).find("doi:10.1000/182")


def test_nobody_listens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFBOOK_LOOKUP_DOI", "http://127.0.0.1:9/")
    with pytest.raises(LookupFailed, match="no connection, 3 times"):
        Finder(keeps=False, sleep=lambda seconds: None).find("doi:10.1000/182")


def hostile_cases(shared: Path) -> Any:
    path = shared / "torture" / "hostile_http.py"
    if not path.is_file():
        pytest.skip("needs ../shared/torture")
    spec = importlib.util.spec_from_file_location("hostile_http", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


READABLE = {
    "ok",
    "bom",
    "json_list",
    "latin1",
    "s500_then_ok",
    "surrogate",
    "utf16",
    "xss_record",
    "latex_record",
}
READABLE |= {"bibtex_breakout", "wrong_types", "json_bigint", "redirect_none"}


def outcome_of(finder: Finder) -> str | None:
    """The message of the error; None when a work was found."""
    try:
        finder.find("doi:10.1000/182")
    except LookupFailed as error:
        return str(error)
    return None


def test_hostile_servers(shared: Path, monkeypatch: pytest.MonkeyPatch, ends: None) -> None:
    """Every case ends soon, with a work or with a clear message that names the identifier."""
    hostile = hostile_cases(shared)
    with ThreadingHTTPServer(("127.0.0.1", 0), hostile.H) as running:
        running.daemon_threads = True
        threading.Thread(target=running.serve_forever, daemon=True).start()
        finder = Finder(keeps=False, limits=Limits(seconds=2, attempts=2), sleep=lambda seconds: None)
        found = set()
        for case in hostile.CASES:
            monkeypatch.setenv("REFBOOK_LOOKUP_DOI", f"http://127.0.0.1:{running.server_port}/{case}/")
            outcome = outcome_of(finder)
            if outcome is None:
                found.add(case)
            else:
                assert "doi:10.1000/182" in outcome, case
                assert outcome.isprintable(), case
        running.shutdown()
    assert "ok" in found
    assert found <= READABLE


def test_httpx_is_an_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "httpx", None)
    with pytest.raises(LookupFailed, match=r"refbook\[lookup\]"):
        get("http://127.0.0.1:9/", "text/plain", agent="test")
