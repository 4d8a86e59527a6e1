"""How the values of CITATION.cff are written: each codec reads and writes the values of one row of `mapping`.

`read` takes the values of the row's keys and gives those of its variables, or None when they are nothing the
row is for. `write` is its inverse; it gives None when the format cannot hold the value.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final, NamedTuple, TypeAlias

from refbook.formats.cff.names import ANONYMOUS, read_names, write_names
from refbook.formats.cff.schema import FORMS, Shape
from refbook.model.date import Date
from refbook.model.language import normalise
from refbook.model.variable import Value
from refbook.richtext import parse

Raw: TypeAlias = "tuple[Any, ...]"
Values: TypeAlias = "tuple[Value | None, ...]"


class Codec(NamedTuple):
    """A way of writing values.

    Attributes:
        read: the values of the keys -> those of the variables.
        write: the values of the variables -> those of the keys.
    """

    read: Callable[[Raw], Values | None]
    write: Callable[[Values], Raw | None]


_NUMBER: Final = re.compile(r"0|[1-9][0-9]{0,8}")
_RANGE: Final = re.compile(r"([^-–—,;\s]+)\s*[-–—]+\s*([^-–—,;\s]+)")
_LICENSE: Final = re.compile(r"[A-Za-z0-9.+-]+")
_URL: Final = re.compile(FORMS[Shape.URL][0])
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}")


def plain(text: object) -> str:
    """A text without CSL's markup, which the format does not have.

    >>> plain("On <i>Homo sapiens</i>"), plain("a < b")
    ('On Homo sapiens', 'a < b')
    """
    return parse(str(text)).plain if "<" in str(text) else str(text)


def _only(value: Any) -> str:
    """A text; "" for anything else."""
    return str(value) if isinstance(value, str) else ""


def _read_text(raw: Raw) -> Values | None:
    return (_only(raw[0]),) if _only(raw[0]) else None


def _write_text(values: Values) -> Raw | None:
    return (plain(values[0]),)


def _as_number(text: str) -> int | str:
    """A number where the text is one; 007 and 1.10 stay text."""
    return int(text) if _NUMBER.fullmatch(text) else text


def _write_number(values: Values) -> Raw | None:
    return (_as_number(plain(values[0])),)


# Lists


def _texts(value: Any) -> list[str]:
    parts = value if isinstance(value, list) else [value]
    return [_only(part) for part in parts if _only(part)]


def _read_keywords(raw: Raw) -> Values | None:
    words = _texts(raw[0])
    return (("; " if any("," in word for word in words) else ", ").join(words),) if words else None


def _write_keywords(values: Values) -> Raw | None:
    text = plain(values[0])
    words = (word.strip() for word in text.split(";" if ";" in text else ","))
    return (list(dict.fromkeys(word for word in words if word)),)


def _read_languages(raw: Raw) -> Values | None:
    words = _texts(raw[0])
    return (normalise(words[0]),) if words else None


def _write_languages(values: Values) -> Raw | None:
    code = normalise(str(values[0])).partition("-")[0]
    return ([code],) if _LANGUAGE.fullmatch(code) else None


def _read_license(raw: Raw) -> Values | None:
    # “When there are multiple licenses, it is assumed their relationship is OR, not AND.”
    names = _texts(raw[0])
    return (" OR ".join(names),) if names else None


def _write_license(values: Values) -> Raw | None:
    names = str(values[0]).split(" OR ")
    if not all(_LICENSE.fullmatch(name) for name in names):
        return None
    return (names if len(names) > 1 else names[0],)


def _write_url(values: Values) -> Raw | None:
    return (str(values[0]),) if _URL.fullmatch(str(values[0])) else None


def _read_states(raw: Raw) -> Values | None:
    states = _texts(raw[0])
    return ("; ".join(states),) if states else None


def _write_states(values: Values) -> Raw | None:
    return (plain(values[0]).split("; "),)


def _read_status(raw: Raw) -> Values | None:
    return (_only(raw[0]).replace("-", " "),) if _only(raw[0]) else None


def _write_status(values: Values) -> Raw | None:
    status = str(values[0]).replace(" ", "-")
    return (status,) if re.fullmatch(FORMS[Shape.STATUS][0], status) else None


# Dates


def _read_day(raw: Raw) -> Values | None:
    return (Date.parse(_only(raw[0])),) if _only(raw[0]) else None


def _write_day(values: Values) -> Raw | None:
    date = values[0]
    simple = isinstance(date, Date) and not date.is_range and not date.literal and not date.extra
    text = str(date)
    return (text,) if simple and re.fullmatch(FORMS[Shape.DATE][0], text) else None


def _read_year(raw: Raw) -> Values | None:
    year, month = _only(raw[0]), _only(raw[1])
    if not year:
        return None
    if re.fullmatch(FORMS[Shape.MONTH][0], month) and re.fullmatch(r"\d{4}", year):
        return (Date.parse(f"{year}-{int(month):02}"),)
    return (Date.parse(year),)


def _write_year(values: Values) -> Raw | None:
    date = values[0]
    if not isinstance(date, Date):
        return None
    found = re.fullmatch(r"(\d{4})-(0[1-9]|1[012])", str(date))
    return (int(found[1]), int(found[2])) if found else (_as_number(str(date)), None)


def _read_original(raw: Raw) -> Values | None:
    return _read_year((raw[0], None))


def _write_original(values: Values) -> Raw | None:
    return (_as_number(str(values[0])),)


# Pages


def _read_pages(raw: Raw) -> Values | None:
    start, end = _only(raw[0]), _only(raw[1])
    if not start:
        return None
    return (f"{start}-{end}" if end and end != start else start,)


def _write_pages(values: Values) -> Raw | None:
    pages = plain(values[0])
    found = _RANGE.fullmatch(pages)
    return (_as_number(found[1]), _as_number(found[2])) if found else (_as_number(pages), None)


def _read_page_range(raw: Raw) -> Values | None:
    """“The number of pages of the work” is often taken for the pages themselves."""
    return (_only(raw[0]),) if _RANGE.fullmatch(_only(raw[0])) else None


def _never(values: Values) -> Raw | None:
    return None


# People and entities


def _read_names(raw: Raw) -> Values | None:
    names = read_names(raw[0])
    return (names,) if names else None


def _write_names(values: Values) -> Raw | None:
    return (write_names(values[0]),) if isinstance(values[0], tuple) else None


def _entity(value: Any) -> dict[str, str]:
    if not isinstance(value, dict):
        return {"name": _only(value)} if _only(value) else {}
    return {key: _only(part) for key, part in value.items() if _only(part)}


def _place(entity: dict[str, str]) -> str | None:
    return ", ".join(entity[key] for key in ("city", "region", "country") if key in entity) or None


def _read_entity(raw: Raw) -> Values | None:
    entity = _entity(raw[0])
    return (entity["name"], _place(entity)) if "name" in entity else None


def _write_entity(values: Values) -> Raw | None:
    name, place = values
    if not name:
        return None  # “name” is required
    return ({"name": plain(name), **({"city": plain(place)} if place else {})},)


def _read_conference(raw: Raw) -> Values | None:
    entity = _entity(raw[0])
    if "name" not in entity:
        return None
    start, end = entity.get("date-start", ""), entity.get("date-end", "")
    date = Date.parse(f"{start}/{end}" if end and start != end else start) if start else None
    return (entity["name"], _place(entity) or entity.get("location"), date)


def _write_conference(values: Values) -> Raw | None:
    name, place, date = values
    if not name:
        return None
    entity = {"name": plain(name), **({"location": plain(place)} if place else {})}
    ends = str(date).split("/") if isinstance(date, Date) else []
    if ends and all(re.fullmatch(FORMS[Shape.DATE][0], end) for end in ends):
        entity |= dict(zip(("date-start", "date-end"), ends, strict=False))
    return (entity,)


TEXT: Final = Codec(_read_text, _write_text)
NUMBER: Final = Codec(_read_text, _write_number)
KEYWORDS: Final = Codec(_read_keywords, _write_keywords)
LANGUAGES: Final = Codec(_read_languages, _write_languages)
LICENSE: Final = Codec(_read_license, _write_license)
URL: Final = Codec(_read_text, _write_url)
STATES: Final = Codec(_read_states, _write_states)
STATUS: Final = Codec(_read_status, _write_status)
DAY: Final = Codec(_read_day, _write_day)
YEAR: Final = Codec(_read_year, _write_year)
ORIGINAL: Final = Codec(_read_original, _write_original)
PAGES: Final = Codec(_read_pages, _write_pages)
PAGE_RANGE: Final = Codec(_read_page_range, _never)
NAMES: Final = Codec(_read_names, _write_names)
ENTITY: Final = Codec(_read_entity, _write_entity)
CONFERENCE: Final = Codec(_read_conference, _write_conference)

NOBODY: Final = [{"name": ANONYMOUS}]
"""The authors of a work without authors, since the schema asks for some."""
