"""How a .bib file is to look: the options of `refbook fmt`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches
from typing import Any, Final, Literal, Self

from refbook.errors import ValueRejected

Case = Literal["lower", "upper", "title", "keep"]
Delimiter = Literal["braces", "quotes", "keep"]

_CASES: Final = ("lower", "upper", "title", "keep")
_DELIMITERS: Final = ("braces", "quotes", "keep")
_WIDEST: Final = 1_000


@dataclass(frozen=True, slots=True)
class Layout:
    """How a .bib file is to look.

    Attributes:
        indent: the spaces before a field; -1 for a tab.
        align: True to set the "=" of an entry below each other.
        type_case: the case of entry types.
        field_case: the case of field names.
        delimiters: what stands round values.
        trailing_comma: True for a comma behind the last field.
        wrap: the column before which the lines of long values end; 0 leaves values as they are.
        field_order: the fields that come first, in their order; the others follow as they stand.
        blank_lines: the blank lines between two entries.
        sort: what entries are sorted by: "key", "type" or fields; with "-" in front the other way round.
    """

    indent: int = 2
    align: bool = False
    type_case: Case = "lower"
    field_case: Case = "lower"
    delimiters: Delimiter = "braces"
    trailing_comma: bool = True
    wrap: int = 0
    field_order: tuple[str, ...] = ()
    blank_lines: int = 1
    sort: tuple[str, ...] = ()

    @classmethod
    def of(cls, options: Mapping[str, Any]) -> Self:
        """The layout that options describe, as they stand in a file of settings.

        Raises:
            ValueRejected: there is no such option, or it cannot have such a value.

        >>> Layout.of({"indent": 4, "field-case": "upper"}).field_case
        'upper'
        >>> Layout.of({"ident": 4})
        Traceback (most recent call last):
        refbook.errors.ValueRejected: there is no option "ident" (did you mean indent?)
        """
        return cls().with_options(options)

    def with_options(self, options: Mapping[str, Any]) -> Self:
        """The same layout but for some options; see `of`."""
        return replace(self, **{_attribute(name): _checked(name, value) for name, value in options.items()})

    @property
    def space(self) -> str:
        """What stands before a field."""
        return "\t" if self.indent < 0 else " " * self.indent


def _attribute(name: str) -> str:
    known = [field.name.replace("_", "-") for field in fields(Layout)]
    if name not in known:
        close = get_close_matches(name, known, n=1)
        hint = f"did you mean {close[0]}?" if close else f"there are {', '.join(known)}"
        raise ValueRejected(f'there is no option "{name}"', hint=hint)
    return name.replace("-", "_")


def _checked(name: str, value: Any) -> Any:
    wanted, fits = _WANTED[name]
    if not fits(value):
        raise ValueRejected(f"{name} must be {wanted}, not {value!r}")
    return tuple(value) if isinstance(value, list) else value


def _is_number(least: int, most: int) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, int) and not isinstance(value, bool) and least <= value <= most


def _is_one_of(words: Iterable[str]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and value in words


def _is_truth(value: Any) -> bool:
    return isinstance(value, bool)


def _is_list(value: Any) -> bool:
    return isinstance(value, list | tuple) and all(
        isinstance(each, str) and each.strip("- ") for each in value
    )


_WANTED: Final[Mapping[str, tuple[str, Callable[[Any], bool]]]] = {
    "indent": ("a number of spaces from 0 to 40, or -1 for a tab", _is_number(-1, 40)),
    "align": ("true or false", _is_truth),
    "type-case": (f"one of {', '.join(_CASES)}", _is_one_of(_CASES)),
    "field-case": (f"one of {', '.join(_CASES)}", _is_one_of(_CASES)),
    "delimiters": (f"one of {', '.join(_DELIMITERS)}", _is_one_of(_DELIMITERS)),
    "trailing-comma": ("true or false", _is_truth),
    "wrap": (f"a number of columns up to {_WIDEST}, or 0", _is_number(0, _WIDEST)),
    "field-order": ("a list of field names", _is_list),
    "blank-lines": ("a number from 0 to 10", _is_number(0, 10)),
    "sort": ("a list of field names, key or type", _is_list),
}
