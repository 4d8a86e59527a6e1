"""YAML: articles and libraries as people write them, safely."""

from __future__ import annotations

import json
import time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from refbook.formats import articleyaml
from refbook.model.article import Article, Image
from refbook.model.date import Date
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.source import Text

from .strategies import articles, items, written

ARTICLE = """\
id: ravasi2026
title: The Korean War
subtitle: a war without end
magazine: Article of the Day
date: 2026-02-04
author:
- name: Gianluca Ravasi
  role: Master's Student
  affiliation: Ca' Foscari
translator: Ciccarello, Salvatore
original-language: it
image:
- caption: Two tanks
  photographer: U.S. Army
  licence: public domain
references:
- id: fiori2011
  type: book
  author: Fiori, Antonio
  title: L’Asia Orientale
  pages: 12-15
"""


def read(content: str) -> Reading:
    return articleyaml.read(Text("a.yaml", content))


def codes(reading: Reading) -> list[str]:
    return [finding.code for finding in reading.findings]


def only(content: str) -> Item:
    (item,) = read(content).library
    return item


@given(st.lists(items, max_size=4))
def test_what_is_written_reads_back(given_items: list[Item]) -> None:
    reading = read(written(articleyaml.write, given_items))
    assert list(reading.library) == given_items


@given(articles())
def test_an_article_is_written_whole(article: Article) -> None:
    reading = read(written(articleyaml.write, [article]))
    assert reading.article == article


@given(st.lists(items, min_size=1, max_size=3))
def test_other_programs_read_what_is_written(given_items: list[Item]) -> None:
    data = yaml.safe_load(written(articleyaml.write, given_items))
    assert [each["id"] for each in data["references"]] == [item.id for item in given_items]
    titles = [item.title for item in given_items]
    assert [each.get("title") for each in data["references"]] == titles


@given(st.text(st.sampled_from("a: -[]{}&*!|>'\"%@`#,\n\t \x00\ud800\ufeffnullref"), max_size=60))
def test_no_text_crashes_the_reader(content: str) -> None:
    reading = read(content)
    json.dumps([item.to_csl() for item in reading.library])


def test_an_article_as_a_student_would_write_it() -> None:
    reading = read(ARTICLE)
    assert codes(reading) == []
    assert reading.article == Article(
        "ravasi2026",
        title="The Korean War",
        subtitle="a war without end",
        container_title="Article of the Day",
        issued="2026-02-04",
        author=[Name("Ravasi", "Gianluca", role="Master's Student", affiliation=("Ca' Foscari",))],
        translator=[Name("Ciccarello", "Salvatore")],
        original_language="it",
        images=[Image("Two tanks", creator="U.S. Army", license="public domain")],
        references=[
            Item("fiori2011", "book", author=["Fiori, Antonio"], title="L’Asia Orientale", page="12-15")
        ],
    )
    assert reading.library == reading.article.references


def test_every_field_has_its_place() -> None:
    reading = read(ARTICLE)
    assert str(reading.span(-1, "issued")) == "a.yaml:5:7"
    assert str(reading.span(-1, "container-title")) == "a.yaml:4:11"
    assert str(reading.span(0)) == "a.yaml:17:3"
    assert str(reading.span(0, "page")) == "a.yaml:21:10"


def test_an_ambiguous_date_keeps_both_readings_unless_the_order_is_given() -> None:
    ambiguous = read("title: T\ndate: 04/02/2026").article
    assert ambiguous is not None
    assert ambiguous.issued is not None
    assert [str(date) for date in ambiguous.issued.readings] == ["2026-02-04", "2026-04-02"]
    settled = read("title: T\ndate: 04/02/2026\ndate-order: mdy").article
    assert settled is not None
    assert settled.issued == Date.of(2026, 4, 2)
    assert not settled.issued.is_ambiguous


@pytest.mark.parametrize(
    "content",
    [
        "- id: a\n  type: book\n  title: T",
        "references:\n- id: a\n  type: book\n  title: T",
        "a:\n  type: book\n  title: T",
        "references:\n  a:\n    type: book\n    title: T",
        "items:\n- {id: a, type: book, title: T}",
        '[{"id": "a", "type": "book", "title": "T"}]',
    ],
)
def test_the_shapes_of_a_library(content: str) -> None:
    reading = read(content)
    assert reading.library.items == (Item("a", "book", title="T"),)
    assert reading.article is None
    assert codes(reading) == []


def test_text_stays_text_and_what_others_misread_is_reported() -> None:
    reading = read(
        "- {id: a, type: book, language: no, volume: 012, title: 2011, edition: 1.10, issue: '012'}"
    )
    item = reading.library["a"]
    assert [item.text(name) for name in ("language", "volume", "title", "edition", "issue")] == [
        "no",
        "012",
        "2011",
        "1.10",
        "012",
    ]
    assert [(finding.code, finding.field) for finding in reading.findings] == [
        ("RBS084", "language"),
        ("RBS084", "volume"),
        ("RBS084", "edition"),
    ]


