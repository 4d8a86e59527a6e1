"""A library on disk says what its files say, whatever becomes of files and index."""

from __future__ import annotations

import json
import os
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given

from refbook import api
from refbook.errors import MissingItem, ReadError
from refbook.model.item import Item
from refbook.model.library import Library
from refbook.store import DiskLibrary, rows, schema
from tests.formats.strategies import items

BIB = """\
@book{fiori2011,
  author = {Fiori, Antonio},
  title = {L’Asia Orientale},
  year = 2011,
  doi = {10.1000/ASIA},
}
"""
YAML = """\
references:
- id: samarani2004
  type: book
  author: [Samarani, Guido]
  title: La Cina del Novecento
  issued: 2004
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "refs"
    folder.mkdir()
    (folder / "a.bib").write_text(BIB, encoding="utf-8")
    (folder / "b.yaml").write_text(YAML, encoding="utf-8")
    return folder


def ids(found: list[Item]) -> list[str]:
    return [item.id for item in found]


def test_items_are_those_of_the_files(folder: Path) -> None:
    expected = [*api.read(folder / "a.bib").library, *api.read(folder / "b.yaml").library]
    with DiskLibrary(folder) as library:
        assert list(library) == expected == list(library.load())
        assert len(library) == 2
        assert library["fiori2011"] == expected[0]
        assert "samarani2004" in library
        assert "nobody" not in library
        assert library.find("https://doi.org/10.1000/asia") == expected[0]


def test_library_opens_it(folder: Path) -> None:
    with Library.open(folder / "a.bib") as library:
        assert [item.id for item in library] == ["fiori2011"]


def test_a_missing_item_names_the_closest(folder: Path) -> None:
    with DiskLibrary(folder) as library, pytest.raises(MissingItem, match="fiori2011"):
        library["fiori2010"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("asia", ["fiori2011"]),
        ("ASI orient", ["fiori2011"]),
        ("cina asia", []),
        ("author:samarani", ["samarani2004"]),
        ("title:samarani", []),
        ('"cina del novecento"', ["samarani2004"]),
        ('"novecento cina"', []),
        ("year:2011", ["fiori2011"]),
        ("10.1000/asia", ["fiori2011"]),
        ("type:book -", ["fiori2011", "samarani2004"]),
        ("", []),
    ],
)
def test_search(folder: Path, query: str, found: list[str]) -> None:
    with DiskLibrary(folder) as library:
        assert sorted(ids(library.search(query))) == found


@pytest.mark.parametrize(
    "query", ['"', "NEAR(", "a AND", "*", "title:", "'; DROP TABLE items; --", "\0", "^x OR", "()"]
)
def test_no_query_breaks_the_search(folder: Path, query: str) -> None:
    with DiskLibrary(folder) as library:
        library.search(query)
        assert len(library) == 2


def test_the_key_and_title_come_before_the_abstract(tmp_path: Path) -> None:
    api.write(
        [Item("a", "book", abstract="korea " * 9), Item("b", "book", title="Korea")], tmp_path / "a.json"
    )
    with DiskLibrary(tmp_path / "a.json") as library:
        assert ids(library.search("korea")) == ["b", "a"]


def test_accents_need_not_be_typed(tmp_path: Path) -> None:
    api.write([Item("a", "book", author=["Müller, Zoë"])], tmp_path / "a.json")
    with DiskLibrary(tmp_path / "a.json") as library:
        assert ids(library.search("zoe muller")) == ["a"]


def test_places_are_those_of_the_file(folder: Path) -> None:
    with DiskLibrary(folder) as library:
        path = folder / "a.bib"
        assert library.place("fiori2011", "title") == api.read(path).span(0, "title")
        assert str(library.place("fiori2011", "volume")) == f"{path}:1:1"
        assert library.place("nobody") is None


def test_what_changed_is_read_again_and_nothing_else(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    DiskLibrary(folder).close()
    (folder / "a.bib").write_text(BIB.replace("2011,", "2012,"), encoding="utf-8")
    (folder / "c.bib").write_text("@misc{new, title = {New}}", encoding="utf-8")
    (folder / "b.yaml").unlink()
    taken = []
    monkeypatch.setattr("refbook.store.disk.read", lambda path, format: taken.append(path) or api.read(path))
    with DiskLibrary(folder) as library:
        assert [item.id for item in library] == ["fiori2012", "new"]
        assert ids(library.search("cina")) == []
        assert library.files == (str(folder / "a.bib"), str(folder / "c.bib"))
    assert taken == [str(folder / "a.bib"), str(folder / "c.bib")]


def test_a_touched_file_is_not_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    DiskLibrary(folder).close()
    os.utime(folder / "a.bib", ns=(1, 1))
    monkeypatch.setattr("refbook.store.disk.read", lambda path, format: pytest.fail("read again"))
    with DiskLibrary(folder) as library:
        assert len(library) == 2


def test_refresh_sees_changes_of_an_open_library(folder: Path) -> None:
    with DiskLibrary(folder) as library:
        (folder / "a.bib").unlink()
        library.refresh()
        assert [item.id for item in library] == ["samarani2004"]


@pytest.mark.parametrize("content", [b"no database at all, but long enough to look like one" * 99, b""])
def test_a_damaged_index_is_built_anew(folder: Path, tmp_path: Path, content: bytes) -> None:
    index = tmp_path / "index.sqlite"
    index.write_bytes(content)
    with DiskLibrary(folder, index=index) as library:
        assert len(library) == 2
    with DiskLibrary(folder, index=index) as library:
        assert library["fiori2011"].issued


def test_an_index_of_another_version_is_built_anew(folder: Path, tmp_path: Path) -> None:
    index = tmp_path / "index.sqlite"
    other = sqlite3.connect(index)
    other.executescript("CREATE TABLE items (other); PRAGMA user_version = 99;")
    other.close()
    with DiskLibrary(folder, index=index) as library:
        assert len(library) == 2


def test_without_a_place_for_the_index_it_is_in_memory(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with DiskLibrary(folder, index=tmp_path / "file" / "index.sqlite") as library:
        assert len(library) == 2


def test_a_locked_index_is_done_without(folder: Path, tmp_path: Path) -> None:
    index = tmp_path / "index.sqlite"
    DiskLibrary(folder, index=index).close()
    holder = sqlite3.connect(index, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    (folder / "c.bib").write_text("@misc{new, title = {New}}", encoding="utf-8")
    with DiskLibrary(folder, index=index) as library:
        assert len(library) == 3
    holder.close()


def test_a_file_that_cannot_be_read_is_a_finding(folder: Path) -> None:
    (folder / "bad.bib").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    with DiskLibrary(folder) as library:
        assert len(library) == 2
        found = [(finding.code, finding.span.file) for finding in library.findings if finding.span]
    assert found == [("RBS200", str(folder / "bad.bib"))]


def test_findings_of_the_readers_are_kept(folder: Path) -> None:
    (folder / "a.bib").write_text(BIB + "@book{x, title = {open", encoding="utf-8")
    DiskLibrary(folder).close()
    with DiskLibrary(folder) as library:
        assert library.findings == list(api.read(folder / "a.bib").findings)


def test_what_is_not_there_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file"):
        DiskLibrary(tmp_path / "none")


def test_duplicates_are_found_by_identifier_and_by_work(tmp_path: Path) -> None:
    one = Item("a", "book", title="The Korean War", author=["Cumings, Bruce"], issued=2010)
    api.write(
        [
            one,
            one.replace(id="b", title="The <i>Korean</i> war"),
            Item("c", DOI="10.1/x"),
            Item("d", DOI="10.1/X"),
        ],
        tmp_path / "a.json",
    )
    with DiskLibrary(tmp_path / "a.json") as library:
        assert sorted(library.duplicates()) == [("a", "b"), ("c", "d")]


@given(items)
def test_every_item_comes_back_as_it_was(item: Item) -> None:
    cited = Item.from_csl(item.to_csl())
    assert rows.item_of(json.dumps(cited.to_csl())) == cited


def test_two_folders_have_two_indexes(tmp_path: Path) -> None:
    assert schema.index_of(tmp_path / "a") != schema.index_of(tmp_path / "b")
