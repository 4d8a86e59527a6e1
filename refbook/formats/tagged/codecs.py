"""How the values of tagged formats are read and written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from refbook.formats.tagged import problems as p
from refbook.formats.tagged.dates import (
    is_plain_words,
    precision,
    read_date,
    with_year,
    write_date,
    year_of,
)
from refbook.formats.tagged.lines import Field
from refbook.formats.tagged.mapping import Codec, Found, Say
from refbook.formats.tagged.names import read_name, write_name
from refbook.model.date import Date
from refbook.model.identifier import Identifier
from refbook.model.language import normalise
from refbook.model.name import Name
from refbook.model.variable import Value

_DOI: Final = re.compile(r"(?:doi:?\s*|https?://(?:dx\.)?doi\.org/)?10\.\d{4,9}/\S+", re.IGNORECASE)
_ISSN: Final = re.compile(r"(?<![\w-])\d{4}-?\d{3}[\dXx](?![\w-])")
_ISBN_CHARACTERS: Final = re.compile(r"[\s-]")
_ISBN: Final = re.compile(r"(?<!\d)(?:97[89]\d{10}|\d{9}[\dXx])(?![\dXx])")
_AFTER_ISSN: Final = re.compile(r"\s*\([^()]*\)")
_ADDRESSES: Final = re.compile(r";\s*(?=https?://)")
_RANGE: Final = re.compile(r"([^\s,;-]+)-([^\s,;-]+)", re.DOTALL)


def _first_tag(value: str, tags: Sequence[str]) -> Iterable[tuple[str, str]]:
    return ((tags[0], value),)


def _write_text(value: Value, tags: Sequence[str]) -> Iterable[tuple[str, str]]:
    return _first_tag(str(value), tags)


def chosen(fields: Sequence[Field], value: str) -> Sequence[Field]:
    """The fields that say just this value: programs write it under every tag that others may look for."""
    return fields if len(fields) == 1 else [field for field in fields if field.value == value]


def _read_text(fields: Sequence[Field], say: Say) -> Found:
    value = fields[0].value
    return Found(value, chosen(fields, value))


TEXT: Final = Codec(_read_text, _write_text)
"""The first field's text."""


def _borrow(fields: Sequence[Field], say: Say) -> Found:
    return Found(fields[0].value, ())


BORROWED: Final = Codec(_borrow, _write_text)
"""The first field's text, which another row reads too."""


def _read_lines(fields: Sequence[Field], say: Say) -> Found:
    return Found("\n".join(dict.fromkeys(field.value for field in fields)), fields)


def _write_lines(value: Value, tags: Sequence[str]) -> Iterable[tuple[str, str]]:
    return ((tags[0], line) for line in str(value).splitlines() if line.strip())


LINES: Final = Codec(_read_lines, _write_lines)
"""All fields, a line each."""


def _read_keywords(fields: Sequence[Field], say: Say) -> Found:
    # EndNote writes one field with a keyword a line.
    parts = (part for field in fields for part in field.parts)
    words = dict.fromkeys(word.strip() for part in parts for word in part.split(";") if word.strip())
    mark = "; " if any("," in word for word in words) else ", "
    return Found(mark.join(words) or None, fields)


def _write_keywords(value: Value, tags: Sequence[str]) -> Iterable[tuple[str, str]]:
    text = str(value)
    words = text.split(";" if ";" in text else ",")
    return ((tags[0], word.strip()) for word in words if word.strip())


KEYWORDS: Final = Codec(_read_keywords, _write_keywords)
"""Keywords, a field or a line each."""


def _read_names(fields: Sequence[Field], say: Say) -> Found:
    # Programs that write the authors as AU and as A1 mean the same people.
    texts = [text for field in fields if field.tag == fields[0].tag for text in _names_in(field)]
    held = set(texts)
    others = [text for field in fields if field.tag != fields[0].tag for text in _names_in(field)]
    texts += [text for text in others if text not in held]
    return Found(tuple(map(read_name, texts)), fields)


