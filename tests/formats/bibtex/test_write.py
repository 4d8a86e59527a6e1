from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.formats.bibtex import write as writers
from refbook.formats.bibtex.math import text_of
from refbook.formats.bibtex.read import read
from refbook.model.date import Date
from refbook.model.finding import Severity
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.source import Text
from refbook.model.vocabulary import ITEM_TYPES, KINDS, Kind


def write(items: Iterable[Item]) -> str:
    return "".join(writers.write(items))


def write_biblatex(items: Iterable[Item]) -> str:
    return "".join(writers.write_biblatex(items))


WRITERS = [write, write_biblatex]
Writer: TypeAlias = Callable[[Iterable[Item]], str]

# What .bib files can hold. Not: simple math, which is read as text; control characters, and white space other
# than single spaces; "nocase" outside titles; pages with other dashes; spaces in URLs; words that biblatex
# translates ("inpress").


def single_spaced(text: str) -> str:
    return re.sub(r"[ \t\r\n\f\v]+", " ", text).strip(" ")


def has_simple_math(text: str) -> bool:
    return any(text_of(math) is not None for math in re.findall(r"\$([^$]*[\\^_][^$]*)(?=\$)", text))


_TRAPS = [
    "R&D", "100%", "#1", "a_b", "{x}", "}", "{", "\\input{/etc/passwd}", "^^5c", "$5 and $6",
    "$\\overline{xy}$", "~", "a -- b", "---", "``q''", "`q'", "O'Neil", '"q"', "@book{x,", "a\u00a0b",
    "a\u2009b", "<i>De anima</i>", "<i>", "a < b > c", "H<sub>2</sub>O", "and", "others",
    "On Alternative Modernities", "Ludwig van Beethoven: A Life", "R and D; A Study",
    "ﬁ é e\u0301 ß Å 한국 中国",
]  # fmt: skip
texts = (
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=20)
    | st.sampled_from(_TRAPS)
    | st.lists(st.sampled_from(_TRAPS), min_size=2, max_size=3).map(" ".join)
).map(single_spaced).filter(lambda text: text and not has_simple_math(text))  # fmt: skip
words = st.sampled_from(
    ["Fiori", "O'Neil", "Müller", "R&D", "Łódź", "X_1", "Smith-Jones", "A.", "J.-P.", "李"]
)
people = st.builds(
    Name,
    family=st.lists(words, min_size=1, max_size=2).map(" ".join)
    | st.sampled_from(["Vázques de Parga", "and", "a, b"]),
    given=st.lists(words, min_size=1, max_size=2).map(" ".join)
    | st.sampled_from(["Jo and Jim", "Jo, Jim", "and"]),
    suffix=st.sampled_from(["", "Jr.", "III", "a, b"]),
)
with_particle = st.builds(
    Name, family=words, given=words, non_dropping_particle=st.sampled_from(["van", "de la", "d'"])
)
with_dropping = st.builds(
    Name, family=words, given=words, dropping_particle=st.sampled_from(["von", "van der"])
)
institutions = st.builds(
    Name, literal=texts.map(lambda text: single_spaced(re.sub(r"[\u00a0<]", " ", text)) or "X")
)
names = people | with_particle | with_dropping | institutions | words.map(lambda word: Name(family=word))
annotated = st.builds(
    Name,
    family=words,
    given=words,
    suffix=st.sampled_from(["", "Jr."]),
    comma_suffix=st.booleans(),
    static_ordering=st.booleans(),
    orcid=st.sampled_from(["", "0000-0002-1825-0097"]),
    affiliation=st.lists(texts, max_size=2).map(tuple),
    role=texts,
)
both_particles = st.builds(
    Name, family=words, given=words, dropping_particle=st.just("von"), non_dropping_particle=st.just("de la")
)
names |= annotated | both_particles
dates = st.sampled_from(
    [
        "2011",
        "2026-02-04",
        "2011-12",
        "1998/2001",
        "1850~",
        "201X",
        "2011-21",
        "-0043-03",
        "2011-03-04T12:30:00Z",
        "1723%",
        "1998/..",
        "0800",
    ]
).map(Date.from_edtf) | st.sampled_from(["n.d.", "in press"]).map(lambda words: Date(literal=words))
urls = st.sampled_from(["https://example.org/a_b?x=1&y=%20#z~", "https://example.org/"])
titles = texts | st.lists(
    st.sampled_from(["The", "Art", "of", "NATO", "iPod", "und", "Über", "A", "V:", "Das", "?", *_TRAPS])
    | st.sampled_from(["NATO", "iPod", "De anima"]).map('<span class="nocase">{}</span>'.format),
    min_size=2,
    max_size=5,
).map(" ".join)  # fmt: skip
special = {
    **{name: titles for name in KINDS if "title" in name},
    "page": st.sampled_from(["12", "12-15", "A-3", "xii-xv", "1-2, 5-6", "e12"]),
    "DOI": st.sampled_from(["10.1000/a_b(c)", "10.1000/xyz"]),
    "URL": urls,
    "language": st.sampled_from(["en", "de", "it-IT", "pt-BR", "en-GB", "zh-Hans", "x-klingon"]),
    "archive": st.sampled_from(["State Archive", "Rare books & maps"]),
    "publisher": st.sampled_from(
        ["Farrar, Straus and Giroux", "il Mulino; Laterza", "The Press; Other Press", "a;b"]
    )
    | texts,
    "publisher-place": st.sampled_from(
        ["Durham; London", "Trinidad and Tobago; Oxford", "others", "others; x"]
    )
    | texts,
    "jurisdiction": st.sampled_from(["Germany; France", "Germany"]),
    "genre": st.sampled_from(["PhD thesis", "Master's thesis", "Manual", "{x}"]),
    "status": st.sampled_from(["in press", "draft"]),
}
by_kind = {
    Kind.TEXT: texts,
    Kind.NUMBER: texts,
    Kind.NAMES: st.lists(names, min_size=1, max_size=3).map(tuple),
    Kind.DATE: dates,
}
variables = st.lists(st.sampled_from(sorted(KINDS)), unique=True, max_size=8).flatmap(
    lambda chosen: st.fixed_dictionaries({name: special.get(name, by_kind[KINDS[name]]) for name in chosen})
)
extras = st.dictionaries(
    st.sampled_from(["groups", "timestamp", "bib-section", "x-y", "indextitle"]), texts, max_size=2
) | st.dictionaries(
    st.sampled_from(["holder", "annotator"]),
    st.sampled_from(["Müller, J. and {Barnes and Noble}", "{R&D} and others", "J. {van} Doe"]),
)
items = st.builds(
    Item.of, st.just("key"), st.sampled_from(sorted(ITEM_TYPES | {"game", "artcle"})), variables, extras
)


