"""A bibliography as a Markdown or HTML list."""

from __future__ import annotations

import warnings

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from refbook.csl.lists import FORMATS, held, write_html, write_markdown
from refbook.model.article import Article
from refbook.model.item import Item
from tests.formats.strategies import items

KIM = Item("kim", "book", author=["Kim, Sung"], title="R&D in Nature", issued=2011)
ECO = Item("eco", "book", author=["Eco, Umberto"], title="1. Emma *or* not", issued=1980, DOI="10.1000/xyz")
HOSTILE = Item(
    "x", "webpage", title="</ul><script>alert(1)</script>\n\n# Head\n* x", URL="javascript:alert(1)"
)


def markdown(*works: Item) -> str:
    return "".join(write_markdown(works))


def html(*works: Item) -> str:
    return "".join(write_html(works))


def test_the_entries_stand_in_the_order_of_the_style() -> None:
    assert markdown(KIM, ECO) == (
        "- Eco, U. (1980). *1. Emma \\*or\\* not*. <https://doi.org/10.1000/xyz>\n"
        "- Kim, S. (2011). *R&D in Nature*.\n"
    )
    assert html(KIM) == (
        '<ul class="references">\n  <li>Kim, S. (2011). <i>R&#38;D in Nature</i>.</li>\n</ul>\n'
    )
    assert '<a href="https://doi.org/10.1000/xyz">' in html(ECO)


def test_none_at_all() -> None:
    assert (markdown(), html()) == ("", '<ul class="references">\n</ul>\n')


def test_works_with_one_key_are_all_listed() -> None:
    text = markdown(KIM, KIM.replace(title="Other"), ECO.replace(id="kim"))
    assert text.count("\n") == 3
    assert "(2011a)" in text
    assert "(2011b)" in text


def test_an_article_is_listed_with_its_subtitle() -> None:
    assert "*The Korean War: A war without end*" in markdown(
        Article("a", "book", title="The Korean War", subtitle="A war without end")
    )


def _items_of_html(text: str) -> list[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        fragment = html5lib.parseFragment(text, namespaceHTMLElements=False)
    (ul,) = fragment
    assert {element.tag for element in ul.iter()} <= {"ul", "li", "i", "b", "sup", "sub", "span", "a", "div"}
    return [element.tag for element in ul]


def _items_of_markdown(text: str) -> list[str]:
    tokens = MarkdownIt().parse(text)
    return [token.type for token in tokens if token.level == 0]


def test_nothing_leaves_its_item() -> None:
    assert _items_of_html(html(HOSTILE, KIM)) == ["li", "li"]
    assert _items_of_markdown(markdown(HOSTILE, KIM)) == ["bullet_list_open", "bullet_list_close"]
    assert "href" not in html(HOSTILE)


_listed = items.filter(lambda item: item.type not in ("interview", "personal_communication")).map(
    lambda item: item.replace(title="T", issued=2011)
)


@settings(max_examples=30)
@given(st.lists(_listed, min_size=1, max_size=2))
def test_every_item_is_one_of_the_list(works: list[Item]) -> None:
    assert _items_of_html(html(*works)) == ["li"] * len(works)
    assert _items_of_markdown(markdown(*works)) == ["bullet_list_open", "bullet_list_close"]


def test_what_the_style_does_not_list_is_not_held() -> None:
    letter = Item("a", "personal_communication", author=["Lee, Ann"], title="T")  # APA 7, 8.9
    assert (markdown(letter), held(letter)) == ("", frozenset())


def test_what_the_style_prints_is_held() -> None:
    item = KIM.replace(annote="mine", language="it", publisher="il Mulino", publisher_place="Bologna")
    assert held(item) == {"author", "title", "issued", "publisher"}


@pytest.mark.parametrize("format", FORMATS, ids=lambda format: format.name)
def test_the_formats_write(format: object) -> None:
    assert "Kim, S. (2011)" in format.write([KIM])  # type: ignore[attr-defined]
    assert format.holds(KIM) == {"author", "title", "issued"}  # type: ignore[attr-defined]
