"""COinS: an OpenURL in a span."""

from __future__ import annotations

import warnings
from urllib.parse import parse_qs, parse_qsl

import html5lib
import pytest
from hypothesis import given

from refbook.formats.out import coins
from refbook.model.item import Item
from tests.formats.out.works import ARTICLE, CHAPTER, NASTY
from tests.formats.strategies import items


def titles(html: str) -> list[str]:
    """What a browser sees: the title of each span; there is nothing else."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        body = html5lib.parseFragment(html, namespaceHTMLElements=False)
    assert not (body.text or "").strip()
    for span in body:
        assert (span.tag, span.get("class"), span.text, len(span)) == ("span", "Z3988", None, 0)
        assert not (span.tail or "").strip()
    return [span.get("title") for span in body]


def openurl(item: Item) -> dict[str, list[str]]:
    (title,) = titles("".join(coins.write([item])))
    return parse_qs(title, strict_parsing=True)


def test_an_article() -> None:
    data = openurl(ARTICLE)
    assert data["ctx_ver"] == ["Z39.88-2004"]
    assert data["rft_val_fmt"] == ["info:ofi/fmt:kev:mtx:journal"]
    assert data["rft.genre"] == ["article"]
    assert data["rft.atitle"] == ["On Homo sapiens & CO2"]
    assert data["rft.jtitle"] == ["Nature"]
    assert (data["rft.aulast"], data["rft.aufirst"]) == (["van Gogh"], ["Vincent"])
    assert data["rft.au"] == ["van Gogh, Vincent", "King, Martin Luther, Jr."]
    assert data["rft.aucorp"] == ["World Bank"]
    assert (data["rft.pages"], data["rft.spage"], data["rft.epage"]) == (["12-15"], ["12"], ["15"])
    assert data["rft_id"] == [
        "info:doi/10.1000/XYZ",
        "info:pmid/123",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC55/",
        "https://example.org/a",
    ]


def test_a_chapter() -> None:
    data = openurl(CHAPTER)
    assert (data["rft_val_fmt"], data["rft.genre"]) == (["info:ofi/fmt:kev:mtx:book"], ["bookitem"])
    assert data["rft.btitle"] == ["Marxism and the Interpretation of Culture"]
    assert (data["rft.place"], data["rft.pub"]) == (["Urbana"], ["University of Illinois Press"])
    assert data["rft.isbn"] == ["9780306406157"]


@pytest.mark.parametrize(
    ("type", "format", "genre"),
    [
        ("book", "book", "book"),
        ("report", "book", "report"),
        ("paper-conference", "book", "proceeding"),
        ("article", "journal", "preprint"),
        ("periodical", "journal", "journal"),
        ("thesis", "dissertation", ""),
        ("patent", "patent", ""),
        ("webpage", "dc", ""),
        ("no such type", "dc", ""),
    ],
)
def test_formats(type: str, format: str, genre: str) -> None:
    data = openurl(Item("a", type, title="T"))
    assert data["rft_val_fmt"] == [f"info:ofi/fmt:kev:mtx:{format}"]
    assert data.get("rft.genre", [""]) == [genre]
    assert ["T"] in data.values()


def test_an_inventor_and_a_season() -> None:
    patent = openurl(Item("a", "patent", author=["Lee, Ann"], number="US 12", submitted="2010-02-01"))
    assert (patent["rft.inv"], patent["rft.invlast"]) == (["Lee, Ann"], ["Lee"])
    assert (patent["rft.number"], patent["rft.appldate"]) == (["US 12"], ["2010-02-01"])
    article = openurl(Item("a", "article-journal", issued="2011-21"))
    assert (article["rft.date"], article["rft.ssn"]) == (["2011"], ["spring"])


def test_nothing_leaves_the_attribute() -> None:
    data = openurl(NASTY)
    assert data["rft.btitle"][0].startswith("a|b}}{{c}} ]] [[d]] </script>")
    assert "rft_id" in data


@given(items)
def test_every_span_decodes_to_its_pairs(item: Item) -> None:
    (title,) = titles("".join(coins.write([item])))
    assert parse_qsl(title, strict_parsing=True) == coins.pairs(item)
