"""RIS: what is read, what is said about it, and what is written."""

from __future__ import annotations

import pytest

from refbook.errors import ReadError
from refbook.formats.tagged.ris import read, write
from refbook.model.article import Article
from refbook.model.date import Date
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.source import Text


def reading(*lines: str) -> Reading:
    return read(Text("a.ris", "\n".join(lines)))


def item(*lines: str) -> Item:
    """The only item of a file, which nothing is wrong with."""
    found = reading(*lines, "ER  - ")
    assert [finding.message for finding in found.findings] == []
    assert len(found.library) == 1
    return found.library.items[0]


def codes(*lines: str) -> list[tuple[str, int]]:
    return [(each.code, each.span.line if each.span else 0) for each in reading(*lines).findings]


def text(*items: Item) -> str:
    return "".join(write(items))


def again(one: Item) -> Item:
    """An item, written and read again."""
    found = read(Text("b.ris", text(one)))
    assert [finding.message for finding in found.findings] == []
    assert len(found.library) == 1
    return found.library.items[0]


ARTICLE = (
    "TY  - JOUR",
    "ID  - kim2004",
    "AU  - Kim, Samuel S.",
    "AU  - van der Berg, Anna, Jr.",
    "TI  - Korea’s Place",
    "T2  - Asian Survey",
    "J2  - As. Surv.",
    "PY  - 2004",
    "DA  - 2004/03/15/",
    "VL  - 44",
    "IS  - 2",
    "SP  - 123",
    "EP  - 145",
    "SN  - 0004-4687",
    "DO  - https://doi.org/10.1525/as.2004.44.2",
    "UR  - https://example.org/a",
    "Y2  - 2020/01/02/",
    "KW  - Korea",
    "KW  - peace",
    "AB  - A text",
    "that goes on.",
    "LA  - eng",
)


def test_an_article() -> None:
    found = item(*ARTICLE)
    assert (found.id, found.type) == ("kim2004", "article-journal")
    assert found.author == (
        Name("Kim", "Samuel S."),
        Name("Berg", "Anna", non_dropping_particle="van der", suffix="Jr."),
    )
    assert (found.title, found.container_title) == ("Korea’s Place", "Asian Survey")
    assert found.container_title_short == "As. Surv."
    assert found.issued == Date.of(2004, 3, 15)
    assert found.accessed == Date.of(2020, 1, 2)
    assert (found.volume, found.issue, found.page) == ("44", "2", "123-145")
    assert (found.ISSN, found.DOI) == ("0004-4687", "10.1525/as.2004.44.2")
    assert (found.keyword, found.abstract) == ("Korea, peace", "A text that goes on.")
    assert found.language == "en"
    assert not found.extra


def test_an_article_comes_back() -> None:
    assert again(item(*ARTICLE)) == item(*ARTICLE)


def test_places_are_those_of_the_values() -> None:
    found = reading(*ARTICLE, "ER  - ")
    span = found.span(0, "abstract")
    assert span is not None
    assert (span.line, span.column, span.end_line, span.end_column) == (20, 7, 21, 14)
    assert str(found.span(0)).startswith("a.ris:1:1")
    assert str(found.span(0, "author")) == "a.ris:3:7"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_any_line_end_and_a_byte_order_mark(end: str, bom: str) -> None:
    found = read(Text("a.ris", bom + end.join([*ARTICLE, "ER  - ", ""])))
    assert found.library.items[0] == item(*ARTICLE)
    assert not found.findings


@pytest.mark.parametrize(
    ("lines", "issued"),
    [
        (["PY  - 2004"], "2004"),
        (["PY  - 2004///"], "2004"),
        (["Y1  - 2004/03//"], "2004-03"),
        (["PY  - 2004", "DA  - 2004-03-15"], "2004-03-15"),
        (["PY  - 2004", "DA  - Mar 15"], "2004-03-15"),
        (["PY  - 2004///Spring"], "2004-21"),
        (["PY  - 2004/october"], "2004-10"),
        (["PY  - 1984 - 1985"], "1984/1985"),
        (["PY  - 2004/00/00/"], "2004"),
    ],
)
def test_dates(lines: list[str], issued: str) -> None:
    found = item("TY  - BOOK", *lines).issued
    assert found is not None
    assert found.edtf == issued


def test_a_day_of_another_year_is_kept_apart() -> None:
    found = item("TY  - JOUR", "PY  - 2004", "DA  - 2010/05/06")
    assert found.issued == Date.of(2004)
    assert found.extra == {"DA": "2010/05/06"}


def test_endnotes_day_of_access() -> None:
    found = item("TY  - EBOOK", "PY  - 2004", "DA  - 2010/05/06")
    assert (found.issued, found.accessed) == (Date.of(2004), Date.of(2010, 5, 6))
    same_year = item("TY  - EBOOK", "PY  - 2004", "DA  - 2004/05/06")
    assert (same_year.issued, same_year.accessed) == (Date.of(2004, 5, 6), None)


