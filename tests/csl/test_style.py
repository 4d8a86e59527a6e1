"""The handle that people hold: `Style`, what it prints, and what it says when it cannot."""

from __future__ import annotations

from pathlib import Path

import pytest

from refbook.csl.engine import Cite
from refbook.csl.style import Style
from refbook.errors import EngineError, MissingItem, StyleError, UnknownStyle, ValueRejected, WriteError
from refbook.model.article import Article
from refbook.model.item import Item
from refbook.model.library import Library


@pytest.fixture(scope="module")
def apa() -> Style:
    return Style.load("apa")


@pytest.fixture(scope="module")
def ieee() -> Style:
    return Style.load("ieee")


def test_what_a_style_is() -> None:
    digest = Style.load("nature-digest")
    assert (digest.id, digest.title, digest.parent) == ("nature-digest", "Nature Digest", "nature")
    assert (digest.format, digest.locale, digest.has_bibliography) == ("numeric", "en-GB", True)
    assert repr(Style.load("apa", locale="it")) == "Style('apa', 'it-IT')"


def test_the_title_of_an_article_has_its_subtitle(apa: Style, article: Article) -> None:
    assert "The Korean War: a war without end" in str(apa.bibliography([article]))


def test_a_bibliography_is_in_the_order_of_the_style(
    apa: Style, ieee: Style, book: Item, article: Article
) -> None:
    library = Library([article, book])
    assert [entry.id for entry in apa.bibliography(library)] == ["fiori2011", "korean-war"]
    assert [entry.id for entry in ieee.bibliography(library)] == ["korean-war", "fiori2011"]
    assert str(ieee.bibliography(library)[1]).startswith("[2] A. Fiori")


def test_names_are_sorted_as_people_look_them_up(apa: Style) -> None:
    items = [
        Item(name, "book", author=[{"literal": name}], title="T", issued=1)
        for name in ("Zola", "Éluard", "emma")
    ]
    assert [entry.id for entry in apa.bibliography(items)] == ["Éluard", "emma", "Zola"]


def test_keys_keep_their_case(apa: Style, book: Item) -> None:
    both = [book.replace(id="Fiori2011"), book.replace(id="fiori2011", title="Corea")]
    assert {entry.id for entry in apa.bibliography(both)} == {"Fiori2011", "fiori2011"}


def test_every_medium(ieee: Style, book: Item) -> None:
    bibliography = ieee.bibliography([book])
    assert "<i>L’Asia Orientale" in bibliography.to("html")
    assert bibliography._repr_html_() == bibliography.to("html")
    assert '<div class="csl-left-margin">[1]</div>' in bibliography.to("html")
    assert r"\emph{" in bibliography.to("latex") or r"\textit{" in bibliography.to("latex")
    assert (
        bibliography.to("text").strip()
        == "[1] A. Fiori, L’Asia Orientale Dal 1945 ai giorni nostri. il Mulino, 2011."
    )
    with pytest.raises(WriteError, match="html"):
        bibliography.to("pdf")


def test_numbers_come_from_the_document(ieee: Style, book: Item, article: Article) -> None:
    library = Library([article, book])
    assert str(ieee.cite(book)) == "[1]"
    assert str(ieee.cite(book, within=library)) == "[2]"
    with pytest.raises(MissingItem, match="'fiori2011' is not among the works"):
        ieee.cite(book, within=[article])


def test_each_work_has_its_own_place(apa: Style, book: Item, article: Article) -> None:
    cited = apa.cite([Cite(book, "12", prefix="see"), Cite(article, "3", label="section")])
    assert str(cited) == "(see Fiori, 2011, p. 12; Ravasi, 2026, Section 3)"


def test_labels(apa: Style, book: Item) -> None:
    assert str(apa.cite(book, locator="2", label="chapter")) == "(Fiori, 2011, Chapter 2)"
    assert str(apa.cite(book, locator="Asia", label="sub verbo")).startswith("(Fiori, 2011, ")
    with pytest.raises(ValueRejected, match=r"cannot count 'chaptre' \(did you mean chapter"):
        apa.cite(book, locator="2", label="chaptre")


def test_what_cannot_be_cited(apa: Style, book: Item, article: Article) -> None:
    with pytest.raises(ValueRejected, match="nothing to cite"):
        apa.cite([])
    with pytest.raises(ValueRejected, match="one locator cannot fit several works"):
        apa.cite([book, article], locator="12")


def test_an_empty_library(apa: Style, ieee: Style) -> None:
    for style in (apa, ieee):
        bibliography = style.bibliography(Library())
        assert (len(bibliography), list(bibliography), bibliography.warnings) == (0, [], ())
        assert bibliography.to("text") == ""


def test_an_item_that_says_nothing(apa: Style, ieee: Style) -> None:
    for style in (apa, ieee):
        assert isinstance(str(style.cite(Item("x"))), str)
        assert isinstance(str(style.bibliography([Item("x")])), str)


def test_a_style_without_bibliography(tmp_path: Path, book: Item) -> None:
    file = tmp_path / "notes.csl"
    file.write_text(
        """<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
        <info><title>Notes</title><id>notes</id><updated>2026-01-01T00:00:00+00:00</updated></info>
        <citation><layout><text variable="title"/></layout></citation></style>""",
        encoding="utf-8",
    )
    notes = Style.load(file)
    assert (notes.has_bibliography, notes.format, notes.locale) == (False, "note", "en-US")
    assert str(notes.cite(book)) == "L’Asia Orientale Dal 1945 ai giorni nostri"
    with pytest.raises(
        StyleError, match=r"notes has no bibliography \(it prints full references in notes: use cite"
    ):
        notes.bibliography([book])


def test_what_cannot_be_loaded() -> None:
    with pytest.raises(UnknownStyle, match="did you mean"):
        Style.load("apaa")
    with pytest.raises(StyleError, match="there is no locale 'klingon'"):
        Style.load("apa", locale="klingon")
    with pytest.raises(EngineError, match=r"no citation processor 'citeproc' \(choose from: .*citeproc-py"):
        Style.load("apa", engine="citeproc")


def test_markup_and_marks_of_the_data(apa: Style) -> None:
    item = Item(
        "x",
        "book",
        title='AT&T <i>v.</i> <b>R&D</b>: "quoted" < 2 <script>x</script>',
        publisher="A & B",
        issued=1999,
    )
    html = apa.bibliography([item]).to("html")
    assert "AT&#38;T" in html
    assert "<b>R&#38;D</b>" in html
    assert "“quoted” &#60; 2 &#60;script&#62;" in html
    assert "A &#38; B" in html


@pytest.mark.parametrize("works", ["text", ["a"], [1]])
def test_a_bibliography_is_of_items(works: object) -> None:
    with pytest.raises(ValueRejected, match="is no item"):
        Style.load("apa").bibliography(works)  # type: ignore[arg-type]
