"""Writing Hayagriva YAML: flat items become entries with parents."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from refbook.formats.hayagriva.read import read
from refbook.formats.hayagriva.types import TYPES
from refbook.formats.hayagriva.write import write
from refbook.model.article import Article
from refbook.model.item import Item
from refbook.model.source import Text
from refbook.model.vocabulary import ITEM_TYPES


def entry(item: Item) -> dict[str, Any]:
    data = yaml.safe_load("".join(write([item])))
    assert isinstance(data[item.id], dict)
    return dict(data[item.id])


def test_a_journal_is_the_parent_of_its_article() -> None:
    item = Item(
        "a", "article-journal", title="T", container_title="J", container_title_short="Jr.", volume=51,
        issue=3, page="12-15", ISSN="1234-5678", DOI="10.1000/xyz", issued="2011-03-04",
    )  # fmt: skip
    assert entry(item) == {
        "type": "Article",
        "title": "T",
        "date": "2011-03-04",
        "page-range": "12-15",
        "serial-number": {"doi": "10.1000/xyz"},
        "parent": {
            "type": "Periodical",
            "title": {"value": "J", "short": "Jr."},
            "volume": 51,
            "issue": 3,
            "serial-number": {"issn": "1234-5678"},
        },
    }


def test_a_book_and_its_series_hold_a_chapter() -> None:
    item = Item(
        "a", "chapter", title="T", container_title="B", editor=["Fiori, Antonio"], collection_title="S",
        collection_number=7, publisher="P", publisher_place="Bologna",
    )  # fmt: skip
    assert entry(item)["parent"] == {
        "type": "Book",
        "title": "B",
        "editor": "Fiori, Antonio",
        "publisher": {"name": "P", "location": "Bologna"},
        "parent": {"type": "Anthology", "title": "S", "volume": 7},
    }


def test_a_book_has_its_own_editor_and_publisher() -> None:
    item = Item(
        "a", "book", title="T", editor=["Fiori, Antonio"], publisher="P", volume=2, ISBN="0-306-40615-2"
    )
    assert entry(item) == {
        "type": "Book",
        "title": "T",
        "editor": "Fiori, Antonio",
        "publisher": "P",
        "volume": 2,
        "serial-number": {"isbn": "0-306-40615-2"},
    }


def test_a_conference_stands_beside_the_proceedings() -> None:
    item = Item("a", "paper-conference", container_title="Proc", event_title="Conf", event_place="Seoul")
    assert entry(item)["parent"] == [
        {"type": "Proceedings", "title": "Proc"},
        {"type": "Conference", "title": "Conf", "location": "Seoul"},
    ]


def test_people_stand_with_their_roles() -> None:
    item = Item("a", "motion_picture", director=["Cameron, James"], composer=["Fiedel, Brad"])
    assert entry(item)["affiliated"] == [
        {"role": "composer", "names": "Fiedel, Brad"},
        {"role": "director", "names": "Cameron, James"},
    ]


def test_what_the_format_cannot_say_has_the_name_of_csl() -> None:
    item = Item("a", "map", scale="1:100", issued="1998/2001", URL="https://a.example", accessed="2001/2002")
    assert entry(item) == {
        "type": "Artwork",
        "csl-type": "map",
        "url": "https://a.example",
        "csl-scale": "1:100",
        "csl-issued": "1998/2001",
        "csl-accessed": "2001/2002",
    }


@pytest.mark.parametrize("type_", sorted(ITEM_TYPES))
def test_every_type_is_one_of_the_format(type_: str) -> None:
    for title in (None, "C"):
        item = Item("a", type_, title="T", container_title=title)
        data = entry(item)
        assert data["type"].lower() in TYPES
        reading = read(Text("r", "".join(write([item]))))
        assert list(reading.library) == [item]
        assert list(reading.findings) == []


def test_what_was_read_is_written_as_it_was() -> None:
    content = (
        "a:\n  type: Anthos\n  title:\n    value: '{X} and y'\n    translation: Z\n"
        "  time-range: 00:57-06:21\n  parent:\n    type: Anthology\n    title: B\n    date: 1956\n"
        "    runtime: 01:00\n"
    )
    library = read(Text("r", content)).library
    data = yaml.safe_load("".join(write(library)))["a"]
    assert (data["type"], data["title"]["translation"], data["parent"]["date"]) == ("Anthos", "Z", 1956)
    assert data["time-range"] == "00:57-06:21"


def test_a_change_counts_more_than_what_was_read() -> None:
    (item,) = read(
        Text("r", "a:\n  type: Anthos\n  title: T\n  parent: {title: B, runtime: '01:00'}\n")
    ).library
    (again,) = read(Text("r", "".join(write([item.replace(container_title="C")])))).library
    assert again.container_title == "C"


def test_two_items_of_one_id_stay_two() -> None:
    content = "".join(write([Item("a", "book", title="T"), Item("a", "book", title="U")]))
    assert [item.title for item in read(Text("r", content)).library] == ["T", "U"]


def test_no_items_are_an_empty_mapping() -> None:
    assert "".join(write([])) == "{}\n"


def test_nothing_breaks_out_of_a_value() -> None:
    nasty = "x\nb:\n  type: Book\n- *a &b !!python/object\n---\n...\n\x00\x1b[31m"
    content = "".join(write([Item("a", "book", title=nasty), Item(nasty, "book", note=nasty)]))
    assert set(yaml.safe_load(content)) == {"a", nasty}


def test_an_article_is_an_entry() -> None:
    assert (
        entry(Article("a", "article-magazine", title="The Korean War", body="Text"))["title"]
        == "The Korean War"
    )
