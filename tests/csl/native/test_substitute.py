"""Authors who come again in the bibliography: CSL 1.0.2, "Reference Grouping"."""

from refbook.csl.processor import Processor
from refbook.model.item import Item
from tests.csl.native.helpers import listed, processor

LAYOUT = (
    '<bibliography subsequent-author-substitute="———"><layout><group delimiter=". ">'
    '<names variable="author"><name name-as-sort-order="first"/><substitute>{title}</substitute></names>'
    '<text variable="publisher"/></group></layout></bibliography>'
)
QUOTED_OR_ITALIC = (
    '<choose><if type="chapter"><text variable="title" quotes="true"/></if>'
    '<else><text variable="title" font-style="italic"/></else></choose>'
)


def style(title: str = QUOTED_OR_ITALIC) -> Processor:
    return processor('<text variable="title"/>', rest=LAYOUT.format(title=title))


def test_an_author_who_comes_again_is_a_dash() -> None:
    works = [Item(id, "book", author="Roe, Jane", publisher=id.upper()) for id in "ab"]
    assert listed(style(), *works) == ["Roe, Jane. A", "———. B"]


def test_an_author_with_others_is_not_the_author_alone() -> None:
    works = [
        Item("a", "book", author="Roe, Jane and Poe, Ann", publisher="A"),
        Item("b", "book", author="Roe, Jane", publisher="B"),
    ]
    assert listed(style(), *works) == ["Roe, Jane, Ann Poe. A", "Roe, Jane. B"]


def test_an_article_is_not_the_book_of_the_same_title() -> None:
    works = [
        Item("a", "book", title="Zero", publisher="A"),
        Item("b", "chapter", title="Zero", publisher="B"),
        Item("c", "chapter", title="Zero", publisher="C"),
    ]
    assert listed(style(), *works) == ["<i>Zero</i>. A", "“Zero.” B", "———. C"]
