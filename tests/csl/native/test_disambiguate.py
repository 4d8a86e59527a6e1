"""Disambiguation: CSL 1.0.2, "Disambiguation"."""

import time

from refbook.model.item import Item
from tests.csl.native.helpers import cited, processor

NAMES = '<names variable="author"><name form="short" initialize-with=". "/></names>'
YEAR = '<date variable="issued" prefix=" "><date-part name="year"/></date>'


def book(id: str, authors: str, year: int = 2011, title: str = "T") -> Item:
    return Item(id, "book", author=authors, issued=year, title=title)


def test_two_books_of_a_year_get_letters() -> None:
    both = [book("a", "Fiori, Antonio"), book("b", "Fiori, Antonio")]
    style = processor(
        NAMES + YEAR, options='disambiguate-add-year-suffix="true"', attributes='delimiter="; "'
    )
    assert cited(style, *both) == "Fiori 2011a; Fiori 2011b"


def test_names_are_added_only_as_far_as_they_help() -> None:
    items = [
        book("a", "Smith, A. and Brown, B. and Jones, C."),
        book("b", "Smith, A. and Benson, B. and Jones, C."),
        book("c", "Smith, A. and Brown, B. and Jones, C."),
    ]
    options = 'et-al-min="2" et-al-use-first="1" disambiguate-add-names="true"'
    style = processor(NAMES, options=options, attributes='delimiter="; "')
    assert cited(style, *items) == "Smith, Brown, et al.; Smith, Benson, et al.; Smith, Brown, et al."


def test_a_condition_tells_apart_what_names_cannot() -> None:
    title = '<choose><if disambiguate="true"><text variable="title" prefix=", "/></if></choose>'
    items = [book("a", "Fiori, A.", title="One"), book("b", "Fiori, A.", title="Two"), book("c", "Roe, J.")]
    assert (
        cited(processor(NAMES + title, attributes='delimiter="; "'), *items) == "Fiori, One; Fiori, Two; Roe"
    )


def test_cost_grows_with_the_number_of_works() -> None:
    options = (
        'et-al-min="3" et-al-use-first="1" disambiguate-add-names="true" '
        'disambiguate-add-givenname="true" disambiguate-add-year-suffix="true"'
    )
    style = processor(NAMES + YEAR, options=options)
    spent = []
    for count in (300, 1500):
        items = [book(str(number), "Fiori, Antonio and Roe, J. and Doe, K.") for number in range(count)]
        start = time.process_time()
        cited(style, *items)
        spent.append(time.process_time() - start)
    assert spent[1] < 12 * spent[0] + 0.1


def test_small_caps_set_twice_look_no_other() -> None:
    """An editor who stands in for the author is formatted by both elements: the works look alike."""
    names = (
        '<names variable="author"><name form="short" font-variant="small-caps"/><substitute>'
        '<names variable="editor" font-variant="small-caps"/></substitute></names>'
    )
    style = processor(
        names + YEAR, options='disambiguate-add-year-suffix="true"', attributes='delimiter="; "'
    )
    works = [book("a", "Roe, J."), Item("b", "book", editor="Roe, J.", issued=2011)]
    caps = '<span style="font-variant:small-caps;">Roe</span>'
    assert cited(style, *works) == f"{caps} 2011a; {caps} 2011b"


def test_a_condition_may_have_conditions_of_its_own() -> None:
    inner = '<choose><if disambiguate="true"><text variable="publisher" prefix=", "/></if></choose>'
    outer = f'<choose><if disambiguate="true"><text variable="title" prefix=", "/>{inner}</if></choose>'
    items = [
        Item(id, "book", author="Fiori, A.", title="One", publisher=publisher)
        for id, publisher in (("a", "Il Mulino"), ("b", "Einaudi"))
    ]
    style = processor(NAMES + outer, attributes='delimiter="; "')
    assert cited(style, *items) == "Fiori, One, Il Mulino; Fiori, One, Einaudi"
