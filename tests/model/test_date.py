"""Date and PartialDate as values: what they show, compare and refuse."""

import copy
import datetime
import pickle
from dataclasses import FrozenInstanceError, replace

import pytest

from refbook.errors import ValueRejected
from refbook.model.date import Date
from refbook.model.partial_date import PartialDate, days_in_month, historical_year, iso_year


def test_repr_shows_only_what_is_set():
    assert repr(Date.of(2011, 3)) == "Date(start=PartialDate(year=2011, month=3))"
    assert repr(Date(literal="n.d.")) == "Date(literal='n.d.')"
    assert repr(Date()) == "Date()"
    assert "other=" in repr(Date.parse("04/02/2026"))


def test_dates_are_frozen_hashable_and_copyable():
    date = Date.from_csl({"date-parts": [[2011]], "unknown": [1]})
    with pytest.raises(FrozenInstanceError):
        date.literal = "x"  # type: ignore[misc]
    assert hash(date) == hash(copy.deepcopy(date))
    assert pickle.loads(pickle.dumps(date)) == date


def test_equality_ignores_the_other_reading():
    assert Date.parse("04/02/2026") == Date.of(2026, 2, 4)
    assert hash(Date.parse("04/02/2026")) == hash(Date.of(2026, 2, 4))


@pytest.mark.parametrize("parts", [(2011, 13), (2011, 0), (2019, 2, 29), (2011, 4, 31), (2011, 1, 0), (0,)])
def test_of_refuses_what_does_not_exist(parts):
    with pytest.raises(ValueRejected, match="exist"):
        Date.of(*parts)


@pytest.mark.parametrize(
    ("date", "problem"),
    [
        (PartialDate(2020, 2, 29), ""),
        (PartialDate(2000, 2, 29), ""),
        (PartialDate(-1, 2, 29), ""),  # 1 BC is EDTF's year 0000, a leap year
        (PartialDate(2019, 2, 29), "29 February 2019 does not exist"),
        (PartialDate(1900, 2, 29), "29 February 1900 does not exist in the Gregorian calendar"),
        (PartialDate(2020, 2, 30), "30 February does not exist"),
        (PartialDate(2020, 4, 31), "31 April does not exist"),
        (PartialDate(2020, 4, 45), "day 45 does not exist"),
        (PartialDate(2020, 13), "month 13 does not exist"),
        (PartialDate(2020, None, 4), "day 4 stands without a month"),
        (PartialDate(2020, season=5), "season 5 does not exist"),
    ],
)
def test_problems(date, problem):
    assert date.problem == problem
    assert (Date(date).edtf == "") == bool(problem)


def test_problem_of_ranges():
    assert Date(PartialDate(1918), PartialDate(1914)).problem
    assert not Date(PartialDate(2004, 6), PartialDate(2004)).problem  # 2004 may mean its end
    assert Date(PartialDate(1914), PartialDate(1918, 13)).problem == "month 13 does not exist"
    assert Date(open_start="open", open_end="open").problem


def test_days_in_month_agree_with_the_standard_library():
    for year in (1999, 2000, 2023, 2024, 2100):
        for month in range(1, 12):
            days = (datetime.date(year, month + 1, 1) - datetime.date(year, month, 1)).days
            assert days_in_month(year, month) == days


def test_historical_years_have_no_year_zero():
    assert [historical_year(iso) for iso in (-43, -1, 0, 1, 2011)] == [-44, -2, -1, 1, 2011]
    assert all(historical_year(iso_year(year)) == year for year in (-44, -1, 1, 2011))


def test_years_months_and_days_are_those_of_the_start():
    date = Date.parse("12 March 2004 – 3 April 2005")
    assert (date.year, date.month, date.day) == (2004, 3, 12)
    assert (Date(literal="n.d.").year, Date.of(2011).month) == (None, None)


def test_sorting_is_chronological_and_words_come_last():
    texts = [
        "n.d.", "2011", "-0099", "2011-03", "forthcoming", "-0043", "2010/2012", "../2009", "2011-22",
        "2011-12",
    ]  # fmt: skip
    dates = sorted(map(Date.parse, texts), key=lambda date: date.sort_key)
    assert [str(date) for date in dates] == [
        "-0099", "-0043", "../2009", "2010/2012", "2011", "2011-03", "2011-22", "2011-12", "forthcoming",
        "n.d.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2011", (2011, 1, 1), (2011, 12, 31)),
        ("2012-02", (2012, 2, 1), (2012, 2, 29)),
        ("2011-03-04", (2011, 3, 4), (2011, 3, 4)),
        ("2011-24", (2011, 1, 1), (2011, 12, 31)),
        ("201X", (2010, 1, 1), (2019, 12, 31)),
        ("-004X", (-50, 1, 1), (-41, 12, 31)),
        ("2011-XX-XX", (2011, 1, 1), (2011, 12, 31)),
        ("2011-04-XX", (2011, 4, 1), (2011, 4, 30)),
        ("1914/1918-11", (1914, 1, 1), (1918, 11, 30)),
        ("1998/..", (1998, 1, 1), None),
        ("../1998", None, (1998, 12, 31)),
        ("n.d.", None, None),
    ],
)
def test_first_and_last_day(text, first, last):
    date = Date.parse(text)
    assert (date.first_day, date.last_day) == (first, last)


def test_comparing_claims_only_what_is_certain():
    today = datetime.date(2026, 2, 4)
    assert Date.of(2026, 2, 5).is_after(today)
    assert not Date.of(2026, 2).is_after(today)
    assert not Date.of(2026, 2, 4).is_after(today)
    assert not Date(literal="forthcoming").is_after(today)
    assert Date.of(2025).is_before(today)
    assert not Date.parse("1998/..").is_before(today)
    assert Date.of(2010).is_before(Date.of(2011, 1, 1))
    assert not Date.of(2011).is_before(Date.of(2011, 6))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2026-02-04", "4 February 2026"),
        ("2011-21", "spring 2011"),
        ("1850~", "c. 1850"),
        ("1850%", "c. 1850?"),
        ("-0043-03-15", "15 March 44 BC"),
        ("1914/1918", "1914–1918"),
        ("2004-03/2004-04", "March 2004 – April 2004"),
        ("1998/..", "1998–"),
        ("../1998", "–1998"),
        ("201X", "201X"),
        ("2011-XX", "2011"),
        ("in press", "in press"),
        ("2019-02-30", "2019-02-30"),
    ],
)
def test_shown(text, shown):
    assert Date.parse(text).shown == shown


def test_text_of_what_edtf_cannot_say():
    far = Date.of(17000, 5)
    assert (far.edtf, str(far)) == ("", "Y17000-05")
    assert str(Date(PartialDate(2019, 2, 30))) == "2019-02-30"
    assert str(Date(literal="n.d.")) == "n.d."
    assert str(Date()) == ""


def test_readings():
    date = Date.parse("04/02/2026")
    assert date.is_ambiguous
    assert [reading.edtf for reading in date.readings] == ["2026-02-04", "2026-04-02"]
    assert replace(date, other=None).readings == (date,)
