"""What a style leaves out is told at its place, and costs nothing when no style is named."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from refbook.cli.check import command
from refbook.errors import StyleError, UnknownStyle
from refbook.lint.config import Config
from refbook.lint.run import check_file, check_text
from refbook.lint.styles import load

BOOKS = """\
- id: nietzsche1966
  type: book
  author: [{family: Nietzsche, given: Friedrich}]
  title: Beyond good and evil
  translator: [{family: Kaufmann, given: Walter}]
  original-date: 1886
  abstract: Supposing truth is a woman
  issued: 1966
- id: fiori
  type: book
  author: [{family: Fiori, given: Antonio}]
  title: Corea
  DOI: 10.1000/182
  URL: https://example.org
"""
ARTICLE = """\
---
title: The Korean War
author: Ravasi, Gianluca
translator: Ciccarello, Salvatore
container-title: Asia
issued: 2026
---

War.
"""


def told(text: str, file: str, style: str) -> list[tuple[str, str, str, int, int]]:
    found = check_text(text, file, Config(style=style, select=("RBY",))).findings
    return [
        (each.code, each.item, each.field, each.span.line, each.span.column) for each in found if each.span
    ]


def test_what_a_style_does_not_print_is_told_where_it_stands() -> None:
    assert told(BOOKS, "a.yaml", "ieee") == [
        ("RBY001", "nietzsche1966", "translator", 5, 15),
        ("RBY002", "nietzsche1966", "original-date", 6, 18),
    ]


def test_what_a_style_prints_as_missing_is_told() -> None:
    assert told(BOOKS, "a.yaml", "apa") == [("RBY003", "fiori", "issued", 9, 3)]


def test_an_article_is_a_work_too() -> None:
    assert [found[:4] for found in told(ARTICLE, "a.md", "ieee")] == [
        ("RBY001", "ravasi2026", "translator", 4),
    ]


def test_two_works_with_one_key_are_told_apart() -> None:
    again = BOOKS.replace("id: fiori", "id: nietzsche1966")
    assert told(again, "a.yaml", "apa") == [("RBY003", "nietzsche1966", "issued", 9, 3)]


def test_a_comment_silences_it() -> None:
    silenced = BOOKS.replace("  translator:", "  # refbook: ignore RBY001\n  translator:")
    assert [code for code, *_ in told(silenced, "a.yaml", "ieee")] == ["RBY002"]


def test_a_style_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(BOOKS)
    assert "nonesuch" in check_file(file, Config(style="nonesuch")).error
    with pytest.raises(UnknownStyle):
        load("nonesuch")
    result = CliRunner().invoke(command, [str(file), "--style", "nonesuch"])
    assert result.exit_code != 0


def test_a_style_without_a_bibliography_is_an_error(tmp_path: Path) -> None:
    style = tmp_path / "notes.csl"
    style.write_text(
        '<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><info><title>N</title>'
        "<id>http://example.org/n</id><updated>2020-01-01T00:00:00+00:00</updated></info>"
        '<citation><layout><text variable="title"/></layout></citation></style>'
    )
    with pytest.raises(StyleError, match="no bibliography"):
        load(str(style))


def test_the_command_line_names_the_style(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(BOOKS)
    result = CliRunner().invoke(command, [str(file), "--isolated", "--select", "RBY", "--style", "ieee"])
    assert "does not print the translator" in result.output
    assert "RBY002" in result.output


def test_without_a_style_no_citation_processor_is_loaded() -> None:
    code = (
        "import sys; from refbook.lint.run import check_text; check_text(sys.argv[1], 'a.yaml');"
        "print([name for name in ('refbook.csl.style', 'refbook.csl.native') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code, BOOKS], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
