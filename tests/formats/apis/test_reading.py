"""What all services have in common: wrappers, places, lines, and input that is not as it should be."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.formats import csljson
from refbook.formats.apis import FORMATS, crossref, datacite, lines, openalex, zotero
from refbook.formats.apis.recognise import APIS, looks_like, looks_like_any
from refbook.model.format import Reading
from refbook.model.source import Text

READERS = {
    "zotero": zotero.read,
    "crossref": crossref.read,
    "datacite": datacite.read,
    "openalex": openalex.read,
}
DRAFTS = (zotero.draft_of, crossref.draft_of, datacite.draft_of, openalex.draft_of)

RECORDS: dict[str, dict[str, Any]] = {
    "zotero": {"itemType": "book", "title": "Korea"},
    "crossref": {"DOI": "10.1000/a", "reference-count": 0, "type": "monograph", "title": ["Korea"]},
    "datacite": {"types": {"resourceTypeGeneral": "Book"}, "titles": [{"title": "Korea"}], "creators": []},
    "openalex": {"id": "https://openalex.org/W1", "type": "book", "title": "Korea", "authorships": []},
}
ITEM = {"id": "fiori2011", "type": "book", "title": "Korea"}


def read(content: str, file: str = "works.json") -> Reading:
    return csljson.read(Text(file, content))


def messages(reading: Reading) -> list[str]:
    return [finding.message for finding in reading.findings]


@pytest.mark.parametrize("name", RECORDS)
def test_the_reader_of_csl_json_hands_records_on(name: str) -> None:
    content = json.dumps([RECORDS[name]])
    assert looks_like(name, content)
    assert looks_like_any(content)
    reading = read(content)
    assert [(item.type, item.title) for item in reading.library] == [("book", "Korea")]
    assert not reading.findings
    assert READERS[name](Text("x", content)).library == reading.library


def test_csl_json_stays_csl_json() -> None:
    reading = read(json.dumps([ITEM]))
    assert reading.library["fiori2011"].to_csl() == ITEM
    assert not looks_like_any(json.dumps([ITEM]))


def test_every_format_names_what_exists() -> None:
    for each in FORMATS:
        assert each.read(Text("x", "[]")).library.items == ()
        assert [begin for begin, _ in each.split(["[]\n"])] == [1]


def test_what_is_no_record_is_told_with_its_place() -> None:
    reading = read(json.dumps([RECORDS["crossref"], 1, None], indent=0))
    assert len(reading.library) == 1
    assert messages(reading) == ["a number is no record", "null is no record"]
    assert reading.findings[0].span is not None
    assert reading.findings[0].span.line == 10


@pytest.mark.parametrize("name", RECORDS)
def test_places(name: str) -> None:
    content = json.dumps([{}, RECORDS[name]], indent=1)
    reading = READERS[name](Text("works.json", content))
    span = reading.span(0, "title")
    assert span is not None
    assert "Korea" in "".join(content.splitlines()[span.line - 1 : span.end_line])
    assert span.end_line - span.line < 3
    whole = reading.span(0)
    assert whole is not None
    assert whole.line == 3
    assert reading.span(0, "page") == whole


def test_a_broken_file_is_read_before_and_after_the_break() -> None:
    reading = read('[{"itemType": "book", "title": "A"}, {"itemType": "book" "title": "B"},]')
    assert [item.title for item in reading.library] == ["A", "B"]
    assert [finding.code for finding in reading.findings] == ["RBS060", "RBS060"]


def test_what_is_nested_too_deeply_is_kept_as_text() -> None:
    deep = "[" * 300 + "]" * 300
    reading = read(f'{{"itemType": "book", "title": "A", "relations": {deep}}}')
    assert reading.library.items[0].extra["relations"] == deep
    assert [finding.code for finding in reading.findings] == ["RBS064"]
    bottomless = read(f'{{"itemType": "book", "title": "A", "relations": {"[" * 100_000}')
    assert bottomless.library.items[0].title == "A"


def test_wrappers_in_wrappers_end() -> None:
    content = '{"message": ' * 50 + json.dumps(RECORDS["crossref"]) + "}" * 50
    assert len(crossref.read(Text("x", content)).library) == 1


class TestLines:
    """JSON Lines."""

    def test_each_line_is_a_record(self) -> None:
        content = "\n".join(json.dumps(RECORDS["crossref"]) for _ in range(3)) + "\n\n"
        reading = lines.read(Text("works.jsonl", content))
        assert len(reading.library) == 3
        assert not reading.findings
        span = reading.span(2, "title")
        assert span is not None
        assert span.line == 3

    def test_one_line(self) -> None:
        assert len(lines.read(Text("works.jsonl", json.dumps(RECORDS["openalex"]))).library) == 1

    def test_answers_and_csl_items(self) -> None:
        answer = {"message-type": "work", "message": RECORDS["crossref"]}
        assert len(lines.read(Text("a.jsonl", f"{json.dumps(answer)}\n{json.dumps(answer)}")).library) == 2
        assert lines.read(Text("a.jsonl", f"{json.dumps(ITEM)}\n{json.dumps(ITEM)}")).library.ids == (
            "fiori2011",
        )

    def test_a_break_costs_its_line(self) -> None:
        good = json.dumps(RECORDS["crossref"])
        for bad in ('{"DOI": "10.1000/b", "member": ', '{"DOI": "10.1000/b", "title": ["x', "rubbish", "[1]"):
            reading = lines.read(Text("works.jsonl", f"{good}\n{bad}\n{good}\n"))
            assert [item.DOI for item in reading.library].count("10.1000/a") == 2
            assert all(finding.span and finding.span.line == 2 for finding in reading.findings)
            assert reading.findings

    def test_nothing(self) -> None:
        assert not lines.read(Text("works.jsonl", "\n")).library.items


# Whatever a record holds

_KEYS = sorted(
    {
        *"author editor title subtitle container-title issued published-print license event".split(),
        *"institution issn-type ISSN ISBN abstract subject updated-by type subtype DOI id".split(),
        *"member version note".split(),
        *"date-parts name family given ORCID affiliation value URL start end location role suffix".split(),
        *"itemType creators creatorType lastName firstName fieldMode tags tag extra date notes key".split(),
        *"doi titles titleType types resourceTypeGeneral resourceType publicationYear dates dateType".split(),
        *"contributors contributorType nameIdentifiers nameIdentifier publisher container sizes".split(),
        *"relatedItems relationType relatedItemIdentifier relatedIdentifiers firstPage lastPage".split(),
        *"descriptions descriptionType description subjects rightsList familyName givenName nameType".split(),
        *"authorships display_name raw_author_name primary_location source biblio first_page ids".split(),
        *"keywords abstract_inverted_index publication_date is_retracted message items data results".split(),
    }
)
_LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=12)
_LEAVES |= st.sampled_from(
    ["book", "journal-article", "Dataset", "IsPublishedIn", "ISBN", "Editor", "2011-03-01"]
)
_VALUES = st.recursive(
    _LEAVES,
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.sampled_from(_KEYS), inside, max_size=6),
    max_leaves=20,
)


@given(st.dictionaries(st.sampled_from(_KEYS), _VALUES, max_size=8))
def test_no_record_is_too_strange(data: dict[str, Any]) -> None:
    for draft_of in DRAFTS:
        item = draft_of(data).item()
        json.dumps(item.to_csl())


@given(_VALUES, st.sampled_from(sorted(READERS)))
def test_no_file_is_too_strange(data: Any, name: str) -> None:
    READERS[name](Text("x", json.dumps(data)))
    read(json.dumps(data))


@given(st.text(st.sampled_from('{}[]",:\\\n aitemTypeDOI1'), max_size=60))
def test_no_text_is_too_strange(content: str) -> None:
    for reader in (*READERS.values(), lines.read):
        reader(Text("x", content))


@pytest.mark.usefixtures("ends")
@pytest.mark.parametrize("api", APIS, ids=lambda api: api.name)
def test_many_records_and_long_values(api: Any) -> None:
    record = RECORDS[api.name]
    many = ",".join([json.dumps(record)] * 20_000)
    assert len(read(f"[{many}]").library) == 20_000
    long = {**record, "note": "x" * 10_000_000, "abstractNote": "y " * 2_000_000}
    assert len(read(json.dumps(long)).library) == 1