def test_year_zero_is_no_date() -> None:
    assert item("TY  - JOUR", "PY  - 0000").issued is None


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Smith,J.", Name("Smith", "J.")),
        ("World Health Organization", Name(literal="World Health Organization")),
        ("NASA,", Name(literal="NASA")),
        ("Homer", Name("Homer")),
        ("Fanning E.", Name("Fanning", "E.")),
        ("J. Smith", Name("Smith", "J.")),
        ("U.S. Army", Name(literal="U.S. Army")),
        ("et al.", Name(literal="others")),
    ],
)
def test_names(written: str, name: Name) -> None:
    assert item("TY  - BOOK", f"AU  - {written}").author == (name,)


def test_authors_written_twice_are_one() -> None:
    found = item("TY  - BOOK", "AU  - Rossi, M.", "A1  - Rossi, M.", "A1  - Verdi, G.")
    assert [name.family for name in found.author] == ["Rossi", "Verdi"]


@pytest.mark.parametrize(
    ("number", "variable"),
    [
        ("1234-5678", "ISSN"),
        ("1476-4687 (Electronic)", "ISSN"),
        ("978-88-15-23456-7", "ISBN"),
        ("0306406152", "ISBN"),
    ],
)
def test_serial_numbers_by_their_form(number: str, variable: str) -> None:
    assert item("TY  - GEN", f"SN  - {number}")[variable] == number


def test_a_reports_own_number() -> None:
    found = item("TY  - RPRT", "SN  - NASA-TR-12", "SN  - 978-88-15-23456-7")
    assert (found.number, found.ISBN) == ("NASA-TR-12", "978-88-15-23456-7")


def test_a_chapter_and_its_book() -> None:
    lines = (
        "TY  - CHAP",
        "TI  - One",
        "T2  - Book",
        "T3  - Series",
        "A2  - Ed, A.",
        "A3  - Series, B.",
        "A4  - T, C.",
    )
    found = item(*lines)
    assert (found.container_title, found.collection_title) == ("Book", "Series")
    assert [found.editor[0].family, found.collection_editor[0].family] == ["Ed", "Series"]
    assert found.translator == (Name("T", "C."),)


def test_a_book_and_its_series() -> None:
    found = item("TY  - BOOK", "TI  - Book", "T2  - Series", "A2  - Series, B.", "A3  - Ed, A.", "SP  - 312")
    assert (found.collection_title, found.container_title) == ("Series", None)
    assert [found.editor[0].family, found.collection_editor[0].family] == ["Ed", "Series"]
    assert (found.number_of_pages, found.page) == ("312", None)


def test_papers_and_their_meeting() -> None:
    found = item("TY  - CONF", "T2  - Meeting", "C3  - Proceedings", "CY  - Rome", "C1  - Milan")
    assert (found.event_title, found.container_title) == ("Meeting", "Proceedings")
    assert (found.event_place, found.publisher_place) == ("Rome", "Milan")
    assert item("TY  - CONF", "T2  - Proceedings").container_title == "Proceedings"
    assert again(found) == found


def test_only_an_abbreviation() -> None:
    found = item("TY  - JOUR", "JO  - As. Surv.")
    assert found.container_title == found.container_title_short == "As. Surv."


def test_a_doi_where_other_things_stand() -> None:
    assert item("TY  - JOUR", "M3  - doi: 10.1000/xyz").DOI == "10.1000/xyz"


def test_editors_of_an_edited_book() -> None:
    found = item("TY  - EDBOOK", "AU  - Ed, A.", "TI  - T")
    assert (found.editor, found.author) == ((Name("Ed", "A."),), ())
    assert again(found) == found


def test_a_type_that_csl_has_no_word_for_is_written_again() -> None:
    found = item("TY  - EBOOK", "TI  - T")
    assert (found.type, found.extra["TY"]) == ("book", "EBOOK")
    assert text(found).startswith("TY  - EBOOK\n")
    assert text(found.replace(type="chapter")).startswith("TY  - CHAP\n")


def test_keywords_a_line_each() -> None:
    assert (
        item("TY  - JOUR", "KW  - Korea", "Japan", "Rome, Treaty of").keyword
        == "Korea; Japan; Rome, Treaty of"
    )


def test_tags_that_no_variable_takes_are_kept_and_written() -> None:
    found = item("TY  - JOUR", "U1  - one", "L1  - a.pdf", "L1  - b.pdf")
    assert found.extra == {"U1": "one", "L1": ["a.pdf", "b.pdf"]}
    assert again(found).extra == found.extra


# What is wrong


def test_unknown_tags_are_kept_and_reported() -> None:
    assert codes("TY  - JOUR", "ZZ  - what", "ER  - ") == [("RBS106", 2)]
    assert reading("TY  - JOUR", "ZZ  - what", "ER  - ").library.items[0].extra == {"ZZ": "what"}


