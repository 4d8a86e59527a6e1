"""Identifiers: read however they are written, checked by their published rules."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.model.identifier import Identifier, Scheme, detect, is_safe_url

# Written in many ways -> scheme and canonical value. The numbers are those of the standards' own examples.
SPELLINGS = [
    ("https://doi.org/10.1000/XYZ", "doi", "10.1000/XYZ"),
    ("http://dx.doi.org/10.1000/xyz", "doi", "10.1000/xyz"),
    ("doi:10.1000/xyz.", "doi", "10.1000/xyz"),
    ("DOI: 10.1000/xyz,", "doi", "10.1000/xyz"),
    ("doi.org/10.1000/xyz", "doi", "10.1000/xyz"),
    ("10.1000%2Fxyz", "doi", "10.1000/xyz"),
    (
        "https://doi.org/10.1002/(SICI)1097%3C1::AID%3E3.0.CO;2-O",
        "doi",
        "10.1002/(SICI)1097<1::AID>3.0.CO;2-O",
    ),
    ("978-0-306-40615-7", "isbn", "9780306406157"),
    ("ISBN 978 0 306 40615 7 (pbk.)", "isbn", "9780306406157"),
    ("ISBN-13: 978–0–306–40615–7", "isbn", "9780306406157"),
    ("0-306-40615-2", "isbn", "0306406152"),
    ("ISBN-10 0-8044-2957-x", "isbn", "080442957X"),
    ("urn:isbn:9780306406157", "isbn", "9780306406157"),
    ("0378-5955", "issn", "0378-5955"),
    ("ISSN: 03785955", "issn", "0378-5955"),
    ("e-ISSN 2434-561x", "issn", "2434-561X"),
    ("https://orcid.org/0000-0002-1694-233x", "orcid", "0000-0002-1694-233X"),
    ("ORCID iD: 0000 0002 1825 0097", "orcid", "0000-0002-1825-0097"),
    ("0000-0002-1825-0097", "orcid", "0000-0002-1825-0097"),
    ("ISNI 0000 0001 2103 2683", "isni", "0000-0001-2103-2683"),
    ("https://isni.org/isni/0000000121032683", "isni", "0000-0001-2103-2683"),
    ("PMID: 12345678", "pmid", "12345678"),
    ("https://pubmed.ncbi.nlm.nih.gov/12345678/", "pmid", "12345678"),
    ("https://www.ncbi.nlm.nih.gov/pubmed/12345678", "pmid", "12345678"),
    ("PMC3531190", "pmcid", "PMC3531190"),
    ("PMCID: PMC3531190", "pmcid", "PMC3531190"),
    ("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3531190/", "pmcid", "PMC3531190"),
    ("arXiv:2101.00001v2", "arxiv", "2101.00001v2"),
    ("https://arxiv.org/pdf/2101.00001v2.pdf", "arxiv", "2101.00001v2"),
    ("hep-th/9901001", "arxiv", "hep-th/9901001"),
    ("arXiv:math.GT/0309136 [math.GT]", "arxiv", "math.GT/0309136"),
    ("https://example.org/a", "url", "https://example.org/a"),
    ("12345678", "", "12345678"),
    ("ask the author", "", "ask the author"),
]


@pytest.mark.parametrize(("text", "scheme", "value"), SPELLINGS)
def test_every_spelling_comes_to_one_form(text: str, scheme: str, value: str) -> None:
    assert Identifier.parse(text) == Identifier(scheme, value)


@pytest.mark.parametrize(
    ("scheme", "text", "value"),
    [
        ("doi", "<https://doi.org/10.1000/xyz>", "10.1000/xyz"),
        ("isbn", "9780306406157", "9780306406157"),
        ("pmid", "12345678", "12345678"),
        ("pmcid", "3531190", "PMC3531190"),
        ("arxiv", "10.48550/arXiv.2101.00001", "2101.00001"),
        ("doi", "https://www.tandfonline.com/doi/full/10.1080/123?x=1", "10.1080/123"),
        (Scheme.ISSN, "20493630", "2049-3630"),
        ("ISSN", "20493630", "2049-3630"),
        ("lccn", "n 78890351", "n 78890351"),
    ],
)
def test_a_given_scheme_reads_what_no_label_says(scheme: str, text: str, value: str) -> None:
    assert Identifier.parse(text, scheme).value == value


@pytest.mark.parametrize(
    ("scheme", "text"),
    [
        # Numbers in use, from the standards' manuals, ORCID's documentation and isni.org.
        ("isbn", "978-0-306-40615-7"),
        ("isbn", "0-306-40615-2"),
        ("isbn", "0-8044-2957-X"),
        ("isbn", "978-3-16-148410-0"),
        ("isbn", "979-10-90636-07-1"),
        ("issn", "0378-5955"),
        ("issn", "2049-3630"),
        ("issn", "2434-561X"),
        ("orcid", "0000-0002-1825-0097"),
        ("orcid", "0000-0001-5109-3700"),
        ("orcid", "0000-0002-1694-233X"),
        ("isni", "0000 0001 2103 2683"),
    ],
)
def test_published_numbers_have_the_right_check_digit_and_no_other(scheme: str, text: str) -> None:
    assert Identifier.parse(text, scheme).problem == ""
    for wrong in set("0123456789") - {text[-1]}:
        changed = Identifier.parse(text[:-1] + wrong, scheme)
        assert changed.problem == f"the check digit should be {text[-1]}, not {wrong}"
        assert changed.corrected == Identifier.parse(text, scheme).value


@pytest.mark.parametrize(
    ("scheme", "text", "problem"),
    [
        ("isbn", "978-0-306-40615", "12 digits, an ISBN has 10 or 13"),
        ("isbn", "1", "1 digit, an ISBN has 10 or 13"),
        ("isbn", "123", "3 digits, an ISBN has 10 or 13"),
        ("isbn", "unknown", "an ISBN is made of digits, the last may be X"),
        ("isbn", "1234567890123", "an ISBN of 13 digits begins with 978 or 979"),
        ("isbn", "979-0-2600-0043-8", "979-0 begins an ISMN, the number of printed music"),
        ("issn", "0378-595", "7 digits, an ISSN has 8"),
        ("doi", "11.1000/xyz", "a DOI begins with 10. and a registrant number"),
        ("doi", "10.12/xyz", "the registrant number 12 is too short, it has four digits or more"),
        ("doi", "10.1000", "a DOI has a slash and a suffix after the registrant number"),
        ("doi", "10.1000/a b", "a DOI holds no spaces"),
        ("arxiv", "2113.00001", "month 13 in an arXiv id"),
        ("arxiv", "1412.12345", "the number in an arXiv id of 1412 has 4 digits, not 5"),
        ("arxiv", "1501.1234", "the number in an arXiv id of 1501 has 5 digits, not 4"),
        ("arxiv", "0703.1234", "arXiv ids of this form begin in April 2007 (0704)"),
        ("pmid", "123456789", "a PMID is a number of 1 to 8 digits"),
        ("pmcid", "PMCx", "a PMCID is PMC and a number"),
        ("url", "www.example.org", "a URL begins with a scheme, such as https://"),
        ("url", "javascript:alert(1)", "javascript: is not a scheme that may become a link"),
        ("url", "https://", "a URL has a host after its scheme"),
        ("url", "https://example.org/a b", "a URL holds no spaces"),
        (None, "12345678", "no known kind of identifier looks like this"),
        ("isbn", " ", "there is nothing in it"),
    ],
)
def test_problems_say_what_is_wrong(scheme: str | None, text: str, problem: str) -> None:
    identifier = Identifier.parse(text, scheme)
    assert identifier.problem == problem
    assert not identifier.is_valid
    assert identifier.url == ""
    assert identifier.uri == ""


def test_short_dois_and_old_arxiv_ids_are_valid() -> None:
    for text, scheme in (("10/abc123", "doi"), ("hep-th/9901001v3", "arxiv"), ("0704.0001", "arxiv")):
        assert Identifier.parse(text, scheme).is_valid, text


def test_isbn_10_and_13_are_one_book() -> None:
    ten, thirteen = Identifier.parse("0-306-40615-2"), Identifier.parse("978-0-306-40615-7")
    assert ten.isbn13 == thirteen.isbn13 == "9780306406157"
    assert ten != thirteen
    assert ten.key == thirteen.key
    assert ten.uri == "urn:isbn:9780306406157"
    assert Identifier.parse("0-306-40615-3").isbn13 == ""
    assert Identifier.parse("0378-5955").isbn13 == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("10.1000/XYZ", "https://doi.org/10.1000/xyz"),
        ("arXiv:2101.00001v1", "https://arxiv.org/abs/2101.00001v2"),
        ("http://Example.org/a/", "https://example.org/a"),
        ("www.example.org", "https://www.example.org/"),
        ("PMC3531190", "https://pmc.ncbi.nlm.nih.gov/articles/PMC3531190/"),
    ],
)
def test_keys_are_equal_for_one_thing(one: str, other: str) -> None:
    assert Identifier.parse(one).key == Identifier.parse(other).key


def test_keys_differ_between_schemes_and_paths() -> None:
    assert Identifier.parse("12345678", "pmid").key != Identifier.parse("12345678", "pmcid").key
    assert Identifier.parse("https://a.org/A").key != Identifier.parse("https://a.org/a").key


@pytest.mark.parametrize(
    ("text", "url", "uri"),
    [
        ("10.1000/a#b?c", "https://doi.org/10.1000/a%23b%3Fc", "doi:10.1000/a#b?c"),
        ("0000-0002-1825-0097", *["https://orcid.org/0000-0002-1825-0097"] * 2),
        ("isni 0000 0001 2103 2683", *["https://isni.org/isni/0000000121032683"] * 2),
        ("hep-th/9901001", *["https://arxiv.org/abs/hep-th/9901001"] * 2),
        ("pmid:12345678", "https://pubmed.ncbi.nlm.nih.gov/12345678/", "info:pmid/12345678"),
        ("PMC3531190", *["https://pmc.ncbi.nlm.nih.gov/articles/PMC3531190/"] * 2),
        ("0378-5955", "", "urn:issn:0378-5955"),
        ("https://example.org/ü?a=b%20c#d", *["https://example.org/%C3%BC?a=b%20c#d"] * 2),
    ],
)
def test_addresses(text: str, url: str, uri: str) -> None:
    identifier = Identifier.parse(text)
    assert (identifier.url, identifier.uri) == (url, uri)


def test_an_address_cannot_leave_its_attribute() -> None:
    for text in ('10.1000/"><script>', 'https://a.org/"onclick=alert(1)'):
        assert not set('"<> ') & set(Identifier.parse(text).url)


@pytest.mark.parametrize(
    ("text", "scheme", "values"),
    [
        ("978-0-306-40615-7, 0-306-40615-2", "isbn", ["9780306406157", "0306406152"]),
        ("9780306406157 0306406152", "isbn", ["9780306406157", "0306406152"]),
        ("978 0 306 40615 7 0 306 40615 2", "isbn", ["9780306406157", "0306406152"]),
        ("ISBN 9780306406157; ISBN-10: 0306406152", "isbn", ["9780306406157", "0306406152"]),
        ("978-0-306-40615-7 (print)", "isbn", ["9780306406157"]),
        ("978-0-306-40615", "isbn", ["978030640615"]),
        ("9780306406157 978-0-306-40615-7", "isbn", ["9780306406157"]),
        ("0378-5955 (print) 2049-3630 (online)", "issn", ["0378-5955", "2049-3630"]),
        ("10.1002/a.CO;2-O; 10.1000/b 10.1000/c", "doi", ["10.1002/a.CO;2-O", "10.1000/b", "10.1000/c"]),
        ("doi: 10.1000/b", "doi", ["10.1000/b"]),
        ("https://a.org/x,y", "url", ["https://a.org/x,y"]),
        ("ISBN 978-0-306-40615-7, ISSN 0378-5955", None, ["9780306406157", "0378-5955"]),
        ("", "isbn", []),
        (" ; , ", "isbn", []),
    ],
)
def test_lists(text: str, scheme: str | None, values: list[str]) -> None:
    assert [one.value for one in Identifier.parse_all(text, scheme)] == values


@pytest.mark.parametrize(
    "url", ["http://a.org", "HTTPS://a.org/x", "ftp://a.org/f", "mailto:a@b.org", "doi:10.1/x"]
)
def test_safe_urls(url: str) -> None:
    assert is_safe_url(url)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "\x01javascript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "https:\n//a.org",
        "https://a.org/\x00",
        "//a.org",
        "www.a.org",
        "https://",
        "",
    ],
)
def test_unsafe_urls(url: str) -> None:
    assert not is_safe_url(url)


def test_an_identifier_is_a_value() -> None:
    identifier = Identifier.parse("10.1000/x")
    assert pickle.loads(pickle.dumps(identifier)) == identifier
    assert hash(identifier) == hash(Identifier(Scheme.DOI, "10.1000/x"))
    assert str(identifier) == "10.1000/x"
    assert detect(" PMC1 ") == "pmcid"


SCHEMES = st.one_of(st.none(), st.sampled_from([*Scheme, "lccn", ""]))
PIECES = st.sampled_from(
    [
        *(
            "doi:",
            "DOI",
            "https://",
            "doi.org/",
            "10.1000/",
            "10.",
            "%2F",
            "%25",
            "ISBN",
            "-13",
            ":",
            "978",
            "-",
        ),
        *("0306406157", "X", "x", "0378-5955", "(print)", ")", "(", ".", ";", ",", "<", ">", "orcid.org/"),
        *(
            "0000-0002-1825-0097",
            "PMC",
            "PMID",
            "123",
            "arXiv:",
            "2101.00001",
            "v2",
            "hep-th/9901001",
            "url:",
        ),
        *("urn:issn:", "\u00a0", "\n", "/", "?", "#", "é", "isni", "orcid id", "pubmed/", "mailto:", "www."),
    ]
)
TEXTS = st.one_of(
    st.text(max_size=40),
    st.lists(PIECES, max_size=8).map("".join),
    st.lists(PIECES, max_size=8).map(" ".join),
)


@given(TEXTS, SCHEMES)
def test_reading_never_fails_and_its_result_is_stable(text: str, scheme: str | None) -> None:
    identifier = Identifier.parse(text, scheme)
    again = Identifier.parse(identifier.value, identifier.scheme)
    assert again == identifier
    assert (identifier.problem == "") == identifier.is_valid
    assert not identifier.url or is_safe_url(identifier.url)
    assert isinstance(identifier.key + identifier.uri + identifier.isbn13, str)
    assert identifier.corrected is None or Identifier(identifier.scheme, identifier.corrected).is_valid


@given(TEXTS, SCHEMES)
def test_reading_a_list_never_fails(text: str, scheme: str | None) -> None:
    found = Identifier.parse_all(text, scheme)
    assert len(set(found)) == len(found)


@given(st.from_regex(r"\A[0-9]{9}\Z"))
def test_any_nine_digits_have_one_isbn(digits: str) -> None:
    valid = [last for last in "0123456789X" if Identifier.parse(digits + last, "isbn").is_valid]
    assert len(valid) == 1
    thirteen = Identifier.parse(digits + valid[0], "isbn").isbn13
    assert Identifier(Scheme.ISBN, thirteen).is_valid
