"""Which format a file is in."""

from __future__ import annotations

import pytest

from refbook.errors import ReadError, UnknownFormat
from refbook.formats import FORMATS
from refbook.formats.sniff import choose
from refbook.model.source import Text

JSON = '[{"id": "a"}]'
BIBTEX = "% books\n\n@book{a,\n}"


def chosen(name: str, content: str) -> tuple[str, list[str]]:
    format, findings = choose(Text(name, content), FORMATS)
    return format.name, [finding.code for finding in findings]


@pytest.mark.parametrize(
    ("name", "content", "format"),
    [
        ("a.json", "nonsense", "csl-json"),
        ("a.bib", "nothing here", "bibtex"),
        ("a.MD", "Text.", "markdown"),
        ("a.md", "```\n@book{a,}\n```", "markdown"),
        ("a.yml", "---\ntitle: T\n---\n", "yaml"),
        ("dir.json/a.yaml", "a: 1", "yaml"),
    ],
)
def test_the_suffix_decides(name: str, content: str, format: str) -> None:
    assert chosen(name, content) == (format, [])


@pytest.mark.parametrize(
    ("name", "content", "format"),
    [("a.bib", JSON, "csl-json"), ("a.json", BIBTEX, "bibtex"), ("a.yaml", BIBTEX, "bibtex")],
)
def test_content_that_is_plainly_another_format_overrules_it(name: str, content: str, format: str) -> None:
    assert chosen(name, content) == (format, ["RBS054"])


@pytest.mark.parametrize(
    ("content", "format"),
    [
        (JSON, "csl-json"),
        ('\n{"items": []}', "csl-json"),
        (BIBTEX, "bibtex"),
        ("Some words first.\n@article{a,\n}", "bibtex"),
        ("---\ntitle: T\n---\nText", "markdown"),
        ("---\nreferences:\n- id: a\n", "yaml"),
        ("# mine\ntitle: T", "yaml"),
        ("- id: a\n", "yaml"),
    ],
)
def test_without_a_suffix_the_content_decides(content: str, format: str) -> None:
    assert chosen("<stdin>", content) == (format, [])


def test_what_fits_no_format_names_those_there_are() -> None:
    with pytest.raises(UnknownFormat, match="csl-json, bibtex"):
        chosen("<stdin>", "[1] Fiori, L’Asia Orientale")


@pytest.mark.parametrize("name", ["a.json", "<stdin>", "a.bib"])
def test_a_web_page_is_refused(name: str) -> None:
    with pytest.raises(ReadError, match="web page"):
        chosen(name, "<!DOCTYPE html>\n<html>")
