"""Silence: what a comment is about in each format, and what is said of comments that are of no use."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.formats.edits import apply
from refbook.lint.comments import comments
from refbook.lint.config import Config
from refbook.lint.run import check_text
from refbook.lint.silence import silenced
from refbook.model.finding import Finding, Severity
from refbook.model.source import Text

CONFIG = Config(select=("RBF006", "RBF002", "RBS21"))
"""Placeholders and unknown types are easy to make, and silence is told of."""


def found(content: str, file: str) -> list[tuple[str, int]]:
    """Codes and lines."""
    checked = check_text(content, file, CONFIG)
    assert not checked.error
    return [(each.code, each.span.line if each.span else 0) for each in checked.findings]


BIB = """\
{above}
@book{{a, title = {{TODO}}, {first}
  {inside}
  publisher = {{TODO}}, {end}
  year = 2011
}}
@book{{b, title = {{TODO}}, year = 2012}}
"""


def bib(above: str = "", first: str = "", inside: str = "", end: str = "") -> list[tuple[str, int]]:
    return found(BIB.format(above=above, first=first, inside=inside, end=end), "a.bib")


def test_without_comments_all_is_found() -> None:
    assert bib() == [("RBF006", 2), ("RBF006", 4), ("RBF006", 7)]


def test_a_comment_above_an_entry_is_about_the_entry() -> None:
    assert bib(above="% refbook: ignore RBF006") == [("RBF006", 7)]


def test_a_comment_above_a_field_is_about_the_field() -> None:
    assert bib(inside="% refbook: ignore") == [("RBF006", 2), ("RBF006", 7)]


def test_a_comment_at_the_end_of_a_line_is_about_the_line() -> None:
    assert bib(first="% refbook: ignore RBF") == [("RBF006", 4), ("RBF006", 7)]
    assert bib(end="%refbook: ignore rbf006") == [("RBF006", 2), ("RBF006", 7)]


def test_a_comment_at_the_end_of_a_value_of_several_lines_is_about_the_value() -> None:
    content = "@book{a, title = {a TODO\n  b}, % refbook: ignore RBF006\n year = 2011}"
    assert found(content, "a.bib") == []


def test_a_comment_about_the_file() -> None:
    assert bib(inside="% refbook: ignore-file RBF") == []
    assert bib(above="% refbook: ignore-file") == []


def test_several_codes_and_a_reason() -> None:
    assert bib(above="% refbook: ignore RBF006, RBF002 -- the RBD is fine") == [("RBS210", 1), ("RBF006", 7)]


def test_a_comment_that_is_not_needed_is_told_of() -> None:
    assert bib(above="% refbook: ignore RBF002")[0] == ("RBS210", 1)
    assert found("@misc{a, title = {TODO}}\n\n% refbook: ignore", "a.bib") == [("RBF006", 1), ("RBS210", 3)]


def test_a_code_that_is_unknown_is_told_of_and_the_others_count() -> None:
    assert bib(above="% refbook: ignore RBQ001, RBF006") == [("RBS211", 1), ("RBF006", 7)]


def test_what_a_comment_says_is_told_in_one_short_line() -> None:
    for said in (
        f"ignore {', '.join(f'x{n}' for n in range(900))}",
        "ignore \x1b[31m" + "y" * 900,
        "\u202eoff" * 90,
    ):
        found = check_text(f"# refbook: {said}\ntitle: T", "a.yaml", CONFIG).findings
        assert found[0].code in ("RBS211", "RBS212")
        assert found[0].message.isprintable()
        assert len(found[0].message) < 200


@pytest.mark.parametrize("said", ["ignroe RBF006", "", "off"])
def test_a_comment_that_is_not_understood_is_told_of(said: str) -> None:
    assert ("RBS212", 1) in bib(above=f"% refbook: {said}")


def test_what_stands_in_a_field_is_no_comment() -> None:
    content = "@book{a, title = {TODO}, note = {\n% refbook: ignore-file\n}, year = 2011}"
    assert ("RBF006", 1) in found(content, "a.bib")


def test_a_comment_is_of_use_though_nobody_wants_to_hear_of_what_it_is_about() -> None:
    content = "@misc{a, title = {TODO}} % refbook: ignore RBF006"
    assert check_text(content, "a.bib", Config(select=("RBS210", "RBI"))).findings == []


def test_telling_of_comments_can_be_switched_off() -> None:
    content = "% refbook: ignore RBF002\n@misc{a, title = {T}}"
    assert check_text(content, "a.bib", Config(ignore=("RBS210",))).findings == []


YAML = """\
references:
- id: a
  type: book{end}
{inside}
  title: TODO
  publisher: TODO
{above}
- id: b
  type: boook
  title: |
    TODO
    TODO
