"""Records of metadata services, and Zotero's and Better BibTeX's own expectations of how they are read.

Expected are Zotero items; they become CSL items by the same table that reads Zotero's JSON.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from refbook.formats import csljson
from refbook.formats.apis import lines, zotero
from refbook.formats.bibtex.read import read as read_bibtex
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.source import Text
from refbook.model.vocabulary import ITEM_TYPES
from tests.external.agreement import Score, compare_item

WORKS = {"crossref": 333, "datacite": 6, "openalex": 18}


def _read(shared: Path, name: str) -> Reading:
    file = shared / "corpora" / "api-json" / f"{name}-works.jsonl"
    return lines.read(Text(file.name, file.read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", WORKS)
def test_every_work_is_read(shared: Path, name: str) -> None:
    reading = _read(shared, name)
    assert len(reading.library) == WORKS[name]
    assert {finding.code for finding in reading.findings} <= {"RBS172"}
    assert {item.type for item in reading.library} <= ITEM_TYPES
    assert [item.id for item in reading.library if not (item.DOI or item.URL)] == []


@pytest.mark.parametrize("name", WORKS)
def test_no_markup_but_csls_is_left(shared: Path, name: str) -> None:
    for item in _read(shared, name).library:
        for variable in ("title", "container-title", "abstract"):
            text = item.text(variable)
            assert not any(mark in text for mark in ("<jats", "<mml", "<p>", "&amp;", "&lt;")), text


@pytest.mark.parametrize("name", WORKS)
def test_nothing_is_lost(shared: Path, name: str) -> None:
    """Each key of a work is a variable's, or kept; only what is said twice is left out."""
    file = shared / "corpora" / "api-json" / f"{name}-works.jsonl"
    records = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    for record, item in zip(records, _read(shared, name).library, strict=True):
        data = record.get("attributes", record)
        filled = {key for key, value in data.items() if value not in (None, "", [], {})}
        kept = {name.removeprefix("crossref-").removeprefix("datacite-") for name in item.extra}
        assert len(filled - kept) <= len(item.variables) + 8


def test_crossref_says_the_same_in_both_its_answers(shared: Path) -> None:
    """A work as the API has it, and with plain texts where content negotiation has these."""
    file = shared / "corpora" / "api-json" / "crossref-works.jsonl"
    for line in file.read_text(encoding="utf-8").splitlines():
        work = json.loads(line)
        as_csl = {**work, "title": (work["title"] or [""])[0]}
        read = [csljson.read(Text("x", json.dumps(data))).library.items[0] for data in (work, as_csl)]
        assert read[0].title == read[1].title
        assert read[0].author == read[1].author


# Zotero's translators


def _cases(shared: Path, name: str) -> Iterator[tuple[list[Item], list[Item]]]:
    file = shared / "corpora" / "zotero-translators" / f"{name}.json"
    for case in json.loads(file.read_text(encoding="utf-8")):
        ours = csljson.read(Text(name, case["input"])).library.items
        yield [zotero.item_of(item) for item in case["items"]], list(ours)


def _plain(item: Item) -> dict[str, Any]:
    """The item's variables, with keywords in alphabetical order: Zotero sorts its tags."""
    data = {key: value for key, value in item.to_csl().items() if key == "type" or key in item.variables}
    if item.keyword:
        data["keyword"] = ", ".join(sorted(item.keyword.replace(";", ",").split(", "), key=str.casefold))
    return data


def _compared(cases: Iterable[tuple[list[Item], list[Item]]]) -> Score:
    score = Score()
    for expected, ours in cases:
        assert len(expected) == len(ours)
        for theirs, mine in zip(expected, ours, strict=True):
            score += compare_item(_plain(theirs), _plain(mine))
    return score


@pytest.mark.parametrize(("name", "goal"), [("Datacite JSON", 0.94), ("OpenAlex JSON", 0.90)])
def test_zoteros_translators_read_the_same(shared: Path, name: str, goal: float) -> None:
    score = _compared(_cases(shared, name))
    assert score.share >= goal, "\n".join(score.differences)


# Better BibTeX's import of .bib files


def _imports(shared: Path) -> Iterator[tuple[list[Item], dict[str, Item]]]:
    for file in sorted((shared / "corpora" / "better-bibtex-import").glob("*.json")):
        source = file.with_suffix(".bib")
        if source.exists():
            ours = read_bibtex(
                Text(source.name, source.read_text(encoding="utf-8", errors="replace"))
            ).library
            theirs = csljson.read(Text(file.name, file.read_text(encoding="utf-8"))).library
            yield list(theirs), {item.id: item for item in ours}


def test_better_bibtex_imports_the_same(shared: Path) -> None:
    """Differs: types of works that only one of the two knows, titles in sentence case, subtitles."""
    score = Score()
    for theirs, ours in _imports(shared):
        for item in theirs:
            if item.id in ours:
                score += compare_item(_plain(item), _plain(ours[item.id]), item.id)
    assert score.total > 2_000
    assert score.share >= 0.85
