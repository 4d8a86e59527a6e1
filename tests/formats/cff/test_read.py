"""Reading CITATION.cff: what each key becomes, and what is said of what the schema does not allow."""

from __future__ import annotations

import pytest

from refbook.formats.cff import FORMATS, is_cff
from refbook.formats.cff.read import read
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.source import Text

HEAD = """\
cff-version: 1.2.0
message: Cite it.
title: Refbook
authors:
- family-names: Ravasi
  given-names: Gianluca
"""


def reading(content: str, head: str = HEAD) -> Reading:
    return read(Text("CITATION.cff", head + content))


def work(content: str) -> Item:
    return reading(content).library.items[0]


def reference(content: str, type_: str = "book") -> Item:
    lines = "".join(f"  {line}\n" for line in content.splitlines())
    found = reading(f"references:\n- type: {type_}\n  title: T\n  authors: [{{name: A}}]\n{lines}")
    assert found.findings == []
    return found.library.items[1]


def said(content: str, head: str = HEAD) -> list[tuple[str, int]]:
    found = reading(content, head).findings
    return [(finding.code, finding.span.line) for finding in found if finding.span]


# The work itself


def test_the_work_has_the_variables_of_its_keys() -> None:
    item = work(
        "abstract: A book.\ndate-released: 2026-02-04\ndoi: 10.5281/zenodo.1\nkeywords: [one, two]\n"
        "license: MIT\nurl: https://example.org\nversion: 1.10\n"
    )
    assert (item.type, item.title, item.author) == ("software", "Refbook", (Name("Ravasi", "Gianluca"),))
    assert item.issued is not None
    assert item.issued.edtf == "2026-02-04"
    assert (item.abstract, item.DOI, item.keyword) == ("A book.", "10.5281/zenodo.1", "one, two")
    assert (item.license, item.URL, item.version) == ("MIT", "https://example.org", "1.10")


def test_what_csl_has_no_variable_for_is_kept() -> None:
    item = work("commit: 1ff84\nrepository-code: https://example.org/code\ncontact:\n- name: Us\n")
    assert item.extra["commit"] == "1ff84"
    assert item.extra["repository-code"] == "https://example.org/code"
    assert item.extra["contact"] == [{"name": "Us"}]
    assert item.extra["message"] == "Cite it."


def test_a_data_set_is_one() -> None:
    assert work("type: dataset").type == "dataset"


def test_licences_are_alternatives() -> None:
    assert work("license: [MIT, Apache-2.0]").license == "MIT OR Apache-2.0"


def test_a_doi_among_the_identifiers_is_the_doi() -> None:
    item = work("identifiers:\n- {type: swh, value: 'swh:1:rel:x'}\n- {type: doi, value: 10.5281/zenodo.2}\n")
    assert item.DOI == "10.5281/zenodo.2"
    assert len(item.extra["identifiers"]) == 2


def test_the_key_doi_goes_before_the_identifiers() -> None:
    item = work("doi: 10.5281/zenodo.1\nidentifiers:\n- {type: doi, value: 10.5281/zenodo.2}\n")
    assert item.DOI == "10.5281/zenodo.1"


@pytest.mark.parametrize(
    ("content", "url"),
    [
        ("repository: https://c.example\nrepository-code: https://b.example\nurl: https://a.example", "a"),
        ("repository: https://b.example\nrepository-code: https://a.example", "a"),
        ("repository-artifact: https://b.example\nrepository: https://a.example", "a"),
        ("url: https://b.example\nidentifiers: [{type: url, value: https://a.example}]", "a"),
    ],
)
def test_the_address_is_the_best_there_is(content: str, url: str) -> None:
    found = work(content).URL
    assert found == f"https://{url}.example"


# People


