"""Reading Hayagriva YAML: entries, their parents, and what Typst would refuse."""

from __future__ import annotations

import pytest

from refbook.formats.hayagriva import FORMATS, is_hayagriva
from refbook.formats.hayagriva.names import read_name, write_name
from refbook.formats.hayagriva.read import read
from refbook.formats.hayagriva.split import CHUNK, split
from refbook.formats.hayagriva.strings import read_formattable, read_string, write_string
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.source import Text


def reading(content: str) -> Reading:
    return read(Text("refs.yml", content))


def entry(content: str) -> Item:
    found = reading("a:\n" + "".join(f"  {line}\n" for line in content.splitlines()))
    assert found.findings == []
    return found.library["a"]


def said(content: str) -> list[tuple[str, int]]:
    found = reading("a:\n  type: Book\n" + "".join(f"  {line}\n" for line in content.splitlines())).findings
    return [(finding.code, finding.span.line) for finding in found if finding.span]


# Entries


def test_a_book_has_its_fields() -> None:
    item = entry(
        "type: Book\ntitle: L’Asia Orientale\nauthor: Fiori, Antonio\ndate: 2011-03\nedition: 2\n"
        "language: no\n"
        "publisher: {name: il Mulino, location: Bologna}\npage-total: 320\nvolume-total: 3\n"
        "serial-number: {isbn: 978-0-306-40615-7, doi: 10.1000/xyz}\nnote: Good\ngenre: Manual\n"
    )
    assert (item.type, item.title) == ("book", "L’Asia Orientale")
    assert item.author == (Name("Fiori", "Antonio"),)
    assert (item.publisher, item.publisher_place, item.number_of_pages) == ("il Mulino", "Bologna", "320")
    assert (item.ISBN, item.DOI, item.language) == ("978-0-306-40615-7", "10.1000/xyz", "no")
    assert (item.text("issued"), item.edition, item.number_of_volumes) == ("2011-03", "2", "3")
    assert item.extra == {}


def test_an_article_has_what_its_journal_says() -> None:
    item = entry(
        "type: Article\ntitle: T\npage-range: 12-15\nparent:\n  title: {value: Korea Journal, short: KJ}\n"
        "  volume: 51\n  issue: 3\n  serial-number: {issn: 1234-5678}\n  publisher: P"
    )
    assert (item.type, item.container_title, item.container_title_short) == (
        "article-journal",
        "Korea Journal",
        "KJ",
    )
    assert (item.volume, item.issue, item.ISSN, item.page, item.publisher) == (
        "51",
        "3",
        "1234-5678",
        "12-15",
        "P",
    )


def test_a_parent_may_have_a_parent() -> None:
    item = entry(
        "type: Anthos\ntitle: T\nparent:\n  type: Anthology\n  title: Book\n  editor: [A, B]\n"
        "  date: 1956-04\n"
        "  parent:\n    type: Anthology\n    title: Series\n    volume: 34"
    )
    assert (item.type, item.container_title, item.collection_title) == ("chapter", "Book", "Series")
    assert (item.collection_number, len(item.editor), item.text("issued")) == ("34", 2, "1956-04")


def test_the_parent_of_a_book_is_a_series() -> None:
    item = entry("type: Book\ntitle: T\nvolume: 6\nparent: {type: Book, title: Series}")
    assert (item.collection_title, item.container_title, item.volume) == ("Series", None, "6")


def test_a_conference_is_an_event() -> None:
    item = entry(
        "type: Article\ntitle: T\nparent:\n"
        "- {type: Conference, title: WWDC, location: Cupertino, date: 2020-06}\n"
        "- {type: Proceedings, title: Proc}"
    )
    assert (item.type, item.event_title, item.event_place) == ("paper-conference", "WWDC", "Cupertino")
    assert (item.container_title, item.text("event-date")) == ("Proc", "2020-06")


def test_an_original_is_where_it_came_out_first() -> None:
    item = entry(
        "type: Book\ntitle: T\nparent: {type: Original, title: O, author: A, date: 1862, publisher: P}"
    )
    assert (item.original_title, item.original_publisher, item.text("original-date")) == ("O", "P", "1862")
    assert item.original_author == (Name(literal="A"),)
    assert item.collection_title is None


