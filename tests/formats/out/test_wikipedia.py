"""Wikipedia's citation templates."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from refbook.formats.out import wikipedia
from refbook.formats.out.values import plain
from refbook.formats.out.wikitext import escaped, wikitext
from refbook.model.item import Item
from refbook.richtext import parse
from tests.formats.out.works import ARTICLE, CHAPTER, NASTY, PAPER, TRANSLATION
from tests.formats.strategies import items


def written(item: Item) -> str:
    return "".join(wikipedia.write([item]))


def parameters(item: Item) -> dict[str, str]:
    """The parameters as MediaWiki sees them: divided at the bars."""
    text = written(item)
    assert text.endswith("}}\n")
    assert text.startswith("{{")
    inner = text[2:-3].replace("{{!}}", "&#124;")
    assert not set("{}[]\n\r\x00\u2028") & set(inner), inner
    name, *rest = inner.split(" |")
    assert "|" not in "".join([name, *rest])
    pairs = [part.partition("=") for part in rest]
    assert len({key for key, _, _ in pairs}) == len(pairs)
    return {"": name} | {key: value for key, _, value in pairs}


def read(text: str) -> str:
    """Text as MediaWiki shows it; the only character references are those that were written for it."""
    text = text.replace("{{!}}", "|")
    assert re.findall(r"&#?\w+;", text) == re.findall(r"&#\d+;", text)
    return re.sub(r"&#(\d+);", lambda match: chr(int(match[1])), text)


def test_an_article() -> None:
    assert written(ARTICLE) == (
        "{{cite journal |last1=van Gogh |first1=Vincent |last2=King |first2=Martin Luther Jr. "
        "|author3=World Bank |title=On ''Homo sapiens'' & CO<sub>2</sub> |journal=Nature |volume=12 "
        "|issue=3 |date=4 March 2011 |pages=12–15 |language=it |issn=0378-5955 |doi=10.1000/XYZ "
        "|pmid=123 |pmc=55 |url=https://example.org/a |access-date=2 January 2020}}\n"
    )


def test_a_chapter_stands_in_a_book() -> None:
    data = parameters(CHAPTER)
    assert data[""] == "cite book"
    assert data["chapter"] == "Can the Subaltern Speak?"
    assert data["title"] == "Marxism and the Interpretation of Culture"
    assert (data["editor-last2"], data["editor-first2"]) == ("Grossberg", "Lawrence")
    assert parameters(Item("a", "chapter", title="T"))["title"] == "T"


def test_a_translation_and_a_paper() -> None:
    book = parameters(TRANSLATION)
    assert (book["translator-last1"], book["orig-date"], book["edition"]) == ("Weaver", "1980", "2nd")
    paper = parameters(PAPER)
    assert (paper[""], paper["conference"]) == ("cite conference", "Smallness 2012, Rome")
    assert (paper["series"], paper["arxiv"], paper["date"]) == (
        "Lecture Notes, 7", "2101.00001", "May–July 2012",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("type", "template"),
    [
        ("article-magazine", "cite magazine"),
        ("article-newspaper", "cite news"),
        ("thesis", "cite thesis"),
        ("report", "cite report"),
        ("entry-encyclopedia", "cite encyclopedia"),
        ("motion_picture", "cite AV media"),
        ("webpage", "cite web"),
        ("no such type", "cite web"),
    ],
)
def test_templates(type: str, template: str) -> None:
    assert parameters(Item("a", type, title="T", URL="https://example.org"))[""] == template


def test_what_has_no_address_is_no_web_page_and_has_no_date_of_access() -> None:
    data = parameters(Item("a", "webpage", title="T", accessed="2020", URL="javascript:alert(1)"))
    assert data == {"": "citation", "title": "T", "mode": "cs1"}


@pytest.mark.parametrize(
    ("edition", "text"),
    [(1, "1st"), (11, "11th"), (22, "22nd"), ("revised edition", "revised"), ("2nd ed.", "2nd")],
)
def test_editions(edition: int | str, text: str) -> None:
    assert parameters(Item("a", "book", edition=edition))["edition"] == text


@pytest.mark.parametrize(
    ("page", "name", "text"),
    [("46", "page", "46"), ("e7", "page", "e7"), ("12-15", "pages", "12–15"), ("3, 5-8", "pages", "3, 5–8")],
)
def test_pages(page: str, name: str, text: str) -> None:
    assert parameters(Item("a", "book", page=page))[name] == text


def test_names_that_commas_would_divide_and_lists_that_go_on() -> None:
    data = parameters(Item("a", "book", author=[{"literal": "Reed, Elsevier"}, {"literal": "others"}]))
    assert (data["author1"], data["display-authors"]) == ("((Reed, Elsevier))", "etal")
    assert "display-authors" not in parameters(Item("a", "book", author=[{"literal": "others"}]))


def test_others() -> None:
    item = Item("a", "book", illustrator=["Blake, Quentin"], narrator=["Fry, Stephen"])
    assert parameters(item)["others"] == "Illustrated by Quentin Blake; narrated by Stephen Fry"


def test_nothing_leaves_the_template() -> None:
    data = parameters(NASTY)
    assert read(data["publisher"]).startswith("a|b}}{{c}} ]] [[d]] </script>")
    assert "~~~" not in written(NASTY)
    assert "<ref" not in written(NASTY)


@given(items)
def test_every_item_makes_one_template(item: Item) -> None:
    parameters(item)


_TAGS = re.compile(r"</?(?:sub|sup|span)\b[^<>]*>")


@given(st.text("ab |{}[]<>=&;#*:'~_iupsnbc/123\n", max_size=30))
@example("'<i>'a</i>'<b>~</b>~~_<i>_</i>")
@example('~<span class="nocase">~</span>~')
def test_text_reads_as_it_was_meant(text: str) -> None:
    plainly = escaped(text)
    assert read(plainly) == " ".join(text.split())
    rich = wikitext(text)
    shown = _TAGS.sub("", rich).replace("'''", "").replace("''", "")
    assert read(shown) == plain(text) == " ".join(parse(text).plain.split())
    for each in (plainly, rich):
        assert not each.startswith(tuple("*#:;"))
        assert "~~~" not in each
        assert "__" not in each
