"""Dates as people write them: what is read, what is kept as words, what is ambiguous."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from refbook.model.date import Date
from refbook.model.date_tables import ERAS, FILLERS, MONTH_NUMBERS, SEASON_NUMBERS

READ = {
    # English
    "4 February 2026": "2026-02-04",
    "February 4, 2026": "2026-02-04",
    "Feb. 2026": "2026-02",
    "the 4th of July, 1776": "1776-07-04",
    "Monday, 12 March 2004": "2004-03-12",
    "SEP 2012": "2012-09",
    "Spring 2020": "2020-21",
    "Fall 2019": "2019-23",
    # Other languages
    "4 febbraio 2026": "2026-02-04",
    "1º maggio 1974": "1974-05-01",
    "marzo 2011": "2011-03",
    "primavera 1968": "1968-21",
    "1er mars 1848": "1848-03-01",
    "24 août 1572": "1572-08-24",
    "lundi 12 mars 2004": "2004-03-12",
    "été 1914": "1914-22",
    "4. Februar 2026": "2026-02-04",
    "März 1848": "1848-03",
    "Jänner 2011": "2011-01",
    "Herbst 1989": "1989-23",
    "2 de mayo de 1808": "1808-05-02",
    "otoño 1936": "1936-23",
    "25 de abril de 1974": "1974-04-25",
    "verão 1975": "1975-22",
    "4 mei 1945": "1945-05-04",
    "środa, 3 maja 2023 r.": "2023-05-03",
    "październik 1956": "1956-10",
    # PubMed
    "2004 Feb 12": "2004-02-12",
    "2004 Mar-Apr": "2004-03/2004-04",
    "2003 Dec-2004 Jan": "2003-12/2004-01",
    "2004 Mar 12-15": "2004-03-12/2004-03-15",
    "2004 Spring": "2004-21",
    # Uncertain and approximate
    "c. 1850": "1850~",
    "c.1850": "1850~",
    "ca. 1500": "1500~",
    "circa 1600": "1600~",
    "um 1500": "1500~",
    "vers 1500": "1500~",
    "c. March 1850": "1850-03~",
    "c. 2011-03": "2011-03~",
    "c. 800": "0800~",
    "1998?": "1998?",
    "March 1998?": "1998-03?",
    "[1998]": "1998",
    "[1998?]": "1998?",
    "[c. 1998?]": "1998%",
    # Ranges
    "1914-1918": "1914/1918",
    "1914–18": "1914/1918",
    "1914-18": "1914/1918",
    "1995--1996": "1995/1996",
    "1950 – 1953": "1950/1953",
    "1998–2003": "1998/2003",
    "c. 1850–1860": "1850~/1860~",
    "1850–c. 1860": "1850/1860~",
    "1850–1860?": "1850/1860?",
    "12-15 March 2004": "2004-03-12/2004-03-15",
    "March 12-15, 2004": "2004-03-12/2004-03-15",
    "vom 12. bis 15. März 2004": "2004-03-12/2004-03-15",
    "12 a 15 de marzo de 2004": "2004-03-12/2004-03-15",
    "28 February – 3 March 2004": "2004-02-28/2004-03-03",
    "14 mai-2 juin 1968": "1968-05-14/1968-06-02",
    "March-April 2004": "2004-03/2004-04",
    "March/April 2004": "2004-03/2004-04",
    "Spring–Summer 2004": "2004-21/2004-22",
    "Winter 2011/12": "2011-24/2012-24",
    "March 2011–2012": "2011-03/2012",
    "2004-03-12 – 2004-03-15": "2004-03-12/2004-03-15",
    "12.3.2004–15.3.2004": "2004-03-12/2004-03-15",
    "1998-": "1998/..",
    "1998–present": "1998/..",
    # Before Christ
    "44 BC": "-0043",
    "44 a.C.": "-0043",
    "44 B.C.E.": "-0043",
    "300 v. Chr.": "-0299",
    "300 av. J.-C.": "-0299",
    "15 March 44 BC": "-0043-03-15",
    "44–40 BC": "-0043/-0039",
    "27 BC – AD 14": "-0026/0014",
    "12–15 March 44 BC": "-0043-03-12/-0043-03-15",
    "800 AD": "0800",
    "14 d.C.": "0014",
    # Figures
    "13/02/2026": "2026-02-13",
    "02/13/2026": "2026-02-13",
    "04/04/2026": "2026-04-04",
    "4.2.2026": "2026-02-04",
    "4. 2. 2026": "2026-02-04",
    "2026/02/04": "2026-02-04",
    "2026-2-4": "2026-02-04",
    "20260204": "2026-02-04",
    "03/2011": "2011-03",
    "2011/3": "2011-03",
    "2011/05": "2011-05",
    "१९८७-०१-१५": "1987-01-15",
    "2016-01-19T14:20:00.000Z": "2016-01-19T14:20:00Z",
    "2016-01-19 14:20": "2016-01-19T14:20:00",
    "2016-01-19T14:20:00+0530": "2016-01-19T14:20:00+05:30",
    " 2011 ": "2011",
}

WORDS = [
    "n.d.", "s.d.", "o.J.", "in press", "forthcoming", "Spring term", "MMXI", "May", "August", "July 30th",
    "May 98", "04/02/26", "98", "201", "0", "12345", "13/2011", "19141918", "1991a", "2006 [1971]",
    "1955 and 1956", "c1998", "13th Century", "123-145", "1914, 1918", "2011–03", "1914–12", "2020-01-",
    "Y1700", "XXXX", "/", "12 May 98", "yesterday", "?", "c.", "[]", "–", "BC", "Washington, DC", "1.2",
    "10.1000/182", "2011:3",
]  # fmt: skip


@pytest.mark.parametrize(("text", "edtf"), READ.items())
def test_reads(text, edtf):
    date = Date.parse(text)
    assert date.edtf == edtf
    assert not date.is_ambiguous
    assert not date.literal


@pytest.mark.parametrize("text", WORDS)
def test_words_stay_words_exactly(text):
    assert Date.parse(text) == Date(literal=text)


def test_blank_is_no_date():
    assert Date.parse("") == Date.parse("  ") == Date()


@pytest.mark.parametrize(
    ("text", "order", "readings"),
    [
        ("04/02/2026", None, ["2026-02-04", "2026-04-02"]),
        ("4-2-2026", None, ["2026-02-04", "2026-04-02"]),
        ("04/02/2026", "dmy", ["2026-02-04"]),
        ("04/02/2026", "mdy", ["2026-04-02"]),
        ("04/02/2026", "ymd", ["2026-02-04", "2026-04-02"]),  # says nothing about a year at the end
        ("4.2.2026", "mdy", ["2026-02-04"]),  # full stops are day first everywhere
        ("13/02/2026", "mdy", ["2026-02-13"]),  # there is no month 13 to read
        ("2026-02-04", "dmy", ["2026-02-04"]),
        ("c. 04/02/2026", None, ["2026-02-04~", "2026-04-02~"]),
        ("04/02/2026–05/03/2026", None, ["2026-02-04/2026-03-05", "2026-04-02/2026-05-03"]),
        ("2011/12", None, ["2011-12", "2011/2012"]),
        ("2011/12", "ymd", ["2011-12"]),
        ("1914-8", None, ["1914-08", "1914/1918"]),
        ("December–January 2004", None, ["2003-12/2004-01", "2004-12/2005-01"]),
    ],
)
def test_readings(text, order, readings):
    assert [reading.edtf for reading in Date.parse(text, order=order).readings] == readings


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("2019-02-29", "2019-02-29"),
        ("2019-13", "2019-13"),
        ("2019-00", "2019-00"),
        ("2019-02-30", "2019-02-30"),
        ("30 February 2019", "2019-02-30"),
        ("45 March 2019", "2019-03-45"),
        ("31/04/2026", "2026-04-31"),
        ("2026/13/02", "2026-13-02"),
        ("1918-1914", "1918/1914"),
        ("December 2004–January 2004", "2004-12/2004-01"),
    ],
)
def test_impossible_dates_keep_their_parts_and_say_so(text, kept):
    date = Date.parse(text)
    assert (str(date), date.edtf) == (kept, "")
    assert date.problem


@given(st.text())
@example("9" * 5000)
@example("²" * 4)
@example("1914–①")
@example("٣/٤/٢٠٢٠")
@example("1/" * 60)
def test_parse_never_fails(text):
    Date.parse(text)


_PIECES = st.sampled_from(
    [
        "2011",
        "44",
        "4",
        "800",
        " ",
        "-",
        "–",
        "/",
        ".",
        "March",
        "spring",
        "BC",
        "a.C.",
        "c. ",
        "?",
        "[",
        "]",
        "XX",
        "T",
        "di",
        "..",
    ]
)


@given(st.lists(_PIECES, max_size=8).map("".join))
def test_parse_never_loses_the_text(text):
    date = Date.parse(text)
    assert date.is_dated or date.is_range or date.literal == text or not text.strip()
    for reading in date.readings:
        assert not reading.is_dated or not reading.literal


def test_no_word_means_two_things():
    tables = [set(MONTH_NUMBERS), set(SEASON_NUMBERS), set(FILLERS)]
    assert len(set.union(*tables)) == sum(map(len, tables))
    assert not set(ERAS) & (set(MONTH_NUMBERS) | set(SEASON_NUMBERS))
