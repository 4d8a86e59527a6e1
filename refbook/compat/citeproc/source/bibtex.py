"""Works from a BibTeX file."""

from __future__ import annotations

import codecs
import os
from pathlib import Path
from typing import IO

from refbook.compat.citeproc.source import BibliographySource
from refbook.errors import ReadError
from refbook.formats.bibtex.read import read
from refbook.formats.decode import decode
from refbook.model.source import Text


class BibTeX(BibliographySource):
    """The works of a BibTeX or BibLaTeX file.

    Args:
        filename: the path, or a file open for reading text.
        encoding: of the file; what is ASCII, UTF-8 or Windows-1252 is found out.

    Raises:
        OSError: the file cannot be opened.
        ReadError: it is no text, or not in the encoding given.
    """

    def __init__(self, filename: str | os.PathLike[str] | IO[str], encoding: str = "ascii") -> None:
        reading = read(_text(filename, encoding))
        super().__init__(reading.library, reading.findings)


def _text(filename: str | os.PathLike[str] | IO[str], encoding: str) -> Text:
    if not isinstance(filename, str | os.PathLike):
        return Text("the file given", filename.read())
    data, shown = Path(filename).read_bytes(), str(filename)
    if codecs.lookup(encoding).name in ("ascii", "utf-8"):
        return decode(data, shown)[0]
    try:
        return Text(shown, data.decode(encoding))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ReadError(
            f"the file is not {encoding}", file=shown, line=line, hint="give its encoding"
        ) from None
