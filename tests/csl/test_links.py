"""Links from cites to entries and back, and to the works."""

from __future__ import annotations

import pytest

from refbook.csl.document import Document
from refbook.csl.style import Style
from refbook.model.item import Item
from tests.csl.cited import APA, ASIA, IEEE, LIBRARY


def test_cites_lead_to_entries_and_entries_back() -> None:
    document = Document(APA, LIBRARY, links=True)
    document.add(["korea", "asia"], id="both")
    document.add("asia", id="x y")
    both, _ = document.citations
    assert both.to("html") == (
        '<span id="cite-both">(<a href="#ref-korea">Fiori, 2010</a>, <a href="#ref-asia">2011</a>)</span>'
    )
    html = document.bibliography().to("html")
    assert '<div id="ref-korea" class="csl-entry">' in html
    assert 'Orientale</i>. <a href="#cite-both">↩1</a> <a href="#cite-x_y">↩2</a></div>' in html
    assert "ref-" not in str(document.bibliography()) + both.to("markdown") + both.to("latex")


def test_what_collapsing_leaves_of_a_cite_is_a_link() -> None:
    twin = ASIA.replace(id="twin", title="Another book")
    document = Document(APA, [ASIA, twin], links=True)
    html = document.add(["twin", "asia"]).to("html")
    assert 'href="#ref-twin"' in html
    assert 'href="#ref-asia"' in html


def test_without_links_nothing_is_one() -> None:
    document = Document(APA, LIBRARY)
    document.add("war")
    assert "<a" not in document.citations[0].to("html") + document.bibliography().to("html")


@pytest.mark.parametrize("style", [APA, IEEE])
@pytest.mark.parametrize("links", [True, False])
def test_dois_lead_to_the_works(style: Style, links: bool) -> None:
    document = Document(style, LIBRARY, links=links, urls=True)
    document.add("war")
    html = document.bibliography().to("html")
    assert html.count("10.1000/182</a>") == 1
    assert 'href="https://doi.org/10.1000/182"' in html
    assert ("#cite-1" in html) == links


def test_ids_are_escaped_where_they_become_places() -> None:
    odd = ASIA.replace(id='a"><b> c')
    document = Document(APA, [odd], links=True)
    document.add(odd)
    html = document.citations[0].to("html") + document.bibliography().to("html")
    assert "<b>" not in html
    assert 'id="ref-a&#34;&#62;&#60;b&#62;_c"' in html
    assert 'href="#ref-a%22%3E%3Cb%3E_c"' in html


def test_an_address_in_the_data_is_no_place_in_the_document() -> None:
    page = Item("page", "webpage", title="T", URL="#ref-other")
    document = Document(APA, [page], links=True, urls=True)
    document.add("page")
    assert "#ref-other</a>" not in document.bibliography().to("html")
    assert 'href="#ref-other"' not in document.bibliography().to("html")
