"""EndNote's tagged format and refer's: what is read and written."""

from __future__ import annotations

import pytest

from refbook.errors import ReadError
from refbook.formats.tagged.endnote import read, write
from refbook.model.date import Date
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.source import Text


def reading(*lines: str) -> Reading:
    return read(Text("a.enw", "\n".join(lines)))


def item(*lines: str) -> Item:
    """The only item of a file, which nothing is wrong with."""
    found = reading(*lines)
    assert [finding.message for finding in found.findings] == []
    assert len(found.library) == 1
    return found.library.items[0]


def test_an_article() -> None:
    found = item(
        "%0 Journal Article", "%F kim2004", "%A Kim, Samuel S.", "%A World Bank,", "%T Korea’s Place",
        "%J Asian Survey", "%V 44", "%N 2", "%P 123-145", "%D 2004", "%8 March 15", "%@ 0004-4687",
        "%R 10.1525/as.2004", "%U https://example.org/a", "%K Korea", "peace", "%X A text", "that goes on.",
        "%[ 2020/01/02",
    )  # fmt: skip
    assert (found.id, found.type) == ("kim2004", "article-journal")
    assert found.author == (Name("Kim", "Samuel S."), Name(literal="World Bank"))
    assert (found.container_title, found.volume, found.issue, found.page) == (
        "Asian Survey",
        "44",
        "2",
        "123-145",
    )
    assert (found.issued, found.accessed) == (Date.of(2004, 3, 15), Date.of(2020, 1, 2))
    assert (found.ISSN, found.DOI, found.keyword) == ("0004-4687", "10.1525/as.2004", "Korea, peace")
    assert found.abstract == "A text that goes on."
    assert not found.extra


def test_a_chapter_and_a_book() -> None:
    chapter = item(
        "%0 Book Section", "%T One", "%B Book", "%E Rossi, A.", "%? Verdi, B.", "%I Mulino", "%C Bologna"
    )
    assert (chapter.container_title, chapter.publisher, chapter.publisher_place) == (
        "Book",
        "Mulino",
        "Bologna",
    )
    assert (chapter.editor, chapter.translator) == ((Name("Rossi", "A."),), (Name("Verdi", "B."),))
    book = item("%0 Book", "%T Book", "%B Series", "%N 3", "%P 312", "%7 2nd", "%@ 978-88-15-23456-7")
    assert (book.collection_title, book.collection_number, book.container_title) == ("Series", "3", None)
    assert (book.number_of_pages, book.edition, book.ISBN) == ("312", "2nd", "978-88-15-23456-7")


@pytest.mark.parametrize(
    ("line", "type"),
    [
        ("%J Survey", "article-journal"),
        ("%B Book", "chapter"),
        ("%I Mulino", "book"),
        ("%D 2004", "document"),
    ],
)
def test_refer_has_no_types(line: str, type: str) -> None:
    assert item("%T Korea", line).type == type


def test_blank_lines_divide_records_of_refer_only() -> None:
    assert len(reading("%T A", "%D 2001", "", "%T B").library) == 2
    assert len(reading("%0 Book", "%X one", "", "%T B", "", "%0 Book").library) == 2


def test_paragraphs_of_an_abstract() -> None:
    assert item("%T A", "%X one", "", "two", "%D 2001").abstract == "one two"


def test_an_unknown_type_is_reported_and_kept() -> None:
    found = reading("%0 Papyrus", "%T A")
    assert [(each.code, str(each.span)) for each in found.findings] == [("RBS105", "a.enw:1:1")]
    assert "".join(write(found.library)).startswith("%0 Papyrus\n")


def test_tags_that_no_variable_takes_are_kept_and_written() -> None:
    found = item("%0 Book", "%1 one", "%> a.pdf", "%> b.pdf")
    assert found.extra == {"%1": "one", "%>": ["a.pdf", "b.pdf"]}
    assert read(Text("b.enw", "".join(write([found])))).library.items[0].extra == found.extra


def test_small_letters_are_other_tags() -> None:
    found = reading("%0 Book", "%T A", "%t b")
    assert (found.library.items[0].title, found.library.items[0].extra) == ("A", {"%t": "b"})


def test_what_is_no_endnote() -> None:
    with pytest.raises(ReadError, match="no EndNote record"):
        read(Text("a.enw", "TY  - BOOK\nER  - "))


def test_institutions_end_with_a_comma() -> None:
    one = Item("a", "report", author=[Name(literal="World Bank"), Name("Kim", "S.")])
    assert "%A World Bank,\n%A Kim, S.\n" in "".join(write([one]))
