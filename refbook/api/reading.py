"""Files -> Readings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import IO, Final, TypeAlias

from refbook.api.registry import chosen, is_expected
from refbook.errors import ReadError
from refbook.model.finding import Finding
from refbook.model.format import Format, Reading
from refbook.model.library import Library
from refbook.model.source import Places, Text

Source: TypeAlias = "str | Path | bytes | IO[bytes] | IO[str]"
"""What can be read: a path, `-` for standard input, the bytes of a file, or an open file."""

_UNSTRUCTURED: Final = "unstructured"  # where readers keep a reference that is free text

_NEVER_EMPTY: Final = frozenset({"csl-json", "cff"})
_MAY_BE_UTF16: Final = frozenset({"yaml", "csl-yaml"})


def read(source: Source, *, format: str | None = None, name: str | None = None) -> Reading:
    """Read references or an article.

    Whatever is understood of the file comes out; what is not is in `findings` with its place.

    Args:
        source: a path, `-` for standard input, bytes, or an open file.
        format: the name of its format; by the file's suffix and content unless given.
        name: what to call the file in messages, and whose suffix counts.

    Raises:
        ReadError: the file does not exist, is no text, or cannot be read at all.
        UnknownFormat: no format has that name, or none fits the file.

    >>> read(b'[{"id": "fiori2011", "type": "book", "title": "Korea"}]').library.ids
    ('fiori2011',)
    """
    from refbook.formats.decode import decode

    data, file = _content(source, name)
    if isinstance(data, str):
        return read_text(data, format, name=file)
    utf16 = is_expected(_MAY_BE_UTF16, format, file)
    text, findings = decode(data, file, utf16=utf16)
    return _read(text, format, findings)


def read_text(text: str, format: str | None = None, *, name: str = "<text>") -> Reading:
    """Read references or an article from text that is in memory.

    Args:
        text: the content of a file.
        format: the name of its format; by the name's suffix and the content unless given.
        name: what to call it in messages.

    Raises:
        ReadError: nothing can be read.
        UnknownFormat: no format has that name, or none fits the text.

    >>> read_text("title: The Korean War\\ndate: 2026-02-04").article.issued.edtf
    '2026-02-04'
    """
    return _read(Text(name, text.removeprefix("\ufeff")), format, [])


def read_part(format: Format, content: str, file: str, first_line: int) -> Reading:
    """Read a part of a file that is a small file of its format; bytes that are no UTF-8 are surrogates."""
    from refbook.formats.decode import decode

    text, findings = decode(content.encode("utf-8", "surrogateescape"), file)
    whole = [_moved(finding, first_line - 1) for finding in findings]
    return completed(_with(format.read(Text(file, text.content, first_line)), whole))


def _moved(finding: Finding, lines: int) -> Finding:
    span = finding.span
    if span is None:
        return finding
    return replace(finding, span=replace(span, line=span.line + lines, end_line=span.end_line + lines))


def _with(reading: Reading, findings: Sequence[Finding]) -> Reading:
    return replace(reading, findings=[*findings, *reading.findings]) if findings else reading


def _read(text: Text, format: str | None, findings: list[Finding]) -> Reading:
    from refbook.formats.problems import EMPTY_FILE

    if not text.content.strip() and not is_expected(_NEVER_EMPTY, format, text.file):
        # Nothing at all is no JSON and no citation file, and a library without items in other formats.
        return Reading(
            Library(), Places(text), None, [*findings, EMPTY_FILE.at("the file is empty", text.span(0))]
        )
    found, about_choice = chosen(text, format)
    try:
        reading = found.read(text)
    except ReadError as error:
        error.file = error.file or text.file
        raise
    return completed(replace(reading, findings=[*findings, *about_choice, *reading.findings]))


def _content(source: Source, name: str | None) -> tuple[bytes | str, str]:
    """The content of a source, and what to call it."""
    from refbook.formats.decode import MAX_BYTES

    if isinstance(source, bytes):
        return source, name or "<bytes>"
    if source == "-":
        import sys

        return sys.stdin.buffer.read(MAX_BYTES + 1), name or "<stdin>"
    if isinstance(source, str | Path):
        return _file_content(Path(source), MAX_BYTES), name or str(source)
    called = getattr(source, "name", None)
    return source.read(MAX_BYTES + 1), name or (called if isinstance(called, str) else "<file>")


def _file_content(path: Path, limit: int) -> bytes:
    if path.is_dir():
        raise ReadError("this is a folder, not a file", file=str(path), hint="give the files in it")
    try:
        with path.open("rb") as file:
            return file.read(limit + 1)
    except FileNotFoundError:
        raise ReadError("there is no such file", file=str(path), hint="check its name") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadError(f"cannot be read: {reason}", file=str(path)) from error


def completed(reading: Reading) -> Reading:
    """A reading in which references that were free text are read too."""
    if not any(_UNSTRUCTURED in item.extra for item in reading.library):
        return reading
    from refbook.formats.cslitem import Ids
    from refbook.refparse import parse_reference

    items = list(reading.library)
    findings = list(reading.findings)
    article = reading.article
    language = article.language if article else None
    ids = Ids([*(item.id for item in items), article.id if article else ""])
    for index, item in enumerate(items):
        text = item.extra.get(_UNSTRUCTURED)
        if isinstance(text, str) and not item.variables:
            parsed, found = parse_reference(text, language)
            id = item.id or ids.made_up(parsed)
            items[index] = parsed.replace(id=id)
            findings += [replace(each, item=id, span=reading.span(index)) for each in found]
    library = Library(items)
    if article is not None:
        article = article.replace(references=library)
    return replace(reading, library=library, article=article, findings=findings)


def library(*sources: Source, format: str | None = None) -> Library:
    """The items of several sources as one library; of items with one id the first stays.

    Raises:
        ReadError: as `read`.
    """
    return Library().merge(item for source in sources for item in read(source, format=format).library)
