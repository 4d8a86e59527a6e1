"""The works that the tests of this folder cite."""

from __future__ import annotations

import pytest

from refbook.model.article import Article
from refbook.model.item import Item


@pytest.fixture
def book() -> Item:
    return Item(
        "fiori2011",
        "book",
        author=["Fiori, Antonio"],
        title="L’Asia Orientale Dal 1945 ai giorni nostri",
        publisher="il Mulino",
        issued=2011,
        language="it",
    )


@pytest.fixture
def article() -> Article:
    return Article(
        "korean-war",
        title="The Korean War",
        subtitle="a war without end",
        author=["Ravasi, Gianluca"],
        translator=["Ciccarello, Salvatore"],
        issued="2026-02-04",
        container_title="Article of the Day",
        language="en",
    )
