"""An error in one entry loses neither the others nor what could be read of it."""

from __future__ import annotations

import re

import pytest

from refbook.formats.bibtex.problems import BAD_KEY, ENTRY_IN_COMMENT
from refbook.formats.bibtex.read import read
from refbook.model.finding import Severity
from refbook.model.format import Reading
from refbook.model.source import Text

BEFORE = "@book{before, title = {Before}}\n\n"
AFTER = "\n\n@book{after, title = {After}, year = {2002}}\n"
FIRST_LINE = 3


def reading(broken: str) -> Reading:
    return read(Text("a.bib", BEFORE + broken + AFTER))


BROKEN = {
    "value without end": ("@book{bad,\n  title = {A {b,\n  year = {2011}\n}", 4),
    "value without end that swallows the next field": ("@book{bad,\n  title = {A b,\n  year = {2011}\n}", 4),
    "quote without end": ('@book{bad,\n  title = "A b,\n  year = 2011\n}', 4),
    "quote without end before quotes": ('@book{bad,\n  title = "A b,\n  note = "N",\n  year = 2011\n}', 4),
    "entry without end": ("@book{bad,\n  title = {A b},\n  year = 2011\n", 3),
    "entry without end, comma last": ("@book{bad,\n  title = {A b},\n  year = 2011,\n", 3),
    "brace too many": ("@book{bad,\n  title = {A b}},\n  year = 2011\n}", 4),
    "no comma": ("@book{bad,\n  title = {A b}\n  year = 2011\n}", 4),
    "no comma behind the key": ("@book{bad\n  title = {A b},\n  year = 2011\n}", 3),
    "no equals sign": ("@book{bad,\n  title {A b},\n  year = 2011\n}", 4),
    "nothing behind #": ('@book{bad,\n  title = "A b" # ,\n  year = 2011\n}', 4),
    "no brace behind the type": ("@book bad,\n  title = {A b},\n  year = 2011\n}", 3),
    "square brackets": ("@book[bad,\n  title = {A b},\n  year = 2011\n]", 3),
    "closed with another bracket": ("@book(bad,\n  title = {A b},\n  year = 2011\n}", 6),
    "words where a field should be": ("@book{bad,\n  some words,\n  title = {A b}, year = 2011\n}", 4),
    "CR line ends": ("@book{bad,\r  title {A b},\r  year = 2011\r}", 4),
}


@pytest.mark.parametrize(("broken", "line"), BROKEN.values(), ids=BROKEN)
def test_nothing_is_lost_and_the_place_is_named(broken: str, line: int) -> None:
    result = reading(broken)
    assert result.library.ids == ("before", "bad", "after")
    assert re.sub("<[^>]*>", "", result.library["bad"].text("title")) == "A b"
    assert result.library["bad"].text("issued") == "2011"
    assert result.library["after"].text("issued") == "2002"
    errors = [finding for finding in result.findings if finding.severity is Severity.ERROR]
    assert errors[0].span is not None
    assert errors[0].span.line == line
    assert errors[0].hint


LAST = "@article{bad,\n  author = {A, B},\n  title = {T},\n}"


@pytest.mark.parametrize("length", range(1, len(LAST)))
def test_a_file_cut_off_anywhere(length: int) -> None:
    result = read(Text("a.bib", BEFORE + LAST[:length]))
    assert result.library.ids[0] == "before"
    assert any(finding.severity is Severity.ERROR for finding in result.findings)


def test_a_value_without_field_name_is_kept() -> None:
    result = reading("@book{bad,\n  = {A b},\n  year = 2011\n}")
    assert result.library["bad"].extra["unread"] == "= {A b}"


def test_an_entry_without_key_is_kept() -> None:
    for broken in ("@book{title = {A b}}", "@book{, title = {A b}}"):
        result = reading(broken)
        assert [item.title for item in result.library] == ["Before", "A b", "After"]
        assert [finding.code for finding in result.findings] == [BAD_KEY.code]


def test_two_entries_of_one_key_are_both_kept() -> None:
    result = read(Text("a.bib", "@book{a, title = {T}}\n@book{A, title = {U}}"))
    assert [item.title for item in result.library] == ["T", "U"]
    (finding,) = result.findings
    assert finding.place == "a.bib:2:7"
    assert "line 1" in finding.message


def test_an_unclosed_entry_ends_where_the_next_begins_even_if_the_braces_pair_later() -> None:
    result = read(Text("a.bib", "@book{a,\n  title = {A}\n\n@book{b,\n  title = {B}\n}\n}\n"))
    assert [item.title for item in result.library] == ["A", "B"]


def test_blanks_at_the_ends_of_a_string_separate_it_from_what_it_is_joined_to() -> None:
    result = read(Text("a.bib", '@string{s = " and  B "} @book{a, title = "A" # s # "C", note = s}'))
    assert (result.library["a"].title, result.library["a"].text("note")) == ("A and B C", "and B")


def test_the_second_of_two_fields_is_kept() -> None:
    item = reading("@book{bad, year = 2011, year = 2012}").library["bad"]
    assert (item.text("issued"), item.extra["year-2"]) == ("2011", "2012")


def test_an_unclosed_comment_does_not_swallow_the_rest() -> None:
    assert reading("@comment{ never closed").library.ids == ("before", "after")


def test_an_entry_inside_a_comment_is_read_and_reported() -> None:
    result = reading("@comment{ @book{bad, title = {T}} }")
    assert result.library.ids == ("before", "bad", "after")
    assert [finding.code for finding in result.findings] == [ENTRY_IN_COMMENT.code]


@pytest.mark.parametrize(
    "comment",
    [
        "Just text, and an address: name@example.org (work).",
        "@comment{jabref-meta: {databaseType:biblatex;}}",
        "% a comment",
        '@preamble{ {\\newcommand{\\x}{y}} # " z" }',
    ],
)
def test_text_between_entries_is_a_comment(comment: str) -> None:
    result = reading(comment)
    assert result.library.ids == ("before", "after")
    assert not result.findings


def test_a_web_page_is_named_as_such() -> None:
    result = read(Text("a.bib", "<!DOCTYPE html>\n<p>not found @media {x}</p>"))
    assert not len(result.library)
    assert "web page" in result.findings[0].message


def test_an_empty_file_is_fine() -> None:
    for text in ("", "\n \n", "\ufeff"):
        result = read(Text("a.bib", text))
        assert not len(result.library)
        assert not result.findings
