"""Works from JSON and BibTeX."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from refbook.compat.citeproc.source import BibliographySource
from refbook.compat.citeproc.source.bibtex import BibTeX
from refbook.compat.citeproc.source.json import CiteProcJSON
from refbook.errors import ReadError

BIB = "@book{Eco, title = {Perché no}, year = 1980}"


def test_keys_are_lower_case_and_the_last_of_two_counts() -> None:
    source = CiteProcJSON(
        [{"id": "A", "type": "book", "title": "one"}, {"id": "a", "type": "book", "title": "two"}]
    )
    assert isinstance(source, BibliographySource)
    assert {key: item.title for key, item in source.items()} == {"a": "two"}


def test_numbers_serve_as_ids_and_what_does_not_fit_is_told_of() -> None:
    source = CiteProcJSON([{"id": 7, "type": "book", "title": "T", "author": "Eco"}])
    assert source["7"].title == "T"
    assert source.findings


def test_a_work_with_pictures_is_a_work_too() -> None:
    assert CiteProcJSON([{"id": "a", "type": "book", "title": "T", "images": []}])["a"].title == "T"


@pytest.mark.parametrize(("written", "said"), [("utf-8", "ascii"), ("utf-8", "utf-8"), ("cp1252", "ascii"),
                                               ("utf-16", "utf-16"), ("latin-1", "latin-1")])  # fmt: skip
def test_bibtex_in_any_encoding(written: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "a.bib"
    path.write_bytes(BIB.encode(written))
    assert BibTeX(str(path), said)["eco"].title == "Perché no"


def test_bibtex_from_an_open_file() -> None:
    assert str(BibTeX(io.StringIO(BIB))["eco"].issued) == "1980"


def test_bibtex_that_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.bib"
    path.write_bytes(BIB.encode("latin-1"))
    with pytest.raises(ReadError, match=r"a\.bib:1: the file is not shift_jis"):
        BibTeX(str(path), "shift_jis")
    with pytest.raises(FileNotFoundError):
        BibTeX(str(tmp_path / "none.bib"))
