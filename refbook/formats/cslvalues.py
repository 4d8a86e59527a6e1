"""The values of CSL-JSON, as its schema has them; whatever differs is read all the same, and reported.

Source: CSL-JSON schema 1.0.2 (csl-data.json): texts are strings, numbers are strings or numbers, names are
lists of objects, dates are objects or EDTF strings.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from refbook.formats.cslitem import Dialect, Record
from refbook.formats.plain import is_too_deep, kind_of, quoted
from refbook.formats.problems import NUMBER_FOR_TEXT, UNKNOWN_PART, UNREADABLE_DATE, WRONG_VALUE
from refbook.model.date import Date
from refbook.model.name import Name
from refbook.model.vocabulary import OLD_SPELLINGS, Kind

_NAMES_HINT: Final = 'write [{"family": "…", "given": "…"}]'
_DATE_HINT: Final = 'write {"date-parts": [[2011, 3, 25]]}'
_TEXT_PARTS: Final = frozenset(
    {"family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal", "role"}
)


def is_number(value: object) -> bool:
    """True for numbers; booleans are none."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def read_text(record: Record, key: str, value: Any) -> str | None:
    """Text; a number becomes text and is reported."""
    if isinstance(value, str):
        return value
    if is_number(value):
        record.report(NUMBER_FOR_TEXT, f"{quoted(key)} is a number, not text", key, hint=f'write "{value}"')
        return str(value)
    record.wrong(key, value, "text")
    return None


def read_number(record: Record, key: str, value: Any) -> int | str | None:
    """A number or text."""
    if isinstance(value, str) or is_number(value):
        return str(value) if isinstance(value, float) else value
    record.wrong(key, value, "a number or text")
    return None


def read_names(record: Record, key: str, value: Any) -> tuple[Name, ...] | None:
    """A list of name objects."""
    if not isinstance(value, list):
        record.wrong(key, value, "a list of names", hint=_NAMES_HINT)
        if isinstance(value, str):
            return Name.parse_list(value)
        if not isinstance(value, dict):
            return None
        value = [value]
    # A list with numbers or lists in it is kept as it is: who knows what they are.
    if any(not isinstance(part, dict | str | None) for part in value):
        record.wrong(key, value, "a list of names only", hint=_NAMES_HINT)
        return None
    if any(not _is_simple(part) and is_too_deep(part) for part in value):
        return None
    names = [_read_name(record, key, index, part) for index, part in enumerate(value)]
    return tuple(name for name in names if name is not None)


def _is_simple(part: Any) -> bool:
    """True for a family and a given name, which is what nearly every name has."""
    if type(part) is not dict or len(part) != 2:
        return False
    return type(part.get("family")) is str and type(part.get("given")) is str


def _read_name(record: Record, key: str, index: int, part: Mapping[str, Any] | str | None) -> Name | None:
    if isinstance(part, dict):
        name = Name.from_csl(part)
        if not _is_simple(part):
            _look_closer(record, key, index, part, name)
        return name
    message = f"a name in {quoted(key)} is {kind_of(part)}, not an object"
    record.report(WRONG_VALUE, message, key, index, hint=_NAMES_HINT)
    return Name.parse(part) if isinstance(part, str) else None


def _look_closer(record: Record, key: str, index: int, part: Mapping[str, Any], name: Name) -> None:
    unknown = {step for step, _ in name.extra} - {"affiliation", "parse-names"}
    for step, value in part.items():
        if value is None:
            message = f"{quoted(step)} of a name is null"
            record.report(WRONG_VALUE, message, key, index, step, hint="leave it out")
        elif step in unknown:
            message = f"a name has a part {quoted(step)}"
            record.report(UNKNOWN_PART, message, key, index, step, hint="it is kept and not printed")
        elif step in _TEXT_PARTS and is_number(value):
            message = f"{quoted(step)} of a name is a number, not text"
            record.report(NUMBER_FOR_TEXT, message, key, index, step, hint=f'write "{value}"')


def read_date(record: Record, key: str, value: Any) -> Date | None:
    """A date object, or EDTF text, which the schema also allows."""
    if isinstance(value, dict):
        return read_date_object(record, key, value)
    if isinstance(value, str):
        date = Date.parse(value)
        if not date.is_dated:
            record.report(UNREADABLE_DATE, f"{quoted(value)} is no date", key, hint=_DATE_HINT)
        return date
    record.wrong(key, value, "a date", hint=_DATE_HINT)
    if isinstance(value, list):
        return read_date_object(record, key, {"date-parts": value})
    return Date.parse(str(value)) if is_number(value) else None


def read_date_object(record: Record, key: str, value: dict[str, Any]) -> Date | None:
    """A date object; parts that are not understood are reported and stay in the date."""
    # Nearly every date has its parts alone, as a list of numbers.
    date = Date.from_csl(value)
    if date.extra and is_too_deep(value):
        return None
    if not (date.extra or date.literal or date.is_dated or date.is_range):
        record.report(
            UNREADABLE_DATE, f"{quoted(key)} is a date without anything in it", key, hint=_DATE_HINT
        )
        return None
    for step, part in date.extra:
        message = f"{quoted(step)} of a date is not understood: {quoted(part)}"
        if date.is_dated or date.literal:
            record.report(UNKNOWN_PART, message, key, step, hint="it is kept and not printed")
        else:
            record.report(UNREADABLE_DATE, message, key, step, hint=_DATE_HINT)
    return date


def _variable(name: str) -> str:
    return OLD_SPELLINGS.get(name, name)


def _unchanged(value: Any) -> Any:
    return value


CSL: Final = Dialect(
    variable=_variable,
    readers={
        Kind.TEXT: read_text,
        Kind.NUMBER: read_number,
        Kind.NAMES: read_names,
        Kind.DATE: read_date,
    },
    other=_unchanged,
)
"""CSL-JSON."""