"""


def yaml(end: str = "", inside: str = "", above: str = "") -> list[tuple[str, int]]:
    return found(YAML.format(end=end, inside=inside, above=above), "a.yaml")


def test_yaml() -> None:
    everything = [("RBF006", 5), ("RBF006", 6), ("RBF002", 9), ("RBF006", 10)]
    assert yaml() == everything
    assert yaml(inside="  # refbook: ignore RBF") == everything[1:]
    assert yaml(above="# refbook: ignore RBF002") == [*everything[:2], everything[3]]
    assert yaml(above="# refbook: ignore") == everything[:2]
    assert yaml(end=" # refbook: ignore") == [("RBS210", 3), *everything]
    assert yaml(end="# refbook: ignore-file")[0][0] != "RBS210"  # no space before it: no comment
    assert found("# refbook: ignore\n" + YAML.format(end="", inside="", above=""), "a.yaml") == []


def test_a_citation_file() -> None:
    content = "cff-version: 1.2.0\nmessage: m\ntitle: TODO # refbook: ignore RBF006\nauthors: [{name: A}]\n"
    assert found(content, "CITATION.cff") == []


MARKDOWN = """\
---
title: TODO {front}
author: Fiori, Antonio
references: []
---
# A heading

{above}
As others
show [@a].

More [@b] {end}
"""


def markdown(front: str = "", above: str = "", end: str = "") -> list[tuple[str, int]]:
    checked = check_text(
        MARKDOWN.format(front=front, above=above, end=end),
        "a.md",
        Config(select=("RBF006", "RBA008", "RBS21")),
    )
    return [(each.code, each.span.line if each.span else 0) for each in checked.findings]


def test_markdown() -> None:
    everything = [("RBF006", 2), ("RBA008", 10), ("RBA008", 12)]
    assert markdown() == everything
    assert markdown(front="# refbook: ignore") == everything[1:]
    assert markdown(above="<!-- refbook: ignore RBA008 -->") == [everything[0], everything[2]]
    assert markdown(end="<!-- refbook: ignore -->") == everything[:2]
    assert markdown(above="<!-- refbook: ignore-file -->") == []
    assert markdown(above="# refbook: ignore")  # a heading


def test_an_article_page() -> None:
    page = "Korea\n\n{}\n04/02/2026 {}\n\nAuthor:\nAntonio Fiori\n"
    config = Config(select=("RBD003", "RBS21"))

    def codes(*comments: str) -> list[str]:
        return [each.code for each in check_text(page.format(*comments), "a.txt", config).findings]

    assert codes("", "") == ["RBD003"]
    assert codes("<!-- refbook: ignore RBD003 -->", "") == []
    assert codes("", "<!-- refbook: ignore -->") == []


def test_formats_without_comments_have_none() -> None:
    assert comments(Text("a.ris", "% refbook: ignore-file\nTY  - BOOK\n"), "ris") == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_comment_that_is_not_needed_can_be_deleted(end: str) -> None:
    work = "@misc{a, author = {Fiori, Antonio}, title = {Korea}, year = 2011}"
    content = f"{work} % refbook: ignore{end}{end}  % refbook: ignore-file{end}{end}% End{end}"
    found = check_text(content, "a.bib", Config(select=("RBS210",))).findings
    edits = [edit for each in found if each.fix for edit in each.fix.edits]
    assert len(edits) == 2
    assert apply(content, edits) == f"{work}{end}{end}{end}% End{end}"


@given(
    st.text(alphabet="% refbook:ignore-file#<!>,\n@{}=RBD001 -\t\r", max_size=300),
    st.sampled_from(["bibtex", "yaml", "markdown", "page"]),
)
def test_no_comment_breaks_the_check(content: str, format: str) -> None:
    text = Text("a", "refbook:" + content)
    here = [Finding("RBD001", Severity.ERROR, "m", span=text.span(at)) for at in range(0, len(content), 7)]
    left = silenced(text, format, here, [], lambda code: code.startswith("RB"))
    assert {each.code for each in left} <= {"RBD001", "RBS210", "RBS211", "RBS212"}
    for each in comments(text, format):
        assert text.content[each.start :].startswith(("%", "#", "<!--"))


@pytest.mark.parametrize(
    ("piece", "file"),
    [
        ("<!-- refbook: ignore ", "a.md"),
        ("<!-- refbook: ignore -->", "a.md"),
        ("<!-- refbook: ignore -->\n", "a.md"),
        ("<!-- refbook: ignore -->\nText\n\n", "a.txt"),
        ("# refbook: ignore\n", "a.yaml"),
        ("a: # refbook: ignore\n", "a.yaml"),
        ("% refbook: ignore RBF001\n", "a.bib"),
        ("% refbook: ignore\n@misc{a, title = {TODO}}\n", "a.bib"),
    ],
)
@pytest.mark.usefixtures("ends")
def test_many_comments_end(piece: str, file: str) -> None:
    format = {"a.md": "markdown", "a.txt": "page", "a.yaml": "yaml", "a.bib": "bibtex"}[file]
    text = Text(file, piece * 40_000 + "\n" * 100_000 + "x\n" * 100_000)
    here = [
        Finding("RBF001", Severity.ERROR, "m", span=text.span(at)) for at in range(0, len(text.content), 50)
    ]
    silenced(text, format, here, [], lambda code: True)


@pytest.mark.usefixtures("ends")
def test_many_codes_and_nested_blocks_end() -> None:
    codes = ", ".join(f"RBF{number}" for number in range(100_000))
    text = Text(
        "a.yaml",
        f"a: 1 # refbook: ignore {codes}\n" + "".join(f"{' ' * n}- # refbook: ignore\n" for n in range(2000)),
    )
    here = [
        Finding("RBD001", Severity.ERROR, "m", span=text.span(at)) for at in range(0, len(text.content), 500)
    ]
    silenced(text, "yaml", here, [], lambda code: True)
