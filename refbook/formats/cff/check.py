"""What the schema of CITATION.cff asks of a file, and what to say where it is not so.

Source: CFF 1.2.0, schema guide, “Valid keys” and “Definitions”.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any, Final

from refbook.formats.cff import problems as p
from refbook.formats.cff import schema
from refbook.formats.cff.schema import FORMS, Shape
from refbook.formats.cff.types import READ, WORK_TYPES
from refbook.formats.cslitem import Record
from refbook.formats.plain import Path, kind_of, quoted
from refbook.model.date import Date
from refbook.model.finding import Problem

MAX_FINDINGS: Final = 200
"""So many findings of one file are kept: a file made by a program repeats its mistakes."""

_LISTS: Final = frozenset({Shape.NAMES, Shape.TEXTS, Shape.IDENTIFIERS, Shape.REFERENCES})
_MAPPINGS: Final = frozenset({Shape.ENTITY, Shape.REFERENCE})


def check_work(record: Record, data: Mapping[str, Any]) -> None:
    """Report what is wrong with the work the file is about; its references are not looked into."""
    _check_keys(record, data, schema.WORK, ())
    _check_required(record, data, schema.REQUIRED_OF_WORK)
    _check_version(record, data.get("cff-version"))
    _check_type(record, data, WORK_TYPES)


def check_reference(record: Record, data: Mapping[str, Any]) -> None:
    """Report what is wrong with a reference."""
    _check_keys(record, data, schema.REFERENCE, ())
    _check_required(record, data, schema.REQUIRED_OF_REFERENCE)
    _check_type(record, data, tuple(READ))


def _say(record: Record, problem: Problem, message: str, steps: Path, hint: str = "") -> None:
    if len(record.findings) < MAX_FINDINGS:
        record.report(problem, message, *steps, hint=hint)


def _check_required(record: Record, data: Mapping[str, Any], keys: Sequence[str], steps: Path = ()) -> None:
    for key in keys:
        if key not in data:
            _say(record, p.MISSING_KEY, f"{quoted(key)} is missing", steps, _HINTS.get(key, f"add {key}"))
        elif data[key] in (None, "", []):
            _say(record, p.MISSING_KEY, f"{quoted(key)} is empty", (*steps, key), _HINTS.get(key, "fill it"))


_HINTS: Final = {
    "cff-version": f"add cff-version: {schema.DEFAULT_VERSION}",
    "message": f'add message: "{schema.DEFAULT_MESSAGE}"',
    "authors": 'list the people, or write - name: "The project team"',
}


def _check_version(record: Record, version: Any) -> None:
    if version is not None and version not in schema.VERSIONS:
        hint = f"write cff-version: {schema.DEFAULT_VERSION}"
        _say(record, p.VERSION, f"there is no version {quoted(version)}", ("cff-version",), hint)


def _check_type(record: Record, data: Mapping[str, Any], types: Sequence[str]) -> None:
    found = data.get("type")
    if not isinstance(found, str) or found in types:
        return
    close = get_close_matches(found[:40], types, n=1)
    hint = f"did you mean {close[0]}?" if close else f"one of {', '.join(types[:46])}"
    _say(record, p.UNKNOWN_TYPE, f"there is no type {quoted(found)}", ("type",), hint)


def _check_keys(record: Record, data: Mapping[str, Any], allowed: Mapping[str, Shape], steps: Path) -> None:
    for key, value in data.items():
        shape = allowed.get(key)
        if shape is None:
            close = get_close_matches(str(key)[:40], allowed, n=1)
            hint = f"did you mean {close[0]}?" if close else "it is kept and not cited"
            _say(record, p.UNKNOWN_KEY, f"there is no key {quoted(key)} here", (*steps, key), hint)
        elif value in (None, "", [], {}):
            if key not in _REQUIRED:
                _say(record, p.EMPTY, f"{quoted(key)} is empty", (*steps, key), "leave it out")
        else:
            _check_value(record, value, shape, (*steps, key))


_REQUIRED: Final = frozenset(
    schema.REQUIRED_OF_WORK + schema.REQUIRED_OF_REFERENCE + schema.REQUIRED_OF_IDENTIFIER
)


def _check_value(record: Record, value: Any, shape: Shape, steps: Path) -> None:
    if shape is Shape.LICENSE:
        for step, text in _parts(value, steps):
            _check_text(record, text, Shape.TEXT, step)
    elif shape in _LISTS:
        _check_list(record, value, shape, steps)
    elif shape in _MAPPINGS:
        _check_mapping(record, value, shape, steps)
    else:
        _check_text(record, value, shape, steps)


def _parts(value: Any, steps: Path) -> list[tuple[Path, Any]]:
    return (
        [((*steps, at), part) for at, part in enumerate(value)]
        if isinstance(value, list)
        else [(steps, value)]
    )


def _wrong(record: Record, value: Any, wanted: str, steps: Path) -> None:
    # A finding about an entry names the key that its list stands under.
    names = [str(step) for step in steps if isinstance(step, str)]
    what = "" if isinstance(steps[-1], str) else "something in "
    _say(record, p.WRONG_VALUE, f"{what}{quoted(names[-1])} is {kind_of(value)}, not {wanted}", steps)


def _check_text(record: Record, value: Any, shape: Shape, steps: Path) -> None:
    if not isinstance(value, str):
        _wrong(record, value, "text" if shape is Shape.TEXT else str(shape), steps)
    elif shape is Shape.DATE:
        _check_date(record, value, steps)
    elif shape in FORMS and not re.fullmatch(FORMS[shape][0], value):
        _say(record, p.FORM, f"{quoted(value)} is not written as {shape}", steps, FORMS[shape][1])


def _check_date(record: Record, value: str, steps: Path) -> None:
    pattern, hint = FORMS[Shape.DATE]
    if not re.fullmatch(pattern, value):
        _say(record, p.DATE, f"the date {quoted(value)} is not written YYYY-MM-DD", steps, hint)
    elif problem := Date.parse(str(value)).problem:
        _say(record, p.DATE, f"the date {quoted(value)} is none: {problem}", steps, hint)


def _check_list(record: Record, value: Any, shape: Shape, steps: Path) -> None:
    if not isinstance(value, list):
        _wrong(record, value, str(shape), steps)
        return
    for step, part in _parts(value, steps):
        if shape is Shape.TEXTS:
            _check_text(record, part, Shape.TEXT, step)
        elif shape is not Shape.REFERENCES:
            _check_mapping(record, part, shape, step)


def _check_mapping(record: Record, value: Any, shape: Shape, steps: Path) -> None:
    if shape is Shape.REFERENCE:
        return  # looked into when it is read
    if not isinstance(value, dict):
        _wrong(record, value, _ONE[shape], steps)
    elif shape is Shape.IDENTIFIERS:
        _check_identifier(record, value, steps)
    elif shape is Shape.NAMES and "name" not in value:
        _check_keys(record, value, schema.PERSON, steps)
    else:
        _check_entity(record, value, steps)


_ONE: Final = {
    Shape.NAMES: "a person or an entity",
    Shape.ENTITY: "an entity: write name: …",
    Shape.IDENTIFIERS: "an identifier with a type and a value",
}


def _check_entity(record: Record, value: Mapping[str, Any], steps: Path) -> None:
    if value.keys() & {"family-names", "given-names"}:
        hint = "leave out name, or family-names and given-names"
        _say(record, p.PERSON_AND_ENTITY, "this is a person and an entity at once", steps, hint)
        return
    _check_keys(record, value, schema.ENTITY, steps)
    _check_required(record, value, ("name",), steps)


def _check_identifier(record: Record, value: Mapping[str, Any], steps: Path) -> None:
    _check_keys(record, value, schema.IDENTIFIER, steps)
    _check_required(record, value, schema.REQUIRED_OF_IDENTIFIER, steps)
    kind = value.get("type")
    if not isinstance(kind, str):
        return
    if kind not in schema.IDENTIFIER_TYPES:
        hint = f"one of {', '.join(schema.IDENTIFIER_TYPES)}"
        _say(record, p.UNKNOWN_TYPE, f"there is no identifier {quoted(kind)}", (*steps, "type"), hint)
    elif isinstance(value.get("value"), str):
        _check_text(record, value["value"], schema.IDENTIFIER_TYPES[kind], (*steps, "value"))
