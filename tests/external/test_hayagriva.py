"""Hayagriva's own example file reads whole, and writes what it says."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from refbook.formats.hayagriva import is_hayagriva
from refbook.formats.hayagriva.read import read
from refbook.formats.hayagriva.write import write
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.source import Text

UNKNOWN = ["tongus", "tongus"]
"""Fields the example file has to show that Typst passes over them."""


@pytest.fixture(scope="module")
def content(shared: Path) -> str:
    """The example file."""
    return (shared / "corpora" / "hayagriva" / "tests" / "data" / "basic.yml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def reading(content: str) -> Reading:
    """The example file, read."""
    return read(Text("basic.yml", content))


def text_of(items: list[Item]) -> str:
    return "".join(write(items))


def test_every_entry_is_an_item(content: str, reading: Reading) -> None:
    assert is_hayagriva(content)
    assert list(reading.library.ids) == list(yaml.safe_load(content))


def test_only_the_field_that_is_none_is_objected_to(reading: Reading) -> None:
    assert [finding.message for finding in reading.findings] == [
        f'there is no field "{field}"' for field in UNKNOWN
    ]


def test_it_reads_back_equal(reading: Reading) -> None:
    again = read(Text("again.yml", text_of(list(reading.library))))
    assert list(again.library) == list(reading.library)


def test_it_is_written_stably(reading: Reading) -> None:
    once = text_of(list(reading.library))
    assert text_of(list(read(Text("again.yml", once)).library)) == once


def test_nothing_of_an_entry_is_lost(content: str, reading: Reading) -> None:
    before, after = yaml.safe_load(content), yaml.safe_load(text_of(list(reading.library)))
    for key, entry in before.items():
        missing = [word for word in _leaves(entry) if word not in _leaves(after[key])]
        assert missing == [], key


def _leaves(value: object) -> list[str]:
    """All texts and numbers of an entry, without case: that of types does not count."""
    if isinstance(value, dict):
        return [leaf for part in value.values() for leaf in _leaves(part)]
    if isinstance(value, list):
        return [leaf for part in value for leaf in _leaves(part)]
    return [str(value).casefold()]


def test_the_manual_is_followed(reading: Reading) -> None:
    """What a reader of the file format's manual expects of its own examples."""
    library = reading.library
    kinetics = library["kinetics"]
    assert (kinetics.type, kinetics.volume, kinetics.issue) == ("article-journal", "102", "16")
    assert library["omarova-libra"].type == "article-newspaper"
    assert library["wrong"].type == "post-weblog"
    assert library["roe-wade"].type == "legal_case"
    assert library["wwdc-network"].event_place == "Mountain View, CA"
    gedanken = library["gedanken"]
    assert (gedanken.collection_title, gedanken.container_title) == (
        "Annals of Mathematics Studies",
        "Automata studies",
    )
    harry = library["harry"].issued
    assert harry is not None
    assert harry.edtf == "2003-06-21~"
