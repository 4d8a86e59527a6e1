"""The variables of an Item as typed attributes, and what they can hold."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Generic, Self, TypeAlias, TypeVar, overload

from refbook.errors import ValueRejected
from refbook.model.date import Date
from refbook.model.name import Name
from refbook.model.vocabulary import PYTHON_NAMES

if TYPE_CHECKING:
    from refbook.model.item import Item

Value: TypeAlias = "str | int | Date | tuple[Name, ...]"
"""What a variable can hold."""

V = TypeVar("V", bound=Value)


class Variable(Generic[V]):
    """A typed view of one CSL variable of an Item; None when it is not filled."""

    __slots__ = ("csl_name",)
    csl_name: str

    def __set_name__(self, owner: type, name: str) -> None:
        self.csl_name = PYTHON_NAMES[name]

    @overload
    def __get__(self, item: None, owner: type) -> Self: ...
    @overload
    def __get__(self, item: Item, owner: type) -> V | None: ...
    def __get__(self, item: Item | None, owner: type) -> Self | V | None:
        return self if item is None else item.variables.get(self.csl_name)  # type: ignore[return-value]

    def __set__(self, item: Item, value: V | None) -> None:
        item.__setattr__(self.csl_name, value)


class NamesVariable(Variable["tuple[Name, ...]"]):
    """A view of a name variable; an empty tuple when it is not filled."""

    __slots__ = ()

    @overload
    def __get__(self, item: None, owner: type) -> Self: ...
    @overload
    def __get__(self, item: Item, owner: type) -> tuple[Name, ...]: ...
    def __get__(self, item: Item | None, owner: type) -> Self | tuple[Name, ...]:
        return self if item is None else item.variables.get(self.csl_name, ())  # type: ignore[return-value]


def csl_name(name: str) -> str:
    """The CSL variable of a Python attribute.

    Raises:
        ValueRejected: there is none; the message names the closest.

    >>> csl_name("container_title")
    'container-title'
    """
    variable = PYTHON_NAMES.get(name)
    if variable is None:
        close = get_close_matches(name, PYTHON_NAMES, n=1)
        hint = f"did you mean {close[0]}?" if close else "fields of your own go into extra={...}"
        raise ValueRejected(f"there is no CSL variable {name!r}", hint=hint)
    return variable


def shown(value: Value) -> str:
    """A value as one line for people.

    >>> shown((Name(family="Fiori", given="Antonio"), Name(literal="NATO")))
    'Fiori, Antonio; NATO'
    """
    if isinstance(value, tuple):
        return "; ".join(name.sorted_form for name in value)
    return str(value)


def plain(value: Value | None) -> Any:
    """A value as CSL-JSON has it.

    >>> plain((Name(family="Fiori"),)), plain(Date.parse("2011")), plain(12)
    ([{'family': 'Fiori'}], {'date-parts': [[2011]]}, 12)
    """
    if isinstance(value, tuple):
        return [name.to_csl() for name in value]
    return value.to_csl() if isinstance(value, Date) else value
