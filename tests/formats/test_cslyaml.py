"""CSL-YAML, as pandoc reads it."""

from __future__ import annotations

import json

import yaml
from hypothesis import given
from hypothesis import strategies as st

from refbook.formats import articleyaml, csljson, cslyaml, friendly
from refbook.model.article import Article
from refbook.model.item import Item
from refbook.model.source import Text

from .strategies import articles, items, written


def has_only_names_of_its_own(item: Item) -> bool:
    """False when an unknown field has a name that means something in YAML: CSL-YAML cannot tell."""
    return not any(friendly.is_meant(key) or key == friendly.APART for key in item.extra)


@given(st.lists(items.filter(has_only_names_of_its_own), max_size=3))
def test_what_is_written_reads_back(given_items: list[Item]) -> None:
    reading = articleyaml.read(Text("a.yaml", written(cslyaml.write, given_items)))
    assert list(reading.library) == given_items


@given(articles().filter(lambda article: all(map(has_only_names_of_its_own, [article, *article.references]))))
def test_an_article_is_written_whole(article: Article) -> None:
    assert articleyaml.read(Text("a.yaml", written(cslyaml.write, [article]))).article == article


def test_it_is_csl_json_in_other_clothes() -> None:
    library = [Item("a", "book", author=["Fiori, Antonio"], issued=2011, volume=2)]
    as_yaml = yaml.safe_load(written(cslyaml.write, library))
    assert as_yaml == {"references": json.loads(written(csljson.write, library))}
