"""Lists of references: where entries begin, whose names help whose, and their keys."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.model.item import Item
from refbook.refparse import parse_references
from refbook.refparse.keys import keys
from refbook.refparse.lines import read_line
from refbook.refparse.listing import vote

ECO = "Eco, Umberto. Il nome della rosa. Milano: Bompiani, 1980."
SAID = "Said, Edward W. Orientalism. New York: Pantheon Books, 1978."


@pytest.mark.parametrize(
    "text",
    [
        f"{ECO}\n{SAID}",
        f"{ECO}\n\n{SAID}\n",
        f"1. {ECO}\n2. {SAID}",
        f"[1] {ECO}\r\n[2] {SAID}",
        f"(1) {ECO}\n(2) {SAID}",
        f"- {ECO}\n- {SAID}",
        f"• {ECO}\n• {SAID}",
        "1. Eco, Umberto. Il nome della rosa.\n   Milano: Bompiani, 1980.\n"
        "2. Said, Edward W. Orientalism.\n   New York: Pantheon Books, 1978.",
    ],
)
def test_entries(text: str) -> None:
    library = parse_references(text).library
    assert library.ids == ("eco1980", "said1978")
    assert [item.publisher for item in library] == ["Bompiani", "Pantheon Books"]


def test_places_and_findings_are_of_the_whole_text() -> None:
    reading = parse_references(f"{ECO}\n\nFiori Antonio, L’Asia Orientale, il Mulino, 2011")
    (finding,) = reading.findings
    assert (finding.place, finding.item) == ("<text>:3:1", "fiori2011")
    assert str(reading.span(1, "publisher")) == "<text>:3:34"
    assert str(reading.span(1)) == "<text>:3:1"


def test_same_author_as_above() -> None:
    text = f"{ECO}\n———. Il pendolo di Foucault. Milano: Bompiani, 1988.\n"
    text += "Id., Baudolino, Milano, Bompiani, 2000."
    reading = parse_references(text)
    assert reading.library.ids == ("eco1980", "eco1988", "eco2000")
    assert [item.title for item in reading.library][1:] == ["Il pendolo di Foucault", "Baudolino"]
    assert not reading.findings


def test_same_author_as_nobody() -> None:
    reading = parse_references("Id., Baudolino, Milano, Bompiani, 2000.")
    assert [finding.code for finding in reading.findings] == ["RBP026"]


def test_the_list_decides_doubtful_names() -> None:
    """Neither half of "Melandri Pausini" is a known given name: the other entries show the order."""
    alone = parse_references("Melandri Pausini, Storia della Corea, Bologna, il Mulino, 1999").library.items[
        0
    ]
    assert alone.author[0].family == "Pausini"
    listed = parse_references(
        "Fiori Antonio, L’Asia Orientale, Bologna, il Mulino, 2011\n"
        "Samarani Guido, La Cina del Novecento, Torino, Einaudi, 2004\n"
        "Melandri Pausini, Storia della Corea, Bologna, il Mulino, 1999"
    ).library.items[2]
    assert listed.author[0].family == "Melandri"


def test_vote_needs_a_majority() -> None:
    first, given = (
        read_line("Fiori Antonio, Asia, il Mulino, 2011"),
        read_line("Umberto Eco, Rosa, Bompiani, 1980"),
    )
    assert vote([]) is None
    assert vote([first, given]) is None
    assert vote([first, first, given]) == "family-first"


def test_divided_words_are_joined_and_reported() -> None:
    reading = parse_references("Smith, J. (2001). A very long ti-\ntle about words. London: Verso.")
    assert reading.library.items[0].title == "A very long title about words"
    assert [(finding.code, finding.place) for finding in reading.findings] == [("RBP027", "<text>:1:33")]


def test_keys_with_letters() -> None:
    items = [
        Item(author=["Fiori, A."], issued=2011),
        Item(author=["Fiori, A."], issued=2011),
        Item(title="?"),
    ]
    assert keys(items) == ["fiori2011a", "fiori2011b", "item"]
    assert keys(items[:1], taken={"fiori2011", "fiori2011a"}) == ["fiori2011b"]


@given(st.lists(st.sampled_from(["fiori", "eco", ""]), max_size=60))
def test_keys_are_unique(families: list[str]) -> None:
    items = [Item(author=[f"{family}, A."], issued=2011) if family else Item() for family in families]
    assert len(set(keys(items))) == len(items)


def test_no_file_is_needed_and_nothing_is_no_list() -> None:
    assert len(parse_references("").library) == 0
    assert parse_references(ECO).file == "<text>"
