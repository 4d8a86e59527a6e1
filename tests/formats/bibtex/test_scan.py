"""Every command and field is found where it stands; the quick way finds what the careful one does."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from refbook.formats.bibtex.braces import Braces
from refbook.formats.bibtex.control import without_control_characters
from refbook.formats.bibtex.document import Document, document
from refbook.formats.bibtex.problems import TOO_MANY
from refbook.formats.bibtex.raw import Block
from refbook.formats.bibtex.scan import Scanner
from refbook.formats.bibtex.wellformed import read_block
from refbook.formats.log import Log
from refbook.model.finding import Finding
from refbook.model.source import Text


def taken_apart(content: str) -> Document:
    return document(Text("a.bib", content))


def scanned(content: str, *, is_careful: bool) -> tuple[list[Block], tuple[Finding, ...]]:
    log = Log(Text("a.bib", content), TOO_MANY)
    content = without_control_characters(content, log)
    return list(Scanner(content, log, is_careful=is_careful).commands()), log.findings


# Where things stand

FILE = """\
Notes, and an address: name@example.org

@String{ tex = "{\\TeX}" }
@preamble{ {\\newcommand} # " x" }
@Book { knuth:1984 ,
  Title  = {The } # tex # "book" ,
  note = "a {"} quote",
  year=1984
}
@comment{jabref-meta: x;}
@misc(b, title = {T},) % the end
"""


def test_the_parts_of_a_document_are_the_file() -> None:
    found = taken_apart(FILE)
    assert "".join(found.parts()) == FILE
    assert [(block.kind, block.type) for block in found.blocks] == [
        ("string", "string"),
        ("preamble", "preamble"),
        ("entry", "book"),
        ("comment", "comment"),
        ("entry", "misc"),
    ]
    assert list(found.strings) == ["tex"]
    assert [block.type for block in found.preambles] == ["preamble"]
    assert not found.findings


def test_every_block_field_and_operand_has_its_exact_place() -> None:
    book = taken_apart(FILE).blocks[2]
    assert FILE[book.start : book.end].startswith("@Book {")
    assert FILE[book.start : book.end].endswith("1984\n}")
    assert FILE[book.key_start :].startswith(book.key + " ,")
    assert [FILE[field.start : field.end] for field in book.fields] == [
        'Title  = {The } # tex # "book"',
        'note = "a {"} quote"',
        "year=1984",
    ]
    assert [
        [(piece.is_macro, FILE[piece.start : piece.end]) for piece in field.pieces] for field in book.fields
    ] == [
        [(False, "The "), (True, "tex"), (False, "book")],
        [(False, 'a {"} quote')],
        [(False, "1984")],
    ]


def test_a_value_without_end_ends_before_the_next_field() -> None:
    content = "@book{a,\n  title = {A b,\n  year = 2011\n}\n"
    first, second = taken_apart(content).blocks[0].fields
    assert content[first.start : first.end] == "title = {A b"
    assert content[second.start : second.end] == "year = 2011"


def test_an_entry_in_a_comment_is_a_block_of_its_own() -> None:
    content = "@comment{ @book{a, title = {T}} }"
    found = taken_apart(content)
    assert "".join(found.parts()) == content
    assert [content[block.start : block.end] for block in found.blocks] == [
        "@comment{",
        "@book{a, title = {T}}",
    ]


@pytest.mark.parametrize(
    "entry",
    [
        "@book{a}",
        "@book{a,}",
        "@BOOK\n{ a , title = {T} , }",
        '@book{a, title = {T} # " and " # u, year = 2011,}',
        "@book{a, title = {a {b {c {d {e}}}}}, year = 2011}",
        '@book{a, title = "a {b {c"} d} e"}',
        "@string{a = {b}}",
        "@book{böll:1974+x, größe = {ß}}",
    ],
)
def test_a_well_formed_block_is_read_the_quick_way(entry: str) -> None:
    content = f"\n{entry}\n"
    (block,), _ = scanned(content, is_careful=True)
    assert read_block(content, 1, Braces(content)) == block


# The quick way against the careful one

_FRAGMENTS = (
    "@book{a, title = {T}}", "@book{k,", "@Article {key-2 ,", "@misc(", "@string{s = ", "@string(s = {v})",
    "@comment{", "@comment x", "@preamble{", "@", "x@y.org", "{", "}", "{{", "}}", '"', "(", ")", ",", "=",
    "#", "%", "\\", "\n", "\r\n", "\r", " ", "\t", "\u00a0", "\u2028", "\x1c", "\ufeff", "\0", "title",
    "title = {T}", 'note = "N"', "year = 2011", "month = jan", " = ", "{a {b} c}", "{a {b {c {d}}}}",
    '"a {"} b"', "ä", "ß", "İ", "²", "٣", "1a", "\u200b", "~", "[", "]", "<", ">", "\n@book{b,\n",
    "},\n  year = 2012\n}\n", "\n}\n", " # ", "{" * 60, "}" * 60, "{" * 110 + "}" * 110,
)  # fmt: skip

files = st.lists(st.sampled_from(_FRAGMENTS), max_size=40).map("".join)
entries = st.lists(
    st.tuples(st.sampled_from(("title", "Ä", "x-1", "1")), st.lists(st.sampled_from(_FRAGMENTS), max_size=4)),
    max_size=5,
).map(
    lambda fields: "@book{k, " + ", ".join(f"{name} = {{{''.join(value)}}}" for name, value in fields) + "}"
)


@settings(max_examples=500)
@given(st.one_of(files, entries, st.lists(st.one_of(files, entries), max_size=4).map("\n".join)))
@example("@book{a, title = {T}}, year = 2011}")
@example("@book{a, t = {x}\n@book{b, t = {y}}")
@example("@book{a, t = {" + "{" * 101 + "}" * 101 + "}}")
@example('@book{a, t = "x" y = 1}')
def test_the_quick_way_finds_what_the_careful_one_finds(content: str) -> None:
    assert scanned(content, is_careful=False) == scanned(content, is_careful=True)


@given(files)
def test_blocks_do_not_overlap_whatever_the_file(content: str) -> None:
    found = taken_apart(content)
    assert "".join(found.parts()) == content
    for block in found.blocks:
        for field in block.fields:
            assert block.start <= field.start <= field.end
            assert field.pieces[-1].end <= field.end <= len(content)


def load(path: Path) -> str:
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        return file.read()


def test_the_quick_way_finds_the_same_in_real_and_broken_files(shared: Path) -> None:
    paths = sorted([*(shared / "corpora").rglob("*.bib"), *(shared / "torture").rglob("*.bib")])
    for path in paths:
        content = load(path)
        assert scanned(content, is_careful=False) == scanned(content, is_careful=True), path.name
