"""Zotero's own JSON."""

from __future__ import annotations

import json
from typing import Any

import pytest

from refbook.formats import csljson
from refbook.formats.apis.zotero import item_of
from refbook.model.date import Date
from refbook.model.format import Reading
from refbook.model.name import Name
from refbook.model.source import Text

BOOK: dict[str, Any] = {
    "itemType": "book",
    "title": "L’Asia Orientale",
    "creators": [{"creatorType": "author", "lastName": "Fiori", "firstName": "Antonio"}],
    "date": "2011-03",
}


def read(data: object) -> Reading:
    return csljson.read(Text("zotero.json", json.dumps(data)))


def codes(reading: Reading) -> list[str]:
    return [finding.code for finding in reading.findings]


def test_a_book() -> None:
    item = item_of(BOOK)
    assert (item.type, item.title, item.issued) == ("book", "L’Asia Orientale", Date.of(2011, 3))
    assert item.author == (Name("Fiori", "Antonio"),)
    assert not item.extra


@pytest.mark.parametrize(
    ("kind", "field", "variable"),
    [
        ("bookSection", "bookTitle", "container-title"),
        ("conferencePaper", "proceedingsTitle", "container-title"),
        ("thesis", "university", "publisher"),
        ("thesis", "thesisType", "genre"),
        ("report", "institution", "publisher"),
        ("report", "reportNumber", "number"),
        ("case", "caseName", "title"),
        ("case", "court", "authority"),
        ("statute", "nameOfAct", "title"),
        ("email", "subject", "title"),
        ("map", "scale", "scale"),
        ("computerProgram", "versionNumber", "version"),
        ("journalArticle", "journalAbbreviation", "container-title-short"),
        ("journalArticle", "rights", "license"),
        ("book", "seriesNumber", "collection-number"),
        ("book", "numPages", "number-of-pages"),
        ("hearing", "committee", "section"),
        ("audioRecording", "runningTime", "dimensions"),
    ],
)
def test_fields_go_where_zoteros_schema_says(kind: str, field: str, variable: str) -> None:
    item = item_of({"itemType": kind, field: "x"})
    assert item.get(variable) == "x"
    assert field not in item.extra


@pytest.mark.parametrize(
    ("kind", "creator", "variable"),
    [
        ("film", "director", "author"),
        ("film", "scriptwriter", "script-writer"),
        ("book", "director", "director"),
        ("patent", "inventor", "author"),
        ("interview", "interviewee", "author"),
        ("interview", "interviewer", "interviewer"),
        ("book", "seriesEditor", "collection-editor"),
        ("bookSection", "bookAuthor", "container-author"),
        ("audioRecording", "performer", "author"),
        ("tvBroadcast", "castMember", "performer"),
    ],
)
def test_the_main_creator_of_a_type_is_its_author(kind: str, creator: str, variable: str) -> None:
    item = item_of(
        {"itemType": kind, "creators": [{"creatorType": creator, "lastName": "A", "firstName": "B"}]}
    )
    assert item.names(variable) == (Name("A", "B"),)


def test_a_creator_that_csl_has_no_variable_for_is_kept() -> None:
    counsel = {"creatorType": "counsel", "lastName": "A", "firstName": "B"}
    item = item_of({**BOOK, "itemType": "case", "creators": [counsel]})
    assert item.extra["creators"] == [counsel]


def test_names_of_one_field() -> None:
    one = {"creatorType": "author", "name": "Barnes and Noble"}
    other = {"creatorType": "author", "lastName": "NATO", "fieldMode": 1}
    item = item_of({"itemType": "book", "creators": [one, other]})
    assert item.author == (Name.institution("Barnes and Noble"), Name.institution("NATO"))


def test_particles_are_split_off() -> None:
    gogh = {"creatorType": "author", "lastName": "van Gogh", "firstName": "Vincent"}
    assert item_of({"itemType": "book", "creators": [gogh]}).author == (Name("Gogh", "Vincent", "van"),)


