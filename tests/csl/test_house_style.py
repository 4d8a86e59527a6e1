"""The magazine's own style: valid, and right for what the magazine cites."""

from __future__ import annotations

import pytest
from lxml import etree

from refbook.csl import folders
from refbook.csl.style import Style
from refbook.model.article import Article
from refbook.model.item import Item


@pytest.fixture(scope="module")
def style() -> Style:
    return Style.load("article-of-the-day")


def test_own_styles_are_valid() -> None:
    schema = etree.RelaxNG(etree.parse(folders.schema()))
    files = sorted(folders.own_styles().glob("*.csl"))
    assert files
    for file in files:
        schema.assertValid(etree.parse(file))


def reference(style: Style, item: Item) -> str:
    return style.bibliography([item]).to("markdown").strip()


def test_a_book(style: Style, book: Item) -> None:
    assert reference(style, book) == (
        "Fiori, Antonio. 2011. *L’Asia Orientale Dal 1945 ai giorni nostri*. il Mulino."
    )
    placed = book.replace(publisher_place="Bologna", edition=2)
    assert reference(style, placed).endswith("*. 2nd edn. Bologna: il Mulino.")


def test_the_translator_and_the_original_of_an_article(style: Style, article: Article) -> None:
    translated = article.replace(original_title="La guerra di Corea", original_date=2025)
    assert reference(style, translated) == (
        "Ravasi, Gianluca. 2026. ‘The Korean War: a war without end’. Translated by Salvatore Ciccarello. "
        "*Article of the Day*, 4 February 2026. Original work published: *La guerra di Corea*, 2025."
    )


def test_it_speaks_italian(article: Article) -> None:
    assert reference(Style.load("article-of-the-day", locale="it"), article) == (
        "Ravasi, Gianluca. 2026. «The Korean War: a war without end». Tradotto da Salvatore Ciccarello. "
        "*Article of the Day*, 4 febbraio 2026."
    )


def test_a_chapter(style: Style) -> None:
    chapter = Item(
        "armstrong2010",
        "chapter",
        author=["Armstrong, Charles K."],
        title="The Korean War",
        container_title="The Cambridge History of the Cold War",
        editor=["Leffler, Melvyn P.", "Westad, Odd Arne"],
        volume=1,
        page="266-87",
        publisher="Cambridge University Press",
        publisher_place="Cambridge",
        issued=2010,
    )
    assert reference(style, chapter) == (
        "Armstrong, Charles K. 2010. ‘The Korean War’. In *The Cambridge History of the Cold War*, edited by "
        "Melvyn P. Leffler and Odd Arne Westad, vol. 1, pp. 266–287. Cambridge: Cambridge University Press."
    )


def test_a_journal_article(style: Style) -> None:
    paper = Item(
        "p",
        "article-journal",
        author=["Gaddis, John Lewis"],
        title="The Tragedy of Cold War History",
        container_title="Diplomatic History",
        volume=17,
        issue=1,
        page="1-16",
        issued=1993,
        DOI="10.1111/j.1467-7709.1993.tb00156.x",
        URL="https://example.org/",
    )
    assert reference(style, paper) == (
        "Gaddis, John Lewis. 1993. ‘The Tragedy of Cold War History’. *Diplomatic History* 17(1), pp. 1–16. "
        "https://doi.org/10.1111/j.1467-7709.1993.tb00156.x"
    )


def test_a_web_page_without_author_and_date(style: Style) -> None:
    page = Item("w", "webpage", title="Korean War", URL="https://example.org/korea", accessed="2026-02-01")
    assert reference(style, page) == (
        "*Korean War*. n.d. https://example.org/korea (accessed 1 February 2026)"
    )


def test_in_the_text(style: Style, book: Item, article: Article) -> None:
    assert str(style.cite(book, locator="12")) == "(Fiori 2011, 12)"
    assert str(style.cite(book, locator="3", label="chapter")) == "(Fiori 2011, ch. 3)"
    assert str(style.cite([article, book])) == "(Fiori 2011; Ravasi 2026)"
    assert str(style.cite(book, prefix="see", suffix="and others")) == "(see Fiori 2011 and others)"