@pytest.mark.parametrize(
    ("type_", "parent", "expected"),
    [
        ("Article", "", "article"),
        ("Article", "Newspaper", "article-newspaper"),
        ("Article", "Blog", "post-weblog"),
        ("article", "repository", "article"),
        ("Video", "", "motion_picture"),
        ("Video", "Video", "broadcast"),
        ("Entry", "Reference", "entry-encyclopedia"),
        ("Web", "", "webpage"),
        ("Case", "", "legal_case"),
        ("Misc", "", "document"),
        ("EXHIBITION", "", "event"),
    ],
)
def test_the_type_depends_on_the_parent(type_: str, parent: str, expected: str) -> None:
    above = f"\nparent: {{type: {parent}, title: P}}" if parent else ""
    assert entry(f"type: {type_}\ntitle: T{above}").type == expected


def test_people_have_roles() -> None:
    item = entry(
        "type: Video\naffiliated:\n- {role: director, names: 'Cameron, James'}\n"
        "- {role: CastMember, names: ['Hamilton, Linda', 'Patrick, Robert']}\n- {role: foreword, names: A}"
    )
    assert item.director == (Name("Cameron", "James"),)
    assert [name.family for name in item.performer] == ["Hamilton", "Patrick"]
    assert item.extra["hayagriva"]["affiliated"][2] == {"role": "foreword", "names": "A"}


def test_a_url_has_a_date() -> None:
    item = entry("type: Web\nurl: {value: https://example.org, date: 2020-11-30}")
    assert (item.URL, item.text("accessed")) == ("https://example.org", "2020-11-30")


@pytest.mark.parametrize(
    ("text", "edtf"), [("2011", "2011"), ("~2003-06-21", "2003-06-21~"), ("-0043", "-0043")]
)
def test_dates_are_iso(text: str, edtf: str) -> None:
    issued = entry(f"type: Book\ndate: {text}").issued
    assert issued is not None
    assert issued.edtf == edtf


def test_unknown_fields_are_kept_and_said() -> None:
    found = reading("a:\n  type: Book\n  tongus: 2\n")
    assert found.library["a"].extra == {"tongus": 2}
    assert [finding.code for finding in found.findings] == ["RBS157"]


# Strings and names


def test_braces_keep_the_case() -> None:
    assert read_string("{imagiNary} $x^{2}$ {a{b}c") == (
        '<span class="nocase">imagiNary</span> $x^{2}$ <span class="nocase">abc</span>'
    )
    assert read_formattable({"value": "UN", "verbatim": "true"}) == ('<span class="nocase">UN</span>', "")


def test_what_is_plain_stays_plain() -> None:
    for text in ("5 $ and 6 $", "{", "}", "a\\b", "\\", "$x$ costs $5", "a $ b"):
        assert read_string(write_string(text)) == text


@pytest.mark.parametrize(
    ("person", "name"),
    [
        ("Doe, Janet", Name("Doe", "Janet")),
        ("Luther King, Jr., Martin", Name("Luther King", "Martin", suffix="Jr.")),
        ("von der Leyen, Ursula", Name("Leyen", "Ursula", "von der")),
        ("UNICEF", Name(literal="UNICEF")),
        (
            {"name": "Watkins", "given-name": "Gloria Jean", "alias": "bell hooks"},
            Name("Watkins", "Gloria Jean", extra=(("alias", "bell hooks"),)),
        ),
        ({"name": "Smith, Wesson"}, Name(literal="Smith, Wesson")),
    ],
)
def test_persons_are_names_both_ways(person: object, name: Name) -> None:
    assert read_name(person) == name
    assert write_name(name) == person


def test_a_particle_that_drops_stands_after_the_given_name() -> None:
    assert write_name(Name("Goethe", "Johann", dropping_particle="von")) == "Goethe, Johann von"


