"""EDTF levels 0 and 1. Most examples are those of the specification."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.errors import ValueRejected
from refbook.model.date import Date
from refbook.model.partial_date import PartialDate, days_in_month

LEVEL_0 = [
    "1985-04-12", "1985-04", "1985", "1985-04-12T23:20:30", "1985-04-12T23:20:30Z", "1985-04-12T23:20:30-04",
    "1985-04-12T23:20:30+04:30", "1964/2008", "2004-06/2006-08", "2004-02-01/2005-02-08",
    "2004-02-01/2005-02", "2004-02-01/2005", "2005/2006-02",
]  # fmt: skip
LEVEL_1 = [
    "Y170000002", "Y-170000002", "2001-21", "2001-24", "1984?", "2004-06~", "2004-06-11%", "201X", "20XX",
    "2004-XX", "1985-04-XX", "1985-XX-XX", "1985-04-12/..", "1985-04/..", "1985/..", "../1985-04-12",
    "../1985", "1985-04-12/", "1985/", "/1985-04-12", "/1985", "-1985", "-0001", "0000", "1984~/2004-06",
    "1984/2004-06~", "1984?/2004%", "2004-06-XX/2004-07-03", "20XX?",
]  # fmt: skip
REFUSED = [
    "", " 1985", "1985 ", "85", "198", "19850", "1985-4", "1985-13", "1985-00", "1985-04-31", "2019-02-29",
    "1900-02-29", "1985-20", "1985-25", "1985-21-05", "-0000", "Y1985", "y170000002", "Y0170000",
    "1985-04-12T23:20", "1985-04-12T25:00:00", "1985-04T23:20:30", "1985-04-12T23:20:30Z?", "1XXX", "XXXX",
    "156X-12-25", "1985-XX-12", "X985", "199X-13", "1985-13-XX", "1918/1914", "../..", "/", "1/2",
    "1985/1986/1987", "1985/n.d.", "?1985", "1985?~", "{1985,1986}", "１９８５", "1985\n",
]  # fmt: skip


@pytest.mark.parametrize("text", LEVEL_0 + LEVEL_1)
def test_reads_and_writes_back(text):
    assert Date.from_edtf(text).edtf == text


@pytest.mark.parametrize("text", REFUSED)
def test_refuses(text):
    with pytest.raises(ValueRejected):
        Date.from_edtf(text)


def test_refusals_say_what_is_wrong():
    with pytest.raises(ValueRejected, match="'2019-02-29' is not a date: 29 February 2019 does not exist"):
        Date.from_edtf("2019-02-29")
    with pytest.raises(ValueRejected, match="'4 May' is not an EDTF date"):
        Date.from_edtf("4 May")


def test_what_the_texts_mean():
    assert Date.from_edtf("2004-06-11%").start == PartialDate(2004, 6, 11, uncertain=True, approximate=True)
    assert Date.from_edtf("2001-24").start == PartialDate(2001, season=4)
    assert Date.from_edtf("201X").start == PartialDate(2010, unspecified="201X")
    assert Date.from_edtf("1985-04-XX").start == PartialDate(1985, 4, unspecified="1985-04-XX")
    assert Date.from_edtf("1985-04-12T23:20:30Z").start == PartialDate(1985, 4, 12, time="23:20:30Z")
    assert Date.from_edtf("../1985") == Date(end=PartialDate(1985), open_start="open")
    assert Date.from_edtf("1985/") == Date(PartialDate(1985), open_end="unknown")


def test_years_before_christ_are_counted_from_zero_in_edtf_only():
    assert Date.from_edtf("-0043").year == -44
    assert Date.from_edtf("0000").year == -1
    assert Date.of(-44).edtf == "-0043"


@st.composite
def partial_dates(draw):
    """What EDTF can say about one end of a date."""
    year = draw(st.integers(-9999, 9999).filter(bool))
    marks = {"uncertain": draw(st.booleans()), "approximate": draw(st.booleans())}
    month = draw(st.integers(1, 12))
    day = draw(st.integers(1, days_in_month(year, month)))
    time = draw(st.sampled_from(["23:20:30", "00:00:00Z", "12:00:00+05:30"]))
    far = draw(st.integers(10_000, 10**12)) * draw(st.sampled_from([1, -1]))
    iso = draw(st.integers(1000, 9999))
    return draw(
        st.sampled_from(
            [
                PartialDate(year, **marks),
                PartialDate(year, month, **marks),
                PartialDate(year, month, day, **marks),
                PartialDate(year, season=(month - 1) // 3 + 1, **marks),
                PartialDate(year, month, day, time=time),
                PartialDate(far - (far < 0), **marks),
                PartialDate(iso // 10 * 10, unspecified=f"{iso // 10}X", **marks),
                PartialDate(iso, unspecified=f"{iso}-XX-XX", **marks),
                PartialDate(iso, month, unspecified=f"{iso}-{month:02d}-XX", **marks),
            ]
        )
    )


@st.composite
def dates(draw):
    """Every kind of Date that has an EDTF text."""
    start, end = draw(partial_dates()), draw(partial_dates())
    if end.last_day < start.first_day:
        start, end = end, start
    opening = draw(st.sampled_from(["open", "unknown"]))
    return draw(
        st.sampled_from(
            [Date(start), Date(start, end), Date(start, open_end=opening), Date(end=end, open_start=opening)]
        )
    )


@given(dates())
def test_edtf_round_trip(date):
    assert Date.from_edtf(date.edtf) == date


@given(dates())
def test_parse_reads_what_str_writes(date):
    assert Date.parse(str(date)) == date
    assert not Date.parse(str(date)).is_ambiguous


@given(dates())
def test_csl_round_trip(date):
    assert Date.from_csl(date.to_csl()) == date


@given(dates())
def test_the_first_day_is_not_after_the_last(date):
    assert not (date.first_day and date.last_day) or date.first_day <= date.last_day


@given(dates(), dates())
def test_after_and_before_are_each_others_mirror(one, two):
    assert one.is_after(two) == two.is_before(one)
    assert not (one.is_after(two) and one.is_before(two))


@given(st.text(alphabet="0123456789-/.X?~%TZY:+", max_size=24))
def test_what_is_accepted_is_written_back_the_same(text):
    try:
        date = Date.from_edtf(text)
    except ValueRejected:
        return
    assert date.edtf == text
