"""refbook's readers as pybtex's input plug-ins.

from pybtex.database import parse_file
data = parse_file("CITATION.cff")
"""

from __future__ import annotations

import codecs
from typing import IO, Any

from pybtex.database import BibliographyData, BibliographyDataError
from pybtex.database.input import BaseParser
from pybtex.errors import report_error

from refbook.compat.pybtex.entries import entries
from refbook.errors import RefbookError, UnknownFormat
from refbook.formats import FORMATS
from refbook.formats.decode import decode
from refbook.formats.sniff import choose, named, names
from refbook.model.finding import Finding, Severity
from refbook.model.format import Reading
from refbook.model.source import Text


class Parser(BaseParser):  # type: ignore[misc]  # pybtex publishes no types
    """Reads any format, going by the name of the file and its content.

    Errors are reported in pybtex's manner, as `BibliographyDataError`: raised, or captured, or printed where
    its strict mode is off. What could be understood is in `data` by then.

    Args:
        encoding: of the file; UTF-8 and what is commonly taken for it are told apart.
        format: the name of the format; found out unless given.
        **kwargs: pybtex's own.

    Attributes:
        findings: all that was not understood, warnings too.
        data: the entries of all files read so far.

    >>> Parser().parse_string('[{"id": "a", "type": "book", "title": "R&D"}]').entries["a"].fields["title"]
    'R\\\\&{D}'
    """

    unicode_io: bool = False  # bytes: refbook finds the encoding out
    data: BibliographyData
    encoding: str

    def __init__(self, encoding: str | None = None, *, format: str = "", **kwargs: Any) -> None:
        super().__init__(encoding, **kwargs)
        self.format = format
        self.findings: list[Finding] = []

    def parse_stream(self, stream: IO[bytes] | IO[str]) -> BibliographyData:
        """Read an open file and add its entries to those read before."""
        try:
            reading = self._reading(stream.read())
        except RefbookError as error:
            report_error(BibliographyDataError(str(error), filename=self._name))
            return self.data
        self.findings += reading.findings
        self.data.add_entries(entries(reading.library))
        for finding in reading.findings:
            if finding.severity is Severity.ERROR:
                report_error(BibliographyDataError(_shown(finding), filename=self._name))
        return self.data

    @property
    def _name(self) -> str:
        """What the file is called in messages; pybtex also takes open files."""
        given = getattr(self.filename, "name", "<INPUT>") if hasattr(self.filename, "read") else self.filename
        return str(given)

    def _reading(self, data: bytes | str) -> Reading:
        text = self._text(data)
        if not self.format:
            return choose(text, FORMATS)[0].read(text)
        given = named(self.format, FORMATS)
        if given is None or not given.reader:
            raise UnknownFormat(
                f"there is no format {self.format!r} to read", hint=f"one of {names(FORMATS)}"
            )
        return given.read(text)

    def _text(self, data: bytes | str) -> Text:
        if isinstance(data, str):
            return Text(self._name, data.removeprefix("\ufeff"))
        if codecs.lookup(self.encoding).name in ("utf-8", "utf-8-sig"):
            return decode(data, self._name, utf16=True)[0]
        return Text(self._name, data.decode(self.encoding).removeprefix("\ufeff"))


def _shown(finding: Finding) -> str:
    return f"{finding.place}: {finding.message}" if finding.place else finding.message