# Findings


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("pages: 12", "RBS157"),
        ("title: [a]", "RBS158"),
        ("title:", "RBS158"),
        ("author: [[a]]", "RBS158"),
        ("editor: {given-name: A}", "RBS158"),
        ("date: March 2011", "RBS160"),
        ("date: 2011-02-30", "RBS160"),
        ("url: {value: https://a.example, date: soon}", "RBS160"),
        ("affiliated: [{role: drummer, names: A}]", "RBS161"),
        ("parent: Korea", "RBS156"),
        ("parent: {type: Book, colour: red}", "RBS157"),
        ("serial-number: {doi: [x]}", "RBS158"),
    ],
)
def test_what_typst_refuses_is_said_with_its_line(content: str, code: str) -> None:
    assert said(content) == [(code, 3)]


def test_an_unknown_type_is_misc() -> None:
    found = reading("a:\n  type: Bok\n  title: T\n")
    assert found.library["a"].type == "document"
    assert [(finding.code, finding.hint) for finding in found.findings] == [("RBS159", "did you mean Book?")]


@pytest.mark.parametrize(
    ("content", "code"), [("- a\n", "RBS155"), ("text", "RBS155"), ("a: text\n", "RBS156")]
)
def test_what_is_no_entry_is_passed_over(content: str, code: str) -> None:
    found = reading(content)
    assert len(found.library) == 0
    assert [finding.code for finding in found.findings] == [code]


def test_every_variable_has_its_place() -> None:
    found = reading(
        "a:\n  type: Article\n  title: T\n  parent:\n    title: J\n    serial-number: {issn: 1234-5678}\n"
    )
    assert str(found.span(0, "title")) == "refs.yml:3:10"
    assert str(found.span(0, "container-title")) == "refs.yml:5:12"
    assert str(found.span(0, "ISSN")) == "refs.yml:6:20"


def test_parents_without_end_are_refused(ends: None) -> None:
    content = "a: " + "{title: T, parent: " * 900 + "x" + "}" * 900
    found = reading(content)
    assert [item.id for item in found.library] == ["a"]
    assert "RBS064" in [finding.code for finding in found.findings]


def test_large_files_are_read_in_time(ends: None) -> None:
    entries = "".join(f"k{n}:\n  type: Article\n  title: T\n  parent: {{title: J}}\n" for n in range(3_000))
    long = "x" * 5_000_000 + "{" * 20_000 + "$" * 20_000
    found = reading(f"{entries}z:\n  type: Book\n  title: '{long}'\n  author: [{'A, B, ' * 20_000}]\n")
    assert len(found.library) == 3_001


# The format


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("harry:\n    type: Book\n    title: T\n", True),
        ("# my books\n\nharry:\n\n  # a comment\n  title: T\n  serial-number: 3\n", True),
        ("harry:\n  type: web\n", True),
        ("fiori2011:\n  type: book\n  title: T\n", False),
        ("references:\n- id: a\n  type: book\n", False),
        ("title: Essay\nauthor: A. Bianchi\n", False),
        ("jobs:\n  build:\n    runs-on: linux\n", False),
        ("---\ntitle: T\nreferences:\n  harry:\n    type: Book\n", False),
    ],
)
def test_a_file_is_known_by_its_fields(content: str, expected: bool) -> None:
    assert is_hayagriva(content) is expected


def test_a_large_file_is_cut_between_entries() -> None:
    lines = [line for n in range(2 * CHUNK + 1) for line in (f"k{n}:\n", "  type: Book\n")]
    pieces = list(split(lines))
    assert [line for line, _ in pieces] == [1, 2 * CHUNK + 1, 4 * CHUNK + 1]
    assert "".join(text for _, text in pieces) == "".join(lines)
    assert sum(len(reading(text).library) for _, text in pieces) == 2 * CHUNK + 1


def test_the_format_reads_and_writes() -> None:
    (form,) = FORMATS
    content = "fiori2011:\n  type: Book\n  title: L’Asia Orientale\n  author: Fiori, Antonio\n  date: 2011\n"
    assert form.write(form.read(Text("refs.yml", content)).library) == content
