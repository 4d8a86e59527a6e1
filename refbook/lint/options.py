"""What can stand in the settings: each option, and how its value is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from refbook.lint.config import Lists, Words
from refbook.lint.globs import matches
from refbook.model.finding import Severity

EVERY_TYPE: Final = "*"
"""Stands for every type of work in tables by type."""

_CODE: Final = re.compile(r"ALL|R|RB|RB[A-Z]\d{0,3}")
_CALLED: Final = {bool: "true or false", int: "a number", float: "a number", str: "a text", list: "a list"}


class WrongOption(Exception):
    """A value does not fit its option.

    Args:
        message: what is wrong with it.
        path: the keys inside the option's value that lead to it.
        value: the text that is wrong, when it is one.
        hint: what to do about it.
    """

    def __init__(self, message: str, *, path: Words = (), value: str = "", hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.value = value
        self.hint = hint


def word(value: Any) -> str:
    """A text."""
    if not isinstance(value, str):
        raise WrongOption(f"must be a text, not {_kind(value)}")
    return value


def words(value: Any) -> Words:
    """A list of texts."""
    if not isinstance(value, list):
        raise WrongOption(f"must be a list, not {_kind(value)}", hint="write [ and ] round it")
    for each in value:
        if not isinstance(each, str):
            raise WrongOption(f"must hold texts only, not {_kind(each)}", value=str(each))
    return tuple(value)


def code(value: Any) -> str:
    """A code or the beginning of one."""
    said = word(value)
    if not _CODE.fullmatch(said.upper()):
        hint = "RBD003 names a rule, RBD a group, ALL all; refbook rule lists them"
        raise WrongOption(f'"{said}" is no code', value=said, hint=hint)
    return said.upper()


def codes(value: Any) -> Words:
    """A list of codes."""
    return tuple(code(each) for each in words(value))


def globs(value: Any) -> Words:
    """A list of file name patterns."""
    return tuple(_glob(each) for each in words(value))


def codes_by_file(value: Any) -> Lists:
    """A table: file name pattern -> codes."""
    return tuple((_inside(key, _glob, key), _inside(key, codes, held)) for key, held in _table(value).items())


def severity(value: Any) -> Severity:
    """A severity."""
    said = word(value)
    known = [each.value for each in Severity]
    if said not in known:
        raise WrongOption(f'must be one of {", ".join(known)}, not "{said}"', value=said)
    return Severity(said)


def severities(value: Any) -> tuple[tuple[str, Severity], ...]:
    """A table: code -> severity."""
    return tuple(
        (_inside(key, code, key), _inside(key, severity, held)) for key, held in _table(value).items()
    )


def fields_by_type(value: Any) -> Lists:
    """A table: type of work -> fields."""
    return tuple(
        (_inside(key, _type, key), _inside(key, _fields, held)) for key, held in _table(value).items()
    )


def patterns(value: Any) -> tuple[tuple[str, str, str], ...]:
    """A table: field -> regular expression, or a table with `pattern` and `message`."""
    return tuple(
        (_inside(key, _field, key), *_inside(key, _pattern, held)) for key, held in _table(value).items()
    )


def expression(value: Any) -> str:
    """A regular expression."""
    said = word(value)
    try:
        re.compile(said)
    except (re.error, OverflowError, RecursionError) as error:
        raise WrongOption(f"is no regular expression: {error}", value=said) from None
    return said


def options(value: Any) -> tuple[tuple[str, Any], ...]:
    """A table that is somebody else's business."""
    return tuple(_table(value).items())


OPTIONS: Final[Mapping[str, Callable[[Any], Any]]] = {
    "select": codes,
    "extend-select": codes,
    "ignore": codes,
    "per-file-ignores": codes_by_file,
    "fail-on": severity,
    "exclude": globs,
    "style": word,
    "required-fields": fields_by_type,
    "forbidden-fields": fields_by_type,
    "patterns": patterns,
    "key-pattern": expression,
    "severity": severities,
    "output-format": word,
    "fmt": options,
}
"""Option -> what reads its value; the attribute of `Config` is called the same, with underscores."""


def _inside(key: str, read: Callable[[Any], Any], value: Any) -> Any:
    """What a reader makes of a value in a table; what is wrong with it is at that key."""
    try:
        return read(value)
    except WrongOption as wrong:
        wrong.path = (key, *wrong.path)
        raise


def _table(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise WrongOption(f"must be a table, not {_kind(value)}")
    return value


def _kind(value: Any) -> str:
    return _CALLED.get(type(value), "a table" if isinstance(value, dict) else "a date or time")


def _glob(value: str) -> str:
    try:
        matches("", [value])
    except ValueError as error:
        raise WrongOption(f'"{value}" is no file name pattern: {error}', value=value) from None
    if not value.strip("/"):
        raise WrongOption("a file name pattern is empty", value=value)
    return value


def _pattern(value: Any) -> tuple[str, str]:
    if isinstance(value, str):
        return expression(value), ""
    table = _table(value)
    for key in table:
        if key not in ("pattern", "message"):
            raise WrongOption(f'"{key}" is unknown', path=(key,), hint="there are pattern and message")
    if "pattern" not in table:
        raise WrongOption("has no pattern", hint='write { pattern = "…", message = "…" }')
    return _inside("pattern", expression, table["pattern"]), _inside(
        "message", word, table.get("message", "")
    )


def _type(value: str) -> str:
    from refbook.model.vocabulary import ITEM_TYPES
    from refbook.rules.words import closest

    if value != EVERY_TYPE and value not in ITEM_TYPES:
        meant = closest(value, ITEM_TYPES)
        hint = f"did you mean {meant}?" if meant else "types are those of CSL, and * for all"
        raise WrongOption(f'there is no type "{value}"', hint=hint)
    return value


def _fields(value: Any) -> Words:
    for each in words(value):
        for name in each.split("|"):
            _field(name)
    return words(value)


def _field(value: str) -> str:
    """A CSL variable, or a field of somebody's own that resembles none."""
    from refbook.model.vocabulary import KINDS
    from refbook.rules.words import closest

    meant = "" if value in KINDS else closest(value, KINDS)
    if meant or not value.strip():
        raise WrongOption(
            f'there is no field "{value}"', value=value, hint=f"did you mean {meant}?" * bool(meant)
        )
    return value
