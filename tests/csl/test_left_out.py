"""What a bibliography says that it leaves out, and what it prints as missing."""

from __future__ import annotations

import pytest

from refbook.csl.document import Document
from refbook.csl.style import Style
from refbook.errors import EngineError
from refbook.model.item import Item

APA, IEEE = Style.load("apa"), Style.load("ieee")
BOOK = Item(
    "asia",
    "book",
    author=["Fiori, Antonio"],
    translator=["Rossi, Ada"],
    original_date=1998,
    title="L’Asia Orientale",
    publisher="Bologna",
    publisher_place="Bologna",
    issued=2011,
    language="it",
    title_short="Asia",
)
UNDATED = Item("undated", "book", author=["Fiori, Antonio"], title="Corea")


def test_fields_of_which_nothing_is_printed() -> None:
    assert IEEE.bibliography([BOOK]).unused() == {"asia": ("translator", "original-date")}


def test_a_text_that_stands_there_for_another_reason_does_not_count() -> None:
    # APA 7 prints no places; the publisher happens to be called like one.
    assert "Bologna" in str(APA.bibliography([BOOK]))
    assert APA.bibliography([BOOK]).unused() == {"asia": ("publisher-place",)}


def test_what_stands_in_for_an_author_is_printed() -> None:
    edited = Item("e", "book", editor=["Rossi, Ada"], title="T", issued=2000)
    assert APA.bibliography([edited]).unused() == {}


def test_the_first_page_is_of_the_pages() -> None:
    items = [Item("a", "article-journal", title="T", container_title="J", issued=2000, volume=1, page="5-9")]
    assert "page" not in Style.load("american-physics-society").bibliography(items).unused().get("a", ())


def test_what_is_printed_as_missing() -> None:
    assert APA.bibliography([BOOK, UNDATED]).missing() == {"undated": ("issued",)}
    assert "n.d." in str(APA.bibliography([UNDATED]))
    assert IEEE.bibliography([UNDATED]).missing() == {}


def test_a_title_that_says_so_is_no_missing_date() -> None:
    assert APA.bibliography([BOOK.replace(title="n.d.")]).missing() == {}


def test_a_document_tells_of_the_works_it_lists() -> None:
    document = Document(IEEE, [BOOK, UNDATED])
    document.add("asia")
    document.add("undated")
    assert list(document.bibliography().unused()) == ["asia"]
    assert document.bibliography(lambda item: item.id == "undated").unused() == {}
    finished = IEEE.document(["asia"], [BOOK])
    assert finished.bibliography is not None
    assert list(finished.bibliography.unused()) == ["asia"]


def test_telling_changes_nothing() -> None:
    document = Document(APA, [BOOK, UNDATED])
    document.nocite("*")
    before = str(document.bibliography())
    document.bibliography().unused()
    assert str(document.bibliography()) == before


def test_an_empty_bibliography_leaves_nothing_out() -> None:
    assert APA.bibliography([]).unused() == {}
    assert APA.bibliography([]).missing() == {}


def test_another_processor_cannot_tell() -> None:
    with pytest.raises(EngineError, match="cannot tell"):
        Style.load("apa", engine="citeproc-py").bibliography([BOOK]).unused()
