"""Narrowing makes rendering faster and changes nothing of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from refbook.csl import catalogue
from refbook.csl.cluster import CiteRequest, Cluster
from refbook.csl.elements.base import Element
from refbook.csl.processor import Processor, of_file
from refbook.csl.reference import Reference
from refbook.csl.run import Run
from refbook.csl.shape import Shape
from refbook.csl.shapes import Layout
from refbook.model.item import Item
from refbook.model.vocabulary import ITEM_TYPES
from refbook.richtext.tree import Inlines
from tests.csl.native.helpers import cited, processor

STYLES = ["apa", "chicago-notes-bibliography", "modern-language-association", "ieee", "bluebook-law-review"]


def rendered(processor: Processor, items: list[Item]) -> list[Inlines]:
    """Each item cited twice, and the bibliography."""
    run = Run(processor, [Reference(item) for item in items])
    clusters = [Cluster([CiteRequest(run.references[item.id])], note) for note, item in enumerate(items * 2)]
    run.prepare(clusters)
    return [run.citation(cluster) for cluster in clusters] + [text for _, text in run.bibliography()]


def both_ways(processor: Processor, items: list[Item], patch: pytest.MonkeyPatch) -> None:
    def whole(layout: Layout, shape: Shape) -> tuple[Element, ...]:
        return layout._elements

    narrowed = rendered(processor, items)
    with patch.context() as within:
        within.setattr(Layout, "elements", whole)
        assert narrowed == rendered(processor, items)


def items_of_every_type() -> list[Item]:
    """Three of every type, as narrowing begins with the second of a shape."""
    return [
        Item(
            f"{type}-{number}",
            type,
            title=f"On {type} {number}",
            author=[{"family": f"Name{number}", "given": "Anna Lee"}],
            editor=["Rossi, Mario"] if number < 2 else None,
            issued=2001 + number,
            volume=3,
            page="11-19",
            container_title="Annals",
            URL="https://example.org/",
        )
        for type in sorted(ITEM_TYPES)
        for number in range(3)
    ]


@pytest.mark.parametrize("style", STYLES)
def test_all_types_print_the_same(style: str, monkeypatch: pytest.MonkeyPatch) -> None:
    both_ways(of_file(catalogue.find(style).rules, "en-US"), items_of_every_type(), monkeypatch)


@pytest.mark.parametrize("style", STYLES)
def test_real_items_print_the_same(style: str, shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = json.loads((shared / "style-matrix" / "items.json").read_text(encoding="utf-8"))
    copies = [Item.from_csl({**each, "id": f"{each['id']}-{copy}"}) for each in data for copy in range(2)]
    both_ways(of_file(catalogue.find(style).rules, "en-US"), copies, monkeypatch)


def test_conditions_before_a_decided_one_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    # A `disambiguate` condition counts as met or not even where the next condition settles the matter.
    style = processor(
        '<names variable="author"/><choose><if disambiguate="true" type="book" match="all">'
        '<text variable="title" prefix=" A "/></if></choose>'
        '<choose><if disambiguate="true"><text variable="title" prefix=" B "/></if></choose>'
    )
    items = [
        Item(f"{type}{number}", type, author=["Rossi, Mario"], title=f"T{number}")
        for type in ("book", "report")
        for number in range(3)
    ]
    both_ways(style, items, monkeypatch)
    assert cited(style, items[4], items[5]) == "Mario Rossi B T1Mario Rossi B T2"


def test_what_an_item_has_in_foreign_fields_is_filled(monkeypatch: pytest.MonkeyPatch) -> None:
    style = processor('<choose><if variable="number"><text variable="title"/></if></choose>')
    items = [Item(str(n), "book", title=f"T{n}", extra={"number": "3"} if n < 2 else None) for n in range(4)]
    both_ways(style, items, monkeypatch)
    assert cited(style, *items) == "T0T1"
