"""What is written reads back, so far as the format can hold it."""

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st

from refbook.formats.cff import schema, types
from refbook.formats.cff.mapping import PREFERRED, ROLE
from refbook.formats.cff.read import read
from refbook.formats.cff.write import write
from refbook.model.date import Date
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.source import Text
from refbook.model.vocabulary import ITEM_TYPES

# Markup is taken off, so that texts here have none.
texts = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="<"), min_size=1, max_size=15
)
texts |= st.sampled_from(["no", "012", "1e3", "2011-03-04", "a: b", "# c", "a\nb\n"])
words = st.sampled_from(["Fiori", "García Márquez", "O’Neill", "no", "12", "a, b"])
names = st.builds(
    Name,
    family=words,
    given=words | st.just(""),
    non_dropping_particle=st.sampled_from(["", "van der"]),
    suffix=st.sampled_from(["", "Jr."]),
    orcid=st.sampled_from(["", "0000-0002-1825-0097"]),
    affiliation=st.sampled_from([(), ("Ca’ Foscari",)]),
    extra=st.sampled_from([(), (("alias", "x"), ("email", "a@b.example"))]),
) | st.builds(Name, literal=words, extra=st.sampled_from([(), (("website", "https://a.example"),)]))
people = st.lists(names, min_size=1, max_size=3).map(tuple)
days = st.sampled_from(["2011-03-04", "1999-12-31"]).map(Date.from_edtf)
dates = days | st.sampled_from(["2011", "2011-03", "1998/2001", "201X"]).map(Date.from_edtf)
numbers = st.sampled_from([1, "12", "012", "S1", "1.10"])
urls = st.sampled_from(["https://a.example", "http://b.example/x"])

SOFTWARE = {
    "abstract": texts,
    "DOI": st.sampled_from(["10.5281/zenodo.1", "10.1002/(SICI)1<1::AID>3"]),
    "URL": urls,
    "issued": days,
    "keyword": st.sampled_from(["one", "one, two", "a, b; c"]),
    "license": st.sampled_from(["MIT", "MIT OR Apache-2.0", "https://example.org/licence"]),
    "version": texts,
}
REFERENCE = SOFTWARE | {
    "accessed": days,
    "container-title": texts,
    "edition": texts,
    "editor": people,
    "event-title": texts,
    "ISBN": st.just("978-0-306-40615-7"),
    "issue": numbers,
    "issued": dates,
    "keyword": st.sampled_from(["one", "one, two"]),
    "language": st.just("it"),
    "note": texts,
    "page": st.sampled_from(["12", "12-15", "e7", "3, 5-8", "A-1-A-3"]),
    "publisher": texts,
    "title-short": texts,
    "translator": people,
    "volume": numbers,
}
REQUIRED = {"title": texts, "author": people}
EXTRAS = st.sampled_from(
    [
        {},
        {"commit": "1ff84", "repository-code": "https://c.example"},
        {"contact": [{"name": "A"}], "message": "Cite."},
    ]
)


def _variables(optional: dict[str, st.SearchStrategy[object]]) -> st.SearchStrategy[dict[str, object]]:
    return st.fixed_dictionaries(REQUIRED, optional=optional)


works = st.builds(
    Item.of, st.just(""), st.sampled_from(types.WORK_TYPES), _variables(SOFTWARE), EXTRAS.filter(bool)
)
# Of other types another one is read that prints the same.
HELD_TYPES = sorted(type for type, cff in types.WRITE.items() if types.READ[cff] == type)
references = st.builds(Item.of, st.just(""), st.sampled_from(HELD_TYPES), _variables(REFERENCE))


def without_id(item: Item) -> Item:
    return item.replace(id="")


def _with_url(item: Item) -> Item:
    """The item as it reads back: the source code is where a work is found that has no other address."""
    code = item.extra.get("repository-code")
    return item if item.URL or not code else item.replace(URL=code)


def text_of(library: list[Item]) -> str:
    return "".join(write(library))


def items_of(content: str) -> list[Item]:
    return [without_id(item) for item in read(Text("CITATION.cff", content)).library]


@given(works, st.lists(references, max_size=3))
def test_what_is_written_reads_back(work: Item, others: list[Item]) -> None:
    assert items_of(text_of([work, *others])) == [_with_url(work), *others]


@given(st.lists(references.filter(lambda item: item.type not in types.WORK_TYPES), max_size=3))
def test_a_file_of_other_works_alone_reads_back(others: list[Item]) -> None:
    assert items_of(text_of(others)) == others


@given(works, references, references)
def test_the_preferred_citation_comes_second(work: Item, other: Item, preferred: Item) -> None:
    preferred = preferred.replace(extra={ROLE: PREFERRED})
    assert items_of(text_of([work, other, preferred])) == [_with_url(work), preferred, other]


@given(works, st.lists(references, max_size=2))
def test_what_is_written_is_what_the_schema_asks_for(work: Item, others: list[Item]) -> None:
    reading = read(Text("CITATION.cff", text_of([work, *others])))
    assert [f.message for f in reading.findings if not f.message.startswith('"978')] == []


everything = st.builds(
    Item.of,
    texts,
    st.sampled_from(sorted(ITEM_TYPES)),
    st.fixed_dictionaries({}, optional=REQUIRED | REFERENCE | {"archive-place": texts, "genre": texts}),
)


@given(st.lists(everything, max_size=4))
def test_writing_again_changes_nothing(library: list[Item]) -> None:
    content = text_of(library)
    data = yaml.safe_load(content)
    assert set(data) >= set(schema.REQUIRED_OF_WORK)
    again = text_of(items_of(content))
    assert text_of(items_of(again)) == again


DATA = st.recursive(
    st.none() | st.booleans() | st.integers() | texts,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(sorted({*schema.REFERENCE, *schema.WORK, *schema.ENTITY})), inner, max_size=5
        )
    ),
    max_leaves=25,
)


@given(DATA)
def test_no_data_is_too_odd(data: object) -> None:
    reading = read(Text("CITATION.cff", yaml.safe_dump(data, allow_unicode=True)))
    assert all(finding.span for finding in reading.findings)
    again = text_of(items_of(text_of(list(reading.library))))
    assert text_of(items_of(again)) == again


@given(st.text(st.sampled_from("ab: -[]{}&*!|>'\"%@`#,\n\tcff-version"), max_size=80))
def test_no_text_is_too_odd(content: str) -> None:
    read(Text("CITATION.cff", content))
