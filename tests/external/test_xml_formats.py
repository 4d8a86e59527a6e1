"""EndNote XML, MODS, JATS and PubMed files of other programs, and what those read in them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from refbook.formats.apis import zotero
from refbook.formats.xml import FORMATS, endnote, endnote_write, jats, mods, mods_write, pubmed
from refbook.model.format import Reading
from refbook.model.language import normalise
from refbook.model.source import Text
from tests.external import agreement, ratchet

CHILDREN = frozenset({"attachments", "notes", "seeAlso"})
"""What belongs to Zotero's items and is no field of the reference."""

READERS: dict[str, Callable[[Text], Reading]] = {
    "Endnote XML": endnote.read,
    "MODS": mods.read,
    "PubMed XML": pubmed.read,
}


def _compared(item: dict[str, Any]) -> dict[str, Any]:
    """Zotero sorts its tags: their order is not that of the file; and a language has several codes."""
    keyword = str(item.get("keyword", "")).replace("; ", ", ")
    language = normalise(str(item.get("language", "")))
    return (
        item
        | ({"keyword": ", ".join(sorted(keyword.split(", ")))} if keyword else {})
        | ({"language": language} if language else {})
    )


def _expected(item: dict[str, Any]) -> dict[str, Any]:
    """What a translator read, by the names of CSL.

    Zotero calls the foremost people of every kind of item authors when it gives them to CSL; those of a
    recording are performers in its own item.
    """
    data = _compared(zotero.item_of(item).to_csl())
    if item["itemType"] == "audioRecording" and "author" in data:
        data["performer"] = data.pop("author")
    return data


@pytest.fixture(
    params=[("Endnote XML", "endnote_xml", 0.9), ("MODS", "mods", 0.85), ("PubMed XML", "pubmed", 0.9)]
)
def translator(request: pytest.FixtureRequest, shared: Path) -> tuple[agreement.Score, str, float]:
    """How far we agree with a translator of Zotero's."""
    name, known, goal = request.param
    cases = json.loads((shared / "corpora/zotero-translators" / f"{name}.json").read_text(encoding="utf-8"))
    score = agreement.Score()
    for number, case in enumerate(cases):
        expected = [_expected(item) for item in case["items"]]
        ours = [_compared(item.to_csl()) for item in READERS[name](Text("a.xml", case["input"])).library]
        ignored = agreement.IGNORED | CHILDREN
        score += agreement.compare(expected, ours, str(number), ignored=ignored)
    return score, known, goal


def test_we_differ_from_zotero_where_we_know_and_why(translator: tuple[agreement.Score, str, float]) -> None:
    score, name, goal = translator
    known = ratchet.known(name)
    found = {difference.split(":")[0] for difference in score.differences}
    assert sorted(found - set(known)) == [], "these agreed before"
    assert sorted(set(known) - found) == [], "these agree now: take them off the list"
    assert score.share >= goal


def _files(shared: Path) -> Iterator[tuple[str, str]]:
    corpora = shared / "corpora"
    patterns = ("jabref/**/*.xml", "biblatex-csl-converter/endnote/*.xml", "jats-pubmed/data/*")
    for path in sorted(path for pattern in patterns for path in corpora.glob(pattern)):
        yield str(path.relative_to(corpora)), path.read_text(encoding="utf-8", errors="replace")
    for name in READERS:
        cases = json.loads((corpora / "zotero-translators" / f"{name}.json").read_text(encoding="utf-8"))
        yield from ((f"{name} {number}", case["input"]) for number, case in enumerate(cases))


@pytest.fixture(scope="module")
def files(shared: Path) -> list[tuple[str, str]]:
    """Every XML file of the corpora that one of our formats says it is, by its content."""
    found = []
    for name, content in _files(shared):
        formats = [each for each in FORMATS if each.sniff(content[:4000])]
        assert len(formats) <= 1, name
        found += [(name, content)] if formats else []
    assert len(found) > 40
    return found


def _read(content: str) -> Reading:
    return next(each for each in FORMATS if each.sniff(content[:4000])).read(Text("a.xml", content))


def test_every_file_is_read_and_every_reference_has_a_place(files: list[tuple[str, str]]) -> None:
    for name, content in files:
        reading = _read(content)
        for index, item in enumerate(reading.library):
            for variable in item:
                assert reading.span(index, variable), (name, item.id, variable)


@pytest.mark.parametrize(
    ("read", "write"), [(endnote.read, endnote_write.write), (mods.read, mods_write.write)]
)
def test_what_is_written_of_a_file_reads_back_equal(
    read: Callable[[Text], Reading], write: Callable[..., Iterator[str]], files: list[tuple[str, str]]
) -> None:
    for name, content in files:
        library = _read(content).library
        text = "".join(write(library))
        again = read(Text("a.xml", text)).library
        assert list(again) == list(library), name
        assert "".join(write(again)) == text, name


def test_articles_know_their_references(shared: Path) -> None:
    """JATS of six publishers: every reference has a title, or its text."""
    for path in sorted((shared / "corpora/jats-pubmed/data").glob("*.nxml")):
        reading = jats.read(Text(path.name, path.read_text(encoding="utf-8")))
        article = reading.article
        assert article is not None
        assert article.title
        assert article.author
        assert article.DOI
        assert article.issued
        assert article.references == reading.library
        assert len(reading.library) > 30
        assert all(item.title or item.extra.get("unstructured") for item in reading.library), path.name
