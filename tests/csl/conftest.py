"""The works that the tests of this folder cite."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from refbook.model.article import Article
from refbook.model.item import Item


@pytest.fixture(autouse=True, scope="session")
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The index of styles is built for the tests, and the user's own is left alone."""
    patch = pytest.MonkeyPatch()
    patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
    yield
    patch.undo()


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
