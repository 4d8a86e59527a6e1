"""Sorting: keys made once an item, compared as people look things up.

Source: CSL 1.0.2 specification, "Sorting".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import groupby
from typing import Final, TypeAlias, TypeVar

from refbook.csl import nodes
from refbook.csl.citation_label import citation_label
from refbook.csl.collation import Collate, chosen, folded
from refbook.csl.context import Context
from refbook.csl.elements.base import Element, evaluate_all
from refbook.csl.elements.sort_date import date_key
from refbook.csl.prepare import Preparer
from refbook.csl.terms import Locale
from refbook.model.vocabulary import DATE_VARIABLES, NAME_VARIABLES, NUMBER_VARIABLES
from refbook.richtext.tree import plain

Key: TypeAlias = "tuple[int, int, str, str] | None"
"""What an item sorts by under one key: numbers before words; None when there is nothing, which comes last."""

T = TypeVar("T")

# Punctuation does not count in comparing, and numbers compare as numbers.
_PUNCTUATION: Final = re.compile(r"[^\w\s\x01\x02]+")
_DIGITS: Final = re.compile(r"\d+")
_LEADING: Final = "'’‘“”\"[]() \u00a0"


class SortKey:
    """One `<key>`."""

    __slots__ = ("collate", "descending", "elements", "is_date", "is_number", "variable")

    def __init__(self, node: nodes.SortKey, elements: tuple[Element, ...], collate: Collate) -> None:
        self.collate = collate
        self.variable = node.variable
        self.descending = node.descending
        self.elements = elements
        self.is_date = node.variable in DATE_VARIABLES
        self.is_number = node.variable in NUMBER_VARIABLES

    def key(self, context: Context, elements: tuple[Element, ...]) -> Key:
        """What an item sorts by.

        Args:
            context: the item.
            elements: those of the key, or what they are for works like this one (see `narrow`).
        """
        if self.elements:
            parts, _ = evaluate_all(elements, context)
            return _word("".join([plain(part) for part in parts]), self.collate)
        if self.is_date:
            date = context.reference.date(self.variable)
            return _word(date_key(date), folded) if date else None
        if self.variable == "citation-number":
            return (0, context.citation_number, "", "")
        if self.variable == "citation-label":
            return _word(citation_label(context.reference), self.collate)
        if self.is_number:
            number = context.reference.number(self.variable)
            if number.value >= 0:
                return (0, number.value, "", "")
        return _word(plain(context.reference.inlines(self.variable)), self.collate)


def _word(text: str, collate: Collate) -> Key:
    text = text.strip(_LEADING)
    return (
        (1, 0, collate(_DIGITS.sub(_padded, _PUNCTUATION.sub("", text))), text.swapcase()) if text else None
    )


def _padded(digits: re.Match[str]) -> str:
    return digits[0].zfill(15)


def sort_keys(
    style: nodes.StyleNode, locale: Locale, options: nodes.NameOptions, keys: tuple[nodes.SortKey, ...]
) -> list[SortKey]:
    """The keys of a `<sort>`, prepared."""
    collate = chosen(locale.tag)
    return [SortKey(key, _elements(style, locale, options, key), collate) for key in keys]


def _elements(
    style: nodes.StyleNode, locale: Locale, options: nodes.NameOptions, key: nodes.SortKey
) -> tuple[Element, ...]:
    if key.macro:
        return Preparer(style, locale, options, sort_options=key.options).macro(key.macro, key.line)
    if key.variable not in NAME_VARIABLES:
        return ()
    # "Name variables called via the variable attribute … are returned as a name list string, with the cs:name
    # attributes form set to 'long', and name-as-sort-order set to 'all'."
    whole = nodes.NameOptions(form="long", name_as_sort_order="all", et_al_min=0).within(key.options)
    names = nodes.Names((key.variable,), None, None, None, False, (), nodes.NameOptions(), nodes.PLAIN)
    return (Preparer(style, locale, options, sort_options=whole).element(names),)


def in_order(
    things: list[T], keys: list[SortKey], key_of: Callable[[T, int], Key], place: int = 0
) -> list[T]:
    """Things in the order of the keys; those without a key come last, others keep their order.

    A key is asked for only where those before it are the same.

    Args:
        things: what is sorted.
        keys: the keys, the most important first.
        key_of: a thing and the index of a key -> what it sorts by.
        place: index of the first key that counts.
    """
    if place == len(keys) or len(things) < 2:
        return things
    found = [(key_of(thing, place), thing) for thing in things]
    filled = [each for each in found if each[0] is not None]
    filled.sort(key=_first, reverse=keys[place].descending)
    alike = [[thing for _, thing in group] for _, group in groupby(filled, _first)]
    alike.append([thing for key, thing in found if key is None])
    return [thing for group in alike for thing in in_order(group, keys, key_of, place + 1)]


def _first(pair: tuple[Key, T]) -> tuple[int, int, str, str]:
    key = pair[0]
    assert key is not None
    return key
