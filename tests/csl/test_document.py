"""A document that changes, one that is finished, and what both say when something does not fit."""

from __future__ import annotations

import pytest

from refbook.csl.document import Document
from refbook.csl.engine import Cite
from refbook.csl.style import Style
from refbook.errors import EngineError, MissingItem, StyleError, ValueRejected
from refbook.model.article import Article
from tests.csl.cited import APA, ASIA, IEEE, LIBRARY, NATURE, NOTES, WAR, ids, texts

# What can be cited


@pytest.mark.parametrize(
    "given",
    [
        "asia",
        ASIA,
        Cite(ASIA),
        {"id": "asia"},
        ["asia"],
        {"id": "asia", "label": None, "uris": ["http://zotero.org/1"]},
    ],
)
def test_a_work_is_given_in_any_way(given: object) -> None:
    assert str(Document(APA, LIBRARY).add(given)) == "(Fiori, 2011)"  # type: ignore[arg-type]


def test_an_item_that_is_not_in_the_library_is_cited_all_the_same() -> None:
    document = Document(APA)
    document.add(ASIA)
    assert texts(document) == ["(Fiori, 2011)"]
    assert str(document.add("asia", locator="3")) == "(Fiori, 2011, p. 3)"


def test_an_article_is_cited_with_its_subtitle(article: Article) -> None:
    document = Document(APA, [article])
    document.add(article.id)
    assert "The Korean War: a war without end" in str(document.bibliography())


@pytest.mark.parametrize(
    ("locator", "label", "printed"),
    [
        ("12-15", "page", "(Fiori, 2011, pp. 12–15)"),
        ("3", "chapter", "(Fiori, 2011, Chapter 3)"),
        ("ch. 3", "page", "(Fiori, 2011, Chapter 3)"),
        ("pp. 12–15, ch. 3", "page", "(Fiori, 2011, pp. 12–15, ch. 3)"),
    ],
)
def test_locators_are_given_apart_or_as_prose(locator: str, label: str, printed: str) -> None:
    assert str(Document(APA, LIBRARY).add("asia", locator=locator, label=label)) == printed


def test_affixes() -> None:
    document = Document(APA, LIBRARY)
    assert str(document.add(["korea", "war"], prefix="see", suffix="and others")) == (
        "(see Fiori, 2010; Salas & Park, 2005 and others)"
    )


# Forms


@pytest.mark.parametrize(
    ("style", "form", "printed"),
    [
        (APA, "full", "(Salas & Park, 2005)"),
        (APA, "suppress-author", "(2005)"),
        (APA, "author-only", "Salas and Park"),
        (APA, "narrative", "Salas and Park (2005)"),
        (IEEE, "narrative", "Salas and Park [1]"),
        (IEEE, "author-only", "Salas and Park"),
    ],
)
def test_how_much_is_printed(style: Style, form: str, printed: str) -> None:
    document = Document(style, LIBRARY)
    flags = {} if form == "full" else {form: True}
    assert str(document.add("war", form=form)) == printed  # type: ignore[arg-type]
    assert str(document.add({"id": "war", **flags})) == printed
    assert str(style.cite(WAR, form=form)) == printed  # type: ignore[arg-type]


def test_a_raised_number_follows_the_author_without_a_space() -> None:
    assert Document(NATURE, LIBRARY).add("asia", form="narrative").to("html") == "Fiori<sup>1</sup>"


def test_a_sentence_names_the_author_of_several_works_once() -> None:
    document = Document(APA, LIBRARY)
    assert str(document.add(["korea", "asia", "war"], form="narrative")) == (
        "Fiori (2010, 2011; Salas & Park, 2005)"
    )


def test_a_work_without_author_is_named_by_its_title() -> None:
    assert str(Document(APA, LIBRARY).add("nobody", form="narrative")) == "A Work by Nobody (1999)"
    assert str(Document(IEEE, LIBRARY).add("nobody", form="narrative")) == "A work by nobody [1]"


def test_in_a_note_the_author_stands_before_the_mark() -> None:
    document = Document(NOTES, LIBRARY)
    citation = document.add("asia", form="narrative", locator="12")
    assert (citation.lead.plain, citation.note) == ("Fiori", 1)
    assert "Fiori" not in str(citation)
    assert "2011" in str(citation)


def test_a_note_always_says_something() -> None:
    document = Document(NOTES, LIBRARY)
    document.add("nobody")
    document.add("war")
    assert "Work by Nobody" in str(document.add("nobody", form="narrative"))


def test_authors_alone_are_no_cite_that_ibid_could_mean() -> None:
    document = Document(NOTES, LIBRARY)
    alone, whole = document.add("war", form="author-only"), document.add("war")
    assert (alone.note, whole.note) == (0, 1)
    assert "Asia" in str(whole)


@pytest.mark.parametrize(
    "cites",
    [
        [{"id": "asia", "author-only": True}, "war"],
        ["asia", {"id": "war", "narrative": True}],
        {"id": "asia", "form": "whole"},
        {"id": "asia", "locater": "3"},
        {"locator": "3"},
        {"id": "asia", "label": "shelf"},
        [],
        [3],
    ],
)
def test_what_does_not_fit_a_citation_is_refused(cites: object) -> None:
    document = Document(APA, LIBRARY)
    with pytest.raises(ValueRejected):
        document.add(cites)  # type: ignore[arg-type]
    assert len(document) == 0


# Changing


