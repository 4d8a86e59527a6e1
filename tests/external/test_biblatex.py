"""Other programs' readings of .bib files against ours; every difference that stays has its reason."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from refbook.formats.bibtex import write as writers
from refbook.formats.bibtex.localisation import TERMS
from refbook.formats.bibtex.read import read
from refbook.model.finding import Severity
from refbook.model.item import Item
from refbook.model.language import normalise
from refbook.model.source import Text
from tests.external import ratchet
from tests.external.agreement import Score, compare, compare_item

PANDOC = 0.95
CONVERTER = 0.94
CITATION_JS = 0.95

Data = Mapping[str, Any]


def items(path: Path) -> list[Item]:
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        return list(read(Text(path.name, file.read())).library)


def folder(shared: Path, name: str) -> Path:
    found = shared / "corpora" / name
    if not found.is_dir():
        pytest.skip(f"needs {found}")
    return found


# pandoc


def cases(shared: Path) -> Iterator[tuple[str, Score]]:
    for path in sorted(folder(shared, "pandoc-biblatex").glob("*.bib")):
        ours = {item.id: item.to_csl() for item in items(path)}
        score = Score()
        for theirs in json.loads(path.with_suffix(".pandoc39.json").read_text(encoding="utf-8")):
            score += compare_item(theirs, ours.get(theirs["id"], {}), theirs["id"])
        yield path.stem, score


def test_pandoc_reads_the_same_but_where_we_know_why(shared: Path) -> None:
    scores = dict(cases(shared))
    failures = {name for name, score in scores.items() if score.agreed < score.total}
    known = set(ratchet.known("biblatex_pandoc"))
    assert {name: scores[name].differences for name in sorted(failures - known)} == {}
    assert sorted(known - failures) == [], "these agree now: take them off the list"
    assert 1 - len(failures) / len(scores) >= PANDOC


# biblatex-csl-converter and citation-js


def converter(shared: Path) -> Iterator[tuple[str, Score]]:
    bibs = folder(shared, "biblatex-csl-converter") / "bib"
    for path in sorted(bibs.glob("*.bib")):
        expected = bibs.parent / "csl" / f"{path.stem}.csl"
        theirs = json.loads(expected.read_text(encoding="utf-8")).values()
        yield path.stem, compare(map(with_fair_type, theirs), csl(path), path.stem)


def with_fair_type(data: Data) -> Data:
    """It calls articles, films and cases preprints (CSL's "article"), and collections data sets."""
    return {
        name: value for name, value in data.items() if name != "type" or value not in ("article", "dataset")
    }


def csl(path: Path) -> list[dict[str, Any]]:
    return [item.to_csl() for item in items(path)]


def test_biblatex_csl_converter_reads_the_same(shared: Path) -> None:
    score = sum((score for _, score in converter(shared)), Score())
    assert score.share >= CONVERTER, "\n".join(score.differences)


def usual(data: Data) -> Data:
    """citation-js leaves names of languages and biblatex's keys as they are, and has ² for <sup>2</sup>."""
    changed = dict(data)
    for name, value in data.items():
        if isinstance(value, str):
            changed[name] = TERMS.get(value, value).replace("²", "2").replace(", ", ",")
    if "language" in data:
        changed["language"] = normalise(data["language"])
    if "URL" in data:
        changed["URL"] = unquote(data["URL"])
    return changed


def citation_js(shared: Path) -> Iterator[Score]:
    tests = folder(shared, "citation-js") / "plugin-bibtex" / "test"
    for group, cases in json.loads((tests / "input.json").read_text(encoding="utf-8")).items():
        for name, case in cases.items():
            path = tests / "input" / f"{name.removeprefix('with ')}.bib"
            if path.exists() and "bibtxt" not in group:
                yield compare_usual(case[-1], path)
    for dialect in ("bibtex", "biblatex"):
        mapping = tests / "mapping"
        expected = json.loads((mapping / f"{dialect}-csl.json").read_text(encoding="utf-8"))
        yield compare_usual(expected, mapping / f"{dialect}-input.bib")


def compare_usual(expected: list[Data], path: Path) -> Score:
    return compare(map(usual, expected), map(usual, csl(path)), path.stem)


def test_citation_js_reads_the_same(shared: Path) -> None:
    score = sum(citation_js(shared), Score())
    assert score.share >= CITATION_JS, "\n".join(score.differences)


def test_citation_js_writes_the_same(shared: Path) -> None:
    """What it writes and what we write for the same items is read alike."""
    tests = folder(shared, "citation-js") / "plugin-bibtex" / "test"
    score = Score()
    for dialect, write in (("bibtex", writers.write), ("biblatex", writers.write_biblatex)):
        cases = json.loads((tests / "output.json").read_text(encoding="utf-8"))[dialect]
        for name, case in cases.items():
            if (tests / "output" / f"{name}.bib").exists():
                theirs = csl(tests / "output" / f"{name}.bib")
                works = [Item.from_csl({"id": "", "type": "document"} | data) for data in case[0]]
                ours = read(Text(name, "".join(write(works)))).library
                score += compare(map(usual, theirs), (usual(item.to_csl()) for item in ours), name)
    assert score.share >= CITATION_JS, "\n".join(score.differences)


# Real files


def test_real_files_are_read_without_a_false_alarm(shared: Path) -> None:
    """biblatex's own examples have no error."""
    allowed = ("RBS009", "RBS015", "RBS016", "RBS019")  # keys, fields and characters that are really wrong
    for path in sorted((shared / "corpora" / "biblatex-examples").rglob("*.bib")):
        reading = read(Text(path.name, path.read_text(encoding="utf-8")))
        errors = [each for each in reading.findings if each.severity is Severity.ERROR]
        assert [each.message for each in errors if each.code not in allowed] == []


@pytest.mark.parametrize("dialect", ["write", "write_biblatex"])
def test_what_was_written_once_stays_as_it_is(shared: Path, dialect: str) -> None:
    write = getattr(writers, dialect)
    for name in (
        "pandoc-biblatex",
        "xampl",
        "biblatex-examples",
        "better-bibtex-import",
        "biber-tdata",
        "jabref",
    ):
        for path in sorted((shared / "corpora" / name).rglob("*.bib")):
            once = list(read(Text("a.bib", "".join(write(items(path))))).library)
            twice = list(read(Text("a.bib", "".join(write(once)))).library)
            assert twice == once, path.name


def test_every_known_failure_has_a_reason() -> None:
    reasons = ratchet.known("biblatex_pandoc")
    assert [name for name, reason in reasons.items() if not re.search(r"\w{4}", reason)] == []
