"""What pybtex understands is understood here as pybtex does."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from pybtex.scanner import PybtexSyntaxError

from refbook.errors import ReadError
from refbook.formats.bibtex import pybtex_reader
from refbook.formats.bibtex.evaluate import Evaluator
from refbook.formats.bibtex.problems import TOO_MANY
from refbook.formats.bibtex.raw import Record
from refbook.formats.bibtex.read import read
from refbook.formats.bibtex.scan import Scanner
from refbook.formats.log import Log
from refbook.model.source import Text

Plain = list[tuple[str, str, dict[str, str]]]


def load(path: Path) -> Text:
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        return Text(path.name, file.read())


def plain(records: Iterable[Record]) -> Plain:
    """Type, key, and values of each entry; pybtex does not keep the second of two fields of one name."""
    return [
        (
            record.block.type,
            record.block.key,
            {name: value.text for name, value in record.fields.items() if name not in seconds(record)},
        )
        for record in records
    ]


def seconds(record: Record) -> set[str]:
    names = [field.name for field in record.block.fields]
    return {f"{name}-{number}" for name in names for number in range(2, names.count(name) + 1)}


def ours(text: Text) -> Plain:
    log = Log(text, TOO_MANY)
    return plain(Evaluator(log).records(Scanner(text.content, log).commands()))


def theirs(text: Text) -> Plain | None:
    """None for a file that pybtex does not understand."""
    try:
        return plain(pybtex_reader.records(text))
    except PybtexSyntaxError:
        return None


def test_agrees_on_every_real_file_that_it_understands(shared: Path) -> None:
    understood = 0
    for path in sorted((shared / "corpora").rglob("*.bib")):
        text = load(path)
        expected = theirs(text)
        if expected is not None:
            understood += 1
            assert ours(text) == expected, path.name
    assert understood > 400


@pytest.mark.parametrize(
    "content",
    [
        '@string{s = " b "} @misc{k, title = "a" # s # {c  d}, month = 10 # "~" # jan}',
        "@misc(k, title = {a (b) c}) @preamble{ {x} } @comment{ @misc{inside, note = {N}} }",
        '@misc{k, title = "a {"} b" , TITLE = {second} }',
        "@misc{k, title = {\n a\tb\r\n c },}",
    ],
)
def test_agrees_on_the_corners_of_the_format(content: str) -> None:
    text = Text("a.bib", content)
    assert ours(text) == theirs(text)


def test_the_two_readers_give_the_same_items() -> None:
    text = Text(
        "a.bib", "@inbook{a, crossref = {b}, title = {T}} @book{b, title = {B}, month = jan, year = 2011}"
    )
    assert pybtex_reader.read(text).library == read(text).library


def test_what_pybtex_does_not_understand_is_named_with_its_line() -> None:
    with pytest.raises(ReadError) as caught:
        pybtex_reader.read(Text("a.bib", "@misc{a,\n  title = {T}\n  year = 2011\n}"))
    assert caught.value.line == 3


@pytest.mark.usefixtures("ends")
def test_doubling_strings_do_not_fill_the_memory() -> None:
    bomb = "@string{a0 = {0123456789}}" + "".join(
        f"@string{{a{n} = a{n - 1} # a{n - 1}}}" for n in range(1, 60)
    )
    with pytest.raises(ReadError, match="too much"):
        pybtex_reader.read(Text("a.bib", bomb))
