"""Text back to bytes in the way it was read: a changed file stays in its encoding."""

from __future__ import annotations

import codecs
from typing import Final

from refbook.errors import WriteError
from refbook.formats.decode import declared_encoding

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def reencode(data: bytes, before: str, after: str, file: str) -> bytes:
    """The bytes of a changed text.

    Args:
        data: the file as it was.
        before: its text, as `decode` gave it.
        after: the changed text.
        file: its name.

    Raises:
        WriteError: bytes of the file were not understood and would be lost, or its encoding lacks a letter.

    >>> reencode("Müller".encode("cp1252"), "Müller", "Möller", "a.bib")
    b'M\\xf6ller'
    """
    mark = next((mark for mark, _ in _MARKS if data.startswith(mark)), b"")
    wide = next((name for bom, name in _MARKS if bom == mark), "")
    for encoding in filter(None, (wide, "utf-8", declared_encoding(data), "cp1252", "latin-1")):
        if _encoded(before, encoding) == data[len(mark) :]:
            return mark + _required(after, encoding, file)
    hint = "save it as UTF-8 first"
    raise WriteError("some bytes of the file are no text and would be lost", file=file, hint=hint)


def _encoded(text: str, encoding: str) -> bytes | None:
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return None


def _required(text: str, encoding: str, file: str) -> bytes:
    try:
        return text.encode(encoding)
    except UnicodeEncodeError as error:
        letter = f"U+{ord(text[error.start]):04X}"
        hint = "save it as UTF-8 first"
        raise WriteError(f"its encoding, {encoding}, has no {letter}", file=file, hint=hint) from error
