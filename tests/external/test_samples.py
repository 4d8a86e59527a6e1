"""The works that every style is tried on really fill every variable."""

from __future__ import annotations

from refbook.model.vocabulary import ITEM_TYPES, KINDS
from tests.external.samples import bare, full, works


def test_a_full_work_has_every_variable_and_a_bare_one_none() -> None:
    assert set(full("book")) == set(KINDS)
    assert set(bare("book")) == set()


def test_there_are_two_works_of_every_type() -> None:
    assert sorted(item.type for item in works()) == sorted([*ITEM_TYPES, *ITEM_TYPES])
