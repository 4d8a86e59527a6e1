"""Read, write, convert, check: the front door."""

from __future__ import annotations

import io
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from refbook import api
from refbook.errors import ReadError, UnknownFormat, WriteError
from refbook.formats import FORMATS
from refbook.model.article import Article
from refbook.model.finding import Finding
from refbook.model.item import Item
from refbook.model.library import Library

FIORI = Item("fiori2011", "book", author=["Fiori, Antonio"], title="L’Asia Orientale", issued=2011)
JSON = api.write(FIORI)


def codes(findings: list[Finding]) -> list[str]:
    return [finding.code for finding in findings]


# Reading


def test_what_can_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "refs.json"
    path.write_text(JSON, encoding="utf-8")
    stdin = io.TextIOWrapper(io.BytesIO(JSON.encode()), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", stdin)
    with path.open("rb") as binary, path.open(encoding="utf-8") as text:
        readings = [
            api.read(source)
            for source in (path, str(path), "-", JSON.encode(), binary, text, io.StringIO(JSON))
        ]
    assert [list(reading.library) for reading in readings] == [[FIORI]] * 7
    assert [reading.file for reading in readings] == [
        str(path), str(path), "<stdin>", "<bytes>", str(path), str(path), "<file>",
    ]  # fmt: skip


def test_a_name_given_for_standard_input_decides_the_format_and_stands_in_messages() -> None:
    reading = api.read(b"", name="refs.json")
    assert [str(finding.span) for finding in reading.findings] == ["refs.json:1:1"]


def test_the_content_overrules_a_wrong_suffix_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "refs.bib"
    path.write_text(JSON, encoding="utf-8")
    reading = api.read(path)
    assert list(reading.library) == [FIORI]
    assert codes(list(reading.findings)) == ["RBS054"]


def test_the_format_asked_for_overrules_everything() -> None:
    reading = api.read_text("title: T", "yaml", name="a.json")
    assert reading.article is not None
    assert reading.article.title == "T"


@pytest.mark.parametrize("name", ["a.bib", "a.md", "a.yaml", "a.txt", "<stdin>"])
@pytest.mark.parametrize("content", [b"", b" \n\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_an_empty_library(name: str, content: bytes) -> None:
    reading = api.read(content, name=name)
    assert reading.library == Library()
    assert [(finding.code, str(finding.severity)) for finding in reading.findings] == [("RBS055", "info")]


def test_utf16_is_fine_in_yaml_and_reported_in_json() -> None:
    assert codes(list(api.read("title: T".encode("utf-16"), name="a.yaml").findings)) == []
    assert codes(list(api.read(JSON.encode("utf-16"), name="a.json").findings)) == ["RBS051"]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (".", "this is a folder"),
        ("nowhere.bib", "no such file"),
        ("a\0b", "cannot be read"),
        (b"\x89PNG\r\n", "PNG image"),
        (b"<!DOCTYPE html><html>", "web page"),
        (b"mail me", "no format fits"),
    ],
)
def test_what_cannot_be_read_says_why(source: str | bytes, message: str) -> None:
    with pytest.raises(ReadError, match=message) as caught:
        api.read(source)
    assert caught.value.file


def test_an_unknown_format_names_those_there_are() -> None:
    with pytest.raises(UnknownFormat, match=r"no format 'docx'.*csl-json.*bibtex"):
        api.read(b"[]", format="docx")


def test_references_that_are_free_text_are_read_too() -> None:
    line = "Fiori Antonio, L’Asia Orientale, il Mulino, 2011"
    page = f"title: T\nlang: it\nreferences:\n- {line}\n- {{id: b, title: B}}"
    reading = api.read_text(page, name="a.yaml")
    first = reading.library.items[0]
    assert (first.author[0].family, first.publisher, str(first.issued)) == ("Fiori", "il Mulino", "2011")
    assert first.id
    assert first.extra["unstructured"] == line
    assert reading.article is not None
    assert reading.article.references == reading.library
    assert str(reading.span(0)) == "a.yaml:4:3"


def test_libraries_are_merged(tmp_path: Path) -> None:
    first, second = tmp_path / "a.json", tmp_path / "b.yaml"
    api.write(FIORI, first)
    api.write([FIORI.replace(title="Other"), Item("kim1999", "book", title="Korea")], second)
    merged = api.library(first, second)
    assert merged.ids == ("fiori2011", "kim1999")
    assert merged["fiori2011"] == FIORI


# Writing


@pytest.mark.parametrize("format", [each.name for each in FORMATS if each.writer and each.reader])
def test_what_is_written_reads_back(format: str) -> None:
    assert list(api.read_text(api.write([FIORI], format=format), format).library) == [FIORI]


def test_what_can_be_written() -> None:
    article = Article("korea", title="T", subtitle="S", references=[FIORI])
    reading = api.read_text(api.write(article))
    assert reading.article == article
    assert api.write(reading) == api.write(article) == api.write([article])
    assert api.write(Library([FIORI])) == api.write(FIORI) == JSON
    assert api.write([]) == "[]\n"


def test_the_suffix_decides_how_to_write(tmp_path: Path) -> None:
    path = tmp_path / "refs.yaml"
    text = api.write(FIORI, path)
    assert text.startswith("references:")
    assert path.read_text(encoding="utf-8") == text


def test_a_suffix_that_nothing_writes(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="csl-json"):
        api.write(FIORI, tmp_path / "refs.docx")
    with pytest.raises(WriteError, match="cannot be written"):
        api.write(FIORI, format="markdown")
    assert not list(tmp_path.iterdir())


def test_saving_keeps_the_mode_and_the_link(tmp_path: Path) -> None:
    path, link = tmp_path / "refs.json", tmp_path / "link.json"
    path.write_text("old")
    path.chmod(0o640)
    link.symlink_to(path)
    api.write(FIORI, link)
    assert link.is_symlink()
    assert path.read_text(encoding="utf-8") == JSON
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert sorted(each.name for each in tmp_path.iterdir()) == ["link.json", "refs.json"]


def test_saving_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "refs.json"
    path.write_text("old")

    def full(number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WriteError, match="No space left"):
        api.write(FIORI, path)
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("refs.json", "old")]


