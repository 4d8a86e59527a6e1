"""Markdown with front matter; the same article in every form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.formats import articleyaml, csljson, markdown
from refbook.model.article import Article
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.source import Text

from .strategies import written

FRONT = """\
---
id: ravasi2026
title: The Korean War
subtitle: a war without end
date: 2026-02-04
author: Gianluca Ravasi
lang: en
references:
- {id: fiori2011, type: book, author: "Fiori, Antonio", title: L’Asia Orientale, date: 2011}
---

First paragraph.

Second [@fiori2011].
"""
ARTICLE = Article(
    "ravasi2026",
    title="The Korean War",
    subtitle="a war without end",
    issued="2026-02-04",
    author=["Gianluca Ravasi"],
    language="en",
    references=[Item("fiori2011", "book", author=["Fiori, Antonio"], title="L’Asia Orientale", issued=2011)],
    body="First paragraph.\n\nSecond [@fiori2011].",
)


def read(content: str) -> Reading:
    return markdown.read(Text("a.md", content))


def codes(reading: Reading) -> list[str]:
    return [finding.code for finding in reading.findings]


def test_front_matter_and_text() -> None:
    reading = read(FRONT)
    assert reading.article == ARTICLE
    assert codes(reading) == []


def test_the_same_article_in_every_form() -> None:
    assert articleyaml.read(Text("a.yaml", written(articleyaml.write, [ARTICLE]))).article == ARTICLE
    assert csljson.read(Text("a.json", written(csljson.write, [ARTICLE]))).article == ARTICLE
    assert read(FRONT).article == ARTICLE


def test_places_count_from_the_top_of_the_file() -> None:
    reading = read(FRONT)
    assert str(reading.span(-1, "issued")) == "a.md:5:7"
    assert str(reading.span(0, "title")) == "a.md:9:64"
    assert (span := reading.span(-1, "body"))
    assert (span.line, span.end_line) == (12, 14)


@pytest.mark.parametrize("end", ["---", "...", "--- ", "---\r"])
def test_ways_to_end_the_front_matter(end: str) -> None:
    reading = read(f"---\ntitle: T\n{end}\nText.\n")
    assert reading.article is not None
    assert (reading.article.title, reading.article.body) == ("T", "Text.")


def test_a_line_of_hyphens_in_the_text_ends_nothing() -> None:
    reading = read("---\ntitle: T\n---\nA\n\n---\n\nB")
    assert reading.article is not None
    assert reading.article.body == "A\n\n---\n\nB"


def test_front_matter_that_never_ends_is_text() -> None:
    reading = read("---\ntitle: Essay\n\nText.")
    assert [(finding.code, str(finding.span)) for finding in reading.findings] == [("RBS090", "a.md:1:1")]
    assert reading.article is not None
    assert reading.article.body == "---\ntitle: Essay\n\nText."


def test_text_without_front_matter_is_an_article_too() -> None:
    reading = read("Text [@a].\n")
    assert codes(reading) == ["RBS091"]
    assert reading.article is not None
    assert reading.article.body == "Text [@a]."


def test_front_matter_that_is_no_mapping() -> None:
    reading = read("---\n- a\n---\nText.")
    assert codes(reading) == ["RBS066"]
    assert reading.article is not None
    assert reading.article.body == "Text."


def test_mistakes_in_the_front_matter_have_the_lines_of_the_file() -> None:
    reading = read("---\ntitle: T\nauthor: !!python/name:os.system x\n---\nText.")
    assert [(finding.code, str(finding.span)) for finding in reading.findings] == [("RBS081", "a.md:3:9")]


def test_a_body_in_the_front_matter_gives_way_to_the_text() -> None:
    reading = read("---\ntitle: T\nbody: not this\n---\nText.")
    assert reading.article is not None
    assert (reading.article.body, dict(reading.article.extra)) == ("Text.", {"body": "not this"})


def test_values_of_the_wrong_kind_are_kept() -> None:
    reading = read("---\ntitle: [a]\nsubtitle: {b: c}\nimages: [3, {caption: C, mood: good}]\n---\n")
    assert reading.article is not None
    assert dict(reading.article.extra) == {
        "title": ["a"],
        "subtitle": {"b": "c"},
        "images": [{}, {"mood": "good"}],
    }
    assert [image.caption for image in reading.article.images] == ["3", "C"]
    assert codes(reading) == ["RBS070", "RBS070", "RBS076"]


@given(st.text(st.sampled_from("-. \n\ra:[]{}'\"&*#titlebody"), max_size=60))
def test_no_text_crashes_the_reader(content: str) -> None:
    assert read(content).article is not None
