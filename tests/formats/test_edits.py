from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.errors import ValueRejected
from refbook.formats.edits import apply
from refbook.model.source import Edit


def test_edits_are_made_whatever_their_order() -> None:
    edits = [Edit(8, 12, "2012"), Edit(0, 1, "Y"), Edit(12, 12, "!")]
    assert apply("year  = 2011", edits) == apply("year  = 2011", edits[::-1]) == "Year  = 2012!"


def test_insertions_at_one_place_stay_in_the_order_given() -> None:
    assert apply("ab", [Edit(1, 1, "2"), Edit(1, 1, "1"), Edit(0, 1, "x")]) == "x21b"


@pytest.mark.parametrize(
    "edits", [[Edit(0, 3, ""), Edit(2, 4, "")], [Edit(3, 6, "x")], [Edit(2, 1, "x")], [Edit(-1, 1, "x")]]
)
def test_edits_that_overlap_or_lie_outside_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueRejected):
        apply("abcde", edits)


@given(st.text(max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 5), st.text(max_size=3))))
def test_what_no_edit_names_stays(text: str, wanted: list[tuple[int, int, str]]) -> None:
    edits, kept, at = [], [], 0
    for start, length, new in sorted(wanted, key=lambda edit: edit[0]):
        if at <= start and start + length <= len(text):
            edits.append(Edit(start, start + length, new))
            kept += [text[at:start], new]
            at = start + length
    assert apply(text, edits) == "".join([*kept, text[at:]])