def test_a_person_has_all_parts() -> None:
    item = reading(
        "authors:\n- {family-names: Vaart, given-names: Rafael, name-particle: van der, name-suffix: III,"
        " affiliation: FC, orcid: 'https://orcid.org/0000-0002-1825-0097', alias: Rafa}\n",
        "cff-version: 1.2.0\nmessage: m\ntitle: T\n",
    ).library.items[0]
    assert item.author == (
        Name(
            "Vaart", "Rafael", "van der", suffix="III", affiliation=("FC",), orcid="0000-0002-1825-0097",
            extra=(("alias", "Rafa"),),
        ),
    )  # fmt: skip


def test_an_alias_alone_is_a_name() -> None:
    item = reading("authors: [{alias: rafa}]\n", "cff-version: 1.2.0\nmessage: m\ntitle: T\n").library.items[
        0
    ]
    assert item.author[0].display == "rafa"


def test_nobody_is_the_author_of_an_anonymous_work() -> None:
    item = reading("authors: [{name: anonymous}]\n", "cff-version: 1.2.0\nmessage: m\ntitle: T\n")
    assert item.library.items[0].author == ()
    assert item.findings == []


# References


def test_the_works_come_in_order() -> None:
    library = reading(
        "references:\n- {type: book, title: R, authors: [{name: A}]}\n"
        "preferred-citation: {type: article, title: P, authors: [{name: A}]}\n"
    ).library
    assert [item.title for item in library] == ["Refbook", "P", "R"]
    assert library.items[1].extra == {"cff-role": "preferred-citation"}
    assert len(set(library.ids)) == 3


def test_an_article_has_its_journal() -> None:
    item = reference(
        "journal: Korea Journal\nvolume: 51\nissue: 3\nstart: 12\nend: 15\nyear: 2011\nmonth: 3", "article"
    )
    assert (item.type, item.container_title, item.volume, item.issue) == (
        "article-journal", "Korea Journal", "51", "3",
    )  # fmt: skip
    assert (item.page, item.text("issued")) == ("12-15", "2011-03")


def test_a_paper_has_its_conference_and_proceedings() -> None:
    item = reference(
        "collection-title: Proceedings\nconference: {name: Conf, city: Seoul, country: KR,"
        " date-start: 2017-04-01, date-end: 2017-04-03}\npublisher: {name: P, city: Berlin, website: 'https://p.example'}",
        "conference-paper",
    )
    assert (item.container_title, item.event_title, item.event_place) == ("Proceedings", "Conf", "Seoul, KR")
    assert (item.text("event-date"), item.publisher, item.publisher_place) == (
        "2017-04-01/2017-04-03",
        "P",
        "Berlin",
    )
    assert item.extra["cff-raw-publisher"]["website"] == "https://p.example"


def test_a_thesis_has_its_institution() -> None:
    item = reference("thesis-type: PhD\ninstitution: {name: Ca’ Foscari, city: Venezia}", "thesis")
    assert (item.genre, item.publisher, item.publisher_place) == ("PhD", "Ca’ Foscari", "Venezia")


def test_a_term_of_a_dictionary_is_the_title() -> None:
    item = reference("term: cite", "dictionary")
    assert (item.type, item.title, item.container_title) == ("entry-dictionary", "cite", "T")


def test_pages_are_a_number_or_the_pages() -> None:
    assert reference("pages: 320").number_of_pages == "320"
    assert reference("pages: 12-15").page == "12-15"


def test_a_chapter_has_pages_in_a_collection() -> None:
    item = reference("collection-title: Handbook\nstart: 12\nend: 15")
    assert (item.type, item.container_title) == ("chapter", "Handbook")


def test_the_type_that_csl_does_not_say_is_kept() -> None:
    item = reference("", "software-container")
    assert (item.type, item.extra["cff-type"]) == ("software", "software-container")


# Places and findings


def test_every_variable_has_its_place() -> None:
    found = reading("doi: 10.5281/zenodo.1\nreferences:\n- type: book\n  title: T\n  authors: [{name: A}]\n")
    assert str(found.span(0, "DOI")) == "CITATION.cff:7:6"
    assert str(found.span(0, "title")) == "CITATION.cff:3:8"
    assert str(found.span(1, "title")) == "CITATION.cff:10:10"


