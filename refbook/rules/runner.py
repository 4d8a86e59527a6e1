"""Running the rules: each sees what it asked for, and what it finds gets its place in the file.

The rules are sorted by variable once, so that an item costs only the rules that its filled variables have.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from refbook.model.article import Article
from refbook.model.finding import Finding
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.library import Library
from refbook.model.source import Span
from refbook.rules.definition import ARTICLE, Field, Hit, Rule, Settings
from refbook.rules.registry import load, selected
from refbook.rules.words import visible

_Check: TypeAlias = tuple[Rule, Callable[[Any], Iterable[Hit]]]
_Found: TypeAlias = tuple[int, Rule, Hit]


@dataclass(slots=True)
class _Plan:
    """The rules by what they receive: whole values by type, fields by variable.

    `foreign` has those that want characters outside ASCII.
    """

    whole: dict[type, list[_Check]]
    fields: dict[str, list[_Check]]
    foreign: dict[str, list[_Check]]

    @classmethod
    def of(cls, rules: Iterable[Rule], settings: Settings) -> _Plan:
        plan = cls({}, {}, {})
        for each in rules:
            check = (each, each.bound(settings))
            if each.receives is Field:
                by_variable = plan.foreign if each.non_ascii else plan.fields
                for variable in each.variables:
                    by_variable.setdefault(variable, []).append(check)
            else:
                plan.whole.setdefault(each.receives, []).append(check)
        return plan

    def found(self, reading: Reading) -> list[_Found]:
        """Everything the rules object to, each with the index of its item."""
        found: list[_Found] = []
        self._whole(found, Reading, ARTICLE, reading)
        self._whole(found, Library, ARTICLE, reading.library)
        if reading.article is not None:
            self._whole(found, Article, ARTICLE, reading.article)
            self._item(found, ARTICLE, reading.article)
        for index, item in enumerate(reading.library):
            self._item(found, index, item)
        return found

    def _whole(self, found: list[_Found], receives: type, index: int, subject: object) -> None:
        for each, check in self.whole.get(receives, ()):
            for hit in check(subject):
                found.append((index if hit.index is None else hit.index, each, hit))

    def _item(self, found: list[_Found], index: int, item: Item) -> None:
        self._whole(found, Item, index, item)
        for variable, value in item.variables.items():
            checks = self.fields.get(variable, ())
            foreign = self.foreign.get(variable, ())
            if value and (checks or foreign):
                field = Field(item, variable, value)
                _of_field(found, index, field, checks)
                if foreign and not field.text.isascii():
                    _of_field(found, index, field, foreign)


def _of_field(found: list[_Found], index: int, field: Field[Any], checks: Sequence[_Check]) -> None:
    for each, check in checks:
        for hit in check(field):
            found.append((index, each, hit if hit.variable else replace(hit, variable=field.variable)))


def check(
    reading: Reading,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    today: datetime.date | None = None,
    settings: Settings | None = None,
    rules: Mapping[str, Rule] | None = None,
) -> list[Finding]:
    """What the rules object to in a file, in the order of their places.

    The findings of the reading itself (`reading.findings`) are not repeated.

    Args:
        reading: the file.
        select: codes or beginnings of codes ("RBD", "RBD003"); all rules when empty.
        ignore: codes or beginnings of codes to leave out; see `selected`.
        today: the day that "future" begins after; the clock's when left out.
        settings: what the project wants; nothing in particular when left out.
        rules: the rules to choose from; refbook's own when left out (`load(plugins=True)` gives others' too).
    """
    known = load() if rules is None else rules
    chosen = [
        each
        for each in known.values()
        if selected(each.code, select, ignore, opinionated=each.problem.opinionated)
    ]
    settings = settings or Settings()
    settings = replace(settings, today=today) if today else settings
    located = [_located(reading, *found) for found in _Plan.of(chosen, settings).found(reading)]
    return [finding for _, finding in sorted(located, key=lambda pair: pair[0])]


_Place: TypeAlias = tuple[int, int, int, str, str, str]


def _located(reading: Reading, index: int, found: Rule, hit: Hit) -> tuple[_Place, Finding]:
    """A hit as a finding, and what it is sorted by: its place, then its item, then its code."""
    span = _part(reading, hit.part) if hit.part else None
    span = span or reading.span(index, hit.variable)
    finding = Finding(
        code=found.code,
        severity=found.severity,
        message=visible(hit.message),
        hint=visible(hit.hint),
        span=span,
        item=_id(reading, index),
        field=hit.variable,
        fix=hit.fix,
    )
    line, column = (span.line, span.column) if span else (0, 0)
    return (line, column, index, found.code, hit.variable, hit.message), finding


def _part(reading: Reading, part: tuple[int, int]) -> Span | None:
    """The place of a part of the body, where the file has the body letter by letter."""
    place = reading.places.find(ARTICLE, "body")
    if place is None or reading.article is None or place[1] - place[0] != len(reading.article.body):
        return None
    return reading.places.text.span(place[0] + part[0], place[0] + part[1])


def _id(reading: Reading, index: int) -> str:
    if index == ARTICLE:
        return reading.article.id if reading.article else ""
    return reading.library.items[index].id