def test_a_document_changes_and_its_citations_follow() -> None:
    document = Document(IEEE, LIBRARY)
    first, second = document.add("asia"), document.add("war", id="w")
    assert texts(document) == ["[1]", "[2]"]
    document.insert(first, "korea")
    assert texts(document) == ["[1]", "[2]", "[3]"]
    document.change("w", "nobody", prefix="see")
    assert str(second) == "see [3]"
    document.change(second, locator="5", prefix="")
    assert str(second) == "[3, p. 5]"
    document.remove(first)
    assert texts(document) == ["[1]", "[2, p. 5]"]
    assert ids(document.bibliography()) == ["korea", "nobody"]
    assert document["w"] is second
    assert [cite.item.id for cite in second.cites] == ["nobody"]


def test_year_suffixes_come_and_go() -> None:
    twin = ASIA.replace(id="twin", title="Another book")
    document = Document(APA, [*LIBRARY, twin])
    first = document.add("asia")
    other = document.add("twin")
    assert texts(document) == ["(Fiori, 2011b)", "(Fiori, 2011a)"]
    document.remove(other)
    assert str(first) == "(Fiori, 2011)"


def test_what_was_removed_says_so() -> None:
    document = Document(APA, LIBRARY)
    citation = document.add("asia", id="a")
    document.remove("a")
    document.add("war", id="a")
    for ask in (lambda: str(citation), lambda: document.change(citation, "war"), lambda: document["b"]):
        with pytest.raises(MissingItem, match="no citation"):
            ask()


def test_ids_are_used_once() -> None:
    document = Document(APA, LIBRARY)
    document.add("asia", id="1")
    assert document.add("asia").id != "1"
    with pytest.raises(ValueRejected, match="already"):
        document.add("asia", id="1")


# Notes


def test_notes_are_numbered_and_renumbered() -> None:
    document = Document(NOTES, LIBRARY)
    first = document.add("asia")
    same = document.add("war", note=first)
    last = document.add("korea")
    assert [citation.note for citation in document.citations] == [1, 1, 2]
    document.insert(first, "nobody")
    assert (first.note, same.note, last.note) == (2, 2, 3)
    document.change(last, note=10)
    assert document.add("asia").note == 11
    document.change(last, note=None)
    assert last.note == 3


def test_a_style_for_text_cites_in_a_note_when_told() -> None:
    document = Document(APA, LIBRARY)
    assert (document.add("asia").note, document.add("asia", note=4).note) == (0, 4)
    with pytest.raises(ValueRejected, match="-1"):
        document.add("asia", note=-1)


def test_later_notes_are_short_wherever_the_first_moves() -> None:
    document = Document(NOTES, LIBRARY)
    first = document.add("asia")
    document.add("war")
    later = document.add("asia", locator="7")
    long, short = str(first), str(later)
    assert "2011" in long
    assert "2011" not in short
    document.remove(first)
    assert "2011" in str(later)


# Finished documents


def test_a_finished_document_prints_what_a_changing_one_does() -> None:
    document = Document(APA, LIBRARY)
    cites = ["asia", ["korea", "war"], {"id": "asia", "narrative": True}]
    for each in cites:
        document.add(each)  # type: ignore[arg-type]
    finished = APA.document(cites, LIBRARY)  # type: ignore[arg-type]
    assert [str(citation) for citation in finished.citations] == texts(document)
    assert str(finished.bibliography) == str(document.bibliography())
    assert len(APA.document(cites, LIBRARY, uncited=True).bibliography or ()) == 4  # type: ignore[arg-type]


def test_csl_json_says_where_a_citation_stands() -> None:
    cites = [{"citationItems": [{"id": "asia"}], "noteIndex": n} for n in (1, 9)]
    first, second = NOTES.document(cites, LIBRARY).citations
    assert (first.note, second.note) == (1, 9)
    with pytest.raises(ValueRejected, match="note"):
        NOTES.document([{"citationItems": ["asia"], "noteIndex": "?"}], LIBRARY)


# Bad input


def test_a_missing_item_is_named() -> None:
    document = Document(APA, LIBRARY)
    with pytest.raises(MissingItem, match=r"'azia'.*did you mean 'asia'"):
        document.add("azia")
    with pytest.raises(MissingItem, match="'azia'"):
        document.nocite("azia")
    with pytest.raises(MissingItem, match="'azia'"):
        APA.document(["azia"], LIBRARY)


def test_two_works_with_one_id_are_not_mixed_up() -> None:
    document = Document(APA, LIBRARY)
    with pytest.raises(ValueRejected, match="two works"):
        document.add(ASIA.replace(title="Another"))


def test_an_empty_document() -> None:
    document = Document(APA)
    assert document.citations == ()
    assert len(document.bibliography()) == 0
    assert document.bibliographies({"All": None})["All"].entries == ()
    assert APA.document([]).citations == ()


def test_a_style_without_bibliography() -> None:
    style = Style.load("bluebook-law-review")
    document = Document(style, LIBRARY)
    assert "fiori" in str(document.add("asia")).casefold()
    with pytest.raises(StyleError, match="no bibliography"):
        document.bibliography()
    assert style.document(["asia"], LIBRARY).bibliography is None


def test_another_processor_says_that_it_cannot() -> None:
    other = Style.load("apa", engine="citeproc-py")
    with pytest.raises(EngineError, match="documents"):
        Document(other, LIBRARY)
    with pytest.raises(EngineError, match="documents"):
        other.document(["asia"], LIBRARY)
    with pytest.raises(EngineError, match="whole cites"):
        other.cite(ASIA, form="narrative")
