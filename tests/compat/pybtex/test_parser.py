"""refbook's readers as pybtex's plug-ins."""

from __future__ import annotations

from pathlib import Path

import pybtex.errors
import pytest
from pybtex import format_from_string
from pybtex import plugin as plugins
from pybtex.database import BibliographyDataError, parse_bytes, parse_file, parse_string

from refbook.compat.pybtex.entries import entry
from refbook.compat.pybtex.parser import Parser
from refbook.formats import csljson
from refbook.model.item import Item

GROUP = "pybtex.database.input"
KIM = Item(
    "kim2011",
    "article-journal",
    author=["van Gogh, Vincent", {"literal": "Barnes and Noble"}],
    title="R&D in <i>Nature</i>",
    container_title="Nature",
    issued="2011-03",
    page="12-15",
)
JSON = "".join(csljson.write([KIM]))


@pytest.fixture(autouse=True)
def plugged_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """The plug-ins as an installation has them, without installing again."""
    monkeypatch.setattr(plugins, "_RUNTIME_PLUGINS", {})
    plugins.register_plugin(GROUP, "refbook", Parser, force=True)
    plugins.register_plugin(f"{GROUP}.suffixes", ".json", Parser, force=True)


def test_a_file_by_its_suffix(tmp_path: Path) -> None:
    path = tmp_path / "refs.json"
    path.write_text(JSON, encoding="utf-8")
    data = parse_file(str(path))
    found = data.entries["kim2011"]
    assert found.type == "article"
    assert dict(found.fields) == {
        "title": r"R\&{D} in {Nature}", "journal": "Nature", "year": "2011", "month": "March",
        "pages": "12--15",
    }  # fmt: skip
    people = found.persons["author"]
    assert (people[0].prelast_names, people[0].last_names) == (["van"], ["Gogh"])
    assert people[1].last_names == ["{Barnes and Noble}"]


def test_text_and_bytes_by_name() -> None:
    assert parse_string(JSON, "refbook").entries["kim2011"] == entry(KIM)
    assert parse_bytes(JSON.encode(), "refbook").entries["kim2011"] == entry(KIM)
    assert parse_string("@book{a, title = {T}}", "refbook").entries["a"].fields["title"] == "T"


def test_pybtex_prints_what_it_read() -> None:
    text = format_from_string(
        JSON, "plain", citations=["*"], bib_format="refbook", output_backend="plaintext"
    )
    assert "Vincent van Gogh and Barnes and Noble. R&D in Nature. Nature, pages 12–15, March 2011." in text


def test_other_encodings(tmp_path: Path) -> None:
    path = tmp_path / "refs.json"
    path.write_text('[{"id": "a", "type": "book", "title": "Perché no"}]', encoding="utf-16")
    assert parse_file(str(path), encoding="utf-16").entries["a"].fields["title"] == "Perché no"
    path.write_text('[{"id": "a", "type": "book", "title": "Perché no"}]', encoding="latin-1")
    assert parse_file(str(path)).entries["a"].fields["title"] == "Perché no"


def test_only_the_entries_that_are_wanted() -> None:
    both = "".join(csljson.write([KIM, KIM.replace(id="other")]))
    assert list(parse_string(both, "refbook", wanted_entries=["other"]).entries) == ["other"]


def test_keys_that_latex_does_not_take() -> None:
    both = "".join(csljson.write([KIM.replace(id="a b"), KIM.replace(id="a, b")]))
    assert list(parse_string(both, "refbook").entries) == ["a-b", "a-b-2"]


def test_what_cannot_be_read_is_an_error_of_pybtex(tmp_path: Path) -> None:
    with pytest.raises(BibliographyDataError, match="no format fits"):
        parse_string("call me", "refbook")


def test_what_is_understood_is_there_when_the_rest_is_reported() -> None:
    broken = JSON.rstrip()[:-1] + ', {"id": "b", "type": "book", "title": "T"'
    with pybtex.errors.capture() as errors:
        data = parse_string(broken, "refbook")
    assert "kim2011" in data.entries
    assert errors
    assert all(isinstance(error, BibliographyDataError) for error in errors)


def test_entries_of_several_files_come_together(tmp_path: Path) -> None:
    parser = Parser()
    parser.parse_string(JSON)
    data = parser.parse_string("@book{a, title = {T}}")
    assert list(data.entries) == ["kim2011", "a"]


def test_the_format_can_be_said() -> None:
    text = "references:\n- {id: a, type: book, title: T}\n"
    assert parse_string(text, "refbook", format="csl-yaml").entries["a"].fields["title"] == "T"
    with pytest.raises(BibliographyDataError, match="there is no format 'docx'"):
        parse_string(text, "refbook", format="docx")
