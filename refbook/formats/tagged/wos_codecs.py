"""How Web of Science writes names, keywords, pages and dates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from refbook.formats.tagged.codecs import joined_pages, read_issued
from refbook.formats.tagged.lines import Field
from refbook.formats.tagged.mapping import Codec, Found, Say
from refbook.formats.tagged.medline_codecs import short_name
from refbook.formats.tagged.names import read_name
from refbook.model.date import Date
from refbook.model.name import Name
from refbook.model.variable import Value


def _none(value: Value, tags: Sequence[str]) -> Iterable[tuple[str, str]]:
    return ()  # the format is only read


def _read_people(fields: Sequence[Field], say: Say) -> Found:
    names = tuple(_person(field.tag, part) for field in fields for part in field.parts)
    return Found(names, fields)


def _person(tag: str, text: str) -> Name:
    """Groups are not divided; people are `Zelle, RM` or `Zelle, Rintze M.`."""
    if tag in ("CA", "GP"):
        return Name(literal=text)
    family, comma, given = text.partition(", ")
    if comma and given.isalpha() and given.isupper() and len(given) <= 4:
        return short_name(f"{family} {given}")
    return read_name(text)


PEOPLE: Final = Codec(_read_people, _none)
"""Names, a line each."""


def _read_keywords(fields: Sequence[Field], say: Say) -> Found:
    words = dict.fromkeys(word.strip() for field in fields for word in field.value.split(";"))
    return Found("; ".join(word for word in words if word), fields)


KEYWORDS: Final = Codec(_read_keywords, _none)
"""Keywords divided by semicolons, which go on over the ends of lines."""


def _read_pages(fields: Sequence[Field], say: Say) -> Found | None:
    first = next((field for field in fields if field.tag == "BP"), None)
    last = next((field for field in fields if field.tag == "EP"), None)
    if first is None:
        return None
    used = [field for field in (first, last) if field]
    return Found(joined_pages(first.value, last.value if last else ""), used)


PAGES: Final = Codec(_read_pages, _none)
"""A first and a last page in two tags."""

ISSUED: Final = Codec(read_issued, _none)
"""A year, and the rest of the date in another tag."""


def _read_meeting_date(fields: Sequence[Field], say: Say) -> Found | None:
    date = Date.parse(fields[0].value[:100])
    return Found(date, fields[:1]) if date.is_dated else None


MEETING_DATE: Final = Codec(_read_meeting_date, _none)
"""The days of a meeting: `JUN 28-30, 2012`."""
