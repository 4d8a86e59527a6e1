"""Sorting without case and diacritics by default; as the Unicode Collation Algorithm says on demand."""

from __future__ import annotations

import pytest

from refbook.csl import collation
from refbook.csl.collation import VARIABLE, chosen, folded
from refbook.csl.processor import of_file
from refbook.csl.style import Style
from refbook.errors import StyleError
from refbook.model.item import Item

NAMES = ["Zola", "Łukasik", "lukas", "Émile", "Eco"]


def authors() -> list[str]:
    of_file.cache_clear()
    items = [Item(name, "book", author=[{"family": name}], title="T", issued=2000) for name in NAMES]
    return [entry.id for entry in Style.load("apa").bibliography(items)]


def test_case_and_diacritics_do_not_count() -> None:
    assert folded("Émile") == "emile"
    assert authors() == ["Eco", "Émile", "lukas", "Zola", "Łukasik"]


def test_the_unicode_collation_knows_letters_that_do_not_decompose(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pyuca", reason="an extra")
    monkeypatch.setenv(VARIABLE, "uca")
    assert authors() == ["Eco", "Émile", "lukas", "Łukasik", "Zola"]
    of_file.cache_clear()


def test_a_shorter_list_of_names_comes_first() -> None:
    pytest.importorskip("pyuca", reason="an extra")
    collate = collation._uca("en-US")
    assert collate("Eco") < collate("Eco\x01Bo") < collate("Ecob")


def test_what_there_is_not_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "alphabet")
    with pytest.raises(
        StyleError, match=r"no collation 'alphabet' \(REFBOOK_COLLATION is one of fold, uca, icu\)"
    ):
        chosen("en-US")


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "icu")
    monkeypatch.setitem(__import__("sys").modules, "icu", None)
    with pytest.raises(StyleError, match=r'pip install "refbook\[icu\]"'):
        chosen("xx-XX")
