"""The style matrix: no style falls below its row in docs/style-matrix.md; `matrix` tells how to raise one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.external import matrix

STYLES = sorted(matrix.recorded())


@pytest.mark.parametrize("style", STYLES)
def test_no_style_falls(style: str, shared: Path) -> None:
    floor = matrix.recorded()[style][0]
    row = matrix.measure(style)
    assert not row.falls_from(floor), f"{style}: {row} was {floor}"


def test_the_page_has_every_style(shared: Path) -> None:
    assert matrix.styles() == STYLES


def test_the_goals_are_reached_over_all_styles() -> None:
    whole = matrix.total([row for row, _ in matrix.recorded().values()])
    assert not whole.below(), f"{whole}"


def test_a_style_below_a_goal_says_why() -> None:
    silent = [style for style, (row, reasons) in matrix.recorded().items() if row.below() and not reasons]
    assert silent == []
