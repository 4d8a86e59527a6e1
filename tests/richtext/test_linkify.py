from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.output import render
from refbook.richtext import Link, RichText, bold, italic, link
from refbook.richtext.linkify import linkify
from tests.richtext.trees import ANY_CHARACTERS, TEXT, trees

ADDRESSES = st.sampled_from(
    ["https://example.org/a", "http://", "doi:10.1000/182", "doi:", "(https://x.org)."]
)
TREES = trees(TEXT | ANY_CHARACTERS | ADDRESSES, urls=st.just("https://example.org/"))


def links(text: str) -> list[tuple[str, str]]:
    """The links found in a text: what is shown, and where it leads."""
    linked = linkify(RichText.of(text))
    assert linked.plain == text
    return [(RichText(node.children).plain, node.url) for node in linked.walk() if isinstance(node, Link)]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("See https://example.org/a.", "https://example.org/a"),
        ("HTTP://EXAMPLE.ORG/", "HTTP://EXAMPLE.ORG/"),
        ("(http://example.org/a_(b)).", "http://example.org/a_(b)"),
        ("<https://example.org/?a=1&b=2#c>,", "https://example.org/?a=1&b=2#c"),
        ("“https://example.org/”", "https://example.org/"),
        ("https://example.org/a;https", "https://example.org/a;https"),
        ("https://example.org/. Next", "https://example.org/"),
        ("https://example.org/東。", "https://example.org/東"),
        ("[https://example.org/…]", "https://example.org/"),
        ("http://[::1]/x", "http://[::1]/x"),
        ("https://doi.org/10.1000/182.", "https://doi.org/10.1000/182"),
    ],
)
def test_addresses(text: str, shown: str) -> None:
    assert links(text) == [(shown, shown)]


@pytest.mark.parametrize(
    ("text", "shown", "url"),
    [
        ("doi:10.1000/182.", "doi:10.1000/182", "https://doi.org/10.1000/182"),
        ("DOI: 10.1109/5.771073,", "DOI: 10.1109/5.771073", "https://doi.org/10.1109/5.771073"),
        ("doi:10.1000/a#b?c%d", "doi:10.1000/a#b?c%d", "https://doi.org/10.1000/a%23b%3Fc%25d"),
        (
            "(doi:10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2).",
            "doi:10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2",
            "https://doi.org/10.1002/(SICI)1097-0258(19980815)17:15%3C1661::AID-SIM968%3E3.0.CO;2-2",
        ),
        ("doi:10.1000/a\udc80", "doi:10.1000/a\udc80", "https://doi.org/10.1000/a%ED%B2%80"),
    ],
)
def test_dois(text: str, shown: str, url: str) -> None:
    assert links(text) == [(shown, url)]


@pytest.mark.parametrize(
    "text",
    ["http://", "https://.", "xhttps://example.org", "javascript:alert(1)", "doi:10", "10.1000/182", "doi:x"],
)
def test_what_is_no_address_stays_text(text: str) -> None:
    assert links(text) == []


def test_several_in_one_text() -> None:
    assert [shown for shown, _ in links("https://a.org, https://b.org and doi:10.1/c")] == [
        "https://a.org",
        "https://b.org",
        "doi:10.1/c",
    ]


def test_formatting_stays_around_the_link() -> None:
    assert linkify("A " + italic("b https://example.org")) == (
        "A " + italic("b ", *link("https://example.org").children)
    )


def test_links_stay_as_they_are() -> None:
    linked = link("https://example.org/b", "https://example.org/a ", *bold("https://example.org/c").children)
    assert linkify(linked) == linked


def test_linked_html() -> None:
    html = render(linkify(RichText.of("doi:10.1000/a&b.")), "html")
    assert html == '<a href="https://doi.org/10.1000/a&#38;b">doi:10.1000/a&#38;b</a>.'


@given(TREES)
def test_the_text_stays_and_links_do_not_nest(text: RichText) -> None:
    linked = linkify(text)
    assert linked.plain == text.plain
    assert linkify(linked) == linked
    before = [node for node in text.normal().walk() if isinstance(node, Link)]
    found = [node for node in linked.walk() if isinstance(node, Link)]
    assert all(node in before or node.url.lower().startswith(("http://", "https://")) for node in found)
