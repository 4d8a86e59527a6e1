"""Values that were decoded once: a library says the same again and again.

Journals, publishers, years and people recur, and a hundred children of one parent inherit the same text. What
is decoded is shared by all that say it, too: that saves a third of the memory.
"""

from __future__ import annotations

from typing import Final, NamedTuple, TypeVar

from refbook.formats.bibtex.dates import as_edtf, has_month, read_parts, trouble
from refbook.formats.bibtex.latex import decode, decode_marked
from refbook.formats.bibtex.names_plain import NameReader
from refbook.formats.bibtex.protect import finished
from refbook.formats.bibtex.sentence import sentence_case
from refbook.model.date import Date

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")

MAX_KEPT: Final = 10_000
"""Values of a kind; when there are as many, all are forgotten."""


class ReadText(NamedTuple):
    """A text, and what was not understood of it."""

    text: str
    troubles: tuple[str, ...]


class ReadDate(NamedTuple):
    """A date, whether it has a month, and what is wrong with it."""

    date: Date
    has_month: bool
    trouble: str


class Decoded:
    """The values of one file."""

    def __init__(self) -> None:
        self.names = NameReader()
        self._texts: dict[str, ReadText] = {}
        self._titles: dict[tuple[str, str | None], ReadText] = {}
        self._dates: dict[tuple[str, ...], ReadDate] = {}

    def text(self, latex: str) -> ReadText:
        """What LaTeX prints."""
        found = self._texts.get(latex)
        if found is None:
            troubles: list[str] = []
            text = decode(latex, troubles=troubles)
            found = _kept(self._texts, latex, ReadText(text, tuple(troubles)))
        return found

    def title(self, latex: str, language: str | None) -> ReadText:
        """The same for a title; it is turned into sentence case unless `language` is None."""
        found = self._titles.get((latex, language))
        if found is None:
            troubles: list[str] = []
            text = decode_marked(latex, protects=True, troubles=troubles)
            text = finished(text if language is None else sentence_case(text, language))
            found = _kept(self._titles, (latex, language), ReadText(text, tuple(troubles)))
        return found

    def date(self, edtf: str) -> ReadDate:
        """A date as biblatex has them."""
        found = self._dates.get((edtf,))
        return found or _kept(self._dates, (edtf,), _judged(Date.parse(as_edtf(edtf))))

    def parts(self, year: str, month: str, day: str) -> ReadDate:
        """A date as BibTeX has them."""
        found = self._dates.get((year, month, day))
        return found or _kept(self._dates, (year, month, day), _judged(read_parts(year, month, day)))


def _judged(date: Date) -> ReadDate:
    return ReadDate(date, has_month(date), trouble(date))


def _kept(values: dict[_Key, _Value], key: _Key, value: _Value) -> _Value:
    if len(values) >= MAX_KEPT:
        values.clear()
    values[key] = value
    return value