@pytest.mark.parametrize("line", ["TI - Korea", "TI\t-\tKorea", "ti  - Korea", " TI  - Korea", "TI  -Korea"])
def test_odd_tags(line: str) -> None:
    found = reading("TY  - JOUR", line, "ER  - ")
    assert found.library.items[0].title == "Korea"
    assert [each.code for each in found.findings] == ["RBS107"]


def test_lines_that_go_on_are_not_taken_for_tags() -> None:
    lines = "N2  - first, ER", "ER then a second - and", "10  - 20 of them", "no - not - here", "end"
    assert item("TY  - JOUR", *lines).abstract == (
        "first, ER ER then a second - and 10  - 20 of them no - not - here end"
    )


def test_records_that_do_not_end() -> None:
    found = reading("TY  - JOUR", "TI  - A", "TY  - BOOK", "TI  - B")
    assert [one.title for one in found.library] == ["A", "B"]
    assert [(each.code, each.span and each.span.line) for each in found.findings] == [
        ("RBS101", 3),
        ("RBS101", 4),
    ]


def test_junk_is_said_once_a_block() -> None:
    lines = ("Provider: X", "Content: text", "1.", "TY  - JOUR", "ER  - ", "2.", "TY  - BOOK", "ER  - ")
    assert codes(*lines) == [("RBS100", 1), ("RBS100", 6)]


def test_a_record_without_a_type() -> None:
    found = reading("AU  - Kim, S.", "TI  - A", "ER  - ")
    assert (found.library.items[0].type, found.findings[0].code) == ("document", "RBS104")


def test_two_types_and_unknown_ones() -> None:
    assert codes("TY  - JOUR", "TY  - BOOK", "ER  - ") == [("RBS102", 2)]
    assert reading("TY  - JOUR", "TY  - BOOK", "ER  - ").library.items[0].type == "book"
    assert codes("TY  - XYZZY", "ER  - ") == [("RBS105", 1)]
    assert codes("TY  - Journal Article", "ER  - ") == []


def test_ends_without_a_record() -> None:
    assert codes("TY  - JOUR", "ER  - ", "ER  - ") == [("RBS103", 3)]


def test_dates_and_pages_that_are_none() -> None:
    assert codes("TY  - JOUR", "PY  - ²⁰⁰³", "ER  - ") == [("RBS108", 2)]
    assert codes("TY  - JOUR", "PY  - in press", "ER  - ") == []
    assert codes("TY  - JOUR", "EP  - 12", "SP  - ", "ER  - ") == [("RBS109", 2)]


def test_control_characters_are_replaced() -> None:
    found = reading("TY  - JOUR", "TI  - a\x1b[2Jb", "ER  - ")
    assert [each.code for each in found.findings] == ["RBS110"]
    assert found.library.items[0].title == "a\ufffd[2Jb"


@pytest.mark.parametrize("content", ["@book{a, title = {T}}", "<html>", "PMID- 12"])
def test_what_is_no_ris(content: str) -> None:
    with pytest.raises(ReadError, match="no RIS record"):
        read(Text("a.ris", content))


@pytest.mark.parametrize("content", ["", "\n\n", "\ufeff"])
def test_nothing_is_an_empty_library(content: str) -> None:
    assert len(read(Text("a.ris", content)).library) == 0


# Writing


def test_variables_without_a_tag_become_notes() -> None:
    one = Item(
        "k",
        "treaty",
        title="T",
        original_date=1923,
        guest=["Rossi, M.", "Verdi, G."],
        note="Read it",
        PMID="12",
    )
    assert "N1  - original-date: 1923///\n" in text(one)
    assert again(one) == one


def test_articles_are_written_as_items() -> None:
    assert "TI  - Essay" in text(Article("a", "article", title="Essay"))


def test_writing_is_lazy() -> None:
    def items() -> object:
        yield Item("a", "book")
        raise AssertionError("not yet")

    assert next(iter(write(items()))).startswith("TY  - BOOK")  # type: ignore[arg-type]


def test_large_files(ends: None) -> None:
    long = "x " * 5_000_000
    assert (
        len(reading("TY  - JOUR", f"N2  - {long}", "ER  - ").library.items[0].abstract or "") == len(long) - 1
    )
    many = "".join(f"AU  - N{number}, F\n" for number in range(100_000))
    assert len(reading("TY  - JOUR", many, "ER  - ").library.items[0].author) == 100_000
    assert len(reading("TY  - BOOK", *["ER  - "] * 100_000).findings) <= 501


def test_a_bare_end_tag_ends_the_record() -> None:
    reading = read(Text("a.ris", "TY  - BOOK\nTI  - Korea\nER\n\nTY  - BOOK\nTI  - Asia\nER\n"))
    assert [item.title for item in reading.library] == ["Korea", "Asia"]
