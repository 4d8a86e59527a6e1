"""What a conversion loses is told, and nothing else."""

from __future__ import annotations

from refbook import api
from refbook.model.article import Article
from refbook.model.item import Item

FIORI = Item("fiori2011", "book", author=["Fiori, Antonio"], title="L’Asia Orientale", issued=2011, volume=2)


def test_what_a_format_holds_is_not_lost() -> None:
    for format in ("csl-json", "csl-yaml", "yaml", "bibtex", "biblatex"):
        assert list(api.losses([FIORI], format)) == []


def test_a_changed_key_is_told() -> None:
    found = list(api.losses([FIORI.replace(id="Fiori 2011")], "bibtex"))
    assert [(loss.name, loss.value) for loss in found] == [("id", "Fiori 2011")]
    assert found[0].became not in (None, "Fiori 2011")


def test_what_only_articles_have_is_lost_in_a_library() -> None:
    article = Article("a", "article-magazine", title="T", subtitle="S", body="Text", references=[FIORI])
    assert {loss.name for loss in api.losses([article], "bibtex")} == {"references", "body"}
    assert list(api.losses([article], "yaml")) == []


def test_many_items_are_compared_in_their_order() -> None:
    items = (Item(f"k {number}") for number in range(2_500))
    assert [loss.value for loss in api.losses(items, "bibtex")] == [f"k {number}" for number in range(2_500)]
