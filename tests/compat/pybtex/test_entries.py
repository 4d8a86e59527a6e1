"""Items as pybtex prints them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pybtex.richtext import Text

from refbook.compat.pybtex.entries import entry
from refbook.model.article import Article
from refbook.model.item import Item
from tests.formats.strategies import items

LOOK_ALIKES = str.maketrans({"$": "＄", "{": "｛", "}": "｝", "`": "ˋ", "^": "ˆ"})


def shown(item: Item, field: str = "title") -> str:
    """A field as pybtex's styles print it."""
    return str(Text.from_latex(entry(item).fields[field]))


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("R&D 100% #1 a_b ~x \\input{y}", "R&D 100% #1 a_b ~x \\input｛y｝"),
        ("On <i>Homo</i> and CO<sub>2</sub>", "On Homo and CO2"),
        ("It costs $5 or more", "It costs ＄5 or more"),
        ("a--b ``c''", "a--b ˋˋc''"),
        ('On <span class="nocase">NATO</span>', "On NATO"),
    ],
)
def test_titles(title: str, printed: str) -> None:
    assert shown(Item("a", "book", title=title)) == printed


_chars = st.characters(categories=["Lu", "Ll", "Nd", "Po", "Ps", "Pe", "Sm", "Sc"], exclude_characters="<$")


@given(st.text(_chars | st.sampled_from("{}\\^`~_#%&-' "), min_size=1, max_size=30).filter(str.strip))
def test_text_prints_as_it_is(text: str) -> None:
    assert shown(Item("a", "book", title=text)) == " ".join(text.split(" ")).strip().translate(LOOK_ALIKES)


def test_names_and_the_subtitle_of_an_article() -> None:
    names = [
        {"literal": "Barnes and Noble"},
        {"family": "Gogh", "given": "V.", "non-dropping-particle": "van"},
    ]
    made = entry(Article("a", title="Korea", subtitle="a war", author=names))
    assert made.fields["title"] == "Korea: a war"
    assert [str(person) for person in made.persons["author"]] == ["{Barnes and Noble}", "van Gogh, V."]


@given(items)
def test_pybtex_takes_every_item(item: Item) -> None:
    for value in entry(item).fields.values():
        Text.from_latex(value)
