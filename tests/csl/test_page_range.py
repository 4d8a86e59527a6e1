"""Page ranges, after the examples of the Chicago Manual of Style and the CSL specification."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.csl.page_range import shortened


@pytest.mark.parametrize(
    ("pages", "format", "last"),
    [
        ("42-45", "expanded", "45"),
        ("42-5", "expanded", "45"),
        ("321-8", "expanded", "328"),
        ("2787-816", "expanded", "2816"),
        ("42-45", "minimal", "5"),
        ("2787-2816", "minimal", "816"),
        ("42-45", "minimal-two", "45"),
        ("321-328", "minimal-two", "28"),
        ("1-23", "minimal-two", "23"),
        ("1-10", "minimal-two", "10"),
        ("3-10", "chicago-16", "10"),
        ("71-72", "chicago-16", "72"),
        ("100-104", "chicago-16", "104"),
        ("600-613", "chicago-16", "613"),
        ("107-108", "chicago-16", "8"),
        ("505-517", "chicago-16", "17"),
        ("321-325", "chicago-16", "25"),
        ("1087-1089", "chicago-16", "89"),
        ("1496-1500", "chicago-16", "500"),
        ("1496-1504", "chicago-15", "1504"),
        ("11564-11615", "chicago-16", "615"),
        ("N110-N115", "minimal", "5"),
        ("N110-5", "expanded", "N115"),
        ("xii-xv", "minimal", "xv"),
        ("110-N6", "minimal", "N6"),
        ("187-187", "minimal", "187"),
        ("12-5", None, "5"),
    ],
)
def test_examples(pages: str, format: str | None, last: str) -> None:
    assert shortened(*pages.split("-"), format) == last


@given(
    st.integers(1, 10**6),
    st.integers(0, 10**4),
    st.sampled_from(["minimal", "minimal-two", "chicago", "chicago-16"]),
)
def test_no_page_becomes_another(first: int, length: int, format: str) -> None:
    """Whoever expands what is printed has the pages that were given."""
    last = str(first + length)
    assert shortened(str(first), shortened(str(first), last, format), "expanded") == last
