"""Through any pair of formats an item keeps all that both of them hold."""

from __future__ import annotations

import re
from itertools import permutations

import pytest

from refbook import api
from refbook.formats import FORMATS
from refbook.model.date import Date
from refbook.model.item import Item
from refbook.model.name import Name

TWO_WAY = [each.name for each in FORMATS if each.reader and each.writer]

WORKS = (
    Item(
        "fiori2011",
        "book",
        author=[Name("Fiori", "Antonio")],
        translator=[Name("Gogh", "Vincent", non_dropping_particle="van")],
        title="L’Asia Orientale",
        publisher="il Mulino",
        publisher_place="Bologna",
        issued=2011,
        ISBN="978-88-15-13351-7",
        language="it",
        edition="2",
        number_of_pages="300",
        note="A note.",
    ),
    Item(
        "christensen1992",
        "article-journal",
        author=[Name("Christensen", "Thomas J."), Name(literal="United Nations")],
        title="Threats and assurances: <i>Korea</i> revisited",
        container_title="International Security",
        volume="17",
        issue="1",
        page="122-154",
        issued=Date.parse("1992-07"),
        DOI="10.2307/2539160",
        ISSN="0162-2889",
        language="en",
        abstract="What Mao’s telegrams say.",
        keyword="war, Korea",
    ),
    Item(
        "bianchi2005",
        "chapter",
        author=[Name("Bianchi", "Anna")],
        editor=[Name("Rossi", "Carlo")],
        title="On peninsulas",
        container_title="Handbook of geography",
        publisher="Laterza",
        page="1-9",
        issued=2005,
    ),
    Item("lee2020", "thesis", author=[Name("Lee", "Ann")], title="Islands", publisher="CUP", issued=2020),
    Item(
        "page", "webpage", author=[Name("Kim", "Min")], title="Rivers", issued=Date.parse("2024-03-05"),
        accessed=Date.parse("2024-04-01"), URL="https://example.org/rivers",
    ),
)  # fmt: skip


def through(item: Item, *formats: str) -> Item:
    """What an item becomes when it is written and read in one format after another."""
    for format in formats:
        items = api.read_text(api.write([item], format=format), format).library.items
        assert len(items) == 1, format
        item = items[0]
    return item


def kept(item: Item, format: str) -> set[str]:
    """The variables of an item that a format gives back as they were."""
    back = through(item, format)
    return {name for name, value in item.variables.items() if back.get(name) == value}


@pytest.mark.parametrize(("first", "second"), list(permutations(TWO_WAY, 2)))
def test_what_both_hold_is_kept(first: str, second: str) -> None:
    for item in WORKS:
        both = kept(item, first) & kept(item, second)
        back = through(item, first, second)
        assert {name for name in both if back.get(name) != item[name]} == set(), item.id


@pytest.mark.parametrize("format", TWO_WAY)
def test_what_makes_a_reference_is_kept_by_all(format: str) -> None:
    for item in WORKS:
        back = through(item, format)
        assert (back.author, back.issued) == (item.author, item.issued), item.id
        assert re.sub("</?i>", "", back.text("title")) == re.sub("</?i>", "", item.text("title")), item.id
