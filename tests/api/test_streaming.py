"""Files are read part by part as they are read whole."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from refbook import api
from refbook.api import streaming
from refbook.errors import ReadError
from refbook.model.finding import Problem, Severity
from refbook.model.format import Format, Reading
from refbook.model.item import Item
from refbook.model.library import Library
from refbook.model.source import Places, Text

ODD = Problem("TST001", "odd", Severity.WARNING, "An odd line", why="", bad="?", good="a")


def read_lines(text: Text) -> Reading:
    """A format with an item a line; "?" is odd."""
    places = Places(text)
    findings, items, at = [], [], 0
    for line in text.content.splitlines(keepends=True):
        if line.startswith("?"):
            findings.append(ODD.at("odd", text.span(at)))
        else:
            places.add(len(items), "", at, at + len(line))
            items.append(Item(line.strip()))
        at += len(line)
    return Reading(Library(items), places, findings=findings)


def split_lines(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    yield from enumerate(lines, start=1)


LINES = Format(
    "lines", "Lines", (".lines",), reader=f"{__name__}:read_lines", splitter=f"{__name__}:split_lines"
)


@pytest.fixture(autouse=True)
def lines_format(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streaming, "chosen", lambda text, format: (LINES, []))
    monkeypatch.setattr(Format, "read", lambda self, text: read_lines(text))
    monkeypatch.setattr(Format, "split", lambda self, lines: split_lines(lines))


def test_parts_know_where_they_stand_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.lines"
    path.write_text("a\n?\nb\n")
    parts = list(api.stream(path))
    assert [part.library.ids for part in parts] == [("a",), (), ("b",)]
    assert str(parts[1].findings[0].span) == f"{path}:2:1"
    assert str(parts[2].span(0)) == f"{path}:3:1"


def test_bytes_that_are_no_utf8_are_reported_in_their_line() -> None:
    parts = list(api.stream(io.BufferedReader(io.BytesIO(b"a\nM\xfcller\n"))))  # type: ignore[arg-type]
    assert parts[1].library.ids == ("Müller",)
    assert [finding.span.line for finding in parts[1].findings if finding.span] == [2]


def test_a_line_without_end_does_not_fill_the_memory() -> None:
    parts = list(api.stream(b"x" * (streaming.MAX_LINE + 5)))
    assert [len(part.library.items[0].id) for part in parts] == [streaming.MAX_LINE, 5]


def test_what_is_not_there_is_said_as_elsewhere(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file"):
        list(api.stream(tmp_path / "none.lines"))
