"""How MEDLINE writes names, identifiers, pages and dates.

Source: NLM, "MEDLINE/PubMed Data Element (Field) Descriptions".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from refbook.formats.tagged.codecs import doi_in, is_doi, read_issued
from refbook.formats.tagged.dates import write_medline
from refbook.formats.tagged.lines import Field
from refbook.formats.tagged.mapping import Codec, Found, Say
from refbook.formats.tagged.names import read_name, write_name
from refbook.model.date import Date
from refbook.model.identifier import Identifier
from refbook.model.name import Name
from refbook.model.variable import Value

_SHORT: Final = re.compile(r"(.*\S) ([^\W\d_a-z]{1,4})(?: (Jr|Sr|2nd|3rd|[IV]{2,3}))?", re.DOTALL)
_EDITORS_IN: Final = ("FED", "ED")
_NAMES_IN: Final = ("FAU", "AU", "CN", *_EDITORS_IN)
_MARK: Final = re.compile(r"(.*\S)\s*\[(\w+)\]", re.DOTALL)
_KIND: Final = re.compile(r"\s*\([^()]*\)|^E?IS[BS]N[- ]*")
_SHORTENED: Final = re.compile(r"(?<![\w.])(\d{2,9})-(\d{1,8})(?![\w.])")


# Names


def short_name(text: str) -> Name:
    """A name with initials: `AU  - van Raaij MJ`.

    >>> short_name("van Raaij MJ"), short_name("et al.")
    (Name(family='Raaij', given='M. J.', non_dropping_particle='van'), Name(literal='others'))
    """
    found = None if "," in text else _SHORT.fullmatch(text)
    if found is None:
        return read_name(text)
    given = " ".join(f"{letter}." for letter in found[2])
    return replace(Name.parse(f"{found[1]}, {given}"), suffix=found[3] or "")


def _read_authors(fields: Sequence[Field], say: Say) -> Found:
    """People in the order of the file: FAU, then the same as AU, then what is known of them."""
    names: list[Name] = []
    used: list[Field] = []
    last = ""  # the tag of the last name
    for field in sorted(fields, key=lambda each: each.line_start):
        is_name = field.tag in _NAMES_IN
        if is_name and not _is_same(last, field):
            if field.tag not in _EDITORS_IN:
                names.append(_name_of(field.tag, field.value))
        elif not is_name and (not names or last in _EDITORS_IN or not _adds(names, field.tag, field.value)):
            continue
        last = field.tag if is_name else last
        if field.tag not in _EDITORS_IN:
            used.append(field)
    return Found(tuple(names), used)


def _read_editors(fields: Sequence[Field], say: Say) -> Found:
    names: list[Name] = []
    last = ""
    for field in sorted(fields, key=lambda each: each.line_start):
        if not _is_same(last, field):
            names.append(_name_of(field.tag, field.value))
        last = field.tag
    return Found(tuple(names), fields)


def _is_same(last: str, field: Field) -> bool:
    """True for the short form of a name that has just been given in full."""
    return last == f"F{field.tag}" and field.value.strip(" .") != "et al"


def _name_of(tag: str, text: str) -> Name:
    if tag == "CN":
        return Name(literal=text)
    return short_name(text) if tag in ("AU", "ED") else read_name(text)


def _adds(names: list[Name], tag: str, text: str) -> bool:
    """Add an affiliation or an ORCID to the last name; False for another identifier."""
    last = names[-1]
    if tag == "AD":
        names[-1] = replace(last, affiliation=(*last.affiliation, text))
        return True
    orcid = Identifier.parse(text.removeprefix("ORCID:"), "orcid")
    if orcid.problem or last.orcid:
        return False
    names[-1] = replace(last, orcid=orcid.value)
    return True


def _write_authors(value: Value, tags: Sequence[str]) -> Iterable[tuple[str, str]]:
    for name in _names(value):
        if name.literal and not name.is_others:
            yield "CN", name.literal
        else:
            yield from _write_person(name, tags)
        if name.orcid:
            yield "AUID", f"ORCID: {name.orcid}"
        for affiliation in name.affiliation:
            yield "AD", affiliation


def _write_editors(value: Value, tags: Sequence[str]) -> Iterable[tuple[str, str]]:
    return (pair for name in _names(value) for pair in _write_person(name, tags))


def _names(value: Value) -> tuple[Name, ...]:
    return value if isinstance(value, tuple) else ()


def _write_person(name: Name, tags: Sequence[str]) -> Iterable[tuple[str, str]]:
    if name.is_others:
        yield tags[1], "et al."
        return
    yield tags[0], write_name(name)
    if not name.literal:
        yield tags[1], _initials(name)


def _initials(name: Name) -> str:
    family = " ".join(part for part in (name.non_dropping_particle, name.family) if part)
    letters = "".join(letter for letter in name.initials if letter.isalpha() and letter.isupper())
    return " ".join(part for part in (family, letters, name.suffix.rstrip(".")) if part)


AUTHORS: Final = Codec(_read_authors, _write_authors)
"""People with what is known of them, in the order of the file."""

EDITORS: Final = Codec(_read_editors, _write_editors)
"""People without what is known of them."""


# Identifiers


def _doi(field: Field) -> str:
    found = _MARK.fullmatch(field.value)
    if found is not None:
        return doi_in(found[1]) if found[2].lower() == "doi" else ""
    return doi_in(field.value) if is_doi(field.value) else ""


def _read_doi(fields: Sequence[Field], say: Say) -> Found | None:
    doi = next(filter(None, map(_doi, fields)), "")
    return Found(doi, [field for field in fields if _doi(field) == doi]) if doi else None


def _write_doi(value: Value, tags: Sequence[str]) -> Iterable[tuple[str, str]]:
    return ((tags[0], f"{value} [doi]"),)


DOI: Final = Codec(_read_doi, _write_doi)
"""An article identifier that says it is a DOI."""


def _read_address(fields: Sequence[Field], say: Say) -> Found | None:
    found = [field for field in fields if field.value.startswith(("http://", "https://"))]
    return Found(found[0].value, found[:1]) if found else None


def _write_text(value: Value, tags: Sequence[str]) -> Iterable[tuple[str, str]]:
    return ((tags[0], str(value)),)


ADDRESS: Final = Codec(_read_address, _write_text)
"""An article identifier that is an address, as ERIC writes them."""


def _read_serials(fields: Sequence[Field], say: Say) -> Found:
    """Numbers say what they are of, "0027-8424 (Print)", "EISSN-2375-5636"; one may stand twice."""
    numbers = dict.fromkeys(number for field in fields for number in _KIND.sub("", field.value).split())
    return Found(" ".join(numbers), fields)


def _write_serials(value: Value, tags: Sequence[str]) -> Iterable[tuple[str, str]]:
    return ((tags[0], number) for number in str(value).split())


SERIALS: Final = Codec(_read_serials, _write_serials)
"""ISSNs or ISBNs, a field each."""


# Pages and dates


def whole_pages(text: str) -> str:
    """Page ranges with whole last pages, which MEDLINE shortens.

    >>> whole_pages("6913-7"), whole_pages("e12-8"), whole_pages("25-36")
    ('6913-6917', 'e12-8', '25-36')
    """
    return _SHORTENED.sub(_whole, text)


def _whole(found: re.Match[str]) -> str:
    first, last = found[1], found[2]
    return f"{first}-{first[: len(first) - len(last)]}{last}" if len(last) < len(first) else found[0]


def _read_pages(fields: Sequence[Field], say: Say) -> Found:
    return Found(whole_pages(fields[0].value), fields[:1])


PAGES: Final = Codec(_read_pages, _write_text)
"""Pages; shortened ranges are made whole."""


def _write_date(value: Value, tags: Sequence[str]) -> Iterable[tuple[str, str]]:
    return ((tags[0], write_medline(value)),) if isinstance(value, Date) else ()


DATE: Final = Codec(read_issued, _write_date)
"""A date of publication in words: `1996 Jul 9`."""


def _read_day(fields: Sequence[Field], say: Say) -> Found | None:
    date = Date.parse(fields[0].value[:100])
    return Found(date, fields[:1]) if date.is_dated else None


def _write_day(value: Value, tags: Sequence[str]) -> Iterable[tuple[str, str]]:
    if isinstance(value, Date):
        whole = value.edtf if value.day is not None and not value.is_range else ""
        yield tags[0], whole.replace("-", "") if whole else write_medline(value)


DAY: Final = Codec(_read_day, _write_day)
"""A day in eight digits: `20160419`."""
