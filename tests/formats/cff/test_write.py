"""Writing CITATION.cff: valid files of any items."""

from __future__ import annotations

from itertools import chain, repeat

import pytest
import yaml

from refbook.formats.cff.names import write_name
from refbook.formats.cff.read import read
from refbook.formats.cff.write import write
from refbook.model.article import Article
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.source import Text
from refbook.model.vocabulary import ITEM_TYPES

SOFTWARE = Item("r", "software", title="Refbook", author=["Ravasi, Gianluca"])
BOOK = Item(
    "b", "book", title="L’Asia Orientale", author=["Fiori, Antonio"], issued=2011, publisher="il Mulino"
)


def data_of(*items: Item) -> dict[str, object]:
    content = "".join(write(items))
    data = yaml.safe_load(content)
    assert isinstance(data, dict)
    return data


def test_the_software_is_the_work_wherever_it_stands() -> None:
    data = data_of(BOOK, SOFTWARE)
    assert data["title"] == "Refbook"
    assert data["references"] == [
        {
            "type": "book",
            "title": "L’Asia Orientale",
            "authors": [{"family-names": "Fiori", "given-names": "Antonio"}],
            "year": 2011,
            "publisher": {"name": "il Mulino"},
        }
    ]


def test_no_reference_is_no_list() -> None:
    assert set(data_of(SOFTWARE)) == {"cff-version", "message", "title", "authors"}


def test_a_data_set_says_so() -> None:
    data = data_of(SOFTWARE.replace(type="dataset"))
    assert data["type"] == "dataset"
    assert "dataset" in str(data["message"])


def test_works_alone_have_a_file_too() -> None:
    data = data_of(BOOK)
    assert data["authors"] == [{"name": "anonymous"}]
    assert "no software" in str(data["message"])
    assert len(read(Text("c", "".join(write([BOOK])))).library) == 1


def test_nothing_has_a_file_too() -> None:
    reading = read(Text("c", "".join(write([]))))
    assert (len(reading.library), list(reading.findings)) == (0, [])


@pytest.mark.parametrize("type_", [*sorted(ITEM_TYPES), "thing"])
def test_every_type_is_written_as_one_of_the_format(type_: str) -> None:
    item = BOOK.replace(type=type_, container_title="C", page="12-15")
    reading = read(Text("c", "".join(write([SOFTWARE, item]))))
    assert [finding.message for finding in reading.findings] == []
    assert reading.library.items[1].title == item.title


def test_a_work_without_title_and_author_is_valid_too() -> None:
    reading = read(Text("c", "".join(write([SOFTWARE, Item("x", "book", publisher="P")]))))
    assert list(reading.findings) == []
    assert reading.library.items[1].author == ()


def test_mistakes_are_not_written_again() -> None:
    content = (
        "cff-version: 1.2\nmessage: m\ntitle: T\nauthors: Antonio Fiori\ndate-released: 21/1/2021\n"
        "extra: 45\norcid: x\nurl: https://a.example\nidentifiers:\n"
    )
    again = "".join(write(read(Text("c", content)).library))
    assert list(read(Text("c", again)).findings) == []
    assert "2021-01-21" in again


def test_a_changed_address_is_written() -> None:
    head = "cff-version: 1.2.0\nmessage: m\ntitle: T\nauthors: [{name: A}]\n"
    item = read(Text("c", head + "identifiers: [{type: url, value: https://a.example}]\n")).library.items[0]
    (again,) = read(Text("c", "".join(write([item.replace(URL="https://b.example")])))).library
    assert again.URL == "https://b.example"


def test_a_year_without_a_day_is_no_date() -> None:
    """The work itself has a full date or none; a reference may have a year."""
    assert "date-released" not in data_of(SOFTWARE.replace(issued=2011))
    references = data_of(SOFTWARE, SOFTWARE.replace(issued=2011))["references"]
    assert isinstance(references, list)
    assert references[0]["year"] == 2011


def test_names_are_people_or_entities() -> None:
    assert write_name(Name("Goethe", "Johann", dropping_particle="von"))["name-particle"] == "von"
    assert write_name(Name(literal="UNICEF", affiliation=("UN",))) == {"name": "UNICEF"}


def test_nothing_breaks_out_of_a_value() -> None:
    nasty = "x\nmessage: pwned\n- *a &b !!python/object ---\n...\n\x00\x1b[31m<i>y</i>"
    item = SOFTWARE.replace(title=nasty, abstract=nasty, author=[Name(literal=nasty)])
    data = data_of(item)
    assert set(data) == {"cff-version", "message", "title", "authors", "abstract"}
    assert data["message"] != "pwned"


def test_an_article_is_a_reference() -> None:
    article = Article("a", "article-magazine", title="The Korean War", author=["Ravasi, G."], body="Text")
    references = data_of(SOFTWARE, article)["references"]
    assert isinstance(references, list)
    assert references[0]["type"] == "magazine-article"


def test_items_are_written_as_they_come(ends: None) -> None:
    pieces = iter(write(chain([SOFTWARE], repeat(BOOK))))
    assert "Refbook" in next(pieces)
    assert "Orientale" in next(pieces)