def test_fields_that_nobody_knows_keep_their_types() -> None:
    item = only("- {id: a, type: book, mood: {good: true, since: 2011, code: '012', tags: [no, 1.5]}}")
    assert dict(item.extra) == {"mood": {"good": True, "since": 2011, "code": "012", "tags": ["no", 1.5]}}


def test_a_reference_may_be_plain_text() -> None:
    reading = read("title: T\nreferences:\n- Fiori Antonio, L’Asia Orientale, il Mulino, 2011")
    assert [dict(item.extra) for item in reading.library] == [
        {"unstructured": "Fiori Antonio, L’Asia Orientale, il Mulino, 2011"}
    ]


def test_the_subtitle_of_a_cited_work_belongs_to_its_title() -> None:
    assert only("- {id: a, type: book, title: Korea, subtitle: a history}").title == "Korea: a history"


@pytest.mark.parametrize(
    ("people", "names"),
    [
        ("Fiori, Antonio and Kim, Samuel", [Name("Fiori", "Antonio"), Name("Kim", "Samuel")]),
        ("[Antonio Fiori, {family: Kim, given: Samuel}]", [Name("Fiori", "Antonio"), Name("Kim", "Samuel")]),
        ("{literal: United Nations}", [Name(literal="United Nations")]),
        ("[{name: Gianluca Ravasi, orcid: 0000-0002-1825-0097, affiliations: [Ca' Foscari]}]",
         [Name("Ravasi", "Gianluca", orcid="0000-0002-1825-0097", affiliation=("Ca' Foscari",))]),
    ],
)  # fmt: skip
def test_people(people: str, names: list[Name]) -> None:
    item = only(f"- id: a\n  type: book\n  authors: {people}")
    assert list(item.author) == names


@pytest.mark.parametrize(
    ("image", "expected"),
    [
        ("https://example.org/tank.jpg", Image(url="https://example.org/tank.jpg")),
        ("[tank.png]", Image(url="tank.png")),
        ("Two tanks", Image(caption="Two tanks")),
        ("{caption: Two tanks, license_url: https://x.org}", Image("Two tanks", license_url="https://x.org")),
    ],
)
def test_images(image: str, expected: Image) -> None:
    reading = read(f"title: T\nimage: {image}")
    assert reading.article is not None
    assert (list(reading.article.images), codes(reading)) == ([expected], [])


def test_a_bibliography_elsewhere_is_not_opened() -> None:
    reading = read("title: T\nbibliography: refs.bib\ncsl: https://example.org/x.csl")
    assert [(finding.code, str(finding.span)) for finding in reading.findings] == [
        ("RBS092", "a.yaml:2:15"),
        ("RBS093", "a.yaml:3:6"),
    ]
    assert reading.article is not None
    assert reading.article.extra["bibliography"] == "refs.bib"


@pytest.mark.parametrize(
    ("content", "code", "place", "ids"),
    [
        ("- {id: a, type: book, title: *nowhere}", "RBS082", "1:30", ["a"]),
        ("- {id: a, type: book, title: !!python/name:os.system x}", "RBS081", "1:30", ["a"]),
        ("a: {type: book}\n? [x]\n: {type: book}", "RBS083", "2:3", ["a", "[x]"]),
        ("a: {type: book, title: A, title: B}", "RBS061", "1:27", ["a"]),
        ("a: {type: book}\nb: {type: book", "RBS080", "2:15", ["a", "b"]),
        ("- {id: a, type: book}\n---\n- b", "RBS080", "2:1", ["a"]),
        ("- {id: a, type: book, title: a\x07b}", "RBS080", "1:31", ["a"]),
        ("- id: a\n  type: book\n  <<: 3", "RBS083", "3:7", ["a"]),
        ("- {id: a, type: book}\n- 3", "RBS066", "2:3", ["a"]),
        ("just words", "RBS066", "1:1", []),
    ],
)
def test_trouble_has_a_place_and_costs_nothing_else(
    content: str, code: str, place: str, ids: list[str]
) -> None:
    reading = read(content)
    assert (reading.findings[0].code, str(reading.findings[0].span)) == (code, f"a.yaml:{place}")
    assert [item.id for item in reading.library] == ids


def test_a_merge_key_gives_way_to_what_is_written() -> None:
    library = read("base: &base {type: book, publisher: il Mulino}\na:\n  <<: *base\n  type: chapter").library
    assert library["a"] == Item("a", "chapter", publisher="il Mulino")


def test_aliases_do_not_laugh_a_billion_times() -> None:
    lines = ["a0: &a0 {type: book, title: T}"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    start = time.process_time()
    reading = read("\n".join(lines))
    assert time.process_time() - start < 5
    assert "RBS082" in codes(reading)
    assert "a0" in reading.library


@pytest.mark.parametrize("content", ["a: {type: book}\nb: " + "[" * 100_000, "- " * 50_000 + "a"])
def test_deep_nesting_hurts_nobody(content: str) -> None:
    assert "RBS064" in codes(read(content))


def test_windows_line_ends_are_the_same() -> None:
    assert read(ARTICLE.replace("\n", "\r\n")).article == read(ARTICLE).article
