"""The book and the article of the magazine, as the manuals of the styles want them.

Markdown, so that italics show. The data are kept as they are typed: "a war" keeps its small a where the
manual would have a capital (APA 6.17), because CSL changes case only where a style asks for it.
"""

from __future__ import annotations

import pytest

from refbook.csl.rendered import Bibliography, Rendered
from refbook.csl.style import Style
from refbook.model.article import Article
from refbook.model.item import Item

ASIA = "*L’Asia Orientale Dal 1945 ai giorni nostri*"
WAR = "The Korean War: a war without end"
WAR_IN_TITLE_CASE = "The Korean War: A War without End"

REFERENCES = {
    # Publication Manual of the APA, 7th edition: 10.2 (books), 10.1 (magazine articles), 9.39 (translators)
    "apa": (
        f"Fiori, A. (2011). {ASIA}. il Mulino.",
        f"Ravasi, G. (2026, February 4). {WAR} (S. Ciccarello, Trans.). *Article of the Day*.",
    ),
    # Chicago Manual of Style, 18th edition: 13.102 ff.; the style capitalizes a publisher after a period
    "chicago-author-date": (
        f"Fiori, Antonio. 2011. {ASIA}. Il Mulino.",
        f"Ravasi, Gianluca. 2026. “{WAR_IN_TITLE_CASE}.” Translated by Salvatore Ciccarello. "
        "*Article of the Day*, February 4.",
    ),
    "chicago-notes-bibliography": (
        f"Fiori, Antonio. {ASIA}. Il Mulino, 2011.",
        f"Ravasi, Gianluca. “{WAR_IN_TITLE_CASE}.” Translated by Salvatore Ciccarello. "
        "*Article of the Day*, February 4, 2026.",
    ),
    # MLA Handbook, 9th edition: 5.51 (other contributors stand after the container they belong to)
    "mla": (
        f"Fiori, Antonio. {ASIA}. il Mulino, 2011.",
        f"Ravasi, Gianluca. “{WAR_IN_TITLE_CASE}.” *Article of the Day*, translated by Salvatore Ciccarello, "
        "4 Feb. 2026.",
    ),
    # IEEE Reference Guide (2023): no translator in periodicals; the style writes days with two digits
    "ieee": (
        f"[1] A. Fiori, {ASIA}. il Mulino, 2011.",
        f"[1] G. Ravasi, “{WAR},” *Article of the Day*, Feb. 04, 2026.",
    ),
    # ISO 690:2010, 4 and 5: family names in capitals, the year after the name
    "iso690": (
        f"FIORI, Antonio, 2011. {ASIA}. il Mulino.",
        f"RAVASI, Gianluca, 2026. {WAR}. CICCARELLO, Salvatore (trans.), *Article of the Day*. "
        "4 February 2026.",
    ),
    # Citing Medicine, 2nd edition: year, month, day
    "vancouver": (
        "1. Fiori A. L’Asia Orientale Dal 1945 ai giorni nostri. il Mulino; 2011.",
        f"1. Ravasi G. {WAR}. Article of the Day. 2026 Feb 4.",
    ),
}


@pytest.mark.parametrize("name", REFERENCES)
def test_bibliography(name: str, book: Item, article: Article) -> None:
    style = Style.load(name)
    printed = tuple(markdown(style.bibliography([item])) for item in (book, article))
    assert printed == REFERENCES[name]


def markdown(text: Rendered | Bibliography) -> str:
    """The text with its italics, as it reads: without escapes and no-break spaces."""
    return text.to("markdown").strip().replace("\\", "").replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("name", "cited"),
    [
        ("apa", "(Fiori, 2011, pp. 12–13)"),
        ("chicago-author-date", "(Fiori 2011, 12–13)"),
        ("chicago-notes-bibliography", f"Antonio Fiori, {ASIA} (il Mulino, 2011), 12–13."),
        ("mla", "(Fiori 12–13)"),
        ("ieee", "[1, pp. 12–13]"),
        ("iso690", "(Fiori 2011, pp. 12–13)"),
    ],
)
def test_citation_with_pages(name: str, cited: str, book: Item) -> None:
    assert markdown(Style.load(name).cite(book, locator="12-13")) == cited


def test_the_language_of_the_text_decides_about_the_words(article: Article) -> None:
    apa = Style.load("apa", locale="it")
    assert str(apa.bibliography([article])) == (
        f"Ravasi, G. (2026, febbraio 4). {WAR} (S. Ciccarello, trad.). Article of the Day."
    )


def test_the_original_of_a_translation_is_told(article: Article) -> None:
    translated = article.replace(original_title="La guerra di Corea")
    assert str(Style.load("apa").bibliography([translated])).endswith(
        "Article of the Day. (Original work published as La guerra di Corea)"
    )
