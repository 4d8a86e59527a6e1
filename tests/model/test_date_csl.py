"""CSL-JSON dates: what is read, what is kept, what comes back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.errors import ValueRejected
from refbook.model.date import Date
from refbook.model.partial_date import PartialDate


@pytest.mark.parametrize(
    ("data", "date"),
    [
        ({"date-parts": [[2011]]}, Date.of(2011)),
        ({"date-parts": [["2011", " 3 ", "04"]]}, Date.of(2011, 3, 4)),
        ({"date-parts": [["2000", "", ""]]}, Date.of(2000)),
        ({"date-parts": [[2000, 5, 0]]}, Date.of(2000, 5)),
        ({"date-parts": [[2000, None]]}, Date.of(2000)),
        ({"date-parts": [[2011.0]]}, Date.of(2011)),
        ({"date-parts": [2011, 3]}, Date.of(2011, 3)),
        ({"date-parts": [2011, 3, 4]}, Date.of(2011, 3, 4)),
        ({"date-parts": [["2011", "March"]]}, Date.of(2011, 3)),
        ({"date-parts": "2011-03"}, Date.of(2011, 3)),
        ({"date-parts": [[-44, 3, 15]]}, Date.of(-44, 3, 15)),
        ({"date-parts": [["2000", "5"], ["2001", "5"]]}, Date(PartialDate(2000, 5), PartialDate(2001, 5))),
        ({"date-parts": [[2011], []]}, Date.of(2011)),
        ({"date-parts": [[2011], [0, 0, 0]]}, Date(PartialDate(2011), open_end="open")),
        ({"date-parts": [[0], [2011]]}, Date(end=PartialDate(2011), open_start="open")),
        ({"date-parts": [["1999", "21"], ["2001", "22"]]}, Date.from_edtf("1999-21/2001-22")),
        ({"date-parts": [[2000]], "season": 3}, Date.from_edtf("2000-23")),
        ({"date-parts": [[2000]], "season": "Winter"}, Date.from_edtf("2000-24")),
        ({"date-parts": [[2000]], "season": "21"}, Date.from_edtf("2000-21")),
        ({"date-parts": [[1850]], "circa": "true"}, Date.from_edtf("1850~")),
        ({"date-parts": [[1850]], "circa": 1}, Date.from_edtf("1850~")),
        ({"date-parts": [[1850], [1860]], "circa": "1"}, Date.from_edtf("1850~/1860~")),
        ({"date-parts": [[1850]], "circa": "0"}, Date.of(1850)),
        ({"date-parts": [[1850]], "circa": False}, Date.of(1850)),
        ({"raw": "4 February 2026"}, Date.of(2026, 2, 4)),
        ({"raw": "in press"}, Date(literal="in press")),
        ({"raw": "?", "literal": "n.d."}, Date(literal="n.d.", extra=(("raw", "?"),))),
        ({"date-parts": [], "literal": "(in press)"}, Date(literal="(in press)")),
        ({"date-parts": [[2011]], "literal": "Lent 2011"}, Date(PartialDate(2011), literal="Lent 2011")),
        ({"edtf": "2011-03?"}, Date.from_edtf("2011-03?")),
        ("2011-03~", Date.from_edtf("2011-03~")),
        ("n.d.", Date(literal="n.d.")),
        # Nothing at all
        ({}, Date()),
        ({"date-parts": None, "literal": None}, Date()),
        ({"date-parts": [[]]}, Date()),
        ({"date-parts": [[None]]}, Date()),
        ({"date-parts": [[""], [""]]}, Date()),
    ],
)
def test_reads(data, date):
    assert Date.from_csl(data) == date


@pytest.mark.parametrize(
    "data",
    [
        {"date-parts": [[1965, 13, 1]]},
        {"date-parts": [[1965, -1, 1]]},
        {"date-parts": [[1965, 60, 1]]},
        {"date-parts": [[2011, 3, 45]]},
        {"date-parts": [[0]]},
        {"date-parts": [[2001, 5], [2000, 5]]},
    ],
)
def test_impossible_dates_are_kept_and_named(data):
    date = Date.from_csl(data)
    assert date.problem
    assert date.to_csl() == data


@pytest.mark.parametrize(
    "data",
    [
        {"date-parts": [["2011", "Trinity"]]},
        {"date-parts": [[2011], [2012], [2013]]},
        {"date-parts": [[2011, 3, 4, 5]]},
        {"date-parts": [[True]]},
        {"date-parts": 2011},
        {"date-parts": {"year": 2011}},
        {"date-parts": [[[2011]]]},
        {"date-parts": [["9" * 5000]]},
        {"literal": ["n.d."]},
        {"raw": 2011},
        {"season": 1},
        {"circa": True},
        {"circa": True, "literal": "n.d."},
        {"edtf": "2019-02-29"},
        {"date-parts": [[2013, 1, 30]], "season": "22:56:08"},
        {"date-parts": [[2011]], "raw": "whenever", "note": {"a": [1]}},
        {"date-parts": [[2011]], "edtf": "2012"},
        {"date-parts": [[2011]], "season": 1, "circa": True, "literal": "Lent"},
        {"date-parts": [[2011], [2012]], "season": 4},
    ],
)
def test_what_is_not_understood_comes_back(data):
    assert Date.from_csl(data).to_csl() == data


@pytest.mark.parametrize("data", [None, 2011, [2011], b"2011"])
def test_wrong_shapes_are_refused(data):
    with pytest.raises(ValueRejected, match="expected a CSL-JSON date"):
        Date.from_csl(data)


def test_edtf_is_written_only_when_date_parts_cannot_carry_it():
    def written(edtf):
        return Date.from_edtf(edtf).to_csl()

    assert written("2011-03-04") == {"date-parts": [[2011, 3, 4]]}
    assert written("2011-21") == {"date-parts": [[2011]], "season": 1}
    assert written("1850~") == {"date-parts": [[1850]], "circa": True}
    assert written("1850?") == {"date-parts": [[1850]], "circa": True, "edtf": "1850?"}
    assert written("1850~/1860") == {"date-parts": [[1850], [1860]], "circa": True, "edtf": "1850~/1860"}
    assert written("201X") == {"date-parts": [[2010]], "circa": True, "edtf": "201X"}
    assert written("2011-XX") == {"date-parts": [[2011]], "edtf": "2011-XX"}
    assert written("1998/..") == {"date-parts": [[1998], [0]]}
    assert written("1998/") == {"date-parts": [[1998], [0]], "edtf": "1998/"}
    assert written("-0043") == {"date-parts": [[-44]]}
    assert written("2001-01-03T15:00:00") == {"date-parts": [[2001, 1, 3]], "edtf": "2001-01-03T15:00:00"}


def test_edited_date_parts_win_over_edtf():
    date = Date.from_csl({"date-parts": [[2012]], "circa": True, "edtf": "2011?"})
    assert (date.year, date.start.approximate) == (2012, True)


def test_raw_dates_can_be_ambiguous():
    assert Date.from_csl({"raw": "04/02/2026"}).is_ambiguous


_json = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-99, 2100)
    | st.floats()
    | st.sampled_from(["", "2011", "3", "x", "spring"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=2), inner, max_size=2),
    max_leaves=6,
)
_keys = st.sampled_from(["date-parts", "season", "circa", "literal", "raw", "edtf", "other"])


@given(st.dictionaries(_keys, _json, max_size=4))
def test_no_object_fails_and_writing_is_stable(data):
    written = Date.from_csl(data).to_csl()
    assert Date.from_csl(written).to_csl() == written


_part = st.one_of(
    st.tuples(st.integers(1, 2100)),
    st.tuples(st.integers(1, 2100), st.integers(1, 20)),
    st.tuples(st.integers(-2100, -1), st.integers(1, 12), st.integers(1, 40)),
).map(list)


@given(st.lists(_part, min_size=1, max_size=2), st.booleans(), st.text())
def test_meaning_is_kept(parts, circa, literal):
    data = (
        {"date-parts": parts} | ({"circa": True} if circa else {}) | ({"literal": literal} if literal else {})
    )
    date = Date.from_csl(data)
    assert date.to_csl() == data
    assert Date.from_csl(date.to_csl()) == date
