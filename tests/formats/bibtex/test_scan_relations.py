"""Entries are made into Items as they are read; those that need each other find each other all the same."""

from __future__ import annotations

import pytest

from refbook.formats.bibtex.read import read
from refbook.model.source import Text

PARENT = "@proceedings{Parent, title = {All of it}, year = 2011}\n"
OTHERS = "".join(f"@misc{{m{n}, title = {{M}}}}\n" for n in range(3))


@pytest.mark.parametrize(
    "child",
    [
        "@inproceedings{child, crossref = {Parent}, title = {T}}",
        '@inproceedings{child, CrossRef = "parent" , title = {T}}',
        "@string{p = {Parent}} @inproceedings{child, crossref = p, title = {T}}",
        "@inproceedings{child, crossref = {Par} # {ent}, title = {T}}",
        "@inproceedings{child, crossref = {\n Parent\n }, title = {T}}",
        "@inproceedings(child, title = {T}, crossref = {Parent})",
        "@inproceedings{child, crossref = {x}, title = {T}} @book{b, ids = {y, x}, title = {All of it}}",
    ],
)
def test_a_child_finds_its_parent_wherever_it_stands(child: str) -> None:
    for content in (PARENT + OTHERS + child, child + OTHERS + PARENT):
        reading = read(Text("a.bib", content))
        assert reading.library["child"].container_title == "All of it"
        assert [each.id for each in reading.library if each.id[0] == "m"] == ["m0", "m1", "m2"]


def test_items_keep_the_order_of_the_file_and_their_places() -> None:
    content = "@inbook{a, crossref = {c}, title = {A}}\n@misc{b, title = {B}}\n@book{c, title = {C}}\n"
    reading = read(Text("a.bib", content))
    assert reading.library.ids == ("a", "b", "c")
    assert [str(reading.span(index, "title")) for index in range(3)] == [
        "a.bib:1:37",
        "a.bib:2:19",
        "a.bib:3:19",
    ]
    assert str(reading.span(0, "container-title")) == "a.bib:3:19"


def test_a_parent_that_is_missing_is_named() -> None:
    reading = read(Text("a.bib", "@inbook{a, crossref = {no-such}, title = {A}}"))
    assert "no-such" in reading.findings[0].message
