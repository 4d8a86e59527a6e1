"""The list of formats: what it promises and what it costs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from pkgutil import resolve_name

import pytest

from refbook.errors import ReadError
from refbook.formats import FORMATS
from refbook.formats.decode import decode
from refbook.formats.problems import PROBLEMS
from refbook.model.format import Format

HEAVY = ("yaml", "lxml", "pydantic", "pybtex", "rich", "click", "citeproc", "importlib.metadata")


def test_names_are_used_once() -> None:
    names = [each.name for each in FORMATS]
    suffixes = [suffix for each in FORMATS for suffix in each.suffixes]
    assert len(set(names)) == len(names)
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in suffixes)


def test_the_usual_format_of_a_shared_suffix_is_the_last() -> None:
    last = {suffix: each.name for each in FORMATS for suffix in each.suffixes}
    usual = {".json": "csl-json", ".yaml": "yaml", ".yml": "yaml", ".xml": "endnote-xml", ".bib": "bibtex"}
    assert {suffix: last[suffix] for suffix in usual} == usual


@pytest.mark.parametrize("each", FORMATS, ids=lambda each: each.name)
def test_what_is_named_exists(each: Format) -> None:
    for name in (each.reader, each.writer, each.splitter, each.patcher, each.held, each.problems):
        assert not name or resolve_name(name)


def test_the_list_costs_nothing_to_import() -> None:
    code = f"import sys, refbook.formats; print([m for m in {HEAVY} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_problems_have_codes_of_their_own_and_pages() -> None:
    codes = [problem.code for problem in PROBLEMS]
    assert len(set(codes)) == len(codes)
    assert all("RBS050" <= code <= "RBS099" for code in codes)
    assert all(problem.why and not problem.summary.endswith(".") for problem in PROBLEMS)


@pytest.mark.parametrize(
    ("folder", "pattern", "name"),
    [("csljson", "*.json", "csl-json"), ("yaml", "*.yaml", "yaml"), ("article", "*.md", "markdown")],
)
def test_hostile_files(shared: Path, folder: str, pattern: str, name: str) -> None:
    """Each ends with items and findings or one clear error, and every place can be shown."""
    chosen = next(each for each in FORMATS if each.name == name)
    for path in sorted((shared / "torture" / folder).glob(pattern)):
        try:
            text, _ = decode(path.read_bytes(), path.name)
        except ReadError:
            continue  # binary: test_decode
        reading = chosen.read(text)
        for index, item in enumerate(reading.library):
            assert all(reading.span(index, variable) for variable in ("", *item, *item.extra))
        assert all(finding.message.isprintable() for finding in reading.findings)
        if chosen.writer:
            chosen.write(reading.library)
