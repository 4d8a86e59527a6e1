"""How to cite an article: the styles of the demo, with the translator where the style prints one."""

from __future__ import annotations

import pytest

from refbook.errors import UnknownStyle
from refbook.model.article import Article
from refbook.model.item import Item
from refbook.publish.citation import SIX_STYLES, how_to_cite

ARTICLE = Article(
    "ravasi2026",
    title="The Korean War",
    subtitle="A War Without End",
    author=["Gianluca Ravasi"],
    translator=["Salvatore Ciccarello"],
    container_title="Article of the Day",
    issued="2026-02-04",
    language="en",
)


def cited(style: str, **options: str) -> str:
    (suggestion,) = how_to_cite(ARTICLE, [style], **options)
    return str(suggestion.reference)


def test_the_subtitle_and_the_translator_are_printed() -> None:
    assert cited("apa") == (
        "Ravasi, G. (2026, February 4). The Korean War: A War Without End (S. Ciccarello, Trans.). "
        "Article of the Day."
    )


def test_the_locale_can_be_chosen() -> None:
    assert "febbraio" in cited("apa", locale="it")


def test_every_style_of_the_demo_prints_author_title_and_year() -> None:
    suggestions = how_to_cite(ARTICLE)
    assert len(suggestions) == len(SIX_STYLES) == 6
    for suggestion in suggestions:
        printed = str(suggestion.reference)
        assert "ravasi" in printed.casefold(), suggestion.style.id
        assert "korean war" in printed.casefold(), suggestion.style.id
        assert "2026" in printed, suggestion.style.id


def test_a_plain_item_is_cited_too() -> None:
    (suggestion,) = how_to_cite(
        Item("a", "book", author=["Fiori, Antonio"], title="Korea", issued=2011), ["apa"]
    )
    assert suggestion.reference.to("markdown") == "Fiori, A. (2011). *Korea*."


def test_a_style_without_bibliography_gives_its_note() -> None:
    (suggestion,) = how_to_cite(ARTICLE, ["bluebook-law-review"])
    assert "Ravasi" in str(suggestion.reference)


def test_an_unknown_style_is_named() -> None:
    with pytest.raises(UnknownStyle, match="apaa"):
        how_to_cite(ARTICLE, ["apaa"])
