"""An Article is an Item with its picture, its original and its references."""

from __future__ import annotations

import copy
import pickle

import pytest

from refbook.model.article import Article, Image, join_title
from refbook.model.item import Item

ARTICLE = Article(
    "korea",
    title="The Korean War, a war without end",
    subtitle="From the Preparations to the Armistice",
    author=[
        {"family": "Ravasi", "given": "Gianluca", "role": "Master's Student", "affiliation": ["Ca' Foscari"]}
    ],
    translator=["Salvatore Ciccarello"],
    container_title="Article of the Day",
    issued="2026-02-04",
    original_language="it",
    images=[Image(caption="Two tanks", source="Wikimedia Commons")],
    references=[Item("fiori2011", "book", title="L’Asia Orientale")],
    body="Text.",
    extra={"house": "x"},
)


def test_people_keep_role_and_affiliation() -> None:
    author = ARTICLE.author[0]
    assert (author.family, author.role, author.affiliation) == (
        "Ravasi",
        "Master's Student",
        ("Ca' Foscari",),
    )


def test_it_is_cited_with_its_full_title() -> None:
    item = ARTICLE.as_item()
    assert type(item) is Item
    assert item.title == "The Korean War, a war without end: From the Preparations to the Armistice"
    assert item.translator[0].family == "Ciccarello"


def test_csl_json_keeps_what_csl_has_no_variable_for() -> None:
    data = ARTICLE.to_csl()
    assert data["custom"]["subtitle"] == "From the Preparations to the Armistice"
    assert data["house"] == "x"
    assert Article.from_csl(data) == ARTICLE


@pytest.mark.parametrize(
    "copied", [copy.deepcopy(ARTICLE), pickle.loads(pickle.dumps(ARTICLE)), ARTICLE.replace()]
)
def test_copies_are_equal(copied: Article) -> None:
    assert copied == ARTICLE
    assert copied.references.ids == ("fiori2011",)


def test_replace_changes_what_only_articles_have() -> None:
    other = ARTICLE.replace(subtitle="", title="T", images=())
    assert (other.full_title, other.images, other.body) == ("T", (), "Text.")
    assert other != ARTICLE


def test_an_article_is_no_plain_item() -> None:
    assert Article("a", "book") != Item("a", "book")


@pytest.mark.parametrize(
    ("title", "subtitle", "joined"),
    [("T", "s", "T: s"), ("T?", "s", "T? s"), ("T", "", "T"), ("", "s", "s"), ("T:", "s", "T: s")],
)
def test_join_title(title: str, subtitle: str, joined: str) -> None:
    assert join_title(title, subtitle) == joined


def test_image_data_round_trip() -> None:
    image = Image(caption="c", creator="n", license="CC0", license_url="https://creativecommons.org/x")
    assert Image.from_data(image.to_data()) == image