def read_back(writer: Writer, *items: Item) -> list[Item]:
    result = read(Text("a.bib", writer(items)))
    assert not [finding for finding in result.findings if finding.severity is Severity.ERROR]
    return list(result.library)


def without_annotations(item: Item) -> Item:
    """What BibTeX can hold of an item: it has no annotations."""
    plain = {"orcid": "", "affiliation": (), "role": "", "comma_suffix": False, "static_ordering": False}
    names = {
        variable: tuple(replace(name, **plain) for name in value)
        for variable, value in item.variables.items()
        if isinstance(value, tuple)
    }
    return Item.of(item.id, item.type, {**item.variables, **names}, dict(item.extra))


@given(item=items)
def test_bibtex_reads_back_what_it_wrote(item: Item) -> None:
    assert read_back(write, item) == [without_annotations(item)]


@given(item=items)
def test_biblatex_reads_back_what_it_wrote(item: Item) -> None:
    assert read_back(write_biblatex, item) == [item]


def test_only_biblatex_has_annotations() -> None:
    item = Item("a", "book", author=[Name("Fiori", "Antonio", orcid="0000-0002-1825-0097")])
    assert "+an:" not in write([item])
    assert field(write_biblatex([item]), r"author\+an:orcid") == '{1="0000-0002-1825-0097"}'


def field(written: str, name: str) -> str:
    found = re.search(rf"^  {name} = (.*),$", written, re.MULTILINE)
    return found[1] if found else ""


