"""Files larger than memory: a file is cut into small ones of its format, each read by itself."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import IO, Final

from refbook.api.reading import Source, read, read_part
from refbook.api.registry import chosen
from refbook.errors import ReadError
from refbook.model.format import Format, Reading
from refbook.model.source import Text

MAX_LINE: Final = 2**20
"""A line of more characters reaches the splitter in pieces, so that a file of one line fits in memory."""

_HEAD: Final = 16_384


def stream(source: Source, *, format: str | None = None, name: str | None = None) -> Iterator[Reading]:
    """Read a file part by part; each part is a Reading whose places are those in the whole file.

    Formats whose records stand by themselves (RIS, JSON, XML …) are cut between records. In others (BibTeX,
    where an entry may inherit from a later one) the file is read whole and is the only part.

    Args:
        source: as `read`.
        format: as `read`.
        name: as `read`.

    Raises:
        ReadError: as `read`.
        UnknownFormat: as `read`.

    >>> [reading.library.ids for reading in stream(b'[{"id": "a"}, {"id": "b"}]')]
    [('a', 'b')]
    """
    with ExitStack() as opened:
        file, called = _opened(source, name, opened)
        if file is None:
            yield read(source, format=format, name=name)
            return
        head = file.peek(_HEAD)[:_HEAD]
        found, findings = chosen(Text(called, head.decode("utf-8-sig", "replace")), format)
        if not found.splitter or b"\0" in head:  # UTF-16, or no text at all: the whole reader tells
            yield read(file, format=format, name=called)
            return
        for number, part in enumerate(_parts(file, found, called)):
            yield part if number else replace(part, findings=[*findings, *part.findings])


def _opened(source: Source, name: str | None, opened: ExitStack) -> tuple[io.BufferedReader | None, str]:
    """The source as a file of bytes that can be looked into, or None when it is in memory."""
    if isinstance(source, bytes):
        return io.BufferedReader(io.BytesIO(source)), name or "<bytes>"
    if source == "-":
        import sys

        return io.BufferedReader(sys.stdin.buffer), name or "<stdin>"  # type: ignore[arg-type]
    if isinstance(source, str | Path):
        if not Path(source).is_file():
            return None, ""  # reading it says what is wrong
        try:
            return opened.enter_context(Path(source).open("rb")), name or str(source)
        except OSError as error:
            raise ReadError(f"cannot be read: {error.strerror}", file=str(source)) from error
    return _buffered(source), name or str(getattr(source, "name", "<file>"))


def _buffered(file: IO[bytes] | IO[str]) -> io.BufferedReader | None:
    if isinstance(file, io.BufferedReader):
        return file
    return io.BufferedReader(file) if isinstance(file, io.RawIOBase) else None


def _parts(file: io.BufferedReader, format: Format, called: str) -> Iterator[Reading]:
    # What is not UTF-8 goes through as it is, and the decoder of the part says so.
    lines = io.TextIOWrapper(file, "utf-8-sig", "surrogateescape", newline="")
    try:
        for first_line, part in format.split(iter(lambda: lines.readline(MAX_LINE), "")):
            yield read_part(format, part, called, first_line)
    finally:
        lines.detach()