def test_a_sound_file_is_not_objected_to() -> None:
    assert said("date-released: 2026-02-04\nversion: 1.0.0\n") == []


@pytest.mark.parametrize("key", ["cff-version", "message", "title", "authors"])
def test_required_keys_are_missed(key: str) -> None:
    sound = {"cff-version": "1.2.0", "message": "m", "title": "T", "authors": "[{name: A}]"}
    content = "".join(f"{name}: {value}\n" for name, value in sound.items() if name != key)
    (finding,) = reading(content, "").findings
    assert (finding.code, finding.severity) == ("RBS141", "error")
    assert key in finding.message


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("author: x", "RBS142"),
        ("keywords: one", "RBS143"),
        ("contact: {name: A}", "RBS143"),
        ("orcid: x", "RBS142"),
        ("doi: https://doi.org/10.5281/zenodo.1", "RBS145"),
        ("url: www.example.org", "RBS145"),
        ("date-released: 21/1/2021", "RBS146"),
        ("date-released: 2021-02-30", "RBS146"),
        ("type: sofware", "RBS147"),
        ("identifiers: [{type: isbn, value: x}]", "RBS147"),
        ("identifiers: [{type: doi}]", "RBS141"),
        ("contact: [{name: A, family-names: B}]", "RBS148"),
        ("contact: [{family-names: B, orcid: 0000-0002-1825-0097}]", "RBS145"),
        ("contact: [{family-names: B, nickname: C}]", "RBS142"),
        ("identifiers:", "RBS149"),
        ("references: [3]", "RBS143"),
        ("references: [{type: book, authors: [{name: A}]}]", "RBS141"),
        ("references: [{type: buch, title: T, authors: [{name: A}]}]", "RBS147"),
        ("references: [{type: book, title: T, authors: [{name: A}], publisher: P}]", "RBS143"),
    ],
)
def test_what_the_schema_forbids_is_said_with_its_line(content: str, code: str) -> None:
    assert said(content) == [(code, 7)]


def test_a_version_nobody_knows_is_said() -> None:
    assert said("", HEAD.replace("1.2.0", "1.2")) == [("RBS144", 1)]


def test_a_key_that_is_nearly_right_is_named() -> None:
    (finding,) = reading("keyword: [one]").findings
    assert finding.hint == "did you mean keywords?"


def test_names_in_one_text_are_read_all_the_same() -> None:
    found = reading("authors: Antonio Fiori\n", "cff-version: 1.2.0\nmessage: m\ntitle: T\n")
    assert found.library.items[0].author == (Name("Fiori", "Antonio"),)
    assert [finding.code for finding in found.findings] == ["RBS143"]


@pytest.mark.parametrize("content", ["", "- a\n- b\n", "only text"])
def test_what_is_no_mapping_is_no_library(content: str) -> None:
    found = reading(content, "")
    assert len(found.library) == 0
    assert [finding.code for finding in found.findings] == ["RBS140"]


def test_findings_are_numbered_no_further_than_anybody_reads(ends: None) -> None:
    found = reading("references: [" + "3, " * 20_000 + "]")
    assert len(found.findings) <= 20_100


def test_large_files_are_read_in_time(ends: None) -> None:
    people = "".join(f"- family-names: Fiori{n}\n  given-names: Antonio\n" for n in range(10_000))
    many = "".join(f"- type: book\n  title: T{n}\n  authors: [{{name: A}}]\n" for n in range(5_000))
    library = reading(f"{people}abstract: {'x' * 5_000_000}\nreferences:\n{many}").library
    assert (len(library.items[0].author), len(library)) == (10_001, 5_001)


# The format


def test_a_file_is_known_by_its_version() -> None:
    assert is_cff(HEAD)
    assert not is_cff("title: T\nauthor: A. Bianchi\n")


def test_the_format_reads_and_writes() -> None:
    (form,) = FORMATS
    library = form.read(Text("CITATION.cff", HEAD)).library
    assert form.write(library) == HEAD