def test_tags_are_keywords() -> None:
    assert (
        item_of({"itemType": "book", "tags": [{"tag": "war"}, {"tag": "Korea", "type": 1}]}).keyword
        == "war, Korea"
    )


def test_quotes_around_a_title_are_none_of_it() -> None:
    assert item_of({"itemType": "book", "title": '"iPhones"'}).title == "iPhones"
    assert item_of({"itemType": "book", "title": '"A" or "B"'}).title == '"A" or "B"'


class TestExtra:
    """The field Extra, whose lines fill what Zotero has no field for."""

    def item(self, extra: str | list[str], **more: object) -> Any:
        return item_of({**BOOK, **more, "extra": extra})

    def test_variables_by_csls_names_and_by_zoteros_labels(self) -> None:
        item = self.item("original-date: 1867\nOriginal Title: Asien\nPMID: 12\nvolume-title: Korea")
        assert (item.original_date, item.original_title) == (Date.of(1867), "Asien")
        assert (item.PMID, item.volume_title, item.note) == ("12", "Korea", None)

    def test_the_older_form_in_braces(self) -> None:
        assert self.item("{:original-date: 1867}").original_date == Date.of(1867)

    def test_names(self) -> None:
        item = self.item("Translator: Ravasi || Gianluca\nTranslator: Bianchi || A.\nComposer: ABBA")
        assert item.translator == (Name("Ravasi", "Gianluca"), Name("Bianchi", "A."))
        assert item.composer == (Name.institution("ABBA"),)

    def test_a_type_and_a_date_overrule_the_fields(self) -> None:
        item = self.item("Type: dataset\nIssued: 2012")
        assert (item.type, item.issued) == ("dataset", Date.of(2012))

    def test_other_fields_count_more_than_extra(self) -> None:
        item = self.item("Publisher: B", publisher="A")
        assert (item.publisher, item.note) == ("A", "Publisher: B")

    def test_the_citation_key(self) -> None:
        assert self.item("Citation Key: fiori2011").id == "fiori2011"
        assert self.item("Citation Key: other", citationKey="fiori2011").id == "fiori2011"

    def test_fields_for_bibtex_are_kept_as_such(self) -> None:
        assert dict(self.item(["tex.shorthand: KW", "tex.issue= 3"]).extra) == {
            "shorthand": "KW",
            "bib-issue": "3",
        }

    def test_what_is_no_field_is_a_note(self) -> None:
        text = "Read again.\nERIC Number: ED1\nSee: http://example.org"
        assert self.item(text).note == text

    @pytest.mark.usefixtures("ends")
    def test_a_line_without_end(self) -> None:
        assert self.item("a" * 1_000_000 + ":" + " " * 1_000_000).note
        assert self.item("tex." * 500_000).note


def test_the_web_apis_wrapper_and_better_bibtexs() -> None:
    wrapped = read([{"key": "AB", "version": 3, "data": {**BOOK, "key": "AB"}}])
    assert [item.title for item in wrapped.library] == ["L’Asia Orientale"]
    exported = read({"config": {"id": "x"}, "version": 1, "collections": {}, "items": [BOOK, BOOK]})
    assert exported.library.ids == ("fiori2011", "fiori2011-2")
    assert codes(wrapped) == codes(exported) == []


def test_notes_and_attachments_stay_with_their_item() -> None:
    note = {"itemType": "note", "parentItem": "AB", "note": "<p>Read</p>"}
    reading = read([{**BOOK, "key": "AB"}, note])
    assert reading.library.items[0].extra["notes"] == [note]
    assert codes(reading) == []


def test_a_note_that_stands_alone_is_told() -> None:
    reading = read([BOOK, {"itemType": "note", "note": "<p>Read</p>"}])
    assert len(reading.library) == 1
    assert codes(reading) == ["RBS173"]


def test_an_unknown_item_type() -> None:
    reading = read([{**BOOK, "itemType": "scroll"}])
    assert codes(reading) == ["RBS170"]
    assert reading.library.items[0].type == "document"
    assert reading.library.items[0].extra["itemType"] == "scroll"