@pytest.mark.parametrize("writer", WRITERS)
@pytest.mark.parametrize(
    "trap", ["\\input{/etc/passwd}", "}", "}}\n@book{evil, title={x}}", "a,\n  b = {c}", "^^5cinput x"]
)
def test_hostile_text_only_prints(writer: Writer, trap: str) -> None:
    hostile = Item(
        "a", "book", title=trap, author=[Name(literal=trap)], URL=trap, note=trap, extra={trap: trap}
    )
    written = writer([hostile, Item("b")])
    assert not re.search(r"\\(?:input|csname)|\^\^", written)
    assert written.count("{") == written.count("}")
    assert [item.id for item in read(Text("a.bib", written)).library] == ["a", "b"]
    assert read(Text("a.bib", written)).library["a"].title == single_spaced(trap)


def test_harmless_math_stays_math_and_other_math_does_not() -> None:
    assert (
        field(write([Item("a", title="The $\\alpha^{2}$ problem")]), "title") == "{The $\\alpha^{2}$ problem}"
    )
    for math in ("$\\input{x}$", "$}$", "$\\def\\x{}$"):
        assert math not in write([Item("a", title=math)])


def test_keys_are_made_valid_and_unique() -> None:
    written = write([Item("Fiori 2011"), Item("fiori-2011"), Item("{}"), Item(""), Item("a,b")])
    assert re.findall(r"@\w+\{(.*),", written) == ["Fiori-2011", "fiori-2011-2", "item", "item-2", "a-b"]


def test_the_two_dialects() -> None:
    article = Item("a", "article-journal", container_title="J", issue="2", issued="2011-03-04", page="12-15")
    bibtex, biblatex = write([article]), write_biblatex([article])
    assert [field(bibtex, name) for name in ("journal", "number", "year", "month", "day", "pages")] == [
        "{J}", "{2}", "{2011}", "mar", "4", "{12--15}",
    ]  # fmt: skip
    assert [field(biblatex, name) for name in ("journaltitle", "number", "date")] == [
        "{J}",
        "{2}",
        "{2011-03-04}",
    ]


@pytest.mark.parametrize(
    ("genre", "bibtex", "biblatex"),
    [
        ("PhD thesis", "@phdthesis", "@thesis"),
        ("Master's thesis", "@mastersthesis", "@thesis"),
        ("Habilitation", "@phdthesis", "@thesis"),
        (None, "@phdthesis", "@thesis"),
    ],
)
def test_theses(genre: str | None, bibtex: str, biblatex: str) -> None:
    thesis = Item("a", "thesis", genre=genre, publisher="U")
    assert write([thesis]).startswith(bibtex)
    assert field(write([thesis]), "school") == "{U}"
    assert write_biblatex([thesis]).startswith(biblatex)
    assert field(write_biblatex([thesis]), "institution") == "{U}"
    for writer in WRITERS:
        assert read_back(writer, thesis) == [thesis]


def test_editors_of_all_kinds() -> None:
    item = Item("a", "book", editor=["Doe, J."], compiler=["Roe, R."], director=["Poe, E."])
    written = write_biblatex([item])
    assert [field(written, name) for name in ("editor", "editora", "editoratype")] == [
        "{Doe, J.}",
        "{Roe, R.}",
        "{compiler}",
    ]
    assert read_back(write_biblatex, item) == [item]


def test_an_arxiv_preprint() -> None:
    item = Item(
        "a",
        "article",
        archive="arXiv",
        archive_location="2101.00001",
        archive_collection="math.NT",
        URL="https://arxiv.org/abs/2101.00001",
    )
    for writer, names in (
        (write, ("archiveprefix", "primaryclass")),
        (write_biblatex, ("eprinttype", "eprintclass")),
    ):
        written = writer([item])
        assert [field(written, name) for name in names] == ["{arXiv}", "{math.NT}"]
        assert not field(written, "url")
        assert read_back(writer, item) == [item]


@given(texts)
def test_file_names_stay_as_they_are(name: str) -> None:
    assert read_back(write, Item("a", extra={"file": name}))[0].extra == {"file": name}


def test_structured_extra_is_written_as_json() -> None:
    (back,) = read_back(write, Item("a", extra={"custom": {"n": [1, 2]}}))
    assert back.extra["bib-custom"] == '{"n": [1, 2]}'


def test_a_doi_of_the_nineties_comes_back_as_it_was() -> None:
    item = Item("a", DOI="10.1002/(SICI)1096-987X(199803)19:4<377::AID-JCC1>3.0.CO;2-P")
    assert read(Text("a.bib", write([item]))).library["a"].DOI == item.DOI
