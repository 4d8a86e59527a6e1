"""CITATION.cff of other projects: what their tools make of a file is what we read."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from refbook.formats.bibtex.read import read as read_bibtex
from refbook.formats.cff.read import read
from refbook.formats.cff.write import write
from refbook.formats.tagged.ris import read as read_ris
from refbook.model.finding import Severity
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.source import Text
from tests.external import ratchet
from tests.external.agreement import IGNORED, Score, compare

GOAL = 0.95
"""At least such a share of the fields agrees."""

LEFT_OUT = IGNORED | {"type"}
"""BibTeX has no type for software: cffconvert writes @misc."""


@pytest.fixture(scope="module")
def files(shared: Path) -> list[Path]:
    """All files, sound and broken."""
    found = [
        path
        for name in ("cffconvert", "cff-spec", "jabref")
        for path in (shared / "corpora" / name).rglob("*.cff")
    ]
    assert len(found) >= 150
    return sorted(found)


def reading_of(path: Path) -> Reading:
    return read(Text(str(path), path.read_text(encoding="utf-8")))


def text_of(items: list[Item]) -> str:
    return "".join(write(items))


def exports(shared: Path, name: str) -> list[Path]:
    found = sorted((shared / "corpora" / "cffconvert").rglob(name))
    assert len(found) >= 70
    return found


def name_in_corpus(path: Path) -> str:
    return "/".join(path.parts[path.parts.index("corpora") + 1 : -1])


# cffconvert's BibTeX


def test_the_fields_agree_with_those_of_bibtex(shared: Path) -> None:
    score = Score()
    failed = set()
    for path in exports(shared, "bibtex.bib"):
        theirs = [item.to_csl() for item in read_bibtex(Text("b", path.read_text(encoding="utf-8"))).library]
        ours = [_as_bibtex(item) for item in reading_of(path.with_name("CITATION.cff")).library]
        one = compare(theirs, ours, name_in_corpus(path), ignored=LEFT_OUT)
        score += one
        failed |= {name_in_corpus(path)} if one.differences else set()
    assert score.share >= GOAL, score.differences
    assert failed == set(ratchet.known("cff_bibtex")), score.differences


def _as_bibtex(item: Item) -> dict[str, Any]:
    """The item as cffconvert's BibTeX can hold it: suffixes in the family name, dates without a day."""
    authors = [name if name.literal else _in_bibtex(name) for name in item.author]
    issued = item.text("issued")[: len("2011-03")]
    return item.replace(author=authors, issued=issued or None).to_csl()


def _in_bibtex(name: Name) -> Name:
    family = " ".join(part for part in (name.non_dropping_particle, name.family, name.suffix) if part)
    return Name(family, name.given)


# cffconvert's RIS


def test_the_fields_agree_with_those_of_ris(shared: Path) -> None:
    score = Score()
    failed = set()
    for path in exports(shared, "ris.txt"):
        # cffconvert ends its records with the tag alone.
        content = re.sub(r"^ER\s*$", "ER  - ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
        theirs = [item.to_csl() for item in read_ris(Text("r", content)).library]
        ours = [item.to_csl() for item in reading_of(path.with_name("CITATION.cff")).library]
        one = compare(theirs, ours, name_in_corpus(path), ignored=LEFT_OUT)
        score += one
        failed |= {name_in_corpus(path)} if one.differences else set()
    assert score.share >= GOAL, score.differences
    assert failed == set(ratchet.known("cff_ris")), score.differences


# cffconvert's schema.org


def test_the_fields_agree_with_those_of_schema_org(shared: Path) -> None:
    agreed = total = 0
    failed = {}
    for path in exports(shared, "schemaorg.json"):
        theirs = json.loads(path.read_text(encoding="utf-8"))
        ours = _as_schema_org(reading_of(path.with_name("CITATION.cff")).library.items[0])
        wrong = [key for key in ours if key in theirs and _shown(key, theirs[key]) != ours[key]]
        total += sum(key in theirs for key in ours)
        agreed += sum(key in theirs for key in ours) - len(wrong)
        if wrong:
            failed[name_in_corpus(path)] = wrong
    assert agreed >= GOAL * total, failed
    assert set(failed) == set(ratchet.known("cff_schemaorg")), failed


def _as_schema_org(item: Item) -> dict[str, Any]:
    return {
        "@type": "Dataset" if item.type == "dataset" else "SoftwareSourceCode",
        "name": item.title,
        "author": [name.display.replace(",", "") for name in item.author],
        "datePublished": item.text("issued"),
        "identifier": item.DOI,
        "keywords": (item.keyword or "").split(", "),
        "license": item.license,
        "version": item.text("version"),
        "url": item.URL,
        "codeRepository": next((item.extra[key] for key in _REPOSITORIES if key in item.extra), None),
        "description": item.abstract,
    }


_REPOSITORIES = ("repository-code", "repository", "repository-artifact")


def _shown(key: str, value: Any) -> Any:
    """A value of schema.org as ours has it."""
    if key == "author":
        return [_person(person) for person in value]
    if key in ("license", "identifier") and isinstance(value, str):
        return value.removeprefix("https://spdx.org/licenses/").removeprefix("https://doi.org/")
    return value


def _person(person: dict[str, Any]) -> str:
    parts = (person.get(key, "") for key in ("givenName", "familyName"))
    return " ".join(part for part in parts if part) or person.get("name") or person.get("alternateName") or ""


# The specification's examples


def test_the_examples_are_sound(shared: Path) -> None:
    for path in (shared / "corpora" / "cff-spec" / "examples").rglob("CITATION.cff"):
        errors = [each.message for each in reading_of(path).findings if each.severity is Severity.ERROR]
        is_broken = any(part.startswith("fail") for part in path.parts)
        assert bool(errors) == is_broken, (path, errors)


# All files


def test_every_file_is_written_stably(files: list[Path]) -> None:
    for path in files:
        once = text_of(list(reading_of(path).library))
        again = read(Text("again", once))
        assert text_of(list(again.library)) == once, path


def test_sound_files_read_back_equal(files: list[Path]) -> None:
    for path in files:
        reading = reading_of(path)
        if not reading.findings:
            again = read(Text("again", text_of(list(reading.library))))
            assert list(again.library) == list(reading.library), path
            assert list(again.findings) == [], path


def test_every_finding_has_a_place(files: list[Path]) -> None:
    assert all(finding.span for path in files for finding in reading_of(path).findings)
