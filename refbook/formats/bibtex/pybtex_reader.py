"""Reads BibTeX with pybtex's parser instead of our own: what ours is compared with.

It stops at the first error, and places are those of whole entries.
"""

from __future__ import annotations

from collections.abc import Iterator

from pybtex.database.input.bibtex import LowLevelParser, month_names
from pybtex.scanner import PybtexSyntaxError
from pybtex.utils import CaseInsensitiveDict

from refbook.errors import ReadError
from refbook.formats.bibtex.evaluate import MAX_EXPANSION, compress
from refbook.formats.bibtex.problems import TOO_MANY
from refbook.formats.bibtex.raw import Block, Fields, Record, Value
from refbook.formats.bibtex.read import made_of
from refbook.formats.log import Log
from refbook.model.format import Reading
from refbook.model.source import Text


def read(text: Text) -> Reading:
    """The entries of a .bib file as pybtex sees them.

    Raises:
        ReadError: pybtex does not understand the file.

    >>> read(Text("a.bib", "@book{a, title = {T} # { U}}")).library["a"].title
    'T U'
    """
    try:
        return made_of(records(text), text.content, Log(text, TOO_MANY))
    except PybtexSyntaxError as error:
        raise ReadError(str(error), file=text.file, line=error.lineno) from error


def records(text: Text) -> Iterator[Record]:
    """The entries with their values; of a field given twice the first counts.

    Raises:
        pybtex.scanner.PybtexSyntaxError: pybtex does not understand the file.
    """
    # pybtex's own default for macros is one dictionary for all parsers.
    parser = LowLevelParser(text.content, macros=_Strings(month_names))
    for type, body in parser:
        if type.lower() not in ("string", "preamble"):
            key, fields = body
            start, end = parser.command_start, parser.pos
            block = Block("entry", type.lower(), start, end, key, start)
            yield Record(block, _values(fields, start, end))


class _Strings(CaseInsensitiveDict):  # type: ignore[misc]  # pybtex has no types
    """Strings that do not fill the memory by doubling: pybtex has no limit."""

    taken = 0

    def __getitem__(self, name: str) -> str:
        value: str = super().__getitem__(name)
        self.taken += len(value)
        if self.taken > MAX_EXPANSION:
            raise ReadError("the strings expand to too much text")
        return value


def _values(fields: list[tuple[str, list[str]]], start: int, end: int) -> Fields:
    values: Fields = {}
    for name, parts in fields:
        values.setdefault(name.lower(), Value(compress("".join(parts)), start, end))
    return values
