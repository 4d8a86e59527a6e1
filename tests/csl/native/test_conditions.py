"""Conditions: CSL 1.0.2, "Choose"."""

import pytest

from refbook.csl.cluster import CiteRequest, Cluster
from refbook.csl.processor import Processor
from refbook.csl.reference import Reference
from refbook.csl.run import Run
from refbook.model.item import Item
from refbook.richtext.tree import plain
from tests.csl.native.helpers import cited, processor


def test_types_are_alternatives_whatever_the_match() -> None:
    layout = '<choose><if type="thesis manuscript"><text value="unpublished"/></if><else>'
    style = processor(layout + '<text value="published"/></else></choose>')
    assert [cited(style, Item("a", kind)) for kind in ("thesis", "manuscript", "book")] == [
        "unpublished",
        "unpublished",
        "published",
    ]


def test_all_of_a_condition_must_hold_beside_the_type() -> None:
    layout = '<choose><if type="thesis book" variable="title"><text variable="title"/></if></choose>'
    style = processor(layout)
    assert cited(style, Item("a", "book", title="One")) == "One"
    assert cited(style, Item("b", "song", title="Two"), Item("c", "thesis")) == ""


@pytest.mark.parametrize(
    ("locator", "printed"), [("iv", "p. iv"), ("xii-xv", "pp. xii–xv"), ("12", "p. 12"), ("a note", "a note")]
)
def test_a_page_in_roman_numerals_is_a_number(locator: str, printed: str) -> None:
    label = (
        '<choose><if is-numeric="locator"><label variable="locator" form="short" suffix=" "/></if></choose>'
    )
    style = processor(label + '<text variable="locator"/>')
    assert cited(style, Item("a", "book"), locators=(locator,)) == printed


def in_notes(style: Processor, *items: Item) -> list[str]:
    """Each item in a note of its own, and then again."""
    run = Run(style, [Reference(item) for item in items])
    references = [*run.references.values()] * 2
    notes = [Cluster([CiteRequest(reference)], number) for number, reference in enumerate(references, 1)]
    run.prepare(notes)
    return [plain(run.citation(note)) for note in notes]


NOTE = (
    '<choose><if position="subsequent"><group delimiter=" "><names variable="author"><name form="short"/>'
    '</names><choose><if disambiguate="true"><text variable="title"/></if></choose>{number}</group></if>'
    '<else><text variable="title"/></else></choose>'
)
NUMBER = (
    '<group delimiter=" " prefix="(" suffix=")"><label variable="first-reference-note-number" form="short"/>'
    '<text variable="first-reference-note-number"/></group>'
)
TERM = '<locale><terms><term name="first-reference-note-number" form="short">n</term></terms></locale>'


def test_the_number_of_the_note_has_a_label() -> None:
    style = processor(NOTE.format(number=NUMBER), cls="note", rest=TERM)
    works = [
        Item("a", "book", author="Roe, J.", title="One"),
        Item("b", "book", author="Lee, K.", title="Two"),
    ]
    assert in_notes(style, *works)[2:] == ["Roe (n 1)", "Lee (n 2)"]


def test_a_title_that_tells_nothing_apart_is_left_out_beside_a_note_number() -> None:
    alike = [Item(id, "book", author="Roe, J.", title="Poems") for id in "ab"]
    style = processor(NOTE.format(number=NUMBER), cls="note", rest=TERM)
    assert in_notes(style, *alike)[2:] == ["Roe (n 1)", "Roe (n 2)"]
    # Without a number, the reader is told what can be told.
    assert in_notes(processor(NOTE.format(number=""), cls="note"), *alike)[2:] == ["Roe Poems"] * 2
