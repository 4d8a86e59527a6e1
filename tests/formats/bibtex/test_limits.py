"""Hostile files end soon, with a clear error; and the good entries in them survive."""

from __future__ import annotations

import pytest

from refbook.formats.bibtex import problems as p
from refbook.formats.bibtex.document import document
from refbook.formats.bibtex.read import read
from refbook.formats.bibtex.write import write
from refbook.model.finding import Problem
from refbook.model.source import Text

GOOD = "\n\n@book{good, title = {T}}\n"

BOMB = "@string{a0 = {0123456789}}\n" + "".join(
    f"@string{{a{n} = a{n - 1} # a{n - 1}}}\n" for n in range(1, 60)
)
CHAIN = "".join(f"@book{{b{n}, crossref = {{b{n + 1}}}}}\n" for n in range(2000))

HOSTILE = {
    "strings that double": (BOMB + "@book{x, title = a59}", p.TOO_LONG),
    "one long string used often": (
        "@string{a = {" + "x" * 60_000 + "}}\n" + "".join(f"@book{{k{n}, note = a}}\n" for n in range(2000)),
        p.TOO_LONG,
    ),
    "deep nesting": ("@book{x, title = {" + "{" * 100_000 + "}" * 100_000 + "}}", p.TOO_DEEP),
    "many openers in a line": ("@a{" * 30_000, p.UNCLOSED_ENTRY),
    "many openers in lines": ("@a{k,\n" * 30_000, p.UNCLOSED_ENTRY),
    "many unclosed values": ("@a{k, t = {\n" * 20_000, p.UNCLOSED_VALUE),
    "many unclosed values in parentheses": (" x @a(k, t = {\n)\n" * 10_000, p.UNCLOSED_VALUE),
    "many entries in a line": (" @a(b)" * 30_000, p.DUPLICATE_KEY),
    "many @ in a line": ("@x " * 50_000, p.NO_DELIMITER),
    "many @ in lines": ("@x\n" * 50_000, p.NO_DELIMITER),
    "many quotes": ('@a{k, t = "' * 20_000, p.UNCLOSED_VALUE),
    "opening braces": ("@book{x, title = " + "{" * 1_000_000, p.UNCLOSED_VALUE),
    "closing braces": ("@book{x}" + "}" * 1_000_000, p.EXTRA_BRACE),
    "quotes without end": ("@book{x, title = " + '"' * 100_001, p.UNCLOSED_ENTRY),
    "equals signs": ("@book{x, " + "=" * 50_000 + "}", p.NO_FIELD),
    "one error an entry": ("@a{k, t = {x} u = 1}\n" * 20_000, p.NO_COMMA),
    "deep values of broken entries": (("@a{k, t = {" + "{{{{{x}}}}}" * 99 + "} u = 1}\n") * 500, p.NO_COMMA),
    "nested comments": ("@comment{" * 20_000 + "@book{a, t = {T}}" + "}" * 20_000, p.ENTRY_IN_COMMENT),
    "control characters": ("\x00\x01" * 50_000 + "@book{x, title = {T}}", p.CONTROL),
    "spaces": ("@book{x," + " " * 200_000 + "title {T}}", p.NO_EQUALS),
    "line ends": ("@book{x,\n  y" + "\n" * 200_000 + "title {T}}", p.NO_FIELD),
    "commas in a name": ("@book{x, author = {" + "," * 100_000 + "}}", p.BAD_NAME),
    "empty names": ("@book{x, author = {" + "and " * 50_000 + "}}", p.BAD_NAME),
    "accents on accents": ("@book{x, title = {" + r"\'" * 50_000 + "}}", p.BAD_LATEX),
    "dollar signs": ("@book{x, title = {" + "$" * 50_001 + "}}", p.BAD_LATEX),
    "unknown commands": ("@book{x, title = {" + r"\foo{" * 90 + "}" * 90 + "}}", p.BAD_LATEX),
    "a chain of crossrefs": (CHAIN, p.INHERITANCE),
    "a circle of crossrefs": ("@book{a, crossref = {b}}\n@book{b, crossref = {a}}", p.CIRCULAR),
    "a circle of xdata": ("@xdata{a, xdata = {b}} @xdata{b, xdata = {a}} @book{c, xdata = {a}}", p.CIRCULAR),
    "a parent of a thousand fields": (
        "@book{p, " + ", ".join(f"f{n} = {{x}}" for n in range(1000)) + "}\n"
        + "".join(f"@inbook{{c{n}, crossref = {{p}}}}\n" for n in range(500)),
        p.INHERITANCE,
    ),
}  # fmt: skip


@pytest.mark.usefixtures("ends")
@pytest.mark.parametrize(("hostile", "problem"), HOSTILE.values(), ids=HOSTILE)
def test_ends_soon_with_a_clear_error(hostile: str, problem: Problem) -> None:
    result = read(Text("a.bib", hostile + GOOD))
    assert "good" in result.library
    assert problem.code in {finding.code for finding in result.findings}
    assert len(result.findings) <= 501
    assert not any(ord(char) < 32 for finding in result.findings for char in finding.message)


@pytest.mark.usefixtures("ends")
def test_a_long_value_is_read_and_written() -> None:
    for unit, kept in (
        ("word ", "word"),
        (r"\'e ", "é"),
        ("{a} ", "a"),
        ("<i>", "i"),
        ("$x$ ", "x"),
        ("--", "—"),
    ):
        text = "@book{x, abstract = {" + unit * 50_000 + "}}"
        assert kept in "".join(write(read(Text("a.bib", text)).library))


@pytest.mark.usefixtures("ends")
@pytest.mark.parametrize(
    "value",
    ["word " * 2_000_000, "line\n" * 2_000_000, "{a} b " * 1_700_000, "{{{{{{a}}}}}} " * 100_000],
    ids=["words", "lines", "braces", "deep braces"],
)
def test_a_field_of_megabytes(value: str) -> None:
    for content in (f"@book{{x, abstract = {{{value}}}}}", f'@book{{x, abstract = "{value}"}}'):
        found = document(Text("a.bib", content + GOOD))
        entry, good = found.blocks
        assert [piece.text for piece in entry.fields[0].pieces] == [value]
        assert good.key == "good"
        assert not found.findings


@pytest.mark.usefixtures("ends")
def test_a_hundred_thousand_entries() -> None:
    entry = "@book{{k{0}, author = {{Fiori, Antonio}}, title = {{T}}, year = {0},}}\n"
    blocks = document(Text("a.bib", "".join(map(entry.format, range(100_000))))).blocks
    assert [blocks[-1].key, len(blocks)] == ["k99999", 100_000]


def test_of_too_many_findings_the_most_severe_are_kept() -> None:
    mild = "".join(f"@book{{a{n}, title = {{}}}}\n" for n in range(600))
    found = read(Text("a.bib", mild + "@book{b, title = {T} year = 2011}")).findings
    assert len(found) == 501
    assert found[-2].code == p.NO_COMMA.code
    assert found[-1].message.startswith("101 more")


def test_strings_are_not_shared_between_files() -> None:
    read(Text("a.bib", "@string{jan = {Gianuario}}"))
    date = read(Text("b.bib", "@book{a, year = 2011, month = jan}")).library["a"].issued
    assert date is not None
    assert date.month == 1
