"""What a rule is: a function with a code, its documentation in its docstring, and what it looks at.

A rule is a file with one decorated function. Its docstring is its documentation and its test data; the
annotation of its parameter decides what it receives (see `rule`).
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, Final, Generic, TypeAlias, TypeVar, get_args, get_origin, get_type_hints

from refbook.model.date import Date
from refbook.model.finding import Fix, Problem, Severity
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.vocabulary import KINDS, Kind
from refbook.rules.documentation import problem
from refbook.rules.words import texts

V = TypeVar("V")

ARTICLE: Final = -1
"""The index of the article itself, where the works it cites are 0, 1, 2 …"""


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule found.

    Attributes:
        message: what is wrong, in one sentence without a full stop.
        variable: the variable it is about; else the one the rule received, else the item as a whole.
        hint: what to do about it.
        fix: a change of that variable that would end it.
        index: which item of the library; only rules that receive a Library or a Reading say so.
        part: where in an article's body it is: offsets of its beginning and end.
    """

    message: str
    variable: str = ""
    hint: str = ""
    fix: Fix | None = None
    index: int | None = None
    part: tuple[int, int] | None = None


class Field(Generic[V]):
    """A filled variable of an item, for rules that look at one variable at a time.

    Attributes:
        item: the item.
        variable: the CSL variable.
        value: what it holds; never empty.
        texts: the pieces of text in the value: the text, the words of a date, the parts of names.
        text: all of them in one: for telling at once that there is nothing to find.
    """

    __slots__ = ("item", "text", "texts", "value", "variable")

    def __init__(self, item: Item, variable: str, value: V) -> None:
        self.item = item
        self.variable = variable
        self.value = value
        # Fifty rules look at these: made once, and no property to call.
        self.texts: tuple[str, ...] = texts(value)
        self.text: str = self.texts[0] if len(self.texts) == 1 else " ".join(self.texts)


@dataclass(frozen=True, slots=True)
class Settings:
    """What rules may know besides the data.

    Attributes:
        today: the day that "future" begins after.
        style: the citation style that the references are written for; "" for any.
        required_fields: type of work ("*" for all) -> fields it must have; "a|b" is one of several.
        forbidden_fields: type of work ("*" for all) -> fields it must not have.
        patterns: field, regular expression that its whole value must match, and what to say when it does not.
        key_pattern: regular expression that every key must match; "" for any.
    """

    today: datetime.date = field(default_factory=datetime.date.today)
    style: str = ""
    required_fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    forbidden_fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    patterns: tuple[tuple[str, str, str], ...] = ()
    key_pattern: str = ""


Function: TypeAlias = Callable[..., Iterable[Hit]]


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One rule: what it is called, what it looks at, and the function that looks.

    Attributes:
        problem: its code, name, severity and documentation.
        receives: Item, Field, Article, Library or Reading.
        variables: the variables whose fields it receives; empty unless it receives a Field.
        non_ascii: True when it receives only fields that hold a character outside ASCII.
        function: the decorated function.
        has_settings: True when the function also takes `settings`.
    """

    problem: Problem
    receives: type
    variables: tuple[str, ...]
    non_ascii: bool
    function: Function
    has_settings: bool

    @property
    def code(self) -> str:
        """The code, `RBD003`."""
        return self.problem.code

    @property
    def name(self) -> str:
        """The name, `ambiguous-date`."""
        return self.problem.name

    @property
    def severity(self) -> Severity:
        """What its findings count as."""
        return self.problem.severity

    def bound(self, settings: Settings) -> Callable[[Any], Iterable[Hit]]:
        """The function with its settings filled in."""
        return partial(self.function, settings=settings) if self.has_settings else self.function


def rule(
    code: str,
    name: str,
    severity: Severity,
    *,
    on: Iterable[str | Kind] = (),
    non_ascii: bool = False,
    opinionated: bool = False,
) -> Callable[[Function], Rule]:
    """Make a function a rule.

    The annotation of its first parameter decides what it receives:

    - `Item`: every item, the article itself too;
    - `Field[str]`, `Field[Date]`, `Field[tuple[Name, ...]]`, `Field[int | str]`, `Field[Any]`: every filled
      text, date, names, number or any variable, or only those in `on`;
    - `Article`: the article, when the file is one;
    - `Library`: all items of the file (the references, when it is an article);
    - `Reading`: all there is.

    A second parameter `settings: Settings` is optional. The function yields `Hit`s.

    Args:
        code: `RB`, a group letter, three digits; stays the same for ever.
        name: the same in words, joined by hyphens; the file is named after it.
        severity: what its findings count as.
        on: variables or kinds of variables, for a function that receives a `Field`.
        non_ascii: call it only for fields that hold a character outside ASCII: most hold none.
        opinionated: True when editors disagree about it: it is off unless it is selected by its code.
    """

    def decorate(function: Function) -> Rule:
        hints = get_type_hints(function)
        hints.pop("return", None)
        subject = next(iter(hints.values()))
        return Rule(
            problem=replace(problem(code, name, severity, function.__doc__ or ""), opinionated=opinionated),
            receives=get_origin(subject) or subject,
            variables=_variables(subject, tuple(on)),
            non_ascii=non_ascii,
            function=function,
            has_settings="settings" in hints,
        )

    return decorate


_KIND_OF_VALUE: Final[dict[object, Kind]] = {
    str: Kind.TEXT,
    int | str: Kind.NUMBER,
    tuple[Name, ...]: Kind.NAMES,
    Date: Kind.DATE,
}


def _variables(subject: object, on: tuple[str | Kind, ...]) -> tuple[str, ...]:
    """The variables that a rule with this annotation receives."""
    if get_origin(subject) is not Field:
        return ()
    kind = _KIND_OF_VALUE.get(get_args(subject)[0])
    wanted = on or ((kind,) if kind else tuple(Kind))
    return tuple(name for name, kind in KINDS.items() if name in wanted or kind in wanted)
