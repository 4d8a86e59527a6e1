"""Edits that mend what is wrong with how an entry is written, and change nothing else."""

from __future__ import annotations

import re
from typing import Final

from refbook.formats.bibtex.raw import Block, Value
from refbook.model.source import Edit

_COMMA: Final = re.compile(r"\s*,")
_SEPARATED: Final = re.compile(r"\s*,\s*")
_INHERITS: Final = frozenset({"crossref", "xdata", "xref"})
_EMPTY_NAMES: Final = re.compile(r"(?<![^\s])and\s+(?=and(?!\S))|\A\s*and\s+|\s+and\s*\Z", re.IGNORECASE)


def without_field(content: str, block: Block, value: Value) -> tuple[Edit, ...]:
    """Take an empty field out, with one comma.

    Args:
        content: the text of the file.
        block: the entry.
        value: the field's value.

    Returns:
        No edits where an empty field means something: it keeps the entry from inheriting one; and where
        anything but a comma separates it from the field before.

    >>> from refbook.formats.bibtex.document import document
    >>> from refbook.formats.edits import apply
    >>> from refbook.model.source import Text
    >>> text = "@book{a, volume = {}, year = 2011}"
    >>> apply(text, without_field(text, document(Text("a.bib", text)).blocks[0], Value("", 19, 19)))
    '@book{a, year = 2011}'
    """
    if any(field.name in _INHERITS for field in block.fields):
        return ()
    found = [at for at, field in enumerate(block.fields) if field.start < value.start <= field.end]
    if not found:
        return ()
    field = block.fields[found[0]]
    before = block.fields[found[0] - 1].end if found[0] else block.key_start + len(block.key)
    if not _SEPARATED.fullmatch(content, before, field.start):
        return ()
    return (Edit(before, field.end, ""),) if _COMMA.match(content, field.end) or found[0] else ()


def without_empty_names(content: str, value: Value) -> tuple[Edit, ...]:
    """Take the "and" out that joins nothing to a name.

    >>> from refbook.formats.edits import apply
    >>> text = "A and and B and"
    >>> apply(text, without_empty_names(text, Value(text, 0, len(text))))
    'A and B'
    """
    names = content[value.start : value.end]
    if '"' in names or "{" in names or not names.strip():
        return ()
    return tuple(
        Edit(value.start + found.start(), value.start + found.end(), "")
        for found in _EMPTY_NAMES.finditer(names)
    )
