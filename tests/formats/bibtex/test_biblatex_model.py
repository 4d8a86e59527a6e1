"""What biblatex has beyond BibTeX: its fields come to the right variables, and none is lost."""

from __future__ import annotations

import pytest

from refbook.formats.bibtex import write as writers
from refbook.formats.bibtex.read import read
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.source import Text


def one(bib: str) -> Item:
    return read(Text("a.bib", bib)).library.items[0]


def again(item: Item) -> Item:
    """The item as biblatex's file of it says."""
    return one("".join(writers.write_biblatex([item])))


@pytest.mark.parametrize(
    ("fields", "variable", "value"),
    [
        ("location = {Durham and London}", "publisher-place", "Durham; London"),
        ("address = {Durham and London}", "publisher-place", "Durham and London"),
        ("location = {L}, publisher = {Duke Press and Other Press}", "publisher", "Duke Press; Other Press"),
        ("location = {L}, publisher = {Farrar, Straus and Giroux}", "publisher", "Farrar, Straus and Giroux"),
        (
            "location = {L}, publisher = {{Duke Press and Other Press}}",
            "publisher",
            "Duke Press and Other Press",
        ),
        ("publisher = {Barnes and Noble}, date = 2011", "publisher", "Barnes and Noble"),
        ("note = {A note}, addendum = {An addendum}", "note", "A note. An addendum"),
        ("series = {newseries}", "collection-title", "New series"),
        ("pubstate = {inpress}", "status", "in press"),
        ("date = {199u}", "issued", "199X"),
        ("date = {2011-21/open}", "issued", "2011-21/.."),
        ("date = {2011-03-04T12:30:00}", "issued", "2011-03-04T12:30:00"),
        ("date = {1723?~}", "issued", "1723%"),
        ("langid = {english}, langidopts = {variant=british}", "language", "en-GB"),
        ("title = {T}, subtitle = {S}, titleaddon = {A}", "title", "T: S. A"),
        ("title = {T}, subtitle = {S}", "title-short", "T"),
        ("title = {T}, subtitle = {S}, shorttitle = {X}", "title-short", "X"),
    ],
)
def test_fields_of_a_book(fields: str, variable: str, value: str) -> None:
    item = one(f"@book{{a, {fields}}}")
    assert item.text(variable) == value
    assert again(item) == item


def test_an_issue_has_a_number_and_a_name() -> None:
    item = one("@article{a, number = 2, issue = {Spring}, volume = 3, issuetitle = {On Pavia}}")
    assert (item.issue, item.extra) == ("2, Spring", {"issuetitle": "On Pavia"})
    assert one("@article{a, issue = {Spring}}").issue == "Spring"


def test_a_patent_is_good_in_countries() -> None:
    item = one("@patent{a, type = {patenteu}, location = {countryde and countryfr}, holder = {R. Bosch}}")
    assert (item.jurisdiction, item.genre) == ("Germany; France", "European patent")
    assert item.extra == {"holder": "R. Bosch"}


@pytest.mark.parametrize(
    ("entry_type", "type"),
    [
        ("mvbook", "book"),
        ("proceedings", "book"),
        ("manual", "book"),
        ("inbook", "chapter"),
        ("bookinbook", "chapter"),
        ("suppperiodical", "article-journal"),
        ("softwareversion", "software"),
        ("customa", "document"),
    ],
)
def test_entry_types_that_csl_does_not_know_come_back(entry_type: str, type: str) -> None:
    item = one(f"@{entry_type}{{a, title = {{T}}}}")
    assert (item.type, item.extra["bib-type"]) == (type, entry_type)
    for write in (writers.write, writers.write_biblatex):
        assert "".join(write([item])).startswith(f"@{entry_type}{{a,")


def test_a_type_that_was_changed_is_written_as_it_is_now() -> None:
    item = one("@manual{a, title = {T}}").replace(type="article-journal")
    assert "".join(writers.write([item])).startswith("@article{a,")
    assert not again(item).extra


NAMES = """\
@book{a,
  author = {given=Hans, family=Harman, prefix=von, useprefix=true and {family=Nagell, "given={John, R.}"}},
  author+an:orcid = {1="0000-0002-1825-0097"},
  author+an:affiliation = {2="Bologna", "Pavia"},
  author+an:emphasis = {1=strong},
  annotator = {Doe, J. and {Barnes and Noble}},
}
"""


def test_names_and_what_is_said_of_them() -> None:
    item = one(NAMES)
    assert item.author == (
        Name("Harman", "Hans", "von", orcid="0000-0002-1825-0097"),
        Name("Nagell", "John, R.", affiliation=("Bologna", "Pavia")),
    )
    assert item.extra == {"author+an:emphasis": "1=strong", "annotator": "Doe, J. and {Barnes and Noble}"}
    assert again(item) == item


@pytest.mark.parametrize("annotation", ['3="x"', '1="x', "1=x", '1="x" 2="y"', '0="x"'])
def test_an_annotation_that_is_not_understood_is_kept(annotation: str) -> None:
    item = one(f"@book{{a, author = {{A and B}}, author+an:role = {{{annotation}}}}}")
    assert [name.role for name in item.author or ()] == ["", ""]
    assert item.extra == {"author+an:role": annotation}


def test_annotations_are_of_the_names_beside_them() -> None:
    parent = '@book{p, editor = {Doe, J.}, editor+an:role = {1="x"}}'
    child = "@inbook{c, crossref = {p}, editor = {Roe, R.}}"
    assert read(Text("a.bib", child + parent)).library["c"].editor == (Name("Roe", "R."),)


def test_values_from_data_containers() -> None:
    xdata = "@xdata{house, publisher = {il Mulino}, location = {Bologna and Rome}}"
    book = "@book{a, publisher = {xdata=house-publisher}, location = {xdata=house-location-2 and Milan}}"
    item = read(Text("a.bib", xdata + book)).library["a"]
    assert (item.publisher, item.publisher_place) == ("il Mulino", "Rome; Milan")
    (finding,) = read(Text("a.bib", "@book{a, publisher = {xdata=nowhere-publisher}}")).findings
    assert (finding.code, finding.field) == ("RBS022", "publisher")


def test_parents_are_found_by_their_other_keys() -> None:
    bib = "@inbook{c, crossref = {old}, title = {C}} @book{new, ids = {old, older}, title = {P}}"
    assert read(Text("a.bib", bib)).library["c"].text("container-title") == "P"
