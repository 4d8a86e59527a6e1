"""What Typst asks of an entry, and what to say where it is not so.

Source: The Hayagriva YAML File Format, “Fields” and “Data types”.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any, Final

from refbook.formats.cslitem import Record
from refbook.formats.hayagriva import mapping as m
from refbook.formats.hayagriva import problems as p
from refbook.formats.hayagriva.codecs import DATE_FORM
from refbook.formats.hayagriva.mapping import PREFIX
from refbook.formats.hayagriva.tree import roles
from refbook.formats.hayagriva.types import TYPES
from refbook.formats.plain import Path, kind_of, quoted
from refbook.model.date import Date

MAX_FINDINGS: Final = 1_000
"""So many findings of one file are kept: a file made by a program repeats its mistakes."""


def check_entry(record: Record, data: Mapping[str, Any]) -> None:
    """Report what is wrong with an entry and its parents."""
    waiting: list[tuple[Mapping[str, Any], Path]] = [(data, ())]
    while waiting and len(record.findings) < MAX_FINDINGS:
        entry, steps = waiting.pop()
        _check_fields(record, entry, steps)
        value = entry.get("parent")
        for at, parent in enumerate(value if isinstance(value, list) else [value]):
            inner: Path = (*steps, "parent", at) if isinstance(value, list) else (*steps, "parent")
            if isinstance(parent, dict):
                waiting.append((parent, inner))
            elif parent is not None:
                record.report(p.NOT_AN_ENTRY, f"a parent is {kind_of(parent)}, not an entry", *inner)


def _check_fields(record: Record, entry: Mapping[str, Any], steps: Path) -> None:
    for field, value in entry.items():
        if field not in m.FIELDS:
            if not field.startswith((PREFIX, "x-")):
                close = get_close_matches(field[:40], m.FIELDS, n=1)
                hint = f"did you mean {close[0]}?" if close else "it is kept and not cited"
                record.report(p.UNKNOWN_FIELD, f"there is no field {quoted(field)}", *steps, field, hint=hint)
        elif value is None:
            record.report(p.WRONG_VALUE, f"{quoted(field)} is empty", *steps, field, hint="leave it out")
        else:
            check = _CHECKS.get(field, _check_text)
            check(record, value, (*steps, field))


def _check_text(record: Record, value: Any, steps: Path) -> None:
    inner = value.get("value", value.get("name")) if isinstance(value, dict) else value
    if isinstance(inner, dict):
        inner = inner.get("value")
    if not isinstance(inner, str) and not (isinstance(value, dict) and "location" in value):
        record.report(p.WRONG_VALUE, f"{quoted(steps[-1])} is {kind_of(value)}, not text", *steps)


def _check_type(record: Record, value: Any, steps: Path) -> None:
    if not isinstance(value, str) or value.strip().lower() not in TYPES:
        close = get_close_matches(str(value)[:40].lower(), TYPES, n=1)
        hint = f"did you mean {close[0].capitalize()}?" if close else f"one of {', '.join(TYPES)}"
        record.report(p.UNKNOWN_TYPE, f"there is no type {quoted(value)}", *steps, hint=hint)


def _check_names(record: Record, value: Any, steps: Path) -> None:
    entries = value if isinstance(value, list) else [value]
    for at, name in enumerate(entries):
        if not isinstance(name, str) and not (isinstance(name, dict) and isinstance(name.get("name"), str)):
            where: Path = (*steps, at) if isinstance(value, list) else steps
            message = "a name has no name" if isinstance(name, dict) else f"a name is {kind_of(name)}"
            record.report(p.WRONG_VALUE, message, *where, hint="write “Family, Given”")


def _check_date(record: Record, value: Any, steps: Path) -> None:
    text = str(value) if isinstance(value, str) else ""
    hint = "write 2011, 2011-03 or 2011-03-25"
    if not DATE_FORM.fullmatch(text):
        shown = quoted(text) if text else kind_of(value)
        record.report(p.DATE, f"{shown} is not written as a date", *steps, hint=hint)
    elif problem := Date.parse(text.lstrip("~+")).problem:
        record.report(p.DATE, f"the date {quoted(text)} is none: {problem}", *steps, hint=hint)


def _check_url(record: Record, value: Any, steps: Path) -> None:
    if isinstance(value, dict) and "date" in value:
        _check_date(record, value["date"], (*steps, "date"))
    _check_text(record, value, steps)


def _check_serial(record: Record, value: Any, steps: Path) -> None:
    parts = value.items() if isinstance(value, dict) else [("", value)]
    for key, part in parts:
        if not isinstance(part, str):
            where = (*steps, key) if key else steps
            record.report(p.WRONG_VALUE, f"a serial number is {kind_of(part)}, not text", *where)


def _check_affiliated(record: Record, value: Any, steps: Path) -> None:
    for role, names, where in roles({m.AFFILIATED: value}):
        place = (*steps, *where[1:])
        if role not in m.ROLES:
            close = get_close_matches(role[:40], m.ROLES, n=1)
            hint = f"did you mean {close[0]}?" if close else "write collaborator"
            record.report(p.UNKNOWN_ROLE, f"there is no role {quoted(role)}", *place, "role", hint=hint)
        _check_names(record, names, (*place, "names"))
    if not all(isinstance(each, dict) for each in (value if isinstance(value, list) else [value])):
        record.report(p.WRONG_VALUE, "affiliated people have a role and names", *steps)


def _no_check(record: Record, value: Any, steps: Path) -> None:
    """Parents are looked into on their own."""


_CHECKS: Final[Mapping[str, Callable[[Record, Any, Path], None]]] = {
    "type": _check_type,
    "author": _check_names,
    "editor": _check_names,
    "date": _check_date,
    "url": _check_url,
    "serial-number": _check_serial,
    "affiliated": _check_affiliated,
    "parent": _no_check,
}
