"""A document through citeproc-py's names: what is printed, and what is told of missing works."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from refbook.compat.citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    Locator,
    formatter,
)
from refbook.compat.citeproc.source import BibliographySource
from refbook.errors import StyleError, ValueRejected
from refbook.model.item import Item

ZOLA = Item("Zola", "book", title="Nana", author=["Zola, Émile"], issued=1880)
ECO = Item("Eco", "book", title="Il nome della rosa & altro", author=["Eco, Umberto"], issued=1980)


def document(style: str = "apa", form: object = formatter.plain) -> CitationStylesBibliography:
    works = BibliographySource([ZOLA, ECO])
    return CitationStylesBibliography(CitationStylesStyle(style, validate=False), works, form)


def question(cite: CitationItem) -> None:
    """A callback that leaves the text to the library."""


def cited(document: CitationStylesBibliography, *cites: CitationItem) -> str:
    citation = Citation(cites)
    document.register(citation)
    return document.cite(citation, question)


def test_keys_ignore_case() -> None:
    assert cited(document(), CitationItem("ZOLA")) == "(Zola, 1880)"


def test_a_locator_has_its_label() -> None:
    assert cited(document(), CitationItem("eco", locator=Locator("chapter", 3))) == "(Eco, 1980, Chapter 3)"


def test_a_label_typed_into_the_locator_counts() -> None:
    assert (
        cited(document(), CitationItem("eco", locator=Locator("page", "ch. 3"))) == "(Eco, 1980, Chapter 3)"
    )


def test_a_locator_of_nothing_csl_knows_is_refused_with_advice() -> None:
    with pytest.raises(ValueRejected, match="did you mean page"):
        Locator("pages", "3")


def test_the_bibliography_is_in_the_order_of_the_style_with_or_without_sort() -> None:
    made = document()
    cited(made, CitationItem("Zola"), CitationItem("Eco"))
    assert [entry[:3] for entry in made.bibliography()] == ["Eco", "Zol"]
    assert made.keys == ["zola", "eco"]
    made.sort()
    assert (made.keys, [item.key for item in made.items]) == (["eco", "zola"], ["eco", "zola"])


def test_a_numbered_style_numbers_in_the_order_of_citation() -> None:
    made = document("ieee")
    zola, eco = CitationItem("Zola"), CitationItem("Eco")
    assert (cited(made, zola), cited(made, eco)) == ("[1]", "[2]")
    assert (zola.number, eco.number) == (1, 2)
    assert made.bibliography()[0] == "[1] É. Zola, Nana. 1880."


def test_register_tells_of_missing_works() -> None:
    told: list[CitationItem] = []
    bad = CitationItem("Nobody")
    document().register(Citation([CitationItem("Zola"), bad]), lambda cite: told.append(cite))
    assert told == [bad]
    assert bad.is_bad()


def test_what_the_callback_returns_stands_for_a_missing_work() -> None:
    made = document()
    citation = Citation([CitationItem("Nobody"), CitationItem("Zola", suffix="passim")])
    made.register(citation)
    assert made.cite(citation, lambda cite: "(lost)") == "(Zola, 1880 passim; (lost))"


def test_a_citation_of_missing_works_only_shows_their_keys() -> None:
    assert cited(document(), CitationItem("Nobody"), CitationItem("None")) == "(nobody?; none?)"


def test_a_citation_that_was_not_registered_is_when_it_is_printed() -> None:
    made = document()
    assert made.cite(Citation([CitationItem("Zola")]), question) == "(Zola, 1880)"
    assert made.keys == ["zola"]


def test_registering_twice_changes_nothing_and_finds_works_added_since() -> None:
    made = document()
    citation = Citation([CitationItem("Zola"), CitationItem("Sand")])
    made.register(citation)
    assert isinstance(made.source, BibliographySource)
    made.source.add(Item("Sand", "book", title="Indiana", author=["Sand, George"], issued=1832))
    made.register(citation)
    assert made.cite(citation, question) == "(Sand, 1832; Zola, 1880)"


def test_every_citation_of_a_note_style_is_a_note_of_its_own() -> None:
    made = document("oscola")
    first, other, again = (Citation([CitationItem(key)]) for key in ("Zola", "Eco", "Zola"))
    for citation in (first, other, again):
        made.register(citation)
    # OSCOLA 1.2.1: later citations point back to the note of the first.
    assert made.cite(again, question) == "Zola (n 1)."
    assert made.cite(again, question) == "Zola (n 1)."


def test_a_style_without_a_bibliography_says_so() -> None:
    made = document("bluebook-law-review")
    assert not made.style.has_bibliography()
    with pytest.raises(StyleError, match="no bibliography"):
        made.bibliography()


@pytest.mark.parametrize(
    ("form", "title"),
    [
        (formatter.plain, "Il nome della rosa & altro"),
        (formatter.html, "<i>Il nome della rosa &#38; altro</i>"),
        (formatter.rst, "*Il nome della rosa & altro*"),
    ],
)
def test_each_formatter_writes_its_medium(form: object, title: str) -> None:
    made = document(form=form)
    cited(made, CitationItem("Eco"))
    assert made.bibliography() == [f"Eco, U. (1980). {title}."]


def test_a_formatter_of_the_programs_own_is_asked_for_every_piece() -> None:
    shouting = SimpleNamespace(preformat=str.upper, Italic=lambda text: f"/{text}/")
    made = document(form=shouting)
    cited(made, CitationItem("Eco"))
    assert made.bibliography() == ["ECO, U. (1980). /IL NOME DELLA ROSA & ALTRO/."]


def test_a_formatter_module_of_citeproc_py_itself_works() -> None:
    theirs = pytest.importorskip("citeproc.formatter").html
    made = document(form=theirs)
    cited(made, CitationItem("Eco"))
    assert made.bibliography() == ["Eco, U. (1980). <i>Il nome della rosa &amp; altro</i>."]


def test_an_item_knows_its_work_once_it_is_registered() -> None:
    item = CitationItem("Zola")
    assert (item.is_bad(), item.number) == (True, 0)
    cited(document(), item)
    assert item.reference == ZOLA
    assert not item.is_bad()


def test_an_unknown_argument_of_an_item_is_warned_of() -> None:
    with pytest.warns(UserWarning, match="unsupported: page"):
        CitationItem("Zola", page=3)
