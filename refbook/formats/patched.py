"""The bytes of a file -> the bytes of the file with other items in it: only what differs is written.

What a program that saves does::

    data = path.read_bytes()
    data = patched(data, reading, items, format)    # refuses when the file changed since it was read
    save(path, data)
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from typing import Final

from refbook.errors import WriteError
from refbook.formats.decode import declared_encoding, decode, unmarked_utf16
from refbook.formats.edits import apply
from refbook.formats.problems import CONFLICT_MARKER
from refbook.model.format import Format, Reading
from refbook.model.item import Item
from refbook.model.source import Edit

_MARKS: Final[tuple[tuple[bytes, str], ...]] = (
    (codecs.BOM_UTF8, "utf-8"),
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNMARKED: Final = ("utf-8", "cp1252", "latin-1")


def patched(data: bytes, reading: Reading, items: Iterable[Item], format: Format) -> bytes:
    """A file's bytes with its items changed to others, in the file's own encoding and manner.

    Args:
        data: what the file holds now.
        reading: what reading it gave.
        items: what it shall say.
        format: its format, which must have a patcher.

    Returns:
        The new bytes; the very same ones when the items are those of the reading.

    Raises:
        WriteError: the file is no longer what was read; it has merge-conflict markers or bytes that are no
            text; its format cannot be patched, or its encoding lacks a character; the file cannot say what
            the items say.
    """
    text, _ = decode(data, reading.file, utf16=True)
    if text.content != reading.places.text.content:
        raise WriteError("the file changed since it was read", file=text.file, hint="read it again")
    edits = _edits(reading, items, format)
    return edited(data, apply(text.content, edits), reading.file) if edits else data


def edited(data: bytes, content: str, file: str = "") -> bytes:
    """A file's bytes with another text, in the file's own encoding and with its byte order mark.

    Args:
        data: what the file holds now.
        content: what it shall say.
        file: its name, for messages.

    Returns:
        The new bytes; the very same ones when the text is the same.

    Raises:
        WriteError: the file has merge-conflict markers or bytes that are no text, or its encoding lacks a
            character.

    >>> edited(b"M\\xfcller", "Möller")
    b'M\\xf6ller'
    """
    text, findings = decode(data, file, utf16=True)
    if text.content == content:
        return data
    if any(finding.code == CONFLICT_MARKER.code for finding in findings):
        hint = "keep one side of each, delete the marker lines"
        raise WriteError("the file has merge-conflict markers", file=text.file, hint=hint)
    mark, encoding = encoding_of(data, text.content, text.file)
    return mark + _encoded(content, encoding, text.file)


def _edits(reading: Reading, items: Iterable[Item], format: Format) -> list[Edit]:
    if not format.patcher:
        hint = "write it anew"
        raise WriteError(f"{format.title} files cannot be changed in place", file=reading.file, hint=hint)
    return list(format.patch(reading.places.text, list(reading.library), items))


def encoding_of(data: bytes, content: str, file: str = "") -> tuple[bytes, str]:
    """The byte order mark and the encoding in which a text gives its file's bytes again, every one of them.

    Args:
        data: the file.
        content: its text, without a byte order mark.
        file: its name, for the message.

    Raises:
        WriteError: there is none: some bytes are no text in any encoding that the file may have.

    >>> encoding_of(b"M\\xfcller", "Müller")
    (b'', 'cp1252')
    """
    for mark, encoding in _candidates(data):
        if _gives(content, encoding, data[len(mark) :]):
            return mark, encoding
    hint = "save it as UTF-8 first"
    raise WriteError("some bytes of the file are no text and would be lost", file=file, hint=hint)


def _candidates(data: bytes) -> list[tuple[bytes, str]]:
    marked = [(mark, encoding) for mark, encoding in _MARKS if data.startswith(mark)]
    names = (unmarked_utf16(data), declared_encoding(data), *_UNMARKED)
    return [*marked, *((b"", name) for name in names if name)]


def _gives(content: str, encoding: str, data: bytes) -> bool:
    try:
        return content.encode(encoding) == data
    except (UnicodeEncodeError, LookupError):
        return False


def _encoded(content: str, encoding: str, file: str) -> bytes:
    try:
        return content.encode(encoding)
    except UnicodeEncodeError as error:
        what = f"the file’s encoding, {encoding}, has no {content[error.start]!r}"
        raise WriteError(what, file=file, hint="save it as UTF-8 first") from error