def _names_in(field: Field) -> list[str]:
    """A name a field; "A; B" and lines that each hold a comma are several."""
    if field.further and len(field.parts) > 1 and all("," in part for part in field.parts):
        return field.parts
    value = field.value
    if ";" not in value:
        return [value] if value else []
    return [text for text in (part.strip() for part in value.split(";")) if text]


def _names(value: Value) -> tuple[Name, ...]:
    return value if isinstance(value, tuple) else ()


def _write_names(value: Value, tags: Sequence[str]) -> Iterable[tuple[str, str]]:
    return ((tags[0], write_name(name)) for name in _names(value))


def _write_comma_names(value: Value, tags: Sequence[str]) -> Iterable[tuple[str, str]]:
    return ((tags[0], write_name(name, comma=True)) for name in _names(value))


NAMES: Final = Codec(_read_names, _write_names)
"""Names, a field each."""

COMMA_NAMES: Final = Codec(_read_names, _write_comma_names)
"""Names, those of institutions with a comma at the end, as EndNote wants them."""


# Dates


def _read_date(fields: Sequence[Field], say: Say) -> Found | None:
    for field in fields:
        date = read_date(field.value)
        if date is not None and date.is_dated:
            return Found(date, (field,))
    return Found(None, [field for field in fields if read_date(field.value) is None])


def _write_date(value: Value, tags: Sequence[str]) -> Iterable[tuple[str, str]]:
    return _first_tag(write_date(value), tags) if isinstance(value, Date) else ()


DATE: Final = Codec(_read_date, _write_date)
"""A date; fields that hold none are left for others."""


def read_issued(fields: Sequence[Field], say: Say) -> Found:
    """The most precise of the dates that agree on the year of the first."""
    dates = [(field, read_date(field.value)) for field in fields]
    year = next((date.year for _, date in dates if date and date.year is not None), None)
    if year is None:
        return _in_words(dates, say)
    agreeing = [found for found in (_in_year(field, date, year) for field, date in dates) if found]
    best = max(reversed(agreeing), key=lambda each: precision(each[1]))
    empty = [field for field, date in dates if date is None]
    return Found(best[1], [field for field, _ in agreeing] + empty)


def _in_year(field: Field, date: Date | None, year: int) -> tuple[Field, Date] | None:
    if date is not None and not date.is_dated:
        date = with_year(field.value, year)
    return (field, date) if date is not None and date.year == year else None


def _in_words(dates: Sequence[tuple[Field, Date | None]], say: Say) -> Found:
    used = [field for field, date in dates if date is None]
    field, date = next(((field, date) for field, date in dates if date is not None), (None, None))
    if field is None or date is None:
        return Found(None, used)
    if not date.is_dated and not is_plain_words(date):
        say(p.UNREADABLE_DATE, f"{field.tag} is not a date", field, "write 2003 or 2003/05/17/")
    return Found(date, [*used, field])


def _write_issued(value: Value, tags: Sequence[str]) -> Iterable[tuple[str, str]]:
    """The year for programs that look for nothing else, and the date when it says more."""
    if not isinstance(value, Date):
        return
    year = year_of(value)
    if not year:
        yield tags[0], write_date(value)
        return
    yield tags[0], year
    if read_date(year) != value:
        yield tags[1], write_date(value)


ISSUED: Final = Codec(read_issued, _write_issued)
"""A date of which the year stands in the first tag and the whole in the second."""


# Pages


def joined_pages(first: str, last: str) -> str:
    """A first and a last page as a range.

    >>> joined_pages("476", "481"), joined_pages("476-481", "481"), joined_pages("12", "12")
    ('476-481', '476-481', '12')
    """
    return first if not last or last == first or first.endswith(f"-{last}") else f"{first}-{last}"


