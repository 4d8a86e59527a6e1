"""MEDLINE: what is read and written."""

from __future__ import annotations

import pytest

from refbook.errors import ReadError
from refbook.formats.tagged.medline import read, write
from refbook.model.date import Date
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.source import Text


def reading(*lines: str) -> Reading:
    return read(Text("a.nbib", "\n".join(lines)))


def item(*lines: str) -> Item:
    """The only item of a file, which nothing is wrong with."""
    found = reading(*lines)
    assert [finding.message for finding in found.findings] == []
    assert len(found.library) == 1
    return found.library.items[0]


ARTICLE = (
    "PMID- 12345678", "OWN - NLM", "IS  - 1558-4232 (Electronic)", "IS  - 1094-9194 (Linking)", "VI  - 28",
    "IP  - 2", "DP  - 1996 Jul 9", "TI  - Fish and", "      other animals.", "PG  - 6913-7",
    "LID - 10.1000/fish [doi]", "LID - S1094 [pii]", "FAU - van Raaij, M J", "AU  - van Raaij MJ",
    "AUID- ORCID: 0000-0002-1825-0097", "AD  - Pavia, Italy.", "FAU - Leslie, A G", "AU  - Leslie AG",
    "CN  - Fish Group", "LA  - eng", "PT  - Journal Article", "PT  - Review", "TA  - Fish J",
    "JT  - Journal of fish", "MH  - Fishes", "OT  - animals", "PMC - PMC12", "AID - 10.1000/fish [doi]",
)  # fmt: skip


def test_an_article() -> None:
    found = item(*ARTICLE)
    assert (found.id, found.type, found.PMID, found.PMCID) == (
        "pmid12345678",
        "article-journal",
        "12345678",
        "PMC12",
    )
    assert found.title == "Fish and other animals."
    assert found.author == (
        Name("Raaij", "M J", "van", orcid="0000-0002-1825-0097", affiliation=("Pavia, Italy.",)),
        Name("Leslie", "A G"),
        Name(literal="Fish Group"),
    )
    assert (found.container_title, found.container_title_short) == ("Journal of fish", "Fish J")
    assert (found.issued, found.page, found.DOI) == (Date.of(1996, 7, 9), "6913-6917", "10.1000/fish")
    assert (found.ISSN, found.language) == ("1558-4232 1094-9194", "en")
    assert found.keyword == "animals, Fishes"
    assert found.extra == {"OWN": "NLM", "LID": "S1094 [pii]", "PT": "Review"}


def test_an_article_comes_back() -> None:
    found = item(*ARTICLE)
    assert read(Text("b.nbib", "".join(write([found])))).library.items[0] == found


@pytest.mark.parametrize(
    ("text", "issued"),
    [
        ("2011", "2011"),
        ("2011 Nov-Dec", "2011-11/2011-12"),
        ("2012 Jun 28-30", "2012-06-28/2012-06-30"),
        ("2011 Spring", "2011-21"),
        ("2018 Dec-2019 Jan", "2018-12/2019-01"),
    ],
)
def test_dates(text: str, issued: str) -> None:
    found = item("PMID- 1", f"DP  - {text}").issued
    assert found is not None
    assert found.edtf == issued
    assert read(Text("b", "".join(write([Item("pmid1", issued=found)])))).library.items[0].issued == found


def test_authors_without_full_names() -> None:
    found = item("PMID- 1", "AU  - Gout I", "AU  - de Vries RJ Jr", "AU  - et al.")
    assert found.author == (
        Name("Gout", "I."),
        Name("Vries", "R. J.", "de", suffix="Jr"),
        Name(literal="others"),
    )


def test_a_chapter_and_a_book() -> None:
    chapter = item("PMID- 1", "TI  - One", "BTI - Book", "PB  - Press", "PL  - Seattle", "FED - Rossi, A")
    assert (chapter.type, chapter.title, chapter.container_title) == ("chapter", "One", "Book")
    assert (chapter.publisher_place, chapter.editor) == ("Seattle", (Name("Rossi", "A"),))
    book = item("PMID- 1", "BTI - Book", "ISBN- 978-3-86680-192-9")
    assert (book.type, book.title, book.ISBN) == ("book", "Book", "978-3-86680-192-9")


def test_an_editors_affiliation_is_not_an_authors() -> None:
    found = item("PMID- 1", "FAU - Kim, S", "AU  - Kim S", "FED - Rossi, A", "ED  - Rossi A", "AD  - Pavia.")
    assert found.author == (Name("Kim", "S"),)
    assert found.editor == (Name("Rossi", "A"),)
    assert found.extra == {"AD": "Pavia."}


def test_the_country_of_a_journal_is_no_place() -> None:
    assert item("PMID- 1", "PL  - Italy").publisher_place is None


def test_erics_records() -> None:
    found = reading(
        "OWN - ERIC",
        "TI  - A",
        "OID - ED1",
        "JT  - ACT",
        "ISSN - EISSN-2375-5636",
        "PT  - Reports - Research",
    )
    report = found.library.items[0]
    assert (report.type, report.publisher, report.ISSN) == ("report", "ACT", "2375-5636")
    two = reading("OWN - ERIC", "TI  - A", "OID - EJ1", "", "OWN - ERIC", "TI  - B", "PT  - Books")
    assert [one.type for one in two.library] == ["article-journal", "book"]


def test_odd_and_unknown_tags() -> None:
    found = reading("PMID- 1", "TI  -This", "XYZ - what")
    assert [(each.code, each.span and each.span.line) for each in found.findings] == [
        ("RBS107", 2),
        ("RBS106", 3),
    ]
    assert found.library.items[0].title == "This"


def test_what_is_no_medline() -> None:
    with pytest.raises(ReadError, match="no MEDLINE record"):
        read(Text("a.nbib", "%0 Book\n"))
