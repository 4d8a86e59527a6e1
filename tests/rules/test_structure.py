"""Rules on structure, identifiers, numbers, URLs, duplicates and consistency beyond their own examples."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.model.check_digits import isbn13
from refbook.model.finding import Finding
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.library import Library
from refbook.model.source import Places, Text
from refbook.model.vocabulary import KINDS, Kind
from refbook.rules.base import check, load


def found(*items: Item, select: str) -> list[Finding]:
    return check(Reading(Library(items), Places(Text("x", ""))), select=[select])


def fixed(select: str, **variables: Any) -> object:
    (finding,) = found(Item("a", "document", title="T", **variables), select=select)
    assert finding.fix
    return finding.fix.value


@pytest.mark.parametrize(
    ("code", "variable", "wrong", "right"),
    [
        ("RBM002", "page", "215-198", "198-215"),
        ("RBM006", "page", "12-12, 15", "12, 15"),
        ("RBM006", "page", "e12–e12", "e12"),
        ("RBM007", "page", "422-30", "422-430"),
        ("RBM007", "page", "1998–9", "1998–1999"),
        ("RBM008", "volume", "007", "7"),
        ("RBM008", "page", "0098-0102", "98-102"),
        ("RBM010", "edition", "seconda edizione", 2),
        ("RBM010", "edition", "Fünfte Auflage", 5),
        ("RBM010", "edition", "4ª", 4),
        ("RBI010", "ISSN", "0378-5955, 18785891", "0378-5955, 1878-5891"),
        ("RBI010", "ISSN", "2434561x", "2434-561X"),
        ("RBI011", "ISBN", "978-0306406157", "9780306406157"),
        ("RBI012", "ISBN", "0-306-40615-2", "978-0-306-40615-7"),
        ("RBI012", "ISBN", "0306406152", "9780306406157"),
        ("RBU006", "URL", r"https://example.org/a\_b", "https://example.org/a_b"),
        ("RBU006", "URL", "https://example.org/100%", "https://example.org/100%25"),
        ("RBU009", "URL", "https://example.org/a?utm_source=x#b", "https://example.org/a#b"),
        ("RBU009", "URL", "https://example.org/a?b=1&fbclid=2", "https://example.org/a?b=1"),
        ("RBU010", "URL", "https://www.google.com/url?q=https%3A%2F%2Fa.org%2Fb&x=1", "https://a.org/b"),
        ("RBE007", "title", r"G{\"o}ttingen \& {NATO}", "Göttingen & NATO"),
        ("RBE008", "title", "<em>Homo</em> and<br/>others", "<i>Homo</i> and others"),
        ("RBE010", "title", "The ﬁrst oﬃce", "The first office"),
    ],
)
def test_a_fix_gives_what_is_meant(code: str, variable: str, wrong: str, right: object) -> None:
    finding = found(Item.of("a", "document", {"title": "T", variable: wrong}), select=code)[0]
    assert finding.fix
    assert finding.fix.value == right
    assert not found(Item.of("a", "document", {"title": "T", variable: right}), select=code)  # type: ignore[dict-item]


@pytest.mark.parametrize(
    ("code", "variables"),
    [
        ("RBM005", {"page": "CD001431.pub4"}),
        ("RBM005", {"page": "ITh2A.4"}),
        ("RBM005", {"page": "A1, xii, 12-15"}),
        ("RBM005", {"page": "civ"}),
        ("RBM007", {"page": "12-13"}),
        ("RBM008", {"page": "000123"}),
        ("RBM008", {"volume": "0"}),
        ("RBM009", {"issue": "Suppl 1", "volume": "XII"}),
        ("RBM009", {"volume": "Part 2"}),
        ("RBM010", {"edition": "Norton critical"}),
        ("RBI007", {"archive": "arXiv", "archive_location": "cond-mat/9901001v2"}),
        ("RBI009", {"URL": "https://example.org/?origin=swh:1:cnt:" + "0" * 40 + ";lines=1"}),
        ("RBI011", {"ISBN": "0 306 40615 2"}),
        ("RBI013", {"note": "See 10.1000/182"}),
        ("RBU006", {"URL": "https://it.wikipedia.org/wiki/Università_Ca’_Foscari_(Venezia)"}),
        ("RBU009", {"URL": "https://example.org/?page=utm_source"}),
        ("RBU010", {"URL": "https://www.google.com/maps"}),
        ("RBE007", {"title": "Sums {0, 1} over C:\\"}),
        ("RBE008", {"title": "a < b > c, <i>d</i>"}),
    ],
    ids=str,
)
def test_what_is_right_is_left_alone(code: str, variables: dict[str, Any]) -> None:
    assert not found(Item.of("a", "document", {"title": "T", **variables}), select=code)


@given(st.integers(0, 10**9 - 1))
def test_hyphens_where_the_agency_sets_them_are_right(number: int) -> None:
    stdnum = pytest.importorskip("stdnum.isbn", reason="python-stdnum is only an oracle")
    body = f"978{number:09}"
    divided = stdnum.format(body + isbn13(body))
    if divided.count("-") == 4:  # all parts are known to the oracle
        assert not found(Item("a", "document", ISBN=divided), select="RBI011")


def book(id: str, title: str = "The wars of Korea", family: str = "Kim", **more: Any) -> Item:
    return Item(id, "book", title=title, author=[{"family": family}], **{"issued": 2011, **more})


@pytest.mark.parametrize(
    "other",
    [
        book("b", "The war of Korea"),
        book("b", "The wars of Korea", "Kimm"),
        book("b", "Thewars of Korea"),
        book("b", "The wars of Korea", issued=2012),
        book("b", "The wars of Korea: 1950 to 1953").replace(title="The wars of Korea: a very short story"),
    ],
    ids=lambda item: item.text("title"),
)
def test_slips_hide_no_copy(other: Item) -> None:
    (finding,) = found(book("a"), other, select="RBK005")
    assert (finding.item, finding.code) == ("b", "RBK005")
    assert " of 100): titles agree by " in finding.message


@pytest.mark.parametrize(
    "other",
    [
        book("b", "The wars of China"),
        book("b", "The wars of Korea 2"),
        book("b", "The wars of Korea", issued=2019),
        book("b", "The war of Korea", "Lee"),
        book("b", "The war of Korea", volume=2),
        book("b", "The war of Korea", DOI="10.1000/2"),
        book("b", "The war of Korea").replace(extra={"different-from": "a"}),
        book("b", "The war of Korea").replace(extra={"related": "x, a"}),
    ],
    ids=repr,
)
def test_two_works_stay_two(other: Item) -> None:
    assert not found(book("a", volume=1, DOI="10.1000/1"), other, select="RBK005")


def test_a_copy_is_found_however_many_works_lie_between() -> None:
    crowd = [book(f"n{number}", f"The wars of {number} kings", f"N{number}") for number in range(2000)]
    copies = [book("x", "Regions at peace in East Asia"), book("y", "Regions at peace in Eats Asia")]
    assert [each.item for each in found(copies[0], *crowd, copies[1], select="RBK005")] == ["y"]


def test_a_fix_follows_the_majority() -> None:
    journals = ["Asian Survey", "Asian survey", "Asian Survey", "As. Surv."]
    items = [
        Item(f"a{number}", "article-journal", title="T", container_title=journal)
        for number, journal in enumerate(journals)
    ]
    assert [(each.item, each.fix and each.fix.value) for each in found(*items, select="RBV001")] == [
        ("a1", "Asian Survey")
    ]
    assert {each.item for each in found(*items, select="RBV002")} == {"a3"}


def test_an_abbreviation_of_two_journals_is_of_neither() -> None:
    journals = ["J. Ling.", "Journal of Linguistics", "Journal of Linguists"]
    items = [
        Item(f"a{number}", "article-journal", title="T", container_title=journal)
        for number, journal in enumerate(journals)
    ]
    assert not found(*items, select="RBV002")


def test_records_of_databases_are_not_told_of_their_own_fields() -> None:
    assert not found(Item("a", "book", extra={"references-count": 1, "indexed": {}}), select="RBF004")
    assert found(Item("a", "book", extra={"indexed": {}}), select="RBF004")


MINE = [code for code in load() if code[2] in "FIUMKVRE"]


@pytest.mark.usefixtures("ends")
@pytest.mark.parametrize(
    "bit",
    [
        "a",
        "0",
        " ",
        "1-",
        "{",
        "\\'",
        "<em ",
        "proxy-",
        "proxy.",
        "&utm_a=",
        "swh:",
        "10.1000/",
        "A. ",
        "12(",
        "%",
    ],
)
def test_a_long_value_costs_no_more_than_its_length(bit: str) -> None:
    text = bit * (50_000 // len(bit))
    values = {variable: text for variable, kind in KINDS.items() if kind in (Kind.TEXT, Kind.NUMBER)}
    values |= {"URL": f"https://{text}", "archive": "arXiv"}
    items = [Item.of(id, "article-journal", dict(values)) for id in "ab"]
    check(Reading(Library(items), Places(Text("x", ""))), select=MINE)


@pytest.mark.usefixtures("ends")
def test_many_works_alike_cost_no_more_than_their_number() -> None:
    items = [
        Item(
            f"a{number}",
            "article-journal",
            title="The wars of Korea",
            author=[{"family": "Kim"}],
            issued=2000 + number % 2,
            container_title="J " * (2 + number % 3) + str(number),
            publisher=f"Press {number}",
        )
        for number in range(5_000)
    ]
    check(Reading(Library(items), Places(Text("x", ""))), select=MINE)