def _read_pages(fields: Sequence[Field], say: Say) -> Found | None:
    last = next((field for field in fields if field.tag == "EP"), None)
    first = next((field for field in fields if field is not last and field.tag != "EP"), None)
    if first is not None:
        used = [field for field in (first, last) if field]
        return Found(joined_pages(first.value, last.value if last else ""), used)
    if last is None:
        return None
    say(p.MISSING_FIRST_PAGE, "there is a last page and no first one", last, "add the first page as SP")
    return Found(last.value, [last])


def _write_pages(value: Value, tags: Sequence[str]) -> Iterable[tuple[str, str]]:
    text = str(value)
    ends = _RANGE.fullmatch(text)
    if ends and joined_pages(ends[1], ends[2]) == text:
        return ((tags[0], ends[1]), (tags[1], ends[2]))
    return ((tags[0], text),)


PAGES: Final = Codec(_read_pages, _write_pages)
"""A first and a last page in two tags."""


def _read_page_count(fields: Sequence[Field], say: Say) -> Found | None:
    if "-" in fields[0].value or any(field.tag == "EP" for field in fields):
        return None
    return Found(fields[0].value, fields[:1])


PAGE_COUNT: Final = Codec(_read_page_count, _write_text)
"""How many pages there are, where a range is none."""


# Identifiers


def is_doi(text: str) -> bool:
    """True for a DOI, bare, labelled or as an address.

    >>> is_doi("doi: 10.1000/xyz"), is_doi("Article")
    (True, False)
    """
    return _DOI.fullmatch(text) is not None


def doi_in(text: str) -> str:
    """A DOI without label or address."""
    return Identifier.parse(text, "doi").value


def _read_doi(fields: Sequence[Field], say: Say) -> Found:
    value = next((field.value for field in fields if is_doi(field.value)), fields[0].value)
    doi = doi_in(value)
    return Found(doi, [field for field in fields if field.value == value or doi_in(field.value) == doi])


DOI: Final = Codec(_read_doi, _write_text)
"""A DOI without label or address."""


def _read_found_doi(fields: Sequence[Field], say: Say) -> Found | None:
    dois = [field for field in fields if is_doi(field.value)]
    return _read_doi(dois, say) if dois else None


FOUND_DOI: Final = Codec(_read_found_doi, _write_text)
"""A DOI where other things may stand."""


def _read_address(fields: Sequence[Field], say: Say) -> Found:
    value = fields[0].value
    several = _ADDRESSES.split(value)
    if len(several) > 1:
        return Found(several[0], ())  # the others are kept with the field
    return Found(value, chosen(fields, value))


URL: Final = Codec(_read_address, _write_text)
"""An address."""


def is_issn(text: str) -> bool:
    """True for what is an ISSN or holds one, "1234-5678 (Print)".

    >>> is_issn("1476-4687 (Electronic)"), is_issn("978-3-86680-192-9")
    (True, False)
    """
    return not is_isbn(text) and _ISSN.search(text) is not None


def is_isbn(text: str) -> bool:
    """True for what is an ISBN or holds one."""
    return _ISBN.search(_ISBN_CHARACTERS.sub("", text)) is not None


def _serial(test: Callable[[str], bool]) -> Codec:
    def read(fields: Sequence[Field], say: Say) -> Found | None:
        fitting = [field for field in fields if test(field.value)]
        return _read_text(fitting, say) if fitting else None

    return Codec(read, _write_text)


ISSN: Final = _serial(is_issn)
"""A number that is an ISSN, where ISBNs may stand too."""

ISBN: Final = _serial(is_isbn)
"""A number that is an ISBN, where ISSNs may stand too."""

NUMBER: Final = _serial(lambda text: not is_isbn(text) and not is_issn(text))
"""A number of the publisher's own, where ISBNs may stand too."""


PMCID: Final = _serial(lambda text: re.fullmatch(r"PMC\d+", text) is not None)
"""A PubMed Central number, where other things may stand."""


def _read_language(fields: Sequence[Field], say: Say) -> Found:
    return Found(normalise(fields[0].value), fields[:1])


LANGUAGE: Final = Codec(_read_language, _write_text)
"""A language, by its tag, code or name."""
