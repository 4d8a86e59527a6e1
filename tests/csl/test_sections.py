"""Bibliographies of a document: what they list, whole and in sections."""

from __future__ import annotations

import pytest

from refbook.csl.document import Document
from refbook.csl.sections import of_type, with_keyword
from refbook.csl.style import Style
from refbook.errors import ValueRejected
from tests.csl.cited import APA, IEEE, LIBRARY, ids


def test_the_bibliography_lists_what_is_cited_and_what_is_asked_for() -> None:
    document = Document(IEEE, LIBRARY)
    document.add("war")
    assert ids(document.bibliography()) == ["war"]
    document.nocite("korea")
    assert ids(document.bibliography()) == ["war", "korea"]
    document.nocite("*")
    assert ids(document.bibliography()) == ["war", "korea", "asia", "nobody"]


def test_a_bibliography_takes_what_a_test_or_a_type_takes() -> None:
    document = Document(IEEE, LIBRARY)
    document.nocite("*")
    assert ids(document.bibliography("article-journal")) == ["war"]
    assert str(document.bibliography("article-journal")).startswith("[3]")
    assert ids(document.bibliography(with_keyword("primary"))) == ["korea"]
    assert ids(document.bibliography(lambda item: item.issued.year > 2000)) == ["asia", "korea", "war"]
    assert ids(document.bibliography(of_type("map"))) == []
    with pytest.raises(ValueRejected, match="did you mean book"):
        document.bibliography("bok")


def test_sections_take_each_work_once() -> None:
    document = Document(APA, LIBRARY)
    document.nocite("*")
    sections = document.bibliographies({"Sources": with_keyword("primary"), "Books": "book", "Others": None})
    assert {title: ids(each) for title, each in sections.items()} == {
        "Sources": ["korea"],
        "Books": ["nobody", "asia"],
        "Others": ["war"],
    }


def test_a_section_begins_with_a_name_and_not_with_a_dash() -> None:
    document = Document(Style.load("modern-language-association"), LIBRARY)
    document.nocite("korea", "asia")
    assert "———" in str(document.bibliography())
    sections = document.bibliographies({"Sources": with_keyword("primary"), "Others": None})
    assert all(str(each).startswith("Fiori, Antonio") for each in sections.values())