@pytest.mark.parametrize("name", ["", "missing/refs.json"])
def test_saving_where_nothing_can_be_saved(tmp_path: Path, name: str) -> None:
    with pytest.raises(WriteError, match="cannot be written"):
        api.write(FIORI, tmp_path / name, format="csl-json")


def test_converting(tmp_path: Path) -> None:
    source = tmp_path / "refs.json"
    api.write(FIORI, source)
    text = api.convert(source, tmp_path / "refs.yaml")
    assert list(api.read(tmp_path / "refs.yaml").library) == [FIORI]
    assert api.convert(source, to="yaml") == text


# Checking


def test_checking_finds_what_reader_and_rules_find_in_the_order_of_places() -> None:
    content = b'[{"id": "a", "type": "bok", "title": "T"},\n {"id": "a", "type": "book", "title": 1984}]'
    findings = api.check(content)
    found = codes(findings)
    assert {"RBF002", "RBK001", "RBS071"} <= set(found)
    places = [(finding.span.line, finding.span.column) for finding in findings if finding.span]
    assert places == sorted(places)
    assert codes(api.check(api.read(content), select=["RBS"])) == ["RBS071"]
    assert not {"RBS071", "RBK001"} & set(codes(api.check(content, ignore=["RBS", "RBK001"])))


# What there is


def test_formats_and_problems() -> None:
    names = [each.name for each in api.formats()]
    assert len(set(names)) == len(names)
    assert set(names) > {each.name for each in FORMATS}
    problems = api.problems()
    assert list(problems) == sorted(problems)
    assert {"RBS060", "RBF002"} <= set(problems)
    assert api.is_writable("yaml")
    assert not api.is_writable("markdown")
    assert not api.is_writable("text")


def test_the_module_costs_little_to_import() -> None:
    heavy = ("yaml", "lxml", "pydantic", "pybtex", "rich", "citeproc", "importlib.metadata")
    code = f"import sys, refbook.api; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_reading_json_needs_no_yaml(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(JSON, encoding="utf-8")
    code = f"import sys, refbook.api as api; api.read({str(path)!r}); print('yaml' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
